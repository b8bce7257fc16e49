//! Creates a stage whose participants are recorded, with thumbnails, and then changes how: the patch that is sent has
//! only what differs.
//!
//! ```sh
//! cargo run -p provider-aws-ivs --example recorded_stage
//! cargo run -p provider-aws-ivs --example recorded_stage -- --aws --bucket my-recordings --delete
//! ```
//!
//! On AWS, the bucket must exist in the region of the stage.

mod support;

use clap::Parser;
use provider_aws_ivs::stage::{
    AutoParticipantRecordingConfiguration as Recording,
    AutoParticipantRecordingConfigurationMediaTypes as MediaTypes,
    ConfigurationParticipantThumbnailConfigurationStorage as Storage,
    ParticipantThumbnailConfigurationRecordingMode as RecordingMode, StageDesiredState,
    ThumbnailConfiguration, ThumbnailConfigurationParticipantThumbnailConfiguration as Thumbnails,
};
use provider_aws_ivs::storage_configuration::{S3StorageConfiguration, StorageConfigurationDesiredState};
use provider_aws_ivs::{Stage, StorageConfiguration};
use support::Place;

/// Creates a stage whose participants are recorded, and changes how they are.
#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    place: Place,
    /// The name of the stage and of its storage configuration.
    #[arg(long, default_value = "recorded")]
    name: String,
    /// The bucket that recordings go to.
    #[arg(long, required_if_eq("aws", "true"))]
    bucket: Option<String>,
    /// Delete everything again at the end.
    #[arg(long)]
    delete: bool,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let (client, _endpoint) = arguments.place.connect(support::settings()).await?;

    let bucket = S3StorageConfiguration::new(arguments.bucket.as_deref().unwrap_or("recordings"));
    let state = StorageConfigurationDesiredState::new(bucket).name(&arguments.name);
    let storage = StorageConfiguration::create(&client, state).await?.wait().await?;
    println!("recorded to {}", storage.identifier());

    // Each participant is recorded on its own, from the moment that they publish, with a picture every minute.
    let recording = |thumbnails: Thumbnails| {
        Recording::new(storage.identifier()).thumbnail_configuration(
            ThumbnailConfiguration::new().participant_thumbnail_configuration(thumbnails),
        )
    };
    let thumbnails = Thumbnails::new()
        .recording_mode(RecordingMode::Interval)
        .storage([Storage::Sequential, Storage::Latest])
        .target_interval_seconds(60);
    let state = StageDesiredState::new().name(&arguments.name).auto_participant_recording_configuration(
        recording(thumbnails).media_types([MediaTypes::AudioVideo]),
    );
    let stage = Stage::create(&client, state).await?.wait().await?;
    println!("created {}", stage.identifier());

    // A change within an object names what it changes. The mode and the storage of thumbnails stay as they are.
    let often =
        recording(Thumbnails::new().target_interval_seconds(10)).recording_reconnect_window_seconds(60);
    let patch = stage.edit(|changes| changes.auto_participant_recording_configuration(often))?;
    println!("the patch is {}", serde_json::to_string_pretty(&patch)?);
    let stage = Stage::update(&client, stage.identifier(), patch).await?.wait().await?;

    if let Some(recording) = &stage.auto_participant_recording_configuration {
        println!("recorded is {}", serde_json::to_string_pretty(recording)?);
    }
    if arguments.delete {
        println!("{}", Stage::delete(&client, stage.identifier()).await?.wait().await?);
        println!("{}", StorageConfiguration::delete(&client, storage.identifier()).await?.wait().await?);
    }
    Ok(())
}
