//! The examples in the docs of crates that are generated from real pages and schemas: each operation has one, and each
//! compiles. Links in the docs lead somewhere.

mod support;
#[allow(dead_code, reason = "others build packages")]
#[path = "support/workspace.rs"]
mod workspace;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use cloud_control::Handler;
use specs::ResourceSpec;

use support::corpus;

/// Services of all sizes, with types of all shapes: unions, types that contain themselves, scopes, secrets, free-form JSON,
/// identifiers of several parts, types that can't be read, names that are those of the runtime.
const SERVICES: [&str; 14] = [
    "apigateway",
    "bedrock",
    "cognito",
    "ecs",
    "iam",
    "iot",
    "ivs",
    "kms",
    "lambda",
    "pipes",
    "rds",
    "s3",
    "sqs",
    "wafv2",
];

/// How many functions the operations of a workspace's specs have.
fn functions(workspace: &Path) -> usize {
    let entries = |folder: &Path| {
        let entries = fs::read_dir(folder).expect("a folder");
        entries.map(|entry| entry.expect("an entry").path()).collect::<Vec<_>>()
    };
    let files = entries(&workspace.join("specs")).into_iter().flat_map(|folder| entries(&folder));
    let specs = files
        .map(|file| ResourceSpec::from_json(&fs::read_to_string(file).expect("a file")).expect("a spec"));
    // A get has two: the other returns `None` if there is nothing.
    specs.map(|spec| spec.operations.len() + usize::from(spec.has(Handler::Get))).sum()
}

/// How many tests passed, of what `cargo test` prints.
fn passed(said: &str) -> usize {
    let results = said.lines().filter_map(|line| line.strip_prefix("test result: ok. "));
    results.filter_map(|result| result.split(' ').next()?.parse::<usize>().ok()).sum()
}

mod needs_corpus {
    use super::*;

    #[test]
    #[ignore = "needs ../shared, and compiles fourteen crates with their docs"]
    fn each_operation_of_fourteen_services_has_an_example_that_compiles() {
        let wanted: BTreeSet<&str> = SERVICES.into();
        let is_wanted = |path: &str| path.split('/').next().is_some_and(|service| wanted.contains(service));
        let pages = corpus("awscc-2026").into_iter().filter(|file| is_wanted(&file.path));
        let folder = workspace::generate("doc-examples", pages, &[]);
        let lock = support::root().join("Cargo.lock");
        fs::copy(lock, folder.join("Cargo.lock")).expect("a file");
        let cargo = |arguments: &[&str]| {
            let mut cargo = Command::new(env!("CARGO"));
            cargo.current_dir(&folder).args(arguments).env("RUSTDOCFLAGS", "-D warnings");
            // It is written faster without, and nobody debugs it.
            cargo.env("CARGO_PROFILE_DEV_DEBUG", "none");
            workspace::run(&mut cargo)
        };
        let said = cargo(&["test", "--workspace", "--doc"]);
        let (examples, functions) = (passed(&said), functions(&folder));
        println!("{examples} examples for {functions} functions");
        assert!(functions > 500 && examples >= functions, "{examples} examples for {functions} functions");
        cargo(&["doc", "--workspace", "--no-deps", "--quiet"]);
    }
}
