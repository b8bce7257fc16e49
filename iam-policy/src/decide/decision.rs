//! Decisions, and the statements that make them.

use std::fmt;

use serde::Serialize;

use super::doubt::Doubt;

/// The decision of policies about a request. Its `Display` is one line with the reason.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "decision", rename_all = "snake_case")]
pub enum Decision {
    /// A statement allows the request, and none denies it.
    Allowed {
        /// The first statement that allows the request.
        #[serde(rename = "statement")]
        by: StatementRef,
    },
    /// The request is denied.
    Denied {
        /// The first statement that denies the request; `None` if no statement denies or allows it.
        #[serde(rename = "statement")]
        by: Option<StatementRef>,
    },
    /// The decision depends on a statement that may or may not apply. This isn't a permission.
    Undecided {
        /// The statement.
        statement: StatementRef,
        /// Why it is unknown whether the statement applies.
        why: Doubt,
    },
}

impl Decision {
    /// Whether the request is certainly allowed.
    #[must_use]
    pub const fn is_allowed(&self) -> bool {
        matches!(self, Self::Allowed { .. })
    }
}

impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Allowed { by } => write!(f, "allowed by {by}"),
            Self::Denied { by: Some(by) } => write!(f, "denied by {by}"),
            Self::Denied { by: None } => f.write_str("denied: no statement allows it"),
            Self::Undecided { statement, why } => write!(f, "undecided by {statement}: {why}"),
        }
    }
}

/// The place of a statement in a list of policies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct StatementRef {
    /// The index of the policy, from 0.
    pub policy: usize,
    /// The index of the statement in its policy, from 0.
    pub index: usize,
    /// The statement's name, if it has one.
    pub sid: Option<String>,
}

impl fmt::Display for StatementRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Statement[{}]", self.index)?;
        if let Some(sid) = &self.sid {
            write!(f, " `{}`", sid.escape_debug())?;
        }
        if self.policy > 0 {
            write!(f, " of policy {}", self.policy)?;
        }
        Ok(())
    }
}
