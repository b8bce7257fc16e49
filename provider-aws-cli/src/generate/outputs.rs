//! What generation makes, and how that differs from the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use similar::TextDiff;

use crate::disk::{self, WriteError};
use crate::read::{self, ReadError};

/// The first line of every generated file has this. A file without it belongs to the user, and is never touched.
const MARK: &str = "@generated";

/// What generation makes: files by their path, and the folders in which nothing else may be.
#[derive(Debug, Default)]
pub struct Outputs {
    root: PathBuf,
    files: BTreeMap<PathBuf, String>,
    owned: BTreeSet<PathBuf>,
    missing_features: BTreeMap<PathBuf, Vec<String>>,
}

/// What differs between the outputs and the disk.
#[derive(Debug)]
pub enum Change {
    /// The file is missing, or has another text.
    Stale {
        /// The path, below the root.
        path: PathBuf,
        /// The text on disk.
        found: Option<String>,
    },
    /// The file is in an owned folder, and nothing generates it.
    Stray {
        /// The path, below the root.
        path: PathBuf,
    },
}

impl Outputs {
    /// Outputs below a folder.
    #[must_use]
    pub fn new(root: PathBuf) -> Self {
        Self { root, ..Self::default() }
    }

    /// Adds a file.
    pub fn add(&mut self, path: impl Into<PathBuf>, text: String) {
        self.files.insert(path.into(), text);
    }

    /// Adds a file, unless the user has written a file of their own there.
    pub fn add_unless_own(&mut self, path: impl Into<PathBuf>, text: String) {
        let path = path.into();
        let is_own = fs::read_to_string(self.root.join(&path))
            .is_ok_and(|found| !found.lines().take(1).any(|line| line.contains(MARK)));
        if !is_own {
            self.add(path, text);
        }
    }

    /// The folder that the outputs are below.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The text of a file of the outputs.
    #[must_use]
    pub fn generated(&self, path: &Path) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Whether a file is among the outputs.
    #[must_use]
    pub fn has(&self, path: &Path) -> bool {
        self.files.contains_key(path)
    }

    /// The text of a file: that of the outputs, or else the one on disk, if there is any.
    ///
    /// # Errors
    ///
    /// Returns an error if the file on disk can't be read.
    pub fn text(&self, path: &Path) -> Result<Option<String>, ReadError> {
        match self.files.get(path) {
            Some(text) => Ok(Some(text.clone())),
            None if self.root.join(path).is_file() => read::text(&self.root.join(path)).map(Some),
            None => Ok(None),
        }
    }

    /// Owns a folder: a file in it that isn't generated is stray.
    pub fn own(&mut self, folder: impl Into<PathBuf>) {
        self.owned.insert(folder.into());
    }

    /// Notes which features of resources a manifest that belongs to the user lacks.
    pub fn note_missing_features(&mut self, manifest: &Path, features: Vec<String>) {
        if !features.is_empty() {
            self.missing_features.insert(manifest.to_owned(), features);
        }
    }

    /// The features of resources that manifests which belong to the user lack.
    #[must_use]
    pub fn missing_features(&self) -> &BTreeMap<PathBuf, Vec<String>> {
        &self.missing_features
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are no files.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// What differs from the disk: first what is to be written, then what is to be removed, each sorted.
    ///
    /// # Errors
    ///
    /// Returns an error if a file on disk can't be read.
    pub fn changes(&self) -> Result<Vec<Change>, ReadError> {
        let mut changes = Vec::new();
        for (path, text) in &self.files {
            let full = self.root.join(path);
            match fs::read(&full) {
                Ok(found) if found == text.as_bytes() => {}
                Ok(found) => {
                    let found = Some(String::from_utf8_lossy(&found).into_owned());
                    changes.push(Change::Stale { path: path.clone(), found });
                }
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    changes.push(Change::Stale { path: path.clone(), found: None });
                }
                Err(source) => return Err(ReadError::Io { path: full, source }),
            }
        }
        let stray = self.strays()?.into_iter().map(|path| Change::Stray { path });
        changes.extend(stray);
        Ok(changes)
    }

    /// The files in owned folders that nothing generates, and temporary files beside generated ones, sorted.
    fn strays(&self) -> Result<BTreeSet<PathBuf>, ReadError> {
        let mut found = Vec::new();
        let exists = |folder: &PathBuf| folder.is_dir();
        for folder in self.owned.iter().map(|folder| self.root.join(folder)).filter(exists) {
            found.extend(read::all_files_below(&folder)?);
        }
        let beside: BTreeSet<&Path> = self.files.keys().filter_map(|path| path.parent()).collect();
        for folder in beside.into_iter().map(|folder| self.root.join(folder)).filter(exists) {
            let is_temporary = |file: &PathBuf| {
                file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(disk::TEMPORARY))
            };
            found.extend(read::all_files_in(&folder)?.into_iter().filter(is_temporary));
        }
        let below = found.iter().map(|file| file.strip_prefix(&self.root).unwrap_or(file).to_owned());
        Ok(below.filter(|path| !self.files.contains_key(path)).collect())
    }

    /// Makes the disk as the outputs are. Each file is old or new whenever this is stopped, and nothing is removed
    /// before everything is written.
    ///
    /// # Errors
    ///
    /// Returns an error if a file can't be written or removed.
    pub fn write(&self, changes: &[Change]) -> Result<(), WriteError> {
        for change in changes {
            match change {
                Change::Stale { path, .. } => disk::write_whole(&self.root.join(path), &self.files[path])?,
                Change::Stray { path } => disk::remove_file(&self.root.join(path))?,
            }
        }
        Ok(())
    }

    /// A change as a unified diff.
    #[must_use]
    pub fn diff(&self, change: &Change) -> String {
        match change {
            Change::Stale { path, found } => {
                let name = path.display().to_string();
                let (old, old_name) = match found {
                    Some(text) => (text.as_str(), name.as_str()),
                    None => ("", "/dev/null"),
                };
                TextDiff::from_lines(old, &self.files[path])
                    .unified_diff()
                    .header(old_name, &name)
                    .to_string()
            }
            Change::Stray { path } => {
                format!("--- {}\n+++ /dev/null\n(nothing generates this file)\n", path.display())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outputs(root: &Path) -> Outputs {
        let mut outputs = Outputs::new(root.to_path_buf());
        outputs.add("a/one.rs", "// @generated\n1\n".to_owned());
        outputs.own("a");
        outputs
    }

    #[test]
    fn what_is_missing_stale_or_stray_is_found_and_put_right() {
        let folder = tempfile::tempdir().expect("a folder");
        let outputs = outputs(folder.path());
        fs::create_dir(folder.path().join("a")).expect("a folder");
        fs::write(folder.path().join("a/stray.rs"), "x").expect("a file");
        let changes = outputs.changes().expect("readable");
        let diffs: String = changes.iter().map(|change| outputs.diff(change)).collect();
        assert!(diffs.contains("+++ a/one.rs") && diffs.contains("--- a/stray.rs"), "{diffs}");
        outputs.write(&changes).expect("writable");
        assert!(outputs.changes().expect("readable").is_empty());
        assert_eq!(fs::read_dir(folder.path().join("a")).expect("a folder").count(), 1);
    }

    #[test]
    fn everything_is_written_before_anything_is_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut outputs = outputs(folder.path());
        outputs.own("0");
        outputs.add("z.rs", String::new());
        fs::create_dir(folder.path().join("0")).expect("a folder");
        fs::write(folder.path().join("0/stray.rs"), "x").expect("a file");
        let changes = outputs.changes().expect("readable");
        assert!(matches!(&changes[..], [Change::Stale { .. }, Change::Stale { .. }, Change::Stray { .. }]));
    }

    #[test]
    fn what_a_killed_run_left_is_stray() {
        let folder = tempfile::tempdir().expect("a folder");
        let outputs = outputs(folder.path());
        outputs.write(&outputs.changes().expect("readable")).expect("writable");
        fs::write(folder.path().join("a/.new-abc"), "half").expect("a file");
        let changes = outputs.changes().expect("readable");
        assert!(
            matches!(&changes[..], [Change::Stray { path }] if path.ends_with(".new-abc")),
            "{changes:?}"
        );
    }

    #[test]
    fn a_file_of_the_user_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("lib.rs"), "//! Mine.\n").expect("a file");
        let mut outputs = outputs(folder.path());
        outputs.add_unless_own("lib.rs", "// @generated\n".to_owned());
        outputs.add_unless_own("other.rs", "// @generated\n".to_owned());
        assert_eq!(outputs.len(), 2);
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_a_clear_error() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("a"), "a file where the folder should be").expect("a file");
        let outputs = outputs(folder.path());
        let changes = [Change::Stale { path: PathBuf::from("a/one.rs"), found: None }];
        let error = outputs.write(&changes).expect_err("no folder").to_string();
        assert!(error.contains("cannot write") && error.contains("a/one.rs"), "{error}");
    }
}
