//! Finding the values of a document that must not be shown, and showing the rest.

use json_patch::jsonptr::Pointer;
use serde_json::Value;

use super::Schema;

/// The length of the shortest text that is redacted in messages. A shorter text is part of other words by
/// chance.
const SHORTEST_SECRET: usize = 4;

/// The text that is shown in place of a value.
const PLACEHOLDER: &str = "(secret)";

/// The texts that must not be shown in the value at a place of a document: those in secret or write-only
/// properties, at any depth.
pub(crate) fn secrets_at(place: &Pointer, value: &Value, schema: Schema) -> Vec<String> {
    let (is_hidden, schema) = schema.hidden_at(place);
    let mut found = Vec::new();
    collect(value, schema, is_hidden, &mut found);
    found
}

fn collect(value: &Value, schema: Schema, is_hidden: bool, found: &mut Vec<String>) {
    match value {
        Value::String(text) if is_hidden && text.chars().count() >= SHORTEST_SECRET => {
            found.push(text.clone());
        }
        Value::Array(items) => {
            for item in items {
                collect(item, schema, is_hidden, found);
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                let property = schema.property_in_any_case(name);
                let is_hidden = is_hidden || property.is_hidden();
                collect(value, property.within, is_hidden, found);
            }
        }
        _ => {}
    }
}

/// The value at a place of a document, with a placeholder for what must not be shown.
pub(crate) fn redacted_at(place: &Pointer, value: &Value, schema: Schema) -> Value {
    let (is_hidden, schema) = schema.hidden_at(place);
    if is_hidden { Value::from(PLACEHOLDER) } else { redacted(value, schema) }
}

/// The document with a placeholder for each property that must not be shown.
pub(crate) fn redacted(value: &Value, schema: Schema) -> Value {
    match value {
        Value::Array(items) => items.iter().map(|item| redacted(item, schema)).collect(),
        Value::Object(members) => {
            let members = members.iter().map(|(name, value)| {
                let property = schema.property_in_any_case(name);
                let shown = if property.is_hidden() {
                    Value::from(PLACEHOLDER)
                } else {
                    redacted(value, property.within)
                };
                (name.clone(), shown)
            });
            members.collect()
        }
        _ => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use json_patch::jsonptr::Pointer;
    use serde_json::json;

    use super::{redacted, secrets_at};
    use crate::schema::{Property, Schema};

    const SCHEMA: Schema = Schema::new(&[
        Property::new("Key").secret(),
        Property::new("Users").within(&[Property::new("Password").write_only()]),
        Property::new("Auth").write_only(),
    ]);

    #[test]
    fn texts_are_found_at_and_under_secret_and_write_only_properties_in_arrays_too() {
        let document = json!({
            "key": "key-1",
            "Name": "lobby",
            "Users": [{"Name": "ann", "Password": "pass-1"}, {"Password": "pass-2"}],
            "Auth": {"Tokens": ["token-1", "token-2"], "Retries": 12345},
        });
        let found = ["token-1", "token-2", "pass-1", "pass-2", "key-1"];
        assert_eq!(secrets_at(Pointer::root(), &document, SCHEMA), found);
    }

    #[test]
    fn a_text_that_is_in_many_a_word_by_chance_is_none_to_blot_out() {
        let document = json!({"Key": ["abc", "äöü", "abcd", "äöüß"]});
        assert_eq!(secrets_at(Pointer::root(), &document, SCHEMA), ["abcd", "äöüß"]);
    }

    #[test]
    fn a_value_is_as_hidden_as_its_place() {
        for (place, value, found) in [
            ("/Auth/Tokens", json!(["hush"]), vec!["hush"]),
            ("/key", json!("hush"), vec!["hush"]),
            ("/Users", json!([{"Name": "ann", "Password": "hush"}]), vec!["hush"]),
            ("/Name", json!("lobby"), vec![]),
        ] {
            let place = Pointer::from_static(place);
            assert_eq!(secrets_at(place, &value, SCHEMA), found, "{place}");
        }
    }

    #[test]
    fn a_placeholder_stands_for_what_must_not_be_shown() {
        let document = json!({
            "Name": "lobby",
            "KEY": null,
            "Users": [{"Name": "ann", "Password": "pass-1"}],
            "Auth": {"Tokens": ["token-1"]},
        });
        assert_eq!(
            redacted(&document, SCHEMA),
            json!({
                "Name": "lobby",
                "KEY": "(secret)",
                "Users": [{"Name": "ann", "Password": "(secret)"}],
                "Auth": "(secret)",
            })
        );
    }
}
