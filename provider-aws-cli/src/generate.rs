//! Generating specs and crates: what `provider-aws generate` and `cargo xtask generate` do.
//!
//! Pages and corrections are read ([`Inputs`]), then lowered; services with a broken page are left as they are
//! (`keep`); the rest is generated ([`Outputs`]), compared with the disk, and written or shown.

mod changelog;
mod earlier;
mod keep;
mod layout;
mod manifest;
mod outputs;
mod package;
mod runtime;
mod summary;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::Args;
use codegen::{Diagnostic, Provider, Severity};
use iam_policy::Reference;
use serde::Serialize;
use thiserror::Error;

use crate::console::{Console, PrintError};
use crate::diagnostics::{self, DiagnosticRecord, errors};
use crate::disk::WriteError;
use crate::exit::Exit;
use crate::inputs::{InputError, Inputs, References, Texts, Tree};
use crate::read::ReadError;
use crate::rustfmt::RustfmtError;
use crate::wording::counted;

use earlier::Earlier;
pub use keep::Kept;
use layout::{Layout, Manifests};
pub use outputs::{Change, Outputs};
pub use package::PackageArguments;
pub use runtime::{RuntimeSource, RuntimeSourceError};
pub use summary::Summary;

/// How a command generates.
#[derive(Args, Clone, Debug)]
pub struct GenerateArguments {
    /// Generate these services alone, as the pages name them: `--service s3,sqs`. May be repeated. What was generated from
    /// other services before stays as it is.
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    service: Vec<String>,
    /// Write nothing: show what is out of date as a diff, and exit with 1 if anything is.
    #[arg(long)]
    check: bool,
    /// Print the summary, the findings and with --check the differences as one JSON object.
    #[arg(long)]
    json: bool,
    /// Show warnings about pages, and how pages differ from schemas.
    #[arg(long, short)]
    verbose: bool,
}

/// Generation fails.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum GenerateError {
    /// What generation starts from can't be read.
    #[error(transparent)]
    Input(#[from] InputError),
    /// A file that was generated earlier can't be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The disk can't be changed.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The summary can't be printed.
    #[error(transparent)]
    Print(#[from] PrintError),
    /// There are files, and none of them is the page of a resource.
    #[error("found no resource page in {} ({}), expected at least one", .folder.display(), counted(*.files, "file"))]
    NoResources {
        /// The documentation tree.
        folder: PathBuf,
        /// How many files it has.
        files: usize,
    },
    /// There are corrections of services that have no pages.
    #[error("found corrections of services without pages: {0}; remove specs/aws/<service>.toml")]
    CorrectionsWithoutPages(String),
    /// What was generated can't be formatted.
    #[error(transparent)]
    Format(#[from] RustfmtError),
    /// A manifest isn't TOML.
    #[error("{}: expected a manifest", .file.display())]
    Manifest {
        /// The manifest.
        file: PathBuf,
        /// Why.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// What was generated can't be parsed.
    #[error("the code for `{service}` isn't valid Rust: this is a bug of the generator; please report it")]
    NotRust {
        /// The service.
        service: String,
        /// Where, and why.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// Generates the specs and crates of this repository, which is at `root`. Nothing is written while a page has an error.
///
/// # Errors
///
/// Returns an error if a file can't be read or written.
pub fn repository(
    root: &Path,
    arguments: &GenerateArguments,
    console: &Console,
) -> Result<Exit, GenerateError> {
    let inputs = Inputs::load(Tree::Repository(root), &References::default())?;
    let provider = inputs.lower(&arguments.service, console)?;
    let without_pages: Vec<&str> = (inputs.corrections.keys())
        .filter(|service| !provider.services.contains_key(*service))
        .map(String::as_str)
        .collect();
    if arguments.service.is_empty() && !without_pages.is_empty() {
        return Err(GenerateError::CorrectionsWithoutPages(without_pages.join(", ")));
    }
    let run =
        Run { provider: &provider, texts: inputs.texts(), least: Severity::Warning, arguments, console };
    let count = errors(&provider.diagnostics).count();
    if count > 0 {
        run.show_diagnostics();
        if arguments.json {
            run.print_json(&Summary::of(&provider), None)?;
        }
        console.error(&format!("nothing is written: the pages have {}", counted(count, "error")));
        return Ok(Exit::Findings);
    }
    let mut outputs = Outputs::new(root.to_owned());
    add_repository(&mut outputs, &provider, &inputs.reference, console)?;
    run.show_diagnostics();
    run.finish(&outputs, Summary::of(&provider))
}

/// Adds the specs and crates of this repository to its outputs.
///
/// # Errors
///
/// Returns an error if what was generated isn't valid Rust, or a file of an earlier run can't be read.
pub fn add_repository(
    outputs: &mut Outputs,
    provider: &Provider,
    reference: &Reference,
    console: &Console,
) -> Result<(), GenerateError> {
    let layout = Layout {
        specs: Path::new("specs/aws"),
        package: package::of_repository(),
        manifests: Manifests::Completed,
    };
    layout.add_services(outputs, provider, &BTreeMap::new(), reference, console)?;
    changelog::add_changelogs(outputs, layout.specs, provider, &BTreeMap::new())?;
    Ok(())
}

/// A workspace of provider crates to generate from a documentation tree.
#[derive(Debug)]
pub struct Workspace<'p> {
    /// The documentation tree.
    pub docs: &'p Path,
    /// Where the workspace is written.
    pub out: &'p Path,
    /// What the pages are lowered with.
    pub references: References<'p>,
    /// What the crates say of themselves.
    pub package: &'p PackageArguments,
}

impl Workspace<'_> {
    /// Generates the workspace. A service of which a page is broken stays as an earlier run left it.
    ///
    /// # Errors
    ///
    /// Returns an error if no file of the tree is a resource page, or if a file can't be read or written.
    pub fn generate(&self, arguments: &GenerateArguments, console: &Console) -> Result<Exit, GenerateError> {
        let inputs = Inputs::load(Tree::Docs(self.docs), &self.references)?;
        let mut provider = inputs.lower(&arguments.service, console)?;
        if provider.pages == 0 {
            let folder = self.docs.to_owned();
            return Err(GenerateError::NoResources { folder, files: inputs.pages.files.len() });
        }
        let earlier = Earlier::read(&self.out.join("specs"))?;
        let kept = keep::kept_services(&earlier, &inputs, &arguments.service, &mut provider);
        let outputs =
            workspace_outputs(&provider, &kept, &inputs.reference, self.out, self.package, console)?;
        let run =
            Run { provider: &provider, texts: inputs.texts(), least: Severity::Error, arguments, console };
        run.show_diagnostics();
        let mut summary = Summary::of(&provider);
        if arguments.service.is_empty() {
            let generated = provider.services.iter().filter(|(_, lowered)| !lowered.specs.is_empty());
            let generated: BTreeSet<&str> = generated.map(|(service, _)| service.as_str()).collect();
            let has_pages =
                |service: &String| generated.contains(service.as_str()) || kept.contains_key(service);
            summary.without_pages =
                earlier.services.keys().filter(|service| !has_pages(service)).cloned().collect();
        }
        summary.kept = kept;
        run.finish(&outputs, summary)
    }
}

/// The outputs of a documentation tree, as a workspace of its own in `out`: those of all services but the kept ones.
///
/// # Errors
///
/// Returns an error if what was generated isn't valid Rust.
pub fn workspace_outputs(
    provider: &Provider,
    kept: &BTreeMap<String, Kept>,
    reference: &Reference,
    out: &Path,
    package: &PackageArguments,
    console: &Console,
) -> Result<Outputs, GenerateError> {
    let mut outputs = Outputs::new(out.to_owned());
    let layout = Layout {
        specs: Path::new("specs"),
        package: package.seen_from(out),
        manifests: Manifests::Untouched,
    };
    layout.add_services(&mut outputs, provider, kept, reference, console)?;
    changelog::add_changelogs(&mut outputs, layout.specs, provider, kept)?;
    let workspace = "# @generated by `provider-aws generate`. Do not edit.\n\n\
                     [workspace]\nresolver = \"3\"\nmembers = [\"provider-aws-*\"]\n";
    outputs.add_unless_own("Cargo.toml", workspace.to_owned());
    Ok(outputs)
}

/// A run of a command that generates.
struct Run<'r> {
    provider: &'r Provider,
    texts: Texts<'r>,
    /// The least findings that are printed if no more are asked for.
    least: Severity,
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
    /// Prints the diagnostics; nothing if JSON is printed, which has them all.
    fn show_diagnostics(&self) {
        if !self.arguments.json {
            let is_verbose = self.arguments.verbose;
            let shown = |diagnostic: &&Diagnostic| is_verbose || diagnostic.severity >= self.least;
            diagnostics::show(self.provider.diagnostics.iter().filter(shown), &self.texts, self.console);
        }
    }

    fn print_json(&self, summary: &Summary, differences: Option<Vec<String>>) -> Result<(), PrintError> {
        let diagnostics = self.provider.diagnostics.iter();
        let diagnostics =
            diagnostics.map(|diagnostic| DiagnosticRecord::new(diagnostic, &self.texts)).collect();
        self.console.print_json(&Report { summary, diagnostics, differences })
    }

    /// Writes the outputs, or shows what would change; then the summary.
    fn finish(&self, outputs: &Outputs, mut summary: Summary) -> Result<Exit, GenerateError> {
        let Self { arguments, console, .. } = self;
        let changes = outputs.changes()?;
        summary.count(outputs, &changes);
        for (manifest, features) in outputs.missing_features() {
            console.warning(&format!(
                "{} belongs to you and lacks features, so that resources aren't compiled: add `{} = []` to its `[features]`",
                manifest.display(),
                features.join(" = []`, `"),
            ));
        }
        let is_stale = arguments.check && !changes.is_empty();
        if !arguments.check {
            outputs.write(&changes)?;
        }
        if arguments.json {
            let differences = changes.iter().map(|change| outputs.diff(change)).collect();
            self.print_json(&summary, arguments.check.then_some(differences))?;
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
            let hidden = if arguments.verbose { None } else { Some(self.least) };
            console.print_line(summary.shown(hidden))?;
        }
        let has_errors = errors(&self.provider.diagnostics).next().is_some() || !summary.kept.is_empty();
        Ok(if is_stale || has_errors { Exit::Findings } else { Exit::Success })
    }
}
