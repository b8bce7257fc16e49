//! A patch document, RFC 6902.

use core::fmt;

use json_patch::jsonptr::PointerBuf;
use json_patch::{PatchOperation, TestOperation};
use serde::Serialize;
use serde_json::{Map, Value};

use super::Change;
use super::difference::{add, difference, remove};
use crate::read::is_spelling_of;
use crate::schema::{Schema, secrets_at, sendable_on_update};

/// Changes to the properties of a resource, by their names on the wire.
///
/// `Debug` shows the operations without their values: these may be secrets.
#[derive(Clone, Default, PartialEq)]
pub struct PatchDocument {
    operations: Vec<PatchOperation>,
    /// The first property whose value is not JSON. It is reported when the patch is sent, so that setters can be
    /// chained.
    unwritable: Option<String>,
}

impl PatchDocument {
    /// No changes.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether there is nothing to change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.operations.is_empty() && self.unwritable.is_none()
    }

    /// Changes a property; the last change of it counts. Setting it to null clears it. A value that cannot be written
    /// as JSON, such as a map with keys that are no strings, is an error of the operation that sends the patch.
    #[must_use]
    pub fn change<T: Serialize>(mut self, name: &str, change: Change<T>) -> Self {
        let value = match change {
            Change::Clear => Value::Null,
            Change::Set(value) => match serde_json::to_value(value) {
                Ok(value) => value,
                Err(_) => {
                    self.unwritable.get_or_insert_with(|| name.to_owned());
                    return self;
                }
            },
        };
        self.operations.retain(|earlier| {
            let property = earlier.path().first();
            property.is_none_or(|property| !is_spelling_of(&property.decoded(), name))
        });
        let path = PointerBuf::from_tokens([name]);
        self.operations.push(match value {
            Value::Null => remove(path),
            value => add(path, value),
        });
        self
    }

    /// Only what differs in a resource that has these properties.
    pub(crate) fn compared_with(self, current: &Value, schema: Schema) -> Self {
        let nothing = Map::new();
        let current = current.as_object().unwrap_or(&nothing);
        Self {
            operations: difference(&wanted(self.operations), current, schema),
            unwritable: self.unwritable,
        }
    }

    /// The same, after tests that the values which it changes are still the current ones. What cannot be read cannot
    /// be tested.
    pub(crate) fn guarded_by(mut self, current: &Value, schema: Schema) -> Self {
        let guard = |operation: &PatchOperation| {
            let path = operation.path().to_buf();
            let value = current.pointer(path.as_str())?.clone();
            let is_readable = !schema.along(&path).any(|property| property.is_write_only);
            is_readable.then_some(PatchOperation::Test(TestOperation { path, value }))
        };
        let guards: Vec<_> = self.operations.iter().filter_map(guard).collect();
        self.operations.splice(0..0, guards);
        self
    }

    /// What of it can be sent for a type, of which a patch that was compared with nothing may not know.
    pub(crate) fn for_type(self, schema: Schema) -> Self {
        let sendable = |operation: PatchOperation| {
            let path = operation.path();
            if schema.along(path).any(|property| property.is_fixed()) {
                return None;
            }
            let PatchOperation::Add(operation) = operation else {
                return Some(operation);
            };
            let value = sendable_on_update(operation.value, schema.at(&operation.path))?;
            Some(add(operation.path, value))
        };
        Self {
            operations: self.operations.into_iter().filter_map(sendable).collect(),
            unwritable: self.unwritable,
        }
    }

    /// The texts in it that must not be shown.
    pub(crate) fn secrets(&self, schema: Schema) -> Vec<String> {
        let of_operation = |operation: &PatchOperation| match operation {
            PatchOperation::Add(operation) => secrets_at(&operation.path, &operation.value, schema),
            PatchOperation::Test(operation) => secrets_at(&operation.path, &operation.value, schema),
            _ => Vec::new(),
        };
        self.operations.iter().flat_map(of_operation).collect()
    }

    /// The name of a property that cannot be sent.
    pub(crate) fn unwritable(&self) -> Option<&str> {
        self.unwritable.as_deref()
    }

    /// The JSON text to send, or the name of the property that cannot be sent.
    pub(crate) fn into_json(self) -> Result<String, String> {
        match self.unwritable {
            Some(name) => Err(name),
            None => Ok(json_patch::Patch(self.operations).to_string()),
        }
    }

    #[cfg(test)]
    pub(super) fn operations(&self) -> &[PatchOperation] {
        &self.operations
    }
}

impl fmt::Debug for PatchDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PatchDocument ")?;
        let operations = self.operations.iter().map(|operation| {
            let path = operation.path();
            match operation {
                PatchOperation::Add(_) => format!("add {path}"),
                PatchOperation::Remove(_) => format!("remove {path}"),
                PatchOperation::Test(_) => format!("test {path}"),
                // No other is ever made.
                _ => path.to_string(),
            }
        });
        f.debug_list().entries(operations).finish()
    }
}

/// What a patch wants the properties to be, as one object: null where there is to be nothing.
fn wanted(operations: Vec<PatchOperation>) -> Map<String, Value> {
    let mut wanted = Map::new();
    for operation in operations {
        let (path, value) = match operation {
            PatchOperation::Add(operation) => (operation.path, operation.value),
            PatchOperation::Remove(operation) => (operation.path, Value::Null),
            // A guard tells of the resource that the patch was compared with before.
            _ => continue,
        };
        set(&mut wanted, path, value);
    }
    wanted
}

/// Sets the value at a place, and makes the objects that lead there.
fn set(object: &mut Map<String, Value>, mut path: PointerBuf, value: Value) {
    let Some(name) = path.pop_front() else {
        return;
    };
    let member = object.entry(name.decoded()).or_insert(Value::Null);
    if path.is_root() {
        *member = value;
        return;
    }
    if !member.is_object() {
        *member = Value::Object(Map::new());
    }
    if let Value::Object(object) = member {
        set(object, path, value);
    }
}

#[cfg(test)]
mod tests;
