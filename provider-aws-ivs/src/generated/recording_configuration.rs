// @generated from the spec `ivs/recording_configuration.json`. Do not edit.

//! How the streams of channels are recorded to a bucket: renditions, thumbnails, and what happens
//! when a broadcaster reconnects.
//!
//! The resource type
//! [`AWS::IVS::RecordingConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-recordingconfiguration.html),
//! generated from the page `aws.ivs.recording_configurations`.
//!
//! # Identifier
//!
//! [`RecordingConfigurationIdentifier`] is the property [`arn`](RecordingConfiguration::arn). IAM
//! knows the resource as `arn:${Partition}:ivs:${Region}:${Account}:recording-configuration/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](RecordingConfiguration::create) | [`RecordingConfigurationDesiredState`] | [`Request`], which ends with the recording configuration | [`CREATE`]: `ivs:CreateRecordingConfiguration`, `ivs:GetRecordingConfiguration`, `cloudformation:ListExports`, `iam:AttachRolePolicy` and 5 more |
//! | [`get`](RecordingConfiguration::get), [`get_opt`](RecordingConfiguration::get_opt) | [`RecordingConfigurationIdentifier`] | the recording configuration; `get_opt`: `None` if it doesn't exist | [`GET`]: `ivs:GetRecordingConfiguration`, `ivs:ListTagsForResource` and `s3:GetBucketLocation` |
//! | [`update`](RecordingConfiguration::update) | [`RecordingConfigurationIdentifier`], [`RecordingConfigurationPatch`] | [`Request`], which ends with the recording configuration | [`UPDATE`]: `ivs:GetRecordingConfiguration`, `iam:AttachRolePolicy`, `iam:CreateServiceLinkedRole`, `iam:PutRolePolicy` and 5 more |
//! | [`delete`](RecordingConfiguration::delete) | [`RecordingConfigurationIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `ivs:DeleteRecordingConfiguration`, `iam:CreateServiceLinkedRole` and `ivs:UntagResource` |
//! | [`list`](RecordingConfiguration::list) |  | each recording configuration in a region | [`LIST`]: `ivs:ListRecordingConfigurations`, `ivs:ListTagsForResource` and `s3:GetBucketLocation` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`arn`](RecordingConfiguration::arn) | read-only, the identifier | text |
//! | [`destination_configuration`](RecordingConfiguration::destination_configuration) | required, create-only | [`DestinationConfiguration`] |
//! | [`name`](RecordingConfiguration::name) | create-only | text |
//! | [`recording_reconnect_window_seconds`](RecordingConfiguration::recording_reconnect_window_seconds) | create-only | integer |
//! | [`rendition_configuration`](RecordingConfiguration::rendition_configuration) | create-only | [`RenditionConfiguration`] |
//! | [`state`](RecordingConfiguration::state) | read-only | [`State`] |
//! | [`tags`](RecordingConfiguration::tags) | updatable | tags |
//! | [`thumbnail_configuration`](RecordingConfiguration::thumbnail_configuration) | create-only | [`ThumbnailConfiguration`] |

pub use super::identifiers::RecordingConfigurationIdentifier;
use provider_aws_core::*;

/// How the streams of channels are recorded to a bucket: renditions, thumbnails, and what happens
/// when a broadcaster reconnects.
///
/// [`AWS::IVS::RecordingConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-recordingconfiguration.html)
/// as it is read. [Its module](self) has its operations and permissions.
///
/// Referred to by
#[cfg_attr(feature = "channel", doc = "[`Channel`](super::Channel).")]
#[cfg_attr(not(feature = "channel"), doc = "`Channel`.")]
#[doc(alias("AWS::IVS::RecordingConfiguration", "aws.ivs.recording_configurations"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RecordingConfiguration {
    /// The ARN of the recording configuration, which identifies it. AWS makes it when the recording
    /// configuration is created.
    ///
    /// Read-only, the identifier. At most 128 characters, matches
    /// `^arn:aws[-a-z]*:ivs:[a-z0-9-]+:[0-9]+:recording-configuration/[a-zA-Z0-9-]+$`.
    pub arn: Option<String>,
    /// Where recordings go.
    ///
    /// Required, create-only.
    pub destination_configuration: Option<DestinationConfiguration>,
    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// Create-only. At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    pub name: Option<String>,
    /// How many seconds a broadcaster may be gone for the recording to continue, up to 300.
    ///
    /// With 0, each connection is a recording of its own.
    ///
    /// Create-only. 0 to 300. Default: `0`.
    pub recording_reconnect_window_seconds: Option<i64>,
    /// Which renditions are recorded.
    ///
    /// Create-only.
    pub rendition_configuration: Option<RenditionConfiguration>,
    /// Whether the recording configuration can be used: only if it is `ACTIVE`.
    ///
    /// Read-only.
    pub state: Option<State>,
    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// Keys are unique, and their order means nothing.
    ///
    /// At most 50 items, no two items are equal.
    pub tags: Option<Vec<Tag>>,
    /// Pictures of the stream.
    ///
    /// Create-only.
    pub thumbnail_configuration: Option<ThumbnailConfiguration>,
}

provider_aws_core::impl_properties!(RecordingConfiguration {
    arn: "Arn",
    destination_configuration: "DestinationConfiguration",
    name: "Name",
    recording_reconnect_window_seconds: "RecordingReconnectWindowSeconds",
    rendition_configuration: "RenditionConfiguration",
    state: "State",
    tags: "Tags",
    thumbnail_configuration: "ThumbnailConfiguration"
});

impl ResourceModel for RecordingConfiguration {
    const TYPE_NAME: &'static str = "AWS::IVS::RecordingConfiguration";
    const SCHEMA: Schema = Schema::new(&RECORDING_CONFIGURATION_SCHEMA);
    type Identifier = RecordingConfigurationIdentifier;
}

static RECORDING_CONFIGURATION_SCHEMA: [Property; 8] = [
    Property::new("Arn").read_only(),
    Property::new("DestinationConfiguration")
        .create_only()
        .required()
        .within(&DESTINATION_CONFIGURATION_SCHEMA),
    Property::new("Name").create_only().length(0, 128),
    Property::new("RecordingReconnectWindowSeconds").create_only().range(0, 300),
    Property::new("RenditionConfiguration").create_only().within(&RENDITION_CONFIGURATION_SCHEMA),
    Property::new("State").read_only(),
    Property::new("Tags").unordered().items(0, 50).within(&TAG_SCHEMA),
    Property::new("ThumbnailConfiguration").create_only().within(&THUMBNAIL_CONFIGURATION_SCHEMA),
];

static DESTINATION_CONFIGURATION_SCHEMA: [Property; 1] =
    [Property::new("S3").create_only().within(&S3_DESTINATION_CONFIGURATION_SCHEMA)];

static RENDITION_CONFIGURATION_SCHEMA: [Property; 2] = [
    Property::new("Renditions").create_only().unordered().items(0, 4),
    Property::new("RenditionSelection").create_only(),
];

static TAG_SCHEMA: [Property; 2] =
    [Property::new("Key").required().length(1, 128), Property::new("Value").required().length(0, 256)];

static THUMBNAIL_CONFIGURATION_SCHEMA: [Property; 4] = [
    Property::new("RecordingMode").create_only(),
    Property::new("Resolution").create_only(),
    Property::new("Storage").create_only().unordered().items(0, 2),
    Property::new("TargetIntervalSeconds").create_only().range(1, 60),
];

static S3_DESTINATION_CONFIGURATION_SCHEMA: [Property; 1] =
    [Property::new("BucketName").create_only().required().length(3, 63)];

impl Readable for RecordingConfiguration {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// Where recordings go.
///
/// The value of [`RecordingConfiguration::destination_configuration`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DestinationConfiguration {
    /// A bucket of S3.
    ///
    /// Create-only.
    pub s3: Option<S3DestinationConfiguration>,
}

provider_aws_core::impl_object!(
    DestinationConfiguration,
    optional { s3: ("S3", S3DestinationConfiguration) }
);

/// Which renditions are recorded.
///
/// The value of [`RecordingConfiguration::rendition_configuration`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RenditionConfiguration {
    /// The renditions to record, if the selection is `CUSTOM`.
    ///
    /// Create-only. At most 4 items, no two items are equal.
    pub renditions: Option<Vec<RenditionConfigurationRenditions>>,
    /// `ALL` renditions, `NONE` of those that AWS makes, or a `CUSTOM` list.
    ///
    /// Create-only. Default: `"ALL"`.
    pub rendition_selection: Option<RenditionConfigurationRenditionSelection>,
}

provider_aws_core::impl_object!(
    RenditionConfiguration,
    optional {
        renditions: ("Renditions", Items::<RenditionConfigurationRenditions>),
        rendition_selection: ("RenditionSelection", RenditionConfigurationRenditionSelection)
    }
);

/// A bucket of S3.
///
/// The value of [`DestinationConfiguration::s3`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct S3DestinationConfiguration {
    /// The name of the bucket. It must be in the region of the recording configuration.
    ///
    /// Required, create-only. 3 to 63 characters, matches `^[a-z0-9-.]+$`. Refers to `BucketName` of
    /// `AWS::S3::Bucket`.
    pub bucket_name: Option<String>,
}

provider_aws_core::impl_object!(S3DestinationConfiguration, required { bucket_name: ("BucketName", String) });

/// Pictures of the stream.
///
/// The value of [`RecordingConfiguration::thumbnail_configuration`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThumbnailConfiguration {
    /// Whether there are thumbnails: `INTERVAL` records one again and again, `DISABLED` none.
    ///
    /// Create-only. Default: `"INTERVAL"`.
    pub recording_mode: Option<ThumbnailConfigurationRecordingMode>,
    /// The resolution of thumbnails. They have that of the stream if it isn't set.
    ///
    /// Create-only.
    pub resolution: Option<ThumbnailConfigurationResolution>,
    /// Which thumbnails are kept: all of them (`SEQUENTIAL`), the newest in one place (`LATEST`), or
    /// both.
    ///
    /// Create-only. At most 2 items, no two items are equal.
    pub storage: Option<Vec<ThumbnailConfigurationStorage>>,
    /// The seconds between two thumbnails: 1 to 60. Required if the recording mode is `INTERVAL`.
    ///
    /// Create-only. 1 to 60. Default: `60`.
    pub target_interval_seconds: Option<i64>,
}

provider_aws_core::impl_object!(
    ThumbnailConfiguration,
    optional {
        recording_mode: ("RecordingMode", ThumbnailConfigurationRecordingMode),
        resolution: ("Resolution", ThumbnailConfigurationResolution),
        storage: ("Storage", Items::<ThumbnailConfigurationStorage>),
        target_interval_seconds: ("TargetIntervalSeconds", i64)
    }
);

/// The value of [`RenditionConfiguration::rendition_selection`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RenditionConfigurationRenditionSelection {
    /// `ALL`.
    All,
    /// `NONE`.
    None,
    /// `CUSTOM`.
    Custom,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(RenditionConfigurationRenditionSelection {
    All: "ALL",
    None: "NONE",
    Custom: "CUSTOM"
});

/// The renditions to record, if the selection is `CUSTOM`.
///
/// An item of [`RenditionConfiguration::renditions`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RenditionConfigurationRenditions {
    /// `FULL_HD`.
    FullHd,
    /// `HD`.
    Hd,
    /// `SD`.
    Sd,
    /// `LOWEST_RESOLUTION`.
    LowestResolution,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(RenditionConfigurationRenditions {
    FullHd: "FULL_HD",
    Hd: "HD",
    Sd: "SD",
    LowestResolution: "LOWEST_RESOLUTION"
});

/// Whether the recording configuration can be used: only if it is `ACTIVE`.
///
/// The value of [`RecordingConfiguration::state`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    /// `CREATING`.
    Creating,
    /// `CREATE_FAILED`.
    CreateFailed,
    /// `ACTIVE`.
    Active,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(State {
    Creating: "CREATING",
    CreateFailed: "CREATE_FAILED",
    Active: "ACTIVE"
});

/// Whether there are thumbnails: `INTERVAL` records one again and again, `DISABLED` none.
///
/// The value of [`ThumbnailConfiguration::recording_mode`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ThumbnailConfigurationRecordingMode {
    /// `INTERVAL`.
    Interval,
    /// `DISABLED`.
    Disabled,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(ThumbnailConfigurationRecordingMode {
    Interval: "INTERVAL",
    Disabled: "DISABLED"
});

/// The resolution of thumbnails. They have that of the stream if it isn't set.
///
/// The value of [`ThumbnailConfiguration::resolution`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ThumbnailConfigurationResolution {
    /// `FULL_HD`.
    FullHd,
    /// `HD`.
    Hd,
    /// `SD`.
    Sd,
    /// `LOWEST_RESOLUTION`.
    LowestResolution,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(ThumbnailConfigurationResolution {
    FullHd: "FULL_HD",
    Hd: "HD",
    Sd: "SD",
    LowestResolution: "LOWEST_RESOLUTION"
});

/// Which thumbnails are kept: all of them (`SEQUENTIAL`), the newest in one place (`LATEST`), or
/// both.
///
/// An item of [`ThumbnailConfiguration::storage`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ThumbnailConfigurationStorage {
    /// `SEQUENTIAL`.
    Sequential,
    /// `LATEST`.
    Latest,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(ThumbnailConfigurationStorage {
    Sequential: "SEQUENTIAL",
    Latest: "LATEST"
});

/// The properties to create a recording configuration with.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordingConfigurationDesiredState(DesiredState);

impl RecordingConfigurationDesiredState {
    /// Creates a desired state of the required properties.
    #[must_use]
    pub fn new(destination_configuration: impl Into<DestinationConfiguration>) -> Self {
        Self(DesiredState::new().set("DestinationConfiguration", destination_configuration.into()))
    }

    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    #[must_use]
    pub fn name(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Name", value.into()))
    }

    /// How many seconds a broadcaster may be gone for the recording to continue, up to 300.
    ///
    /// 0 to 300. Default: `0`.
    #[must_use]
    pub fn recording_reconnect_window_seconds(self, value: impl Into<i64>) -> Self {
        Self(self.0.set("RecordingReconnectWindowSeconds", value.into()))
    }

    /// Which renditions are recorded.
    #[must_use]
    pub fn rendition_configuration(self, value: impl Into<RenditionConfiguration>) -> Self {
        Self(self.0.set("RenditionConfiguration", value.into()))
    }

    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// At most 50 items, no two items are equal.
    #[must_use]
    pub fn tags(self, value: impl Into<Tags>) -> Self {
        Self(self.0.set("Tags", value.into()))
    }

    /// Pictures of the stream.
    #[must_use]
    pub fn thumbnail_configuration(self, value: impl Into<ThumbnailConfiguration>) -> Self {
        Self(self.0.set("ThumbnailConfiguration", value.into()))
    }
}

provider_aws_core::impl_desired_state!(
    RecordingConfigurationDesiredState of RecordingConfiguration
);

/// A set of changes to a recording configuration. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordingConfigurationPatch(PatchDocument);

impl RecordingConfigurationPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// Replaces the array as a whole. At most 50 items, no two items are equal.
    #[must_use]
    pub fn tags(self, change: impl Into<Change<Tags>>) -> Self {
        Self(self.0.change("Tags", change.into()))
    }
}

provider_aws_core::impl_patch!(RecordingConfigurationPatch of RecordingConfiguration);

impl RecordingConfiguration {
    /// Creates a recording configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// recording configuration once it is created.
    ///
    /// [`RecordingConfigurationDesiredState::new`] takes what is required:
    /// [`destination_configuration`](RecordingConfiguration::destination_configuration).
    ///
    /// IAM permissions: `ivs:CreateRecordingConfiguration`, `ivs:GetRecordingConfiguration`,
    /// `cloudformation:ListExports`, `iam:AttachRolePolicy`, `iam:CreateServiceLinkedRole`,
    /// `iam:PutRolePolicy`, `ivs:TagResource`, `s3:GetBucketLocation` and `s3:ListBucket` ([`CREATE`]),
    /// and those of the call ([`CanCreate`]).
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
    /// use provider_aws_ivs::recording_configuration::{
    ///     DestinationConfiguration, RecordingConfiguration, RecordingConfigurationDesiredState,
    ///     S3DestinationConfiguration,
    /// };
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let destination_configuration = DestinationConfiguration::new()
    ///     .s3(S3DestinationConfiguration::new("amzn-s3-demo-bucket"));
    /// let state = RecordingConfigurationDesiredState::new(destination_configuration)
    ///     .name("my-recording-configuration")
    ///     .tags([("team", "live")]);
    /// let recording_configuration = RecordingConfiguration::create(client, state)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// println!("created {}", recording_configuration.identifier());
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "CreateRecordingConfiguration")]
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: RecordingConfigurationDesiredState,
    ) -> Create<'a, RecordingConfiguration> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a recording configuration.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`RecordingConfiguration`].
    ///
    /// IAM permissions: `ivs:GetRecordingConfiguration`, `ivs:ListTagsForResource` and
    /// `s3:GetBucketLocation` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the recording configuration doesn't exist,
    /// [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::recording_configuration::RecordingConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:recording-configuration/example";
    /// let recording_configuration = RecordingConfiguration::get(client, identifier).await?;
    /// println!("{:?}", recording_configuration.name);
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "GetRecordingConfiguration")]
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<RecordingConfigurationIdentifier>,
    ) -> Get<'a, RecordingConfiguration> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a recording configuration, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::recording_configuration::RecordingConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:recording-configuration/example";
    /// match RecordingConfiguration::get_opt(client, identifier).await? {
    ///     Some(recording_configuration) => println!("{:?}", recording_configuration.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<RecordingConfigurationIdentifier>,
    ) -> Get<'a, RecordingConfiguration, Option<Resource<RecordingConfiguration>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a recording configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// recording configuration once it is updated. [`Resource::edit`] makes a patch of what differs. An
    /// empty patch makes no call.
    ///
    /// IAM permissions: `ivs:GetRecordingConfiguration`, `iam:AttachRolePolicy`,
    /// `iam:CreateServiceLinkedRole`, `iam:PutRolePolicy`, `ivs:ListTagsForResource`,
    /// `ivs:TagResource`, `ivs:UntagResource`, `s3:ListBucket` and `sts:AssumeRole` ([`UPDATE`]), and
    /// those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the recording configuration doesn't exist,
    /// [`ErrorKind::InvalidRequest`], [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS
    /// refuses. If the request fails later, waiting returns [`ErrorKind::RequestFailed`]:
    /// [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::recording_configuration::RecordingConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:recording-configuration/example";
    /// let recording_configuration = RecordingConfiguration::get(client, identifier).await?;
    /// let patch = recording_configuration
    ///     .edit(|changes| changes.tags([("team", "events")]))?;
    /// let recording_configuration = RecordingConfiguration::update(
    ///         client,
    ///         recording_configuration.identifier(),
    ///         patch,
    ///     )
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<RecordingConfigurationIdentifier>,
        patch: RecordingConfigurationPatch,
    ) -> Update<'a, RecordingConfiguration> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a recording configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// recording configuration is deleted, or if it doesn't exist.
    ///
    /// IAM permissions: `ivs:DeleteRecordingConfiguration`, `iam:CreateServiceLinkedRole` and
    /// `ivs:UntagResource` ([`DELETE`]), and those of the call ([`CanDelete`]).
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
    /// use provider_aws_ivs::recording_configuration::RecordingConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:recording-configuration/example";
    /// let deletion = RecordingConfiguration::delete(client, identifier)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "DeleteRecordingConfiguration")]
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<RecordingConfigurationIdentifier>,
    ) -> Delete<'a, RecordingConfiguration> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each recording configuration in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each recording
    /// configuration in full.
    ///
    /// IAM permissions: `ivs:ListRecordingConfigurations`, `ivs:ListTagsForResource` and
    /// `s3:GetBucketLocation` ([`LIST`]), and those of the call ([`CanList`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::recording_configuration::RecordingConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for recording_configuration in RecordingConfiguration::list(client).await? {
    ///     println!("{}", recording_configuration.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "ListRecordingConfigurations")]
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, RecordingConfiguration> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any recording configuration.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for RecordingConfiguration {
    fn create(
        client: &Client<Policy>,
        desired_state: RecordingConfigurationDesiredState,
    ) -> Create<'_, Self> {
        RecordingConfiguration::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for RecordingConfiguration {
    fn get(client: &Client<Policy>, identifier: RecordingConfigurationIdentifier) -> Get<'_, Self> {
        RecordingConfiguration::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for RecordingConfiguration {
    fn update(
        client: &Client<Policy>,
        identifier: RecordingConfigurationIdentifier,
        patch: RecordingConfigurationPatch,
    ) -> Update<'_, Self> {
        RecordingConfiguration::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for RecordingConfiguration {
    fn delete(client: &Client<Policy>, identifier: RecordingConfigurationIdentifier) -> Delete<'_, Self> {
        RecordingConfiguration::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for RecordingConfiguration {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        RecordingConfiguration::list(client)
    }
}

/// What [`RecordingConfiguration::create`] requires, for policies and their checks.
///
/// The handler requires `cloudformation:ListExports`, `iam:AttachRolePolicy`,
/// `iam:CreateServiceLinkedRole`, `iam:PutRolePolicy`, `ivs:CreateRecordingConfiguration`,
/// `ivs:GetRecordingConfiguration`, `ivs:TagResource`, `s3:GetBucketLocation` and `s3:ListBucket`.
pub const CREATE: Operation = Operation::new("AWS::IVS::RecordingConfiguration", Handler::Create)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["cloudformation:ListExports", "s3:GetBucketLocation"]),
        ScopedActions::new(&["iam:AttachRolePolicy", "iam:CreateServiceLinkedRole", "iam:PutRolePolicy"])
            .related(&["arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}"]),
        ScopedActions::new(&["s3:ListBucket"]).related(&["arn:${Partition}:s3:::${BucketName}"]),
        ScopedActions::new(&["ivs:CreateRecordingConfiguration", "ivs:GetRecordingConfiguration"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:recording-configuration/*"]),
        ScopedActions::new(&["ivs:TagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:recording-configuration/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<498> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::RecordingConfiguration\x02create\x02id\x03Arn\x02actions\x03cloudformation:ListExports\x03s3:GetBucketLocation\x02related\x03arn:\x05:iam::\x07:role/${RoleNameWithPath}\x02actions\x03iam:AttachRolePolicy\x03iam:CreateServiceLinkedRole\x03iam:PutRolePolicy\x02related\x03arn:\x05:s3:::${BucketName}\x02actions\x03s3:ListBucket\x02own\x03arn:\x05:ivs:\x06:\x07:recording-configuration/*\x02actions\x03ivs:CreateRecordingConfiguration\x03ivs:GetRecordingConfiguration\x02own\x03arn:\x05:ivs:\x06:\x07:recording-configuration/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x04",
);

/// What [`RecordingConfiguration::get`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetRecordingConfiguration`, `ivs:ListTagsForResource` and
/// `s3:GetBucketLocation`.
pub const GET: Operation =
    Operation::new("AWS::IVS::RecordingConfiguration", Handler::Get).identifier(&["Arn"]).requires(&[
        ScopedActions::new(&["s3:GetBucketLocation"]),
        ScopedActions::new(&["ivs:GetRecordingConfiguration", "ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:recording-configuration/*"]),
    ]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<206> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::RecordingConfiguration\x02get\x02id\x03Arn\x02actions\x03s3:GetBucketLocation\x02own\x03arn:\x05:ivs:\x06:\x07:recording-configuration/*\x02actions\x03ivs:GetRecordingConfiguration\x03ivs:ListTagsForResource\x04",
);

/// What [`RecordingConfiguration::update`] requires, for policies and their checks.
///
/// The handler requires `iam:AttachRolePolicy`, `iam:CreateServiceLinkedRole`, `iam:PutRolePolicy`,
/// `ivs:GetRecordingConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`,
/// `ivs:UntagResource`, `s3:ListBucket` and `sts:AssumeRole`.
pub const UPDATE: Operation = Operation::new("AWS::IVS::RecordingConfiguration", Handler::Update)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&[
            "iam:AttachRolePolicy",
            "iam:CreateServiceLinkedRole",
            "iam:PutRolePolicy",
            "sts:AssumeRole",
        ])
        .related(&["arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}"]),
        ScopedActions::new(&["s3:ListBucket"]).related(&["arn:${Partition}:s3:::${BucketName}"]),
        ScopedActions::new(&["ivs:GetRecordingConfiguration", "ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:recording-configuration/*"]),
        ScopedActions::new(&["ivs:TagResource", "ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:recording-configuration/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<606> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::RecordingConfiguration\x02update\x02id\x03Arn\x02related\x03arn:\x05:iam::\x07:role/${RoleNameWithPath}\x02actions\x03iam:AttachRolePolicy\x03iam:CreateServiceLinkedRole\x03iam:PutRolePolicy\x03sts:AssumeRole\x02related\x03arn:\x05:s3:::${BucketName}\x02actions\x03s3:ListBucket\x02own\x03arn:\x05:ivs:\x06:\x07:recording-configuration/*\x02actions\x03ivs:GetRecordingConfiguration\x03ivs:ListTagsForResource\x02own\x03arn:\x05:ivs:\x06:\x07:recording-configuration/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x03ivs:UntagResource\x02read\x02actions\x03s3:GetBucketLocation\x02own\x03arn:\x05:ivs:\x06:\x07:recording-configuration/*\x02actions\x03ivs:GetRecordingConfiguration\x03ivs:ListTagsForResource\x04",
);

/// What [`RecordingConfiguration::delete`] requires, for policies and their checks.
///
/// The handler requires `iam:CreateServiceLinkedRole`, `ivs:DeleteRecordingConfiguration` and
/// `ivs:UntagResource`.
pub const DELETE: Operation =
    Operation::new("AWS::IVS::RecordingConfiguration", Handler::Delete).identifier(&["Arn"]).requires(&[
        ScopedActions::new(&["iam:CreateServiceLinkedRole"])
            .related(&["arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}"]),
        ScopedActions::new(&["ivs:DeleteRecordingConfiguration", "ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:recording-configuration/*"]),
    ]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<259> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::RecordingConfiguration\x02delete\x02id\x03Arn\x02related\x03arn:\x05:iam::\x07:role/${RoleNameWithPath}\x02actions\x03iam:CreateServiceLinkedRole\x02own\x03arn:\x05:ivs:\x06:\x07:recording-configuration/*\x02actions\x03ivs:DeleteRecordingConfiguration\x03ivs:UntagResource\x04",
);

/// What [`RecordingConfiguration::list`] requires, for policies and their checks.
///
/// The handler requires `ivs:ListRecordingConfigurations`, `ivs:ListTagsForResource` and
/// `s3:GetBucketLocation`.
pub const LIST: Operation =
    Operation::new("AWS::IVS::RecordingConfiguration", Handler::List).identifier(&["Arn"]).requires(&[
        ScopedActions::new(&["s3:GetBucketLocation"]),
        ScopedActions::new(&["ivs:ListRecordingConfigurations", "ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:recording-configuration/*"]),
    ]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<209> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::RecordingConfiguration\x02list\x02id\x03Arn\x02actions\x03s3:GetBucketLocation\x02own\x03arn:\x05:ivs:\x06:\x07:recording-configuration/*\x02actions\x03ivs:ListRecordingConfigurations\x03ivs:ListTagsForResource\x04",
);

/// A policy that allows [`RecordingConfiguration::create`], waiting for completion and reading the
/// result.
///
/// It allows `cloudformation:ListExports`, `iam:AttachRolePolicy`, `iam:CreateServiceLinkedRole`,
/// `iam:PutRolePolicy`, `ivs:CreateRecordingConfiguration`, `ivs:GetRecordingConfiguration`,
/// `ivs:ListTagsForResource`, `ivs:TagResource`, `s3:GetBucketLocation` and `s3:ListBucket`, and
/// `cloudformation:CreateResource`, `cloudformation:GetResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `RecordingConfiguration::create`",
    label = "requires `cloudformation:ListExports`, `iam:AttachRolePolicy`, `iam:CreateServiceLinkedRole`, `iam:PutRolePolicy`, `ivs:CreateRecordingConfiguration`, `ivs:GetRecordingConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`, `s3:GetBucketLocation` and `s3:ListBucket`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.recording_configuration --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`RecordingConfiguration::get`].
///
/// It allows `ivs:GetRecordingConfiguration`, `ivs:ListTagsForResource` and `s3:GetBucketLocation`,
/// and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `RecordingConfiguration::get`",
    label = "requires `ivs:GetRecordingConfiguration`, `ivs:ListTagsForResource` and `s3:GetBucketLocation`, and `cloudformation:GetResource`",
    note = "`provider-aws policy ivs.recording_configuration --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`RecordingConfiguration::update`], waiting for completion and reading the
/// result.
///
/// It allows `iam:AttachRolePolicy`, `iam:CreateServiceLinkedRole`, `iam:PutRolePolicy`,
/// `ivs:GetRecordingConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`,
/// `ivs:UntagResource`, `s3:GetBucketLocation`, `s3:ListBucket` and `sts:AssumeRole`, and
/// `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and
/// `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `RecordingConfiguration::update`",
    label = "requires `iam:AttachRolePolicy`, `iam:CreateServiceLinkedRole`, `iam:PutRolePolicy`, `ivs:GetRecordingConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`, `ivs:UntagResource`, `s3:GetBucketLocation`, `s3:ListBucket` and `sts:AssumeRole`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy ivs.recording_configuration --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`RecordingConfiguration::delete`], and waiting for completion.
///
/// It allows `iam:CreateServiceLinkedRole`, `ivs:DeleteRecordingConfiguration` and
/// `ivs:UntagResource`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `RecordingConfiguration::delete`",
    label = "requires `iam:CreateServiceLinkedRole`, `ivs:DeleteRecordingConfiguration` and `ivs:UntagResource`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.recording_configuration --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`RecordingConfiguration::list`]. `hydrate` also requires the trait of the
/// get operation, which isn't checked.
///
/// It allows `ivs:ListRecordingConfigurations`, `ivs:ListTagsForResource` and
/// `s3:GetBucketLocation`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `RecordingConfiguration::list`",
    label = "requires `ivs:ListRecordingConfigurations`, `ivs:ListTagsForResource` and `s3:GetBucketLocation`, and `cloudformation:ListResources`",
    note = "`provider-aws policy ivs.recording_configuration --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
