//! Why it cannot be told whether a statement applies.

use std::fmt;

use serde::{Serialize, Serializer};

/// Why it cannot be told whether a statement applies. It names keys and operators, never a value of the request.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Doubt {
    /// The action of the request is not one action: it has wildcards, or is none at all.
    RequestAction,
    /// An action of the statement is neither `*` nor `service:Action`.
    StatementAction,
    /// A resource of the statement would match by a wildcard that crosses a `:` or stands for the service, or is no
    /// ARN. IAM says of these that they may match, or not at all.
    StatementResource,
    /// A policy variable that is malformed, or for which the context does not have one value.
    Variable(String),
    /// The context is partial, and says nothing of this key.
    Key(String),
    /// An operator that IAM does not know, or does not define for a key that is absent.
    Operator(String),
    /// The key has several values, and the operator is not for sets.
    SeveralValues(String),
    /// A value of the statement cannot be read as what its operator compares.
    StatementValue {
        /// The operator.
        operator: String,
        /// The condition key.
        key: String,
    },
    /// A value of the context cannot be read as what the operator compares.
    ContextValue {
        /// The operator.
        operator: String,
        /// The condition key.
        key: String,
    },
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RequestAction => f.write_str("the request's action is not one action, `service:Action`"),
            Self::StatementAction => f.write_str("an action of it is neither `*` nor `service:Action`"),
            Self::StatementResource => f.write_str(
                "a resource of it is no ARN, or has a wildcard that crosses `:` or stands for the service",
            ),
            Self::Variable(name) => write!(
                f,
                "the context does not have one value for the variable `${{{}}}`",
                name.escape_debug()
            ),
            Self::Key(key) => {
                write!(f, "the context is partial, and says nothing of `{}`", key.escape_debug())
            }
            Self::Operator(operator) => {
                write!(f, "IAM does not define the operator `{}` here", operator.escape_debug())
            }
            Self::SeveralValues(key) => write!(
                f,
                "`{}` has several values, which takes `ForAllValues:` or `ForAnyValue:`",
                key.escape_debug()
            ),
            Self::StatementValue { operator, key } => {
                write!(f, "`{}` cannot read its value for `{}`", operator.escape_debug(), key.escape_debug())
            }
            Self::ContextValue { operator, key } => write!(
                f,
                "`{}` cannot read the context's value of `{}`",
                operator.escape_debug(),
                key.escape_debug()
            ),
        }
    }
}

impl Serialize for Doubt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
