//! What is wrong with a file, and where.
//!
//! A [`Diagnostic`] holds the bytes that it is about. Whoever prints it has the text of the file, and turns
//! bytes into lines and columns with a [`LineIndex`].

mod line_index;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::lower::Difference;

pub use line_index::{LineIndex, Position};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Two sources differ, and a rule says which one is taken.
    Note,
    /// Something was understood, but is doubtful.
    Warning,
    /// Something could not be understood; nothing is generated from it.
    Error,
}

impl Severity {
    /// `note`, `warning` or `error`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A finding in a file: where it is, what was found there, and what was expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How bad the finding is.
    pub severity: Severity,
    /// The path of the file.
    pub path: String,
    /// The bytes of the file that the finding is about.
    pub span: Range<usize>,
    /// What was found, and what was expected.
    pub message: String,
    /// What to do about it, or what happens because of it.
    pub help: Option<String>,
    /// The kind of difference between a page and a schema, if it is one.
    pub difference: Option<Difference>,
}

impl Diagnostic {
    /// The diagnostic with a help.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The place and the message: `stage.md:81:1: found …`. `lines` is the index of the file.
    pub fn title(&self, lines: &LineIndex<'_>) -> String {
        format!("{}:{}: {}", self.path, lines.position(self.span.start), self.message)
    }

    /// The diagnostic on one line: `error: stage.md:81:1: found …; …`. `lines` is the index of the file.
    pub fn describe(&self, lines: &LineIndex<'_>) -> String {
        let title = self.title(lines);
        match &self.help {
            Some(help) => format!("{}: {title}; {help}", self.severity.name()),
            None => format!("{}: {title}", self.severity.name()),
        }
    }
}

/// A file that is read: its path and its text.
#[derive(Clone, Copy, Debug)]
pub struct Source<'s> {
    /// The path, as messages show it.
    pub path: &'s str,
    /// The text.
    pub text: &'s str,
}

impl Source<'_> {
    /// A finding that stops the file from being used.
    #[must_use]
    pub fn error(&self, span: Range<usize>, message: impl Into<String>) -> Diagnostic {
        self.diagnostic(Severity::Error, span, message.into())
    }

    /// A finding that doesn't stop the file from being used.
    pub(crate) fn warning(&self, span: Range<usize>, message: impl Into<String>) -> Diagnostic {
        self.diagnostic(Severity::Warning, span, message.into())
    }

    /// A finding; a span that isn't one of the text is fitted to it.
    pub(crate) fn diagnostic(&self, severity: Severity, span: Range<usize>, message: String) -> Diagnostic {
        let start = self.text.floor_char_boundary(span.start);
        let end = self.text.floor_char_boundary(span.end).max(start);
        Diagnostic {
            severity,
            path: self.path.to_owned(),
            span: start..end,
            message: printable(&message),
            help: None,
            difference: None,
        }
    }
}

/// The findings in one file, as they are collected.
pub(crate) struct Findings<'s> {
    /// The file.
    pub source: Source<'s>,
    diagnostics: Vec<Diagnostic>,
}

impl<'s> Findings<'s> {
    /// No findings yet.
    pub fn new(source: Source<'s>) -> Self {
        Self { source, diagnostics: Vec::new() }
    }

    /// Adds a finding that stops the file from being used.
    pub fn error(&mut self, span: Range<usize>, message: impl Into<String>) {
        self.diagnostics.push(self.source.error(span, message));
    }

    /// Adds a finding that doesn't stop the file from being used.
    pub fn warning(&mut self, span: Range<usize>, message: impl Into<String>) {
        self.diagnostics.push(self.source.warning(span, message));
    }

    /// Whether a finding stops the file from being used.
    pub fn has_error(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// The findings, sorted by their place.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        sort(&mut self.diagnostics);
        self.diagnostics
    }
}

/// Sorts findings by file and place; those at one place keep their order.
pub(crate) fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| (&a.path, a.span.start).cmp(&(&b.path, b.span.start)));
}

/// A message that a terminal can show: of limited length, with nothing invisible. Errors of the JSON, YAML
/// and SQL readers quote what the file holds.
fn printable(message: &str) -> String {
    const MAX_CHARS: usize = 600;
    let mut printable = String::with_capacity(message.len().min(MAX_CHARS));
    for c in message.chars().take(MAX_CHARS) {
        match c {
            '\'' | '"' | '\\' => printable.push(c),
            c => printable.extend(c.escape_debug()),
        }
    }
    printable
}

/// Text of a file as a message quotes it: on one line, of limited length, with nothing invisible.
pub(crate) fn quoted(text: &str) -> String {
    const MAX_CHARS: usize = 60;
    let start: String = text.chars().take(MAX_CHARS).flat_map(char::escape_debug).collect();
    let ellipsis = if text.chars().nth(MAX_CHARS).is_some() { "…" } else { "" };
    format!("`{start}{ellipsis}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_sorted_by_place_and_shown_in_one_format() {
        let source = Source { path: "a.md", text: "ä\nöü x\n" };
        let mut findings = Findings::new(source);
        findings.error(8..9, "found x, expected y");
        findings.warning(0..1, "found ä");
        assert!(findings.has_error());
        let lines = LineIndex::new(source.text);
        let [first, second] = findings.into_sorted().try_into().expect("two");
        assert_eq!(first.describe(&lines), "warning: a.md:1:1: found ä");
        let second = second.help("write y");
        assert_eq!(second.title(&lines), "a.md:2:4: found x, expected y");
        assert_eq!(second.describe(&lines), "error: a.md:2:4: found x, expected y; write y");
    }

    #[test]
    fn a_message_is_one_line_with_nothing_invisible() {
        let source = Source { path: "a.md", text: "" };
        let message = format!("\u{1b}[31m\n\u{202e}\"ä\" {}", "x".repeat(10_000));
        let shown = source.error(0..0, message).message;
        assert!(shown.starts_with(r#"\u{1b}[31m\n\u{202e}"ä" x"#));
        assert!(shown.len() < 1_000);
    }

    #[test]
    fn a_span_past_the_end_or_within_a_character_is_no_panic() {
        let source = Source { path: "a.md", text: "ä" };
        assert_eq!(source.error(1..99, "").span, 0..2);
        assert_eq!(source.error(99..100, "").span, 2..2);
    }
}
