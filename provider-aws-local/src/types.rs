//! The types that the endpoint serves, with what their specs say about identifiers and access.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use cloud_control::Handler;
use serde_json::{Map, Value};
use specs::{AccessTree, OperationSpec, PropertyPath, ResourceSpec, Text};

use crate::schema::Rules;
use crate::shape::Shape;
use crate::wire::{Exception, ExceptionKind, IDENTIFIER_LENGTH};

/// The types, by name.
#[derive(Debug, Default)]
pub(crate) struct Types(BTreeMap<String, ResourceType>);

/// A type of resource.
#[derive(Debug)]
pub(crate) struct ResourceType {
    pub(crate) spec: ResourceSpec,
    /// Which properties are special, at any depth. The identifier is create-only.
    pub(crate) access: AccessTree,
    /// Compiled when a document is validated for the first time.
    rules: OnceLock<Rules>,
    /// The rules of texts that are made up.
    texts: Mutex<Vec<(Text, Rules)>>,
}

impl Types {
    pub(crate) fn new(specs: impl IntoIterator<Item = ResourceSpec>) -> Self {
        let types = specs.into_iter().map(|spec| (spec.type_name.clone(), ResourceType::new(spec)));
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
    pub(crate) fn new(spec: ResourceSpec) -> Self {
        let mut access = spec.access_tree();
        for part in &spec.identifier.properties {
            let place = part
                .steps()
                .fold(&mut access, |place, step| place.within.entry(step.to_owned()).or_default());
            place.create_only = true;
        }
        Self { spec, access, rules: OnceLock::new(), texts: Mutex::default() }
    }

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

    /// The rules that documents of the type keep.
    pub(crate) fn rules(&self) -> &Rules {
        self.rules.get_or_init(|| Rules::of(&self.spec))
    }

    /// Whether a text is within its bounds.
    pub(crate) fn fits(&self, bounds: &Text, text: &str) -> bool {
        let mut texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        let at = texts.iter().position(|(known, _)| known == bounds).unwrap_or_else(|| {
            texts.push((bounds.clone(), Rules::of_text(bounds)));
            texts.len() - 1
        });
        texts[at].1.allow(&text.into())
    }

    /// Whether a name is part of the identifier, but of no property.
    pub(crate) fn is_bare_identifier(&self, name: &str) -> bool {
        let parts = &self.spec.identifier.properties;
        parts.iter().any(|part| part.as_top() == Some(name)) && self.spec.model.property(name).is_none()
    }

    /// Removes the properties that the spec doesn't know. The service drops them without a word.
    pub(crate) fn drop_unknown(&self, properties: &mut Map<String, Value>) {
        let is_kept = |name: &str| self.is_bare_identifier(name);
        Shape::resource(&self.spec).drop_unknown_members(properties, is_kept);
    }

    /// The identifier of a resource with these properties. It is an error if there is none, or if it is longer than a call
    /// can state, since the resource could never be found again.
    pub(crate) fn identifier_of(&self, properties: &Map<String, Value>) -> Result<String, Exception> {
        let values: Option<Vec<(&str, String)>> = self
            .spec
            .identifier
            .properties
            .iter()
            .map(|path| Some((path.as_str(), scalar(at(properties, path)?)?)))
            .collect();
        values
            .map(|values| joined(&values))
            .filter(|identifier| (1..=IDENTIFIER_LENGTH).contains(&identifier.chars().count()))
            .ok_or_else(|| self.invalid_identifier())
    }

    /// The canonical form of an identifier in a call: its values joined with `|`, or a JSON object.
    pub(crate) fn identifier(&self, given: &str) -> Result<String, Exception> {
        let parts = &self.spec.identifier.properties;
        if !given.trim_start().starts_with('{') {
            let fits = parts.len() <= 1 || given.split('|').count() == parts.len();
            return fits.then(|| given.to_owned()).ok_or_else(|| self.invalid_identifier());
        }
        let object: Value = serde_json::from_str(given).map_err(|_| self.invalid_identifier())?;
        let values: Option<Vec<(&str, String)>> = parts
            .iter()
            .map(|path| {
                let pointer = format!("/properties/{path}");
                let value = object.get(path.as_str()).or_else(|| object.get(&pointer))?;
                Some((path.as_str(), scalar(value)?))
            })
            .collect();
        match values {
            Some(values) if !values.is_empty() => Ok(joined(&values)),
            _ => Err(self.invalid_identifier()),
        }
    }

    /// What an identifier in its canonical form says of the resource's properties.
    pub(crate) fn named_by(&self, identifier: &str) -> Map<String, Value> {
        let parts = self.spec.identifier.properties.iter().map(PropertyPath::as_str);
        if parts.len() > 1
            && let Ok(Value::Object(members)) = serde_json::from_str(identifier)
        {
            return members;
        }
        // An identifier of one property may contain the separator.
        let values: Vec<&str> =
            if parts.len() > 1 { identifier.split('|').collect() } else { vec![identifier] };
        parts.zip(values).map(|(name, value)| (name.to_owned(), value.into())).collect()
    }

    fn invalid_identifier(&self) -> Exception {
        let parts: Vec<String> =
            (self.spec.identifier.properties.iter()).map(|path| format!("/properties/{path}")).collect();
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

/// The value at a path.
pub(crate) fn at<'v>(properties: &'v Map<String, Value>, path: &PropertyPath) -> Option<&'v Value> {
    let mut steps = path.steps();
    let first = properties.get(steps.next()?)?;
    steps.try_fold(first, |value, step| value.get(step))
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
    use super::Types;
    use crate::testing::stage;

    #[test]
    fn the_exception_for_an_unknown_type_says_what_is_served() {
        let types = Types::new([stage()]);
        assert_eq!(types.names().collect::<Vec<_>>(), ["AWS::IVS::Stage"]);
        let exception = types.get("AWS::IVS::Nope").expect_err("an unknown type");
        let message = "The type 'AWS::IVS::Nope' cannot be found. This local endpoint serves 1 type, the one in its \
                       specs (option `--specs`).";
        assert_eq!(exception.message, message);
    }
}
