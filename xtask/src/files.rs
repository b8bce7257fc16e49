//! Writing files whole, and finding what is stale: the only place that changes the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use provider_aws_cli::write_whole;
use similar::TextDiff;
use walkdir::WalkDir;

/// What every generated file says at its start; a file without it is somebody's own and never touched.
const MARK: &str = "@generated";

/// What generation makes: files by their path, and the folders in which nothing else may be.
#[derive(Default)]
pub struct Outputs {
    root: PathBuf,
    files: BTreeMap<PathBuf, String>,
    owned: BTreeSet<PathBuf>,
}

/// What differs between the outputs and the disk.
pub enum Change {
    /// The file is not there, or says something else: its text so far.
    Stale(PathBuf, Option<String>),
    /// The file is in an owned folder and nothing generates it.
    Stray(PathBuf),
}

impl Outputs {
    /// Outputs below a folder.
    pub fn new(root: PathBuf) -> Self {
        Self { root, ..Self::default() }
    }

    /// Adds a file.
    pub fn add(&mut self, path: impl Into<PathBuf>, text: String) {
        self.files.insert(path.into(), text);
    }

    /// Adds a file that is written unless somebody wrote one of their own there.
    pub fn add_unless_own(&mut self, path: impl Into<PathBuf>, text: String) {
        let path = path.into();
        let own = fs::read_to_string(self.root.join(&path))
            .is_ok_and(|found| !found.lines().take(1).any(|line| line.contains(MARK)));
        if !own {
            self.add(path, text);
        }
    }

    /// Owns a folder: a file in it that is not generated is stray.
    pub fn own(&mut self, folder: impl Into<PathBuf>) {
        self.owned.insert(folder.into());
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// What differs from the disk, sorted.
    pub fn changes(&self) -> Result<Vec<Change>, String> {
        let mut changes = Vec::new();
        for (path, text) in &self.files {
            let full = self.root.join(path);
            match fs::read_to_string(&full) {
                Ok(found) if found == *text => {}
                Ok(found) => changes.push(Change::Stale(path.clone(), Some(found))),
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    changes.push(Change::Stale(path.clone(), None))
                }
                Err(error) => return Err(format!("cannot read {}: {error}", full.display())),
            }
        }
        for folder in self.owned.iter().map(|folder| self.root.join(folder)).filter(|folder| folder.is_dir())
        {
            for entry in WalkDir::new(&folder).sort_by_file_name() {
                let entry = entry.map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
                let path = entry.path().strip_prefix(&self.root).unwrap_or(entry.path());
                if entry.file_type().is_file() && !self.files.contains_key(path) {
                    changes.push(Change::Stray(path.to_path_buf()));
                }
            }
        }
        Ok(changes)
    }

    /// Makes the disk as the outputs are. Each file is written beside its place and then renamed, so that it is old or
    /// new whenever this is stopped.
    pub fn write(&self, changes: &[Change]) -> Result<(), String> {
        for change in changes {
            match change {
                Change::Stale(path, _) => {
                    write_whole(&self.root.join(path), &self.files[path])?;
                }
                Change::Stray(path) => {
                    let path = self.root.join(path);
                    fs::remove_file(&path)
                        .map_err(|error| format!("cannot remove {}: {error}", path.display()))?;
                }
            }
        }
        Ok(())
    }

    /// A change as a unified diff.
    pub fn diff(&self, change: &Change) -> String {
        match change {
            Change::Stale(path, found) => {
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
            Change::Stray(path) => {
                format!("--- {}\n+++ /dev/null\n(nothing generates this file)\n", path.display())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn outputs(root: &Path) -> Outputs {
        let mut outputs = Outputs::new(root.to_path_buf());
        outputs.add("a/one.rs", "// @generated\n1\n".to_owned());
        outputs.own("a");
        outputs
    }

    #[test]
    fn what_is_missing_stale_or_stray_is_found_and_mended() {
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
    fn a_file_of_somebody_is_left_alone() {
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
        let changes = [Change::Stale(PathBuf::from("a/one.rs"), None)];
        let error = outputs.write(&changes).expect_err("no folder");
        assert!(error.contains("cannot write") && error.contains("a/one.rs"), "{error}");
    }
}
