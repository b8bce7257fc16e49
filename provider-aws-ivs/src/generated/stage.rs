// @generated from the spec `ivs/stage.json`. Do not edit.

//! The resource type
//! [`AWS::IVS::Stage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-stage.html),
//! generated from the pages `aws.ivs.stage` and `aws.ivs.stages`.
//!
//! # Identifier
//!
//! [`StageIdentifier`] is the property [`arn`](Stage::arn). IAM knows the resource as
//! `arn:${Partition}:ivs:${Region}:${Account}:stage/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Stage::create) | [`StageDesiredState`] | [`Request`], which ends with the stage | [`CREATE`]: `ivs:CreateStage`, `ivs:GetStage`, `ivs:ListTagsForResource` and `ivs:TagResource` |
//! | [`get`](Stage::get), [`get_opt`](Stage::get_opt) | [`StageIdentifier`] | the stage; `get_opt`: `None` if it doesn't exist | [`GET`]: `ivs:GetStage` and `ivs:ListTagsForResource` |
//! | [`update`](Stage::update) | [`StageIdentifier`], [`StagePatch`] | [`Request`], which ends with the stage | [`UPDATE`]: `ivs:GetStage`, `ivs:UpdateStage`, `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource` |
//! | [`delete`](Stage::delete) | [`StageIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `ivs:DeleteStage` and `ivs:UntagResource` |
//! | [`list`](Stage::list) |  | each stage in a region | [`LIST`]: `ivs:ListStages` and `ivs:ListTagsForResource` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`active_session_id`](Stage::active_session_id) | read-only | text |
//! | [`arn`](Stage::arn) | read-only, the identifier | text |
//! | [`auto_participant_recording_configuration`](Stage::auto_participant_recording_configuration) | updatable | [`AutoParticipantRecordingConfiguration`] |
//! | [`name`](Stage::name) | updatable | text |
//! | [`tags`](Stage::tags) | updatable | tags |

pub use super::identifiers::StageIdentifier;
#[cfg_attr(feature = "storage-configuration", doc(hidden))]
pub use super::identifiers::StorageConfigurationIdentifier;
use provider_aws_core::*;

/// A stage.
///
/// [`AWS::IVS::Stage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-stage.html)
/// as it is read. [Its module](self) has its operations and permissions.
///
/// Referred to by
#[cfg_attr(feature = "ingest-configuration", doc = "[`IngestConfiguration`](super::IngestConfiguration).")]
#[cfg_attr(not(feature = "ingest-configuration"), doc = "`IngestConfiguration`.")]
#[doc(alias("AWS::IVS::Stage", "aws.ivs.stage", "aws.ivs.stages"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Stage {
    /// ID of the active session within the stage.
    ///
    /// Read-only. At most 128 characters.
    pub active_session_id: Option<String>,
    /// Stage ARN is automatically generated on creation and assigned as the unique identifier.
    ///
    /// Read-only, the identifier. At most 128 characters, matches
    /// `^arn:aws[-a-z]*:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+$`.
    pub arn: Option<String>,
    /// Records each participant on its own, from the moment that they publish.
    pub auto_participant_recording_configuration: Option<AutoParticipantRecordingConfiguration>,
    /// Stage name
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    pub name: Option<String>,
    /// An array of key-value pairs to apply to this resource.
    ///
    /// At most 50 items, no two items are equal.
    pub tags: Option<Vec<Tag>>,
}

provider_aws_core::impl_properties!(Stage {
    active_session_id: "ActiveSessionId",
    arn: "Arn",
    auto_participant_recording_configuration: "AutoParticipantRecordingConfiguration",
    name: "Name",
    tags: "Tags"
});

impl ResourceModel for Stage {
    const TYPE_NAME: &'static str = "AWS::IVS::Stage";
    const SCHEMA: Schema = Schema::new(&STAGE_SCHEMA);
    type Identifier = StageIdentifier;
}

static STAGE_SCHEMA: [Property; 5] = [
    Property::new("ActiveSessionId").read_only(),
    Property::new("Arn").read_only(),
    Property::new("AutoParticipantRecordingConfiguration")
        .within(&AUTO_PARTICIPANT_RECORDING_CONFIGURATION_SCHEMA),
    Property::new("Name").length(0, 128),
    Property::new("Tags").unordered().items(0, 50).within(&TAG_SCHEMA),
];

static AUTO_PARTICIPANT_RECORDING_CONFIGURATION_SCHEMA: [Property; 5] = [
    Property::new("HlsConfiguration").within(&HLS_CONFIGURATION_SCHEMA),
    Property::new("MediaTypes").unordered().items(0, 1),
    Property::new("RecordingReconnectWindowSeconds").range(0, 300),
    Property::new("StorageConfigurationArn").required().length(0, 128),
    Property::new("ThumbnailConfiguration").within(&THUMBNAIL_CONFIGURATION_SCHEMA),
];

static TAG_SCHEMA: [Property; 2] =
    [Property::new("Key").required().length(1, 128), Property::new("Value").required().length(0, 256)];

static HLS_CONFIGURATION_SCHEMA: [Property; 1] = [Property::new("ParticipantRecordingHlsConfiguration")
    .within(&PARTICIPANT_RECORDING_HLS_CONFIGURATION_SCHEMA)];

static THUMBNAIL_CONFIGURATION_SCHEMA: [Property; 1] = [Property::new("ParticipantThumbnailConfiguration")
    .within(&THUMBNAIL_CONFIGURATION_PARTICIPANT_THUMBNAIL_CONFIG_SCHEMA)];

static PARTICIPANT_RECORDING_HLS_CONFIGURATION_SCHEMA: [Property; 1] =
    [Property::new("TargetSegmentDurationSeconds").range(2, 10)];

static THUMBNAIL_CONFIGURATION_PARTICIPANT_THUMBNAIL_CONFIG_SCHEMA: [Property; 2] = [
    Property::new("Storage").unordered().items(0, 2),
    Property::new("TargetIntervalSeconds").range(1, 86400),
];

impl Readable for Stage {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// Records each participant on its own, from the moment that they publish.
///
/// The value of [`Stage::auto_participant_recording_configuration`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AutoParticipantRecordingConfiguration {
    /// How recordings are cut into segments of HLS.
    pub hls_configuration: Option<HlsConfiguration>,
    /// What is recorded: video and audio (`AUDIO_VIDEO`), or audio alone (`AUDIO_ONLY`).
    ///
    /// At most 1 item, no two items are equal. Default: `["AUDIO_VIDEO"]`.
    pub media_types: Option<Vec<AutoParticipantRecordingConfigurationMediaTypes>>,
    /// How many seconds a participant may be gone for the recording to continue, up to 300.
    ///
    /// With 0, each connection is a recording of its own.
    ///
    /// 0 to 300. Default: `0`.
    pub recording_reconnect_window_seconds: Option<i64>,
    /// The ARN of the `storage_configuration` that says where recordings go. Nothing is recorded if it
    /// is empty.
    ///
    /// Required. At most 128 characters, matches
    /// `^$|^arn:aws:ivs:[a-z0-9-]+:[0-9]+:storage-configuration/[a-zA-Z0-9-]+$`. Refers to `Arn` of
    /// `AWS::IVS::StorageConfiguration` ([`StorageConfigurationIdentifier`]).
    pub storage_configuration_arn: Option<String>,
    /// Pictures of the participants.
    pub thumbnail_configuration: Option<ThumbnailConfiguration>,
}

provider_aws_core::impl_object!(
    AutoParticipantRecordingConfiguration,
    required { storage_configuration_arn: ("StorageConfigurationArn", StorageConfigurationIdentifier) },
    optional {
        hls_configuration: ("HlsConfiguration", HlsConfiguration),
        media_types: ("MediaTypes", Items::<AutoParticipantRecordingConfigurationMediaTypes>),
        recording_reconnect_window_seconds: ("RecordingReconnectWindowSeconds", i64),
        thumbnail_configuration: ("ThumbnailConfiguration", ThumbnailConfiguration)
    }
);

/// How recordings are cut into segments of HLS.
///
/// The value of [`AutoParticipantRecordingConfiguration::hls_configuration`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct HlsConfiguration {
    /// The segments of the recordings of single participants.
    pub participant_recording_hls_configuration: Option<ParticipantRecordingHlsConfiguration>,
}

provider_aws_core::impl_object!(
    HlsConfiguration,
    optional {
        participant_recording_hls_configuration: (
            "ParticipantRecordingHlsConfiguration",
            ParticipantRecordingHlsConfiguration
        )
    }
);

/// The segments of the recordings of single participants.
///
/// The value of [`HlsConfiguration::participant_recording_hls_configuration`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ParticipantRecordingHlsConfiguration {
    /// How long a segment is meant to be, in seconds: 2 to 10. It may be longer, since each segment
    /// begins with a keyframe.
    ///
    /// 2 to 10. Default: `6`.
    pub target_segment_duration_seconds: Option<i64>,
}

provider_aws_core::impl_object!(
    ParticipantRecordingHlsConfiguration,
    optional { target_segment_duration_seconds: ("TargetSegmentDurationSeconds", i64) }
);

/// Pictures of the participants.
///
/// The value of [`AutoParticipantRecordingConfiguration::thumbnail_configuration`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThumbnailConfiguration {
    /// The thumbnails of the recordings of single participants.
    pub participant_thumbnail_configuration: Option<ThumbnailConfigurationParticipantThumbnailConfiguration>,
}

provider_aws_core::impl_object!(
    ThumbnailConfiguration,
    optional {
        participant_thumbnail_configuration: (
            "ParticipantThumbnailConfiguration",
            ThumbnailConfigurationParticipantThumbnailConfiguration
        )
    }
);

/// The thumbnails of the recordings of single participants.
///
/// The value of [`ThumbnailConfiguration::participant_thumbnail_configuration`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThumbnailConfigurationParticipantThumbnailConfiguration {
    /// Whether there are thumbnails: `INTERVAL` records one again and again, `DISABLED` none.
    ///
    /// Default: `"DISABLED"`.
    pub recording_mode: Option<ParticipantThumbnailConfigurationRecordingMode>,
    /// Which thumbnails are kept: all of them (`SEQUENTIAL`), the newest in one place (`LATEST`), or
    /// both.
    ///
    /// At most 2 items, no two items are equal. Default: `["SEQUENTIAL"]`.
    pub storage: Option<Vec<ConfigurationParticipantThumbnailConfigurationStorage>>,
    /// The seconds between two thumbnails, if the recording mode is `INTERVAL`.
    ///
    /// 1 to 86400. Default: `60`.
    pub target_interval_seconds: Option<i64>,
}

provider_aws_core::impl_object!(
    ThumbnailConfigurationParticipantThumbnailConfiguration,
    optional {
        recording_mode: ("RecordingMode", ParticipantThumbnailConfigurationRecordingMode),
        storage: ("Storage", Items::<ConfigurationParticipantThumbnailConfigurationStorage>),
        target_interval_seconds: ("TargetIntervalSeconds", i64)
    }
);

/// What is recorded: video and audio (`AUDIO_VIDEO`), or audio alone (`AUDIO_ONLY`).
///
/// An item of [`AutoParticipantRecordingConfiguration::media_types`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AutoParticipantRecordingConfigurationMediaTypes {
    /// `AUDIO_VIDEO`.
    AudioVideo,
    /// `AUDIO_ONLY`.
    AudioOnly,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(AutoParticipantRecordingConfigurationMediaTypes {
    AudioVideo: "AUDIO_VIDEO",
    AudioOnly: "AUDIO_ONLY"
});

/// Which thumbnails are kept: all of them (`SEQUENTIAL`), the newest in one place (`LATEST`), or
/// both.
///
/// An item of [`ThumbnailConfigurationParticipantThumbnailConfiguration::storage`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConfigurationParticipantThumbnailConfigurationStorage {
    /// `SEQUENTIAL`.
    Sequential,
    /// `LATEST`.
    Latest,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(ConfigurationParticipantThumbnailConfigurationStorage {
    Sequential: "SEQUENTIAL",
    Latest: "LATEST"
});

/// Whether there are thumbnails: `INTERVAL` records one again and again, `DISABLED` none.
///
/// The value of [`ThumbnailConfigurationParticipantThumbnailConfiguration::recording_mode`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParticipantThumbnailConfigurationRecordingMode {
    /// `INTERVAL`.
    Interval,
    /// `DISABLED`.
    Disabled,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(ParticipantThumbnailConfigurationRecordingMode {
    Interval: "INTERVAL",
    Disabled: "DISABLED"
});

/// The properties to create a stage with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StageDesiredState(DesiredState);

impl StageDesiredState {
    /// Creates an empty desired state: no property is required.
    #[must_use]
    pub fn new() -> Self {
        Self(DesiredState::new())
    }

    /// Records each participant on its own, from the moment that they publish.
    #[must_use]
    pub fn auto_participant_recording_configuration(
        self,
        value: impl Into<AutoParticipantRecordingConfiguration>,
    ) -> Self {
        Self(self.0.set("AutoParticipantRecordingConfiguration", value.into()))
    }

    /// Stage name
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    #[must_use]
    pub fn name(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Name", value.into()))
    }

    /// An array of key-value pairs to apply to this resource.
    ///
    /// At most 50 items, no two items are equal.
    #[must_use]
    pub fn tags(self, value: impl Into<Tags>) -> Self {
        Self(self.0.set("Tags", value.into()))
    }
}

provider_aws_core::impl_desired_state!(StageDesiredState of Stage);

/// A set of changes to a stage. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StagePatch(PatchDocument);

impl StagePatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// Records each participant on its own, from the moment that they publish.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn auto_participant_recording_configuration(
        self,
        change: impl Into<Change<AutoParticipantRecordingConfiguration>>,
    ) -> Self {
        Self(self.0.change("AutoParticipantRecordingConfiguration", change.into()))
    }

    /// Stage name
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    #[must_use]
    pub fn name(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Name", change.into()))
    }

    /// An array of key-value pairs to apply to this resource.
    ///
    /// Replaces the array as a whole. At most 50 items, no two items are equal.
    #[must_use]
    pub fn tags(self, change: impl Into<Change<Tags>>) -> Self {
        Self(self.0.change("Tags", change.into()))
    }
}

provider_aws_core::impl_patch!(StagePatch of Stage);

impl Stage {
    /// Creates a stage.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the stage
    /// once it is created.
    ///
    /// IAM permissions: `ivs:CreateStage`, `ivs:GetStage`, `ivs:ListTagsForResource` and
    /// `ivs:TagResource` ([`CREATE`]), and those of the call ([`CanCreate`]).
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
    /// use provider_aws_ivs::stage::{Stage, StageDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = StageDesiredState::new().name("my-stage").tags([("team", "live")]);
    /// let stage = Stage::create(client, state).await?.wait().await?;
    /// println!("created {}", stage.identifier());
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "CreateStage")]
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: StageDesiredState,
    ) -> Create<'a, Stage> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a stage.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Stage`].
    ///
    /// IAM permissions: `ivs:GetStage` and `ivs:ListTagsForResource` ([`GET`]), and those of the call
    /// ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the stage doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::stage::Stage;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:stage/example";
    /// let stage = Stage::get(client, identifier).await?;
    /// println!("{:?}", stage.name);
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "GetStage")]
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<StageIdentifier>,
    ) -> Get<'a, Stage> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a stage, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::stage::Stage;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:stage/example";
    /// match Stage::get_opt(client, identifier).await? {
    ///     Some(stage) => println!("{:?}", stage.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<StageIdentifier>,
    ) -> Get<'a, Stage, Option<Resource<Stage>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a stage.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the stage
    /// once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch makes no
    /// call.
    ///
    /// IAM permissions: `ivs:GetStage`, `ivs:UpdateStage`, `ivs:ListTagsForResource`, `ivs:TagResource`
    /// and `ivs:UntagResource` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the stage doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::stage::Stage;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:stage/example";
    /// let stage = Stage::get(client, identifier).await?;
    /// let patch = stage.edit(|changes| changes.name("my-new-stage"))?;
    /// let stage = Stage::update(client, stage.identifier(), patch).await?.wait().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "UpdateStage")]
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<StageIdentifier>,
        patch: StagePatch,
    ) -> Update<'a, Stage> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a stage.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// stage is deleted, or if it doesn't exist.
    ///
    /// IAM permissions: `ivs:DeleteStage` and `ivs:UntagResource` ([`DELETE`]), and those of the call
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
    /// use provider_aws_ivs::stage::Stage;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:stage/example";
    /// let deletion = Stage::delete(client, identifier).await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "DeleteStage")]
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<StageIdentifier>,
    ) -> Delete<'a, Stage> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each stage in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each stage in full.
    ///
    /// IAM permissions: `ivs:ListStages` and `ivs:ListTagsForResource` ([`LIST`]), and those of the
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
    /// use provider_aws_ivs::stage::Stage;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for stage in Stage::list(client).await? {
    ///     println!("{}", stage.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "ListStages")]
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Stage> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any stage.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Stage {
    fn create(client: &Client<Policy>, desired_state: StageDesiredState) -> Create<'_, Self> {
        Stage::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Stage {
    fn get(client: &Client<Policy>, identifier: StageIdentifier) -> Get<'_, Self> {
        Stage::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Stage {
    fn update(client: &Client<Policy>, identifier: StageIdentifier, patch: StagePatch) -> Update<'_, Self> {
        Stage::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for Stage {
    fn delete(client: &Client<Policy>, identifier: StageIdentifier) -> Delete<'_, Self> {
        Stage::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Stage {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Stage::list(client)
    }
}

/// What [`Stage::create`] requires, for policies and their checks.
///
/// The handler requires `ivs:CreateStage`, `ivs:GetStage`, `ivs:ListTagsForResource` and
/// `ivs:TagResource`.
pub const CREATE: Operation = Operation::new("AWS::IVS::Stage", Handler::Create)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:CreateStage", "ivs:GetStage", "ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:stage/*"]),
        ScopedActions::new(&["ivs:TagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:stage/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<203> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02create\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:stage/*\x02actions\x03ivs:CreateStage\x03ivs:GetStage\x03ivs:ListTagsForResource\x02own\x03arn:\x05:ivs:\x06:\x07:stage/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x04",
);

/// What [`Stage::get`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetStage` and `ivs:ListTagsForResource`.
pub const GET: Operation = Operation::new("AWS::IVS::Stage", Handler::Get)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:GetStage", "ivs:ListTagsForResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:stage/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<125> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02get\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:stage/*\x02actions\x03ivs:GetStage\x03ivs:ListTagsForResource\x04",
);

/// What [`Stage::update`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetStage`, `ivs:ListTagsForResource`, `ivs:TagResource`,
/// `ivs:UntagResource` and `ivs:UpdateStage`.
pub const UPDATE: Operation = Operation::new("AWS::IVS::Stage", Handler::Update)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:GetStage", "ivs:ListTagsForResource", "ivs:UpdateStage"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:stage/*"]),
        ScopedActions::new(&["ivs:TagResource", "ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:stage/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<297> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02update\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:stage/*\x02actions\x03ivs:GetStage\x03ivs:ListTagsForResource\x03ivs:UpdateStage\x02own\x03arn:\x05:ivs:\x06:\x07:stage/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x03ivs:UntagResource\x02read\x02own\x03arn:\x05:ivs:\x06:\x07:stage/*\x02actions\x03ivs:GetStage\x03ivs:ListTagsForResource\x04",
);

/// What [`Stage::delete`] requires, for policies and their checks.
///
/// The handler requires `ivs:DeleteStage` and `ivs:UntagResource`.
pub const DELETE: Operation = Operation::new("AWS::IVS::Stage", Handler::Delete)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:DeleteStage", "ivs:UntagResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:stage/*"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<125> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02delete\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:stage/*\x02actions\x03ivs:DeleteStage\x03ivs:UntagResource\x04",
);

/// What [`Stage::list`] requires, for policies and their checks.
///
/// The handler requires `ivs:ListStages` and `ivs:ListTagsForResource`.
pub const LIST: Operation = Operation::new("AWS::IVS::Stage", Handler::List)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:ListStages", "ivs:ListTagsForResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:stage/*"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<128> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02list\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:stage/*\x02actions\x03ivs:ListStages\x03ivs:ListTagsForResource\x04",
);

/// A policy that allows [`Stage::create`], waiting for completion and reading the result.
///
/// It allows `ivs:CreateStage`, `ivs:GetStage`, `ivs:ListTagsForResource` and `ivs:TagResource`,
/// and `cloudformation:CreateResource`, `cloudformation:GetResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Stage::create`",
    label = "requires `ivs:CreateStage`, `ivs:GetStage`, `ivs:ListTagsForResource` and `ivs:TagResource`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.stage --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Stage::get`].
///
/// It allows `ivs:GetStage` and `ivs:ListTagsForResource`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Stage::get`",
    label = "requires `ivs:GetStage` and `ivs:ListTagsForResource`, and `cloudformation:GetResource`",
    note = "`provider-aws policy ivs.stage --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Stage::update`], waiting for completion and reading the result.
///
/// It allows `ivs:GetStage`, `ivs:ListTagsForResource`, `ivs:TagResource`, `ivs:UntagResource` and
/// `ivs:UpdateStage`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus`
/// and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Stage::update`",
    label = "requires `ivs:GetStage`, `ivs:ListTagsForResource`, `ivs:TagResource`, `ivs:UntagResource` and `ivs:UpdateStage`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy ivs.stage --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Stage::delete`], and waiting for completion.
///
/// It allows `ivs:DeleteStage` and `ivs:UntagResource`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Stage::delete`",
    label = "requires `ivs:DeleteStage` and `ivs:UntagResource`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.stage --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`Stage::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `ivs:ListStages` and `ivs:ListTagsForResource`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Stage::list`",
    label = "requires `ivs:ListStages` and `ivs:ListTagsForResource`, and `cloudformation:ListResources`",
    note = "`provider-aws policy ivs.stage --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
