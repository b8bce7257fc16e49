//! The parts of a value that can be sent to AWS.

use serde_json::{Map, Value};

use super::Schema;

/// The purpose that a value is sent for.
#[derive(Clone, Copy)]
enum Purpose {
    /// To be created as a whole, as a new resource and the items of an array and the values of a map are.
    Create,
    /// To update an existing object.
    Update,
}

/// The value without the properties that only AWS sets: for a new resource. `None` if nothing is left.
pub(crate) fn sendable_on_create(value: Value, schema: Schema) -> Option<Value> {
    sendable(value, schema, Purpose::Create)
}

/// The value without the properties that only AWS sets, and without nulls, which ask for nothing to be there: for
/// an existing resource. `None` if nothing is left.
pub(crate) fn sendable_on_update(value: Value, schema: Schema) -> Option<Value> {
    sendable(value, schema, Purpose::Update)
}

fn sendable(value: Value, schema: Schema, purpose: Purpose) -> Option<Value> {
    match value {
        _ if schema.is_free() => Some(value),
        Value::Object(entries) if !schema.is_of_members() => {
            let entries = entries.into_iter().map(|(key, value)| {
                let value = whole(value, schema.property(&key).within);
                (key, value)
            });
            Some(entries.collect())
        }
        Value::Object(members) => members_of(members, schema, purpose),
        Value::Array(items) => Some(items.into_iter().map(|item| whole(item, schema)).collect()),
        _ => Some(value),
    }
}

/// The members that can be sent. An object that has lost all its members isn't sent: as an empty object, it
/// would remove those at AWS.
fn members_of(members: Map<String, Value>, schema: Schema, purpose: Purpose) -> Option<Value> {
    let mut kept = Map::new();
    let mut has_lost = false;
    for (name, value) in members {
        let property = schema.property(&name);
        let value = match purpose {
            Purpose::Update if value.is_null() => continue,
            _ if property.is_read_only => None,
            _ => sendable(value, property.within, purpose),
        };
        match value {
            Some(value) => _ = kept.insert(name, value),
            None => has_lost = true,
        }
    }
    (!kept.is_empty() || !has_lost).then_some(Value::Object(kept))
}

/// An item of an array and a value of a map is kept even if it is empty then, so that their number stays the same.
fn whole(item: Value, schema: Schema) -> Value {
    sendable(item, schema, Purpose::Create).unwrap_or_else(|| Value::Object(Map::new()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{sendable_on_create, sendable_on_update};
    use crate::schema::{Property, Schema};

    const SCHEMA: Schema = Schema::new(&[
        Property::new("Arn").read_only(),
        Property::new("Key").create_only(),
        Property::new("Sub")
            .within(&[Property::new("State").read_only(), Property::new("Kind").create_only()]),
        Property::new("Items")
            .within(&[Property::new("Id").read_only(), Property::new("Kind").create_only()]),
        Property::new("Map").map().within(&[Property::new("Id").read_only()]),
        Property::new("Free").document(),
    ]);

    #[test]
    fn what_only_aws_sets_is_never_created_at_any_depth() {
        let value = json!({
            "Arn": "a", "Key": "k", "Name": null,
            "Sub": {"State": "s", "Kind": "k"},
            "Items": [{"Id": 1, "Kind": "k", "Note": null}],
        });
        assert_eq!(
            sendable_on_create(value, SCHEMA),
            Some(json!({
                "Key": "k", "Name": null, "Sub": {"Kind": "k"}, "Items": [{"Kind": "k", "Note": null}],
            }))
        );
    }

    #[test]
    fn nulls_are_not_updated_but_within_what_is_sent_whole() {
        let value = json!({
            "Arn": "a", "Key": "k", "Name": null,
            "Sub": {"State": "s", "Kind": "k", "Size": 1, "Note": null},
            "Items": [{"Id": 1, "Kind": "k", "Note": null}],
            "Map": {"Id": {"Id": 1, "Note": null}, "null": null},
            "Free": {"Arn": null, "Id": 1},
        });
        assert_eq!(
            sendable_on_update(value, SCHEMA),
            Some(json!({
                "Key": "k",
                "Sub": {"Kind": "k", "Size": 1},
                "Items": [{"Kind": "k", "Note": null}],
                "Map": {"Id": {"Note": null}, "null": null},
                "Free": {"Arn": null, "Id": 1},
            }))
        );
    }

    #[test]
    fn an_object_that_lost_all_it_had_is_not_sent_as_an_empty_one() {
        let sub = json!({"Name": "n", "Sub": {"State": "s"}});
        let rest = Some(json!({"Name": "n"}));
        assert_eq!(sendable_on_create(sub.clone(), SCHEMA), rest);
        assert_eq!(sendable_on_update(sub, SCHEMA), rest);
        assert_eq!(sendable_on_update(json!({"Arn": "a"}), SCHEMA), None);
    }

    #[test]
    fn an_empty_object_is_sent_and_so_is_one_of_nulls() {
        assert_eq!(
            sendable_on_update(json!({"Sub": {}, "Other": {"Note": null}}), SCHEMA),
            Some(json!({"Sub": {}, "Other": {}}))
        );
    }

    #[test]
    fn an_array_keeps_the_number_of_its_items() {
        let items = json!({"Items": [{"Id": 1}, {"Note": "n"}]});
        assert_eq!(sendable_on_update(items, SCHEMA), Some(json!({"Items": [{}, {"Note": "n"}]})));
    }
}
