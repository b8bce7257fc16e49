//! Reading files. Each error names the file.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use thiserror::Error;
use walkdir::WalkDir;

/// A file can't be read.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The system refuses to read it.
    #[error("cannot read {}", .path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file isn't text.
    #[error("cannot read {}: found bytes that aren't UTF-8 at offset {offset}, expected text", .path.display())]
    NotText {
        /// The file.
        path: PathBuf,
        /// How many bytes of the file are text.
        offset: usize,
    },
    /// The file is larger than any of its kind.
    #[error("cannot read {}: expected at most {limit} bytes, found more", .path.display())]
    TooLong {
        /// The file.
        path: PathBuf,
        /// The most bytes that are read.
        limit: u64,
    },
    /// The path isn't that of a file.
    #[error("cannot read {}: expected the file of a program", .path.display())]
    NotAFile {
        /// The path.
        path: PathBuf,
    },
}

impl ReadError {
    fn io(path: &Path, source: io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }
}

/// Reads a text file.
///
/// # Errors
///
/// Returns an error if the file can't be read, or isn't UTF-8.
pub fn text(path: &Path) -> Result<String, ReadError> {
    checked(path, fs::read(path).map_err(|error| ReadError::io(path, error))?)
}

/// Reads a text file of at most `limit` bytes.
///
/// # Errors
///
/// Returns an error if the file can't be read, isn't UTF-8, or is longer.
pub fn text_up_to(limit: u64, path: &Path) -> Result<String, ReadError> {
    read_up_to(limit, path, File::open(path).map_err(|error| ReadError::io(path, error))?)
}

fn read_up_to(limit: u64, path: &Path, input: impl Read) -> Result<String, ReadError> {
    let mut bytes = Vec::new();
    input.take(limit + 1).read_to_end(&mut bytes).map_err(|error| ReadError::io(path, error))?;
    if bytes.len() as u64 > limit {
        return Err(ReadError::TooLong { path: path.to_owned(), limit });
    }
    checked(path, bytes)
}

/// Reads a text file of at most `limit` bytes, or stdin if the path is `-`.
///
/// # Errors
///
/// As [`text_up_to`].
pub fn input_up_to(limit: u64, path: &Path) -> Result<String, ReadError> {
    if path != Path::new("-") {
        return text_up_to(limit, path);
    }
    read_up_to(limit, Path::new("stdin"), io::stdin().lock())
}

/// Reads a program.
///
/// # Errors
///
/// Returns an error if the path can't be read, or isn't that of a file but of a folder or a device.
pub fn program(path: &Path) -> Result<Vec<u8>, ReadError> {
    let read_error = |error| ReadError::io(path, error);
    if !fs::metadata(path).map_err(read_error)?.is_file() {
        return Err(ReadError::NotAFile { path: path.to_owned() });
    }
    fs::read(path).map_err(read_error)
}

fn checked(path: &Path, bytes: Vec<u8>) -> Result<String, ReadError> {
    String::from_utf8(bytes).map_err(|error| ReadError::NotText {
        path: path.to_owned(),
        offset: error.utf8_error().valid_up_to(),
    })
}

/// The files of a folder with an extension, sorted.
///
/// # Errors
///
/// Returns an error if the folder can't be read.
pub fn files_in(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, ReadError> {
    listed(WalkDir::new(folder).max_depth(1).follow_links(true), folder, Some(extension))
}

/// The files below a folder with an extension, sorted. Links are followed.
///
/// # Errors
///
/// Returns an error if the folder, a folder in it, or what a link refers to can't be read.
pub fn files_below(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, ReadError> {
    listed(WalkDir::new(folder).follow_links(true), folder, Some(extension))
}

/// All files of a folder, and all links as they are, sorted.
///
/// # Errors
///
/// Returns an error if the folder can't be read.
pub fn all_files_in(folder: &Path) -> Result<Vec<PathBuf>, ReadError> {
    listed(WalkDir::new(folder).max_depth(1), folder, None)
}

/// All files below a folder, and all links as they are, sorted.
///
/// # Errors
///
/// Returns an error if the folder, or a folder in it, can't be read.
pub fn all_files_below(folder: &Path) -> Result<Vec<PathBuf>, ReadError> {
    listed(WalkDir::new(folder), folder, None)
}

fn listed(walk: WalkDir, folder: &Path, extension: Option<&str>) -> Result<Vec<PathBuf>, ReadError> {
    let mut paths = Vec::new();
    for entry in walk.sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            let source =
                error.into_io_error().unwrap_or_else(|| io::Error::other("a link leads to its own folder"));
            ReadError::Io { path, source }
        })?;
        let found = entry.path().extension();
        let is_wanted = extension.is_none_or(|extension| found.is_some_and(|found| found == extension));
        if !entry.file_type().is_dir() && is_wanted {
            paths.push(entry.into_path());
        }
    }
    Ok(paths)
}

/// A path as a message names it: relative to the current folder if it is below that, so that a terminal can open it.
#[must_use]
pub fn place(path: &Path) -> String {
    let current = std::env::current_dir().unwrap_or_default();
    let relative = path.strip_prefix(&current).unwrap_or(path);
    relative.display().to_string()
}
