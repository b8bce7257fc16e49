//! A patch document, RFC 6902.

use std::fmt;

use json_patch::jsonptr::{Pointer, PointerBuf};
use json_patch::{PatchOperation, TestOperation};
use serde::de::{Deserializer, Error as _};
use serde::ser::{Error as _, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::change::Change;
use super::difference::{add, difference, remove};
use crate::read::is_spelling_of;
use crate::schema::{Schema, secrets_at, sendable_on_create, sendable_on_update};
use crate::unwritable::UnwritableProperty;

/// Changes to the properties of a resource, by their names in AWS's schema.
///
/// It serializes as an RFC 6902 document, with its secrets, and deserializes from one whose operations are
/// `add`, `remove`, `replace` and `test`.
///
/// `Debug` shows the operations without their values, which may be secret.
#[derive(Clone, Default, PartialEq)]
pub struct PatchDocument {
    operations: Vec<PatchOperation>,
    /// The first property whose value isn't JSON. It is reported when the patch is sent, so that setters can
    /// be chained.
    unwritable: Option<UnwritableProperty>,
}

impl PatchDocument {
    /// A document without changes.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether the document changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.operations.is_empty() && self.unwritable.is_none()
    }

    /// Changes a property. The last change of a property counts. Setting a property to null removes it.
    ///
    /// If a value can't be written as JSON, such as a map whose keys aren't strings, the operation that sends
    /// the patch fails.
    #[must_use]
    pub fn change<T: Serialize>(mut self, name: &str, change: Change<T>) -> Self {
        let value = match change {
            Change::Clear => Value::Null,
            Change::Set(value) => match serde_json::to_value(value) {
                Ok(value) => value,
                Err(_) => {
                    self.unwritable.get_or_insert_with(|| UnwritableProperty(name.to_owned()));
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

    /// Only the changes that make a difference to these properties. Changes of the whole document, or within
    /// an array, are kept as they are.
    pub(crate) fn compared_with(self, current: &Value, schema: Schema) -> Self {
        let nothing = Map::new();
        let properties = current.as_object().unwrap_or(&nothing);
        let is_comparable = |operation: &PatchOperation| {
            let path = operation.path();
            !path.is_root() && !enters_array(path, current)
        };
        let (comparable, others): (Vec<_>, Vec<_>) = self.operations.into_iter().partition(is_comparable);
        let mut operations = difference(&wanted(comparable), properties, schema);
        operations.extend(others);
        Self { operations, unwritable: self.unwritable }
    }

    /// The same changes, after tests that the values they change are still the current ones. Values that
    /// can't be read can't be tested.
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

    /// The changes that can be sent for a type. A patch that wasn't compared with a resource may have others.
    pub(crate) fn for_type(self, schema: Schema) -> Self {
        let sendable = |mut operation: PatchOperation| {
            let path = operation.path().to_buf();
            if schema.forbids_update(&path) {
                return None;
            }
            if let Some(value) = set_value(&mut operation) {
                // An item of an array is a whole, as a new resource is.
                let is_item = schema.along(&path).any(|property| property.is_item);
                let sendable = if is_item { sendable_on_create } else { sendable_on_update };
                *value = sendable(value.take(), schema.at(&path))?;
            }
            Some(operation)
        };
        Self {
            operations: self.operations.into_iter().filter_map(sendable).collect(),
            unwritable: self.unwritable,
        }
    }

    /// The texts that must not be shown.
    pub(crate) fn secrets(&self, schema: Schema) -> Vec<String> {
        let of_operation = |operation: &PatchOperation| match operation {
            PatchOperation::Add(operation) => secrets_at(&operation.path, &operation.value, schema),
            PatchOperation::Replace(operation) => secrets_at(&operation.path, &operation.value, schema),
            PatchOperation::Test(operation) => secrets_at(&operation.path, &operation.value, schema),
            _ => Vec::new(),
        };
        self.operations.iter().flat_map(of_operation).collect()
    }

    /// The property that can't be sent, if there is one.
    pub(crate) fn unwritable(&self) -> Option<&UnwritableProperty> {
        self.unwritable.as_ref()
    }

    /// The JSON text to send.
    pub(crate) fn into_json(self) -> Result<String, UnwritableProperty> {
        match self.unwritable {
            Some(property) => Err(property),
            None => Ok(json_patch::Patch(self.operations).to_string()),
        }
    }

    #[cfg(test)]
    pub(super) fn operations(&self) -> &[PatchOperation] {
        &self.operations
    }
}

impl Serialize for PatchDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.unwritable {
            Some(property) => Err(S::Error::custom(property)),
            None => self.operations.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for PatchDocument {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let operations: Vec<PatchOperation> = Vec::deserialize(deserializer)?;
        match operations.iter().map(name).find(|name| ["copy", "move"].contains(name)) {
            Some(name) => {
                let message =
                    format!("found the operation `{name}`, expected `add`, `remove`, `replace` or `test`");
                Err(D::Error::custom(message))
            }
            None => Ok(Self { operations, unwritable: None }),
        }
    }
}

impl fmt::Debug for PatchDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PatchDocument ")?;
        let operations = self.operations.iter();
        let operations = operations.map(|operation| format!("{} {}", name(operation), operation.path()));
        f.debug_list().entries(operations).finish()
    }
}

/// The name of an operation in RFC 6902.
fn name(operation: &PatchOperation) -> &'static str {
    match operation {
        PatchOperation::Add(_) => "add",
        PatchOperation::Remove(_) => "remove",
        PatchOperation::Replace(_) => "replace",
        PatchOperation::Move(_) => "move",
        PatchOperation::Copy(_) => "copy",
        PatchOperation::Test(_) => "test",
    }
}

/// The value that an operation sets, if it sets one.
fn set_value(operation: &mut PatchOperation) -> Option<&mut Value> {
    match operation {
        PatchOperation::Add(operation) => Some(&mut operation.value),
        PatchOperation::Replace(operation) => Some(&mut operation.value),
        _ => None,
    }
}

/// Whether a path leads to a place in an array of the document.
fn enters_array(path: &Pointer, document: &Value) -> bool {
    let mut place = document;
    for name in path.tokens() {
        let name = name.decoded();
        let member = match place {
            Value::Array(_) => return true,
            Value::Object(members) => {
                let mut other = members.iter().filter(|(spelling, _)| is_spelling_of(spelling, &name));
                members.get(name.as_ref()).or_else(|| other.next().map(|(_, value)| value))
            }
            _ => None,
        };
        match member {
            Some(member) => place = member,
            None => return false,
        }
    }
    false
}

/// The properties that a patch asks for, as one object. A property that is to be removed is null.
fn wanted(operations: Vec<PatchOperation>) -> Map<String, Value> {
    let mut wanted = Map::new();
    for mut operation in operations {
        let path = operation.path().to_buf();
        if matches!(operation, PatchOperation::Remove(_)) {
            set(&mut wanted, path, Value::Null);
        } else if let Some(value) = set_value(&mut operation) {
            set(&mut wanted, path, value.take());
        }
        // A test is about the resource that the patch was compared with before.
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
