//! What a schema says beside its properties: access, the identifier, handlers and tags.

use std::collections::BTreeMap;

use cloud_control::Handler;
use serde_json::{Map, Value};

use super::HandlerSchema;
use super::constraints::{choices, texts};
use super::reader::Reader;
use crate::access::Access;
use crate::operation::{Scope, ScopeProperty};
use crate::property::{PropertyPath, Source};

/// The properties that the lists of a schema name.
pub(super) fn access(schema: &Map<String, Value>) -> Access {
    let sorted = |key| {
        let mut paths = paths(schema, key);
        paths.sort();
        paths.dedup();
        paths
    };
    Access {
        source: Some(Source::Schema),
        read_only: sorted("readOnlyProperties"),
        create_only: sorted("createOnlyProperties"),
        conditional_create_only: sorted("conditionalCreateOnlyProperties"),
        write_only: sorted("writeOnlyProperties"),
        deprecated: sorted("deprecatedProperties"),
    }
}

/// The paths of a list, in its order.
pub(super) fn paths(schema: &Map<String, Value>, key: &str) -> Vec<PropertyPath> {
    texts(schema.get(key)).filter_map(path).collect()
}

/// The path of a JSON pointer, `/properties/Users/*/Id`. Some schemas write `items` for `*`, or repeat `properties`.
pub(super) fn path(pointer: &str) -> Option<PropertyPath> {
    let mut steps = pointer.strip_prefix("/properties/")?.split('/').peekable();
    let mut path: Vec<String> = Vec::new();
    while let Some(step) = steps.next() {
        let step = step.replace("~1", "/").replace("~0", "~");
        match step.as_str() {
            "" => return None,
            "items" if steps.peek().is_some_and(|next| *next == "properties") => path.push("*".to_owned()),
            "properties" if !path.is_empty() && steps.peek().is_some() => {}
            _ => path.push(step),
        }
    }
    (!path.is_empty()).then(|| PropertyPath::from_steps(path.iter().map(String::as_str)))
}

/// The property that has the tags. A schema without `tagging` has them in `Tags`, if at all.
pub(super) fn tag_property(schema: &Map<String, Value>) -> Option<String> {
    let tagging = schema.get("tagging").and_then(Value::as_object);
    let is_taggable = |tagging: &Map<String, Value>| tagging.get("taggable") != Some(&Value::Bool(false));
    let named = match tagging {
        Some(tagging) if is_taggable(tagging) => tagging.get("tagProperty").and_then(Value::as_str),
        Some(_) => return None,
        None if schema.get("taggable") == Some(&Value::Bool(false)) => return None,
        None => None,
    };
    let name = named.and_then(path).and_then(|path| path.as_top().map(str::to_owned));
    let name = name.unwrap_or_else(|| "Tags".to_owned());
    let properties = schema.get("properties").and_then(Value::as_object)?;
    properties.contains_key(&name).then_some(name)
}

/// The handlers of a schema.
pub(super) fn handlers(
    schema: &Map<String, Value>,
    reader: &mut Reader<'_>,
) -> BTreeMap<Handler, HandlerSchema> {
    let Some(handlers) = schema.get("handlers").and_then(Value::as_object) else {
        return BTreeMap::new();
    };
    let named = |handler: &Handler| handlers.get(handler.schema_name()).and_then(Value::as_object);
    let known = Handler::ALL.into_iter().filter_map(|handler| Some((handler, named(&handler)?)));
    known
        .map(|(handler, stated)| {
            let permissions = texts(stated.get("permissions")).map(str::to_owned).collect();
            let scope = stated.get("handlerSchema").and_then(Value::as_object);
            let scope = scope.filter(|_| handler == Handler::List);
            (
                handler,
                HandlerSchema { permissions, scope: scope.and_then(|scope| self::scope(scope, reader)) },
            )
        })
        .collect()
}

/// The properties that a list is about; those that it requires come first.
fn scope(scope: &Map<String, Value>, reader: &mut Reader<'_>) -> Option<Scope> {
    let required: Vec<&str> = texts(scope.get("required")).collect();
    let stated = scope.get("properties").and_then(Value::as_object);
    let datatype = |name: &str, reader: &mut Reader<'_>| match stated.and_then(|stated| stated.get(name)) {
        // `resource-schema.json#/properties/Arn` is the property of the resource; it may not exist.
        Some(property) => reader.scope_type(property, name),
        None => crate::Type::STRING,
    };
    let optional = stated.into_iter().flat_map(Map::keys).map(String::as_str);
    let optional = optional.filter(|name| !required.contains(name));
    let names = required.iter().map(|name| (*name, true)).chain(optional.map(|name| (name, false)));
    let properties: Vec<ScopeProperty> = names
        .map(|(name, required)| ScopeProperty {
            wire_name: name.to_owned(),
            datatype: datatype(name, reader),
            required,
        })
        .collect();
    let choices = choices(scope);
    (!properties.is_empty()).then_some(Scope { source: Source::Schema, properties, choices })
}
