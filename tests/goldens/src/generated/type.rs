// @generated from the spec `goldens/type.json`. Do not edit.

//! A module called type.
//!
//! The resource type
//! [`AWS::Goldens::Type`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-type.html),
//! generated from the page `aws.goldens.type`.
//!
//! # Identifier
//!
//! [`TypeIdentifier`] is the property [`name`](Type::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`get`](Type::get), [`get_opt`](Type::get_opt) | [`TypeIdentifier`] | the type; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`list`](Type::list) |  | each type in a region | [`LIST`]: `gold:ListThing` |
//!
//! It can't be created, updated or deleted.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`name`](Type::name) | the identifier | text |

use provider_aws_core::*;

/// A module called type.
///
/// [`AWS::Goldens::Type`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-type.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Type", "aws.goldens.type"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Type {
    /// Text.
    ///
    /// The identifier.
    pub name: Option<String>,
}

provider_aws_core::impl_properties!(Type { name: "Name" });

impl ResourceModel for Type {
    const TYPE_NAME: &'static str = "AWS::Goldens::Type";
    type Identifier = TypeIdentifier;
}

impl Readable for Type {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a type: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TypeIdentifier(String);

impl TypeIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(TypeIdentifier);

impl Type {
    /// Reads a type.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Type`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the type doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::r#type::Type;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let r#type = Type::get(client, "my-type").await?;
    /// println!("{:?}", r#type.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<TypeIdentifier>,
    ) -> Get<'a, Type> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a type, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::r#type::Type;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Type::get_opt(client, "my-type").await? {
    ///     Some(r#type) => println!("{:?}", r#type.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<TypeIdentifier>,
    ) -> Get<'a, Type, Option<Resource<Type>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Lists each type in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each type in full.
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
    /// use provider_aws_goldens::r#type::Type;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for r#type in Type::list(client).await? {
    ///     println!("{}", r#type.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Type> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any type.
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

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Type {
    fn get(client: &Client<Policy>, identifier: TypeIdentifier) -> Get<'_, Self> {
        Type::get(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Type {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Type::list(client)
    }
}

/// What [`Type::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation =
    Operation::new("AWS::Goldens::Type", Handler::Get)
        .identifier(&["Name"])
        .requires(&[ScopedActions::new(&["gold:GetThing"])
            .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<108> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Type\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Type::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Type", Handler::List)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<82> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Type\x02list\x02id\x03Name\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Type::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Type::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.type --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Type::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Type::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.type --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
