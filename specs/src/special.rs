//! The special properties of a resource type, as tables: what generated code, and a type that is known only while a program
//! runs, tell the runtime of it.

mod mark;
mod place;

use std::collections::{BTreeMap, BTreeSet};

pub use mark::Mark;
use mark::Marked;
pub use place::{Place, is_open, objects};

use crate::access::AccessTree;
use crate::datatype::Object;
use crate::resource::ResourceSpec;
use crate::settable::Settable;

/// The special properties of an object, or of one of several objects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecialTable<'s> {
    /// The name of the object: that of the resource, or of the first definition.
    pub name: &'s str,
    /// The properties. There are none if nothing is special.
    pub properties: Vec<SpecialProperty<'s>>,
}

/// A property of which something is special, or of what is within it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecialProperty<'s> {
    /// The name in AWS's schema.
    pub wire_name: &'s str,
    /// What is special of it.
    pub marks: Vec<Mark>,
    /// The table of the objects in its value, by its index, if something is special of them.
    pub within: Option<usize>,
}

/// The tables of a resource. The first is that of its own properties; tables refer to each other.
#[must_use]
pub fn tables(spec: &ResourceSpec) -> Vec<SpecialTable<'_>> {
    let tables = Tables::of(spec).tables.into_iter();
    let tables = tables.map(|table| SpecialTable {
        name: table.objects.first().map_or("", |(name, _)| *name),
        properties: table.rows,
    });
    tables.collect()
}

struct Tables<'s> {
    spec: &'s ResourceSpec,
    settable: Settable<'s>,
    tables: Vec<Table<'s>>,
    /// The tables of the same objects, by their names.
    by_names: BTreeMap<Vec<&'s str>, Vec<usize>>,
}

struct Table<'s> {
    objects: Vec<(&'s str, &'s Object)>,
    /// Whether other objects may be in its place, of which nothing is known.
    is_open: bool,
    access: AccessTree,
    rows: Vec<SpecialProperty<'s>>,
}

impl<'s> Tables<'s> {
    fn of(spec: &'s ResourceSpec) -> Self {
        let mut tables =
            Self { spec, settable: spec.settable(), tables: Vec::new(), by_names: BTreeMap::new() };
        tables.table(vec![(&spec.name, &spec.model)], false, spec.access_tree());
        let mut next = 0;
        while next < tables.tables.len() {
            let rows = tables.find_rows(next);
            tables.tables[next].rows = rows;
            next += 1;
        }
        tables.keep_special();
        tables
    }

    /// The table of some objects at a place. Places where the same is special share it.
    fn table(&mut self, objects: Vec<(&'s str, &'s Object)>, is_open: bool, access: AccessTree) -> usize {
        let names = objects.iter().map(|(name, _)| *name).collect();
        let known = self.by_names.entry(names).or_default();
        let is_same = |table: &Table<'_>| table.access == access && table.is_open == is_open;
        if let Some(index) = known.iter().find(|index| is_same(&self.tables[**index])) {
            return *index;
        }
        known.push(self.tables.len());
        self.tables.push(Table { objects, is_open, access, rows: Vec::new() });
        self.tables.len() - 1
    }

    /// The properties of a table's objects, as far as something is special of them, or may be within them.
    fn find_rows(&mut self, table: usize) -> Vec<SpecialProperty<'s>> {
        let Table { objects: of, access, is_open: of_others, .. } = &self.tables[table];
        let (of, access, of_others) = (of.clone(), access.clone(), *of_others);
        let mut rows: Vec<SpecialProperty<'s>> = Vec::new();
        let mut known = BTreeSet::new();
        for (_, object) in &of {
            for property in &object.properties {
                if !known.insert(&property.wire_name) {
                    continue;
                }
                // A property of several forms is that of the first, but for the table within it.
                let nowhere = AccessTree::default();
                let tree = access.at(&property.wire_name).unwrap_or(&nowhere);
                let place = Place::of(&property.datatype, tree);
                let is_fixed = table == 0 && !self.settable.by_update(property);
                let marks = Marked { spec: self.spec, property, place, is_fixed }.marks(&of, of_others);
                let within = objects(self.spec, &property.datatype);
                let is_open = is_open(self.spec, &property.datatype);
                let within =
                    (!within.is_empty()).then(|| self.table(within, is_open, within_only(place.within)));
                rows.push(SpecialProperty { wire_name: &property.wire_name, marks, within });
            }
        }
        rows
    }

    /// Removes what isn't special, and has nothing special within.
    fn keep_special(&mut self) {
        let mut special: BTreeSet<usize> = BTreeSet::new();
        let is_special = |row: &SpecialProperty<'_>, special: &BTreeSet<usize>| {
            !row.marks.is_empty() || row.within.is_some_and(|within| special.contains(&within))
        };
        let mut before = None;
        while before != Some(special.len()) {
            before = Some(special.len());
            for (index, table) in self.tables.iter().enumerate() {
                if table.rows.iter().any(|row| is_special(row, &special)) {
                    special.insert(index);
                }
            }
        }
        for table in &mut self.tables {
            for row in &mut table.rows {
                row.within = row.within.filter(|within| special.contains(within));
            }
            table.rows.retain(|row| is_special(row, &special));
        }
    }
}

/// What is special within a place.
fn within_only(tree: &AccessTree) -> AccessTree {
    AccessTree { within: tree.within.clone(), ..AccessTree::default() }
}
