//! The properties of a resource, with the values of others that references stand for.

use std::collections::{BTreeMap, BTreeSet};

use provider_aws_core::Resource;
use provider_aws_core::dynamic::Dynamic;
use serde_json::{Map, Value};

use super::{Action, PlanError};
use crate::expression::{Expression, Part, Reference};
use crate::file::{DeclaredResource, DesiredFile};
use crate::node::{Node, NodeValue};

/// The values that references stand for, as far as they are known.
#[derive(Debug)]
pub(crate) struct Known {
    /// What others refer to, by the name of the resource.
    wanted: BTreeMap<String, BTreeSet<Reference>>,
    names: Vec<String>,
    values: BTreeMap<Reference, Referent>,
}

/// What a reference stands for.
#[derive(Clone, Debug)]
enum Referent {
    /// A value.
    Value(Value),
    /// What AWS sets when the resource is created.
    Later,
    /// Nothing: AWS returned no value.
    Nothing,
}

/// The properties of a resource.
pub(crate) struct Resolved {
    /// Those that are known.
    pub properties: Map<String, Value>,
    /// The names of those whose values AWS sets later.
    pub later: Vec<String>,
}

impl Known {
    /// What the resources of a file refer to, of which nothing is known.
    pub fn of(file: &DesiredFile) -> Self {
        let expressions = file.resources.iter().flat_map(|resource| &resource.expressions);
        let mut wanted: BTreeMap<String, BTreeSet<Reference>> = BTreeMap::new();
        for reference in expressions.flat_map(|(_, expression)| expression.references()) {
            wanted.entry(reference.resource.clone()).or_default().insert(reference.clone());
        }
        let names = file.resources.iter().map(|resource| resource.name.clone());
        Self { wanted, names: names.collect(), values: BTreeMap::new() }
    }

    /// The properties of a resource, which refers only to resources that are known.
    pub fn resolve(&self, declared: &DeclaredResource) -> Result<Resolved, PlanError> {
        let mut resolved = Resolved { properties: Map::new(), later: Vec::new() };
        let NodeValue::Map(members) = &declared.properties.value else { return Ok(resolved) };
        for (key, node) in members {
            match self.value(node).map_err(|reference| PlanError::NoValue {
                resource: declared.name.clone(),
                reference: reference.to_string(),
            })? {
                Some(value) => _ = resolved.properties.insert(key.name.clone(), value),
                None => resolved.later.push(key.name.clone()),
            }
        }
        Ok(resolved)
    }

    /// A value; none if AWS sets a part of it later. The error is the reference that stands for nothing.
    fn value(&self, node: &Node) -> Result<Option<Value>, Reference> {
        Ok(match &node.value {
            NodeValue::Text(text) => match Expression::parse(text, &node.place) {
                Ok(expression) => self.text(&expression)?,
                // A file whose texts can't be read isn't read.
                Err(_) => Some(Value::String(text.clone())),
            },
            NodeValue::List(items) => {
                let items =
                    items.iter().map(|item| self.value(item)).collect::<Result<Option<Vec<_>>, _>>()?;
                items.map(Value::Array)
            }
            NodeValue::Map(members) => {
                let members = members
                    .iter()
                    .map(|(key, value)| Ok(self.value(value)?.map(|value| (key.name.clone(), value))));
                members.collect::<Result<Option<Map<_, _>>, Reference>>()?.map(Value::Object)
            }
            NodeValue::Null | NodeValue::Bool(_) | NodeValue::Number(_) => Some(node.to_json()),
        })
    }

    fn text(&self, expression: &Expression) -> Result<Option<Value>, Reference> {
        let value = |reference: &Reference| match self.values.get(reference) {
            Some(Referent::Value(value)) => Ok(Some(value.clone())),
            Some(Referent::Nothing) => Err(reference.clone()),
            Some(Referent::Later) | None => Ok(None),
        };
        // A reference alone has the type of its value.
        if let [Part::Reference(reference)] = &expression.parts[..] {
            return value(reference);
        }
        let mut whole = String::new();
        for part in &expression.parts {
            match part {
                Part::Text(text) => whole.push_str(text),
                Part::Reference(reference) => match value(reference)? {
                    Some(Value::String(text)) => whole.push_str(&text),
                    Some(value) => whole.push_str(&value.to_string()),
                    None => return Ok(None),
                },
            }
        }
        Ok(Some(Value::String(whole)))
    }

    /// Takes in what a resource has, or will have.
    pub fn learn(
        &mut self,
        index: usize,
        resolved: &Resolved,
        existing: Option<&Resource<Dynamic>>,
        action: &Action,
    ) {
        let Some(wanted) = self.names.get(index).and_then(|name| self.wanted.get(name)) else { return };
        let stays = matches!(action, Action::Keep | Action::Update { .. });
        for reference in wanted {
            let desired = reference.path.first().and_then(|_| at(&resolved.properties, &reference.path));
            let is_later = reference.path.first().is_some_and(|name| resolved.later.contains(name));
            let referent = match (desired, existing.filter(|_| stays)) {
                _ if is_later => Referent::Later,
                (Some(value), _) => Referent::Value(value.clone()),
                (None, None) => Referent::Later,
                (None, Some(existing)) if reference.path.is_empty() => {
                    Referent::Value(Value::String(existing.identifier().clone()))
                }
                (None, Some(existing)) => {
                    let properties = existing.raw().as_value().as_object();
                    let found = properties.and_then(|properties| at(properties, &reference.path));
                    found.map_or(Referent::Nothing, |value| Referent::Value(value.clone()))
                }
            };
            self.values.insert(reference.clone(), referent);
        }
    }
}

/// The value at a path.
fn at<'v>(properties: &'v Map<String, Value>, path: &[String]) -> Option<&'v Value> {
    let (first, rest) = path.split_first()?;
    rest.iter().try_fold(properties.get(first)?, |value, step| match value {
        Value::Array(items) => items.get(step.parse::<usize>().ok()?),
        value => value.get(step),
    })
}
