//! The error of properties that can't be read: the path to the property, and the type that was expected
//! there. It never shows a value.

use std::fmt;

use serde::de::{self, Expected, Unexpected};

/// A property that doesn't have the type that its model expects.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ReadError {
    /// The innermost step comes first, as the error is passed up.
    path: Vec<Step>,
    problem: String,
}

/// A step into a value.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    Property(String),
    Item(usize),
}

impl ReadError {
    fn new(problem: String) -> Self {
        Self { path: Vec::new(), problem }
    }

    /// The same error, with one more step before the path.
    pub(super) fn within(mut self, step: Step) -> Self {
        self.path.push(step);
        self
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str("the properties")?;
        } else {
            f.write_str("property `")?;
            for (at, step) in self.path.iter().rev().enumerate() {
                match step {
                    Step::Property(name) if at == 0 => f.write_str(name)?,
                    Step::Property(name) => write!(f, ".{name}")?,
                    Step::Item(index) => write!(f, "[{index}]")?,
                }
            }
            f.write_str("`")?;
        }
        write!(f, ": {}", self.problem)
    }
}

impl std::error::Error for ReadError {}

impl de::Error for ReadError {
    /// Drops the message: those of other `Deserialize` implementations may quote the value.
    fn custom<T: fmt::Display>(_message: T) -> Self {
        Self::new("doesn't have the form that the model expects".to_owned())
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(format!("expected {expected}, found {}", kind(&found)))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Self::new(format!("expected {expected}, found {length} items"))
    }

    fn unknown_variant(_found: &str, expected: &'static [&'static str]) -> Self {
        Self::new(format!("expected one of {}", expected.join(", ")))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(format!("property `{field}` is missing"))
    }
}

/// The type of the value that was found.
fn kind(found: &Unexpected<'_>) -> &'static str {
    match found {
        Unexpected::Bool(_) => "a boolean",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) => "an integer",
        Unexpected::Float(_) => "a number",
        Unexpected::Char(_) | Unexpected::Str(_) => "a string",
        Unexpected::Unit | Unexpected::Option => "null",
        Unexpected::Seq => "an array",
        Unexpected::Map => "an object",
        _ => "something else",
    }
}
