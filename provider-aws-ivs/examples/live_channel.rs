//! Sets up a live channel that is recorded: a recording configuration, a channel that records by it, and the stream key
//! that a broadcaster needs.
//!
//! ```sh
//! cargo run -p provider-aws-ivs --example live_channel -- --show-key
//! cargo run -p provider-aws-ivs --example live_channel -- --aws --bucket my-recordings --delete
//! ```
//!
//! On AWS, the bucket must exist in the region of the channel.

mod support;

use std::time::Duration;

use anyhow::{Context, bail};
use clap::Parser;
use provider_aws_ivs::channel::{ChannelDesiredState, ChannelIdentifier, LatencyMode};
use provider_aws_ivs::provider_aws_core::Unchecked;
use provider_aws_ivs::provider_aws_core::generic::DeleteResource;
use provider_aws_ivs::recording_configuration::{
    DestinationConfiguration, RecordingConfigurationDesiredState, RecordingConfigurationIdentifier,
    S3DestinationConfiguration, State, ThumbnailConfiguration, ThumbnailConfigurationRecordingMode,
};
use provider_aws_ivs::stream_key::{StreamKeyDesiredState, StreamKeyIdentifier};
use provider_aws_ivs::{Channel, Client, RecordingConfiguration, Resource, StreamKey};
use support::Place;
use tokio::time::{sleep, timeout};

/// Sets up a live channel that is recorded, and prints what a broadcaster needs.
#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    place: Place,
    /// The name of the channel and of its recording configuration.
    #[arg(long, default_value = "live")]
    name: String,
    /// The bucket that recordings go to.
    #[arg(long, required_if_eq("aws", "true"))]
    bucket: Option<String>,
    /// Print the stream key: whoever has it can broadcast to the channel.
    #[arg(long)]
    show_key: bool,
    /// Delete everything again at the end.
    #[arg(long)]
    delete: bool,
}

/// What exists so far.
#[derive(Default)]
struct Made {
    recording: Option<RecordingConfigurationIdentifier>,
    channel: Option<ChannelIdentifier>,
    key: Option<StreamKeyIdentifier>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let (client, _endpoint) = arguments.place.connect(support::settings()).await?;
    let mut made = Made::default();
    let outcome = go_live(&client, &arguments, &mut made).await;
    // Also after a failure: nothing is left behind.
    let deleted = if arguments.delete { made.delete(&client).await } else { Ok(()) };
    outcome.and(deleted)
}

async fn go_live(client: &Client, arguments: &Arguments, made: &mut Made) -> anyhow::Result<()> {
    let bucket = S3DestinationConfiguration::new(arguments.bucket.as_deref().unwrap_or("recordings"));
    let thumbnails = ThumbnailConfiguration::new()
        .recording_mode(ThumbnailConfigurationRecordingMode::Interval)
        .target_interval_seconds(30);
    let state = RecordingConfigurationDesiredState::new(DestinationConfiguration::new().s3(bucket))
        .name(&arguments.name)
        .thumbnail_configuration(thumbnails);
    let recording = RecordingConfiguration::create(client, state).await?.wait().await?;
    made.recording = Some(recording.identifier().clone());
    let recording = until_active(client, recording).await?;
    println!("recorded by  {}", recording.identifier());

    let state = ChannelDesiredState::new()
        .name(&arguments.name)
        .latency_mode(LatencyMode::Low)
        .recording_configuration_arn(recording.identifier());
    let channel = Channel::create(client, state).await?.wait().await?;
    made.channel = Some(channel.identifier().clone());
    println!("channel      {}", channel.identifier());

    let state = StreamKeyDesiredState::new(channel.identifier());
    let key = StreamKey::create(client, state).await?.wait().await?;
    made.key = Some(key.identifier().clone());
    let server = channel.ingest_endpoint.as_deref().context("the channel has no ingest endpoint")?;
    println!("server       rtmps://{server}:443/app/");
    let value = key.value.as_ref().context("the stream key has no value")?;
    // A `Secret` has no `Display`, and its `Debug` is `Secret(..)`: showing it takes a word.
    println!("stream key   {}", if arguments.show_key { value.expose() } else { "(--show-key shows it)" });
    println!("to watch     {}", channel.playback_url.as_deref().unwrap_or("(unknown)"));
    Ok(())
}

/// The recording configuration once it is active: a channel can't record by it before.
async fn until_active(
    client: &Client,
    mut recording: Resource<RecordingConfiguration>,
) -> anyhow::Result<Resource<RecordingConfiguration>> {
    let waiting = async {
        loop {
            match &recording.state {
                Some(State::Active) => return Ok(recording),
                Some(State::Creating) => sleep(Duration::from_secs(2)).await,
                Some(other) => bail!("{} is in the state {other}, expected ACTIVE", recording.identifier()),
                None => bail!("{} has no state, expected ACTIVE", recording.identifier()),
            }
            recording = RecordingConfiguration::get(client, recording.identifier()).await?;
        }
    };
    timeout(Duration::from_secs(300), waiting)
        .await
        .context("the recording configuration isn't active yet")?
}

impl Made {
    /// Deletes everything, the last first.
    async fn delete(self, client: &Client) -> anyhow::Result<()> {
        delete::<StreamKey>(client, self.key).await?;
        delete::<Channel>(client, self.channel).await?;
        delete::<RecordingConfiguration>(client, self.recording).await
    }
}

async fn delete<T: DeleteResource<Unchecked>>(
    client: &Client,
    identifier: Option<T::Identifier>,
) -> anyhow::Result<()> {
    if let Some(identifier) = identifier {
        let deletion = T::delete(client, identifier.clone()).await?.wait().await?;
        println!("{deletion}      {identifier}");
    }
    Ok(())
}
