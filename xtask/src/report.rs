//! What a person sees: diagnostics with the page's line, progress, and the closing summary.

use std::collections::BTreeMap;
use std::io::{IsTerminal, stderr};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use codegen::lower::Reason;
use codegen::{Diagnostic, Provider, Severity, TextFile};
use indicatif::{ProgressBar, ProgressStyle};
use specs::{DataType, FieldSpec, Handler, Standing};

/// Prints diagnostics on stderr, each with the line that it is about. Returns how many are errors.
pub fn diagnostics<'d>(
    diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
    files: &[&TextFile],
) -> usize {
    let renderer = if stderr().is_terminal() {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let texts: BTreeMap<&str, &str> = files
        .iter()
        .map(|file| (file.path.as_str(), file.text.as_str()))
        .collect();
    let mut errors = 0;
    for diagnostic in diagnostics {
        errors += usize::from(diagnostic.severity == Severity::Error);
        match texts
            .get(diagnostic.path.as_str())
            .and_then(|text| excerpt(text, diagnostic))
        {
            Some(excerpt) => eprintln!("{}\n", snippet(&renderer, diagnostic, &excerpt)),
            None => eprintln!("{diagnostic}"),
        }
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
    let start = text[..diagnostic.span.start]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let line = text[start..].lines().next()?;
    let end = diagnostic
        .span
        .end
        .min(start + line.len())
        .max(diagnostic.span.start);
    (line.len() <= LONGEST).then(|| Excerpt {
        line,
        span: diagnostic.span.start - start..end - start,
    })
}

fn snippet(renderer: &Renderer, diagnostic: &Diagnostic, excerpt: &Excerpt<'_>) -> String {
    let Diagnostic {
        severity,
        path,
        line,
        column,
        message,
        help,
        ..
    } = diagnostic;
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = format!("{path}:{line}:{column}: {message}");
    let annotation = AnnotationKind::Primary.span(excerpt.span.clone());
    let source = Snippet::source(excerpt.line)
        .line_start(*line)
        .annotation(annotation);
    let mut group = level.primary_title(&title).element(source);
    if let Some(help) = help {
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
pub fn summary(provider: &Provider) -> String {
    let specs = || {
        provider
            .services
            .values()
            .flat_map(|lowered| &lowered.specs)
    };
    let operations = || specs().flat_map(|spec| &spec.operations);
    let mut by_handler: BTreeMap<Handler, usize> = BTreeMap::new();
    let mut by_standing: BTreeMap<Standing, usize> = BTreeMap::new();
    for operation in operations() {
        *by_handler.entry(operation.handler).or_default() += 1;
        for permission in &operation.permissions {
            *by_standing.entry(permission.standing).or_default() += 1;
        }
    }
    let mut by_reason: BTreeMap<Reason, Vec<&str>> = BTreeMap::new();
    for left_out in provider
        .services
        .values()
        .flat_map(|lowered| &lowered.left_out)
    {
        by_reason
            .entry(left_out.reason)
            .or_default()
            .push(&left_out.what);
    }
    let untyped: usize = specs().map(|spec| untyped(&spec.fields)).sum();
    let fields: usize = specs().map(|spec| all(&spec.fields)).sum();
    let crates = provider
        .services
        .values()
        .filter(|lowered| !lowered.specs.is_empty())
        .count();
    let count = |severity| {
        provider
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count()
    };
    let parts = |counts: Vec<String>| {
        if counts.is_empty() {
            String::new()
        } else {
            format!(" ({})", counts.join(", "))
        }
    };

    let mut lines = vec![
        format!(
            "pages        {} (and {} index pages)",
            provider.pages, provider.index_pages
        ),
        format!("resources    {} in {crates} services", specs().count()),
        format!(
            "operations   {}{}",
            operations().count(),
            parts(
                by_handler
                    .iter()
                    .map(|(handler, count)| format!("{count} {}", handler.name()))
                    .collect()
            )
        ),
        format!(
            "permissions  {}{}",
            by_standing.values().sum::<usize>(),
            parts(
                by_standing
                    .iter()
                    .map(|(standing, count)| format!("{count} {}", standing.name()))
                    .collect()
            )
        ),
        format!("fields       {fields}, of which {untyped} untyped"),
        format!(
            "findings     {} errors, {} warnings",
            count(Severity::Error),
            count(Severity::Warning)
        ),
    ];
    for (reason, mut whats) in by_reason {
        const MOST: usize = 5;
        whats.sort_unstable();
        let more = if whats.len() > MOST {
            format!(", and {} more", whats.len() - MOST)
        } else {
            String::new()
        };
        let named = whats
            .iter()
            .take(MOST)
            .copied()
            .collect::<Vec<_>>()
            .join(", ");
        lines.push(format!(
            "left out     {}: {reason}: {named}{more}",
            whats.len()
        ));
    }
    lines.join("\n")
}

fn all(fields: &[FieldSpec]) -> usize {
    fields.iter().map(|field| 1 + all(&field.fields)).sum()
}

fn untyped(fields: &[FieldSpec]) -> usize {
    let open = |field: &FieldSpec| {
        field.fields.is_empty()
            && matches!(
                field.datatype,
                DataType::Object | DataType::Array | DataType::Undefined
            )
    };
    fields
        .iter()
        .map(|field| usize::from(open(field)) + untyped(&field.fields))
        .sum()
}
