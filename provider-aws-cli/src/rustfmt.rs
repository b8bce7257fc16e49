//! Formats generated code with rustfmt, in the style of the folder that it is written to.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use codegen::rust::RustFile;
use thiserror::Error;

use crate::digest::Digest;
use crate::disk::{WriteError, write_whole};
use crate::read::{self, ReadError};

/// Generated code can't be formatted.
#[derive(Debug, Error)]
pub enum RustfmtError {
    /// There is no rustfmt.
    #[error("found no rustfmt, expected it beside cargo: run `rustup component add rustfmt`")]
    Missing(#[source] io::Error),
    /// rustfmt refused the code.
    #[error("rustfmt can't format the generated code: a bug of this command, please report it\n{0}")]
    Refused(String),
    /// A file can't be written to the temporary folder.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The style can't be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// There is no temporary folder, or it can't be read.
    #[error("can't use a temporary folder")]
    Folder(#[from] io::Error),
}

/// How code is formatted: by which rustfmt, in which style.
#[derive(Clone, Debug)]
pub struct Rustfmt {
    version: String,
    style: String,
}

impl Rustfmt {
    /// The rustfmt beside cargo, and the style of a folder, which may not exist yet: its own, or that of the nearest folder
    /// above with a `rustfmt.toml`.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no rustfmt, or if the style can't be read.
    pub fn for_folder(folder: &Path) -> Result<Self, RustfmtError> {
        let style = match style(folder) {
            Some(file) => read::text(&file)?,
            None => String::new(),
        };
        Ok(Self { version: version()?, style })
    }

    /// The digest of what a formatted text depends on, beside itself.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of([&self.version, &self.style])
    }

    /// Formats files of one crate's `src/generated`. `others` are the paths of its other files, which modules declare.
    ///
    /// # Errors
    ///
    /// Returns an error if rustfmt fails.
    pub fn formatted(&self, files: Vec<RustFile>, others: &[String]) -> Result<Vec<RustFile>, RustfmtError> {
        if files.is_empty() {
            return Ok(files);
        }
        let work = tempfile::tempdir()?;
        let place = |file: &RustFile| work.path().join(&file.path);
        for file in &files {
            write_whole(&place(file), &file.text)?;
        }
        // rustfmt follows `mod a;` to the file.
        for other in others {
            write_whole(&work.path().join(other), "")?;
        }
        let style = work.path().join("rustfmt.toml");
        write_whole(&style, &self.style)?;
        let mut rustfmt = Command::new(program());
        rustfmt.args(["--edition", "2024", "--config-path"]).arg(style);
        let output = rustfmt.args(files.iter().map(place)).output().map_err(RustfmtError::Missing)?;
        if !output.status.success() {
            return Err(RustfmtError::Refused(String::from_utf8_lossy(&output.stderr).into_owned()));
        }
        files
            .into_iter()
            .map(|file| Ok(RustFile { text: std::fs::read_to_string(place(&file))?, ..file }))
            .collect()
    }
}

/// What rustfmt says of itself.
fn version() -> Result<String, RustfmtError> {
    static VERSION: OnceLock<String> = OnceLock::new();
    if let Some(version) = VERSION.get() {
        return Ok(version.clone());
    }
    let output = Command::new(program()).arg("--version").output().map_err(RustfmtError::Missing)?;
    if !output.status.success() {
        return Err(RustfmtError::Refused(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    let version = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(VERSION.get_or_init(|| version).clone())
}

/// As cargo finds it.
fn program() -> OsString {
    std::env::var_os("RUSTFMT").unwrap_or_else(|| "rustfmt".into())
}

/// The nearest style file at or above a folder, which may not exist yet.
fn style(folder: &Path) -> Option<PathBuf> {
    let folder = std::path::absolute(folder).ok()?;
    let styles =
        folder.ancestors().flat_map(|above| ["rustfmt.toml", ".rustfmt.toml"].map(|name| above.join(name)));
    styles.into_iter().find(|style| style.is_file())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{RustFile, Rustfmt, RustfmtError};

    fn formatted(files: Vec<RustFile>, folder: &Path) -> Result<Vec<RustFile>, RustfmtError> {
        Rustfmt::for_folder(folder)?.formatted(files, &[])
    }

    fn file(text: &str) -> Vec<RustFile> {
        vec![RustFile { path: "a.rs".to_owned(), text: text.to_owned() }]
    }

    #[test]
    fn the_style_is_that_of_the_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let call = format!("fn a() {{ b({}) }}", ["c".repeat(50), "d".repeat(50)].join(", "));
        let narrow = formatted(file(&call), folder.path()).expect("it is Rust");
        assert!(narrow[0].text.contains(",\n"), "{}", narrow[0].text);
        std::fs::write(folder.path().join("rustfmt.toml"), "max_width = 200").expect("a style");
        let wide = formatted(file(&call), &folder.path().join("src/generated")).expect("it is Rust");
        assert!(!wide[0].text.contains(",\n"), "{}", wide[0].text);
    }

    #[test]
    fn a_module_is_formatted_without_the_files_that_it_declares() {
        let folder = tempfile::tempdir().expect("a folder");
        let rustfmt = Rustfmt::for_folder(folder.path()).expect("rustfmt");
        let formatted = rustfmt.formatted(file("mod   b;"), &["b.rs".to_owned()]).expect("it is Rust");
        assert_eq!(formatted, file("mod b;\n"));
    }

    #[test]
    fn what_rustfmt_refuses_is_an_error_that_says_why() {
        let folder = tempfile::tempdir().expect("a folder");
        let error = formatted(file("fn ("), folder.path()).expect_err("not Rust");
        assert!(matches!(error, RustfmtError::Refused(why) if why.contains("a.rs")));
    }
}
