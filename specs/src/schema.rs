//! CloudFormation schemas of resource types: the authority on names, types, access and handlers.
//!
//! A schema is read into the types of specs: properties, and the definitions that they reach. Its prose isn't read.
//! Schemas come from elsewhere, so nothing in them is trusted: what can't be understood is free-form JSON.

mod constraints;
mod facts;
mod forms;
mod names;
mod reach;
mod reader;
mod referents;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use cloud_control::Handler;
use serde_json::{Map, Value};
use thiserror::Error;

use crate::access::Access;
use crate::datatype::{Definition, Object};
use crate::operation::Scope;
use crate::property::PropertyPath;
use reader::Reader;

/// The schema of a resource type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceSchema {
    /// The CloudFormation type: `AWS::IVS::Stage`.
    pub type_name: String,
    /// The properties, by name.
    pub model: Object,
    /// The objects, enums and unions that the properties reach, by the names in the schema, or after their place.
    pub definitions: BTreeMap<String, Definition>,
    /// Which properties are read-only, create-only and write-only.
    pub access: Access,
    /// The properties that make up the identifier, in order.
    pub identifier: Vec<PropertyPath>,
    /// The property that has the tags.
    pub tag_property: Option<String>,
    /// The handlers.
    pub handlers: BTreeMap<Handler, HandlerSchema>,
}

/// What a schema says of a handler.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandlerSchema {
    /// The IAM actions that the handler requires, as written. There may be none.
    pub permissions: Vec<String>,
    /// The properties that a list is about.
    pub scope: Option<Scope>,
}

/// Schemas, by type name.
#[derive(Clone, Debug, Default)]
pub struct Schemas(BTreeMap<String, ResourceSchema>);

/// A file can't be read as the schema of a resource type.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum SchemaError {
    /// The text isn't JSON.
    #[error("found a file that isn't JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// The JSON isn't a schema of a resource type.
    #[error("found no {missing}, expected the CloudFormation schema of a resource type")]
    NotASchema {
        /// The key that is missing or of the wrong type.
        missing: &'static str,
    },
}

impl ResourceSchema {
    /// Reads a schema, as AWS publishes it.
    ///
    /// # Errors
    ///
    /// Returns an error if the text isn't JSON, or lacks the keys `typeName` and `properties`.
    pub fn parse(text: &str) -> Result<Self, SchemaError> {
        let schema: Map<String, Value> = serde_json::from_str(text)?;
        Self::from_json(&schema)
    }

    /// Reads a schema from JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if the schema lacks the keys `typeName` and `properties`.
    pub fn from_json(schema: &Map<String, Value>) -> Result<Self, SchemaError> {
        let type_name = schema.get("typeName").and_then(Value::as_str);
        let type_name = type_name.ok_or(SchemaError::NotASchema { missing: "`typeName`" })?;
        if !schema.get("properties").is_some_and(Value::is_object) {
            return Err(SchemaError::NotASchema { missing: "`properties`" });
        }
        let mut reader = Reader::new(schema);
        let model = reader.object(schema, "");
        let handlers = facts::handlers(schema, &mut reader);
        let mut read = Self {
            type_name: type_name.to_owned(),
            model,
            access: facts::access(schema),
            identifier: facts::paths(schema, "primaryIdentifier"),
            tag_property: facts::tag_property(schema),
            handlers,
            definitions: reader.into_definitions(),
        };
        reach::keep_reached(&mut read);
        Ok(read)
    }

    /// Whether Cloud Control serves the type: it has handlers.
    pub fn is_served(&self) -> bool {
        !self.handlers.is_empty()
    }
}

impl Schemas {
    /// The schema of a type.
    pub fn get(&self, type_name: &str) -> Option<&ResourceSchema> {
        self.0.get(type_name)
    }

    /// The schemas, by type name.
    pub fn iter(&self) -> impl Iterator<Item = &ResourceSchema> {
        self.0.values()
    }

    /// Whether there are no schemas.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number of schemas.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl FromIterator<ResourceSchema> for Schemas {
    fn from_iter<I: IntoIterator<Item = ResourceSchema>>(schemas: I) -> Self {
        Self(schemas.into_iter().map(|schema| (schema.type_name.clone(), schema)).collect())
    }
}
