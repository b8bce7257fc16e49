//! The findings of a comparison.

use std::fmt;

use iam_policy::{Patterns, StatementRef};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// What a statement allows, or may allow, and the other policies don't for certain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// The statement that allows it.
    pub statement: StatementRef,
    /// The actions, as the statement has them.
    #[serde(serialize_with = "serialize")]
    pub actions: Patterns,
    /// The resources, as the statement has them.
    #[serde(serialize_with = "serialize")]
    pub resources: Patterns,
    /// Whether the statement has conditions, so that it allows this under them only.
    pub is_conditional: bool,
    /// Whether there is a request for each of the actions and resources that these policies allow and the others deny.
    /// Otherwise the other policies may allow all of it, in a way that isn't examined.
    #[serde(rename = "certain")]
    pub is_certain: bool,
    /// Why the other policies don't allow it.
    pub cause: Cause,
}

/// Why policies don't allow what others do, or may not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Cause {
    /// No statement allows any of it.
    NotAllowed,
    /// No single statement allows all of it, but some allow a part.
    Partly {
        /// Those statements.
        statements: Vec<StatementRef>,
    },
    /// A statement allows it, under conditions that don't follow from those here.
    Conditions {
        /// That statement.
        statement: StatementRef,
    },
    /// A statement denies it, or a part of it.
    Denied {
        /// That statement.
        statement: StatementRef,
    },
}

impl Cause {
    pub(super) fn names(&self, statement: &StatementRef) -> bool {
        match self {
            Self::NotAllowed => false,
            Self::Partly { statements } => statements.contains(statement),
            Self::Conditions { statement: named } | Self::Denied { statement: named } => named == statement,
        }
    }
}

impl Change {
    /// The actions and resources in words: `s3:Get*, s3:List* on *`.
    pub fn subject(&self) -> impl fmt::Display {
        format!("{} on {}", in_words(&self.actions), in_words(&self.resources))
    }
}

fn in_words(patterns: &Patterns) -> String {
    let listed = patterns.listed().join(", ");
    match patterns {
        Patterns::Only(_) => listed,
        Patterns::AllBut(_) => format!("all but {listed}"),
    }
}

/// `{"only": […]}`, or `{"all_but": […]}`.
fn serialize<S: Serializer>(patterns: &Patterns, serializer: S) -> Result<S::Ok, S::Error> {
    let (name, listed) = match patterns {
        Patterns::Only(listed) => ("only", listed),
        Patterns::AllBut(listed) => ("all_but", listed),
    };
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry(name, listed)?;
    map.end()
}
