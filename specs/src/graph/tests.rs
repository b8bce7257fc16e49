use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{PLACES, ResourceGraph};
use crate::resource::{FORMAT, ResourceSpec};
use crate::schema::ResourceSchema;

/// The spec of a type with these properties and definitions, as its schema states them.
fn spec(type_name: &str, properties: &Value, definitions: &Value) -> ResourceSpec {
    let schema = json!({"typeName": type_name, "properties": properties, "definitions": definitions});
    let schema = ResourceSchema::parse(&schema.to_string()).expect("a schema");
    let spec = json!({
        "format": FORMAT, "type_name": type_name, "service": "test", "name": "resource", "pages": [],
        "identifier": {"source": "schema", "properties": []}, "model": schema.model,
        "definitions": schema.definitions, "access": {}, "operations": []
    });
    ResourceSpec::from_json(&spec.to_string()).expect("a spec")
}

/// A text that is the property `Arn` of a resource.
fn arn_of(type_name: &str) -> Value {
    json!({"type": "string", "relationshipRef": {"typeName": type_name, "propertyPath": "/properties/Arn"}})
}

/// The spec of a type that refers to others.
fn referring(type_name: &str, others: &[&str]) -> ResourceSpec {
    let properties: BTreeMap<String, Value> =
        (1..).zip(others).map(|(number, other)| (format!("P{number}"), arn_of(other))).collect();
    spec(type_name, &json!(properties), &json!({}))
}

/// The paths at which a resource with these properties and definitions refers to others.
fn paths(properties: &Value, definitions: &Value) -> Vec<String> {
    let specs = [spec("AWS::Test::Type", properties, definitions)];
    let graph = ResourceGraph::of(&specs);
    graph.references().iter().map(|reference| reference.path.to_string()).collect()
}

#[test]
fn a_reference_says_which_property_takes_the_values_of_which() {
    let specs =
        [referring("AWS::IVS::StreamKey", &["AWS::IVS::Channel"]), referring("AWS::IVS::Channel", &[])];
    let graph = ResourceGraph::of(&specs);
    let [reference] = graph.references() else { panic!("one reference: {graph:?}") };
    assert_eq!((reference.from, reference.path.as_str()), ("AWS::IVS::StreamKey", "P1"));
    assert_eq!((reference.to, reference.property.as_str()), ("AWS::IVS::Channel", "Arn"));
}

#[test]
fn a_referent_needs_no_spec() {
    let specs = [referring("AWS::IVS::RecordingConfiguration", &["AWS::S3::Bucket"])];
    let graph = ResourceGraph::of(&specs);
    assert!(graph.has("AWS::IVS::RecordingConfiguration") && !graph.has("AWS::S3::Bucket"));
    assert_eq!(Vec::from_iter(graph.dependents("AWS::S3::Bucket")), ["AWS::IVS::RecordingConfiguration"]);
    assert_eq!(Vec::from_iter(graph.referents("AWS::IVS::RecordingConfiguration")), ["AWS::S3::Bucket"]);
    assert!(graph.dependents("AWS::IVS::RecordingConfiguration").is_empty());
    assert!(graph.referents("AWS::Lambda::Function").is_empty());
}

#[test]
fn references_are_found_in_objects_arrays_maps_and_unions() {
    let definitions = json!({
        "Storage": {"type": "object", "properties": {"Bucket": arn_of("AWS::S3::Bucket")}},
        "Target": {"oneOf": [
            {"type": "object", "properties": {"Queue": arn_of("AWS::SQS::Queue")}, "additionalProperties": false},
            {"type": "array", "items": {"$ref": "#/definitions/Storage"}}
        ]}
    });
    let storage = json!({"$ref": "#/definitions/Storage"});
    for (property, expected) in [
        (storage.clone(), "P/Bucket"),
        (json!({"type": "array", "items": storage}), "P/*/Bucket"),
        (json!({"type": "object", "patternProperties": {".*": storage}}), "P/*/Bucket"),
        (json!({"type": "array", "items": arn_of("AWS::S3::Bucket")}), "P/*"),
        (json!({"$ref": "#/definitions/Target"}), "P/*/Bucket P/Queue"),
    ] {
        assert_eq!(paths(&json!({"P": property}), &definitions).join(" "), expected);
    }
}

#[test]
fn a_definition_that_is_used_twice_refers_at_both_places() {
    let definitions =
        json!({"Storage": {"type": "object", "properties": {"Bucket": arn_of("AWS::S3::Bucket")}}});
    let storage = json!({"$ref": "#/definitions/Storage"});
    assert_eq!(paths(&json!({"A": storage, "B": storage}), &definitions), ["A/Bucket", "B/Bucket"]);
}

#[test]
fn a_definition_within_itself_refers_at_its_first_place() {
    let definitions = json!({"Rule": {"type": "object", "properties": {
        "Key": arn_of("AWS::KMS::Key"),
        "And": {"type": "array", "items": {"$ref": "#/definitions/Rule"}}
    }}});
    assert_eq!(paths(&json!({"Rule": {"$ref": "#/definitions/Rule"}}), &definitions), ["Rule/Key"]);
}

#[test]
fn definitions_that_double_at_each_step_end() {
    let mut definitions = serde_json::Map::new();
    for level in 0..40 {
        let next = json!({"$ref": format!("#/definitions/D{}", level + 1)});
        let properties = json!({"A": next, "B": next, "Key": arn_of("AWS::KMS::Key")});
        definitions.insert(format!("D{level}"), json!({"type": "object", "properties": properties}));
    }
    let last = json!({"type": "object", "properties": {"Key": arn_of("AWS::KMS::Key")}});
    definitions.insert("D40".to_owned(), last);
    let paths = paths(&json!({"P": {"$ref": "#/definitions/D0"}}), &Value::Object(definitions));
    assert!(paths.iter().any(|path| path == "P/A/B/Key"), "short paths are all there");
    assert!(paths.iter().any(|path| path.split('/').count() == 42), "each definition is looked into");
    assert!(paths.len() <= 41 * PLACES, "{}", paths.len());
}

#[test]
fn a_type_comes_after_those_that_it_refers_to() {
    let specs = [
        referring("A::Ivs::Channel", &["A::Ivs::Recording"]),
        referring("A::Ivs::Recording", &["A::S3::Bucket"]),
        referring("A::Ivs::Key", &["A::Ivs::Channel", "A::S3::Bucket"]),
        referring("A::Ivs::Alone", &[]),
    ];
    let order = ResourceGraph::of(&specs).order();
    assert_eq!(
        order,
        [["A::Ivs::Alone"], ["A::S3::Bucket"], ["A::Ivs::Recording"], ["A::Ivs::Channel"], ["A::Ivs::Key"]]
    );
}

#[test]
fn types_that_refer_to_each_other_are_one_group() {
    let specs = [
        referring("A::Ec2::Group", &["A::Ec2::Rule", "A::Ec2::Vpc"]),
        referring("A::Ec2::Rule", &["A::Ec2::Group"]),
        referring("A::Ec2::Host", &["A::Ec2::Rule"]),
        referring("A::Ec2::Vpc", &["A::Ec2::Vpc"]),
    ];
    let graph = ResourceGraph::of(&specs);
    let order = [vec!["A::Ec2::Vpc"], vec!["A::Ec2::Group", "A::Ec2::Rule"], vec!["A::Ec2::Host"]];
    assert_eq!(graph.order(), order);
    assert_eq!(Vec::from_iter(graph.dependents("A::Ec2::Vpc")), ["A::Ec2::Group", "A::Ec2::Vpc"]);
}
