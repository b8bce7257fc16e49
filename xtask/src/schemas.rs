//! `cargo xtask schemas`: the schemas of this repository's types, without AWS's prose.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::generate::Outputs;
use provider_aws_cli::inputs::SchemaSource;
use provider_aws_cli::{read, schemas};
use serde_json::{Map, Value};

use crate::root;

/// Take the schemas of this repository's types from a folder of AWS's: facts only, into `specs/schemas`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cargo xtask schemas ../schemas
  cargo xtask schemas ../schemas --check

Exit codes: 0 success; 1 with --check, a file is out of date; 2 failure")]
pub struct SchemasCommand {
    /// The schemas, a folder with one JSON file per type as AWS publishes them.
    #[arg(value_name = "DIR")]
    schemas: PathBuf,
    /// Write nothing: show what is out of date as a diff, and exit with 1 if anything is.
    #[arg(long)]
    check: bool,
}

/// Writes the schemas of the types that have a spec.
pub fn run(arguments: &SchemasCommand, console: &Console) -> anyhow::Result<Exit> {
    let root = root();
    let mut outputs = Outputs::new(root.clone());
    let folder = Path::new("specs/schemas");
    for (type_name, schema) in facts_of(&types(&root)?, &arguments.schemas)? {
        outputs.add(folder.join(file_name(&type_name)), json(&schema)?);
    }
    outputs.own(folder);
    let changes = outputs.changes()?;
    if arguments.check {
        for change in &changes {
            console.print_line(outputs.diff(change))?;
        }
        return Ok(if changes.is_empty() { Exit::Success } else { Exit::Findings });
    }
    outputs.write(&changes)?;
    console.print_line(format!("{} schemas, {} of them changed", outputs.len(), changes.len()))?;
    Ok(Exit::Success)
}

/// The schemas of types, from a folder of AWS's: facts only.
pub fn facts_of(types: &BTreeSet<String>, folder: &Path) -> anyhow::Result<BTreeMap<String, Value>> {
    let raw = schemas::load_raw(SchemaSource::Folder(folder))?;
    let of_type = |type_name: &String| match raw.get(type_name) {
        Some(schema) => Ok((type_name.clone(), facts(schema))),
        None => bail!("found no schema of {type_name} in {}, expected one", folder.display()),
    };
    types.iter().map(of_type).collect()
}

/// The name of the file in `specs/schemas` that has the schema of a type.
pub fn file_name(type_name: &str) -> String {
    format!("{}.json", type_name.replace("::", "-"))
}

/// The text of that file.
pub fn json(schema: &Value) -> anyhow::Result<String> {
    let json = serde_json::to_string_pretty(schema).context("a schema is plain data")?;
    Ok(json + "\n")
}

/// The types that have a spec in this repository.
fn types(root: &Path) -> anyhow::Result<BTreeSet<String>> {
    let mut types = BTreeSet::new();
    for path in read::files_below(&root.join("specs/aws"), "json")? {
        // Specs of an earlier format count, too: they are generated again with the schemas.
        let spec: Value = serde_json::from_str(&read::text(&path)?).with_context(|| read::place(&path))?;
        let type_name = spec.get("type_name").and_then(Value::as_str);
        types.insert(type_name.with_context(|| format!("{}: found no type", read::place(&path)))?.to_owned());
    }
    Ok(types)
}

/// The keys of a schema whose values are schemas by name.
const BY_NAME: [&str; 4] = ["definitions", "dependencies", "patternProperties", "properties"];

/// The keys of a schema that state no facts, or none that anything here reads.
const PROSE: [&str; 11] = [
    "$comment",
    "$schema",
    "description",
    "documentationUrl",
    "examples",
    "propertyTransform",
    "resourceLink",
    "sourceUrl",
    "timeoutInMinutes",
    "title",
    "typeConfiguration",
];

/// A schema without its prose, its keys sorted.
fn facts(schema: &Value) -> Value {
    match schema {
        Value::Object(schema) => {
            let kept = schema.iter().filter(|(key, _)| !PROSE.contains(&key.as_str()));
            sorted(kept.map(|(key, value)| match value {
                // The names of properties are facts, whatever words they are.
                Value::Object(named) if BY_NAME.contains(&key.as_str()) => {
                    (key, sorted(named.iter().map(|(name, schema)| (name, facts(schema)))))
                }
                value => (key, facts(value)),
            }))
        }
        Value::Array(values) => Value::Array(values.iter().map(facts).collect()),
        value => value.clone(),
    }
}

fn sorted<'k>(members: impl Iterator<Item = (&'k String, Value)>) -> Value {
    let mut members: Vec<_> = members.map(|(key, value)| (key.clone(), value)).collect();
    members.sort_by(|(one, _), (other, _)| one.cmp(other));
    Value::Object(Map::from_iter(members))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::facts;

    #[test]
    fn facts_stay_and_prose_goes_at_every_depth() {
        let schema = json!({
            "typeName": "AWS::Test::Thing",
            "description": "A thing.",
            "properties": {
                "description": { "type": "string", "description": "Its description.", "maxLength": 8 },
                "Kind": { "oneOf": [{ "title": "One", "enum": ["title"] }] },
            },
            "handlers": { "create": { "permissions": ["test:Create"], "timeoutInMinutes": 5 } },
        });
        let expected = json!({
            "typeName": "AWS::Test::Thing",
            "properties": {
                "description": { "type": "string", "maxLength": 8 },
                "Kind": { "oneOf": [{ "enum": ["title"] }] },
            },
            "handlers": { "create": { "permissions": ["test:Create"] } },
        });
        assert_eq!(facts(&schema), expected);
        let text = facts(&schema).to_string();
        assert!(text.find("\"handlers\"") < text.find("\"properties\""), "{text}");
    }
}
