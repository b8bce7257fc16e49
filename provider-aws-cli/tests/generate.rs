//! `provider-aws generate` as its user meets it: the same bytes for the same pages, stopped halfway, and without room to
//! write. The crates are in `crates.rs`.

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use support::docs::{Tree, page};
use support::files::files;
use support::run;

/// A documentation tree of many services, each with a resource of many fields.
fn docs() -> Tree {
    let tree = Tree::new();
    for service in 0..40 {
        let service = format!("s{service}");
        tree.write(&format!("{service}/thing/index.md"), page(&service, "thing", 60));
    }
    tree
}

fn generate_command(tree: &Tree, out: &Path) -> Command {
    let mut command = support::command();
    command.arg("generate").arg("--docs").arg(tree.docs()).arg("--out").arg(out);
    command
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let (docs, first, second) =
        (docs(), tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    for out in [&first, &second] {
        let run = run(&mut generate_command(&docs, out.path()));
        assert_eq!(run.code, Some(0), "{}", run.said);
    }
    let found = files(first.path());
    assert_eq!(
        found.len(),
        1 + 40 * 9,
        "a workspace; a spec, a manifest, a README, a changelog, a front page and four modules per service"
    );
    assert!(found == files(second.path()));
    let again = run(generate_command(&docs, first.path()).arg("--check"));
    assert_eq!(again.code, Some(0));
}

#[test]
fn warnings_are_counted_and_shown_if_that_is_asked_for() {
    let tree = Tree::with_two_services();
    let page = tree.read("beta/thing/index.md");
    tree.write("beta/thing/index.md", page.replace("ivs:DeleteStage,", "ivs:DeleteStag,"));
    let quiet = run(&mut generate_command(&tree, &tree.out()));
    assert_eq!(quiet.code, Some(0));
    assert!(
        quiet.out.contains("findings     0 errors, 1 warning (run with -v to see them)\n"),
        "{}",
        quiet.out
    );
    assert!(!quiet.said.contains("warning"), "{}", quiet.said);
    let loud = run(generate_command(&tree, &tree.out()).arg("-v"));
    assert!(loud.out.contains("findings     0 errors, 1 warning\n"), "{}", loud.out);
    assert!(
        loud.said.contains("warning: ") && loud.said.contains("did you mean `ivs:DeleteStage`?"),
        "{}",
        loud.said
    );
}

#[test]
fn a_place_is_relative_to_the_current_folder() {
    let tree = Tree::with_two_services();
    tree.write("beta/thing/index.md", "");
    let mut command = support::command();
    command.args(["generate", "--docs", "docs", "--out", "out"]);
    let parent = tree.docs().parent().expect("a folder").to_owned();
    let run_in = |folder: &Path, command: &mut Command| run(command.current_dir(folder)).said;
    let said = run_in(&parent, &mut command);
    assert!(said.contains("error: docs/beta/thing/index.md:1:1: found neither `## Overview`"), "{said}");
    // The same if the folder is named by its whole path.
    let said = run_in(&parent, &mut generate_command(&tree, &tree.out()));
    assert!(said.contains("error: docs/beta/thing/index.md:1:1: found neither `## Overview`"), "{said}");
}

#[test]
#[ignore = "slow: kills twenty processes"]
fn whenever_it_is_killed_each_file_is_whole_or_not_there() {
    let (docs, whole) = (docs(), tempfile::tempdir().expect("a folder"));
    assert_eq!(run(&mut generate_command(&docs, whole.path())).code, Some(0));
    let whole = files(whole.path());
    let mut stopped_halfway = 0;
    for delay in (0..4_000).step_by(200) {
        let out = tempfile::tempdir().expect("a folder");
        let mut child = generate_command(&docs, out.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("it runs");
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
        // The next run puts everything right, and leaves no temporary file.
        assert_eq!(run(&mut generate_command(&docs, out.path())).code, Some(0));
        assert!(files(out.path()) == whole, "after {delay} µs");
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
        .args(["-c", script, env!("CARGO_BIN_EXE_provider-aws"), "generate", "--docs"])
        .arg(docs.docs())
        .arg("--out")
        .arg(out.path())
        .output()
        .expect("bash runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("cannot write"), "{said}");
    for (path, text) in files(out.path()) {
        assert!(text.ends_with('\n') || text.ends_with('}'), "{} is half-written", path.display());
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_a_clear_error() {
    let (docs, out) = (docs(), tempfile::tempdir().expect("a folder"));
    let file = out.path().join("file");
    fs::write(&file, "").expect("a file");
    let run = run(&mut generate_command(&docs, &file));
    assert_eq!(run.code, Some(2));
    assert!(run.said.contains("file"), "{}", run.said);
}
