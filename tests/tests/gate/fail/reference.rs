//! A stream key belongs to a channel, and not to a stage.

use provider_aws_ivs::channel::ChannelPatch;
use provider_aws_ivs::stage::{AutoParticipantRecordingConfiguration, StageIdentifier};
use provider_aws_ivs::stream_key::StreamKeyDesiredState;
use provider_aws_ivs::{Client, StreamKey};

fn create(stage: &StageIdentifier) -> StreamKeyDesiredState {
    StreamKeyDesiredState::new(stage)
}

fn change(stage: StageIdentifier) -> ChannelPatch {
    ChannelPatch::new().recording_configuration_arn(stage)
}

fn nest(stage: &StageIdentifier) -> AutoParticipantRecordingConfiguration {
    AutoParticipantRecordingConfiguration::new(stage)
}

async fn list(client: &Client, stage: &StageIdentifier) {
    let _ = StreamKey::list(client, stage).await;
}

fn main() {}
