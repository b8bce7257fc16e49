// @generated from the spec `goldens/composite.json`. Do not edit.

//! Two fields identify it.
//!
//! The resource type
//! [`AWS::Goldens::Composite`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-composite.html),
//! generated from the page `aws.goldens.composite`.
//!
//! # Identifier
//!
//! [`CompositeIdentifier`] is the properties [`api_id`](field@Composite::api_id) and
//! [`stage_name`](Composite::stage_name), joined with `|`. IAM knows the resource as
//! `arn:${Partition}:gold:${Region}:${Account}:nested/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`get`](Composite::get), [`get_opt`](Composite::get_opt) | [`CompositeIdentifier`] | the composite; `get_opt`: `None` if it doesn't exist | [`GET`]: `gold:GetThing` |
//! | [`update`](Composite::update) | [`CompositeIdentifier`], [`CompositePatch`] | [`Request`], which ends with the composite | [`UPDATE`]: `gold:UpdateThing` |
//! | [`delete`](Composite::delete) | [`CompositeIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `gold:DeleteThing` |
//!
//! It can't be created or listed.
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`api_id`](field@Composite::api_id) | part of the identifier | text |
//! | [`note`](Composite::note) | updatable | text |
//! | [`stage_name`](Composite::stage_name) | part of the identifier | text |

pub use super::identifiers::CompositeApiId;
use provider_aws_core::*;

/// Two fields identify it.
///
/// [`AWS::Goldens::Composite`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-goldens-composite.html)
/// as it is read. [Its module](self) has its operations and permissions.
///
/// Referred to by
#[cfg_attr(feature = "wire", doc = "[`Wire`](super::Wire).")]
#[cfg_attr(not(feature = "wire"), doc = "`Wire`.")]
#[doc(alias("AWS::Goldens::Composite", "aws.goldens.composite"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Composite {
    /// Text.
    ///
    /// Part of the identifier.
    pub api_id: Option<String>,
    /// Text.
    pub note: Option<String>,
    /// Text.
    ///
    /// Part of the identifier.
    pub stage_name: Option<String>,
}

provider_aws_core::impl_properties!(Composite { api_id: "ApiId", note: "Note", stage_name: "StageName" });

impl ResourceModel for Composite {
    const TYPE_NAME: &'static str = "AWS::Goldens::Composite";
    const SCHEMA: Schema = Schema::new(&COMPOSITE_SCHEMA);
    type Identifier = CompositeIdentifier;
}

static COMPOSITE_SCHEMA: [Property; 3] = [
    Property::new("ApiId").create_only(),
    Property::new("Note").guessed(),
    Property::new("StageName").create_only(),
];

impl Readable for Composite {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of a composite: its `ApiId`, `StageName`, joined with `|`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CompositeIdentifier(String);

impl CompositeIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(api_id: impl AsRef<str>, stage_name: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("ApiId", api_id.as_ref()), ("StageName", stage_name.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(CompositeIdentifier);

impl Composite {
    /// The `ApiId`, for properties that refer to a composite by it.
    #[must_use]
    pub fn api_id(&self) -> Option<CompositeApiId> {
        self.api_id.as_deref().map(Into::into)
    }
}

/// A set of changes to a composite. Only updatable properties can be set.
///
/// The docs don't say which properties can be set: some of these may be read-only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompositePatch(PatchDocument);

impl CompositePatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// Text.
    #[must_use]
    pub fn note(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Note", change.into()))
    }
}

provider_aws_core::impl_patch!(CompositePatch of Composite);

impl Composite {
    /// Reads a composite.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`Composite`].
    ///
    /// IAM permissions: `gold:GetThing` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the composite doesn't exist, [`ErrorKind::AccessDenied`] if IAM
    /// refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::composite::{Composite, CompositeIdentifier};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = CompositeIdentifier::new("my-api", "my-stage");
    /// let composite = Composite::get(client, identifier).await?;
    /// println!("{:?}", composite.stage_name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<CompositeIdentifier>,
    ) -> Get<'a, Composite> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a composite, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::composite::{Composite, CompositeIdentifier};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = CompositeIdentifier::new("my-api", "my-stage");
    /// match Composite::get_opt(client, identifier).await? {
    ///     Some(composite) => println!("{:?}", composite.stage_name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<CompositeIdentifier>,
    ) -> Get<'a, Composite, Option<Resource<Composite>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a composite.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// composite once it is updated. [`Resource::edit`] makes a patch of what differs. An empty patch
    /// makes no call.
    ///
    /// IAM permissions: `gold:UpdateThing` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the composite doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_goldens::provider_aws_core::{Client, Error};
    /// use provider_aws_goldens::composite::{Composite, CompositeIdentifier};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = CompositeIdentifier::new("my-api", "my-stage");
    /// let composite = Composite::get(client, identifier).await?;
    /// let patch = composite.edit(|changes| changes.note("my-new-note"))?;
    /// let composite = Composite::update(client, composite.identifier(), patch)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<CompositeIdentifier>,
        patch: CompositePatch,
    ) -> Update<'a, Composite> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a composite.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// composite is deleted, or if it doesn't exist.
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
    /// use provider_aws_goldens::composite::{Composite, CompositeIdentifier};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = CompositeIdentifier::new("my-api", "my-stage");
    /// let deletion = Composite::delete(client, identifier).await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<CompositeIdentifier>,
    ) -> Delete<'a, Composite> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// The IAM policies that allow a caller these operations, on any composite.
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

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for Composite {
    fn get(client: &Client<Policy>, identifier: CompositeIdentifier) -> Get<'_, Self> {
        Composite::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for Composite {
    fn update(
        client: &Client<Policy>,
        identifier: CompositeIdentifier,
        patch: CompositePatch,
    ) -> Update<'_, Self> {
        Composite::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for Composite {
    fn delete(client: &Client<Policy>, identifier: CompositeIdentifier) -> Delete<'_, Self> {
        Composite::delete(client, identifier)
    }
}

/// What [`Composite::get`] requires, for policies and their checks.
///
/// The handler requires `gold:GetThing`.
pub const GET: Operation = Operation::new("AWS::Goldens::Composite", Handler::Get)
    .identifier(&["ApiId", "StageName"])
    .requires(&[
        ScopedActions::new(&["gold:GetThing"]).own(&["arn:${Partition}:gold:${Region}:${Account}:nested/*"])
    ]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<124> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Composite\x02get\x02id\x03ApiId\x03StageName\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Composite::update`] requires, for policies and their checks.
///
/// The handler requires `gold:UpdateThing`.
pub const UPDATE: Operation = Operation::new("AWS::Goldens::Composite", Handler::Update)
    .identifier(&["ApiId", "StageName"])
    .requires(&[ScopedActions::new(&["gold:UpdateThing"])])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<157> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Composite\x02update\x02id\x03ApiId\x03StageName\x02actions\x03gold:UpdateThing\x02read\x02own\x03arn:\x05:gold:\x06:\x07:nested/*\x02actions\x03gold:GetThing\x04",
);

/// What [`Composite::delete`] requires, for policies and their checks.
///
/// The handler requires `gold:DeleteThing`.
pub const DELETE: Operation = Operation::new("AWS::Goldens::Composite", Handler::Delete)
    .identifier(&["ApiId", "StageName"])
    .requires(&[ScopedActions::new(&["gold:DeleteThing"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<102> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::Goldens::Composite\x02delete\x02id\x03ApiId\x03StageName\x02actions\x03gold:DeleteThing\x04",
);

/// A policy that allows [`Composite::get`].
///
/// It allows `gold:GetThing`, and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Composite::get`",
    label = "requires `gold:GetThing`, and `cloudformation:GetResource`",
    note = "`provider-aws policy goldens.composite --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`Composite::update`], waiting for completion and reading the result.
///
/// It allows `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Composite::update`",
    label = "requires `gold:GetThing` and `gold:UpdateThing`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy goldens.composite --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`Composite::delete`], and waiting for completion.
///
/// It allows `gold:DeleteThing`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `Composite::delete`",
    label = "requires `gold:DeleteThing`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy goldens.composite --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}
