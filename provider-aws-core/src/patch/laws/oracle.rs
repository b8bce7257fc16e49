//! The effect of a patch, computed in a simpler way than the patch itself.

use json_patch::PatchOperation;
use json_patch::jsonptr::Pointer;
use serde_json::{Map, Value};

use super::cases::{each_member, folded};
use crate::schema::{Property, Schema, sendable_on_update};

/// Applies a change to the properties, create-only ones included.
pub(super) fn make(properties: &mut Map<String, Value>, change: &Map<String, Value>, schema: Schema) {
    make_of(properties, change, schema, false);
}

/// Replaces the properties by others.
pub(super) fn replace(properties: &mut Map<String, Value>, change: &Map<String, Value>, schema: Schema) {
    make_of(properties, change, schema, true);
}

fn make_of(
    properties: &mut Map<String, Value>,
    change: &Map<String, Value>,
    schema: Schema,
    is_replaced: bool,
) {
    let same_name = |a: &str, b: &str| folded(a, schema.property(a)) == folded(b, schema.property(b));
    if is_replaced {
        properties.retain(|name, _| {
            let property = schema.property(name);
            let is_left_alone = property.is_read_only || property.is_create_only || property.is_write_only;
            is_left_alone || change.keys().any(|changed| same_name(changed, name))
        });
    }
    for (name, value) in change {
        let property = schema.property(name);
        if property.is_read_only {
            continue;
        }
        let spelling = properties.keys().find(|spelling| same_name(spelling, name));
        let name = spelling.unwrap_or(name).clone();
        let is_whole = property.is_write_only || !property.within.is_of_members();
        match (value, properties.get_mut(&name)) {
            (Value::Null, _) if !property.is_write_only => _ = properties.remove(&name),
            (Value::Object(members), Some(Value::Object(there))) if !is_whole => {
                make_of(there, members, property.within, is_replaced || property.is_union);
            }
            _ => {
                let value = sendable_on_update(value.clone(), property.within);
                properties.extend(value.filter(|value| !value.is_null()).map(|value| (name, value)));
            }
        }
    }
}

/// Whether a change of the properties changes what is create-only.
pub(super) fn changes_create_only(before: &Value, after: &Value, schema: Schema) -> bool {
    differs_in_fixed(before, after, schema, false)
}

fn differs_in_fixed(before: &Value, after: &Value, schema: Schema, is_fixed: bool) -> bool {
    if !schema.is_of_members() {
        return false;
    }
    let nothing = Map::new();
    let [before, after] = [before, after].map(|value| value.as_object().unwrap_or(&nothing));
    before.keys().chain(after.keys()).any(|name| {
        let property = schema.property(name);
        if property.is_read_only || property.is_write_only {
            return false;
        }
        let is_fixed = is_fixed || property.is_create_only;
        let [before, after] = [before, after].map(|members| members.get(name).unwrap_or(&Value::Null));
        if before.is_object() && after.is_object() && property.within.is_of_members() {
            return differs_in_fixed(before, after, property.within, is_fixed);
        }
        let differs = || normal(before.clone(), property) != normal(after.clone(), property);
        (is_fixed && differs()) || differs_in_fixed(before, after, property.within, false)
    })
}

/// Whether an object lacks a property that each update requires.
pub(super) fn lacks_required(value: &Value, schema: Schema) -> bool {
    match value {
        Value::Array(items) => items.iter().any(|item| lacks_required(item, schema)),
        Value::Object(members) => {
            let is_required = |name: &&str| {
                let property = schema.property(name);
                property.is_required && property.is_write_only && !property.is_read_only
            };
            let has = |name: &str| members.keys().any(|member| schema.property(member).name == name);
            let mut required = super::cases::NAMES.iter().copied().filter(is_required);
            (schema.is_of_members() && required.any(|name| !has(name)))
                || members.iter().any(|(name, value)| lacks_required(value, schema.property(name).within))
        }
        _ => false,
    }
}

/// Properties in a normal form: unordered items are sorted, guessed names in them are in lower case, documents
/// are parsed, and items and values of maps lack the properties that only AWS sets.
pub(super) fn normal(value: Value, property: Property) -> Value {
    match value {
        _ if property.within.is_free() || value.is_array() || !property.within.is_of_members() => {
            let value = each_member(value, property.within, &mut |name, property| {
                (!property.is_read_only).then(|| folded(&name, property))
            });
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
            let items = items.into_iter().map(|item| sorted(item, property.item()));
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
        Value::String(text) if property.within.is_free() => {
            serde_json::from_str(&text).unwrap_or(Value::String(text))
        }
        _ => value,
    }
}

/// The properties that can be set, without objects that are empty: AWS may have set something in them.
pub(super) fn settled(value: Value, schema: Schema) -> Value {
    match value {
        Value::Object(members) if schema.is_of_members() => {
            let members = members.into_iter().filter_map(|(name, value)| {
                let property = schema.property(&name);
                let value = settled(value, property.within);
                let is_empty = property.within.is_of_members() && value == Value::Object(Map::new());
                (!property.is_read_only && !is_empty).then(|| (folded(&name, property), value))
            });
            members.collect()
        }
        _ => value,
    }
}

/// Whether a value has properties that only AWS sets.
fn has_read_only(value: &Value, schema: Schema) -> bool {
    match value {
        Value::Array(items) => items.iter().any(|item| has_read_only(item, schema)),
        Value::Object(members) => members.iter().any(|(name, value)| {
            let property = schema.property(name);
            property.is_read_only || has_read_only(value, property.within)
        }),
        _ => false,
    }
}

pub(super) fn touches_read_only(operation: &PatchOperation, schema: Schema) -> bool {
    let mut place = schema;
    for name in operation.path().tokens() {
        let property = place.property(&name.decoded());
        if property.is_read_only {
            return true;
        }
        place = property.within;
    }
    match operation {
        PatchOperation::Add(operation) => has_read_only(&operation.value, place),
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
