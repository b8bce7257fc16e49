//! The files of a folder. The tests of `xtask` use this, too.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// All files below a folder, by their path in it, but those of `target`, which is Cargo's and the cache's.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            let name = path.strip_prefix(folder).expect("below the folder").to_path_buf();
            if path.is_dir() && name != Path::new("target") {
                open.push(path);
            } else if path.is_file() {
                found.insert(name, fs::read_to_string(&path).expect("text"));
            }
        }
    }
    found
}
