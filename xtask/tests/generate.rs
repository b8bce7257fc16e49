//! `cargo xtask generate` as its user meets it: on this repository, and on a copy of it that is changed.

mod support;

use std::fs;

use support::files::files;
use support::watching::Watching;
use support::{command, copy, run, text, this_repository};

#[test]
fn the_generated_files_of_this_repository_are_as_its_pages_are() {
    let output = run(&this_repository(), &["generate", "--check"]);
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
}

const PAGE: &str = "specs/docs/aws/ivs/stage.md";
const SCHEMA: &str = "specs/schemas/AWS-IVS-Stage.json";

/// Changes a file, and says whether the check shows the change and generation carries it into the crate.
fn change(file: &str, from: &str, to: &str, shown: &str) {
    let copy = copy();
    let path = copy.path().join(file);
    let before = fs::read_to_string(&path).expect("the file");
    assert!(before.contains(from), "{file} has `{from}`");
    fs::write(&path, before.replacen(from, to, 1)).expect("the file");

    let check = run(copy.path(), &["generate", "--check"]);
    assert_eq!(check.status.code(), Some(1), "{}", text(&check.stderr));
    assert!(text(&check.stdout).contains(shown), "{}", text(&check.stdout));
    assert!(text(&check.stderr).contains("cargo xtask generate"), "{}", text(&check.stderr));

    let generate = run(copy.path(), &["generate"]);
    assert!(generate.status.success(), "{}", text(&generate.stderr));
    assert!(run(copy.path(), &["generate", "--check"]).status.success());
    let stage = copy.path().join("provider-aws-ivs/src/generated/stage.rs");
    assert_ne!(
        fs::read_to_string(stage).expect("the module"),
        fs::read_to_string(this_repository().join("provider-aws-ivs/src/generated/stage.rs"))
            .expect("the module"),
    );
}

#[test]
fn a_changed_description_is_shown_and_carried_into_the_crate() {
    change(
        PAGE,
        "<td>Stage name</td>",
        "<td>Name of the stage</td>",
        "+        \"description\": \"Name of the stage\"",
    );
}

#[test]
fn a_handler_that_the_schema_loses_is_shown_and_carried_into_the_crate() {
    change(SCHEMA, "\"delete\": {", "\"retire\": {", "-pub const DELETE");
}

#[test]
fn a_permission_that_the_schema_adds_is_shown_and_carried_into_the_crate() {
    let more = "\"ivs:DeleteChannel\",\n        \"ivs:DeleteStage\"";
    change(SCHEMA, "\"ivs:DeleteStage\"", more, "+          \"action\": \"ivs:DeleteChannel\"");
}

#[test]
fn a_property_that_the_schema_adds_is_shown_and_carried_into_the_crate() {
    let more = "\"Colour\": { \"type\": \"integer\" },\n    \"ActiveSessionId\": {";
    change(SCHEMA, "\"ActiveSessionId\": {", more, "+    pub colour: Option<i64>,");
}

#[test]
fn an_error_in_a_page_has_its_place_and_nothing_is_written() {
    let copy = copy();
    let page = copy.path().join("specs/docs/aws/ivs/stage.md");
    let before = fs::read_to_string(&page).expect("the page");
    fs::write(&page, before.replacen("ivs:GetStage", "ivs:GetStag", 1)).expect("the page");
    let files_before = files(copy.path());
    let output = run(copy.path(), &["generate"]);
    assert_eq!(output.status.code(), Some(1));
    let shown = text(&output.stderr);
    assert!(
        shown.contains("specs/docs/aws/ivs/stage.md:81:1: found `ivs:GetStag` (unknown action)"),
        "{shown}"
    );
    assert!(shown.contains("did you mean `ivs:GetStage`?"), "{shown}");
    assert!(shown.contains("nothing is written: the pages have 1 error"), "{shown}");
    assert_eq!(files(copy.path()), files_before);

    let json = run(copy.path(), &["generate", "--json"]);
    assert_eq!(json.status.code(), Some(1));
    let found: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!((&found["errors"], &found["diagnostics"][0]["line"]), (&1.into(), &81.into()));
    assert_eq!(files(copy.path()), files_before);
}

#[test]
fn a_page_that_is_not_text_is_an_error_and_nothing_is_written() {
    let copy = copy();
    let page = copy.path().join("specs/docs/aws/ivs/stage.md");
    fs::write(&page, b"\xff").expect("the page");
    let out = || files(&copy.path().join("specs/aws"));
    let before = out();
    let output = run(copy.path(), &["generate"]);
    assert_eq!(output.status.code(), Some(1));
    let shown = text(&output.stderr);
    assert!(shown.contains("ivs/stage.md:1:1: found bytes that aren't UTF-8 at offset 0"), "{shown}");
    assert_eq!(out(), before);
}

#[test]
fn a_correction_that_changes_nothing_is_an_error_with_its_place() {
    let copy = copy();
    let correction = "[[permission]]\nresource = \"stage\"\naction = \"ivs:Gone\"\nallow = true\nreason = \"Seen once.\"\n";
    fs::write(copy.path().join("specs/aws/ivs.toml"), correction).expect("a file");
    let output = run(copy.path(), &["generate"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("specs/aws/ivs.toml:5:"), "{}", text(&output.stderr));
}

#[test]
fn a_correction_is_not_taken_for_another_of_the_same_reason() {
    let copy = copy();
    let page = copy.path().join("specs/docs/aws/ivs/stage.md");
    let before = fs::read_to_string(&page).expect("the page");
    fs::write(&page, before.replacen("ivs:GetStage", "ivs:GetStag", 1)).expect("the page");
    let correction = |action: &str| {
        format!(
            "[[permission]]\nresource = \"stage\"\naction = \"{action}\"\nis = \"ivs:GetStage\"\nreason = \"Misspelt.\"\n"
        )
    };
    let corrections = correction("ivs:GetStag") + &correction("ivs:Gone");
    fs::write(copy.path().join("specs/aws/ivs.toml"), corrections).expect("a file");
    let output = run(copy.path(), &["generate"]);
    assert_eq!(output.status.code(), Some(1));
    let shown = text(&output.stderr);
    assert!(shown.contains("specs/aws/ivs.toml:10:") && !shown.contains("ivs.toml:5:"), "{shown}");
}

#[test]
fn a_stray_file_is_shown_and_removed() {
    let copy = copy();
    let stray = copy.path().join("provider-aws-ivs/src/generated/gone.rs");
    fs::write(&stray, "// @generated\n").expect("a file");
    let check = run(copy.path(), &["generate", "--check"]);
    assert_eq!(check.status.code(), Some(1));
    assert!(text(&check.stdout).contains("gone.rs"));
    assert!(stray.exists(), "a check changes nothing");
    assert!(run(copy.path(), &["generate"]).status.success());
    assert!(!stray.exists());
}

#[test]
fn a_service_that_is_not_there_is_an_error() {
    let output = run(&this_repository(), &["generate", "--check", "--service", "ivss"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("`ivss`"));
}

#[test]
fn a_page_that_is_saved_is_generated_while_it_is_watched() {
    let copy = copy();
    let page = copy.path().join(PAGE);
    let text = fs::read_to_string(&page).expect("the page");
    let watching = Watching::start(command(copy.path()).args(["generate", "--watch"]));
    fs::write(&page, text.replacen("<td>Stage name</td>", "<td>Name of the stage</td>", 1))
        .expect("the page");
    watching.wait_for("generated ivs in ");
    let stage = copy.path().join("provider-aws-ivs/src/generated/stage.rs");
    assert!(fs::read_to_string(stage).expect("the module").contains("Name of the stage"));
    // An error on a page is said, and nothing is written.
    fs::write(&page, text.replacen("ivs:GetStage", "ivs:GetStag", 1)).expect("the page");
    watching.wait_for("nothing is written");
    fs::write(&page, &text).expect("the page");
    watching.wait_for("generated ivs in ");
    drop(watching);
    assert!(run(copy.path(), &["generate", "--check", "--no-cache"]).status.success());
}
