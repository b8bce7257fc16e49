//! The operations of a patch: as they are made, compared with a resource, guarded, and sent.

mod changing;
mod comparing;
mod exchanging;
mod guarding;
mod sending;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::PatchDocument;
use crate::patch::Change;
use crate::schema::{Property, Schema};
use crate::unsendable::{Unsendable, UnwritableProperty};

const SCHEMA: Schema = Schema::new(&[
    Property::new("Arn").read_only(),
    Property::new("Kind").create_only(),
    Property::new("Password").write_only(),
    Property::new("Salt").write_only().create_only(),
    Property::new("Token").secret(),
    Property::new("Tags").unordered(),
    Property::new("Users").within(&[Property::new("Id").read_only(), Property::new("Password").write_only()]),
    Property::new("Storage").guessed().within(&[
        Property::new("State").read_only(),
        Property::new("Zone").create_only(),
        Property::new("Key").write_only(),
        Property::new("Rules").unordered(),
        Property::new("KmsKey").guessed(),
    ]),
    Property::new("DbName").guessed(),
    Property::new("Variables").map(),
    Property::new("Roles").map().within(&[
        Property::new("Id").read_only(),
        Property::new("Names").unordered(),
        Property::new("ArnOf").guessed(),
    ]),
    Property::new("Policy").document(),
    Property::new("Policies").unordered().document(),
    Property::new("Target").union(),
]);

fn set(name: &str, value: Value) -> PatchDocument {
    PatchDocument::new().change(name, Change::Set(value))
}

fn clear(name: &str) -> PatchDocument {
    PatchDocument::new().change(name, Change::<Value>::Clear)
}

fn sent(document: PatchDocument) -> Value {
    let text = document.into_json(SCHEMA).expect("all values are JSON");
    serde_json::from_str(&text).expect("a document is JSON")
}

/// The operations that are sent of a patch that was compared with the current properties.
fn compared(document: PatchDocument, current: Value) -> Value {
    sent(document.compared_with(&current, SCHEMA).expect("a valid change"))
}

fn guarded(document: PatchDocument, current: Value) -> Value {
    let document = document.compared_with(&current, SCHEMA).expect("a valid change");
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
