//! What whoever attaches a policy should know about it.

use std::fmt;

/// What is to be said of emitted policies.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Warning {
    /// The action is left out: IAM is not known to have it.
    Unverified(String),
    /// The action is left out: it is a whole service, or holds `iam:PassRole`, and nobody allowed that.
    Broad(String),
    /// The action has wildcards, and allows whatever they match.
    Wildcard(String),
    /// The action is allowed on all resources.
    AllResources {
        /// The action.
        action: String,
        /// Whether the reference says that there is nothing narrower; else nothing narrower is known.
        is_certain: bool,
    },
    /// A handler of this type may pass its role to any service: which one it needs to is not known.
    PassesRolesToAny(String),
    /// The action is allowed without a condition that was asked for.
    Unconditioned {
        /// The action.
        action: String,
        /// The key of the condition.
        key: String,
        /// Why it cannot be asked of it.
        why: &'static str,
    },
    /// An update of this type reads first, and what its read handler needs is not among the needs.
    ReadUnknown(String),
    /// The id that was given does not fit the ARNs of this type, so all of its resources are allowed.
    IdUnused(String),
    /// The policy is too large to be one managed policy: it is several.
    Split(usize),
    /// A statement is too large for any policy, and cannot be taken apart.
    TooLarge(usize),
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unverified(action) => {
                write!(f, "`{action}` is left out: IAM is not known to have it")
            }
            Self::Broad(action) => write!(
                f,
                "`{action}` is left out: it is a whole service, or holds `iam:PassRole`; allow it by name"
            ),
            Self::Wildcard(action) => {
                write!(f, "`{action}` has wildcards, and allows whatever they match")
            }
            Self::AllResources { action, is_certain } => {
                let why = if *is_certain {
                    "IAM's reference gives it no resource types"
                } else {
                    "no narrower resources are known of it"
                };
                write!(f, "`{action}` is allowed on all resources: {why}")
            }
            Self::PassesRolesToAny(type_name) => write!(
                f,
                "`iam:PassRole` lets the handlers of {type_name} pass roles to any service: which one they need is not known"
            ),
            Self::Unconditioned { action, key, why } => {
                write!(f, "`{action}` is allowed without `{key}`: {why}")
            }
            Self::ReadUnknown(type_name) => write!(
                f,
                "an update of {type_name} reads first, and what its read handler needs is not stated"
            ),
            Self::IdUnused(type_name) => {
                write!(f, "the id does not fit the ARNs of {type_name}: all of its resources are allowed")
            }
            Self::Split(policies) => {
                write!(f, "too large for one managed policy: these are {policies}")
            }
            Self::TooLarge(size) => {
                write!(f, "a statement of {size} characters is too large for a managed policy")
            }
        }
    }
}
