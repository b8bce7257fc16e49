//! Which resources refer to which: the references of a set of specs, what depends on a type, and an order in which
//! each type comes after those that it refers to.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::datatype::{Definition, Object, Type};
use crate::property::{PropertyPath, Referent};
use crate::resource::ResourceSpec;

#[cfg(test)]
mod tests;

/// At how many places of a resource a definition is looked into, the shortest paths first. Without a bound, definitions
/// that name each other twice would have more places than can be listed.
const PLACES: usize = 32;

/// Which resource types refer to which, by the specs of some of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResourceGraph<'s> {
    types: BTreeSet<&'s str>,
    references: Vec<ResourceReference<'s>>,
}

/// A property whose values are those of a property of a resource: of another type, or of the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ResourceReference<'s> {
    /// The type that refers: `AWS::IVS::StreamKey`.
    pub from: &'s str,
    /// Where its values are: `ChannelArn`, or `SubnetIds/*` if each item refers.
    pub path: PropertyPath,
    /// The type that is referred to: `AWS::IVS::Channel`. The graph may have no spec of it.
    pub to: &'s str,
    /// The property whose values these are: `Arn`.
    pub property: &'s PropertyPath,
}

impl<'s> ResourceGraph<'s> {
    /// The graph of these specs.
    pub fn of(specs: impl IntoIterator<Item = &'s ResourceSpec>) -> Self {
        let mut graph = Self::default();
        for spec in specs {
            graph.types.insert(&spec.type_name);
            let of_spec = references(spec).into_iter().map(|(path, referent)| ResourceReference {
                from: &spec.type_name,
                path,
                to: &referent.type_name,
                property: &referent.property,
            });
            graph.references.extend(of_spec);
        }
        graph.references.sort();
        graph.references.dedup();
        graph
    }

    /// The types that the graph has specs of.
    pub fn types(&self) -> impl Iterator<Item = &'s str> {
        self.types.iter().copied()
    }

    /// Whether the graph has the spec of a type.
    pub fn has(&self, type_name: &str) -> bool {
        self.types.contains(type_name)
    }

    /// All references, by type and path.
    pub fn references(&self) -> &[ResourceReference<'s>] {
        &self.references
    }

    /// The types that a type refers to; it may be one of them.
    pub fn referents(&self, type_name: &str) -> BTreeSet<&'s str> {
        let own = self.references.iter().filter(|reference| reference.from == type_name);
        own.map(|reference| reference.to).collect()
    }

    /// The types that refer to a type; it may be one of them.
    pub fn dependents(&self, type_name: &str) -> BTreeSet<&'s str> {
        let to_it = self.references.iter().filter(|reference| reference.to == type_name);
        to_it.map(|reference| reference.from).collect()
    }

    /// All types, those that are only referred to as well, each after the types that it refers to: the order to create
    /// resources in, and reversed, to delete them. Types that refer to each other in a circle are one group; any other
    /// group is one type.
    pub fn order(&self) -> Vec<Vec<&'s str>> {
        let mut nexts: BTreeMap<&str, BTreeSet<&'s str>> = BTreeMap::new();
        for reference in &self.references {
            nexts.entry(reference.from).or_default().insert(reference.to);
        }
        let all: BTreeSet<&'s str> =
            self.types().chain(self.references.iter().map(|reference| reference.to)).collect();
        // A type reaches more than what it reaches does, unless that reaches the type in turn: then both reach the same.
        let mut by_reach: BTreeMap<(usize, BTreeSet<&'s str>), Vec<&'s str>> = BTreeMap::new();
        for &type_name in &all {
            let mut reached = BTreeSet::from([type_name]);
            let mut open = vec![type_name];
            while let Some(reaching) = open.pop() {
                let next = nexts.get(reaching).into_iter().flatten();
                open.extend(next.filter(|next| reached.insert(next)));
            }
            by_reach.entry((reached.len(), reached)).or_default().push(type_name);
        }
        by_reach.into_values().collect()
    }
}

/// The references of a resource, with the path of the values. Recursive definitions end: none is looked into within
/// itself.
fn references(spec: &ResourceSpec) -> Vec<(PropertyPath, &Referent)> {
    let mut found = Vec::new();
    let mut looked_into: BTreeMap<&str, usize> = BTreeMap::new();
    let mut open = VecDeque::new();
    Place::default().look_into(&spec.model, &mut found, &mut open);
    while let Some((mut place, name)) = open.pop_front() {
        let times = looked_into.entry(name).or_default();
        if *times == PLACES || place.within.contains(&name) {
            continue;
        }
        *times += 1;
        place.within.push(name);
        match spec.definition(name) {
            Some(Definition::Object(object)) => place.look_into(object, &mut found, &mut open),
            Some(Definition::Union(union)) => {
                let forms = union.forms.iter().filter_map(|form| place.of(&form.datatype));
                open.extend(forms);
            }
            Some(Definition::Enum(_)) | None => {}
        }
    }
    found
}

/// A place in a resource: the steps to it, and the definitions on the way.
#[derive(Clone, Default)]
struct Place<'s> {
    steps: Vec<&'s str>,
    within: Vec<&'s str>,
}

impl<'s> Place<'s> {
    /// Adds the references of the properties of an object at this place, and the definitions in them.
    fn look_into(
        &self,
        object: &'s Object,
        found: &mut Vec<(PropertyPath, &'s Referent)>,
        open: &mut VecDeque<(Self, &'s str)>,
    ) {
        for property in &object.properties {
            let mut place = self.clone();
            place.steps.push(&property.wire_name);
            open.extend(place.of(&property.datatype));
            place.steps.extend(items(&property.datatype));
            let path = PropertyPath::from_steps(place.steps);
            found.extend(property.refers_to.iter().map(|referent| (path.clone(), referent)));
        }
    }

    /// The place of the definition that a type names, itself or through arrays and maps.
    fn of(&self, datatype: &'s Type) -> Option<(Self, &'s str)> {
        let name = datatype.definition()?;
        let mut place = self.clone();
        place.steps.extend(items(datatype));
        Some((place, name))
    }
}

/// The steps from a value to the values in its arrays and maps.
fn items(datatype: &Type) -> Vec<&'static str> {
    match datatype {
        Type::Array(array) => [vec!["*"], items(&array.items)].concat(),
        Type::Map(map) => [vec!["*"], items(&map.values)].concat(),
        _ => Vec::new(),
    }
}
