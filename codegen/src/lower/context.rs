//! The lowering of one service: what every step of it needs, and how findings are reported.

use std::collections::BTreeMap;
use std::ops::Range;

use cloud_control::Handler;

use super::corrections::CorrectionLog;
use super::model::{Knowledge, PageInput, Strictness};
use crate::diagnostic::Diagnostic;
use crate::page::Method;

/// The lowering of one service.
pub(super) struct Lowering<'k> {
    pub service: &'k str,
    pub knowledge: Knowledge<'k>,
    pub corrections: CorrectionLog<'k>,
    pub diagnostics: Vec<Diagnostic>,
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

    /// A help: how to correct the page in a file, if the reader has a file of corrections; else what happens.
    pub fn advice(&self, correction: impl FnOnce(&str) -> String, effect: &str) -> String {
        match (self.corrections.path(), self.knowledge.strictness) {
            (Some(file), _) => correction(file),
            (None, Strictness::Strict) => correction(&format!("specs/aws/{}.toml", self.service)),
            (None, Strictness::Lenient) => effect.to_owned(),
        }
    }
}
