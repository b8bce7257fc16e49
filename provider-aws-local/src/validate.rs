//! Validating desired states, patches and scopes by the spec of a type. No message has a value of a property.

use std::collections::BTreeSet;

use cloud_control::Handler;
use json_patch::{Patch, PatchOperation};
use serde_json::{Map, Value};
use specs::{DataType, FieldSpec, OnCreate};

use crate::patch;
use crate::types::ResourceType;
use crate::wire::{Exception, ExceptionKind};

/// The properties of a valid desired state.
pub(crate) fn desired_state(kind: &ResourceType, text: &str) -> Result<Map<String, Value>, Exception> {
    let properties = object(text, "desired state")?;
    let read_only: Vec<String> = properties
        .keys()
        .filter(|name| kind.is_read_only(name))
        .map(|name| format!("/properties/{name}"))
        .collect();
    if !read_only.is_empty() {
        let message = format!("Invalid request: readOnlyProperties [{}] cannot be set", read_only.join(", "));
        return Err(Exception::validation(message));
    }
    let mut violations: Vec<String> = missing(kind, &properties).collect();
    members(&kind.spec.fields, &properties, "#", &mut violations);
    valid(violations)?;
    Ok(properties)
}

/// The violations of properties that lack required ones.
fn missing(kind: &ResourceType, properties: &Map<String, Value>) -> impl Iterator<Item = String> {
    let required = kind
        .spec
        .fields
        .iter()
        .filter(|field| field.access.is_some_and(|access| access.create == OnCreate::Required));
    required
        .filter(|field| !properties.contains_key(&field.wire_name))
        .map(|field| format!("#: required key [{}] not found", field.wire_name))
}

/// The properties after a valid patch.
pub(crate) fn patched(
    kind: &ResourceType,
    properties: &Map<String, Value>,
    text: &str,
) -> Result<Map<String, Value>, Exception> {
    let patch: Patch = serde_json::from_str(text).map_err(|_| {
        Exception::validation("The patch document is not valid: expected a list of operations of RFC 6902.")
    })?;
    let mut after = Value::Object(properties.clone());
    let applied = patch::apply(&mut after, &patch);
    // A property that can't be updated is reported before an operation that fails.
    let named: BTreeSet<String> = patch.iter().flat_map(changed_by).collect();
    updatable(kind, &named)?;
    applied?;
    let Value::Object(after) = after else {
        return Err(not_an_object());
    };
    // An operation on the whole document doesn't name the properties that it changes.
    let all = properties.keys().chain(after.keys());
    let changed = all.filter(|name| properties.get(*name) != after.get(*name));
    updatable(kind, &changed.cloned().collect())?;
    // A required property that can't be read back was missing before.
    let before: Vec<String> = missing(kind, properties).collect();
    let missing = missing(kind, &after).filter(|violation| !before.contains(violation));
    let mut violations: Vec<String> = missing.collect();
    // A property of the identifier may not be a field. It hasn't changed, as checked above.
    let mut described = after.clone();
    described.retain(|name, _| kind.field(name).is_some() || !kind.spec.identifier.contains(name));
    members(&kind.spec.fields, &described, "#", &mut violations);
    valid(violations)?;
    Ok(after)
}

/// Refuses properties that can't be updated.
fn updatable(kind: &ResourceType, names: &BTreeSet<String>) -> Result<(), Exception> {
    let refused = |list: &str, is_refused: &dyn Fn(&str) -> bool| {
        let refused: Vec<String> =
            names.iter().filter(|name| is_refused(name)).map(|name| format!("/properties/{name}")).collect();
        let message = format!("Invalid patch update: {list} [{}] cannot be updated", refused.join(", "));
        (!refused.is_empty()).then_some(message)
    };
    if let Some(message) = refused("readOnlyProperties", &|name| kind.is_read_only(name)) {
        return Err(Exception::validation(message));
    }
    if let Some(message) = refused("createOnlyProperties", &|name| kind.is_create_only(name)) {
        return Err(Exception::new(ExceptionKind::NotUpdatableException, message));
    }
    Ok(())
}

/// The top-level properties that an operation may change.
fn changed_by(operation: &PatchOperation) -> Vec<String> {
    let from = match operation {
        PatchOperation::Test(_) => return Vec::new(),
        PatchOperation::Move(operation) => Some(operation.from.as_ptr()),
        _ => None,
    };
    from.into_iter()
        .chain([operation.path()])
        .filter_map(|pointer| Some(pointer.first()?.decoded().into_owned()))
        .collect()
}

/// The properties of a valid scope of a list.
pub(crate) fn scope(kind: &ResourceType, text: Option<&str>) -> Result<Map<String, Value>, Exception> {
    let scope = match text {
        Some(text) => object(text, "resource model")?,
        None => Map::new(),
    };
    let required = kind.operation(Handler::List)?.scope.iter();
    let missing: Vec<&str> = required.filter(|name| !scope.contains_key(*name)).map(String::as_str).collect();
    if missing.is_empty() {
        return Ok(scope);
    }
    let message = format!(
        "Missing or invalid ResourceModel property in {} list handler request input. Required property: [{}]",
        kind.type_name(),
        missing.join(", ")
    );
    Err(Exception::new(ExceptionKind::InvalidRequestException, message))
}

fn object(text: &str, what: &str) -> Result<Map<String, Value>, Exception> {
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Exception::validation(format!("The {what} is not valid JSON, at {line}:{column}."))
    })?;
    patch::check_depth(&value)?;
    match value {
        Value::Object(members) => Ok(members),
        _ => Err(not_an_object()),
    }
}

fn not_an_object() -> Exception {
    Exception::validation("Model validation failed (#: expected type: JSONObject)")
}

fn valid(violations: Vec<String>) -> Result<(), Exception> {
    if violations.is_empty() {
        return Ok(());
    }
    let message = format!("Model validation failed ({})", violations.join(", "));
    Err(Exception::validation(message))
}

/// Checks the members of the object at a place against its fields.
fn members(fields: &[FieldSpec], object: &Map<String, Value>, at: &str, found: &mut Vec<String>) {
    for (name, value) in object {
        match fields.iter().find(|field| field.wire_name == *name) {
            Some(field) => check(field, value, &format!("{at}/{name}"), found),
            None => found.push(format!("{at}: extraneous key [{name}] is not permitted")),
        }
    }
}

/// Checks a value against its field.
fn check(field: &FieldSpec, value: &Value, at: &str, found: &mut Vec<String>) {
    let expected = match (field.datatype, value) {
        (DataType::String, Value::String(_))
        | (DataType::Boolean, Value::Bool(_))
        | (DataType::Number, Value::Number(_))
        | (DataType::Undefined, _) => return,
        (DataType::Integer, Value::Number(number)) if is_whole(number) => return,
        (DataType::Object, Value::Object(object)) => {
            if !field.is_untyped() {
                members(&field.fields, object, at, found);
            }
            return;
        }
        (DataType::Array, Value::Array(items)) => {
            for (index, item) in items.iter().enumerate() {
                let at = format!("{at}/{index}");
                match item {
                    _ if field.is_untyped() => {}
                    Value::Object(object) => members(&field.fields, object, &at, found),
                    _ => found.push(format!("{at}: expected type: JSONObject")),
                }
            }
            return;
        }
        (DataType::Tags, Value::Array(items)) => {
            for (index, item) in items.iter().enumerate() {
                tag(item, &format!("{at}/{index}"), found);
            }
            return;
        }
        (DataType::String, _) => "String",
        (DataType::Boolean, _) => "Boolean",
        (DataType::Number, _) => "Number",
        (DataType::Integer, _) => "Integer",
        (DataType::Object, _) => "JSONObject",
        (DataType::Array | DataType::Tags, _) => "JSONArray",
    };
    found.push(format!("{at}: expected type: {expected}, found: {}", type_of(value)));
}

fn tag(item: &Value, at: &str, found: &mut Vec<String>) {
    let Value::Object(members) = item else {
        found.push(format!("{at}: expected type: JSONObject, found: {}", type_of(item)));
        return;
    };
    for name in ["Key", "Value"] {
        match members.get(name) {
            Some(Value::String(_)) => {}
            Some(other) => {
                found.push(format!("{at}/{name}: expected type: String, found: {}", type_of(other)))
            }
            None => found.push(format!("{at}: required key [{name}] not found")),
        }
    }
    for name in members.keys() {
        if name != "Key" && name != "Value" {
            found.push(format!("{at}: extraneous key [{name}] is not permitted"));
        }
    }
}

fn is_whole(number: &serde_json::Number) -> bool {
    number.is_i64() || number.is_u64() || number.as_f64().is_some_and(|number| number.fract() == 0.0)
}

/// The type of a value, as the service's messages name it.
fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "Null",
        Value::Bool(_) => "Boolean",
        Value::Number(number) if is_whole(number) => "Integer",
        Value::Number(_) => "Number",
        Value::String(_) => "String",
        Value::Array(_) => "JSONArray",
        Value::Object(_) => "JSONObject",
    }
}

/// Removes the properties that can't be read back, at any depth.
pub(crate) fn drop_write_only(fields: &[FieldSpec], object: &mut Map<String, Value>) {
    for field in fields {
        if field.write_only {
            object.remove(&field.wire_name);
            continue;
        }
        match object.get_mut(&field.wire_name) {
            Some(Value::Object(within)) => drop_write_only(&field.fields, within),
            Some(Value::Array(items)) => {
                for item in items.iter_mut().filter_map(Value::as_object_mut) {
                    drop_write_only(&field.fields, item);
                }
            }
            _ => {}
        }
    }
}
