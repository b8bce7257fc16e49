//! Types that only a schema knows, as the user of a generated crate meets them.

use std::collections::BTreeMap;

use provider_aws_goldens::provider_aws_core::Change;
use provider_aws_goldens::rich::{
    Content, Empty, KeySchema, Mode, Negation, Place, RichDesiredState, RichPatch, Rule, Statement, Target,
};
use provider_aws_goldens::{Clash, Rich, clash};
use serde_json::{Value, json};

fn state() -> RichDesiredState {
    let not = Statement::new().label("x");
    RichDesiredState::new(Place::new("ON", "main"), "hush", "a")
        .work(Place::new(Mode::V1_2, "side").number(5))
        .statement(Statement::new().not(Negation::new(not.clone())).and([not]))
        .target(Target::Not(Box::new(Target::from(Empty::new()))))
        .key_schema([Rule::new("r").ports([1, 2]).labels([("a", "b")])])
        .content("text")
        .amount(5)
        .rules_by_name([("r", Rule::new("r").password("hush"))])
        .variables([("LOG", "debug")])
        .matrix([vec![0.5]])
        .nested([("a", BTreeMap::from([("b".to_owned(), true)]))])
        .policy(json!({"Version": 1}))
        .mode("NEW")
        .retention(5)
        .tags([("team", "live")])
}

fn properties() -> Value {
    json!({
        "Name": "a",
        "Home": {"Street": "main", "Mode": "ON"},
        "MasterPassword": "hush",
        "Work": {"Street": "side", "Mode": "v1.2", "Number": 5},
        "Statement": {"Not": {"Of": {"Label": "x"}}, "And": [{"Label": "x"}]},
        "Target": {"Not": {"All": {}}},
        "KeySchema": [{"Name": "r", "Ports": [1, 2], "Labels": {"a": "b"}}],
        "Content": "text",
        "Amount": 5,
        "RulesByName": {"r": {"Name": "r", "Password": "hush"}},
        "Variables": {"LOG": "debug"},
        "Matrix": [[0.5]],
        "Nested": {"a": {"b": true}},
        "Policy": {"Version": 1},
        "Mode": "NEW",
        "Retention": 5,
        "Tags": [{"Key": "team", "Value": "live"}],
    })
}

#[test]
fn what_is_set_is_written_by_the_names_of_the_schema() {
    assert_eq!(serde_json::to_value(state()).expect("JSON"), properties());
}

#[test]
fn a_model_reads_what_a_desired_state_wrote() {
    let model: Rich = serde_json::from_value(properties()).expect("it fits");
    assert_eq!(serde_json::to_value(&model).expect("JSON"), properties());
    assert_eq!(model.target, Some(Target::Not(Box::new(Target::All(Empty::new())))));
    assert_eq!(model.content, Some(Content::String("text".to_owned())));
    assert_eq!(model.mode, Some(Mode::Unknown("NEW".to_owned())));
    assert_eq!(model.key_schema, Some(KeySchema::from([Rule::new("r").ports([1, 2]).labels([("a", "b")])])));
    assert_eq!(RichDesiredState::from(&model), state());
}

#[test]
fn each_text_of_an_enum_has_a_variant_and_any_text_is_kept() {
    let texts = ["ON", "Off", "v1.2", "v12", "3d", "-1", "*", ">=", "", "on", "SELF", "UNKNOWN", "a\"`b"];
    assert_eq!(Mode::VALUES, texts);
    for text in texts {
        assert!(!matches!(Mode::from(text), Mode::Unknown(_)), "{text}");
        assert_eq!(Mode::from(text).as_str(), text);
    }
    assert_eq!(Mode::from("other").as_str(), "other");
}

#[test]
fn a_value_of_another_form_is_kept() {
    for value in [json!({"Queue": 5}), json!({"Queue": "a", "All": {}}), json!(5)] {
        let target: Target = serde_json::from_value(value.clone()).expect("any value");
        assert_eq!(target, Target::Unknown(value.clone()));
        assert_eq!(serde_json::to_value(target).expect("JSON"), value);
    }
}

#[test]
fn no_secret_is_shown() {
    let model: Rich = serde_json::from_value(properties()).expect("it fits");
    for shown in [format!("{model:?}"), format!("{:?}", state()), format!("{:?}", RichPatch::new("hush"))] {
        assert!(!shown.contains("hush"), "{shown}");
    }
}

#[test]
fn a_patch_has_what_each_update_requires() {
    let patch =
        RichPatch::new("hush").rules([Rule::new("r")]).home(Change::Replace(Place::new("ON", "main")));
    let operations = json!([
        {"op": "add", "path": "/MasterPassword", "value": "hush"},
        {"op": "add", "path": "/Rules", "value": [{"Name": "r"}]},
        {"op": "replace", "path": "/Home", "value": {"Street": "main", "Mode": "ON"}},
    ]);
    assert_eq!(serde_json::to_value(patch).expect("JSON"), operations);
}

#[test]
fn names_that_are_taken_are_no_hindrance() {
    let vec = clash::Vec::new().string("String");
    let boxed = clash::Box::new().r#box(clash::Box::new().vec([vec]));
    let state = clash::ClashDesiredState::new("n")
        .clash(clash::Clash2::new().r#box(boxed).option(clash::Option::new().some("x")))
        .policy(clash::Policy::new("text"));
    let properties = json!({
        "New": "n",
        "Clash": {"Box": {"Box": {"Vec": [{"String": "String"}]}}, "Option": {"Some": "x"}},
        "Policy": {"Value": "text"},
    });
    assert_eq!(serde_json::to_value(state).expect("JSON"), properties);
    let model: Clash = serde_json::from_value(properties.clone()).expect("it fits");
    assert_eq!(serde_json::to_value(model).expect("JSON"), properties);
}
