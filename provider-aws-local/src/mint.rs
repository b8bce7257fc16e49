//! Values that the service makes up: identifiers and other read-only properties. The same calls in the same order
//! give the same values.

use cloud_control::letters;
use iam_policy::Reference;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use specs::{DataType, OnCreate};

use crate::arn::{Place, arn};
use crate::types::ResourceType;

/// Makes up what a create leaves out and the service sets: the identifier first of all. `number` is that of the
/// resource, and makes it another than those before.
pub(crate) fn complete(
    kind: &ResourceType,
    reference: &Reference,
    place: Place<'_>,
    number: u64,
    mut properties: Map<String, Value>,
) -> Map<String, Value> {
    let id = id(kind, place, number);
    let arn = arn(kind, reference, place, &properties, &id);
    for field in &kind.spec.fields {
        let name = &field.wire_name;
        let identifies = kind.spec.identifier.contains(name);
        let is_computed = kind.is_read_only(name)
            || (identifies && field.access.is_none_or(|it| it.create != OnCreate::Required));
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
    // An identifier that no field holds.
    for name in &kind.spec.identifier {
        if !properties.contains_key(name) {
            let value = if letters(name).ends_with("arn") { arn.clone() } else { text(kind, name, &id) };
            properties.insert(name.clone(), value.into());
        }
    }
    properties
}

/// Twelve letters and digits, as services like them.
pub(crate) fn id(kind: &ResourceType, place: Place<'_>, number: u64) -> String {
    const LETTERS: [char; 32] = [
        'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't',
        'u', 'v', 'w', 'x', 'y', 'z', '2', '3', '4', '5', '6', '7',
    ];
    let parts = [place.account, place.region, kind.type_name(), &number.to_string()];
    let digest = Sha256::digest(parts.join("\0"));
    digest.iter().take(12).map(|byte| LETTERS[usize::from(*byte) % LETTERS.len()]).collect()
}

/// A text for a property: an id for an id, and else one that tells what it is.
fn text(kind: &ResourceType, name: &str, id: &str) -> String {
    if letters(name).ends_with("id") {
        id.to_owned()
    } else {
        format!("{}-{id}", kind.spec.name.replace('_', "-"))
    }
}
