//! `cargo xtask schemas` as its user meets it: on a small copy of this repository.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A repository with the spec of one type, and a folder with the schemas of two.
fn repository() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    write("specs/aws/test/thing.json", r#"{"type_name": "AWS::Test::Thing"}"#);
    let schema = |name: &str| {
        format!(
            r#"{{"typeName": "AWS::Test::{name}", "properties": {{"B": {{"description": "Prose."}}, "A": {{}}}}}}"#
        )
    };
    write("schemas/aws-test-thing.json", &schema("Thing"));
    write("schemas/aws-test-other.json", &schema("Other"));
    folder
}

fn run(root: &Path, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.env("CARGO_MANIFEST_DIR", root.join("xtask")).arg("schemas").arg(root.join("schemas"));
    command.args(more).output().expect("xtask runs")
}

#[test]
fn the_schemas_of_types_with_a_spec_are_taken_without_their_prose() {
    let repository = repository();
    let schemas = repository.path().join("specs/schemas");
    let check = run(repository.path(), &["--check"]);
    assert_eq!(check.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&check.stdout).contains("+++ specs/schemas/AWS-Test-Thing.json"));
    assert!(!schemas.exists(), "a check writes nothing");

    assert!(run(repository.path(), &[]).status.success());
    let text = fs::read_to_string(schemas.join("AWS-Test-Thing.json")).expect("a schema");
    let expected = "{\n  \"properties\": {\n    \"A\": {},\n    \"B\": {}\n  },\n  \"typeName\": \"AWS::Test::Thing\"\n}\n";
    assert_eq!(text, expected);
    assert_eq!(fs::read_dir(&schemas).expect("a folder").count(), 1);
    assert!(run(repository.path(), &["--check"]).status.success());
}

#[test]
fn a_type_without_a_schema_is_an_error() {
    let repository = repository();
    fs::remove_file(repository.path().join("schemas/aws-test-thing.json")).expect("a file");
    let output = run(repository.path(), &[]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("found no schema of AWS::Test::Thing"), "{said}");
}
