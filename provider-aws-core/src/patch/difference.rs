//! The minimal operations that turn the current properties into the wanted ones.

use json_patch::jsonptr::{Pointer, PointerBuf};
use json_patch::{AddOperation, PatchOperation, RemoveOperation};
use serde_json::{Map, Value};

use super::same::same;
use crate::read::paired;
use crate::schema::{Schema, sendable_on_update};

/// `add` sets a property whether or not it exists; `replace` fails if it doesn't.
pub(super) fn add(path: PointerBuf, value: Value) -> PatchOperation {
    PatchOperation::Add(AddOperation { path, value })
}

pub(super) fn remove(path: PointerBuf) -> PatchOperation {
    PatchOperation::Remove(RemoveOperation { path })
}

/// The operations that turn the current properties into the wanted ones. A property that isn't mentioned
/// stays as it is; one that is null is removed.
pub(super) fn difference(
    wanted: &Map<String, Value>,
    current: &Map<String, Value>,
    schema: Schema,
) -> Vec<PatchOperation> {
    let mut operations = Vec::new();
    compare(Pointer::root(), wanted, current, schema, &mut operations);
    operations
}

/// Compares the objects at a place, member by member. Other values are compared as a whole: an array isn't
/// changed by index, which would change the wrong item if another was added meanwhile.
fn compare(
    place: &Pointer,
    wanted: &Map<String, Value>,
    current: &Map<String, Value>,
    schema: Schema,
    operations: &mut Vec<PatchOperation>,
) {
    for ((name, wanted), found) in paired(wanted, current) {
        let property = schema.property(name);
        if property.is_fixed() {
            continue;
        }
        let path = place.with_trailing_token(found.map_or(name, |(spelling, _)| spelling));
        let current = found.map(|(_, value)| value).filter(|value| !value.is_null());
        match (wanted, current) {
            (Value::Null, Some(_)) => operations.push(remove(path)),
            (Value::Null, None) => {}
            (Value::Object(wanted), Some(Value::Object(current))) if !property.is_write_only => {
                compare(&path, wanted, current, property.within, operations);
            }
            // A write-only property is always sent: the value that was read in its place may be another.
            (wanted, Some(current)) if !property.is_write_only && same(wanted, current, property) => {}
            (wanted, _) => {
                let value = sendable_on_update(wanted.clone(), property.within);
                operations.extend(value.map(|value| add(path, value)));
            }
        }
    }
}
