//! CloudFormation schemas on disk: one JSON file per type, as AWS publishes them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;
use serde_json::{Map, Value};
use specs::embedded::SCHEMAS;
use specs::{ResourceSchema, SchemaError, Schemas};

use crate::digest::Digest;
use crate::inputs::{InputError, SchemaSource};
use crate::read::{self, ReadError};

/// The files of schemas, before they are parsed.
#[derive(Debug, Default)]
pub struct SchemaTexts {
    files: Vec<(String, Cow<'static, str>)>,
}

/// A file, and the schema in it.
struct SchemaFile {
    file: String,
    schema: Map<String, Value>,
}

impl SchemaTexts {
    /// The files of a folder, at any depth, or those of this repository.
    ///
    /// # Errors
    ///
    /// Returns an error if the folder has no `*.json`, or a file can't be read.
    pub fn read(source: SchemaSource<'_>) -> Result<Self, InputError> {
        let folder = match source {
            SchemaSource::Nowhere => return Ok(Self::default()),
            SchemaSource::BuiltIn => {
                let files = SCHEMAS.iter().map(|(name, text)| (format!("{name}.json"), Cow::Borrowed(*text)));
                return Ok(Self { files: files.collect() });
            }
            SchemaSource::Folder(folder) => folder,
        };
        let paths = read::files_below(folder, "json")?;
        if paths.is_empty() {
            let expected = "CloudFormation schemas, one file per type";
            return Err(InputError::NoFiles { folder: folder.to_owned(), extension: "json", expected });
        }
        let files = paths.par_iter().map(|path| Ok((read::place(path), Cow::Owned(read::text(path)?))));
        Ok(Self { files: files.collect::<Result<_, ReadError>>()? })
    }

    /// The digest of all files.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let files: Vec<Digest> = self.files.par_iter().map(|(_, text)| Digest::of([text.as_ref()])).collect();
        Digest::of(files)
    }

    /// The schemas.
    ///
    /// # Errors
    ///
    /// Returns an error if a file isn't the schema of a resource type, or is that of a type that another file has.
    pub fn schemas(&self) -> Result<Schemas, InputError> {
        let files = self.parsed()?;
        let schemas: Result<Vec<ResourceSchema>, InputError> =
            files.par_iter().map(SchemaFile::resource).collect();
        Ok(schemas?.into_iter().collect())
    }

    fn parsed(&self) -> Result<Vec<SchemaFile>, InputError> {
        let files = self.files.par_iter().map(|(file, text)| SchemaFile::parse(file.clone(), text));
        let files: Vec<SchemaFile> = files.collect::<Result<_, InputError>>()?;
        check_types(&files)?;
        Ok(files)
    }
}

/// The schemas in a folder, at any depth, or those of this repository.
///
/// # Errors
///
/// As [`SchemaTexts::read`] and [`SchemaTexts::schemas`].
pub fn load(source: SchemaSource<'_>) -> Result<Schemas, InputError> {
    SchemaTexts::read(source)?.schemas()
}

/// The schemas as they are, by type name.
///
/// # Errors
///
/// As [`load`].
pub fn load_raw(source: SchemaSource<'_>) -> Result<BTreeMap<String, Value>, InputError> {
    let files = SchemaTexts::read(source)?.parsed()?;
    let named = files.into_iter().map(|it| Ok((it.type_name()?.to_owned(), Value::Object(it.schema))));
    named.collect()
}

/// Checks that each file is that of a type, and each type in one file.
fn check_types(files: &[SchemaFile]) -> Result<(), InputError> {
    let mut known: BTreeMap<&str, &str> = BTreeMap::new();
    for schema in files {
        let type_name = schema.type_name()?;
        if let Some(first) = known.insert(type_name, &schema.file) {
            return Err(InputError::SchemaTwice {
                type_name: type_name.to_owned(),
                first: first.to_owned(),
                second: schema.file.clone(),
            });
        }
    }
    Ok(())
}

impl SchemaFile {
    fn parse(file: String, text: &str) -> Result<Self, InputError> {
        match serde_json::from_str(text) {
            Ok(schema) => Ok(Self { file, schema }),
            Err(error) => Err(InputError::Schema { file, source: SchemaError::Json(error) }),
        }
    }

    fn type_name(&self) -> Result<&str, InputError> {
        let type_name = self.schema.get("typeName").and_then(Value::as_str);
        type_name.ok_or_else(|| self.error(SchemaError::NotASchema { missing: "`typeName`" }))
    }

    fn resource(&self) -> Result<ResourceSchema, InputError> {
        ResourceSchema::from_json(&self.schema).map_err(|source| self.error(source))
    }

    fn error(&self, source: SchemaError) -> InputError {
        InputError::Schema { file: self.file.clone(), source }
    }
}
