//! AWS's schemas, and the crate `jsonschema` as a judge of documents.

use std::collections::BTreeMap;

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::support::files;

/// The schemas, by type name, as they are published.
pub fn raw_schemas() -> BTreeMap<String, Value> {
    let files = files("data/cfn-schemas").into_iter();
    let schemas = files.map(|file| serde_json::from_str::<Value>(&file.text).expect("JSON"));
    schemas.map(|schema| (schema["typeName"].as_str().expect("a name").to_owned(), schema)).collect()
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
            members.retain(|key, value| key != "pattern" || value.as_str().is_none_or(&is_known));
            if let Some(Value::Object(patterns)) = members.get_mut("patternProperties") {
                let odd: Vec<String> =
                    patterns.keys().filter(|pattern| !is_known(pattern)).cloned().collect();
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
