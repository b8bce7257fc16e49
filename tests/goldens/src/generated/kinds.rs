// @generated from the spec `goldens/kinds.json`. Do not edit.

//! A field of each datatype.
//!
//! The resource type
//! [`AWS::Goldens::Kinds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-kinds.html),
//! generated from the page `aws.goldens.kinds`.
//!
//! # Identifier
//!
//! [`KindsIdentifier`] is the property [`text`](Kinds::text). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Kinds::create) | [`KindsDesiredState`] | [`Request`], which ends with the kinds | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](Kinds::get), [`get_opt`](Kinds::get_opt) | [`KindsIdentifier`] | the kinds; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Kinds::update) | [`KindsIdentifier`], [`KindsPatch`] | [`Request`], which ends with the kinds | [`UPDATE`]: `gold:UpdateThing` |
//! | [`delete`](Kinds::delete) | [`KindsIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `gold:DeleteThing` |
//! | [`list`](Kinds::list) |  | each kinds in a region | [`LIST`]: `gold:ListThing` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`anything`](Kinds::anything) | updatable | JSON |
//! | [`flag`](Kinds::flag) | updatable | boolean |
//! | [`list`](Kinds::list) | updatable | list of JSON |
//! | [`nothing`](Kinds::nothing) | updatable | text |
//! | [`real`](Kinds::real) | updatable | number |
//! | [`tags`](Kinds::tags) | updatable | JSON |
//! | [`text`](Kinds::text) | create-only, the identifier | text |
//! | [`thing`](Kinds::thing) | updatable | JSON |
//! | [`whole`](Kinds::whole) | updatable | integer |

use provider_aws_core::*;

/// A field of each datatype.
///
/// [`AWS::Goldens::Kinds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-kinds.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Kinds", "aws.goldens.kinds"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Kinds {
    /// Whatever.
    ///
    /// The docs don't say what it contains.
    pub anything: Option<Value>,
    /// Yes or no.
    pub flag: Option<bool>,
    /// An array.
    pub list: Option<Vec<Value>>,
    /// The `Nothing` property.
    pub nothing: Option<String>,
    /// A number.
    pub real: Option<f64>,
    /// No key-value pairs, but an object.
    ///
    /// The docs don't say what it contains.
    pub tags: Option<Value>,
    /// Text.
    ///
    /// Create-only, the identifier.
    pub text: Option<String>,
    /// An object.
    ///
    /// The docs don't say what it contains.
    pub thing: Option<Value>,
    /// A whole number.
    pub whole: Option<i64>,
}

provider_aws_core::impl_properties!(Kinds {
    anything: "Anything",
    flag: "Flag",
    list: "List",
    nothing: "Nothing",
    real: "Real",
    tags: "Tags",
    text: "Text",
    thing: "Thing",
    whole: "Whole"
});

impl ResourceModel for Kinds {
    const TYPE_NAME: &'static str = "AWS::Goldens::Kinds";
    const SCHEMA: Schema = Schema::new(&KINDS_SCHEMA);
    type Identifier = KindsIdentifier;
}

static KINDS_SCHEMA: [Property; 9] = [
    Property::new("Anything").guessed().document(),
    Property::new("Flag").guessed(),
    Property::new("List").guessed().document(),
    Property::new("Nothing").guessed(),
    Property::new("Real").guessed(),
    Property::new("Tags").guessed().document(),
    Property::new("Text").create_only(),
    Property::new("Thing").guessed().document(),
    Property::new("Whole").guessed(),
];

impl Readable for Kinds {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a kinds: its `Text`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct KindsIdentifier(String);

impl KindsIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(text: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Text", text.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(KindsIdentifier);

/// The properties to create a kinds with.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KindsDesiredState(DesiredState);

impl KindsDesiredState {
    /// Creates an empty desired state: no property is required.
    #[must_use]
    pub fn new() -> Self {
        Self(DesiredState::new())
    }

    /// Whatever.
    ///
    /// The docs don't say what it contains.
    #[must_use]
    pub fn anything(self, value: impl Into<Value>) -> Self {
        Self(self.0.set("Anything", value.into()))
    }

    /// Yes or no.
    #[must_use]
    pub fn flag(self, value: impl Into<bool>) -> Self {
        Self(self.0.set("Flag", value.into()))
    }

    /// An array.
    #[must_use]
    pub fn list(self, value: impl Into<Items<Value>>) -> Self {
        Self(self.0.set("List", value.into()))
    }

    /// The `Nothing` property.
    #[must_use]
    pub fn nothing(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Nothing", value.into()))
    }

    /// A number.
    #[must_use]
    pub fn real(self, value: impl Into<f64>) -> Self {
        Self(self.0.set("Real", value.into()))
    }

    /// No key-value pairs, but an object.
    ///
    /// The docs don't say what it contains.
    #[must_use]
    pub fn tags(self, value: impl Into<Value>) -> Self {
        Self(self.0.set("Tags", value.into()))
    }

    /// Text.
    #[must_use]
    pub fn text(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Text", value.into()))
    }

    /// An object.
    ///
    /// The docs don't say what it contains.
    #[must_use]
    pub fn thing(self, value: impl Into<Value>) -> Self {
        Self(self.0.set("Thing", value.into()))
    }

    /// A whole number.
    #[must_use]
    pub fn whole(self, value: impl Into<i64>) -> Self {
        Self(self.0.set("Whole", value.into()))
    }
}

provider_aws_core::impl_desired_state!(KindsDesiredState of Kinds);

/// A set of changes to a kinds. Only updatable properties can be set.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KindsPatch(PatchDocument);

impl KindsPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// Whatever.
    ///
    /// Replaces the document as a whole. The docs don't say what it contains.
    #[must_use]
    pub fn anything(self, change: impl Into<Change<Value>>) -> Self {
        Self(self.0.change("Anything", change.into()))
    }

    /// Yes or no.
    #[must_use]
    pub fn flag(self, change: impl Into<Change<bool>>) -> Self {
        Self(self.0.change("Flag", change.into()))
    }

    /// An array.
    ///
    /// Replaces the array as a whole.
    #[must_use]
    pub fn list(self, change: impl Into<Change<Items<Value>>>) -> Self {
        Self(self.0.change("List", change.into()))
    }

    /// The `Nothing` property.
    #[must_use]
    pub fn nothing(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Nothing", change.into()))
    }

    /// A number.
    #[must_use]
    pub fn real(self, change: impl Into<Change<f64>>) -> Self {
        Self(self.0.change("Real", change.into()))
    }

    /// No key-value pairs, but an object.
    ///
    /// Replaces the document as a whole. The docs don't say what it contains.
    #[must_use]
    pub fn tags(self, change: impl Into<Change<Value>>) -> Self {
        Self(self.0.change("Tags", change.into()))
    }

    /// An object.
    ///
    /// Replaces the document as a whole. The docs don't say what it contains.
    #[must_use]
    pub fn thing(self, change: impl Into<Change<Value>>) -> Self {
        Self(self.0.change("Thing", change.into()))
    }

    /// A whole number.
    #[must_use]
    pub fn whole(self, change: impl Into<Change<i64>>) -> Self {
        Self(self.0.change("Whole", change.into()))
    }
}

provider_aws_core::impl_patch!(KindsPatch of Kinds);

impl Kinds {
    /// Creates a kinds.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the kinds
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
    /// use provider_aws_goldens::kinds::{Kinds, KindsDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = KindsDesiredState::new();
    /// let kinds = Kinds::create(client, state).await?.wait().await?;
    /// println!("created {}", kinds.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: KindsDesiredState,
    ) -> Create<'a, Kinds> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a kinds.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Kinds`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the kinds doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::kinds::Kinds;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let kinds = Kinds::get(client, "my-text").await?;
    /// println!("{:?}", kinds.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<KindsIdentifier>,
    ) -> Get<'a, Kinds> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a kinds, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::kinds::Kinds;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Kinds::get_opt(client, "my-text").await? {
    ///     Some(kinds) => println!("{:?}", kinds.identifier()),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<KindsIdentifier>,
    ) -> Get<'a, Kinds, Option<Resource<Kinds>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a kinds.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the kinds
    /// once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch makes no
    /// call.
    ///
    /// IAM permissions: `gold:UpdateThing` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the kinds doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::kinds::Kinds;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let kinds = Kinds::get(client, "my-text").await?;
    /// let patch = kinds.edit(|changes| changes.flag(true))?;
    /// let kinds = Kinds::update(client, kinds.identifier(), patch).await?.wait().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<KindsIdentifier>,
        patch: KindsPatch,
    ) -> Update<'a, Kinds> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a kinds.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// kinds is deleted, or if it doesn't exist.
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
    /// use provider_aws_goldens::kinds::Kinds;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let deletion = Kinds::delete(client, "my-text").await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<KindsIdentifier>,
    ) -> Delete<'a, Kinds> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each kinds in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each kinds in full.
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
    /// use provider_aws_goldens::kinds::Kinds;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for kinds in Kinds::list(client).await? {
    ///     println!("{}", kinds.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Kinds> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any kinds.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Kinds {
    fn create(client: &Client<Policy>, desired_state: KindsDesiredState) -> Create<'_, Self> {
        Kinds::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Kinds {
    fn get(client: &Client<Policy>, identifier: KindsIdentifier) -> Get<'_, Self> {
        Kinds::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Kinds {
    fn update(client: &Client<Policy>, identifier: KindsIdentifier, patch: KindsPatch) -> Update<'_, Self> {
        Kinds::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for Kinds {
    fn delete(client: &Client<Policy>, identifier: KindsIdentifier) -> Delete<'_, Self> {
        Kinds::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Kinds {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Kinds::list(client)
    }
}

/// What [`Kinds::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Kinds", Handler::Create)
    .identifier(&["Text"])
    .requires(&[ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<149> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Kinds\x02create\x02id\x03Text\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// What [`Kinds::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation = Operation::new("AWS::Goldens::Kinds", Handler::Get)
    .identifier(&["Text"])
    .requires(&[
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
    ]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<109> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Kinds\x02get\x02id\x03Text\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Kinds::update`] requires, for policies and their checks.
///
/// The handler requires `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Kinds", Handler::Update)
    .identifier(&["Text"])
    .requires(&[ScopedActions::new(&["gold:UpdateThing"])])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<142> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Kinds\x02update\x02id\x03Text\x02actions\x03gold:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Kinds::delete`] requires, for policies and their checks.
///
/// The handler requires `gold:DeleteThing`.
pub const DELETE: Operation = Operation::new("AWS::Goldens::Kinds", Handler::Delete)
    .identifier(&["Text"])
    .requires(&[ScopedActions::new(&["gold:DeleteThing"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<87> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Kinds\x02delete\x02id\x03Text\x02actions\x03gold:DeleteThing\x04",
);

/// What [`Kinds::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Kinds", Handler::List)
    .identifier(&["Text"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<83> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Kinds\x02list\x02id\x03Text\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Kinds::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Kinds::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.kinds --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Kinds::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Kinds::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.kinds --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Kinds::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Kinds::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.kinds --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Kinds::delete`], and waiting for completion.
///
/// It allows `gold:DeleteThing`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Kinds::delete`",
    label = "requires `gold:DeleteThing`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.kinds --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`Kinds::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Kinds::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.kinds --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
