//! Applying a patch document within bounds: unbounded, a few copies of copies make a document of any size and depth.

use json_patch::{Patch, PatchOperation, patch_unsafe};
use serde_json::Value;

use crate::wire::{Exception, PROPERTIES_LENGTH};

/// The most objects and arrays within one another that properties may be. What is stored must be read again, and a
/// JSON reader goes no deeper than 128.
const DEPTH: usize = 100;

/// Applies the operations in order. A failure leaves the document half changed: it is to be the caller's own copy.
///
/// Each operation goes alone and without the means to undo it, which panic where a property was moved to the root.
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
        patch_unsafe(document, core::slice::from_ref(operation)).map_err(|_| {
            Exception::validation(format!("The patch document cannot be applied: operation {index} failed."))
        })?;
    }
    if document.to_string().chars().count() > PROPERTIES_LENGTH {
        return Err(too_long());
    }
    Ok(())
}

/// Whether there are more than so many objects and arrays within one another.
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

/// Refuses properties that are too deep to be stored.
pub(crate) fn check_depth(properties: &Value) -> Result<(), Exception> {
    if is_too_deep(properties, DEPTH) { Err(too_deep()) } else { Ok(()) }
}

fn too_deep() -> Exception {
    Exception::validation(format!(
        "The properties are nested too deeply: more than {DEPTH} objects and arrays are within one another."
    ))
}

fn too_long() -> Exception {
    Exception::validation(format!(
        "The properties are too long: they have more than {PROPERTIES_LENGTH} characters."
    ))
}
