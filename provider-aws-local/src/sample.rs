//! Samples: documents of a type, made from its spec alone, which set what may be set, or break one rule.
//!
//! The same spec gives the same samples. They are for tests: a sample keeps all rules that a spec knows, but refers to
//! things that don't exist.
//!
//! ```
//! use provider_aws_local::sample::Sampler;
//! use specs::{Property, Source, Text, Type};
//!
//! # let json = r#"{"format": 4, "type_name": "AWS::Test::Thing", "service": "test", "name": "thing", "pages": [],
//! #     "identifier": {"source": "page", "properties": ["Name"]}, "model": {"properties": []}, "access": {},
//! #     "operations": []}"#;
//! # let mut thing = specs::ResourceSpec::from_json(json)?;
//! let name = Type::String(Text { pattern: Some("^[A-Z]{3}$".to_owned()), ..Text::default() });
//! thing.model.properties.push(Property::new("name", "Name", name, Source::Schema));
//! let samples = Sampler::new(&thing).complete();
//! assert_eq!(samples.documents[0].document, serde_json::json!({"Name": "AAA"}));
//! assert!(samples.unset.is_empty());
//! # Ok::<(), specs::SpecError>(())
//! ```

mod breaking;
mod builder;
mod complete;
mod items;
mod minimal;
mod pattern;
mod picks;
mod scalar;
mod seed;
mod text;

use std::cell::{Cell, OnceCell};

use serde_json::{Value, json};
use specs::json_schema::{Members, computed};
use specs::{AccessTree, PropertyPath, ResourceSpec, Type};

#[cfg(test)]
mod tests;

use crate::schema::Rules;
use minimal::Ranks;
use scalar::Scalars;

pub(crate) use text::{fits, text};

/// Makes samples of the documents of a spec.
#[derive(Debug)]
pub struct Sampler<'s> {
    spec: &'s ResourceSpec,
    access: AccessTree,
    computed: Members<'s>,
    /// Compiled when a document is validated.
    rules: OnceCell<Rules>,
    /// Compiled when a union asks for it.
    definitions: OnceCell<Rules>,
    ranks: Ranks<'s>,
    scalars: Scalars,
    /// How many properties are being added within one another, to tell values apart.
    added: Cell<usize>,
}

/// A document that keeps all rules.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sample {
    /// The document.
    pub document: Value,
    /// The properties that the document sets, sorted. `*` is each item of an array or each value of a map.
    pub paths: Vec<PropertyPath>,
}

/// Documents that together set all that may be set.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Samples {
    /// The documents. Several are needed where one property excludes another.
    pub documents: Vec<Sample>,
    /// What no document sets, since no value was found for it: `Rule.Name` is the property `Name` of the definition `Rule`,
    /// or that form of the union `Rule`.
    pub unset: Vec<String>,
}

/// A document that breaks one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Broken {
    /// The document.
    pub document: Value,
    /// The place that breaks the rule, as the service's messages name it: `#/Rules/0`.
    pub path: String,
    /// The rule, by its keyword in JSON Schema: `required`.
    pub keyword: &'static str,
    /// Whether the place is within a union: then the value is refused because it is none of the forms.
    pub is_within_union: bool,
}

impl<'s> Sampler<'s> {
    /// Makes samples of the documents of this spec.
    pub fn new(spec: &'s ResourceSpec) -> Self {
        let computed = computed(spec);
        Self {
            spec,
            access: spec.access_tree(),
            rules: OnceCell::new(),
            definitions: OnceCell::new(),
            ranks: Ranks::of(spec, &computed),
            computed,
            scalars: Scalars::default(),
            added: Cell::new(0),
        }
    }

    /// The smallest value of a type that was found.
    pub fn value(&self, datatype: &Type) -> Option<Value> {
        self.smallest(datatype, 0)
    }

    /// Whether a document keeps all rules of the spec, as the endpoint decides it.
    pub fn allows(&self, document: &Value) -> bool {
        self.rules().allow(document)
    }

    fn rules(&self) -> &Rules {
        self.rules.get_or_init(|| Rules::of(self.spec))
    }

    /// Whether a value is one of a definition.
    fn is_one(&self, definition: &str, value: &Value) -> bool {
        let Some(at) = self.spec.definitions.keys().position(|name| name == definition) else {
            return true;
        };
        let rules = self.definitions.get_or_init(|| Rules::of_definitions(self.spec));
        rules.allow(&json!({ at.to_string(): value }))
    }

    /// The rules that a document breaks, in the service's words: `#/Rules/0: required key [Name] not found`.
    pub fn violations(&self, document: &Value) -> Vec<String> {
        self.rules().violations(document)
    }
}
