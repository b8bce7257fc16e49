//! A plan as it may be shown: without secrets, and with the hash by which it is approved.

use provider_aws_dynamic::Types;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::{Action, GoneResource, Plan, PlannedResource};

/// A plan as it may be shown.
#[derive(Clone, Debug, Serialize)]
pub struct PlanRecord {
    /// The name of the file.
    pub file: String,
    /// What the plan is approved by: another plan has another one.
    pub hash: String,
    /// What each resource takes, in the order of the file.
    pub resources: Vec<ResourceRecord>,
    /// The file's resources that the file has no more.
    pub gone: Vec<GoneResource>,
}

/// What a resource takes, as it may be shown.
#[derive(Clone, Debug, Serialize)]
pub struct ResourceRecord {
    /// Its name in the file.
    pub name: String,
    /// The type: `AWS::IVS::Channel`.
    #[serde(rename = "type")]
    pub type_name: String,
    /// The region, in place of the client's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The identifier, if the resource exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// `keep`, `create`, `update` or `replace`.
    pub action: &'static str,
    /// The properties that are created.
    #[serde(skip_serializing_if = "Value::is_null")]
    pub properties: Value,
    /// The patch document of an update.
    #[serde(skip_serializing_if = "Value::is_null")]
    pub patch: Value,
    /// The names of properties whose values other resources get meanwhile.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub later: Vec<String>,
    /// The places of create-only properties that differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
}

impl Plan {
    /// The plan as it may be shown, of resources of these types.
    #[must_use]
    pub fn record(&self, types: &Types) -> PlanRecord {
        let resources = || self.resources.iter();
        // The hash is that of what is done, with its secrets.
        let done: Vec<ResourceRecord> =
            resources().map(|resource| record(resource, &|_, value| value)).collect();
        let text = serde_json::to_vec(&(&self.file, done, &self.gone)).unwrap_or_default();
        let hash: String = Sha256::digest(&text).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let shown = resources().map(|resource| {
            let resource_type = types.get(&resource.type_name);
            record(resource, &|place, value| match resource_type {
                Some(resource_type) => resource_type.redacted(place, &value),
                None => Value::Null,
            })
        });
        PlanRecord { file: self.file.clone(), hash, resources: shown.collect(), gone: self.gone.clone() }
    }
}

/// What a resource takes; `shown` is what is said of the value at a place.
fn record(resource: &PlannedResource, shown: &dyn Fn(&str, Value) -> Value) -> ResourceRecord {
    let PlannedResource { name, type_name, region, identifier, action } = resource.clone();
    let empty = ResourceRecord {
        name,
        type_name,
        region,
        identifier,
        action: action.name(),
        properties: Value::Null,
        patch: Value::Null,
        later: Vec::new(),
        places: Vec::new(),
    };
    match action {
        Action::Keep => empty,
        Action::Create { properties, later } => {
            ResourceRecord { properties: shown("", Value::Object(properties)), later, ..empty }
        }
        Action::Update { patch, later } => {
            let mut patch = serde_json::to_value(patch).unwrap_or_default();
            for operation in patch.as_array_mut().into_iter().flatten() {
                let place = operation["path"].as_str().unwrap_or_default().to_owned();
                if let Some(value) = operation.get_mut("value") {
                    *value = shown(&place, value.take());
                }
            }
            ResourceRecord { patch, later, ..empty }
        }
        Action::Replace { places } => ResourceRecord { places, ..empty },
    }
}
