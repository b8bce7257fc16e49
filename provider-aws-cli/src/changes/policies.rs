//! What changes mean for policies: a permission that an operation newly requires is one that policies already deployed
//! lack, and AWS denies the operation once its handler asks for it.

use std::collections::BTreeMap;

use codegen::changes::{self, ChangeKind, Changes};
use iam_policy::{Policy, Reference};
use least_privilege::{EmitError, Emitter, Fit, Need, needs};
use serde::Serialize;
use specs::ResourceSpec;

/// What an operation requires more or less than before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PolicyChange {
    /// The type: `AWS::IVS::Stage`.
    pub type_name: String,
    /// The operation: `update`.
    pub operation: String,
    /// The actions that policies must allow that they needn't before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<String>,
    /// The actions that policies need no longer allow.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<String>,
}

/// What changes mean for policies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PolicyChanges {
    /// The operations that require something else.
    pub operations: Vec<PolicyChange>,
    /// How the policies that were given fit; none if none were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<GivenPolicies>,
}

/// How policies fit that allowed operations before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GivenPolicies {
    /// How many of the changed resources' operations the policies allowed, and allow now.
    pub allowed: usize,
    /// The operations that they allowed and don't allow now, each with the actions that are missing.
    pub denied: Vec<PolicyChange>,
}

impl GivenPolicies {
    /// Whether everything is allowed that was.
    #[must_use]
    pub fn suffice(&self) -> bool {
        self.denied.is_empty()
    }
}

impl PolicyChanges {
    /// Reads them off changes.
    #[must_use]
    pub fn of(changes: &Changes) -> Self {
        let mut operations: BTreeMap<(String, String), PolicyChange> = BTreeMap::new();
        for resource in changes.services.iter().flat_map(|service| &service.resources) {
            let permissions = resource.changes.iter().filter(|change| change.kind == ChangeKind::Permission);
            for change in permissions {
                let key = (resource.type_name.clone(), change.subject.clone());
                let entry = operations.entry(key).or_insert_with(|| PolicyChange {
                    type_name: resource.type_name.clone(),
                    operation: change.subject.clone(),
                    ..PolicyChange::default()
                });
                entry.added.extend(change.to.clone());
                entry.removed.extend(change.from.clone());
            }
        }
        Self { operations: operations.into_values().collect(), given: None }
    }

    /// Looks whether policies of one caller still allow the operations of changed resources that they allowed.
    ///
    /// # Errors
    ///
    /// Returns an error if no policy can be made for an operation.
    pub fn check(
        &mut self,
        policies: &[Policy],
        changes: &Changes,
        [old, new]: [&changes::Edition; 2],
        reference: &Reference,
    ) -> Result<(), EmitError> {
        let mut given = GivenPolicies::default();
        for service in &changes.services {
            for resource in &service.resources {
                let of = |edition: &'_ changes::Edition| {
                    let specs = edition.specs.get(&service.service).into_iter().flatten();
                    specs
                        .clone()
                        .find(|spec| spec.type_name == resource.type_name)
                        .map(|spec| needs_of(spec, reference))
                };
                let (Some(before), Some(now)) = (of(old), of(new)) else { continue };
                for need in &now {
                    let Some(earlier) = before.iter().find(|other| other.handler == need.handler) else {
                        continue;
                    };
                    if !missing(policies, earlier)?.is_empty() {
                        continue;
                    }
                    let added = missing(policies, need)?;
                    if added.is_empty() {
                        given.allowed += 1;
                    } else {
                        given.denied.push(PolicyChange {
                            type_name: resource.type_name.clone(),
                            operation: need.handler.name().to_owned(),
                            added,
                            removed: Vec::new(),
                        });
                    }
                }
            }
        }
        self.given = Some(given);
        Ok(())
    }
}

fn needs_of(spec: &ResourceSpec, reference: &Reference) -> Vec<Need> {
    needs(spec, reference, |_, _| None)
}

/// The actions that policies lack for an operation.
fn missing(policies: &[Policy], need: &Need) -> Result<Vec<String>, EmitError> {
    let fit = Fit::of(policies, &Emitter::new().emit(std::slice::from_ref(need))?);
    let mut actions: Vec<String> = fit.missing.into_iter().map(|missing| missing.action).collect();
    actions.dedup();
    Ok(actions)
}
