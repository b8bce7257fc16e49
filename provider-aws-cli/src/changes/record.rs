//! Changes as JSON, for scripts.

use codegen::changes::{Changes, Verdict};
use serde::Serialize;

use super::edition::Edition;
use super::policies::PolicyChanges;

/// What `--format json` prints.
#[derive(Debug, Serialize)]
pub struct Record<'c> {
    old: &'c str,
    new: &'c str,
    verdict: Verdict,
    services: &'c [codegen::changes::ServiceChanges],
    policies: &'c PolicyChanges,
}

impl<'c> Record<'c> {
    /// The record of the changes from one edition to another.
    #[must_use]
    pub fn new(
        old: &'c Edition,
        new: &'c Edition,
        changes: &'c Changes,
        policies: &'c PolicyChanges,
    ) -> Self {
        Self {
            old: &old.name,
            new: &new.name,
            verdict: changes.verdict,
            services: &changes.services,
            policies,
        }
    }
}
