//! What the schema lets one set: whether a spec has all of it, and what a create requires.

use std::collections::BTreeSet;

use super::compared::Compared;
use super::path::{joined, leads_on};
use super::place::Place;
use super::raw::Node;
use super::row::{Fault, Row, Tally};
use super::shape::{Fit, Typing, of_schema, shape_words};

/// Compares what can be set, and what must be.
pub fn compare(compared: &Compared<'_>, tally: &mut Tally) {
    if compared.handler("create").is_none() && compared.handler("update").is_none() {
        return;
    }
    let mut settable = Settable::new(compared, Which::All);
    settable.object(&compared.place, &compared.node, "");
    tally.judge(Row::Settable, settable.faults);
    if compared.handler("create").is_some() {
        let mut required = Settable::new(compared, Which::Required);
        if compared.spec.has(cloud_control::Handler::Create) {
            required.object(&compared.place, &compared.node, "");
        } else {
            required.faults.push(Fault::new("create", "not offered", "found no create"));
        }
        tally.judge(Row::Creatable, required.faults);
    }
}

/// Which properties of the schema are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    /// All.
    All,
    /// Those that must be set.
    Required,
}

struct Settable<'s> {
    compared: &'s Compared<'s>,
    which: Which,
    seen: BTreeSet<(Vec<usize>, Vec<usize>)>,
    faults: Vec<Fault>,
}

impl<'s> Settable<'s> {
    fn new(compared: &'s Compared<'s>, which: Which) -> Self {
        Self { compared, which, seen: BTreeSet::new(), faults: Vec::new() }
    }

    fn object(&mut self, place: &Place<'_>, node: &Node<'_>, way: &str) {
        let required = node.required();
        for (name, described) in node.properties() {
            let way = joined(way, name);
            let is_sought = self.which == Which::All || required.contains(name);
            if !is_sought || Compared::is_all_in(&[&self.compared.read_only], &described, &way) {
                continue;
            }
            let named = place.all_named(name);
            if named.is_empty() {
                let letters = cloud_control::letters(name);
                let properties = place.properties();
                let near = properties.iter().find(|it| cloud_control::letters(&it.wire_name) == letters);
                let (kind, found) = match near {
                    Some(near) => ("casing", near.wire_name.as_str()),
                    None => ("missing", "no such property"),
                };
                self.faults.push(Fault::new(&way, kind, format!("found {found}, expected {name}")));
                continue;
            }
            let is_top = !way.contains('/');
            if is_top && self.compared.spec.access.is_read_only(name) {
                self.faults.push(Fault::new(&way, "read-only", "found read-only, expected settable"));
                continue;
            }
            self.value(&place.below_property(name), &described, &way);
        }
    }

    fn value(&mut self, place: &Place<'_>, node: &Node<'_>, way: &str) {
        let is_new = self.seen.insert((place.identity(), node.identity()));
        if !is_new && !leads_on(&self.compared.read_only, way) {
            return;
        }
        let (expected, typing) = (of_schema(node), Typing::of(place));
        let fit = match (self.which, typing.fit(&expected)) {
            (Which::Required, Fit::Untyped) => return,
            // A create needs a value, not all values.
            (Which::Required, Fit::Wrong) if typing.takes_one(&expected) => Fit::Right,
            (_, fit) => fit,
        };
        if fit != Fit::Right {
            let kind = if fit == Fit::Wrong { "other type" } else { "free-form" };
            let message = format!("found {}, expected {}", typing.words(), shape_words(&expected));
            self.faults.push(Fault::new(way, kind, message));
            return;
        }
        if !place.objects().is_empty() {
            self.object(place, node, way);
        }
        for (below, described) in [(place.items(), node.items()), (place.values(), node.values())] {
            if let (Some(below), Some(described)) = (below, described) {
                self.value(&below, &described, way);
            }
        }
    }
}
