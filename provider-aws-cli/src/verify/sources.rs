//! Where the facts of specs are from.

use std::collections::BTreeMap;

use serde::Serialize;
use specs::{Definition, ResourceSpec, Source};

/// The number of facts of each kind, by their source.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Sources(BTreeMap<&'static str, BTreeMap<&'static str, usize>>);

impl Sources {
    /// The names of all sources, in the order of the table.
    pub const NAMES: [&'static str; 6] = ["page", "manifest", "schema", "correction", "guess", "nothing"];

    /// The sources of some specs.
    #[must_use]
    pub fn of(specs: &[ResourceSpec]) -> Self {
        let mut sources = Self::default();
        specs.iter().for_each(|spec| sources.add(spec));
        sources
    }

    fn add(&mut self, spec: &ResourceSpec) {
        let objects = spec.definitions.values().filter_map(|definition| match definition {
            Definition::Object(object) => Some(object),
            Definition::Enum(_) | Definition::Union(_) => None,
        });
        for property in objects.chain([&spec.model]).flat_map(|object| &object.properties) {
            self.count("wire names", Some(property.sources.wire_name));
            self.count("types", Some(property.sources.datatype));
        }
        let is_identified = !spec.identifier.properties.is_empty();
        self.count("identifiers", is_identified.then_some(spec.identifier.source));
        self.count("access", spec.access.source);
        for operation in &spec.operations {
            self.count("handlers", Some(operation.source));
            if let Some(scope) = &operation.scope {
                self.count("scopes", Some(scope.source));
            }
            for permission in &operation.permissions {
                self.count("permissions", Some(permission.source));
            }
        }
    }

    fn count(&mut self, fact: &'static str, source: Option<Source>) {
        let by_source = self.0.entry(fact).or_default();
        *by_source.entry(source.map_or("nothing", Source::name)).or_default() += 1;
    }

    /// The facts, each with its number by the names of the sources.
    pub fn rows(&self) -> impl Iterator<Item = (&'static str, [usize; 6])> {
        self.0.iter().map(|(fact, counts)| {
            (*fact, Self::NAMES.map(|name| counts.get(name).copied().unwrap_or_default()))
        })
    }
}
