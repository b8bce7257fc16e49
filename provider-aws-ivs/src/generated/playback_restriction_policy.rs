// @generated from the spec `ivs/playback_restriction_policy.json`. Do not edit.

//! Restricts playback to countries, and to web sites by the `Origin` header that a browser sends.
//!
//! The resource type
//! [`AWS::IVS::PlaybackRestrictionPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-playbackrestrictionpolicy.html),
//! generated from the page `aws.ivs.playback_restriction_policies`.
//!
//! # Identifier
//!
//! [`PlaybackRestrictionPolicyIdentifier`] is the property [`arn`](PlaybackRestrictionPolicy::arn).
//! IAM knows the resource as
//! `arn:${Partition}:ivs:${Region}:${Account}:playback-restriction-policy/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](PlaybackRestrictionPolicy::create) | [`PlaybackRestrictionPolicyDesiredState`] | [`Request`], which ends with the playback restriction policy | [`CREATE`]: `ivs:CreatePlaybackRestrictionPolicy` and `ivs:TagResource` |
//! | [`get`](PlaybackRestrictionPolicy::get), [`get_opt`](PlaybackRestrictionPolicy::get_opt) | [`PlaybackRestrictionPolicyIdentifier`] | the playback restriction policy; `get_opt`: `None` if it doesn't exist | [`GET`]: `ivs:GetPlaybackRestrictionPolicy` and `ivs:ListTagsForResource` |
//! | [`update`](PlaybackRestrictionPolicy::update) | [`PlaybackRestrictionPolicyIdentifier`], [`PlaybackRestrictionPolicyPatch`] | [`Request`], which ends with the playback restriction policy | [`UPDATE`]: `ivs:GetPlaybackRestrictionPolicy`, `ivs:UpdatePlaybackRestrictionPolicy`, `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource` |
//! | [`delete`](PlaybackRestrictionPolicy::delete) | [`PlaybackRestrictionPolicyIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `ivs:DeletePlaybackRestrictionPolicy` and `ivs:UntagResource` |
//! | [`list`](PlaybackRestrictionPolicy::list) |  | each playback restriction policy in a region | [`LIST`]: `ivs:ListPlaybackRestrictionPolicies` and `ivs:ListTagsForResource` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`allowed_countries`](PlaybackRestrictionPolicy::allowed_countries) | updatable | list of text |
//! | [`allowed_origins`](PlaybackRestrictionPolicy::allowed_origins) | updatable | list of text |
//! | [`arn`](PlaybackRestrictionPolicy::arn) | read-only, the identifier | text |
//! | [`enable_strict_origin_enforcement`](PlaybackRestrictionPolicy::enable_strict_origin_enforcement) | updatable | boolean |
//! | [`name`](PlaybackRestrictionPolicy::name) | updatable | text |
//! | [`tags`](PlaybackRestrictionPolicy::tags) | updatable | tags |

use provider_aws_core::*;

/// Restricts playback to countries, and to web sites by the `Origin` header that a browser sends.
///
/// [`AWS::IVS::PlaybackRestrictionPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-playbackrestrictionpolicy.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::IVS::PlaybackRestrictionPolicy", "aws.ivs.playback_restriction_policies"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PlaybackRestrictionPolicy {
    /// The countries in which the channel can be watched, as two letters of ISO 3166-1. None means all.
    ///
    /// No two items are equal, items of 2 characters. Default: `[]`.
    pub allowed_countries: Option<Vec<String>>,
    /// The sites on which the channel can be watched, as browsers send them in the header `Origin`:
    /// `https://example.com`.
    ///
    /// None means all.
    ///
    /// Items of at most 128 characters. Default: `[]`.
    pub allowed_origins: Option<Vec<String>>,
    /// The ARN of the policy, which identifies it. AWS makes it when the policy is created.
    ///
    /// Read-only, the identifier. 1 to 128 characters, matches
    /// `^arn:aws:ivs:[a-z0-9-]+:[0-9]+:playback-restriction-policy/[a-zA-Z0-9-]+$`.
    pub arn: Option<String>,
    /// Whether players that send no `Origin` header are turned away.
    ///
    /// Default: `false`.
    pub enable_strict_origin_enforcement: Option<bool>,
    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    pub name: Option<String>,
    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// Keys are unique, and their order means nothing.
    ///
    /// At most 50 items, no two items are equal.
    pub tags: Option<Vec<Tag>>,
}

provider_aws_core::impl_properties!(PlaybackRestrictionPolicy {
    allowed_countries: "AllowedCountries",
    allowed_origins: "AllowedOrigins",
    arn: "Arn",
    enable_strict_origin_enforcement: "EnableStrictOriginEnforcement",
    name: "Name",
    tags: "Tags"
});

impl ResourceModel for PlaybackRestrictionPolicy {
    const TYPE_NAME: &'static str = "AWS::IVS::PlaybackRestrictionPolicy";
    const SCHEMA: Schema = Schema::new(&PLAYBACK_RESTRICTION_POLICY_SCHEMA);
    type Identifier = PlaybackRestrictionPolicyIdentifier;
}

static PLAYBACK_RESTRICTION_POLICY_SCHEMA: [Property; 5] = [
    Property::new("AllowedCountries").unordered().length(2, 2),
    Property::new("AllowedOrigins").unordered().length(0, 128),
    Property::new("Arn").read_only(),
    Property::new("Name").length(0, 128),
    Property::new("Tags").unordered().items(0, 50).within(&TAG_SCHEMA),
];

static TAG_SCHEMA: [Property; 2] =
    [Property::new("Key").required().length(1, 128), Property::new("Value").required().length(0, 256)];

impl Readable for PlaybackRestrictionPolicy {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a playback restriction policy: its `Arn`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PlaybackRestrictionPolicyIdentifier(String);

impl PlaybackRestrictionPolicyIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(arn: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Arn", arn.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(PlaybackRestrictionPolicyIdentifier);

/// The properties to create a playback restriction policy with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaybackRestrictionPolicyDesiredState(DesiredState);

impl PlaybackRestrictionPolicyDesiredState {
    /// Creates an empty desired state: no property is required.
    #[must_use]
    pub fn new() -> Self {
        Self(DesiredState::new())
    }

    /// The countries in which the channel can be watched, as two letters of ISO 3166-1. None means all.
    ///
    /// No two items are equal, items of 2 characters. Default: `[]`.
    #[must_use]
    pub fn allowed_countries(self, value: impl Into<Items<String>>) -> Self {
        Self(self.0.set("AllowedCountries", value.into()))
    }

    /// The sites on which the channel can be watched, as browsers send them in the header `Origin`:
    /// `https://example.com`.
    ///
    /// Items of at most 128 characters. Default: `[]`.
    #[must_use]
    pub fn allowed_origins(self, value: impl Into<Items<String>>) -> Self {
        Self(self.0.set("AllowedOrigins", value.into()))
    }

    /// Whether players that send no `Origin` header are turned away.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn enable_strict_origin_enforcement(self, value: impl Into<bool>) -> Self {
        Self(self.0.set("EnableStrictOriginEnforcement", value.into()))
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

provider_aws_core::impl_desired_state!(
    PlaybackRestrictionPolicyDesiredState of PlaybackRestrictionPolicy
);

/// A set of changes to a playback restriction policy. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaybackRestrictionPolicyPatch(PatchDocument);

impl PlaybackRestrictionPolicyPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// The countries in which the channel can be watched, as two letters of ISO 3166-1. None means all.
    ///
    /// Replaces the array as a whole. No two items are equal, items of 2 characters. Default: `[]`.
    #[must_use]
    pub fn allowed_countries(self, change: impl Into<Change<Items<String>>>) -> Self {
        Self(self.0.change("AllowedCountries", change.into()))
    }

    /// The sites on which the channel can be watched, as browsers send them in the header `Origin`:
    /// `https://example.com`.
    ///
    /// Replaces the array as a whole. Items of at most 128 characters. Default: `[]`.
    #[must_use]
    pub fn allowed_origins(self, change: impl Into<Change<Items<String>>>) -> Self {
        Self(self.0.change("AllowedOrigins", change.into()))
    }

    /// Whether players that send no `Origin` header are turned away.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn enable_strict_origin_enforcement(self, change: impl Into<Change<bool>>) -> Self {
        Self(self.0.change("EnableStrictOriginEnforcement", change.into()))
    }

    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    #[must_use]
    pub fn name(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Name", change.into()))
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

provider_aws_core::impl_patch!(
    PlaybackRestrictionPolicyPatch of PlaybackRestrictionPolicy
);

impl PlaybackRestrictionPolicy {
    /// Creates a playback restriction policy.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// playback restriction policy once it is created.
    ///
    /// IAM permissions: `ivs:CreatePlaybackRestrictionPolicy` and `ivs:TagResource` ([`CREATE`]), and
    /// those of the call ([`CanCreate`]).
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
    /// use provider_aws_ivs::playback_restriction_policy::{
    ///     PlaybackRestrictionPolicy, PlaybackRestrictionPolicyDesiredState,
    /// };
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = PlaybackRestrictionPolicyDesiredState::new()
    ///     .name("my-playback-restriction-policy")
    ///     .tags([("team", "live")]);
    /// let playback_restriction_policy = PlaybackRestrictionPolicy::create(client, state)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// println!("created {}", playback_restriction_policy.identifier());
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "CreatePlaybackRestrictionPolicy")]
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: PlaybackRestrictionPolicyDesiredState,
    ) -> Create<'a, PlaybackRestrictionPolicy> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a playback restriction policy.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`PlaybackRestrictionPolicy`].
    ///
    /// IAM permissions: `ivs:GetPlaybackRestrictionPolicy` and `ivs:ListTagsForResource` ([`GET`]), and
    /// those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the playback restriction policy doesn't exist,
    /// [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::playback_restriction_policy::PlaybackRestrictionPolicy;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:playback-restriction-policy/example";
    /// let playback_restriction_policy = PlaybackRestrictionPolicy::get(client, identifier)
    ///     .await?;
    /// println!("{:?}", playback_restriction_policy.name);
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "GetPlaybackRestrictionPolicy")]
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<PlaybackRestrictionPolicyIdentifier>,
    ) -> Get<'a, PlaybackRestrictionPolicy> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a playback restriction policy, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::playback_restriction_policy::PlaybackRestrictionPolicy;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:playback-restriction-policy/example";
    /// match PlaybackRestrictionPolicy::get_opt(client, identifier).await? {
    ///     Some(playback_restriction_policy) => {
    ///         println!("{:?}", playback_restriction_policy.name)
    ///     }
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<PlaybackRestrictionPolicyIdentifier>,
    ) -> Get<'a, PlaybackRestrictionPolicy, Option<Resource<PlaybackRestrictionPolicy>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a playback restriction policy.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// playback restriction policy once it is updated. [`Resource::edit`] makes a patch of what
    /// differs. An empty patch makes no call.
    ///
    /// IAM permissions: `ivs:GetPlaybackRestrictionPolicy`, `ivs:UpdatePlaybackRestrictionPolicy`,
    /// `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource` ([`UPDATE`]), and those of
    /// the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the playback restriction policy doesn't exist,
    /// [`ErrorKind::InvalidRequest`], [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS
    /// refuses. If the request fails later, waiting returns [`ErrorKind::RequestFailed`]:
    /// [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::playback_restriction_policy::PlaybackRestrictionPolicy;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:playback-restriction-policy/example";
    /// let playback_restriction_policy = PlaybackRestrictionPolicy::get(client, identifier)
    ///     .await?;
    /// let patch = playback_restriction_policy
    ///     .edit(|changes| changes.name("my-new-playback-restriction-policy"))?;
    /// let playback_restriction_policy = PlaybackRestrictionPolicy::update(
    ///         client,
    ///         playback_restriction_policy.identifier(),
    ///         patch,
    ///     )
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "UpdatePlaybackRestrictionPolicy")]
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<PlaybackRestrictionPolicyIdentifier>,
        patch: PlaybackRestrictionPolicyPatch,
    ) -> Update<'a, PlaybackRestrictionPolicy> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a playback restriction policy.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// playback restriction policy is deleted, or if it doesn't exist.
    ///
    /// IAM permissions: `ivs:DeletePlaybackRestrictionPolicy` and `ivs:UntagResource` ([`DELETE`]), and
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
    /// use provider_aws_ivs::playback_restriction_policy::PlaybackRestrictionPolicy;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:playback-restriction-policy/example";
    /// let deletion = PlaybackRestrictionPolicy::delete(client, identifier)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "DeletePlaybackRestrictionPolicy")]
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<PlaybackRestrictionPolicyIdentifier>,
    ) -> Delete<'a, PlaybackRestrictionPolicy> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each playback restriction policy in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each playback
    /// restriction policy in full.
    ///
    /// IAM permissions: `ivs:ListPlaybackRestrictionPolicies` and `ivs:ListTagsForResource` ([`LIST`]),
    /// and those of the call ([`CanList`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::playback_restriction_policy::PlaybackRestrictionPolicy;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for playback_restriction_policy in PlaybackRestrictionPolicy::list(client).await? {
    ///     println!("{}", playback_restriction_policy.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "ListPlaybackRestrictionPolicies")]
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, PlaybackRestrictionPolicy> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any playback restriction policy.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for PlaybackRestrictionPolicy {
    fn create(
        client: &Client<Policy>,
        desired_state: PlaybackRestrictionPolicyDesiredState,
    ) -> Create<'_, Self> {
        PlaybackRestrictionPolicy::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for PlaybackRestrictionPolicy {
    fn get(client: &Client<Policy>, identifier: PlaybackRestrictionPolicyIdentifier) -> Get<'_, Self> {
        PlaybackRestrictionPolicy::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for PlaybackRestrictionPolicy {
    fn update(
        client: &Client<Policy>,
        identifier: PlaybackRestrictionPolicyIdentifier,
        patch: PlaybackRestrictionPolicyPatch,
    ) -> Update<'_, Self> {
        PlaybackRestrictionPolicy::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for PlaybackRestrictionPolicy {
    fn delete(client: &Client<Policy>, identifier: PlaybackRestrictionPolicyIdentifier) -> Delete<'_, Self> {
        PlaybackRestrictionPolicy::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for PlaybackRestrictionPolicy {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        PlaybackRestrictionPolicy::list(client)
    }
}

/// What [`PlaybackRestrictionPolicy::create`] requires, for policies and their checks.
///
/// The handler requires `ivs:CreatePlaybackRestrictionPolicy` and `ivs:TagResource`.
pub const CREATE: Operation = Operation::new("AWS::IVS::PlaybackRestrictionPolicy", Handler::Create)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:CreatePlaybackRestrictionPolicy"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:playback-restriction-policy/*"]),
        ScopedActions::new(&["ivs:TagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:playback-restriction-policy/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<250> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PlaybackRestrictionPolicy\x02create\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:playback-restriction-policy/*\x02actions\x03ivs:CreatePlaybackRestrictionPolicy\x02own\x03arn:\x05:ivs:\x06:\x07:playback-restriction-policy/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x04",
);

/// What [`PlaybackRestrictionPolicy::get`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetPlaybackRestrictionPolicy` and `ivs:ListTagsForResource`.
pub const GET: Operation = Operation::new("AWS::IVS::PlaybackRestrictionPolicy", Handler::Get)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:GetPlaybackRestrictionPolicy", "ivs:ListTagsForResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:playback-restriction-policy/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<187> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PlaybackRestrictionPolicy\x02get\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:playback-restriction-policy/*\x02actions\x03ivs:GetPlaybackRestrictionPolicy\x03ivs:ListTagsForResource\x04",
);

/// What [`PlaybackRestrictionPolicy::update`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetPlaybackRestrictionPolicy`, `ivs:ListTagsForResource`,
/// `ivs:TagResource`, `ivs:UntagResource` and `ivs:UpdatePlaybackRestrictionPolicy`.
pub const UPDATE: Operation = Operation::new("AWS::IVS::PlaybackRestrictionPolicy", Handler::Update)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&[
            "ivs:GetPlaybackRestrictionPolicy",
            "ivs:ListTagsForResource",
            "ivs:UpdatePlaybackRestrictionPolicy",
        ])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:playback-restriction-policy/*"]),
        ScopedActions::new(&["ivs:TagResource", "ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:playback-restriction-policy/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<443> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PlaybackRestrictionPolicy\x02update\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:playback-restriction-policy/*\x02actions\x03ivs:GetPlaybackRestrictionPolicy\x03ivs:ListTagsForResource\x03ivs:UpdatePlaybackRestrictionPolicy\x02own\x03arn:\x05:ivs:\x06:\x07:playback-restriction-policy/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x03ivs:UntagResource\x02read\x02own\x03arn:\x05:ivs:\x06:\x07:playback-restriction-policy/*\x02actions\x03ivs:GetPlaybackRestrictionPolicy\x03ivs:ListTagsForResource\x04",
);

/// What [`PlaybackRestrictionPolicy::delete`] requires, for policies and their checks.
///
/// The handler requires `ivs:DeletePlaybackRestrictionPolicy` and `ivs:UntagResource`.
pub const DELETE: Operation = Operation::new("AWS::IVS::PlaybackRestrictionPolicy", Handler::Delete)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:DeletePlaybackRestrictionPolicy", "ivs:UntagResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:playback-restriction-policy/*"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<187> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PlaybackRestrictionPolicy\x02delete\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:playback-restriction-policy/*\x02actions\x03ivs:DeletePlaybackRestrictionPolicy\x03ivs:UntagResource\x04",
);

/// What [`PlaybackRestrictionPolicy::list`] requires, for policies and their checks.
///
/// The handler requires `ivs:ListPlaybackRestrictionPolicies` and `ivs:ListTagsForResource`.
pub const LIST: Operation =
    Operation::new("AWS::IVS::PlaybackRestrictionPolicy", Handler::List).identifier(&["Arn"]).requires(&[
        ScopedActions::new(&["ivs:ListPlaybackRestrictionPolicies"]),
        ScopedActions::new(&["ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:playback-restriction-policy/*"]),
    ]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<199> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::PlaybackRestrictionPolicy\x02list\x02id\x03Arn\x02actions\x03ivs:ListPlaybackRestrictionPolicies\x02own\x03arn:\x05:ivs:\x06:\x07:playback-restriction-policy/*\x02actions\x03ivs:ListTagsForResource\x04",
);

/// A policy that allows [`PlaybackRestrictionPolicy::create`], waiting for completion and reading
/// the result.
///
/// It allows `ivs:CreatePlaybackRestrictionPolicy`, `ivs:GetPlaybackRestrictionPolicy`,
/// `ivs:ListTagsForResource` and `ivs:TagResource`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PlaybackRestrictionPolicy::create`",
    label = "requires `ivs:CreatePlaybackRestrictionPolicy`, `ivs:GetPlaybackRestrictionPolicy`, `ivs:ListTagsForResource` and `ivs:TagResource`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.playback_restriction_policy --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`PlaybackRestrictionPolicy::get`].
///
/// It allows `ivs:GetPlaybackRestrictionPolicy` and `ivs:ListTagsForResource`, and
/// `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PlaybackRestrictionPolicy::get`",
    label = "requires `ivs:GetPlaybackRestrictionPolicy` and `ivs:ListTagsForResource`, and `cloudformation:GetResource`",
    note = "`provider-aws policy ivs.playback_restriction_policy --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`PlaybackRestrictionPolicy::update`], waiting for completion and reading
/// the result.
///
/// It allows `ivs:GetPlaybackRestrictionPolicy`, `ivs:ListTagsForResource`, `ivs:TagResource`,
/// `ivs:UntagResource` and `ivs:UpdatePlaybackRestrictionPolicy`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PlaybackRestrictionPolicy::update`",
    label = "requires `ivs:GetPlaybackRestrictionPolicy`, `ivs:ListTagsForResource`, `ivs:TagResource`, `ivs:UntagResource` and `ivs:UpdatePlaybackRestrictionPolicy`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy ivs.playback_restriction_policy --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`PlaybackRestrictionPolicy::delete`], and waiting for completion.
///
/// It allows `ivs:DeletePlaybackRestrictionPolicy` and `ivs:UntagResource`, and
/// `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PlaybackRestrictionPolicy::delete`",
    label = "requires `ivs:DeletePlaybackRestrictionPolicy` and `ivs:UntagResource`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.playback_restriction_policy --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`PlaybackRestrictionPolicy::list`]. `hydrate` also requires the trait of
/// the get operation, which isn't checked.
///
/// It allows `ivs:ListPlaybackRestrictionPolicies` and `ivs:ListTagsForResource`, and
/// `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `PlaybackRestrictionPolicy::list`",
    label = "requires `ivs:ListPlaybackRestrictionPolicies` and `ivs:ListTagsForResource`, and `cloudformation:ListResources`",
    note = "`provider-aws policy ivs.playback_restriction_policy --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
