//! `cargo xtask policy` and `cargo xtask audit`, as their user meets them.

use std::process::{Command, Output};

use iam_policy::Policy;

fn xtask(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().expect("it runs")
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("text")
}

#[test]
fn a_policy_is_on_stdout_and_nothing_else_is() {
    let output = xtask(&["policy", "ivs.stage", "--ops", "get,update", "--region", "eu-west-1"]);
    assert_eq!(output.status.code(), Some(0));
    let policy: Policy = text(output.stdout).parse().expect("a policy");
    assert_eq!(policy.lint(), []);
    assert!(policy.to_json().contains("arn:*:ivs:eu-west-1:*:stage/*"));
    assert_eq!(text(output.stderr), "");
}

#[test]
fn an_explanation_names_the_line_of_the_page() {
    let output = xtask(&["policy", "ivs.stage", "--ops", "delete", "--explain"]);
    let page = include_str!("../../specs/docs/aws/ivs/stage.md");
    let line = page.lines().position(|line| line.starts_with("ivs:DeleteStage"));
    let line = line.expect("the page states it") + 1;
    let told = format!("needs ivs:DeleteStage for the delete handler (docs/aws/ivs/stage.md:{line})");
    let explained = text(output.stderr);
    assert!(explained.contains(&told), "{explained}");
    assert!(explained.contains("cloudformation:GetResourceRequestStatus to wait"), "{explained}");
}

#[test]
fn a_role_takes_three_documents_which_can_be_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("iam");
    let output = xtask(&["policy", "ivs.stage", "--mode", "role", "--out", &out.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(output.stderr));
    let read = |name: &str| std::fs::read_to_string(out.join(name)).expect(name);
    assert!(read("caller-policy.json").contains("iam:PassedToService"));
    assert!(read("role-policy.json").contains("ivs:CreateStage"));
    assert!(read("role-trust-policy.json").contains("cloudformation.amazonaws.com"));
}

#[test]
fn every_language_is_offered() {
    for (format, told) in [
        ("json", "\"Version\""),
        ("hcl", "data \"aws_iam_policy_document\""),
        ("cloudformation", "AWSTemplateFormatVersion"),
        ("sam", "AWS::Serverless"),
        ("cdk-ts", "import "),
        ("cdk-python", "import "),
    ] {
        let output = xtask(&["policy", "ivs.stage", "--format", format]);
        assert_eq!(output.status.code(), Some(0));
        assert!(text(output.stdout).contains(told), "{format}");
    }
}

#[test]
fn a_policy_is_checked_against_the_operations_of_a_resource() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("policy.json");
    let printed = xtask(&["policy", "ivs.stage", "--ops", "get,update"]);
    std::fs::write(&path, printed.stdout).expect("a file");
    let path = path.to_string_lossy();
    let check = |ops: &str| xtask(&["policy", "ivs.stage", "--ops", ops, "--check", &path]);
    for (ops, code, told) in [
        ("get,update", 0, ""),
        ("get,update,list", 1, "missing: ivs:ListStages"),
        ("get", 3, "unused: ivs:UpdateStage"),
    ] {
        let output = check(ops);
        assert_eq!(output.status.code(), Some(code), "{}", text(output.stderr));
        let found = text(output.stdout);
        assert!(found.contains(told), "{found}");
    }
    let both = xtask(&["policy", "ivs.stage", "--check", &path, "--format", "hcl"]);
    assert_eq!(both.status.code(), Some(2));
}

#[test]
fn what_is_not_there_is_told() {
    for (arguments, told) in [
        (&["policy", "ivs.nope"][..], "nope.json"),
        (&["policy", "../../etc/passwd.x"], "is no resource"),
        (&["policy", "ivs.stage", "--account", "1"], "twelve digits"),
        (&["policy", "ivs.stage", "--ops", "paint"], "possible values"),
        (&["policy", "ivs.stage", "--ops", "get", "--id", "a|b"], "does not fit"),
    ] {
        let output = xtask(arguments);
        assert_eq!(output.status.code(), Some(2));
        let error = text(output.stderr);
        assert!(error.contains(told), "{error}");
        assert_eq!(text(output.stdout), "");
    }
}

#[test]
fn an_audit_counts_every_permission_and_lists_what_is_not_exact() {
    let output = xtask(&["audit"]);
    assert_eq!(output.status.code(), Some(0));
    let table = text(output.stdout);
    let spelling = "ivs.stage update: ivs:UnTagResource (other spelling), which is ivs:UntagResource";
    assert!(table.lines().any(|line| line == spelling), "{table}");
    let all = table.lines().last().expect("a total");
    let counts: Vec<&str> = all.split_whitespace().collect();
    assert_eq!(counts, ["all", "13", "2", "0", "0", "0", "0", "0", "15"]);

    let output = xtask(&["audit", "--json"]);
    let lines = text(output.stdout);
    let json: Vec<serde_json::Value> =
        lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(json.len(), 3);
    assert_eq!(json[0]["suggestion"], "ivs:UntagResource");
    assert_eq!(json[2]["permissions"]["exact"], 13);
}

#[test]
fn an_audit_of_other_docs_fails_on_what_is_not_known_and_suggests() {
    let docs = tempfile::tempdir().expect("a folder");
    let page = include_str!("../../specs/docs/aws/ivs/stage.md");
    let page = page.replace("ivs:DeleteStage", "ivs:DeleteStaeg");
    std::fs::write(docs.path().join("stage.md"), page).expect("a page");
    let output = xtask(&["audit", "--docs", &docs.path().to_string_lossy()]);
    assert_eq!(output.status.code(), Some(1));
    let table = text(output.stdout);
    assert!(table.contains("ivs:DeleteStaeg (unknown action), perhaps ivs:DeleteStage"), "{table}");
}
