//! The findings of a comparison.

use iam_policy::{LayeredDecision, StatementRef};
use serde::Serialize;

/// An action that is required on a resource, and that the policies don't allow with certainty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct MissingPermission {
    /// The action.
    pub action: String,
    /// The resource.
    pub resource: String,
    /// The operations that require the action: `get_resource of AWS::IVS::Stage`.
    pub operations: Vec<String>,
    /// What the policies decide, and the layer that does.
    #[serde(flatten)]
    pub decision: LayeredDecision,
}

/// An action that a statement allows and no operation requires.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct UnusedAction {
    /// The statement.
    pub statement: StatementRef,
    /// The action, as the statement has it.
    pub action: String,
}

/// How a statement allows more than is required.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BroaderGrant {
    /// An action of the statement matches more actions than are required.
    Action {
        /// The statement.
        statement: StatementRef,
        /// The action, as the statement has it.
        action: String,
        /// The actions that are required.
        needed: Vec<String>,
    },
    /// A resource of the statement isn't among those on which its actions are required, or is wider.
    Resource {
        /// The statement.
        statement: StatementRef,
        /// The resource, as the statement has it.
        resource: String,
        /// The actions that aren't required on the resource.
        actions: Vec<String>,
        /// The resources on which they are required.
        needed: Vec<String>,
    },
    /// The statement lacks a condition.
    Condition {
        /// The statement.
        statement: StatementRef,
        /// The actions that can be allowed under the condition.
        actions: Vec<String>,
        /// The key of the condition.
        key: String,
        /// The values that are required.
        values: Vec<String>,
    },
    /// The statement allows everything except what it lists.
    AllBut {
        /// The statement.
        statement: StatementRef,
        /// `NotAction` or `NotResource`.
        member: &'static str,
    },
}
