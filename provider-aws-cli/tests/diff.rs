//! `provider-aws policy diff`, as its user meets it.

mod support;

use std::fs;

use support::{Run, provider_aws};
use tempfile::TempDir;

/// Files, gone when it is dropped.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn file(&self, name: &str, text: &str) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, text).expect("a file");
    }

    /// Compares files of this folder.
    fn diff(&self, old: &str, new: &str, arguments: &[&str]) -> Run {
        let path = |name: &str| self.0.path().join(name).display().to_string();
        let (old, new) = (path(old), path(new));
        let run = provider_aws(["policy", "diff", &old, &new].iter().chain(arguments));
        let place = format!("{}/", self.0.path().display());
        Run { out: run.out.replace(&place, ""), said: run.said.replace(&place, ""), ..run }
    }
}

/// Compares two policies.
fn diff(old: &str, new: &str, arguments: &[&str]) -> Run {
    let folder = Folder::new();
    folder.file("old.json", old);
    folder.file("new.json", new);
    folder.diff("old.json", "new.json", arguments)
}

const OLD: &str = r#"{
  "Version": "2012-10-17",
  "Statement": [
    {"Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": "arn:aws:s3:::logs*"},
    {"Effect": "Allow", "Action": "ivs:*", "Resource": "*",
     "Condition": {"IpAddress": {"aws:SourceIp": "203.0.0.0/8"}}},
    {"Sid": "Keep", "Effect": "Deny", "Action": "s3:Delete*", "Resource": "*"}
  ]
}"#;

const NEW: &str = r#"{
  "Version": "2012-10-17",
  "Statement": [
    {"Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject", "s3:DeleteObject"], "Resource": "arn:aws:s3:::*"},
    {"Effect": "Allow", "Action": "ivs:Get*", "Resource": "*",
     "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}
  ]
}"#;

#[test]
fn what_is_allowed_more_exits_with_1_a_line_a_finding() {
    let run = diff(OLD, NEW, &[]);
    assert_eq!(run.code, Some(1), "{}", run.said);
    assert_eq!(
        run.out,
        "more: s3:GetObject on arn:aws:s3:::* in Statement[0] `Read` of new.json: allowed only in part by \
         Statement[0] `Read` of old.json\n\
         more: s3:DeleteObject on arn:aws:s3:::* in Statement[0] `Read` of new.json: no old statement allows it\n\
         perhaps more: ivs:Get* on * in Statement[1] of new.json, under its conditions: Statement[1] of old.json has \
         conditions that don't follow from these\n\
         less: s3:ListBucket on arn:aws:s3:::logs* in Statement[0] `Read` of old.json: no new statement allows it\n\
         less: ivs:* on * in Statement[1] of old.json, under its conditions: allowed only in part by Statement[1] of \
         new.json\n"
    );
    assert_eq!(run.said, "3 more, 2 less\n");
}

#[test]
fn what_is_only_allowed_less_exits_with_0() {
    let less = OLD.replace(r#"["s3:GetObject", "s3:ListBucket"]"#, r#""s3:GetObject""#);
    let run = diff(OLD, &less, &[]);
    assert_eq!(run.code, Some(0));
    assert_eq!(
        run.out,
        "less: s3:ListBucket on arn:aws:s3:::logs* in Statement[0] `Read` of old.json: no new statement allows it\n"
    );
    assert_eq!(run.said, "the new policies allow nothing more, and less in 1 finding\n");
}

#[test]
fn policies_that_allow_the_same_exit_with_0_and_print_nothing() {
    let run = diff(OLD, OLD, &[]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""));
    assert_eq!(run.said, "the policies allow the same\n");
}

#[test]
fn a_denial_that_is_gone_is_named() {
    let all = r#"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#;
    let keep = r#"{"Sid": "Keep", "Effect": "Deny", "Action": "s3:Delete*", "Resource": "*"}"#;
    let policy = |statements: &str| format!(r#"{{"Version": "2012-10-17", "Statement": [{statements}]}}"#);
    let run = diff(&policy(&format!("{all}, {keep}")), &policy(all), &[]);
    assert_eq!(run.code, Some(1));
    assert_eq!(
        run.out,
        "more: * on * in Statement[0] of new.json: Statement[1] `Keep` of old.json denies it, or a part of it\n"
    );
}

#[test]
fn the_policies_of_a_folder_count_together() {
    let folder = Folder::new();
    let statement = |action: &str| {
        format!(
            r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": "{action}", "Resource": "*"}}}}"#
        )
    };
    folder.file("old/a.json", &statement("s3:GetObject"));
    folder.file("old/b.json", &statement("ivs:GetStage"));
    folder.file("old/README.md", "not a policy");
    folder.file("new/a.json", &statement("ivs:GetStage"));
    folder.file("new/b.json", &statement("s3:PutObject"));
    let run = folder.diff("old", "new", &[]);
    assert_eq!(
        run.out,
        "more: s3:PutObject on * in Statement[0] of new/b.json: no old statement allows it\n\
         less: s3:GetObject on * in Statement[0] of old/a.json: no new statement allows it\n"
    );
}

#[test]
fn json_is_one_object_with_all_that_was_found() {
    let run = diff(OLD, NEW, &["--format", "json"]);
    assert_eq!(run.code, Some(1));
    let found: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(found["allows_more"], true);
    assert_eq!(found["old_policies"], serde_json::json!(["old.json"]));
    assert_eq!(found["new_policies"], serde_json::json!(["new.json"]));
    assert_eq!(
        found["more"][1],
        serde_json::json!({
            "statement": {"policy": 0, "index": 0, "sid": "Read"},
            "actions": {"only": ["s3:DeleteObject"]},
            "resources": {"only": ["arn:aws:s3:::*"]},
            "is_conditional": false,
            "certain": true,
            "cause": {"kind": "not_allowed"},
        })
    );
    assert_eq!(
        (found["more"].as_array().map(Vec::len), found["less"].as_array().map(Vec::len)),
        (Some(3), Some(2))
    );
}

#[test]
fn sarif_has_a_result_for_each_finding_at_its_statement() {
    let run = diff(OLD, NEW, &["--format", "sarif"]);
    assert_eq!(run.code, Some(1));
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let one = &report["runs"][0];
    let results = one["results"].as_array().expect("results");
    let found: Vec<(&str, &str, u64)> = results
        .iter()
        .map(|result| {
            let place = &result["locations"][0]["physicalLocation"];
            let line = place["region"]["startLine"].as_u64().expect("a line");
            let uri = place["artifactLocation"]["uri"].as_str().expect("a URI");
            (result["ruleId"].as_str().expect("a rule"), uri.rsplit('/').next().expect("a name"), line)
        })
        .collect();
    assert_eq!(
        found,
        [
            ("policy-allows-more", "new.json", 4),
            ("policy-allows-more", "new.json", 4),
            ("policy-may-allow-more", "new.json", 5),
            ("policy-allows-less", "old.json", 4),
            ("policy-allows-less", "old.json", 5),
        ]
    );
    let same: serde_json::Value =
        serde_json::from_str(&diff(OLD, OLD, &["--format", "sarif"]).out).expect("JSON");
    assert_eq!(same["runs"][0]["results"], serde_json::json!([]));
    assert_eq!(same["runs"][0]["tool"]["driver"]["rules"].as_array().map(Vec::len), Some(4));
}

#[test]
fn what_cannot_be_compared_exits_with_2_and_says_why() {
    let folder = Folder::new();
    folder.file("old.json", OLD);
    folder.file("typo.json", r#"{"Statement": {"Effect": "Alow"}}"#);
    folder.file("empty/README.md", "");
    for (new, told) in [
        ("typo.json", "typo.json: Statement.Effect: expected"),
        ("none.json", "cannot read none.json"),
        ("empty", "empty: expected a folder with policies, found no file that ends in .json"),
    ] {
        for (one, other) in [("old.json", new), (new, "old.json")] {
            let run = folder.diff(one, other, &[]);
            assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{new}");
            assert!(run.said.contains(told), "{}", run.said);
        }
    }
}

#[test]
fn what_a_policy_says_does_nothing_to_a_terminal() {
    let new = r#"{
        "Version": "2012-10-17",
        "Statement": {"Sid": "\u001b[2J", "Effect": "Allow", "Action": "s3:*", "Resource": "\u001b]0;x\u0007"}
    }"#;
    for format in ["text", "json", "sarif"] {
        let run = diff(OLD, new, &["--format", format]);
        assert_eq!(run.code, Some(1));
        assert!(!run.out.contains(['\u{1b}', '\u{7}']) && !run.said.contains('\u{1b}'), "{format}");
    }
}
