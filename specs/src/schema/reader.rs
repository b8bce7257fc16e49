//! Reading the types of a schema.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::constraints::{choices, count, dependencies, range, required, text};
use super::names::{Names, pascal_case};
use crate::datatype::{self, Array, Definition, JsonKind, Object, TextEnum, Type};
use crate::field_name::field_name;
use crate::property::{Property, Source};

/// How deep a type may be, and how many parts the types of a schema may have, for each value in it and in all: a schema may
/// go in circles, or double itself with each reference. No schema of AWS has a part for each value.
const MAX_DEPTH: usize = 100;
const MAX_PARTS_PER_VALUE: usize = 4;
const MAX_PARTS: usize = 50_000;

/// A schema that is being read.
pub(super) struct Reader<'s> {
    schema: &'s Map<String, Value>,
    /// The definitions that were read; none for one that is being read.
    definitions: BTreeMap<String, Option<Definition>>,
    /// The types that references without bounds of their own lead to, as far as nothing of them was cut off.
    referred: BTreeMap<String, Type>,
    names: Names,
    /// The references that are being followed to types without a name.
    followed: Vec<String>,
    depth: usize,
    parts: usize,
    most_parts: usize,
    /// How often a type was cut off, since it would go in circles or be too large.
    cuts: usize,
}

impl<'s> Reader<'s> {
    pub fn new(schema: &'s Map<String, Value>) -> Self {
        let given = schema.get("definitions").and_then(Value::as_object);
        // What isn't named, such as an array, leaves its name to what is in it.
        let is_named = |target: &Value| target.as_object().is_some_and(is_named);
        let named = given.into_iter().flatten().filter(|(_, target)| is_named(target));
        let names = Names::new(named.map(|(name, _)| name.as_str()));
        let values: usize = schema.values().map(values).sum();
        Self {
            schema,
            definitions: BTreeMap::new(),
            referred: BTreeMap::new(),
            names,
            followed: Vec::new(),
            depth: 0,
            parts: 0,
            most_parts: MAX_PARTS.min(values * MAX_PARTS_PER_VALUE),
            cuts: 0,
        }
    }

    /// The definitions that were read. Not all of them are reached by a property.
    pub fn into_definitions(self) -> BTreeMap<String, Definition> {
        self.definitions.into_iter().filter_map(|(name, definition)| Some((name, definition?))).collect()
    }

    /// The definition of a name, if it has been read.
    pub(super) fn known(&self, name: &str) -> Option<&Definition> {
        self.definitions.get(name)?.as_ref()
    }

    /// The type of a property that a list is about.
    pub fn scope_type(&mut self, property: &Value, name: &str) -> Type {
        let local = property.get("$ref").and_then(Value::as_str);
        let local = local.and_then(|reference| reference.strip_prefix("resource-schema.json"));
        match local {
            Some(local) if self.target(local).is_none() => Type::STRING,
            Some(local) => self.reference(local, &Map::new()),
            None => self.type_of(property, name),
        }
    }

    /// The object whose properties a schema states; `place` is its name, or the way to it.
    pub fn object(&mut self, schema: &Map<String, Value>, place: &str) -> Object {
        let mut properties: BTreeMap<&str, &Value> = BTreeMap::new();
        self.collect_properties(schema, &mut properties);
        let required = required(schema);
        let properties = properties.into_iter().map(|(wire_name, stated)| {
            let datatype = self.type_of(stated, &self.place_within(place, wire_name));
            Property {
                required: required.contains(wire_name),
                // A schema that states `null` as the default states none.
                default: stated.get("default").filter(|default| !default.is_null()).cloned(),
                refers_to: self.referents(stated),
                on_page: false,
                ..Property::new(field_name(wire_name), wire_name, datatype, Source::Schema)
            }
        });
        Object {
            description: String::new(),
            properties: properties.collect(),
            closed: schema.get("additionalProperties") == Some(&Value::Bool(false)),
            choices: choices(schema),
            dependencies: dependencies(schema),
            min_properties: count(schema, "minProperties"),
            max_properties: count(schema, "maxProperties"),
        }
    }

    /// The place of a property. One of the resource that has the name of a definition is named after both.
    fn place_within(&self, place: &str, wire_name: &str) -> String {
        let name = pascal_case(wire_name);
        if place.is_empty() && self.is_given(&name) {
            let type_name = self.schema.get("typeName").and_then(Value::as_str).unwrap_or_default();
            let resource = type_name.rsplit("::").next().unwrap_or_default();
            return pascal_case(resource) + &name;
        }
        format!("{place}{name}")
    }

    /// The properties of an object, and those that only some of its forms have.
    fn collect_properties<'p>(
        &self,
        schema: &'p Map<String, Value>,
        properties: &mut BTreeMap<&'p str, &'p Value>,
    ) {
        let stated = schema.get("properties").and_then(Value::as_object);
        for (name, property) in stated.into_iter().flatten() {
            properties.entry(name).or_insert(property);
        }
        for key in ["oneOf", "anyOf", "allOf"] {
            let forms = schema.get(key).and_then(Value::as_array).into_iter().flatten();
            for form in forms.filter_map(Value::as_object) {
                // A form that only requires properties may repeat their names.
                if !super::constraints::is_constraint(form) {
                    self.collect_properties(form, properties);
                }
            }
        }
    }

    /// The type that a schema states; `place` is the way to it.
    pub fn type_of(&mut self, schema: &Value, place: &str) -> Type {
        let Value::Object(schema) = schema else {
            return Type::ANY;
        };
        if self.depth == MAX_DEPTH || self.parts >= self.most_parts {
            self.cuts += 1;
            return Type::ANY;
        }
        self.depth += 1;
        self.parts += 1;
        let found = self.type_within(schema, place);
        self.depth -= 1;
        found
    }

    fn type_within(&mut self, schema: &Map<String, Value>, place: &str) -> Type {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            return self.reference(reference, schema);
        }
        if let Some(merged) = self.merged(schema) {
            return self.type_within(&merged, place);
        }
        if let Some(found) = self.forms(schema, place) {
            return found;
        }
        match kinds(schema).as_slice() {
            [] => Type::ANY,
            [kind] => self.type_of_kind(*kind, schema, place),
            [JsonKind::Integer, JsonKind::Number] => Type::Number(range(schema)),
            kinds => self.several_kinds(kinds, schema, place),
        }
    }

    /// The type that a reference names. A reference may add bounds to what it names.
    fn reference(&mut self, reference: &str, beside: &Map<String, Value>) -> Type {
        const BOUNDS: [&str; 7] =
            ["minItems", "maxItems", "uniqueItems", "insertionOrder", "minLength", "maxLength", "pattern"];
        let Some((name, target)) = self.target(reference) else {
            return Type::ANY;
        };
        let is_bounded = BOUNDS.iter().any(|key| beside.contains_key(*key));
        if let Some(known) = self.referred.get(reference).filter(|_| !is_bounded) {
            return known.clone();
        }
        let cuts = self.cuts;
        let is_definition = reference.starts_with("#/definitions/");
        let found = if is_definition && is_named(target) {
            self.named(name, target)
        } else if self.followed.iter().any(|followed| followed == reference) {
            self.cuts += 1;
            Type::ANY
        } else {
            let added = beside.iter().filter(|(key, _)| BOUNDS.contains(&key.as_str()));
            let mut target = target.clone();
            target.extend(added.map(|(key, value)| (key.clone(), value.clone())));
            // What has no name within a definition or a property is named after that, whichever reference reached it first.
            // So it is one definition, and references that double themselves double no definitions.
            let place = if is_definition { pascal_case(name) } else { self.place_within("", name) };
            self.followed.push(reference.to_owned());
            let found = self.type_of(&Value::Object(target), &place);
            self.followed.pop();
            found
        };
        if cuts == self.cuts && !is_bounded {
            self.referred.insert(reference.to_owned(), found.clone());
        }
        found
    }

    /// The name and the schema that a reference points to.
    pub(super) fn target(&self, reference: &str) -> Option<(&'s str, &'s Map<String, Value>)> {
        let mut steps = reference.strip_prefix("#/")?.split('/');
        let (group, name) = (steps.next()?, steps.next()?);
        if !matches!(group, "definitions" | "properties") || steps.next().is_some() {
            return None;
        }
        let (name, target) = self.schema.get(group)?.as_object()?.get_key_value(name)?;
        Some((name, target.as_object()?))
    }

    /// The type of a definition: an object, an enum or a union.
    fn named(&mut self, name: &str, target: &Map<String, Value>) -> Type {
        if let Some(known) = self.definitions.get(name) {
            // Whether one that is being read stays a definition isn't known yet.
            self.cuts += usize::from(known.is_none());
            return Type::Definition(name.to_owned());
        }
        self.definitions.insert(name.to_owned(), None);
        let found = self.type_of(&Value::Object(target.clone()), &pascal_case(name));
        let inline = match &found {
            // What nothing else names under that name isn't kept.
            Type::Definition(inline) if !self.is_given(inline) => self.known(inline).cloned(),
            _ => None,
        };
        match inline {
            Some(definition) => {
                self.definitions.insert(name.to_owned(), Some(definition));
                Type::Definition(name.to_owned())
            }
            // The definition is another name for something simple, or for another definition.
            None => {
                self.definitions.remove(name);
                found
            }
        }
    }

    fn is_given(&self, name: &str) -> bool {
        self.schema.get("definitions").is_some_and(|given| given.get(name).is_some())
    }

    /// Adds a definition that the schema gives no name. One that is read again, through another reference, is the same.
    pub(super) fn define(&mut self, place: &str, definition: Definition) -> Type {
        let known = self.names.of_place(place).find(|name| self.known(name) == Some(&definition));
        if let Some(name) = known {
            return Type::Definition(name.to_owned());
        }
        let name = self.names.free(place);
        self.definitions.insert(name.clone(), Some(definition));
        Type::Definition(name)
    }

    pub(super) fn type_of_kind(&mut self, kind: JsonKind, schema: &Map<String, Value>, place: &str) -> Type {
        match kind {
            JsonKind::Boolean => Type::Boolean,
            JsonKind::Integer => Type::Integer(range(schema)),
            JsonKind::Number => Type::Number(range(schema)),
            JsonKind::String => self.text(schema, place),
            JsonKind::Array => self.array(schema, place),
            JsonKind::Object => self.object_or_map(schema, place),
        }
    }

    /// A map whose keys are of several patterns, each with bounds of its own. Texts stay texts.
    fn map_of_patterns(&mut self, patterns: &[(&String, &Value)], place: &str) -> Type {
        let types = patterns.iter().map(|(_, values)| self.type_of(values, &format!("{place}Value")));
        let types: Vec<Type> = types.collect();
        let is_text = |datatype: &Type| matches!(datatype, Type::String(_));
        match types.split_first() {
            Some((first, rest)) if rest.iter().all(|other| other == first) => Type::map(first.clone()),
            _ if types.iter().all(is_text) => Type::map(Type::STRING),
            _ => Type::map(Type::ANY),
        }
    }

    fn text(&mut self, schema: &Map<String, Value>, place: &str) -> Type {
        let constant = schema.get("const").into_iter();
        let stated = schema.get("enum").and_then(Value::as_array).into_iter().flatten().chain(constant);
        let mut known = BTreeSet::new();
        let values = stated.filter_map(Value::as_str).filter(|value| known.insert(*value));
        let values: Vec<String> = values.map(str::to_owned).collect();
        if values.is_empty() {
            return Type::String(text(schema));
        }
        self.define(place, Definition::Enum(TextEnum { values }))
    }

    fn array(&mut self, schema: &Map<String, Value>, place: &str) -> Type {
        let items = match schema.get("items") {
            Some(items @ Value::Object(_)) => self.type_of(items, place),
            _ => Type::ANY,
        };
        Type::Array(Box::new(Array {
            items,
            min_items: count(schema, "minItems").filter(|items| *items > 0),
            max_items: count(schema, "maxItems"),
            unique: schema.get("uniqueItems") == Some(&Value::Bool(true)),
            unordered: schema.get("insertionOrder") == Some(&Value::Bool(false)),
        }))
    }

    fn object_or_map(&mut self, schema: &Map<String, Value>, place: &str) -> Type {
        let mut stated = BTreeMap::new();
        self.collect_properties(schema, &mut stated);
        if !stated.is_empty() {
            let object = self.object(schema, place);
            return self.define(place, Definition::Object(object));
        }
        let patterns = schema.get("patternProperties").and_then(Value::as_object);
        let patterns: Vec<_> = patterns.into_iter().flatten().collect();
        let additional = schema.get("additionalProperties");
        let (keys, values) = match (patterns.as_slice(), additional) {
            ([(pattern, values)], _) => (Some((*pattern).clone()), *values),
            ([], Some(values @ Value::Object(_))) => (None, values),
            ([], Some(Value::Bool(false))) => {
                let object = Object { closed: true, ..Object::default() };
                return self.define(place, Definition::Object(object));
            }
            ([], _) => return Type::Json(vec![JsonKind::Object]),
            // Keys of several patterns.
            (patterns, _) => return self.map_of_patterns(patterns, place),
        };
        let closed = keys.is_some() && additional == Some(&Value::Bool(false));
        Type::Map(Box::new(datatype::Map {
            values: self.type_of(values, &format!("{place}Value")),
            keys,
            closed,
            min_entries: count(schema, "minProperties").filter(|entries| *entries > 0),
            max_entries: count(schema, "maxProperties"),
        }))
    }
}

/// How many values there are in a value, itself included.
fn values(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(values).sum(),
        Value::Object(members) => members.values().map(values).sum(),
        _ => 0,
    }
}

/// The kinds of JSON values that a schema states, or that follow from its other keys; sorted.
pub(super) fn kinds(schema: &Map<String, Value>) -> Vec<JsonKind> {
    let stated: Vec<&str> = match schema.get("type") {
        Some(Value::String(kind)) => vec![kind],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let mut kinds: Vec<JsonKind> = stated.into_iter().filter_map(JsonKind::from_name).collect();
    kinds.sort();
    kinds.dedup();
    if !kinds.is_empty() {
        return kinds;
    }
    let has = |keys: &[&str]| keys.iter().any(|key| schema.contains_key(*key));
    let enumerated = schema.get("enum").and_then(Value::as_array).into_iter().flatten();
    let enumerated = enumerated.chain(schema.get("const"));
    let mut kinds: Vec<JsonKind> = enumerated.filter_map(JsonKind::of).collect();
    kinds.sort();
    kinds.dedup();
    if !kinds.is_empty() {
        kinds
    } else if has(&["properties", "patternProperties", "additionalProperties", "required"]) {
        vec![JsonKind::Object]
    } else if has(&["items"]) {
        vec![JsonKind::Array]
    } else if has(&["pattern", "minLength", "maxLength", "format", "relationshipRef"]) {
        vec![JsonKind::String]
    } else if has(&["minimum", "maximum"]) {
        vec![JsonKind::Number]
    } else {
        Vec::new()
    }
}

/// Whether a schema may become a definition: an object with properties, an enum, a union. An array isn't one, though
/// some schemas state properties beside it.
fn is_named(schema: &Map<String, Value>) -> bool {
    let is_closed = schema.get("additionalProperties") == Some(&Value::Bool(false));
    let has = |key: &&str| schema.contains_key(*key);
    kinds(schema) != [JsonKind::Array]
        && (["allOf", "anyOf", "const", "enum", "oneOf", "properties"].iter().any(has)
            || (is_closed && !has(&"patternProperties")))
}
