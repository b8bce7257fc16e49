// @generated from the spec `goldens/wire.json`. Do not edit.

//! Refers to other types, and to its own, wherever a property can.
//!
//! The resource type
//! [`AWS::Goldens::Wire`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-wire.html),
//! generated from the page `aws.goldens.wire`.
//!
//! # Identifier
//!
//! [`WireIdentifier`] is the property [`name`](Wire::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Wire::create) | [`WireDesiredState`] | [`Request`], which ends with the wire | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](Wire::get), [`get_opt`](Wire::get_opt) | [`WireIdentifier`] | the wire; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Wire::update) | [`WireIdentifier`], [`WirePatch`] | [`Request`], which ends with the wire | [`UPDATE`]: `gold:UpdateThing` |
//! | [`list`](Wire::list) | `GatewayId` | each wire in a region | [`LIST`]: `gold:ListThing` |
//!
//! It can't be deleted.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`any`](Wire::any) | updatable | text ([`GatewayOrWireReference`]) |
//! | [`backup`](Wire::backup) | updatable | text ([`GatewayIdentifier2`]) |
//! | [`by_name`](Wire::by_name) | updatable | map of text ([`GatewayIdentifier2`]) |
//! | [`composite`](Wire::composite) | updatable | text ([`CompositeApiId`]) |
//! | [`either`](Wire::either) | updatable | text ([`GatewayReference`]) |
//! | [`gateway_arn`](Wire::gateway_arn) | updatable | text ([`GatewayArn`]) |
//! | [`gateway_id`](Wire::gateway_id) | required, updatable | text ([`GatewayIdentifier2`]) |
//! | [`gateway_region`](Wire::gateway_region) | updatable | text ([`GatewayRegion`]) |
//! | [`gateways`](Wire::gateways) | updatable | list of text ([`GatewayIdentifier2`]) |
//! | [`key`](Wire::key) | updatable | text |
//! | [`label`](Wire::label) | updatable | [`GatewayIdentifier`] |
//! | [`missing`](Wire::missing) | updatable | text |
//! | [`name`](Wire::name) | create-only, the identifier | text |
//! | [`parent`](Wire::parent) | updatable | text ([`WireIdentifier`]) |
//! | [`password`](Wire::password) | required, write-only, updatable, secret | text |
//! | [`route`](Wire::route) | updatable | [`Route`] |
//! | [`secret`](Wire::secret) | updatable, secret | text |

#[cfg_attr(feature = "composite", doc(hidden))]
pub use super::identifiers::CompositeApiId;
#[cfg_attr(feature = "gateway", doc(hidden))]
pub use super::identifiers::GatewayArn;
#[cfg_attr(feature = "gateway", doc(hidden))]
pub use super::identifiers::GatewayIdentifier as GatewayIdentifier2;
#[cfg_attr(feature = "gateway", doc(hidden))]
pub use super::identifiers::GatewayRegion;
use provider_aws_core::*;

/// Refers to other types, and to its own, wherever a property can.
///
/// [`AWS::Goldens::Wire`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-wire.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Wire", "aws.goldens.wire"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Wire {
    /// The `Any` property, which the docs don't mention.
    ///
    /// Refers to `Arn` of `AWS::Goldens::Gateway` or `Name` of `AWS::Goldens::Wire` or `Arn` of
    /// `AWS::KMS::Key` ([`GatewayOrWireReference`]).
    pub any: Option<String>,
    /// The `Backup` property, which the docs don't mention.
    ///
    /// Refers to `Id` of `AWS::Goldens::Gateway` or `Arn` of `AWS::KMS::Key` ([`GatewayIdentifier2`]).
    pub backup: Option<String>,
    /// The `ByName` property, which the docs don't mention.
    ///
    /// Keys match `^.*$`. Refers to `Id` of `AWS::Goldens::Gateway` ([`GatewayIdentifier2`]).
    pub by_name: Option<std::collections::BTreeMap<String, String>>,
    /// The `Composite` property, which the docs don't mention.
    ///
    /// Refers to `ApiId` of `AWS::Goldens::Composite` ([`CompositeApiId`]).
    pub composite: Option<String>,
    /// The `Either` property, which the docs don't mention.
    ///
    /// Refers to `Id` of `AWS::Goldens::Gateway` or `Arn` of `AWS::Goldens::Gateway`
    /// ([`GatewayReference`]).
    pub either: Option<String>,
    /// Where it ends.
    ///
    /// Refers to `Arn` of `AWS::Goldens::Gateway` ([`GatewayArn`]).
    pub gateway_arn: Option<String>,
    /// Where it begins.
    ///
    /// Required. Refers to `Id` of `AWS::Goldens::Gateway` ([`GatewayIdentifier2`]).
    pub gateway_id: Option<String>,
    /// The `GatewayRegion` property, which the docs don't mention.
    ///
    /// Refers to `Region` of `AWS::Goldens::Gateway` ([`GatewayRegion`]).
    pub gateway_region: Option<String>,
    /// The `Gateways` property, which the docs don't mention.
    ///
    /// Refers to `Id` of `AWS::Goldens::Gateway` ([`GatewayIdentifier2`]).
    pub gateways: Option<Vec<String>>,
    /// The `Key` property, which the docs don't mention.
    ///
    /// Refers to `Arn` of `AWS::KMS::Key`.
    pub key: Option<String>,
    /// The `Label` property, which the docs don't mention.
    pub label: Option<GatewayIdentifier>,
    /// The `Missing` property, which the docs don't mention.
    ///
    /// Refers to `Nothing` of `AWS::Goldens::Gateway`.
    pub missing: Option<String>,
    /// The identifier.
    ///
    /// Create-only, the identifier.
    pub name: Option<String>,
    /// The wire that it is part of.
    ///
    /// Refers to `Name` of `AWS::Goldens::Wire` ([`WireIdentifier`]).
    pub parent: Option<String>,
    /// The `Password` property, which the docs don't mention.
    ///
    /// Required, write-only.
    pub password: Option<Secret<String>>,
    /// The `Route` property, which the docs don't mention.
    pub route: Option<Route>,
    /// The `Secret` property, which the docs don't mention.
    ///
    /// Refers to `Secret` of `AWS::Goldens::Gateway`.
    pub secret: Option<Secret<String>>,
}

provider_aws_core::impl_properties!(Wire {
    any: "Any",
    backup: "Backup",
    by_name: "ByName",
    composite: "Composite",
    either: "Either",
    gateway_arn: "GatewayArn",
    gateway_id: "GatewayId",
    gateway_region: "GatewayRegion",
    gateways: "Gateways",
    key: "Key",
    label: "Label",
    missing: "Missing",
    name: "Name",
    parent: "Parent",
    password: "Password",
    route: "Route",
    secret: "Secret"
});

impl ResourceModel for Wire {
    const TYPE_NAME: &'static str = "AWS::Goldens::Wire";
    const SCHEMA: Schema = Schema::new(&WIRE_SCHEMA);
    type Identifier = WireIdentifier;
}

static WIRE_SCHEMA: [Property; 6] = [
    Property::new("ByName").map(),
    Property::new("GatewayId").required(),
    Property::new("Name").create_only(),
    Property::new("Password").write_only().required().secret(),
    Property::new("Route").within(&ROUTE_SCHEMA),
    Property::new("Secret").secret(),
];

static ROUTE_SCHEMA: [Property; 1] = [Property::new("GatewayId").required()];

impl Readable for Wire {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a wire: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WireIdentifier(String);

impl WireIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(WireIdentifier);

/// A reference to one of several: it is made from [`GatewayArn`], [`WireIdentifier`], or text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GatewayOrWireReference(String);

provider_aws_core::impl_reference!(GatewayOrWireReference of GatewayArn, WireIdentifier);

/// A reference to one of several: it is made from [`GatewayIdentifier2`], [`GatewayArn`], or text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GatewayReference(String);

provider_aws_core::impl_reference!(GatewayReference of GatewayIdentifier2, GatewayArn);

/// The value of [`Wire::label`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GatewayIdentifier {
    /// The `Label` property, which the docs don't mention.
    pub label: Option<String>,
}

provider_aws_core::impl_object!(GatewayIdentifier, optional { label: ("Label", String) });

/// The value of [`Wire::route`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Route {
    /// The `GatewayId` property, which the docs don't mention.
    ///
    /// Required. Refers to `Id` of `AWS::Goldens::Gateway` ([`GatewayIdentifier2`]).
    pub gateway_id: Option<String>,
    /// The `Gateways` property, which the docs don't mention.
    ///
    /// Refers to `Arn` of `AWS::Goldens::Gateway` ([`GatewayArn`]).
    pub gateways: Option<Vec<String>>,
    /// The `Label` property, which the docs don't mention.
    pub label: Option<String>,
}

provider_aws_core::impl_object!(
    Route,
    required { gateway_id: ("GatewayId", GatewayIdentifier2) },
    optional { gateways: ("Gateways", Items::<GatewayArn>), label: ("Label", String) }
);

/// The properties to create a wire with.
#[derive(Clone, Debug, PartialEq)]
pub struct WireDesiredState(DesiredState);

impl WireDesiredState {
    /// Creates a desired state of the required properties.
    #[must_use]
    pub fn new(gateway_id: impl Into<GatewayIdentifier2>, password: impl Into<Secret<String>>) -> Self {
        Self(DesiredState::new().set("GatewayId", gateway_id.into()).set("Password", password.into()))
    }

    /// The `Any` property, which the docs don't mention.
    ///
    /// Refers to `Arn` of `AWS::Goldens::Gateway` or `Name` of `AWS::Goldens::Wire` or `Arn` of
    /// `AWS::KMS::Key` ([`GatewayOrWireReference`]).
    #[must_use]
    pub fn any(self, value: impl Into<GatewayOrWireReference>) -> Self {
        Self(self.0.set("Any", value.into()))
    }

    /// The `Backup` property, which the docs don't mention.
    ///
    /// Refers to `Id` of `AWS::Goldens::Gateway` or `Arn` of `AWS::KMS::Key` ([`GatewayIdentifier2`]).
    #[must_use]
    pub fn backup(self, value: impl Into<GatewayIdentifier2>) -> Self {
        Self(self.0.set("Backup", value.into()))
    }

    /// The `ByName` property, which the docs don't mention.
    ///
    /// Keys match `^.*$`. Refers to `Id` of `AWS::Goldens::Gateway` ([`GatewayIdentifier2`]).
    #[must_use]
    pub fn by_name(self, value: impl Into<Entries<GatewayIdentifier2>>) -> Self {
        Self(self.0.set("ByName", value.into()))
    }

    /// The `Composite` property, which the docs don't mention.
    ///
    /// Refers to `ApiId` of `AWS::Goldens::Composite` ([`CompositeApiId`]).
    #[must_use]
    pub fn composite(self, value: impl Into<CompositeApiId>) -> Self {
        Self(self.0.set("Composite", value.into()))
    }

    /// The `Either` property, which the docs don't mention.
    ///
    /// Refers to `Id` of `AWS::Goldens::Gateway` or `Arn` of `AWS::Goldens::Gateway`
    /// ([`GatewayReference`]).
    #[must_use]
    pub fn either(self, value: impl Into<GatewayReference>) -> Self {
        Self(self.0.set("Either", value.into()))
    }

    /// Where it ends.
    ///
    /// Refers to `Arn` of `AWS::Goldens::Gateway` ([`GatewayArn`]).
    #[must_use]
    pub fn gateway_arn(self, value: impl Into<GatewayArn>) -> Self {
        Self(self.0.set("GatewayArn", value.into()))
    }

    /// The `GatewayRegion` property, which the docs don't mention.
    ///
    /// Refers to `Region` of `AWS::Goldens::Gateway` ([`GatewayRegion`]).
    #[must_use]
    pub fn gateway_region(self, value: impl Into<GatewayRegion>) -> Self {
        Self(self.0.set("GatewayRegion", value.into()))
    }

    /// The `Gateways` property, which the docs don't mention.
    ///
    /// Refers to `Id` of `AWS::Goldens::Gateway` ([`GatewayIdentifier2`]).
    #[must_use]
    pub fn gateways(self, value: impl Into<Items<GatewayIdentifier2>>) -> Self {
        Self(self.0.set("Gateways", value.into()))
    }

    /// The `Key` property, which the docs don't mention.
    ///
    /// Refers to `Arn` of `AWS::KMS::Key`.
    #[must_use]
    pub fn key(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Key", value.into()))
    }

    /// The `Label` property, which the docs don't mention.
    #[must_use]
    pub fn label(self, value: impl Into<GatewayIdentifier>) -> Self {
        Self(self.0.set("Label", value.into()))
    }

    /// The `Missing` property, which the docs don't mention.
    ///
    /// Refers to `Nothing` of `AWS::Goldens::Gateway`.
    #[must_use]
    pub fn missing(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Missing", value.into()))
    }

    /// The identifier.
    #[must_use]
    pub fn name(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Name", value.into()))
    }

    /// The wire that it is part of.
    ///
    /// Refers to `Name` of `AWS::Goldens::Wire` ([`WireIdentifier`]).
    #[must_use]
    pub fn parent(self, value: impl Into<WireIdentifier>) -> Self {
        Self(self.0.set("Parent", value.into()))
    }

    /// The `Route` property, which the docs don't mention.
    #[must_use]
    pub fn route(self, value: impl Into<Route>) -> Self {
        Self(self.0.set("Route", value.into()))
    }

    /// The `Secret` property, which the docs don't mention.
    ///
    /// Refers to `Secret` of `AWS::Goldens::Gateway`.
    #[must_use]
    pub fn secret(self, value: impl Into<Secret<String>>) -> Self {
        Self(self.0.set("Secret", value.into()))
    }
}

provider_aws_core::impl_desired_state!(WireDesiredState of Wire);

/// A set of changes to a wire. Only updatable properties can be set.
#[derive(Clone, Debug, PartialEq)]
pub struct WirePatch(PatchDocument);

impl WirePatch {
    /// Creates a patch that sets what each update requires, because AWS doesn't return it.
    #[must_use]
    pub fn new(password: impl Into<Secret<String>>) -> Self {
        Self(PatchDocument::new().change("Password", Change::Set(password.into())))
    }

    /// The `Any` property, which the docs don't mention.
    ///
    /// Refers to `Arn` of `AWS::Goldens::Gateway` or `Name` of `AWS::Goldens::Wire` or `Arn` of
    /// `AWS::KMS::Key` ([`GatewayOrWireReference`]).
    #[must_use]
    pub fn any(self, change: impl Into<Change<GatewayOrWireReference>>) -> Self {
        Self(self.0.change("Any", change.into()))
    }

    /// The `Backup` property, which the docs don't mention.
    ///
    /// Refers to `Id` of `AWS::Goldens::Gateway` or `Arn` of `AWS::KMS::Key` ([`GatewayIdentifier2`]).
    #[must_use]
    pub fn backup(self, change: impl Into<Change<GatewayIdentifier2>>) -> Self {
        Self(self.0.change("Backup", change.into()))
    }

    /// The `ByName` property, which the docs don't mention.
    ///
    /// Replaces the map as a whole. Keys match `^.*$`. Refers to `Id` of `AWS::Goldens::Gateway`
    /// ([`GatewayIdentifier2`]).
    #[must_use]
    pub fn by_name(self, change: impl Into<Change<Entries<GatewayIdentifier2>>>) -> Self {
        Self(self.0.change("ByName", change.into()))
    }

    /// The `Composite` property, which the docs don't mention.
    ///
    /// Refers to `ApiId` of `AWS::Goldens::Composite` ([`CompositeApiId`]).
    #[must_use]
    pub fn composite(self, change: impl Into<Change<CompositeApiId>>) -> Self {
        Self(self.0.change("Composite", change.into()))
    }

    /// The `Either` property, which the docs don't mention.
    ///
    /// Refers to `Id` of `AWS::Goldens::Gateway` or `Arn` of `AWS::Goldens::Gateway`
    /// ([`GatewayReference`]).
    #[must_use]
    pub fn either(self, change: impl Into<Change<GatewayReference>>) -> Self {
        Self(self.0.change("Either", change.into()))
    }

    /// Where it ends.
    ///
    /// Refers to `Arn` of `AWS::Goldens::Gateway` ([`GatewayArn`]).
    #[must_use]
    pub fn gateway_arn(self, change: impl Into<Change<GatewayArn>>) -> Self {
        Self(self.0.change("GatewayArn", change.into()))
    }

    /// Where it begins.
    ///
    /// Refers to `Id` of `AWS::Goldens::Gateway` ([`GatewayIdentifier2`]).
    #[must_use]
    pub fn gateway_id(self, change: impl Into<Change<GatewayIdentifier2>>) -> Self {
        Self(self.0.change("GatewayId", change.into()))
    }

    /// The `GatewayRegion` property, which the docs don't mention.
    ///
    /// Refers to `Region` of `AWS::Goldens::Gateway` ([`GatewayRegion`]).
    #[must_use]
    pub fn gateway_region(self, change: impl Into<Change<GatewayRegion>>) -> Self {
        Self(self.0.change("GatewayRegion", change.into()))
    }

    /// The `Gateways` property, which the docs don't mention.
    ///
    /// Replaces the array as a whole. Refers to `Id` of `AWS::Goldens::Gateway`
    /// ([`GatewayIdentifier2`]).
    #[must_use]
    pub fn gateways(self, change: impl Into<Change<Items<GatewayIdentifier2>>>) -> Self {
        Self(self.0.change("Gateways", change.into()))
    }

    /// The `Key` property, which the docs don't mention.
    ///
    /// Refers to `Arn` of `AWS::KMS::Key`.
    #[must_use]
    pub fn key(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Key", change.into()))
    }

    /// The `Label` property, which the docs don't mention.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn label(self, change: impl Into<Change<GatewayIdentifier>>) -> Self {
        Self(self.0.change("Label", change.into()))
    }

    /// The `Missing` property, which the docs don't mention.
    ///
    /// Refers to `Nothing` of `AWS::Goldens::Gateway`.
    #[must_use]
    pub fn missing(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Missing", change.into()))
    }

    /// The wire that it is part of.
    ///
    /// Refers to `Name` of `AWS::Goldens::Wire` ([`WireIdentifier`]).
    #[must_use]
    pub fn parent(self, change: impl Into<Change<WireIdentifier>>) -> Self {
        Self(self.0.change("Parent", change.into()))
    }

    /// The `Password` property, which the docs don't mention.
    #[must_use]
    pub fn password(self, change: impl Into<Change<Secret<String>>>) -> Self {
        Self(self.0.change("Password", change.into()))
    }

    /// The `Route` property, which the docs don't mention.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn route(self, change: impl Into<Change<Route>>) -> Self {
        Self(self.0.change("Route", change.into()))
    }

    /// The `Secret` property, which the docs don't mention.
    ///
    /// Refers to `Secret` of `AWS::Goldens::Gateway`.
    #[must_use]
    pub fn secret(self, change: impl Into<Change<Secret<String>>>) -> Self {
        Self(self.0.change("Secret", change.into()))
    }
}

provider_aws_core::impl_patch!(WirePatch of Wire);

impl Wire {
    /// Creates a wire.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the wire
    /// once it is created.
    ///
    /// [`WireDesiredState::new`] takes what is required: [`gateway_id`](Wire::gateway_id) and
    /// [`password`](Wire::password).
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
    /// use provider_aws_goldens::wire::{Wire, WireDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = WireDesiredState::new("my-gateway", "my-password").name("my-wire");
    /// let wire = Wire::create(client, state).await?.wait().await?;
    /// println!("created {}", wire.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: WireDesiredState,
    ) -> Create<'a, Wire> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a wire.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Wire`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the wire doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::wire::Wire;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let wire = Wire::get(client, "my-wire").await?;
    /// println!("{:?}", wire.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<WireIdentifier>,
    ) -> Get<'a, Wire> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a wire, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::wire::Wire;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Wire::get_opt(client, "my-wire").await? {
    ///     Some(wire) => println!("{:?}", wire.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<WireIdentifier>,
    ) -> Get<'a, Wire, Option<Resource<Wire>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a wire.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the wire
    /// once it is updated. [`Resource::minimal`] makes a patch of what differs.
    ///
    /// [`WirePatch::new`] takes what is required: [`password`](Wire::password).
    ///
    /// IAM permissions: `gold:UpdateThing` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the wire doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::wire::{Wire, WirePatch};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let wire = Wire::get(client, "my-wire").await?;
    /// let patch = wire
    ///     .minimal(
    ///         WirePatch::new("my-new-password")
    ///             .any("arn:aws:goldens:us-east-1:123456789012:gateway/example"),
    ///     )?;
    /// let wire = Wire::update(client, wire.identifier(), patch).await?.wait().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<WireIdentifier>,
        patch: WirePatch,
    ) -> Update<'a, Wire> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Lists each wire in a region that has this `GatewayId`.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each wire in full.
    ///
    /// IAM permissions: `gold:ListThing` ([`LIST`]), and those of the call ([`CanList`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`] if AWS refuses the scope, [`ErrorKind::AccessDenied`] if IAM
    /// refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::wire::Wire;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for wire in Wire::list(client, "my-gateway").await? {
    ///     println!("{}", wire.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(
        client: &'a Client<Policy>,
        gateway_id: impl Into<GatewayIdentifier2>,
    ) -> List<'a, Wire> {
        List::new(client, LINKED_LIST.called()).scope(
            "GatewayId",
            provider_aws_core::PropertyValue::to_json(&Into::<GatewayIdentifier2>::into(gateway_id)),
        )
    }

    /// The IAM policies that allow a caller these operations, on any wire.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Wire {
    fn create(client: &Client<Policy>, desired_state: WireDesiredState) -> Create<'_, Self> {
        Wire::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Wire {
    fn get(client: &Client<Policy>, identifier: WireIdentifier) -> Get<'_, Self> {
        Wire::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Wire {
    fn update(client: &Client<Policy>, identifier: WireIdentifier, patch: WirePatch) -> Update<'_, Self> {
        Wire::update(client, identifier, patch)
    }
}

/// What [`Wire::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Wire", Handler::Create)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<148> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Wire\x02create\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// What [`Wire::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation =
    Operation::new("AWS::Goldens::Wire", Handler::Get)
        .identifier(&["Name"])
        .requires(&[ScopedActions::new(&["gold:GetThing"])
            .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<108> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Wire\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Wire::update`] requires, for policies and their checks.
///
/// The handler requires `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Wire", Handler::Update)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:UpdateThing"])])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<141> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Wire\x02update\x02id\x03Name\x02actions\x03gold:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Wire::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Wire", Handler::List)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<82> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Wire\x02list\x02id\x03Name\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Wire::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Wire::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.wire --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Wire::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Wire::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.wire --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Wire::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Wire::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.wire --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Wire::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Wire::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.wire --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
