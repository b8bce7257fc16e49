//! A documentation tree: all pages are read, then sorted into services, then each service is lowered.

mod neighbours;

use std::collections::BTreeMap;

use rayon::prelude::*;
use specs::Corrections;

pub use neighbours::Neighbours;

use crate::diagnostic::{Diagnostic, Source, quoted};
use crate::lower::{CorrectionsInput, Knowledge, LoweredService, PageInput, Spellings, lower};
use crate::page::{self, Page, Reading};

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
    pub services: BTreeMap<String, LoweredService>,
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
    let mut provider = Provider::default();
    let readings = read_pages(files, done);
    let spellings = spellings(&readings);
    for FileReading { source, reading, .. } in &readings {
        if let Reading::Page(page) = reading
            && let Some(service) = service(&page.id.value)
        {
            provider.neighbours.add(source.path, service);
        }
    }
    let pages = provider.take_pages(readings, services);
    provider.lower(&by_service(&pages), corrections, knowledge, &spellings);
    provider
        .diagnostics
        .sort_by(|a, b| (&a.path, a.span.start, &a.message).cmp(&(&b.path, b.span.start, &b.message)));
    provider
}

/// A file that has been read.
struct FileReading<'f> {
    source: Source<'f>,
    reading: Reading,
    diagnostics: Vec<Diagnostic>,
}

/// A page, and the service that it belongs to.
struct ServicePage<'f> {
    service: String,
    page: Page,
    source: Source<'f>,
}

fn read_pages<'f>(files: &'f [TextFile], done: &(dyn Fn() + Sync)) -> Vec<FileReading<'f>> {
    let readings = files.par_iter().map(|file| {
        let source = file.source();
        let mut diagnostics = Vec::new();
        let reading = page::read(source, &mut diagnostics);
        done();
        FileReading { source, reading, diagnostics }
    });
    readings.collect()
}

/// The wire names that the manifests of all pages state.
fn spellings(readings: &[FileReading<'_>]) -> Spellings {
    let mut spellings = Spellings::default();
    for reading in readings {
        if let Reading::Page(page) = &reading.reading {
            spellings.add(service(&page.id.value).unwrap_or_default(), page);
        }
    }
    spellings
}

fn by_service<'p>(pages: &'p [ServicePage<'_>]) -> BTreeMap<&'p str, Vec<PageInput<'p>>> {
    let mut by_service: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for ServicePage { service, page, source } in pages {
        by_service.entry(service.as_str()).or_default().push(PageInput { page, source: *source });
    }
    by_service
}

impl Provider {
    /// Counts the pages and collects their findings. Returns the pages that can be lowered.
    fn take_pages<'f>(
        &mut self,
        readings: Vec<FileReading<'f>>,
        services: &[String],
    ) -> Vec<ServicePage<'f>> {
        let mut pages = Vec::new();
        for FileReading { source, reading, mut diagnostics } in readings {
            let is_wanted = match &reading {
                Reading::Page(page) if let Some(service) = service(&page.id.value) => {
                    services.iter().any(|name| name == service)
                }
                Reading::Page(_) | Reading::Unreadable => self.neighbours.may_be_of(source.path, services),
                Reading::Index => true,
            };
            if !services.is_empty() && !is_wanted {
                continue;
            }
            match reading {
                Reading::Index => self.index_pages += 1,
                Reading::Unreadable => {
                    self.pages += 1;
                    self.unreadable.push(source.path.to_owned());
                }
                Reading::Page(page) => match service(&page.id.value) {
                    Some(service) => {
                        self.pages += 1;
                        pages.push(ServicePage { service: service.to_owned(), page: *page, source });
                    }
                    None => {
                        self.pages += 1;
                        self.unreadable.push(source.path.to_owned());
                        let id = quoted(&page.id.value);
                        let message =
                            format!("found the id {id}, expected `provider.service.resource` in lower case");
                        diagnostics.push(source.error(page.id.span.clone(), message));
                    }
                },
            }
            self.diagnostics.append(&mut diagnostics);
        }
        pages
    }

    /// Lowers the services.
    fn lower(
        &mut self,
        services: &BTreeMap<&str, Vec<PageInput<'_>>>,
        corrections: &CorrectionFiles,
        knowledge: Knowledge<'_>,
        spellings: &Spellings,
    ) {
        let lowered: Vec<_> = services
            .par_iter()
            .map(|(service, pages)| {
                let mut diagnostics = Vec::new();
                let corrections = corrections
                    .get(*service)
                    .map(|(file, corrections)| CorrectionsInput { corrections, source: file.source() });
                let lowered = lower(service, pages, corrections, knowledge, spellings, &mut diagnostics);
                ((*service).to_owned(), lowered, diagnostics)
            })
            .collect();
        for (service, lowered, mut diagnostics) in lowered {
            self.services.insert(service, lowered);
            self.diagnostics.append(&mut diagnostics);
        }
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
