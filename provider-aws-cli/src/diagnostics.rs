//! How diagnostics of pages are shown: with the line that they are about, or as JSON.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use codegen::{Diagnostic, Difference, LineIndex, Severity};
use serde::Serialize;

use crate::console::{Color, Console};
use crate::inputs::Texts;

/// A line that is longer isn't shown.
const LONGEST_LINE: usize = 400;

/// Prints diagnostics on stderr, each with the line that it is about.
pub fn show<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>, texts: &Texts<'_>, console: &Console) {
    let renderer = match console.color() {
        Color::Colored => Renderer::styled(),
        Color::Plain => Renderer::plain(),
    };
    let mut indices: BTreeMap<&str, LineIndex<'_>> = BTreeMap::new();
    for diagnostic in diagnostics {
        let path = diagnostic.path.as_str();
        let lines =
            indices.entry(path).or_insert_with(|| LineIndex::new(texts.text(path).unwrap_or_default()));
        console.diagnostic(&format!("{}\n", snippet(&renderer, diagnostic, texts, lines)));
    }
}

/// The diagnostics that are errors.
pub fn errors(diagnostics: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error)
}

fn snippet(renderer: &Renderer, diagnostic: &Diagnostic, texts: &Texts<'_>, lines: &LineIndex<'_>) -> String {
    let Diagnostic { severity, path, span, message, help, .. } = diagnostic;
    let position = lines.position(span.start);
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = format!("{}:{position}: {message}", texts.place(path));
    let excerpt = texts.text(path).and_then(|text| excerpt(text, span));
    let source = excerpt.map(|(text, span)| {
        Snippet::source(text).line_start(position.line).annotation(AnnotationKind::Primary.span(span))
    });
    let help = help.as_ref().map(|help| Level::HELP.message(help.as_str()));
    let title = level.primary_title(&title);
    let group = match (source, help) {
        (Some(source), Some(help)) => title.element(source).element(help),
        (Some(source), None) => title.element(source),
        (None, Some(help)) => title.element(help),
        (None, None) => annotate_snippets::Group::with_title(title),
    };
    renderer.render(&[group])
}

/// The line that a span is on, and the span in it; nothing if the line is empty or very long.
fn excerpt<'t>(text: &'t str, span: &Range<usize>) -> Option<(&'t str, Range<usize>)> {
    let start = text.get(..span.start)?.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[start..].lines().next()?;
    let end = span.end.min(start + line.len()).max(span.start);
    (1..=LONGEST_LINE).contains(&line.len()).then(|| (line, span.start - start..end - start))
}

/// A diagnostic as JSON has it.
#[derive(Debug, Serialize)]
pub struct DiagnosticRecord<'d> {
    severity: &'static str,
    path: &'d str,
    line: usize,
    column: usize,
    message: &'d str,
    /// How a page differs from a schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'d str>,
}

impl<'d> DiagnosticRecord<'d> {
    /// The record of a diagnostic.
    #[must_use]
    pub fn new(diagnostic: &'d Diagnostic, texts: &'d Texts<'_>) -> Self {
        let text = texts.text(&diagnostic.path).unwrap_or_default();
        let position = LineIndex::new(text).position(diagnostic.span.start);
        Self {
            severity: diagnostic.severity.name(),
            path: texts.place(&diagnostic.path),
            line: position.line,
            column: position.column,
            message: &diagnostic.message,
            difference: diagnostic.difference.map(Difference::name),
            help: diagnostic.help.as_deref(),
        }
    }
}
