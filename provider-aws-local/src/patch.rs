//! Applying a patch document within limits. Without them, a few copies of copies make a document of any size and depth.

use json_patch::{Patch, PatchOperation, patch_unsafe};
use serde_json::Value;

use crate::wire::{Exception, PROPERTIES_LENGTH};

/// The most nested objects and arrays in properties. Stored properties must be parsed again, and a JSON parser accepts at
/// most 128.
const DEPTH: usize = 100;

/// Applies the operations in order. After a failure, the document is partly changed: pass a copy.
///
/// Each operation is applied alone and without undo, since undoing panics after a property was moved to the root.
pub(crate) fn apply(document: &mut Value, patch: &Patch) -> Result<(), Exception> {
    let mut copied = 0;
    for (index, operation) in patch.iter().enumerate() {
        let put = match operation {
            PatchOperation::Add(operation) => Some(&operation.value),
            PatchOperation::Replace(operation) => Some(&operation.value),
            PatchOperation::Copy(operation) => document.pointer(operation.from.as_str()),
            PatchOperation::Move(operation) => document.pointer(operation.from.as_str()),
            PatchOperation::Remove(_) | PatchOperation::Test(_) => None,
        };
        if let Some(value) = put {
            if is_too_deep(value, DEPTH.saturating_sub(operation.path().count())) {
                return Err(too_deep());
            }
            if matches!(operation, PatchOperation::Copy(_)) {
                copied += value.to_string().len();
            }
        }
        if copied > PROPERTIES_LENGTH {
            return Err(too_long());
        }
        patch_unsafe(document, std::slice::from_ref(operation)).map_err(|_| {
            Exception::validation(format!("The patch document can't be applied: operation {index} failed."))
        })?;
    }
    if document.to_string().chars().count() > PROPERTIES_LENGTH {
        return Err(too_long());
    }
    Ok(())
}

/// Whether a value has more nested objects and arrays than `most`.
fn is_too_deep(value: &Value, most: usize) -> bool {
    let Some(rest) = most.checked_sub(1) else {
        return value.is_array() || value.is_object();
    };
    match value {
        Value::Array(items) => items.iter().any(|item| is_too_deep(item, rest)),
        Value::Object(members) => members.values().any(|item| is_too_deep(item, rest)),
        _ => false,
    }
}

/// Refuses properties that are nested too deeply.
pub(crate) fn check_depth(properties: &Value) -> Result<(), Exception> {
    if is_too_deep(properties, DEPTH) { Err(too_deep()) } else { Ok(()) }
}

fn too_deep() -> Exception {
    Exception::validation(format!(
        "The properties are nested too deeply: they have more than {DEPTH} nested objects and arrays."
    ))
}

fn too_long() -> Exception {
    Exception::validation(format!(
        "The properties are too long: they have more than {PROPERTIES_LENGTH} characters."
    ))
}
