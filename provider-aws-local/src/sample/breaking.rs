//! Documents that break one rule each.

use std::collections::BTreeSet;

use serde_json::{Map, Number, Value, json};
use specs::{Array, Definition, JsonKind, Object, Range, Text, Type};

use super::{Broken, Sample, Sampler};

/// The longest text, and the most items, that a document has only to break a bound.
const LONGEST: u64 = 5000;
const MOST_ITEMS: u64 = 300;

impl Sampler<'_> {
    /// Documents that break one rule each: of each rule of the spec that these documents meet, one that breaks it.
    pub fn broken(&self, samples: &[Sample]) -> Vec<Broken> {
        let mut breaker = Breaker { sampler: self, seen: BTreeSet::new(), broken: Vec::new() };
        for sample in samples {
            let place = Place { document: &sample.document, pointer: String::new(), is_within_union: false };
            breaker.object(&self.spec.model, "", &place, &sample.document);
        }
        breaker.broken
    }
}

/// A place in a document.
struct Place<'d> {
    document: &'d Value,
    pointer: String,
    is_within_union: bool,
}

struct Breaker<'b, 's> {
    sampler: &'b Sampler<'s>,
    /// The rules that were broken: a keyword, of a property of a definition.
    seen: BTreeSet<(String, &'static str)>,
    broken: Vec<Broken>,
}

impl Place<'_> {
    fn within(&self, step: &str) -> Self {
        let step = step.replace('~', "~0").replace('/', "~1");
        Self { pointer: format!("{}/{step}", self.pointer), ..*self }
    }
}

impl Breaker<'_, '_> {
    /// Adds the document with another value at a place.
    fn add(&mut self, rule: &str, keyword: &'static str, place: &Place<'_>, value: Value) {
        if self.is_broken(rule, keyword) {
            return;
        }
        let mut document = place.document.clone();
        let Some(found) = document.pointer_mut(&place.pointer) else { return };
        *found = value;
        // Within a union, what breaks a rule of one form may be another form.
        if place.is_within_union && self.sampler.allows(&document) {
            return;
        }
        self.seen.insert((rule.to_owned(), keyword));
        let (path, is_within_union) = (format!("#{}", place.pointer), place.is_within_union);
        self.broken.push(Broken { document, path, keyword, is_within_union });
    }

    /// Whether a document breaks the rule already.
    fn is_broken(&self, rule: &str, keyword: &'static str) -> bool {
        self.seen.contains(&(rule.to_owned(), keyword))
    }

    fn object(&mut self, object: &Object, rule: &str, place: &Place<'_>, value: &Value) {
        let Some(members) = value.as_object() else { return };
        let without = |name: &str| {
            let mut members = members.clone();
            members.remove(name);
            Value::Object(members)
        };
        for property in object.properties.iter().filter(|it| members.contains_key(&it.wire_name)) {
            let name = property.wire_name.as_str();
            let rule = format!("{rule}.{name}");
            let is_computed = self.sampler.computed.iter().any(|(_, computed)| *computed == name);
            if property.required && !is_computed {
                self.add(&rule, "required", place, without(name));
            }
            self.datatype(&property.datatype, &rule, &place.within(name), &members[name]);
        }
        let is_known = |name: &str| object.property(name).is_some();
        if object.closed && !is_known("Extraneous") {
            self.add(
                rule,
                "additionalProperties",
                place,
                added(members, "Extraneous".to_owned(), json!("a")),
            );
        }
    }

    fn datatype(&mut self, datatype: &Type, rule: &str, place: &Place<'_>, value: &Value) {
        if let Some(other) = self.of_another_kind(datatype) {
            self.add(rule, "type", place, other);
        }
        match datatype {
            Type::Integer(range) | Type::Number(range) => self.number(range, rule, place),
            Type::String(bounds) => self.text(bounds, rule, place),
            Type::Array(array) => self.array(array, rule, place, value),
            Type::Map(map) => self.map(map, rule, place, value),
            Type::Definition(name) => match self.sampler.spec.definition(name) {
                Some(Definition::Object(object)) => self.object(object, name, place, value),
                Some(Definition::Enum(_)) => self.add(rule, "enum", place, json!("none of the values")),
                Some(Definition::Union(union)) => {
                    let place = Place { pointer: place.pointer.clone(), is_within_union: true, ..*place };
                    for form in &union.forms {
                        if self.may_be(&form.datatype, value) {
                            self.datatype(&form.datatype, &format!("{name}.{}", form.name), &place, value);
                        }
                    }
                }
                None => {}
            },
            Type::Boolean | Type::Json(_) => {}
        }
    }

    /// A value of a kind that a type doesn't take.
    fn of_another_kind(&self, datatype: &Type) -> Option<Value> {
        let taken = self.kinds(datatype, 8)?;
        let others = [
            (JsonKind::Array, json!([])),
            (JsonKind::Object, json!({})),
            (JsonKind::String, json!("text")),
            (JsonKind::Boolean, json!(true)),
        ];
        others.into_iter().find(|(kind, _)| !taken.contains(kind)).map(|(_, value)| value)
    }

    /// The kinds of values that a type takes; none if it takes any.
    fn kinds(&self, datatype: &Type, depth: usize) -> Option<Vec<JsonKind>> {
        let depth = depth.checked_sub(1)?;
        Some(match datatype {
            Type::Boolean => vec![JsonKind::Boolean],
            Type::Integer(_) | Type::Number(_) => vec![JsonKind::Integer, JsonKind::Number],
            Type::String(_) => vec![JsonKind::String],
            Type::Array(_) => vec![JsonKind::Array],
            Type::Map(_) => vec![JsonKind::Object],
            Type::Json(kinds) if kinds.is_empty() => return None,
            Type::Json(kinds) => kinds.clone(),
            Type::Definition(name) => match self.sampler.spec.definition(name)? {
                Definition::Object(_) => vec![JsonKind::Object],
                Definition::Enum(_) => vec![JsonKind::String],
                Definition::Union(union) => {
                    let forms = union.forms.iter().map(|form| self.kinds(&form.datatype, depth));
                    forms.collect::<Option<Vec<_>>>()?.concat()
                }
            },
        })
    }

    /// Whether a value may be of a type: it is of its kind, and has no members that the type doesn't know.
    fn may_be(&self, datatype: &Type, value: &Value) -> bool {
        let is_of_kind = self
            .kinds(datatype, 8)
            .is_none_or(|kinds| JsonKind::of(value).is_some_and(|kind| kinds.contains(&kind)));
        let object = self.sampler.spec.object(datatype);
        let knows = |name: &String| object.is_none_or(|object| object.property(name).is_some());
        is_of_kind && value.as_object().is_none_or(|members| members.keys().all(knows))
    }

    fn number(&mut self, range: &Range, rule: &str, place: &Place<'_>) {
        let beyond = |bound: &Option<Number>, step: i64| {
            let bound = bound.as_ref()?;
            match bound.as_i64() {
                Some(whole) => whole.checked_add(step).map(|beyond| json!(beyond)),
                #[expect(clippy::cast_precision_loss, reason = "the step is one")]
                None => bound.as_f64().map(|bound| json!(bound + step as f64)),
            }
        };
        if !range.values.is_empty() {
            self.add(rule, "enum", place, json!(987_654_321));
            return;
        }
        if let Some(low) = beyond(&range.minimum, -1) {
            self.add(rule, "minimum", place, low);
        }
        if let Some(high) = beyond(&range.maximum, 1) {
            self.add(rule, "maximum", place, high);
        }
    }

    fn text(&mut self, bounds: &Text, rule: &str, place: &Place<'_>) {
        let is_otherwise_fine = |without: &Text, text: &str| super::fits(without, text);
        let is_new = |keyword| !self.is_broken(rule, keyword);
        let (breaks_least, breaks_most, breaks_pattern) =
            (is_new("minLength"), is_new("maxLength"), is_new("pattern"));
        if let Some(least) = bounds.min_length.filter(|least| breaks_least && *least <= LONGEST) {
            let without = Text { min_length: None, ..bounds.clone() };
            let shorter = Text { max_length: Some(least - 1), ..without.clone() };
            let text = super::text(&shorter, 0).filter(|text| is_otherwise_fine(&without, text));
            if let Some(text) = text {
                self.add(rule, "minLength", place, json!(text));
            }
        }
        if let Some(most) = bounds.max_length.filter(|most| breaks_most && *most < LONGEST) {
            let without = Text { max_length: None, ..bounds.clone() };
            let longer = Text { min_length: Some(most + 1), ..without };
            if let Some(text) = super::text(&longer, 0) {
                self.add(rule, "maxLength", place, json!(text));
            }
        }
        if bounds.pattern.is_some() && breaks_pattern {
            let without = Text { pattern: None, ..bounds.clone() };
            let long = "!".repeat(usize::try_from(bounds.min_length.unwrap_or(1).min(LONGEST)).unwrap_or(1));
            let texts = ["", "\n", "§", " ", "!", "a b", "_", "-", "~~~~~~~~", "A", "0", "\u{0}", &long];
            let not_matching = texts
                .into_iter()
                .find(|text| is_otherwise_fine(&without, text) && !super::fits(bounds, text));
            if let Some(text) = not_matching {
                self.add(rule, "pattern", place, json!(text));
            }
        }
    }

    fn array(&mut self, array: &Array, rule: &str, place: &Place<'_>, value: &Value) {
        let Some(items) = value.as_array() else { return };
        if let Some(item) = items.first() {
            self.datatype(&array.items, &format!("{rule}.*"), &place.within("0"), item);
            let has_room = array.max_items.is_none_or(|most| most > items.len() as u64);
            let kept = if has_room { items.len() } else { items.len() - 1 };
            if array.unique && kept > 0 {
                let repeated = [&items[..kept], std::slice::from_ref(item)].concat();
                self.add(rule, "uniqueItems", place, repeated.into());
            }
        }
        if let Some(least) = array.min_items.and_then(|least| usize::try_from(least).ok()) {
            let fewer = items.iter().take(least.saturating_sub(1)).cloned().collect();
            self.add(rule, "minItems", place, fewer);
        }
        if let Some(most) = array.max_items.filter(|most| (1..MOST_ITEMS).contains(most)) {
            let more = self.sampler.filled(array, items.clone(), most + 1, 100);
            if let Some(more) = more {
                self.add(rule, "maxItems", place, more);
            }
        }
    }

    fn map(&mut self, map: &specs::Map, rule: &str, place: &Place<'_>, value: &Value) {
        let Some(entries) = value.as_object() else { return };
        if let Some((key, value)) = entries.iter().next() {
            self.datatype(&map.values, &format!("{rule}.*"), &place.within(key), value);
        }
        let keys = map.keys.as_ref().filter(|_| map.closed);
        let bounds = keys.map(|keys| Text { pattern: Some(keys.clone()), ..Text::default() });
        let texts = ["", "\n", "§", " ", "!"];
        let outside = bounds.and_then(|bounds| texts.into_iter().find(|text| !super::fits(&bounds, text)));
        if let (Some(key), Some(value)) = (outside, self.sampler.value(&map.values)) {
            self.add(rule, "additionalProperties", place, added(entries, key.to_owned(), value));
        }
        if map.min_entries.is_some_and(|least| least == entries.len() as u64 && least > 0) {
            let fewer = entries.clone().into_iter().skip(1).collect();
            self.add(rule, "minProperties", place, Value::Object(fewer));
        }
        if let Some(most) = map.max_entries.filter(|most| (1..MOST_ITEMS).contains(most))
            && let Some(more) = self.sampler.entries(map, entries.clone(), most + 1, 100)
        {
            self.add(rule, "maxProperties", place, Value::Object(more));
        }
    }
}

fn added(members: &Map<String, Value>, key: String, value: Value) -> Value {
    let mut members = members.clone();
    members.insert(key, value);
    Value::Object(members)
}
