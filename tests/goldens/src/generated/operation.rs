// @generated from the spec `goldens/operation.json`. Do not edit.

//! A struct called operation.
//!
//! The resource type
//! [`AWS::Goldens::Operation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-operation.html),
//! generated from the page `aws.goldens.operation`.
//!
//! # Identifier
//!
//! [`OperationIdentifier`] is the property [`name`](Operation::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Operation::create) | [`OperationDesiredState`] | [`Request`], which ends with the operation | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](Operation::get), [`get_opt`](Operation::get_opt) | [`OperationIdentifier`] | the operation; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Operation::update) | [`OperationIdentifier`], [`OperationPatch`] | [`Request`], which ends with the operation | [`UPDATE`]: `gold:UpdateThing` |
//! | [`delete`](Operation::delete) | [`OperationIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `gold:DeleteThing` |
//! | [`list`](Operation::list) |  | each operation in a region | [`LIST`]: `gold:ListThing` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`items`](Operation::items) | updatable | list of JSON |
//! | [`name`](Operation::name) | create-only, the identifier | text |
//! | [`tags`](Operation::tags) | updatable | tags |

use provider_aws_core::*;

/// A struct called operation.
///
/// [`AWS::Goldens::Operation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-operation.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Operation", "aws.goldens.operation"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Operation {
    /// What it holds.
    pub items: Option<Vec<Value>>,
    /// Text.
    ///
    /// Create-only, the identifier.
    pub name: Option<String>,
    /// Key-value pairs.
    pub tags: Option<Vec<Tag>>,
}

provider_aws_core::impl_properties!(Operation { items: "Items", name: "Name", tags: "Tags" });

impl ResourceModel for Operation {
    const TYPE_NAME: &'static str = "AWS::Goldens::Operation";
    const SCHEMA: Schema = Schema::new(&OPERATION_SCHEMA);
    type Identifier = OperationIdentifier;
}

static OPERATION_SCHEMA: [Property; 3] = [
    Property::new("Items").guessed().document(),
    Property::new("Name").create_only(),
    Property::new("Tags").guessed().unordered().within(&TAG_SCHEMA),
];

static TAG_SCHEMA: [Property; 2] = [Property::new("Key").required(), Property::new("Value").required()];

impl Readable for Operation {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of an operation: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OperationIdentifier(String);

impl OperationIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(OperationIdentifier);

/// The properties to create an operation with.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OperationDesiredState(DesiredState);

impl OperationDesiredState {
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

provider_aws_core::impl_desired_state!(OperationDesiredState of Operation);

/// A set of changes to an operation. Only updatable properties can be set.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OperationPatch(PatchDocument);

impl OperationPatch {
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

provider_aws_core::impl_patch!(OperationPatch of Operation);

impl Operation {
    /// Creates an operation.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// operation once it is created.
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
    /// use provider_aws_goldens::operation::{Operation, OperationDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = OperationDesiredState::new()
    ///     .name("my-operation")
    ///     .tags([("team", "live")]);
    /// let operation = Operation::create(client, state).await?.wait().await?;
    /// println!("created {}", operation.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: OperationDesiredState,
    ) -> Create<'a, Operation> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads an operation.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Operation`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the operation doesn't exist, [`ErrorKind::AccessDenied`] if IAM
    /// refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::operation::Operation;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let operation = Operation::get(client, "my-operation").await?;
    /// println!("{:?}", operation.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<OperationIdentifier>,
    ) -> Get<'a, Operation> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads an operation, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::operation::Operation;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Operation::get_opt(client, "my-operation").await? {
    ///     Some(operation) => println!("{:?}", operation.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<OperationIdentifier>,
    ) -> Get<'a, Operation, Option<Resource<Operation>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates an operation.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// operation once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch
    /// makes no call.
    ///
    /// IAM permissions: `gold:UpdateThing` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the operation doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::operation::Operation;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let operation = Operation::get(client, "my-operation").await?;
    /// let patch = operation.edit(|changes| changes.tags([("team", "events")]))?;
    /// let operation = Operation::update(client, operation.identifier(), patch)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<OperationIdentifier>,
        patch: OperationPatch,
    ) -> Update<'a, Operation> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes an operation.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// operation is deleted, or if it doesn't exist.
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
    /// use provider_aws_goldens::operation::Operation;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let deletion = Operation::delete(client, "my-operation").await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<OperationIdentifier>,
    ) -> Delete<'a, Operation> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each operation in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each operation in full.
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
    /// use provider_aws_goldens::operation::Operation;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for operation in Operation::list(client).await? {
    ///     println!("{}", operation.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Operation> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any operation.
    ///
    /// # Errors
    ///
    /// Returns an error if there are no operations.
    #[cfg(feature = "policy")]
    pub fn policy(
        operations: &[provider_aws_core::Operation],
    ) -> Result<provider_aws_core::least_privilege::Emission, provider_aws_core::least_privilege::EmitError>
    {
        provider_aws_core::policy(operations)
    }
}

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Operation {
    fn create(client: &Client<Policy>, desired_state: OperationDesiredState) -> Create<'_, Self> {
        Operation::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Operation {
    fn get(client: &Client<Policy>, identifier: OperationIdentifier) -> Get<'_, Self> {
        Operation::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Operation {
    fn update(
        client: &Client<Policy>,
        identifier: OperationIdentifier,
        patch: OperationPatch,
    ) -> Update<'_, Self> {
        Operation::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for Operation {
    fn delete(client: &Client<Policy>, identifier: OperationIdentifier) -> Delete<'_, Self> {
        Operation::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Operation {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Operation::list(client)
    }
}

/// What [`Operation::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: provider_aws_core::Operation =
    provider_aws_core::Operation::new("AWS::Goldens::Operation", Handler::Create)
        .identifier(&["Name"])
        .requires(&[ScopedActions::new(&["gold:CreateThing"])
            .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
            .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
        .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<153> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Operation\x02create\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// What [`Operation::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: provider_aws_core::Operation =
    provider_aws_core::Operation::new("AWS::Goldens::Operation", Handler::Get)
        .identifier(&["Name"])
        .requires(&[ScopedActions::new(&["gold:GetThing"])
            .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<113> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Operation\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Operation::update`] requires, for policies and their checks.
///
/// The handler requires `gold:UpdateThing`.
pub const UPDATE: provider_aws_core::Operation =
    provider_aws_core::Operation::new("AWS::Goldens::Operation", Handler::Update)
        .identifier(&["Name"])
        .requires(&[ScopedActions::new(&["gold:UpdateThing"])])
        .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<146> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Operation\x02update\x02id\x03Name\x02actions\x03gold:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Operation::delete`] requires, for policies and their checks.
///
/// The handler requires `gold:DeleteThing`.
pub const DELETE: provider_aws_core::Operation =
    provider_aws_core::Operation::new("AWS::Goldens::Operation", Handler::Delete)
        .identifier(&["Name"])
        .requires(&[ScopedActions::new(&["gold:DeleteThing"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<91> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Operation\x02delete\x02id\x03Name\x02actions\x03gold:DeleteThing\x04",
);

/// What [`Operation::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: provider_aws_core::Operation =
    provider_aws_core::Operation::new("AWS::Goldens::Operation", Handler::List)
        .identifier(&["Name"])
        .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<87> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Operation\x02list\x02id\x03Name\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Operation::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Operation::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.operation --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Operation::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Operation::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.operation --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Operation::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Operation::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.operation --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Operation::delete`], and waiting for completion.
///
/// It allows `gold:DeleteThing`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Operation::delete`",
    label = "requires `gold:DeleteThing`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.operation --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`Operation::list`]. `hydrate` also requires the trait of the get
/// operation, which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Operation::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.operation --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
