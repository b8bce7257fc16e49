//! The operations of a patch: as they are made, compared with a resource, guarded, and sent.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::PatchDocument;
use crate::patch::Change;
use crate::schema::{Property, Schema};
use crate::unwritable::UnwritableProperty;

const SCHEMA: Schema = Schema::new(&[
    Property::new("Arn").read_only(),
    Property::new("Kind").create_only(),
    Property::new("Password").write_only(),
    Property::new("Salt").write_only().create_only(),
    Property::new("Token").secret(),
    Property::new("Tags").unordered(),
    Property::new("Users").within(&[Property::new("Id").read_only(), Property::new("Password").write_only()]),
    Property::new("Storage").within(&[
        Property::new("State").read_only(),
        Property::new("Zone").create_only(),
        Property::new("Key").write_only(),
        Property::new("Rules").unordered(),
    ]),
]);

fn set(name: &str, value: Value) -> PatchDocument {
    PatchDocument::new().change(name, Change::Set(value))
}

fn clear(name: &str) -> PatchDocument {
    PatchDocument::new().change(name, Change::<Value>::Clear)
}

fn sent(document: PatchDocument) -> Value {
    let text = document.into_json().expect("all values are JSON");
    serde_json::from_str(&text).expect("a document is JSON")
}

/// The operations that are sent of a patch that was compared with the current properties.
fn compared(document: PatchDocument, current: Value) -> Value {
    sent(document.compared_with(&current, SCHEMA))
}

fn guarded(document: PatchDocument, current: Value) -> Value {
    let document = document.compared_with(&current, SCHEMA);
    sent(document.guarded_by(&current, SCHEMA))
}

/// The operations that are sent of a patch that wasn't compared with a resource.
fn blind(document: PatchDocument) -> Value {
    sent(document.for_type(SCHEMA))
}

fn add(path: &str, value: Value) -> Value {
    json!({"op": "add", "path": path, "value": value})
}

fn remove(path: &str) -> Value {
    json!({"op": "remove", "path": path})
}

fn test(path: &str, value: Value) -> Value {
    json!({"op": "test", "path": path, "value": value})
}

mod changing {
    use super::*;

    #[test]
    fn a_value_is_added_and_clearing_removes() {
        let document = set("Name", json!("lobby")).change("Size", Change::<Value>::Clear);
        let operations = json!([add("/Name", json!("lobby")), remove("/Size")]);
        assert_eq!(sent(document), operations);
    }

    #[test]
    fn the_last_change_of_a_property_counts() {
        let document =
            set("Name", json!("a")).change("Size", Change::Set(1)).change("Name", Change::<Value>::Clear);
        let operations = json!([add("/Size", json!(1)), remove("/Name")]);
        assert_eq!(sent(document), operations);
    }

    #[test]
    fn the_last_change_takes_the_place_of_all_that_was_compared() {
        let document = set("Storage", json!({"Size": 2, "Class": null}));
        let current = json!({"storage": {"Size": 1, "Class": "hot"}});
        let edited = document.compared_with(&current, SCHEMA).guarded_by(&current, SCHEMA);
        assert_eq!(sent(edited.clone()).as_array().map(Vec::len), Some(4));

        let changed = edited.change("Storage", Change::<Value>::Clear);
        assert_eq!(sent(changed), json!([remove("/Storage")]));
    }

    #[test]
    fn setting_null_clears() {
        assert_eq!(sent(set("Name", Value::Null)), json!([remove("/Name")]));
    }

    #[test]
    fn names_are_escaped_as_json_pointers() {
        assert_eq!(sent(set("a/b~c", json!(1)))[0]["path"], "/a~1b~0c");
    }

    #[test]
    fn a_value_that_is_not_json_is_named_when_sent() {
        let bad = BTreeMap::from([((1, 2), "x")]);
        let document = PatchDocument::new().change("Rules", Change::Set(bad));
        assert!(!document.is_empty());
        assert_eq!(document.into_json(), Err(UnwritableProperty("Rules".to_owned())));
    }

    #[test]
    fn debug_shows_operations_and_paths_without_values() {
        let current = json!({"Token": "hush", "Size": 1});
        let document = set("Token", json!("hush too"))
            .change("Size", Change::<Value>::Clear)
            .compared_with(&current, SCHEMA)
            .guarded_by(&current, SCHEMA);
        assert_eq!(
            format!("{document:?}"),
            r#"PatchDocument ["test /Size", "test /Token", "remove /Size", "add /Token"]"#
        );
    }
}

mod comparing {
    use super::*;

    #[test]
    fn what_is_there_already_is_left_out() {
        let current = json!({"Name": "lobby", "Size": 5});
        let document = set("Name", json!("lobby")).change("Size", Change::Set(6));
        assert_eq!(compared(document, current), json!([add("/Size", json!(6))]));
    }

    #[test]
    fn a_number_that_is_written_otherwise_is_no_change() {
        assert_eq!(compared(set("Size", json!(5)), json!({"Size": 5.0})), json!([]));
        let operations = json!([add("/Size", json!(5))]);
        assert_eq!(compared(set("Size", json!(5)), json!({"Size": "5"})), operations);
    }

    #[test]
    fn clearing_what_is_not_there_is_nothing() {
        for current in [json!({}), json!({"Name": null})] {
            assert_eq!(compared(clear("Name"), current), json!([]));
        }
        let operations = json!([remove("/Name")]);
        assert_eq!(compared(clear("Name"), json!({"Name": ""})), operations);
    }

    #[test]
    fn absent_null_and_empty_are_three_things() {
        let current = json!({"Storage": {"Rules": ["a"], "Size": 1}});
        for (storage, operations) in [
            (json!({}), json!([])),
            (json!({"Rules": null}), json!([remove("/Storage/Rules")])),
            (json!({"Rules": []}), json!([add("/Storage/Rules", json!([]))])),
        ] {
            assert_eq!(compared(set("Storage", storage), current.clone()), operations);
        }
        let none = json!({"Name": "lobby"});
        let operations = json!([add("/Storage", json!({}))]);
        assert_eq!(compared(set("Storage", json!({})), none), operations);
    }

    #[test]
    fn only_the_members_of_an_object_that_differ_are_sent() {
        let storage = json!({"Size": 2, "Class": "hot", "Cache": {"Ttl": null, "Size": 8}});
        let current = json!({"Storage": {
            "Size": 1, "Class": "hot", "Unknown": true, "Cache": {"Ttl": 60, "Size": 8},
        }});
        let operations = json!([remove("/Storage/Cache/Ttl"), add("/Storage/Size", json!(2))]);
        assert_eq!(compared(set("Storage", storage), current), operations);
    }

    #[test]
    fn an_object_that_is_not_there_is_added_whole() {
        let storage = json!({"Size": 2, "Class": null, "State": "new", "Zone": "a", "Key": "k"});
        let operations = json!([add("/Storage", json!({"Size": 2, "Key": "k"}))]);
        for current in [json!({}), json!({"Storage": null}), json!({"Storage": "none"})] {
            assert_eq!(compared(set("Storage", storage.clone()), current), operations);
        }
    }

    #[test]
    fn an_array_is_replaced_whole() {
        let current = json!({"Steps": ["a", "b", "c"]});
        let steps = json!(["a", "x", "c"]);
        let operations = json!([add("/Steps", steps.clone())]);
        assert_eq!(compared(set("Steps", steps), current), operations);
    }

    #[test]
    fn the_order_of_items_counts_unless_they_have_none() {
        let current = json!({"Tags": ["a", "b"], "Steps": ["a", "b"], "Storage": {"Rules": [1, 2]}});
        let document = set("Tags", json!(["b", "a"]))
            .change("Steps", Change::Set(["b", "a"]))
            .change("Storage", Change::Set(json!({"Rules": [2, 1]})));
        let operations = json!([add("/Steps", json!(["b", "a"]))]);
        assert_eq!(compared(document, current), operations);
    }

    #[test]
    fn one_changed_tag_is_one_operation() {
        let tag = |key, value| json!({"Key": key, "Value": value});
        let current = json!({"Tags": [tag("a", "1"), tag("b", "2")]});
        let tags = json!([tag("b", "3"), tag("a", "1")]);
        let operations = json!([add("/Tags", tags.clone())]);
        assert_eq!(compared(set("Tags", tags), current), operations);
    }

    #[test]
    fn what_only_aws_sets_in_an_item_is_neither_compared_nor_sent() {
        let current = json!({"Users": [{"Id": 1, "Name": "ann"}]});
        let same = set("Users", json!([{"Id": 2, "Name": "ann"}]));
        assert_eq!(compared(same, current.clone()), json!([]));

        let other = set("Users", json!([{"Id": 1, "Name": "bob"}]));
        let operations = json!([add("/Users", json!([{"Name": "bob"}]))]);
        assert_eq!(compared(other, current), operations);
    }

    #[test]
    fn an_array_is_sent_if_an_item_has_what_cannot_be_read_back() {
        let current = json!({"Users": [{"Name": "ann"}]});
        let users = json!([{"Name": "ann", "Password": "p"}]);
        let operations = json!([add("/Users", users.clone())]);
        assert_eq!(compared(set("Users", users), current), operations);
    }

    #[test]
    fn what_only_aws_sets_or_is_set_once_is_in_no_patch() {
        let document = set("Arn", json!("b"))
            .change("Kind", Change::<Value>::Clear)
            .change("Salt", Change::Set("s"))
            .change("Storage", Change::Set(json!({"State": "s", "Zone": null})));
        let current = json!({"Arn": "a", "Kind": "k", "Storage": {"State": "t", "Zone": "a"}});
        assert_eq!(compared(document, current), json!([]));
    }

    #[test]
    fn what_cannot_be_read_back_is_always_added_if_it_is_named() {
        let document = set("Password", json!("p")).change("Storage", Change::Set(json!({"Key": "k"})));
        let operations = json!([add("/Password", json!("p")), add("/Storage/Key", json!("k"))]);
        for current in [json!({"Storage": {"Size": 1}}), json!({"Password": "p", "Storage": {"Key": "k"}})] {
            assert_eq!(compared(document.clone(), current), operations);
        }
        assert_eq!(compared(set("Name", json!("a")), json!({"Name": "a"})), json!([]));
    }

    #[test]
    fn an_object_that_cannot_be_read_back_is_added_whole() {
        const AUTH: Schema = Schema::new(&[Property::new("Auth").write_only()]);
        let document = set("Auth", json!({"User": "ann"}));
        let document = document.compared_with(&json!({"Auth": {"User": "ann"}}), AUTH);
        assert_eq!(sent(document), json!([add("/Auth", json!({"User": "ann"}))]));
    }

    #[test]
    fn paths_are_spelt_as_the_resource_has_them() {
        let current = json!({"DBName": "a", "storage": {"kmsKey": "k", "size": 1}});
        let storage = json!({"KmsKey": "l", "Size": 1, "Class": "hot"});
        let document = set("DbName", json!("b")).change("Storage", Change::Set(storage));
        let operations = json!([
            add("/DBName", json!("b")),
            add("/storage/Class", json!("hot")),
            add("/storage/kmsKey", json!("l")),
        ]);
        assert_eq!(compared(document, current), operations);
    }

    #[test]
    fn the_keys_of_a_map_are_themselves_alone() {
        let current = json!({"Variables": {"LogLevel": "info", "debug": "1"}});
        let document = set("Variables", json!({"LOG_LEVEL": "warn", "DEBUG": "0"}));
        let operations =
            json!([add("/Variables/DEBUG", json!("0")), add("/Variables/LOG_LEVEL", json!("warn")),]);
        assert_eq!(compared(document, current), operations);
    }

    #[test]
    fn a_patch_can_be_compared_again_with_another_resource() {
        let storage = json!({"Size": 2, "Class": null, "Cache": {"Ttl": 60}});
        let first = json!({"Storage": {"Size": 1, "Class": "hot", "Cache": {}}});
        let document = set("Storage", storage).compared_with(&first, SCHEMA).guarded_by(&first, SCHEMA);

        let second = json!({"Storage": {"Size": 2, "Class": "hot", "Cache": {"Ttl": 5}}});
        let operations = json!([remove("/Storage/Class"), add("/Storage/Cache/Ttl", json!(60))]);
        let mut again = compared(document.clone(), second);
        again.as_array_mut().expect("operations").reverse();
        assert_eq!(again, operations);

        let whole = add("/Storage", json!({"Size": 2, "Cache": {"Ttl": 60}}));
        assert_eq!(compared(document, json!({})), json!([whole]));
    }
}

mod guarding {
    use super::*;

    #[test]
    fn what_is_overwritten_or_removed_is_tested_before_anything_changes() {
        let document = set("Name", json!("b"))
            .change("Size", Change::<Value>::Clear)
            .change("Storage", Change::Set(json!({"Class": "hot", "Rules": [2]})));
        let current = json!({"Name": "a", "Size": 1, "Storage": {"Rules": [1]}});
        assert_eq!(
            guarded(document, current),
            json!([
                test("/Name", json!("a")),
                test("/Size", json!(1)),
                test("/Storage/Rules", json!([1])),
                add("/Name", json!("b")),
                remove("/Size"),
                add("/Storage/Class", json!("hot")),
                add("/Storage/Rules", json!([2])),
            ])
        );
    }

    #[test]
    fn what_cannot_be_read_back_is_not_tested() {
        let document = set("Password", json!("p")).change("Storage", Change::Set(json!({"Key": "k"})));
        let current = json!({"Password": "***", "Storage": {"Key": "***"}});
        let operations = json!([add("/Password", json!("p")), add("/Storage/Key", json!("k"))]);
        assert_eq!(guarded(document, current), operations);
    }

    #[test]
    fn nothing_to_change_is_nothing_to_test() {
        assert_eq!(guarded(set("Name", json!("a")), json!({"Name": "a"})), json!([]));
    }
}

mod sending {
    use super::*;

    #[test]
    fn what_only_aws_sets_or_is_set_once_is_stripped_at_any_depth() {
        let storage = json!({"State": "s", "Zone": "a", "Size": 1, "Class": null});
        let document = set("Arn", json!("a"))
            .change("Kind", Change::<Value>::Clear)
            .change("Salt", Change::Set("s"))
            .change("Password", Change::Set("p"))
            .change("Storage", Change::Set(storage))
            .change("Users", Change::Set(json!([{"Id": 1, "Name": "ann"}])));
        let operations = json!([
            add("/Password", json!("p")),
            add("/Storage", json!({"Size": 1})),
            add("/Users", json!([{"Name": "ann"}])),
        ]);
        assert_eq!(blind(document), operations);
    }

    #[test]
    fn a_patch_of_which_nothing_can_be_sent_is_empty() {
        let document = set("Arn", json!("a")).change("Storage", Change::Set(json!({"Zone": "a"})));
        assert!(!document.is_empty());
        assert!(document.for_type(SCHEMA).is_empty());
    }

    #[test]
    fn guards_are_sent_as_they_are() {
        let current = json!({"Users": [{"Id": 1, "Name": "ann"}]});
        let document = set("Users", json!([])).compared_with(&current, SCHEMA).guarded_by(&current, SCHEMA);
        let operations =
            json!([test("/Users", json!([{"Id": 1, "Name": "ann"}])), add("/Users", json!([])),]);
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
            .guarded_by(&current, SCHEMA);
        let mut secrets = document.secrets(SCHEMA);
        secrets.sort();
        assert_eq!(secrets, ["key-1", "pass-1", "token-1", "token-2"]);
    }
}

mod exchanging {
    use super::*;

    fn document(operations: Value) -> PatchDocument {
        serde_json::from_value(operations).expect("a patch document")
    }

    #[test]
    fn it_is_read_from_a_document_and_written_as_one() {
        let operations = json!([
            test("/Name", json!("a")),
            add("/Name", json!("b")),
            {"op": "replace", "path": "/Size", "value": 1},
            remove("/Kind"),
        ]);
        let document = document(operations.clone());
        assert_eq!(serde_json::to_value(&document).expect("JSON"), operations);
        assert_eq!(
            format!("{document:?}"),
            r#"PatchDocument ["test /Name", "add /Name", "replace /Size", "remove /Kind"]"#
        );
    }

    #[test]
    fn operations_that_move_values_are_refused() {
        let moving = json!([{"op": "move", "from": "/Name", "path": "/Kind"}]);
        let error = serde_json::from_value::<PatchDocument>(moving).expect_err("a move");
        assert_eq!(
            error.to_string(),
            "found the operation `move`, expected `add`, `remove`, `replace` or `test`"
        );
    }

    #[test]
    fn a_value_that_is_not_json_is_named_when_serialized() {
        let bad = PatchDocument::new().change("Rules", Change::Set(BTreeMap::from([((1, 2), "x")])));
        let error = serde_json::to_string(&bad).expect_err("a key that isn't a string");
        assert_eq!(error.to_string(), "the value of property `Rules` can't be written as JSON");
    }

    #[test]
    fn a_replacement_is_compared_and_sent_like_an_addition() {
        let replace = |path, value| document(json!([{"op": "replace", "path": path, "value": value}]));
        assert_eq!(compared(replace("/Name", json!("a")), json!({"Name": "a"})), json!([]));
        let storage = replace("/Storage", json!({"State": "s", "Size": 1}));
        assert_eq!(blind(storage)[0]["value"], json!({"Size": 1}));
        assert_eq!(blind(replace("/Kind", json!("k"))), json!([]));
        assert_eq!(replace("/Token", json!("token-1")).secrets(SCHEMA), ["token-1"]);
    }

    #[test]
    fn paths_into_arrays_are_kept_as_they_are() {
        let current = json!({"Users": [{"Name": "ann"}], "Name": "a"});
        let operations = json!([add("/Users/-", json!({"Name": "bob"})), add("/Name", json!("a"))]);
        let kept = json!([add("/Users/-", json!({"Name": "bob"}))]);
        assert_eq!(compared(document(operations), current), kept);
    }

    #[test]
    fn items_are_as_special_by_index_as_in_the_whole_array() {
        let user = add("/Users/0", json!({"Id": 1, "Name": "ann", "Password": "pass-1"}));
        let document = document(json!([user, add("/Users/0/Id", json!(2))]));
        assert_eq!(document.secrets(SCHEMA), ["pass-1"]);
        let sent = json!([add("/Users/0", json!({"Name": "ann", "Password": "pass-1"}))]);
        assert_eq!(blind(document), sent);
    }
}
