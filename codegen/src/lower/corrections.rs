//! Applying corrections, and finding those that change nothing.

use std::collections::BTreeSet;

use cloud_control::PASS_ROLE;
use specs::{Access, Corrections, FieldCorrection, FieldSpec, OperationSpec, PermissionCorrection};

use super::model::CorrectionsInput;
use crate::diagnostic::{Diagnostic, quoted};

/// The corrections of a service, and a log of those that changed something.
pub(super) struct CorrectionLog<'s> {
    input: Option<CorrectionsInput<'s>>,
    /// The corrections that changed something, by the places of their reasons in the file.
    applied: BTreeSet<usize>,
}

impl<'s> CorrectionLog<'s> {
    pub fn new(input: Option<CorrectionsInput<'s>>) -> Self {
        Self { input, applied: BTreeSet::new() }
    }

    /// The path of the file, if there is a file.
    pub fn path(&self) -> Option<&'s str> {
        self.input.map(|input| input.source.path)
    }

    /// The type that a page describes. A correction to the type that was found anyway changes nothing.
    pub fn type_name(&mut self, resource: &str, found: Option<&str>) -> Option<&'s str> {
        let correction =
            self.corrections()?.type_name.iter().find(|correction| correction.resource == resource)?;
        if found != Some(correction.is.as_str()) {
            self.applied.insert(correction.reason.span().start);
        }
        Some(&correction.is)
    }

    /// Corrects the fields of a type; `resources` are the names of its pages.
    pub fn fields(&mut self, resources: &[&str], fields: &mut [FieldSpec]) {
        let corrections = self.corrections().into_iter().flat_map(|all| &all.field);
        for correction in corrections.filter(|correction| resources.contains(&correction.resource.as_str())) {
            let field = find(fields, &correction.name);
            if field.is_some_and(|field| correct(field, correction)) {
                self.applied.insert(correction.reason.span().start);
            }
        }
    }

    /// The wire names of the properties that the list of a type requires. A scope with a property that the
    /// type doesn't have isn't applied, and so changes nothing.
    pub fn scope(&mut self, resources: &[&str], fields: &[FieldSpec]) -> Vec<String> {
        let mut corrections = self.corrections().into_iter().flat_map(|all| &all.scope);
        let correction = corrections.find(|correction| resources.contains(&correction.resource.as_str()));
        let Some(correction) = correction else {
            return Vec::new();
        };
        let wire_names = correction.properties.iter().map(|name| {
            let field = fields.iter().find(|field| field.name == *name)?;
            Some(field.wire_name.clone())
        });
        let scope: Vec<String> = wire_names.collect::<Option<_>>().unwrap_or_default();
        if !scope.is_empty() {
            self.applied.insert(correction.reason.span().start);
        }
        scope
    }

    /// The services that the handlers of a type pass roles to. For a type whose handlers pass no roles, a
    /// correction changes nothing.
    pub fn passes_roles_to(&mut self, resources: &[&str], operations: &[OperationSpec]) -> Vec<String> {
        let mut permissions = operations.iter().flat_map(|operation| &operation.permissions);
        if !permissions.any(|permission| permission.action == PASS_ROLE) {
            return Vec::new();
        }
        let mut corrections = self.corrections().into_iter().flat_map(|all| &all.passes_role);
        let correction = corrections.find(|correction| resources.contains(&correction.resource.as_str()));
        let Some(correction) = correction.filter(|correction| !correction.to.is_empty()) else {
            return Vec::new();
        };
        self.applied.insert(correction.reason.span().start);
        correction.to.clone()
    }

    /// The correction of an action that is in doubt.
    pub fn permission(&mut self, resource: &str, action: &str) -> Option<&'s PermissionCorrection> {
        let mut corrections = self.corrections()?.permission.iter();
        let correction =
            corrections.find(|correction| correction.resource == resource && correction.action == action)?;
        self.applied.insert(correction.reason.span().start);
        Some(correction)
    }

    /// An error for each correction that changed nothing.
    pub fn stale(&self) -> impl Iterator<Item = Diagnostic> {
        let all = self.input.into_iter().flat_map(|CorrectionsInput { corrections, source }| {
            corrections.reasons().map(move |(resource, reason)| (source, resource, reason))
        });
        let stale = all.filter(|(_, _, reason)| !self.applied.contains(&reason.span().start));
        stale.map(|(source, resource, reason)| {
            let resource = quoted(resource);
            let message = format!(
                "found a correction of {resource} that changes nothing, expected one that changes something"
            );
            let help = "remove the correction: the page already says so, or has nothing of that name";
            source.error(reason.span(), message).help(help)
        })
    }

    fn corrections(&self) -> Option<&'s Corrections> {
        self.input.map(|input| input.corrections)
    }
}

/// The field of a name, or of a path of names into objects.
fn find<'f>(fields: &'f mut [FieldSpec], path: &str) -> Option<&'f mut FieldSpec> {
    fields.iter_mut().find_map(|field| {
        let rest = path.strip_prefix(field.name.as_str())?;
        if rest.is_empty() {
            return Some(field);
        }
        find(&mut field.fields, rest.strip_prefix('.')?)
    })
}

/// Corrects a field. Returns whether this changes the field.
fn correct(field: &mut FieldSpec, correction: &FieldCorrection) -> bool {
    let before = field.clone();
    if let Some(wire_name) = &correction.wire_name {
        field.wire_name.clone_from(wire_name);
    }
    if let Some(datatype) = correction.datatype {
        field.datatype = datatype;
    }
    // Within objects access isn't known: only what differs from the assumption is recorded.
    let assumed = field.access.unwrap_or(Access::OPEN);
    let access = Access {
        create: correction.create.unwrap_or(assumed.create),
        update: correction.update.unwrap_or(assumed.update),
    };
    if access != assumed {
        field.access = Some(access);
    }
    field.secret |= correction.secret;
    field.write_only |= correction.write_only;
    field.unordered |= correction.unordered && !field.is_unordered();
    *field != before
}
