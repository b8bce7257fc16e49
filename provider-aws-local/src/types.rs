//! The types that the endpoint serves, with what their specs say about identifiers and access.

use std::collections::BTreeMap;

use cloud_control::Handler;
use serde_json::{Map, Value};
use specs::{FieldSpec, OnCreate, OperationSpec, ResourceSpec};

use crate::wire::{Exception, ExceptionKind, IDENTIFIER_LENGTH};

/// The types, by name.
#[derive(Debug, Default)]
pub(crate) struct Types(BTreeMap<String, ResourceType>);

/// A type of resource.
#[derive(Debug)]
pub(crate) struct ResourceType {
    pub(crate) spec: ResourceSpec,
}

impl Types {
    pub(crate) fn new(specs: impl IntoIterator<Item = ResourceSpec>) -> Self {
        let types = specs.into_iter().map(|spec| (spec.type_name.clone(), ResourceType { spec }));
        Self(types.collect())
    }

    /// The names of the types, sorted.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The type of this name.
    pub(crate) fn get(&self, name: &str) -> Result<&ResourceType, Exception> {
        self.0.get(name).ok_or_else(|| {
            let served = match self.0.len() {
                1 => "1 type, the one in its specs".to_owned(),
                number => format!("{number} types, those in its specs"),
            };
            let message = format!(
                "The type '{name}' cannot be found. This local endpoint serves {served} (option `--specs`)."
            );
            Exception::new(ExceptionKind::TypeNotFoundException, message)
        })
    }
}

impl ResourceType {
    pub(crate) fn type_name(&self) -> &str {
        &self.spec.type_name
    }

    /// The operation of a handler.
    pub(crate) fn operation(&self, handler: Handler) -> Result<&OperationSpec, Exception> {
        self.spec.operation(handler).ok_or_else(|| {
            let action = handler.schema_name().to_ascii_uppercase();
            let message = format!("Resource type {} does not support {action} action", self.type_name());
            Exception::new(ExceptionKind::UnsupportedActionException, message)
        })
    }

    pub(crate) fn field(&self, wire_name: &str) -> Option<&FieldSpec> {
        let mut fields = self.spec.fields.iter();
        fields.find(|field| field.wire_name == wire_name)
    }

    /// Whether only the service sets the property.
    pub(crate) fn is_read_only(&self, wire_name: &str) -> bool {
        self.spec.access_stated
            && self
                .field(wire_name)
                .and_then(|field| field.access)
                .is_some_and(|access| access.create == OnCreate::Never && !access.update)
    }

    /// Whether the property is only set at creation. This is true of each property of the identifier.
    pub(crate) fn is_create_only(&self, wire_name: &str) -> bool {
        let is_settable_once = self
            .field(wire_name)
            .and_then(|field| field.access)
            .is_some_and(|access| access.create != OnCreate::Never && !access.update);
        let identifies = self.spec.identifier.iter().any(|part| part == wire_name);
        (identifies || (self.spec.access_stated && is_settable_once)) && !self.is_read_only(wire_name)
    }

    /// The identifier of a resource with these properties. It is an error if there is none, or if it is longer than a call
    /// can state, since the resource could never be found again.
    pub(crate) fn identifier_of(&self, properties: &Map<String, Value>) -> Result<String, Exception> {
        let values: Option<Vec<(&str, String)>> = self
            .spec
            .identifier
            .iter()
            .map(|name| Some((name.as_str(), scalar(properties.get(name)?)?)))
            .collect();
        values
            .map(|values| joined(&values))
            .filter(|identifier| (1..=IDENTIFIER_LENGTH).contains(&identifier.chars().count()))
            .ok_or_else(|| self.invalid_identifier())
    }

    /// The canonical form of an identifier in a call: its values joined with `|`, or a JSON object.
    pub(crate) fn identifier(&self, given: &str) -> Result<String, Exception> {
        let parts = &self.spec.identifier;
        if !given.trim_start().starts_with('{') {
            let fits = parts.len() <= 1 || given.split('|').count() == parts.len();
            return fits.then(|| given.to_owned()).ok_or_else(|| self.invalid_identifier());
        }
        let object: Value = serde_json::from_str(given).map_err(|_| self.invalid_identifier())?;
        let values: Option<Vec<(&str, String)>> = parts
            .iter()
            .map(|name| {
                let pointer = format!("/properties/{name}");
                let value = object.get(name).or_else(|| object.get(&pointer))?;
                Some((name.as_str(), scalar(value)?))
            })
            .collect();
        match values {
            Some(values) if !values.is_empty() => Ok(joined(&values)),
            _ => Err(self.invalid_identifier()),
        }
    }

    fn invalid_identifier(&self) -> Exception {
        let parts: Vec<String> =
            (self.spec.identifier.iter()).map(|name| format!("/properties/{name}")).collect();
        let message = format!("Identifier is not valid for identifier [{}]", parts.join(", "));
        Exception::validation(message)
    }

    /// The exception for a resource that doesn't exist.
    pub(crate) fn not_found(&self, identifier: &str) -> Exception {
        let message =
            format!("Resource of type '{}' with identifier '{identifier}' was not found.", self.type_name());
        Exception::new(ExceptionKind::ResourceNotFoundException, message)
    }
}

/// The values joined with `|`. If one contains `|`, the identifier is a JSON object.
fn joined(values: &[(&str, String)]) -> String {
    let several = values.len() > 1;
    if several && values.iter().any(|(_, value)| value.contains('|')) {
        let members: Map<String, Value> =
            values.iter().map(|(name, value)| ((*name).to_owned(), value.clone().into())).collect();
        return Value::Object(members).to_string();
    }
    let values: Vec<&str> = values.iter().map(|(_, value)| value.as_str()).collect();
    values.join("|")
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use specs::ResourceSpec;

    use super::Types;

    #[test]
    fn the_exception_for_an_unknown_type_says_what_is_served() {
        let stage = ResourceSpec::from_json(include_str!("../../specs/aws/ivs/stage.json")).expect("a spec");
        let types = Types::new([stage]);
        assert_eq!(types.names().collect::<Vec<_>>(), ["AWS::IVS::Stage"]);
        let exception = types.get("AWS::IVS::Nope").expect_err("an unknown type");
        let message = "The type 'AWS::IVS::Nope' cannot be found. This local endpoint serves 1 type, the one in its \
                       specs (option `--specs`).";
        assert_eq!(exception.message, message);
    }
}
