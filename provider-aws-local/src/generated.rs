//! Values that the service generates: identifiers, names, ARNs and other properties that name a resource. The same calls
//! in the same order have the same values, and each value is within the bounds of its type, if one can be found.
//!
//! Other read-only properties are made up only if the schema requires them: whether a resource has them depends on its
//! use (the active session of a stage), and a program must not rely on them.

use cloud_control::letters;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use specs::{Definition, Property, PropertyPath, ResourceSpec, Type};

use crate::arn::{self, partition};
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
    let maker = Maker { kind, location, number, id: id(kind, location, number) };
    let spec = &kind.spec;
    let variables = arn::variables(spec);
    let is_variable = |path: &PropertyPath| path.as_top().is_some_and(|name| variables.contains(&name));
    let named = spec.model.properties.iter().filter(|property| {
        is_made_up(spec, property)
            || (is_own_name(spec, property) && variables.contains(&property.wire_name.as_str()))
    });
    let named = named.map(|property| PropertyPath::top(&property.wire_name));
    let mut made_up: Vec<PropertyPath> = spec.identifier.properties.iter().cloned().chain(named).collect();
    // What the ARN contains comes before the ARN.
    made_up.sort_by_key(|path| !is_variable(path));
    for path in made_up {
        if at(&properties, &path).is_some() {
            continue;
        }
        let arn = arn::arn(kind, location, &properties, &maker.id);
        if let Some(value) = maker.value(&path, &properties, &arn) {
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

/// Whether a property is the name of the resource, which a create may leave to the service: no update changes it.
fn is_own_name(spec: &ResourceSpec, property: &Property) -> bool {
    let name = letters(&property.wire_name);
    spec.access.is_create_only(&property.wire_name)
        && (name == "name" || name == letters(&spec.name) + "name")
}

/// Makes values up for a resource.
struct Maker<'k> {
    kind: &'k ResourceType,
    location: Location<'k>,
    number: u64,
    id: String,
}

impl Maker<'_> {
    /// A value for a property.
    fn value(&self, path: &PropertyPath, properties: &Map<String, Value>, arn: &str) -> Option<Value> {
        let name = path.steps().next_back().unwrap_or_default();
        let likely = self.likely(name, properties, arn);
        match type_at(&self.kind.spec, path) {
            Some(datatype) => self.of_type(datatype, &[&likely, &self.id, arn]),
            None => Some(likely.into()),
        }
    }

    /// The text that a property of this name is likely to have.
    fn likely(&self, name: &str, properties: &Map<String, Value>, arn: &str) -> String {
        let name = letters(name);
        if name.ends_with("arn") {
            arn.to_owned()
        } else if name.ends_with("url") || name.ends_with("uri") {
            self.url(properties)
        } else if name.ends_with("id") {
            self.id.clone()
        } else {
            self.name()
        }
    }

    fn name(&self) -> String {
        format!("{}-{}", self.kind.spec.name.replace('_', "-"), self.id)
    }

    /// The URL of the resource, which ends with its name.
    fn url(&self, properties: &Map<String, Value>) -> String {
        let Location { account, region } = self.location;
        let spec = &self.kind.spec;
        let domain = if partition(region) == "aws-cn" { "amazonaws.com.cn" } else { "amazonaws.com" };
        let mut own_names = spec.model.properties.iter().filter(|property| is_own_name(spec, property));
        let own_name = own_names.find_map(|property| properties.get(&property.wire_name)?.as_str());
        let name = own_name.map_or_else(|| self.name(), str::to_owned);
        format!("https://{}.{region}.{domain}/{account}/{name}", spec.service)
    }

    /// A value of a type: the first of these texts that is within the bounds.
    fn of_type(&self, datatype: &Type, likely: &[&str]) -> Option<Value> {
        let first = || likely.first().map(|&text| text.into());
        match datatype {
            Type::String(bounds) => {
                let fitting =
                    likely.iter().find(|text| self.kind.fits(bounds, text)).map(|&text| text.into());
                // A text that isn't within the bounds names the resource at least.
                fitting.or_else(|| sample::text(bounds, self.number).map(Value::from)).or_else(first)
            }
            Type::Json(kinds) if kinds.is_empty() => first(),
            Type::Definition(name) => match self.kind.spec.definition(name)? {
                Definition::Union(union) => {
                    union.forms.iter().find_map(|form| self.of_type(&form.datatype, likely))
                }
                _ => sample::Sampler::new(&self.kind.spec).value(datatype),
            },
            _ => sample::Sampler::new(&self.kind.spec).value(datatype),
        }
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
mod tests;
