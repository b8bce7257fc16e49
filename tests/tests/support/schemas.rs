//! AWS's schemas, and the crate `jsonschema` as a judge of documents.

use std::collections::BTreeMap;
use std::fs;

use codegen::lower::{Knowledge, Strictness};
use codegen::{CorrectionFiles, read_provider};
use iam_policy::Reference;
use jsonschema::Validator;
use serde_json::{Value, json};
use specs::{ResourceSchema, ResourceSpec, Schemas, TypeNames};

use crate::support::{corpus, files, root};

/// The schemas, by type name, as they are published.
pub fn raw_schemas() -> BTreeMap<String, Value> {
    let files = files("data/cfn-schemas").into_iter();
    let schemas = files.map(|file| serde_json::from_str::<Value>(&file.text).expect("JSON"));
    schemas.map(|schema| (schema["typeName"].as_str().expect("a name").to_owned(), schema)).collect()
}

/// The specs of the pages of 2026 that have a schema.
pub fn specs_of_2026(raw: &BTreeMap<String, Value>) -> Vec<ResourceSpec> {
    let types = TypeNames::parse(&fs::read_to_string(root().join("specs/aws/types.txt")).expect("the types"));
    let parse = |schema: &Value| ResourceSchema::parse(&schema.to_string()).expect("a schema");
    let schemas: Schemas = raw.values().map(parse).collect();
    let reference = Reference::default();
    let strictness = Strictness::Lenient;
    let knowledge = Knowledge { types: &types, reference: &reference, schemas: &schemas, strictness };
    let provider = read_provider(&corpus("awscc-2026"), &[], &CorrectionFiles::new(), knowledge, &|| {});
    let specs = provider.services.into_values().flat_map(|lowered| lowered.specs);
    specs.filter(|spec| raw.contains_key(&spec.type_name)).collect()
}

/// The judge of a type: its schema, in which only the keys of JSON Schema count.
pub fn judge(schema: &Value) -> Validator {
    let mut schema = schema.clone();
    drop_odd_patterns(&mut schema);
    schema["type"] = json!("object");
    compiled(&schema).expect("a schema that can be compiled")
}

fn compiled(schema: &Value) -> Result<Validator, jsonschema::ValidationError<'static>> {
    jsonschema::options().with_draft(jsonschema::Draft::Draft7).should_validate_formats(false).build(schema)
}

/// Leaves out the patterns that aren't ECMAScript's, such as `^(?s).+$`: JSON Schema doesn't know them.
fn drop_odd_patterns(schema: &mut Value) {
    let is_known = |pattern: &str| compiled(&json!({"pattern": pattern})).is_ok();
    match schema {
        Value::Object(members) => {
            members.retain(|key, value| {
                key != "pattern" || value.as_str().is_none_or(|pattern| is_known(pattern))
            });
            if let Some(Value::Object(patterns)) = members.get_mut("patternProperties") {
                let odd: Vec<String> = patterns.keys().filter(|pattern| !is_known(pattern)).cloned().collect();
                for pattern in odd {
                    let values = patterns.remove(&pattern).expect("a pattern of the object");
                    patterns.insert(".*".to_owned(), values);
                }
            }
            members.values_mut().for_each(drop_odd_patterns);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_odd_patterns),
        _ => {}
    }
}
