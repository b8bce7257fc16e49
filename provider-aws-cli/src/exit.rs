//! The exit codes of all commands.

use std::process::ExitCode;

/// How a command ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The command did what it was called for, and found nothing to report.
    Success,
    /// The command found something: an error in a page, a file that is out of date, a permission that is missing.
    Findings,
    /// The command failed: wrong usage, or a file that can't be read or written.
    Failure,
    /// A policy allows more than needed.
    Broader,
    /// What exists isn't as a file says. Commands with this end fail with the code of findings.
    Pending,
}

impl Exit {
    /// The exit code.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::Findings => 1,
            Self::Failure | Self::Pending => 2,
            Self::Broader => 3,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
