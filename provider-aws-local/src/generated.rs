//! Values that the service generates: identifiers and other read-only properties. The same calls in the same order
//! have the same values.

use cloud_control::letters;
use iam_policy::Reference;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use specs::{DataType, OnCreate};

use crate::arn::arn;
use crate::request::Location;
use crate::types::ResourceType;

/// Adds the properties that the service sets, and that a create leaves out. `number` is the number of the resource, and
/// distinguishes it from all before.
pub(crate) fn complete(
    kind: &ResourceType,
    reference: &Reference,
    location: Location<'_>,
    number: u64,
    mut properties: Map<String, Value>,
) -> Map<String, Value> {
    let id = id(kind, location, number);
    let arn = arn(kind, reference, location, &properties, &id);
    for field in &kind.spec.fields {
        let name = &field.wire_name;
        let identifies = kind.spec.identifier.contains(name);
        let is_computed = kind.is_read_only(name)
            || (identifies && field.access.is_none_or(|access| access.create != OnCreate::Required));
        if !is_computed || properties.contains_key(name) {
            continue;
        }
        let value = match field.datatype {
            DataType::String | DataType::Undefined if letters(name).ends_with("arn") => {
                Value::from(arn.clone())
            }
            DataType::String => Value::from(text(kind, name, &id)),
            DataType::Undefined if identifies => Value::from(text(kind, name, &id)),
            DataType::Boolean => Value::from(false),
            DataType::Integer | DataType::Number => Value::from(0),
            DataType::Object | DataType::Array | DataType::Tags | DataType::Undefined => continue,
        };
        properties.insert(name.clone(), value);
    }
    // A part of the identifier that isn't a field.
    for name in &kind.spec.identifier {
        if !properties.contains_key(name) {
            let value = if letters(name).ends_with("arn") { arn.clone() } else { text(kind, name, &id) };
            properties.insert(name.clone(), value.into());
        }
    }
    properties
}

/// An id of twelve letters and digits.
pub(crate) fn id(kind: &ResourceType, location: Location<'_>, number: u64) -> String {
    const LETTERS: [char; 32] = [
        'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't',
        'u', 'v', 'w', 'x', 'y', 'z', '2', '3', '4', '5', '6', '7',
    ];
    let parts = [location.account, location.region, kind.type_name(), &number.to_string()];
    let digest = Sha256::digest(parts.join("\0"));
    digest.iter().take(12).map(|byte| LETTERS[usize::from(*byte) % LETTERS.len()]).collect()
}

/// A text for a property: the id itself for a property that is an id, or else the type's name with the id.
fn text(kind: &ResourceType, name: &str, id: &str) -> String {
    if letters(name).ends_with("id") {
        id.to_owned()
    } else {
        format!("{}-{id}", kind.spec.name.replace('_', "-"))
    }
}
