// @generated from the specs of `ivs`. Do not edit.

//! What each operation requires, for the macro that reads policy files.

/// Declares a type for an IAM policy file: `include_policy!("policy.json" => pub struct Deploy)`.
///
/// The type implements the permission trait of each operation that the policy allows. The compiler refuses all
/// other operations to a client that is bound to it (`Client::with_policy`). The documentation of
/// `provider_aws_macros` says what is decided, and what isn't checked.
#[macro_export]
macro_rules! include_policy {
    ($($declaration:tt)*) => {
        $crate::provider_aws_macros::include_policy! { { $($declaration)* } { $crate }
        r#"
permission-table 2
AdConfiguration::create ad_configuration::CanCreate ivs.ad_configuration AWS::IVS::AdConfiguration create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:ad-configuration/* ivs:CreateAdConfiguration ivs:GetAdConfiguration ivs:ListTagsForResource ivs:TagResource
 arn:${Partition}:mediatailor:${Region}:${Account}:playbackConfiguration/${ResourceId} mediatailor:GetPlaybackConfiguration
AdConfiguration::get ad_configuration::CanGet ivs.ad_configuration AWS::IVS::AdConfiguration get
 * cloudformation:GetResource
 arn:${Partition}:ivs:${Region}:${Account}:ad-configuration/* ivs:GetAdConfiguration ivs:ListTagsForResource
AdConfiguration::update ad_configuration::CanUpdate ivs.ad_configuration AWS::IVS::AdConfiguration update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * ivs:UpdateAdConfiguration
 arn:${Partition}:ivs:${Region}:${Account}:ad-configuration/* ivs:GetAdConfiguration ivs:ListTagsForResource ivs:TagResource ivs:UntagResource
 arn:${Partition}:mediatailor:${Region}:${Account}:playbackConfiguration/${ResourceId} mediatailor:GetPlaybackConfiguration
AdConfiguration::delete ad_configuration::CanDelete ivs.ad_configuration AWS::IVS::AdConfiguration delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:ad-configuration/* ivs:DeleteAdConfiguration
AdConfiguration::list ad_configuration::CanList ivs.ad_configuration AWS::IVS::AdConfiguration list
 * cloudformation:ListResources
 * ivs:ListAdConfigurations
Channel::create channel::CanCreate ivs.channel AWS::IVS::Channel create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:channel/* ivs:CreateChannel ivs:GetChannel ivs:ListTagsForResource ivs:TagResource
 arn:${Partition}:ivs:${Region}:${Account}:stream-key/${ResourceId} ivs:CreateChannel
Channel::get channel::CanGet ivs.channel AWS::IVS::Channel get
 * cloudformation:GetResource
 arn:${Partition}:ivs:${Region}:${Account}:channel/* ivs:GetChannel ivs:ListTagsForResource
Channel::update channel::CanUpdate ivs.channel AWS::IVS::Channel update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 arn:${Partition}:ivs:${Region}:${Account}:channel/* ivs:GetChannel ivs:ListTagsForResource ivs:TagResource ivs:UntagResource ivs:UpdateChannel
Channel::delete channel::CanDelete ivs.channel AWS::IVS::Channel delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:channel/* ivs:DeleteChannel ivs:UntagResource
 arn:${Partition}:ivs:${Region}:${Account}:stream-key/${ResourceId} ivs:DeleteChannel
Channel::list channel::CanList ivs.channel AWS::IVS::Channel list
 * cloudformation:ListResources
 arn:${Partition}:ivs:${Region}:${Account}:channel/* ivs:ListChannels ivs:ListTagsForResource
EncoderConfiguration::create encoder_configuration::CanCreate ivs.encoder_configuration AWS::IVS::EncoderConfiguration create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:encoder-configuration/* ivs:CreateEncoderConfiguration ivs:GetEncoderConfiguration ivs:ListTagsForResource ivs:TagResource
EncoderConfiguration::get encoder_configuration::CanGet ivs.encoder_configuration AWS::IVS::EncoderConfiguration get
 * cloudformation:GetResource
 arn:${Partition}:ivs:${Region}:${Account}:encoder-configuration/* ivs:GetEncoderConfiguration ivs:ListTagsForResource
EncoderConfiguration::update encoder_configuration::CanUpdate ivs.encoder_configuration AWS::IVS::EncoderConfiguration update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 arn:${Partition}:ivs:${Region}:${Account}:encoder-configuration/* ivs:GetEncoderConfiguration ivs:ListTagsForResource ivs:TagResource ivs:UntagResource
EncoderConfiguration::delete encoder_configuration::CanDelete ivs.encoder_configuration AWS::IVS::EncoderConfiguration delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:encoder-configuration/* ivs:DeleteEncoderConfiguration ivs:UntagResource
EncoderConfiguration::list encoder_configuration::CanList ivs.encoder_configuration AWS::IVS::EncoderConfiguration list
 * cloudformation:ListResources
 * ivs:ListEncoderConfigurations
 arn:${Partition}:ivs:${Region}:${Account}:encoder-configuration/* ivs:ListTagsForResource
IngestConfiguration::create ingest_configuration::CanCreate ivs.ingest_configuration AWS::IVS::IngestConfiguration create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:ingest-configuration/* ivs:CreateIngestConfiguration ivs:GetIngestConfiguration ivs:ListTagsForResource ivs:TagResource
IngestConfiguration::get ingest_configuration::CanGet ivs.ingest_configuration AWS::IVS::IngestConfiguration get
 * cloudformation:GetResource
 arn:${Partition}:ivs:${Region}:${Account}:ingest-configuration/* ivs:GetIngestConfiguration ivs:ListTagsForResource
IngestConfiguration::update ingest_configuration::CanUpdate ivs.ingest_configuration AWS::IVS::IngestConfiguration update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 arn:${Partition}:ivs:${Region}:${Account}:ingest-configuration/* ivs:GetIngestConfiguration ivs:ListTagsForResource ivs:TagResource ivs:UntagResource ivs:UpdateIngestConfiguration
IngestConfiguration::delete ingest_configuration::CanDelete ivs.ingest_configuration AWS::IVS::IngestConfiguration delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:ingest-configuration/* ivs:DeleteIngestConfiguration ivs:UntagResource
IngestConfiguration::list ingest_configuration::CanList ivs.ingest_configuration AWS::IVS::IngestConfiguration list
 * cloudformation:ListResources
 * ivs:ListIngestConfigurations
 arn:${Partition}:ivs:${Region}:${Account}:ingest-configuration/* ivs:ListTagsForResource
PlaybackKeyPair::create playback_key_pair::CanCreate ivs.playback_key_pair AWS::IVS::PlaybackKeyPair create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:playback-key/* ivs:GetPlaybackKeyPair ivs:ImportPlaybackKeyPair ivs:TagResource
PlaybackKeyPair::get playback_key_pair::CanGet ivs.playback_key_pair AWS::IVS::PlaybackKeyPair get
 * cloudformation:GetResource
 arn:${Partition}:ivs:${Region}:${Account}:playback-key/* ivs:GetPlaybackKeyPair
PlaybackKeyPair::update playback_key_pair::CanUpdate ivs.playback_key_pair AWS::IVS::PlaybackKeyPair update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 arn:${Partition}:ivs:${Region}:${Account}:playback-key/* ivs:GetPlaybackKeyPair ivs:ListTagsForResource ivs:TagResource ivs:UntagResource
PlaybackKeyPair::delete playback_key_pair::CanDelete ivs.playback_key_pair AWS::IVS::PlaybackKeyPair delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:playback-key/* ivs:DeletePlaybackKeyPair ivs:UntagResource
PlaybackKeyPair::list playback_key_pair::CanList ivs.playback_key_pair AWS::IVS::PlaybackKeyPair list
 * cloudformation:ListResources
 arn:${Partition}:ivs:${Region}:${Account}:playback-key/* ivs:ListPlaybackKeyPairs ivs:ListTagsForResource
PlaybackRestrictionPolicy::create playback_restriction_policy::CanCreate ivs.playback_restriction_policy AWS::IVS::PlaybackRestrictionPolicy create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:playback-restriction-policy/* ivs:CreatePlaybackRestrictionPolicy ivs:GetPlaybackRestrictionPolicy ivs:ListTagsForResource ivs:TagResource
PlaybackRestrictionPolicy::get playback_restriction_policy::CanGet ivs.playback_restriction_policy AWS::IVS::PlaybackRestrictionPolicy get
 * cloudformation:GetResource
 arn:${Partition}:ivs:${Region}:${Account}:playback-restriction-policy/* ivs:GetPlaybackRestrictionPolicy ivs:ListTagsForResource
PlaybackRestrictionPolicy::update playback_restriction_policy::CanUpdate ivs.playback_restriction_policy AWS::IVS::PlaybackRestrictionPolicy update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 arn:${Partition}:ivs:${Region}:${Account}:playback-restriction-policy/* ivs:GetPlaybackRestrictionPolicy ivs:ListTagsForResource ivs:TagResource ivs:UntagResource ivs:UpdatePlaybackRestrictionPolicy
PlaybackRestrictionPolicy::delete playback_restriction_policy::CanDelete ivs.playback_restriction_policy AWS::IVS::PlaybackRestrictionPolicy delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:playback-restriction-policy/* ivs:DeletePlaybackRestrictionPolicy ivs:UntagResource
PlaybackRestrictionPolicy::list playback_restriction_policy::CanList ivs.playback_restriction_policy AWS::IVS::PlaybackRestrictionPolicy list
 * cloudformation:ListResources
 * ivs:ListPlaybackRestrictionPolicies
 arn:${Partition}:ivs:${Region}:${Account}:playback-restriction-policy/* ivs:ListTagsForResource
PublicKey::create public_key::CanCreate ivs.public_key AWS::IVS::PublicKey create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:public-key/* ivs:GetPublicKey ivs:ImportPublicKey ivs:TagResource
PublicKey::get public_key::CanGet ivs.public_key AWS::IVS::PublicKey get
 * cloudformation:GetResource
 arn:${Partition}:ivs:${Region}:${Account}:public-key/* ivs:GetPublicKey
PublicKey::update public_key::CanUpdate ivs.public_key AWS::IVS::PublicKey update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 arn:${Partition}:ivs:${Region}:${Account}:public-key/* ivs:GetPublicKey ivs:ListTagsForResource ivs:TagResource ivs:UntagResource
PublicKey::delete public_key::CanDelete ivs.public_key AWS::IVS::PublicKey delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:public-key/* ivs:DeletePublicKey ivs:UntagResource
PublicKey::list public_key::CanList ivs.public_key AWS::IVS::PublicKey list
 * cloudformation:ListResources
 * ivs:ListPublicKeys
 arn:${Partition}:ivs:${Region}:${Account}:public-key/* ivs:ListTagsForResource
RecordingConfiguration::create recording_configuration::CanCreate ivs.recording_configuration AWS::IVS::RecordingConfiguration create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 * cloudformation:ListExports s3:GetBucketLocation
 arn:${Partition}:iam::${Account}:role/${RoleNameWithPath} iam:AttachRolePolicy iam:CreateServiceLinkedRole iam:PutRolePolicy
 arn:${Partition}:ivs:${Region}:${Account}:recording-configuration/* ivs:CreateRecordingConfiguration ivs:GetRecordingConfiguration ivs:ListTagsForResource ivs:TagResource
 arn:${Partition}:s3:::${BucketName} s3:ListBucket
RecordingConfiguration::get recording_configuration::CanGet ivs.recording_configuration AWS::IVS::RecordingConfiguration get
 * cloudformation:GetResource
 * s3:GetBucketLocation
 arn:${Partition}:ivs:${Region}:${Account}:recording-configuration/* ivs:GetRecordingConfiguration ivs:ListTagsForResource
RecordingConfiguration::update recording_configuration::CanUpdate ivs.recording_configuration AWS::IVS::RecordingConfiguration update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * s3:GetBucketLocation
 arn:${Partition}:iam::${Account}:role/${RoleNameWithPath} iam:AttachRolePolicy iam:CreateServiceLinkedRole iam:PutRolePolicy sts:AssumeRole
 arn:${Partition}:ivs:${Region}:${Account}:recording-configuration/* ivs:GetRecordingConfiguration ivs:ListTagsForResource ivs:TagResource ivs:UntagResource
 arn:${Partition}:s3:::${BucketName} s3:ListBucket
RecordingConfiguration::delete recording_configuration::CanDelete ivs.recording_configuration AWS::IVS::RecordingConfiguration delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:iam::${Account}:role/${RoleNameWithPath} iam:CreateServiceLinkedRole
 arn:${Partition}:ivs:${Region}:${Account}:recording-configuration/* ivs:DeleteRecordingConfiguration ivs:UntagResource
RecordingConfiguration::list recording_configuration::CanList ivs.recording_configuration AWS::IVS::RecordingConfiguration list
 * cloudformation:ListResources
 * s3:GetBucketLocation
 arn:${Partition}:ivs:${Region}:${Account}:recording-configuration/* ivs:ListRecordingConfigurations ivs:ListTagsForResource
Stage::create stage::CanCreate ivs.stage AWS::IVS::Stage create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:stage/* ivs:CreateStage ivs:GetStage ivs:ListTagsForResource ivs:TagResource
Stage::get stage::CanGet ivs.stage AWS::IVS::Stage get
 * cloudformation:GetResource
 arn:${Partition}:ivs:${Region}:${Account}:stage/* ivs:GetStage ivs:ListTagsForResource
Stage::update stage::CanUpdate ivs.stage AWS::IVS::Stage update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 arn:${Partition}:ivs:${Region}:${Account}:stage/* ivs:GetStage ivs:ListTagsForResource ivs:TagResource ivs:UntagResource ivs:UpdateStage
Stage::delete stage::CanDelete ivs.stage AWS::IVS::Stage delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:stage/* ivs:DeleteStage ivs:UntagResource
Stage::list stage::CanList ivs.stage AWS::IVS::Stage list
 * cloudformation:ListResources
 arn:${Partition}:ivs:${Region}:${Account}:stage/* ivs:ListStages ivs:ListTagsForResource
StorageConfiguration::create storage_configuration::CanCreate ivs.storage_configuration AWS::IVS::StorageConfiguration create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 * s3:GetBucketLocation s3:GetBucketPolicy
 arn:${Partition}:ivs:${Region}:${Account}:storage-configuration/* ivs:CreateStorageConfiguration ivs:GetStorageConfiguration ivs:ListTagsForResource ivs:TagResource
 arn:${Partition}:s3:::${BucketName} s3:PutBucketPolicy
StorageConfiguration::get storage_configuration::CanGet ivs.storage_configuration AWS::IVS::StorageConfiguration get
 * cloudformation:GetResource
 * s3:GetBucketLocation
 arn:${Partition}:ivs:${Region}:${Account}:storage-configuration/* ivs:GetStorageConfiguration ivs:ListTagsForResource
StorageConfiguration::update storage_configuration::CanUpdate ivs.storage_configuration AWS::IVS::StorageConfiguration update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 * s3:GetBucketLocation
 arn:${Partition}:ivs:${Region}:${Account}:storage-configuration/* ivs:GetStorageConfiguration ivs:ListTagsForResource ivs:TagResource ivs:UntagResource
StorageConfiguration::delete storage_configuration::CanDelete ivs.storage_configuration AWS::IVS::StorageConfiguration delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 * s3:GetBucketPolicy
 arn:${Partition}:ivs:${Region}:${Account}:storage-configuration/* ivs:DeleteStorageConfiguration ivs:UntagResource
 arn:${Partition}:s3:::${BucketName} s3:DeleteBucketPolicy s3:PutBucketPolicy
StorageConfiguration::list storage_configuration::CanList ivs.storage_configuration AWS::IVS::StorageConfiguration list
 * cloudformation:ListResources
 * ivs:ListStorageConfigurations s3:GetBucketLocation
 arn:${Partition}:ivs:${Region}:${Account}:storage-configuration/* ivs:ListTagsForResource
StreamKey::create stream_key::CanCreate ivs.stream_key AWS::IVS::StreamKey create
 * cloudformation:CreateResource cloudformation:GetResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:stream-key/* ivs:CreateStreamKey ivs:GetStreamKey ivs:ListTagsForResource ivs:TagResource ivs:UntagResource
StreamKey::get stream_key::CanGet ivs.stream_key AWS::IVS::StreamKey get
 * cloudformation:GetResource
 arn:${Partition}:ivs:${Region}:${Account}:stream-key/* ivs:GetStreamKey ivs:ListTagsForResource
StreamKey::update stream_key::CanUpdate ivs.stream_key AWS::IVS::StreamKey update
 * cloudformation:GetResource cloudformation:GetResourceRequestStatus cloudformation:UpdateResource
 arn:${Partition}:ivs:${Region}:${Account}:stream-key/* ivs:GetStreamKey ivs:ListTagsForResource ivs:TagResource ivs:UntagResource
StreamKey::delete stream_key::CanDelete ivs.stream_key AWS::IVS::StreamKey delete
 * cloudformation:DeleteResource cloudformation:GetResourceRequestStatus
 arn:${Partition}:ivs:${Region}:${Account}:stream-key/* ivs:DeleteStreamKey ivs:UntagResource
StreamKey::list stream_key::CanList ivs.stream_key AWS::IVS::StreamKey list
 * cloudformation:ListResources
 arn:${Partition}:ivs:${Region}:${Account}:channel/${ResourceId} ivs:ListStreamKeys
 arn:${Partition}:ivs:${Region}:${Account}:stream-key/* ivs:ListStreamKeys ivs:ListTagsForResource
"#
        }
    };
}

#[cfg(feature = "ad-configuration")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_ad_configuration {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "ad-configuration"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_ad_configuration {
    ($($item:tt)*) => {};
}

#[cfg(feature = "channel")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_channel {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "channel"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_channel {
    ($($item:tt)*) => {};
}

#[cfg(feature = "encoder-configuration")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_encoder_configuration {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "encoder-configuration"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_encoder_configuration {
    ($($item:tt)*) => {};
}

#[cfg(feature = "ingest-configuration")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_ingest_configuration {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "ingest-configuration"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_ingest_configuration {
    ($($item:tt)*) => {};
}

#[cfg(feature = "playback-key-pair")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_playback_key_pair {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "playback-key-pair"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_playback_key_pair {
    ($($item:tt)*) => {};
}

#[cfg(feature = "playback-restriction-policy")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_playback_restriction_policy {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "playback-restriction-policy"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_playback_restriction_policy {
    ($($item:tt)*) => {};
}

#[cfg(feature = "public-key")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_public_key {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "public-key"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_public_key {
    ($($item:tt)*) => {};
}

#[cfg(feature = "recording-configuration")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_recording_configuration {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "recording-configuration"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_recording_configuration {
    ($($item:tt)*) => {};
}

#[cfg(feature = "stage")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_stage {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "stage"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_stage {
    ($($item:tt)*) => {};
}

#[cfg(feature = "storage-configuration")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_storage_configuration {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "storage-configuration"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_storage_configuration {
    ($($item:tt)*) => {};
}

#[cfg(feature = "stream-key")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_stream_key {
    ($($item:tt)*) => {
        $($item)*
    };
}

#[cfg(not(feature = "stream-key"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_stream_key {
    ($($item:tt)*) => {};
}
