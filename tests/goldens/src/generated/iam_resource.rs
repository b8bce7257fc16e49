// @generated from the spec `goldens/iam.json`. Do not edit.

//! A module called iam.
//!
//! The resource type
//! [`AWS::Goldens::Iam`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-iam.html),
//! generated from the page `aws.goldens.iam`.
//!
//! # Identifier
//!
//! [`IamIdentifier`] is the property [`name`](Iam::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`get`](Iam::get), [`get_opt`](Iam::get_opt) | [`IamIdentifier`] | the iam; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`list`](Iam::list) |  | each iam in a region | [`LIST`]: `gold:ListThing` |
//!
//! It can't be created, updated or deleted.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`name`](Iam::name) | the identifier | text |

use provider_aws_core::*;

/// A module called iam.
///
/// [`AWS::Goldens::Iam`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-iam.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Iam", "aws.goldens.iam"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Iam {
    /// Text.
    ///
    /// The identifier.
    pub name: Option<String>,
}

provider_aws_core::impl_properties!(Iam { name: "Name" });

impl ResourceModel for Iam {
    const TYPE_NAME: &'static str = "AWS::Goldens::Iam";
    type Identifier = IamIdentifier;
}

impl Readable for Iam {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of an iam: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IamIdentifier(String);

impl IamIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(IamIdentifier);

impl Iam {
    /// Reads an iam.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Iam`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the iam doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::iam_resource::Iam;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let iam = Iam::get(client, "my-iam").await?;
    /// println!("{:?}", iam.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<IamIdentifier>,
    ) -> Get<'a, Iam> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads an iam, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::iam_resource::Iam;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Iam::get_opt(client, "my-iam").await? {
    ///     Some(iam) => println!("{:?}", iam.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<IamIdentifier>,
    ) -> Get<'a, Iam, Option<Resource<Iam>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Lists each iam in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each iam in full.
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
    /// use provider_aws_goldens::iam_resource::Iam;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for iam in Iam::list(client).await? {
    ///     println!("{}", iam.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Iam> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any iam.
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

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Iam {
    fn get(client: &Client<Policy>, identifier: IamIdentifier) -> Get<'_, Self> {
        Iam::get(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Iam {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Iam::list(client)
    }
}

/// What [`Iam::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation =
    Operation::new("AWS::Goldens::Iam", Handler::Get)
        .identifier(&["Name"])
        .requires(&[ScopedActions::new(&["gold:GetThing"])
            .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<107> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Iam\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Iam::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Iam", Handler::List)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<81> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Iam\x02list\x02id\x03Name\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Iam::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Iam::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.iam --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Iam::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Iam::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.iam --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
