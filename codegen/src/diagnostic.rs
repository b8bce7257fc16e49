//! What is wrong with a page, and where.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something on the page was understood, but is doubtful.
    Warning,
    /// Something on the page could not be understood; nothing is generated from it.
    Error,
}

impl Severity {
    /// `warning` or `error`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A finding in a page: where it is, what was found there, and what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The file.
    pub path: String,
    /// The bytes of the file that it is about.
    pub span: Range<usize>,
    /// The line of the start of `span`, from 1.
    pub line: usize,
    /// The column of the start of `span` in characters, from 1.
    pub column: usize,
    /// What was found, and what was expected.
    pub message: String,
    /// What to do about it, where there is more to say than `message` does.
    pub help: Option<String>,
}

impl Diagnostic {
    /// The same, with a word on what to do.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { severity, path, line, column, message, .. } = self;
        write!(f, "{path}:{line}:{column}: {}: {message}", severity.name())?;
        match &self.help {
            Some(help) => write!(f, "; {help}"),
            None => Ok(()),
        }
    }
}

/// A file's name and text: what turns offsets into lines and columns.
#[derive(Clone, Copy, Debug)]
pub struct Source<'s> {
    /// The path as messages name it.
    pub path: &'s str,
    /// The text.
    pub text: &'s str,
}

impl Source<'_> {
    /// A finding that stops the page from being used.
    pub fn error(&self, span: Range<usize>, message: impl Into<String>) -> Diagnostic {
        self.diagnostic(Severity::Error, span, message.into())
    }

    /// A finding that does not.
    pub fn warning(&self, span: Range<usize>, message: impl Into<String>) -> Diagnostic {
        self.diagnostic(Severity::Warning, span, message.into())
    }

    fn diagnostic(&self, severity: Severity, span: Range<usize>, message: String) -> Diagnostic {
        let start = self.text.floor_char_boundary(span.start);
        let end = self.text.floor_char_boundary(span.end).max(start);
        Diagnostic {
            severity,
            path: self.path.to_owned(),
            span: start..end,
            line: 1,
            column: 1,
            message: shown(&message),
            help: None,
        }
    }
}

/// A message as a terminal may show it: not long, nothing invisible. Readers of JSON, YAML and SQL quote what they find.
fn shown(message: &str) -> String {
    const LONGEST: usize = 600;
    let mut shown = String::with_capacity(message.len().min(LONGEST));
    for c in message.chars().take(LONGEST) {
        match c {
            '\'' | '"' | '\\' => shown.push(c),
            c => shown.extend(c.escape_debug()),
        }
    }
    shown
}

/// Sorts findings by their place, and gives each its line and column: in one pass over each file, since a hostile page
/// can have as many findings as it has bytes.
pub(crate) fn locate(diagnostics: &mut [Diagnostic], sources: &[Source<'_>]) {
    let texts: BTreeMap<&str, &str> = sources.iter().map(|source| (source.path, source.text)).collect();
    diagnostics.sort_by(|a, b| (&a.path, a.span.start).cmp(&(&b.path, b.span.start)));
    for of_one_file in diagnostics.chunk_by_mut(|a, b| a.path == b.path) {
        let text = of_one_file.first().and_then(|first| texts.get(first.path.as_str()));
        let Some(text) = text else { continue };
        let (mut at, mut line, mut column) = (0, 1, 1);
        for diagnostic in of_one_file {
            for c in text[at..diagnostic.span.start].chars() {
                (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
            }
            at = diagnostic.span.start;
            (diagnostic.line, diagnostic.column) = (line, column);
        }
    }
}

/// Text of a page as a message may quote it: one line, not long, nothing invisible.
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let shown: String = text.chars().take(LONGEST).flat_map(char::escape_debug).collect();
    let more = if text.chars().nth(LONGEST).is_some() { "…" } else { "" };
    format!("`{shown}{more}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_line_and_a_column_in_characters() {
        let source = Source { path: "a.md", text: "ä\nöü x\n" };
        let mut diagnostics = [source.error(8..9, "found x, expected y"), source.error(0..1, "first")];
        locate(&mut diagnostics, &[source]);
        assert_eq!(diagnostics[0].to_string(), "a.md:1:1: error: first");
        assert_eq!(diagnostics[1].to_string(), "a.md:2:4: error: found x, expected y");
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
    fn a_place_past_the_end_or_within_a_character_is_no_panic() {
        let source = Source { path: "a.md", text: "ä" };
        assert_eq!(source.error(1..99, "").span, 0..2);
        assert_eq!(source.error(99..100, "").span, 2..2);
    }
}
