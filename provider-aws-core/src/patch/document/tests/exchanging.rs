//! Patches as RFC 6902 documents.

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
fn a_replacement_is_compared_and_sent() {
    let replace = |path, value| document(json!([{"op": "replace", "path": path, "value": value}]));
    assert_eq!(compared(replace("/Name", json!("a")), json!({"Name": "a"})), json!([]));
    let current = json!({"Storage": {"Size": 1, "Class": "hot"}});
    let storage = replace("/Storage", json!({"State": "s", "Size": 1}));
    assert_eq!(compared(storage.clone(), current), json!([remove("/Storage/Class")]));
    assert_eq!(blind(storage)[0]["value"], json!({"Size": 1}));
    assert_eq!(replace("/Token", json!("token-1")).secrets(SCHEMA), ["token-1"]);
}

#[test]
fn paths_into_arrays_maps_and_documents_are_kept_as_they_are() {
    let current = json!({"Users": [{"Name": "ann"}], "Name": "a", "Variables": {"A": "1"}, "Policy": {}});
    let user = add("/Users/-", json!({"Name": "bob"}));
    let (variable, statement) = (add("/Variables/0", json!("1")), add("/Policy/Statement", json!([])));
    let operations = json!([user, variable, add("/Name", json!("a")), statement]);
    let kept = json!([user, variable, statement]);
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
