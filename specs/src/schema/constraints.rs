//! Constraints of a schema that aren't types: bounds, and which properties must be set together.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Number, Value};

use crate::datatype::{Choice, Range, Text};

/// The longest pattern, in bytes, and the most numbers that a type may list. Each property that refers to a type has them,
/// so a schema could multiply itself with longer ones. Those of AWS have 1,197 bytes and 25 numbers at most.
const MAX_PATTERN: usize = 4_096;
const MAX_NUMBERS: usize = 256;

/// The texts of an array.
pub(super) fn texts(array: Option<&Value>) -> impl Iterator<Item = &str> {
    array.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

/// A count of a schema.
pub(super) fn count(schema: &Map<String, Value>, key: &str) -> Option<u64> {
    let number = schema.get(key)?;
    number.as_u64().or_else(|| number.as_str()?.parse().ok())
}

/// The bounds of a text.
pub(super) fn text(schema: &Map<String, Value>) -> Text {
    // Other formats are those of one publisher of schemas, or of AWS's own tools.
    const FORMATS: [&str; 7] = ["date", "date-time", "email", "hostname", "ipv4", "ipv6", "uri"];
    let of = |key: &str| schema.get(key).and_then(Value::as_str).map(str::to_owned);
    Text {
        min_length: count(schema, "minLength").filter(|length| *length > 0),
        max_length: count(schema, "maxLength"),
        pattern: of("pattern")
            .filter(|pattern| !pattern.is_empty())
            .or_else(|| one_of_patterns(schema))
            .filter(|pattern| pattern.len() <= MAX_PATTERN),
        format: of("format").filter(|format| FORMATS.contains(&format.as_str())),
    }
}

/// The patterns of several forms as one, if each form is a pattern.
fn one_of_patterns(schema: &Map<String, Value>) -> Option<String> {
    let forms = schema.get("anyOf").or_else(|| schema.get("oneOf"))?.as_array()?;
    let patterns = forms.iter().map(|form| form.get("pattern").and_then(Value::as_str));
    let patterns: Vec<String> =
        patterns.map(|pattern| Some(format!("(?:{})", pattern?))).collect::<Option<_>>()?;
    (!patterns.is_empty()).then(|| patterns.join("|"))
}

/// The bounds of a number.
pub(super) fn range(schema: &Map<String, Value>) -> Range {
    let number = |key: &str| match schema.get(key) {
        Some(Value::Number(number)) => Some(number.clone()),
        _ => None,
    };
    let values = schema.get("enum").and_then(Value::as_array).into_iter().flatten();
    let values: Option<Vec<Number>> = values
        .map(|value| if let Value::Number(number) = value { Some(number.clone()) } else { None })
        .collect();
    let values = values.filter(|values| values.len() <= MAX_NUMBERS).unwrap_or_default();
    Range { minimum: number("minimum"), maximum: number("maximum"), values }
}

/// The properties that must be set if another one is.
pub(super) fn dependencies(schema: &Map<String, Value>) -> BTreeMap<String, Vec<String>> {
    let stated = schema.get("dependencies").and_then(Value::as_object);
    let stated = stated.into_iter().flatten().filter(|(_, needed)| needed.is_array());
    stated.map(|(name, needed)| (name.clone(), texts(Some(needed)).map(str::to_owned).collect())).collect()
}

/// The sets of properties of which some must be set: `oneOf` and `anyOf` whose forms only require properties.
pub(super) fn choices(schema: &Map<String, Value>) -> Vec<Choice> {
    let mut choices = Vec::new();
    for (key, exactly_one) in [("oneOf", true), ("anyOf", false)] {
        let Some(forms) = schema.get(key).and_then(Value::as_array) else {
            continue;
        };
        // A form that requires nothing is always one of the forms, so that exactly one excludes the others.
        let is_empty = |form: &Value| exactly_one && form.as_object().is_some_and(Map::is_empty);
        let set = |form| if is_empty(form) { Some(Vec::new()) } else { required_by(form) };
        let sets: Option<Vec<Vec<String>>> = forms.iter().map(set).collect();
        // A form that requires something else makes a choice that properties alone don't state.
        if let Some(of) = sets.filter(|sets| !sets.is_empty()) {
            choices.push(Choice { of, exactly_one });
        }
    }
    for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        choices.extend(part.as_object().into_iter().flat_map(self::choices));
    }
    choices
}

/// The properties that a schema requires: itself, in all parts of an `allOf`, or in each form of a choice.
pub(super) fn required(schema: &Map<String, Value>) -> BTreeSet<&str> {
    let mut all: BTreeSet<&str> = texts(schema.get("required")).collect();
    let forms = |key: &str| {
        let forms = schema.get(key).and_then(Value::as_array).into_iter().flatten();
        forms.filter_map(Value::as_object).map(required).collect::<Vec<_>>()
    };
    all.extend(forms("allOf").into_iter().flatten());
    for key in ["anyOf", "oneOf"] {
        let common = forms(key).into_iter().reduce(|common, form| &common & &form);
        all.extend(common.into_iter().flatten());
    }
    all
}

/// The properties that a form of a choice requires, if it requires properties and nothing else.
fn required_by(form: &Value) -> Option<Vec<String>> {
    let form = form.as_object()?;
    let says_more = ["anyOf", "not", "oneOf", "properties"].iter().any(|key| form.contains_key(*key));
    if says_more || !is_constraint(form) {
        return None;
    }
    let mut required: Vec<String> = texts(form.get("required")).map(str::to_owned).collect();
    for part in form.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        required.extend(required_by(part)?);
    }
    (!required.is_empty()).then_some(required)
}

/// Whether a schema says only which properties must be set together, and nothing of types.
pub(super) fn is_constraint(schema: &Map<String, Value>) -> bool {
    const PROSE: [&str; 4] = ["$comment", "description", "title", "not"];
    schema.iter().all(|(key, value)| match key.as_str() {
        "required" => true,
        "oneOf" | "anyOf" | "allOf" => {
            let forms = value.as_array().into_iter().flatten();
            forms.map(Value::as_object).all(|form| form.is_some_and(is_constraint))
        }
        // Some forms repeat the properties that they require, without a word on them.
        "properties" => value
            .as_object()
            .into_iter()
            .flat_map(Map::values)
            .all(|property| property.as_object().is_some_and(is_constraint)),
        key => PROSE.contains(&key),
    })
}
