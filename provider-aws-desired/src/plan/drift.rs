//! How what exists differs from a file.

use std::collections::BTreeMap;

use provider_aws_dynamic::Types;
use serde::Serialize;
use serde_json::Value;

use super::record::ResourceRecord;
use super::{GoneResource, Survey};
use crate::file::DesiredFile;
use crate::tag::TagProperty;

/// How what exists differs from a file, without secrets.
#[derive(Clone, Debug, Serialize)]
pub struct DriftRecord {
    /// The name of the file.
    pub file: String,
    /// The resources of the file, in its order.
    pub resources: Vec<DriftedResource>,
    /// The file's resources that the file has no more.
    pub gone: Vec<GoneResource>,
}

/// How a resource differs.
#[derive(Clone, Debug, Serialize)]
pub struct DriftedResource {
    /// What it would take to make the resource as the file says.
    #[serde(flatten)]
    pub resource: ResourceRecord,
    /// The properties that the file doesn't speak of, without those that only AWS sets.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub unspoken: BTreeMap<String, Value>,
}

impl DriftRecord {
    /// Whether everything that the file speaks of is as it says.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.gone.is_empty() && self.resources.iter().all(|one| one.resource.action == "keep")
    }
}

/// How what a survey found differs from a file.
pub(super) fn record(file: &DesiredFile, survey: &Survey, types: &Types) -> DriftRecord {
    let plan = survey.plan.record(types);
    let resources = plan.resources.into_iter().enumerate().map(|(index, resource)| DriftedResource {
        unspoken: unspoken(file, survey, types, index),
        resource,
    });
    DriftRecord { file: plan.file, resources: resources.collect(), gone: plan.gone }
}

fn unspoken(file: &DesiredFile, survey: &Survey, types: &Types, index: usize) -> BTreeMap<String, Value> {
    let declared = &file.resources[index];
    let found = survey.existing.get(&index).and_then(Option::as_ref);
    let known = found.zip(types.spec(&declared.type_name)).zip(types.get(&declared.type_name));
    let Some(((found, spec), resource_type)) = known else { return BTreeMap::new() };
    let (settable, tags) = (spec.settable(), TagProperty::of(spec));
    let properties = found.raw().as_value().as_object().into_iter().flatten().filter(|(name, value)| {
        let is_of_user = spec
            .model
            .property(name)
            .is_some_and(|property| settable.by_create(property) || settable.by_update(property));
        let is_own_tag = tags.is_some_and(|tags| tags.name == *name && tags.is_alone(value));
        is_of_user && !is_own_tag && !declared.properties.names().any(|declared| declared == *name)
    });
    properties
        .map(|(name, value)| (name.clone(), resource_type.redacted(&format!("/{name}"), value)))
        .collect()
}
