//! What changed in the references: CloudFormation schemas, and IAM's service reference.

use std::collections::BTreeSet;

use heck::ToSnakeCase;
use iam_policy::ServiceReference;
use specs::{FORMAT, Identifier, OperationSpec, Permission, ResourceSchema, ResourceSpec, Source, Standing};

use super::change::{Change, ChangeKind};

/// A schema as the spec that it would be without a page.
#[must_use]
pub fn spec_of_schema(schema: &ResourceSchema) -> ResourceSpec {
    let parts: Vec<&str> = schema.type_name.split("::").collect();
    let permission = |action: &String| Permission {
        action: action.clone(),
        written: None,
        standing: Standing::Exact,
        source: Source::Schema,
    };
    let operations = schema.handlers.iter().map(|(handler, facts)| OperationSpec {
        handler: *handler,
        source: Source::Schema,
        required_parameters: Vec::new(),
        permissions: facts.permissions.iter().map(permission).collect(),
        scope: facts.scope.clone(),
    });
    ResourceSpec {
        format: FORMAT,
        type_name: schema.type_name.clone(),
        service: parts.get(1).map(|service| service.to_lowercase()).unwrap_or_default(),
        name: parts.last().map(|name| name.to_snake_case()).unwrap_or_default(),
        pages: Vec::new(),
        identifier: Identifier { source: Source::Schema, properties: schema.identifier.clone() },
        tag_property: schema.tag_property.clone(),
        arn: None,
        passes_roles_to: Vec::new(),
        model: schema.model.clone(),
        definitions: schema.definitions.clone(),
        access: schema.access.clone(),
        corrected: Default::default(),
        operations: operations.collect(),
    }
}

/// The changes of a service of IAM's reference.
#[must_use]
pub fn of_iam(old: &ServiceReference, new: &ServiceReference) -> Vec<Change> {
    let mut changes = Vec::new();
    for action in &old.actions {
        let Some(other) = new.actions.iter().find(|other| other.name == action.name) else {
            changes.push(Change::removed(ChangeKind::Action, &action.name, &action.name));
            continue;
        };
        sets(ChangeKind::AuthorizedOn, &action.name, &action.resources, &other.resources, &mut changes);
        let keys = (&action.condition_keys, &other.condition_keys);
        sets(ChangeKind::ConditionKey, &action.name, keys.0, keys.1, &mut changes);
    }
    let added = new.actions.iter().filter(|action| old.actions.iter().all(|other| other.name != action.name));
    changes.extend(added.map(|action| Change::added(ChangeKind::Action, &action.name, &action.name)));
    for kind in &old.resources {
        let Some(other) = new.resources.iter().find(|other| other.name == kind.name) else {
            changes.push(Change::removed(ChangeKind::ResourceType, &kind.name, &kind.name));
            continue;
        };
        sets(ChangeKind::Arn, &kind.name, &kind.arn_formats, &other.arn_formats, &mut changes);
        sets(ChangeKind::ConditionKey, &kind.name, &kind.condition_keys, &other.condition_keys, &mut changes);
    }
    let added = new.resources.iter().filter(|kind| old.resources.iter().all(|other| other.name != kind.name));
    changes.extend(added.map(|kind| Change::added(ChangeKind::ResourceType, &kind.name, &kind.name)));
    changes
}

/// What is in one list and not in the other.
fn sets(kind: ChangeKind, subject: &str, old: &[String], new: &[String], changes: &mut Vec<Change>) {
    let [before, after] = [old, new].map(|list| list.iter().collect::<BTreeSet<_>>());
    changes.extend(before.difference(&after).map(|text| Change::removed(kind, subject, *text)));
    changes.extend(after.difference(&before).map(|text| Change::added(kind, subject, *text)));
}
