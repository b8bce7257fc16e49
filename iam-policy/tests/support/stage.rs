//! What the operations of a stage need, from its spec and from IAM's reference, as a generated crate would state it.

use std::fs;
use std::path::Path;

use iam_policy::{Handler, Need, NeededAction, Reference};
use serde_json::Value;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn reference() -> Reference {
    let mut reference = Reference::default();
    reference.add(&read("iam/ivs.json")).expect("AWS's format");
    reference
}

/// By the names of the handlers: create, delete, list, read, update.
pub fn needs() -> Vec<(String, Need)> {
    let reference = reference();
    let spec: Value = serde_json::from_str(&read("aws/ivs/stage.json")).expect("a spec");
    let type_name = spec["type_name"].as_str().expect("a name");
    let operations = spec["operations"].as_array().expect("operations");
    let all: Vec<&str> = operations.iter().flat_map(actions).collect();
    let own = reference.type_resource(type_name, all.iter().copied());
    let mut needs: Vec<(String, Need)> = operations
        .iter()
        .map(|operation| {
            let handler = operation["handler"].as_str().expect("a handler");
            let name = operation["name"].as_str().expect("a name");
            let need = Need::new(type_name, name, by_name(handler));
            let need = actions(operation)
                .into_iter()
                .fold(need, |need, action| need.action(NeededAction::new(action)));
            (handler.to_owned(), need.narrowed(&reference, own.as_ref()))
        })
        .collect();
    needs.sort_by(|(a, _), (b, _)| a.cmp(b));
    let read = needs.iter().find(|(name, _)| name == "read");
    let read = read.expect("a read").1.clone();
    needs
        .into_iter()
        .map(|(name, need)| match need.handler.is_read_back() {
            true => (name, need.reads_back(&read)),
            false => (name, need),
        })
        .collect()
}

/// The need of one handler.
#[allow(dead_code, reason = "the goldens ask for all needs")]
pub fn need(handler: &str) -> Need {
    let found = needs().into_iter().find(|(name, _)| name == handler);
    found.expect("a handler of the stage").1
}

/// The actions that the page states for one handler.
#[allow(dead_code, reason = "only laws ask for them")]
pub fn actions_of(handler: &str) -> Vec<String> {
    let spec: Value = serde_json::from_str(&read("aws/ivs/stage.json")).expect("a spec");
    let operations = spec["operations"].as_array().expect("operations");
    let operation = operations.iter().find(|it| it["handler"] == handler);
    let stated = actions(operation.expect("a handler of the stage"));
    stated.into_iter().map(str::to_owned).collect()
}

fn actions(operation: &Value) -> Vec<&str> {
    let permissions = operation["permissions"].as_array().expect("permissions");
    let actions = permissions.iter();
    actions.map(|permission| permission["action"].as_str().expect("an action")).collect()
}

fn by_name(handler: &str) -> Handler {
    match handler {
        "create" => Handler::Create,
        "read" => Handler::Read,
        "update" => Handler::Update,
        "delete" => Handler::Delete,
        "list" => Handler::List,
        other => panic!("{other} is no handler"),
    }
}
