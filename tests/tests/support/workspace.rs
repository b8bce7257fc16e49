//! Workspaces of crates that are generated from real pages and schemas, for programs over them.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::TextFile;

use crate::support::{files, root};

/// Generates the crates of these pages, with more options. The folder stays, so that a second run compiles little. The
/// IAM reference is in `../sources/iam`, seen from it.
pub fn generate(name: &str, pages: impl IntoIterator<Item = TextFile>, options: &[&str]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder").join(name);
    let sources = folder.join("sources");
    write_all(&sources.join("docs"), pages);
    write_all(&sources.join("schemas"), files("data/cfn-schemas"));
    write_all(&sources.join("iam"), files("data/iam-reference"));
    let option = |name: &str, path: PathBuf| [OsString::from(format!("--{name}")), path.into_os_string()];
    run(Command::new(env!("CARGO"))
        .current_dir(root())
        .args(["run", "--package", "provider-aws-cli", "--quiet", "--locked", "--", "generate", "--quiet"])
        .args(option("docs", sources.join("docs")))
        .args(option("schemas", sources.join("schemas")))
        .args(option("iam", sources.join("iam")))
        .args(option("core", root().join("provider-aws-core")))
        .args(option("out", folder.join("workspace")))
        .args(options));
    folder.join("workspace")
}

fn write_all(folder: &Path, files: impl IntoIterator<Item = TextFile>) {
    for file in files {
        let path = folder.join(&file.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, file.text).expect("a file");
    }
}

/// Builds a package of a workspace, with the versions that this repository uses.
pub fn build(workspace: &Path, package: &str) {
    fs::copy(root().join("Cargo.lock"), workspace.join("Cargo.lock")).expect("a file");
    run(Command::new(env!("CARGO")).current_dir(workspace).args(["build", "--quiet", "--package", package]));
}

/// Runs a command, and returns what it prints.
pub fn run(command: &mut Command) -> String {
    let output = command.output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
    String::from_utf8(output.stdout).expect("text")
}
