//! What a resource takes, by what exists and what should be.

use cloud_control::Handler;
use provider_aws_core::DesiredState;
use provider_aws_core::Resource;
use provider_aws_core::dynamic::{Dynamic, Edit};
use serde_json::{Map, Value};
use specs::ResourceSpec;

use super::resolve::Resolved;
use super::{Action, PlanError};
use crate::file::{DeclaredResource, DesiredFile};
use crate::tag::TagProperty;

/// What a resource takes.
pub(crate) fn action(
    spec: &ResourceSpec,
    file: &DesiredFile,
    declared: &DeclaredResource,
    resolved: &Resolved,
    existing: Option<&Resource<Dynamic>>,
) -> Result<Action, PlanError> {
    let properties = tagged(spec, file, declared, resolved, existing.is_some());
    let Some(existing) = existing else {
        return Ok(Action::Create { properties, later: resolved.later.clone() });
    };
    let settable = spec.settable();
    let is_fixed = |name: &&String| {
        let property = spec.model.property(name);
        property.is_some_and(|property| !spec.has(Handler::Update) || !settable.by_update(property))
    };
    let fixed: Vec<String> = resolved.later.iter().filter(is_fixed).cloned().collect();
    let edit = existing
        .edit_or_replace(desired_state(&properties))
        .map_err(|source| PlanError::call(declared, source))?;
    Ok(match edit {
        Edit::Replacement(mut places) => {
            places.extend(fixed);
            Action::Replace { places }
        }
        Edit::Patch { .. } if !fixed.is_empty() => Action::Replace { places: fixed },
        // What can't be read may be as the file says: it is sent with the next change.
        Edit::Patch { differs: false, .. } if resolved.later.is_empty() => Action::Keep,
        Edit::Patch { .. } if !spec.has(Handler::Update) => {
            Action::Replace { places: resolved.properties.keys().cloned().collect() }
        }
        Edit::Patch { patch, .. } => Action::Update { patch, later: resolved.later.clone() },
    })
}

/// Properties as a desired state.
pub(crate) fn desired_state(properties: &Map<String, Value>) -> DesiredState {
    properties.iter().fold(DesiredState::new(), |state, (name, value)| state.set(name, value))
}

/// The properties with the file's tag, unless the file identifies the resource, which is then known without it. Tags of a
/// resource that exists stay as they are, if the file has none of its own.
fn tagged(
    spec: &ResourceSpec,
    file: &DesiredFile,
    declared: &DeclaredResource,
    resolved: &Resolved,
    exists: bool,
) -> Map<String, Value> {
    let mut properties = resolved.properties.clone();
    if let (None, Some(tags)) = (&declared.identifier, TagProperty::of(spec)) {
        let is_later = resolved.later.iter().any(|name| name == tags.name);
        if !is_later && (!exists || properties.contains_key(tags.name)) {
            tags.add(&mut properties, &format!("{}/{}", file.name, declared.name));
        }
    }
    properties
}
