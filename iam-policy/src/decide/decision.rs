//! What was decided, and by which statement.

use std::fmt;

use serde::Serialize;

use super::Doubt;

/// What policies decide about a request. It shows as one line that says why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "decision", rename_all = "snake_case")]
pub enum Decision {
    /// A statement allows the request, and none denies it.
    Allowed {
        /// The first statement that allows it.
        #[serde(rename = "statement")]
        by: StatementRef,
    },
    /// The request is denied.
    Denied {
        /// The first statement that denies it; none if no statement allows it, either.
        #[serde(rename = "statement")]
        by: Option<StatementRef>,
    },
    /// It depends on a statement of which cannot be told whether it applies. Not a permission.
    Undecided {
        /// The statement.
        statement: StatementRef,
        /// Why it cannot be told.
        why: Doubt,
    },
}

impl Decision {
    /// Whether the request is allowed, without a doubt.
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

/// Which statement of which policy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct StatementRef {
    /// The place of the policy among those that were asked, from 0.
    pub policy: usize,
    /// The place of the statement in its policy, from 0.
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
