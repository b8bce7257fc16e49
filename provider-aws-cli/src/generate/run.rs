//! One run of a command that generates: what it reads, writes and prints.

use std::sync::Arc;

use codegen::Diagnostic;
use serde::Serialize;

use super::target::{Generation, Target};
use super::watch::{Session, Watch};
use super::{GenerateArguments, GenerateError, Outputs, Summary};
use crate::console::{Console, PrintError};
use crate::diagnostics::{self, DiagnosticRecord, errors};
use crate::exit::Exit;
use crate::inputs::Inputs;
use crate::wording::counted;

/// Generates, and with `--watch` again and again.
pub(super) fn run(
    target: Target<'_>,
    arguments: &GenerateArguments,
    console: &Console,
) -> Result<Exit, GenerateError> {
    // What is saved while the first run reads isn't missed.
    let watch = arguments.watch.then(|| Watch::start(target)).transpose()?;
    let inputs = target.load()?.with_cache(Arc::new(arguments.cache(target.root())));
    let earlier = target.earlier()?;
    let provider = inputs.lower(&arguments.service, console)?;
    let generation = target.generation(&inputs, &earlier, &arguments.service, provider, console)?;
    let exit = Run { target, inputs: &inputs, arguments, console }.finish(generation)?;
    match watch {
        Some(watch) => watch.run(Session { target, inputs, earlier, arguments, console, is_stale: false }),
        None => Ok(exit),
    }
}

/// A run that has read and generated everything.
struct Run<'r> {
    target: Target<'r>,
    inputs: &'r Inputs,
    arguments: &'r GenerateArguments,
    console: &'r Console,
}

/// What `--json` prints.
#[derive(Serialize)]
struct Report<'r> {
    #[serde(flatten)]
    summary: &'r Summary,
    diagnostics: Vec<DiagnosticRecord<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    differences: Option<Vec<String>>,
}

impl Run<'_> {
    /// Writes the outputs, or shows what would change; then the summary.
    fn finish(&self, generation: Generation) -> Result<Exit, GenerateError> {
        let Self { arguments, console, .. } = self;
        let Generation { provider, outputs, mut summary } = generation;
        if !arguments.json {
            show(&provider.diagnostics, self.target, self.inputs, arguments, console);
        }
        let Some(outputs) = outputs else {
            if arguments.json {
                self.print_json(&provider.diagnostics, &summary, None)?;
            }
            let count = errors(&provider.diagnostics).count();
            console.error(&format!("nothing is written: the pages have {}", counted(count, "error")));
            return Ok(Exit::Findings);
        };
        let changes = outputs.changes()?;
        summary.count(&outputs, &changes);
        warn_of_missing_features(&outputs, console);
        let is_stale = arguments.check && !changes.is_empty();
        if !arguments.check {
            outputs.write(&changes)?;
        }
        if arguments.json {
            let differences = changes.iter().map(|change| outputs.diff(change)).collect();
            self.print_json(&provider.diagnostics, &summary, arguments.check.then_some(differences))?;
        } else if is_stale {
            for change in &changes {
                console.print_line(outputs.diff(change))?;
            }
            console.error(&format!(
                "found {} that {} out of date; run `{}`",
                counted(changes.len(), "generated file"),
                if changes.len() == 1 { "is" } else { "are" },
                console.command("--check", &[])
            ));
        } else {
            let hidden = if arguments.verbose { None } else { Some(self.target.least_severity()) };
            console.print_line(summary.shown(hidden))?;
        }
        let has_errors = errors(&provider.diagnostics).next().is_some() || !summary.kept.is_empty();
        Ok(if is_stale || has_errors { Exit::Findings } else { Exit::Success })
    }

    fn print_json(
        &self,
        diagnostics: &[Diagnostic],
        summary: &Summary,
        differences: Option<Vec<String>>,
    ) -> Result<(), PrintError> {
        let texts = self.inputs.texts();
        let diagnostics =
            diagnostics.iter().map(|diagnostic| DiagnosticRecord::new(diagnostic, &texts)).collect();
        self.console.print_json(&Report { summary, diagnostics, differences })
    }
}

/// Prints the findings that are asked for.
pub(super) fn show<'d>(
    found: impl IntoIterator<Item = &'d Diagnostic>,
    target: Target<'_>,
    inputs: &Inputs,
    arguments: &GenerateArguments,
    console: &Console,
) {
    let least = target.least_severity();
    let is_shown = |diagnostic: &&Diagnostic| arguments.verbose || diagnostic.severity >= least;
    diagnostics::show(found.into_iter().filter(is_shown), &inputs.texts(), console);
}

/// Names the features that manifests lack which belong to the user.
pub(super) fn warn_of_missing_features(outputs: &Outputs, console: &Console) {
    for (manifest, features) in outputs.missing_features() {
        console.warning(&format!(
            "{} belongs to you and lacks features, so that resources aren't compiled: add `{} = []` to its `[features]`",
            manifest.display(),
            features.join(" = []`, `"),
        ));
    }
}
