//! Applying corrections, and finding those that no longer apply.

use std::collections::BTreeSet;
use std::ops::Range;

use specs::{Corrections, FieldCorrection, PermissionCorrection};

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
        Self {
            input,
            used: BTreeSet::new(),
        }
    }

    fn corrections(&self) -> Option<&'s Corrections> {
        self.input.map(|input| input.corrections)
    }

    /// The type that a page is about; one that the page would be given anyway is stale.
    pub(super) fn type_name(&mut self, resource: &str, found: Option<&str>) -> Option<&'s str> {
        let correction = self
            .corrections()?
            .type_name
            .iter()
            .find(|correction| correction.resource == resource)?;
        if found != Some(correction.is.as_str()) {
            self.used.insert(correction.reason.span().start);
        }
        Some(&correction.is)
    }

    /// What a field really is; the caller says by `field_changed` whether that is news.
    pub(super) fn field(&self, resources: &[&str], name: &str) -> Option<&'s FieldCorrection> {
        let corrections = &self.corrections()?.field;
        corrections.iter().find(|correction| {
            resources.contains(&correction.resource.as_str()) && correction.name == name
        })
    }

    pub(super) fn field_changed(&mut self, correction: &'s FieldCorrection) {
        self.used.insert(correction.reason.span().start);
    }

    /// What an action really is. Asked only for actions that are in doubt, so each answer is news.
    pub(super) fn permission(
        &mut self,
        resource: &str,
        action: &str,
    ) -> Option<&'s PermissionCorrection> {
        let mut corrections = self.corrections()?.permission.iter();
        let correction = corrections
            .find(|correction| correction.resource == resource && correction.action == action)?;
        self.used.insert(correction.reason.span().start);
        Some(correction)
    }

    /// Reports the corrections that changed nothing.
    pub(super) fn finish(&self, diagnostics: &mut Vec<Diagnostic>) {
        let Some(CorrectionsInput {
            corrections,
            source,
        }) = self.input
        else {
            return;
        };
        for (resource, reason) in corrections.reasons() {
            if !self.used.contains(&reason.span().start) {
                diagnostics.push(stale(source, resource, reason.span()));
            }
        }
    }
}

fn stale(source: Source<'_>, resource: &str, reason: Range<usize>) -> Diagnostic {
    let message = format!(
        "found a correction of {} that changes nothing, expected one that does",
        quoted(resource)
    );
    source
        .error(reason, message)
        .help("remove it: the page says so by now, or has no such thing")
}
