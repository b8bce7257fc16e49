//! What changed between two specs of a type.

use std::collections::BTreeSet;

use specs::{Access, Identifier, OperationSpec, Permission, PropertyPath, ResourceSpec, Standing};

use super::change::{Change, ChangeKind, changed};
use super::texts;
use super::types::{Comparison, PropertyChanges};

/// The changes of a resource, in the order of a page: the resource, its properties, its operations.
pub(super) fn changes(old: &ResourceSpec, new: &ResourceSpec) -> Vec<Change> {
    if old == new {
        return Vec::new();
    }
    let text = |text: &String| Some(text.clone());
    let identifier = |identifier: &Identifier| identifier.properties.clone();
    let mut changes: Vec<Change> = [
        changed(ChangeKind::Name, "", (&old.name, &new.name), text),
        changed(
            ChangeKind::Identifier,
            "",
            (&identifier(&old.identifier), &identifier(&new.identifier)),
            |parts| Some(parts.iter().map(PropertyPath::as_str).collect::<Vec<_>>().join("|")),
        ),
        changed(ChangeKind::TagProperty, "", (&old.tag_property, &new.tag_property), Clone::clone),
        changed(ChangeKind::Arn, "", (&old.arn, &new.arn), |arn| arn.as_ref().map(texts::arn)),
        changed(ChangeKind::PassedRoles, "", (&old.passes_roles_to, &new.passes_roles_to), |services| {
            Some(services.join(", ")).filter(|text| !text.is_empty())
        }),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !texts::says_the_same(&old.model.description, &new.model.description) {
        let (old, new) = (&old.model.description, &new.model.description);
        changes.push(Change::new(ChangeKind::Description, "", old, new));
    }
    let PropertyChanges { changes: of_properties, whole, moved } = Comparison::properties(old, new);
    changes.extend(of_properties);
    let is_whole = |path: &PropertyPath| {
        whole.iter().any(|whole| {
            path.as_str()
                .strip_prefix(whole.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    };
    let moved_path = |path: &PropertyPath| {
        let found = moved.iter().find_map(|(from, to)| {
            let rest = path.as_str().strip_prefix(from.as_str())?;
            (rest.is_empty() || rest.starts_with('/'))
                .then(|| PropertyPath::from(format!("{to}{rest}").as_str()))
        });
        found.unwrap_or_else(|| path.clone())
    };
    access(&old.access, &new.access, &is_whole, &moved_path, &mut changes);
    operations(&old.operations, &new.operations, &mut changes);
    changes
}

/// What changed in the lists of special properties. What is said of a property that is gone or new is no change.
fn access(
    old: &Access,
    new: &Access,
    is_whole: &impl Fn(&PropertyPath) -> bool,
    moved: &impl Fn(&PropertyPath) -> PropertyPath,
    changes: &mut Vec<Change>,
) {
    for (words, of) in [
        ("read-only", (|access| &access.read_only) as fn(&Access) -> &Vec<PropertyPath>),
        ("create-only", |access| &access.create_only),
        ("create-only on conditions", |access| &access.conditional_create_only),
        ("write-only", |access| &access.write_only),
        ("deprecated", |access| &access.deprecated),
    ] {
        let before: BTreeSet<PropertyPath> =
            of(old).iter().filter(|path| !is_whole(path)).map(moved).collect();
        let after: BTreeSet<PropertyPath> = of(new).iter().filter(|path| !is_whole(path)).cloned().collect();
        let removed = before.difference(&after);
        changes.extend(removed.map(|path| Change::removed(ChangeKind::Access, path.as_str(), words)));
        let added = after.difference(&before);
        changes.extend(added.map(|path| Change::added(ChangeKind::Access, path.as_str(), words)));
    }
}

fn operations(old: &[OperationSpec], new: &[OperationSpec], changes: &mut Vec<Change>) {
    for operation in old {
        let name = operation.handler.name();
        let Some(other) = new.iter().find(|other| other.handler == operation.handler) else {
            changes.push(Change::removed(ChangeKind::Operation, name, name));
            continue;
        };
        let [before, after] = [operation, other].map(texts::parameters);
        let written = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        changes.extend(changed(ChangeKind::Parameters, name, (&before, &after), written));
        permissions(name, &operation.permissions, &other.permissions, changes);
    }
    let added = new.iter().filter(|operation| old.iter().all(|other| other.handler != operation.handler));
    changes.extend(added.map(|operation| {
        let name = operation.handler.name();
        Change::added(ChangeKind::Operation, name, name)
    }));
}

/// What changed in the actions of an operation. An action is the same one in any spelling of the page.
fn permissions(operation: &str, old: &[Permission], new: &[Permission], changes: &mut Vec<Change>) {
    let find = |among: &'_ [Permission], action: &str| {
        among.iter().position(|other| other.action.eq_ignore_ascii_case(action))
    };
    let mut seen = BTreeSet::new();
    for permission in old {
        if !seen.insert(permission.action.to_lowercase()) {
            continue;
        }
        match find(new, &permission.action) {
            None => changes.push(Change::removed(ChangeKind::Permission, operation, &permission.action)),
            Some(index) => {
                let stated = |permission: &Permission| {
                    permission.written.clone().unwrap_or_else(|| permission.action.clone())
                };
                let (from, to) = (stated(permission), stated(&new[index]));
                changes.extend(
                    (from != to).then(|| Change::new(ChangeKind::PermissionSpelling, operation, from, to)),
                );
                let (before, after) = (permission.standing, new[index].standing);
                changes.extend((before.is_known() != after.is_known()).then(|| {
                    let kind = ChangeKind::PermissionStanding;
                    let known = |standing: Standing| format!("{} ({})", permission.action, standing.name());
                    Change::new(kind, operation, known(before), known(after))
                }));
            }
        }
    }
    let mut seen = BTreeSet::new();
    for permission in new {
        if seen.insert(permission.action.to_lowercase()) && find(old, &permission.action).is_none() {
            changes.push(Change::added(ChangeKind::Permission, operation, &permission.action));
        }
    }
}
