//! How policies fit what is needed: what is missing, what nothing needs, and what is broader than it has to be.

mod excess;
mod missing;
mod needed;
mod place;

use iam_policy::{Decision, Policy, StatementRef};
use serde::Serialize;

pub use place::Place;

use crate::emit::Emission;

/// How the policies of a caller, all together, fit what the caller needs.
///
/// ```
/// use cloud_control::Handler;
/// use iam_policy::Policy;
/// use least_privilege::{Emitter, Fit, Need, NeededAction};
///
/// let policy: Policy = r#"{
///     "Version": "2012-10-17",
///     "Statement": [
///         {"Effect": "Allow", "Action": "cloudformation:GetResource", "Resource": "*"},
///         {"Effect": "Allow", "Action": ["ivs:GetStage", "s3:GetObject"], "Resource": "arn:aws:ivs:*:*:stage/*"}
///     ]
/// }"#
/// .parse()?;
/// let need = Need::new("AWS::IVS::Stage", Handler::Get).action(
///     NeededAction::new("ivs:GetStage")
///         .own("arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}"),
/// );
/// let fit = Fit::of(&[policy], &Emitter::new().emit(&[need])?);
/// assert!(fit.missing.is_empty() && fit.broader.is_empty());
/// assert_eq!(fit.unused[0].action, "s3:GetObject");
/// assert_eq!(fit.narrowed[0].to_string(), "partition `aws`");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Fit {
    /// What is needed and not surely allowed; sorted, as all of these are.
    pub missing: Vec<Missing>,
    /// What is allowed although nothing needs it.
    pub unused: Vec<Unused>,
    /// What is needed, and allowed with more than that.
    pub broader: Vec<Broader>,
    /// The partitions, regions and accounts that the policies are narrowed to, where the target of the needs does not
    /// say which these have to be. Nothing, of policies that hold in any.
    pub narrowed: Vec<Place>,
}

/// An action that is needed on a resource, and not surely allowed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct Missing {
    /// The action.
    pub action: String,
    /// The resource.
    pub resource: String,
    /// What needs it: `get_resource of AWS::IVS::Stage`.
    pub operations: Vec<String>,
    /// What the policies say of it.
    #[serde(flatten)]
    pub decision: Decision,
}

/// An action of a statement that allows, which nothing needs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct Unused {
    /// The statement.
    pub statement: StatementRef,
    /// The action, as it stands there.
    pub action: String,
}

/// How a statement allows more than is needed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Broader {
    /// Its action matches others than those that are needed.
    Action {
        /// The statement.
        statement: StatementRef,
        /// The action, as it stands there.
        action: String,
        /// Those that are needed.
        needed: Vec<String>,
    },
    /// Its resource is not among those that its actions need, or is wider.
    Resource {
        /// The statement.
        statement: StatementRef,
        /// The resource, as it stands there.
        resource: String,
        /// The actions that do not need it.
        actions: Vec<String>,
        /// What they need.
        needed: Vec<String>,
    },
    /// It lacks a condition.
    Condition {
        /// The statement.
        statement: StatementRef,
        /// The actions that can be allowed under the condition.
        actions: Vec<String>,
        /// The key of the condition.
        key: String,
        /// The values that are enough.
        values: Vec<String>,
    },
    /// It allows all but what it lists.
    AllBut {
        /// The statement.
        statement: StatementRef,
        /// `NotAction` or `NotResource`.
        member: &'static str,
    },
}

impl Fit {
    /// How policies fit what a caller was emitted: [`Emission::caller`], which is enough, and nothing else.
    ///
    /// An action is missing if it is not allowed on each resource that is needed, whatever else a request may hold: a
    /// condition on what is not known is none that is met. Where the target of the emission leaves open the partition,
    /// the region or the account, it is enough if all is allowed in one of them that the policies name.
    ///
    /// What is needed on `*` is asked of `*`, literally, as IAM does for actions that know no resources: that a statement
    /// denies it on the ARNs of some makes no difference.
    #[must_use]
    pub fn of(policies: &[Policy], emission: &Emission) -> Self {
        let needed = needed::all(emission);
        let (missing, narrowed) = missing::find(policies, &needed);
        let (unused, broader) = excess::find(policies, &needed);
        Self { missing, unused, broader, narrowed }
    }
}
