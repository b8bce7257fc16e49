// @generated from the spec `ivs/encoder_configuration.json`. Do not edit.

//! The video that a composition of a stage is encoded to: size, frame rate and bitrate.
//!
//! The resource type
//! [`AWS::IVS::EncoderConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-encoderconfiguration.html),
//! generated from the page `aws.ivs.encoder_configurations`.
//!
//! # Identifier
//!
//! [`EncoderConfigurationIdentifier`] is the property [`arn`](EncoderConfiguration::arn). IAM knows
//! the resource as `arn:${Partition}:ivs:${Region}:${Account}:encoder-configuration/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](EncoderConfiguration::create) | [`EncoderConfigurationDesiredState`] | [`Request`], which ends with the encoder configuration | [`CREATE`]: `ivs:CreateEncoderConfiguration` and `ivs:TagResource` |
//! | [`get`](EncoderConfiguration::get), [`get_opt`](EncoderConfiguration::get_opt) | [`EncoderConfigurationIdentifier`] | the encoder configuration; `get_opt`: `None` if it doesn't exist | [`GET`]: `ivs:GetEncoderConfiguration` and `ivs:ListTagsForResource` |
//! | [`update`](EncoderConfiguration::update) | [`EncoderConfigurationIdentifier`], [`EncoderConfigurationPatch`] | [`Request`], which ends with the encoder configuration | [`UPDATE`]: `ivs:GetEncoderConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource` |
//! | [`delete`](EncoderConfiguration::delete) | [`EncoderConfigurationIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `ivs:DeleteEncoderConfiguration` and `ivs:UntagResource` |
//! | [`list`](EncoderConfiguration::list) |  | each encoder configuration in a region | [`LIST`]: `ivs:ListEncoderConfigurations` and `ivs:ListTagsForResource` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`arn`](EncoderConfiguration::arn) | read-only, the identifier | text |
//! | [`name`](EncoderConfiguration::name) | create-only | text |
//! | [`tags`](EncoderConfiguration::tags) | updatable | tags |
//! | [`video`](EncoderConfiguration::video) | create-only | [`Video`] |

use provider_aws_core::*;

/// The video that a composition of a stage is encoded to: size, frame rate and bitrate.
///
/// [`AWS::IVS::EncoderConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-encoderconfiguration.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::IVS::EncoderConfiguration", "aws.ivs.encoder_configurations"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EncoderConfiguration {
    /// The ARN of the encoder configuration, which identifies it. AWS makes it when the encoder
    /// configuration is created.
    ///
    /// Read-only, the identifier. 1 to 128 characters, matches
    /// `^arn:aws:ivs:[a-z0-9-]+:[0-9]+:encoder-configuration/[a-zA-Z0-9-]+$`.
    pub arn: Option<String>,
    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// Create-only. At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    pub name: Option<String>,
    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// Keys are unique, and their order means nothing.
    ///
    /// At most 50 items, no two items are equal.
    pub tags: Option<Vec<Tag>>,
    /// The video that is produced.
    ///
    /// Create-only.
    pub video: Option<Video>,
}

provider_aws_core::impl_properties!(EncoderConfiguration {
    arn: "Arn",
    name: "Name",
    tags: "Tags",
    video: "Video"
});

impl ResourceModel for EncoderConfiguration {
    const TYPE_NAME: &'static str = "AWS::IVS::EncoderConfiguration";
    const SCHEMA: Schema = Schema::new(&ENCODER_CONFIGURATION_SCHEMA);
    type Identifier = EncoderConfigurationIdentifier;
}

static ENCODER_CONFIGURATION_SCHEMA: [Property; 4] = [
    Property::new("Arn").read_only(),
    Property::new("Name").create_only().length(0, 128),
    Property::new("Tags").unordered().items(0, 50).within(&TAG_SCHEMA),
    Property::new("Video").create_only().within(&VIDEO_SCHEMA),
];

static TAG_SCHEMA: [Property; 2] =
    [Property::new("Key").required().length(1, 128), Property::new("Value").required().length(0, 256)];

static VIDEO_SCHEMA: [Property; 4] = [
    Property::new("Bitrate").create_only().range(1, 8500000),
    Property::new("Framerate").create_only().range(1, 60),
    Property::new("Height").create_only().range(2, 1920),
    Property::new("Width").create_only().range(2, 1920),
];

impl Readable for EncoderConfiguration {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of an encoder configuration: its `Arn`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EncoderConfigurationIdentifier(String);

impl EncoderConfigurationIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(arn: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Arn", arn.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(EncoderConfigurationIdentifier);

/// The video that is produced.
///
/// The value of [`EncoderConfiguration::video`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Video {
    /// The bitrate, in bits per second: up to 8,500,000.
    ///
    /// Create-only. 1 to 8500000. Default: `2500000`.
    pub bitrate: Option<i64>,
    /// The frames per second: 1 to 60.
    ///
    /// Create-only. 1 to 60. Default: `30`.
    pub framerate: Option<f64>,
    /// The height in pixels, an even number. Width times height is at most 2,073,600, which is 1920 by 1080.
    ///
    /// Create-only. 2 to 1920. Default: `720`.
    pub height: Option<i64>,
    /// The width in pixels, an even number. Width times height is at most 2,073,600, which is 1920 by 1080.
    ///
    /// Create-only. 2 to 1920. Default: `1280`.
    pub width: Option<i64>,
}

provider_aws_core::impl_object!(
    Video,
    optional {
        bitrate: ("Bitrate", i64),
        framerate: ("Framerate", f64),
        height: ("Height", i64),
        width: ("Width", i64)
    }
);

/// The properties to create an encoder configuration with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EncoderConfigurationDesiredState(DesiredState);

impl EncoderConfigurationDesiredState {
    /// Creates an empty desired state: no property is required.
    #[must_use]
    pub fn new() -> Self {
        Self(DesiredState::new())
    }

    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    #[must_use]
    pub fn name(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Name", value.into()))
    }

    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// At most 50 items, no two items are equal.
    #[must_use]
    pub fn tags(self, value: impl Into<Tags>) -> Self {
        Self(self.0.set("Tags", value.into()))
    }

    /// The video that is produced.
    #[must_use]
    pub fn video(self, value: impl Into<Video>) -> Self {
        Self(self.0.set("Video", value.into()))
    }
}

provider_aws_core::impl_desired_state!(
    EncoderConfigurationDesiredState of EncoderConfiguration
);

/// A set of changes to an encoder configuration. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EncoderConfigurationPatch(PatchDocument);

impl EncoderConfigurationPatch {
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

provider_aws_core::impl_patch!(EncoderConfigurationPatch of EncoderConfiguration);

impl EncoderConfiguration {
    /// Creates an encoder configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// encoder configuration once it is created.
    ///
    /// IAM permissions: `ivs:CreateEncoderConfiguration` and `ivs:TagResource` ([`CREATE`]), and those
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
    /// use provider_aws_ivs::encoder_configuration::{
    ///     EncoderConfiguration, EncoderConfigurationDesiredState,
    /// };
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = EncoderConfigurationDesiredState::new()
    ///     .name("my-encoder-configuration")
    ///     .tags([("team", "live")]);
    /// let encoder_configuration = EncoderConfiguration::create(client, state)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// println!("created {}", encoder_configuration.identifier());
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "CreateEncoderConfiguration")]
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: EncoderConfigurationDesiredState,
    ) -> Create<'a, EncoderConfiguration> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads an encoder configuration.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`EncoderConfiguration`].
    ///
    /// IAM permissions: `ivs:GetEncoderConfiguration` and `ivs:ListTagsForResource` ([`GET`]), and
    /// those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the encoder configuration doesn't exist, [`ErrorKind::AccessDenied`]
    /// if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::encoder_configuration::EncoderConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:encoder-configuration/example";
    /// let encoder_configuration = EncoderConfiguration::get(client, identifier).await?;
    /// println!("{:?}", encoder_configuration.name);
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "GetEncoderConfiguration")]
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<EncoderConfigurationIdentifier>,
    ) -> Get<'a, EncoderConfiguration> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads an encoder configuration, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::encoder_configuration::EncoderConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:encoder-configuration/example";
    /// match EncoderConfiguration::get_opt(client, identifier).await? {
    ///     Some(encoder_configuration) => println!("{:?}", encoder_configuration.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<EncoderConfigurationIdentifier>,
    ) -> Get<'a, EncoderConfiguration, Option<Resource<EncoderConfiguration>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates an encoder configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// encoder configuration once it is updated. [`Resource::edit`] makes a patch of what differs. An
    /// empty patch makes no call.
    ///
    /// IAM permissions: `ivs:GetEncoderConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource` and
    /// `ivs:UntagResource` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the encoder configuration doesn't exist,
    /// [`ErrorKind::InvalidRequest`], [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS
    /// refuses. If the request fails later, waiting returns [`ErrorKind::RequestFailed`]:
    /// [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::encoder_configuration::EncoderConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:encoder-configuration/example";
    /// let encoder_configuration = EncoderConfiguration::get(client, identifier).await?;
    /// let patch = encoder_configuration
    ///     .edit(|changes| changes.tags([("team", "events")]))?;
    /// let encoder_configuration = EncoderConfiguration::update(
    ///         client,
    ///         encoder_configuration.identifier(),
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
        identifier: impl Into<EncoderConfigurationIdentifier>,
        patch: EncoderConfigurationPatch,
    ) -> Update<'a, EncoderConfiguration> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes an encoder configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// encoder configuration is deleted, or if it doesn't exist.
    ///
    /// IAM permissions: `ivs:DeleteEncoderConfiguration` and `ivs:UntagResource` ([`DELETE`]), and
    /// those of the call ([`CanDelete`]).
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
    /// use provider_aws_ivs::encoder_configuration::EncoderConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:encoder-configuration/example";
    /// let deletion = EncoderConfiguration::delete(client, identifier).await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "DeleteEncoderConfiguration")]
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<EncoderConfigurationIdentifier>,
    ) -> Delete<'a, EncoderConfiguration> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each encoder configuration in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each encoder
    /// configuration in full.
    ///
    /// IAM permissions: `ivs:ListEncoderConfigurations` and `ivs:ListTagsForResource` ([`LIST`]), and
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
    /// use provider_aws_ivs::encoder_configuration::EncoderConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for encoder_configuration in EncoderConfiguration::list(client).await? {
    ///     println!("{}", encoder_configuration.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "ListEncoderConfigurations")]
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, EncoderConfiguration> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any encoder configuration.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for EncoderConfiguration {
    fn create(client: &Client<Policy>, desired_state: EncoderConfigurationDesiredState) -> Create<'_, Self> {
        EncoderConfiguration::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for EncoderConfiguration {
    fn get(client: &Client<Policy>, identifier: EncoderConfigurationIdentifier) -> Get<'_, Self> {
        EncoderConfiguration::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for EncoderConfiguration {
    fn update(
        client: &Client<Policy>,
        identifier: EncoderConfigurationIdentifier,
        patch: EncoderConfigurationPatch,
    ) -> Update<'_, Self> {
        EncoderConfiguration::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for EncoderConfiguration {
    fn delete(client: &Client<Policy>, identifier: EncoderConfigurationIdentifier) -> Delete<'_, Self> {
        EncoderConfiguration::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for EncoderConfiguration {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        EncoderConfiguration::list(client)
    }
}

/// What [`EncoderConfiguration::create`] requires, for policies and their checks.
///
/// The handler requires `ivs:CreateEncoderConfiguration` and `ivs:TagResource`.
pub const CREATE: Operation = Operation::new("AWS::IVS::EncoderConfiguration", Handler::Create)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:CreateEncoderConfiguration"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:encoder-configuration/*"]),
        ScopedActions::new(&["ivs:TagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:encoder-configuration/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<228> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::EncoderConfiguration\x02create\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:encoder-configuration/*\x02actions\x03ivs:CreateEncoderConfiguration\x02own\x03arn:\x05:ivs:\x06:\x07:encoder-configuration/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x04",
);

/// What [`EncoderConfiguration::get`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetEncoderConfiguration` and `ivs:ListTagsForResource`.
pub const GET: Operation = Operation::new("AWS::IVS::EncoderConfiguration", Handler::Get)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:GetEncoderConfiguration", "ivs:ListTagsForResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:encoder-configuration/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<171> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::EncoderConfiguration\x02get\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:encoder-configuration/*\x02actions\x03ivs:GetEncoderConfiguration\x03ivs:ListTagsForResource\x04",
);

/// What [`EncoderConfiguration::update`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetEncoderConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`
/// and `ivs:UntagResource`.
pub const UPDATE: Operation = Operation::new("AWS::IVS::EncoderConfiguration", Handler::Update)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:GetEncoderConfiguration", "ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:encoder-configuration/*"]),
        ScopedActions::new(&["ivs:TagResource", "ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:encoder-configuration/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<374> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::EncoderConfiguration\x02update\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:encoder-configuration/*\x02actions\x03ivs:GetEncoderConfiguration\x03ivs:ListTagsForResource\x02own\x03arn:\x05:ivs:\x06:\x07:encoder-configuration/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x03ivs:UntagResource\x02read\x02own\x03arn:\x05:ivs:\x06:\x07:encoder-configuration/*\x02actions\x03ivs:GetEncoderConfiguration\x03ivs:ListTagsForResource\x04",
);

/// What [`EncoderConfiguration::delete`] requires, for policies and their checks.
///
/// The handler requires `ivs:DeleteEncoderConfiguration` and `ivs:UntagResource`.
pub const DELETE: Operation = Operation::new("AWS::IVS::EncoderConfiguration", Handler::Delete)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:DeleteEncoderConfiguration", "ivs:UntagResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:encoder-configuration/*"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<171> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::EncoderConfiguration\x02delete\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:encoder-configuration/*\x02actions\x03ivs:DeleteEncoderConfiguration\x03ivs:UntagResource\x04",
);

/// What [`EncoderConfiguration::list`] requires, for policies and their checks.
///
/// The handler requires `ivs:ListEncoderConfigurations` and `ivs:ListTagsForResource`.
pub const LIST: Operation =
    Operation::new("AWS::IVS::EncoderConfiguration", Handler::List).identifier(&["Arn"]).requires(&[
        ScopedActions::new(&["ivs:ListEncoderConfigurations"]),
        ScopedActions::new(&["ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:encoder-configuration/*"]),
    ]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<182> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::EncoderConfiguration\x02list\x02id\x03Arn\x02actions\x03ivs:ListEncoderConfigurations\x02own\x03arn:\x05:ivs:\x06:\x07:encoder-configuration/*\x02actions\x03ivs:ListTagsForResource\x04",
);

/// A policy that allows [`EncoderConfiguration::create`], waiting for completion and reading the
/// result.
///
/// It allows `ivs:CreateEncoderConfiguration`, `ivs:GetEncoderConfiguration`,
/// `ivs:ListTagsForResource` and `ivs:TagResource`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `EncoderConfiguration::create`",
    label = "requires `ivs:CreateEncoderConfiguration`, `ivs:GetEncoderConfiguration`, `ivs:ListTagsForResource` and `ivs:TagResource`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.encoder_configuration --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`EncoderConfiguration::get`].
///
/// It allows `ivs:GetEncoderConfiguration` and `ivs:ListTagsForResource`, and
/// `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `EncoderConfiguration::get`",
    label = "requires `ivs:GetEncoderConfiguration` and `ivs:ListTagsForResource`, and `cloudformation:GetResource`",
    note = "`provider-aws policy ivs.encoder_configuration --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`EncoderConfiguration::update`], waiting for completion and reading the
/// result.
///
/// It allows `ivs:GetEncoderConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource` and
/// `ivs:UntagResource`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus`
/// and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `EncoderConfiguration::update`",
    label = "requires `ivs:GetEncoderConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy ivs.encoder_configuration --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`EncoderConfiguration::delete`], and waiting for completion.
///
/// It allows `ivs:DeleteEncoderConfiguration` and `ivs:UntagResource`, and
/// `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `EncoderConfiguration::delete`",
    label = "requires `ivs:DeleteEncoderConfiguration` and `ivs:UntagResource`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.encoder_configuration --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`EncoderConfiguration::list`]. `hydrate` also requires the trait of the
/// get operation, which isn't checked.
///
/// It allows `ivs:ListEncoderConfigurations` and `ivs:ListTagsForResource`, and
/// `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `EncoderConfiguration::list`",
    label = "requires `ivs:ListEncoderConfigurations` and `ivs:ListTagsForResource`, and `cloudformation:ListResources`",
    note = "`provider-aws policy ivs.encoder_configuration --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
