//! Schemas and corrections for provider pages, and `provider-aws verify`, as their user meets them.

mod support;

use std::fs;

use serde_json::{Value, json};
use support::docs::Tree;
use support::{Run, provider_aws, run};

/// The schema of `AWS::Beta::Thing`, of which the page has the fields `f0` to `f2`.
fn schema() -> Value {
    json!({
        "typeName": "AWS::Beta::Thing",
        "properties": { "f0": { "type": "string" }, "F1": { "type": "string" }, "F2": { "type": "integer" } },
        "primaryIdentifier": ["/properties/f0"],
        "readOnlyProperties": ["/properties/f0"],
        "handlers": {
            "read": { "permissions": ["ivs:GetStage", "ivs:ListTagsForResource"] },
            "delete": { "permissions": ["ivs:DeleteStage", "ivs:UntagResource"] }
        }
    })
}

/// A documentation tree whose folder `../schemas` has the schema of one of its types.
fn tree() -> Tree {
    let tree = Tree::with_two_services();
    tree.write("../schemas/aws-beta-thing.json", schema().to_string());
    tree
}

/// Runs a command on the pages of a tree.
fn on_pages(tree: &Tree, command: &[&str], more: &[&str]) -> Run {
    run(support::command().args(command).arg("--docs").arg(tree.docs()).args(more))
}

fn schemas(tree: &Tree) -> String {
    tree.path("../schemas").display().to_string()
}

#[test]
fn pages_are_held_against_schemas() {
    let tree = tree();
    let alone = on_pages(&tree, &["spec", "beta"], &[]);
    let held = on_pages(&tree, &["spec", "beta", "--schemas", &schemas(&tree)], &[]);
    let property = |run: &Run, at: usize| {
        let spec: Value = serde_json::from_str(&run.out).expect("a spec");
        spec["model"]["properties"][at].clone()
    };
    assert_eq!(property(&alone, 2)["type"], "string");
    assert_eq!(property(&held, 2)["type"], "integer");
    assert_eq!(property(&held, 0)["wire_name"], "f0");
}

#[test]
fn an_explanation_says_what_only_the_schema_states() {
    let tree = tree();
    let mut schema = schema();
    schema["handlers"]["delete"]["permissions"] =
        json!(["ivs:DeleteStage", "ivs:UntagResource", "ivs:GetStage"]);
    tree.write("../schemas/aws-beta-thing.json", schema.to_string());
    let arguments = ["beta.thing.delete", "--explain", "--schemas", &schemas(&tree), "--iam", "specs/iam"];
    let run = on_pages(&tree, &["policy"], &arguments);
    assert_eq!(run.code, Some(0), "{}", run.said);
    let line = |action: &str| {
        let mut lines = run.said.lines();
        lines.find(|line| line.contains(&format!("needs {action} "))).unwrap_or_default().to_owned()
    };
    let told = "for the delete handler (stated by the type's schema, by none of its pages)";
    assert!(line("ivs:GetStage").ends_with(told), "{}", run.said);
    assert!(line("ivs:DeleteStage").contains("beta/thing/index.md:"), "{}", run.said);
}

#[test]
fn the_summary_counts_how_pages_and_schemas_differ() {
    let tree = tree();
    let out = tree.out().display().to_string();
    let arguments = ["--out", out.as_str(), "--schemas", &schemas(&tree)];
    let text = on_pages(&tree, &["generate"], &arguments);
    assert_eq!(text.code, Some(0), "{}", text.said);
    assert!(text.out.contains("differences  "), "{}", text.out);
    let json = on_pages(&tree, &["generate", "--json"], &arguments);
    let summary: Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(summary["schema_differences"]["type"], 1, "{}", summary["schema_differences"]);
}

#[test]
fn a_file_that_is_not_a_schema_is_an_error_with_its_place() {
    for (text, expected) in [
        ("{\"typeName\":\n", "at line 2"),
        ("[]", "found a file that isn't JSON"),
        ("{\"typeName\": \"AWS::Beta::Thing\"}", "found no `properties`"),
        ("{\"properties\": {}}", "found no `typeName`"),
    ] {
        let tree = tree();
        tree.write("../schemas/aws-beta-thing.json", text);
        let run = on_pages(&tree, &["spec", "--schemas", &schemas(&tree)], &[]);
        assert_eq!(run.code, Some(2), "{text}");
        assert!(run.said.contains("aws-beta-thing.json") && run.said.contains(expected), "{}", run.said);
    }
    let tree = tree();
    tree.write("../schemas/again.json", schema().to_string());
    let run = on_pages(&tree, &["spec", "--schemas", &schemas(&tree)], &[]);
    assert!(run.said.contains("found the schema of AWS::Beta::Thing in "), "{}", run.said);
}

#[test]
fn corrections_of_a_folder_amend_the_pages_of_others() {
    let tree = tree();
    let correction = "[[field]]\nresource = \"thing\"\nname = \"f1\"\nsecret = true\nreason = \"Seen.\"\n";
    tree.write("../corrections/beta.toml", correction);
    let folder = tree.path("../corrections").display().to_string();
    let corrected = on_pages(&tree, &["spec", "beta", "--corrections", &folder], &[]);
    assert_eq!(corrected.code, Some(0), "{}", corrected.said);
    let spec: Value = serde_json::from_str(&corrected.out).expect("a spec");
    assert_eq!(spec["model"]["properties"][1]["secret"], true);

    tree.write("../corrections/beta.toml", "[[field]]\n");
    let broken = on_pages(&tree, &["spec", "beta", "--corrections", &folder], &[]);
    assert_eq!(broken.code, Some(2));
    assert!(broken.said.contains("beta.toml"), "{}", broken.said);
}

#[test]
fn doubts_about_the_pages_of_others_are_errors_if_that_is_asked_for() {
    let tree = tree();
    let page = tree.read("beta/thing/index.md");
    tree.write("beta/thing/index.md", page.replace("ivs:DeleteStage,", "ivs:DeleteStag,"));
    let lenient = on_pages(&tree, &["spec", "beta"], &[]);
    assert_eq!(lenient.code, Some(0), "{}", lenient.said);
    let strict = on_pages(&tree, &["spec", "beta", "--strict"], &[]);
    assert_eq!(strict.code, Some(1));
    assert!(strict.said.contains("error: ") && strict.said.contains("ivs:DeleteStag"), "{}", strict.said);
}

#[test]
fn what_only_pages_take_needs_pages() {
    for arguments in [["--schemas", "specs/schemas"], ["--corrections", "specs/aws"]] {
        let run = provider_aws(["spec"].into_iter().chain(arguments));
        assert_eq!(run.code, Some(2));
        assert!(run.said.contains("--docs <DIR>"), "{}", run.said);
    }
}

#[test]
fn specs_that_are_as_the_schemas_are_verified_and_the_pages_alone_are_less() {
    let tree = tree();
    let verify = |more: &[&str]| on_pages(&tree, &["verify", "--schemas", &schemas(&tree)], more);
    let held = verify(&[]);
    assert_eq!(held.code, Some(0), "{}{}", held.out, held.said);
    assert!(held.out.starts_with("1 spec compared, 2 without a schema\n"), "{}", held.out);

    let alone = verify(&["--pages-alone", "--list", "settable", "--list", "top-names"]);
    assert_eq!(alone.code, Some(1));
    assert!(
        alone.out.contains("top-names: AWS::Beta::Thing F0: casing: found F0, expected f0\n"),
        "{}",
        alone.out
    );

    let json = verify(&["--pages-alone", "--json", "-v"]);
    let report: Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(json.code, Some(1));
    assert_eq!(report["without_schema"], json!(["AWS::Alpha::Item", "AWS::Alpha::Thing"]));
    let row = &report["rows"][0];
    assert_eq!((&row["row"], &row["checked"], &row["right"]), (&"top-names".into(), &3.into(), &2.into()));
    assert_eq!(row["list"][0]["type"], "AWS::Beta::Thing");
}

#[test]
fn a_folder_without_schemas_cannot_be_verified_with() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("README"), "").expect("a file");
    let run = provider_aws(["verify".as_ref(), "--schemas".as_ref(), folder.path()]);
    assert_eq!(run.code, Some(2));
    assert!(run.said.contains("expected CloudFormation schemas, one file per type"), "{}", run.said);
}

#[test]
fn a_manifest_of_the_user_that_lacks_a_feature_is_named() {
    let tree = Tree::with_two_services();
    let out = tree.out().display().to_string();
    let generate = || on_pages(&tree, &["generate", "--out", &out], &[]);
    assert!(!generate().said.contains("warning"));
    let path = tree.out().join("provider-aws-alpha/Cargo.toml");
    fs::write(&path, "[package]\nname = \"mine\"\n\n[features]\nitem = []\n").expect("a manifest");
    let said = generate().said;
    assert!(
        said.contains("warning: provider-aws-alpha/Cargo.toml belongs to you and lacks features"),
        "{said}"
    );
    assert!(said.contains("add `thing = []` to its `[features]`"), "{said}");
    let json = on_pages(&tree, &["generate", "--out", &out, "--json"], &[]);
    let summary: Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(summary["missing_features"]["provider-aws-alpha/Cargo.toml"], json!(["thing"]));
}
