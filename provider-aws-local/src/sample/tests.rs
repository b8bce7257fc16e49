use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::*;
use crate::testing::spec;

/// The documents that a schema's sampler makes, and what none of them sets.
fn complete(schema: Value) -> (Vec<Value>, Vec<String>) {
    let spec = spec(schema);
    let samples = Sampler::new(&spec).complete();
    (samples.documents.into_iter().map(|sample| sample.document).collect(), samples.unset)
}

#[test]
fn a_document_sets_every_property_at_every_depth_and_says_which() {
    let spec = spec(json!({
        "properties": {
            "Name": {"type": "string"},
            "Arn": {"type": "string"},
            "Rules": {"type": "array", "items": {"$ref": "#/definitions/Rule"}},
            "Labels": {"type": "object", "patternProperties": {"^[A-Z]$": {"type": "integer", "minimum": 5}}},
        },
        "definitions": {"Rule": {"type": "object", "properties": {"On": {"type": "boolean"}, "Id": {"type": "string"}}}},
        "readOnlyProperties": ["/properties/Arn", "/properties/Rules/*/Id"],
    }));
    let sampler = Sampler::new(&spec);
    let samples = sampler.complete();
    assert!(samples.unset.is_empty());
    let [sample] = samples.documents.as_slice() else { panic!("one document: {samples:?}") };
    let paths: Vec<&str> = sample.paths.iter().map(PropertyPath::as_str).collect();
    assert_eq!(paths, ["Labels", "Name", "Rules", "Rules/*/On"]);
    assert_eq!(sample.document["Rules"][0], json!({"On": true}));
    assert_eq!(sample.document["Labels"], json!({"A": 5}));
    assert_eq!(sampler.minimal().expect("a document").document, json!({}));
}

#[test]
fn what_excludes_each_other_is_set_in_several_documents() {
    let (documents, unset) = complete(json!({
        "properties": {
            "A": {"type": "string"}, "B": {"type": "string"},
            "Target": {"oneOf": [
                {"type": "object", "properties": {"S3": {"type": "string"}}, "additionalProperties": false},
                {"type": "object", "properties": {"Sns": {"type": "string"}}, "additionalProperties": false},
            ]},
        },
        "oneOf": [{"required": ["A"]}, {"required": ["B"]}],
    }));
    assert!(unset.is_empty(), "{unset:?}");
    let sets = |pointer: &str| documents.iter().any(|document| document.pointer(pointer).is_some());
    assert!(["/A", "/B", "/Target/S3", "/Target/Sns"].into_iter().all(sets), "{documents:?}");
    assert!(documents.iter().all(|document| document.get("A").is_some() != document.get("B").is_some()));
}

#[test]
fn what_depends_on_another_property_is_set_with_it() {
    let (documents, _) = complete(json!({
        "properties": {"A": {"type": "string"}, "B": {"type": "string"}},
        "dependencies": {"A": ["B"]},
        "maxProperties": 2,
    }));
    assert!(documents.iter().all(|it| it.get("A").is_none() || it.get("B").is_some()), "{documents:?}");
}

#[test]
fn a_definition_that_refers_to_itself_ends_and_all_of_it_is_set() {
    let (documents, unset) = complete(json!({
        "properties": {"Statement": {"$ref": "#/definitions/Statement"}},
        "definitions": {"Statement": {
            "type": "object",
            "properties": {
                "Not": {"$ref": "#/definitions/Statement"},
                "And": {"type": "array", "items": {"$ref": "#/definitions/Statement"}, "minItems": 2},
                "Text": {"type": "string"},
            },
            "minProperties": 1, "maxProperties": 1,
        }},
    }));
    assert!(unset.is_empty(), "{unset:?}");
    let and = documents.iter().find_map(|document| document.pointer("/Statement/And")?.as_array());
    let members = |value: &Value| value.as_object().map_or(0, serde_json::Map::len);
    assert!(and.is_some_and(|items| items.len() == 2 && items.iter().all(|item| members(item) == 1)));
}

#[test]
fn what_has_no_value_is_said() {
    let (_, unset) = complete(json!({"properties": {"A": {"type": "string", "pattern": "^(?=b)a$"}}}));
    assert_eq!(unset, ["A"]);
}

#[test]
fn items_are_unique_even_if_nothing_in_them_is_required() {
    let item = json!({"type": "object", "properties": {"A": {"type": "boolean"}, "B": {"type": "string"}}});
    let (documents, unset) = complete(
        json!({"properties": {"P": {"type": "array", "items": item, "minItems": 3, "uniqueItems": true}}}),
    );
    assert!(unset.is_empty() && documents[0]["P"].as_array().is_some_and(|items| items.len() == 3));
}

#[test]
fn each_broken_document_breaks_one_rule_at_its_place() {
    let spec = spec(json!({
        "properties": {
            "Name": {"type": "string", "minLength": 2, "maxLength": 4, "pattern": "^[a-z]+$"},
            "Mode": {"type": "string", "enum": ["A", "B"]},
            "Count": {"type": "integer", "minimum": 1, "maximum": 3},
            "Rules": {"type": "array", "items": {"$ref": "#/definitions/Rule"}, "minItems": 1, "maxItems": 2, "uniqueItems": true},
        },
        "definitions": {"Rule": {
            "type": "object", "properties": {"Id": {"type": "string"}}, "required": ["Id"], "additionalProperties": false,
        }},
        "required": ["Name"],
    }));
    let sampler = Sampler::new(&spec);
    let broken = sampler.broken(&sampler.complete().documents);
    let found: BTreeSet<(&str, &str)> =
        broken.iter().map(|broken| (broken.path.as_str(), broken.keyword)).collect();
    let expected = BTreeSet::from([
        ("#", "required"),
        ("#/Name", "type"),
        ("#/Name", "minLength"),
        ("#/Name", "maxLength"),
        ("#/Name", "pattern"),
        ("#/Mode", "type"),
        ("#/Mode", "enum"),
        ("#/Count", "type"),
        ("#/Count", "minimum"),
        ("#/Count", "maximum"),
        ("#/Rules", "type"),
        ("#/Rules", "minItems"),
        ("#/Rules", "maxItems"),
        ("#/Rules", "uniqueItems"),
        ("#/Rules/0", "type"),
        ("#/Rules/0", "required"),
        ("#/Rules/0", "additionalProperties"),
        ("#/Rules/0/Id", "type"),
    ]);
    assert_eq!(found, expected);
    for broken in &broken {
        let violations = sampler.violations(&broken.document);
        let is_there = |violation: &String| violation.starts_with(&format!("{}: ", broken.path));
        assert!(!violations.is_empty() && violations.iter().all(is_there), "{broken:?} {violations:?}");
    }
}
