// @generated from the spec `goldens/clash.json`. Do not edit.

//! Definitions with names that are taken.
//!
//! The resource type
//! [`AWS::Goldens::Clash`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-clash.html),
//! generated from the page `aws.goldens.clash`.
//!
//! # Identifier
//!
//! [`ClashIdentifier`] is the property [`id`](Clash::id). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Clash::create) | [`ClashDesiredState`] | [`Request`], which ends with the clash | [`CREATE`]: `gold:CreateThing` |
//! | [`get`](Clash::get), [`get_opt`](Clash::get_opt) | [`ClashIdentifier`] | the clash; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Clash::update) | [`ClashIdentifier`], [`ClashPatch`] | [`Request`], which ends with the clash | [`UPDATE`]: `gold:UpdateThing` |
//! | [`delete`](Clash::delete) | [`ClashIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `gold:DeleteThing` |
//! | [`list`](Clash::list) |  | each clash in a region | [`LIST`]: `gold:ListThing` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`can_get`](Clash::can_get) | updatable | [`CanGet2`] |
//! | [`change`](Clash::change) | updatable | [`Change2`] |
//! | [`clash`](Clash::clash) | updatable | [`Clash2`] |
//! | [`id`](Clash::id) | read-only, the identifier | text |
//! | [`items`](Clash::items) | updatable | list of [`Items`] |
//! | [`map`](Clash::map) | updatable | map of [`Property`] |
//! | [`new_`](Clash::new_) | required, updatable | text |
//! | [`other`](Clash::other) | updatable | [`Change`] |
//! | [`patch`](Clash::patch) | updatable | [`ClashPatch2`] |
//! | [`policy`](Clash::policy) | updatable | [`Policy`] |

use provider_aws_core::*;

/// Definitions with names that are taken.
///
/// [`AWS::Goldens::Clash`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-clash.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Clash", "aws.goldens.clash"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Clash {
    /// The `CanGet` property, which the docs don't mention.
    pub can_get: ::core::option::Option<CanGet2>,
    /// The `Change` property, which the docs don't mention.
    pub change: ::core::option::Option<Change2>,
    /// The `Clash` property, which the docs don't mention.
    pub clash: ::core::option::Option<Clash2>,
    /// The id.
    ///
    /// Read-only, the identifier.
    pub id: ::core::option::Option<::std::string::String>,
    /// The `Items` property, which the docs don't mention.
    pub items: ::core::option::Option<::std::vec::Vec<Items>>,
    /// The `Map` property, which the docs don't mention.
    pub map: ::core::option::Option<std::collections::BTreeMap<::std::string::String, Property>>,
    /// The `New` property, which the docs don't mention.
    ///
    /// Required.
    pub new_: ::core::option::Option<::std::string::String>,
    /// The `Other` property, which the docs don't mention.
    pub other: ::core::option::Option<Change>,
    /// The `Patch` property, which the docs don't mention.
    pub patch: ::core::option::Option<ClashPatch2>,
    /// The `Policy` property, which the docs don't mention.
    pub policy: ::core::option::Option<Policy>,
}

provider_aws_core::impl_properties!(Clash {
    can_get: "CanGet",
    change: "Change",
    clash: "Clash",
    id: "Id",
    items: "Items",
    map: "Map",
    new_: "New",
    other: "Other",
    patch: "Patch",
    policy: "Policy"
});

impl ResourceModel for Clash {
    const TYPE_NAME: &'static str = "AWS::Goldens::Clash";
    const SCHEMA: Schema = Schema::new(&CLASH_SCHEMA);
    type Identifier = ClashIdentifier;
}

static CLASH_SCHEMA: [provider_aws_core::Property; 5] = [
    provider_aws_core::Property::new("Id").read_only(),
    provider_aws_core::Property::new("Items").within(&ITEMS_SCHEMA),
    provider_aws_core::Property::new("Map").map().within(&PROPERTY_SCHEMA),
    provider_aws_core::Property::new("New").required(),
    provider_aws_core::Property::new("Policy").within(&POLICY_SCHEMA),
];

static ITEMS_SCHEMA: [provider_aws_core::Property; 1] =
    [provider_aws_core::Property::new("Entries").within(&ENTRIES_SCHEMA)];

static PROPERTY_SCHEMA: [provider_aws_core::Property; 1] =
    [provider_aws_core::Property::new("Schema").length(0, 3)];

static POLICY_SCHEMA: [provider_aws_core::Property; 1] =
    [provider_aws_core::Property::new("Value").required().union().within(&VALUE_VALUE_SCHEMA)];

static ENTRIES_SCHEMA: [provider_aws_core::Property; 1] =
    [provider_aws_core::Property::new("Secret").within(&SECRET_SCHEMA)];

static VALUE_VALUE_SCHEMA: [provider_aws_core::Property; 1] =
    [provider_aws_core::Property::new("Value").required().document()];

static SECRET_SCHEMA: [provider_aws_core::Property; 2] = [
    provider_aws_core::Property::new("Password").secret(),
    provider_aws_core::Property::new("password").secret(),
];

impl Readable for Clash {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a clash: its `Id`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ClashIdentifier(::std::string::String);

impl ClashIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(id: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Id", id.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(ClashIdentifier);

/// The value of [`Box::box`] and [`Clash2::box`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Box {
    /// The `Box` property, which the docs don't mention.
    pub r#box: ::core::option::Option<::std::boxed::Box<Box>>,
    /// The `Vec` property, which the docs don't mention.
    pub vec: ::core::option::Option<::std::vec::Vec<Vec>>,
}

provider_aws_core::impl_object!(
    Box,
    optional { r#box: ("Box", Box), vec: ("Vec", provider_aws_core::Items::<Vec>) }
);

/// The value of [`Clash::other`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Change {
    /// The `self` property, which the docs don't mention.
    pub self_: ::core::option::Option<::std::string::String>,
}

provider_aws_core::impl_object!(Change, optional { self_: ("self", ::std::string::String) });

/// The value of [`Clash::clash`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Clash2 {
    /// The `Box` property, which the docs don't mention.
    pub r#box: ::core::option::Option<Box>,
    /// The `Option` property, which the docs don't mention.
    pub option: ::core::option::Option<Option>,
}

provider_aws_core::impl_object!(Clash2, optional { r#box: ("Box", Box), option: ("Option", Option) });

/// The value of [`Clash::patch`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ClashPatch2 {
    /// The `IfSome` property, which the docs don't mention.
    pub if_some_: ::core::option::Option<::std::string::String>,
    /// The `New` property, which the docs don't mention.
    pub new_: ::core::option::Option<::std::string::String>,
    /// The `Type` property, which the docs don't mention.
    pub r#type: ::core::option::Option<::std::string::String>,
}

provider_aws_core::impl_object!(
    ClashPatch2,
    optional {
        if_some_: ("IfSome", ::std::string::String),
        new_: ("New", ::std::string::String),
        r#type: ("Type", ::std::string::String)
    }
);

/// The value of [`Items::entries`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Entries {
    /// The `Secret` property, which the docs don't mention.
    pub secret: ::core::option::Option<Secret>,
}

provider_aws_core::impl_object!(Entries, optional { secret: ("Secret", Secret) });

/// An item of [`Clash::items`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Items {
    /// The `Entries` property, which the docs don't mention.
    pub entries: ::core::option::Option<Entries>,
}

provider_aws_core::impl_object!(Items, optional { entries: ("Entries", Entries) });

/// The value of [`Clash2::option`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Option {
    /// The `Some` property, which the docs don't mention.
    pub some: ::core::option::Option<::std::string::String>,
}

provider_aws_core::impl_object!(Option, optional { some: ("Some", ::std::string::String) });

/// The value of [`Clash::policy`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Policy {
    /// The `Value` property, which the docs don't mention.
    ///
    /// Required.
    pub value: ::core::option::Option<Value>,
}

provider_aws_core::impl_object!(Policy, required { value: ("Value", Value) });

/// A value in [`Clash::map`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Property {
    /// The `Schema` property, which the docs don't mention.
    ///
    /// At most 3 characters.
    pub schema: ::core::option::Option<::std::string::String>,
}

provider_aws_core::impl_object!(Property, optional { schema: ("Schema", ::std::string::String) });

/// The value of [`Entries::secret`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Secret {
    /// The `Password` property, which the docs don't mention.
    pub password: ::core::option::Option<provider_aws_core::Secret<::std::string::String>>,
    /// The `password` property, which the docs don't mention.
    #[doc(alias = "password")]
    pub password_2: ::core::option::Option<provider_aws_core::Secret<::std::string::String>>,
}

provider_aws_core::impl_object!(
    Secret,
    optional {
        password: ("Password", provider_aws_core::Secret::<::std::string::String>),
        password_2: ("password", provider_aws_core::Secret::<::std::string::String>)
    }
);

/// An item of [`Box::vec`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Vec {
    /// The `String` property, which the docs don't mention.
    pub string: ::core::option::Option<String>,
}

provider_aws_core::impl_object!(Vec, optional { string: ("String", String) });

/// The value of [`Clash::change`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Change2 {
    /// The `a-b` property, which the docs don't mention.
    pub a_b: ::core::option::Option<::std::string::String>,
}

provider_aws_core::impl_object!(Change2, optional { a_b: ("a-b", ::std::string::String) });

/// The value of [`Clash::can_get`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CanGet2 {
    /// `A`.
    A,
    /// A text that AWS's schema doesn't list.
    Unknown(::std::string::String),
}

provider_aws_core::impl_text_enum!(CanGet2 { A: "A" });

/// The value of [`Vec::string`] and [`Value::String2`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum String {
    /// `String`.
    String,
    /// `Default`.
    Default,
    /// `Clone`.
    Clone,
    /// A text that AWS's schema doesn't list.
    Unknown(::std::string::String),
}

provider_aws_core::impl_text_enum!(String { String: "String", Default: "Default", Clone: "Clone" });

/// The value of [`Policy::value`].
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// An object whose only member is `Value`.
    Value(provider_aws_core::Value),
    /// A text.
    String(::std::string::String),
    /// One of several.
    String2(String),
    /// A value of a form that AWS's schema doesn't list.
    Unknown(provider_aws_core::Value),
}

provider_aws_core::impl_union!(Value {
    Value: ("Value", provider_aws_core::Value),
    String: (::std::string::String, text),
    String2: (String, from)
});

/// The properties to create a clash with.
#[derive(Clone, Debug, PartialEq)]
pub struct ClashDesiredState(DesiredState);

impl ClashDesiredState {
    /// Creates a desired state of the required properties.
    #[must_use]
    pub fn new(new_: impl Into<::std::string::String>) -> Self {
        Self(DesiredState::new().set("New", new_.into()))
    }

    /// The `CanGet` property, which the docs don't mention.
    #[must_use]
    pub fn can_get(self, value: impl Into<CanGet2>) -> Self {
        Self(self.0.set("CanGet", value.into()))
    }

    /// The `Change` property, which the docs don't mention.
    #[must_use]
    pub fn change(self, value: impl Into<Change2>) -> Self {
        Self(self.0.set("Change", value.into()))
    }

    /// The `Clash` property, which the docs don't mention.
    #[must_use]
    pub fn clash(self, value: impl Into<Clash2>) -> Self {
        Self(self.0.set("Clash", value.into()))
    }

    /// The `Items` property, which the docs don't mention.
    #[must_use]
    pub fn items(self, value: impl Into<provider_aws_core::Items<Items>>) -> Self {
        Self(self.0.set("Items", value.into()))
    }

    /// The `Map` property, which the docs don't mention.
    #[must_use]
    pub fn map(self, value: impl Into<provider_aws_core::Entries<Property>>) -> Self {
        Self(self.0.set("Map", value.into()))
    }

    /// The `Other` property, which the docs don't mention.
    #[must_use]
    pub fn other(self, value: impl Into<Change>) -> Self {
        Self(self.0.set("Other", value.into()))
    }

    /// The `Patch` property, which the docs don't mention.
    #[must_use]
    pub fn patch(self, value: impl Into<ClashPatch2>) -> Self {
        Self(self.0.set("Patch", value.into()))
    }

    /// The `Policy` property, which the docs don't mention.
    #[must_use]
    pub fn policy(self, value: impl Into<Policy>) -> Self {
        Self(self.0.set("Policy", value.into()))
    }
}

provider_aws_core::impl_desired_state!(ClashDesiredState of Clash);

/// A set of changes to a clash. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClashPatch(PatchDocument);

impl ClashPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// The `CanGet` property, which the docs don't mention.
    #[must_use]
    pub fn can_get(self, change: impl Into<provider_aws_core::Change<CanGet2>>) -> Self {
        Self(self.0.change("CanGet", change.into()))
    }

    /// The `Change` property, which the docs don't mention.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn change(self, change: impl Into<provider_aws_core::Change<Change2>>) -> Self {
        Self(self.0.change("Change", change.into()))
    }

    /// The `Clash` property, which the docs don't mention.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn clash(self, change: impl Into<provider_aws_core::Change<Clash2>>) -> Self {
        Self(self.0.change("Clash", change.into()))
    }

    /// The `Items` property, which the docs don't mention.
    ///
    /// Replaces the array as a whole.
    #[must_use]
    pub fn items(
        self,
        change: impl Into<provider_aws_core::Change<provider_aws_core::Items<Items>>>,
    ) -> Self {
        Self(self.0.change("Items", change.into()))
    }

    /// The `Map` property, which the docs don't mention.
    ///
    /// Replaces the map as a whole.
    #[must_use]
    pub fn map(
        self,
        change: impl Into<provider_aws_core::Change<provider_aws_core::Entries<Property>>>,
    ) -> Self {
        Self(self.0.change("Map", change.into()))
    }

    /// The `New` property, which the docs don't mention.
    #[must_use]
    pub fn new_(self, change: impl Into<provider_aws_core::Change<::std::string::String>>) -> Self {
        Self(self.0.change("New", change.into()))
    }

    /// The `Other` property, which the docs don't mention.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn other(self, change: impl Into<provider_aws_core::Change<Change>>) -> Self {
        Self(self.0.change("Other", change.into()))
    }

    /// The `Patch` property, which the docs don't mention.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn patch(self, change: impl Into<provider_aws_core::Change<ClashPatch2>>) -> Self {
        Self(self.0.change("Patch", change.into()))
    }

    /// The `Policy` property, which the docs don't mention.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn policy(self, change: impl Into<provider_aws_core::Change<Policy>>) -> Self {
        Self(self.0.change("Policy", change.into()))
    }
}

provider_aws_core::impl_patch!(ClashPatch of Clash);

impl Clash {
    /// Creates a clash.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the clash
    /// once it is created.
    ///
    /// [`ClashDesiredState::new`] takes what is required: [`new_`](Clash::new_).
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
    /// use provider_aws_goldens::clash::{Clash, ClashDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = ClashDesiredState::new("my-new");
    /// let clash = Clash::create(client, state).await?.wait().await?;
    /// println!("created {}", clash.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy2: CanCreate>(
        client: &'a Client<Policy2>,
        desired_state: ClashDesiredState,
    ) -> Create<'a, Clash> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a clash.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Clash`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the clash doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::clash::Clash;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let clash = Clash::get(client, "my-clash").await?;
    /// println!("{:?}", clash.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy2: CanGet>(
        client: &'a Client<Policy2>,
        identifier: impl Into<ClashIdentifier>,
    ) -> Get<'a, Clash> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a clash, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::clash::Clash;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Clash::get_opt(client, "my-clash").await? {
    ///     Some(clash) => println!("{:?}", clash.identifier()),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy2: CanGet>(
        client: &'a Client<Policy2>,
        identifier: impl Into<ClashIdentifier>,
    ) -> Get<'a, Clash, ::core::option::Option<Resource<Clash>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a clash.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the clash
    /// once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch makes no
    /// call.
    ///
    /// IAM permissions: `gold:UpdateThing` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the clash doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::clash::Clash;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let clash = Clash::get(client, "my-clash").await?;
    /// let patch = clash.edit(|changes| changes.new_("my-new-new"))?;
    /// let clash = Clash::update(client, clash.identifier(), patch).await?.wait().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy2: CanUpdate>(
        client: &'a Client<Policy2>,
        identifier: impl Into<ClashIdentifier>,
        patch: ClashPatch,
    ) -> Update<'a, Clash> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a clash.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// clash is deleted, or if it doesn't exist.
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
    /// use provider_aws_goldens::clash::Clash;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let deletion = Clash::delete(client, "my-clash").await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete<'a, Policy2: CanDelete>(
        client: &'a Client<Policy2>,
        identifier: impl Into<ClashIdentifier>,
    ) -> Delete<'a, Clash> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each clash in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each clash in full.
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
    /// use provider_aws_goldens::clash::Clash;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for clash in Clash::list(client).await? {
    ///     println!("{}", clash.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy2: CanList>(client: &'a Client<Policy2>) -> List<'a, Clash> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any clash.
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

impl<Policy2: CanCreate> provider_aws_core::generic::CreateResource<Policy2> for Clash {
    fn create(client: &Client<Policy2>, desired_state: ClashDesiredState) -> Create<'_, Self> {
        Clash::create(client, desired_state)
    }
}

impl<Policy2: CanGet> provider_aws_core::generic::GetResource<Policy2> for Clash {
    fn get(client: &Client<Policy2>, identifier: ClashIdentifier) -> Get<'_, Self> {
        Clash::get(client, identifier)
    }
}

impl<Policy2: CanUpdate> provider_aws_core::generic::UpdateResource<Policy2> for Clash {
    fn update(client: &Client<Policy2>, identifier: ClashIdentifier, patch: ClashPatch) -> Update<'_, Self> {
        Clash::update(client, identifier, patch)
    }
}

impl<Policy2: CanDelete> provider_aws_core::generic::DeleteResource<Policy2> for Clash {
    fn delete(client: &Client<Policy2>, identifier: ClashIdentifier) -> Delete<'_, Self> {
        Clash::delete(client, identifier)
    }
}

impl<Policy2: CanList> provider_aws_core::generic::ListResources<Policy2> for Clash {
    fn list(client: &Client<Policy2>) -> List<'_, Self> {
        Clash::list(client)
    }
}

/// What [`Clash::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Clash", Handler::Create)
    .identifier(&["Id"])
    .requires(&[ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:lone/${Id}"])])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<147> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Clash\x02create\x02id\x03Id\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02related\x03arn:\x05:gold:\x06:\x07:lone/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// What [`Clash::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation =
    Operation::new("AWS::Goldens::Clash", Handler::Get)
        .identifier(&["Id"])
        .requires(&[ScopedActions::new(&["gold:GetThing"])
            .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<107> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Clash\x02get\x02id\x03Id\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Clash::update`] requires, for policies and their checks.
///
/// The handler requires `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Clash", Handler::Update)
    .identifier(&["Id"])
    .requires(&[ScopedActions::new(&["gold:UpdateThing"])])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<140> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Clash\x02update\x02id\x03Id\x02actions\x03gold:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Clash::delete`] requires, for policies and their checks.
///
/// The handler requires `gold:DeleteThing`.
pub const DELETE: Operation = Operation::new("AWS::Goldens::Clash", Handler::Delete)
    .identifier(&["Id"])
    .requires(&[ScopedActions::new(&["gold:DeleteThing"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<85> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Clash\x02delete\x02id\x03Id\x02actions\x03gold:DeleteThing\x04",
);

/// What [`Clash::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Clash", Handler::List)
    .identifier(&["Id"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<81> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Clash\x02list\x02id\x03Id\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Clash::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`,
/// `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Clash::create`",
    label = "requires `gold:CreateThing` and `gold:GetThing`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.clash --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`Clash::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Clash::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.clash --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Clash::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Clash::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.clash --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Clash::delete`], and waiting for completion.
///
/// It allows `gold:DeleteThing`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Clash::delete`",
    label = "requires `gold:DeleteThing`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.clash --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`Clash::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Clash::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.clash --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
