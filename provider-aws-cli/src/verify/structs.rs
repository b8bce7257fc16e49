//! Structs that are those of another type: a page knows a definition by its name alone.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::letters;
use serde_json::{Map, Value};

use super::place::Place;
use super::raw::Node;
use super::row::{Fault, Row, Tally};

/// The objects that the schemas of a service describe, by the letters of their properties.
#[derive(Debug, Default)]
pub struct Structs {
    known: Vec<(String, BTreeSet<String>)>,
}

impl Structs {
    /// The objects of some schemas: resources, and the definitions in them.
    pub fn of<'r>(schemas: impl IntoIterator<Item = (&'r str, &'r Value)>) -> Self {
        let mut known = Vec::new();
        for (type_name, root) in schemas {
            known.push((type_name.to_owned(), names(root)));
            let definitions = root.get("definitions").and_then(Value::as_object).into_iter().flatten();
            known.extend(definitions.map(|(name, it)| (format!("{name} of {type_name}"), names(it))));
        }
        known.retain(|(_, names)| !names.is_empty());
        Self { known }
    }

    /// Judges whether the objects of a place are that of the schema, or rather another one.
    pub fn compare(&self, place: &Place<'_>, node: &Node<'_>, path: &str, tally: &mut Tally) {
        let here: BTreeSet<String> = node.properties().keys().map(|name| letters(name)).collect();
        let found: BTreeSet<String> =
            place.properties().iter().map(|property| letters(&property.wire_name)).collect();
        let other = if found.is_subset(&here) { None } else { self.nearest(&found, &here) };
        let message = || {
            let expected: Vec<&str> = node.properties().keys().copied().collect();
            format!("found {}, expected {}", other.unwrap_or_default(), expected.join(", "))
        };
        tally.judge(Row::Structs, Fault::unless(other.is_none(), path, "another type's struct", message));
    }

    /// The object that has all of these names; or that has most of them, where the object here has less than half.
    fn nearest(&self, found: &BTreeSet<String>, here: &BTreeSet<String>) -> Option<&str> {
        let common = |names: &BTreeSet<String>| names.intersection(found).count();
        let (name, names) =
            self.known.iter().max_by_key(|(_, names)| (common(names), usize::MAX - names.len()))?;
        let is_nearer = common(here) * 2 < found.len() && common(names) * 2 > found.len();
        (found.is_subset(names) || is_nearer).then_some(name)
    }
}

/// The letters of the names of an object's properties.
fn names(schema: &Value) -> BTreeSet<String> {
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.into_iter().flat_map(Map::keys).map(|name| letters(name)).collect()
}

/// The schemas of each service.
pub fn by_service(schemas: &BTreeMap<String, Value>) -> BTreeMap<&str, Structs> {
    let mut by_service: BTreeMap<&str, Vec<(&str, &Value)>> = BTreeMap::new();
    for (type_name, root) in schemas {
        by_service.entry(service(type_name)).or_default().push((type_name, root));
    }
    by_service.into_iter().map(|(service, schemas)| (service, Structs::of(schemas))).collect()
}

/// The service of a type: `AWS::EC2` of `AWS::EC2::Volume`.
pub fn service(type_name: &str) -> &str {
    type_name.rsplit_once("::").map_or(type_name, |(service, _)| service)
}
