//! How much of a service is new, gone or changed.

use std::collections::BTreeSet;

use codegen::changes::{Change, ChangeKind, ServiceChanges};

/// How many things are new, gone or changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub added: usize,
    pub removed: usize,
    pub changed: usize,
}

/// What is counted of a service. Fields and permissions of a resource that is new or gone aren't.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub resources: Count,
    pub fields: Count,
    pub permissions: Count,
}

impl Count {
    fn add(&mut self, change: &Change) {
        match (change.is_addition(), change.is_removal()) {
            (true, false) => self.added += 1,
            (false, true) => self.removed += 1,
            _ => self.changed += 1,
        }
    }
}

impl Counts {
    pub(super) fn of(service: &ServiceChanges) -> Self {
        let mut counts = Self::default();
        for resource in &service.resources {
            let itself = resource.changes.iter().find(|change| change.kind == ChangeKind::Resource);
            match itself {
                Some(change) => counts.resources.add(change),
                None => counts.resources.changed += 1,
            }
            // Several changes of a field are one changed field.
            let mut changed_fields = BTreeSet::new();
            for change in &resource.changes {
                match change.kind {
                    ChangeKind::Property if change.is_addition() || change.is_removal() => {
                        counts.fields.add(change);
                    }
                    kind if is_of_field(kind) && !change.subject.is_empty() => {
                        changed_fields.insert(change.subject.as_str());
                    }
                    ChangeKind::Permission
                    | ChangeKind::PermissionSpelling
                    | ChangeKind::PermissionStanding => counts.permissions.add(change),
                    _ => {}
                }
            }
            counts.fields.changed += changed_fields.len();
        }
        counts
    }
}

fn is_of_field(kind: ChangeKind) -> bool {
    matches!(
        kind,
        ChangeKind::Property
            | ChangeKind::Spelling
            | ChangeKind::Type
            | ChangeKind::TypeName
            | ChangeKind::Bounds
            | ChangeKind::Variant
            | ChangeKind::Required
            | ChangeKind::Access
            | ChangeKind::Secret
            | ChangeKind::Default
            | ChangeKind::References
            | ChangeKind::PropertyDescription
    )
}
