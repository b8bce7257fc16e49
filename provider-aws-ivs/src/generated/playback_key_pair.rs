// @generated from the spec `ivs/playback_key_pair.json`. Do not edit.

//! The public half of a key pair of yours.
//!
//! Viewers of a private channel need a token that you have signed with the private half.
//!
//! The resource type
//! [`AWS::IVS::PlaybackKeyPair`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-playbackkeypair.html),
//! generated from the page `aws.ivs.playback_key_pairs`.
//!
//! # Identifier
//!
//! [`PlaybackKeyPairIdentifier`] is the property [`arn`](PlaybackKeyPair::arn). IAM knows the
//! resource as `arn:${Partition}:ivs:${Region}:${Account}:playback-key/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](PlaybackKeyPair::create) | [`PlaybackKeyPairDesiredState`] | [`Request`], which ends with the playback key pair | [`CREATE`]: `ivs:ImportPlaybackKeyPair` and `ivs:TagResource` |
//! | [`get`](PlaybackKeyPair::get), [`get_opt`](PlaybackKeyPair::get_opt) | [`PlaybackKeyPairIdentifier`] | the playback key pair; `get_opt`: `None` if it doesn't exist | [`GET`]: `ivs:GetPlaybackKeyPair` |
//! | [`update`](PlaybackKeyPair::update) | [`PlaybackKeyPairIdentifier`], [`PlaybackKeyPairPatch`] | [`Request`], which ends with the playback key pair | [`UPDATE`]: `ivs:GetPlaybackKeyPair`, `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource` |
//! | [`delete`](PlaybackKeyPair::delete) | [`PlaybackKeyPairIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `ivs:DeletePlaybackKeyPair` and `ivs:UntagResource` |
//! | [`list`](PlaybackKeyPair::list) |  | each playback key pair in a region | [`LIST`]: `ivs:ListPlaybackKeyPairs` and `ivs:ListTagsForResource` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`arn`](PlaybackKeyPair::arn) | read-only, the identifier | text |
//! | [`fingerprint`](PlaybackKeyPair::fingerprint) | read-only | text |
//! | [`name`](PlaybackKeyPair::name) | create-only | text |
//! | [`public_key_material`](PlaybackKeyPair::public_key_material) | required, create-only, write-only | text |
//! | [`tags`](PlaybackKeyPair::tags) | updatable | tags |

use provider_aws_core::*;

/// The public half of a key pair of yours.
///
/// [`AWS::IVS::PlaybackKeyPair`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-playbackkeypair.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::IVS::PlaybackKeyPair", "aws.ivs.playback_key_pairs"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PlaybackKeyPair {
    /// The ARN of the key pair, which identifies it. AWS makes it when the key is imported.
    ///
    /// Read-only, the identifier. 1 to 128 characters, matches
    /// `^arn:aws:ivs:[a-z0-9-]+:[0-9]+:playback-key/[a-zA-Z0-9-]+$`.
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
    /// The public key, an ECDSA key in PEM form. It can't be read back.
    ///
    /// Required, create-only, write-only.
    pub public_key_material: Option<String>,
    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// Keys are unique, and their order means nothing.
    ///
    /// At most 50 items, no two items are equal.
    pub tags: Option<Vec<Tag>>,
}

provider_aws_core::impl_properties!(PlaybackKeyPair {
    arn: "Arn",
    fingerprint: "Fingerprint",
    name: "Name",
    public_key_material: "PublicKeyMaterial",
    tags: "Tags"
});

impl ResourceModel for PlaybackKeyPair {
    const TYPE_NAME: &'static str = "AWS::IVS::PlaybackKeyPair";
    const SCHEMA: Schema = Schema::new(&PLAYBACK_KEY_PAIR_SCHEMA);
    type Identifier = PlaybackKeyPairIdentifier;
}

static PLAYBACK_KEY_PAIR_SCHEMA: [Property; 5] = [
    Property::new("Arn").read_only(),
    Property::new("Fingerprint").read_only(),
    Property::new("Name").create_only().length(0, 128),
    Property::new("PublicKeyMaterial").create_only().write_only().required(),
    Property::new("Tags").unordered().items(0, 50).within(&TAG_SCHEMA),
];

static TAG_SCHEMA: [Property; 2] =
    [Property::new("Key").required().length(1, 128), Property::new("Value").required().length(0, 256)];

impl Readable for PlaybackKeyPair {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a playback key pair: its `Arn`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PlaybackKeyPairIdentifier(String);

impl PlaybackKeyPairIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(arn: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Arn", arn.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(PlaybackKeyPairIdentifier);

/// The properties to create a playback key pair with.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaybackKeyPairDesiredState(DesiredState);

impl PlaybackKeyPairDesiredState {
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

provider_aws_core::impl_desired_state!(PlaybackKeyPairDesiredState of PlaybackKeyPair);

/// A set of changes to a playback key pair. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaybackKeyPairPatch(PatchDocument);

impl PlaybackKeyPairPatch {
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

provider_aws_core::impl_patch!(PlaybackKeyPairPatch of PlaybackKeyPair);

impl PlaybackKeyPair {
    /// Creates a playback key pair.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// playback key pair once it is created.
    ///
    /// [`PlaybackKeyPairDesiredState::new`] takes what is required:
    /// [`public_key_material`](PlaybackKeyPair::public_key_material).
    ///
    /// IAM permissions: `ivs:ImportPlaybackKeyPair` and `ivs:TagResource` ([`CREATE`]), and those of
    /// the call ([`CanCreate`]).
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
    /// use provider_aws_ivs::playback_key_pair::{PlaybackKeyPair, PlaybackKeyPairDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = PlaybackKeyPairDesiredState::new("my-public-key-material")
    ///     .name("my-playback-key-pair")
    ///     .tags([("team", "live")]);
    /// let playback_key_pair = PlaybackKeyPair::create(client, state).await?.wait().await?;
    /// println!("created {}", playback_key_pair.identifier());
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "ImportPlaybackKeyPair")]
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: PlaybackKeyPairDesiredState,
    ) -> Create<'a, PlaybackKeyPair> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a playback key pair.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`PlaybackKeyPair`].
    ///
    /// IAM permissions: `ivs:GetPlaybackKeyPair` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the playback key pair doesn't exist, [`ErrorKind::AccessDenied`] if
    /// IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::playback_key_pair::PlaybackKeyPair;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:playback-key/example";
    /// let playback_key_pair = PlaybackKeyPair::get(client, identifier).await?;
    /// println!("{:?}", playback_key_pair.name);
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "GetPlaybackKeyPair")]
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<PlaybackKeyPairIdentifier>,
    ) -> Get<'a, PlaybackKeyPair> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a playback key pair, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::playback_key_pair::PlaybackKeyPair;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:playback-key/example";
    /// match PlaybackKeyPair::get_opt(client, identifier).await? {
    ///     Some(playback_key_pair) => println!("{:?}", playback_key_pair.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<PlaybackKeyPairIdentifier>,
    ) -> Get<'a, PlaybackKeyPair, Option<Resource<PlaybackKeyPair>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a playback key pair.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// playback key pair once it is updated. [`Resource::edit`] makes a patch of what differs. An empty
    /// patch makes no call.
    ///
    /// IAM permissions: `ivs:GetPlaybackKeyPair`, `ivs:ListTagsForResource`, `ivs:TagResource` and
    /// `ivs:UntagResource` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the playback key pair doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::playback_key_pair::PlaybackKeyPair;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:playback-key/example";
    /// let playback_key_pair = PlaybackKeyPair::get(client, identifier).await?;
    /// let patch = playback_key_pair.edit(|changes| changes.tags([("team", "events")]))?;
    /// let playback_key_pair = PlaybackKeyPair::update(
    ///         client,
    ///         playback_key_pair.identifier(),
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
        identifier: impl Into<PlaybackKeyPairIdentifier>,
        patch: PlaybackKeyPairPatch,
    ) -> Update<'a, PlaybackKeyPair> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a playback key pair.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// playback key pair is deleted, or if it doesn't exist.
    ///
    /// IAM permissions: `ivs:DeletePlaybackKeyPair` and `ivs:UntagResource` ([`DELETE`]), and those of
    /// the call ([`CanDelete`]).
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
    /// use provider_aws_ivs::playback_key_pair::PlaybackKeyPair;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:playback-key/example";
    /// let deletion = PlaybackKeyPair::delete(client, identifier).await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "DeletePlaybackKeyPair")]
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<PlaybackKeyPairIdentifier>,
    ) -> Delete<'a, PlaybackKeyPair> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each playback key pair in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each playback key pair
    /// in full.
    ///
    /// IAM permissions: `ivs:ListPlaybackKeyPairs` and `ivs:ListTagsForResource` ([`LIST`]), and those
    /// of the call ([`CanList`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::playback_key_pair::PlaybackKeyPair;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for playback_key_pair in PlaybackKeyPair::list(client).await? {
    ///     println!("{}", playback_key_pair.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "ListPlaybackKeyPairs")]
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, PlaybackKeyPair> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any playback key pair.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for PlaybackKeyPair {
    fn create(client: &Client<Policy>, desired_state: PlaybackKeyPairDesiredState) -> Create<'_, Self> {
        PlaybackKeyPair::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for PlaybackKeyPair {
    fn get(client: &Client<Policy>, identifier: PlaybackKeyPairIdentifier) -> Get<'_, Self> {
        PlaybackKeyPair::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for PlaybackKeyPair {
    fn update(
        client: &Client<Policy>,
        identifier: PlaybackKeyPairIdentifier,
        patch: PlaybackKeyPairPatch,
    ) -> Update<'_, Self> {
        PlaybackKeyPair::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for PlaybackKeyPair {
    fn delete(client: &Client<Policy>, identifier: PlaybackKeyPairIdentifier) -> Delete<'_, Self> {
        PlaybackKeyPair::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for PlaybackKeyPair {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        PlaybackKeyPair::list(client)
    }
}

/// What [`PlaybackKeyPair::create`] requires, for policies and their checks.
///
/// The handler requires `ivs:ImportPlaybackKeyPair` and `ivs:TagResource`.
pub const CREATE: Operation = Operation::new("AWS::IVS::PlaybackKeyPair", Handler::Create)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:ImportPlaybackKeyPair"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:playback-key/*"]),
        ScopedActions::new(&["ivs:TagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:playback-key/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<200> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PlaybackKeyPair\x02create\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:playback-key/*\x02actions\x03ivs:ImportPlaybackKeyPair\x02own\x03arn:\x05:ivs:\x06:\x07:playback-key/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x04",
);

/// What [`PlaybackKeyPair::get`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetPlaybackKeyPair`.
pub const GET: Operation = Operation::new("AWS::IVS::PlaybackKeyPair", Handler::Get)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:GetPlaybackKeyPair"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:playback-key/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<128> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PlaybackKeyPair\x02get\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:playback-key/*\x02actions\x03ivs:GetPlaybackKeyPair\x04",
);

/// What [`PlaybackKeyPair::update`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetPlaybackKeyPair`, `ivs:ListTagsForResource`, `ivs:TagResource` and
/// `ivs:UntagResource`.
pub const UPDATE: Operation = Operation::new("AWS::IVS::PlaybackKeyPair", Handler::Update)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:GetPlaybackKeyPair", "ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:playback-key/*"]),
        ScopedActions::new(&["ivs:TagResource", "ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:playback-key/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<308> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PlaybackKeyPair\x02update\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:playback-key/*\x02actions\x03ivs:GetPlaybackKeyPair\x03ivs:ListTagsForResource\x02own\x03arn:\x05:ivs:\x06:\x07:playback-key/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x03ivs:UntagResource\x02read\x02own\x03arn:\x05:ivs:\x06:\x07:playback-key/*\x02actions\x03ivs:GetPlaybackKeyPair\x04",
);

/// What [`PlaybackKeyPair::delete`] requires, for policies and their checks.
///
/// The handler requires `ivs:DeletePlaybackKeyPair` and `ivs:UntagResource`.
pub const DELETE: Operation = Operation::new("AWS::IVS::PlaybackKeyPair", Handler::Delete)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:DeletePlaybackKeyPair", "ivs:UntagResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:playback-key/*"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<152> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PlaybackKeyPair\x02delete\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:playback-key/*\x02actions\x03ivs:DeletePlaybackKeyPair\x03ivs:UntagResource\x04",
);

/// What [`PlaybackKeyPair::list`] requires, for policies and their checks.
///
/// The handler requires `ivs:ListPlaybackKeyPairs` and `ivs:ListTagsForResource`.
pub const LIST: Operation = Operation::new("AWS::IVS::PlaybackKeyPair", Handler::List)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:ListPlaybackKeyPairs", "ivs:ListTagsForResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:playback-key/*"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<155> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PlaybackKeyPair\x02list\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:playback-key/*\x02actions\x03ivs:ListPlaybackKeyPairs\x03ivs:ListTagsForResource\x04",
);

/// A policy that allows [`PlaybackKeyPair::create`], waiting for completion and reading the result.
///
/// It allows `ivs:GetPlaybackKeyPair`, `ivs:ImportPlaybackKeyPair` and `ivs:TagResource`, and
/// `cloudformation:CreateResource`, `cloudformation:GetResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PlaybackKeyPair::create`",
    label = "requires `ivs:GetPlaybackKeyPair`, `ivs:ImportPlaybackKeyPair` and `ivs:TagResource`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.playback_key_pair --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`PlaybackKeyPair::get`].
///
/// It allows `ivs:GetPlaybackKeyPair`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PlaybackKeyPair::get`",
    label = "requires `ivs:GetPlaybackKeyPair`, and `cloudformation:GetResource`",
    note = "`provider-aws policy ivs.playback_key_pair --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`PlaybackKeyPair::update`], waiting for completion and reading the result.
///
/// It allows `ivs:GetPlaybackKeyPair`, `ivs:ListTagsForResource`, `ivs:TagResource` and
/// `ivs:UntagResource`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus`
/// and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PlaybackKeyPair::update`",
    label = "requires `ivs:GetPlaybackKeyPair`, `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy ivs.playback_key_pair --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`PlaybackKeyPair::delete`], and waiting for completion.
///
/// It allows `ivs:DeletePlaybackKeyPair` and `ivs:UntagResource`, and
/// `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PlaybackKeyPair::delete`",
    label = "requires `ivs:DeletePlaybackKeyPair` and `ivs:UntagResource`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.playback_key_pair --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`PlaybackKeyPair::list`]. `hydrate` also requires the trait of the get
/// operation, which isn't checked.
///
/// It allows `ivs:ListPlaybackKeyPairs` and `ivs:ListTagsForResource`, and
/// `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PlaybackKeyPair::list`",
    label = "requires `ivs:ListPlaybackKeyPairs` and `ivs:ListTagsForResource`, and `cloudformation:ListResources`",
    note = "`provider-aws policy ivs.playback_key_pair --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
