//! What generation starts from: pages, corrections, type names, schemas, and the IAM reference.

mod pages;
mod services;

use std::path::{Path, PathBuf};

use codegen::lower::{Knowledge, Strictness};
use codegen::{CorrectionFiles, Diagnostic, Provider, TextFile, read_provider};
use iam_policy::{Reference, ServiceReference};
use specs::embedded::{REFERENCES, TYPES};
use specs::{
    Corrections, CorrectionsError, OWN_RESOURCES, REQUIRED_RESOURCES, SchemaError, Schemas, TypeNames,
};
use thiserror::Error;

use crate::console::Console;
use crate::read::{self, ReadError};
use crate::schemas;
use crate::wording::counted;

pub use pages::{Pages, Texts};
use services::unknown_service;

/// Where the pages are.
#[derive(Clone, Copy, Debug)]
pub enum Tree<'p> {
    /// In `specs/docs/aws` of this repository, with corrections beside the specs. A doubt is an error: it can be
    /// corrected.
    Repository(&'p Path),
    /// In the documentation tree of somebody else. A doubt is a warning.
    Docs(&'p Path),
}

/// What pages are lowered with.
#[derive(Clone, Copy, Debug)]
pub struct References<'p> {
    /// The folder of the IAM reference; without one, it is that of this repository.
    pub iam: Option<&'p Path>,
    /// The schemas that pages are held against.
    pub schemas: SchemaSource<'p>,
    /// The folder of corrections, `<service>.toml`.
    pub corrections: Option<&'p Path>,
    /// How doubts are reported.
    pub strictness: Strictness,
}

/// Where schemas are.
#[derive(Clone, Copy, Debug, Default)]
pub enum SchemaSource<'p> {
    /// In this repository: those of the resources that are built in.
    #[default]
    BuiltIn,
    /// In a folder.
    Folder(&'p Path),
    /// Nowhere: pages are taken by their word.
    Nowhere,
}

impl Default for References<'_> {
    fn default() -> Self {
        Self { iam: None, schemas: SchemaSource::BuiltIn, corrections: None, strictness: Strictness::Lenient }
    }
}

/// What generation starts from.
#[derive(Debug)]
pub struct Inputs {
    /// The pages.
    pub pages: Pages,
    /// The corrections, by service.
    pub corrections: CorrectionFiles,
    /// The IAM reference.
    pub reference: Reference,
    schemas: Schemas,
    types: TypeNames,
    strictness: Strictness,
    /// The folder of corrections, as messages name it.
    corrections_folder: Option<String>,
}

/// What generation starts from can't be read.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum InputError {
    /// A file can't be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// There is no file of a kind.
    #[error("found no `*.{extension}` in {}, expected {expected}", .folder.display())]
    NoFiles {
        /// The folder.
        folder: PathBuf,
        /// The extension of the files.
        extension: &'static str,
        /// What the files hold.
        expected: &'static str,
    },
    /// A file isn't a part of the IAM reference.
    #[error("{file}: expected a service of the IAM reference")]
    Reference {
        /// The file.
        file: String,
        /// Why.
        source: serde_json::Error,
    },
    /// A file isn't the schema of a resource type.
    #[error("{file}")]
    Schema {
        /// The file.
        file: String,
        /// Why.
        source: SchemaError,
    },
    /// Two files are schemas of one type.
    #[error("found the schema of {type_name} in {first} and in {second}, expected one")]
    SchemaTwice {
        /// The type.
        type_name: String,
        /// The first file.
        first: String,
        /// The second file.
        second: String,
    },
    /// A file isn't corrections.
    #[error("{file}")]
    Corrections {
        /// The file.
        file: String,
        /// Why.
        source: CorrectionsError,
    },
    /// No page is about a service that was asked for.
    #[error("{0}")]
    NoService(String),
}

impl Inputs {
    /// Reads everything. For this repository, all references are its own.
    ///
    /// # Errors
    ///
    /// Returns an error if there are no pages, or a file can't be read. A page that isn't text is reported as
    /// [`Pages::not_text`] instead.
    pub fn load(tree: Tree<'_>, references: &References<'_>) -> Result<Self, InputError> {
        match tree {
            Tree::Repository(root) => {
                let folder = |name: &str| root.join("specs").join(name);
                Ok(Self {
                    pages: Pages::load(&folder("docs/aws"), "docs/aws/")?,
                    corrections: corrections(&folder("aws"))?,
                    types: TypeNames::parse(&read::text(&folder("aws/types.txt"))?),
                    reference: load_reference(Some(&folder("iam")))?,
                    schemas: schemas::load(SchemaSource::Folder(&folder("schemas")))?,
                    strictness: Strictness::Strict,
                    corrections_folder: Some("specs/aws".to_owned()),
                })
            }
            Tree::Docs(docs) => Ok(Self {
                pages: Pages::load(docs, "")?,
                corrections: references.corrections.map(corrections).transpose()?.unwrap_or_default(),
                types: TypeNames::parse(TYPES),
                reference: load_reference(references.iam)?,
                schemas: schemas::load(references.schemas)?,
                strictness: references.strictness,
                corrections_folder: references.corrections.map(read::place),
            }),
        }
    }

    /// Takes these schemas in the place of those that were read.
    pub fn replace_schemas(&mut self, schemas: Schemas) {
        self.schemas = schemas;
    }

    /// Reads and lowers all pages, or those of `services` if that names any.
    ///
    /// # Errors
    ///
    /// Returns an error if one of `services` has no page.
    pub fn lower(&self, services: &[String], console: &Console) -> Result<Provider, InputError> {
        let bar = console.progress(self.pages.files.len(), "reading");
        let knowledge = Knowledge {
            types: &self.types,
            reference: &self.reference,
            schemas: &self.schemas,
            strictness: self.strictness,
            corrections: self.corrections_folder.as_deref(),
        };
        let mut provider =
            read_provider(&self.pages.files, services, &self.corrections, knowledge, &|| bar.inc(1));
        bar.finish_and_clear();
        console.step(&format!("read {}", counted(self.pages.files.len(), "file")));
        let not_text = self
            .pages
            .not_text
            .iter()
            .filter(|page| services.is_empty() || provider.neighbours.may_be_of(&page.path, services));
        let not_text: Vec<Diagnostic> = not_text.cloned().collect();
        provider.pages += not_text.len();
        provider.diagnostics.extend(not_text);
        // A service of which no page can be read isn't unknown: the findings say what is wrong.
        let is_unknown = |service: &&String| {
            let is_of = |path: &str| Path::new(path).iter().any(|part| part == service.as_str());
            !provider.services.contains_key(*service)
                && !provider.diagnostics.iter().any(|found| is_of(&found.path))
        };
        if let Some(unknown) = services.iter().find(is_unknown) {
            return Err(InputError::NoService(unknown_service(unknown, &provider.neighbours.services())));
        }
        Ok(provider)
    }

    /// All files that a diagnostic may be about.
    #[must_use]
    pub fn texts(&self) -> Texts<'_> {
        let mut texts = self.pages.texts();
        texts.add(self.corrections.values().map(|(file, _)| file));
        texts
    }
}

/// The file beside the services of a reference that says which resource types actions require.
const REQUIRED_FILE: &str = "required.json";

/// The file beside them that says which resource types stand for CloudFormation types.
const OWN_FILE: &str = "own.json";

/// The IAM reference in a folder: one JSON file per service, `required.json` and `own.json`. What isn't there is that of
/// this repository.
///
/// # Errors
///
/// Returns an error if the folder has no `*.json`, or a file can't be read.
pub fn load_reference(folder: Option<&Path>) -> Result<Reference, InputError> {
    let mut reference: Reference = service_references(folder)?.into_iter().collect();
    let beside = |name: &str, ours: &str| {
        let file = folder.map(|folder| folder.join(name)).filter(|file| file.is_file());
        match file {
            Some(file) => Ok((read::place(&file), read::text(&file)?)),
            None => Ok::<_, InputError>((name.to_owned(), ours.to_owned())),
        }
    };
    let (file, required) = beside(REQUIRED_FILE, REQUIRED_RESOURCES)?;
    reference.add_required(&required).map_err(|source| InputError::Reference { file, source })?;
    let (file, own) = beside(OWN_FILE, OWN_RESOURCES)?;
    reference.add_own(&own).map_err(|source| InputError::Reference { file, source })?;
    Ok(reference)
}

/// The services of the IAM reference in a folder, as [`load_reference`] reads them.
///
/// # Errors
///
/// As [`load_reference`].
pub fn service_references(folder: Option<&Path>) -> Result<Vec<ServiceReference>, InputError> {
    let parse = |file: String, text: &str| {
        serde_json::from_str(text).map_err(|source| InputError::Reference { file, source })
    };
    let Some(folder) = folder else {
        return REFERENCES.iter().map(|(prefix, text)| parse(format!("{prefix}.json"), text)).collect();
    };
    let mut files = read::files_in(folder, "json")?;
    files.retain(|file| file.file_name().is_none_or(|name| name != REQUIRED_FILE && name != OWN_FILE));
    if files.is_empty() {
        let expected = "the IAM reference, one file per service";
        return Err(InputError::NoFiles { folder: folder.to_owned(), extension: "json", expected });
    }
    files.iter().map(|file| parse(read::place(file), &read::text(file)?)).collect()
}

/// The corrections in a folder, `<service>.toml`, by service.
fn corrections(folder: &Path) -> Result<CorrectionFiles, InputError> {
    let mut files = CorrectionFiles::new();
    for path in read::files_in(folder, "toml")? {
        let text = read::text(&path)?;
        let name = read::place(&path);
        let corrections = Corrections::parse(&text)
            .map_err(|source| InputError::Corrections { file: name.clone(), source })?;
        let service = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        files.insert(service, (TextFile { path: name, text }, corrections));
    }
    Ok(files)
}
