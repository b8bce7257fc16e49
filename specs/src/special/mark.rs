//! What is special of a property.

use cloud_control::Handler;
use serde_json::Number;

use super::place::Place;
use crate::datatype::{Definition, JsonKind, Object, Type};
use crate::property::{Property, Source};
use crate::resource::ResourceSpec;

/// What is special of a property. What is said of an array also holds for its items, except of their order and number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Only AWS sets the property.
    ReadOnly,
    /// The property is set when the resource is created.
    CreateOnly,
    /// The property can be set, but not read.
    WriteOnly,
    /// Each object has the property.
    Required,
    /// The name is guessed: AWS may spell it in another case.
    Guessed,
    /// The items of the array have no order.
    Unordered,
    /// The value has one of several forms.
    Union,
    /// The value must not be shown.
    Secret,
    /// The value is free-form.
    Document,
    /// The value is a map: the names in it are data.
    Map,
    /// The number of items, from and to; `u32::MAX` is no bound.
    Items(u32, u32),
    /// The length of the text, in characters, from and to; `u32::MAX` is no bound.
    Length(u32, u32),
    /// The range of the number, from and to; `i64::MIN` and `i64::MAX` are no bounds.
    Range(i64, i64),
}

/// A property at a place.
pub(super) struct Marked<'t, 's> {
    pub spec: &'s ResourceSpec,
    pub property: &'s Property,
    pub place: Place<'t>,
    /// Whether no update may change it, whatever the place says.
    pub is_fixed: bool,
}

impl Marked<'_, '_> {
    /// What is special of the property, of which one of some objects, or yet another, is at the place.
    pub fn marks(&self, objects: &[(&str, &Object)], or_another: bool) -> Vec<Mark> {
        let Self { spec, property, place, is_fixed } = self;
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
            (read_only, Mark::ReadOnly),
            ((create_only || *is_fixed) && is_sent && updates, Mark::CreateOnly),
            (write_only, Mark::WriteOnly),
            (is_required && is_sent, Mark::Required),
            (property.sources.wire_name == Source::Guess, Mark::Guessed),
            (spec.is_unordered(datatype), Mark::Unordered),
            (is_union(spec, datatype), Mark::Union),
            (is_secret, Mark::Secret),
            (is_document(datatype), Mark::Document),
            (is_map(datatype), Mark::Map),
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
fn bounds(datatype: &Type) -> Vec<Mark> {
    let mut marks = Vec::new();
    if let Type::Array(array) = datatype {
        marks.extend(count(Mark::Items, array.min_items, array.max_items));
    }
    let mut scalar = datatype;
    while let Type::Array(array) = scalar {
        scalar = &array.items;
    }
    match scalar {
        Type::String(text) => marks.extend(count(Mark::Length, text.min_length, text.max_length)),
        Type::Integer(range) | Type::Number(range) => {
            let least = range.minimum.as_ref().and_then(|number| whole(number, f64::floor));
            let greatest = range.maximum.as_ref().and_then(|number| whole(number, f64::ceil));
            if least.is_some() || greatest.is_some() {
                marks.push(Mark::Range(least.unwrap_or(i64::MIN), greatest.unwrap_or(i64::MAX)));
            }
        }
        _ => {}
    }
    marks
}

fn count(mark: fn(u32, u32) -> Mark, least: Option<u64>, greatest: Option<u64>) -> Option<Mark> {
    let least = least.map_or(0, |least| u32::try_from(least).unwrap_or(u32::MAX));
    let greatest = greatest.and_then(|greatest| u32::try_from(greatest).ok()).unwrap_or(u32::MAX);
    (least > 0 || greatest < u32::MAX).then(|| mark(least, greatest))
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
