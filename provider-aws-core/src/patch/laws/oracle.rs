//! The effect of a patch, computed in a simpler way than the patch itself.

use json_patch::PatchOperation;
use json_patch::jsonptr::Pointer;
use serde_json::{Map, Value};

use super::cases::{each_member, lower, of_items};
use crate::schema::{Property, Schema, sendable_on_create, sendable_on_update};

/// Applies a change to the properties.
pub(super) fn make(properties: &mut Map<String, Value>, change: &Map<String, Value>, schema: Schema) {
    for (name, value) in change {
        let property = schema.property(name);
        if property.is_read_only || property.is_create_only {
            continue;
        }
        let spelling = properties.keys().find(|spelling| lower(spelling) == lower(name));
        let name = spelling.unwrap_or(name).clone();
        match (value, properties.get_mut(&name)) {
            (Value::Null, _) => _ = properties.remove(&name),
            (Value::Object(members), Some(Value::Object(there))) if !property.is_write_only => {
                make(there, members, property.within);
            }
            _ => {
                let value = sendable_on_update(value.clone(), property.within);
                properties.extend(value.map(|value| (name, value)));
            }
        }
    }
}

/// Properties in a normal form: unordered items are sorted, their names are in lower case, and they lack the
/// properties that only AWS sets.
pub(super) fn normal(value: Value, property: Property) -> Value {
    match value {
        Value::Array(_) => {
            let value = sendable_on_create(value, property.within);
            let value = value.expect("an array stays one");
            let value = each_member(value, property.within, &mut |name, _| Some(lower(&name)));
            sorted(value, property)
        }
        Value::Object(members) => {
            let members = members.into_iter().map(|(name, value)| {
                let value = normal(value, property.within.property(&name));
                (name, value)
            });
            members.collect()
        }
        _ => value,
    }
}

fn sorted(value: Value, property: Property) -> Value {
    match value {
        Value::Array(items) => {
            let items = items.into_iter().map(|item| sorted(item, of_items(property)));
            let mut items: Vec<Value> = items.collect();
            if property.is_unordered {
                items.sort_by_key(Value::to_string);
            }
            Value::Array(items)
        }
        Value::Object(members) => {
            let members = members.into_iter().map(|(name, value)| {
                let value = sorted(value, property.within.property(&name));
                (name, value)
            });
            members.collect()
        }
        _ => value,
    }
}

/// Whether a value has properties that no patch may have: those that only AWS sets, and those that are set on
/// creation, the latter unless they are in an array.
fn has_fixed(value: &Value, schema: Schema, in_array: bool) -> bool {
    match value {
        Value::Array(items) => items.iter().any(|item| has_fixed(item, schema, true)),
        Value::Object(members) => members.iter().any(|(name, value)| {
            let property = schema.property(name);
            property.is_read_only
                || (property.is_create_only && !in_array)
                || has_fixed(value, property.within, in_array)
        }),
        _ => false,
    }
}

pub(super) fn touches_fixed(operation: &PatchOperation, schema: Schema) -> bool {
    let mut place = schema;
    for name in operation.path().tokens() {
        let property = place.property(&name.decoded());
        if property.is_read_only || property.is_create_only {
            return true;
        }
        place = property.within;
    }
    match operation {
        PatchOperation::Add(operation) => has_fixed(&operation.value, place, false),
        _ => false,
    }
}

pub(super) fn is_write_only(path: &Pointer, mut schema: Schema) -> bool {
    path.tokens().any(|name| {
        let property = schema.property(&name.decoded());
        schema = property.within;
        property.is_write_only
    })
}
