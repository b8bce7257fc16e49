//! Reading the members of an input, and checking each against its constraint.

use serde_json::{Map, Value};

use super::constraint::Constraint;
use super::exception::Exception;

/// The members of an object. A member that is `null` is absent, as in the service.
pub(super) struct Members(Map<String, Value>);

impl Members {
    /// Parses the body of a call.
    pub(super) fn parse(body: &[u8]) -> Result<Self, Exception> {
        match serde_json::from_slice(body) {
            Ok(Value::Object(members)) => Ok(Self(members)),
            _ => Err(Exception::serialization()),
        }
    }

    fn take(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name).filter(|value| !value.is_null())
    }

    /// A required text.
    pub(super) fn require(&mut self, name: &str, constraint: &Constraint) -> Result<String, Exception> {
        let text = self.text(name, constraint)?;
        text.ok_or_else(|| Exception::constraint("Value null", name, "Member must not be null"))
    }

    /// An optional text.
    pub(super) fn text(&mut self, name: &str, constraint: &Constraint) -> Result<Option<String>, Exception> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::String(text)) => match constraint.check(&text) {
                Ok(()) => Ok(Some(text)),
                Err(violation) => Err(Exception::constraint("Value", name, violation)),
            },
            Some(_) => Err(Exception::serialization()),
        }
    }

    /// An optional list of texts; without it, an empty one.
    pub(super) fn texts(&mut self, name: &str) -> Result<Vec<String>, Exception> {
        match self.take(name) {
            None => Ok(Vec::new()),
            Some(value) => serde_json::from_value(value).map_err(|_| Exception::serialization()),
        }
    }

    /// An optional number of results per page.
    pub(super) fn page_size(&mut self, name: &str) -> Result<Option<usize>, Exception> {
        let number = match self.take(name) {
            None => return Ok(None),
            Some(Value::Number(number)) => number,
            Some(_) => return Err(Exception::serialization()),
        };
        let bound = match number.as_u64() {
            Some(number @ 1..=100) => return Ok(usize::try_from(number).ok()),
            Some(101..) => "less than or equal to 100",
            _ => "greater than or equal to 1",
        };
        let constraint = format!("Member must have value {bound}");
        Err(Exception::constraint(format_args!("Value '{number}'"), name, constraint))
    }

    /// The members of an optional object; without it, none.
    pub(super) fn object(&mut self, name: &str) -> Result<Self, Exception> {
        match self.take(name) {
            None => Ok(Self(Map::new())),
            Some(Value::Object(members)) => Ok(Self(members)),
            Some(_) => Err(Exception::serialization()),
        }
    }
}
