//! For which types the role policies that handlers change are those of service-linked roles.
//!
//! AWS documents `iam:PutRolePolicy` and its like beside `iam:CreateServiceLinkedRole`, on the path of such roles. Allowed on
//! all roles, they would let the caller give itself any permission. A type that isn't listed may change other roles.

use super::line::Line;

/// The actions that change the policies of a role.
pub const ROLE_POLICY_ACTIONS: [&str; 4] =
    ["iam:AttachRolePolicy", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:PutRolePolicy"];

/// The services whose service-linked roles these are.
pub(super) const ROLE_POLICIES: &[Line] = &[
    Line::new(
        "AWS::Connect::Instance",
        &["connect.amazonaws.com"],
        "Instances have a service-linked role, to which integrations add permissions.",
    ),
    Line::new(
        "AWS::Connect::InstanceStorageConfig",
        &["connect.amazonaws.com"],
        "The service-linked role of the instance may write to the storage.",
    ),
    Line::new(
        "AWS::Connect::IntegrationAssociation",
        &["connect.amazonaws.com"],
        "The service-linked role of the instance may use what is integrated.",
    ),
    Line::new(
        "AWS::DMS::ReplicationConfig",
        &["dms.amazonaws.com"],
        "Serverless replications have a service-linked role.",
    ),
    Line::new(
        "AWS::ElastiCache::ParameterGroup",
        &["elasticache.amazonaws.com"],
        "Caches have a service-linked role.",
    ),
    Line::new(
        "AWS::FSx::DataRepositoryAssociation",
        &["s3.data-source.lustre.fsx.amazonaws.com"],
        "The service-linked role for a repository may use its bucket.",
    ),
    Line::new(
        "AWS::IVS::RecordingConfiguration",
        &["ivs.amazonaws.com"],
        "The service-linked role for recording to S3 may write to the bucket.",
    ),
    Line::new("AWS::MSK::Cluster", &["kafka.amazonaws.com"], "Clusters have a service-linked role."),
    Line::new(
        "AWS::MSK::VpcConnection",
        &["kafka.amazonaws.com"],
        "Connections use the service-linked role of clusters.",
    ),
];
