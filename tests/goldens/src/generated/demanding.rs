// @generated from the spec `goldens/demanding.json`. Do not edit.

//! `AWS::Goldens::Demanding`.

use provider_aws_core::*;

/// Nine fields are required.
///
/// [`AWS::Goldens::Demanding`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-demanding.html),
/// generated from `aws.goldens.demanding`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Demanding {
    /// Text.
    ///
    /// Required.
    pub alpha: Option<String>,
    /// Text.
    ///
    /// Required.
    pub beta: Option<String>,
    /// Text.
    ///
    /// Required.
    pub gamma: Option<String>,
    /// Text.
    ///
    /// Required.
    pub delta: Option<String>,
    /// Text.
    ///
    /// Required.
    pub epsilon: Option<String>,
    /// Text.
    ///
    /// Required.
    pub zeta: Option<String>,
    /// Text.
    ///
    /// Required.
    pub eta: Option<String>,
    /// Text.
    ///
    /// Required.
    pub theta: Option<String>,
    /// Text.
    ///
    /// Required.
    pub iota: Option<String>,
    /// Text.
    pub kappa: Option<String>,
    /// Text.
    ///
    /// Read-only, the identifier.
    pub arn: Option<String>,
}

provider_aws_core::impl_properties!(Demanding {
    alpha: "Alpha",
    beta: "Beta",
    gamma: "Gamma",
    delta: "Delta",
    epsilon: "Epsilon",
    zeta: "Zeta",
    eta: "Eta",
    theta: "Theta",
    iota: "Iota",
    kappa: "Kappa",
    arn: "Arn"
});

impl ResourceModel for Demanding {
    const TYPE_NAME: &'static str = "AWS::Goldens::Demanding";
    const SCHEMA: Schema = Schema::new(&DEMANDING_SCHEMA);
    type Identifier = DemandingIdentifier;
}

static DEMANDING_SCHEMA: [Property; 10] = [
    Property::new("Alpha").required(),
    Property::new("Beta").required(),
    Property::new("Gamma").required(),
    Property::new("Delta").required(),
    Property::new("Epsilon").required(),
    Property::new("Zeta").required(),
    Property::new("Eta").required(),
    Property::new("Theta").required(),
    Property::new("Iota").required(),
    Property::new("Arn").read_only(),
];

impl Readable for Demanding {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a demanding: its `Arn`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DemandingIdentifier(String);

impl DemandingIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(arn: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Arn", arn.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(DemandingIdentifier);

/// The properties to create a demanding with.
#[derive(Clone, Debug, PartialEq)]
pub struct DemandingDesiredState(DesiredState);

impl DemandingDesiredState {
    /// Creates a desired state of the required properties.
    #[must_use]
    pub fn new(
        alpha: impl Into<String>,
        beta: impl Into<String>,
        gamma: impl Into<String>,
        delta: impl Into<String>,
        epsilon: impl Into<String>,
        zeta: impl Into<String>,
        eta: impl Into<String>,
        theta: impl Into<String>,
        iota: impl Into<String>,
    ) -> Self {
        Self(
            DesiredState::new()
                .set("Alpha", alpha.into())
                .set("Beta", beta.into())
                .set("Gamma", gamma.into())
                .set("Delta", delta.into())
                .set("Epsilon", epsilon.into())
                .set("Zeta", zeta.into())
                .set("Eta", eta.into())
                .set("Theta", theta.into())
                .set("Iota", iota.into()),
        )
    }

    /// Text.
    #[must_use]
    pub fn kappa(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Kappa", value.into()))
    }
}

provider_aws_core::impl_desired_state!(DemandingDesiredState of Demanding);

/// A set of changes to a demanding. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DemandingPatch(PatchDocument);

impl DemandingPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// Text.
    #[must_use]
    pub fn alpha(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Alpha", change.into()))
    }

    /// Text.
    #[must_use]
    pub fn beta(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Beta", change.into()))
    }

    /// Text.
    #[must_use]
    pub fn gamma(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Gamma", change.into()))
    }

    /// Text.
    #[must_use]
    pub fn delta(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Delta", change.into()))
    }

    /// Text.
    #[must_use]
    pub fn epsilon(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Epsilon", change.into()))
    }

    /// Text.
    #[must_use]
    pub fn zeta(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Zeta", change.into()))
    }

    /// Text.
    #[must_use]
    pub fn eta(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Eta", change.into()))
    }

    /// Text.
    #[must_use]
    pub fn theta(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Theta", change.into()))
    }

    /// Text.
    #[must_use]
    pub fn iota(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Iota", change.into()))
    }

    /// Text.
    #[must_use]
    pub fn kappa(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Kappa", change.into()))
    }
}

provider_aws_core::impl_patch!(DemandingPatch of Demanding);

impl Demanding {
    /// Creates a demanding.
    ///
    /// Requires the IAM actions of [`CREATE`].
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: DemandingDesiredState,
    ) -> Create<'a, Demanding> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a demanding.
    ///
    /// Requires the IAM actions of [`GET`].
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<DemandingIdentifier>,
    ) -> Get<'a, Demanding> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a demanding, or returns `None` if it doesn't exist.
    ///
    /// Requires the IAM actions of [`GET`].
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<DemandingIdentifier>,
    ) -> Get<'a, Demanding, Option<Resource<Demanding>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a demanding.
    ///
    /// Requires the IAM actions of [`UPDATE`].
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<DemandingIdentifier>,
        patch: DemandingPatch,
    ) -> Update<'a, Demanding> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a demanding.
    ///
    /// Requires the IAM actions of [`DELETE`].
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<DemandingIdentifier>,
    ) -> Delete<'a, Demanding> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each demanding in a region.
    ///
    /// Requires the IAM actions of [`LIST`].
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Demanding> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any demanding.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Demanding {
    fn create(client: &Client<Policy>, desired_state: DemandingDesiredState) -> Create<'_, Self> {
        Demanding::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Demanding {
    fn get(client: &Client<Policy>, identifier: DemandingIdentifier) -> Get<'_, Self> {
        Demanding::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Demanding {
    fn update(
        client: &Client<Policy>,
        identifier: DemandingIdentifier,
        patch: DemandingPatch,
    ) -> Update<'_, Self> {
        Demanding::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for Demanding {
    fn delete(client: &Client<Policy>, identifier: DemandingIdentifier) -> Delete<'_, Self> {
        Demanding::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Demanding {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Demanding::list(client)
    }
}

/// Metadata of the `create_resource` operation of a demanding.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Demanding", Handler::Create)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<152> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Demanding\x02create\x02id\x03Arn\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// Metadata of the `get_resource` operation of a demanding.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation = Operation::new("AWS::Goldens::Demanding", Handler::Get)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
    ]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<112> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Demanding\x02get\x02id\x03Arn\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// Metadata of the `update_resource` operation of a demanding.
///
/// The handler requires `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Demanding", Handler::Update)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["gold:UpdateThing"])])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<145> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Demanding\x02update\x02id\x03Arn\x02actions\x03gold:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// Metadata of the `delete_resource` operation of a demanding.
///
/// The handler requires `gold:DeleteThing`.
pub const DELETE: Operation = Operation::new("AWS::Goldens::Demanding", Handler::Delete)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["gold:DeleteThing"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<90> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Demanding\x02delete\x02id\x03Arn\x02actions\x03gold:DeleteThing\x04",
);

/// Metadata of the `list_resource` operation of a demanding.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Demanding", Handler::List)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<86> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Demanding\x02list\x02id\x03Arn\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Demanding::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Demanding::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.demanding --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Demanding::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Demanding::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.demanding --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Demanding::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Demanding::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.demanding --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Demanding::delete`], and waiting for completion.
///
/// It allows `gold:DeleteThing`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Demanding::delete`",
    label = "requires `gold:DeleteThing`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.demanding --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`Demanding::list`]. `hydrate` also requires the trait of the get
/// operation, which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Demanding::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.demanding --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
