// @generated from the spec `goldens/empty.json`. Do not edit.

//! A resource without fields.
//!
//! The resource type
//! [`AWS::Goldens::Empty`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-empty.html),
//! generated from the page `aws.goldens.empty`.
//!
//! # Identifier
//!
//! [`EmptyIdentifier`] is text, of which the docs don't say what it is made of. IAM knows the
//! resource as `arn:${Partition}:gold:${Region}:${Account}:lone/*` and
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Empty::create) | [`EmptyDesiredState`] | [`Request`], which ends with the identifier | [`CREATE`]: `gold:CreateThing` |
//! | [`delete`](Empty::delete) | [`EmptyIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `gold:DeleteThing` |
//!
//! It can't be read, updated or listed.

use provider_aws_core::*;

/// A resource without fields.
///
/// [`AWS::Goldens::Empty`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-empty.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Empty", "aws.goldens.empty"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Empty {}

provider_aws_core::impl_properties!(Empty {});

impl ResourceModel for Empty {
    const TYPE_NAME: &'static str = "AWS::Goldens::Empty";
    type Identifier = EmptyIdentifier;
}

/// The identifier of an empty. The docs don't say which properties it is made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EmptyIdentifier(String);

provider_aws_core::impl_identifier!(EmptyIdentifier);

/// The properties to create an empty with.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EmptyDesiredState(DesiredState);

impl EmptyDesiredState {
    /// Creates an empty desired state: no property is required.
    #[must_use]
    pub fn new() -> Self {
        Self(DesiredState::new())
    }
}

provider_aws_core::impl_desired_state!(EmptyDesiredState of Empty);

impl Empty {
    /// Creates an empty.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait_for_completion`]
    /// returns the identifier once the empty is created.
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
    /// use provider_aws_goldens::empty::{Empty, EmptyDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = EmptyDesiredState::new();
    /// let identifier = Empty::create(client, state).await?.wait_for_completion().await?;
    /// println!("created {identifier:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: EmptyDesiredState,
    ) -> Create<'a, Empty> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Deletes an empty.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// empty is deleted, or if it doesn't exist.
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
    /// use provider_aws_goldens::empty::Empty;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let deletion = Empty::delete(client, "identifier").await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<EmptyIdentifier>,
    ) -> Delete<'a, Empty> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// The IAM policies that allow a caller these operations, on any empty.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Empty {
    fn create(client: &Client<Policy>, desired_state: EmptyDesiredState) -> Create<'_, Self> {
        Empty::create(client, desired_state)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for Empty {
    fn delete(client: &Client<Policy>, identifier: EmptyIdentifier) -> Delete<'_, Self> {
        Empty::delete(client, identifier)
    }
}

/// What [`Empty::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Empty", Handler::Create).requires(&[
    ScopedActions::new(&["gold:CreateThing"]).own(&[
        "arn:${Partition}:gold:${Region}:${Account}:lone/*",
        "arn:${Partition}:gold:${Region}:${Account}:nested/*",
    ]),
]);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<129> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Empty\x02create\x02own\x03arn:\x05:gold:\x06:\x07:lone/*\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:CreateThing\x04",
);

/// What [`Empty::delete`] requires, for policies and their checks.
///
/// The handler requires `gold:DeleteThing`.
pub const DELETE: Operation = Operation::new("AWS::Goldens::Empty", Handler::Delete)
    .requires(&[ScopedActions::new(&["gold:DeleteThing"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<79> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Empty\x02delete\x02actions\x03gold:DeleteThing\x04",
);

/// A policy that allows [`Empty::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing`, and `cloudformation:CreateResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Empty::create`",
    label = "requires `gold:CreateThing`, and `cloudformation:CreateResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.empty --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Empty::delete`], and waiting for completion.
///
/// It allows `gold:DeleteThing`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Empty::delete`",
    label = "requires `gold:DeleteThing`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.empty --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}
