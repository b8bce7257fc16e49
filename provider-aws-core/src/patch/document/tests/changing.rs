//! What a change of a property adds to a patch.

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
    let edited = document.compared_with(&current, SCHEMA).expect("a valid change");
    let edited = edited.guarded_by(&current, SCHEMA);
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
    let unwritable = Unsendable::Unwritable(UnwritableProperty("Rules".to_owned()));
    assert_eq!(document.clone().into_json(SCHEMA), Err(unwritable.clone()));
    assert_eq!(document.compared_with(&json!({}), SCHEMA), Err(unwritable));
}

#[test]
fn debug_shows_operations_and_paths_without_values() {
    let current = json!({"Token": "hush", "Size": 1});
    let document = set("Token", json!("hush too"))
        .change("Size", Change::<Value>::Clear)
        .compared_with(&current, SCHEMA)
        .expect("a valid change")
        .guarded_by(&current, SCHEMA);
    assert_eq!(
        format!("{document:?}"),
        r#"PatchDocument ["test /Size", "test /Token", "remove /Size", "add /Token"]"#
    );
}
