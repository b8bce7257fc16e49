//! Creates a few resources of each type, so that there is something to list on a local endpoint.

use provider_aws_ivs::ad_configuration::{AdConfigurationDesiredState, MediaTailorPlaybackConfiguration};
use provider_aws_ivs::channel::ChannelDesiredState;
use provider_aws_ivs::encoder_configuration::{EncoderConfigurationDesiredState, Video};
use provider_aws_ivs::ingest_configuration::IngestConfigurationDesiredState;
use provider_aws_ivs::playback_key_pair::PlaybackKeyPairDesiredState;
use provider_aws_ivs::playback_restriction_policy::PlaybackRestrictionPolicyDesiredState;
use provider_aws_ivs::provider_aws_core::generic::CreateResource;
use provider_aws_ivs::provider_aws_core::{Readable, Unchecked};
use provider_aws_ivs::public_key::PublicKeyDesiredState;
use provider_aws_ivs::recording_configuration::{
    DestinationConfiguration, RecordingConfigurationDesiredState, S3DestinationConfiguration,
};
use provider_aws_ivs::stage::StageDesiredState;
use provider_aws_ivs::storage_configuration::{S3StorageConfiguration, StorageConfigurationDesiredState};
use provider_aws_ivs::stream_key::StreamKeyDesiredState;
use provider_aws_ivs::{
    AdConfiguration, Channel, Client, EncoderConfiguration, Error, IngestConfiguration, PlaybackKeyPair,
    PlaybackRestrictionPolicy, PublicKey, RecordingConfiguration, Stage, StorageConfiguration, StreamKey,
};

const KEY: &str = "-----BEGIN PUBLIC KEY-----\nMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE\n-----END PUBLIC KEY-----\n";
const TAILOR: &str = "arn:aws:mediatailor:eu-west-1:123456789012:playbackConfiguration/ads";

/// Creates resources of each type in each region.
pub async fn fill(client: &Client, regions: &[String]) -> Result<(), Error> {
    for region in regions {
        let client = &client.clone().with_region(region);
        let stage =
            create::<Stage>(client, StageDesiredState::new().name("lobby").tags([("team", "live")])).await?;
        let ingest = IngestConfigurationDesiredState::new().name("encoder").stage_arn(stage);
        create::<IngestConfiguration>(client, ingest).await?;
        let storage = StorageConfigurationDesiredState::new(S3StorageConfiguration::new("recordings"));
        create::<StorageConfiguration>(client, storage.name("archive")).await?;
        let video = Video::new().width(1280).height(720);
        create::<EncoderConfiguration>(
            client,
            EncoderConfigurationDesiredState::new().name("hd").video(video),
        )
        .await?;
        create::<PublicKey>(client, PublicKeyDesiredState::new(KEY).name("participants")).await?;

        let bucket = DestinationConfiguration::new().s3(S3DestinationConfiguration::new("recordings"));
        create::<RecordingConfiguration>(
            client,
            RecordingConfigurationDesiredState::new(bucket).name("archive"),
        )
        .await?;
        let ads = MediaTailorPlaybackConfiguration::new().playback_configuration_arn(TAILOR);
        create::<AdConfiguration>(client, AdConfigurationDesiredState::new([ads]).name("breaks")).await?;
        let policy =
            PlaybackRestrictionPolicyDesiredState::new().name("europe").allowed_countries(["AT", "DE"]);
        create::<PlaybackRestrictionPolicy>(client, policy).await?;
        create::<PlaybackKeyPair>(client, PlaybackKeyPairDesiredState::new(KEY).name("viewers")).await?;
        for name in ["concerts", "talks"] {
            let channel = ChannelDesiredState::new().name(name).tags([("team", "live"), ("show", name)]);
            let channel = create::<Channel>(client, channel).await?;
            let key = StreamKeyDesiredState::new(channel).tags([("show", name)]);
            create::<StreamKey>(client, key).await?;
        }
    }
    Ok(())
}

async fn create<T: CreateResource<Unchecked> + Readable>(
    client: &Client,
    state: T::DesiredState,
) -> Result<T::Identifier, Error> {
    Ok(T::create(client, state).await?.wait().await?.identifier().clone())
}
