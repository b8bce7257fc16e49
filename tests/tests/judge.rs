//! An independent judge of specs and models: the crate `jsonschema`, over AWS's schemas as AWS publishes them.
//!
//! Documents of every property that can be set are made from specs of real pages. The judge must accept them, and must
//! refuse those that break a rule, as the local endpoint does.

mod support;

use std::collections::BTreeMap;
use std::fs;

use codegen::lower::{Knowledge, Strictness};
use codegen::{CorrectionFiles, read_provider};
use iam_policy::Reference;
use jsonschema::Validator;
use provider_aws_local::sample::Sampler;
use serde_json::{Value, json};
use specs::{ResourceSchema, ResourceSpec, Schemas, TypeNames};

use support::{corpus, files, root};

/// The schemas, by type name, as they are published.
fn raw_schemas() -> BTreeMap<String, Value> {
    let files = files("data/cfn-schemas").into_iter();
    let schemas = files.map(|file| serde_json::from_str::<Value>(&file.text).expect("JSON"));
    schemas.map(|schema| (schema["typeName"].as_str().expect("a name").to_owned(), schema)).collect()
}

/// The specs of the pages of 2026 that have a schema.
fn specs(raw: &BTreeMap<String, Value>) -> Vec<ResourceSpec> {
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
fn judge(schema: &Value) -> Validator {
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

/// What the judge says of the specs.
#[derive(Debug, Default)]
struct Tally {
    specs: usize,
    /// The types whose smallest document the judge accepts.
    creatable: usize,
    /// The types whose documents set every property, and are accepted.
    complete: usize,
    documents: usize,
    refused: Vec<String>,
    unset: Vec<String>,
    broken: usize,
    /// Documents that break a rule, but that the judge or the endpoint accepts.
    let_through: Vec<String>,
}

fn tally() -> Tally {
    let raw = raw_schemas();
    let specs = specs(&raw);
    let mut tally = Tally { specs: specs.len(), ..Tally::default() };
    for spec in &specs {
        let judge = judge(&raw[&spec.type_name]);
        let sampler = Sampler::new(spec);
        let minimal = sampler.minimal();
        tally.creatable += usize::from(minimal.is_some_and(|sample| judge.is_valid(&sample.document)));
        let samples = sampler.complete();
        let mut is_complete = samples.unset.is_empty();
        tally.unset.extend(samples.unset.iter().map(|what| format!("{} {what}", spec.type_name)));
        for sample in &samples.documents {
            tally.documents += 1;
            if let Err(error) = judge.validate(&sample.document) {
                is_complete = false;
                let place = error.instance_path().to_string();
                tally.refused.push(format!("{} {place}: {:?}", spec.type_name, error.kind().keyword()));
            }
        }
        tally.complete += usize::from(is_complete);
        for broken in sampler.broken(&samples.documents) {
            tally.broken += 1;
            let (by_judge, by_endpoint) = (judge.is_valid(&broken.document), sampler.allows(&broken.document));
            if by_judge || by_endpoint {
                let who = if by_judge { "the judge" } else { "the endpoint" };
                tally
                    .let_through
                    .push(format!("{} {} {}: {who}", spec.type_name, broken.path, broken.keyword));
            }
        }
    }
    tally
}

/// The first few of some lines.
fn some(lines: &[String]) -> String {
    lines.iter().take(40).map(|line| format!("\n  {line}")).collect()
}

mod needs_corpus {
    use super::*;

    #[test]
    #[ignore = "needs ../shared"]
    fn documents_of_every_settable_property_are_valid_and_broken_ones_are_not() {
        let tally = tally();
        let Tally { specs, creatable, complete, documents, broken, .. } = &tally;
        println!("{specs} types: {creatable} can be created, {complete} can be set in full");
        println!("{documents} documents, {} refused{}", tally.refused.len(), some(&tally.refused));
        println!("{} properties without a value{}", tally.unset.len(), some(&tally.unset));
        println!("{broken} broken documents, {} let through{}", tally.let_through.len(), some(&tally.let_through));
        assert!(*specs > 1_190);
        assert_eq!(creatable, specs);
        assert!(complete * 100 >= specs * 99);
        assert!(tally.let_through.len() * 1_000 <= *broken);
    }
}
