//! A folder as it was at a revision of a Git repository, read by the command `git`.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;
use thiserror::Error;

/// A folder of a revision, in a temporary folder, which is removed when this is dropped.
#[derive(Debug)]
pub struct Revision {
    folder: TempDir,
    path: PathBuf,
}

/// A revision can't be read.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum RevisionError {
    /// There is no folder and no revision of that name.
    #[error("found no folder and no Git revision `{name}`, expected one: {said}")]
    Unknown {
        /// The name.
        name: String,
        /// What Git says.
        said: String,
    },
    /// The command can't be run.
    #[error("`{name}` isn't a folder, and to read it as a Git revision, `git` can't be run")]
    Git {
        /// The name.
        name: String,
        /// Why.
        source: io::Error,
    },
    /// There is no room for the files.
    #[error("cannot create a temporary folder")]
    Temporary(#[source] io::Error),
}

impl Revision {
    /// Reads `REVISION` or `REVISION:PATH`, in the repository of the current folder. Without a path, it is `default`.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such revision, or it has no such folder.
    pub fn read(name: &str, default: &str) -> Result<Self, RevisionError> {
        let folder = TempDir::new().map_err(RevisionError::Temporary)?;
        let tree = if name.contains(':') { name.to_owned() } else { format!("{name}:{default}") };
        let index = folder.path().join("index");
        let path = folder.path().join("files");
        let git = |arguments: &[&OsStr]| run(name, &index, arguments);
        // A name that begins with a hyphen would be an option.
        let tree = git(&["rev-parse", "--verify", "--quiet", "--end-of-options", &tree].map(OsStr::new))
            .map_err(|error| error.without_a_word(&tree))?;
        let prefix = format!("{}/", path.display());
        git(&["read-tree", tree.trim()].map(OsStr::new))?;
        // A link isn't followed: it becomes a file.
        git(&["-c", "core.symlinks=false", "checkout-index", "--all", "--prefix", &prefix].map(OsStr::new))?;
        Ok(Self { folder, path })
    }

    /// Where the folder is.
    #[must_use]
    pub fn path(&self) -> &Path {
        debug_assert!(self.path.starts_with(self.folder.path()));
        &self.path
    }
}

impl RevisionError {
    /// Git says nothing of what it doesn't know if it is asked quietly.
    fn without_a_word(self, tree: &str) -> Self {
        match self {
            Self::Unknown { name, said } if said.is_empty() => {
                Self::Unknown { name, said: format!("there is no `{tree}` in this repository") }
            }
            error => error,
        }
    }
}

/// Runs Git with an index of its own, so that the user's stays as it is.
fn run(name: &str, index: &Path, arguments: &[&OsStr]) -> Result<String, RevisionError> {
    let mut command = Command::new("git");
    command.args(arguments).env("GIT_INDEX_FILE", index).stdin(Stdio::null());
    let output = command.output().map_err(|source| RevisionError::Git { name: name.to_owned(), source })?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() {
        return Ok(text(&output.stdout));
    }
    Err(RevisionError::Unknown { name: name.to_owned(), said: text(&output.stderr) })
}
