// @generated from the specs of `ivs`. Do not edit.

//! The resources of `ivs`.

#![allow(clippy::too_many_arguments, reason = "each required property is an argument")]

mod iam;
mod identifiers;
#[cfg(feature = "policy")]
mod include_policy;

#[cfg(feature = "policy")]
pub use provider_aws_core::least_privilege;
pub use provider_aws_core::prelude::*;
#[cfg(feature = "policy")]
#[doc(hidden)]
pub use provider_aws_macros;

#[cfg(feature = "ad-configuration")]
pub mod ad_configuration;

#[cfg(feature = "ad-configuration")]
pub use ad_configuration::AdConfiguration;

#[cfg(feature = "channel")]
pub mod channel;

#[cfg(feature = "channel")]
pub use channel::Channel;

#[cfg(feature = "encoder-configuration")]
pub mod encoder_configuration;

#[cfg(feature = "encoder-configuration")]
pub use encoder_configuration::EncoderConfiguration;

#[cfg(feature = "ingest-configuration")]
pub mod ingest_configuration;

#[cfg(feature = "ingest-configuration")]
pub use ingest_configuration::IngestConfiguration;

#[cfg(feature = "playback-key-pair")]
pub mod playback_key_pair;

#[cfg(feature = "playback-key-pair")]
pub use playback_key_pair::PlaybackKeyPair;

#[cfg(feature = "playback-restriction-policy")]
pub mod playback_restriction_policy;

#[cfg(feature = "playback-restriction-policy")]
pub use playback_restriction_policy::PlaybackRestrictionPolicy;

#[cfg(feature = "public-key")]
pub mod public_key;

#[cfg(feature = "public-key")]
pub use public_key::PublicKey;

#[cfg(feature = "recording-configuration")]
pub mod recording_configuration;

#[cfg(feature = "recording-configuration")]
pub use recording_configuration::RecordingConfiguration;

#[cfg(feature = "stage")]
pub mod stage;

#[cfg(feature = "stage")]
pub use stage::Stage;

#[cfg(feature = "storage-configuration")]
pub mod storage_configuration;

#[cfg(feature = "storage-configuration")]
pub use storage_configuration::StorageConfiguration;

#[cfg(feature = "stream-key")]
pub mod stream_key;

#[cfg(feature = "stream-key")]
pub use stream_key::StreamKey;
