// @generated from the spec `goldens/nested.json`. Do not edit.

//! Objects within objects.
//!
//! The resource type
//! [`AWS::Goldens::Nested`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-nested.html),
//! generated from the page `aws.goldens.nested`.
//!
//! # Identifier
//!
//! [`NestedIdentifier`] is the property [`name`](Nested::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Nested::create) | [`NestedDesiredState`] | [`Request`], which ends with the nested | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](Nested::get), [`get_opt`](Nested::get_opt) | [`NestedIdentifier`] | the nested; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Nested::update) | [`NestedIdentifier`], [`NestedPatch`] | [`Request`], which ends with the nested | [`UPDATE`]: `gold:GetThing` and `gold:UpdateThing` |
//!
//! It can't be deleted or listed.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`name`](Nested::name) | required, create-only, the identifier | text |
//! | [`nested`](Nested::nested) | updatable | [`Nested2`] |
//! | [`option`](Nested::option) | create-only | [`Option`] |
//! | [`other`](Nested::other) | create-only | list of [`Other`] |
//! | [`tags`](Nested::tags) | updatable | tags |

use provider_aws_core::*;

/// Objects within objects.
///
/// [`AWS::Goldens::Nested`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-nested.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Nested", "aws.goldens.nested"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Nested {
    /// A name. It is `unique`
    ///
    /// in its region.
    ///
    /// Required, create-only, the identifier.
    pub name: ::core::option::Option<String>,
    /// An object called as the resource is.
    pub nested: ::core::option::Option<Nested2>,
    /// An object called Option.
    ///
    /// Create-only.
    pub option: ::core::option::Option<Option>,
    /// Objects with a field of the same name.
    ///
    /// Create-only.
    pub other: ::core::option::Option<Vec<Other>>,
    /// Tags.
    pub tags: ::core::option::Option<Vec<Tag>>,
}

provider_aws_core::impl_properties!(Nested {
    name: "Name",
    nested: "Nested",
    option: "Option",
    other: "Other",
    tags: "Tags"
});

impl ResourceModel for Nested {
    const TYPE_NAME: &'static str = "AWS::Goldens::Nested";
    const SCHEMA: Schema = Schema::new(&NESTED_SCHEMA);
    type Identifier = NestedIdentifier;
}

static NESTED_SCHEMA: [Property; 5] = [
    Property::new("Name").create_only().required(),
    Property::new("Nested").within(&NESTED_SCHEMA_2),
    Property::new("Option").create_only().within(&OPTION_SCHEMA),
    Property::new("Other").create_only().within(&OTHER_SCHEMA),
    Property::new("Tags").unordered().within(&TAG_SCHEMA),
];

static NESTED_SCHEMA_2: [Property; 1] = [Property::new("Limits").guessed().within(&NESTED_LIMITS_SCHEMA)];

static OPTION_SCHEMA: [Property; 1] = [Property::new("String").guessed().within(&OPTION_STRING_SCHEMA)];

static OTHER_SCHEMA: [Property; 3] = [
    Property::new("Limits").guessed().within(&OTHER_LIMITS_SCHEMA),
    Property::new("Option").guessed().document(),
    Property::new("Tags").guessed().unordered().within(&TAG_SCHEMA),
];

static TAG_SCHEMA: [Property; 2] = [Property::new("Key").required(), Property::new("Value").required()];

static NESTED_LIMITS_SCHEMA: [Property; 1] = [Property::new("Most").guessed()];

static OPTION_STRING_SCHEMA: [Property; 1] = [Property::new("Flag").guessed()];

static OTHER_LIMITS_SCHEMA: [Property; 1] = [Property::new("Least").guessed()];

impl Readable for Nested {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a nested: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NestedIdentifier(String);

impl NestedIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(NestedIdentifier);

/// An object called as the resource is.
///
/// The value of [`Nested::nested`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Nested2 {
    /// Its limits.
    pub limits: ::core::option::Option<NestedLimits>,
}

provider_aws_core::impl_object!(Nested2, optional { limits: ("Limits", NestedLimits) });

/// Its limits.
///
/// The value of [`Nested2::limits`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NestedLimits {
    /// The `Most` property.
    pub most: ::core::option::Option<i64>,
}

provider_aws_core::impl_object!(NestedLimits, optional { most: ("Most", i64) });

/// An object called Option.
///
/// The value of [`Nested::option`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Option {
    /// And one within.
    pub string: ::core::option::Option<OptionString>,
}

provider_aws_core::impl_object!(Option, optional { string: ("String", OptionString) });

/// And one within.
///
/// The value of [`Option::string`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OptionString {
    /// Yes or no.
    pub flag: ::core::option::Option<bool>,
}

provider_aws_core::impl_object!(OptionString, optional { flag: ("Flag", bool) });

/// Objects with a field of the same name.
///
/// An item of [`Nested::other`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Other {
    /// Their limits.
    pub limits: ::core::option::Option<Vec<OtherLimits>>,
    /// The `Option` property.
    ///
    /// The docs don't say what it contains.
    pub option: ::core::option::Option<Value>,
    /// Tags of each.
    pub tags: ::core::option::Option<Vec<Tag>>,
}

provider_aws_core::impl_object!(
    Other,
    optional { limits: ("Limits", Items::<OtherLimits>), option: ("Option", Value), tags: ("Tags", Tags) }
);

/// Their limits.
///
/// An item of [`Other::limits`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OtherLimits {
    /// Not below.
    pub least: ::core::option::Option<f64>,
}

provider_aws_core::impl_object!(OtherLimits, optional { least: ("Least", f64) });

/// The properties to create a nested with.
#[derive(Clone, Debug, PartialEq)]
pub struct NestedDesiredState(DesiredState);

impl NestedDesiredState {
    /// Creates a desired state of the required properties.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self(DesiredState::new().set("Name", name.into()))
    }

    /// An object called as the resource is.
    #[must_use]
    pub fn nested(self, value: impl Into<Nested2>) -> Self {
        Self(self.0.set("Nested", value.into()))
    }

    /// An object called Option.
    #[must_use]
    pub fn option(self, value: impl Into<Option>) -> Self {
        Self(self.0.set("Option", value.into()))
    }

    /// Objects with a field of the same name.
    #[must_use]
    pub fn other(self, value: impl Into<Items<Other>>) -> Self {
        Self(self.0.set("Other", value.into()))
    }

    /// Tags.
    #[must_use]
    pub fn tags(self, value: impl Into<Tags>) -> Self {
        Self(self.0.set("Tags", value.into()))
    }
}

provider_aws_core::impl_desired_state!(NestedDesiredState of Nested);

/// A set of changes to a nested. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NestedPatch(PatchDocument);

impl NestedPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// An object called as the resource is.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn nested(self, change: impl Into<Change<Nested2>>) -> Self {
        Self(self.0.change("Nested", change.into()))
    }

    /// Tags.
    ///
    /// Replaces the array as a whole.
    #[must_use]
    pub fn tags(self, change: impl Into<Change<Tags>>) -> Self {
        Self(self.0.change("Tags", change.into()))
    }
}

provider_aws_core::impl_patch!(NestedPatch of Nested);

impl Nested {
    /// Creates a nested.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the nested
    /// once it is created.
    ///
    /// [`NestedDesiredState::new`] takes what is required: [`name`](Nested::name).
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
    /// use provider_aws_goldens::nested::{Nested, NestedDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = NestedDesiredState::new("my-nested").tags([("team", "live")]);
    /// let nested = Nested::create(client, state).await?.wait().await?;
    /// println!("created {}", nested.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: NestedDesiredState,
    ) -> Create<'a, Nested> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a nested.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Nested`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the nested doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::nested::Nested;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let nested = Nested::get(client, "my-nested").await?;
    /// println!("{:?}", nested.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<NestedIdentifier>,
    ) -> Get<'a, Nested> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a nested, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::nested::Nested;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Nested::get_opt(client, "my-nested").await? {
    ///     Some(nested) => println!("{:?}", nested.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<NestedIdentifier>,
    ) -> Get<'a, Nested, ::core::option::Option<Resource<Nested>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a nested.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the nested
    /// once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch makes no
    /// call.
    ///
    /// IAM permissions: `gold:GetThing` and `gold:UpdateThing` ([`UPDATE`]), and those of the call
    /// ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the nested doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::nested::Nested;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let nested = Nested::get(client, "my-nested").await?;
    /// let patch = nested.edit(|changes| changes.tags([("team", "events")]))?;
    /// let nested = Nested::update(client, nested.identifier(), patch).await?.wait().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<NestedIdentifier>,
        patch: NestedPatch,
    ) -> Update<'a, Nested> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// The IAM policies that allow a caller these operations, on any nested.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Nested {
    fn create(client: &Client<Policy>, desired_state: NestedDesiredState) -> Create<'_, Self> {
        Nested::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Nested {
    fn get(client: &Client<Policy>, identifier: NestedIdentifier) -> Get<'_, Self> {
        Nested::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Nested {
    fn update(client: &Client<Policy>, identifier: NestedIdentifier, patch: NestedPatch) -> Update<'_, Self> {
        Nested::update(client, identifier, patch)
    }
}

/// What [`Nested::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Nested", Handler::Create)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<150> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Nested\x02create\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// What [`Nested::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation = Operation::new("AWS::Goldens::Nested", Handler::Get)
    .identifier(&["Name"])
    .requires(&[
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
    ]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<110> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Nested\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Nested::update`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing` and `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Nested", Handler::Update)
    .identifier(&["Name"])
    .requires(&[
        ScopedActions::new(&["gold:UpdateThing"]),
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"]),
    ])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<193> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Nested\x02update\x02id\x03Name\x02actions\x03gold:UpdateThing\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// A policy that allows [`Nested::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Nested::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.nested --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Nested::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Nested::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.nested --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Nested::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Nested::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.nested --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}
