//! Patches, desired states and documents of a resource that was read, and what it shows.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Resource;
use crate::desired::Creatable;
use crate::desired::DesiredState;
use crate::error::ErrorKind;
use crate::model::{ResourceModel, Updatable};
use crate::patch::{Change, Patch, PatchDocument};
use crate::resource_type::ResourceType;
use crate::schema::{Property, Schema};

#[derive(Clone, Debug, Default, PartialEq)]
struct Stage {
    name: Option<String>,
}

crate::impl_properties!(Stage { name: "Name" });

impl ResourceModel for Stage {
    const TYPE_NAME: &'static str = "AWS::IVS::Stage";
    const SCHEMA: Schema = Schema::new(&[
        Property::new("Arn").read_only(),
        Property::new("Tags").unordered(),
        Property::new("Ingest").within(&[Property::new("Key").secret()]),
        Property::new("Kind").create_only(),
        Property::new("Material").create_only().write_only(),
    ]);
    type Identifier = String;
}

#[derive(Clone, Default, Debug, PartialEq)]
struct StagePatch(PatchDocument);

impl Patch for StagePatch {
    fn from_document(document: PatchDocument) -> Self {
        Self(document)
    }
    fn into_document(self) -> PatchDocument {
        self.0
    }
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Updatable for Stage {
    type Patch = StagePatch;
}

impl Creatable for Stage {
    type DesiredState = DesiredState;
}

fn stage(raw: Value) -> Resource<Stage> {
    Resource {
        resource_type: ResourceType::of::<Stage>(),
        identifier: "arn:x".to_owned(),
        region: None,
        model: Stage::default(),
        raw,
        misfits: Vec::new(),
    }
}

fn renamed(patch: StagePatch) -> StagePatch {
    let document = patch
        .0
        .change("Arn", Change::Set("b"))
        .change("Name", Change::Set("lobby"))
        .change("Tags", Change::Set(["y", "x"]));
    StagePatch(document)
}

fn sent(patch: StagePatch) -> Value {
    let text = patch.0.into_json(Stage::SCHEMA).expect("all values are JSON");
    serde_json::from_str(&text).expect("a document is JSON")
}

#[test]
fn an_edit_is_what_differs_by_the_schema_of_the_type() {
    let stage = stage(json!({"Arn": "a", "Name": "foyer", "Tags": ["x", "y"]}));
    let patch = stage.edit(renamed).expect("a patch");
    assert_eq!(sent(patch), json!([{"op": "add", "path": "/Name", "value": "lobby"}]));
}

#[test]
fn a_guarded_edit_tests_what_was_read_first() {
    let stage = stage(json!({"Arn": "a", "Name": "foyer", "Tags": ["x", "y"]}));
    let patch = stage.edit_guarded(renamed).expect("a patch");
    assert_eq!(
        sent(patch),
        json!([
            {"op": "test", "path": "/Name", "value": "foyer"},
            {"op": "add", "path": "/Name", "value": "lobby"},
        ])
    );
}

#[test]
fn an_edit_with_a_value_that_is_not_json_is_an_error_that_names_the_property() {
    let bad = |patch: StagePatch| {
        let value = BTreeMap::from([((1, 2), "hush")]);
        StagePatch(patch.0.change("Rules", Change::Set(value)))
    };
    let stage = stage(json!({}));
    for error in [stage.edit(bad), stage.edit_guarded(bad)] {
        let error = error.expect_err("no JSON");
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert_eq!(
            error.to_string(),
            "edit of AWS::IVS::Stage `arn:x`: the value of property `Rules` can't be written as JSON"
        );
    }
}

#[test]
fn the_patch_to_a_desired_state_sets_what_differs_and_leaves_the_rest() {
    let raw = json!({"Arn": "a", "Name": "foyer", "Kind": "BASIC", "Tags": ["x", "y"], "Ingest": {"Key": "k", "On": true}});
    let stage = stage(raw);
    let same =
        DesiredState::new().set("Kind", "BASIC").set("Tags", ["y", "x"]).set("Ingest", json!({"On": true}));
    assert!(stage.edit_to(same.clone()).expect("a patch").is_empty());
    assert!(stage.edit_to(stage.to_desired_state()).expect("a patch").is_empty());

    assert!(stage.edit_to(same.clone().set("Material", "hush")).expect("a patch").is_empty());

    let other = same.set("Name", "lobby").set("Ingest", json!({"On": false})).set("Arn", "b");
    assert_eq!(
        sent(stage.edit_to(other).expect("a patch")),
        json!([
            {"op": "add", "path": "/Ingest/On", "value": false},
            {"op": "add", "path": "/Name", "value": "lobby"},
        ])
    );
}

#[test]
fn a_desired_state_that_no_update_can_reach_is_an_error_that_names_the_place() {
    let stage = stage(json!({"Kind": "BASIC"}));
    let error = stage.edit_to(DesiredState::new().set("Kind", "STANDARD")).expect_err("create-only");
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert_eq!(error.message(), "property `Kind`: create-only, so it can't be changed");
    let unwritable = DesiredState::new().set("Rules", BTreeMap::from([((1, 2), "hush")]));
    let error = stage.edit_to(unwritable).expect_err("no JSON");
    assert_eq!(error.message(), "the value of property `Rules` can't be written as JSON");
}

#[test]
fn a_desired_state_has_all_but_what_only_aws_sets() {
    let stage = stage(json!({"Arn": "a", "Name": "foyer", "Unknown": [1]}));
    let state = stage.to_desired_state();
    assert_eq!(state, DesiredState::new().set("Name", "foyer").set("Unknown", [1]));
}

#[test]
fn a_resource_serializes_as_its_model() {
    let model = Stage { name: Some("foyer".to_owned()) };
    let stage = Resource::<Stage> { model, ..stage(json!({"Name": "foyer", "Unknown": 1})) };
    assert_eq!(serde_json::to_value(stage).expect("JSON"), json!({"Name": "foyer"}));
}

#[test]
fn the_document_is_all_that_aws_sent() {
    let raw = json!({"Arn": "a", "Unknown": [1], "Ingest": {"Key": "hush"}});
    let stage = stage(raw.clone());
    assert_eq!(stage.raw(), raw);
    assert_eq!(stage.raw()["Ingest"]["Key"], "hush");
    let value: &Value = stage.raw().as_value();
    assert_eq!(value, &raw);
}

#[test]
fn debug_of_the_document_shows_no_secrets_and_debug_of_the_resource_no_values() {
    let stage = stage(json!({"Arn": "a", "Ingest": {"key": "hush", "Size": 1}}));
    let document = format!("{:?}", stage.raw());
    assert_eq!(document, r#"Document {"Arn":"a","Ingest":{"Size":1,"key":"(secret)"}}"#);
    assert!(!format!("{:#?}", stage.raw()).contains("hush"));
    assert_eq!(
        format!("{stage:?}"),
        r#"Resource { type_name: "AWS::IVS::Stage", identifier: "arn:x", region: None, .. }"#
    );
}
