//! Values that don't fit the type of their property.

use std::fmt;

use json_patch::jsonptr::Token;
use serde_json::Value;

/// A value in the properties of a resource that doesn't fit the type of its property.
///
/// It never shows the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    place: String,
    expected: &'static str,
    found: &'static str,
}

/// A step into a value.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step<'a> {
    Member(&'a str),
    Item(usize),
}

impl Misfit {
    pub(super) fn new(expected: &'static str, found: &'static str) -> Self {
        Self { place: String::new(), expected, found }
    }

    /// Adds a step before the place.
    pub(super) fn step_into(&mut self, step: Step<'_>) {
        let token = match step {
            Step::Member(name) => Token::new(name),
            Step::Item(index) => Token::from(index),
        };
        let separator = if self.place.is_empty() { "" } else { "/" };
        self.place = format!("{}{separator}{}", token.encoded(), self.place);
    }

    /// The place of the value in the properties: `Rules/0/Priority`. It is a JSON pointer without the first
    /// slash, so that `~1` is a slash in a name.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// The kind of value that the type expects: `an integer`.
    #[must_use]
    pub fn expected(&self) -> &'static str {
        self.expected
    }

    /// The kind of value that is there: `text`.
    #[must_use]
    pub fn found(&self) -> &'static str {
        self.found
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            write!(f, "`{}`: ", self.place)?;
        }
        write!(f, "expected {}, found {}", self.expected, self.found)
    }
}

/// The kind of a value.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(number) if number.is_i64() => "an integer",
        Value::Number(number) if number.is_u64() => "an integer of more than 63 bits",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}
