//! What is sent of a desired state, and what it shows.

use std::collections::BTreeMap;

use serde_json::json;

use super::DesiredState;
use crate::model::ResourceModel;
use crate::schema::{Property, Schema};
use crate::unsendable::UnwritableProperty;

fn unwritable() -> DesiredState {
    DesiredState::new().set("Rules", BTreeMap::from([((1, 2), "x")]))
}

#[test]
fn the_last_value_of_a_property_counts() {
    let state = DesiredState::new().set("Name", "a").set("Name", "b").set("Size", 5);
    let sent = state.into_json(Schema::EMPTY);
    assert_eq!(sent.as_deref(), Ok(r#"{"Name":"b","Size":5}"#));
}

#[test]
fn a_property_whose_name_is_guessed_keeps_the_spelling_that_it_had_first() {
    const SCHEMA: Schema = Schema::new(&[Property::new("DbName").guessed()]);
    let read = DesiredState::from_properties(json!({"DBName": "a", "NAME": "a"}), SCHEMA);
    let sent = read.set("DbName", "b").set("Name", "b").into_json(SCHEMA);
    assert_eq!(sent.as_deref(), Ok(r#"{"DBName":"b","NAME":"a","Name":"b"}"#));
}

#[test]
fn a_value_that_is_not_json_is_named_when_sent() {
    let state = unwritable().set("Name", "a");
    assert_eq!(state.into_json(Schema::EMPTY), Err(UnwritableProperty("Rules".to_owned()).into()));
}

#[test]
fn a_value_that_is_not_json_is_named_when_serialized() {
    let error = serde_json::to_string(&unwritable()).expect_err("a key that isn't a string");
    assert_eq!(error.to_string(), "the value of property `Rules` can't be written as JSON");
}

#[test]
fn what_only_aws_sets_is_not_sent() {
    const SCHEMA: Schema = Schema::new(&[
        Property::new("Arn").read_only(),
        Property::new("Key").create_only(),
        Property::new("Users").within(&[Property::new("Id").read_only()]),
    ]);
    let arn = DesiredState::new().set("Arn", "a");
    assert_eq!(arn.clone().into_json(SCHEMA).as_deref(), Ok("{}"));

    let users = [BTreeMap::from([("Id", "1"), ("Name", "ann")])];
    let state = arn.set("Key", "k").set("Users", users);
    let sent = state.into_json(SCHEMA);
    assert_eq!(sent.as_deref(), Ok(r#"{"Key":"k","Users":[{"Name":"ann"}]}"#));
}

#[test]
fn a_model_becomes_a_state_without_what_only_aws_sets() {
    struct Stage {
        arn: Option<String>,
        name: Option<String>,
    }
    crate::impl_properties!(Stage { arn: "Arn", name: "Name" });
    impl ResourceModel for Stage {
        const TYPE_NAME: &'static str = "AWS::IVS::Stage";
        const SCHEMA: Schema = Schema::new(&[Property::new("Arn").read_only()]);
        type Identifier = String;
    }
    let stage = Stage { arn: Some("arn:x".to_owned()), name: Some("lobby".to_owned()) };
    assert_eq!(DesiredState::from_model(&stage), DesiredState::new().set("Name", "lobby"));
}

#[test]
fn texts_that_must_not_be_shown_are_found() {
    const SCHEMA: Schema = Schema::new(&[Property::new("Key").secret()]);
    let state = DesiredState::new().set("Key", "hush").set("Name", "lobby");
    assert_eq!(state.secrets(SCHEMA), ["hush"]);
}

#[test]
fn it_is_read_from_json_and_written_as_such() {
    let json = json!({"Name": "lobby", "Tags": [{"Key": "team", "Value": "live"}]});
    let state: DesiredState = serde_json::from_value(json.clone()).expect("an object");
    assert_eq!(serde_json::to_value(state).expect("JSON"), json);
    assert!(serde_json::from_value::<DesiredState>(json!(["Name"])).is_err());
}

#[test]
fn debug_shows_no_values() {
    let state = DesiredState::new().set("Key", "hush");
    assert_eq!(format!("{state:?}"), r#"DesiredState {"Key"}"#);
}

#[test]
fn a_generated_state_keeps_the_spelling_of_its_file() {
    #[derive(Debug, Default)]
    struct Base {
        db_name: Option<String>,
    }
    crate::impl_properties!(Base { db_name: "DbName" });
    impl ResourceModel for Base {
        const TYPE_NAME: &'static str = "AWS::Test::Base";
        const SCHEMA: Schema = Schema::new(&[Property::new("DbName").guessed()]);
        type Identifier = String;
    }
    #[derive(Clone, Debug, PartialEq)]
    struct BaseDesiredState(DesiredState);
    crate::impl_desired_state!(BaseDesiredState of Base);

    let state: BaseDesiredState = serde_json::from_value(json!({"DBName": "a"})).expect("an object");
    let state = state.if_some(Some("b"), |state, name| state.set_property("DbName", name));
    assert_eq!(serde_json::to_value(state).expect("JSON"), json!({"DBName": "b"}));
}
