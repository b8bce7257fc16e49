//! What the operations of a stage require, from its spec and IAM's reference.

use std::fs;
use std::path::Path;

use cloud_control::Handler;
use iam_policy::Reference;
use least_privilege::Need;
use specs::ResourceSpec;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn reference() -> Reference {
    let mut reference = Reference::default();
    reference.add(&read("iam/ivs.json")).expect("AWS's format");
    reference.add_required(specs::REQUIRED_RESOURCES).expect("a table");
    reference
}

pub fn spec() -> ResourceSpec {
    ResourceSpec::from_json(&read("aws/ivs/stage.json")).expect("a spec")
}

/// The needs with the names of their handlers, sorted: create, delete, get, list, update.
pub fn needs() -> Vec<(String, Need)> {
    let needs = least_privilege::needs(&spec(), &reference(), |_, _| None).into_iter();
    let mut needs: Vec<(String, Need)> = needs.map(|need| (need.handler.name().to_owned(), need)).collect();
    needs.sort_by(|(a, _), (b, _)| a.cmp(b));
    needs
}

/// The need of one handler.
#[allow(dead_code, reason = "the goldens use all needs")]
pub fn need(handler: &str) -> Need {
    let found = needs().into_iter().find(|(name, _)| name == handler);
    found.expect("a handler of the stage").1
}

/// The actions that the page states for one handler.
#[allow(dead_code, reason = "only the laws use them")]
pub fn actions_of(handler: &str) -> Vec<String> {
    let handler = Handler::from_name(handler).expect("the name of a handler");
    let spec = spec();
    let operation = spec.operation(handler).expect("a handler of the stage");
    operation.permissions.iter().map(|permission| permission.action.clone()).collect()
}
