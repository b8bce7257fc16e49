// @generated from the spec `goldens/secret.json`. Do not edit.

//! `AWS::Goldens::Secret`.

use provider_aws_core::*;

/// A struct called Secret, with a secret.
///
/// [`AWS::Goldens::Secret`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-secret.html),
/// generated from `aws.goldens.secret`.
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
    /// Requires the IAM actions of [`CREATE`].
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: SecretDesiredState,
    ) -> Create<'a, Secret> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a secret.
    ///
    /// Requires the IAM actions of [`GET`].
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<SecretIdentifier>,
    ) -> Get<'a, Secret> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a secret, or returns `None` if it doesn't exist.
    ///
    /// Requires the IAM actions of [`GET`].
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<SecretIdentifier>,
    ) -> Get<'a, Secret, Option<Resource<Secret>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a secret.
    ///
    /// Requires the IAM actions of [`UPDATE`].
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<SecretIdentifier>,
        patch: SecretPatch,
    ) -> Update<'a, Secret> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a secret.
    ///
    /// Requires the IAM actions of [`DELETE`].
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<SecretIdentifier>,
    ) -> Delete<'a, Secret> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each secret in a region.
    ///
    /// Requires the IAM actions of [`LIST`].
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

/// Metadata of the `create_resource` operation of a secret.
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

/// Metadata of the `get_resource` operation of a secret.
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

/// Metadata of the `update_resource` operation of a secret.
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

/// Metadata of the `delete_resource` operation of a secret.
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

/// Metadata of the `list_resource` operation of a secret.
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
