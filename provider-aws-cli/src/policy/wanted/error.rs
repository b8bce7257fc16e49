//! Why it can't be told which resources are to be made.

use thiserror::Error;

use crate::catalog::CatalogError;
use crate::read::ReadError;

/// A file doesn't say which resources are to be made.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum WantedError {
    /// The file can't be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The file is neither JSON nor YAML.
    #[error("{file}: found {expected} that cannot be read: {message}")]
    Syntax {
        /// The file.
        file: String,
        /// The language that was expected.
        expected: &'static str,
        /// What is wrong, and where.
        message: String,
    },
    /// The file has no resources where they should be.
    #[error("{file}: {place}: expected {expected}")]
    Form {
        /// The file.
        file: String,
        /// The place in the file, and what was found there.
        place: String,
        /// What was expected, with an example.
        expected: &'static str,
    },
    /// The spec of a resource can't be read.
    #[error(transparent)]
    Catalog(#[from] CatalogError),
}
