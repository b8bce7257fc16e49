//! A documentation tree: its files by service, and what they mean together.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::reading::{FileKind, FileReading};
use super::{CorrectionFiles, Neighbours, Provider};
use crate::diagnostic::Source;
use crate::lower::{CorrectionsInput, Knowledge, LoweredService, PageInput, Spellings, lower};

/// The files of a documentation tree that have been read, sorted into services.
#[derive(Debug)]
pub struct Tree<'f> {
    files: &'f [(Source<'f>, Arc<FileReading>)],
    services: BTreeMap<&'f str, Vec<&'f (Source<'f>, Arc<FileReading>)>>,
    spellings: Spellings<'f>,
    neighbours: Neighbours,
}

impl<'f> Tree<'f> {
    /// The tree of these files.
    pub fn new(files: &'f [(Source<'f>, Arc<FileReading>)]) -> Self {
        let mut services: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        let mut spellings = Spellings::default();
        let mut neighbours = Neighbours::default();
        for file in files {
            let (source, reading) = file;
            let outline = reading.outline();
            if let FileKind::Page(service) = &outline.kind {
                services.entry(service).or_default().push(file);
                neighbours.add(source.path, service);
                spellings.add(service, &outline.wire_names);
            }
        }
        Self { files, services, spellings, neighbours }
    }

    /// The services that have pages, each with the paths of its pages.
    pub fn services(&self) -> impl Iterator<Item = (&'f str, impl Iterator<Item = &'f str> + Clone)> {
        self.services.iter().map(|(service, files)| (*service, files.iter().map(|(source, _)| source.path)))
    }

    /// The paths of the pages that can't be read, or whose id names no service.
    pub fn unreadable(&self) -> impl Iterator<Item = &'f str> {
        let unreadable =
            self.files.iter().filter(|(_, reading)| reading.outline().kind == FileKind::Unreadable);
        unreadable.map(|(source, _)| source.path)
    }

    /// How the tree spells a name for a service: an answer that [`LoweredService::spelled`] may have.
    pub fn spelling(&self, service: &str, name: &str) -> Option<&str> {
        self.spellings.find(service, name)
    }

    /// Lowers one service.
    pub fn lower(
        &self,
        service: &str,
        corrections: &CorrectionFiles,
        knowledge: Knowledge<'_>,
    ) -> LoweredService {
        let files = self.services.get(service).into_iter().flatten();
        let pages = files.filter_map(|(source, reading)| {
            Some(PageInput { page: reading.page(*source)?, source: *source })
        });
        let pages: Vec<PageInput<'_>> = pages.collect();
        let corrections = corrections
            .get(service)
            .map(|(file, corrections)| CorrectionsInput { corrections, source: file.source() });
        lower(service, &pages, corrections, knowledge, &self.spellings)
    }

    /// The provider of these lowered services. Files of other services than those of `wanted`, if it names any, are left
    /// out.
    pub fn provider(self, wanted: &[String], services: BTreeMap<String, Arc<LoweredService>>) -> Provider {
        let mut provider = Provider::default();
        for (source, reading) in self.files {
            let outline = reading.outline();
            let is_wanted = match &outline.kind {
                FileKind::Page(service) => wanted.contains(service),
                FileKind::Unreadable => self.neighbours.may_be_of(source.path, wanted),
                FileKind::Index => true,
            };
            if !wanted.is_empty() && !is_wanted {
                continue;
            }
            match outline.kind {
                FileKind::Index => provider.index_pages += 1,
                FileKind::Page(_) => provider.pages += 1,
                FileKind::Unreadable => {
                    provider.pages += 1;
                    provider.unreadable.push(source.path.to_owned());
                }
            }
            provider.diagnostics.extend(outline.diagnostics.iter().cloned());
        }
        provider
            .diagnostics
            .extend(services.values().flat_map(|lowered| lowered.diagnostics.iter().cloned()));
        provider
            .diagnostics
            .sort_by(|a, b| (&a.path, a.span.start, &a.message).cmp(&(&b.path, b.span.start, &b.message)));
        provider.services = services;
        provider.neighbours = self.neighbours;
        provider
    }
}
