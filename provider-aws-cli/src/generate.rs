//! Generating specs and crates: what `provider-aws generate` and `cargo xtask generate` do.
//!
//! Pages and corrections are read ([`Inputs`]), then lowered; services with a broken page are left as they are
//! (`keep`); the rest is generated ([`Outputs`]), compared with the disk, and written or shown (`run`). What was made
//! before from the same is taken from the cache. With `--watch` that is done again whenever something is saved (`watch`).

mod changelog;
mod crates;
mod earlier;
mod keep;
mod layout;
mod manifest;
mod outputs;
mod package;
mod run;
mod runtime;
mod summary;
mod target;
mod watch;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use codegen::Provider;
use thiserror::Error;

use crate::cache::Cache;
use crate::console::{Console, PrintError};
use crate::disk::WriteError;
use crate::exit::Exit;
use crate::inputs::{InputError, Inputs, References};
use crate::read::ReadError;
use crate::rustfmt::RustfmtError;
use crate::wording::counted;

pub use keep::Kept;
use layout::{Layout, Manifests};
pub use outputs::{Change, Outputs};
pub use package::PackageArguments;
pub use runtime::{RuntimeSource, RuntimeSourceError};
pub use summary::Summary;
use target::Target;

/// How a command generates.
#[derive(Args, Clone, Debug)]
pub struct GenerateArguments {
    /// Generate these services alone, as the pages name them: `--service s3,sqs`. May be repeated. What was generated from
    /// other services before stays as it is.
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    service: Vec<String>,
    /// Write nothing but the cache: show what is out of date as a diff, and exit with 1 if anything is.
    #[arg(long)]
    check: bool,
    /// Print the summary, the findings and with --check the differences as one JSON object.
    #[arg(long)]
    json: bool,
    /// Show warnings about pages, and how pages differ from schemas.
    #[arg(long, short)]
    verbose: bool,
    /// Make everything anew. Otherwise what is made from the same as before, by the same program, is taken from
    /// `target/generate-cache`, which can be deleted at any time.
    #[arg(long)]
    no_cache: bool,
    /// Stay, and whenever a page, a correction, a schema or the IAM reference is saved, generate what it touches. Ctrl-C
    /// ends it.
    #[arg(long, conflicts_with_all = ["check", "json"])]
    watch: bool,
}

impl GenerateArguments {
    /// The cache of a folder that is generated. A check creates no folder for it.
    fn cache(&self, root: &Path) -> Cache {
        if self.no_cache || (self.check && !root.is_dir()) {
            return Cache::in_memory();
        }
        Cache::in_folder(&root.join("target/generate-cache"))
    }
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
    /// The file system can't be watched.
    #[error("cannot watch {}", .folder.display())]
    Watch {
        /// The folder.
        folder: PathBuf,
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
    run::run(Target::Repository(root), arguments, console)
}

/// Adds the specs and crates of this repository to its outputs.
///
/// # Errors
///
/// Returns an error if what was generated isn't valid Rust, or a file of an earlier run can't be read.
pub fn add_repository(
    outputs: &mut Outputs,
    provider: &Provider,
    inputs: &Inputs,
    console: &Console,
) -> Result<(), GenerateError> {
    let layout = Layout {
        specs: Path::new("specs/aws"),
        package: package::of_repository(),
        manifests: Manifests::Completed,
    };
    layout.add_services(outputs, provider, &BTreeMap::new(), inputs, console)
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
    /// The folder of the specs.
    fn specs(&self) -> PathBuf {
        self.out.join("specs")
    }

    /// Generates the workspace. A service of which a page is broken stays as an earlier run left it.
    ///
    /// # Errors
    ///
    /// Returns an error if no file of the tree is a resource page, or if a file can't be read or written.
    pub fn generate(&self, arguments: &GenerateArguments, console: &Console) -> Result<Exit, GenerateError> {
        run::run(Target::Workspace(self), arguments, console)
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
    inputs: &Inputs,
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
    layout.add_services(&mut outputs, provider, kept, inputs, console)?;
    let workspace = "# @generated by `provider-aws generate`. Do not edit.\n\n\
                     [workspace]\nresolver = \"3\"\nmembers = [\"provider-aws-*\"]\n";
    outputs.add_unless_own("Cargo.toml", workspace.to_owned());
    Ok(outputs)
}
