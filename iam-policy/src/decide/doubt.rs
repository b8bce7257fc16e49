//! Reasons why it is unknown whether a statement applies.

use std::fmt;

use serde::{Serialize, Serializer};

/// Why it is unknown whether a statement applies. It names keys and operators, never a value of the request.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Doubt {
    /// The action of the request isn't a single action: it has wildcards, or isn't of the form `service:Action`.
    RequestAction,
    /// An action of the statement is neither `*` nor of the form `service:Action`.
    StatementAction,
    /// A resource of the statement isn't an ARN, or matches only by a wildcard that crosses a `:` or stands for the
    /// service. IAM doesn't define whether these match.
    StatementResource,
    /// A policy variable is malformed, or the context doesn't have exactly one value for it.
    Variable(String),
    /// The context is partial and lacks this key.
    Key(String),
    /// IAM doesn't know this operator, or doesn't define it for an absent key.
    Operator(String),
    /// The key has several values, and the operator has no quantifier.
    SeveralValues(String),
    /// A value of the statement can't be parsed as its operator requires.
    StatementValue {
        /// The operator.
        operator: String,
        /// The condition key.
        key: String,
    },
    /// A value of the context can't be parsed as the operator requires.
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
            Self::RequestAction => {
                f.write_str("the request's action isn't a single action of the form `service:Action`")
            }
            Self::StatementAction => {
                f.write_str("one of its actions is neither `*` nor of the form `service:Action`")
            }
            Self::StatementResource => f.write_str(
                "one of its resources isn't an ARN, or has a wildcard that crosses `:` or stands for the service",
            ),
            Self::Variable(name) => write!(
                f,
                "the context doesn't have exactly one value for the variable `${{{}}}`",
                name.escape_debug()
            ),
            Self::Key(key) => write!(f, "the context is partial and lacks `{}`", key.escape_debug()),
            Self::Operator(operator) => {
                write!(f, "IAM doesn't define the operator `{}` here", operator.escape_debug())
            }
            Self::SeveralValues(key) => write!(
                f,
                "`{}` has several values, which requires `ForAllValues:` or `ForAnyValue:`",
                key.escape_debug()
            ),
            Self::StatementValue { operator, key } => write!(
                f,
                "`{}` can't parse the statement's value of `{}`",
                operator.escape_debug(),
                key.escape_debug()
            ),
            Self::ContextValue { operator, key } => write!(
                f,
                "`{}` can't parse the context's value of `{}`",
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
