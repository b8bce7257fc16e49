//! What the service does with the resources of a type that no spec says: the read-only properties that it sets, and
//! quotas.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::arn::partition;
use crate::request::Location;

/// What the service does with resources, by type.
#[derive(Debug, Default)]
pub(crate) struct Behaviors(BTreeMap<String, Behavior>);

#[derive(Debug, Default)]
struct Behavior {
    sets: Map<String, Value>,
    quotas: Vec<Quota>,
}

/// A quota: how many resources of a type there may be that have the same values of some properties.
#[derive(Debug)]
pub(crate) struct Quota {
    per: Vec<String>,
    most: usize,
}

impl Behaviors {
    pub(crate) fn set(&mut self, type_name: &str, name: &str, value: Value) {
        self.of(type_name).sets.insert(name.to_owned(), value);
    }

    pub(crate) fn limit(&mut self, type_name: &str, per: &[&str], most: usize) {
        let per = per.iter().map(|&name| name.to_owned()).collect();
        self.of(type_name).quotas.push(Quota { per, most });
    }

    fn of(&mut self, type_name: &str) -> &mut Behavior {
        self.0.entry(type_name.to_owned()).or_default()
    }

    /// Adds the properties that the service sets on a new resource with this id, and that it doesn't have yet.
    pub(crate) fn complete(
        &self,
        type_name: &str,
        location: Location<'_>,
        id: &str,
        properties: &mut Map<String, Value>,
    ) {
        let sets = self.0.get(type_name).map(|behavior| &behavior.sets);
        for (name, value) in sets.into_iter().flatten() {
            if !properties.contains_key(name) {
                properties.insert(name.clone(), filled(value, location, id));
            }
        }
    }

    /// The quotas on resources of a type.
    pub(crate) fn quotas(&self, type_name: &str) -> &[Quota] {
        self.0.get(type_name).map_or(&[], |behavior| &behavior.quotas)
    }
}

impl Quota {
    /// Whether a resource counts against the quota of another.
    pub(crate) fn counts(&self, resource: &Map<String, Value>, other: &Map<String, Value>) -> bool {
        self.per.iter().all(|name| resource.get(name) == other.get(name))
    }

    pub(crate) fn is_used_up_by(&self, count: usize) -> bool {
        count >= self.most
    }

    /// The message for a create that the quota refuses.
    pub(crate) fn message(&self, type_name: &str) -> String {
        let per = if self.per.is_empty() { "region".to_owned() } else { self.per.join(" and ") };
        let most = self.most;
        format!(
            "Limit exceeded for resource of type '{type_name}'. Reason: at most {most} per {per} can exist."
        )
    }
}

/// A value with what its variables stand for, at any depth.
fn filled(value: &Value, location: Location<'_>, id: &str) -> Value {
    match value {
        Value::String(text) => text
            .replace("${Partition}", partition(location.region))
            .replace("${Region}", location.region)
            .replace("${Account}", location.account)
            .replace("${Id}", id)
            .into(),
        Value::Array(items) => items.iter().map(|item| filled(item, location, id)).collect(),
        Value::Object(members) => {
            let members = members.iter();
            members.map(|(name, value)| (name.clone(), filled(value, location, id))).collect()
        }
        other => other.clone(),
    }
}
