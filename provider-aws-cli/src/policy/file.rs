//! Policy files: what IAM would accept, and where its statements are in the text.

use std::ops::Range;
use std::path::{Path, PathBuf};

use codegen::{LineIndex, Position};
use iam_policy::{Attachment, DocumentError, Policy};
use serde::Deserialize;
use serde_json::value::RawValue;
use thiserror::Error;

use crate::read::{self, ReadError};

/// No policy that IAM accepts is longer, even if it is indented.
const LIMIT: u64 = 1 << 20;

/// A file can't be used as a policy.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum PolicyFileError {
    /// The file can't be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The file isn't a policy.
    #[error("{file}")]
    Policy {
        /// The file.
        file: String,
        /// Why.
        source: DocumentError,
    },
    /// The policy is larger than any that IAM accepts.
    #[error("{file}: expected at most {limit} characters without white space, found {size}")]
    TooLarge {
        /// The file.
        file: String,
        /// The most characters of a policy.
        limit: usize,
        /// The characters of this one.
        size: usize,
    },
    /// A folder has no policies.
    #[error("{}: expected a folder with policies, found no file that ends in .json", .folder.display())]
    Empty {
        /// The folder.
        folder: PathBuf,
    },
}

/// A policy, and the file that it is from.
#[derive(Clone, Debug)]
pub struct PolicyFile {
    /// The file, as it was named.
    pub name: String,
    /// The policy.
    pub policy: Policy,
    text: String,
}

impl PolicyFile {
    /// Reads a policy.
    ///
    /// # Errors
    ///
    /// Returns an error if the file can't be read, or isn't a policy that IAM accepts.
    pub fn read(path: &Path) -> Result<Self, PolicyFileError> {
        let name = path.display().to_string();
        let text = read::text_up_to(LIMIT, path)?;
        let policy: Policy =
            text.parse().map_err(|source| PolicyFileError::Policy { file: name.clone(), source })?;
        // The inline policies of a role share this limit, and it is the largest that there is.
        let (size, limit) = (policy.size(), Attachment::InlineRole.limit());
        if size > limit {
            return Err(PolicyFileError::TooLarge { file: name, limit, size });
        }
        Ok(Self { name, policy, text })
    }

    /// Reads policies.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read), for the first that can't be read.
    pub fn read_all(paths: &[PathBuf]) -> Result<Vec<Self>, PolicyFileError> {
        paths.iter().map(|path| Self::read(path)).collect()
    }

    /// Reads a policy, or all policies of a folder: its files that end in `.json`.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read); also if the folder has no policies.
    pub fn read_file_or_folder(path: &Path) -> Result<Vec<Self>, PolicyFileError> {
        if !path.is_dir() {
            return Ok(vec![Self::read(path)?]);
        }
        match &read::files_in(path, "json")?[..] {
            [] => Err(PolicyFileError::Empty { folder: path.to_owned() }),
            paths => Self::read_all(paths),
        }
    }

    /// Where a statement begins and ends in the file.
    #[must_use]
    pub fn position(&self, statement: usize) -> Option<Range<Position>> {
        let range = statements(&self.text).into_iter().nth(statement)?;
        let lines = LineIndex::new(&self.text);
        Some(lines.position(range.start)..lines.position(range.end))
    }
}

/// The places of the statements of a policy, in bytes. A text that isn't a policy has none.
fn statements(text: &str) -> Vec<Range<usize>> {
    #[derive(Deserialize)]
    struct Document<'t> {
        #[serde(borrow, rename = "Statement")]
        statement: &'t RawValue,
    }

    let Ok(Document { statement }) = serde_json::from_str(text) else {
        return Vec::new();
    };
    // `Statement` is one statement, or a list of them.
    let listed = serde_json::from_str(statement.get()).unwrap_or_else(|_| vec![statement]);
    let place = |statement: &RawValue| {
        let part = statement.get();
        let start = part.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
        Some(start..start + part.len())
    };
    listed.into_iter().filter_map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::statements;

    #[test]
    fn a_statement_is_where_it_is_written() {
        let one = r#"{"Effect": "Allow"}"#;
        let other = r#"{"Sid": "Statement", "Effect": "Deny", "Condition": {"a": {"b": ["{", "]"]}}}"#;
        let single = format!("{{\"Version\": \"2012-10-17\",\n \"Statement\":  {one} }}");
        let several = format!("\n{{\"Stat\\u0065ment\": [\n {one} ,{other}\n], \"Id\": \"é\"}}");
        let found = |text: &str| -> Vec<String> {
            statements(text).into_iter().map(|range| text[range].to_owned()).collect()
        };
        assert_eq!(found(&single), [one]);
        assert_eq!(found(&several), [one, other]);
    }

    #[test]
    fn what_is_no_policy_has_no_statements() {
        for text in ["", "{}", "[]", r#"{"Statement": "#, r#"{"Statement": []}"#] {
            assert!(statements(text).is_empty(), "{text}");
        }
    }
}
