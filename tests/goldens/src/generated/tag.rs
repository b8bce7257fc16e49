// @generated from the spec `goldens/tag.json`. Do not edit.

//! A struct called tag.
//!
//! The resource type
//! [`AWS::Goldens::Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-tag.html),
//! generated from the page `aws.goldens.tag`.
//!
//! # Identifier
//!
//! [`TagIdentifier`] is the property [`name`](Tag::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Tag::create) | [`TagDesiredState`] | [`Request`], which ends with the tag | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](Tag::get), [`get_opt`](Tag::get_opt) | [`TagIdentifier`] | the tag; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Tag::update) | [`TagIdentifier`], [`TagPatch`] | [`Request`], which ends with the tag | [`UPDATE`]: `gold:UpdateThing` |
//! | [`delete`](Tag::delete) | [`TagIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `gold:DeleteThing` |
//! | [`list`](Tag::list) |  | each tag in a region | [`LIST`]: `gold:ListThing` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`items`](Tag::items) | updatable | list of JSON |
//! | [`name`](Tag::name) | create-only, the identifier | text |
//! | [`tags`](Tag::tags) | updatable | tags |

use provider_aws_core::*;

/// A struct called tag.
///
/// [`AWS::Goldens::Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-tag.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Tag", "aws.goldens.tag"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tag {
    /// What it holds.
    pub items: Option<Vec<Value>>,
    /// Text.
    ///
    /// Create-only, the identifier.
    pub name: Option<String>,
    /// Key-value pairs.
    pub tags: Option<Vec<provider_aws_core::Tag>>,
}

provider_aws_core::impl_properties!(Tag { items: "Items", name: "Name", tags: "Tags" });

impl ResourceModel for Tag {
    const TYPE_NAME: &'static str = "AWS::Goldens::Tag";
    const SCHEMA: Schema = Schema::new(&TAG_SCHEMA);
    type Identifier = TagIdentifier;
}

static TAG_SCHEMA: [Property; 3] = [
    Property::new("Items").guessed().document(),
    Property::new("Name").create_only(),
    Property::new("Tags").guessed().unordered().within(&TAG_SCHEMA_2),
];

static TAG_SCHEMA_2: [Property; 2] = [Property::new("Key").required(), Property::new("Value").required()];

impl Readable for Tag {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a tag: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TagIdentifier(String);

impl TagIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(TagIdentifier);

/// The properties to create a tag with.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagDesiredState(DesiredState);

impl TagDesiredState {
    /// Creates an empty desired state: no property is required.
    #[must_use]
    pub fn new() -> Self {
        Self(DesiredState::new())
    }

    /// What it holds.
    #[must_use]
    pub fn items(self, value: impl Into<Items<Value>>) -> Self {
        Self(self.0.set("Items", value.into()))
    }

    /// Text.
    #[must_use]
    pub fn name(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Name", value.into()))
    }

    /// Key-value pairs.
    #[must_use]
    pub fn tags(self, value: impl Into<Tags>) -> Self {
        Self(self.0.set("Tags", value.into()))
    }
}

provider_aws_core::impl_desired_state!(TagDesiredState of Tag);

/// A set of changes to a tag. Only updatable properties can be set.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagPatch(PatchDocument);

impl TagPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// What it holds.
    ///
    /// Replaces the array as a whole.
    #[must_use]
    pub fn items(self, change: impl Into<Change<Items<Value>>>) -> Self {
        Self(self.0.change("Items", change.into()))
    }

    /// Key-value pairs.
    ///
    /// Replaces the array as a whole.
    #[must_use]
    pub fn tags(self, change: impl Into<Change<Tags>>) -> Self {
        Self(self.0.change("Tags", change.into()))
    }
}

provider_aws_core::impl_patch!(TagPatch of Tag);

impl Tag {
    /// Creates a tag.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the tag
    /// once it is created.
    ///
    /// IAM permissions: `gold:CreateThing` ([`CREATE`]), and those of the call ([`CanCreate`]).
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
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::tag::TagDesiredState;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = TagDesiredState::new().name("my-tag").tags([("team", "live")]);
    /// let tag = provider_aws_goldens::tag::Tag::create(client, state).await?.wait().await?;
    /// println!("created {}", tag.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: TagDesiredState,
    ) -> Create<'a, Tag> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a tag.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Tag`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the tag doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let tag = provider_aws_goldens::tag::Tag::get(client, "my-tag").await?;
    /// println!("{:?}", tag.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<TagIdentifier>,
    ) -> Get<'a, Tag> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a tag, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match provider_aws_goldens::tag::Tag::get_opt(client, "my-tag").await? {
    ///     Some(tag) => println!("{:?}", tag.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<TagIdentifier>,
    ) -> Get<'a, Tag, Option<Resource<Tag>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a tag.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the tag
    /// once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch makes no
    /// call.
    ///
    /// IAM permissions: `gold:UpdateThing` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the tag doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let tag = provider_aws_goldens::tag::Tag::get(client, "my-tag").await?;
    /// let patch = tag.edit(|changes| changes.tags([("team", "events")]))?;
    /// let tag = provider_aws_goldens::tag::Tag::update(client, tag.identifier(), patch)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<TagIdentifier>,
        patch: TagPatch,
    ) -> Update<'a, Tag> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a tag.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// tag is deleted, or if it doesn't exist.
    ///
    /// IAM permissions: `gold:DeleteThing` ([`DELETE`]), and those of the call ([`CanDelete`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let deletion = provider_aws_goldens::tag::Tag::delete(client, "my-tag")
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<TagIdentifier>,
    ) -> Delete<'a, Tag> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each tag in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each tag in full.
    ///
    /// IAM permissions: `gold:ListThing` ([`LIST`]), and those of the call ([`CanList`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for tag in provider_aws_goldens::tag::Tag::list(client).await? {
    ///     println!("{}", tag.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Tag> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any tag.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Tag {
    fn create(client: &Client<Policy>, desired_state: TagDesiredState) -> Create<'_, Self> {
        Tag::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Tag {
    fn get(client: &Client<Policy>, identifier: TagIdentifier) -> Get<'_, Self> {
        Tag::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Tag {
    fn update(client: &Client<Policy>, identifier: TagIdentifier, patch: TagPatch) -> Update<'_, Self> {
        Tag::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for Tag {
    fn delete(client: &Client<Policy>, identifier: TagIdentifier) -> Delete<'_, Self> {
        Tag::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Tag {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Tag::list(client)
    }
}

/// What [`Tag::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Tag", Handler::Create)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<147> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Tag\x02create\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// What [`Tag::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation =
    Operation::new("AWS::Goldens::Tag", Handler::Get)
        .identifier(&["Name"])
        .requires(&[ScopedActions::new(&["gold:GetThing"])
            .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<107> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Tag\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Tag::update`] requires, for policies and their checks.
///
/// The handler requires `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Tag", Handler::Update)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:UpdateThing"])])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<140> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Tag\x02update\x02id\x03Name\x02actions\x03gold:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Tag::delete`] requires, for policies and their checks.
///
/// The handler requires `gold:DeleteThing`.
pub const DELETE: Operation = Operation::new("AWS::Goldens::Tag", Handler::Delete)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:DeleteThing"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<85> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Tag\x02delete\x02id\x03Name\x02actions\x03gold:DeleteThing\x04",
);

/// What [`Tag::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Tag", Handler::List)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<81> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Tag\x02list\x02id\x03Name\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Tag::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Tag::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.tag --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Tag::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Tag::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.tag --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Tag::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Tag::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.tag --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Tag::delete`], and waiting for completion.
///
/// It allows `gold:DeleteThing`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Tag::delete`",
    label = "requires `gold:DeleteThing`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.tag --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`Tag::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Tag::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.tag --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
