//! What is sent of a patch.

use super::*;

#[test]
fn what_only_aws_sets_is_stripped_at_any_depth() {
    let storage = json!({"State": "s", "Zone": "a", "Size": 1, "Class": null});
    let document = set("Arn", json!("a"))
        .change("Password", Change::Set("p"))
        .change("Storage", Change::Set(storage))
        .change("Users", Change::Set(json!([{"Id": 1, "Name": "ann"}])))
        .change("Policy", Change::Set(json!({"Id": null})));
    let operations = json!([
        add("/Password", json!("p")),
        add("/Storage", json!({"Size": 1, "Zone": "a"})),
        add("/Users", json!([{"Name": "ann"}])),
        add("/Policy", json!({"Id": null})),
    ]);
    assert_eq!(blind(document), operations);
}

#[test]
fn a_patch_of_which_nothing_can_be_sent_is_empty() {
    let document = set("Arn", json!("a")).change("Storage", Change::Set(json!({"State": "s"})));
    assert!(!document.is_empty());
    assert!(document.for_type(SCHEMA).is_empty());
}

#[test]
fn what_aws_is_certain_to_refuse_is_listed_and_not_sent() {
    const SCHEMA: Schema = Schema::new(&[
        Property::new("Name").required().length(1, 3),
        Property::new("Rules").items(1, 2).within(&[Property::new("Priority").required().range(1, 9)]),
    ]);
    let document = clear("Name").change("Rules", Change::Set(json!([{"Priority": 10}, {}])));
    let refused = document.for_type(SCHEMA).into_json(SCHEMA).expect_err("two wrong items");
    assert_eq!(
        refused.to_string(),
        "property `Name`: required, but missing; \
         property `Rules/0/Priority`: expected a number of 1 to 9; \
         property `Rules/1/Priority`: required, but missing"
    );
}

#[test]
fn guards_are_sent_as_they_are() {
    let current = json!({"Users": [{"Id": 1, "Name": "ann"}]});
    let document = set("Users", json!([])).compared_with(&current, SCHEMA).expect("a valid change");
    let document = document.guarded_by(&current, SCHEMA);
    let operations = json!([test("/Users", json!([{"Id": 1, "Name": "ann"}])), add("/Users", json!([])),]);
    assert_eq!(blind(document), operations);
}

#[test]
fn texts_that_must_not_be_shown_are_told_of_values_and_guards() {
    let current = json!({"Token": "token-1", "Storage": {}});
    let document = set("Token", json!("token-2"))
        .change("Name", Change::Set("lobby"))
        .change("Users", Change::Set(json!([{"Name": "ann-ann", "Password": "pass-1"}])))
        .change("Storage", Change::Set(json!({"Key": "key-1"})))
        .compared_with(&current, SCHEMA)
        .expect("a valid change")
        .guarded_by(&current, SCHEMA);
    let mut secrets = document.secrets(SCHEMA);
    secrets.sort();
    assert_eq!(secrets, ["key-1", "pass-1", "token-1", "token-2"]);
}
