// @generated from the spec `goldens/box.json`. Do not edit.

//! Fields that are keywords, in a struct called Box.
//!
//! The resource type
//! [`AWS::Goldens::Box`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-box.html),
//! generated from the page `aws.goldens.box`.
//!
//! # Identifier
//!
//! [`BoxIdentifier`] is the property [`type`](Box::type). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Box::create) | [`BoxDesiredState`] | [`Request`], which ends with the box | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](Box::get), [`get_opt`](Box::get_opt) | [`BoxIdentifier`] | the box; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Box::update) | [`BoxIdentifier`], [`BoxPatch`] | [`Request`], which ends with the box | [`UPDATE`]: `gold:UpdateThing` |
//! | [`delete`](Box::delete) | [`BoxIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `gold:DeleteThing` |
//! | [`list`](Box::list) |  | each box in a region | [`LIST`]: `gold:ListThing` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`_3a_sd`](Box::_3a_sd), `3ASd` | updatable | JSON |
//! | [`_3d`](Box::_3d) | updatable | text |
//! | [`async`](Box::async) | updatable | text |
//! | [`crate_`](Box::crate_) | updatable | text |
//! | [`fn`](Box::fn) | updatable | text |
//! | [`match`](Box::match) | updatable | text |
//! | [`new_`](Box::new_) | updatable | text |
//! | [`self_`](Box::self_) | updatable | text |
//! | [`super_`](Box::super_) | updatable | text |
//! | [`type`](Box::type) | create-only, the identifier | text |

use provider_aws_core::*;

/// Fields that are keywords, in a struct called Box.
///
/// [`AWS::Goldens::Box`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-box.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Box", "aws.goldens.box"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Box {
    /// The `3ASd` property, which the docs don't mention.
    ///
    /// The docs don't say what it contains.
    pub _3a_sd: Option<Value>,
    /// A field called 3d.
    pub _3d: Option<String>,
    /// A field called async.
    pub r#async: Option<String>,
    /// A field called crate.
    pub crate_: Option<String>,
    /// A field called fn.
    pub r#fn: Option<String>,
    /// A field called match.
    pub r#match: Option<String>,
    /// A field called new.
    pub new_: Option<String>,
    /// A field called self.
    pub self_: Option<String>,
    /// A field called super.
    pub super_: Option<String>,
    /// A field called type.
    ///
    /// Create-only, the identifier.
    pub r#type: Option<String>,
}

provider_aws_core::impl_properties!(Box {
    _3a_sd: "3ASd",
    _3d: "3d",
    r#async: "Async",
    crate_: "Crate",
    r#fn: "Fn",
    r#match: "Match",
    new_: "New",
    self_: "Self",
    super_: "Super",
    r#type: "Type"
});

impl ResourceModel for Box {
    const TYPE_NAME: &'static str = "AWS::Goldens::Box";
    const SCHEMA: Schema = Schema::new(&BOX_SCHEMA);
    type Identifier = BoxIdentifier;
}

static BOX_SCHEMA: [Property; 10] = [
    Property::new("3ASd").document(),
    Property::new("3d").guessed(),
    Property::new("Async").guessed(),
    Property::new("Crate").guessed(),
    Property::new("Fn").guessed(),
    Property::new("Match").guessed(),
    Property::new("New").guessed(),
    Property::new("Self").guessed(),
    Property::new("Super").guessed(),
    Property::new("Type").create_only(),
];

impl Readable for Box {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a box: its `Type`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BoxIdentifier(String);

impl BoxIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(r#type: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Type", r#type.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(BoxIdentifier);

/// The properties to create a box with.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BoxDesiredState(DesiredState);

impl BoxDesiredState {
    /// Creates an empty desired state: no property is required.
    #[must_use]
    pub fn new() -> Self {
        Self(DesiredState::new())
    }

    /// The `3ASd` property, which the docs don't mention.
    ///
    /// The docs don't say what it contains.
    #[must_use]
    pub fn _3a_sd(self, value: impl Into<Value>) -> Self {
        Self(self.0.set("3ASd", value.into()))
    }

    /// A field called 3d.
    #[must_use]
    pub fn _3d(self, value: impl Into<String>) -> Self {
        Self(self.0.set("3d", value.into()))
    }

    /// A field called async.
    #[must_use]
    pub fn r#async(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Async", value.into()))
    }

    /// A field called crate.
    #[must_use]
    pub fn crate_(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Crate", value.into()))
    }

    /// A field called fn.
    #[must_use]
    pub fn r#fn(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Fn", value.into()))
    }

    /// A field called match.
    #[must_use]
    pub fn r#match(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Match", value.into()))
    }

    /// A field called new.
    #[must_use]
    pub fn new_(self, value: impl Into<String>) -> Self {
        Self(self.0.set("New", value.into()))
    }

    /// A field called self.
    #[must_use]
    pub fn self_(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Self", value.into()))
    }

    /// A field called super.
    #[must_use]
    pub fn super_(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Super", value.into()))
    }

    /// A field called type.
    #[must_use]
    pub fn r#type(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Type", value.into()))
    }
}

provider_aws_core::impl_desired_state!(BoxDesiredState of Box);

/// A set of changes to a box. Only updatable properties can be set.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BoxPatch(PatchDocument);

impl BoxPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// The `3ASd` property, which the docs don't mention.
    ///
    /// Replaces the document as a whole. The docs don't say what it contains.
    #[must_use]
    pub fn _3a_sd(self, change: impl Into<Change<Value>>) -> Self {
        Self(self.0.change("3ASd", change.into()))
    }

    /// A field called 3d.
    #[must_use]
    pub fn _3d(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("3d", change.into()))
    }

    /// A field called async.
    #[must_use]
    pub fn r#async(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Async", change.into()))
    }

    /// A field called crate.
    #[must_use]
    pub fn crate_(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Crate", change.into()))
    }

    /// A field called fn.
    #[must_use]
    pub fn r#fn(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Fn", change.into()))
    }

    /// A field called match.
    #[must_use]
    pub fn r#match(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Match", change.into()))
    }

    /// A field called new.
    #[must_use]
    pub fn new_(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("New", change.into()))
    }

    /// A field called self.
    #[must_use]
    pub fn self_(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Self", change.into()))
    }

    /// A field called super.
    #[must_use]
    pub fn super_(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Super", change.into()))
    }
}

provider_aws_core::impl_patch!(BoxPatch of Box);

impl Box {
    /// Creates a box.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the box
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
    /// use provider_aws_goldens::r#box::BoxDesiredState;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = BoxDesiredState::new();
    /// let r#box = provider_aws_goldens::r#box::Box::create(client, state)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// println!("created {}", r#box.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: BoxDesiredState,
    ) -> Create<'a, Box> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a box.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Box`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the box doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let r#box = provider_aws_goldens::r#box::Box::get(client, "my-type").await?;
    /// println!("{:?}", r#box.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<BoxIdentifier>,
    ) -> Get<'a, Box> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a box, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match provider_aws_goldens::r#box::Box::get_opt(client, "my-type").await? {
    ///     Some(r#box) => println!("{:?}", r#box.identifier()),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<BoxIdentifier>,
    ) -> Get<'a, Box, Option<Resource<Box>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a box.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the box
    /// once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch makes no
    /// call.
    ///
    /// IAM permissions: `gold:UpdateThing` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the box doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let r#box = provider_aws_goldens::r#box::Box::get(client, "my-type").await?;
    /// let patch = r#box.edit(|changes| changes._3d("my-new-3d"))?;
    /// let r#box = provider_aws_goldens::r#box::Box::update(
    ///         client,
    ///         r#box.identifier(),
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
        identifier: impl Into<BoxIdentifier>,
        patch: BoxPatch,
    ) -> Update<'a, Box> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a box.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// box is deleted, or if it doesn't exist.
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
    /// let deletion = provider_aws_goldens::r#box::Box::delete(client, "my-type")
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<BoxIdentifier>,
    ) -> Delete<'a, Box> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each box in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each box in full.
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
    /// for r#box in provider_aws_goldens::r#box::Box::list(client).await? {
    ///     println!("{}", r#box.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Box> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any box.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Box {
    fn create(client: &Client<Policy>, desired_state: BoxDesiredState) -> Create<'_, Self> {
        Box::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Box {
    fn get(client: &Client<Policy>, identifier: BoxIdentifier) -> Get<'_, Self> {
        Box::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Box {
    fn update(client: &Client<Policy>, identifier: BoxIdentifier, patch: BoxPatch) -> Update<'_, Self> {
        Box::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for Box {
    fn delete(client: &Client<Policy>, identifier: BoxIdentifier) -> Delete<'_, Self> {
        Box::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Box {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Box::list(client)
    }
}

/// What [`Box::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Box", Handler::Create)
    .identifier(&["Type"])
    .requires(&[ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<147> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Box\x02create\x02id\x03Type\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// What [`Box::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation =
    Operation::new("AWS::Goldens::Box", Handler::Get)
        .identifier(&["Type"])
        .requires(&[ScopedActions::new(&["gold:GetThing"])
            .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<107> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Box\x02get\x02id\x03Type\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Box::update`] requires, for policies and their checks.
///
/// The handler requires `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Box", Handler::Update)
    .identifier(&["Type"])
    .requires(&[ScopedActions::new(&["gold:UpdateThing"])])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<140> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Box\x02update\x02id\x03Type\x02actions\x03gold:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Box::delete`] requires, for policies and their checks.
///
/// The handler requires `gold:DeleteThing`.
pub const DELETE: Operation = Operation::new("AWS::Goldens::Box", Handler::Delete)
    .identifier(&["Type"])
    .requires(&[ScopedActions::new(&["gold:DeleteThing"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<85> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Box\x02delete\x02id\x03Type\x02actions\x03gold:DeleteThing\x04",
);

/// What [`Box::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Box", Handler::List)
    .identifier(&["Type"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<81> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Box\x02list\x02id\x03Type\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Box::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Box::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.box --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Box::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Box::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.box --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Box::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Box::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.box --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Box::delete`], and waiting for completion.
///
/// It allows `gold:DeleteThing`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Box::delete`",
    label = "requires `gold:DeleteThing`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.box --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`Box::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Box::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.box --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
