//! A patch document, RFC 6902.

use std::fmt;

use cloud_control::letters;
use json_patch::jsonptr::{Pointer, PointerBuf};
use json_patch::{PatchOperation, ReplaceOperation, TestOperation};
use serde::de::{Deserializer, Error as _};
use serde::ser::{Error as _, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::change::Change;
use super::difference::{Wanted, add, difference, remove};
use crate::schema::{
    Problem, Problems, Schema, missing_from_patch, problems, secrets_at, sendable_on_create,
    sendable_on_update,
};
use crate::unsendable::{Unsendable, UnwritableProperty};

/// Changes to the properties of a resource, by their names in AWS's schema.
///
/// It serializes as an RFC 6902 document, with its secrets, and deserializes from one whose operations are
/// `add`, `remove`, `replace` and `test`. Compared with a resource, an `add` of an object merges its members into
/// those that are there, as [`Change::Set`] does, and a `replace` replaces them, as [`Change::Replace`] does.
///
/// `Debug` shows the operations without their values, which may be secret.
#[derive(Clone, Default)]
pub struct PatchDocument {
    operations: Vec<PatchOperation>,
    /// The schema of the type that the patch was compared for.
    schema: Option<Schema>,
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

    /// A document without changes, that can't be sent if there is such a property.
    pub(crate) fn unwritable(property: Option<UnwritableProperty>) -> Self {
        Self { unwritable: property, ..Self::default() }
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
        let (value, is_replaced) = match change {
            Change::Clear => (None, false),
            Change::Set(value) => (Some(value), false),
            Change::Replace(value) => (Some(value), true),
        };
        let Ok(value) = serde_json::to_value(value) else {
            self.unwritable.get_or_insert_with(|| UnwritableProperty(name.to_owned()));
            return self;
        };
        let is_guessed = self.schema.is_some_and(|schema| schema.property(name).is_guessed);
        self.operations.retain(|earlier| {
            let earlier = earlier.path().first().map(|earlier| earlier.decoded().into_owned());
            let is_same =
                |earlier: String| earlier == name || (is_guessed && letters(&earlier) == letters(name));
            !earlier.is_some_and(is_same)
        });
        let path = PointerBuf::from_tokens([name]);
        self.operations.push(match value {
            Value::Null => remove(path),
            value if is_replaced => PatchOperation::Replace(ReplaceOperation { path, value }),
            value => add(path, value),
        });
        self
    }

    /// Only the changes that make a difference to these properties. Changes of the whole document, or within an
    /// array, a map or a free-form document, are kept as they are.
    ///
    /// # Errors
    ///
    /// Returns an error if a value isn't JSON, if a create-only property is to be changed, or if the patch leaves out
    /// a write-only property that each update requires.
    pub(crate) fn compared_with(self, current: &Value, schema: Schema) -> Result<Self, Unsendable> {
        if let Some(property) = self.unwritable {
            return Err(property.into());
        }
        let nothing = Map::new();
        let properties = current.as_object().unwrap_or(&nothing);
        let is_comparable = |operation: &PatchOperation| {
            let path = operation.path();
            !path.is_root() && !enters_whole(path, current, schema)
        };
        let (comparable, others): (Vec<_>, Vec<_>) = self.operations.into_iter().partition(is_comparable);
        let (mut operations, mut problems) = difference(&wanted(comparable), properties, schema);
        operations.extend(others);
        let mut patched = current.clone();
        // Whether a change within an array applies is for AWS to say.
        if !operations.is_empty() && json_patch::patch(&mut patched, &operations).is_ok() {
            problems.extend(missing_from_patch(&patched, schema));
        }
        problems.into_result()?;
        Ok(Self { operations, schema: Some(schema), unwritable: None })
    }

    /// What AWS is certain to refuse of the values that the patch sets, and of the properties that it removes.
    fn problems(&self, schema: Schema) -> Problems {
        let mut found = Problems::default();
        for operation in &self.operations {
            match operation {
                PatchOperation::Add(operation) => {
                    found.extend(problems(&operation.path, &operation.value, schema));
                }
                PatchOperation::Remove(operation) if schema.at(&operation.path).is_required => {
                    found.add(operation.path.clone(), Problem::Missing);
                }
                _ => {}
            }
        }
        found
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

    /// The changes that can be sent for a type: without the properties that only AWS sets. A patch that wasn't
    /// compared with a resource may have others.
    pub(crate) fn for_type(self, schema: Schema) -> Self {
        let sendable = |operation: PatchOperation| {
            let path = operation.path().to_buf();
            if schema.forbids_update(&path) && !matches!(operation, PatchOperation::Test(_)) {
                return None;
            }
            let value = match operation {
                PatchOperation::Add(operation) => operation.value,
                // AWS refuses to replace what isn't there, and to add replaces what is there.
                PatchOperation::Replace(operation) => operation.value,
                other => return Some(other),
            };
            // An item of an array and a value of a map is a whole, as a new resource is.
            let is_item = schema.along(&path).any(|property| property.is_item);
            let sendable = if is_item { sendable_on_create } else { sendable_on_update };
            let value = sendable(value, schema.at(&path).within)?;
            Some(add(path, value))
        };
        Self { operations: self.operations.into_iter().filter_map(sendable).collect(), ..self }
    }

    /// Whether the patch, which was compared with a resource, changes something that can be read.
    pub(crate) fn differs(&self, schema: Schema) -> bool {
        let is_readable = |operation: &PatchOperation| {
            let is_test = matches!(operation, PatchOperation::Test(_));
            !is_test && !schema.along(operation.path()).any(|property| property.is_write_only)
        };
        self.operations.iter().any(is_readable)
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

    /// The JSON text to send.
    pub(crate) fn into_json(self, schema: Schema) -> Result<String, Unsendable> {
        self.problems(schema).into_result()?;
        match self.unwritable {
            Some(property) => Err(property.into()),
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
            None => Ok(Self { operations, ..Self::default() }),
        }
    }
}

/// The same operations.
impl PartialEq for PatchDocument {
    fn eq(&self, other: &Self) -> bool {
        self.operations == other.operations && self.unwritable == other.unwritable
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

/// Whether a path leads to a place in a value that is compared as a whole: an array of the document, a map or a
/// free-form document.
fn enters_whole(path: &Pointer, document: &Value, mut schema: Schema) -> bool {
    let mut place = Some(document);
    for name in path.tokens() {
        if place.is_some_and(Value::is_array) || !schema.is_of_members() {
            return true;
        }
        let (name, members) = (name.decoded(), place.and_then(Value::as_object));
        let property = schema.property(&name);
        let is_spelling =
            |spelling: &str| spelling == name || (property.is_guessed && letters(spelling) == letters(&name));
        let mut found = members.into_iter().flatten().filter(|(spelling, _)| is_spelling(spelling));
        place = found.next().map(|(_, value)| value);
        schema = property.within;
    }
    false
}

/// The properties that a patch asks for.
fn wanted(operations: Vec<PatchOperation>) -> Wanted {
    let mut wanted = Wanted { properties: Map::new(), replaced: Vec::new() };
    for operation in operations {
        let path = operation.path().to_buf();
        let value = match operation {
            PatchOperation::Remove(_) => Value::Null,
            PatchOperation::Add(operation) => operation.value,
            PatchOperation::Replace(operation) => {
                wanted.replaced.push(path.clone());
                operation.value
            }
            // A test is about the resource that the patch was compared with before.
            _ => continue,
        };
        set(&mut wanted.properties, path, value);
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
