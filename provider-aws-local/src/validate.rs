//! Validating desired states, patches and scopes by the spec of a type. No message has a value of a property.

use cloud_control::Handler;
use json_patch::{Patch, PatchOperation};
use serde_json::{Map, Value};

use crate::patch;
use crate::shape::Shape;
use crate::special::{self, CREATE_ONLY, Mark, READ_ONLY};
use crate::types::ResourceType;
use crate::wire::{Exception, ExceptionKind};

/// The properties of a valid desired state.
pub(crate) fn desired_state(kind: &ResourceType, text: &str) -> Result<Map<String, Value>, Exception> {
    let mut properties = object(text, "desired state")?;
    let spelt = spelt(kind, &properties);
    let read_only = special::values(&kind.access, READ_ONLY, &spelt);
    if !read_only.is_empty() {
        let message =
            format!("Invalid request: readOnlyProperties [{}] cannot be set", listed(read_only.keys()));
        return Err(Exception::validation(message));
    }
    valid(kind.rules().violations(&Value::Object(spelt)))?;
    kind.drop_unknown(&mut properties);
    Ok(properties)
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
    refuse(&named(kind, &patch, READ_ONLY), &named(kind, &patch, CREATE_ONLY))?;
    applied?;
    let Value::Object(mut after) = after else {
        return Err(not_an_object(&after));
    };
    // An operation on an object doesn't name the properties in it that it changes.
    let (before, spelt_after) = (spelt(kind, properties), spelt(kind, &after));
    let values = |mark, members| special::values(&kind.access, mark, members);
    let set = special::set(&values(READ_ONLY, &before), &values(READ_ONLY, &spelt_after));
    let changed = special::changed(&values(CREATE_ONLY, &before), &values(CREATE_ONLY, &spelt_after));
    refuse(&set, &changed)?;
    special::restore(&kind.access, properties, &mut after);
    valid(violations(kind, spelt_after))?;
    kind.drop_unknown(&mut after);
    Ok(after)
}

/// The violations of a patched resource: all of it is validated, but for what only the service sets.
fn violations(kind: &ResourceType, mut after: Map<String, Value>) -> Vec<String> {
    special::remove(&kind.access, READ_ONLY, &mut after);
    after.retain(|name, _| !kind.is_bare_identifier(name));
    let mut violations = kind.rules().violations(&Value::Object(after));
    // A property that can neither be read nor sent again can't be demanded.
    let is_unsendable =
        |name: &String| kind.access.at(name).is_some_and(|it| it.write_only && it.create_only);
    for name in kind.access.within.keys().filter(|name| is_unsendable(name)) {
        violations.retain(|violation| *violation != format!("#: required key [{name}] not found"));
    }
    violations
}

/// The properties, spelt as the spec spells them.
fn spelt(kind: &ResourceType, properties: &Map<String, Value>) -> Map<String, Value> {
    match Shape::resource(&kind.spec).spelt(&Value::Object(properties.clone())) {
        Value::Object(spelt) => spelt,
        _ => Map::new(),
    }
}

/// Refuses properties that can't be updated.
fn refuse(read_only: &[String], create_only: &[String]) -> Result<(), Exception> {
    let message = |list: &str, paths: &[String]| {
        format!("Invalid patch update: {list} [{}] cannot be updated", listed(paths))
    };
    if !read_only.is_empty() {
        return Err(Exception::validation(message("readOnlyProperties", read_only)));
    }
    if !create_only.is_empty() {
        let message = message("createOnlyProperties", create_only);
        return Err(Exception::new(ExceptionKind::NotUpdatableException, message));
    }
    Ok(())
}

/// Paths, as the schemas of the service write them.
fn listed<'p>(paths: impl IntoIterator<Item = &'p String>) -> String {
    let pointers = paths.into_iter().map(|path| format!("/properties{path}"));
    pointers.collect::<Vec<String>>().join(", ")
}

/// The special properties that the operations of a patch name, sorted.
fn named(kind: &ResourceType, patch: &Patch, mark: Mark) -> Vec<String> {
    let pointers = patch.iter().flat_map(|operation| {
        let from = match operation {
            PatchOperation::Test(_) => return Vec::new(),
            PatchOperation::Move(operation) => Some(operation.from.as_ptr()),
            _ => None,
        };
        from.into_iter().chain([operation.path()]).collect::<Vec<_>>()
    });
    let mut named: Vec<String> = pointers
        .filter_map(|pointer| {
            let steps: Vec<String> = pointer.tokens().map(|step| step.decoded().into_owned()).collect();
            special::named(&kind.access, mark, steps.iter().map(String::as_str))
        })
        .collect();
    named.sort();
    named.dedup();
    named
}

/// The properties of a valid scope of a list.
pub(crate) fn scope(kind: &ResourceType, text: Option<&str>) -> Result<Map<String, Value>, Exception> {
    let given = match text {
        Some(text) => object(text, "resource model")?,
        None => Map::new(),
    };
    let Some(scope) = &kind.operation(Handler::List)?.scope else {
        return Ok(given);
    };
    let has = |set: &&Vec<String>| set.iter().all(|name| given.contains_key(name));
    let required = scope.required().filter(|name| !given.contains_key(*name)).map(str::to_owned);
    let unmade = scope.choices.iter().filter(|choice| {
        let made = choice.of.iter().filter(has).count();
        if choice.exactly_one { made != 1 } else { made == 0 }
    });
    let unmade = unmade.map(|choice| {
        let sets: Vec<String> = choice.of.iter().map(|set| set.join(" and ")).collect();
        let exactly = if choice.exactly_one { "exactly " } else { "" };
        format!("{exactly}one of {}", sets.join(", "))
    });
    let missing: Vec<String> = required.chain(unmade).collect();
    if missing.is_empty() {
        return Ok(given);
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
        other => Err(not_an_object(&other)),
    }
}

fn not_an_object(found: &Value) -> Exception {
    let found = crate::schema::found_type(found);
    Exception::validation(format!("Model validation failed (#: expected type: JSONObject, found: {found})"))
}

fn valid(violations: Vec<String>) -> Result<(), Exception> {
    if violations.is_empty() {
        return Ok(());
    }
    let message = format!("Model validation failed ({})", violations.join("\n"));
    Err(Exception::validation(message))
}

#[cfg(test)]
mod tests;
