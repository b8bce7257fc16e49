//! `cargo xtask update` as its user meets it: on a copy of this repository, with docs in another layout.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::{Value, json};
use support::files::files;
use support::{copy, copy_folder, run, text};
use tempfile::TempDir;

const STAGE: &str = "docs/provider/ivs/stage/index.md";

/// A copy of this repository, and beside it a checkout of the docs, which say what it has.
struct Checkout(TempDir);

impl Checkout {
    fn new() -> Self {
        let checkout = Self(copy());
        for (path, page) in files(&checkout.path("specs/docs/aws")) {
            let resource = path.with_extension("");
            checkout.write(&format!("docs/provider/{}/index.md", resource.display()), page);
        }
        checkout.write("docs/provider/ivs/index.md", "## Resources\n\n- stage\n");
        checkout.write("docs/README.md", "# Nothing of this is a page\n");
        checkout
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a file")
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }

    fn replace(&self, name: &str, from: &str, to: &str) {
        let before = self.read(name);
        assert!(before.contains(from), "{name} has `{from}`");
        self.write(name, before.replace(from, to));
    }

    /// What the command may change.
    fn repository(&self) -> BTreeMap<PathBuf, String> {
        let below = |folder: &str| {
            let files = files(&self.path(folder)).into_iter();
            files.map(|(path, text)| (Path::new(folder).join(path), text)).collect::<Vec<_>>()
        };
        ["specs", "provider-aws-ivs"].into_iter().flat_map(below).collect()
    }

    fn update(&self, more: &[&str]) -> Output {
        let docs = self.path("docs").display().to_string();
        run(self.0.path(), &[&["update", "--docs", &docs], more].concat())
    }

    /// Updates, and returns the Markdown.
    fn updated(&self, more: &[&str]) -> String {
        let output = self.update(more);
        assert!(output.status.success(), "{}", text(&output.stderr));
        let check = run(self.0.path(), &["generate", "--check"]);
        assert!(check.status.success(), "{}{}", text(&check.stdout), text(&check.stderr));
        text(&output.stdout)
    }

    /// An update that must fail, and leave everything as it is; what it says.
    fn refused(&self, code: i32, more: &[&str]) -> String {
        let before = fs_bytes(self.0.path());
        let output = self.update(more);
        assert_eq!(output.status.code(), Some(code), "{}", text(&output.stderr));
        assert_eq!(text(&output.stdout), "");
        assert!(fs_bytes(self.0.path()) == before, "nothing is changed");
        text(&output.stderr)
    }
}

/// All files, also those that aren't text.
fn fs_bytes(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("an entry"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.map(|file| (file.path().to_owned(), fs::read(file.path()).expect("a file"))).collect()
}

#[test]
fn pages_are_matched_by_their_id_and_what_says_the_same_changes_nothing() {
    let checkout = Checkout::new();
    checkout.updated(&[]);
    let before = checkout.repository();
    assert_eq!(checkout.updated(&[]), "**Verdict: none.** Nothing differs in meaning.\n");
    assert_eq!(checkout.repository(), before);
    // The provider has had other names.
    for (path, page) in files(&checkout.path("docs/provider")) {
        let page = page.replace("<code>aws.ivs.", "<code>awscc.ivs.").replace("\"aws.ivs.", "\"awscc.ivs.");
        checkout.write(&format!("docs/provider/{}", path.display()), page);
    }
    assert!(checkout.updated(&[]).starts_with("**Verdict: "));
    let names = |files: &BTreeMap<PathBuf, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&checkout.repository()), names(&before), "no page is added or removed");
}

#[test]
fn a_changed_page_is_taken_and_what_it_changes_is_printed() {
    let checkout = Checkout::new();
    checkout.replace(STAGE, "<td>Stage name</td>", "<td>Name of the stage</td>");
    let markdown = checkout.updated(&[]);
    assert!(markdown.starts_with("**Verdict: patch.** 1 service changed.\n"), "{markdown}");
    assert!(markdown.contains("\n- Stage name\n+ Name of the stage\n"), "{markdown}");
    assert_eq!(checkout.read("specs/docs/aws/ivs/stage.md"), checkout.read(STAGE));
    assert!(checkout.read("specs/aws/ivs/stage.json").contains("\"Name of the stage\""));
    assert!(checkout.read("provider-aws-ivs/src/generated/stage.rs").contains("Name of the stage"));
}

#[test]
fn the_markdown_is_written_to_the_file_that_was_asked_for() {
    let checkout = Checkout::new();
    checkout.replace(STAGE, "<td>Stage name</td>", "<td>Name of the stage</td>");
    let out = checkout.path("changes.md").display().to_string();
    assert_eq!(checkout.updated(&["--out", &out]), "");
    assert!(checkout.read("changes.md").starts_with("**Verdict: patch.**"));
}

#[test]
fn a_page_that_vanished_is_removed_and_a_new_one_is_added() {
    let checkout = Checkout::new();
    let page = checkout.read("specs/docs/aws/ivs/stage.md");
    checkout.write("specs/docs/aws/ivs/notes.txt", "A file that isn't a page stays.\n");
    fs::remove_file(checkout.path(STAGE)).expect("a page");
    let output = checkout.update(&[]);
    let said = text(&output.stderr);
    assert!(output.status.success(), "{said}");
    let removed =
        "note: removed specs/docs/aws/ivs/stage.md: the docs no longer have a page of `ivs.stage`\n";
    assert!(said.contains(removed), "{said}");
    assert!(
        text(&output.stdout).contains("- `ivs.stage` is merged into ivs.stages\n"),
        "{}",
        text(&output.stdout)
    );
    assert!(!checkout.path("specs/docs/aws/ivs/stage.md").exists());
    assert!(checkout.path("specs/docs/aws/ivs/notes.txt").exists());
    assert!(!checkout.read("specs/aws/ivs/stage.json").contains("stage.md"));

    checkout.write("docs/elsewhere/any-name.md", &page);
    let output = checkout.update(&[]);
    let said = text(&output.stderr);
    assert!(output.status.success(), "{said}");
    let added = "note: added specs/docs/aws/ivs/stage.md: the docs have a new page of `ivs.stage`\n";
    assert!(said.contains(added), "{said}");
    assert!(text(&output.stdout).contains("- `ivs.stage` is new\n"), "{}", text(&output.stdout));
    assert_eq!(checkout.read("specs/docs/aws/ivs/stage.md"), page);
}

#[test]
fn pages_of_other_services_are_not_taken_whatever_is_wrong_with_them() {
    let checkout = Checkout::new();
    checkout.updated(&[]);
    let before = checkout.repository();
    let page = checkout.read(STAGE);
    checkout.write("docs/provider/sqs/queue/index.md", page.replace("aws.ivs.stage", "aws.sqs.queue"));
    checkout.write("docs/provider/sqs/broken/index.md", page.replace("## Fields", "## Felds"));
    checkout.write("docs/provider/sqs/bytes/index.md", b"\xff");
    assert_eq!(checkout.updated(&[]), "**Verdict: none.** Nothing differs in meaning.\n");
    assert_eq!(checkout.repository(), before);
}

#[test]
fn errors_change_nothing_and_have_their_place_in_the_docs() {
    type Break = fn(&Checkout);
    let cases: [(Break, &str); 5] = [
        (
            |checkout| checkout.replace(STAGE, "ivs:GetStage", "ivs:GetStag"),
            "provider/ivs/stage/index.md:81:1: found `ivs:GetStag` (unknown action)",
        ),
        (
            |checkout| checkout.write(STAGE, b"\xff"),
            "provider/ivs/stage/index.md:1:1: found bytes that aren't UTF-8 at offset 0",
        ),
        (
            |checkout| checkout.replace(STAGE, "<td><b>Id</b></td>", "<td><b>Di</b></td>"),
            "provider/ivs/stage/index.md:19:1: found an Overview without Id",
        ),
        (
            |checkout| {
                let broken = checkout.read(STAGE).replace("<td><b>Id</b></td>", "<td><b>Di</b></td>");
                fs::remove_file(checkout.path(STAGE)).expect("a page");
                checkout.write("docs/any-name.md", broken);
            },
            "docs/any-name.md:19:1: found an Overview without Id",
        ),
        (
            |checkout| fs::remove_dir_all(checkout.path("docs/provider/ivs/public_keys")).expect("a page"),
            "specs/aws/ivs.toml:20:10: found a correction of `public_keys` that changes nothing",
        ),
    ];
    for (break_it, expected) in cases {
        let checkout = Checkout::new();
        checkout.replace("docs/provider/ivs/channels/index.md", "A name for people", "Another description");
        break_it(&checkout);
        let said = checkout.refused(1, &[]);
        assert!(said.contains(expected), "{expected}: {said}");
        assert!(said.contains("error: nothing is changed: the pages have "), "{said}");
    }
}

#[test]
fn docs_that_are_not_those_of_the_provider_change_nothing() {
    let checkout = Checkout::new();
    let page = checkout.read(STAGE);
    checkout.write("docs/other/ivs/stage/index.md", page.replace("aws.ivs.stage", "awscc.ivs.stage"));
    let said = checkout.refused(2, &[]);
    assert!(
        said.contains("found two pages of `ivs.stage`") && said.contains("other/ivs/stage/index.md"),
        "{said}"
    );

    fs::remove_dir_all(checkout.path("docs/other")).expect("a folder");
    checkout.write("docs/other.md", page.replace("aws.ivs.stage", "aws.ivs.../../stage"));
    let said = checkout.refused(2, &[]);
    assert!(said.contains("expected a service and a resource in snake case"), "{said}");

    fs::remove_dir_all(checkout.path("docs/provider")).expect("a folder");
    checkout.write("docs/other.md", page.replace("aws.ivs.stage", "aws.sqs.queue"));
    let said = checkout.refused(2, &[]);
    assert!(said.contains("found no page of the service `ivs` in "), "{said}");
}

#[test]
fn a_new_page_never_takes_the_place_of_another() {
    let checkout = Checkout::new();
    checkout.updated(&[]);
    // The page of the channels is where one of a resource `moved` would be.
    fs::rename(checkout.path("specs/docs/aws/ivs/channels.md"), checkout.path("specs/docs/aws/ivs/moved.md"))
        .expect("a page");
    let page = checkout.read(STAGE).replace("aws.ivs.stage", "aws.ivs.moved");
    checkout.write("docs/provider/ivs/moved/index.md", page);
    let said = checkout.refused(2, &[]);
    assert!(said.contains("rename specs/docs/aws/ivs/moved.md first"), "{said}");
}

#[test]
fn schemas_and_references_are_taken_if_they_are_asked_for() {
    let checkout = Checkout::new();
    copy_folder(&checkout.path("specs/schemas"), &checkout.path("schemas"));
    copy_folder(&checkout.path("specs/iam"), &checkout.path("iam"));
    let schema = "AWS-IVS-Stage.json";
    let mut facts: Value = serde_json::from_str(&checkout.read(&format!("schemas/{schema}"))).expect("JSON");
    facts["properties"]["Colour"] = json!({"type": "integer", "description": "Prose."});
    checkout.write(&format!("schemas/{schema}"), facts.to_string());
    checkout.write("iam/own.json", "{}");
    checkout.write("iam/sqs.json", checkout.read("iam/ivs.json"));
    let mut ivs: Value = serde_json::from_str(&checkout.read("iam/ivs.json")).expect("JSON");
    ivs["Version"] = json!("v99");
    let mut action = ivs["Actions"][0].clone();
    action["Name"] = json!("GetNothing");
    ivs["Actions"].as_array_mut().expect("actions").push(action);
    checkout.write("iam/ivs.json", ivs.to_string());
    let own = checkout.read("specs/iam/own.json");

    let before = checkout.repository();
    assert!(checkout.updated(&[]).starts_with("**Verdict: none.**"));
    assert_eq!(before[Path::new("specs/iam/ivs.json")], checkout.read("specs/iam/ivs.json"));
    let [schemas, iam] = ["schemas", "iam"].map(|folder| checkout.path(folder).display().to_string());
    let markdown = checkout.updated(&["--schemas", &schemas, "--iam", &iam]);
    assert!(markdown.starts_with("**Verdict: minor.**"), "{markdown}");
    assert!(markdown.contains("- `Colour`: is new, integer"), "{markdown}");
    let (_, of_iam) = markdown.split_once("\n# IAM's reference\n").expect("what IAM changed");
    assert!(of_iam.contains("`GetNothing` is new") && !of_iam.contains("Colour"), "{of_iam}");
    assert!(checkout.read("provider-aws-ivs/src/generated/stage.rs").contains("pub colour: Option<i64>"));
    let taken = checkout.read(&format!("specs/schemas/{schema}"));
    assert!(taken.contains("\"Colour\"") && !taken.contains("Prose."), "{taken}");
    assert_eq!(checkout.read("specs/iam/ivs.json"), checkout.read("iam/ivs.json"));
    assert_eq!(checkout.read("specs/iam/own.json"), own, "it is this project's");
    assert!(!checkout.path("specs/iam/sqs.json").exists(), "this repository doesn't have it");

    checkout.write("iam/ivs.json", "[]");
    let said = checkout.refused(2, &["--iam", &iam]);
    assert!(said.contains("iam/ivs.json: expected a part of the IAM reference"), "{said}");
    fs::remove_file(checkout.path(&format!("schemas/{schema}"))).expect("a schema");
    let said = checkout.refused(2, &["--schemas", &schemas]);
    assert!(said.contains("found no schema of AWS::IVS::Stage in "), "{said}");
}
