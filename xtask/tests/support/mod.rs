//! Running `cargo xtask` on this repository, and on a copy of it that is changed.

// Each test file uses a part of this.
#![allow(dead_code)]

#[path = "../../../provider-aws-cli/tests/support/files.rs"]
pub mod files;
#[path = "../../../provider-aws-cli/tests/support/watching.rs"]
pub mod watching;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The command, for a repository that is at `root`.
pub fn command(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.env("CARGO_MANIFEST_DIR", root.join("xtask"));
    command
}

pub fn run(root: &Path, arguments: &[&str]) -> Output {
    command(root).args(arguments).output().expect("xtask runs")
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

pub fn this_repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A copy of what generation reads and writes in this repository.
pub fn copy() -> TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    for folder in ["specs/docs", "specs/aws", "specs/iam", "specs/schemas", "provider-aws-ivs/src"] {
        copy_folder(&this_repository().join(folder), &copy.path().join(folder));
    }
    for file in ["provider-aws-ivs/Cargo.toml", "rustfmt.toml"] {
        fs::copy(this_repository().join(file), copy.path().join(file)).expect("a copy");
    }
    copy
}

pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let to = to.join(path.file_name().expect("entries have names"));
        if path.is_dir() {
            copy_folder(&path, &to);
        } else {
            fs::copy(&path, &to).expect("a copy");
        }
    }
}
