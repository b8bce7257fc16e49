// @generated from the spec `goldens/super.json`. Do not edit.

//! A module called super.
//!
//! The resource type
//! [`AWS::Goldens::Super`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-super.html),
//! generated from the page `aws.goldens.super`.
//!
//! # Identifier
//!
//! [`SuperIdentifier`] is the property [`name`](Super::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`get`](Super::get), [`get_opt`](Super::get_opt) | [`SuperIdentifier`] | the super; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`list`](Super::list) |  | each super in a region | [`LIST`]: `gold:ListThing` |
//!
//! It can't be created, updated or deleted.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`name`](Super::name) | the identifier | text |

use provider_aws_core::*;

/// A module called super.
///
/// [`AWS::Goldens::Super`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-super.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Super", "aws.goldens.super"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Super {
    /// Text.
    ///
    /// The identifier.
    pub name: Option<String>,
}

provider_aws_core::impl_properties!(Super { name: "Name" });

impl ResourceModel for Super {
    const TYPE_NAME: &'static str = "AWS::Goldens::Super";
    type Identifier = SuperIdentifier;
}

impl Readable for Super {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a super: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SuperIdentifier(String);

impl SuperIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(SuperIdentifier);

impl Super {
    /// Reads a super.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Super`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the super doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::super_resource::Super;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let super_ = Super::get(client, "my-super").await?;
    /// println!("{:?}", super_.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<SuperIdentifier>,
    ) -> Get<'a, Super> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a super, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::super_resource::Super;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Super::get_opt(client, "my-super").await? {
    ///     Some(super_) => println!("{:?}", super_.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<SuperIdentifier>,
    ) -> Get<'a, Super, Option<Resource<Super>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Lists each super in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each super in full.
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
    /// use provider_aws_goldens::super_resource::Super;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for super_ in Super::list(client).await? {
    ///     println!("{}", super_.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Super> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any super.
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

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Super {
    fn get(client: &Client<Policy>, identifier: SuperIdentifier) -> Get<'_, Self> {
        Super::get(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Super {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Super::list(client)
    }
}

/// What [`Super::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation = Operation::new("AWS::Goldens::Super", Handler::Get)
    .identifier(&["Name"])
    .requires(&[
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
    ]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<109> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Super\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Super::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Super", Handler::List)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<83> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Super\x02list\x02id\x03Name\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Super::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Super::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.super --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Super::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Super::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.super --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
