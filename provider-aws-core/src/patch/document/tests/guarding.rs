//! The tests before the changes.

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
