//! CloudFormation schemas on disk: one JSON file per type, as AWS publishes them.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde_json::{Map, Value};
use specs::embedded::SCHEMAS;
use specs::{ResourceSchema, SchemaError, Schemas};

use crate::inputs::{InputError, SchemaSource};
use crate::read;

/// A file, and the schema in it.
struct SchemaFile {
    file: String,
    schema: Map<String, Value>,
}

/// The schemas in a folder, at any depth, or those of this repository.
///
/// # Errors
///
/// Returns an error if the folder has no `*.json`, or if a file can't be read, isn't the schema of a resource type, or is
/// that of a type that another file has.
pub fn load(source: SchemaSource<'_>) -> Result<Schemas, InputError> {
    let files = files(source)?;
    check_types(&files)?;
    let schemas: Result<Vec<ResourceSchema>, InputError> =
        files.par_iter().map(SchemaFile::resource).collect();
    Ok(schemas?.into_iter().collect())
}

/// The schemas as they are, by type name.
///
/// # Errors
///
/// As [`load`].
pub fn load_raw(source: SchemaSource<'_>) -> Result<BTreeMap<String, Value>, InputError> {
    let files = files(source)?;
    check_types(&files)?;
    let named = files.into_iter().map(|it| Ok((it.type_name()?.to_owned(), Value::Object(it.schema))));
    named.collect()
}

fn files(source: SchemaSource<'_>) -> Result<Vec<SchemaFile>, InputError> {
    let folder = match source {
        SchemaSource::Nowhere => return Ok(Vec::new()),
        SchemaSource::BuiltIn => {
            return SCHEMAS
                .iter()
                .map(|(name, text)| SchemaFile::parse(format!("{name}.json"), text))
                .collect();
        }
        SchemaSource::Folder(folder) => folder,
    };
    let paths = read::files_below(folder, "json")?;
    if paths.is_empty() {
        let expected = "CloudFormation schemas, one file per type";
        return Err(InputError::NoFiles { folder: folder.to_owned(), extension: "json", expected });
    }
    paths.par_iter().map(|path| SchemaFile::parse(read::place(path), &read::text(path)?)).collect()
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
