//! Policy documents: what an identity policy says, read from JSON and written back.

mod error;
mod json;
mod lint;
mod read;
mod size;
mod write;

use std::collections::BTreeMap;

pub use error::DocumentError;
pub use size::Attachment;

/// An identity policy: what the user, group or role that it is attached to may do.
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
/// A document that IAM would refuse is an error that names the place and what was expected there. Trust policies and
/// other policies of resources, which name principals, are refused, too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// The version of the policy language.
    pub version: Version,
    /// The document's own name. IAM makes no use of it.
    pub id: Option<String>,
    /// What is allowed and denied. The order has no meaning.
    pub statements: Vec<Statement>,
}

/// A version of the policy language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Version {
    /// `2008-10-17`, without policy variables: what a document without a version is in.
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

/// What is allowed or denied, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The statement's name.
    pub sid: Option<String>,
    /// Whether it allows or denies.
    pub effect: Effect,
    /// The actions: `Action`, or `NotAction`.
    pub actions: Patterns,
    /// The ARNs of the resources: `Resource`, or `NotResource`.
    pub resources: Patterns,
    /// What must hold of the request: all of it.
    pub conditions: Conditions,
}

/// Whether a statement allows or denies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// What the statement is about is allowed, unless another statement denies it.
    Allow,
    /// What the statement is about is denied, whatever other statements say.
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

/// Which actions or resources a statement is about, with the wildcards `*` and `?`. At least one is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Patterns {
    /// What one of these matches.
    Only(Vec<String>),
    /// What none of these matches: `NotAction`, `NotResource`.
    AllBut(Vec<String>),
}

impl Patterns {
    /// What is listed, whichever way it is meant.
    #[must_use]
    pub fn listed(&self) -> &[String] {
        match self {
            Self::Only(listed) | Self::AllBut(listed) => listed,
        }
    }
}

/// Operator → condition key → values. The condition of each key must hold; of its values, one must match.
pub type Conditions = BTreeMap<String, BTreeMap<String, Vec<String>>>;
