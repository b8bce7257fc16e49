//! The names and types of a spec, at every depth, beside those of the schema.

use std::collections::BTreeSet;

use specs::Property;

use super::compared::Compared;
use super::path::joined;
use super::place::Place;
use super::raw::Node;
use super::row::{Fault, Row, Tally};
use super::shape::{Fit, Shape, Typing, of_schema, shape_words};
use super::{secrets, structs::Structs};

/// A walk through a spec and a schema together. What is shared is visited once.
pub struct Walk<'w> {
    structs: &'w Structs,
    tally: &'w mut Tally,
    seen: BTreeSet<(Vec<usize>, Vec<usize>)>,
}

/// Compares all names and types.
pub fn compare(compared: &Compared<'_>, structs: &Structs, tally: &mut Tally) {
    let mut walk = Walk { structs, tally, seen: BTreeSet::new() };
    walk.object(&compared.place, &compared.node, "");
}

impl Walk<'_> {
    fn object(&mut self, place: &Place<'_>, node: &Node<'_>, path: &str) {
        let row = if path.is_empty() { Row::TopNames } else { Row::NestedNames };
        for property in place.properties() {
            let wire_name = property.wire_name.as_str();
            let path = joined(path, wire_name);
            let exact = node.property(wire_name).map(|found| (wire_name, found));
            let by_letters = || {
                let name = node.name_of_letters(wire_name)?;
                Some((name, node.property(name)?))
            };
            let Some((name, found)) = exact.or_else(by_letters) else {
                let message = format!("found {wire_name}, which the schema doesn't have");
                self.tally.judge(row, vec![Fault::new(&path, "not in the schema", message)]);
                self.count_below(&place.below_property(wire_name), &path);
                continue;
            };
            let casing = || format!("found {wire_name}, expected {name}");
            self.tally.judge(row, Fault::unless(name == wire_name, &path, "casing", casing));
            self.property(place, &place.all_named(wire_name), node, name, &found, &path);
        }
    }

    fn property(
        &mut self,
        place: &Place<'_>,
        named: &[&Property],
        node: &Node<'_>,
        name: &str,
        found: &Node<'_>,
        path: &str,
    ) {
        // Which form of a union a property is required in isn't said by the properties alone.
        if let ([property], [_], true) = (named, place.objects(), path.contains('/')) {
            let is_required = node.required().contains(name);
            if is_required || property.required {
                let kind = if is_required { "not marked" } else { "not required by the schema" };
                let message = || format!("found required = {}, expected {is_required}", property.required);
                let is_right = property.required == is_required;
                self.tally.judge(Row::RequiredWithin, Fault::unless(is_right, path, kind, message));
            }
        }
        let is_text = of_schema(found) == BTreeSet::from([Shape::Text]) && found.listed_texts().is_none();
        if is_text && secrets::says_secret(name) {
            let is_secret = named.iter().all(|property| property.secret);
            let message = || "found a text that may be shown, expected a secret".to_owned();
            self.tally.judge(Row::Secrets, Fault::unless(is_secret, path, "not marked", message));
        }
        if let Some(property) = named.first() {
            self.visit(&place.below_property(&property.wire_name), found, path);
        }
    }

    fn visit(&mut self, place: &Place<'_>, node: &Node<'_>, path: &str) {
        if !self.seen.insert((place.identity(), node.identity())) {
            return;
        }
        self.types(place, node, path);
        if !place.objects().is_empty() {
            if node.has_properties() {
                self.structs.compare(place, node, path, self.tally);
                self.object(place, node, path);
            } else {
                self.count_within(place, path);
            }
        }
        for (below, described) in [(place.items(), node.items()), (place.values(), node.values())] {
            let path = joined(path, "*");
            match (below, described) {
                (Some(below), Some(described)) => self.visit(&below, &described, &path),
                (Some(below), None) => self.count_below(&below, &path),
                (None, _) => {}
            }
        }
    }

    /// Counts the names below something that the schema doesn't have.
    fn count_below(&mut self, place: &Place<'_>, path: &str) {
        if !self.seen.insert((place.identity(), Vec::new())) {
            return;
        }
        self.count_within(place, path);
        for below in [place.items(), place.values()].into_iter().flatten() {
            self.count_below(&below, &joined(path, "*"));
        }
    }

    fn count_within(&mut self, place: &Place<'_>, path: &str) {
        for property in place.properties() {
            let path = joined(path, &property.wire_name);
            let message = format!("found {}, below what the schema doesn't have", property.wire_name);
            self.tally.judge(Row::NestedNames, vec![Fault::new(&path, "below such", message)]);
            self.count_below(&place.below_property(&property.wire_name), &path);
        }
    }

    fn types(&mut self, place: &Place<'_>, node: &Node<'_>, path: &str) {
        let (expected, typing) = (of_schema(node), Typing::of(place));
        if let (Some(listed), true) = (node.listed_texts(), expected.contains(&Shape::Text)) {
            let found = place.listed_texts().map(BTreeSet::from_iter);
            let kind = match &found {
                Some(_) => "other values",
                None if typing.has(Shape::Text) => "text",
                None => "other type",
            };
            let message = || match &found {
                Some(found) => {
                    let differing: Vec<_> = found.symmetric_difference(&listed).copied().collect();
                    format!("found an enum that differs in {}", differing.join(", "))
                }
                None => format!("found {}, expected an enum of {} texts", typing.words(), listed.len()),
            };
            let is_right = found.as_ref() == Some(&listed);
            self.tally.judge(Row::Enums, Fault::unless(is_right, path, kind, message));
        }
        let mut judge = |row, is_right, fit, found: &str, expected: &str| {
            let kind = if fit == Fit::Untyped { "free-form" } else { "other type" };
            let message = || format!("found {found}, expected {expected}");
            self.tally.judge(row, Fault::unless(is_right, path, kind, message));
        };
        let (fit, words) = (typing.fit(&expected), typing.words());
        if let (true, Some(items)) = (expected.contains(&Shape::Array), node.items()) {
            let shapes = of_schema(&items);
            if shapes.iter().all(|shape| shape.is_scalar()) {
                let found =
                    place.items().filter(|_| typing.has(Shape::Array)).map(|items| Typing::of(&items));
                let (fit, words) = match &found {
                    Some(items) => (items.fit(&shapes), format!("an array of {}", items.words())),
                    None => (fit, words.clone()),
                };
                let is_right = found.is_some() && fit == Fit::Right;
                judge(
                    Row::ScalarArrays,
                    is_right,
                    fit,
                    &words,
                    &format!("an array of {}", shape_words(&shapes)),
                );
            }
        }
        if expected.contains(&Shape::Object) && node.has_properties() {
            judge(Row::Objects, typing.has(Shape::Object), fit, &words, "an object");
        }
        if expected.contains(&Shape::Map) {
            judge(Row::Maps, typing.has(Shape::Map), fit, &words, "a map");
        }
    }
}
