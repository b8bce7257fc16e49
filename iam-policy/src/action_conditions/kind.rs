//! The kinds of conditions that belong to actions.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// A kind of condition that belongs to actions. Its `Display` is the name, `passed-to-service`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ConditionKind {
    /// `iam:PassRole`: the services that a role is passed to.
    PassedToService,
    /// `iam:CreateServiceLinkedRole`: the services that the role is linked to.
    AwsServiceName,
    /// `kms:CreateGrant`: the grant is for a service that acts for the caller.
    GrantIsForAwsResource,
    /// Resources whose ARN has no account: the account that owns them.
    ResourceAccount,
    /// Actions on all resources: the region that is called.
    RequestedRegion,
}

/// A text isn't the name of a kind of condition.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("found {found:?}, expected one of {}", ConditionKind::ALL.map(ConditionKind::name).join(", "))]
pub struct ConditionKindError {
    found: String,
}

impl ConditionKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [
        Self::PassedToService,
        Self::AwsServiceName,
        Self::GrantIsForAwsResource,
        Self::ResourceAccount,
        Self::RequestedRegion,
    ];

    /// The name in commands: `passed-to-service`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::PassedToService => "passed-to-service",
            Self::AwsServiceName => "aws-service-name",
            Self::GrantIsForAwsResource => "grant-is-for-aws-resource",
            Self::ResourceAccount => "resource-account",
            Self::RequestedRegion => "requested-region",
        }
    }

    /// The condition key: `iam:PassedToService`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::PassedToService => "iam:PassedToService",
            Self::AwsServiceName => "iam:AWSServiceName",
            Self::GrantIsForAwsResource => "kms:GrantIsForAWSResource",
            Self::ResourceAccount => "aws:ResourceAccount",
            Self::RequestedRegion => "aws:RequestedRegion",
        }
    }
}

impl fmt::Display for ConditionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for ConditionKind {
    type Err = ConditionKindError;

    fn from_str(text: &str) -> Result<Self, ConditionKindError> {
        let kind = Self::ALL.into_iter().find(|kind| kind.name() == text);
        kind.ok_or_else(|| ConditionKindError { found: text.to_owned() })
    }
}
