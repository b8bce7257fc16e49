//! The properties that a resource is created with.

use core::fmt;

use json_patch::jsonptr::PointerBuf;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::schema::{Schema, secrets_at, sendable_on_create};

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

    /// The texts in it that must not be shown.
    pub(crate) fn secrets(&self, schema: Schema) -> Vec<String> {
        let of_property = |(name, value)| secrets_at(&PointerBuf::from_tokens([name]), value, schema);
        self.properties.iter().flat_map(of_property).collect()
    }

    /// The JSON text to send, without what only AWS sets; or the name of the property that cannot be sent.
    pub(crate) fn into_json(self, schema: Schema) -> Result<String, String> {
        if let Some(name) = self.unwritable {
            return Err(name);
        }
        let state = sendable_on_create(Value::Object(self.properties), schema);
        Ok(state.map_or_else(|| "{}".to_owned(), |state| state.to_string()))
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
    use crate::{Property, Schema};

    #[test]
    fn the_last_value_of_a_property_counts() {
        let state = DesiredState::new().set("Name", "a").set("Name", "b").set("Size", 5);
        let sent = state.into_json(Schema::EMPTY);
        assert_eq!(sent.as_deref(), Ok(r#"{"Name":"b","Size":5}"#));
    }

    #[test]
    fn a_value_that_is_not_json_is_named_when_sent() {
        let bad = BTreeMap::from([((1, 2), "x")]);
        let state = DesiredState::new().set("Rules", bad).set("Name", "a");
        assert_eq!(state.into_json(Schema::EMPTY), Err("Rules".to_owned()));
    }

    #[test]
    fn what_only_aws_sets_is_not_sent() {
        const SCHEMA: Schema = Schema::new(&[
            Property::new("Arn").read_only(),
            Property::new("Key").create_only(),
            Property::new("Users").within(&[Property::new("Id").read_only()]),
        ]);
        let arn = DesiredState::new().set("Arn", "a");
        assert_eq!(arn.clone().into_json(SCHEMA).as_deref(), Ok("{}"));

        let users = [BTreeMap::from([("Id", "1"), ("Name", "ann")])];
        let state = arn.set("Key", "k").set("Users", users);
        let sent = state.into_json(SCHEMA);
        assert_eq!(sent.as_deref(), Ok(r#"{"Key":"k","Users":[{"Name":"ann"}]}"#));
    }

    #[test]
    fn texts_that_must_not_be_shown_are_told() {
        const SCHEMA: Schema = Schema::new(&[Property::new("Key").secret()]);
        let state = DesiredState::new().set("Key", "hush").set("Name", "lobby");
        assert_eq!(state.secrets(SCHEMA), ["hush"]);
    }

    #[test]
    fn debug_shows_no_values() {
        let state = DesiredState::new().set("Key", "hush");
        assert_eq!(format!("{state:?}"), r#"DesiredState {"Key"}"#);
    }
}
