// @generated from the spec `goldens/property.json`. Do not edit.

//! A struct called Property.
//!
//! The resource type
//! [`AWS::Goldens::Property`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-property.html),
//! generated from the page `aws.goldens.property`.
//!
//! # Identifier
//!
//! [`PropertyIdentifier`] is the property [`name`](Property::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Property::create) | [`PropertyDesiredState`] | [`Request`], which ends with the property | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](Property::get), [`get_opt`](Property::get_opt) | [`PropertyIdentifier`] | the property; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Property::update) | [`PropertyIdentifier`], [`PropertyPatch`] | [`Request`], which ends with the property | [`UPDATE`]: `gold:UpdateThing` |
//! | [`delete`](Property::delete) | [`PropertyIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `gold:DeleteThing` |
//! | [`list`](Property::list) |  | each property in a region | [`LIST`]: `gold:ListThing` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`name`](Property::name) | create-only, the identifier | text |
//! | [`schema`](Property::schema) | updatable | text |

use provider_aws_core::*;

/// A struct called Property.
///
/// [`AWS::Goldens::Property`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-property.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Property", "aws.goldens.property"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Property {
    /// A name.
    ///
    /// Create-only, the identifier.
    pub name: Option<String>,
    /// A field called schema.
    pub schema: Option<String>,
}

provider_aws_core::impl_properties!(Property { name: "Name", schema: "Schema" });

impl ResourceModel for Property {
    const TYPE_NAME: &'static str = "AWS::Goldens::Property";
    const SCHEMA: Schema = Schema::new(&PROPERTY_SCHEMA);
    type Identifier = PropertyIdentifier;
}

static PROPERTY_SCHEMA: [provider_aws_core::Property; 2] = [
    provider_aws_core::Property::new("Name").create_only(),
    provider_aws_core::Property::new("Schema").guessed(),
];

impl Readable for Property {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a property: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PropertyIdentifier(String);

impl PropertyIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(PropertyIdentifier);

/// The properties to create a property with.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PropertyDesiredState(DesiredState);

impl PropertyDesiredState {
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

    /// A field called schema.
    #[must_use]
    pub fn schema(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Schema", value.into()))
    }
}

provider_aws_core::impl_desired_state!(PropertyDesiredState of Property);

/// A set of changes to a property. Only updatable properties can be set.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PropertyPatch(PatchDocument);

impl PropertyPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// A field called schema.
    #[must_use]
    pub fn schema(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Schema", change.into()))
    }
}

provider_aws_core::impl_patch!(PropertyPatch of Property);

impl Property {
    /// Creates a property.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// property once it is created.
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
    /// use provider_aws_goldens::property::{Property, PropertyDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = PropertyDesiredState::new().name("my-property");
    /// let property = Property::create(client, state).await?.wait().await?;
    /// println!("created {}", property.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: PropertyDesiredState,
    ) -> Create<'a, Property> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a property.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Property`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the property doesn't exist, [`ErrorKind::AccessDenied`] if IAM
    /// refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::property::Property;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let property = Property::get(client, "my-property").await?;
    /// println!("{:?}", property.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<PropertyIdentifier>,
    ) -> Get<'a, Property> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a property, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::property::Property;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Property::get_opt(client, "my-property").await? {
    ///     Some(property) => println!("{:?}", property.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<PropertyIdentifier>,
    ) -> Get<'a, Property, Option<Resource<Property>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a property.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// property once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch
    /// makes no call.
    ///
    /// IAM permissions: `gold:UpdateThing` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the property doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::property::Property;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let property = Property::get(client, "my-property").await?;
    /// let patch = property.edit(|changes| changes.schema("my-new-schema"))?;
    /// let property = Property::update(client, property.identifier(), patch)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<PropertyIdentifier>,
        patch: PropertyPatch,
    ) -> Update<'a, Property> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a property.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// property is deleted, or if it doesn't exist.
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
    /// use provider_aws_goldens::property::Property;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let deletion = Property::delete(client, "my-property").await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<PropertyIdentifier>,
    ) -> Delete<'a, Property> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each property in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each property in full.
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
    /// use provider_aws_goldens::property::Property;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for property in Property::list(client).await? {
    ///     println!("{}", property.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Property> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any property.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Property {
    fn create(client: &Client<Policy>, desired_state: PropertyDesiredState) -> Create<'_, Self> {
        Property::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Property {
    fn get(client: &Client<Policy>, identifier: PropertyIdentifier) -> Get<'_, Self> {
        Property::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Property {
    fn update(
        client: &Client<Policy>,
        identifier: PropertyIdentifier,
        patch: PropertyPatch,
    ) -> Update<'_, Self> {
        Property::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for Property {
    fn delete(client: &Client<Policy>, identifier: PropertyIdentifier) -> Delete<'_, Self> {
        Property::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Property {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Property::list(client)
    }
}

/// What [`Property::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Property", Handler::Create)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<152> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Property\x02create\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// What [`Property::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation = Operation::new("AWS::Goldens::Property", Handler::Get)
    .identifier(&["Name"])
    .requires(&[
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
    ]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<112> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Property\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Property::update`] requires, for policies and their checks.
///
/// The handler requires `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Property", Handler::Update)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:UpdateThing"])])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<145> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Property\x02update\x02id\x03Name\x02actions\x03gold:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Property::delete`] requires, for policies and their checks.
///
/// The handler requires `gold:DeleteThing`.
pub const DELETE: Operation = Operation::new("AWS::Goldens::Property", Handler::Delete)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:DeleteThing"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<90> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Property\x02delete\x02id\x03Name\x02actions\x03gold:DeleteThing\x04",
);

/// What [`Property::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Property", Handler::List)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<86> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Property\x02list\x02id\x03Name\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Property::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Property::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.property --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Property::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Property::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.property --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Property::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Property::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.property --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Property::delete`], and waiting for completion.
///
/// It allows `gold:DeleteThing`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Property::delete`",
    label = "requires `gold:DeleteThing`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.property --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`Property::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Property::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.property --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
