// @generated from the spec `goldens/lone.json`. Do not edit.

//! A resource that can only be created.
//!
//! The resource type
//! [`AWS::Goldens::Lone`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-lone.html),
//! generated from the page `aws.goldens.lone`.
//!
//! # Identifier
//!
//! [`LoneIdentifier`] is text, of which the docs don't say what it is made of. IAM knows the
//! resource as `arn:${Partition}:gold:${Region}:${Account}:lone/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](Lone::create) | [`LoneDesiredState`] | [`Request`], which ends with the identifier | [`CREATE`]: `gold:CreateThing` |
//!
//! It can't be read, updated, deleted or listed.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`name`](Lone::name) |  | text |

use provider_aws_core::*;

/// A resource that can only be created.
///
/// [`AWS::Goldens::Lone`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-lone.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Lone", "aws.goldens.lone"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Lone {
    /// Text.
    pub name: Option<String>,
}

provider_aws_core::impl_properties!(Lone { name: "Name" });

impl ResourceModel for Lone {
    const TYPE_NAME: &'static str = "AWS::Goldens::Lone";
    const SCHEMA: Schema = Schema::new(&LONE_SCHEMA);
    type Identifier = LoneIdentifier;
}

static LONE_SCHEMA: [Property; 1] = [Property::new("Name").guessed()];

/// The identifier of a lone. The docs don't say which properties it is made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LoneIdentifier(String);

provider_aws_core::impl_identifier!(LoneIdentifier);

/// The properties to create a lone with.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoneDesiredState(DesiredState);

impl LoneDesiredState {
    /// Creates an empty desired state: no property is required.
    #[must_use]
    pub fn new() -> Self {
        Self(DesiredState::new())
    }

    /// Text.
    #[must_use]
    pub fn name(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Name", value.into()))
    }
}

provider_aws_core::impl_desired_state!(LoneDesiredState of Lone);

impl Lone {
    /// Creates a lone.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait_for_completion`]
    /// returns the identifier once the lone is created.
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
    /// use provider_aws_goldens::lone::{Lone, LoneDesiredState};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let state = LoneDesiredState::new().name("my-lone");
    /// let identifier = Lone::create(client, state).await?.wait_for_completion().await?;
    /// println!("created {identifier:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: LoneDesiredState,
    ) -> Create<'a, Lone> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// The IAM policies that allow a caller these operations, on any lone.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for Lone {
    fn create(client: &Client<Policy>, desired_state: LoneDesiredState) -> Create<'_, Self> {
        Lone::create(client, desired_state)
    }
}

/// What [`Lone::create`] requires, for policies and their checks.
///
/// The handler requires `gold:CreateThing`.
pub const CREATE: Operation = Operation::new("AWS::Goldens::Lone", Handler::Create).requires(&[
    ScopedActions::new(&["gold:CreateThing"])
        .own(&["arn:${Partition}:gold:${Region}:${Account}:lone/*"])
        .related(&["arn:${Partition}:gold:${Region}:${Account}:nested/${Id}"]),
]);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<140> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Lone\x02create\x02own\x03arn:\x05:gold:\x06:\x07:lone/*\x02related\x03arn:\x05:gold:\x06:\x07:nested/${Id}\x02actions\x03gold:CreateThing\x04",
);

/// A policy that allows [`Lone::create`], waiting for completion and reading the result.
///
/// It allows `gold:CreateThing`, and `cloudformation:CreateResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Lone::create`",
    label = "requires `gold:CreateThing`, and `cloudformation:CreateResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.lone --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}
