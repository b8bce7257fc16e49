// @generated from the spec `goldens/self.json`. Do not edit.

//! A module called self.
//!
//! The resource type
//! [`AWS::Goldens::Self`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-self.html),
//! generated from the page `aws.goldens.self`.
//!
//! # Identifier
//!
//! [`SelfIdentifier`] is the property [`name`](Self_::name). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`get`](Self_::get), [`get_opt`](Self_::get_opt) | [`SelfIdentifier`] | the self; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`list`](Self_::list) |  | each self in a region | [`LIST`]: `gold:ListThing` |
//!
//! It can't be created, updated or deleted.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`name`](Self_::name) | the identifier | text |

use provider_aws_core::*;

/// A module called self.
///
/// [`AWS::Goldens::Self`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-self.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Self", "aws.goldens.self"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Self_ {
    /// Text.
    ///
    /// The identifier.
    pub name: Option<String>,
}

provider_aws_core::impl_properties!(Self_ { name: "Name" });

impl ResourceModel for Self_ {
    const TYPE_NAME: &'static str = "AWS::Goldens::Self";
    type Identifier = SelfIdentifier;
}

impl Readable for Self_ {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a self: its `Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SelfIdentifier(String);

impl SelfIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Name", name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(SelfIdentifier);

impl Self_ {
    /// Reads a self.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Self_`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the self doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::self_resource::Self_;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let self_ = Self_::get(client, "my-self").await?;
    /// println!("{:?}", self_.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<SelfIdentifier>,
    ) -> Get<'a, Self_> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a self, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::self_resource::Self_;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Self_::get_opt(client, "my-self").await? {
    ///     Some(self_) => println!("{:?}", self_.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<SelfIdentifier>,
    ) -> Get<'a, Self_, Option<Resource<Self_>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Lists each self in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each self in full.
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
    /// use provider_aws_goldens::self_resource::Self_;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for self_ in Self_::list(client).await? {
    ///     println!("{}", self_.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, Self_> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any self.
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

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Self_ {
    fn get(client: &Client<Policy>, identifier: SelfIdentifier) -> Get<'_, Self> {
        Self_::get(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for Self_ {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        Self_::list(client)
    }
}

/// What [`Self_::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation =
    Operation::new("AWS::Goldens::Self", Handler::Get)
        .identifier(&["Name"])
        .requires(&[ScopedActions::new(&["gold:GetThing"])
            .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<108> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Self\x02get\x02id\x03Name\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Self_::list`] requires, for policies and their checks.
///
/// The handler requires `gold:ListThing`.
pub const LIST: Operation = Operation::new("AWS::Goldens::Self", Handler::List)
    .identifier(&["Name"])
    .requires(&[ScopedActions::new(&["gold:ListThing"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<82> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Self\x02list\x02id\x03Name\x02actions\x03gold:ListThing\x04",
);

/// A policy that allows [`Self_::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Self_::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.self --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Self_::list`]. `hydrate` also requires the trait of the get operation,
/// which isn't checked.
///
/// It allows `gold:ListThing`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Self_::list`",
    label = "requires `gold:ListThing`, and `cloudformation:ListResources`",
    note = "`provider-aws policy goldens.self --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
