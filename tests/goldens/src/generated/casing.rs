// @generated from the spec `goldens/casing.json`. Do not edit.

//! Fields whose names are alike.
//!
//! The resource type
//! [`AWS::Goldens::Casing`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-casing.html),
//! generated from the page `aws.goldens.casing`.
//!
//! # Identifier
//!
//! [`CasingIdentifier`] is the property [`id`](Casing::id). IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`get`](Casing::get), [`get_opt`](Casing::get_opt) | [`CasingIdentifier`] | the casing; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Casing::update) | [`CasingIdentifier`], [`CasingPatch`] | [`Request`], which ends with the casing | [`UPDATE`]: `gold:UpdateThing` |
//!
//! It can't be created, deleted or listed.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`id`](Casing::id) | the identifier | text |
//! | [`k_ms_key_arn`](Casing::k_ms_key_arn) | updatable | text |
//! | [`kms_key_arn`](Casing::kms_key_arn) | updatable | text |
//! | [`x_y`](Casing::x_y), `X/Y` | updatable | text |
//! | [`x_y_2`](Casing::x_y_2), `XY` | updatable | text |

use provider_aws_core::*;

/// Fields whose names are alike.
///
/// [`AWS::Goldens::Casing`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-casing.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::Goldens::Casing", "aws.goldens.casing"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Casing {
    /// Text.
    ///
    /// The identifier.
    pub id: Option<String>,
    /// Text.
    pub k_ms_key_arn: Option<String>,
    /// Text.
    pub kms_key_arn: Option<String>,
    /// Text.
    pub x_y: Option<String>,
    /// Text.
    #[doc(alias = "XY")]
    pub x_y_2: Option<String>,
}

provider_aws_core::impl_properties!(Casing {
    id: "Id",
    k_ms_key_arn: "KMsKeyArn",
    kms_key_arn: "KmsKeyArn",
    x_y: "X/Y",
    x_y_2: "XY"
});

impl ResourceModel for Casing {
    const TYPE_NAME: &'static str = "AWS::Goldens::Casing";
    const SCHEMA: Schema = Schema::new(&CASING_SCHEMA);
    type Identifier = CasingIdentifier;
}

static CASING_SCHEMA: [Property; 5] = [
    Property::new("Id").create_only(),
    Property::new("KMsKeyArn").guessed(),
    Property::new("KmsKeyArn").guessed(),
    Property::new("X/Y").guessed(),
    Property::new("XY").guessed(),
];

impl Readable for Casing {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a casing: its `Id`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CasingIdentifier(String);

impl CasingIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(id: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Id", id.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(CasingIdentifier);

/// A set of changes to a casing. Only updatable properties can be set.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CasingPatch(PatchDocument);

impl CasingPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// Text.
    #[must_use]
    pub fn k_ms_key_arn(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("KMsKeyArn", change.into()))
    }

    /// Text.
    #[must_use]
    pub fn kms_key_arn(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("KmsKeyArn", change.into()))
    }

    /// Text.
    #[must_use]
    pub fn x_y(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("X/Y", change.into()))
    }

    /// Text.
    #[must_use]
    pub fn x_y_2(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("XY", change.into()))
    }
}

provider_aws_core::impl_patch!(CasingPatch of Casing);

impl Casing {
    /// Reads a casing.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Casing`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the casing doesn't exist, [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::casing::Casing;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let casing = Casing::get(client, "my-casing").await?;
    /// println!("{:?}", casing.identifier());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<CasingIdentifier>,
    ) -> Get<'a, Casing> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a casing, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::casing::Casing;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// match Casing::get_opt(client, "my-casing").await? {
    ///     Some(casing) => println!("{:?}", casing.identifier()),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<CasingIdentifier>,
    ) -> Get<'a, Casing, Option<Resource<Casing>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a casing.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the casing
    /// once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch makes no
    /// call.
    ///
    /// IAM permissions: `gold:UpdateThing` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the casing doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::casing::Casing;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let casing = Casing::get(client, "my-casing").await?;
    /// let patch = casing
    ///     .edit(|changes| {
    ///         changes
    ///             .k_ms_key_arn(
    ///                 "arn:aws:kms:us-east-1:123456789012:key/01234567-89ab-cdef-0123-456789abcdef",
    ///             )
    ///     })?;
    /// let casing = Casing::update(client, casing.identifier(), patch).await?.wait().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<CasingIdentifier>,
        patch: CasingPatch,
    ) -> Update<'a, Casing> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// The IAM policies that allow a caller these operations, on any casing.
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

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Casing {
    fn get(client: &Client<Policy>, identifier: CasingIdentifier) -> Get<'_, Self> {
        Casing::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Casing {
    fn update(client: &Client<Policy>, identifier: CasingIdentifier, patch: CasingPatch) -> Update<'_, Self> {
        Casing::update(client, identifier, patch)
    }
}

/// What [`Casing::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation =
    Operation::new("AWS::Goldens::Casing", Handler::Get)
        .identifier(&["Id"])
        .requires(&[ScopedActions::new(&["gold:GetThing"])
            .own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<108> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Casing\x02get\x02id\x03Id\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Casing::update`] requires, for policies and their checks.
///
/// The handler requires `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Casing", Handler::Update)
    .identifier(&["Id"])
    .requires(&[ScopedActions::new(&["gold:UpdateThing"])])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<141> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Casing\x02update\x02id\x03Id\x02actions\x03gold:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// A policy that allows [`Casing::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Casing::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.casing --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Casing::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Casing::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.casing --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}
