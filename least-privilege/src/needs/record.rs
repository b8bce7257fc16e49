//! The records of a spec's operations, by which the runtime knows them, and a linked program says that it calls them.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::linked::{OperationRecord, Permissions, RecordedScope};
use cloud_control::{Handler, PASS_ROLE};
use specs::{OperationSpec, ResourceSpec};

use crate::emit::need::{Need, NeededAction};

/// The records of a spec's operations, one per operation. `needs` are those of the spec.
#[must_use]
pub fn records<'n>(spec: &'n ResourceSpec, needs: &'n [Need]) -> Vec<OperationRecord<'n>> {
    let operations = || spec.operations.iter().zip(needs);
    let read = operations().find(|(operation, _)| operation.handler == Handler::Get);
    let read = read.map(|(operation, need)| permissions(operation, need));
    let records = operations().map(|(operation, need)| OperationRecord {
        type_name: &spec.type_name,
        handler: operation.handler,
        identifier: need.identifier.iter().map(String::as_str).collect(),
        permissions: permissions(operation, need),
        // What a create reads back, code reads that has a record of its own.
        read: read.clone().filter(|_| operation.handler == Handler::Update),
    });
    records.collect()
}

/// What the operation's own handler requires.
fn of_handler<'n>(operation: &OperationSpec, need: &'n Need) -> impl Iterator<Item = &'n NeededAction> {
    need.actions.iter().filter(|needed| needed.handler == operation.handler)
}

/// The permissions that the operation's own handler requires.
fn permissions<'n>(operation: &'n OperationSpec, need: &'n Need) -> Permissions<'n> {
    // All resources of an action together, and then all actions on the same resources.
    let mut by_action = BTreeMap::<(&str, &[String]), [BTreeSet<&String>; 2]>::new();
    for NeededAction { own, related, only_for, action, .. } in of_handler(operation, need) {
        let [all_own, all_related] = by_action.entry((action, only_for)).or_default();
        all_own.extend(own);
        all_related.extend(related);
    }
    let mut scopes = BTreeMap::<_, Vec<&str>>::new();
    for ((action, only_for), [own, related]) in by_action {
        scopes.entry((own, related, only_for)).or_default().push(action);
    }
    let owned = |formats: BTreeSet<&String>| formats.into_iter().cloned().collect();
    let scopes = scopes.into_iter().map(|((own, related, only_for), actions)| RecordedScope {
        own: owned(own),
        related: owned(related),
        only_for: only_for.iter().map(String::as_str).collect(),
        actions,
    });
    let stated = operation.permissions.iter();
    let unknown = stated.clone().filter(|permission| !permission.standing.is_known());
    let passes_role = stated.clone().any(|permission| permission.action == PASS_ROLE);
    let services = need.passes_roles_to.iter().filter(|_| passes_role);
    Permissions {
        scopes: scopes.collect(),
        passes_roles_to: services.map(String::as_str).collect(),
        unverified: unknown.map(|permission| permission.action.as_str()).collect(),
    }
}
