//! Values that the service generates: identifiers, ARNs and other properties that name a resource. The same calls in the
//! same order have the same values, and each value is within the bounds of its type, if one can be found.
//!
//! Other read-only properties are made up only if the schema requires them: whether a resource has them depends on its
//! use (the active session of a stage), and a program must not rely on them.

use cloud_control::letters;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use specs::{Definition, Property, PropertyPath, ResourceSpec, Type};

use crate::arn::{arn, partition};
use crate::request::Location;
use crate::sample;
use crate::types::{ResourceType, at};

/// Adds the properties that the service sets, and that a create leaves out. `number` is the number of the resource, and
/// distinguishes it from all before.
pub(crate) fn complete(
    kind: &ResourceType,
    location: Location<'_>,
    number: u64,
    mut properties: Map<String, Value>,
) -> Map<String, Value> {
    let spec = &kind.spec;
    let id = id(kind, location, number);
    let arn = arn(kind, location, &properties, &id);
    let named = spec.model.properties.iter().filter(|property| is_made_up(spec, property));
    let named = named.map(|property| PropertyPath::top(&property.wire_name));
    let made_up = spec.identifier.properties.iter().cloned().chain(named);
    for path in made_up.collect::<Vec<PropertyPath>>() {
        if at(&properties, &path).is_some() {
            continue;
        }
        let name = path.steps().next_back().unwrap_or_default();
        let likely = likely(kind, location, name, &arn, &id);
        let value = match type_at(spec, &path) {
            Some(datatype) => value(kind, datatype, &likely, number),
            None => Some(likely.into()),
        };
        if let Some(value) = value {
            insert(&mut properties, &path, value);
        }
    }
    properties
}

/// Whether a property that isn't part of the identifier is made up: the service sets it, and it names the resource or is
/// required.
fn is_made_up(spec: &ResourceSpec, property: &Property) -> bool {
    let name = letters(&property.wire_name);
    let own_id = letters(&spec.name) + "id";
    let names_resource = name.ends_with("arn") || name == "id" || name == own_id;
    spec.access.is_read_only(&property.wire_name) && (property.required || names_resource)
}

/// The value that a property of this name is likely to have.
fn likely(kind: &ResourceType, location: Location<'_>, name: &str, arn: &str, id: &str) -> String {
    let name = letters(name);
    let resource = kind.spec.name.replace('_', "-");
    if name.ends_with("arn") {
        arn.to_owned()
    } else if name.ends_with("url") || name.ends_with("uri") {
        let Location { account, region } = location;
        let domain = if partition(region) == "aws-cn" { "amazonaws.com.cn" } else { "amazonaws.com" };
        format!("https://{}.{region}.{domain}/{account}/{resource}-{id}", kind.spec.service)
    } else if name.ends_with("id") {
        id.to_owned()
    } else {
        format!("{resource}-{id}")
    }
}

/// A value of a type: the likely text if it is within the bounds.
fn value(kind: &ResourceType, datatype: &Type, likely: &str, number: u64) -> Option<Value> {
    match datatype {
        Type::String(bounds) if kind.fits(bounds, likely) => Some(likely.into()),
        // A text that isn't within the bounds names the resource at least.
        Type::String(bounds) => {
            Some(sample::text(bounds, number).unwrap_or_else(|| likely.to_owned()).into())
        }
        Type::Json(kinds) if kinds.is_empty() => Some(likely.into()),
        Type::Definition(name) => match kind.spec.definition(name)? {
            Definition::Union(union) => {
                union.forms.iter().find_map(|form| value(kind, &form.datatype, likely, number))
            }
            _ => sample::Sampler::new(&kind.spec).value(datatype),
        },
        _ => sample::Sampler::new(&kind.spec).value(datatype),
    }
}

/// The type of the property at a path.
fn type_at<'s>(spec: &'s ResourceSpec, path: &PropertyPath) -> Option<&'s Type> {
    let mut steps = path.steps();
    let first = &spec.model.property(steps.next()?)?.datatype;
    steps.try_fold(first, |datatype, step| Some(&spec.object(datatype)?.property(step)?.datatype))
}

/// Puts a value at a path, within objects that are made if they aren't there.
fn insert(properties: &mut Map<String, Value>, path: &PropertyPath, value: Value) {
    let mut steps: Vec<&str> = path.steps().collect();
    let Some(last) = steps.pop() else { return };
    let mut place = properties;
    for step in steps {
        let within = place.entry(step).or_insert_with(|| Value::Object(Map::new()));
        let Value::Object(within) = within else { return };
        place = within;
    }
    place.insert(last.to_owned(), value);
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::testing::{kind, stage};

    const LOCATION: Location<'_> = Location { account: "123456789012", region: "eu-west-1" };

    fn made_up(kind: &ResourceType, number: u64) -> Value {
        Value::Object(complete(kind, LOCATION, number, Map::new()))
    }

    #[test]
    fn what_names_a_resource_is_made_up_and_what_comes_with_its_use_is_not() {
        let kind = ResourceType::new(stage());
        let made = made_up(&kind, 1);
        assert!(
            made["Arn"]
                .as_str()
                .is_some_and(|arn| arn.starts_with("arn:aws:ivs:eu-west-1:123456789012:stage/"))
        );
        assert_eq!(made.get("ActiveSessionId"), None);
        assert_ne!(made_up(&kind, 2)["Arn"], made["Arn"]);
    }

    #[test]
    fn what_is_made_up_is_within_its_bounds() {
        let kind = kind(json!({
            "properties": {
                "Name": {"type": "string"},
                "QueueUrl": {"type": "string", "format": "uri"},
                "ThingId": {"type": "string", "pattern": "^thing-[0-9]{8}$"},
                "Level": {"type": "integer", "minimum": 7},
                "Place": {"type": "object", "properties": {"Zone": {"type": "string", "enum": ["A"]}}},
            },
            "required": ["Level"],
            "readOnlyProperties": ["/properties/QueueUrl", "/properties/ThingId", "/properties/Level"],
            "primaryIdentifier": ["/properties/QueueUrl", "/properties/Place/Zone"],
        }));
        let made = made_up(&kind, 1);
        assert!(
            made["QueueUrl"]
                .as_str()
                .is_some_and(|url| url.starts_with("https://test.eu-west-1.amazonaws.com/"))
        );
        assert!(made["ThingId"].as_str().is_some_and(|id| id.len() == 14 && id.starts_with("thing-")));
        assert_eq!((&made["Level"], &made["Place"]), (&json!(7), &json!({"Zone": "A"})));
        assert_ne!(made_up(&kind, 2)["ThingId"], made["ThingId"]);
    }
}
