//! The lowering of one service: what every step of it needs, and how findings are reported.

use std::collections::BTreeMap;
use std::ops::Range;

use cloud_control::Handler;

use super::corrections::CorrectionLog;
use super::difference::Difference;
use super::model::{Knowledge, PageInput};
use super::spellings::Questions;
use crate::diagnostic::{Diagnostic, Severity};
use crate::page::Method;

/// The lowering of one service.
pub(super) struct Lowering<'k> {
    pub service: &'k str,
    pub knowledge: Knowledge<'k>,
    /// The wire names that the manifests of the tree state.
    pub spellings: Questions<'k>,
    pub corrections: CorrectionLog<'k>,
    pub diagnostics: Vec<Diagnostic>,
    /// How many differences between pages and schemas there are, by kind.
    pub differences: BTreeMap<Difference, usize>,
}

/// The pages of one type.
pub(super) struct TypePages<'s> {
    /// The pages; those that can read a resource come first.
    pub inputs: Vec<PageInput<'s>>,
    /// Each operation, with the page that offers it.
    pub methods: BTreeMap<Handler, (PageInput<'s>, &'s Method)>,
}

impl<'s> TypePages<'s> {
    /// The names under which corrections know the type: one per page.
    pub fn resources(&self) -> Vec<&'s str> {
        self.inputs.iter().map(|input| input.page.resource()).collect()
    }
}

impl Lowering<'_> {
    /// Reports something that can't be used.
    pub fn error(&mut self, input: PageInput<'_>, span: Range<usize>, message: impl Into<String>) {
        self.diagnostics.push(input.source.error(span, message));
    }

    /// Reports something that is left out or changed, as `help` says.
    pub fn note(
        &mut self,
        input: PageInput<'_>,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.diagnostics.push(input.source.warning(span, message).help(help));
    }

    /// Reports a doubt: something that must not be resolved by a guess.
    pub fn doubt(
        &mut self,
        input: PageInput<'_>,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let severity = self.knowledge.strictness.severity();
        self.diagnostics.push(input.source.diagnostic(severity, span, message.into()).help(help));
    }

    /// Counts a difference between a page and a schema that isn't worth a message of its own.
    pub fn count(&mut self, difference: Difference, times: usize) {
        if times > 0 {
            *self.differences.entry(difference).or_default() += times;
        }
    }

    /// Reports a difference between a page and a schema, which `help` resolves.
    pub fn difference(
        &mut self,
        difference: Difference,
        input: PageInput<'_>,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.count(difference, 1);
        let found = input.source.diagnostic(Severity::Note, span, message.into());
        self.diagnostics.push(Diagnostic { difference: Some(difference), ..found.help(help) });
    }

    /// A help: how to correct the page in a file, if the reader has a folder of corrections; else what happens.
    pub fn advice(&self, correction: impl FnOnce(&str) -> String, effect: &str) -> String {
        match (self.corrections.path(), self.knowledge.corrections) {
            (Some(file), _) => correction(file),
            (None, Some(folder)) => correction(&format!("{folder}/{}.toml", self.service)),
            (None, None) => effect.to_owned(),
        }
    }
}
