//! `policy check` and the local endpoint don't contradict each other: what a policy fits, the endpoint allows, whatever the
//! resource is; what the endpoint denies, the check says is missing.

use std::fs;
use std::path::Path;
use std::time::Duration;

use aws_sdk_cloudcontrol::Client;
use aws_sdk_cloudcontrol::error::DisplayErrorContext;
use cloud_control::Handler;
use iam_policy::{Policy, Reference};
use least_privilege::{Emitter, Fit, Need, Target, needs};
use provider_aws_local::{Local, Settings};
use provider_tests::loopback;
use serde_json::{Value, json};
use specs::ResourceSpec;

const STAGE: &str = "AWS::IVS::Stage";

const HANDLERS: [Handler; 5] =
    [Handler::Create, Handler::Get, Handler::Update, Handler::List, Handler::Delete];

const ACTIONS: &[&str] = &[
    "*",
    "ivs:*",
    "ivs:*Stage",
    "ivs:*Tag*",
    "ivs:CreateStage",
    "ivs:GetStage",
    "ivs:List*",
    "ivs:UntagResource",
    "cloudformation:*",
    "cloudformation:GetResource*",
];
const RESOURCES: &[&str] = &[
    "*",
    "arn:aws:ivs",
    "arn:aws:ivs:*:*:stage/*",
    "arn:aws:ivs:us-east-1:123456789012:stage/*",
    "arn:aws:ivs:us-east-1:*:channel/*",
    "arn:aws:ivs:eu-west-1",
];

fn any<'t>(random: &mut fastrand::Rng, of: &[&'t str]) -> Vec<&'t str> {
    (0..random.usize(1..=3)).map(|_| of[random.usize(..of.len())]).collect()
}

/// A policy of some statements. Most allow, and most without a condition, so that many policies fit something.
fn policy(random: &mut fastrand::Rng) -> Policy {
    let statements: Vec<Value> = (0..random.usize(1..=4))
        .map(|_| {
            let denies = random.u8(..6) == 0;
            let action = if random.u8(..8) == 0 { "NotAction" } else { "Action" };
            let mut statement = json!({
                "Effect": if denies { "Deny" } else { "Allow" },
                action: any(random, ACTIONS),
                "Resource": any(random, RESOURCES),
            });
            let condition = match random.u8(..12) {
                0 => Some(json!({"StringEquals": {"aws:RequestedRegion": "us-east-1"}})),
                1 => Some(json!({"StringNotEquals": {"aws:RequestedRegion": "us-east-1"}})),
                2 => Some(json!({"StringEquals": {"aws:ResourceTag/team": "live"}})),
                3 => Some(json!({"StringEquals": {"aws:PrincipalOrgID": "o-1"}})),
                _ => None,
            };
            if let Some(condition) = condition {
                statement["Condition"] = condition;
            }
            statement
        })
        .collect();
    let policy = json!({"Version": "2012-10-17", "Statement": statements});
    policy.to_string().parse().expect("a policy")
}

/// What an operation on a stage is denied, if it is.
async fn denial(client: &Client, handler: Handler, id: &str, state: &Value) -> Option<String> {
    let told = |error: &dyn std::error::Error| DisplayErrorContext(error).to_string();
    let event = match handler {
        Handler::Get => {
            let reply = client.get_resource().type_name(STAGE).identifier(id).send().await;
            return reply
                .err()
                .map(|error| told(&error))
                .filter(|message| message.contains("not authorized"));
        }
        Handler::List => {
            let reply = client.list_resources().type_name(STAGE).send().await;
            return reply
                .err()
                .map(|error| told(&error))
                .filter(|message| message.contains("not authorized"));
        }
        Handler::Create => {
            let reply =
                client.create_resource().type_name(STAGE).desired_state(state.to_string()).send().await;
            reply.map(|reply| reply.progress_event).map_err(|error| told(&error))
        }
        Handler::Update => {
            let patch = json!([{"op": "add", "path": "/Tags", "value": [{"Key": "team", "Value": "b"}]}]);
            let update = client.update_resource().type_name(STAGE).identifier(id);
            let reply = update.patch_document(patch.to_string()).send().await;
            reply.map(|reply| reply.progress_event).map_err(|error| told(&error))
        }
        Handler::Delete => {
            let reply = client.delete_resource().type_name(STAGE).identifier(id).send().await;
            reply.map(|reply| reply.progress_event).map_err(|error| told(&error))
        }
    };
    let token = match event {
        Ok(event) => event.and_then(|event| event.request_token).expect("a token"),
        Err(message) => return Some(message).filter(|message| message.contains("not authorized")),
    };
    match client.get_resource_request_status().request_token(token).send().await {
        Ok(reply) => {
            let event = reply.progress_event.expect("an event");
            event.status_message.filter(|message| message.contains("not authorized"))
        }
        Err(error) => Some(told(&error)),
    }
}

/// What a check says of one operation.
fn fit(policy: &Policy, need: &Need, reference: &Reference) -> Fit {
    let here = Target::any().partition("aws").region("us-east-1").account("123456789012");
    let emission = Emitter::new().reference(reference).target(here).emit(std::slice::from_ref(need));
    Fit::of(std::slice::from_ref(policy), &emission.expect("policies"))
}

#[tokio::test]
async fn what_fits_is_allowed_and_what_is_denied_is_missing() {
    let spec = ResourceSpec::from_json(include_str!("../../specs/aws/ivs/stage.json")).expect("a spec");
    let services = || serde_json::from_str(include_str!("../../specs/iam/ivs.json")).expect("a reference");
    let mut reference: Reference = [services()].into_iter().collect();
    reference.add_required(specs::REQUIRED_RESOURCES).expect("a table");
    let needs: Vec<Need> = needs(&spec, &reference, |_, _| None);
    let folder = tempfile::tempdir().expect("a folder");
    let (prepared, data) = (folder.path().join("prepared.redb"), folder.path().join("local.redb"));
    let settings = |file: &Path| {
        let settings = Settings::new([spec.clone()]).references([services()]);
        settings.delay(Duration::ZERO, Duration::ZERO).data(file)
    };
    let state = json!({"Name": "foyer", "Tags": [{"Key": "team", "Value": "live"}]});
    let local = Local::start_with(settings(&prepared)).await.expect("an endpoint");
    let create = loopback::client(&local.url()).create_resource().type_name(STAGE);
    let created = create.desired_state(state.to_string()).send().await.expect("accepted");
    assert!(created.progress_event.is_some());
    let listed =
        loopback::client(&local.url()).list_resources().type_name(STAGE).send().await.expect("a list");
    let id = listed.resource_descriptions()[0].identifier().expect("an identifier").to_owned();
    local.stop().await;

    let (mut random, mut fitting, mut denied) = (fastrand::Rng::with_seed(12), 0, 0);
    for _ in 0..60 {
        let policy = policy(&mut random);
        for handler in HANDLERS {
            let need = needs.iter().find(|need| need.handler == handler).expect("an operation of a stage");
            let fit = fit(&policy, need, &reference);
            fs::copy(&prepared, &data).expect("a copy");
            let settings = settings(&data).policies([policy.clone()]);
            let local = Local::start_with(settings).await.expect("an endpoint");
            let denial = denial(&loopback::client(&local.url()), handler, &id, &state).await;
            local.stop().await;
            let is_fitting = fit.missing.is_empty();
            fitting += u32::from(is_fitting);
            denied += u32::from(denial.is_some());
            if let Some(denial) = denial {
                assert!(!is_fitting, "{handler:?} fits and is denied: {denial}\n{}", policy.to_json());
            }
        }
    }
    assert!(fitting > 20 && denied > 20, "{fitting} fit, {denied} are denied");
}
