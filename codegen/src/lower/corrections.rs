//! Applying corrections, and finding those that no longer apply.

use std::collections::BTreeSet;
use std::ops::Range;

use cloud_control::PASS_ROLE;
use specs::{Access, Corrections, FieldCorrection, FieldSpec, OperationSpec, PermissionCorrection};

use super::CorrectionsInput;
use crate::diagnostic::{Diagnostic, Source, quoted};

/// The corrections of a service, and which of them changed something.
pub(super) struct Mending<'s> {
    input: Option<CorrectionsInput<'s>>,
    /// Those that did, by the place of their reason in the file.
    used: BTreeSet<usize>,
}

impl<'s> Mending<'s> {
    pub(super) fn new(input: Option<CorrectionsInput<'s>>) -> Self {
        Self { input, used: BTreeSet::new() }
    }

    fn corrections(&self) -> Option<&'s Corrections> {
        self.input.map(|input| input.corrections)
    }

    /// The type that a page is about; one that the page would be given anyway is stale.
    pub(super) fn type_name(&mut self, resource: &str, found: Option<&str>) -> Option<&'s str> {
        let correction =
            self.corrections()?.type_name.iter().find(|correction| correction.resource == resource)?;
        if found != Some(correction.is.as_str()) {
            self.used.insert(correction.reason.span().start);
        }
        Some(&correction.is)
    }

    /// Makes the fields of a type what they really are; `resources` are the names of its pages.
    pub(super) fn fields(&mut self, resources: &[&str], fields: &mut [FieldSpec]) {
        let corrections = self.corrections().into_iter().flat_map(|all| &all.field);
        for correction in corrections.filter(|of| resources.contains(&of.resource.as_str())) {
            let field = find(fields, &correction.name);
            if field.is_some_and(|field| correct(field, correction)) {
                self.used.insert(correction.reason.span().start);
            }
        }
    }

    /// The wire names of the properties that the list of a type demands. A scope with a property that the type does not
    /// have is not applied, and so is stale.
    pub(super) fn scope(&mut self, resources: &[&str], fields: &[FieldSpec]) -> Vec<String> {
        let mut corrections = self.corrections().into_iter().flat_map(|all| &all.scope);
        let correction = corrections.find(|of| resources.contains(&of.resource.as_str()));
        let Some(correction) = correction else {
            return Vec::new();
        };
        let wire_names = correction.properties.iter().map(|name| {
            let field = fields.iter().find(|field| field.name == *name)?;
            Some(field.wire_name.clone())
        });
        let scope: Vec<String> = wire_names.collect::<Option<_>>().unwrap_or_default();
        if !scope.is_empty() {
            self.used.insert(correction.reason.span().start);
        }
        scope
    }

    /// The services that the handlers of a type pass roles to. That is nothing of a type whose handlers pass none.
    pub(super) fn passes_roles_to(
        &mut self,
        resources: &[&str],
        operations: &[OperationSpec],
    ) -> Vec<String> {
        let mut permissions = operations.iter().flat_map(|it| &it.permissions);
        if !permissions.any(|permission| permission.action == PASS_ROLE) {
            return Vec::new();
        }
        let mut corrections = (self.corrections().into_iter()).flat_map(|all| &all.passes_role);
        let correction = corrections.find(|of| resources.contains(&of.resource.as_str()));
        let Some(correction) = correction.filter(|correction| !correction.to.is_empty()) else {
            return Vec::new();
        };
        self.used.insert(correction.reason.span().start);
        correction.to.clone()
    }

    /// What an action really is. Asked only for actions that are in doubt, so each answer is news.
    pub(super) fn permission(&mut self, resource: &str, action: &str) -> Option<&'s PermissionCorrection> {
        let mut corrections = self.corrections()?.permission.iter();
        let correction =
            corrections.find(|correction| correction.resource == resource && correction.action == action)?;
        self.used.insert(correction.reason.span().start);
        Some(correction)
    }

    /// Reports the corrections that changed nothing.
    pub(super) fn finish(&self, diagnostics: &mut Vec<Diagnostic>) {
        let Some(CorrectionsInput { corrections, source }) = self.input else {
            return;
        };
        for (resource, reason) in corrections.reasons() {
            if !self.used.contains(&reason.span().start) {
                diagnostics.push(stale(source, resource, reason.span()));
            }
        }
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

/// Corrects a field; whether that is news.
fn correct(field: &mut FieldSpec, correction: &FieldCorrection) -> bool {
    let before = field.clone();
    if let Some(wire_name) = &correction.wire_name {
        field.wire_name.clone_from(wire_name);
    }
    if let Some(datatype) = correction.datatype {
        field.datatype = datatype;
    }
    // Of what is within objects, only a difference to what is assumed anyway is told.
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

fn stale(source: Source<'_>, resource: &str, reason: Range<usize>) -> Diagnostic {
    let message =
        format!("found a correction of {} that changes nothing, expected one that does", quoted(resource));
    source.error(reason, message).help("remove it: the page says so by now, or has no such thing")
}
