// @generated from the spec `goldens/permission.json`. Do not edit.

//! Actions as pages write them.
//!
//! The resource type
//! [`AWS::Goldens::Permission`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-permission.html),
//! generated from the page `aws.goldens.permission`.
//!
//! # Identifier
//!
//! [`PermissionIdentifier`] is the property [`name`](Permission::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`get`](Permission::get), [`get_opt`](Permission::get_opt) | [`PermissionIdentifier`] | the permission; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:Get*` and `gold:GetThing` |
//! | [`update`](Permission::update) | [`PermissionIdentifier`], [`PermissionPatch`] | [`Request`], which ends with the permission | [`UPDATE`] |
//! | [`delete`](Permission::delete) | [`PermissionIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `gold:DeleteThing` |
//!
//! It can't be created or listed.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`name`](Permission::name) | the identifier | text |

use provider_aws_core::*;

/// Actions as pages write them.
///
/// [`AWS::Goldens::Permission`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-permission.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Permission", "aws.goldens.permission"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Permission {
    /// Text.
    ///
    /// The identifier.
    pub name: Option<String>,
}

provider_aws_core::impl_properties!(Permission { name: "Name" });

impl ResourceModel for Permission {
    const TYPE_NAME: &'static str = "AWS::Goldens::Permission";
    const SCHEMA: Schema = Schema::new(&PERMISSION_SCHEMA);
    type Identifier = PermissionIdentifier;
}

static PERMISSION_SCHEMA: [Property; 1] = [Property::new("Name").create_only()];

impl Readable for Permission {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a permission: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PermissionIdentifier(String);

impl PermissionIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(PermissionIdentifier);

/// A set of changes to a permission. Only updatable properties can be set.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PermissionPatch(PatchDocument);

impl PermissionPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }
}

provider_aws_core::impl_patch!(PermissionPatch of Permission);

impl Permission {
    /// Reads a permission.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Permission`].
    ///
    /// IAM permissions: `gold:Get*` and `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the permission doesn't exist, [`ErrorKind::AccessDenied`] if IAM
    /// refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::permission::Permission;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let permission = Permission::get(client, "my-permission").await?;
    /// println!("{:?}", permission.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<PermissionIdentifier>,
    ) -> Get<'a, Permission> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a permission, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::permission::Permission;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Permission::get_opt(client, "my-permission").await? {
    ///     Some(permission) => println!("{:?}", permission.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<PermissionIdentifier>,
    ) -> Get<'a, Permission, Option<Resource<Permission>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a permission.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// permission once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch
    /// makes no call.
    ///
    /// IAM permissions: those of the call, which [`CanUpdate`] lists.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the permission doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::permission::Permission;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let permission = Permission::get(client, "my-permission").await?;
    /// let patch = permission.edit(|changes| changes)?;
    /// let permission = Permission::update(client, permission.identifier(), patch)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<PermissionIdentifier>,
        patch: PermissionPatch,
    ) -> Update<'a, Permission> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a permission.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// permission is deleted, or if it doesn't exist.
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
    /// use provider_aws_goldens::permission::Permission;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let deletion = Permission::delete(client, "my-permission").await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<PermissionIdentifier>,
    ) -> Delete<'a, Permission> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// The IAM policies that allow a caller these operations, on any permission.
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

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Permission {
    fn get(client: &Client<Policy>, identifier: PermissionIdentifier) -> Get<'_, Self> {
        Permission::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Permission {
    fn update(
        client: &Client<Policy>,
        identifier: PermissionIdentifier,
        patch: PermissionPatch,
    ) -> Update<'_, Self> {
        Permission::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for Permission {
    fn delete(client: &Client<Policy>, identifier: PermissionIdentifier) -> Delete<'_, Self> {
        Permission::delete(client, identifier)
    }
}

/// What [`Permission::get`] requires, for policies and their checks.
///
/// The handler requires `gold:Get*` and `gold:GetThing`.
pub const GET: Operation = Operation::new("AWS::Goldens::Permission", Handler::Get)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:Get*", "gold:GetThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<124> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Permission\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:Get*\x03gold:GetThing\x04",
);

/// What [`Permission::update`] requires, for policies and their checks.
///
/// Its docs state `*`, `gold:UpdateThings`, `s3:REST.PUT.OBJECT` and `silver:UpdateThing`, which
/// IAM doesn't know.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Permission", Handler::Update)
    .identifier(&["Name"])
    .unverified(&["*", "gold:UpdateThings", "s3:REST.PUT.OBJECT", "silver:UpdateThing"])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<201> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Permission\x02update\x02id\x03Name\x02unverified\x03*\x03gold:UpdateThings\x03s3:REST.PUT.OBJECT\x03silver:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:Get*\x03gold:GetThing\x04",
);

/// What [`Permission::delete`] requires, for policies and their checks.
///
/// The handler requires `gold:DeleteThing`.
pub const DELETE: Operation = Operation::new("AWS::Goldens::Permission", Handler::Delete)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:DeleteThing"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<92> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Permission\x02delete\x02id\x03Name\x02actions\x03gold:DeleteThing\x04",
);

/// A policy that allows [`Permission::get`].
///
/// It allows `gold:Get*` and `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Permission::get`",
    label = "requires `gold:Get*` and `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.permission --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Permission::update`], waiting for completion and reading the result.
///
/// It allows permissions that IAM doesn't know, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Permission::update`",
    label = "requires permissions that IAM doesn't know, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.permission --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Permission::delete`], and waiting for completion.
///
/// It allows `gold:DeleteThing`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Permission::delete`",
    label = "requires `gold:DeleteThing`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.permission --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}
