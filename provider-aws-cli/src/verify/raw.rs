//! Raw schemas, read a second time.
//!
//! Specs are made from schemas by `specs::ResourceSchema`. What compares specs with schemas must not share its mistakes,
//! so this reading shares no code with it: it walks the JSON, and takes all schemas that describe a place together.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::letters;
use serde_json::{Map, Value};

/// All schemas that describe the values at one place: the schema there, and what it refers to or combines.
#[derive(Clone, Debug)]
pub struct Node<'s> {
    root: &'s Value,
    /// The schemas that are stated at the place.
    stated: Vec<&'s Map<String, Value>>,
    /// Those, and the ones that they refer to or combine.
    parts: Vec<&'s Map<String, Value>>,
}

impl<'s> Node<'s> {
    /// The resource that a schema describes.
    pub fn resource(root: &'s Value) -> Self {
        Self::of(root, [root])
    }

    fn of(root: &'s Value, schemas: impl IntoIterator<Item = &'s Value>) -> Self {
        let stated: Vec<&Value> = schemas.into_iter().collect();
        let mut node = Self { root, stated: Vec::new(), parts: Vec::new() };
        node.stated.extend(stated.iter().filter_map(|schema| schema.as_object()));
        for schema in stated {
            node.add(schema);
        }
        node
    }

    fn add(&mut self, schema: &'s Value) {
        let Value::Object(part) = schema else {
            return;
        };
        if self.parts.iter().any(|known| std::ptr::eq(*known, part)) {
            return;
        }
        // JSON Schema ignores what is beside a reference.
        if let Some(target) = target(self.root, part) {
            return self.add(target);
        }
        self.parts.push(part);
        for form in ["allOf", "anyOf", "oneOf"].into_iter().flat_map(|key| items_of(part, key)) {
            self.add(form);
        }
    }

    /// What tells the place from others: the schemas that describe it.
    pub fn identity(&self) -> Vec<usize> {
        self.parts.iter().map(|part| std::ptr::from_ref(*part) as usize).collect()
    }

    /// The properties that values here may have.
    pub fn properties(&self) -> BTreeMap<&'s str, Self> {
        let mut stated: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
        for (name, property) in self.parts.iter().flat_map(|part| members_of(part, "properties")) {
            stated.entry(name).or_default().push(property);
        }
        stated.into_iter().map(|(name, schemas)| (name, Self::of(self.root, schemas))).collect()
    }

    /// The property of this name.
    pub fn property(&self, name: &str) -> Option<Self> {
        let stated = self.parts.iter().filter_map(|part| part.get("properties")?.get(name));
        let node = Self::of(self.root, stated);
        let is_there =
            self.parts.iter().any(|part| part.get("properties").is_some_and(|it| it.get(name).is_some()));
        is_there.then_some(node)
    }

    /// The name of the property that has these letters.
    pub fn name_of_letters(&self, name: &str) -> Option<&'s str> {
        let letters = letters(name);
        let mut names = self.parts.iter().flat_map(|part| members_of(part, "properties"));
        names.find(|(known, _)| cloud_control::letters(known) == letters).map(|(known, _)| known)
    }

    /// Whether values here have named properties.
    pub fn has_properties(&self) -> bool {
        self.parts.iter().any(|part| members_of(part, "properties").next().is_some())
    }

    /// The items, if values here may be arrays whose items are described.
    pub fn items(&self) -> Option<Self> {
        self.below(|part| part.get("items").into_iter().collect())
    }

    /// The values of maps, if values here may be maps whose values are described.
    pub fn values(&self) -> Option<Self> {
        self.below(|part| {
            let patterns = members_of(part, "patternProperties").map(|(_, values)| values);
            patterns.chain(part.get("additionalProperties").filter(|values| values.is_object())).collect()
        })
    }

    fn below(&self, stated: impl Fn(&'s Map<String, Value>) -> Vec<&'s Value>) -> Option<Self> {
        let schemas: Vec<&Value> = self.parts.iter().flat_map(|part| stated(part)).collect();
        (!schemas.is_empty()).then(|| Self::of(self.root, schemas))
    }

    /// The properties that each value here must have.
    pub fn required(&self) -> BTreeSet<&'s str> {
        let stated = self.stated.iter().map(|schema| required(self.root, schema, 0));
        stated.reduce(|one, other| &one & &other).unwrap_or_default()
    }

    /// The texts that values here may be, if they are listed. `null` isn't one.
    pub fn listed_texts(&self) -> Option<BTreeSet<&'s str>> {
        // A form that only requires a property repeats its name without a word on it.
        let informed = self.stated.iter().filter(|schema| !schema.is_empty());
        let listed: Option<Vec<_>> = informed.map(|schema| listed_texts(self.root, schema, 0)).collect();
        listed?.into_iter().reduce(|one, other| &one | &other)
    }

    /// Whether values here may be maps without named properties.
    pub fn has_map_form(&self) -> bool {
        let is_map = |part: &Map<String, Value>| {
            part.contains_key("patternProperties")
                || part.get("additionalProperties").is_some_and(Value::is_object)
        };
        self.parts.iter().any(|part| is_map(part) && members_of(part, "properties").next().is_none())
    }

    /// Whether values here may be objects of which nothing is known.
    pub fn has_open_form(&self) -> bool {
        const KNOWN: [&str; 8] = [
            "additionalProperties",
            "allOf",
            "anyOf",
            "oneOf",
            "patternProperties",
            "properties",
            "required",
            "then",
        ];
        let is_object = |part: &&Map<String, Value>| match part.get("type") {
            Some(Value::String(name)) => name == "object",
            Some(Value::Array(names)) => names.iter().any(|name| name == "object"),
            _ => false,
        };
        let mut objects = self.parts.iter().copied().filter(is_object);
        objects.any(|part| !KNOWN.iter().any(|key| part.contains_key(*key)))
    }

    /// Whether one of the schemas states a key, with this value.
    pub fn states(&self, key: &str, value: &Value) -> bool {
        self.parts.iter().any(|part| part.get(key) == Some(value))
    }

    /// The kinds of values that are stated.
    pub fn types(&self) -> BTreeSet<&'s str> {
        let mut types = BTreeSet::new();
        for part in &self.parts {
            match part.get("type") {
                Some(Value::String(name)) => _ = types.insert(name.as_str()),
                Some(Value::Array(names)) => types.extend(names.iter().filter_map(Value::as_str)),
                _ => {}
            }
        }
        types
    }

    /// Whether one of the schemas has one of these keys.
    pub fn has_key(&self, keys: &[&str]) -> bool {
        self.parts.iter().any(|part| keys.iter().any(|key| part.contains_key(*key)))
    }

    /// The values that are listed, of any kind.
    pub fn listed(&self) -> impl Iterator<Item = &'s Value> {
        self.parts.iter().flat_map(|part| items_of(part, "enum").chain(part.get("const")))
    }
}

/// What a schema refers to.
fn target<'s>(root: &'s Value, schema: &Map<String, Value>) -> Option<&'s Value> {
    root.pointer(schema.get("$ref")?.as_str()?.strip_prefix('#')?)
}

fn items_of<'s>(schema: &'s Map<String, Value>, key: &str) -> impl Iterator<Item = &'s Value> {
    schema.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn members_of<'s>(schema: &'s Map<String, Value>, key: &str) -> impl Iterator<Item = (&'s str, &'s Value)> {
    let members = schema.get(key).and_then(Value::as_object).into_iter().flatten();
    members.map(|(name, value)| (name.as_str(), value))
}

/// No schema that is written by hand nests its forms deeper.
const MAX_DEPTH: usize = 30;

/// The properties that a schema requires: in each of its forms, if it has forms.
fn required<'s>(root: &'s Value, schema: &'s Map<String, Value>, depth: usize) -> BTreeSet<&'s str> {
    if depth == MAX_DEPTH {
        return BTreeSet::new();
    }
    let of =
        |form: &'s Value| form.as_object().map(|form| required(root, form, depth + 1)).unwrap_or_default();
    if let Some(target) = target(root, schema) {
        return of(target);
    }
    let mut names: BTreeSet<&str> = items_of(schema, "required").filter_map(Value::as_str).collect();
    names.extend(items_of(schema, "allOf").flat_map(of));
    for key in ["anyOf", "oneOf"] {
        let objects = items_of(schema, key).filter(|form| may_be_object(root, form));
        names.extend(objects.map(of).reduce(|one, other| &one & &other).unwrap_or_default());
    }
    names
}

/// Whether values of a form may be objects.
fn may_be_object(root: &Value, form: &Value) -> bool {
    let form = form.as_object().and_then(|form| target(root, form)).unwrap_or(form);
    match form.get("type") {
        Some(Value::String(name)) => name == "object",
        Some(Value::Array(names)) => names.iter().any(|name| name == "object"),
        _ => true,
    }
}

/// The texts that a schema lists: itself, or in each of its forms.
fn listed_texts<'s>(
    root: &'s Value,
    schema: &'s Map<String, Value>,
    depth: usize,
) -> Option<BTreeSet<&'s str>> {
    if depth == MAX_DEPTH {
        return None;
    }
    let of = |form: &'s Value| listed_texts(root, form.as_object()?, depth + 1);
    if let Some(target) = target(root, schema) {
        return of(target);
    }
    let own: BTreeSet<&str> =
        items_of(schema, "enum").chain(schema.get("const")).filter_map(Value::as_str).collect();
    if !own.is_empty() {
        return Some(own);
    }
    if let Some(found) = items_of(schema, "allOf").find_map(of) {
        return Some(found);
    }
    ["anyOf", "oneOf"].into_iter().find_map(|key| {
        let forms: Option<Vec<_>> = items_of(schema, key).map(of).collect();
        forms?.into_iter().reduce(|one, other| &one | &other)
    })
}
