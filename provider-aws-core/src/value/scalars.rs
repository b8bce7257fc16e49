//! Text, numbers, booleans, and free-form values.

use serde_json::Value;

use super::PropertyValue;
use crate::read::{Reading, number};

impl PropertyValue for String {
    /// A number isn't text, because it would be written back as another value.
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        match value {
            Value::String(text) => Some(text.clone()),
            _ => reading.misfit("text", value),
        }
    }

    fn to_json(&self) -> Value {
        Value::String(self.clone())
    }
}

impl PropertyValue for i64 {
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        let found = if reading.is_lossless() { number::integer(value) } else { number::integer_in(value) };
        found.or_else(|| reading.misfit("an integer", value))
    }

    fn to_json(&self) -> Value {
        Value::from(*self)
    }
}

impl PropertyValue for f64 {
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        let found = if reading.is_lossless() { number::fraction(value) } else { number::fraction_in(value) };
        found.or_else(|| reading.misfit("a number", value))
    }

    fn to_json(&self) -> Value {
        Value::from(*self)
    }
}

impl PropertyValue for bool {
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        match value {
            Value::Bool(value) => Some(*value),
            Value::String(text) if text == "true" && !reading.is_lossless() => Some(true),
            Value::String(text) if text == "false" && !reading.is_lossless() => Some(false),
            _ => reading.misfit("a boolean", value),
        }
    }

    fn to_json(&self) -> Value {
        Value::Bool(*self)
    }
}

impl PropertyValue for Value {
    fn from_json(value: &Value, _reading: &mut Reading) -> Option<Self> {
        Some(value.clone())
    }

    fn to_json(&self) -> Value {
        self.clone()
    }
}
