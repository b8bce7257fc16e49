//! A documentation tree: all pages are read, then sorted into services, then each service is lowered.

mod neighbours;
mod reading;
mod tree;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use specs::Corrections;

pub use neighbours::Neighbours;
pub use reading::{FileKind, FileReading, Outline};
pub use tree::Tree;

use crate::diagnostic::{Diagnostic, Source};
use crate::lower::{Knowledge, LoweredService};

/// A file: its path as messages and specs name it, and its text.
#[derive(Clone, Debug)]
pub struct TextFile {
    /// The path.
    pub path: String,
    /// The text.
    pub text: String,
}

impl TextFile {
    /// The file, to read it.
    pub fn source(&self) -> Source<'_> {
        Source { path: &self.path, text: &self.text }
    }
}

/// What the pages of a documentation tree mean.
#[derive(Clone, Debug, Default)]
pub struct Provider {
    /// How many files are resource pages.
    pub pages: usize,
    /// How many files are index pages.
    pub index_pages: usize,
    /// The services, by name. A service whose pages are all left out is here too.
    pub services: BTreeMap<String, Arc<LoweredService>>,
    /// Where the pages of services are, also of those that weren't asked for.
    pub neighbours: Neighbours,
    /// The paths of the pages that couldn't be read, or whose id names no service.
    pub unreadable: Vec<String>,
    /// The findings, sorted by file and place.
    pub diagnostics: Vec<Diagnostic>,
}

/// The corrections of services, each with its file.
pub type CorrectionFiles = BTreeMap<String, (TextFile, Corrections)>;

/// Reads and lowers all pages, or those of `services` if it names any. Calls `done` once for each page.
pub fn read_provider(
    files: &[TextFile],
    services: &[String],
    corrections: &CorrectionFiles,
    knowledge: Knowledge<'_>,
    done: &(dyn Fn() + Sync),
) -> Provider {
    let read = files.par_iter().map(|file| {
        let reading = FileReading::of(file.source());
        done();
        (file.source(), Arc::new(reading))
    });
    let read: Vec<_> = read.collect();
    let tree = Tree::new(&read);
    let wanted: Vec<&str> =
        tree.services().map(|(service, _)| service).filter(|name| is_wanted(services, name)).collect();
    let lowered = wanted
        .into_par_iter()
        .map(|service| (service.to_owned(), Arc::new(tree.lower(service, corrections, knowledge))))
        .collect();
    tree.provider(services, lowered)
}

/// Whether a service is among those that were asked for: all of them, if none is named.
#[must_use]
pub fn is_wanted(wanted: &[String], service: &str) -> bool {
    wanted.is_empty() || wanted.iter().any(|name| name == service)
}
