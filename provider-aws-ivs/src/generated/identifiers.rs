// @generated from the specs of `ivs`. Do not edit.

//! The types by which resources refer to each other, each compiled with the feature of either.

/// The identifier of a channel: its `Arn`.
#[cfg(any(feature = "channel", feature = "stream-key"))]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChannelIdentifier(String);

#[cfg(any(feature = "channel", feature = "stream-key"))]
impl ChannelIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(arn: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Arn", arn.as_ref())]))
    }
}

#[cfg(any(feature = "channel", feature = "stream-key"))]
provider_aws_core::impl_identifier!(ChannelIdentifier);

/// The identifier of a recording configuration: its `Arn`.
#[cfg(any(feature = "channel", feature = "recording-configuration"))]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RecordingConfigurationIdentifier(String);

#[cfg(any(feature = "channel", feature = "recording-configuration"))]
impl RecordingConfigurationIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(arn: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Arn", arn.as_ref())]))
    }
}

#[cfg(any(feature = "channel", feature = "recording-configuration"))]
provider_aws_core::impl_identifier!(RecordingConfigurationIdentifier);

/// The identifier of a stage: its `Arn`.
#[cfg(any(feature = "ingest-configuration", feature = "stage"))]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StageIdentifier(String);

#[cfg(any(feature = "ingest-configuration", feature = "stage"))]
impl StageIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(arn: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Arn", arn.as_ref())]))
    }
}

#[cfg(any(feature = "ingest-configuration", feature = "stage"))]
provider_aws_core::impl_identifier!(StageIdentifier);

/// The identifier of a storage configuration: its `Arn`.
#[cfg(any(feature = "stage", feature = "storage-configuration"))]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StorageConfigurationIdentifier(String);

#[cfg(any(feature = "stage", feature = "storage-configuration"))]
impl StorageConfigurationIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(arn: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Arn", arn.as_ref())]))
    }
}

#[cfg(any(feature = "stage", feature = "storage-configuration"))]
provider_aws_core::impl_identifier!(StorageConfigurationIdentifier);
