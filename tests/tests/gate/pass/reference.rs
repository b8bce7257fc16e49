//! What a property refers to is its identifier, or text.

use provider_aws_ivs::channel::{ChannelIdentifier, ChannelPatch};
use provider_aws_ivs::recording_configuration::RecordingConfigurationIdentifier;
use provider_aws_ivs::stream_key::StreamKeyDesiredState;
use provider_aws_ivs::{Channel, Client, Resource, StreamKey};

async fn wire(client: &Client, channel: &Resource<Channel>, id: ChannelIdentifier) {
    let text = id.to_string();
    let _ = StreamKeyDesiredState::new(channel.identifier());
    let _ = StreamKeyDesiredState::new(id);
    let _ = StreamKeyDesiredState::new("arn:aws:ivs:eu-west-1:123456789012:channel/a");
    let _ = StreamKeyDesiredState::new(&text);
    let _ = StreamKeyDesiredState::new(text);
    let _ = StreamKey::list(client, channel.identifier()).await;
}

fn change(recording: Option<&RecordingConfigurationIdentifier>) -> ChannelPatch {
    ChannelPatch::new().if_some(recording, ChannelPatch::recording_configuration_arn)
}

fn main() {
    let _ = (wire, change);
}
