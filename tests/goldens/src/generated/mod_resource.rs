// @generated from the spec `goldens/mod.json`. Do not edit.

//! A module called mod.
//!
//! The resource type
//! [`AWS::Goldens::Mod`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-mod.html),
//! generated from the page `aws.goldens.mod`.
//!
//! # Identifier
//!
//! [`ModIdentifier`] is the property [`name`](Mod::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`get`](Mod::get), [`get_opt`](Mod::get_opt) | [`ModIdentifier`] | the mod; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`list`](Mod::list) |  | each mod in a region | [`LIST`]: `gold:ListThing` |
//!
//! It can't be created, updated or deleted.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`name`](Mod::name) | the identifier | text |

use provider_aws_core::*;

/// A module called mod.
///
/// [`AWS::Goldens::Mod`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-mod.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Mod", "aws.goldens.mod"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Mod {
    /// Text.
    ///
    /// The identifier.
    pub name: Option<String>,
}

provider_aws_core::impl_properties!(Mod { name: "Name" });

impl ResourceModel for Mod {
    const TYPE_NAME: &'static str = "AWS::Goldens::Mod";
    type Identifier = ModIdentifier;
}

impl Readable for Mod {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a mod: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ModIdentifier(String);

impl ModIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(ModIdentifier);

impl Mod {
    /// Reads a mod.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Mod`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the mod doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::mod_resource::Mod;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let r#mod = Mod::get(client, "my-mod").await?;
    /// println!("{:?}", r#mod.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<ModIdentifier>,
    ) -> Get<'a, Mod> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a mod, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::mod_resource::Mod;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Mod::get_opt(client, "my-mod").await? {
    ///     Some(r#mod) => println!("{:?}", r#mod.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<ModIdentifier>,
    ) -> Get<'a, Mod, Option<Resource<Mod>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Lists each mod in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each mod in full.
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
    /// use provider_aws_goldens::mod_resource::Mod;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for r#mod in Mod::list(client).await? {
    ///     println!("{}", r#mod.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Mod> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any mod.
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

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Mod {
    fn get(client: &Client<Policy>, identifier: ModIdentifier) -> Get<'_, Self> {
        Mod::get(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Mod {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Mod::list(client)
    }
}

/// What [`Mod::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation =
    Operation::new("AWS::Goldens::Mod", Handler::Get)
        .identifier(&["Name"])
        .requires(&[ScopedActions::new(&["gold:GetThing"])
            .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<107> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Mod\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Mod::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Mod", Handler::List)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<81> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Mod\x02list\x02id\x03Name\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Mod::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Mod::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.mod --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Mod::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Mod::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.mod --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
