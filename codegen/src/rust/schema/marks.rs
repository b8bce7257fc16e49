//! What is special of a property, as calls that say so.

use cloud_control::Handler;
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Number;
use specs::{Definition, JsonKind, Object, Property, ResourceSpec, Source, Type};

use crate::rust::plan::{Place, Resource, ident};

/// A property at a place.
pub(super) struct Marked<'r, 's> {
    pub resource: &'r Resource<'s>,
    pub property: &'s Property,
    pub place: Place<'r>,
    /// Whether no update may change it, whatever the place says.
    pub is_fixed: bool,
}

impl Marked<'_, '_> {
    /// What is special of the property, of which one of some objects, or yet another, is at the place.
    pub fn marks(&self, objects: &[(&str, &Object)], or_another: bool) -> Vec<TokenStream> {
        let Self { resource, property, place, is_fixed } = self;
        let spec = resource.spec;
        let [read_only, create_only, _, write_only, _] = place.flags;
        let updates = spec.has(Handler::Update);
        // Access matters if something is sent: nothing is gained by calling all properties of another type read-only.
        let is_sent = spec.has(Handler::Create) || updates;
        let read_only = read_only && is_sent;
        let is_sent = is_sent && !read_only;
        let of_all = || objects.iter().map(|(_, object)| object.property(&property.wire_name));
        let is_required =
            !or_another && of_all().all(|found| found.is_some_and(|property| property.required));
        let is_secret = of_all().flatten().any(|property| property.secret);
        let is_of_one_type = of_all().flatten().all(|other| other.datatype == property.datatype);
        let datatype = &property.datatype;
        let marks = [
            (read_only, quote!(.read_only())),
            ((create_only || *is_fixed) && is_sent && updates, quote!(.create_only())),
            (write_only, quote!(.write_only())),
            (is_required && is_sent, quote!(.required())),
            (property.sources.wire_name == Source::Guess, quote!(.guessed())),
            (spec.is_unordered(datatype), quote!(.unordered())),
            (is_union(spec, datatype), quote!(.union())),
            (is_secret, quote!(.secret())),
            (is_document(datatype), quote!(.document())),
            (is_map(datatype), quote!(.map())),
        ];
        let bounds = if is_of_one_type && is_sent { bounds(datatype) } else { Vec::new() };
        marks.into_iter().filter_map(|(holds, mark)| holds.then_some(mark)).chain(bounds).collect()
    }
}

/// Whether a value, or each of its items, has one of several forms.
fn is_union(spec: &ResourceSpec, datatype: &Type) -> bool {
    match datatype {
        Type::Definition(name) => matches!(spec.definition(name), Some(Definition::Union(_))),
        Type::Array(array) => is_union(spec, &array.items),
        _ => false,
    }
}

/// Whether a value is free-form and may have members, or is a map of maps, which is compared as if it were.
fn is_document(datatype: &Type) -> bool {
    match datatype {
        Type::Json(kinds) => {
            let has_members = |kind: &JsonKind| matches!(kind, JsonKind::Object | JsonKind::Array);
            kinds.is_empty() || kinds.iter().any(has_members)
        }
        Type::Array(array) => is_document(&array.items),
        Type::Map(map) => is_document(&map.values) || is_map(&map.values),
        _ => false,
    }
}

fn is_map(datatype: &Type) -> bool {
    match datatype {
        Type::Map(_) => !is_document(datatype),
        Type::Array(array) => is_map(&array.items),
        _ => false,
    }
}

/// The bounds of a value. Those of texts and numbers in an array hold for each item.
fn bounds(datatype: &Type) -> Vec<TokenStream> {
    let mut marks = Vec::new();
    if let Type::Array(array) = datatype {
        marks.extend(count("items", array.min_items, array.max_items));
    }
    let mut scalar = datatype;
    while let Type::Array(array) = scalar {
        scalar = &array.items;
    }
    match scalar {
        Type::String(text) => marks.extend(count("length", text.min_length, text.max_length)),
        Type::Integer(range) | Type::Number(range) => {
            let least = range.minimum.as_ref().and_then(|number| whole(number, f64::floor));
            let greatest = range.maximum.as_ref().and_then(|number| whole(number, f64::ceil));
            if least.is_some() || greatest.is_some() {
                let number = |number: Option<i64>, absent| match number {
                    Some(number) => {
                        let number = Literal::i64_unsuffixed(number);
                        quote!(#number)
                    }
                    None => absent,
                };
                let (least, greatest) = (number(least, quote!(i64::MIN)), number(greatest, quote!(i64::MAX)));
                marks.push(quote!(.range(#least, #greatest)));
            }
        }
        _ => {}
    }
    marks
}

fn count(mark: &str, least: Option<u64>, greatest: Option<u64>) -> Option<TokenStream> {
    let least = least.map_or(0, |least| u32::try_from(least).unwrap_or(u32::MAX));
    let greatest = greatest.and_then(|greatest| u32::try_from(greatest).ok()).filter(|most| *most < u32::MAX);
    if least == 0 && greatest.is_none() {
        return None;
    }
    let mark = ident(mark);
    let least = Literal::u32_unsuffixed(least);
    Some(match greatest.map(Literal::u32_unsuffixed) {
        Some(greatest) => quote!(.#mark(#least, #greatest)),
        None => quote!(.#mark(#least, u32::MAX)),
    })
}

/// A bound as a whole number, rounded away from the range; none if it is beyond all integers.
fn whole(number: &Number, round: fn(f64) -> f64) -> Option<i64> {
    if let Some(number) = number.as_i64() {
        return Some(number);
    }
    let number = round(number.as_f64()?);
    #[expect(clippy::cast_possible_truncation, reason = "it is within the range of integers that are exact")]
    (number.abs() < 9.0e15).then_some(number as i64)
}
