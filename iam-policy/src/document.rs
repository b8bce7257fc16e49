//! Policy documents: identity policies, read from JSON and written as JSON.

mod error;
mod json;
mod lint;
mod read;
mod size;
mod write;

use std::collections::BTreeMap;

pub use error::DocumentError;
pub use size::Attachment;

/// An identity policy: the permissions of the user, group or role that it is attached to.
///
/// ```
/// use iam_policy::{Effect, Patterns, Policy};
///
/// let policy: Policy = r#"{
///     "Version": "2012-10-17",
///     "Statement": {"Effect": "Allow", "Action": "ivs:Get*", "Resource": "*"}
/// }"#
/// .parse()?;
/// assert_eq!(policy.statements[0].effect, Effect::Allow);
/// assert_eq!(policy.statements[0].actions, Patterns::Only(vec!["ivs:Get*".to_owned()]));
/// # Ok::<(), iam_policy::DocumentError>(())
/// ```
///
/// A document that IAM would refuse is an error with the place, and what was expected there. The same is true of trust
/// policies and other policies of resources, which name principals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// The version of the policy language.
    pub version: Version,
    /// The document's name. IAM doesn't use it.
    pub id: Option<String>,
    /// The statements. Their order has no meaning.
    pub statements: Vec<Statement>,
}

/// A version of the policy language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Version {
    /// `2008-10-17`, without policy variables. The version of a document that doesn't state one.
    V2008,
    /// `2012-10-17`.
    #[default]
    V2012,
}

impl Version {
    const fn as_str(self) -> &'static str {
        match self {
            Self::V2008 => "2008-10-17",
            Self::V2012 => "2012-10-17",
        }
    }
}

/// A statement, which allows or denies actions on resources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The statement's name.
    pub sid: Option<String>,
    /// Whether the statement allows or denies.
    pub effect: Effect,
    /// The actions: `Action`, or `NotAction`.
    pub actions: Patterns,
    /// The ARNs of the resources: `Resource`, or `NotResource`.
    pub resources: Patterns,
    /// The conditions on the request. All must hold.
    pub conditions: Conditions,
}

/// Whether a statement allows or denies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// A matching request is allowed, unless another statement denies it.
    Allow,
    /// A matching request is denied, even if other statements allow it.
    Deny,
}

impl Effect {
    /// The name in documents: `Allow`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "Allow",
            Self::Deny => "Deny",
        }
    }
}

/// The actions or resources of a statement, with the wildcards `*` and `?`. At least one pattern is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Patterns {
    /// All that one of these patterns matches.
    Only(Vec<String>),
    /// All that none of these patterns matches: `NotAction`, `NotResource`.
    AllBut(Vec<String>),
}

impl Patterns {
    /// The patterns that are listed, in either form.
    #[must_use]
    pub fn listed(&self) -> &[String] {
        match self {
            Self::Only(listed) | Self::AllBut(listed) => listed,
        }
    }
}

/// Operator → condition key → values. The condition of each key must hold; of its values, one must match.
pub type Conditions = BTreeMap<String, BTreeMap<String, Vec<String>>>;
