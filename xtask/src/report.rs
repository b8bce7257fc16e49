//! What a person sees: diagnostics with the page's line, progress, and the closing summary.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{IsTerminal, stderr};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use codegen::{Diagnostic, LineIndex, Provider, Severity, TextFile};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use specs::FieldSpec;

/// Prints diagnostics on stderr, each with its line. Returns the number of errors. `files` has the file of each.
pub fn diagnostics<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>, files: &[&TextFile]) -> usize {
    let colours = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
    let texts: BTreeMap<&str, &str> =
        files.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
    let mut indices: BTreeMap<&str, LineIndex<'_>> = BTreeMap::new();
    let mut errors = 0;
    for diagnostic in diagnostics {
        errors += usize::from(diagnostic.severity == Severity::Error);
        let text = texts.get(diagnostic.path.as_str()).copied().unwrap_or_default();
        let lines = indices.entry(&diagnostic.path).or_insert_with(|| LineIndex::new(text));
        eprintln!("{}\n", rendered(&renderer, diagnostic, text, lines));
    }
    errors
}

/// The line that a diagnostic is about, and what of it.
struct Excerpt<'t> {
    line: &'t str,
    span: std::ops::Range<usize>,
}

/// A line that is too long to show is shown by its number alone.
fn excerpt<'t>(text: &'t str, diagnostic: &Diagnostic) -> Option<Excerpt<'t>> {
    const LONGEST: usize = 400;
    let start = text.get(..diagnostic.span.start)?.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[start..].lines().next()?;
    let end = diagnostic.span.end.min(start + line.len()).max(diagnostic.span.start);
    (line.len() <= LONGEST).then(|| Excerpt { line, span: diagnostic.span.start - start..end - start })
}

fn rendered(renderer: &Renderer, diagnostic: &Diagnostic, text: &str, lines: &LineIndex<'_>) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = diagnostic.title(lines);
    let excerpt = excerpt(text, diagnostic);
    let mut group = Group::with_title(level.primary_title(&title));
    if let Some(Excerpt { line, span }) = excerpt {
        let number = lines.position(diagnostic.span.start).line;
        let annotation = AnnotationKind::Primary.span(span);
        group = group.element(Snippet::source(line).line_start(number).annotation(annotation));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

/// A bar on a terminal; nothing elsewhere, where lines tell of the steps.
pub fn progress(length: usize, what: &'static str) -> ProgressBar {
    let bar = ProgressBar::new(length as u64);
    let style = ProgressStyle::with_template("{msg:>12} [{bar:40}] {pos}/{len}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.set_message(what);
    bar
}

/// A step that is done, where no bar showed it.
pub fn step(text: &str) {
    if !stderr().is_terminal() {
        eprintln!("{text}");
    }
}

/// The closing summary: what was read, what came of it, what is left out and why.
#[derive(Serialize)]
pub struct Summary {
    pages: usize,
    index_pages: usize,
    services: usize,
    resources: usize,
    /// By handler.
    operations: BTreeMap<&'static str, usize>,
    /// By how they stand to the IAM reference.
    permissions: BTreeMap<&'static str, usize>,
    fields: usize,
    untyped_fields: usize,
    errors: usize,
    warnings: usize,
    /// By reason.
    left_out: BTreeMap<String, Vec<String>>,
    /// How many files are generated, and how many of them were not as they are now.
    files: usize,
    changed_files: usize,
}

impl Summary {
    /// Counts.
    pub fn of(provider: &Provider, files: usize, changed_files: usize) -> Self {
        let specs = || provider.services.values().flat_map(|lowered| &lowered.specs);
        let operations = || specs().flat_map(|spec| &spec.operations);
        let left_out = provider.services.values().flat_map(|lowered| &lowered.left_out);
        let severity = |severity| {
            let found = provider.diagnostics.iter();
            found.filter(|diagnostic| diagnostic.severity == severity).count()
        };
        let mut left_out = left_out.fold(BTreeMap::new(), |mut by_reason, left_out| {
            let whats: &mut Vec<String> = by_reason.entry(left_out.reason.to_string()).or_default();
            whats.push(left_out.what.clone());
            by_reason
        });
        if !provider.unreadable.is_empty() {
            left_out.insert("cannot be read".to_owned(), provider.unreadable.clone());
        }
        Self {
            pages: provider.pages,
            index_pages: provider.index_pages,
            services: provider.services.values().filter(|lowered| !lowered.specs.is_empty()).count(),
            resources: specs().count(),
            operations: count(operations().map(|operation| operation.handler.name())),
            permissions: count(
                operations()
                    .flat_map(|operation| &operation.permissions)
                    .map(|permission| permission.standing.name()),
            ),
            fields: specs().map(|spec| all(&spec.fields)).sum(),
            untyped_fields: specs().map(|spec| untyped(&spec.fields)).sum(),
            errors: severity(Severity::Error),
            warnings: severity(Severity::Warning),
            left_out,
            files,
            changed_files,
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "pages        {} (and {} index pages)", self.pages, self.index_pages)?;
        writeln!(f, "resources    {} in {} services", self.resources, self.services)?;
        writeln!(f, "operations   {}", Counts(&self.operations))?;
        writeln!(f, "permissions  {}", Counts(&self.permissions))?;
        writeln!(f, "fields       {}, of which {} untyped", self.fields, self.untyped_fields)?;
        writeln!(f, "findings     {} errors, {} warnings", self.errors, self.warnings)?;
        for (reason, whats) in &self.left_out {
            const MOST: usize = 5;
            let named = whats.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join(", ");
            let more = match whats.len().saturating_sub(MOST) {
                0 => String::new(),
                more => format!(", and {more} more (--json names all)"),
            };
            writeln!(f, "left out     {}: {reason}: {named}{more}", whats.len())?;
        }
        write!(f, "files        {}, {} of them changed", self.files, self.changed_files)
    }
}

/// How often each of some names occurs.
fn count(names: impl Iterator<Item = &'static str>) -> BTreeMap<&'static str, usize> {
    names.fold(BTreeMap::new(), |mut counts, name| {
        *counts.entry(name).or_default() += 1;
        counts
    })
}

/// Counts, with their sum before them.
struct Counts<'c>(&'c BTreeMap<&'static str, usize>);

impl fmt::Display for Counts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.values().sum::<usize>())?;
        let parts: Vec<String> = self.0.iter().map(|(name, count)| format!("{count} {name}")).collect();
        if parts.is_empty() { Ok(()) } else { write!(f, " ({})", parts.join(", ")) }
    }
}

fn all(fields: &[FieldSpec]) -> usize {
    fields.iter().map(|field| 1 + all(&field.fields)).sum()
}

fn untyped(fields: &[FieldSpec]) -> usize {
    fields.iter().map(|field| usize::from(field.is_untyped()) + untyped(&field.fields)).sum()
}
