// @generated from the spec `goldens/can_get.json`. Do not edit.

//! A resource and objects that are called as the traits of policies are.
//!
//! The resource type
//! [`AWS::Goldens::CanGet`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-canget.html),
//! generated from the page `aws.goldens.can_get`.
//!
//! # Identifier
//!
//! [`CanGetIdentifier`] is the property [`name`](CanGet::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](CanGet::create) | [`CanGetDesiredState`] | [`Request`], which ends with the can get | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](CanGet::get), [`get_opt`](CanGet::get_opt) | [`CanGetIdentifier`] | the can get; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](CanGet::update) | [`CanGetIdentifier`], [`CanGetPatch`] | [`Request`], which ends with the can get | [`UPDATE`]: `gold:GetThing` and `gold:UpdateThing` |
//!
//! It can't be deleted or listed.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`can_create`](CanGet::can_create) | updatable | [`CanCreate2`] |
//! | [`name`](CanGet::name) | required, create-only, the identifier | text |
//! | [`p`](CanGet::p) | create-only | [`P`] |
//! | [`tags`](CanGet::tags) | updatable | tags |

use provider_aws_core::*;

/// A resource and objects that are called as the traits of policies are.
///
/// [`AWS::Goldens::CanGet`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-canget.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::CanGet", "aws.goldens.can_get"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CanGet {
    /// An object called as a trait is.
    pub can_create: Option<CanCreate2>,
    /// A name. It is `unique`
    ///
    /// in its region.
    ///
    /// Required, create-only, the identifier.
    pub name: Option<String>,
    /// An object called as a type parameter is.
    ///
    /// Create-only.
    pub p: Option<P>,
    /// Tags.
    pub tags: Option<Vec<Tag>>,
}

provider_aws_core::impl_properties!(CanGet { can_create: "CanCreate", name: "Name", p: "P", tags: "Tags" });

impl ResourceModel for CanGet {
    const TYPE_NAME: &'static str = "AWS::Goldens::CanGet";
    const SCHEMA: Schema = Schema::new(&CAN_GET_SCHEMA);
    type Identifier = CanGetIdentifier;
}

static CAN_GET_SCHEMA: [Property; 4] = [
    Property::new("CanCreate").within(&CAN_CREATE_SCHEMA),
    Property::new("Name").create_only().required(),
    Property::new("P").create_only().within(&P_SCHEMA),
    Property::new("Tags").unordered().within(&TAG_SCHEMA),
];

static CAN_CREATE_SCHEMA: [Property; 1] = [Property::new("Most").guessed()];

static P_SCHEMA: [Property; 1] = [Property::new("Flag").guessed()];

static TAG_SCHEMA: [Property; 2] = [Property::new("Key").required(), Property::new("Value").required()];

impl Readable for CanGet {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a can get: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CanGetIdentifier(String);

impl CanGetIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(CanGetIdentifier);

/// An object called as a trait is.
///
/// The value of [`CanGet::can_create`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CanCreate2 {
    /// The `Most` property.
    pub most: Option<i64>,
}

provider_aws_core::impl_object!(CanCreate2, optional { most: ("Most", i64) });

/// An object called as a type parameter is.
///
/// The value of [`CanGet::p`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct P {
    /// Yes or no.
    pub flag: Option<bool>,
}

provider_aws_core::impl_object!(P, optional { flag: ("Flag", bool) });

/// The properties to create a can get with.
#[derive(Clone, Debug, PartialEq)]
pub struct CanGetDesiredState(DesiredState);

impl CanGetDesiredState {
    /// Creates a desired state of the required properties.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self(DesiredState::new().set("Name", name.into()))
    }

    /// An object called as a trait is.
    #[must_use]
    pub fn can_create(self, value: impl Into<CanCreate2>) -> Self {
        Self(self.0.set("CanCreate", value.into()))
    }

    /// An object called as a type parameter is.
    #[must_use]
    pub fn p(self, value: impl Into<P>) -> Self {
        Self(self.0.set("P", value.into()))
    }

    /// Tags.
    #[must_use]
    pub fn tags(self, value: impl Into<Tags>) -> Self {
        Self(self.0.set("Tags", value.into()))
    }
}

provider_aws_core::impl_desired_state!(CanGetDesiredState of CanGet);

/// A set of changes to a can get. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CanGetPatch(PatchDocument);

impl CanGetPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// An object called as a trait is.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn can_create(self, change: impl Into<Change<CanCreate2>>) -> Self {
        Self(self.0.change("CanCreate", change.into()))
    }

    /// Tags.
    ///
    /// Replaces the array as a whole.
    #[must_use]
    pub fn tags(self, change: impl Into<Change<Tags>>) -> Self {
        Self(self.0.change("Tags", change.into()))
    }
}

provider_aws_core::impl_patch!(CanGetPatch of CanGet);

impl CanGet {
    /// Creates a can get.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the can
    /// get once it is created.
    ///
    /// [`CanGetDesiredState::new`] takes what is required: [`name`](CanGet::name).
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
    /// use provider_aws_goldens::can_get::{CanGet, CanGetDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = CanGetDesiredState::new("my-can-get").tags([("team", "live")]);
    /// let can_get = CanGet::create(client, state).await?.wait().await?;
    /// println!("created {}", can_get.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: CanGetDesiredState,
    ) -> Create<'a, CanGet> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a can get.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`CanGet`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet2`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the can get doesn't exist, [`ErrorKind::AccessDenied`] if IAM
    /// refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::can_get::CanGet;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let can_get = CanGet::get(client, "my-can-get").await?;
    /// println!("{:?}", can_get.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet2>(
        client: &'a Client<Policy>,
        identifier: impl Into<CanGetIdentifier>,
    ) -> Get<'a, CanGet> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a can get, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::can_get::CanGet;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match CanGet::get_opt(client, "my-can-get").await? {
    ///     Some(can_get) => println!("{:?}", can_get.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet2>(
        client: &'a Client<Policy>,
        identifier: impl Into<CanGetIdentifier>,
    ) -> Get<'a, CanGet, Option<Resource<CanGet>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a can get.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the can
    /// get once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch makes
    /// no call.
    ///
    /// IAM permissions: `gold:GetThing` and `gold:UpdateThing` ([`UPDATE`]), and those of the call
    /// ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the can get doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::can_get::CanGet;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let can_get = CanGet::get(client, "my-can-get").await?;
    /// let patch = can_get.edit(|changes| changes.tags([("team", "events")]))?;
    /// let can_get = CanGet::update(client, can_get.identifier(), patch)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<CanGetIdentifier>,
        patch: CanGetPatch,
    ) -> Update<'a, CanGet> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// The IAM policies that allow a caller these operations, on any can get.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for CanGet {
    fn create(client: &Client<Policy>, desired_state: CanGetDesiredState) -> Create<'_, Self> {
        CanGet::create(client, desired_state)
    }
}

impl<Policy: CanGet2> provider_aws_core::generic::GetResource<Policy> for CanGet {
    fn get(client: &Client<Policy>, identifier: CanGetIdentifier) -> Get<'_, Self> {
        CanGet::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for CanGet {
    fn update(client: &Client<Policy>, identifier: CanGetIdentifier, patch: CanGetPatch) -> Update<'_, Self> {
        CanGet::update(client, identifier, patch)
    }
}

/// What [`CanGet::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::CanGet", Handler::Create)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<150> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::CanGet\x02create\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// What [`CanGet::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation = Operation::new("AWS::Goldens::CanGet", Handler::Get)
    .identifier(&["Name"])
    .requires(&[
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
    ]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<110> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::CanGet\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`CanGet::update`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing` and `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::CanGet", Handler::Update)
    .identifier(&["Name"])
    .requires(&[
        ScopedActions::new(&["gold:UpdateThing"]),
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"]),
    ])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<193> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::CanGet\x02update\x02id\x03Name\x02actions\x03gold:UpdateThing\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// A policy that allows [`CanGet::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `CanGet::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.can_get --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`CanGet::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `CanGet::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.can_get --ops get` prints a policy that allows it"
)]
pub trait CanGet2 {}

#[diagnostic::do_not_recommend]
impl CanGet2 for provider_aws_core::Unchecked {}

/// A policy that allows [`CanGet::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `CanGet::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.can_get --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}
