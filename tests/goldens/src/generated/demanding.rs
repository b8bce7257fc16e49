// @generated from the spec `goldens/demanding.json`. Do not edit.

//! Nine fields are required.
//!
//! The resource type
//! [`AWS::Goldens::Demanding`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-demanding.html),
//! generated from the page `aws.goldens.demanding`.
//!
//! # Identifier
//!
//! [`DemandingIdentifier`] is the property [`arn`](Demanding::arn). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Demanding::create) | [`DemandingDesiredState`] | [`Request`], which ends with the demanding | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](Demanding::get), [`get_opt`](Demanding::get_opt) | [`DemandingIdentifier`] | the demanding; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Demanding::update) | [`DemandingIdentifier`], [`DemandingPatch`] | [`Request`], which ends with the demanding | [`UPDATE`]: `gold:UpdateThing` |
//! | [`delete`](Demanding::delete) | [`DemandingIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `gold:DeleteThing` |
//! | [`list`](Demanding::list) |  | each demanding in a region | [`LIST`]: `gold:ListThing` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`alpha`](Demanding::alpha) | required, updatable | text |
//! | [`arn`](Demanding::arn) | read-only, the identifier | text |
//! | [`beta`](Demanding::beta) | required, updatable | text |
//! | [`delta`](Demanding::delta) | required, updatable | text |
//! | [`epsilon`](Demanding::epsilon) | required, updatable | text |
//! | [`eta`](Demanding::eta) | required, updatable | text |
//! | [`gamma`](Demanding::gamma) | required, updatable | text |
//! | [`iota`](Demanding::iota) | required, updatable | text |
//! | [`kappa`](Demanding::kappa) | updatable | text |
//! | [`theta`](Demanding::theta) | required, updatable | text |
//! | [`zeta`](Demanding::zeta) | required, updatable | text |

use provider_aws_core::*;

/// Nine fields are required.
///
/// [`AWS::Goldens::Demanding`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-demanding.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Demanding", "aws.goldens.demanding"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Demanding {
    /// Text.
    ///
    /// Required.
    pub alpha: Option<String>,
    /// Text.
    ///
    /// Read-only, the identifier.
    pub arn: Option<String>,
    /// Text.
    ///
    /// Required.
    pub beta: Option<String>,
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
    pub eta: Option<String>,
    /// Text.
    ///
    /// Required.
    pub gamma: Option<String>,
    /// Text.
    ///
    /// Required.
    pub iota: Option<String>,
    /// Text.
    pub kappa: Option<String>,
    /// Text.
    ///
    /// Required.
    pub theta: Option<String>,
    /// Text.
    ///
    /// Required.
    pub zeta: Option<String>,
}

provider_aws_core::impl_properties!(Demanding {
    alpha: "Alpha",
    arn: "Arn",
    beta: "Beta",
    delta: "Delta",
    epsilon: "Epsilon",
    eta: "Eta",
    gamma: "Gamma",
    iota: "Iota",
    kappa: "Kappa",
    theta: "Theta",
    zeta: "Zeta"
});

impl ResourceModel for Demanding {
    const TYPE_NAME: &'static str = "AWS::Goldens::Demanding";
    const SCHEMA: Schema = Schema::new(&DEMANDING_SCHEMA);
    type Identifier = DemandingIdentifier;
}

static DEMANDING_SCHEMA: [Property; 10] = [
    Property::new("Alpha").required(),
    Property::new("Arn").read_only(),
    Property::new("Beta").required(),
    Property::new("Delta").required(),
    Property::new("Epsilon").required(),
    Property::new("Eta").required(),
    Property::new("Gamma").required(),
    Property::new("Iota").required(),
    Property::new("Theta").required(),
    Property::new("Zeta").required(),
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
        delta: impl Into<String>,
        epsilon: impl Into<String>,
        eta: impl Into<String>,
        gamma: impl Into<String>,
        iota: impl Into<String>,
        theta: impl Into<String>,
        zeta: impl Into<String>,
    ) -> Self {
        Self(
            DesiredState::new()
                .set("Alpha", alpha.into())
                .set("Beta", beta.into())
                .set("Delta", delta.into())
                .set("Epsilon", epsilon.into())
                .set("Eta", eta.into())
                .set("Gamma", gamma.into())
                .set("Iota", iota.into())
                .set("Theta", theta.into())
                .set("Zeta", zeta.into()),
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
    pub fn eta(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Eta", change.into()))
    }

    /// Text.
    #[must_use]
    pub fn gamma(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Gamma", change.into()))
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

    /// Text.
    #[must_use]
    pub fn theta(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Theta", change.into()))
    }

    /// Text.
    #[must_use]
    pub fn zeta(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Zeta", change.into()))
    }
}

provider_aws_core::impl_patch!(DemandingPatch of Demanding);

impl Demanding {
    /// Creates a demanding.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// demanding once it is created.
    ///
    /// [`DemandingDesiredState::new`] takes what is required: [`alpha`](Demanding::alpha),
    /// [`beta`](Demanding::beta), [`delta`](Demanding::delta), [`epsilon`](Demanding::epsilon),
    /// [`eta`](Demanding::eta), [`gamma`](Demanding::gamma), [`iota`](Demanding::iota),
    /// [`theta`](Demanding::theta) and [`zeta`](Demanding::zeta).
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
    /// use provider_aws_goldens::demanding::{Demanding, DemandingDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let alpha = "my-alpha";
    /// let beta = "my-beta";
    /// let delta = "my-delta";
    /// let epsilon = "my-epsilon";
    /// let eta = "my-eta";
    /// let gamma = "my-gamma";
    /// let iota = "my-iota";
    /// let theta = "my-theta";
    /// let zeta = "my-zeta";
    /// let state = DemandingDesiredState::new(
    ///     alpha,
    ///     beta,
    ///     delta,
    ///     epsilon,
    ///     eta,
    ///     gamma,
    ///     iota,
    ///     theta,
    ///     zeta,
    /// );
    /// let demanding = Demanding::create(client, state).await?.wait().await?;
    /// println!("created {}", demanding.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: DemandingDesiredState,
    ) -> Create<'a, Demanding> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a demanding.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Demanding`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the demanding doesn't exist, [`ErrorKind::AccessDenied`] if IAM
    /// refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::demanding::Demanding;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:gold:us-east-1:123456789012:nested/example";
    /// let demanding = Demanding::get(client, identifier).await?;
    /// println!("{:?}", demanding.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<DemandingIdentifier>,
    ) -> Get<'a, Demanding> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a demanding, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::demanding::Demanding;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:gold:us-east-1:123456789012:nested/example";
    /// match Demanding::get_opt(client, identifier).await? {
    ///     Some(demanding) => println!("{:?}", demanding.identifier()),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<DemandingIdentifier>,
    ) -> Get<'a, Demanding, Option<Resource<Demanding>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a demanding.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// demanding once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch
    /// makes no call.
    ///
    /// IAM permissions: `gold:UpdateThing` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the demanding doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::demanding::Demanding;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:gold:us-east-1:123456789012:nested/example";
    /// let demanding = Demanding::get(client, identifier).await?;
    /// let patch = demanding.edit(|changes| changes.alpha("my-new-alpha"))?;
    /// let demanding = Demanding::update(client, demanding.identifier(), patch)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<DemandingIdentifier>,
        patch: DemandingPatch,
    ) -> Update<'a, Demanding> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a demanding.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// demanding is deleted, or if it doesn't exist.
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
    /// use provider_aws_goldens::demanding::Demanding;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:gold:us-east-1:123456789012:nested/example";
    /// let deletion = Demanding::delete(client, identifier).await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<DemandingIdentifier>,
    ) -> Delete<'a, Demanding> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each demanding in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each demanding in full.
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
    /// use provider_aws_goldens::demanding::Demanding;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for demanding in Demanding::list(client).await? {
    ///     println!("{}", demanding.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
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

/// What [`Demanding::create`] requires, for policies and their checks.
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

/// What [`Demanding::get`] requires, for policies and their checks.
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

/// What [`Demanding::update`] requires, for policies and their checks.
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

/// What [`Demanding::delete`] requires, for policies and their checks.
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

/// What [`Demanding::list`] requires, for policies and their checks.
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
