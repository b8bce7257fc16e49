//! What generation starts from: pages, corrections, type names, schemas, and the IAM reference.

mod lowering;
mod pages;
mod reference;
mod services;

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use codegen::lower::Strictness;
use codegen::{CorrectionFiles, TextFile};
use iam_policy::Reference;
use specs::embedded::TYPES;
use specs::{Corrections, CorrectionsError, SchemaError, Schemas, TypeNames};
use thiserror::Error;

use crate::cache::Cache;
use crate::digest::Digest;
use crate::read::{self, ReadError};
use crate::schemas::SchemaTexts;

pub use lowering::{Meaning, Touched};
pub use pages::{Pages, Reloaded, Texts};
pub use reference::{ReferenceTexts, load_reference, service_references};

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

/// What generation starts from. Schemas and the IAM reference are parsed once something needs them.
#[derive(Debug)]
pub struct Inputs {
    /// The pages.
    pub pages: Pages,
    /// The corrections, by service.
    pub corrections: CorrectionFiles,
    cache: Arc<Cache>,
    reference: Parsed<ReferenceTexts, Reference>,
    schemas: Parsed<SchemaTexts, Schemas>,
    types: (Digest, TypeNames),
    strictness: Strictness,
    /// The folder of corrections, as messages name it.
    corrections_folder: Option<String>,
}

/// Files, and what they hold once something has needed it.
#[derive(Debug)]
struct Parsed<T, P> {
    texts: T,
    digest: Digest,
    parsed: OnceLock<P>,
}

impl<T, P> Parsed<T, P> {
    fn new(texts: T, digest: impl Fn(&T) -> Digest) -> Self {
        Self { digest: digest(&texts), texts, parsed: OnceLock::new() }
    }

    fn get(&self, parse: impl Fn(&T) -> Result<P, InputError>) -> Result<&P, InputError> {
        match self.parsed.get() {
            Some(parsed) => Ok(parsed),
            None => {
                let parsed = parse(&self.texts)?;
                Ok(self.parsed.get_or_init(|| parsed))
            }
        }
    }
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
                    cache: Arc::new(Cache::off()),
                    types: types(&read::text(&folder("aws/types.txt"))?),
                    reference: reference(Some(&folder("iam")))?,
                    schemas: schemas(SchemaSource::Folder(&folder("schemas")))?,
                    strictness: Strictness::Strict,
                    corrections_folder: Some("specs/aws".to_owned()),
                })
            }
            Tree::Docs(docs) => Ok(Self {
                pages: Pages::load(docs, "")?,
                corrections: references.corrections.map(corrections).transpose()?.unwrap_or_default(),
                cache: Arc::new(Cache::off()),
                types: types(TYPES),
                reference: reference(references.iam)?,
                schemas: schemas(references.schemas)?,
                strictness: references.strictness,
                corrections_folder: references.corrections.map(read::place),
            }),
        }
    }

    /// Looks into this cache for what was made before, and keeps there what is made.
    #[must_use]
    pub fn with_cache(mut self, cache: Arc<Cache>) -> Self {
        self.cache = cache;
        self
    }

    /// The cache.
    #[must_use]
    pub fn cache(&self) -> &Arc<Cache> {
        &self.cache
    }

    /// The IAM reference.
    ///
    /// # Errors
    ///
    /// Returns an error if a file isn't a part of it.
    pub fn reference(&self) -> Result<&Reference, InputError> {
        self.reference.get(ReferenceTexts::reference)
    }

    /// The digest of the IAM reference.
    #[must_use]
    pub fn reference_digest(&self) -> Digest {
        self.reference.digest
    }

    /// The pages and the IAM reference, for who needs nothing else.
    ///
    /// # Errors
    ///
    /// As [`reference`](Self::reference).
    pub fn into_pages_and_reference(self) -> Result<(Pages, Reference), InputError> {
        self.reference()?;
        let reference = self.reference.parsed.into_inner().unwrap_or_default();
        Ok((self.pages, reference))
    }

    /// Takes this IAM reference in the place of the one that was read. What is made from it isn't cached.
    pub fn replace_reference(&mut self, reference: Reference) {
        self.reference.parsed = reference.into();
        self.cache = Arc::new(Cache::off());
    }

    /// Takes these schemas in the place of those that were read. What is made from them isn't cached.
    pub fn replace_schemas(&mut self, schemas: Schemas) {
        self.schemas.parsed = schemas.into();
        self.cache = Arc::new(Cache::off());
    }

    /// All files that a diagnostic may be about.
    #[must_use]
    pub fn texts(&self) -> Texts<'_> {
        let mut texts = self.pages.texts();
        texts.add(self.corrections.values().map(|(file, _)| file));
        texts
    }
}

fn reference(folder: Option<&Path>) -> Result<Parsed<ReferenceTexts, Reference>, InputError> {
    Ok(Parsed::new(ReferenceTexts::read(folder)?, ReferenceTexts::digest))
}

fn schemas(source: SchemaSource<'_>) -> Result<Parsed<SchemaTexts, Schemas>, InputError> {
    Ok(Parsed::new(SchemaTexts::read(source)?, SchemaTexts::digest))
}

fn types(text: &str) -> (Digest, TypeNames) {
    (Digest::of([text]), TypeNames::parse(text))
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
