//! From pages to the specs of services: what the cache has is taken from there, the rest is read and lowered.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use codegen::lower::{Knowledge, LoweredService, Strictness};
use codegen::{Diagnostic, FileReading, Provider, Source, TextFile, Tree, is_wanted};
use rayon::prelude::*;

use super::services::unknown_service;
use super::{InputError, Inputs};
use crate::cache::Entry;
use crate::console::Console;
use crate::digest::Digest;
use crate::schemas::SchemaTexts;
use crate::wording::counted;

/// What pages mean: what a later reading is compared with.
#[derive(Debug, Default)]
pub struct Meaning {
    services: BTreeMap<String, Arc<LoweredService>>,
    unreadable: Vec<String>,
}

/// What means something else than before.
#[derive(Debug)]
pub struct Touched {
    /// The services that do; none are named if all have to be looked at.
    pub services: Vec<String>,
    /// These services.
    pub provider: Provider,
    /// What all pages mean now.
    pub meaning: Meaning,
}

impl Inputs {
    /// Reads and lowers all pages, or those of `services` if that names any.
    ///
    /// # Errors
    ///
    /// Returns an error if one of `services` has no page, or if what pages are lowered with isn't what it should be.
    pub fn lower(&self, services: &[String], console: &Console) -> Result<Provider, InputError> {
        let bar = console.progress(self.pages.files.len(), "reading");
        let files = self.pages.files.par_iter().map(|file| {
            let reading = self.reading(file);
            bar.inc(1);
            (file.source(), reading)
        });
        let files: Vec<(Source<'_>, Arc<FileReading>)> = files.collect();
        bar.finish_and_clear();
        console.step(&format!("read {}", counted(files.len(), "file")));
        let tree = Tree::new(&files);
        let lowered = self.lowered(&tree, services)?;
        let provider = self.provider(tree, services, lowered);
        self.check_services(services, &provider)?;
        Ok(provider)
    }

    /// Lowers what means something else than `before`, of all services, or of `services` if that names any.
    ///
    /// # Errors
    ///
    /// As [`lower`](Self::lower).
    pub fn lower_touched(&self, services: &[String], before: &Meaning) -> Result<Touched, InputError> {
        let files = self.pages.files.par_iter().map(|file| (file.source(), self.reading(file)));
        let files: Vec<(Source<'_>, Arc<FileReading>)> = files.collect();
        let tree = Tree::new(&files);
        let now = Meaning {
            services: self.lowered(&tree, services)?,
            unreadable: tree.unreadable().map(str::to_owned).collect(),
        };
        let touched = now.services.iter().filter(|(service, lowered)| {
            !before.services.get(*service).is_some_and(|before| Arc::ptr_eq(before, lowered))
        });
        let touched: BTreeMap<String, Arc<LoweredService>> =
            touched.map(|(service, lowered)| (service.clone(), Arc::clone(lowered))).collect();
        // Which service a page is of that can't be read, or isn't there any more, is known of all pages together.
        let is_of_all = touched.is_empty()
            || now.unreadable != before.unreadable
            || before.services.keys().any(|service| !now.services.contains_key(service));
        let (names, lowered) = if is_of_all {
            (services.to_vec(), now.services.clone())
        } else {
            (touched.keys().cloned().collect(), touched)
        };
        Ok(Touched { provider: self.provider(tree, &names, lowered), services: names, meaning: now })
    }

    fn provider(
        &self,
        tree: Tree<'_>,
        services: &[String],
        lowered: BTreeMap<String, Arc<LoweredService>>,
    ) -> Provider {
        let mut provider = tree.provider(services, lowered);
        self.add_pages_that_are_no_text(services, &mut provider);
        provider
    }

    /// Reads and parses all that may be needed after a page is saved.
    ///
    /// # Errors
    ///
    /// Returns an error if what pages are lowered with isn't what it should be.
    pub fn prepare(&self) -> Result<(), InputError> {
        self.knowledge()?;
        self.pages.files.par_iter().for_each(|file| self.reading(file).read_page(file.source()));
        Ok(())
    }

    fn reading(&self, file: &TextFile) -> Arc<FileReading> {
        let text = self.pages.digest(&file.path);
        let entry = self.cache.entry("page", &file.path, [text]);
        let recalled = self.cache.recall(&entry);
        recalled.unwrap_or_else(|| self.cache.keep(&entry, FileReading::of(file.source())))
    }

    /// The services of a tree, or those of `services` if that names any.
    fn lowered(
        &self,
        tree: &Tree<'_>,
        services: &[String],
    ) -> Result<BTreeMap<String, Arc<LoweredService>>, InputError> {
        let common = self.common_digest();
        let wanted: Vec<_> = tree.services().filter(|(service, _)| is_wanted(services, service)).collect();
        let recalled = wanted.into_par_iter().map(|(service, pages)| {
            let entry = self.service_entry(common, service, pages);
            let is_spelled =
                |(name, found): (&String, &Option<String>)| tree.spelling(service, name) == found.as_deref();
            let recalled: Option<Arc<LoweredService>> = self.cache.recall(&entry);
            (service, entry, recalled.filter(|lowered| lowered.spelled.iter().all(is_spelled)))
        });
        let recalled: Vec<_> = recalled.collect();
        let lower = |service: &str, entry: &Entry| -> Result<_, InputError> {
            let lowered = tree.lower(service, &self.corrections, self.knowledge()?);
            Ok(self.cache.keep(entry, lowered))
        };
        let services = recalled.into_par_iter().map(|(service, entry, recalled)| match recalled {
            Some(lowered) => Ok((service.to_owned(), lowered)),
            None => Ok((service.to_owned(), lower(service, &entry)?)),
        });
        services.collect()
    }

    /// The entry of a service in the cache: it is made from its pages, its corrections, and what all services share.
    fn service_entry<'f>(
        &self,
        common: Digest,
        service: &str,
        pages: impl Iterator<Item = &'f str>,
    ) -> Entry {
        let (file, corrections) = match self.corrections.get(service) {
            Some((file, _)) => (file.path.as_str(), file.text.as_str()),
            None => ("", ""),
        };
        let pages = Digest::of(pages.flat_map(|path| [Digest::of([path]), self.pages.digest(path)]));
        let made_from =
            [service.as_bytes(), common.as_ref(), file.as_bytes(), corrections.as_bytes(), pages.as_ref()];
        self.cache.entry("service", service, made_from)
    }

    /// The digest of what the pages of all services are lowered with: the fields of [`Knowledge`].
    fn common_digest(&self) -> Digest {
        let strictness = match self.strictness {
            Strictness::Strict => "strict",
            Strictness::Lenient => "lenient",
        };
        let corrections = self.corrections_folder.as_deref();
        let parts: [&[u8]; 6] = [
            self.types.0.as_ref(),
            self.reference.digest.as_ref(),
            self.schemas.digest.as_ref(),
            strictness.as_bytes(),
            &[u8::from(corrections.is_some())],
            corrections.unwrap_or_default().as_bytes(),
        ];
        Digest::of(parts)
    }

    /// What pages are lowered with.
    fn knowledge(&self) -> Result<Knowledge<'_>, InputError> {
        Ok(Knowledge {
            types: &self.types.1,
            reference: self.reference()?,
            schemas: self.schemas.get(SchemaTexts::schemas)?,
            strictness: self.strictness,
            corrections: self.corrections_folder.as_deref(),
        })
    }

    fn add_pages_that_are_no_text(&self, services: &[String], provider: &mut Provider) {
        let of_services = |finding: &&Diagnostic| {
            services.is_empty() || provider.neighbours.may_be_of(&finding.path, services)
        };
        let not_text: Vec<Diagnostic> = self.pages.not_text.iter().filter(of_services).cloned().collect();
        provider.pages += not_text.len();
        provider.diagnostics.extend(not_text);
    }

    /// Checks that each of `services` is known. One of which no page can be read is: the findings say what is wrong.
    fn check_services(&self, services: &[String], provider: &Provider) -> Result<(), InputError> {
        let is_unknown = |service: &&String| {
            let is_of = |path: &str| Path::new(path).iter().any(|part| part == service.as_str());
            !provider.services.contains_key(*service)
                && !provider.diagnostics.iter().any(|found| is_of(&found.path))
        };
        match services.iter().find(is_unknown) {
            Some(unknown) => {
                Err(InputError::NoService(unknown_service(unknown, &provider.neighbours.services())))
            }
            None => Ok(()),
        }
    }
}
