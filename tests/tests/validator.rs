//! An outside opinion on the policies of every resource of a real corpus: that of iam-policy-validator, which holds policies
//! against AWS's service reference. It is installed from PyPI into a virtual environment in the target folder, and reads
//! the reference from a folder.

#[path = "support/emitted.rs"]
mod emitted;
#[path = "support/python.rs"]
mod python;
#[path = "support/resources.rs"]
mod resources;
mod support;
#[path = "support/tables.rs"]
#[allow(dead_code, reason = "not every test asks all of them")]
mod tables;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::{Value, json};

use tables::{Tables, is_match};

/// What the validator has to say of a policy.
#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "failures print all of it")]
struct Finding {
    kind: String,
    action: Option<String>,
    resource: Option<String>,
    key: Option<String>,
    message: String,
}

/// Actions that a condition belongs to: what is said of their conditions is let through by their own names only.
const CONDITIONED: &[&str] = &["iam:PassRole", "iam:CreateServiceLinkedRole", "kms:CreateGrant"];

/// Findings that are let through: their kind, the actions (a pattern), and the reason.
const LET_THROUGH: &[(&str, &str, &str)] = &[
    ("missing_condition", "iam:CreateServiceLinkedRole", NO_TABLE),
    ("missing_condition", "kms:CreateGrant", NO_TABLE),
    ("missing_required_condition_any_of", "s3:*Object*", NO_TABLE),
    (
        "missing_condition",
        "*",
        "advice for all actions that read data or give permissions: the handlers need them, and IAM's reference has no \
         condition that belongs to them",
    ),
    (
        "privilege_escalation",
        "*",
        "advice on what to give to people, about pairs of actions: who deploys such a resource needs both",
    ),
];

/// Once policies have these conditions, the findings are gone, and the test asks to delete their lines.
const NO_TABLE: &str = "the values of the condition aren't known: no table has them yet";

impl Finding {
    /// The actions that the finding names.
    fn actions(&self) -> Vec<&str> {
        let quoted = self.message.split(['`', '\'']).skip(1).step_by(2);
        let mut actions: Vec<&str> = quoted.filter(|text| is_action(text)).collect();
        let stated = self.action.iter().flat_map(|actions| actions.split(", "));
        actions.extend(stated);
        actions
    }

    /// What is wrong by the finding; nothing, where there is a reason to let it through.
    fn wrong(&self, tables: &Tables, used: &mut BTreeSet<usize>) -> Vec<String> {
        if self.kind == "overly_permissive" {
            // A statement for all resources: AWS's table requires none, so requests are for no one resource.
            let narrow = self.actions().into_iter().filter(|action| {
                tables.expand(action).iter().all(|action| !tables.requires(action).is_empty())
            });
            return narrow.map(|action| format!("{action} is on all resources")).collect();
        }
        let actions = self.actions();
        let is_conditioned = actions.iter().any(|action| CONDITIONED.contains(action));
        let reason = LET_THROUGH.iter().position(|(kind, pattern, _)| {
            *kind == self.kind
                && match *pattern {
                    "*" => !(is_conditioned && self.kind.contains("condition")),
                    pattern => actions.iter().any(|action| is_match(pattern, action)),
                }
        });
        used.extend(reason);
        if reason.is_some() { Vec::new() } else { vec![format!("{self:?}")] }
    }
}

/// Whether a text has the form of an action: `ivs:GetStage`.
fn is_action(text: &str) -> bool {
    let is_word = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || "-*?".contains(c));
    text.split_once(':').is_some_and(|(prefix, name)| is_word(prefix) && is_word(name))
}

static ENVIRONMENT: LazyLock<PathBuf> = LazyLock::new(|| python::environment("validator"));

/// The findings in each policy.
fn findings(policies: &[String]) -> Vec<Vec<Finding>> {
    let folder = tempfile::tempdir().expect("a folder");
    let services = folder.path().join("services");
    write_reference(&services);
    let input = folder.path().join("policies.jsonl");
    let lines = policies.iter().map(|policy| format!("{}\n", Value::from(policy.as_str())));
    fs::write(&input, lines.collect::<String>()).expect("a file");
    let output = Command::new(ENVIRONMENT.join("bin/python"))
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("validator/findings.py"))
        .arg(&services)
        .stdin(File::open(&input).expect("a file"))
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).expect("text");
    let found: Vec<Vec<Finding>> =
        lines.lines().map(|line| serde_json::from_str(line).expect("findings")).collect();
    assert_eq!(found.len(), policies.len());
    found
}

/// Writes AWS's reference as the validator downloads it: a file per service, and a list of them.
fn write_reference(folder: &Path) {
    fs::create_dir(folder).expect("a folder");
    let mut listed = Vec::new();
    for file in support::files("data/iam-reference") {
        if !file.path.ends_with(".json") {
            continue;
        }
        let service: Value = serde_json::from_str(&file.text).expect("JSON");
        let name = service["Name"].as_str().expect("a name");
        listed.push(json!({"service": name, "url": "none"}));
        fs::write(folder.join(format!("{name}.json")), service.to_string()).expect("a file");
    }
    fs::write(folder.join("_services.json"), Value::from(listed).to_string()).expect("a file");
}

mod needs_network {
    use super::*;

    mod needs_corpus {
        use super::*;

        #[test]
        #[ignore = "needs ../shared/data and network: installs from PyPI"]
        fn the_validator_finds_what_is_wrong() {
            let statement = |rest: &str| {
                let policy =
                    r#"{"Version": "2012-10-17", "Statement": [{"Sid": "A", "Effect": "Allow", REST}]}"#;
                policy.replace("REST", rest)
            };
            let stage = r#""Resource": "arn:aws:ivs:*:*:stage/*""#;
            let cases = [
                (statement(r#""Action": "ivs:GetStag", "Resource": "*""#), "invalid_action"),
                (
                    statement(r#""Action": "ivs:GetStage", "Resource": "arn:aws:ivs:*:*:channel/*""#),
                    "resource_mismatch",
                ),
                (statement(r#""Action": "ivs:GetStage", "Resource": "stage/x""#), "invalid_resource"),
                (statement(r#""Action": "ivs:GetStage", "Resource": "*""#), "overly_permissive"),
                (
                    statement(&format!(
                        r#""Action": "ivs:GetStage", {stage}, "Condition": {{"StringEquals": {{"ivs:X": "y"}}}}"#
                    )),
                    "invalid_condition_key",
                ),
                (
                    statement(r#""Action": "iam:PassRole", "Resource": "arn:aws:iam::123456789012:role/x""#),
                    "missing_required_condition",
                ),
            ];
            let mut policies: Vec<String> = cases.iter().map(|(policy, _)| policy.clone()).collect();
            policies.push(statement(&format!(r#""Action": "ivs:GetStage", {stage}"#)));
            let found = findings(&policies);
            for ((policy, kind), found) in cases.iter().zip(&found) {
                assert!(found.iter().any(|it| it.kind == *kind), "{policy}: {found:?}");
            }
            assert!(found[cases.len()].is_empty(), "{found:?}");
        }

        #[test]
        #[ignore = "needs ../shared/corpus and network: installs from PyPI"]
        fn the_validator_finds_nothing_wrong_in_the_policies_of_every_resource() {
            let resources = resources::of_may_2024();
            let (names, policies): (Vec<String>, Vec<String>) =
                emitted::of_all_operations(&resources).into_iter().unzip();
            let tables = Tables::read();
            let (mut counts, mut used) = (BTreeMap::new(), BTreeSet::new());
            let mut wrong = Vec::new();
            for (of, found) in names.iter().zip(findings(&policies)) {
                for finding in found {
                    *counts.entry(finding.kind.clone()).or_insert(0) += 1;
                    let wrongs = finding.wrong(&tables, &mut used);
                    wrong.extend(wrongs.into_iter().map(|wrong| format!("{of}: {wrong}")));
                }
            }
            println!("{} policies, {counts:?}", policies.len());
            assert!(wrong.is_empty(), "{} findings:\n{}", wrong.len(), wrong.join("\n"));
            let unused = (0..LET_THROUGH.len()).filter(|at| !used.contains(at)).map(|at| LET_THROUGH[at]);
            assert_eq!(unused.collect::<Vec<_>>(), [], "what is let through is there");
        }
    }
}
