//! Values that the service makes up: identifiers and other read-only properties. The same calls in the same order
//! give the same values.

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use specs::{Create, DataType, Handler, ServiceReference, letters};

use crate::types::ResourceType;

/// Where a value is made up, and for the how manieth resource.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'p> {
    pub(crate) account: &'p str,
    pub(crate) region: &'p str,
    pub(crate) number: u64,
}

/// Makes up what a create leaves out and the service sets: the identifier first of all.
pub(crate) fn complete(
    kind: &ResourceType,
    references: &[ServiceReference],
    place: Place<'_>,
    mut properties: Map<String, Value>,
) -> Map<String, Value> {
    let id = id(kind, place);
    let arn = arn(kind, references, place, &properties, &id);
    for field in &kind.spec.fields {
        let name = &field.wire_name;
        let identifies = kind.spec.identifier.contains(name);
        let is_computed = kind.is_read_only(name)
            || (identifies && field.access.is_none_or(|it| it.create != Create::Required));
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
            let value = if letters(name).ends_with("arn") {
                arn.clone()
            } else {
                text(kind, name, &id)
            };
            properties.insert(name.clone(), value.into());
        }
    }
    properties
}

/// Twelve letters and digits, as services like them.
fn id(kind: &ResourceType, place: Place<'_>) -> String {
    const LETTERS: [char; 32] = [
        'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r',
        's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '2', '3', '4', '5', '6', '7',
    ];
    let parts = [
        place.account,
        place.region,
        kind.name(),
        &place.number.to_string(),
    ];
    let digest = Sha256::digest(parts.join("\0"));
    digest
        .iter()
        .take(12)
        .map(|byte| LETTERS[usize::from(*byte) % LETTERS.len()])
        .collect()
}

/// A text for a property: an id for an id, and else one that tells what it is.
fn text(kind: &ResourceType, name: &str, id: &str) -> String {
    if letters(name).ends_with("id") {
        id.to_owned()
    } else {
        format!("{}-{id}", kind.spec.name.replace('_', "-"))
    }
}

/// The ARN, in the shape that IAM's reference gives for the type, with what the properties say of it.
fn arn(
    kind: &ResourceType,
    references: &[ServiceReference],
    place: Place<'_>,
    properties: &Map<String, Value>,
    id: &str,
) -> String {
    let format = format_of(kind, references);
    let mut arn = String::new();
    let mut rest = format.as_str();
    while let Some((before, after)) = rest.split_once("${") {
        let Some((variable, after)) = after.split_once('}') else {
            break;
        };
        arn.push_str(before);
        match variable {
            "Partition" => arn.push_str(partition(place.region)),
            "Region" => arn.push_str(place.region),
            "Account" => arn.push_str(place.account),
            _ => arn.push_str(&variable_of(variable, properties).unwrap_or_else(|| id.to_owned())),
        }
        rest = after;
    }
    arn.push_str(rest);
    arn
}

/// The value of a property whose letters are those of a variable of an ARN.
fn variable_of(variable: &str, properties: &Map<String, Value>) -> Option<String> {
    let mut properties = properties.iter();
    let (_, value) = properties.find(|(name, _)| letters(name) == letters(variable))?;
    value.as_str().map(str::to_owned)
}

fn format_of(kind: &ResourceType, references: &[ServiceReference]) -> String {
    let prefixes: Vec<&str> = kind
        .spec
        .operation(Handler::Create)
        .into_iter()
        .flat_map(|operation| &operation.permissions)
        .filter_map(|permission| Some(permission.action.split_once(':')?.0))
        .collect();
    let named = references
        .iter()
        .filter(|reference| prefixes.contains(&reference.name.as_str()))
        .flat_map(|reference| &reference.resources)
        .find(|resource| letters(&resource.name) == letters(&kind.spec.name));
    match named.and_then(|resource| resource.arn_formats.first()) {
        Some(format) => format.clone(),
        None => format!(
            "arn:${{Partition}}:{}:${{Region}}:${{Account}}:{}/${{ResourceId}}",
            kind.spec.service,
            kind.spec.name.replace('_', "-")
        ),
    }
}

/// The partition that a region is in.
fn partition(region: &str) -> &'static str {
    match region.split('-').next() {
        Some("cn") => "aws-cn",
        Some("eusc") => "aws-eusc",
        _ if region.starts_with("us-gov-") => "aws-us-gov",
        _ => "aws",
    }
}
