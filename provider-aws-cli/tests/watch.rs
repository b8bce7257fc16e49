//! `provider-aws generate --watch`: what is saved is generated, however it is saved.

mod support;

use std::fs;
use std::path::Path;

use support::docs::{Tree, page};
use support::watching::Watching;
use support::{command, run};

fn watch(tree: &Tree) -> Watching {
    let mut command = command();
    command.arg("generate").arg("--docs").arg(tree.docs()).arg("--out").arg(tree.out()).arg("--watch");
    Watching::start(&mut command)
}

fn is_as_made_anew(tree: &Tree) {
    let mut command = command();
    command.arg("generate").arg("--docs").arg(tree.docs()).arg("--out").arg(tree.out());
    let run = run(command.args(["--check", "--no-cache"]));
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.said);
}

fn has(tree: &Tree, file: &str, text: &str) -> bool {
    fs::read_to_string(tree.out().join(file)).is_ok_and(|found| found.contains(text))
}

const THING: &str = "beta/thing/index.md";
const CODE: &str = "provider-aws-beta/src/generated/thing.rs";

#[test]
fn a_page_that_is_saved_is_generated() {
    let tree = Tree::with_two_services();
    let watching = watch(&tree);
    assert!(!has(&tree, CODE, "f4"));
    // In place: it is emptied, and then written.
    tree.write(THING, page("beta", "thing", 5));
    watching.wait_for("generated beta in ");
    assert!(has(&tree, CODE, "f4"));
    // As most editors do: another file takes its place.
    tree.write("beta/thing/index.md.swp", page("beta", "thing", 6));
    fs::rename(tree.path("beta/thing/index.md.swp"), tree.path(THING)).expect("it is renamed");
    watching.wait_for("generated beta in ");
    assert!(has(&tree, CODE, "f5"));
    is_as_made_anew(&tree);
}

#[test]
fn what_is_saved_without_a_change_or_beside_the_pages_is_not_generated() {
    let tree = Tree::with_two_services();
    let watching = watch(&tree);
    tree.write(THING, page("beta", "thing", 3));
    tree.write("beta/notes.txt", "Nothing.");
    tree.write("beta/4913", "");
    tree.remove("beta/4913");
    watching.is_silent();
}

#[test]
fn pages_come_move_and_go() {
    let tree = Tree::with_two_services();
    let watching = watch(&tree);
    tree.write("gamma/thing/index.md", page("gamma", "thing", 2));
    watching.wait_for("generated gamma in ");
    assert!(tree.out().join("provider-aws-gamma/src/lib.rs").is_file());
    fs::rename(tree.path("alpha/item"), tree.path("alpha/items")).expect("it is renamed");
    watching.wait_for("generated alpha in ");
    tree.remove("alpha/items/index.md");
    watching.wait_for("generated alpha in ");
    assert!(!tree.out().join("provider-aws-alpha/src/generated/item.rs").exists());
    is_as_made_anew(&tree);
    fs::remove_dir_all(tree.path("gamma")).expect("it is removed");
    watching.wait_for("`gamma` has no pages any more");
    assert!(tree.out().join("provider-aws-gamma/src/lib.rs").is_file(), "it stays");
}

#[test]
fn a_page_with_an_error_changes_nothing_until_it_is_corrected() {
    let tree = Tree::with_two_services();
    let watching = watch(&tree);
    let whole = tree.read(THING);
    tree.write(THING, &whole[..whole.len() / 3]);
    watching.wait_for("`beta` stays as it is: 1 page with errors");
    assert!(has(&tree, CODE, "f2"));
    tree.write(THING, page("beta", "thing", 4));
    watching.wait_for("files changed");
    assert!(has(&tree, CODE, "f3"));
    is_as_made_anew(&tree);
}

#[test]
fn it_is_not_for_a_check() {
    let run = run(command().args(["generate", "--docs", "docs", "--out", "out", "--watch", "--check"]));
    assert_eq!(run.code, Some(2));
    assert!(run.said.contains("cannot be used with"), "{}", run.said);
    assert!(!Path::new("out").exists());
}
