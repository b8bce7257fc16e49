//! `provider-aws generate` with pages that are broken, gone or cut off: what an earlier run generated stays as it was.

mod support;

use std::fs;
use std::path::Path;

use support::docs::{Tree, page};
use support::{Run, provider_aws};

fn generate(tree: &Tree, arguments: &[&str]) -> Run {
    let (docs, out) = (tree.docs().display().to_string(), tree.out().display().to_string());
    provider_aws(["generate", "--docs", &docs, "--out", &out].iter().chain(arguments))
}

/// Two services that were generated without an error.
fn generated() -> Tree {
    let tree = Tree::with_two_services();
    let run = generate(&tree, &[]);
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.said);
    tree
}

/// The line of a summary that begins with this word.
fn line<'r>(run: &'r Run, word: &str) -> &'r str {
    let line = run.out.lines().find(|line| line.starts_with(word));
    line.unwrap_or_else(|| panic!("no line `{word}` in {}{}", run.out, run.said))
}

const THING: &str = "alpha/thing/index.md";

/// Changes the page of a thing so that it is broken, and the page of the other service so that it differs: the first
/// service stays as it is, and the other is generated.
fn is_kept(broken: impl AsRef<[u8]>, told: &str) {
    let tree = generated();
    let before = tree.generated();
    tree.write(THING, broken);
    tree.write("alpha/item/index.md", page("alpha", "item", 4));
    tree.write("beta/thing/index.md", page("beta", "thing", 4));
    for arguments in [&[][..], &["--service", "alpha"]] {
        let run = generate(&tree, arguments);
        assert_eq!(run.code, Some(1), "{}{}", run.out, run.said);
        assert_eq!(line(&run, "kept"), "kept         1 service as it was: alpha (1 page with errors)");
        assert!(run.said.contains(&tree.path(THING).display().to_string()), "{}", run.said);
        assert!(run.said.contains(told), "{}", run.said);
    }
    let after = tree.generated();
    for (path, text) in &before {
        let of_beta = path.to_string_lossy().contains("beta");
        if !of_beta {
            assert!(after.get(path) == Some(text), "{} is as it was", path.display());
        }
    }
    assert!(after[Path::new("specs/beta/thing.json")].contains("f3"), "the other service is generated");
    assert_eq!(before.len(), after.len());
}

#[test]
fn a_page_with_an_error_changes_nothing_of_its_service() {
    let page = page("alpha", "thing", 3);
    is_kept(page.replace("## Methods", "## Fields"), "expected both");
    is_kept(page.replace("ivs:DeleteStage,", "ivs:DeleteStage"), "expected one action between two commas");
    is_kept(page.replace("### Delete", "### Remove"), "found permissions for `Remove`");
    is_kept(page.replace("<td><b>Id</b></td>", "<td><b>Id?</b></td>"), "without Id");
}

#[test]
fn a_page_that_was_emptied_or_replaced_changes_nothing_of_its_service() {
    is_kept("", "found no `## Overview`");
    is_kept("\n\n", "found no `## Overview`");
    is_kept("<html><body>404 Not Found</body></html>", "found no `## Overview`");
    is_kept(
        "## Resources\n\n- thing\n",
        "found no resource on the page, expected `aws.alpha.thing` as before",
    );
    is_kept(b"\xff\xfe## Overview", "found bytes that aren't UTF-8 at offset 0");
    let of_nothing = page("alpha", "nothing", 3).replace("AWS::Alpha::Nothing", "nothing");
    is_kept(of_nothing, "found no resource on the page, expected `aws.alpha.thing` as before");
    let view = page("alpha", "thing", 3).replace("get_resource", "view").replace("delete_resource", "view");
    is_kept(view, "found no resource on the page");
}

#[test]
fn a_page_that_is_cut_off_anywhere_changes_nothing_of_its_service() {
    let tree = generated();
    let (before, whole) = (tree.generated(), tree.read(THING));
    let mut same = 0;
    for (at, _) in whole.match_indices('\n') {
        // At the end of a line, and within the next.
        for cut in [at, (at + 3).min(whole.len() - 1)] {
            tree.write(THING, &whole[..cut]);
            let run = generate(&tree, &[]);
            assert!(tree.generated() == before, "cut at {cut}: {:?}", &whole[cut.saturating_sub(40)..cut]);
            if run.code == Some(0) {
                same += 1;
            } else {
                assert_eq!(run.code, Some(1), "{}", run.said);
                assert_eq!(
                    line(&run, "kept"),
                    "kept         1 service as it was: alpha (1 page with errors)"
                );
            }
        }
    }
    assert_eq!(same, 2, "the last line break can be missing, and nothing else");
}

#[test]
fn a_page_that_was_deleted_is_a_removal_and_said() {
    let tree = generated();
    tree.remove(THING);
    let check = generate(&tree, &["--check"]);
    assert_eq!(check.code, Some(1));
    assert!(check.out.contains("--- specs/alpha/thing.json\n+++ /dev/null"), "{}", check.out);
    let run = generate(&tree, &[]);
    assert_eq!(run.code, Some(0), "{}", run.said);
    assert_eq!(line(&run, "removed"), "removed      1 resource: alpha.thing");
    assert!(!tree.out().join("specs/alpha/thing.json").exists());
    assert!(!tree.out().join("provider-aws-alpha/src/generated/thing.rs").exists());
    assert!(tree.out().join("provider-aws-alpha/src/generated/item.rs").exists());
}

#[test]
fn a_service_without_pages_stays_and_is_said() {
    let tree = generated();
    let before = tree.generated();
    tree.remove("beta/thing/index.md");
    let run = generate(&tree, &[]);
    assert_eq!(run.code, Some(0), "{}", run.said);
    assert_eq!(line(&run, "no pages"), "no pages     1 service of an earlier run, left as it was: beta");
    assert!(tree.generated() == before);
}

#[test]
fn a_service_all_of_whose_pages_are_broken_stays() {
    let tree = generated();
    let before = tree.generated();
    for page in [THING, "alpha/item/index.md"] {
        tree.write(page, "");
    }
    let run = generate(&tree, &[]);
    assert_eq!(run.code, Some(1));
    assert_eq!(line(&run, "kept"), "kept         1 service as it was: alpha (2 pages with errors)");
    assert!(tree.generated() == before);
}

#[test]
fn a_new_page_that_is_broken_keeps_its_service_too() {
    let tree = generated();
    let before = tree.generated();
    tree.write("alpha/part/index.md", &page("alpha", "part", 3)[..400]);
    let run = generate(&tree, &[]);
    assert_eq!(run.code, Some(1));
    assert_eq!(line(&run, "kept"), "kept         1 service as it was: alpha (1 page with errors)");
    assert!(tree.generated() == before);
}

#[test]
fn a_service_that_is_new_is_generated_from_the_pages_that_can_be_read() {
    let tree = Tree::with_two_services();
    tree.write(THING, "");
    let run = generate(&tree, &[]);
    assert_eq!(run.code, Some(1));
    assert!(!run.out.contains("kept"), "{}", run.out);
    assert!(tree.out().join("specs/alpha/item.json").exists());
    // From then on, it is kept.
    let before = tree.generated();
    tree.write("alpha/item/index.md", page("alpha", "item", 4));
    let run = generate(&tree, &[]);
    assert_eq!(line(&run, "kept"), "kept         1 service as it was: alpha (1 page with errors)");
    assert!(tree.generated() == before);
    // Until its specs are removed: that accepts the pages as they are.
    fs::remove_dir_all(tree.out().join("specs/alpha")).expect("a folder");
    let run = generate(&tree, &[]);
    assert!(!run.out.contains("kept"), "{}", run.out);
    assert!(tree.generated()[Path::new("specs/alpha/item.json")].contains("f3"));
}

#[test]
fn a_tree_that_moved_keeps_what_is_broken() {
    let tree = generated();
    let before = tree.generated();
    fs::create_dir(tree.docs().join("aws")).expect("a folder");
    for service in ["alpha", "beta"] {
        fs::rename(tree.docs().join(service), tree.docs().join("aws").join(service)).expect("it moves");
    }
    tree.write("aws/alpha/thing/index.md", "");
    let run = generate(&tree, &[]);
    assert_eq!(line(&run, "kept"), "kept         1 service as it was: alpha (1 page with errors)");
    let after = tree.generated();
    let path = Path::new("specs/alpha/thing.json");
    assert!(after.get(path) == before.get(path));
}

#[test]
fn a_check_reports_what_is_kept_and_compares_the_rest() {
    let tree = generated();
    let before = tree.generated();
    tree.write(THING, "");
    let run = generate(&tree, &["--check"]);
    assert_eq!(run.code, Some(1));
    assert_eq!(line(&run, "kept"), "kept         1 service as it was: alpha (1 page with errors)");
    tree.write("beta/thing/index.md", page("beta", "thing", 4));
    let run = generate(&tree, &["--check"]);
    assert_eq!(run.code, Some(1));
    assert!(run.out.contains("+++ specs/beta/thing.json") && !run.out.contains("alpha"), "{}", run.out);
    assert!(run.said.contains("out of date; run `provider-aws generate --docs "), "{}", run.said);
    assert!(tree.generated() == before);
}

#[test]
fn an_iam_reference_that_is_missing_changes_nothing() {
    let tree = generated();
    let before = tree.generated();
    let missing = tree.docs().join("no such folder").display().to_string();
    let run = generate(&tree, &["--iam", &missing]);
    assert_eq!(run.code, Some(2));
    assert!(run.said.starts_with(&format!("error: cannot read {missing}: ")), "{}", run.said);

    let empty = tempfile::tempdir().expect("a folder");
    let folder = empty.path().display().to_string();
    let run = generate(&tree, &["--iam", &folder]);
    assert_eq!(run.code, Some(2));
    assert_eq!(
        run.said,
        format!("error: found no `*.json` in {folder}, expected the IAM reference, one file per service\n")
    );

    fs::write(empty.path().join("broken.json"), "{").expect("a file");
    let run = generate(&tree, &["--iam", &folder]);
    assert_eq!(run.code, Some(2));
    assert!(run.said.contains("broken.json: expected a service of the IAM reference: "), "{}", run.said);

    // A reference without the services of the permissions would make all of them unknown.
    fs::write(empty.path().join("broken.json"), r#"{"Name": "sqs", "Actions": [{"Name": "GetQueue"}]}"#)
        .expect("a file");
    let run = generate(&tree, &["--iam", &folder]);
    assert_eq!(run.code, Some(1));
    let why = "(the IAM reference lacks ivs: pass it by --iam DIR)";
    assert_eq!(line(&run, "kept"), format!("kept         2 services as it was: alpha {why}, beta {why}"));
    assert!(tree.generated() == before);
}

#[test]
fn docs_without_a_page_are_refused() {
    let tree = generated();
    let before = tree.generated();
    let docs = tree.docs();
    fs::remove_dir_all(&docs).expect("a folder");
    let refused = |told: &str| {
        let run = generate(&tree, &[]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{}", run.said);
        assert!(run.said.contains(told), "{}", run.said);
        assert!(tree.generated() == before);
    };
    refused("No such file or directory");
    fs::create_dir(&docs).expect("a folder");
    refused("found no `*.md` in ");
    tree.write("readme.txt", "text");
    refused("found no `*.md` in ");
    tree.write("index.md", "## Services\n\n- alpha\n");
    refused("docs (1 file), expected at least one");
}

#[cfg(unix)]
#[test]
fn a_page_that_is_a_link_is_read_and_a_link_to_nothing_is_refused() {
    let tree = generated();
    let before = tree.generated();
    let elsewhere = tree.docs().join("thing.text");
    fs::rename(tree.path(THING), &elsewhere).expect("it moves");
    std::os::unix::fs::symlink(&elsewhere, tree.path(THING)).expect("a link");
    assert_eq!(generate(&tree, &["--check"]).code, Some(0));
    fs::remove_file(&elsewhere).expect("a file");
    let run = generate(&tree, &[]);
    assert_eq!(run.code, Some(2));
    assert!(run.said.contains("cannot read "), "{}", run.said);
    assert!(tree.generated() == before);
}

#[test]
fn as_json_errors_and_what_is_kept_are_in_one_object() {
    let tree = generated();
    tree.write(THING, "");
    let run = generate(&tree, &["--json"]);
    assert_eq!(run.code, Some(1));
    let found: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(found["errors"], 1);
    assert_eq!(found["kept"]["alpha"]["pages_with_errors"], serde_json::json!([THING]));
    let diagnostic = &found["diagnostics"][0];
    assert_eq!(diagnostic["severity"], "error");
    assert_eq!(diagnostic["path"], tree.path(THING).display().to_string());
    assert_eq!((&diagnostic["line"], &diagnostic["column"]), (&1.into(), &1.into()));
    assert!(diagnostic["message"].as_str().is_some_and(|text| text.contains("## Overview")));
    assert!(!run.said.contains("error"), "{}", run.said);
}
