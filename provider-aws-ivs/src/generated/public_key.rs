// @generated from the spec `ivs/public_key.json`. Do not edit.

//! The public half of a key pair of yours.
//!
//! Participants of a stage can join with tokens that you have signed with the private half, without
//! a call to AWS.
//!
//! The resource type
//! [`AWS::IVS::PublicKey`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-publickey.html),
//! generated from the page `aws.ivs.public_keys`.
//!
//! # Identifier
//!
//! [`PublicKeyIdentifier`] is the property [`arn`](PublicKey::arn). IAM knows the resource as
//! `arn:${Partition}:ivs:${Region}:${Account}:public-key/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](PublicKey::create) | [`PublicKeyDesiredState`] | [`Request`], which ends with the public key | [`CREATE`]: `ivs:ImportPublicKey` and `ivs:TagResource` |
//! | [`get`](PublicKey::get), [`get_opt`](PublicKey::get_opt) | [`PublicKeyIdentifier`] | the public key; `get_opt`: `None` if it doesn't exist | [`GET`]: `ivs:GetPublicKey` |
//! | [`update`](PublicKey::update) | [`PublicKeyIdentifier`], [`PublicKeyPatch`] | [`Request`], which ends with the public key | [`UPDATE`]: `ivs:GetPublicKey`, `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource` |
//! | [`delete`](PublicKey::delete) | [`PublicKeyIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `ivs:DeletePublicKey` and `ivs:UntagResource` |
//! | [`list`](PublicKey::list) |  | each public key in a region | [`LIST`]: `ivs:ListPublicKeys` and `ivs:ListTagsForResource` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`arn`](PublicKey::arn) | read-only, the identifier | text |
//! | [`fingerprint`](PublicKey::fingerprint) | read-only | text |
//! | [`name`](PublicKey::name) | create-only | text |
//! | [`public_key_material`](PublicKey::public_key_material) | required, create-only | text |
//! | [`tags`](PublicKey::tags) | updatable | tags |

use provider_aws_core::*;

/// The public half of a key pair of yours.
///
/// [`AWS::IVS::PublicKey`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-publickey.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::IVS::PublicKey", "aws.ivs.public_keys"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PublicKey {
    /// The ARN of the public key, which identifies it. AWS makes it when the key is imported.
    ///
    /// Read-only, the identifier. 1 to 128 characters, matches
    /// `^arn:aws:ivs:[a-z0-9-]+:[0-9]+:public-key/[a-zA-Z0-9-]+$`.
    pub arn: Option<String>,
    /// The fingerprint of the public key.
    ///
    /// Read-only.
    pub fingerprint: Option<String>,
    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// Create-only. At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    pub name: Option<String>,
    /// The public key, an ECDSA key in PEM form, with the lines `BEGIN PUBLIC KEY` and `END PUBLIC
    /// KEY`.
    ///
    /// Required, create-only.
    pub public_key_material: Option<String>,
    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// Keys are unique, and their order means nothing.
    ///
    /// At most 50 items, no two items are equal.
    pub tags: Option<Vec<Tag>>,
}

provider_aws_core::impl_properties!(PublicKey {
    arn: "Arn",
    fingerprint: "Fingerprint",
    name: "Name",
    public_key_material: "PublicKeyMaterial",
    tags: "Tags"
});

impl ResourceModel for PublicKey {
    const TYPE_NAME: &'static str = "AWS::IVS::PublicKey";
    const SCHEMA: Schema = Schema::new(&PUBLIC_KEY_SCHEMA);
    type Identifier = PublicKeyIdentifier;
}

static PUBLIC_KEY_SCHEMA: [Property; 5] = [
    Property::new("Arn").read_only(),
    Property::new("Fingerprint").read_only(),
    Property::new("Name").create_only().length(0, 128),
    Property::new("PublicKeyMaterial").create_only().required(),
    Property::new("Tags").unordered().items(0, 50).within(&TAG_SCHEMA),
];

static TAG_SCHEMA: [Property; 2] =
    [Property::new("Key").required().length(1, 128), Property::new("Value").required().length(0, 256)];

impl Readable for PublicKey {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a public key: its `Arn`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PublicKeyIdentifier(String);

impl PublicKeyIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(arn: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Arn", arn.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(PublicKeyIdentifier);

/// The properties to create a public key with.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicKeyDesiredState(DesiredState);

impl PublicKeyDesiredState {
    /// Creates a desired state of the required properties.
    #[must_use]
    pub fn new(public_key_material: impl Into<String>) -> Self {
        Self(DesiredState::new().set("PublicKeyMaterial", public_key_material.into()))
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
}

provider_aws_core::impl_desired_state!(PublicKeyDesiredState of PublicKey);

/// A set of changes to a public key. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PublicKeyPatch(PatchDocument);

impl PublicKeyPatch {
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

provider_aws_core::impl_patch!(PublicKeyPatch of PublicKey);

impl PublicKey {
    /// Creates a public key.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the public
    /// key once it is created.
    ///
    /// [`PublicKeyDesiredState::new`] takes what is required:
    /// [`public_key_material`](PublicKey::public_key_material).
    ///
    /// IAM permissions: `ivs:ImportPublicKey` and `ivs:TagResource` ([`CREATE`]), and those of the call
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
    /// use provider_aws_ivs::public_key::{PublicKey, PublicKeyDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = PublicKeyDesiredState::new("my-public-key-material")
    ///     .name("my-public-key")
    ///     .tags([("team", "live")]);
    /// let public_key = PublicKey::create(client, state).await?.wait().await?;
    /// println!("created {}", public_key.identifier());
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "ImportPublicKey")]
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: PublicKeyDesiredState,
    ) -> Create<'a, PublicKey> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a public key.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`PublicKey`].
    ///
    /// IAM permissions: `ivs:GetPublicKey` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the public key doesn't exist, [`ErrorKind::AccessDenied`] if IAM
    /// refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::public_key::PublicKey;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:public-key/example";
    /// let public_key = PublicKey::get(client, identifier).await?;
    /// println!("{:?}", public_key.name);
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "GetPublicKey")]
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<PublicKeyIdentifier>,
    ) -> Get<'a, PublicKey> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a public key, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::public_key::PublicKey;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:public-key/example";
    /// match PublicKey::get_opt(client, identifier).await? {
    ///     Some(public_key) => println!("{:?}", public_key.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<PublicKeyIdentifier>,
    ) -> Get<'a, PublicKey, Option<Resource<PublicKey>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a public key.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the public
    /// key once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch makes
    /// no call.
    ///
    /// IAM permissions: `ivs:GetPublicKey`, `ivs:ListTagsForResource`, `ivs:TagResource` and
    /// `ivs:UntagResource` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the public key doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::public_key::PublicKey;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:public-key/example";
    /// let public_key = PublicKey::get(client, identifier).await?;
    /// let patch = public_key.edit(|changes| changes.tags([("team", "events")]))?;
    /// let public_key = PublicKey::update(client, public_key.identifier(), patch)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<PublicKeyIdentifier>,
        patch: PublicKeyPatch,
    ) -> Update<'a, PublicKey> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a public key.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// public key is deleted, or if it doesn't exist.
    ///
    /// IAM permissions: `ivs:DeletePublicKey` and `ivs:UntagResource` ([`DELETE`]), and those of the
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
    /// use provider_aws_ivs::public_key::PublicKey;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:public-key/example";
    /// let deletion = PublicKey::delete(client, identifier).await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "DeletePublicKey")]
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<PublicKeyIdentifier>,
    ) -> Delete<'a, PublicKey> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each public key in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each public key in
    /// full.
    ///
    /// IAM permissions: `ivs:ListPublicKeys` and `ivs:ListTagsForResource` ([`LIST`]), and those of the
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
    /// use provider_aws_ivs::public_key::PublicKey;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for public_key in PublicKey::list(client).await? {
    ///     println!("{}", public_key.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "ListPublicKeys")]
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, PublicKey> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any public key.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for PublicKey {
    fn create(client: &Client<Policy>, desired_state: PublicKeyDesiredState) -> Create<'_, Self> {
        PublicKey::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for PublicKey {
    fn get(client: &Client<Policy>, identifier: PublicKeyIdentifier) -> Get<'_, Self> {
        PublicKey::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for PublicKey {
    fn update(
        client: &Client<Policy>,
        identifier: PublicKeyIdentifier,
        patch: PublicKeyPatch,
    ) -> Update<'_, Self> {
        PublicKey::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for PublicKey {
    fn delete(client: &Client<Policy>, identifier: PublicKeyIdentifier) -> Delete<'_, Self> {
        PublicKey::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for PublicKey {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        PublicKey::list(client)
    }
}

/// What [`PublicKey::create`] requires, for policies and their checks.
///
/// The handler requires `ivs:ImportPublicKey` and `ivs:TagResource`.
pub const CREATE: Operation = Operation::new("AWS::IVS::PublicKey", Handler::Create)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:ImportPublicKey"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:public-key/*"]),
        ScopedActions::new(&["ivs:TagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:public-key/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<184> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PublicKey\x02create\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:public-key/*\x02actions\x03ivs:ImportPublicKey\x02own\x03arn:\x05:ivs:\x06:\x07:public-key/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x04",
);

/// What [`PublicKey::get`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetPublicKey`.
pub const GET: Operation = Operation::new("AWS::IVS::PublicKey", Handler::Get)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:GetPublicKey"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:public-key/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<114> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PublicKey\x02get\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:public-key/*\x02actions\x03ivs:GetPublicKey\x04",
);

/// What [`PublicKey::update`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetPublicKey`, `ivs:ListTagsForResource`, `ivs:TagResource` and
/// `ivs:UntagResource`.
pub const UPDATE: Operation = Operation::new("AWS::IVS::PublicKey", Handler::Update)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:GetPublicKey", "ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:public-key/*"]),
        ScopedActions::new(&["ivs:TagResource", "ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:public-key/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<284> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PublicKey\x02update\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:public-key/*\x02actions\x03ivs:GetPublicKey\x03ivs:ListTagsForResource\x02own\x03arn:\x05:ivs:\x06:\x07:public-key/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x03ivs:UntagResource\x02read\x02own\x03arn:\x05:ivs:\x06:\x07:public-key/*\x02actions\x03ivs:GetPublicKey\x04",
);

/// What [`PublicKey::delete`] requires, for policies and their checks.
///
/// The handler requires `ivs:DeletePublicKey` and `ivs:UntagResource`.
pub const DELETE: Operation = Operation::new("AWS::IVS::PublicKey", Handler::Delete)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:DeletePublicKey", "ivs:UntagResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:public-key/*"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<138> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PublicKey\x02delete\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:public-key/*\x02actions\x03ivs:DeletePublicKey\x03ivs:UntagResource\x04",
);

/// What [`PublicKey::list`] requires, for policies and their checks.
///
/// The handler requires `ivs:ListPublicKeys` and `ivs:ListTagsForResource`.
pub const LIST: Operation =
    Operation::new("AWS::IVS::PublicKey", Handler::List).identifier(&["Arn"]).requires(&[
        ScopedActions::new(&["ivs:ListPublicKeys"]),
        ScopedActions::new(&["ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:public-key/*"]),
    ]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<149> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PublicKey\x02list\x02id\x03Arn\x02actions\x03ivs:ListPublicKeys\x02own\x03arn:\x05:ivs:\x06:\x07:public-key/*\x02actions\x03ivs:ListTagsForResource\x04",
);

/// A policy that allows [`PublicKey::create`], waiting for completion and reading the result.
///
/// It allows `ivs:GetPublicKey`, `ivs:ImportPublicKey` and `ivs:TagResource`, and
/// `cloudformation:CreateResource`, `cloudformation:GetResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PublicKey::create`",
    label = "requires `ivs:GetPublicKey`, `ivs:ImportPublicKey` and `ivs:TagResource`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.public_key --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`PublicKey::get`].
///
/// It allows `ivs:GetPublicKey`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PublicKey::get`",
    label = "requires `ivs:GetPublicKey`, and `cloudformation:GetResource`",
    note = "`provider-aws policy ivs.public_key --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`PublicKey::update`], waiting for completion and reading the result.
///
/// It allows `ivs:GetPublicKey`, `ivs:ListTagsForResource`, `ivs:TagResource` and
/// `ivs:UntagResource`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus`
/// and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PublicKey::update`",
    label = "requires `ivs:GetPublicKey`, `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy ivs.public_key --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`PublicKey::delete`], and waiting for completion.
///
/// It allows `ivs:DeletePublicKey` and `ivs:UntagResource`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PublicKey::delete`",
    label = "requires `ivs:DeletePublicKey` and `ivs:UntagResource`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.public_key --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`PublicKey::list`]. `hydrate` also requires the trait of the get
/// operation, which isn't checked.
///
/// It allows `ivs:ListPublicKeys` and `ivs:ListTagsForResource`, and
/// `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PublicKey::list`",
    label = "requires `ivs:ListPublicKeys` and `ivs:ListTagsForResource`, and `cloudformation:ListResources`",
    note = "`provider-aws policy ivs.public_key --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
