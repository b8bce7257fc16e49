// @generated from the spec `goldens/iam.json`. Do not edit.

//! `AWS::Goldens::Iam`.

use provider_aws_core::*;

/// A module called iam.
///
/// [`AWS::Goldens::Iam`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-iam.html),
/// generated from `aws.goldens.iam`.
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
    /// Requires the IAM actions of [`GET`].
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<IamIdentifier>,
    ) -> Get<'a, Iam> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads an iam, or returns `None` if it doesn't exist.
    ///
    /// Requires the IAM actions of [`GET`].
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<IamIdentifier>,
    ) -> Get<'a, Iam, Option<Resource<Iam>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Lists each iam in a region.
    ///
    /// Requires the IAM actions of [`LIST`].
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

/// Metadata of the `get_resource` operation of an iam.
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

/// Metadata of the `list_resource` operation of an iam.
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
