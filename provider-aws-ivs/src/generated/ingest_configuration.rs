// @generated from the spec `ivs/ingest_configuration.json`. Do not edit.

//! Lets broadcasting software publish to a stage by RTMP or RTMPS, as if it were a participant.
//!
//! The resource type
//! [`AWS::IVS::IngestConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-ingestconfiguration.html),
//! generated from the page `aws.ivs.ingest_configurations`.
//!
//! # Identifier
//!
//! [`IngestConfigurationIdentifier`] is the property [`arn`](IngestConfiguration::arn). IAM knows
//! the resource as `arn:${Partition}:ivs:${Region}:${Account}:ingest-configuration/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](IngestConfiguration::create) | [`IngestConfigurationDesiredState`] | [`Request`], which ends with the ingest configuration | [`CREATE`]: `ivs:CreateIngestConfiguration` and `ivs:TagResource` |
//! | [`get`](IngestConfiguration::get), [`get_opt`](IngestConfiguration::get_opt) | [`IngestConfigurationIdentifier`] | the ingest configuration; `get_opt`: `None` if it doesn't exist | [`GET`]: `ivs:GetIngestConfiguration` and `ivs:ListTagsForResource` |
//! | [`update`](IngestConfiguration::update) | [`IngestConfigurationIdentifier`], [`IngestConfigurationPatch`] | [`Request`], which ends with the ingest configuration | [`UPDATE`]: `ivs:GetIngestConfiguration`, `ivs:UpdateIngestConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource` |
//! | [`delete`](IngestConfiguration::delete) | [`IngestConfigurationIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `ivs:DeleteIngestConfiguration` and `ivs:UntagResource` |
//! | [`list`](IngestConfiguration::list) |  | each ingest configuration in a region | [`LIST`]: `ivs:ListIngestConfigurations` and `ivs:ListTagsForResource` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`arn`](IngestConfiguration::arn) | read-only, the identifier | text |
//! | [`ingest_protocol`](IngestConfiguration::ingest_protocol) | create-only | [`IngestProtocol`] |
//! | [`insecure_ingest`](IngestConfiguration::insecure_ingest) | create-only, write-only | boolean |
//! | [`name`](IngestConfiguration::name) | create-only | text |
//! | [`participant_id`](IngestConfiguration::participant_id) | read-only | text |
//! | [`stage_arn`](IngestConfiguration::stage_arn) | updatable | text ([`StageIdentifier`]) |
//! | [`state`](IngestConfiguration::state) | read-only | [`State`] |
//! | [`stream_key`](IngestConfiguration::stream_key) | read-only, secret | text |
//! | [`tags`](IngestConfiguration::tags) | updatable | tags |
//! | [`user_id`](IngestConfiguration::user_id) | create-only | text |

#[cfg_attr(feature = "stage", doc(hidden))]
pub use super::identifiers::StageIdentifier;
use provider_aws_core::*;

/// Lets broadcasting software publish to a stage by RTMP or RTMPS, as if it were a participant.
///
/// [`AWS::IVS::IngestConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-ingestconfiguration.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::IVS::IngestConfiguration", "aws.ivs.ingest_configurations"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct IngestConfiguration {
    /// The ARN of the ingest configuration, which identifies it. AWS makes it when the ingest
    /// configuration is created.
    ///
    /// Read-only, the identifier. 1 to 128 characters, matches
    /// `^arn:aws:ivs:[a-z0-9-]+:[0-9]+:ingest-configuration/[a-zA-Z0-9-]+$`.
    pub arn: Option<String>,
    /// The protocol of the broadcasting software. `RTMP`, which isn't encrypted, needs insecure ingest
    /// as well.
    ///
    /// Create-only. Default: `"RTMPS"`.
    pub ingest_protocol: Option<IngestProtocol>,
    /// Whether the broadcaster may send without encryption. It can't be read back.
    ///
    /// Create-only, write-only. Default: `false`.
    pub insecure_ingest: Option<bool>,
    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// Create-only. At most 128 characters, matches `^[a-zA-Z0-9-_]*$`. Default: `"-"`.
    pub name: Option<String>,
    /// The id that AWS gives the participant.
    ///
    /// Read-only. At most 64 characters, matches `^[a-zA-Z0-9-_]*$`.
    pub participant_id: Option<String>,
    /// The ARN of the `stage` to publish to. Nothing is published while there is none.
    ///
    /// At most 128 characters, matches `^arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+$`. Default:
    /// `""`. Refers to `Arn` of `AWS::IVS::Stage` ([`StageIdentifier`]).
    pub stage_arn: Option<String>,
    /// Whether a broadcaster is using the ingest configuration.
    ///
    /// Read-only. Default: `"INACTIVE"`.
    pub state: Option<State>,
    /// The key that broadcasting software needs. Anybody who has it can publish to the stage.
    ///
    /// Read-only.
    pub stream_key: Option<Secret<String>>,
    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// Keys are unique, and their order means nothing.
    ///
    /// At most 50 items, no two items are equal.
    pub tags: Option<Vec<Tag>>,
    /// An id that you choose for the participant, to recognise the broadcaster by.
    ///
    /// Create-only.
    pub user_id: Option<String>,
}

provider_aws_core::impl_properties!(IngestConfiguration {
    arn: "Arn",
    ingest_protocol: "IngestProtocol",
    insecure_ingest: "InsecureIngest",
    name: "Name",
    participant_id: "ParticipantId",
    stage_arn: "StageArn",
    state: "State",
    stream_key: "StreamKey",
    tags: "Tags",
    user_id: "UserId"
});

impl ResourceModel for IngestConfiguration {
    const TYPE_NAME: &'static str = "AWS::IVS::IngestConfiguration";
    const SCHEMA: Schema = Schema::new(&INGEST_CONFIGURATION_SCHEMA);
    type Identifier = IngestConfigurationIdentifier;
}

static INGEST_CONFIGURATION_SCHEMA: [Property; 10] = [
    Property::new("Arn").read_only(),
    Property::new("IngestProtocol").create_only(),
    Property::new("InsecureIngest").create_only().write_only(),
    Property::new("Name").create_only().length(0, 128),
    Property::new("ParticipantId").read_only(),
    Property::new("StageArn").length(0, 128),
    Property::new("State").read_only(),
    Property::new("StreamKey").read_only().secret(),
    Property::new("Tags").unordered().items(0, 50).within(&TAG_SCHEMA),
    Property::new("UserId").create_only(),
];

static TAG_SCHEMA: [Property; 2] =
    [Property::new("Key").required().length(1, 128), Property::new("Value").required().length(0, 256)];

impl Readable for IngestConfiguration {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of an ingest configuration: its `Arn`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IngestConfigurationIdentifier(String);

impl IngestConfigurationIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(arn: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Arn", arn.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(IngestConfigurationIdentifier);

/// The protocol of the broadcasting software. `RTMP`, which isn't encrypted, needs insecure ingest
/// as well.
///
/// The value of [`IngestConfiguration::ingest_protocol`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IngestProtocol {
    /// `RTMP`.
    Rtmp,
    /// `RTMPS`.
    Rtmps,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(IngestProtocol { Rtmp: "RTMP", Rtmps: "RTMPS" });

/// Whether a broadcaster is using the ingest configuration.
///
/// The value of [`IngestConfiguration::state`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    /// `ACTIVE`.
    Active,
    /// `INACTIVE`.
    Inactive,
    /// A text that AWS's schema doesn't list.
    Unknown(String),
}

provider_aws_core::impl_text_enum!(State { Active: "ACTIVE", Inactive: "INACTIVE" });

/// The properties to create an ingest configuration with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngestConfigurationDesiredState(DesiredState);

impl IngestConfigurationDesiredState {
    /// Creates an empty desired state: no property is required.
    #[must_use]
    pub fn new() -> Self {
        Self(DesiredState::new())
    }

    /// The protocol of the broadcasting software. `RTMP`, which isn't encrypted, needs insecure ingest
    /// as well.
    ///
    /// Default: `"RTMPS"`.
    #[must_use]
    pub fn ingest_protocol(self, value: impl Into<IngestProtocol>) -> Self {
        Self(self.0.set("IngestProtocol", value.into()))
    }

    /// Whether the broadcaster may send without encryption. It can't be read back.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn insecure_ingest(self, value: impl Into<bool>) -> Self {
        Self(self.0.set("InsecureIngest", value.into()))
    }

    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`. Default: `"-"`.
    #[must_use]
    pub fn name(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Name", value.into()))
    }

    /// The ARN of the `stage` to publish to. Nothing is published while there is none.
    ///
    /// At most 128 characters, matches `^arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+$`. Default:
    /// `""`. Refers to `Arn` of `AWS::IVS::Stage` ([`StageIdentifier`]).
    #[must_use]
    pub fn stage_arn(self, value: impl Into<StageIdentifier>) -> Self {
        Self(self.0.set("StageArn", value.into()))
    }

    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// At most 50 items, no two items are equal.
    #[must_use]
    pub fn tags(self, value: impl Into<Tags>) -> Self {
        Self(self.0.set("Tags", value.into()))
    }

    /// An id that you choose for the participant, to recognise the broadcaster by.
    #[must_use]
    pub fn user_id(self, value: impl Into<String>) -> Self {
        Self(self.0.set("UserId", value.into()))
    }
}

provider_aws_core::impl_desired_state!(
    IngestConfigurationDesiredState of IngestConfiguration
);

/// A set of changes to an ingest configuration. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngestConfigurationPatch(PatchDocument);

impl IngestConfigurationPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// The ARN of the `stage` to publish to. Nothing is published while there is none.
    ///
    /// At most 128 characters, matches `^arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+$`. Default:
    /// `""`. Refers to `Arn` of `AWS::IVS::Stage` ([`StageIdentifier`]).
    #[must_use]
    pub fn stage_arn(self, change: impl Into<Change<StageIdentifier>>) -> Self {
        Self(self.0.change("StageArn", change.into()))
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

provider_aws_core::impl_patch!(IngestConfigurationPatch of IngestConfiguration);

impl IngestConfiguration {
    /// Creates an ingest configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the ingest
    /// configuration once it is created.
    ///
    /// IAM permissions: `ivs:CreateIngestConfiguration` and `ivs:TagResource` ([`CREATE`]), and those
    /// of the call ([`CanCreate`]).
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
    /// use provider_aws_ivs::ingest_configuration::{
    ///     IngestConfiguration, IngestConfigurationDesiredState,
    /// };
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = IngestConfigurationDesiredState::new()
    ///     .name("my-ingest-configuration")
    ///     .tags([("team", "live")]);
    /// let ingest_configuration = IngestConfiguration::create(client, state)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// println!("created {}", ingest_configuration.identifier());
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "CreateIngestConfiguration")]
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: IngestConfigurationDesiredState,
    ) -> Create<'a, IngestConfiguration> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads an ingest configuration.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`IngestConfiguration`].
    ///
    /// IAM permissions: `ivs:GetIngestConfiguration` and `ivs:ListTagsForResource` ([`GET`]), and those
    /// of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the ingest configuration doesn't exist, [`ErrorKind::AccessDenied`]
    /// if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::ingest_configuration::IngestConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:ingest-configuration/example";
    /// let ingest_configuration = IngestConfiguration::get(client, identifier).await?;
    /// println!("{:?}", ingest_configuration.name);
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "GetIngestConfiguration")]
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<IngestConfigurationIdentifier>,
    ) -> Get<'a, IngestConfiguration> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads an ingest configuration, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::ingest_configuration::IngestConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:ingest-configuration/example";
    /// match IngestConfiguration::get_opt(client, identifier).await? {
    ///     Some(ingest_configuration) => println!("{:?}", ingest_configuration.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<IngestConfigurationIdentifier>,
    ) -> Get<'a, IngestConfiguration, Option<Resource<IngestConfiguration>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates an ingest configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the ingest
    /// configuration once it is updated. [`Resource::edit`] makes a patch of what differs. An empty
    /// patch makes no call.
    ///
    /// IAM permissions: `ivs:GetIngestConfiguration`, `ivs:UpdateIngestConfiguration`,
    /// `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource` ([`UPDATE`]), and those of
    /// the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the ingest configuration doesn't exist,
    /// [`ErrorKind::InvalidRequest`], [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS
    /// refuses. If the request fails later, waiting returns [`ErrorKind::RequestFailed`]:
    /// [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::ingest_configuration::IngestConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:ingest-configuration/example";
    /// let ingest_configuration = IngestConfiguration::get(client, identifier).await?;
    /// let patch = ingest_configuration.edit(|changes| changes.tags([("team", "events")]))?;
    /// let ingest_configuration = IngestConfiguration::update(
    ///         client,
    ///         ingest_configuration.identifier(),
    ///         patch,
    ///     )
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "UpdateIngestConfiguration")]
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<IngestConfigurationIdentifier>,
        patch: IngestConfigurationPatch,
    ) -> Update<'a, IngestConfiguration> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes an ingest configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// ingest configuration is deleted, or if it doesn't exist.
    ///
    /// IAM permissions: `ivs:DeleteIngestConfiguration` and `ivs:UntagResource` ([`DELETE`]), and those
    /// of the call ([`CanDelete`]).
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
    /// use provider_aws_ivs::ingest_configuration::IngestConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:ingest-configuration/example";
    /// let deletion = IngestConfiguration::delete(client, identifier).await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "DeleteIngestConfiguration")]
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<IngestConfigurationIdentifier>,
    ) -> Delete<'a, IngestConfiguration> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each ingest configuration in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each ingest
    /// configuration in full.
    ///
    /// IAM permissions: `ivs:ListIngestConfigurations` and `ivs:ListTagsForResource` ([`LIST`]), and
    /// those of the call ([`CanList`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::ingest_configuration::IngestConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for ingest_configuration in IngestConfiguration::list(client).await? {
    ///     println!("{}", ingest_configuration.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "ListIngestConfigurations")]
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, IngestConfiguration> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any ingest configuration.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for IngestConfiguration {
    fn create(client: &Client<Policy>, desired_state: IngestConfigurationDesiredState) -> Create<'_, Self> {
        IngestConfiguration::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for IngestConfiguration {
    fn get(client: &Client<Policy>, identifier: IngestConfigurationIdentifier) -> Get<'_, Self> {
        IngestConfiguration::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for IngestConfiguration {
    fn update(
        client: &Client<Policy>,
        identifier: IngestConfigurationIdentifier,
        patch: IngestConfigurationPatch,
    ) -> Update<'_, Self> {
        IngestConfiguration::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for IngestConfiguration {
    fn delete(client: &Client<Policy>, identifier: IngestConfigurationIdentifier) -> Delete<'_, Self> {
        IngestConfiguration::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for IngestConfiguration {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        IngestConfiguration::list(client)
    }
}

/// What [`IngestConfiguration::create`] requires, for policies and their checks.
///
/// The handler requires `ivs:CreateIngestConfiguration` and `ivs:TagResource`.
pub const CREATE: Operation = Operation::new("AWS::IVS::IngestConfiguration", Handler::Create)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:CreateIngestConfiguration"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:ingest-configuration/*"]),
        ScopedActions::new(&["ivs:TagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:ingest-configuration/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<224> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::IngestConfiguration\x02create\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:ingest-configuration/*\x02actions\x03ivs:CreateIngestConfiguration\x02own\x03arn:\x05:ivs:\x06:\x07:ingest-configuration/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x04",
);

/// What [`IngestConfiguration::get`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetIngestConfiguration` and `ivs:ListTagsForResource`.
pub const GET: Operation = Operation::new("AWS::IVS::IngestConfiguration", Handler::Get)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:GetIngestConfiguration", "ivs:ListTagsForResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:ingest-configuration/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<168> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::IngestConfiguration\x02get\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:ingest-configuration/*\x02actions\x03ivs:GetIngestConfiguration\x03ivs:ListTagsForResource\x04",
);

/// What [`IngestConfiguration::update`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetIngestConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`,
/// `ivs:UntagResource` and `ivs:UpdateIngestConfiguration`.
pub const UPDATE: Operation = Operation::new("AWS::IVS::IngestConfiguration", Handler::Update)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&[
            "ivs:GetIngestConfiguration",
            "ivs:ListTagsForResource",
            "ivs:UpdateIngestConfiguration",
        ])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:ingest-configuration/*"]),
        ScopedActions::new(&["ivs:TagResource", "ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:ingest-configuration/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<398> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::IngestConfiguration\x02update\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:ingest-configuration/*\x02actions\x03ivs:GetIngestConfiguration\x03ivs:ListTagsForResource\x03ivs:UpdateIngestConfiguration\x02own\x03arn:\x05:ivs:\x06:\x07:ingest-configuration/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x03ivs:UntagResource\x02read\x02own\x03arn:\x05:ivs:\x06:\x07:ingest-configuration/*\x02actions\x03ivs:GetIngestConfiguration\x03ivs:ListTagsForResource\x04",
);

/// What [`IngestConfiguration::delete`] requires, for policies and their checks.
///
/// The handler requires `ivs:DeleteIngestConfiguration` and `ivs:UntagResource`.
pub const DELETE: Operation = Operation::new("AWS::IVS::IngestConfiguration", Handler::Delete)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:DeleteIngestConfiguration", "ivs:UntagResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:ingest-configuration/*"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<168> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::IngestConfiguration\x02delete\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:ingest-configuration/*\x02actions\x03ivs:DeleteIngestConfiguration\x03ivs:UntagResource\x04",
);

/// What [`IngestConfiguration::list`] requires, for policies and their checks.
///
/// The handler requires `ivs:ListIngestConfigurations` and `ivs:ListTagsForResource`.
pub const LIST: Operation =
    Operation::new("AWS::IVS::IngestConfiguration", Handler::List).identifier(&["Arn"]).requires(&[
        ScopedActions::new(&["ivs:ListIngestConfigurations"]),
        ScopedActions::new(&["ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:ingest-configuration/*"]),
    ]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<179> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::IngestConfiguration\x02list\x02id\x03Arn\x02actions\x03ivs:ListIngestConfigurations\x02own\x03arn:\x05:ivs:\x06:\x07:ingest-configuration/*\x02actions\x03ivs:ListTagsForResource\x04",
);

/// A policy that allows [`IngestConfiguration::create`], waiting for completion and reading the
/// result.
///
/// It allows `ivs:CreateIngestConfiguration`, `ivs:GetIngestConfiguration`,
/// `ivs:ListTagsForResource` and `ivs:TagResource`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `IngestConfiguration::create`",
    label = "requires `ivs:CreateIngestConfiguration`, `ivs:GetIngestConfiguration`, `ivs:ListTagsForResource` and `ivs:TagResource`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.ingest_configuration --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`IngestConfiguration::get`].
///
/// It allows `ivs:GetIngestConfiguration` and `ivs:ListTagsForResource`, and
/// `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `IngestConfiguration::get`",
    label = "requires `ivs:GetIngestConfiguration` and `ivs:ListTagsForResource`, and `cloudformation:GetResource`",
    note = "`provider-aws policy ivs.ingest_configuration --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`IngestConfiguration::update`], waiting for completion and reading the
/// result.
///
/// It allows `ivs:GetIngestConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`,
/// `ivs:UntagResource` and `ivs:UpdateIngestConfiguration`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `IngestConfiguration::update`",
    label = "requires `ivs:GetIngestConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`, `ivs:UntagResource` and `ivs:UpdateIngestConfiguration`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy ivs.ingest_configuration --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`IngestConfiguration::delete`], and waiting for completion.
///
/// It allows `ivs:DeleteIngestConfiguration` and `ivs:UntagResource`, and
/// `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `IngestConfiguration::delete`",
    label = "requires `ivs:DeleteIngestConfiguration` and `ivs:UntagResource`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.ingest_configuration --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`IngestConfiguration::list`]. `hydrate` also requires the trait of the get
/// operation, which isn't checked.
///
/// It allows `ivs:ListIngestConfigurations` and `ivs:ListTagsForResource`, and
/// `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `IngestConfiguration::list`",
    label = "requires `ivs:ListIngestConfigurations` and `ivs:ListTagsForResource`, and `cloudformation:ListResources`",
    note = "`provider-aws policy ivs.ingest_configuration --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
