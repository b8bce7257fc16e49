// @generated from the spec `goldens/empty.json`. Do not edit.

//! `AWS::Goldens::Empty`.

use provider_aws_core::*;

/// A resource without fields.
///
/// [`AWS::Goldens::Empty`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-empty.html),
/// generated from `aws.goldens.empty`.
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
    /// Requires the IAM actions of [`CREATE`].
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: EmptyDesiredState,
    ) -> Create<'a, Empty> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Deletes an empty.
    ///
    /// Requires the IAM actions of [`DELETE`].
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

/// Metadata of the `create_resource` operation of an empty.
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

/// Metadata of the `delete_resource` operation of an empty.
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
