//! The values of a file, each with its place.

use std::fmt;
use std::ops::Range;

use serde_json::{Map, Number, Value};

/// A value, and where it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The bytes of the file.
    pub place: Range<usize>,
    /// The value.
    pub value: NodeValue,
}

/// A value, whatever the syntax of its file. `Debug` shows names only: values may be secret.
#[derive(Clone, PartialEq)]
pub enum NodeValue {
    /// Nothing.
    Null,
    /// A truth value.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Members by their names, in the order of the file.
    Map(Vec<(Key, Node)>),
}

/// The name of a member, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The bytes of the file.
    pub place: Range<usize>,
    /// The name.
    pub name: String,
}

impl Node {
    /// What the value is, in words.
    pub(crate) fn kind(&self) -> &'static str {
        self.value.kind()
    }

    /// The names of the members, if the value is an object.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        let members = if let NodeValue::Map(members) = &self.value { members.as_slice() } else { &[] };
        members.iter().map(|(key, _)| key.name.as_str())
    }

    /// The value as JSON.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match &self.value {
            NodeValue::Null => Value::Null,
            NodeValue::Bool(value) => Value::Bool(*value),
            NodeValue::Number(number) => Value::Number(number.clone()),
            NodeValue::Text(text) => Value::String(text.clone()),
            NodeValue::List(items) => Value::Array(items.iter().map(Self::to_json).collect()),
            NodeValue::Map(members) => {
                let members = members.iter().map(|(key, value)| (key.name.clone(), value.to_json()));
                Value::Object(members.collect::<Map<_, _>>())
            }
        }
    }
}

impl NodeValue {
    fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Map(_) => "an object",
        }
    }
}

impl fmt::Debug for NodeValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List(items) => f.debug_list().entries(items).finish(),
            Self::Map(members) => {
                f.debug_map().entries(members.iter().map(|(key, value)| (&key.name, value))).finish()
            }
            value => f.write_str(value.kind()),
        }
    }
}
