//! `cargo xtask corpus`: every service of a documentation tree, generated and compiled.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use clap::Args;
use provider_aws_cli::console::Console;
use provider_aws_cli::disk;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::generate::{PackageArguments, RuntimeSource, Summary, workspace_outputs};
use provider_aws_cli::inputs::{Inputs, References, SchemaSource, Tree};

use crate::root;

/// Generate every service of documentation trees, and compile the crates: a warning fails it.
#[derive(Args)]
#[command(after_help = "\
Example:
  cargo xtask corpus ../shared/corpus/*.tar.zst

Exit codes: 0 all compiles; 1 a crate doesn't compile without a warning; 2 failure")]
pub struct CorpusArguments {
    /// Documentation trees, or `.tar.zst` archives of them.
    #[arg(required = true)]
    corpora: Vec<PathBuf>,
    /// The IAM reference: a folder with one JSON file per service, or a `.tar.zst` archive of it.
    #[arg(long, value_name = "PATH", default_value = "../shared/data/iam-reference.tar.zst")]
    iam: PathBuf,
    /// The CloudFormation schemas: a folder with one JSON file per type, or a `.tar.zst` archive of it.
    #[arg(long, value_name = "PATH", default_value = "../shared/data/cfn-schemas.tar.zst")]
    schemas: PathBuf,
    /// Generate from the pages alone.
    #[arg(long, conflicts_with = "schemas")]
    without_schemas: bool,
    /// Generate, and don't compile.
    #[arg(long)]
    no_check: bool,
}

/// Runs the command.
pub fn run(arguments: &CorpusArguments, console: &Console) -> anyhow::Result<Exit> {
    let work = root().join("target/corpus");
    let reference = unpacked(&arguments.iam, &work)?;
    let schemas = if arguments.without_schemas { None } else { Some(unpacked(&arguments.schemas, &work)?) };
    let schemas = schemas.as_deref().map_or(SchemaSource::Nowhere, SchemaSource::Folder);
    let references = References { iam: Some(&reference), schemas, ..References::default() };
    let core = RuntimeSource::folder(&root().join("provider-aws-core"))?;
    let package = PackageArguments { core: Some(core), ..PackageArguments::default() };
    let mut exit = Exit::Success;
    for corpus in &arguments.corpora {
        let docs = unpacked(corpus, &work)?;
        let inputs = Inputs::load(Tree::Docs(&docs), &references)?;
        let provider = inputs.lower(&[], console)?;
        let out = work.join(format!("{}-crates", name(corpus)));
        let outputs = workspace_outputs(&provider, &BTreeMap::new(), &inputs, &out, &package, console)?;
        let changes = outputs.changes()?;
        outputs.write(&changes)?;
        let mut summary = Summary::of(&provider);
        summary.count(&outputs, &changes);
        console.print_line(format!("{}\n{}", name(corpus), summary.shown(None)))?;
        if !arguments.no_check {
            let compiles = check(&out, &work.join("target"), console)?;
            let result = if compiles { "all, without a warning" } else { "not all: see above" };
            console.print_line(format!("compiled     {result}"))?;
            if !compiles {
                exit = Exit::Findings;
            }
        }
    }
    Ok(exit)
}

/// Compiles a workspace, and prints what the compiler says; whether it says nothing.
fn check(workspace: &Path, target: &Path, console: &Console) -> anyhow::Result<bool> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["check", "--workspace", "--quiet"]).current_dir(workspace).env("CARGO_TARGET_DIR", target);
    let output = cargo.output().context("cannot run cargo")?;
    // Cargo shows the warnings of a crate again when it has nothing to compile.
    let said = String::from_utf8_lossy(&output.stderr);
    let is_silent = said.trim().is_empty();
    if !is_silent {
        console.diagnostic(said.trim_end());
    }
    Ok(output.status.success() && is_silent)
}

/// A folder as it is; an archive unpacked below `work`.
fn unpacked(path: &Path, work: &Path) -> anyhow::Result<PathBuf> {
    if path.is_dir() {
        return Ok(path.to_path_buf());
    }
    let folder = work.join(name(path));
    disk::empty_folder(&folder)?;
    let mut tar = Command::new("tar");
    tar.arg("--zstd").arg("-xf").arg(path).arg("-C").arg(&folder);
    if !tar.status().context("cannot run tar")?.success() {
        bail!("cannot unpack {}: tar failed", path.display());
    }
    Ok(folder)
}

/// The name of a folder, or of an archive without its extensions.
fn name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.trim_end_matches(".tar.zst").to_owned()
}
