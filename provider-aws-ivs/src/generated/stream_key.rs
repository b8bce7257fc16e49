// @generated from the spec `ivs/stream_key.json`. Do not edit.

//! The key with which broadcasting software may send to a channel. A channel has one at a time.
//!
//! The resource type
//! [`AWS::IVS::StreamKey`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-streamkey.html),
//! generated from the page `aws.ivs.stream_keys`.
//!
//! # Identifier
//!
//! [`StreamKeyIdentifier`] is the property [`arn`](StreamKey::arn). IAM knows the resource as
//! `arn:${Partition}:ivs:${Region}:${Account}:stream-key/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](StreamKey::create) | [`StreamKeyDesiredState`] | [`Request`], which ends with the stream key | [`CREATE`]: `ivs:CreateStreamKey`, `ivs:TagResource` and `ivs:UntagResource` |
//! | [`get`](StreamKey::get), [`get_opt`](StreamKey::get_opt) | [`StreamKeyIdentifier`] | the stream key; `get_opt`: `None` if it doesn't exist | [`GET`]: `ivs:GetStreamKey` and `ivs:ListTagsForResource` |
//! | [`update`](StreamKey::update) | [`StreamKeyIdentifier`], [`StreamKeyPatch`] | [`Request`], which ends with the stream key | [`UPDATE`]: `ivs:GetStreamKey`, `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource` |
//! | [`delete`](StreamKey::delete) | [`StreamKeyIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `ivs:DeleteStreamKey` and `ivs:UntagResource` |
//! | [`list`](StreamKey::list) | `ChannelArn` | each stream key in a region | [`LIST`]: `ivs:ListStreamKeys` and `ivs:ListTagsForResource` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`arn`](StreamKey::arn) | read-only, the identifier | text |
//! | [`channel_arn`](StreamKey::channel_arn) | required, create-only | text ([`ChannelIdentifier`]) |
//! | [`tags`](StreamKey::tags) | updatable | tags |
//! | [`value`](StreamKey::value) | read-only, secret | text |

#[cfg_attr(feature = "channel", doc(hidden))]
pub use super::identifiers::ChannelIdentifier;
use provider_aws_core::*;

/// The key with which broadcasting software may send to a channel. A channel has one at a time.
///
/// [`AWS::IVS::StreamKey`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-streamkey.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::IVS::StreamKey", "aws.ivs.stream_keys"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StreamKey {
    /// The ARN of the stream key, which identifies it. AWS makes it when the stream key is created.
    ///
    /// Read-only, the identifier. 1 to 128 characters, matches
    /// `^arn:aws:ivs:[a-z0-9-]+:[0-9]+:stream-key/[a-zA-Z0-9-]+$`.
    pub arn: Option<String>,
    /// The ARN of the `channel` that the key is for.
    ///
    /// Required, create-only. 1 to 128 characters, matches
    /// `^arn:aws:ivs:[a-z0-9-]+:[0-9]+:channel/[a-zA-Z0-9-]+$`. Refers to `Arn` of `AWS::IVS::Channel`
    /// ([`ChannelIdentifier`]).
    pub channel_arn: Option<String>,
    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// Keys are unique, and their order means nothing.
    ///
    /// At most 50 items, no two items are equal.
    pub tags: Option<Vec<Tag>>,
    /// The key itself. Anybody who has it can broadcast to the channel.
    ///
    /// Read-only.
    pub value: Option<Secret<String>>,
}

provider_aws_core::impl_properties!(StreamKey {
    arn: "Arn",
    channel_arn: "ChannelArn",
    tags: "Tags",
    value: "Value"
});

impl ResourceModel for StreamKey {
    const TYPE_NAME: &'static str = "AWS::IVS::StreamKey";
    const SCHEMA: Schema = Schema::new(&STREAM_KEY_SCHEMA);
    type Identifier = StreamKeyIdentifier;
}

static STREAM_KEY_SCHEMA: [Property; 4] = [
    Property::new("Arn").read_only(),
    Property::new("ChannelArn").create_only().required().length(1, 128),
    Property::new("Tags").unordered().items(0, 50).within(&TAG_SCHEMA),
    Property::new("Value").read_only().secret(),
];

static TAG_SCHEMA: [Property; 2] =
    [Property::new("Key").required().length(1, 128), Property::new("Value").required().length(0, 256)];

impl Readable for StreamKey {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a stream key: its `Arn`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StreamKeyIdentifier(String);

impl StreamKeyIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(arn: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Arn", arn.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(StreamKeyIdentifier);

/// The properties to create a stream key with.
#[derive(Clone, Debug, PartialEq)]
pub struct StreamKeyDesiredState(DesiredState);

impl StreamKeyDesiredState {
    /// Creates a desired state of the required properties.
    #[must_use]
    pub fn new(channel_arn: impl Into<ChannelIdentifier>) -> Self {
        Self(DesiredState::new().set("ChannelArn", channel_arn.into()))
    }

    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// At most 50 items, no two items are equal.
    #[must_use]
    pub fn tags(self, value: impl Into<Tags>) -> Self {
        Self(self.0.set("Tags", value.into()))
    }
}

provider_aws_core::impl_desired_state!(StreamKeyDesiredState of StreamKey);

/// A set of changes to a stream key. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StreamKeyPatch(PatchDocument);

impl StreamKeyPatch {
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

provider_aws_core::impl_patch!(StreamKeyPatch of StreamKey);

impl StreamKey {
    /// Creates a stream key.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the stream
    /// key once it is created.
    ///
    /// [`StreamKeyDesiredState::new`] takes what is required: [`channel_arn`](StreamKey::channel_arn).
    ///
    /// IAM permissions: `ivs:CreateStreamKey`, `ivs:TagResource` and `ivs:UntagResource` ([`CREATE`]),
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
    /// use provider_aws_ivs::stream_key::{StreamKey, StreamKeyDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let channel_arn = "arn:aws:ivs:us-east-1:123456789012:channel/example";
    /// let state = StreamKeyDesiredState::new(channel_arn).tags([("team", "live")]);
    /// let stream_key = StreamKey::create(client, state).await?.wait().await?;
    /// println!("created {}", stream_key.identifier());
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "CreateStreamKey")]
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: StreamKeyDesiredState,
    ) -> Create<'a, StreamKey> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a stream key.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`StreamKey`].
    ///
    /// IAM permissions: `ivs:GetStreamKey` and `ivs:ListTagsForResource` ([`GET`]), and those of the
    /// call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the stream key doesn't exist, [`ErrorKind::AccessDenied`] if IAM
    /// refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::stream_key::StreamKey;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:stream-key/example";
    /// let stream_key = StreamKey::get(client, identifier).await?;
    /// println!("{:?}", stream_key.identifier());
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "GetStreamKey")]
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<StreamKeyIdentifier>,
    ) -> Get<'a, StreamKey> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a stream key, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::stream_key::StreamKey;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:stream-key/example";
    /// match StreamKey::get_opt(client, identifier).await? {
    ///     Some(stream_key) => println!("{:?}", stream_key.identifier()),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<StreamKeyIdentifier>,
    ) -> Get<'a, StreamKey, Option<Resource<StreamKey>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a stream key.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the stream
    /// key once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch makes
    /// no call.
    ///
    /// IAM permissions: `ivs:GetStreamKey`, `ivs:ListTagsForResource`, `ivs:TagResource` and
    /// `ivs:UntagResource` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the stream key doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::stream_key::StreamKey;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:stream-key/example";
    /// let stream_key = StreamKey::get(client, identifier).await?;
    /// let patch = stream_key.edit(|changes| changes.tags([("team", "events")]))?;
    /// let stream_key = StreamKey::update(client, stream_key.identifier(), patch)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<StreamKeyIdentifier>,
        patch: StreamKeyPatch,
    ) -> Update<'a, StreamKey> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a stream key.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// stream key is deleted, or if it doesn't exist.
    ///
    /// IAM permissions: `ivs:DeleteStreamKey` and `ivs:UntagResource` ([`DELETE`]), and those of the
    /// call ([`CanDelete`]).
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
    /// use provider_aws_ivs::stream_key::StreamKey;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:stream-key/example";
    /// let deletion = StreamKey::delete(client, identifier).await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "DeleteStreamKey")]
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<StreamKeyIdentifier>,
    ) -> Delete<'a, StreamKey> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each stream key in a region that has this `ChannelArn`.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each stream key in
    /// full.
    ///
    /// IAM permissions: `ivs:ListStreamKeys` and `ivs:ListTagsForResource` ([`LIST`]), and those of the
    /// call ([`CanList`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`] if AWS refuses the scope, [`ErrorKind::AccessDenied`] if IAM
    /// refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::stream_key::StreamKey;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let channel_arn = "arn:aws:ivs:us-east-1:123456789012:channel/example";
    /// for stream_key in StreamKey::list(client, channel_arn).await? {
    ///     println!("{}", stream_key.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "ListStreamKeys")]
    pub fn list<'a, Policy: CanList>(
        client: &'a Client<Policy>,
        channel_arn: impl Into<ChannelIdentifier>,
    ) -> List<'a, StreamKey> {
        List::new(client, LINKED_LIST.called()).scope(
            "ChannelArn",
            provider_aws_core::PropertyValue::to_json(&Into::<ChannelIdentifier>::into(channel_arn)),
        )
    }

    /// The IAM policies that allow a caller these operations, on any stream key.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for StreamKey {
    fn create(client: &Client<Policy>, desired_state: StreamKeyDesiredState) -> Create<'_, Self> {
        StreamKey::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for StreamKey {
    fn get(client: &Client<Policy>, identifier: StreamKeyIdentifier) -> Get<'_, Self> {
        StreamKey::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for StreamKey {
    fn update(
        client: &Client<Policy>,
        identifier: StreamKeyIdentifier,
        patch: StreamKeyPatch,
    ) -> Update<'_, Self> {
        StreamKey::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for StreamKey {
    fn delete(client: &Client<Policy>, identifier: StreamKeyIdentifier) -> Delete<'_, Self> {
        StreamKey::delete(client, identifier)
    }
}

/// What [`StreamKey::create`] requires, for policies and their checks.
///
/// The handler requires `ivs:CreateStreamKey`, `ivs:TagResource` and `ivs:UntagResource`.
pub const CREATE: Operation = Operation::new("AWS::IVS::StreamKey", Handler::Create)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:CreateStreamKey"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:stream-key/*"]),
        ScopedActions::new(&["ivs:TagResource", "ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:stream-key/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<202> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::StreamKey\x02create\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:stream-key/*\x02actions\x03ivs:CreateStreamKey\x02own\x03arn:\x05:ivs:\x06:\x07:stream-key/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x03ivs:UntagResource\x04",
);

/// What [`StreamKey::get`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetStreamKey` and `ivs:ListTagsForResource`.
pub const GET: Operation = Operation::new("AWS::IVS::StreamKey", Handler::Get)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:GetStreamKey", "ivs:ListTagsForResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:stream-key/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<138> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::StreamKey\x02get\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:stream-key/*\x02actions\x03ivs:GetStreamKey\x03ivs:ListTagsForResource\x04",
);

/// What [`StreamKey::update`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetStreamKey`, `ivs:ListTagsForResource`, `ivs:TagResource` and
/// `ivs:UntagResource`.
pub const UPDATE: Operation = Operation::new("AWS::IVS::StreamKey", Handler::Update)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:GetStreamKey", "ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:stream-key/*"]),
        ScopedActions::new(&["ivs:TagResource", "ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:stream-key/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<308> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::StreamKey\x02update\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:stream-key/*\x02actions\x03ivs:GetStreamKey\x03ivs:ListTagsForResource\x02own\x03arn:\x05:ivs:\x06:\x07:stream-key/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x03ivs:UntagResource\x02read\x02own\x03arn:\x05:ivs:\x06:\x07:stream-key/*\x02actions\x03ivs:GetStreamKey\x03ivs:ListTagsForResource\x04",
);

/// What [`StreamKey::delete`] requires, for policies and their checks.
///
/// The handler requires `ivs:DeleteStreamKey` and `ivs:UntagResource`.
pub const DELETE: Operation = Operation::new("AWS::IVS::StreamKey", Handler::Delete)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:DeleteStreamKey", "ivs:UntagResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:stream-key/*"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<138> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::StreamKey\x02delete\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:stream-key/*\x02actions\x03ivs:DeleteStreamKey\x03ivs:UntagResource\x04",
);

/// What [`StreamKey::list`] requires, for policies and their checks.
///
/// The handler requires `ivs:ListStreamKeys` and `ivs:ListTagsForResource`.
pub const LIST: Operation =
    Operation::new("AWS::IVS::StreamKey", Handler::List).identifier(&["Arn"]).requires(&[
        ScopedActions::new(&["ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:stream-key/*"]),
        ScopedActions::new(&["ivs:ListStreamKeys"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:stream-key/*"])
            .related(&["arn:${Partition}:ivs:${Region}:${Account}:channel/${ResourceId}"]),
    ]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<224> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::StreamKey\x02list\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:stream-key/*\x02actions\x03ivs:ListTagsForResource\x02own\x03arn:\x05:ivs:\x06:\x07:stream-key/*\x02related\x03arn:\x05:ivs:\x06:\x07:channel/${ResourceId}\x02actions\x03ivs:ListStreamKeys\x04",
);

/// A policy that allows [`StreamKey::create`], waiting for completion and reading the result.
///
/// It allows `ivs:CreateStreamKey`, `ivs:GetStreamKey`, `ivs:ListTagsForResource`,
/// `ivs:TagResource` and `ivs:UntagResource`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `StreamKey::create`",
    label = "requires `ivs:CreateStreamKey`, `ivs:GetStreamKey`, `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.stream_key --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`StreamKey::get`].
///
/// It allows `ivs:GetStreamKey` and `ivs:ListTagsForResource`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `StreamKey::get`",
    label = "requires `ivs:GetStreamKey` and `ivs:ListTagsForResource`, and `cloudformation:GetResource`",
    note = "`provider-aws policy ivs.stream_key --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`StreamKey::update`], waiting for completion and reading the result.
///
/// It allows `ivs:GetStreamKey`, `ivs:ListTagsForResource`, `ivs:TagResource` and
/// `ivs:UntagResource`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus`
/// and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `StreamKey::update`",
    label = "requires `ivs:GetStreamKey`, `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy ivs.stream_key --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`StreamKey::delete`], and waiting for completion.
///
/// It allows `ivs:DeleteStreamKey` and `ivs:UntagResource`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `StreamKey::delete`",
    label = "requires `ivs:DeleteStreamKey` and `ivs:UntagResource`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.stream_key --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`StreamKey::list`]. `hydrate` also requires the trait of the get
/// operation, which isn't checked.
///
/// It allows `ivs:ListStreamKeys` and `ivs:ListTagsForResource`, and
/// `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `StreamKey::list`",
    label = "requires `ivs:ListStreamKeys` and `ivs:ListTagsForResource`, and `cloudformation:ListResources`",
    note = "`provider-aws policy ivs.stream_key --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
