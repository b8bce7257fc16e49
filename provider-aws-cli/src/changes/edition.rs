//! Reading an edition of a provider: a folder of pages, specs, schemas or IAM references, or a Git revision of one.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use codegen::TextFile;
use codegen::changes::{self, PageEdition, spec_of_schema};
use codegen::page::{self, Dialect, Reading};
use rayon::prelude::*;
use serde::Deserialize;
use specs::{ResourceSpec, Schemas, SpecError};
use thiserror::Error;

use super::iam::IamServices;
use super::revision::{Revision, RevisionError};
use crate::console::Console;
use crate::inputs::{InputError, Inputs, References, SchemaSource, Tree, service_references};
use crate::read::{self, ReadError};
use crate::schemas;

/// What a provider was or is.
#[derive(Debug)]
pub struct Edition {
    /// How the user named it.
    pub name: String,
    /// What it was read from.
    pub kind: EditionKind,
    /// What it says; without anything for IAM's reference.
    pub provider: changes::Edition,
    /// The services of IAM's reference, by prefix.
    pub iam: IamServices,
    /// How many pages have errors.
    pub broken_pages: usize,
}

/// What an edition is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditionKind {
    /// Provider pages.
    Docs,
    /// Resource specs.
    Specs,
    /// CloudFormation schemas.
    Schemas,
    /// IAM's service authorization reference.
    Iam,
}

/// An edition can't be read.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum EditionError {
    /// A revision can't be read.
    #[error(transparent)]
    Revision(#[from] RevisionError),
    /// A file can't be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// Pages or references can't be read.
    #[error(transparent)]
    Input(#[from] InputError),
    /// A file isn't a spec.
    #[error("{file}")]
    Spec {
        /// The file.
        file: String,
        /// Why.
        source: SpecError,
    },
    /// A folder holds none of what can be compared.
    #[error(
        "found neither pages (`*.md`) nor specs, schemas or IAM references (`*.json`) in {name}, expected one of them"
    )]
    Nothing {
        /// How the user named the folder.
        name: String,
    },
}

impl EditionKind {
    /// What the edition is read from, in words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Docs => "pages",
            Self::Specs => "specs",
            Self::Schemas => "schemas",
            Self::Iam => "IAM references",
        }
    }

    /// What a folder holds, by its first file of a known kind.
    fn of(folder: &Path) -> Result<Option<Self>, ReadError> {
        #[derive(Deserialize)]
        struct Keys {
            format: Option<serde::de::IgnoredAny>,
            #[serde(rename = "typeName")]
            type_name: Option<serde::de::IgnoredAny>,
            #[serde(rename = "Actions")]
            actions: Option<serde::de::IgnoredAny>,
        }
        if !read::files_below(folder, "md")?.is_empty() {
            return Ok(Some(Self::Docs));
        }
        for file in read::files_below(folder, "json")? {
            match serde_json::from_str::<Keys>(&read::text(&file)?) {
                Ok(Keys { format: Some(_), .. }) => return Ok(Some(Self::Specs)),
                Ok(Keys { type_name: Some(_), .. }) => return Ok(Some(Self::Schemas)),
                Ok(Keys { actions: Some(_), .. }) => return Ok(Some(Self::Iam)),
                // A table beside them, or the file of something else.
                Ok(_) | Err(_) => {}
            }
        }
        Ok(None)
    }
}

impl Edition {
    /// Reads an edition: a folder, or a Git revision, `REVISION[:FOLDER]`, whose folder is `specs/aws` if none is named.
    /// Pages are lowered with `references`.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such folder or revision, or a file in it can't be read.
    pub fn read(
        name: &str,
        services: &[String],
        references: &References<'_>,
        console: &Console,
    ) -> Result<Self, EditionError> {
        let revision = if Path::new(name).is_dir() { None } else { Some(Revision::read(name, "specs/aws")?) };
        let folder = revision.as_ref().map_or(Path::new(name), Revision::path);
        let kind = EditionKind::of(folder)?.ok_or_else(|| EditionError::Nothing { name: name.to_owned() })?;
        let mut edition = Self {
            name: name.to_owned(),
            kind,
            provider: changes::Edition::default(),
            iam: BTreeMap::new(),
            broken_pages: 0,
        };
        match kind {
            EditionKind::Docs => edition.read_pages(folder, references, console)?,
            EditionKind::Specs => edition.read_specs(folder)?,
            EditionKind::Schemas => edition.add_schemas(&schemas::load(SchemaSource::Folder(folder))?),
            EditionKind::Iam => {
                let services = service_references(Some(folder))?;
                edition.iam = services.into_iter().map(|service| (service.name.clone(), service)).collect();
            }
        }
        if !services.is_empty() {
            let is_wanted = |service: &String| services.contains(service);
            edition.provider.specs.retain(|service, _| is_wanted(service));
            edition.provider.pages.retain(|service, _| is_wanted(service));
            edition.iam.retain(|prefix, _| is_wanted(prefix));
        }
        Ok(edition)
    }

    fn read_pages(
        &mut self,
        folder: &Path,
        references: &References<'_>,
        console: &Console,
    ) -> Result<(), EditionError> {
        let inputs = Inputs::load(Tree::Docs(folder), references)?;
        let provider = inputs.lower(&[], console)?;
        self.broken_pages = provider.unreadable.len();
        let specs = provider.services.values().flat_map(|service| &service.specs);
        self.provider.pages = page_editions(&inputs.pages.files, specs);
        self.provider.specs = provider
            .services
            .into_iter()
            .map(|(service, lowered)| (service, Arc::unwrap_or_clone(lowered).specs))
            .collect();
        Ok(())
    }

    fn read_specs(&mut self, folder: &Path) -> Result<(), EditionError> {
        let files: Vec<PathBuf> = read::files_below(folder, "json")?;
        let read = files.par_iter().map(|file| {
            let spec = ResourceSpec::from_json(&read::text(file)?);
            spec.map_err(|source| EditionError::Spec { file: read::place(file), source })
        });
        for spec in read.collect::<Result<Vec<_>, _>>()? {
            let pages = spec.pages.iter().map(|page| PageEdition {
                id: without_provider(&page.id),
                path: page.path.clone(),
                type_name: Some(spec.type_name.clone()),
                facts: None,
            });
            self.provider.pages.entry(spec.service.clone()).or_default().extend(pages);
            self.provider.specs.entry(spec.service.clone()).or_default().push(spec);
        }
        self.sort();
        Ok(())
    }

    fn add_schemas(&mut self, schemas: &Schemas) {
        for schema in schemas.iter().filter(|schema| schema.is_served()) {
            let spec = spec_of_schema(schema);
            self.provider.specs.entry(spec.service.clone()).or_default().push(spec);
        }
        self.sort();
    }

    /// Puts the specs of each service in the order in which they are generated.
    fn sort(&mut self) {
        for specs in self.provider.specs.values_mut() {
            specs.sort_by(|a, b| a.name.cmp(&b.name));
        }
    }
}

/// The pages of each service, with what they say. The specs say which resources they are of.
pub fn page_editions<'s>(
    files: &[TextFile],
    specs: impl Iterator<Item = &'s ResourceSpec>,
) -> BTreeMap<String, Vec<PageEdition>> {
    let mut types = BTreeMap::new();
    for spec in specs {
        types.extend(spec.pages.iter().map(|page| (page.path.as_str(), spec.type_name.as_str())));
    }
    let read = files.par_iter().filter_map(|file| match page::read(file.source(), &mut Vec::new()) {
        Reading::Page(page) => Some((Dialect::of(&file.text), *page)),
        Reading::Index | Reading::Unreadable => None,
    });
    let mut pages: BTreeMap<String, Vec<PageEdition>> = BTreeMap::new();
    for (dialect, page) in read.collect::<Vec<_>>() {
        let id = without_provider(&page.id.value);
        let service = id.split('.').next().unwrap_or_default().to_owned();
        pages.entry(service).or_default().push(PageEdition {
            id,
            path: page.path.clone(),
            type_name: types.get(page.path.as_str()).map(|name| (*name).to_owned()),
            facts: Some((dialect, page)),
        });
    }
    pages
}

/// An id without the name of the provider: the provider has had several.
fn without_provider(id: &str) -> String {
    id.split_once('.').map_or(id, |(_, rest)| rest).to_owned()
}
