//! Running the command as its user does.

// Each test file uses a part of this.
#![allow(dead_code)]

pub mod docs;
pub mod files;
pub mod two_types;
pub mod watching;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How a run ended, and what it printed.
#[derive(Debug)]
pub struct Run {
    /// The exit code.
    pub code: Option<i32>,
    /// Stdout, which a script reads.
    pub out: String,
    /// Stderr, which a person reads.
    pub said: String,
}

/// The command `provider-aws`, in the root of this repository.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_provider-aws"));
    command.current_dir(root()).env_remove("NO_COLOR");
    command
}

/// Runs `provider-aws` in the root of this repository.
pub fn provider_aws<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Run {
    run(command().args(arguments))
}

/// Runs a command.
pub fn run(command: &mut Command) -> Run {
    let output = command.output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    Run { code: output.status.code(), out: text(output.stdout), said: text(output.stderr) }
}

/// The root of this repository.
pub fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    root.canonicalize().expect("the root of this repository")
}

/// A record of an operation in this program, as the generator of provider crates writes it.
#[macro_export]
macro_rules! linked_operation {
    ($name:ident, $handler:expr, $record:literal) => {
        static $name: cloud_control::linked::LinkedOperation<{ $record.len() }> =
            cloud_control::linked::LinkedOperation::new($handler, *$record);
    };
}

/// A record of a call in this program, as the runtime has it.
#[macro_export]
macro_rules! linked_call {
    ($name:ident, $record:literal) => {
        static $name: cloud_control::linked::LinkedCall<{ $record.len() }> =
            cloud_control::linked::LinkedCall::new(*$record);
    };
}
