//! What is known of one file of a documentation tree: enough to sort it into the tree, and its page for who needs it.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::diagnostic::{Diagnostic, Source, quoted};
use crate::lower::wire_names;
use crate::page::{self, Page, Reading};

/// What a documentation tree has to know of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// What the file is.
    pub kind: FileKind,
    /// The names of properties as AWS spells them, if the page states them.
    pub wire_names: BTreeSet<String>,
    /// The findings in the file alone.
    pub diagnostics: Vec<Diagnostic>,
}

/// What a file of a documentation tree is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// The page of a resource of this service.
    Page(String),
    /// An index of other pages.
    Index,
    /// A page that can't be read, or whose id names no service.
    Unreadable,
}

/// A file that was read: its outline, and its page. Serialized it is the outline alone, and the page is read anew once
/// something needs it.
#[derive(Debug)]
pub struct FileReading {
    outline: Outline,
    page: OnceLock<Option<Box<Page>>>,
}

impl FileReading {
    /// Reads a file.
    pub fn of(source: Source<'_>) -> Self {
        let mut diagnostics = Vec::new();
        let reading = page::read(source, &mut diagnostics);
        let kind = match &reading {
            Reading::Index => FileKind::Index,
            Reading::Unreadable => FileKind::Unreadable,
            Reading::Page(page) => match service(&page.id.value) {
                Some(service) => FileKind::Page(service.to_owned()),
                None => {
                    let id = quoted(&page.id.value);
                    let message =
                        format!("found the id {id}, expected `provider.service.resource` in lower case");
                    diagnostics.push(source.error(page.id.span.clone(), message));
                    FileKind::Unreadable
                }
            },
        };
        let page = match reading {
            Reading::Page(page) => Some(page),
            Reading::Index | Reading::Unreadable => None,
        };
        let wire_names = page.as_deref().map(wire_names).unwrap_or_default();
        Self { outline: Outline { kind, wire_names, diagnostics }, page: page.into() }
    }

    /// What a documentation tree has to know of the file.
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    /// Reads the page, if it isn't read yet. `source` is the file.
    pub fn read_page(&self, source: Source<'_>) {
        self.page(source);
    }

    /// The page, if the file is one. `source` is the file.
    pub(super) fn page(&self, source: Source<'_>) -> Option<&Page> {
        let read = || match page::read(source, &mut Vec::new()) {
            Reading::Page(page) => Some(page),
            Reading::Index | Reading::Unreadable => None,
        };
        self.page.get_or_init(read).as_deref()
    }
}

/// What is written of a file is its outline.
impl Serialize for FileReading {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.outline.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for FileReading {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self { outline: Outline::deserialize(deserializer)?, page: OnceLock::new() })
    }
}

/// The service of an id, if the id is three plain words: it becomes the name of a folder and of a crate.
fn service(id: &str) -> Option<&str> {
    let parts: Vec<&str> = id.split('.').collect();
    match parts.as_slice() {
        [_, service, _] if parts.iter().all(|part| is_plain_word(part)) => Some(service),
        _ => None,
    }
}

fn is_plain_word(text: &str) -> bool {
    const MAX_BYTES: usize = 100;
    text.len() <= MAX_BYTES
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}
