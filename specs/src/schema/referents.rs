//! The properties of other resources that a property refers to.

use std::collections::VecDeque;

use serde_json::{Map, Value};

use super::facts::path;
use super::reader::Reader;
use crate::property::Referent;

/// How many parts of a property are searched for referents: a schema may go in circles.
const MAX_PARTS: usize = 64;

impl Reader<'_> {
    /// What a property refers to: itself, its items, one of its forms, or the definition that it names.
    pub(super) fn referents(&self, property: &Value) -> Vec<Referent> {
        let mut referents: Vec<Referent> = Vec::new();
        let mut waiting: VecDeque<&Map<String, Value>> = property.as_object().into_iter().collect();
        for _ in 0..MAX_PARTS {
            let Some(stated) = waiting.pop_front() else { break };
            let referent = stated.get("relationshipRef").and_then(|reference| {
                Some(Referent {
                    type_name: reference.get("typeName")?.as_str()?.to_owned(),
                    property: path(reference.get("propertyPath")?.as_str()?)?,
                })
            });
            let is_new = |referent: &Referent| referent.is_well_formed() && !referents.contains(referent);
            referents.extend(referent.filter(is_new));
            let forms = ["anyOf", "oneOf"].into_iter().filter_map(|key| stated.get(key)?.as_array());
            let parts = stated.get("items").into_iter().chain(forms.flatten().take(MAX_PARTS));
            waiting.extend(parts.filter_map(Value::as_object));
            let named = stated.get("$ref").and_then(Value::as_str).and_then(|name| self.target(name));
            waiting.extend(named.map(|(_, named)| named));
        }
        referents
    }
}
