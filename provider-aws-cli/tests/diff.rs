//! `provider-aws diff` and the changelogs that `generate` keeps, as a user meets them.

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use support::docs::{Tree, page};
use support::{Run, root, run};

fn diff(arguments: &[&str]) -> Run {
    run(support::command().arg("diff").args(arguments))
}

fn trees(old: &Tree, new: &Tree, more: &[&str]) -> Run {
    let [old, new] = [old, new].map(|tree| tree.docs().display().to_string());
    diff(&[&[old.as_str(), new.as_str()], more].concat())
}

/// Two trees of which the second has a field more in one page, and a permission.
fn two_trees() -> (Tree, Tree) {
    let (old, new) = (Tree::with_two_services(), Tree::with_two_services());
    let changed =
        page("beta", "thing", 4).replace("ivs:DeleteStage,", "ivs:DeleteStage,\nivs:DeleteChannel,");
    new.write("beta/thing/index.md", changed);
    (old, new)
}

#[test]
fn what_changed_is_told_with_a_verdict_and_an_exit_code() {
    let (old, new) = two_trees();
    let forward = trees(&old, &new, &[]);
    assert_eq!(forward.code, Some(0), "{}", forward.said);
    for line in [
        "beta: minor",
        "    + F3: is new, string",
        "    + delete requires ivs:DeleteChannel",
        "policies that lack these are denied, once AWS's handlers ask for them:",
        "verdict: minor, 1 service changed",
    ] {
        assert!(forward.out.lines().any(|it| it == line), "{line}\n{}", forward.out);
    }
    let backward = trees(&new, &old, &[]);
    assert_eq!(backward.code, Some(1), "a field is gone");
    assert!(backward.out.contains("verdict: major, 1 service changed"), "{}", backward.out);
    let same = trees(&old, &old, &[]);
    assert_eq!((same.code, same.out.as_str()), (Some(0), "verdict: none, nothing differs in meaning\n"));
}

#[test]
fn a_policy_that_sufficed_is_said_to_suffice_or_not() {
    let (old, new) = two_trees();
    let folder = tempfile::tempdir().expect("a folder");
    let policy = folder.path().join("policy.json");
    let write = |actions: &str| {
        let text = format!(
            r#"{{"Version": "2012-10-17", "Statement": [{{"Effect": "Allow", "Action": [{actions}], "Resource": "*"}}]}}"#
        );
        fs::write(&policy, text).expect("a file");
    };
    let file = policy.display().to_string();
    write(r#""cloudformation:*", "ivs:DeleteStage", "ivs:UntagResource""#);
    let lacking = trees(&old, &new, &["--policy", &file]);
    assert_eq!(lacking.code, Some(1), "{}", lacking.out);
    let said = "the policy allowed delete of AWS::Beta::Thing, and lacks ivs:DeleteChannel";
    assert!(lacking.out.contains(said), "{}", lacking.out);
    write(r#""cloudformation:*", "ivs:*""#);
    let enough = trees(&old, &new, &["--policy", &file]);
    assert_eq!(enough.code, Some(0), "{}", enough.out);
    assert!(enough.out.contains("the policy still allows what it allowed"), "{}", enough.out);
}

#[test]
fn services_are_chosen_and_json_is_for_scripts() {
    let (old, new) = two_trees();
    let chosen = trees(&old, &new, &["--service", "alpha", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&chosen.out).expect("JSON");
    assert_eq!((&json["verdict"], &json["services"]), (&"none".into(), &serde_json::json!([])));
    let all = trees(&old, &new, &["--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&all.out).expect("JSON");
    assert_eq!(json["services"][0]["service"], "beta");
    assert_eq!(json["policies"]["operations"][0]["added"], serde_json::json!(["ivs:DeleteChannel"]));
}

#[test]
fn schemas_and_iam_references_are_compared_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let edited = |from: &str, name: &str, old: &str, new: &str| {
        let out = folder.path().join(name);
        fs::create_dir(&out).expect("a folder");
        let text = fs::read_to_string(root().join(from)).expect("a file");
        assert!(text.contains(old), "{old} in {from}");
        fs::write(out.join("a.json"), text.replace(old, new)).expect("a file");
        out.display().to_string()
    };
    let stage = "specs/schemas/AWS-IVS-Stage.json";
    let schemas = [edited(stage, "s1", "", ""), edited(stage, "s2", "\"Name\"", "\"Label\"")];
    let run = diff(&[&schemas[0], &schemas[1]]);
    assert_eq!(run.code, Some(1), "{}", run.said);
    assert!(run.out.contains("AWS::IVS::Stage"), "{}", run.out);
    let iam = "specs/iam/ivs.json";
    let iam = [edited(iam, "i1", "", ""), edited(iam, "i2", "\"CreateStage\"", "\"InventStage\"")];
    let run = diff(&[&iam[0], &iam[1]]);
    assert_eq!(run.code, Some(0), "{}", run.said);
    assert!(run.out.contains("+ the action InventStage is new"), "{}", run.out);
    let run = diff(&[&schemas[0], &iam[0]]);
    assert_eq!(run.code, Some(2));
    assert!(run.said.contains("expected two editions of the same"), "{}", run.said);
}

fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=a", "-c", "user.email=a@localhost", "-c", "commit.gpgsign=false"];
    let output = Command::new("git").current_dir(folder).args(identity).args(arguments).output();
    let output = output.expect("git runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn an_edition_may_be_a_revision_of_a_repository() {
    let repository = tempfile::tempdir().expect("a folder");
    let file = repository.path().join("specs/aws/ivs/stage.json");
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    let spec = fs::read_to_string(root().join("specs/aws/ivs/stage.json")).expect("a spec");
    fs::write(&file, &spec).expect("a file");
    git(repository.path(), &["init", "--quiet"]);
    git(repository.path(), &["add", "--all"]);
    git(repository.path(), &["commit", "--quiet", "--message", "first"]);
    fs::write(&file, spec.replace("\"Name\"", "\"Label\"")).expect("a file");
    let diff =
        |old: &str| run(support::command().current_dir(repository.path()).args(["diff", old, "specs/aws"]));
    for old in ["HEAD", "HEAD:specs/aws"] {
        let run = diff(old);
        assert_eq!(run.code, Some(0), "{}{}", run.out, run.said);
        assert!(run.out.contains("~ Label: the spelling was Name, is Label\n"), "{}", run.out);
    }
    for unknown in ["no-such-revision", "--all", "HEAD:no/such/folder"] {
        let run = diff(unknown);
        assert_eq!(run.code, Some(2), "{unknown}");
    }
    let status = Command::new("git").current_dir(repository.path()).args(["status", "--short"]).output();
    let status = String::from_utf8(status.expect("git runs").stdout).expect("text");
    assert_eq!(status, " M specs/aws/ivs/stage.json\n", "the index is the user's");
}

#[test]
fn generate_keeps_a_changelog_and_does_not_tell_what_is_undone() {
    let tree = Tree::with_two_services();
    let generate = || {
        let mut command = support::command();
        command.arg("generate").arg("--docs").arg(tree.docs()).arg("--out").arg(tree.out());
        let run = run(&mut command);
        assert_eq!(run.code, Some(0), "{}", run.said);
    };
    let changelog = |service: &str| {
        let file = tree.out().join(format!("provider-aws-{service}/CHANGELOG.md"));
        fs::read_to_string(file).expect("a changelog")
    };
    generate();
    let first = [changelog("alpha"), changelog("beta")];
    assert!(first[1].contains("### Added\n\n- `AWS::Beta::Thing`.\n"), "{}", first[1]);
    let old = tree.read("beta/thing/index.md");
    let (_, new) = two_trees();
    tree.write("beta/thing/index.md", new.read("beta/thing/index.md"));
    generate();
    let changed = changelog("beta");
    assert!(changed.contains("- `AWS::Beta::Thing`: `F3`: is new, string.\n"), "{changed}");
    assert!(changed.contains("`delete` requires `ivs:DeleteChannel`. Add it to policies"), "{changed}");
    generate();
    assert_eq!(changelog("beta"), changed, "nothing is told twice");
    tree.write("beta/thing/index.md", old);
    generate();
    assert_eq!([changelog("alpha"), changelog("beta")], first);
}
