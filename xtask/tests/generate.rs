//! `cargo xtask generate` as its user meets it: on this repository, on a copy of it that is changed, and on the docs of
//! others; stopped halfway, and without room to write.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use tempfile::TempDir;

/// The command, for a repository that is at `root`.
fn xtask(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.env("CARGO_MANIFEST_DIR", root.join("xtask"));
    command
}

fn run(root: &Path, arguments: &[&str]) -> Output {
    xtask(root).args(arguments).output().expect("xtask runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn this_repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A copy of what generation reads and writes in this repository.
fn copy() -> TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    for folder in ["specs/docs", "specs/aws", "specs/iam", "provider-aws-ivs/src"] {
        copy_folder(&this_repository().join(folder), &copy.path().join(folder));
    }
    let manifest = "provider-aws-ivs/Cargo.toml";
    fs::copy(this_repository().join(manifest), copy.path().join(manifest)).expect("a copy");
    copy
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let to = to.join(path.file_name().expect("entries have names"));
        if path.is_dir() {
            copy_folder(&path, &to);
        } else {
            fs::copy(&path, &to).expect("a copy");
        }
    }
}

/// All files below a folder, by their path in it.
fn files(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below the folder").to_path_buf();
                found.insert(name, fs::read_to_string(&path).expect("text"));
            }
        }
    }
    found
}

#[test]
fn the_generated_files_of_this_repository_are_as_its_pages_are() {
    let output = run(&this_repository(), &["generate", "--check"]);
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
}

/// Changes `stage.md`, and says whether the check shows the change and generation carries it into the crate.
fn change_stage(from: &str, to: &str, shown: &str) {
    let copy = copy();
    let page = copy.path().join("specs/docs/aws/ivs/stage.md");
    let before = fs::read_to_string(&page).expect("the page");
    assert!(before.contains(from), "the page has `{from}`");
    fs::write(&page, before.replacen(from, to, 1)).expect("the page");

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
fn a_changed_permission_is_shown_and_carried_into_the_crate() {
    change_stage(
        "ivs:DeleteStage,",
        "ivs:DeleteStage,\nivs:DeleteChannel,",
        "+          \"action\": \"ivs:DeleteChannel\"",
    );
}

#[test]
fn a_changed_field_is_shown_and_carried_into_the_crate() {
    let row = "<tr><td><code>region</code></td>";
    let more = "<tr><td><code>colour</code></td><td><code>integer</code></td><td>Its colour.</td></tr>";
    change_stage(row, &format!("{more}\n{row}"), "+    pub colour: Option<i64>,");
}

#[test]
fn a_changed_method_is_shown_and_carried_into_the_crate() {
    change_stage(
        "<td><code>delete_resource</code></td>",
        "<td><code>retire_resource</code></td>",
        "-pub const DELETE",
    );
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
    assert!(shown.contains("docs/aws/ivs/stage.md:81:1: found `ivs:GetStag` (unknown action)"), "{shown}");
    assert!(shown.contains("did you mean `ivs:GetStage`?"), "{shown}");
    assert_eq!(files(copy.path()), files_before);
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
fn the_facts_of_a_page_are_one_json_object_a_line() {
    let output =
        run(&this_repository(), &["page", &this_repository().join("specs/docs").display().to_string()]);
    let lines: Vec<serde_json::Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let stage = lines.iter().find(|facts| facts["id"] == "aws.ivs.stage").expect("the page");
    assert_eq!(stage["fields"].as_array().map(Vec::len), Some(5));
    assert_eq!(stage["methods"].as_array().map(Vec::len), Some(3));
    assert_eq!(stage["permissions"]["read"], serde_json::json!(["ivs:GetStage", "ivs:ListTagsForResource"]));
    assert_eq!(stage["permissions"]["delete"], serde_json::json!(["ivs:DeleteStage", "ivs:UnTagResource"]));
}

/// A documentation tree of many services, each with a resource of many fields.
fn docs() -> TempDir {
    let docs = tempfile::tempdir().expect("a folder");
    for service in 0..40 {
        let rows: String = (0..60)
            .map(|field| {
                format!("<tr><td><code>f{field}</code></td><td><code>string</code></td><td>Text.</td></tr>\n")
            })
            .collect();
        let columns: Vec<String> = (0..60).map(|field| format!("f{field}")).collect();
        let page = format!(
            "## Overview\n<table><tbody>\n<tr><td><b>Name</b></td><td><code>thing</code></td></tr>\n\
             <tr><td><b>Type</b></td><td>Resource</td></tr>\n\
             <tr><td><b>Description</b></td><td>Of type AWS::S{service}::Thing.</td></tr>\n\
             <tr><td><b>Id</b></td><td><code>aws.s{service}.thing</code></td></tr>\n</tbody></table>\n\n\
             ## Fields\n<table><tbody>\n<tr><th>Name</th><th>Datatype</th><th>Description</th></tr>\n{rows}</tbody></table>\n\n\
             ## Methods\n<table><tbody>\n<tr><th>Name</th><th>Accessible by</th><th>Required Params</th></tr>\n\
             <tr><td><code>get_resource</code></td><td><code>SELECT</code></td><td><code>data__Identifier, region</code></td></tr>\n\
             </tbody></table>\n\n## `SELECT` Example\n```sql\nSELECT\n{}\nFROM aws.s{service}.thing\nWHERE data__Identifier = '<F0>';\n```\n\n\
             ## Permissions\n\n### Read\n```json\nivs:GetStage\n```\n",
            columns.join(",\n")
        );
        let folder = docs.path().join(format!("s{service}/thing"));
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("index.md"), page).expect("a file");
    }
    docs
}

fn generate_command(docs: &Path, out: &Path) -> Command {
    let mut command = xtask(&this_repository());
    command.arg("generate").arg("--docs").arg(docs).arg("--out").arg(out);
    command
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let (docs, first, second) =
        (docs(), tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    for out in [&first, &second] {
        let output = generate_command(docs.path(), out.path()).output().expect("xtask runs");
        assert!(output.status.success(), "{}", text(&output.stderr));
    }
    let files = files(first.path());
    assert_eq!(
        files.len(),
        1 + 40 * 7,
        "a workspace; a spec, a manifest, a front page and four modules a service"
    );
    assert!(files == self::files(second.path()));
    let again = generate_command(docs.path(), first.path()).arg("--check").output().expect("xtask runs");
    assert!(again.status.success());
}

#[test]
#[ignore = "slow: kills twenty processes"]
fn whenever_it_is_killed_each_file_is_whole_or_not_there() {
    let (docs, whole) = (docs(), tempfile::tempdir().expect("a folder"));
    assert!(generate_command(docs.path(), whole.path()).output().expect("xtask runs").status.success());
    let whole = files(whole.path());
    let mut stopped_halfway = 0;
    for delay in (0..4_000).step_by(200) {
        let out = tempfile::tempdir().expect("a folder");
        let mut child = generate_command(docs.path(), out.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("xtask runs");
        // It writes this one first.
        let first = out.path().join("Cargo.toml");
        while !first.exists() && child.try_wait().expect("it is known").is_none() {
            std::thread::yield_now();
        }
        std::thread::sleep(Duration::from_micros(delay));
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
        let mut found = files(out.path());
        // A temporary file is hidden, and not in the place of any other.
        found.retain(|path, _| {
            !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(".new-"))
        });
        stopped_halfway += usize::from(!found.is_empty() && found.len() < whole.len());
        for (path, text) in found {
            assert!(whole[&path] == text, "{} is not whole after {delay} µs", path.display());
        }
    }
    println!("stopped halfway in {stopped_halfway} of 20 runs");
    assert!(stopped_halfway > 0, "some run was stopped while it wrote");
}

#[cfg(unix)]
#[test]
fn without_room_to_write_the_error_is_clear_and_no_file_is_half_written() {
    let (docs, out) = (docs(), tempfile::tempdir().expect("a folder"));
    // No file may be larger than this: to the program, the disk is full.
    let script = "trap '' XFSZ; ulimit -f 4; exec \"$0\" \"$@\"";
    let output = Command::new("bash")
        .args(["-c", script, env!("CARGO_BIN_EXE_xtask"), "generate", "--docs"])
        .arg(docs.path())
        .arg("--out")
        .arg(out.path())
        .env("CARGO_MANIFEST_DIR", this_repository().join("xtask"))
        .output()
        .expect("bash runs");
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("cannot write"), "{}", text(&output.stderr));
    for (path, text) in files(out.path()) {
        assert!(text.ends_with('\n') || text.ends_with('}'), "{} is half-written", path.display());
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_a_clear_error() {
    let (docs, out) = (docs(), tempfile::tempdir().expect("a folder"));
    let file = out.path().join("file");
    fs::write(&file, "").expect("a file");
    let output = generate_command(docs.path(), &file).output().expect("xtask runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("file"), "{}", text(&output.stderr));
}

#[test]
fn a_service_that_is_not_there_is_an_error() {
    let output = run(&this_repository(), &["generate", "--check", "--service", "ivss"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("`ivss`"));
}
