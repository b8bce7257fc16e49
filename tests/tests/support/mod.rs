//! Archives of real data in `../shared`, beside the project. Not everybody has them: a test that reads one is in a module
//! `needs_corpus` and is ignored by default.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::TextFile;
use tempfile::TempDir;

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The pages of a corpus.
pub fn corpus(name: &str) -> Vec<TextFile> {
    files(&format!("corpus/{name}"))
}

/// The files of an archive.
pub fn files(name: &str) -> Vec<TextFile> {
    let archive = root().join("../shared").join(format!("{name}.tar.zst"));
    assert!(
        archive.is_file(),
        "this test reads {}, which does not exist; to leave such tests out, pass `-- --ignored --skip needs_corpus`",
        archive.display()
    );
    let folder: TempDir = tempfile::tempdir().expect("a folder");
    let tar =
        Command::new("tar").arg("--zstd").arg("-xf").arg(&archive).arg("-C").arg(folder.path()).status();
    assert!(tar.expect("tar runs").success(), "{} can be unpacked", archive.display());
    let mut files = Vec::new();
    let mut open = vec![folder.path().to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder.path()).expect("below the folder");
                files.push(TextFile {
                    path: name.display().to_string(),
                    text: fs::read_to_string(&path).expect("text"),
                });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}
