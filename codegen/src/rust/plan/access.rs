//! What is special of the properties of structs. A spec says it by path, and a struct may be at the end of many paths.

use std::collections::BTreeMap;

use specs::special::{Place, objects};
use specs::{AccessTree, Definition, Object, ResourceSpec, Settable, Type};

/// What is special of a property.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::rust) struct Marks {
    pub read_only: Mark,
    pub create_only: Mark,
    pub conditional_create_only: Mark,
    pub write_only: Mark,
    pub deprecated: Mark,
}

/// Where something special holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::rust) enum Mark {
    #[default]
    Nowhere,
    /// In some of the places where the struct is.
    Somewhere,
    Everywhere,
}

/// The special properties of the spec's definitions.
pub(in crate::rust) struct Places<'s> {
    spec: &'s ResourceSpec,
    /// How often a property of a definition is special, by the kinds of [`Place::flags`].
    special: BTreeMap<(&'s str, &'s str), [usize; 5]>,
    /// How many paths lead to a definition; none if they are endless.
    paths: BTreeMap<&'s str, usize>,
}

impl Marks {
    /// What is special of a property of the model.
    pub fn of_model(settable: &Settable<'_>, access: &AccessTree, property: &specs::Property) -> Self {
        let place = access.at(&property.wire_name).map(|tree| Place::of(&property.datatype, tree));
        let mut marks =
            place.map_or_else(Self::default, |place| Self::counted(place.flags.map(usize::from), 1));
        // The parts of an identifier are fixed, stated as such or not.
        if settable.has_update() && settable.by_create(property) && !settable.by_update(property) {
            marks.create_only = Mark::Everywhere;
        }
        marks
    }

    fn counted(counts: [usize; 5], paths: usize) -> Self {
        let mark = |count| match count {
            0 => Mark::Nowhere,
            count if count < paths => Mark::Somewhere,
            _ => Mark::Everywhere,
        };
        let [read_only, create_only, conditional_create_only, write_only, deprecated] = counts.map(mark);
        Self { read_only, create_only, conditional_create_only, write_only, deprecated }
    }
}

impl<'s> Places<'s> {
    pub fn of(spec: &'s ResourceSpec, access: &AccessTree) -> Self {
        let mut places = Self { spec, special: BTreeMap::new(), paths: paths(spec) };
        for property in &spec.model.properties {
            if let Some(tree) = access.at(&property.wire_name) {
                places.enter(&property.datatype, Place::of(&property.datatype, tree).within);
            }
        }
        places
    }

    /// What is special of a property of a definition.
    pub fn marks(&self, definition: &str, wire_name: &str) -> Marks {
        let counts = self.special.get(&(definition, wire_name)).copied().unwrap_or_default();
        Marks::counted(counts, self.paths.get(definition).copied().unwrap_or(usize::MAX))
    }

    /// Counts what is special within the objects in a value.
    fn enter(&mut self, datatype: &'s Type, tree: &AccessTree) {
        for (name, object) in objects(self.spec, datatype) {
            for property in &object.properties {
                let Some(tree) = tree.at(&property.wire_name) else { continue };
                let place = Place::of(&property.datatype, tree);
                let counts = self.special.entry((name, &property.wire_name)).or_default();
                for (count, is_special) in counts.iter_mut().zip(place.flags) {
                    *count += usize::from(is_special);
                }
                self.enter(&property.datatype, place.within);
            }
        }
    }
}

/// How many paths lead from the model to each definition. One that is in a circle, or behind one, has no number.
fn paths(spec: &ResourceSpec) -> BTreeMap<&str, usize> {
    let mut awaited: BTreeMap<&str, usize> = BTreeMap::new();
    for part in spec.definitions.keys().flat_map(|name| parts(spec, name)).chain(named(&spec.model)) {
        *awaited.entry(part).or_default() += 1;
    }
    let mut paths: BTreeMap<&str, usize> = BTreeMap::new();
    let mut waiting = vec![(named(&spec.model), 1_usize)];
    while let Some((parts_of_one, number)) = waiting.pop() {
        for part in parts_of_one {
            let found = paths.entry(part).or_default();
            *found = found.saturating_add(number);
            let number = *found;
            let missing = awaited.entry(part).or_default();
            *missing = missing.saturating_sub(1);
            if *missing == 0 {
                waiting.push((parts(spec, part), number));
            }
        }
    }
    paths.retain(|name, _| awaited.get(name) == Some(&0));
    paths
}

/// The definitions that a definition names.
fn parts<'s>(spec: &'s ResourceSpec, name: &str) -> Vec<&'s str> {
    match spec.definition(name) {
        Some(Definition::Object(object)) => named(object),
        Some(Definition::Union(union)) => {
            union.forms.iter().filter_map(|form| form.datatype.definition()).collect()
        }
        _ => Vec::new(),
    }
}

fn named(object: &Object) -> Vec<&str> {
    object.properties.iter().filter_map(|property| property.datatype.definition()).collect()
}
