//! Where the types of a module are used: what docs say of a type about which pages and schemas say nothing.

use std::collections::BTreeMap;

use proc_macro2::Ident;
use syn::ext::IdentExt;

use super::about::description;
use super::plan::{Property, Resource, ValueType};

/// The most fields that are named.
const MAX_NAMED: usize = 3;

/// The uses of each type.
pub(super) struct Uses<'r>(BTreeMap<&'r Ident, Vec<Use<'r>>>);

struct Use<'r> {
    /// The struct or union.
    within: &'r Ident,
    /// The field or variant.
    name: &'r Ident,
    /// The property of a field.
    property: Option<&'r Property<'r>>,
    /// The form in which the field has the type.
    shape: Shape,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Value,
    Item,
    Entry,
}

impl<'r> Uses<'r> {
    /// Finds the uses of the types of a module.
    pub fn of(resource: &'r Resource<'r>) -> Self {
        let mut uses = Self(BTreeMap::new());
        let objects = resource.types.structs.iter().map(|object| (&object.name, &object.properties));
        for (within, properties) in std::iter::once((&resource.name, &resource.properties)).chain(objects) {
            for property in properties {
                uses.add(&property.value, Shape::Value, (within, &property.name), Some(property));
            }
        }
        for union in &resource.types.unions {
            for variant in &union.variants {
                uses.add(&variant.value, Shape::Value, (&union.name, &variant.name), None);
            }
        }
        uses
    }

    fn add(
        &mut self,
        value: &'r ValueType,
        shape: Shape,
        place: (&'r Ident, &'r Ident),
        property: Option<&'r Property<'r>>,
    ) {
        match value {
            ValueType::Generated(used) | ValueType::Boxed(used) => {
                let (within, name) = place;
                self.0.entry(used).or_default().push(Use { within, name, property, shape });
            }
            ValueType::Array(items) => self.add(items, Shape::Item, place, property),
            ValueType::Map(values) => self.add(values, Shape::Entry, place, property),
            ValueType::Secret(value) => self.add(value, shape, place, property),
            _ => {}
        }
    }

    /// The docs of a type, in paragraphs: what its only field is said to be, and the fields that have it.
    pub fn about(&self, name: &Ident) -> Vec<String> {
        let uses = self.0.get(name).map(Vec::as_slice).unwrap_or_default();
        let field = match uses {
            [Use { property: Some(property), .. }] => summary(property),
            _ => None,
        };
        let places = places(uses);
        field.into_iter().chain((!places.is_empty()).then_some(places)).collect()
    }
}

/// The first paragraph of what a page says of a field, if it is one.
fn summary(property: &Property<'_>) -> Option<String> {
    let about = description(property.spec);
    let summary = about.split("\n\n").next().unwrap_or_default();
    let is_words = !summary.is_empty() && !summary.starts_with(['`', '-', '1']);
    (is_words && !property.spec.description.is_empty()).then(|| summary.to_owned())
}

/// The fields that have a type.
fn places(uses: &[Use<'_>]) -> String {
    let Some(first) = uses.first() else { return String::new() };
    let shape = if uses.iter().all(|one| one.shape == first.shape) { first.shape } else { Shape::Value };
    let what = match shape {
        Shape::Value => "The value of",
        Shape::Item => "An item of",
        Shape::Entry => "A value in",
    };
    let link = |Use { within, name, .. }: &Use<'_>| format!("[`{within}::{}`]", name.unraw());
    let mut links: Vec<String> = uses.iter().map(link).collect();
    links.dedup();
    let more = links.len().saturating_sub(MAX_NAMED);
    match more {
        0 => {}
        1 => links.truncate(MAX_NAMED + 1),
        _ => links.truncate(MAX_NAMED),
    }
    let last = if more > 1 { format!("{more} other fields") } else { links.pop().unwrap_or_default() };
    match links.as_slice() {
        [] => format!("{what} {last}."),
        links => format!("{what} {} and {last}.", links.join(", ")),
    }
}
