// @generated from the spec `goldens/gateway.json`. Do not edit.

//! What other types refer to, by its identifier and otherwise.
//!
//! The resource type
//! [`AWS::Goldens::Gateway`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-gateway.html),
//! generated from the page `aws.goldens.gateway`.
//!
//! # Identifier
//!
//! [`GatewayIdentifier`] is the property [`id`](Gateway::id). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Gateway::create) | [`GatewayDesiredState`] | [`Request`], which ends with the gateway | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](Gateway::get), [`get_opt`](Gateway::get_opt) | [`GatewayIdentifier`] | the gateway; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Gateway::update) | [`GatewayIdentifier`], [`GatewayPatch`] | [`Request`], which ends with the gateway | [`UPDATE`]: `gold:UpdateThing` |
//! | [`list`](Gateway::list) |  | each gateway in a region | [`LIST`]: `gold:ListThing` |
//!
//! It can't be deleted.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`arn`](field@Gateway::arn) | read-only | text |
//! | [`id`](Gateway::id) | read-only, the identifier | text |
//! | [`region`](Gateway::region) | updatable | text |
//! | [`secret`](Gateway::secret) | updatable, secret | text |

pub use super::identifiers::GatewayArn;
pub use super::identifiers::GatewayIdentifier;
pub use super::identifiers::GatewayRegion;
use provider_aws_core::*;

/// What other types refer to, by its identifier and otherwise.
///
/// [`AWS::Goldens::Gateway`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-gateway.html)
/// as it is read. [Its module](self) has its operations and permissions.
///
/// Referred to by
#[cfg_attr(feature = "wire", doc = "[`Wire`](super::Wire).")]
#[cfg_attr(not(feature = "wire"), doc = "`Wire`.")]
#[doc(alias("AWS::Goldens::Gateway", "aws.goldens.gateway"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Gateway {
    /// Another name.
    ///
    /// Read-only.
    pub arn: Option<String>,
    /// The identifier.
    ///
    /// Read-only, the identifier.
    pub id: Option<String>,
    /// Where it is.
    pub region: Option<String>,
    /// The `Secret` property, which the docs don't mention.
    pub secret: Option<Secret<String>>,
}

provider_aws_core::impl_properties!(Gateway { arn: "Arn", id: "Id", region: "Region", secret: "Secret" });

impl ResourceModel for Gateway {
    const TYPE_NAME: &'static str = "AWS::Goldens::Gateway";
    const SCHEMA: Schema = Schema::new(&GATEWAY_SCHEMA);
    type Identifier = GatewayIdentifier;
}

static GATEWAY_SCHEMA: [Property; 3] =
    [Property::new("Arn").read_only(), Property::new("Id").read_only(), Property::new("Secret").secret()];

impl Readable for Gateway {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

impl Gateway {
    /// The `Arn`, for properties that refer to a gateway by it.
    #[must_use]
    pub fn arn(&self) -> Option<GatewayArn> {
        self.arn.as_deref().map(Into::into)
    }

    /// The `Region`, for properties that refer to a gateway by it.
    #[must_use]
    pub fn gateway_region(&self) -> Option<GatewayRegion> {
        self.region.as_deref().map(Into::into)
    }
}

/// The properties to create a gateway with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GatewayDesiredState(DesiredState);

impl GatewayDesiredState {
    /// Creates an empty desired state: no property is required.
    #[must_use]
    pub fn new() -> Self {
        Self(DesiredState::new())
    }

    /// Where it is.
    #[must_use]
    pub fn region(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Region", value.into()))
    }

    /// The `Secret` property, which the docs don't mention.
    #[must_use]
    pub fn secret(self, value: impl Into<Secret<String>>) -> Self {
        Self(self.0.set("Secret", value.into()))
    }
}

provider_aws_core::impl_desired_state!(GatewayDesiredState of Gateway);

/// A set of changes to a gateway. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GatewayPatch(PatchDocument);

impl GatewayPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// Where it is.
    #[must_use]
    pub fn region(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Region", change.into()))
    }

    /// The `Secret` property, which the docs don't mention.
    #[must_use]
    pub fn secret(self, change: impl Into<Change<Secret<String>>>) -> Self {
        Self(self.0.change("Secret", change.into()))
    }
}

provider_aws_core::impl_patch!(GatewayPatch of Gateway);

impl Gateway {
    /// Creates a gateway.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// gateway once it is created.
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
    /// use provider_aws_goldens::gateway::{Gateway, GatewayDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = GatewayDesiredState::new();
    /// let gateway = Gateway::create(client, state).await?.wait().await?;
    /// println!("created {}", gateway.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: GatewayDesiredState,
    ) -> Create<'a, Gateway> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a gateway.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Gateway`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the gateway doesn't exist, [`ErrorKind::AccessDenied`] if IAM
    /// refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::gateway::Gateway;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let gateway = Gateway::get(client, "my-gateway").await?;
    /// println!("{:?}", gateway.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<GatewayIdentifier>,
    ) -> Get<'a, Gateway> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a gateway, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::gateway::Gateway;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Gateway::get_opt(client, "my-gateway").await? {
    ///     Some(gateway) => println!("{:?}", gateway.identifier()),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<GatewayIdentifier>,
    ) -> Get<'a, Gateway, Option<Resource<Gateway>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a gateway.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// gateway once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch
    /// makes no call.
    ///
    /// IAM permissions: `gold:UpdateThing` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the gateway doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::gateway::Gateway;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let gateway = Gateway::get(client, "my-gateway").await?;
    /// let patch = gateway.edit(|changes| changes.region("us-east-1"))?;
    /// let gateway = Gateway::update(client, gateway.identifier(), patch)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<GatewayIdentifier>,
        patch: GatewayPatch,
    ) -> Update<'a, Gateway> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Lists each gateway in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each gateway in full.
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
    /// use provider_aws_goldens::gateway::Gateway;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for gateway in Gateway::list(client).await? {
    ///     println!("{}", gateway.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Gateway> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any gateway.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Gateway {
    fn create(client: &Client<Policy>, desired_state: GatewayDesiredState) -> Create<'_, Self> {
        Gateway::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Gateway {
    fn get(client: &Client<Policy>, identifier: GatewayIdentifier) -> Get<'_, Self> {
        Gateway::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Gateway {
    fn update(
        client: &Client<Policy>,
        identifier: GatewayIdentifier,
        patch: GatewayPatch,
    ) -> Update<'_, Self> {
        Gateway::update(client, identifier, patch)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Gateway {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Gateway::list(client)
    }
}

/// What [`Gateway::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Gateway", Handler::Create)
    .identifier(&["Id"])
    .requires(&[ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<149> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Gateway\x02create\x02id\x03Id\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// What [`Gateway::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation = Operation::new("AWS::Goldens::Gateway", Handler::Get)
    .identifier(&["Id"])
    .requires(&[
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
    ]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<109> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Gateway\x02get\x02id\x03Id\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Gateway::update`] requires, for policies and their checks.
///
/// The handler requires `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Gateway", Handler::Update)
    .identifier(&["Id"])
    .requires(&[ScopedActions::new(&["gold:UpdateThing"])])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<142> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Gateway\x02update\x02id\x03Id\x02actions\x03gold:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Gateway::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Gateway", Handler::List)
    .identifier(&["Id"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<83> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Gateway\x02list\x02id\x03Id\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Gateway::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Gateway::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.gateway --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Gateway::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Gateway::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.gateway --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Gateway::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Gateway::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.gateway --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Gateway::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Gateway::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.gateway --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
