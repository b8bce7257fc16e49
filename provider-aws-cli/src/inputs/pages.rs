//! Pages on disk, and what messages call them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use codegen::{Diagnostic, Source, TextFile};

use super::InputError;
use crate::digest::Digest;
use crate::read::{self, ReadError};

/// Pages, and where they are on disk.
#[derive(Debug, Default)]
pub struct Pages {
    /// The pages that are text.
    pub files: Vec<TextFile>,
    /// An error for each page that isn't text.
    pub not_text: Vec<Diagnostic>,
    /// By the path of a page, what else is known of its file.
    places: BTreeMap<String, Place>,
}

/// The file of a page.
#[derive(Debug)]
struct Place {
    file: PathBuf,
    /// The place that messages name.
    name: String,
    /// What the file holds.
    digest: Digest,
}

impl Pages {
    /// The pages at `path`, a file or a folder. Each is named by its path in the folder, after `prefix`.
    ///
    /// # Errors
    ///
    /// Returns an error if a file can't be read, or the folder has no `*.md`.
    pub fn load(path: &Path, prefix: &str) -> Result<Self, InputError> {
        let mut pages = Self::default();
        if path.is_file() {
            pages.add(path, path, "")?;
            return Ok(pages);
        }
        for file in read::files_below(path, "md")? {
            pages.add(&file, file.strip_prefix(path).unwrap_or(&file), prefix)?;
        }
        if pages.places.is_empty() {
            let folder = path.to_owned();
            return Err(InputError::NoFiles { folder, extension: "md", expected: "provider pages" });
        }
        Ok(pages)
    }

    /// Adds the pages of others.
    pub fn extend(&mut self, others: Self) {
        self.files.extend(others.files);
        self.not_text.extend(others.not_text);
        self.places.extend(others.places);
    }

    /// The pages that `name` gives a path, under that path. Messages name the same places on disk.
    #[must_use]
    pub fn renamed(mut self, name: impl Fn(&str) -> Option<String>) -> Self {
        let mut renamed = Self::default();
        let mut place = |path: &str| {
            let new = name(path)?;
            renamed.places.insert(new.clone(), self.places.remove(path)?);
            Some(new)
        };
        for file in self.files {
            if let Some(path) = place(&file.path) {
                renamed.files.push(TextFile { path, ..file });
            }
        }
        for finding in self.not_text {
            if let Some(path) = place(&finding.path) {
                renamed.not_text.push(Diagnostic { path, ..finding });
            }
        }
        renamed
    }

    fn add(&mut self, file: &Path, name: &Path, prefix: &str) -> Result<(), ReadError> {
        let path = format!("{prefix}{}", name.to_string_lossy().replace('\\', "/"));
        let mut digest = Digest::of([""]);
        match read::text(file) {
            Ok(text) => {
                digest = Digest::of([&text]);
                self.files.push(TextFile { path: path.clone(), text });
            }
            Err(ReadError::NotText { offset, .. }) => {
                let message = format!("found bytes that aren't UTF-8 at offset {offset}, expected a page");
                self.not_text.push(Source { path: &path, text: "" }.error(0..0, message));
            }
            Err(error) => return Err(error),
        }
        self.places.insert(path, Place { file: file.to_owned(), name: read::place(file), digest });
        Ok(())
    }

    /// Reads one page again, the file of which was saved.
    ///
    /// # Errors
    ///
    /// Returns an error if the file can't be read.
    pub fn reload(&mut self, file: &Path) -> Result<Reloaded, ReadError> {
        let known = self.places.iter_mut().find(|(_, place)| place.file == file);
        let Some((path, place)) = known.filter(|_| file.is_file()) else { return Ok(Reloaded::Unknown) };
        let Some(page) = self.files.iter_mut().find(|page| page.path == *path) else {
            return Ok(Reloaded::Unknown);
        };
        let text = match read::text(file) {
            Ok(text) => text,
            Err(ReadError::NotText { .. }) => return Ok(Reloaded::Unknown),
            Err(error) => return Err(error),
        };
        if page.text == text {
            return Ok(Reloaded::Same);
        }
        place.digest = Digest::of([&text]);
        page.text = text;
        Ok(Reloaded::Changed)
    }

    /// The digest of a page that is text.
    pub(super) fn digest(&self, path: &str) -> Digest {
        self.places.get(path).map_or_else(|| Digest::of([path]), |place| place.digest)
    }

    /// All pages.
    #[must_use]
    pub fn texts(&self) -> Texts<'_> {
        let mut texts = Texts { texts: BTreeMap::new(), places: &self.places };
        texts.add(&self.files);
        texts
    }
}

/// What became of a page whose file was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reloaded {
    /// It has the text that it had.
    Same,
    /// It has another text.
    Changed,
    /// It is new, gone, or no text: the pages have to be read again.
    Unknown,
}

/// Files that diagnostics are about: their text, and where they are on disk.
#[derive(Debug)]
pub struct Texts<'t> {
    texts: BTreeMap<&'t str, &'t str>,
    places: &'t BTreeMap<String, Place>,
}

/// Where files are whose paths are their places.
static ELSEWHERE: BTreeMap<String, Place> = BTreeMap::new();

impl<'t> Texts<'t> {
    /// The text of one file, whose path is its place.
    #[must_use]
    pub fn of_file(file: &'t TextFile) -> Self {
        let mut texts = Self { texts: BTreeMap::new(), places: &ELSEWHERE };
        texts.add([file]);
        texts
    }

    pub(super) fn add(&mut self, files: impl IntoIterator<Item = &'t TextFile>) {
        self.texts.extend(files.into_iter().map(|file| (file.path.as_str(), file.text.as_str())));
    }

    /// The text of a file.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&'t str> {
        self.texts.get(path).copied()
    }

    /// Where a file is on disk.
    #[must_use]
    pub fn place<'p>(&'p self, path: &'p str) -> &'p str {
        self.places.get(path).map_or(path, |place| &place.name)
    }
}
