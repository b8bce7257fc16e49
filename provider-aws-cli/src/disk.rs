//! Writing to disk: the one module of the commands that changes it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;

/// The names of files that are being written begin so. One that is left belongs to a run that was killed.
pub const TEMPORARY: &str = ".new-";

/// The disk can't be changed.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum WriteError {
    /// A file can't be written.
    #[error("cannot write {}; it is as it was", .path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file or folder can't be removed.
    #[error("cannot remove {}", .path.display())]
    Remove {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A folder can't be created.
    #[error("cannot create {}", .path.display())]
    Create {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// Writes a file beside its place and then renames it, so that it is either old or new whenever this is stopped.
///
/// # Errors
///
/// Returns an error if the file can't be written. It is then as it was.
pub fn write_whole(path: &Path, text: &str) -> Result<(), WriteError> {
    write_beside(path, text).map_err(|source| WriteError::Write { path: path.to_owned(), source })
}

fn write_beside(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(TEMPORARY).tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    set_readable(file.as_file())?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A temporary file is for its owner alone; a file that was asked for isn't.
#[cfg(unix)]
fn set_readable(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn set_readable(_: &File) -> io::Result<()> {
    Ok(())
}

/// Removes a file.
///
/// # Errors
///
/// Returns an error if the file can't be removed.
pub fn remove_file(path: &Path) -> Result<(), WriteError> {
    fs::remove_file(path).map_err(|source| WriteError::Remove { path: path.to_owned(), source })
}

/// Makes a folder that is empty, whatever it held before.
///
/// # Errors
///
/// Returns an error if what the folder holds can't be removed, or the folder can't be created.
pub fn empty_folder(path: &Path) -> Result<(), WriteError> {
    if path.is_dir() {
        fs::remove_dir_all(path).map_err(|source| WriteError::Remove { path: path.to_owned(), source })?;
    }
    fs::create_dir_all(path).map_err(|source| WriteError::Create { path: path.to_owned(), source })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_cannot_be_made_is_a_clear_error() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("a"), "a file where the folder should be").expect("a file");
        let error = write_whole(&folder.path().join("a/one.rs"), "").expect_err("no folder");
        let error = error.to_string();
        assert!(error.contains("cannot write") && error.contains("a/one.rs"), "{error}");
    }
}
