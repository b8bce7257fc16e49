//! The schema of a resource: which of its properties are special, as a table for the model and one for each definition
//! that has special properties. Tables refer to each other.

mod marks;

use std::collections::{BTreeMap, BTreeSet};

use heck::ToShoutySnakeCase;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use specs::{AccessTree, Object, ResourceSpec};

use super::plan::{Place, Resource, Taken, camel_case, ident, is_open, objects};
use marks::Marked;

/// The tables of a resource.
pub(super) struct Tables<'s> {
    spec: &'s ResourceSpec,
    tables: Vec<Table<'s>>,
    /// The tables of the same objects, by their names.
    by_names: BTreeMap<Vec<&'s str>, Vec<usize>>,
}

/// The special properties of an object, or of one of several objects.
struct Table<'s> {
    objects: Vec<(&'s str, &'s Object)>,
    /// Whether other objects may be in its place, of which nothing is known.
    is_open: bool,
    access: AccessTree,
    rows: Vec<Row<'s>>,
    /// Its static, if something is special.
    name: Option<Ident>,
}

/// A property in a table.
struct Row<'s> {
    wire_name: &'s str,
    marks: Vec<TokenStream>,
    /// The table of the objects in its value, if there are any.
    within: Option<usize>,
}

/// The constant of the model; none if no property is special.
pub(super) fn constant(resource: &Resource<'_>, tables: &Tables<'_>) -> Option<TokenStream> {
    let name = tables.tables[0].name.as_ref()?;
    let schema = resource.names.core("Schema");
    Some(quote!(const SCHEMA: #schema = #schema::new(&#name);))
}

/// The statics of the tables.
pub(super) fn statics(resource: &Resource<'_>, tables: &Tables<'_>) -> TokenStream {
    let property = resource.names.core("Property");
    let statics = tables.tables.iter().filter_map(|table| {
        let name = table.name.as_ref()?;
        let rows = table.rows.iter().map(|Row { wire_name, marks, within }| {
            let within = within.and_then(|within| tables.tables[within].name.as_ref());
            let within = within.map(|within| quote!(.within(&#within)));
            quote!(#property::new(#wire_name) #(#marks)* #within)
        });
        let length = Literal::usize_unsuffixed(table.rows.len());
        Some(quote!(static #name: [#property; #length] = [#(#rows),*];))
    });
    quote!(#(#statics)*)
}

impl<'s> Tables<'s> {
    /// Finds the special properties of a resource.
    pub fn of(resource: &Resource<'s>) -> Self {
        let spec = resource.spec;
        let mut tables = Self { spec, tables: Vec::new(), by_names: BTreeMap::new() };
        tables.table(vec![(&spec.name, &spec.model)], false, resource.access.clone());
        let mut next = 0;
        while next < tables.tables.len() {
            let rows = tables.find_rows(resource, next);
            tables.tables[next].rows = rows;
            next += 1;
        }
        tables.keep_special();
        tables.name();
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
        self.tables.push(Table { objects, is_open, access, rows: Vec::new(), name: None });
        self.tables.len() - 1
    }

    /// The properties of a table's objects, as far as something is special of them, or may be within them.
    fn find_rows(&mut self, resource: &Resource<'s>, table: usize) -> Vec<Row<'s>> {
        let Table { objects: of, access, is_open: of_others, .. } = &self.tables[table];
        let (of, access, of_others) = (of.clone(), access.clone(), *of_others);
        let mut rows: Vec<Row<'s>> = Vec::new();
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
                let is_fixed = table == 0 && !resource.settable.by_update(property);
                let marks = Marked { resource, property, place, is_fixed }.marks(&of, of_others);
                let within = objects(self.spec, &property.datatype);
                let is_open = is_open(self.spec, &property.datatype);
                let within =
                    (!within.is_empty()).then(|| self.table(within, is_open, within_only(place.within)));
                rows.push(Row { wire_name: &property.wire_name, marks, within });
            }
        }
        rows
    }

    /// Removes what isn't special, and has nothing special within.
    fn keep_special(&mut self) {
        let mut special: BTreeSet<usize> = BTreeSet::new();
        let is_special = |row: &Row<'_>, special: &BTreeSet<usize>| {
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

    /// Names the tables: after the resource, or after their definitions.
    fn name(&mut self) {
        let rows = self.tables.iter().flat_map(|table| &table.rows);
        let mut referred: BTreeSet<usize> = rows.filter_map(|row| row.within).collect();
        referred.extend((!self.tables[0].rows.is_empty()).then_some(0));
        let mut names = Taken::default();
        for index in referred {
            let table = &mut self.tables[index];
            let name = table.objects.first().map_or("", |(name, _)| *name);
            let name: String = camel_case(name).to_shouty_snake_case().chars().take(52).collect();
            table.name = Some(ident(&names.take(format!("{name}_SCHEMA"), "_")));
        }
    }
}

/// What is special within a place.
fn within_only(tree: &AccessTree) -> AccessTree {
    AccessTree { within: tree.within.clone(), ..AccessTree::default() }
}
