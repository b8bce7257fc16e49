//! `cargo xtask corpus`: every service of a documentation tree, generated and compiled.

use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;
use codegen::CorrectionFiles;
use codegen::lower::Strictness;

use crate::{Outcome, generate, inputs, report};

/// The arguments of `corpus`.
#[derive(Args)]
pub struct Arguments {
    /// Documentation trees, or `.tar.zst` archives of them.
    #[arg(required = true)]
    corpora: Vec<PathBuf>,
    /// The IAM reference: a folder of one JSON file a service, or a `.tar.zst` archive of it.
    #[arg(long, value_name = "DIR", default_value = "../shared/data/iam-reference.tar.zst")]
    iam: PathBuf,
    /// Generate, and do not compile.
    #[arg(long)]
    no_check: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Outcome {
    let work = inputs::root().join("target/corpus");
    let reference = inputs::reference(&unpacked(&arguments.iam, &work)?)?;
    let mut clean = true;
    for corpus in &arguments.corpora {
        let docs = unpacked(corpus, &work)?;
        let files = inputs::pages(&docs, "")?;
        let provider = generate::read(&files, &[], &CorrectionFiles::new(), &reference, Strictness::Lenient)?;
        let out = work.join(format!("{}-crates", name(corpus)));
        let outputs = generate::foreign(&provider, &reference, &out, &inputs::root())?;
        let changes = outputs.changes()?;
        outputs.write(&changes)?;
        println!("{}\n{}", name(corpus), report::Summary::of(&provider, outputs.len(), changes.len()));
        if !arguments.no_check {
            let compiled = check(&out, &work.join("target"))?;
            println!(
                "compiled     {}",
                if compiled { "all, without a warning" } else { "not all: see above" }
            );
            clean &= compiled;
        }
    }
    Ok(clean)
}

/// Compiles a workspace, and prints what the compiler says; whether it says nothing.
fn check(workspace: &Path, target: &Path) -> Outcome {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["check", "--workspace", "--quiet"]).current_dir(workspace).env("CARGO_TARGET_DIR", target);
    let output = cargo.output().map_err(|error| format!("cannot run cargo: {error}"))?;
    // Cargo shows the warnings of a crate again when it has nothing to compile.
    let said = String::from_utf8_lossy(&output.stderr);
    eprint!("{said}");
    Ok(output.status.success() && said.trim().is_empty())
}

/// A folder as it is; an archive unpacked below `work`.
fn unpacked(path: &Path, work: &Path) -> Result<PathBuf, String> {
    if path.is_dir() {
        return Ok(path.to_path_buf());
    }
    let folder = work.join(name(path));
    let error = |error: std::io::Error| format!("cannot unpack {}: {error}", path.display());
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder).map_err(error)?;
    }
    std::fs::create_dir_all(&folder).map_err(error)?;
    let status = Command::new("tar")
        .arg("--zstd")
        .arg("-xf")
        .arg(path)
        .arg("-C")
        .arg(&folder)
        .status()
        .map_err(error)?;
    if status.success() { Ok(folder) } else { Err(format!("cannot unpack {}: tar failed", path.display())) }
}

/// The name of a folder, or of an archive without its extensions.
fn name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.trim_end_matches(".tar.zst").to_owned()
}
