//! The schema of a resource: which of its properties are special, as a table for the model and one for each definition
//! that has special properties. Tables refer to each other.

use std::collections::BTreeSet;

use heck::ToShoutySnakeCase;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use specs::ResourceSpec;
use specs::special::{self, Mark, SpecialTable};

use super::plan::{Resource, Taken, camel_case, ident};

/// The tables of a resource.
pub(super) struct Tables<'s> {
    tables: Vec<SpecialTable<'s>>,
    /// The static of each table, if something is special.
    names: Vec<Option<Ident>>,
}

/// The constant of the model; none if no property is special.
pub(super) fn constant(resource: &Resource<'_>, tables: &Tables<'_>) -> Option<TokenStream> {
    let name = tables.names.first()?.as_ref()?;
    let schema = resource.names.core("Schema");
    Some(quote!(const SCHEMA: #schema = #schema::new(&#name);))
}

/// The statics of the tables.
pub(super) fn statics(resource: &Resource<'_>, tables: &Tables<'_>) -> TokenStream {
    let property = resource.names.core("Property");
    let statics = tables.tables.iter().zip(&tables.names).filter_map(|(table, name)| {
        let name = name.as_ref()?;
        let rows = table.properties.iter().map(|special| {
            let wire_name = special.wire_name;
            let marks = special.marks.iter().map(call);
            let within = special.within.and_then(|within| tables.names[within].as_ref());
            let within = within.map(|within| quote!(.within(&#within)));
            quote!(#property::new(#wire_name) #(#marks)* #within)
        });
        let length = Literal::usize_unsuffixed(table.properties.len());
        Some(quote!(static #name: [#property; #length] = [#(#rows),*];))
    });
    quote!(#(#statics)*)
}

impl<'s> Tables<'s> {
    /// Finds the special properties of a resource, and names the tables: after the resource, or after their definitions.
    pub fn of(spec: &'s ResourceSpec) -> Self {
        let tables = special::tables(spec);
        let within = tables.iter().flat_map(|table| &table.properties).filter_map(|special| special.within);
        let mut referred: BTreeSet<usize> = within.collect();
        referred.extend(tables.first().filter(|table| !table.properties.is_empty()).map(|_| 0));
        let mut taken = Taken::default();
        let names = tables.iter().enumerate().map(|(index, table)| {
            referred.contains(&index).then(|| {
                let name: String = camel_case(table.name).to_shouty_snake_case().chars().take(52).collect();
                ident(&taken.take(format!("{name}_SCHEMA"), "_"))
            })
        });
        Self { names: names.collect(), tables }
    }
}

/// The call that marks a property.
fn call(mark: &Mark) -> TokenStream {
    match *mark {
        Mark::ReadOnly => quote!(.read_only()),
        Mark::CreateOnly => quote!(.create_only()),
        Mark::WriteOnly => quote!(.write_only()),
        Mark::Required => quote!(.required()),
        Mark::Guessed => quote!(.guessed()),
        Mark::Unordered => quote!(.unordered()),
        Mark::Union => quote!(.union()),
        Mark::Secret => quote!(.secret()),
        Mark::Document => quote!(.document()),
        Mark::Map => quote!(.map()),
        Mark::Items(least, greatest) => {
            let (least, greatest) = (count(least), count(greatest));
            quote!(.items(#least, #greatest))
        }
        Mark::Length(least, greatest) => {
            let (least, greatest) = (count(least), count(greatest));
            quote!(.length(#least, #greatest))
        }
        Mark::Range(least, greatest) => {
            let (least, greatest) = (number(least), number(greatest));
            quote!(.range(#least, #greatest))
        }
    }
}

fn count(count: u32) -> TokenStream {
    if count == u32::MAX {
        return quote!(u32::MAX);
    }
    let count = Literal::u32_unsuffixed(count);
    quote!(#count)
}

fn number(number: i64) -> TokenStream {
    match number {
        i64::MIN => quote!(i64::MIN),
        i64::MAX => quote!(i64::MAX),
        number => {
            let number = Literal::i64_unsuffixed(number);
            quote!(#number)
        }
    }
}
