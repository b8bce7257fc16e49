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
    /// The resource is allowed in any account although the target has one.
    AnyAccount {
        /// The ARN format of the resource.
        resource: String,
        /// Why the resource may belong to another account: a sentence.
        reason: &'static str,
    },
    /// The action is allowed without a condition that was requested, or that belongs to it.
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
    /// The id has no place in the ARNs of this type, so all resources of the type are allowed.
    IdUnused {
        /// The type.
        type_name: String,
        /// Why.
        reason: IdUnusedReason,
    },
    /// A property that is in the ARNs of this type isn't known, so it may have any value.
    IdPartlyUsed {
        /// The type.
        type_name: String,
        /// The property; empty if it is none of the resource's.
        property: String,
    },
    /// The document of a resource doesn't say the value of a property that is in its ARNs, so it may be any.
    NotInDocument {
        /// The type.
        type_name: String,
        /// The name of the resource in the document, if it has one.
        resource: Option<String>,
        /// The property; empty if it is none of the resource's.
        property: String,
    },
    /// The policy is too large for one managed policy, and is split into this many.
    Split(usize),
    /// The pattern replaces actions, so that the policy is within its limit.
    Shortened {
        /// The pattern: `ivs:Get*`.
        pattern: String,
        /// The number of actions that it replaces.
        replaced: usize,
        /// The actions that it allows beside those, all of the same access level; sorted.
        more: Vec<String>,
    },
    /// The trust policy of the handlers' role, as JSON, has no condition on the account: it isn't known.
    AnySourceAccount,
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

/// Why an id doesn't narrow a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IdUnusedReason {
    /// IAM has no resource type for the type, so its actions are allowed on others, or on `*`.
    NoResourceType,
    /// The ARN isn't of the type, or is in another partition, region or account than the target.
    OtherArn,
    /// The id has another number of parts than the identifier.
    OtherParts,
    /// What the id says isn't in the ARNs.
    NotInArn,
    /// Other operations need the same actions on all resources, since no id exists yet when they run.
    Covered,
}

impl fmt::Display for IdUnusedReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoResourceType => {
                "IAM has no resource type for it, so its actions can't be narrowed to one"
            }
            Self::OtherArn => "the ARN isn't one of the type in this partition, region and account",
            Self::OtherParts => "the identifier has another number of parts, which `|` separates",
            Self::NotInArn => "its ARNs don't have what the id says; give the resource's ARN",
            Self::Covered => {
                "creating or listing needs the same actions on all resources; leave those operations out"
            }
        })
    }
}

/// Why an action is allowed without a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum UnconditionedReason {
    /// A create or a list doesn't act on an existing resource, so there are no tags to compare.
    NoExistingResource,
    /// IAM's reference doesn't list the key for the action on all of its resources.
    UnsupportedKey,
    /// The kind of condition was switched off.
    SwitchedOff,
    /// The condition can't be stated, for this reason: a sentence.
    Unstated(&'static str),
    /// The values of the condition aren't known for the type.
    UnknownValues,
}

impl fmt::Display for UnconditionedReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoExistingResource => "create and list don't act on an existing resource",
            Self::UnsupportedKey => {
                "IAM's reference doesn't list this key for the action on all of its resources"
            }
            Self::SwitchedOff => "it was switched off",
            Self::Unstated(reason) => reason.trim_end_matches('.'),
            Self::UnknownValues => "its values aren't known for this type",
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
            Self::AnyAccount { resource, reason } => {
                write!(f, "`{resource}` is allowed in any account: {}", reason.trim_end_matches('.'))
            }
            Self::Unconditioned { action, key, reason } => {
                write!(f, "`{action}` is allowed without the condition on `{key}`: {reason}")
            }
            Self::ReadUnknown(type_name) => write!(
                f,
                "an update of {type_name} runs the get handler first: the permissions of that handler aren't \
                 given"
            ),
            Self::IdUnused { type_name, reason } => {
                write!(f, "the id doesn't narrow the policy to one {type_name}: {reason}")
            }
            Self::IdPartlyUsed { type_name, property } => match property.as_str() {
                "" => {
                    write!(f, "a part of the ARN of {type_name} is any: no property of the resource gives it")
                }
                property => write!(f, "`{property}` in the ARN of {type_name} is any: its value isn't known"),
            },
            Self::NotInDocument { type_name, resource, property } => {
                let of =
                    resource.as_ref().map_or_else(|| type_name.clone(), |it| format!("{it} ({type_name})"));
                match property.as_str() {
                    "" => write!(f, "a part of the ARN of {of} is any: no property of the resource gives it"),
                    property => {
                        write!(
                            f,
                            "the ARN of {of} has any `{property}`: its value isn't known before it is made"
                        )
                    }
                }
            }
            Self::Split(policies) => {
                write!(f, "the policy is too large for one managed policy: it is split into {policies}")
            }
            Self::Shortened { pattern, replaced, more } => {
                write!(f, "`{pattern}` replaces {replaced} actions to make the policy smaller: ")?;
                match more.len() {
                    0 => f.write_str("it allows no other action that IAM's reference knows"),
                    1 => write!(f, "it also allows `{}`", more[0]),
                    count => write!(f, "it allows {count} more actions of the same access level"),
                }
            }
            Self::AnySourceAccount => f.write_str(
                "the trust policy of the role has no condition on `aws:SourceAccount`: the account isn't known",
            ),
            Self::TooLarge(size) => {
                write!(f, "a statement of {size} characters is too large for a managed policy")
            }
        }
    }
}
