// @generated from the spec `ivs/storage_configuration.json`. Do not edit.

//! The bucket that stages are recorded to, by single participants or as compositions.
//!
//! The resource type
//! [`AWS::IVS::StorageConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-storageconfiguration.html),
//! generated from the page `aws.ivs.storage_configurations`.
//!
//! # Identifier
//!
//! [`StorageConfigurationIdentifier`] is the property [`arn`](StorageConfiguration::arn). IAM knows
//! the resource as `arn:${Partition}:ivs:${Region}:${Account}:storage-configuration/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](StorageConfiguration::create) | [`StorageConfigurationDesiredState`] | [`Request`], which ends with the storage configuration | [`CREATE`]: `ivs:CreateStorageConfiguration`, `ivs:GetStorageConfiguration`, `ivs:TagResource`, `s3:GetBucketLocation` and 2 more |
//! | [`get`](StorageConfiguration::get), [`get_opt`](StorageConfiguration::get_opt) | [`StorageConfigurationIdentifier`] | the storage configuration; `get_opt`: `None` if it doesn't exist | [`GET`]: `ivs:GetStorageConfiguration`, `ivs:ListTagsForResource` and `s3:GetBucketLocation` |
//! | [`update`](StorageConfiguration::update) | [`StorageConfigurationIdentifier`], [`StorageConfigurationPatch`] | [`Request`], which ends with the storage configuration | [`UPDATE`]: `ivs:GetStorageConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource` and `ivs:UntagResource` |
//! | [`delete`](StorageConfiguration::delete) | [`StorageConfigurationIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `ivs:DeleteStorageConfiguration`, `ivs:UntagResource`, `s3:DeleteBucketPolicy`, `s3:GetBucketPolicy` and `s3:PutBucketPolicy` |
//! | [`list`](StorageConfiguration::list) |  | each storage configuration in a region | [`LIST`]: `ivs:ListStorageConfigurations`, `ivs:ListTagsForResource` and `s3:GetBucketLocation` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`arn`](StorageConfiguration::arn) | read-only, the identifier | text |
//! | [`name`](StorageConfiguration::name) | create-only | text |
//! | [`s3`](StorageConfiguration::s3) | required, create-only | [`S3StorageConfiguration`] |
//! | [`tags`](StorageConfiguration::tags) | updatable | tags |

pub use super::identifiers::StorageConfigurationIdentifier;
use provider_aws_core::*;

/// The bucket that stages are recorded to, by single participants or as compositions.
///
/// [`AWS::IVS::StorageConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-storageconfiguration.html)
/// as it is read. [Its module](self) has its operations and permissions.
///
/// Referred to by
#[cfg_attr(feature = "stage", doc = "[`Stage`](super::Stage).")]
#[cfg_attr(not(feature = "stage"), doc = "`Stage`.")]
#[doc(alias("AWS::IVS::StorageConfiguration", "aws.ivs.storage_configurations"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StorageConfiguration {
    /// The ARN of the storage configuration, which identifies it. AWS makes it when the storage
    /// configuration is created.
    ///
    /// Read-only, the identifier. At most 128 characters, matches
    /// `^arn:aws[-a-z]*:ivs:[a-z0-9-]+:[0-9]+:storage-configuration/[a-zA-Z0-9-]+$`.
    pub arn: Option<String>,
    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// Create-only. At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    pub name: Option<String>,
    /// A bucket of S3.
    ///
    /// Required, create-only.
    pub s3: Option<S3StorageConfiguration>,
    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// Keys are unique, and their order means nothing.
    ///
    /// At most 50 items, no two items are equal.
    pub tags: Option<Vec<Tag>>,
}

provider_aws_core::impl_properties!(StorageConfiguration {
    arn: "Arn",
    name: "Name",
    s3: "S3",
    tags: "Tags"
});

impl ResourceModel for StorageConfiguration {
    const TYPE_NAME: &'static str = "AWS::IVS::StorageConfiguration";
    const SCHEMA: Schema = Schema::new(&STORAGE_CONFIGURATION_SCHEMA);
    type Identifier = StorageConfigurationIdentifier;
}

static STORAGE_CONFIGURATION_SCHEMA: [Property; 4] = [
    Property::new("Arn").read_only(),
    Property::new("Name").create_only().length(0, 128),
    Property::new("S3").create_only().required().within(&S3_STORAGE_CONFIGURATION_SCHEMA),
    Property::new("Tags").unordered().items(0, 50).within(&TAG_SCHEMA),
];

static S3_STORAGE_CONFIGURATION_SCHEMA: [Property; 1] =
    [Property::new("BucketName").create_only().required().length(3, 63)];

static TAG_SCHEMA: [Property; 2] =
    [Property::new("Key").required().length(1, 128), Property::new("Value").required().length(0, 256)];

impl Readable for StorageConfiguration {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// A bucket of S3.
///
/// The value of [`StorageConfiguration::s3`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct S3StorageConfiguration {
    /// The name of the bucket. It must be in the region of what is recorded.
    ///
    /// Required, create-only. 3 to 63 characters, matches `^[a-z0-9-.]+$`. Refers to `BucketName` of
    /// `AWS::S3::Bucket`.
    pub bucket_name: Option<String>,
}

provider_aws_core::impl_object!(S3StorageConfiguration, required { bucket_name: ("BucketName", String) });

/// The properties to create a storage configuration with.
#[derive(Clone, Debug, PartialEq)]
pub struct StorageConfigurationDesiredState(DesiredState);

impl StorageConfigurationDesiredState {
    /// Creates a desired state of the required properties.
    #[must_use]
    pub fn new(s3: impl Into<S3StorageConfiguration>) -> Self {
        Self(DesiredState::new().set("S3", s3.into()))
    }

    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    #[must_use]
    pub fn name(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Name", value.into()))
    }

    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// At most 50 items, no two items are equal.
    #[must_use]
    pub fn tags(self, value: impl Into<Tags>) -> Self {
        Self(self.0.set("Tags", value.into()))
    }
}

provider_aws_core::impl_desired_state!(
    StorageConfigurationDesiredState of StorageConfiguration
);

/// A set of changes to a storage configuration. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StorageConfigurationPatch(PatchDocument);

impl StorageConfigurationPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// Replaces the array as a whole. At most 50 items, no two items are equal.
    #[must_use]
    pub fn tags(self, change: impl Into<Change<Tags>>) -> Self {
        Self(self.0.change("Tags", change.into()))
    }
}

provider_aws_core::impl_patch!(StorageConfigurationPatch of StorageConfiguration);

impl StorageConfiguration {
    /// Creates a storage configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// storage configuration once it is created.
    ///
    /// [`StorageConfigurationDesiredState::new`] takes what is required:
    /// [`s3`](StorageConfiguration::s3).
    ///
    /// IAM permissions: `ivs:CreateStorageConfiguration`, `ivs:GetStorageConfiguration`,
    /// `ivs:TagResource`, `s3:GetBucketLocation`, `s3:GetBucketPolicy` and `s3:PutBucketPolicy`
    /// ([`CREATE`]), and those of the call ([`CanCreate`]).
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
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::storage_configuration::{
    ///     S3StorageConfiguration, StorageConfiguration, StorageConfigurationDesiredState,
    /// };
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let s3 = S3StorageConfiguration::new("amzn-s3-demo-bucket");
    /// let state = StorageConfigurationDesiredState::new(s3)
    ///     .name("my-storage-configuration")
    ///     .tags([("team", "live")]);
    /// let storage_configuration = StorageConfiguration::create(client, state)
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// println!("created {}", storage_configuration.identifier());
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "CreateStorageConfiguration")]
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: StorageConfigurationDesiredState,
    ) -> Create<'a, StorageConfiguration> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads a storage configuration.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`StorageConfiguration`].
    ///
    /// IAM permissions: `ivs:GetStorageConfiguration`, `ivs:ListTagsForResource` and
    /// `s3:GetBucketLocation` ([`GET`]), and those of the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the storage configuration doesn't exist, [`ErrorKind::AccessDenied`]
    /// if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::storage_configuration::StorageConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:storage-configuration/example";
    /// let storage_configuration = StorageConfiguration::get(client, identifier).await?;
    /// println!("{:?}", storage_configuration.name);
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "GetStorageConfiguration")]
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<StorageConfigurationIdentifier>,
    ) -> Get<'a, StorageConfiguration> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads a storage configuration, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::storage_configuration::StorageConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:storage-configuration/example";
    /// match StorageConfiguration::get_opt(client, identifier).await? {
    ///     Some(storage_configuration) => println!("{:?}", storage_configuration.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<StorageConfigurationIdentifier>,
    ) -> Get<'a, StorageConfiguration, Option<Resource<StorageConfiguration>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates a storage configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the
    /// storage configuration once it is updated. [`Resource::edit`] makes a patch of what differs. An
    /// empty patch makes no call.
    ///
    /// IAM permissions: `ivs:GetStorageConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource` and
    /// `ivs:UntagResource` ([`UPDATE`]), and those of the call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the storage configuration doesn't exist,
    /// [`ErrorKind::InvalidRequest`], [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS
    /// refuses. If the request fails later, waiting returns [`ErrorKind::RequestFailed`]:
    /// [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::storage_configuration::StorageConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:storage-configuration/example";
    /// let storage_configuration = StorageConfiguration::get(client, identifier).await?;
    /// let patch = storage_configuration
    ///     .edit(|changes| changes.tags([("team", "events")]))?;
    /// let storage_configuration = StorageConfiguration::update(
    ///         client,
    ///         storage_configuration.identifier(),
    ///         patch,
    ///     )
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<StorageConfigurationIdentifier>,
        patch: StorageConfigurationPatch,
    ) -> Update<'a, StorageConfiguration> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes a storage configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// storage configuration is deleted, or if it doesn't exist.
    ///
    /// IAM permissions: `ivs:DeleteStorageConfiguration`, `ivs:UntagResource`, `s3:DeleteBucketPolicy`,
    /// `s3:GetBucketPolicy` and `s3:PutBucketPolicy` ([`DELETE`]), and those of the call
    /// ([`CanDelete`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::storage_configuration::StorageConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:storage-configuration/example";
    /// let deletion = StorageConfiguration::delete(client, identifier).await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "DeleteStorageConfiguration")]
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<StorageConfigurationIdentifier>,
    ) -> Delete<'a, StorageConfiguration> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each storage configuration in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each storage
    /// configuration in full.
    ///
    /// IAM permissions: `ivs:ListStorageConfigurations`, `ivs:ListTagsForResource` and
    /// `s3:GetBucketLocation` ([`LIST`]), and those of the call ([`CanList`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::storage_configuration::StorageConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for storage_configuration in StorageConfiguration::list(client).await? {
    ///     println!("{}", storage_configuration.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "ListStorageConfigurations")]
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, StorageConfiguration> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any storage configuration.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for StorageConfiguration {
    fn create(client: &Client<Policy>, desired_state: StorageConfigurationDesiredState) -> Create<'_, Self> {
        StorageConfiguration::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for StorageConfiguration {
    fn get(client: &Client<Policy>, identifier: StorageConfigurationIdentifier) -> Get<'_, Self> {
        StorageConfiguration::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for StorageConfiguration {
    fn update(
        client: &Client<Policy>,
        identifier: StorageConfigurationIdentifier,
        patch: StorageConfigurationPatch,
    ) -> Update<'_, Self> {
        StorageConfiguration::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for StorageConfiguration {
    fn delete(client: &Client<Policy>, identifier: StorageConfigurationIdentifier) -> Delete<'_, Self> {
        StorageConfiguration::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for StorageConfiguration {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        StorageConfiguration::list(client)
    }
}

/// What [`StorageConfiguration::create`] requires, for policies and their checks.
///
/// The handler requires `ivs:CreateStorageConfiguration`, `ivs:GetStorageConfiguration`,
/// `ivs:TagResource`, `s3:GetBucketLocation`, `s3:GetBucketPolicy` and `s3:PutBucketPolicy`.
pub const CREATE: Operation = Operation::new("AWS::IVS::StorageConfiguration", Handler::Create)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["s3:GetBucketLocation", "s3:GetBucketPolicy"]),
        ScopedActions::new(&["s3:PutBucketPolicy"]).related(&["arn:${Partition}:s3:::${BucketName}"]),
        ScopedActions::new(&["ivs:CreateStorageConfiguration", "ivs:GetStorageConfiguration"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:storage-configuration/*"]),
        ScopedActions::new(&["ivs:TagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:storage-configuration/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<364> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::StorageConfiguration\x02create\x02id\x03Arn\x02actions\x03s3:GetBucketLocation\x03s3:GetBucketPolicy\x02related\x03arn:\x05:s3:::${BucketName}\x02actions\x03s3:PutBucketPolicy\x02own\x03arn:\x05:ivs:\x06:\x07:storage-configuration/*\x02actions\x03ivs:CreateStorageConfiguration\x03ivs:GetStorageConfiguration\x02own\x03arn:\x05:ivs:\x06:\x07:storage-configuration/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x04",
);

/// What [`StorageConfiguration::get`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetStorageConfiguration`, `ivs:ListTagsForResource` and
/// `s3:GetBucketLocation`.
pub const GET: Operation =
    Operation::new("AWS::IVS::StorageConfiguration", Handler::Get).identifier(&["Arn"]).requires(&[
        ScopedActions::new(&["s3:GetBucketLocation"]),
        ScopedActions::new(&["ivs:GetStorageConfiguration", "ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:storage-configuration/*"]),
    ]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<200> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::StorageConfiguration\x02get\x02id\x03Arn\x02actions\x03s3:GetBucketLocation\x02own\x03arn:\x05:ivs:\x06:\x07:storage-configuration/*\x02actions\x03ivs:GetStorageConfiguration\x03ivs:ListTagsForResource\x04",
);

/// What [`StorageConfiguration::update`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetStorageConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`
/// and `ivs:UntagResource`.
pub const UPDATE: Operation = Operation::new("AWS::IVS::StorageConfiguration", Handler::Update)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:GetStorageConfiguration", "ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:storage-configuration/*"]),
        ScopedActions::new(&["ivs:TagResource", "ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:storage-configuration/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<403> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::StorageConfiguration\x02update\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:storage-configuration/*\x02actions\x03ivs:GetStorageConfiguration\x03ivs:ListTagsForResource\x02own\x03arn:\x05:ivs:\x06:\x07:storage-configuration/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x03ivs:UntagResource\x02read\x02actions\x03s3:GetBucketLocation\x02own\x03arn:\x05:ivs:\x06:\x07:storage-configuration/*\x02actions\x03ivs:GetStorageConfiguration\x03ivs:ListTagsForResource\x04",
);

/// What [`StorageConfiguration::delete`] requires, for policies and their checks.
///
/// The handler requires `ivs:DeleteStorageConfiguration`, `ivs:UntagResource`,
/// `s3:DeleteBucketPolicy`, `s3:GetBucketPolicy` and `s3:PutBucketPolicy`.
pub const DELETE: Operation =
    Operation::new("AWS::IVS::StorageConfiguration", Handler::Delete).identifier(&["Arn"]).requires(&[
        ScopedActions::new(&["s3:GetBucketPolicy"]),
        ScopedActions::new(&["s3:DeleteBucketPolicy", "s3:PutBucketPolicy"])
            .related(&["arn:${Partition}:s3:::${BucketName}"]),
        ScopedActions::new(&["ivs:DeleteStorageConfiguration", "ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:storage-configuration/*"]),
    ]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<280> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::StorageConfiguration\x02delete\x02id\x03Arn\x02actions\x03s3:GetBucketPolicy\x02related\x03arn:\x05:s3:::${BucketName}\x02actions\x03s3:DeleteBucketPolicy\x03s3:PutBucketPolicy\x02own\x03arn:\x05:ivs:\x06:\x07:storage-configuration/*\x02actions\x03ivs:DeleteStorageConfiguration\x03ivs:UntagResource\x04",
);

/// What [`StorageConfiguration::list`] requires, for policies and their checks.
///
/// The handler requires `ivs:ListStorageConfigurations`, `ivs:ListTagsForResource` and
/// `s3:GetBucketLocation`.
pub const LIST: Operation =
    Operation::new("AWS::IVS::StorageConfiguration", Handler::List).identifier(&["Arn"]).requires(&[
        ScopedActions::new(&["ivs:ListStorageConfigurations", "s3:GetBucketLocation"]),
        ScopedActions::new(&["ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:storage-configuration/*"]),
    ]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<203> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::StorageConfiguration\x02list\x02id\x03Arn\x02actions\x03ivs:ListStorageConfigurations\x03s3:GetBucketLocation\x02own\x03arn:\x05:ivs:\x06:\x07:storage-configuration/*\x02actions\x03ivs:ListTagsForResource\x04",
);

/// A policy that allows [`StorageConfiguration::create`], waiting for completion and reading the
/// result.
///
/// It allows `ivs:CreateStorageConfiguration`, `ivs:GetStorageConfiguration`,
/// `ivs:ListTagsForResource`, `ivs:TagResource`, `s3:GetBucketLocation`, `s3:GetBucketPolicy` and
/// `s3:PutBucketPolicy`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `StorageConfiguration::create`",
    label = "requires `ivs:CreateStorageConfiguration`, `ivs:GetStorageConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`, `s3:GetBucketLocation`, `s3:GetBucketPolicy` and `s3:PutBucketPolicy`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.storage_configuration --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`StorageConfiguration::get`].
///
/// It allows `ivs:GetStorageConfiguration`, `ivs:ListTagsForResource` and `s3:GetBucketLocation`,
/// and `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `StorageConfiguration::get`",
    label = "requires `ivs:GetStorageConfiguration`, `ivs:ListTagsForResource` and `s3:GetBucketLocation`, and `cloudformation:GetResource`",
    note = "`provider-aws policy ivs.storage_configuration --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`StorageConfiguration::update`], waiting for completion and reading the
/// result.
///
/// It allows `ivs:GetStorageConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`,
/// `ivs:UntagResource` and `s3:GetBucketLocation`, and `cloudformation:GetResource`,
/// `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `StorageConfiguration::update`",
    label = "requires `ivs:GetStorageConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`, `ivs:UntagResource` and `s3:GetBucketLocation`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy ivs.storage_configuration --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`StorageConfiguration::delete`], and waiting for completion.
///
/// It allows `ivs:DeleteStorageConfiguration`, `ivs:UntagResource`, `s3:DeleteBucketPolicy`,
/// `s3:GetBucketPolicy` and `s3:PutBucketPolicy`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `StorageConfiguration::delete`",
    label = "requires `ivs:DeleteStorageConfiguration`, `ivs:UntagResource`, `s3:DeleteBucketPolicy`, `s3:GetBucketPolicy` and `s3:PutBucketPolicy`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.storage_configuration --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`StorageConfiguration::list`]. `hydrate` also requires the trait of the
/// get operation, which isn't checked.
///
/// It allows `ivs:ListStorageConfigurations`, `ivs:ListTagsForResource` and `s3:GetBucketLocation`,
/// and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `StorageConfiguration::list`",
    label = "requires `ivs:ListStorageConfigurations`, `ivs:ListTagsForResource` and `s3:GetBucketLocation`, and `cloudformation:ListResources`",
    note = "`provider-aws policy ivs.storage_configuration --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
