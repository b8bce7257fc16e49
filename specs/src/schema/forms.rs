//! Schemas with several forms: `oneOf`, `anyOf`, `allOf`, and several values of `type`.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::constraints::{is_constraint, texts};
use super::names::pascal_case;
use super::reader::{Reader, kinds};
use crate::datatype::{Definition, Form, JsonKind, TextEnum, Type, Union};

/// No type of AWS has more than twenty forms. Each is compared with all others.
const MAX_FORMS: usize = 200;

impl Reader<'_> {
    /// A schema with its `allOf` merged, if it has parts that say something of types.
    pub(super) fn merged(&self, schema: &Map<String, Value>) -> Option<Map<String, Value>> {
        let parts = schema.get("allOf")?.as_array()?;
        let parts = || parts.iter().filter_map(Value::as_object);
        if parts().all(is_constraint) {
            return None;
        }
        let mut merged = schema.clone();
        merged.remove("allOf");
        for part in parts() {
            for (key, value) in part {
                match (merged.get_mut(key), value) {
                    (Some(Value::Object(known)), Value::Object(more)) => known.extend(more.clone()),
                    (Some(Value::Array(known)), Value::Array(more)) => known.extend(more.iter().cloned()),
                    (Some(_), _) => {}
                    (None, _) => _ = merged.insert(key.clone(), value.clone()),
                }
            }
        }
        Some(merged)
    }

    /// The type of a schema whose forms differ in their types.
    pub(super) fn forms(&mut self, schema: &Map<String, Value>, place: &str) -> Option<Type> {
        let (exactly_one, forms) = match (schema.get("oneOf"), schema.get("anyOf")) {
            (Some(Value::Array(forms)), _) => (true, forms),
            (_, Some(Value::Array(forms))) => (false, forms),
            _ => return None,
        };
        let objects: Vec<&Map<String, Value>> = forms.iter().filter_map(Value::as_object).collect();
        // Forms that only require properties are choices; forms beside properties add theirs to them.
        if objects.is_empty()
            || objects.iter().all(|form| is_constraint(form))
            || schema.contains_key("properties")
        {
            return None;
        }
        // Forms that only bound a type that is stated beside them.
        let beside = kinds(&without_forms(schema));
        let is_bound = |form: &&Map<String, Value>| {
            const TYPES: [&str; 9] = [
                "$ref",
                "additionalProperties",
                "enum",
                "items",
                "oneOf",
                "anyOf",
                "patternProperties",
                "properties",
                "type",
            ];
            !TYPES.iter().any(|key| form.contains_key(*key))
        };
        if !beside.is_empty() && objects.iter().all(is_bound) {
            return None;
        }
        if objects.len() > MAX_FORMS {
            return Some(Type::ANY);
        }
        let mut taken = BTreeSet::new();
        let mut found: Vec<Form> = Vec::new();
        for (at, form) in objects.iter().enumerate() {
            let name = form_name(form, at);
            let mut stated = (*form).clone();
            // A form without a type has the one that is stated beside the forms.
            if let (Some(kind), false) = (schema.get("type"), stated.contains_key("$ref")) {
                stated.entry("type").or_insert_with(|| kind.clone());
            }
            let datatype = self.type_of(&Value::Object(stated), &format!("{place}{name}"));
            if !found.iter().any(|known| known.datatype == datatype) {
                found.push(Form { name: free(name, &mut taken), datatype });
            }
        }
        Some(self.union(found, exactly_one, place))
    }

    /// The type of a schema that states several kinds of values.
    pub(super) fn several_kinds(
        &mut self,
        kinds: &[JsonKind],
        schema: &Map<String, Value>,
        place: &str,
    ) -> Type {
        let is_open = |kind: &JsonKind| match kind {
            JsonKind::Object => {
                !["properties", "patternProperties"].iter().any(|key| schema.contains_key(*key))
                    && !schema.get("additionalProperties").is_some_and(Value::is_object)
            }
            JsonKind::Array => !schema.contains_key("items"),
            _ => false,
        };
        if kinds.iter().any(is_open) {
            return Type::Json(kinds.to_vec());
        }
        let is_number = |kind: &JsonKind| *kind == JsonKind::Number;
        // Each whole number is a number.
        let different =
            kinds.iter().filter(|kind| **kind != JsonKind::Integer || !kinds.iter().any(is_number));
        let forms: Vec<Form> = different
            .map(|kind| {
                let name = pascal_case(kind.name());
                Form { datatype: self.type_of_kind(*kind, schema, &format!("{place}{name}")), name }
            })
            .collect();
        self.union(forms, false, place)
    }

    /// The union of some forms, or something simpler.
    fn union(&mut self, forms: Vec<Form>, exactly_one: bool, place: &str) -> Type {
        if let [form] = forms.as_slice() {
            return form.datatype.clone();
        }
        if forms.iter().all(|form| self.is_text(&form.datatype)) {
            return self.texts(&forms, place);
        }
        // A form that is any JSON leaves nothing to the others.
        if let Some(any) = forms.iter().find(|form| form.datatype == Type::ANY) {
            return any.datatype.clone();
        }
        self.define(place, Definition::Union(Union { description: String::new(), forms, exactly_one }))
    }

    fn is_text(&self, datatype: &Type) -> bool {
        match datatype {
            Type::String(_) => true,
            Type::Definition(name) => matches!(self.known(name), Some(Definition::Enum(_))),
            _ => false,
        }
    }

    /// Texts of several forms: an enum of all values, or a text if one of the forms isn't an enum.
    fn texts(&mut self, forms: &[Form], place: &str) -> Type {
        let mut known = BTreeSet::new();
        let mut values: Vec<String> = Vec::new();
        for form in forms {
            let Type::Definition(name) = &form.datatype else {
                return Type::STRING;
            };
            let Some(Definition::Enum(one)) = self.known(name) else {
                return Type::STRING;
            };
            values.extend(one.values.iter().filter(|value| known.insert((*value).clone())).cloned());
        }
        self.define(place, Definition::Enum(TextEnum { values }))
    }
}

/// The name of a form: its title, the definition that it refers to, the one property that it has, or its kind.
fn form_name(form: &Map<String, Value>, at: usize) -> String {
    let reference = form.get("$ref").and_then(Value::as_str);
    let reference = reference.and_then(|reference| reference.rsplit('/').next());
    let mut properties =
        form.get("properties").and_then(Value::as_object).into_iter().flat_map(|it| it.keys());
    let only = properties.next().filter(|_| properties.next().is_none());
    let mut required = texts(form.get("required"));
    let required = required.next().filter(|_| required.next().is_none());
    let title = form.get("title").and_then(Value::as_str);
    let named = only.map(String::as_str).or(reference).or(title).or(required);
    let name = named.map(pascal_case).filter(|name| !name.is_empty());
    name.unwrap_or_else(|| match kinds(form).as_slice() {
        [kind] => pascal_case(kind.name()),
        _ => format!("Form{}", at + 1),
    })
}

/// A name that no other form has.
fn free(name: String, taken: &mut BTreeSet<String>) -> String {
    let mut free = name.clone();
    let mut number = 2;
    while !taken.insert(free.clone()) {
        free = format!("{name}{number}");
        number += 1;
    }
    free
}

fn without_forms(schema: &Map<String, Value>) -> Map<String, Value> {
    let parts = schema.iter().filter(|(key, _)| !matches!(key.as_str(), "oneOf" | "anyOf"));
    parts.map(|(key, value)| (key.clone(), value.clone())).collect()
}
