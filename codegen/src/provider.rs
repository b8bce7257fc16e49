//! From the files of a documentation tree to what they mean: all pages are read, then all services lowered.

use std::collections::BTreeMap;

use rayon::prelude::*;
use specs::Corrections;

use crate::diagnostic::{Diagnostic, Source, locate, quoted};
use crate::lower::{CorrectionsInput, Input, Knowledge, LeftOut, Lowered, Reason, lower};
use crate::page::{self, Page, Reading};

/// A file: its path as messages and specs name it, and its text.
#[derive(Clone, Debug)]
pub struct TextFile {
    /// The path.
    pub path: String,
    /// The text.
    pub text: String,
}

/// What the pages of a documentation tree mean.
#[derive(Clone, Debug, Default)]
pub struct Provider {
    /// How many files were resource pages.
    pub pages: usize,
    /// How many were index pages.
    pub index_pages: usize,
    /// By service, the resources and what is left out; a service without resources is here too.
    pub services: BTreeMap<String, Lowered>,
    /// What is wrong, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
}

/// The corrections of services, each with its file.
pub type CorrectionFiles = BTreeMap<String, (TextFile, Corrections)>;

/// Reads and lowers all pages, or those of `services` if that names any; `done` is called once for each page.
pub fn read_provider(
    files: &[TextFile],
    services: &[String],
    corrections: &CorrectionFiles,
    knowledge: Knowledge<'_>,
    done: &(dyn Fn() + Sync),
) -> Provider {
    let mut provider = Provider::default();
    let readings: Vec<(Source<'_>, Reading, Vec<Diagnostic>)> = files
        .par_iter()
        .map(|file| {
            let source = Source { path: &file.path, text: &file.text };
            let mut diagnostics = Vec::new();
            let reading = page::read(source, &mut diagnostics);
            done();
            (source, reading, diagnostics)
        })
        .collect();
    let mut by_service: BTreeMap<&str, Vec<Input<'_>>> = BTreeMap::new();
    let mut unreadable = Vec::new();
    for (source, reading, diagnostics) in &readings {
        let diagnostics = diagnostics.iter().cloned();
        match reading {
            Reading::Index => provider.index_pages += 1,
            Reading::Page(page) => match service(page) {
                Some(service) if !services.is_empty() && !services.iter().any(|wanted| wanted == service) => {
                    continue;
                }
                Some(service) => {
                    provider.pages += 1;
                    by_service.entry(service).or_default().push(Input { page, source: *source });
                }
                None => {
                    provider.pages += 1;
                    let message = format!(
                        "found the id {}, expected `provider.service.resource` in lower case",
                        quoted(&page.id.value)
                    );
                    let mut found = [source.error(page.id.span.clone(), message)];
                    locate(&mut found, &[*source]);
                    provider.diagnostics.extend(found);
                    unreadable.push(*source);
                }
            },
            Reading::Unreadable => {
                provider.pages += 1;
                unreadable.push(*source);
            }
        }
        provider.diagnostics.extend(diagnostics);
    }
    if !unreadable.is_empty() {
        // Of no service: which one is not known.
        let nowhere = provider.services.entry(String::new()).or_default();
        nowhere.left_out = unreadable
            .iter()
            .map(|source| LeftOut { what: source.path.to_owned(), reason: Reason::Unreadable })
            .collect();
    }
    let lowered: Vec<_> = by_service
        .par_iter()
        .map(|(service, pages)| {
            let mut diagnostics = Vec::new();
            let corrections = corrections.get(*service).map(|(file, corrections)| CorrectionsInput {
                corrections,
                source: Source { path: &file.path, text: &file.text },
            });
            let lowered = lower(service, pages, corrections, knowledge, &mut diagnostics);
            ((*service).to_owned(), lowered, diagnostics)
        })
        .collect();
    for (service, lowered, diagnostics) in lowered {
        provider.services.insert(service, lowered);
        provider.diagnostics.extend(diagnostics);
    }
    provider
        .diagnostics
        .sort_by(|a, b| (&a.path, a.span.start, &a.message).cmp(&(&b.path, b.span.start, &b.message)));
    provider
}

/// The service of a page's id, if the id is one of three plain words: it becomes the name of a folder and of a crate.
fn service(page: &Page) -> Option<&str> {
    let parts: Vec<&str> = page.id.value.split('.').collect();
    const LONGEST: usize = 100;
    let plain = |part: &&str| {
        part.len() <= LONGEST
            && part.starts_with(|c: char| c.is_ascii_lowercase())
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    match parts.as_slice() {
        [provider, service, resource] if [provider, service, resource].into_iter().all(plain) => {
            Some(service)
        }
        _ => None,
    }
}
