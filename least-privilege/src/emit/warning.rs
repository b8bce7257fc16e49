//! What to know before attaching a policy.

use std::fmt;

/// A limit of an emitted policy, or a breadth that it has.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Warning {
    /// The action is left out: IAM doesn't know it.
    Unverified(String),
    /// The action is left out: it covers a whole service or `iam:PassRole`, and wasn't allowed by name.
    Broad(String),
    /// The action has wildcards, so it allows every action that they match.
    Wildcard(String),
    /// The action is allowed on all resources.
    AllResources {
        /// The action.
        action: String,
        /// Why the action isn't narrowed.
        reason: AllResourcesReason,
    },
    /// The handlers of this type can pass roles to any service: their services aren't known.
    PassesRolesToAny(String),
    /// The action is allowed without a condition that was requested.
    Unconditioned {
        /// The action.
        action: String,
        /// The key of the condition.
        key: String,
        /// Why the condition is left out.
        reason: UnconditionedReason,
    },
    /// An update of this type runs the get handler first, and the needs don't say what that handler requires.
    ReadUnknown(String),
    /// The id doesn't match the ARN formats of this type, so all resources of the type are allowed.
    IdUnused(String),
    /// The policy is too large for one managed policy, and is split into this many.
    Split(usize),
    /// A statement of this many characters is too large for any policy, and can't be split.
    TooLarge(usize),
}

/// Why an action is allowed on all resources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AllResourcesReason {
    /// IAM's reference lists no resource types for the action, so it can't be narrowed.
    NoResourceTypes,
    /// The need doesn't give resources to narrow the action to.
    UnknownResources,
}

impl fmt::Display for AllResourcesReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoResourceTypes => "IAM's reference lists no resource types for it",
            Self::UnknownResources => "the resources to narrow it to aren't known",
        })
    }
}

/// Why an action is allowed without a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UnconditionedReason {
    /// A create or a list doesn't act on an existing resource, so there are no tags to compare.
    NoExistingResource,
    /// IAM's reference doesn't list the key for the action on all of its resources.
    UnsupportedKey,
}

impl fmt::Display for UnconditionedReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoExistingResource => "create and list don't act on an existing resource",
            Self::UnsupportedKey => {
                "IAM's reference doesn't list this key for the action on all of its resources"
            }
        })
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unverified(action) => {
                write!(f, "`{action}` is left out: it isn't an action that IAM knows")
            }
            Self::Broad(action) => write!(
                f,
                "`{action}` is left out: it covers a whole service or `iam:PassRole`, and must be allowed by \
                 name"
            ),
            Self::Wildcard(action) => {
                write!(f, "`{action}` has wildcards: it allows every action that they match")
            }
            Self::AllResources { action, reason } => {
                write!(f, "`{action}` is allowed on all resources: {reason}")
            }
            Self::PassesRolesToAny(type_name) => write!(
                f,
                "`iam:PassRole` lets the handlers of {type_name} pass roles to any service: the services that \
                 they pass roles to aren't known"
            ),
            Self::Unconditioned { action, key, reason } => {
                write!(f, "`{action}` is allowed without the condition on `{key}`: {reason}")
            }
            Self::ReadUnknown(type_name) => write!(
                f,
                "an update of {type_name} runs the get handler first: the permissions of that handler aren't \
                 given"
            ),
            Self::IdUnused(type_name) => write!(
                f,
                "the id doesn't match the ARN formats of {type_name}: all resources of the type are allowed"
            ),
            Self::Split(policies) => {
                write!(f, "the policy is too large for one managed policy: it is split into {policies}")
            }
            Self::TooLarge(size) => {
                write!(f, "a statement of {size} characters is too large for a managed policy")
            }
        }
    }
}
