//! The properties that a resource is created with.

use core::fmt;

use serde::Serialize;
use serde_json::{Map, Value};

/// The properties that a resource is to have, by their names on the wire.
///
/// `Debug` shows the names alone: values may be secrets.
#[derive(Clone, Default, PartialEq)]
pub struct DesiredState {
    properties: Map<String, Value>,
    /// The first property whose value is not JSON. It is reported when the state is sent, so that setters can be
    /// chained.
    unwritable: Option<String>,
}

impl DesiredState {
    /// No properties.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a property; the last value counts. A value that cannot be written as JSON, such as a map with keys that
    /// are no strings, is an error of the operation that sends the state.
    #[must_use]
    pub fn set(mut self, name: &str, value: impl Serialize) -> Self {
        match serde_json::to_value(value) {
            Ok(value) => {
                self.properties.insert(name.to_owned(), value);
            }
            Err(_) => {
                self.unwritable.get_or_insert_with(|| name.to_owned());
            }
        }
        self
    }

    /// The JSON text to send, or the name of the property that cannot be sent.
    pub(crate) fn into_json(self) -> Result<String, String> {
        match self.unwritable {
            Some(name) => Err(name),
            None => Ok(Value::Object(self.properties).to_string()),
        }
    }
}

impl fmt::Debug for DesiredState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DesiredState ")?;
        f.debug_set().entries(self.properties.keys()).finish()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::DesiredState;

    #[test]
    fn the_last_value_of_a_property_counts() {
        let state = DesiredState::new()
            .set("Name", "a")
            .set("Name", "b")
            .set("Size", 5);
        assert_eq!(state.into_json().as_deref(), Ok(r#"{"Name":"b","Size":5}"#));
    }

    #[test]
    fn a_value_that_is_not_json_is_named_when_sent() {
        let bad = BTreeMap::from([((1, 2), "x")]);
        let state = DesiredState::new().set("Rules", bad).set("Name", "a");
        assert_eq!(state.into_json(), Err("Rules".to_owned()));
    }

    #[test]
    fn debug_shows_no_values() {
        let state = DesiredState::new().set("Key", "hush");
        assert_eq!(format!("{state:?}"), r#"DesiredState {"Key"}"#);
    }
}
