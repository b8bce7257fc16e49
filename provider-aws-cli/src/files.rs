//! Reading and writing files. Each error names the file.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// Reads a text file.
///
/// # Errors
/// When it cannot be read, or is not UTF-8.
pub fn read(path: &Path) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    text(path, bytes)
}

/// Reads a text file of at most so many bytes.
pub(crate) fn read_at_most(limit: u64, path: &Path) -> Result<String, String> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes));
    read.map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    if bytes.len() as u64 > limit {
        return Err(format!("cannot read {}: expected at most {limit} bytes, found more", path.display()));
    }
    text(path, bytes)
}

/// Reads a program.
///
/// # Errors
/// When it cannot be read, or is no file, but a folder or a device, say.
pub fn read_program(path: &Path) -> Result<Vec<u8>, String> {
    let is_file = fs::metadata(path).map(|found| found.is_file());
    match is_file {
        Ok(true) => fs::read(path),
        Ok(false) => {
            return Err(format!("cannot read {}: expected the file of a program", path.display()));
        }
        Err(error) => Err(error),
    }
    .map_err(|error| format!("cannot read {}: {error}", path.display()))
}

fn text(path: &Path, bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| {
        format!(
            "cannot read {}: found bytes that are no UTF-8 at offset {}",
            path.display(),
            error.utf8_error().valid_up_to()
        )
    })
}

/// The files of a folder with an extension, sorted.
///
/// # Errors
/// When the folder cannot be read.
pub fn listed(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    let error = |error: std::io::Error| format!("cannot read {}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(error)? {
        let path = entry.map_err(error)?.path();
        if path.extension().is_some_and(|found| found == extension) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Writes a file beside its place and renames it then, so that it is old or new whenever this is stopped.
///
/// # Errors
/// When it cannot be written; it is as it was then.
pub fn write_whole(path: &Path, text: &str) -> Result<(), String> {
    write_beside(path, text)
        .map_err(|error| format!("cannot write {}: {error}; it is as it was", path.display()))
}

fn write_beside(path: &Path, text: &str) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".new-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    set_readable(file.as_file())?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A temporary file is for its owner alone; one that was asked for is not.
#[cfg(unix)]
fn set_readable(file: &File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn set_readable(_: &File) -> std::io::Result<()> {
    Ok(())
}
