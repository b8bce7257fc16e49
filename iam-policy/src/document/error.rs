//! Why a policy document cannot be read: where, and what was expected there.

use std::fmt;

/// Where a policy document is not what it should be, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentError {
    /// Empty for the whole document.
    path: String,
    problem: String,
}

impl DocumentError {
    pub(super) fn new(path: &str, problem: String) -> Self {
        Self { path: path.to_owned(), problem }
    }

    /// The place in the document: `Statement[1].Effect`; empty for the whole document.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = match self.path.as_str() {
            "" => "policy document",
            path => path,
        };
        write!(f, "{place}: {}", self.problem)
    }
}

impl std::error::Error for DocumentError {}
