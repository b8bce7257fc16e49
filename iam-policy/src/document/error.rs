//! Errors of policy documents: the place, and what was expected there.

use thiserror::Error;

/// A policy document isn't valid: the place in the document, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}: {problem}", self.place())]
pub struct DocumentError {
    path: String,
    problem: String,
}

impl DocumentError {
    pub(super) fn new(path: &str, problem: String) -> Self {
        Self { path: path.to_owned(), problem }
    }

    /// The place in the document: `Statement[1].Effect`. Empty for the whole document.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    fn place(&self) -> &str {
        if self.path.is_empty() { "policy document" } else { &self.path }
    }
}
