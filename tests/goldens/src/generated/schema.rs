// @generated from the spec `goldens/schema.json`. Do not edit.

//! The resource type
//! [`AWS::Goldens::Schema`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-schema.html),
//! generated from the page `aws.goldens.schema`.
//!
//! # Identifier
//!
//! [`SchemaIdentifier`] is the property [`name`](Schema::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Schema::create) | [`SchemaDesiredState`] | [`Request`], which ends with the schema | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](Schema::get), [`get_opt`](Schema::get_opt) | [`SchemaIdentifier`] | the schema; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Schema::update) | [`SchemaIdentifier`], [`SchemaPatch`] | [`Request`], which ends with the schema | [`UPDATE`]: `gold:UpdateThing` |
//! | [`delete`](Schema::delete) | [`SchemaIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `gold:DeleteThing` |
//! | [`list`](Schema::list) |  | each schema in a region | [`LIST`]: `gold:ListThing` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`name`](Schema::name) | create-only, the identifier | text |
//! | [`property`](Schema::property) | updatable | text |

use provider_aws_core::*;

/// A schema.
///
/// [`AWS::Goldens::Schema`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-schema.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Schema", "aws.goldens.schema"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Schema {
    /// A name.
    ///
    /// Create-only, the identifier.
    pub name: Option<String>,
    /// A field called property.
    pub property: Option<String>,
}

provider_aws_core::impl_properties!(Schema { name: "Name", property: "Property" });

impl ResourceModel for Schema {
    const TYPE_NAME: &'static str = "AWS::Goldens::Schema";
    const SCHEMA: provider_aws_core::Schema = provider_aws_core::Schema::new(&SCHEMA_SCHEMA);
    type Identifier = SchemaIdentifier;
}

static SCHEMA_SCHEMA: [Property; 2] =
    [Property::new("Name").create_only(), Property::new("Property").guessed()];

impl Readable for Schema {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a schema: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SchemaIdentifier(String);

impl SchemaIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(SchemaIdentifier);

/// The properties to create a schema with.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchemaDesiredState(DesiredState);

impl SchemaDesiredState {
    /// Creates an empty desired state: no property is required.
    #[must_use]
    pub fn new() -> Self {
        Self(DesiredState::new())
    }

    /// A name.
    #[must_use]
    pub fn name(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Name", value.into()))
    }

    /// A field called property.
    #[must_use]
    pub fn property(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Property", value.into()))
    }
}

provider_aws_core::impl_desired_state!(SchemaDesiredState of Schema);

/// A set of changes to a schema. Only updatable properties can be set.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchemaPatch(PatchDocument);

impl SchemaPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// A field called property.
    #[must_use]
    pub fn property(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Property", change.into()))
    }
}

provider_aws_core::impl_patch!(SchemaPatch of Schema);

impl Schema {
    /// Creates a schema.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the schema
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
    /// use provider_aws_goldens::schema::{Schema, SchemaDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = SchemaDesiredState::new().name("my-schema");
    /// let schema = Schema::create(client, state).await?.wait().await?;
    /// println!("created {}", schema.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: SchemaDesiredState,
    ) -> Create<'a, Schema> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a schema.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Schema`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the schema doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::schema::Schema;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let schema = Schema::get(client, "my-schema").await?;
    /// println!("{:?}", schema.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<SchemaIdentifier>,
    ) -> Get<'a, Schema> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a schema, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::schema::Schema;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Schema::get_opt(client, "my-schema").await? {
    ///     Some(schema) => println!("{:?}", schema.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<SchemaIdentifier>,
    ) -> Get<'a, Schema, Option<Resource<Schema>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a schema.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the schema
    /// once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch makes no
    /// call.
    ///
    /// IAM permissions: `gold:UpdateThing` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the schema doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::schema::Schema;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let schema = Schema::get(client, "my-schema").await?;
    /// let patch = schema.edit(|changes| changes.property("my-new-property"))?;
    /// let schema = Schema::update(client, schema.identifier(), patch).await?.wait().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<SchemaIdentifier>,
        patch: SchemaPatch,
    ) -> Update<'a, Schema> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a schema.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// schema is deleted, or if it doesn't exist.
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
    /// use provider_aws_goldens::schema::Schema;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let deletion = Schema::delete(client, "my-schema").await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<SchemaIdentifier>,
    ) -> Delete<'a, Schema> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each schema in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each schema in full.
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
    /// use provider_aws_goldens::schema::Schema;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for schema in Schema::list(client).await? {
    ///     println!("{}", schema.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Schema> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any schema.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Schema {
    fn create(client: &Client<Policy>, desired_state: SchemaDesiredState) -> Create<'_, Self> {
        Schema::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Schema {
    fn get(client: &Client<Policy>, identifier: SchemaIdentifier) -> Get<'_, Self> {
        Schema::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Schema {
    fn update(client: &Client<Policy>, identifier: SchemaIdentifier, patch: SchemaPatch) -> Update<'_, Self> {
        Schema::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for Schema {
    fn delete(client: &Client<Policy>, identifier: SchemaIdentifier) -> Delete<'_, Self> {
        Schema::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Schema {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Schema::list(client)
    }
}

/// What [`Schema::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Schema", Handler::Create)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<150> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Schema\x02create\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// What [`Schema::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation = Operation::new("AWS::Goldens::Schema", Handler::Get)
    .identifier(&["Name"])
    .requires(&[
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
    ]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<110> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Schema\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Schema::update`] requires, for policies and their checks.
///
/// The handler requires `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Schema", Handler::Update)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:UpdateThing"])])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<143> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Schema\x02update\x02id\x03Name\x02actions\x03gold:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Schema::delete`] requires, for policies and their checks.
///
/// The handler requires `gold:DeleteThing`.
pub const DELETE: Operation = Operation::new("AWS::Goldens::Schema", Handler::Delete)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:DeleteThing"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<88> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Schema\x02delete\x02id\x03Name\x02actions\x03gold:DeleteThing\x04",
);

/// What [`Schema::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Schema", Handler::List)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<84> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Schema\x02list\x02id\x03Name\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Schema::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Schema::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.schema --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Schema::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Schema::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.schema --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Schema::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Schema::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.schema --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Schema::delete`], and waiting for completion.
///
/// It allows `gold:DeleteThing`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Schema::delete`",
    label = "requires `gold:DeleteThing`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.schema --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`Schema::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Schema::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.schema --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
