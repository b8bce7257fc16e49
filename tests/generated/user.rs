//! A program as a user would write it: five services, and no JSON by hand.
//!
//! It takes the URL of a local endpoint, creates a resource of each, changes one, and prints what it reads.

use provider_aws_dynamodb::Table;
use provider_aws_dynamodb::table::{
    AttributeDefinition, AttributeDefinitionAttributeType as AttributeType, BillingMode, KeySchema,
    StreamSpecification, StreamSpecificationStreamViewType as StreamViewType, TableDesiredState,
};
use provider_aws_kinesisfirehose::DeliveryStream;
use provider_aws_kinesisfirehose::delivery_stream::{
    BufferingHints, DeliveryStreamDesiredState, ExtendedS3DestinationConfiguration,
};
use provider_aws_lambda::Function;
use provider_aws_lambda::function::{Code, Environment, FunctionDesiredState, FunctionPatch, Runtime};
use provider_aws_s3::Bucket;
use provider_aws_s3::bucket::{
    BucketDesiredState, BucketEncryption, LifecycleConfiguration, Rule, RuleStatus,
    ServerSideEncryptionByDefault, ServerSideEncryptionByDefaultSseAlgorithm as SseAlgorithm,
    ServerSideEncryptionRule, Transition, TransitionStorageClass,
};
use provider_aws_sqs::Queue;
use provider_aws_sqs::queue::{QueueDesiredState, RedrivePolicyObject};

use provider_aws_s3::provider_aws_core::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = std::env::args().nth(1).ok_or("expected the URL of an endpoint")?;
    let client = Client::local(url);

    let by_default = ServerSideEncryptionByDefault::new(SseAlgorithm::AwsKms).kms_master_key_id("alias/logs");
    let expiry = Rule::new(RuleStatus::Enabled)
        .id("expire")
        .expiration_in_days(90)
        .transitions([Transition::new(TransitionStorageClass::Glacier).transition_in_days(30)]);
    let bucket = BucketDesiredState::new()
        .bucket_name("my-logs")
        .bucket_encryption(BucketEncryption::new([
            ServerSideEncryptionRule::new().server_side_encryption_by_default(by_default)
        ]))
        .lifecycle_configuration(LifecycleConfiguration::new([expiry]))
        .tags([("team", "live")]);
    let bucket = Bucket::create(&client, bucket).await?.wait().await?;
    let rules = bucket.lifecycle_configuration.as_ref().and_then(|lifecycle| lifecycle.rules.as_ref());
    println!("bucket {} with {} rule", bucket.identifier(), rules.map_or(0, Vec::len));

    let table = TableDesiredState::new([KeySchema::new("HASH", "id"), KeySchema::new("RANGE", "at")])
        .table_name("events")
        .attribute_definitions([
            AttributeDefinition::new(AttributeType::S, "id"),
            AttributeDefinition::new(AttributeType::N, "at"),
        ])
        .billing_mode(BillingMode::PayPerRequest)
        .stream_specification(StreamSpecification::new(StreamViewType::NewImage));
    let table = Table::create(&client, table).await?.wait().await?;
    println!("table {} with the key {:?}", table.identifier(), table.key_schema.is_some());

    let code = Code::new().s3_bucket("my-code").s3_key("function.zip");
    let function = FunctionDesiredState::new(code.clone(), "arn:aws:iam::123456789012:role/function")
        .function_name("resize")
        .runtime(Runtime::Python3_12)
        .handler("main.handler")
        .environment(Environment::new().variables([("LOG_LEVEL", "debug"), ("LogLevel", "info")]));
    let function = Function::create(&client, function).await?.wait().await?;
    println!("function {} on {:?}", function.identifier(), function.runtime);
    // AWS doesn't return the code, and demands it in each update.
    let environment = Environment::new().variables([("LOG_LEVEL", "debug")]);
    let patch = function.minimal(FunctionPatch::new(code).environment(environment))?;
    let function = Function::update(&client, function.identifier(), patch).await?.wait().await?;
    let variables = function.environment.as_ref().and_then(|environment| environment.variables.as_ref());
    println!("function {} has {} variable", function.identifier(), variables.map_or(0, |all| all.len()));

    let dead_letters =
        Queue::create(&client, QueueDesiredState::new().queue_name("dead")).await?.wait().await?;
    let arn = dead_letters.arn.as_deref().unwrap_or_default();
    let queue = QueueDesiredState::new()
        .queue_name("jobs")
        .redrive_policy(RedrivePolicyObject::new().dead_letter_target_arn(arn).max_receive_count(5));
    let queue = Queue::create(&client, queue).await?.wait().await?;
    println!("queue {}", queue.queue_name.as_deref().unwrap_or_default());

    let destination = ExtendedS3DestinationConfiguration::new(
        "arn:aws:s3:::my-logs",
        "arn:aws:iam::123456789012:role/firehose",
    )
    .buffering_hints(BufferingHints::new().interval_in_seconds(60).size_in_mbs(5))
    .compression_format("GZIP");
    let stream = DeliveryStreamDesiredState::new()
        .delivery_stream_name("to-s3")
        .extended_s3_destination_configuration(destination);
    let stream = DeliveryStream::create(&client, stream).await?.wait().await?;
    println!("stream {}", stream.identifier());
    Ok(())
}
