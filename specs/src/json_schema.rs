//! The types of a spec as a JSON Schema of draft 7.

use std::collections::BTreeSet;

use crate::datatype::{Array, Choice, Definition, JsonKind, Object, Range, Text, Type};
use crate::property::{PropertyPath, Source};
use crate::resource::ResourceSpec;
use serde_json::{Map, Value, json};

/// Which regular expressions are written: those that the engine can't compile are left out.
pub type Patterns<'p> = &'p dyn Fn(&str) -> bool;

/// Properties by the name of the definition that has them, which is none for those of the resource itself.
pub type Members<'s> = BTreeSet<(Option<&'s str>, &'s str)>;

/// The schema of the documents of a resource. A document has no read-only properties: they aren't required.
pub fn resource_schema(spec: &ResourceSpec, patterns: Patterns<'_>) -> Value {
    let writer = Writer { spec, patterns, computed: computed(spec) };
    let mut schema = writer.object(&spec.model, None);
    if is_closed(spec) {
        schema.insert("additionalProperties".to_owned(), false.into());
    }
    schema.insert("definitions".to_owned(), writer.definitions());
    Value::Object(schema)
}

/// The schema of objects that have values of the definitions, by the number of the definition.
pub fn definitions_schema(spec: &ResourceSpec, patterns: Patterns<'_>) -> Value {
    let writer = Writer { spec, patterns, computed: computed(spec) };
    let properties: Map<String, Value> =
        (0..spec.definitions.len()).map(|at| (at.to_string(), reference(at))).collect();
    json!({ "properties": properties, "definitions": writer.definitions() })
}

/// Whether a resource takes no other properties than those of its spec. If only pages state the properties, it is enough
/// that they state the name of each.
fn is_closed(spec: &ResourceSpec) -> bool {
    let is_stated = |source: Source| source != Source::Guess;
    let knows_schema = spec.access.source == Some(Source::Schema);
    spec.model.closed
        || (!knows_schema
            && spec.model.properties.iter().all(|property| is_stated(property.sources.wire_name)))
}

/// The read-only properties. A definition that several properties have is taken as a whole: what is read-only in one place
/// isn't required in another.
pub fn computed(spec: &ResourceSpec) -> Members<'_> {
    spec.access.read_only.iter().flat_map(|path| members_at(spec, path)).collect()
}

/// The properties that a path leads to: several where a union is on its way.
fn members_at<'s>(spec: &'s ResourceSpec, path: &'s PropertyPath) -> Members<'s> {
    let mut objects: Vec<(Option<&str>, &Object)> = vec![(None, &spec.model)];
    let mut steps = path.steps().filter(|step| *step != "*").peekable();
    while let Some(step) = steps.next() {
        if steps.peek().is_none() {
            return objects.iter().map(|(definition, _)| (*definition, step)).collect();
        }
        let types = objects.iter().filter_map(|(_, object)| Some(&object.property(step)?.datatype));
        objects = types.flat_map(|datatype| objects_of(spec, datatype)).collect();
    }
    Members::new()
}

/// The objects of a type: through arrays, maps and unions.
fn objects_of<'s>(spec: &'s ResourceSpec, datatype: &'s Type) -> Vec<(Option<&'s str>, &'s Object)> {
    let mut found = Vec::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut next: Vec<&str> = datatype.definition().into_iter().collect();
    while let Some(name) = next.pop() {
        match spec.definition(name) {
            _ if !seen.insert(name) => {}
            Some(Definition::Object(object)) => found.push((Some(name), object)),
            Some(Definition::Union(union)) => {
                next.extend(union.forms.iter().filter_map(|form| form.datatype.definition()));
            }
            Some(Definition::Enum(_)) | None => {}
        }
    }
    found
}

struct Writer<'s> {
    spec: &'s ResourceSpec,
    patterns: Patterns<'s>,
    computed: Members<'s>,
}

fn reference(at: usize) -> Value {
    json!({ "$ref": format!("#/definitions/{at}") })
}

impl Writer<'_> {
    fn definitions(&self) -> Value {
        let definitions = self.spec.definitions.iter().enumerate();
        let definitions: Map<String, Value> = definitions
            .map(|(at, (name, definition))| (at.to_string(), self.definition(definition, name)))
            .collect();
        definitions.into()
    }

    fn definition(&self, definition: &Definition, name: &str) -> Value {
        match definition {
            Definition::Object(object) => Value::Object(self.object(object, Some(name))),
            Definition::Enum(texts) => json!({"type": "string", "enum": texts.values}),
            Definition::Union(union) => {
                let forms = union.forms.iter().map(|form| self.datatype(&form.datatype));
                let keyword = if union.exactly_one { "oneOf" } else { "anyOf" };
                json!({ keyword: forms.collect::<Vec<Value>>() })
            }
        }
    }

    fn object(&self, object: &Object, name: Option<&str>) -> Map<String, Value> {
        let properties = object.properties.iter();
        let properties: Map<String, Value> = properties
            .map(|property| (property.wire_name.clone(), self.datatype(&property.datatype)))
            .collect();
        let required = object.properties.iter().filter(|property| property.required);
        let required: Vec<&str> = required
            .map(|property| property.wire_name.as_str())
            .filter(|property| !self.computed.contains(&(name, *property)))
            .collect();
        let mut schema = Map::new();
        schema.insert("type".to_owned(), "object".into());
        schema.insert("properties".to_owned(), properties.into());
        if !required.is_empty() {
            schema.insert("required".to_owned(), required.into());
        }
        if object.closed {
            schema.insert("additionalProperties".to_owned(), false.into());
        }
        if !object.dependencies.is_empty() {
            schema.insert("dependencies".to_owned(), json!(object.dependencies));
        }
        if !object.choices.is_empty() {
            schema.insert("allOf".to_owned(), object.choices.iter().map(choice).collect());
        }
        bound(&mut schema, "minProperties", object.min_properties);
        bound(&mut schema, "maxProperties", object.max_properties);
        schema
    }

    fn datatype(&self, datatype: &Type) -> Value {
        match datatype {
            Type::Boolean => json!({"type": "boolean"}),
            Type::Integer(range) => number("integer", range),
            Type::Number(range) => number("number", range),
            Type::String(text) => text_schema(text, self.patterns),
            Type::Array(array) => self.array(array),
            Type::Map(map) => self.map(map),
            Type::Json(kinds) if kinds.is_empty() => json!({}),
            Type::Json(kinds) => {
                json!({ "type": kinds.iter().map(|kind| JsonKind::name(*kind)).collect::<Vec<_>>() })
            }
            // The number is the name: a name of the spec may have any characters.
            Type::Definition(name) => match self.spec.definitions.keys().position(|known| known == name) {
                Some(at) => reference(at),
                None => json!({}),
            },
        }
    }

    fn array(&self, array: &Array) -> Value {
        let mut schema = Map::new();
        schema.insert("type".to_owned(), "array".into());
        schema.insert("items".to_owned(), self.datatype(&array.items));
        bound(&mut schema, "minItems", array.min_items);
        bound(&mut schema, "maxItems", array.max_items);
        bound(&mut schema, "uniqueItems", array.unique.then_some(true));
        Value::Object(schema)
    }

    fn map(&self, map: &crate::datatype::Map) -> Value {
        let mut schema = Map::new();
        schema.insert("type".to_owned(), "object".into());
        let values = self.datatype(&map.values);
        match map.keys.as_ref().filter(|keys| (self.patterns)(keys)) {
            Some(keys) => {
                schema.insert("patternProperties".to_owned(), json!({ keys: values }));
                bound(&mut schema, "additionalProperties", map.closed.then_some(false));
            }
            None => _ = schema.insert("additionalProperties".to_owned(), values),
        }
        bound(&mut schema, "minProperties", map.min_entries);
        bound(&mut schema, "maxProperties", map.max_entries);
        Value::Object(schema)
    }
}

/// The schema of a text.
pub fn text_schema(text: &Text, patterns: Patterns<'_>) -> Value {
    let mut schema = Map::new();
    schema.insert("type".to_owned(), "string".into());
    bound(&mut schema, "minLength", text.min_length);
    bound(&mut schema, "maxLength", text.max_length);
    let pattern = text.pattern.clone().filter(|pattern| patterns(pattern));
    bound(&mut schema, "pattern", pattern);
    bound(&mut schema, "format", text.format.clone());
    Value::Object(schema)
}

fn number(kind: &str, range: &Range) -> Value {
    let mut schema = Map::new();
    schema.insert("type".to_owned(), kind.into());
    bound(&mut schema, "minimum", range.minimum.clone());
    bound(&mut schema, "maximum", range.maximum.clone());
    let values = (!range.values.is_empty()).then(|| json!(range.values));
    bound(&mut schema, "enum", values);
    Value::Object(schema)
}

fn choice(choice: &Choice) -> Value {
    let forms = choice.of.iter().map(|set| json!({ "required": set }));
    let keyword = if choice.exactly_one { "oneOf" } else { "anyOf" };
    json!({ keyword: forms.collect::<Vec<Value>>() })
}

fn bound(schema: &mut Map<String, Value>, keyword: &str, bound: Option<impl Into<Value>>) {
    if let Some(bound) = bound {
        schema.insert(keyword.to_owned(), bound.into());
    }
}
