//! Violations in the words of the service, which validates with a Java library: `#/Rules/0: required key [Name] not found`.
//!
//! A message has names, lengths and counts, but no value.

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{JsonType, ValidationError};
use serde_json::Value;
use specs::JsonKind;

/// The messages of violations, sorted by the place in the document. The violations of the forms of a union follow the
/// union's own.
pub(super) fn of<'e>(errors: impl IntoIterator<Item = ValidationError<'e>>) -> Vec<String> {
    let errors: Vec<ValidationError<'_>> = errors.into_iter().collect();
    messages(&errors)
}

fn messages(errors: &[ValidationError<'_>]) -> Vec<String> {
    let mut groups: Vec<(String, Vec<String>)> = errors
        .iter()
        .map(|error| {
            let mut group = own(error);
            group.extend(causes(error));
            (error.instance_path().to_string(), group)
        })
        .collect();
    groups.sort();
    groups.into_iter().flat_map(|(_, group)| group).collect()
}

/// The messages of the forms of a union that don't match.
fn causes(error: &ValidationError<'_>) -> Vec<String> {
    match error.kind() {
        ValidationErrorKind::AnyOf { context }
        | ValidationErrorKind::OneOfNotValid { context }
        | ValidationErrorKind::OneOfMultipleValid { context } => {
            context.iter().flat_map(|form| messages(form)).collect()
        }
        _ => Vec::new(),
    }
}

/// The messages of a violation itself.
fn own(error: &ValidationError<'_>) -> Vec<String> {
    let at = format!("#{}", error.instance_path());
    let found = error.instance();
    let message = match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let mut unexpected: Vec<&String> = unexpected.iter().collect();
            unexpected.sort();
            return unexpected.into_iter().map(|name| extraneous(&at, name)).collect();
        }
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            if error.schema_path().to_string().contains("/dependencies/") {
                format!("property [{name}] is required")
            } else {
                format!("required key [{name}] not found")
            }
        }
        ValidationErrorKind::Type { kind: TypeKind::Single(expected) } => {
            format!("expected type: {}, found: {}", expected_type(*expected), found_type(found))
        }
        ValidationErrorKind::Type { kind: TypeKind::Multiple(kinds) } => no_form(kinds.iter().count()),
        ValidationErrorKind::MinLength { limit } => {
            format!("expected minLength: {limit}, actual: {}", length(found))
        }
        ValidationErrorKind::MaxLength { limit } => {
            format!("expected maxLength: {limit}, actual: {}", length(found))
        }
        ValidationErrorKind::MinItems { limit } => {
            format!("expected minimum item count: {limit}, found: {}", length(found))
        }
        ValidationErrorKind::MaxItems { limit } => {
            format!("expected maximum item count: {limit}, found: {}", length(found))
        }
        ValidationErrorKind::UniqueItems => "array items are not unique".to_owned(),
        ValidationErrorKind::MinProperties { limit } => {
            format!("minimum size: [{limit}], found: [{}]", length(found))
        }
        ValidationErrorKind::MaxProperties { limit } => {
            format!("maximum size: [{limit}], found: [{}]", length(found))
        }
        ValidationErrorKind::OneOfNotValid { .. } => "#: 0 subschemas matched instead of one".to_owned(),
        ValidationErrorKind::OneOfMultipleValid { context } => {
            let matched = context.iter().filter(|form| form.is_empty()).count();
            format!("#: {matched} subschemas matched instead of one")
        }
        ValidationErrorKind::AnyOf { context } => no_form(context.len()),
        kind => format!("failed validation constraint for keyword [{}]", kind.keyword()),
    };
    vec![format!("{at}: {message}")]
}

fn extraneous(at: &str, name: &str) -> String {
    format!("{at}: extraneous key [{name}] is not permitted")
}

fn no_form(forms: usize) -> String {
    format!("#: no subschema matched out of the total {forms} subschemas")
}

/// The characters of a text, the items of an array, or the members of an object.
fn length(value: &Value) -> usize {
    match value {
        Value::String(text) => text.chars().count(),
        Value::Array(items) => items.len(),
        Value::Object(members) => members.len(),
        _ => 0,
    }
}

fn expected_type(expected: JsonType) -> &'static str {
    match expected {
        JsonType::Array => "JSONArray",
        JsonType::Boolean => "Boolean",
        JsonType::Integer => "Integer",
        JsonType::Null => "Null",
        JsonType::Number => "Number",
        JsonType::Object => "JSONObject",
        JsonType::String => "String",
    }
}

/// The type of a value, as the service's messages name it.
pub(crate) fn found_type(value: &Value) -> &'static str {
    match JsonKind::of(value) {
        None => "Null",
        Some(JsonKind::Boolean) => "Boolean",
        Some(JsonKind::Integer) => "Integer",
        Some(JsonKind::Number) => "Number",
        Some(JsonKind::String) => "String",
        Some(JsonKind::Array) => "JSONArray",
        Some(JsonKind::Object) => "JSONObject",
    }
}
