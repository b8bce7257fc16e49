//! Running the command as its user does.

use std::ffi::OsStr;
use std::process::Command;

/// What a run came to.
#[derive(Debug)]
pub struct Run {
    /// The exit code.
    pub code: Option<i32>,
    /// What a script reads.
    pub out: String,
    /// What a person reads.
    pub said: String,
}

/// Runs `iam-policy`.
pub fn iam_policy<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_iam-policy")).args(arguments).output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    Run { code: output.status.code(), out: text(output.stdout), said: text(output.stderr) }
}
