// @generated from the spec `goldens/crate.json`. Do not edit.

//! A module called crate.
//!
//! The resource type
//! [`AWS::Goldens::Crate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-crate.html),
//! generated from the page `aws.goldens.crate`.
//!
//! # Identifier
//!
//! [`CrateIdentifier`] is the property [`name`](Crate::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`get`](Crate::get), [`get_opt`](Crate::get_opt) | [`CrateIdentifier`] | the crate; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`list`](Crate::list) |  | each crate in a region | [`LIST`]: `gold:ListThing` |
//!
//! It can't be created, updated or deleted.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`name`](Crate::name) | the identifier | text |

use provider_aws_core::*;

/// A module called crate.
///
/// [`AWS::Goldens::Crate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-crate.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Crate", "aws.goldens.crate"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Crate {
    /// Text.
    ///
    /// The identifier.
    pub name: Option<String>,
}

provider_aws_core::impl_properties!(Crate { name: "Name" });

impl ResourceModel for Crate {
    const TYPE_NAME: &'static str = "AWS::Goldens::Crate";
    type Identifier = CrateIdentifier;
}

impl Readable for Crate {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a crate: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CrateIdentifier(String);

impl CrateIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(CrateIdentifier);

impl Crate {
    /// Reads a crate.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Crate`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the crate doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::crate_resource::Crate;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let crate_ = Crate::get(client, "my-crate").await?;
    /// println!("{:?}", crate_.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<CrateIdentifier>,
    ) -> Get<'a, Crate> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a crate, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::crate_resource::Crate;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Crate::get_opt(client, "my-crate").await? {
    ///     Some(crate_) => println!("{:?}", crate_.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<CrateIdentifier>,
    ) -> Get<'a, Crate, Option<Resource<Crate>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Lists each crate in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each crate in full.
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
    /// use provider_aws_goldens::crate_resource::Crate;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for crate_ in Crate::list(client).await? {
    ///     println!("{}", crate_.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Crate> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any crate.
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

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Crate {
    fn get(client: &Client<Policy>, identifier: CrateIdentifier) -> Get<'_, Self> {
        Crate::get(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Crate {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Crate::list(client)
    }
}

/// What [`Crate::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation = Operation::new("AWS::Goldens::Crate", Handler::Get)
    .identifier(&["Name"])
    .requires(&[
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
    ]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<109> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Crate\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Crate::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Crate", Handler::List)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<83> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Crate\x02list\x02id\x03Name\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Crate::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Crate::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.crate --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Crate::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Crate::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.crate --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
