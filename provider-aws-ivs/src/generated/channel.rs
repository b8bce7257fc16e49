// @generated from the spec `ivs/channel.json`. Do not edit.

//! A channel takes one live stream at a time from a broadcaster, and plays it to any number of
//! viewers with low latency.
//!
//! The resource type
//! [`AWS::IVS::Channel`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-channel.html),
//! generated from the page `aws.ivs.channels`.
//!
//! # Identifier
//!
//! [`ChannelIdentifier`] is the property [`arn`](Channel::arn). IAM knows the resource as
//! `arn:${Partition}:ivs:${Region}:${Account}:channel/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Channel::create) | [`ChannelDesiredState`] | [`Request`], which ends with the channel | [`CREATE`]: `ivs:CreateChannel` and `ivs:TagResource` |
//! | [`get`](Channel::get), [`get_opt`](Channel::get_opt) | [`ChannelIdentifier`] | the channel; `get_opt`: `None` if it doesn't exist | [`GET`]: `ivs:GetChannel` and `ivs:ListTagsForResource` |
//! | [`update`](Channel::update) | [`ChannelIdentifier`], [`ChannelPatch`] | [`Request`], which ends with the channel | [`UPDATE`]: `ivs:GetChannel`, `ivs:UpdateChannel`, `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource` |
//! | [`delete`](Channel::delete) | [`ChannelIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `ivs:DeleteChannel` and `ivs:UntagResource` |
//! | [`list`](Channel::list) |  | each channel in a region | [`LIST`]: `ivs:ListChannels` and `ivs:ListTagsForResource` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`arn`](Channel::arn) | read-only, the identifier | text |
//! | [`authorized`](Channel::authorized) | updatable | boolean |
//! | [`container_format`](Channel::container_format) | updatable | [`ContainerFormat`] |
//! | [`ingest_endpoint`](Channel::ingest_endpoint) | read-only | text |
//! | [`insecure_ingest`](Channel::insecure_ingest) | updatable | boolean |
//! | [`latency_mode`](Channel::latency_mode) | updatable | [`LatencyMode`] |
//! | [`multitrack_input_configuration`](Channel::multitrack_input_configuration) | updatable | [`MultitrackInputConfiguration`] |
//! | [`name`](Channel::name) | updatable | text |
//! | [`playback_url`](Channel::playback_url) | read-only | text |
//! | [`preset`](Channel::preset) | updatable | [`Preset`] |
//! | [`recording_configuration_arn`](Channel::recording_configuration_arn) | updatable | text ([`RecordingConfigurationIdentifier`]) |
//! | [`tags`](Channel::tags) | updatable | tags |
//! | [`type`](Channel::type) | updatable | [`Type`] |

pub use super::identifiers::ChannelIdentifier;
#[cfg_attr(feature = "recording-configuration", doc(hidden))]
pub use super::identifiers::RecordingConfigurationIdentifier;
use provider_aws_core::*;

/// A channel takes one live stream at a time from a broadcaster, and plays it to any number of
/// viewers with low latency.
///
/// [`AWS::IVS::Channel`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-channel.html)
/// as it is read. [Its module](self) has its operations and permissions.
///
/// Referred to by
#[cfg_attr(feature = "stream-key", doc = "[`StreamKey`](super::StreamKey).")]
#[cfg_attr(not(feature = "stream-key"), doc = "`StreamKey`.")]
#[doc(alias("AWS::IVS::Channel", "aws.ivs.channels"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Channel {
    /// The ARN of the channel, which identifies it. AWS makes it when the channel is created.
    ///
    /// Read-only, the identifier. 1 to 128 characters, matches
    /// `^arn:aws:ivs:[a-z0-9-]+:[0-9]+:channel/[a-zA-Z0-9-]+$`.
    pub arn: Option<String>,
    /// Whether viewers need a token that is signed with a `playback_key_pair`.
    ///
    /// Default: `false`.
    pub authorized: Option<bool>,
    /// How the stream is packaged: `TS` is MPEG-TS, `FRAGMENTED_MP4` is fMP4. Multitrack input needs
    /// `FRAGMENTED_MP4`.
    ///
    /// Default: `"TS"`.
    pub container_format: Option<ContainerFormat>,
    /// The host that broadcasting software connects to.
    ///
    /// Read-only.
    pub ingest_endpoint: Option<String>,
    /// Whether the broadcaster may send by RTMP, without encryption.
    ///
    /// Default: `false`.
    pub insecure_ingest: Option<bool>,
    /// How far viewers are behind the broadcaster: `LOW` is near real time, `NORMAL` allows the player
    /// a longer buffer.
    ///
    /// Default: `"LOW"`.
    pub latency_mode: Option<LatencyMode>,
    /// Multitrack input: the broadcaster sends several renditions, and AWS makes none. Only for the
    /// type `STANDARD`.
    pub multitrack_input_configuration: Option<MultitrackInputConfiguration>,
    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`. Default: `"-"`.
    pub name: Option<String>,
    /// The URL that players open.
    ///
    /// Read-only.
    pub playback_url: Option<String>,
    /// How renditions are made, for the types `ADVANCED_HD` and `ADVANCED_SD`:
    /// `HIGHER_BANDWIDTH_DELIVERY`, which they have unless told otherwise, or
    /// `CONSTRAINED_BANDWIDTH_DELIVERY`.
    ///
    /// Empty for the other types.
    pub preset: Option<Preset>,
    /// The ARN of the `recording_configuration` by which streams are recorded. Streams aren't recorded
    /// if it is empty.
    ///
    /// At most 128 characters, matches
    /// `^$|arn:aws:ivs:[a-z0-9-]+:[0-9]+:recording-configuration/[a-zA-Z0-9-]+$`. Default: `""`. Refers
    /// to `Arn` of `AWS::IVS::RecordingConfiguration` ([`RecordingConfigurationIdentifier`]).
    pub recording_configuration_arn: Option<String>,
    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// Keys are unique, and their order means nothing.
    ///
    /// At most 50 items, no two items are equal.
    pub tags: Option<Vec<Tag>>,
    /// What a broadcaster may send, and what becomes of it: `STANDARD` and the `ADVANCED_` types make
    /// renditions of lower quality for slow connections, `BASIC` passes the stream on as it comes.
    ///
    /// A stream above the resolution or bitrate of the type is likely to be disconnected.
    ///
    /// Default: `"STANDARD"`.
    pub r#type: Option<Type>,
}

provider_aws_core::impl_properties!(Channel {
    arn: "Arn",
    authorized: "Authorized",
    container_format: "ContainerFormat",
    ingest_endpoint: "IngestEndpoint",
    insecure_ingest: "InsecureIngest",
    latency_mode: "LatencyMode",
    multitrack_input_configuration: "MultitrackInputConfiguration",
    name: "Name",
    playback_url: "PlaybackUrl",
    preset: "Preset",
    recording_configuration_arn: "RecordingConfigurationArn",
    tags: "Tags",
    r#type: "Type"
});

impl ResourceModel for Channel {
    const TYPE_NAME: &'static str = "AWS::IVS::Channel";
    const SCHEMA: Schema = Schema::new(&CHANNEL_SCHEMA);
    type Identifier = ChannelIdentifier;
}

static CHANNEL_SCHEMA: [Property; 6] = [
    Property::new("Arn").read_only(),
    Property::new("IngestEndpoint").read_only(),
    Property::new("Name").length(0, 128),
    Property::new("PlaybackUrl").read_only(),
    Property::new("RecordingConfigurationArn").length(0, 128),
    Property::new("Tags").unordered().items(0, 50).within(&TAG_SCHEMA),
];

static TAG_SCHEMA: [Property; 2] =
    [Property::new("Key").required().length(1, 128), Property::new("Value").required().length(0, 256)];

impl Readable for Channel {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// Multitrack input: the broadcaster sends several renditions, and AWS makes none. Only for the
/// type `STANDARD`.
///
/// The value of [`Channel::multitrack_input_configuration`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MultitrackInputConfiguration {
    /// Whether multitrack input is on.
    ///
    /// Then the policy and the greatest resolution must be set, and the container format must be
    /// `FRAGMENTED_MP4`.
    ///
    /// Default: `false`.
    pub enabled: Option<bool>,
    /// The greatest resolution of a rendition. Required if multitrack input is on.
    pub maximum_resolution: Option<MultitrackInputConfigurationMaximumResolution>,
    /// Whether a broadcaster may or must send several renditions. Required if multitrack input is on.
    pub policy: Option<MultitrackInputConfigurationPolicy>,
}

provider_aws_core::impl_object!(
    MultitrackInputConfiguration,
    optional {
        enabled: ("Enabled", bool),
        maximum_resolution: ("MaximumResolution", MultitrackInputConfigurationMaximumResolution),
        policy: ("Policy", MultitrackInputConfigurationPolicy)
    }
);

/// How the stream is packaged: `TS` is MPEG-TS, `FRAGMENTED_MP4` is fMP4. Multitrack input needs
/// `FRAGMENTED_MP4`.
///
/// The value of [`Channel::container_format`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContainerFormat {
    /// `TS`.
    Ts,
    /// `FRAGMENTED_MP4`.
    FragmentedMp4,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(ContainerFormat { Ts: "TS", FragmentedMp4: "FRAGMENTED_MP4" });

/// How far viewers are behind the broadcaster: `LOW` is near real time, `NORMAL` allows the player
/// a longer buffer.
///
/// The value of [`Channel::latency_mode`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LatencyMode {
    /// `NORMAL`.
    Normal,
    /// `LOW`.
    Low,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(LatencyMode { Normal: "NORMAL", Low: "LOW" });

/// The greatest resolution of a rendition. Required if multitrack input is on.
///
/// The value of [`MultitrackInputConfiguration::maximum_resolution`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MultitrackInputConfigurationMaximumResolution {
    /// `SD`.
    Sd,
    /// `HD`.
    Hd,
    /// `FULL_HD`.
    FullHd,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(MultitrackInputConfigurationMaximumResolution {
    Sd: "SD",
    Hd: "HD",
    FullHd: "FULL_HD"
});

/// Whether a broadcaster may or must send several renditions. Required if multitrack input is on.
///
/// The value of [`MultitrackInputConfiguration::policy`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MultitrackInputConfigurationPolicy {
    /// `ALLOW`.
    Allow,
    /// `REQUIRE`.
    Require,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(MultitrackInputConfigurationPolicy { Allow: "ALLOW", Require: "REQUIRE" });

/// How renditions are made, for the types `ADVANCED_HD` and `ADVANCED_SD`:
/// `HIGHER_BANDWIDTH_DELIVERY`, which they have unless told otherwise, or
/// `CONSTRAINED_BANDWIDTH_DELIVERY`.
///
/// The value of [`Channel::preset`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Preset {
    /// The empty text.
    Empty,
    /// `HIGHER_BANDWIDTH_DELIVERY`.
    HigherBandwidthDelivery,
    /// `CONSTRAINED_BANDWIDTH_DELIVERY`.
    ConstrainedBandwidthDelivery,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(Preset {
    Empty: "",
    HigherBandwidthDelivery: "HIGHER_BANDWIDTH_DELIVERY",
    ConstrainedBandwidthDelivery: "CONSTRAINED_BANDWIDTH_DELIVERY"
});

/// What a broadcaster may send, and what becomes of it: `STANDARD` and the `ADVANCED_` types make
/// renditions of lower quality for slow connections, `BASIC` passes the stream on as it comes.
///
/// The value of [`Channel::type`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Type {
    /// `STANDARD`.
    Standard,
    /// `BASIC`.
    Basic,
    /// `ADVANCED_SD`.
    AdvancedSd,
    /// `ADVANCED_HD`.
    AdvancedHd,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(Type {
    Standard: "STANDARD",
    Basic: "BASIC",
    AdvancedSd: "ADVANCED_SD",
    AdvancedHd: "ADVANCED_HD"
});

/// The properties to create a channel with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChannelDesiredState(DesiredState);

impl ChannelDesiredState {
    /// Creates an empty desired state: no property is required.
    #[must_use]
    pub fn new() -> Self {
        Self(DesiredState::new())
    }

    /// Whether viewers need a token that is signed with a `playback_key_pair`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn authorized(self, value: impl Into<bool>) -> Self {
        Self(self.0.set("Authorized", value.into()))
    }

    /// How the stream is packaged: `TS` is MPEG-TS, `FRAGMENTED_MP4` is fMP4. Multitrack input needs
    /// `FRAGMENTED_MP4`.
    ///
    /// Default: `"TS"`.
    #[must_use]
    pub fn container_format(self, value: impl Into<ContainerFormat>) -> Self {
        Self(self.0.set("ContainerFormat", value.into()))
    }

    /// Whether the broadcaster may send by RTMP, without encryption.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn insecure_ingest(self, value: impl Into<bool>) -> Self {
        Self(self.0.set("InsecureIngest", value.into()))
    }

    /// How far viewers are behind the broadcaster: `LOW` is near real time, `NORMAL` allows the player
    /// a longer buffer.
    ///
    /// Default: `"LOW"`.
    #[must_use]
    pub fn latency_mode(self, value: impl Into<LatencyMode>) -> Self {
        Self(self.0.set("LatencyMode", value.into()))
    }

    /// Multitrack input: the broadcaster sends several renditions, and AWS makes none. Only for the
    /// type `STANDARD`.
    #[must_use]
    pub fn multitrack_input_configuration(self, value: impl Into<MultitrackInputConfiguration>) -> Self {
        Self(self.0.set("MultitrackInputConfiguration", value.into()))
    }

    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`. Default: `"-"`.
    #[must_use]
    pub fn name(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Name", value.into()))
    }

    /// How renditions are made, for the types `ADVANCED_HD` and `ADVANCED_SD`:
    /// `HIGHER_BANDWIDTH_DELIVERY`, which they have unless told otherwise, or
    /// `CONSTRAINED_BANDWIDTH_DELIVERY`.
    #[must_use]
    pub fn preset(self, value: impl Into<Preset>) -> Self {
        Self(self.0.set("Preset", value.into()))
    }

    /// The ARN of the `recording_configuration` by which streams are recorded. Streams aren't recorded
    /// if it is empty.
    ///
    /// At most 128 characters, matches
    /// `^$|arn:aws:ivs:[a-z0-9-]+:[0-9]+:recording-configuration/[a-zA-Z0-9-]+$`. Default: `""`. Refers
    /// to `Arn` of `AWS::IVS::RecordingConfiguration` ([`RecordingConfigurationIdentifier`]).
    #[must_use]
    pub fn recording_configuration_arn(self, value: impl Into<RecordingConfigurationIdentifier>) -> Self {
        Self(self.0.set("RecordingConfigurationArn", value.into()))
    }

    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// At most 50 items, no two items are equal.
    #[must_use]
    pub fn tags(self, value: impl Into<Tags>) -> Self {
        Self(self.0.set("Tags", value.into()))
    }

    /// What a broadcaster may send, and what becomes of it: `STANDARD` and the `ADVANCED_` types make
    /// renditions of lower quality for slow connections, `BASIC` passes the stream on as it comes.
    ///
    /// Default: `"STANDARD"`.
    #[must_use]
    pub fn r#type(self, value: impl Into<Type>) -> Self {
        Self(self.0.set("Type", value.into()))
    }
}

provider_aws_core::impl_desired_state!(ChannelDesiredState of Channel);

/// A set of changes to a channel. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChannelPatch(PatchDocument);

impl ChannelPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// Whether viewers need a token that is signed with a `playback_key_pair`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn authorized(self, change: impl Into<Change<bool>>) -> Self {
        Self(self.0.change("Authorized", change.into()))
    }

    /// How the stream is packaged: `TS` is MPEG-TS, `FRAGMENTED_MP4` is fMP4. Multitrack input needs
    /// `FRAGMENTED_MP4`.
    ///
    /// Default: `"TS"`.
    #[must_use]
    pub fn container_format(self, change: impl Into<Change<ContainerFormat>>) -> Self {
        Self(self.0.change("ContainerFormat", change.into()))
    }

    /// Whether the broadcaster may send by RTMP, without encryption.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn insecure_ingest(self, change: impl Into<Change<bool>>) -> Self {
        Self(self.0.change("InsecureIngest", change.into()))
    }

    /// How far viewers are behind the broadcaster: `LOW` is near real time, `NORMAL` allows the player
    /// a longer buffer.
    ///
    /// Default: `"LOW"`.
    #[must_use]
    pub fn latency_mode(self, change: impl Into<Change<LatencyMode>>) -> Self {
        Self(self.0.change("LatencyMode", change.into()))
    }

    /// Multitrack input: the broadcaster sends several renditions, and AWS makes none. Only for the
    /// type `STANDARD`.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn multitrack_input_configuration(
        self,
        change: impl Into<Change<MultitrackInputConfiguration>>,
    ) -> Self {
        Self(self.0.change("MultitrackInputConfiguration", change.into()))
    }

    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`. Default: `"-"`.
    #[must_use]
    pub fn name(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Name", change.into()))
    }

    /// How renditions are made, for the types `ADVANCED_HD` and `ADVANCED_SD`:
    /// `HIGHER_BANDWIDTH_DELIVERY`, which they have unless told otherwise, or
    /// `CONSTRAINED_BANDWIDTH_DELIVERY`.
    #[must_use]
    pub fn preset(self, change: impl Into<Change<Preset>>) -> Self {
        Self(self.0.change("Preset", change.into()))
    }

    /// The ARN of the `recording_configuration` by which streams are recorded. Streams aren't recorded
    /// if it is empty.
    ///
    /// At most 128 characters, matches
    /// `^$|arn:aws:ivs:[a-z0-9-]+:[0-9]+:recording-configuration/[a-zA-Z0-9-]+$`. Default: `""`. Refers
    /// to `Arn` of `AWS::IVS::RecordingConfiguration` ([`RecordingConfigurationIdentifier`]).
    #[must_use]
    pub fn recording_configuration_arn(
        self,
        change: impl Into<Change<RecordingConfigurationIdentifier>>,
    ) -> Self {
        Self(self.0.change("RecordingConfigurationArn", change.into()))
    }

    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// Replaces the array as a whole. At most 50 items, no two items are equal.
    #[must_use]
    pub fn tags(self, change: impl Into<Change<Tags>>) -> Self {
        Self(self.0.change("Tags", change.into()))
    }

    /// What a broadcaster may send, and what becomes of it: `STANDARD` and the `ADVANCED_` types make
    /// renditions of lower quality for slow connections, `BASIC` passes the stream on as it comes.
    ///
    /// Default: `"STANDARD"`.
    #[must_use]
    pub fn r#type(self, change: impl Into<Change<Type>>) -> Self {
        Self(self.0.change("Type", change.into()))
    }
}

provider_aws_core::impl_patch!(ChannelPatch of Channel);

impl Channel {
    /// Creates a channel.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// channel once it is created.
    ///
    /// IAM permissions: `ivs:CreateChannel` and `ivs:TagResource` ([`CREATE`]), and those of the call
    /// ([`CanCreate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidInput`] before any call, if a value breaks the schema.
    /// [`ErrorKind::AlreadyExists`], [`ErrorKind::InvalidRequest`] or [`ErrorKind::AccessDenied`] if
    /// AWS refuses. If the request fails later, waiting returns [`ErrorKind::RequestFailed`]:
    /// [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::channel::{Channel, ChannelDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = ChannelDesiredState::new().name("my-channel").tags([("team", "live")]);
    /// let channel = Channel::create(client, state).await?.wait().await?;
    /// println!("created {}", channel.identifier());
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "CreateChannel")]
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: ChannelDesiredState,
    ) -> Create<'a, Channel> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a channel.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Channel`].
    ///
    /// IAM permissions: `ivs:GetChannel` and `ivs:ListTagsForResource` ([`GET`]), and those of the call
    /// ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the channel doesn't exist, [`ErrorKind::AccessDenied`] if IAM
    /// refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::channel::Channel;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:channel/example";
    /// let channel = Channel::get(client, identifier).await?;
    /// println!("{:?}", channel.name);
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "GetChannel")]
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<ChannelIdentifier>,
    ) -> Get<'a, Channel> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a channel, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::channel::Channel;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:channel/example";
    /// match Channel::get_opt(client, identifier).await? {
    ///     Some(channel) => println!("{:?}", channel.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<ChannelIdentifier>,
    ) -> Get<'a, Channel, Option<Resource<Channel>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a channel.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// channel once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch
    /// makes no call.
    ///
    /// IAM permissions: `ivs:GetChannel`, `ivs:UpdateChannel`, `ivs:ListTagsForResource`,
    /// `ivs:TagResource` and `ivs:UntagResource` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the channel doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::channel::Channel;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:channel/example";
    /// let channel = Channel::get(client, identifier).await?;
    /// let patch = channel.edit(|changes| changes.name("my-new-channel"))?;
    /// let channel = Channel::update(client, channel.identifier(), patch)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "UpdateChannel")]
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<ChannelIdentifier>,
        patch: ChannelPatch,
    ) -> Update<'a, Channel> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a channel.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// channel is deleted, or if it doesn't exist.
    ///
    /// IAM permissions: `ivs:DeleteChannel` and `ivs:UntagResource` ([`DELETE`]), and those of the call
    /// ([`CanDelete`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::channel::Channel;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:channel/example";
    /// let deletion = Channel::delete(client, identifier).await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "DeleteChannel")]
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<ChannelIdentifier>,
    ) -> Delete<'a, Channel> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each channel in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each channel in full.
    ///
    /// IAM permissions: `ivs:ListChannels` and `ivs:ListTagsForResource` ([`LIST`]), and those of the
    /// call ([`CanList`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::channel::Channel;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for channel in Channel::list(client).await? {
    ///     println!("{}", channel.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "ListChannels")]
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Channel> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any channel.
    ///
    /// # Errors
    ///
    /// Returns an error if there are no operations.
    #[cfg(feature = "policy")]
    pub fn policy(
        operations: &[Operation],
    ) -> Result<provider_aws_core::least_privilege::Emission, provider_aws_core::least_privilege::EmitError>
    {
        provider_aws_core::policy(operations)
    }
}

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Channel {
    fn create(client: &Client<Policy>, desired_state: ChannelDesiredState) -> Create<'_, Self> {
        Channel::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Channel {
    fn get(client: &Client<Policy>, identifier: ChannelIdentifier) -> Get<'_, Self> {
        Channel::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Channel {
    fn update(
        client: &Client<Policy>,
        identifier: ChannelIdentifier,
        patch: ChannelPatch,
    ) -> Update<'_, Self> {
        Channel::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for Channel {
    fn delete(client: &Client<Policy>, identifier: ChannelIdentifier) -> Delete<'_, Self> {
        Channel::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Channel {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Channel::list(client)
    }
}

/// What [`Channel::create`] requires, for policies and their checks.
///
/// The handler requires `ivs:CreateChannel` and `ivs:TagResource`.
pub const CREATE: Operation = Operation::new("AWS::IVS::Channel", Handler::Create)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:TagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:channel/*"])
            .only_for(&["Tags"]),
        ScopedActions::new(&["ivs:CreateChannel"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:channel/*"])
            .related(&["arn:${Partition}:ivs:${Region}:${Account}:stream-key/${ResourceId}"]),
    ])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<221> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Channel\x02create\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:channel/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x02own\x03arn:\x05:ivs:\x06:\x07:channel/*\x02related\x03arn:\x05:ivs:\x06:\x07:stream-key/${ResourceId}\x02actions\x03ivs:CreateChannel\x04",
);

/// What [`Channel::get`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetChannel` and `ivs:ListTagsForResource`.
pub const GET: Operation = Operation::new("AWS::IVS::Channel", Handler::Get)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:GetChannel", "ivs:ListTagsForResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:channel/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<131> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Channel\x02get\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:channel/*\x02actions\x03ivs:GetChannel\x03ivs:ListTagsForResource\x04",
);

/// What [`Channel::update`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetChannel`, `ivs:ListTagsForResource`, `ivs:TagResource`,
/// `ivs:UntagResource` and `ivs:UpdateChannel`.
pub const UPDATE: Operation = Operation::new("AWS::IVS::Channel", Handler::Update)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:GetChannel", "ivs:ListTagsForResource", "ivs:UpdateChannel"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:channel/*"]),
        ScopedActions::new(&["ivs:TagResource", "ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:channel/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<311> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Channel\x02update\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:channel/*\x02actions\x03ivs:GetChannel\x03ivs:ListTagsForResource\x03ivs:UpdateChannel\x02own\x03arn:\x05:ivs:\x06:\x07:channel/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x03ivs:UntagResource\x02read\x02own\x03arn:\x05:ivs:\x06:\x07:channel/*\x02actions\x03ivs:GetChannel\x03ivs:ListTagsForResource\x04",
);

/// What [`Channel::delete`] requires, for policies and their checks.
///
/// The handler requires `ivs:DeleteChannel` and `ivs:UntagResource`.
pub const DELETE: Operation =
    Operation::new("AWS::IVS::Channel", Handler::Delete).identifier(&["Arn"]).requires(&[
        ScopedActions::new(&["ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:channel/*"]),
        ScopedActions::new(&["ivs:DeleteChannel"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:channel/*"])
            .related(&["arn:${Partition}:ivs:${Region}:${Account}:stream-key/${ResourceId}"]),
    ]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<214> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Channel\x02delete\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:channel/*\x02actions\x03ivs:UntagResource\x02own\x03arn:\x05:ivs:\x06:\x07:channel/*\x02related\x03arn:\x05:ivs:\x06:\x07:stream-key/${ResourceId}\x02actions\x03ivs:DeleteChannel\x04",
);

/// What [`Channel::list`] requires, for policies and their checks.
///
/// The handler requires `ivs:ListChannels` and `ivs:ListTagsForResource`.
pub const LIST: Operation = Operation::new("AWS::IVS::Channel", Handler::List)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:ListChannels", "ivs:ListTagsForResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:channel/*"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<134> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Channel\x02list\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:channel/*\x02actions\x03ivs:ListChannels\x03ivs:ListTagsForResource\x04",
);

/// A policy that allows [`Channel::create`], waiting for completion and reading the result.
///
/// It allows `ivs:CreateChannel`, `ivs:GetChannel`, `ivs:ListTagsForResource` and
/// `ivs:TagResource`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Channel::create`",
    label = "requires `ivs:CreateChannel`, `ivs:GetChannel`, `ivs:ListTagsForResource` and `ivs:TagResource`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.channel --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Channel::get`].
///
/// It allows `ivs:GetChannel` and `ivs:ListTagsForResource`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Channel::get`",
    label = "requires `ivs:GetChannel` and `ivs:ListTagsForResource`, and `cloudformation:GetResource`",
    note = "`provider-aws policy ivs.channel --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Channel::update`], waiting for completion and reading the result.
///
/// It allows `ivs:GetChannel`, `ivs:ListTagsForResource`, `ivs:TagResource`, `ivs:UntagResource`
/// and `ivs:UpdateChannel`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Channel::update`",
    label = "requires `ivs:GetChannel`, `ivs:ListTagsForResource`, `ivs:TagResource`, `ivs:UntagResource` and `ivs:UpdateChannel`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy ivs.channel --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Channel::delete`], and waiting for completion.
///
/// It allows `ivs:DeleteChannel` and `ivs:UntagResource`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Channel::delete`",
    label = "requires `ivs:DeleteChannel` and `ivs:UntagResource`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.channel --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`Channel::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `ivs:ListChannels` and `ivs:ListTagsForResource`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Channel::list`",
    label = "requires `ivs:ListChannels` and `ivs:ListTagsForResource`, and `cloudformation:ListResources`",
    note = "`provider-aws policy ivs.channel --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
