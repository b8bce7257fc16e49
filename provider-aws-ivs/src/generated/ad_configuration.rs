// @generated from the spec `ivs/ad_configuration.json`. Do not edit.

//! Server-side ad insertion: which AWS Elemental MediaTailor configurations a live stream takes its
//! ads from, and whether an ad break follows the stream.
//!
//! The resource type
//! [`AWS::IVS::AdConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-adconfiguration.html),
//! generated from the page `aws.ivs.ad_configurations`.
//!
//! # Identifier
//!
//! [`AdConfigurationIdentifier`] is the property [`arn`](AdConfiguration::arn). IAM knows the
//! resource as `arn:${Partition}:ivs:${Region}:${Account}:ad-configuration/*`.
//!
//! # Operations
//!
//! | operation | takes | returns | IAM permissions |
//! | --- | --- | --- | --- |
//! | [`create`](AdConfiguration::create) | [`AdConfigurationDesiredState`] | [`Request`], which ends with the ad configuration | [`CREATE`]: `ivs:CreateAdConfiguration`, `ivs:TagResource` and `mediatailor:GetPlaybackConfiguration` |
//! | [`get`](AdConfiguration::get), [`get_opt`](AdConfiguration::get_opt) | [`AdConfigurationIdentifier`] | the ad configuration; `get_opt`: `None` if it doesn't exist | [`GET`]: `ivs:GetAdConfiguration` and `ivs:ListTagsForResource` |
//! | [`update`](AdConfiguration::update) | [`AdConfigurationIdentifier`], [`AdConfigurationPatch`] | [`Request`], which ends with the ad configuration | [`UPDATE`]: `ivs:UpdateAdConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`, `ivs:UntagResource` and `mediatailor:GetPlaybackConfiguration` |
//! | [`delete`](AdConfiguration::delete) | [`AdConfigurationIdentifier`] | [`Request`], which ends with [`Deletion`] | [`DELETE`]: `ivs:DeleteAdConfiguration` |
//! | [`list`](AdConfiguration::list) |  | each ad configuration in a region | [`LIST`]: `ivs:ListAdConfigurations` |
//!
//! # Properties
//!
//! | property | access | type |
//! | --- | --- | --- |
//! | [`arn`](AdConfiguration::arn) | read-only, the identifier | text |
//! | [`media_tailor_playback_configurations`](AdConfiguration::media_tailor_playback_configurations) | required, updatable | list of [`MediaTailorPlaybackConfiguration`] |
//! | [`name`](AdConfiguration::name) | updatable | text |
//! | [`post_roll_configuration`](AdConfiguration::post_roll_configuration) | updatable | [`PostRollConfiguration`] |
//! | [`tags`](AdConfiguration::tags) | updatable | tags |

use provider_aws_core::*;

/// Server-side ad insertion: which AWS Elemental MediaTailor configurations a live stream takes its
/// ads from, and whether an ad break follows the stream.
///
/// [`AWS::IVS::AdConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-adconfiguration.html)
/// as it is read. [Its module](self) has its operations and permissions.
#[doc(alias("AWS::IVS::AdConfiguration", "aws.ivs.ad_configurations"))]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AdConfiguration {
    /// The ARN of the ad configuration, which identifies it. AWS makes it when the ad configuration is
    /// created.
    ///
    /// Read-only, the identifier. At most 128 characters, matches
    /// `^arn:aws:ivs:[a-z0-9-]+:[0-9]+:ad-configuration/[a-zA-Z0-9-]+$`.
    pub arn: Option<String>,
    /// The MediaTailor configurations that ads may come from: one to three.
    ///
    /// The first one is used unless a player asks for another.
    ///
    /// Required. 1 to 3 items.
    pub media_tailor_playback_configurations: Option<Vec<MediaTailorPlaybackConfiguration>>,
    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    pub name: Option<String>,
    /// The ad break after a stream has ended.
    pub post_roll_configuration: Option<PostRollConfiguration>,
    /// Tags of the resource: up to 50 pairs of a key and a value, for cost reports, access control and
    /// finding it again.
    ///
    /// Keys are unique, and their order means nothing.
    ///
    /// At most 50 items, no two items are equal.
    pub tags: Option<Vec<Tag>>,
}

provider_aws_core::impl_properties!(AdConfiguration {
    arn: "Arn",
    media_tailor_playback_configurations: "MediaTailorPlaybackConfigurations",
    name: "Name",
    post_roll_configuration: "PostRollConfiguration",
    tags: "Tags"
});

impl ResourceModel for AdConfiguration {
    const TYPE_NAME: &'static str = "AWS::IVS::AdConfiguration";
    const SCHEMA: Schema = Schema::new(&AD_CONFIGURATION_SCHEMA);
    type Identifier = AdConfigurationIdentifier;
}

static AD_CONFIGURATION_SCHEMA: [Property; 5] = [
    Property::new("Arn").read_only(),
    Property::new("MediaTailorPlaybackConfigurations")
        .required()
        .items(1, 3)
        .within(&MEDIA_TAILOR_PLAYBACK_CONFIGURATION_SCHEMA),
    Property::new("Name").length(0, 128),
    Property::new("PostRollConfiguration").within(&POST_ROLL_CONFIGURATION_SCHEMA),
    Property::new("Tags").unordered().items(0, 50).within(&TAG_SCHEMA),
];

static MEDIA_TAILOR_PLAYBACK_CONFIGURATION_SCHEMA: [Property; 1] =
    [Property::new("PlaybackConfigurationArn").length(0, 128)];

static POST_ROLL_CONFIGURATION_SCHEMA: [Property; 2] =
    [Property::new("DurationSeconds").required().range(1, 300), Property::new("Enabled").required()];

static TAG_SCHEMA: [Property; 2] =
    [Property::new("Key").required().length(1, 128), Property::new("Value").required().length(0, 256)];

impl Readable for AdConfiguration {
    fn read_operation() -> CalledOperation {
        LINKED_GET.called()
    }
}

/// The identifier of an ad configuration: its `Arn`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AdConfigurationIdentifier(String);

impl AdConfigurationIdentifier {
    /// Builds the identifier from its component properties.
    #[must_use]
    pub fn new(arn: impl AsRef<str>) -> Self {
        Self(provider_aws_core::identifier(&[("Arn", arn.as_ref())]))
    }
}

provider_aws_core::impl_identifier!(AdConfigurationIdentifier);

/// The MediaTailor configurations that ads may come from: one to three.
///
/// An item of [`AdConfiguration::media_tailor_playback_configurations`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MediaTailorPlaybackConfiguration {
    /// The ARN of a playback configuration of MediaTailor, in the region and account of the ad
    /// configuration.
    ///
    /// At most 128 characters, matches
    /// `^arn:aws:mediatailor:[a-z0-9-]+:[0-9]+:playbackConfiguration/[a-zA-Z0-9-]+$`. Refers to
    /// `PlaybackConfigurationArn` of `AWS::MediaTailor::PlaybackConfiguration`.
    pub playback_configuration_arn: Option<String>,
}

provider_aws_core::impl_object!(
    MediaTailorPlaybackConfiguration,
    optional { playback_configuration_arn: ("PlaybackConfigurationArn", String) }
);

/// The ad break after a stream has ended.
///
/// The value of [`AdConfiguration::post_roll_configuration`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PostRollConfiguration {
    /// How long the ad break is, in seconds: 1 to 300.
    ///
    /// Required. 1 to 300.
    pub duration_seconds: Option<i64>,
    /// Whether there is an ad break after the stream.
    ///
    /// Required.
    pub enabled: Option<bool>,
}

provider_aws_core::impl_object!(
    PostRollConfiguration,
    required { duration_seconds: ("DurationSeconds", i64), enabled: ("Enabled", bool) }
);

/// The properties to create an ad configuration with.
#[derive(Clone, Debug, PartialEq)]
pub struct AdConfigurationDesiredState(DesiredState);

impl AdConfigurationDesiredState {
    /// Creates a desired state of the required properties.
    #[must_use]
    pub fn new(
        media_tailor_playback_configurations: impl Into<Items<MediaTailorPlaybackConfiguration>>,
    ) -> Self {
        Self(
            DesiredState::new()
                .set("MediaTailorPlaybackConfigurations", media_tailor_playback_configurations.into()),
        )
    }

    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    #[must_use]
    pub fn name(self, value: impl Into<String>) -> Self {
        Self(self.0.set("Name", value.into()))
    }

    /// The ad break after a stream has ended.
    #[must_use]
    pub fn post_roll_configuration(self, value: impl Into<PostRollConfiguration>) -> Self {
        Self(self.0.set("PostRollConfiguration", value.into()))
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

provider_aws_core::impl_desired_state!(AdConfigurationDesiredState of AdConfiguration);

/// A set of changes to an ad configuration. Only updatable properties can be set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AdConfigurationPatch(PatchDocument);

impl AdConfigurationPatch {
    /// Creates an empty patch, which changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self(PatchDocument::new())
    }

    /// The MediaTailor configurations that ads may come from: one to three.
    ///
    /// Replaces the array as a whole. 1 to 3 items.
    #[must_use]
    pub fn media_tailor_playback_configurations(
        self,
        change: impl Into<Change<Items<MediaTailorPlaybackConfiguration>>>,
    ) -> Self {
        Self(self.0.change("MediaTailorPlaybackConfigurations", change.into()))
    }

    /// A name for people: letters, digits, `-` and `_`. It needn't be unique, and it isn't the
    /// identifier.
    ///
    /// At most 128 characters, matches `^[a-zA-Z0-9-_]*$`.
    #[must_use]
    pub fn name(self, change: impl Into<Change<String>>) -> Self {
        Self(self.0.change("Name", change.into()))
    }

    /// The ad break after a stream has ended.
    ///
    /// Merges into the object that is there; `Change::Replace` replaces it.
    #[must_use]
    pub fn post_roll_configuration(self, change: impl Into<Change<PostRollConfiguration>>) -> Self {
        Self(self.0.change("PostRollConfiguration", change.into()))
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

provider_aws_core::impl_patch!(AdConfigurationPatch of AdConfiguration);

impl AdConfiguration {
    /// Creates an ad configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the ad
    /// configuration once it is created.
    ///
    /// [`AdConfigurationDesiredState::new`] takes what is required:
    /// [`media_tailor_playback_configurations`](AdConfiguration::media_tailor_playback_configurations).
    ///
    /// IAM permissions: `ivs:CreateAdConfiguration`, `ivs:TagResource` and
    /// `mediatailor:GetPlaybackConfiguration` ([`CREATE`]), and those of the call ([`CanCreate`]).
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
    /// use provider_aws_ivs::ad_configuration::{
    ///     AdConfiguration, AdConfigurationDesiredState, MediaTailorPlaybackConfiguration,
    /// };
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let media_tailor_playback_configurations = [
    ///     MediaTailorPlaybackConfiguration::new()
    ///         .playback_configuration_arn(
    ///             "arn:aws:mediatailor:us-east-1:123456789012:playbackConfiguration/example",
    ///         ),
    /// ];
    /// let state = AdConfigurationDesiredState::new(media_tailor_playback_configurations)
    ///     .name("my-ad-configuration")
    ///     .tags([("team", "live")]);
    /// let ad_configuration = AdConfiguration::create(client, state).await?.wait().await?;
    /// println!("created {}", ad_configuration.identifier());
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "CreateAdConfiguration")]
    pub fn create<'a, Policy: CanCreate>(
        client: &'a Client<Policy>,
        desired_state: AdConfigurationDesiredState,
    ) -> Create<'a, AdConfiguration> {
        Create::new(client, LINKED_CREATE.called(), desired_state.0)
    }

    /// Reads an ad configuration.
    ///
    /// Awaited, it returns the [`Resource`], which derefs to [`AdConfiguration`].
    ///
    /// IAM permissions: `ivs:GetAdConfiguration` and `ivs:ListTagsForResource` ([`GET`]), and those of
    /// the call ([`CanGet`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the ad configuration doesn't exist, [`ErrorKind::AccessDenied`] if
    /// IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::ad_configuration::AdConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:ad-configuration/example";
    /// let ad_configuration = AdConfiguration::get(client, identifier).await?;
    /// println!("{:?}", ad_configuration.name);
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "GetAdConfiguration")]
    pub fn get<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<AdConfigurationIdentifier>,
    ) -> Get<'a, AdConfiguration> {
        Get::new(client, LINKED_GET.called(), identifier.into())
    }

    /// Reads an ad configuration, or returns `None` if it doesn't exist.
    ///
    /// Its permissions, and all other errors, are those of [`get`](Self::get).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::ad_configuration::AdConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:ad-configuration/example";
    /// match AdConfiguration::get_opt(client, identifier).await? {
    ///     Some(ad_configuration) => println!("{:?}", ad_configuration.name),
    ///     None => println!("it doesn't exist"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_opt<'a, Policy: CanGet>(
        client: &'a Client<Policy>,
        identifier: impl Into<AdConfigurationIdentifier>,
    ) -> Get<'a, AdConfiguration, Option<Resource<AdConfiguration>>> {
        Get::new(client, LINKED_GET.called(), identifier.into()).optional()
    }

    /// Updates an ad configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns the ad
    /// configuration once it is updated. [`Resource::edit`] makes a patch of what differs. An empty
    /// patch makes no call.
    ///
    /// IAM permissions: `ivs:UpdateAdConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`,
    /// `ivs:UntagResource` and `mediatailor:GetPlaybackConfiguration` ([`UPDATE`]), and those of the
    /// call ([`CanUpdate`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`] if the ad configuration doesn't exist, [`ErrorKind::InvalidRequest`],
    /// [`ErrorKind::Conflict`] or [`ErrorKind::AccessDenied`] if AWS refuses. If the request fails
    /// later, waiting returns [`ErrorKind::RequestFailed`]: [`Error::code`] says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::ad_configuration::AdConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:ad-configuration/example";
    /// let ad_configuration = AdConfiguration::get(client, identifier).await?;
    /// let patch = ad_configuration
    ///     .edit(|changes| changes.name("my-new-ad-configuration"))?;
    /// let ad_configuration = AdConfiguration::update(
    ///         client,
    ///         ad_configuration.identifier(),
    ///         patch,
    ///     )
    ///     .await?
    ///     .wait()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "UpdateAdConfiguration")]
    pub fn update<'a, Policy: CanUpdate>(
        client: &'a Client<Policy>,
        identifier: impl Into<AdConfigurationIdentifier>,
        patch: AdConfigurationPatch,
    ) -> Update<'a, AdConfiguration> {
        Update::new(client, LINKED_UPDATE.called(), identifier.into(), patch.0)
    }

    /// Deletes an ad configuration.
    ///
    /// Awaited, it returns a [`Request`] once AWS has accepted it. [`Request::wait`] returns once the
    /// ad configuration is deleted, or if it doesn't exist.
    ///
    /// IAM permissions: `ivs:DeleteAdConfiguration` ([`DELETE`]), and those of the call
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
    /// use provider_aws_ivs::ad_configuration::AdConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let identifier = "arn:aws:ivs:us-east-1:123456789012:ad-configuration/example";
    /// let deletion = AdConfiguration::delete(client, identifier).await?.wait().await?;
    /// println!("{deletion}");
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "DeleteAdConfiguration")]
    pub fn delete<'a, Policy: CanDelete>(
        client: &'a Client<Policy>,
        identifier: impl Into<AdConfigurationIdentifier>,
    ) -> Delete<'a, AdConfiguration> {
        Delete::new(client, LINKED_DELETE.called(), identifier.into())
    }

    /// Lists each ad configuration in a region.
    ///
    /// Awaited, it returns all of them. [`List::stream`] takes them one at a time, [`List::page`] page
    /// by page. AWS may leave out properties in a list: [`List::hydrate`] reads each ad configuration
    /// in full.
    ///
    /// IAM permissions: `ivs:ListAdConfigurations` ([`LIST`]), and those of the call ([`CanList`]).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::AccessDenied`] if IAM refuses.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use provider_aws_ivs::provider_aws_core::{Client, Error};
    /// use provider_aws_ivs::ad_configuration::AdConfiguration;
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// for ad_configuration in AdConfiguration::list(client).await? {
    ///     println!("{}", ad_configuration.identifier());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "ListAdConfigurations")]
    pub fn list<'a, Policy: CanList>(client: &'a Client<Policy>) -> List<'a, AdConfiguration> {
        List::new(client, LINKED_LIST.called())
    }

    /// The IAM policies that allow a caller these operations, on any ad configuration.
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

impl<Policy: CanCreate> provider_aws_core::generic::CreateResource<Policy> for AdConfiguration {
    fn create(client: &Client<Policy>, desired_state: AdConfigurationDesiredState) -> Create<'_, Self> {
        AdConfiguration::create(client, desired_state)
    }
}

impl<Policy: CanGet> provider_aws_core::generic::GetResource<Policy> for AdConfiguration {
    fn get(client: &Client<Policy>, identifier: AdConfigurationIdentifier) -> Get<'_, Self> {
        AdConfiguration::get(client, identifier)
    }
}

impl<Policy: CanUpdate> provider_aws_core::generic::UpdateResource<Policy> for AdConfiguration {
    fn update(
        client: &Client<Policy>,
        identifier: AdConfigurationIdentifier,
        patch: AdConfigurationPatch,
    ) -> Update<'_, Self> {
        AdConfiguration::update(client, identifier, patch)
    }
}

impl<Policy: CanDelete> provider_aws_core::generic::DeleteResource<Policy> for AdConfiguration {
    fn delete(client: &Client<Policy>, identifier: AdConfigurationIdentifier) -> Delete<'_, Self> {
        AdConfiguration::delete(client, identifier)
    }
}

impl<Policy: CanList> provider_aws_core::generic::ListResources<Policy> for AdConfiguration {
    fn list(client: &Client<Policy>) -> List<'_, Self> {
        AdConfiguration::list(client)
    }
}

/// What [`AdConfiguration::create`] requires, for policies and their checks.
///
/// The handler requires `ivs:CreateAdConfiguration`, `ivs:TagResource` and
/// `mediatailor:GetPlaybackConfiguration`.
pub const CREATE: Operation = Operation::new("AWS::IVS::AdConfiguration", Handler::Create)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["mediatailor:GetPlaybackConfiguration"]).related(&[
            "arn:${Partition}:mediatailor:${Region}:${Account}:playbackConfiguration/${ResourceId}",
        ]),
        ScopedActions::new(&["ivs:CreateAdConfiguration"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:ad-configuration/*"]),
        ScopedActions::new(&["ivs:TagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:ad-configuration/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = CREATE.check(super::iam::KNOWN);

static LINKED_CREATE: LinkedOperation<319> = LinkedOperation::new(
    Handler::Create,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::AdConfiguration\x02create\x02id\x03Arn\x02related\x03arn:\x05:mediatailor:\x06:\x07:playbackConfiguration/${ResourceId}\x02actions\x03mediatailor:GetPlaybackConfiguration\x02own\x03arn:\x05:ivs:\x06:\x07:ad-configuration/*\x02actions\x03ivs:CreateAdConfiguration\x02own\x03arn:\x05:ivs:\x06:\x07:ad-configuration/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x04",
);

/// What [`AdConfiguration::get`] requires, for policies and their checks.
///
/// The handler requires `ivs:GetAdConfiguration` and `ivs:ListTagsForResource`.
pub const GET: Operation = Operation::new("AWS::IVS::AdConfiguration", Handler::Get)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:GetAdConfiguration", "ivs:ListTagsForResource"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:ad-configuration/*"])]);

const _: () = GET.check(super::iam::KNOWN);

static LINKED_GET: LinkedOperation<156> = LinkedOperation::new(
    Handler::Get,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::AdConfiguration\x02get\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:ad-configuration/*\x02actions\x03ivs:GetAdConfiguration\x03ivs:ListTagsForResource\x04",
);

/// What [`AdConfiguration::update`] requires, for policies and their checks.
///
/// The handler requires `ivs:ListTagsForResource`, `ivs:TagResource`, `ivs:UntagResource`,
/// `ivs:UpdateAdConfiguration` and `mediatailor:GetPlaybackConfiguration`.
pub const UPDATE: Operation = Operation::new("AWS::IVS::AdConfiguration", Handler::Update)
    .identifier(&["Arn"])
    .requires(&[
        ScopedActions::new(&["ivs:UpdateAdConfiguration"]),
        ScopedActions::new(&["mediatailor:GetPlaybackConfiguration"]).related(&[
            "arn:${Partition}:mediatailor:${Region}:${Account}:playbackConfiguration/${ResourceId}",
        ]),
        ScopedActions::new(&["ivs:ListTagsForResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:ad-configuration/*"]),
        ScopedActions::new(&["ivs:TagResource", "ivs:UntagResource"])
            .own(&["arn:${Partition}:ivs:${Region}:${Account}:ad-configuration/*"])
            .only_for(&["Tags"]),
    ])
    .read(&GET);

const _: () = UPDATE.check(super::iam::KNOWN);

static LINKED_UPDATE: LinkedOperation<466> = LinkedOperation::new(
    Handler::Update,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::AdConfiguration\x02update\x02id\x03Arn\x02actions\x03ivs:UpdateAdConfiguration\x02related\x03arn:\x05:mediatailor:\x06:\x07:playbackConfiguration/${ResourceId}\x02actions\x03mediatailor:GetPlaybackConfiguration\x02own\x03arn:\x05:ivs:\x06:\x07:ad-configuration/*\x02actions\x03ivs:ListTagsForResource\x02own\x03arn:\x05:ivs:\x06:\x07:ad-configuration/*\x02for\x03Tags\x02actions\x03ivs:TagResource\x03ivs:UntagResource\x02read\x02own\x03arn:\x05:ivs:\x06:\x07:ad-configuration/*\x02actions\x03ivs:GetAdConfiguration\x03ivs:ListTagsForResource\x04",
);

/// What [`AdConfiguration::delete`] requires, for policies and their checks.
///
/// The handler requires `ivs:DeleteAdConfiguration`.
pub const DELETE: Operation = Operation::new("AWS::IVS::AdConfiguration", Handler::Delete)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:DeleteAdConfiguration"])
        .own(&["arn:${Partition}:ivs:${Region}:${Account}:ad-configuration/*"])]);

const _: () = DELETE.check(super::iam::KNOWN);

static LINKED_DELETE: LinkedOperation<138> = LinkedOperation::new(
    Handler::Delete,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::AdConfiguration\x02delete\x02id\x03Arn\x02own\x03arn:\x05:ivs:\x06:\x07:ad-configuration/*\x02actions\x03ivs:DeleteAdConfiguration\x04",
);

/// What [`AdConfiguration::list`] requires, for policies and their checks.
///
/// The handler requires `ivs:ListAdConfigurations`.
pub const LIST: Operation = Operation::new("AWS::IVS::AdConfiguration", Handler::List)
    .identifier(&["Arn"])
    .requires(&[ScopedActions::new(&["ivs:ListAdConfigurations"])]);

const _: () = LIST.check(super::iam::KNOWN);

static LINKED_LIST: LinkedOperation<98> = LinkedOperation::new(
    Handler::List,
    *b"\x01cloud-control 3\x02operation\x02AWS::IVS::AdConfiguration\x02list\x02id\x03Arn\x02actions\x03ivs:ListAdConfigurations\x04",
);

/// A policy that allows [`AdConfiguration::create`], waiting for completion and reading the result.
///
/// It allows `ivs:CreateAdConfiguration`, `ivs:GetAdConfiguration`, `ivs:ListTagsForResource`,
/// `ivs:TagResource` and `mediatailor:GetPlaybackConfiguration`, and
/// `cloudformation:CreateResource`, `cloudformation:GetResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `AdConfiguration::create`",
    label = "requires `ivs:CreateAdConfiguration`, `ivs:GetAdConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource` and `mediatailor:GetPlaybackConfiguration`, and `cloudformation:CreateResource`, `cloudformation:GetResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.ad_configuration --ops create` prints a policy that allows it"
)]
pub trait CanCreate {}

#[diagnostic::do_not_recommend]
impl CanCreate for provider_aws_core::Unchecked {}

/// A policy that allows [`AdConfiguration::get`].
///
/// It allows `ivs:GetAdConfiguration` and `ivs:ListTagsForResource`, and
/// `cloudformation:GetResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `AdConfiguration::get`",
    label = "requires `ivs:GetAdConfiguration` and `ivs:ListTagsForResource`, and `cloudformation:GetResource`",
    note = "`provider-aws policy ivs.ad_configuration --ops get` prints a policy that allows it"
)]
pub trait CanGet {}

#[diagnostic::do_not_recommend]
impl CanGet for provider_aws_core::Unchecked {}

/// A policy that allows [`AdConfiguration::update`], waiting for completion and reading the result.
///
/// It allows `ivs:GetAdConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`,
/// `ivs:UntagResource`, `ivs:UpdateAdConfiguration` and `mediatailor:GetPlaybackConfiguration`, and
/// `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and
/// `cloudformation:UpdateResource`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `AdConfiguration::update`",
    label = "requires `ivs:GetAdConfiguration`, `ivs:ListTagsForResource`, `ivs:TagResource`, `ivs:UntagResource`, `ivs:UpdateAdConfiguration` and `mediatailor:GetPlaybackConfiguration`, and `cloudformation:GetResource`, `cloudformation:GetResourceRequestStatus` and `cloudformation:UpdateResource`",
    note = "`provider-aws policy ivs.ad_configuration --ops update` prints a policy that allows it"
)]
pub trait CanUpdate {}

#[diagnostic::do_not_recommend]
impl CanUpdate for provider_aws_core::Unchecked {}

/// A policy that allows [`AdConfiguration::delete`], and waiting for completion.
///
/// It allows `ivs:DeleteAdConfiguration`, and `cloudformation:DeleteResource` and
/// `cloudformation:GetResourceRequestStatus`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `AdConfiguration::delete`",
    label = "requires `ivs:DeleteAdConfiguration`, and `cloudformation:DeleteResource` and `cloudformation:GetResourceRequestStatus`",
    note = "`provider-aws policy ivs.ad_configuration --ops delete` prints a policy that allows it"
)]
pub trait CanDelete {}

#[diagnostic::do_not_recommend]
impl CanDelete for provider_aws_core::Unchecked {}

/// A policy that allows [`AdConfiguration::list`]. `hydrate` also requires the trait of the get
/// operation, which isn't checked.
///
/// It allows `ivs:ListAdConfigurations`, and `cloudformation:ListResources`.
#[diagnostic::on_unimplemented(
    message = "the IAM policy `{Self}` doesn't allow `AdConfiguration::list`",
    label = "requires `ivs:ListAdConfigurations`, and `cloudformation:ListResources`",
    note = "`provider-aws policy ivs.ad_configuration --ops list` prints a policy that allows it"
)]
pub trait CanList {}

#[diagnostic::do_not_recommend]
impl CanList for provider_aws_core::Unchecked {}
