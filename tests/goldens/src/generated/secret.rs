// @generated from the spec `goldens/secret.json`. Do not edit.

//! A struct called Secret, with a secret.
//!
//! The resource type
//! [`AWS::Goldens::Secret`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-secret.html),
//! generated from the page `aws.goldens.secret`.
//!
//! # Identifier
//!
//! [`SecretIdentifier`] is the property [`name`](Secret::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Secret::create) | [`SecretDesiredState`] | [`Request`], which ends with the secret | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](Secret::get), [`get_opt`](Secret::get_opt) | [`SecretIdentifier`] | the secret; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Secret::update) | [`SecretIdentifier`], [`SecretPatch`] | [`Request`], which ends with the secret | [`UPDATE`]: `gold:UpdateThing` |
//! | [`delete`](Secret::delete) | [`SecretIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `gold:DeleteThing` |
//! | [`list`](Secret::list) |  | each secret in a region | [`LIST`]: `gold:ListThing` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`name`](Secret::name) | create-only, the identifier | text |
//! | [`value`](Secret::value) | updatable, secret | text |

use provider_aws_core::*;

/// A struct called Secret, with a secret.
///
/// [`AWS::Goldens::Secret`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-secret.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Secret", "aws.goldens.secret"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Secret {
    /// A name.
    ///
    /// Create-only, the identifier.
    pub name: Option<String>,
    /// What nobody may see.
    pub value: Option<provider_aws_core::Secret<String>>,
}

provider_aws_core::impl_properties!(Secret { name: "Name", value: "Value" });

impl ResourceModel for Secret {
    const TYPE_NAME: &'static str = "AWS::Goldens::Secret";
    const SCHEMA: Schema = Schema::new(&SECRET_SCHEMA);
    type Identifier = SecretIdentifier;
}

static SECRET_SCHEMA: [Property; 2] =
    [Property::new("Name").create_only(), Property::new("Value").guessed().secret()];

impl Readable for Secret {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a secret: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SecretIdentifier(String);

impl SecretIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(SecretIdentifier);

/// The properties to create a secret with.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SecretDesiredState(DesiredState);

impl SecretDesiredState {
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

    /// What nobody may see.
    #[must_use]
    pub fn value(self, value: impl Into<provider_aws_core::Secret<String>>) -> Self {
        Self(self.0.set("Value", value.into()))
    }
}

provider_aws_core::impl_desired_state!(SecretDesiredState of Secret);

/// A set of changes to a secret. Only updatable properties can be set.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SecretPatch(PatchDocument);

impl SecretPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// What nobody may see.
    #[must_use]
    pub fn value(self, change: impl Into<Change<provider_aws_core::Secret<String>>>) -> Self {
        Self(self.0.change("Value", change.into()))
    }
}

provider_aws_core::impl_patch!(SecretPatch of Secret);

impl Secret {
    /// Creates a secret.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the secret
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
    /// use provider_aws_goldens::secret::SecretDesiredState;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = SecretDesiredState::new().name("my-secret");
    /// let secret = provider_aws_goldens::secret::Secret::create(client, state)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// println!("created {}", secret.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: SecretDesiredState,
    ) -> Create<'a, Secret> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a secret.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Secret`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the secret doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let secret = provider_aws_goldens::secret::Secret::get(client, "my-secret").await?;
    /// println!("{:?}", secret.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<SecretIdentifier>,
    ) -> Get<'a, Secret> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a secret, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match provider_aws_goldens::secret::Secret::get_opt(client, "my-secret").await? {
    ///     Some(secret) => println!("{:?}", secret.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<SecretIdentifier>,
    ) -> Get<'a, Secret, Option<Resource<Secret>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a secret.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the secret
    /// once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch makes no
    /// call.
    ///
    /// IAM permissions: `gold:UpdateThing` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the secret doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let secret = provider_aws_goldens::secret::Secret::get(client, "my-secret").await?;
    /// let patch = secret.edit(|changes| changes.value("my-new-value"))?;
    /// let secret = provider_aws_goldens::secret::Secret::update(
    ///         client,
    ///         secret.identifier(),
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
        identifier: impl Into<SecretIdentifier>,
        patch: SecretPatch,
    ) -> Update<'a, Secret> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a secret.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// secret is deleted, or if it doesn't exist.
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
    /// let deletion = provider_aws_goldens::secret::Secret::delete(client, "my-secret")
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<SecretIdentifier>,
    ) -> Delete<'a, Secret> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each secret in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each secret in full.
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
    /// for secret in provider_aws_goldens::secret::Secret::list(client).await? {
    ///     println!("{}", secret.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Secret> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any secret.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Secret {
    fn create(client: &Client<Policy>, desired_state: SecretDesiredState) -> Create<'_, Self> {
        Secret::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Secret {
    fn get(client: &Client<Policy>, identifier: SecretIdentifier) -> Get<'_, Self> {
        Secret::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Secret {
    fn update(client: &Client<Policy>, identifier: SecretIdentifier, patch: SecretPatch) -> Update<'_, Self> {
        Secret::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for Secret {
    fn delete(client: &Client<Policy>, identifier: SecretIdentifier) -> Delete<'_, Self> {
        Secret::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Secret {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Secret::list(client)
    }
}

/// What [`Secret::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Secret", Handler::Create)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<150> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Secret\x02create\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// What [`Secret::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation = Operation::new("AWS::Goldens::Secret", Handler::Get)
    .identifier(&["Name"])
    .requires(&[
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
    ]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<110> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Secret\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Secret::update`] requires, for policies and their checks.
///
/// The handler requires `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Secret", Handler::Update)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:UpdateThing"])])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<143> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Secret\x02update\x02id\x03Name\x02actions\x03gold:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Secret::delete`] requires, for policies and their checks.
///
/// The handler requires `gold:DeleteThing`.
pub const DELETE: Operation = Operation::new("AWS::Goldens::Secret", Handler::Delete)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:DeleteThing"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<88> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Secret\x02delete\x02id\x03Name\x02actions\x03gold:DeleteThing\x04",
);

/// What [`Secret::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Secret", Handler::List)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<84> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Secret\x02list\x02id\x03Name\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Secret::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Secret::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.secret --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Secret::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Secret::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.secret --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Secret::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Secret::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.secret --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Secret::delete`], and waiting for completion.
///
/// It allows `gold:DeleteThing`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Secret::delete`",
    label = "requires `gold:DeleteThing`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.secret --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`Secret::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Secret::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.secret --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
