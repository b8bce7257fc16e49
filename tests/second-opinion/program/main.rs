//! A user's program over queues, topics, log groups and log streams, which writes down what an endpoint answers.
//!
//! It takes the URL of an endpoint, and a text that no resource has in its name yet. It prints, as JSON, the answer to each
//! step by its name.

mod answers;
mod calls;
mod life;
mod streams;

use std::collections::BTreeMap;

use provider_aws_core::Client;
use provider_aws_core::Retries;
use provider_aws_core::aws_sdk_cloudcontrol::Client as Sdk;
use provider_aws_core::aws_sdk_cloudcontrol::config::retry::RetryConfig;
use provider_aws_core::aws_sdk_cloudcontrol::config::{BehaviorVersion, Builder, Credentials, Region};
use provider_aws_logs::LogGroup;
use provider_aws_logs::log_group::{LogGroupClass, LogGroupDesiredState};
use provider_aws_sns::Topic;
use provider_aws_sns::topic::TopicDesiredState;
use provider_aws_sqs::Queue;
use provider_aws_sqs::queue::QueueDesiredState;
use serde_json::{Value, json};

use life::Life;

/// The answers of an endpoint.
struct Journal {
    client: Client,
    /// For calls that a provider crate doesn't make.
    sdk: Sdk,
    /// The text in the names of this run's resources.
    run: String,
    answers: BTreeMap<String, Value>,
}

impl Journal {
    fn note(&mut self, subject: &str, step: &str, answer: Value) {
        self.answers.insert(format!("{subject}: {step}"), answer);
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(url), Some(run)) = (arguments.next(), arguments.next()) else {
        return Err("expected the URL of an endpoint, and a text for names".into());
    };
    let config = Builder::new()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("test", "test", None, None, "test"))
        .retry_config(RetryConfig::disabled())
        .endpoint_url(url);
    let sdk = Sdk::from_conf(config.build());
    let client = Client::from(sdk.clone()).with_retries(Retries::none());
    let mut journal = Journal { client, sdk, run, answers: BTreeMap::new() };
    let (queue, topic, group) = (queue(&journal.run), topic(&journal.run), group(&journal.run));
    journal.live(queue).await;
    journal.live(topic).await;
    journal.live(group).await;
    journal.unnamed::<Queue>("queue", QueueDesiredState::new()).await;
    journal.unnamed::<Topic>("topic", TopicDesiredState::new()).await;
    journal.unnamed::<LogGroup>("log group", LogGroupDesiredState::new()).await;
    journal.streams().await;
    journal.no_type().await;
    println!("{}", json!(journal.answers));
    Ok(())
}

fn queue(run: &str) -> Life<Queue> {
    let named = || QueueDesiredState::new().queue_name(format!("jobs-{run}"));
    Life {
        subject: "queue",
        desired: named().delay_seconds(5).visibility_timeout(60).tags([("team", "live"), ("stage", "test")]),
        namesake: named().delay_seconds(6),
        change: |patch| patch.delay_seconds(7).tags([("team", "live")]),
        create_only: "QueueName",
        read_only: "Arn",
        absent: format!("https://sqs.us-east-1.amazonaws.com/123456789012/absent-{run}"),
        invalid: json!({"QueueName": format!("bad-{run}"), "DelaySeconds": 5000}),
        invalid_patch: json!([{"op": "replace", "path": "/DelaySeconds", "value": 5000}]),
    }
}

fn topic(run: &str) -> Life<Topic> {
    let named = || TopicDesiredState::new().topic_name(format!("news-{run}"));
    Life {
        subject: "topic",
        desired: named().display_name("News").tags([("team", "live")]),
        namesake: named().display_name("Other"),
        change: |patch| patch.display_name("Late news").tracing_config("Active"),
        create_only: "TopicName",
        read_only: "TopicArn",
        absent: format!("arn:aws:sns:us-east-1:123456789012:absent-{run}"),
        invalid: json!({"TopicName": format!("bad-{run}"), "MaximumMessageSize": 1}),
        invalid_patch: json!([{"op": "add", "path": "/MaximumMessageSize", "value": 1}]),
    }
}

fn group(run: &str) -> Life<LogGroup> {
    let named = || LogGroupDesiredState::new().log_group_name(format!("/app/{run}"));
    let desired = named().retention_in_days(7).log_group_class(LogGroupClass::Standard);
    Life {
        subject: "log group",
        desired: desired.tags([("team", "live")]),
        namesake: named().retention_in_days(14),
        change: |patch| patch.retention_in_days(30),
        create_only: "LogGroupName",
        read_only: "Arn",
        absent: format!("/absent/{run}"),
        invalid: json!({"LogGroupName": format!("/bad/{run}"), "LogGroupClass": "GOLDEN"}),
        invalid_patch: json!([{"op": "add", "path": "/LogGroupClass", "value": "GOLDEN"}]),
    }
}
