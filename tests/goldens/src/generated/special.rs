// @generated from the spec `goldens/special.json`. Do not edit.

//! Properties of which corrections say more than the page.
//!
//! The resource type
//! [`AWS::Goldens::Special`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-special.html),
//! generated from the page `aws.goldens.special`.
//!
//! # Identifier
//!
//! [`SpecialIdentifier`] is the property [`arn`](Special::arn). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Special::create) | [`SpecialDesiredState`] | [`Request`], which ends with the special | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](Special::get), [`get_opt`](Special::get_opt) | [`SpecialIdentifier`] | the special; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Special::update) | [`SpecialIdentifier`], [`SpecialPatch`] | [`Request`], which ends with the special | [`UPDATE`]: `gold:GetThing` and `gold:UpdateThing` |
//! | [`list`](Special::list) | `ChannelArn` and `Slot` | each special in a region | [`LIST`]: `gold:ListThing` |
//!
//! It can't be deleted.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`arn`](Special::arn) | read-only, the identifier | text |
//! | [`channel_arn`](Special::channel_arn) | required, create-only | text |
//! | [`codes`](Special::codes) | updatable, secret | list of JSON |
//! | [`hosts`](Special::hosts) | updatable | list of [`Hosts`] |
//! | [`ingest`](Special::ingest) | updatable | [`Ingest`] |
//! | [`name`](Special::name) | updatable | text |
//! | [`passphrase`](Special::passphrase) | write-only, updatable, secret | text |
//! | [`slot`](Special::slot) | required, create-only | integer |
//! | [`tags`](Special::tags) | updatable | tags |
//! | [`value`](Special::value) | read-only, secret | text |

use provider_aws_core::*;

/// Properties of which corrections say more than the page.
///
/// [`AWS::Goldens::Special`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-special.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Special", "aws.goldens.special"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Special {
    /// Given by AWS.
    ///
    /// Read-only, the identifier.
    pub arn: Option<String>,
    /// What it belongs to.
    ///
    /// Required, create-only.
    pub channel_arn: Option<String>,
    /// Values in order, all of them secret.
    pub codes: Option<Secret<Vec<Value>>>,
    /// Objects in no order.
    pub hosts: Option<Vec<Hosts>>,
    /// An object with special properties.
    pub ingest: Option<Ingest>,
    /// A name.
    pub name: Option<String>,
    /// A secret that cannot be read back.
    ///
    /// Write-only.
    pub passphrase: Option<Secret<String>>,
    /// Its place there.
    ///
    /// Required, create-only.
    pub slot: Option<i64>,
    /// Tags.
    pub tags: Option<Vec<Tag>>,
    /// A key that AWS makes.
    ///
    /// Read-only.
    pub value: Option<Secret<String>>,
}

provider_aws_core::impl_properties!(Special {
    arn: "Arn",
    channel_arn: "ChannelArn",
    codes: "Codes",
    hosts: "Hosts",
    ingest: "Ingest",
    name: "Name",
    passphrase: "Passphrase",
    slot: "Slot",
    tags: "Tags",
    value: "Value"
});

impl ResourceModel for Special {
    const TYPE_NAME: &'static str = "AWS::Goldens::Special";
    const SCHEMA: Schema = Schema::new(&SPECIAL_SCHEMA);
    type Identifier = SpecialIdentifier;
}

static SPECIAL_SCHEMA: [Property; 9] = [
    Property::new("Arn").read_only().guessed(),
    Property::new("ChannelArn").create_only().required(),
    Property::new("Codes").secret().document(),
    Property::new("Hosts").unordered().within(&HOSTS_SCHEMA),
    Property::new("Ingest").within(&INGEST_SCHEMA),
    Property::new("Passphrase").write_only().secret(),
    Property::new("Slot").create_only().required(),
    Property::new("Tags").unordered().within(&TAG_SCHEMA),
    Property::new("Value").read_only().guessed().secret(),
];

static HOSTS_SCHEMA: [Property; 2] =
    [Property::new("Name").guessed(), Property::new("Token").guessed().secret()];

static INGEST_SCHEMA: [Property; 3] = [
    Property::new("Insecure").create_only().write_only().guessed(),
    Property::new("Limit").guessed(),
    Property::new("StreamKey").read_only().guessed().secret(),
];

static TAG_SCHEMA: [Property; 2] = [Property::new("Key").required(), Property::new("Value").required()];

impl Readable for Special {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a special: its `Arn`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SpecialIdentifier(String);

impl SpecialIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(arn: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Arn", arn.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(SpecialIdentifier);

/// Objects in no order.
///
/// An item of [`Special::hosts`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Hosts {
    /// Nothing special.
    pub name: Option<String>,
    /// A secret that can be changed.
    pub token: Option<Secret<String>>,
}

provider_aws_core::impl_object!(
    Hosts,
    optional { name: ("Name", String), token: ("Token", Secret::<String>) }
);

/// An object with special properties.
///
/// The value of [`Special::ingest`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Ingest {
    /// Set when it is created.
    ///
    /// Create-only, write-only.
    pub insecure: Option<bool>,
    /// Nothing special.
    pub limit: Option<i64>,
    /// A key that AWS makes.
    ///
    /// Read-only.
    pub stream_key: Option<Secret<String>>,
}

provider_aws_core::impl_object!(
    Ingest,
    optional { insecure: ("Insecure", bool), limit: ("Limit", i64) },
    read_only { stream_key: ("StreamKey", Secret::<String>) }
);

/// The properties to create a special with.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecialDesiredState(DesiredState);

impl SpecialDesiredState {
    /// Creates a desired state of the required properties.
    #[must_use]
    pub fn new(channel_arn: impl Into<String>, slot: impl Into<i64>) -> Self {
        Self(DesiredState::new().set("ChannelArn", channel_arn.into()).set("Slot", slot.into()))
    }

    /// Values in order, all of them secret.
    #[must_use]
    pub fn codes(self, value: impl Into<Secret<Vec<Value>>>) -> Self {
        Self(self.0.set("Codes", value.into()))
    }

    /// Objects in no order.
    #[must_use]
    pub fn hosts(self, value: impl Into<Items<Hosts>>) -> Self {
        Self(self.0.set("Hosts", value.into()))
    }

    /// An object with special properties.
    #[must_use]
    pub fn ingest(self, value: impl Into<Ingest>) -> Self {
        Self(self.0.set("Ingest", value.into()))
    }

    /// A name.
    #[must_use]
    pub fn name(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Name", value.into()))
    }

    /// A secret that cannot be read back.
    #[must_use]
    pub fn passphrase(self, value: impl Into<Secret<String>>) -> Self {
        Self(self.0.set("Passphrase", value.into()))
    }

    /// Tags.
    #[must_use]
    pub fn tags(self, value: impl Into<Tags>) -> Self {
        Self(self.0.set("Tags", value.into()))
    }
}

provider_aws_core::impl_desired_state!(SpecialDesiredState of Special);

/// A set of changes to a special. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpecialPatch(PatchDocument);

impl SpecialPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// Values in order, all of them secret.
    #[must_use]
    pub fn codes(self, change: impl Into<Change<Secret<Vec<Value>>>>) -> Self {
        Self(self.0.change("Codes", change.into()))
    }

    /// Objects in no order.
    ///
    /// Replaces the array as a whole.
    #[must_use]
    pub fn hosts(self, change: impl Into<Change<Items<Hosts>>>) -> Self {
        Self(self.0.change("Hosts", change.into()))
    }

    /// An object with special properties.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn ingest(self, change: impl Into<Change<Ingest>>) -> Self {
        Self(self.0.change("Ingest", change.into()))
    }

    /// A name.
    #[must_use]
    pub fn name(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Name", change.into()))
    }

    /// A secret that cannot be read back.
    #[must_use]
    pub fn passphrase(self, change: impl Into<Change<Secret<String>>>) -> Self {
        Self(self.0.change("Passphrase", change.into()))
    }

    /// Tags.
    ///
    /// Replaces the array as a whole.
    #[must_use]
    pub fn tags(self, change: impl Into<Change<Tags>>) -> Self {
        Self(self.0.change("Tags", change.into()))
    }
}

provider_aws_core::impl_patch!(SpecialPatch of Special);

impl Special {
    /// Creates a special.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// special once it is created.
    ///
    /// [`SpecialDesiredState::new`] takes what is required: [`channel_arn`](Special::channel_arn) and
    /// [`slot`](Special::slot).
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
    /// use provider_aws_goldens::special::{Special, SpecialDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let channel_arn = "arn:aws:gold:us-east-1:123456789012:channel/example";
    /// let state = SpecialDesiredState::new(channel_arn, 1)
    ///     .name("my-special")
    ///     .tags([("team", "live")]);
    /// let special = Special::create(client, state).await?.wait().await?;
    /// println!("created {}", special.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: SpecialDesiredState,
    ) -> Create<'a, Special> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a special.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Special`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the special doesn't exist, [`ErrorKind::AccessDenied`] if IAM
    /// refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::special::Special;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:gold:us-east-1:123456789012:nested/example";
    /// let special = Special::get(client, identifier).await?;
    /// println!("{:?}", special.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<SpecialIdentifier>,
    ) -> Get<'a, Special> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a special, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::special::Special;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:gold:us-east-1:123456789012:nested/example";
    /// match Special::get_opt(client, identifier).await? {
    ///     Some(special) => println!("{:?}", special.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<SpecialIdentifier>,
    ) -> Get<'a, Special, Option<Resource<Special>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a special.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// special once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch
    /// makes no call.
    ///
    /// IAM permissions: `gold:GetThing` and `gold:UpdateThing` ([`UPDATE`]), and those of the call
    /// ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the special doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::special::Special;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:gold:us-east-1:123456789012:nested/example";
    /// let special = Special::get(client, identifier).await?;
    /// let patch = special.edit(|changes| changes.name("my-new-special"))?;
    /// let special = Special::update(client, special.identifier(), patch)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<SpecialIdentifier>,
        patch: SpecialPatch,
    ) -> Update<'a, Special> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Lists each special in a region that has this `ChannelArn` and this `Slot`.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each special in full.
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
    /// use provider_aws_goldens::special::Special;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let channel_arn = "arn:aws:gold:us-east-1:123456789012:channel/example";
    /// for special in Special::list(client, channel_arn, 1).await? {
    ///     println!("{}", special.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(
        client: &'a Client<Policy>,
        channel_arn: impl Into<String>,
        slot: impl Into<i64>,
    ) -> List<'a, Special> {
        List::new(client, LINKED_LIST.called())
            .scope("ChannelArn", Into::<String>::into(channel_arn))
            .scope("Slot", Into::<i64>::into(slot))
    }

    /// The IAM policies that allow a caller these operations, on any special.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Special {
    fn create(client: &Client<Policy>, desired_state: SpecialDesiredState) -> Create<'_, Self> {
        Special::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Special {
    fn get(client: &Client<Policy>, identifier: SpecialIdentifier) -> Get<'_, Self> {
        Special::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Special {
    fn update(
        client: &Client<Policy>,
        identifier: SpecialIdentifier,
        patch: SpecialPatch,
    ) -> Update<'_, Self> {
        Special::update(client, identifier, patch)
    }
}

/// What [`Special::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Special", Handler::Create)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<150> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Special\x02create\x02id\x03Arn\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// What [`Special::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation = Operation::new("AWS::Goldens::Special", Handler::Get)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
    ]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<110> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Special\x02get\x02id\x03Arn\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Special::update`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing` and `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Special", Handler::Update)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["gold:UpdateThing"]),
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"]),
    ])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<193> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Special\x02update\x02id\x03Arn\x02actions\x03gold:UpdateThing\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Special::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Special", Handler::List)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<84> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Special\x02list\x02id\x03Arn\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Special::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Special::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.special --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Special::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Special::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.special --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Special::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Special::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.special --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Special::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Special::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.special --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
