//! An encrypted bucket that notifies a queue, and a stream of events into it.

use provider_aws_kinesisfirehose::DeliveryStream;
use provider_aws_kinesisfirehose::delivery_stream::{
    BufferingHints, DeliveryStreamDesiredState, EncryptionConfiguration, ExtendedS3DestinationConfiguration,
    KmsEncryptionConfig,
};
use provider_aws_s3::bucket::{
    BucketDesiredState, BucketEncryption, LifecycleConfiguration, NotificationConfiguration,
    QueueConfiguration, Rule, RuleStatus, ServerSideEncryptionByDefault,
    ServerSideEncryptionByDefaultSseAlgorithm as SseAlgorithm, ServerSideEncryptionRule, Transition,
    TransitionStorageClass, VersioningConfiguration, VersioningConfigurationStatus,
};
use provider_aws_s3::{Bucket, Client, Error, Resource};

use crate::life;

const KEY: &str = "arn:aws:kms:eu-west-1:123456789012:key/1b2c3d4e-0000-1111-2222-333344445555";
const ROLE: &str = "arn:aws:iam::123456789012:role/firehose";

pub struct Storage {
    bucket: Resource<Bucket>,
    stream: Resource<DeliveryStream>,
}

impl Storage {
    /// `jobs` is the ARN of the queue that hears of uploads.
    pub async fn create(client: &Client, jobs: &str) -> Result<Self, Error> {
        let by_default = ServerSideEncryptionByDefault::new(SseAlgorithm::AwsKms).kms_master_key_id(KEY);
        let rule = ServerSideEncryptionRule::new()
            .server_side_encryption_by_default(by_default)
            .bucket_key_enabled(true);
        let expiry = Rule::new(RuleStatus::Enabled)
            .id("expire")
            .expiration_in_days(90)
            .transitions([Transition::new(TransitionStorageClass::Glacier).transition_in_days(30)]);
        let state = BucketDesiredState::new()
            .bucket_name("shop-uploads")
            .bucket_encryption(BucketEncryption::new([rule]))
            .lifecycle_configuration(LifecycleConfiguration::new([expiry]))
            .notification_configuration(
                NotificationConfiguration::new()
                    .queue_configurations([QueueConfiguration::new("s3:ObjectCreated:*", jobs)]),
            )
            .tags([("team", "shop")]);
        let bucket: Resource<Bucket> = life::create(client, state).await?;
        let rules = bucket
            .bucket_encryption
            .iter()
            .flat_map(|encryption| &encryption.server_side_encryption_configuration);
        let by_default = rules.flatten().find_map(|rule| rule.server_side_encryption_by_default.as_ref());
        println!(
            "bucket {} encrypted by {:?}",
            bucket.identifier(),
            by_default.and_then(|it| it.sse_algorithm.as_ref())
        );

        let bucket_arn = bucket.arn.as_deref().unwrap_or_default();
        let destination = ExtendedS3DestinationConfiguration::new(bucket_arn, ROLE)
            .prefix("events/")
            .buffering_hints(BufferingHints::new().interval_in_seconds(60).size_in_mbs(5))
            .compression_format("GZIP")
            .encryption_configuration(
                EncryptionConfiguration::new().kms_encryption_config(KmsEncryptionConfig::new(KEY)),
            );
        let state = DeliveryStreamDesiredState::new()
            .delivery_stream_name("events")
            .extended_s3_destination_configuration(destination);
        let stream: Resource<DeliveryStream> = life::create(client, state).await?;
        let to = stream.extended_s3_destination_configuration.as_ref();
        println!("stream to {:?}", to.and_then(|destination| destination.bucket_arn.as_deref()));
        Ok(Self { bucket, stream })
    }

    pub async fn update(&self, client: &Client) -> Result<(), Error> {
        let versioning = VersioningConfiguration::new(VersioningConfigurationStatus::Enabled);
        let patch = self.bucket.edit(|bucket| bucket.versioning_configuration(versioning))?;
        let bucket = life::update(client, &self.bucket, patch).await?;
        println!(
            "bucket versions: {:?}",
            bucket.versioning_configuration.as_ref().and_then(|versioning| versioning.status.as_ref())
        );
        let patch = self.stream.edit(|stream| stream.tags([("team", "shop")]))?;
        life::update(client, &self.stream, patch).await?;
        Ok(())
    }

    pub async fn delete(&self, client: &Client) -> Result<(), Error> {
        println!("bucket listed: {}", life::is_listed(client, &self.bucket).await?);
        println!("stream listed: {}", life::is_listed(client, &self.stream).await?);
        life::delete(client, &self.stream).await?;
        life::delete(client, &self.bucket).await
    }
}
