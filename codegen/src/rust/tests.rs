//! Names that collide with Rust's own, and text that would be code: what is generated stays Rust.

mod crates;
mod docs;
mod policies;
mod references;
mod tables;
mod types;

use std::collections::BTreeMap;

use cloud_control::Handler;
use serde_json::{Value, json};
use specs::{FORMAT, Identifier, OperationSpec, ResourceSchema, Source};

use super::*;

/// A spec of a schema: of a type that can be created and updated, with these properties and definitions, and more.
fn spec(name: &str, properties: &Value, definitions: &Value, more: &Value) -> ResourceSpec {
    let mut schema = json!({
        "typeName": "AWS::Goldens::Thing",
        "properties": properties,
        "definitions": definitions,
        "handlers": {"create": {"permissions": []}, "update": {"permissions": []}},
    });
    let more = more.as_object().expect("an object").clone();
    schema.as_object_mut().expect("an object").extend(more);
    let schema = ResourceSchema::parse(&schema.to_string()).expect("a schema");
    let operations = schema
        .handlers
        .into_iter()
        .map(|(handler, stated)| OperationSpec { scope: stated.scope, ..operation(handler) });
    ResourceSpec {
        format: FORMAT,
        type_name: schema.type_name,
        service: "goldens".to_owned(),
        name: name.to_owned(),
        pages: Vec::new(),
        identifier: Identifier { source: Source::Schema, properties: schema.identifier },
        tag_property: schema.tag_property,
        arn: None,
        passes_roles_to: Vec::new(),
        model: schema.model,
        definitions: schema.definitions,
        access: schema.access,
        corrected: std::collections::BTreeMap::new(),
        operations: operations.collect(),
    }
}

fn operation(handler: Handler) -> OperationSpec {
    OperationSpec {
        handler,
        source: Source::Schema,
        required_parameters: Vec::new(),
        scope: None,
        permissions: Vec::new(),
    }
}

/// A spec of a type with texts of these names.
pub(super) fn texts(name: &str, properties: &[&str]) -> ResourceSpec {
    let text = |name: &&str| ((*name).to_owned(), json!({"type": "string"}));
    let properties: serde_json::Map<String, Value> = properties.iter().map(text).collect();
    spec(name, &Value::Object(properties), &json!({}), &json!({}))
}

fn files(specs: &[ResourceSpec]) -> Vec<RustFile> {
    generated("goldens", specs, &Reference::default(), Home::Workspace).expect("it is Rust")
}

/// The text of the one resource's file, with single spaces.
fn text(spec: ResourceSpec) -> String {
    let mut files = files(&[spec]);
    files.retain(|file| !matches!(file.path.as_str(), "iam.rs" | "include_policy.rs" | "mod.rs"));
    assert_eq!(files.len(), 1);
    let words: Vec<&str> = files[0].text.split_whitespace().collect();
    words.join(" ")
}

/// Asserts that code has these parts.
fn assert_has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn every_module_is_a_file_that_rust_finds() {
    let names = ["box", "crate", "iam", "include_policy", "mod", "self", "std", "super", "type"];
    let specs = names.map(|name| texts(name, &[]));
    let files = files(&specs);
    let module = files.iter().find(|file| file.path == "mod.rs");
    let module = &module.expect("there is one").text;
    for file in files.iter().filter(|file| file.path != "mod.rs") {
        let stem = file.path.trim_end_matches(".rs");
        let declared = [format!("mod {stem};"), format!("mod r#{stem};")];
        assert!(declared.iter().any(|line| module.contains(line)), "{}", file.path);
    }
    assert_eq!(files.len(), names.len() + 3);
}

#[test]
fn fields_have_names_that_rust_takes() {
    let wire_names =
        ["Type", "Self", "Crate", "Super", "New", "IfSome", "3d", "KmsKey", "kmsKey", "$", "a\"b"];
    let text = text(texts("thing", &wire_names));
    for name in
        ["r#type", "self_", "crate_", "super_", "new_", "if_some_", "_3d", "kms_key", "kms_key_2", "a_b"]
    {
        assert_has(&text, &[&format!("pub {name}: ")]);
    }
    assert_has(&text, &["pub fn new_(", r#".set("New", value.into())"#]);
}

#[test]
fn definitions_are_named_after_themselves_and_what_the_module_has_wins() {
    let object = json!({"properties": {"A": {"type": "string"}}});
    let names = ["Thing", "ThingPatch", "CanCreate", "Option", "Policy", "kms-key", "KmsKey", "3d", "\"evil"];
    let definitions: BTreeMap<&str, &Value> = names.iter().map(|name| (*name, &object)).collect();
    let reference = |name: &&str| ((*name).to_owned(), json!({"$ref": format!("#/definitions/{name}")}));
    let properties: serde_json::Map<String, Value> = names.iter().map(reference).collect();
    let spec = spec("thing", &Value::Object(properties), &json!(definitions), &json!({}));
    let text = text(spec);
    for name in [
        "Thing",
        "Thing2",
        "ThingPatch2",
        "CanCreate2",
        "Option",
        "Policy",
        "KmsKey",
        "KmsKey2",
        "_3d",
        "Evil",
    ] {
        assert_has(&text, &[&format!("pub struct {name} {{")]);
    }
    assert_has(&text, &["::core::option::Option<Option>", "<'a, Policy2: CanCreate>"]);
}

#[test]
fn names_have_less_than_sixty_letters() {
    let long = "A".repeat(90);
    let object = json!({"properties": {"A": {"type": "string"}}});
    let names = [format!("{long}b"), format!("{long}c")];
    let definitions: BTreeMap<&String, &Value> = names.iter().map(|name| (name, &object)).collect();
    let reference = |name: &String| json!({"$ref": format!("#/definitions/{name}")});
    let properties = json!({"P": reference(&names[0]), "Q": reference(&names[1])});
    let text = text(spec("thing", &properties, &json!(definitions), &json!({})));
    let structs = text.match_indices("pub struct ").map(|(at, found)| &text[at + found.len()..]);
    let names: Vec<&str> = structs.filter_map(|rest| rest.split([' ', '(']).next()).collect();
    assert!(names.len() > 5 && names.iter().all(|name| name.len() < 60), "{names:?}");
}

#[test]
fn text_of_pages_is_in_docs_and_nowhere_else() {
    let mut plain = texts("thing", &["A"]);
    plain.model.description = "plain".to_owned();
    let mut hostile = plain.clone();
    let evil = "\"# */ pub fn evil() {} \u{202e}#![evil]";
    hostile.model.description = evil.to_owned();
    hostile.model.properties[0].description = evil.to_owned();
    hostile.model.properties[0].default = Some(json!(evil));
    let code = |spec| {
        let file = files(&[spec]).into_iter().find(|file| file.path == "thing.rs").expect("the module");
        let is_docs = |line: &&str| ["///", "//!"].iter().any(|start| line.trim().starts_with(start));
        let lines = file.text.lines().filter(|line| !is_docs(line));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(code(plain), code(hostile));
}
