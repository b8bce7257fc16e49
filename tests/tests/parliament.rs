//! An outside opinion on the policies of every resource of a real corpus: that of parliament, a linter of IAM policies
//! with a reference of its own. It is installed from PyPI into a virtual environment in the target folder.

#[path = "support/emitted.rs"]
mod emitted;
#[path = "support/python.rs"]
mod python;
#[path = "support/resources.rs"]
mod resources;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use iam_policy::glob::{meet, pattern};
use iam_policy::{OwnTypes, Policy, Reference};
use serde::Deserialize;
use serde_json::Value;

/// What parliament has to say of a policy.
#[derive(Debug, Deserialize)]
struct Finding {
    kind: String,
    detail: Value,
    place: Option<String>,
}

/// Mismatches of actions and resources that are known, and who is right. Where it is parliament, the policy is too
/// narrow, as the reference does not tell what it would take to mend it.
const KNOWN_MISMATCHES: &[(&str, &str)] = &[
    (
        "greengrass:CreateDeployment",
        "parliament: that of V2 has no resources, and the reference has V1's under the same name",
    ),
    (
        "greengrass:ListDeployments",
        "parliament: that of V2 has no resources, and the reference has V1's under the same name",
    ),
];

/// Services whose buckets are `…/bucket/x`: parliament takes what has a slash for an object, and no bucket.
const BUCKETS_WITH_SLASHES: &[&str] = &["s3-outposts:", "s3express:"];

static ENVIRONMENT: LazyLock<PathBuf> = LazyLock::new(|| python::environment("parliament"));

/// The findings in each policy.
fn findings(policies: &[String]) -> Vec<Vec<Finding>> {
    let folder = tempfile::tempdir().expect("a folder");
    let input = folder.path().join("policies.jsonl");
    let lines = policies.iter().map(|policy| format!("{}\n", Value::from(policy.as_str())));
    std::fs::write(&input, lines.collect::<String>()).expect("a file");
    let output = Command::new(ENVIRONMENT.join("bin/python"))
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("parliament/findings.py"))
        .stdin(File::open(&input).expect("a file"))
        .output()
        .expect("it runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let lines = String::from_utf8(output.stdout).expect("text");
    let found: Vec<Vec<Finding>> =
        lines.lines().map(|line| serde_json::from_str(line).expect("findings")).collect();
    assert_eq!(found.len(), policies.len());
    found
}

/// What is left of the findings in a policy once known differences are taken out, and which of these there were.
struct Judge<'r> {
    reference: &'r Reference,
    counts: BTreeMap<String, usize>,
    used: BTreeSet<&'static str>,
}

impl Judge<'_> {
    /// What is wrong with the policy; nothing, where the finding is known to be none.
    fn wrong(&mut self, of: &str, policy: &str, finding: &Finding) -> Vec<String> {
        *self.counts.entry(finding.kind.clone()).or_default() += 1;
        let each = |name: &str| finding.detail.as_array().expect(name).iter();
        let is_fine = match finding.kind.as_str() {
            // A statement for any resource of a type, which is what was asked for.
            "RESOURCE_EFFECTIVELY_STAR" => of.ends_with("any"),
            // That is advice on what to give to people, about pairs of actions: handlers need one without the other.
            "RESOURCE_POLICY_PRIVILEGE_ESCALATION" => true,
            // Its reference is older than ours.
            "UNKNOWN_ACTION" => finding.place.as_deref().is_some_and(|action| {
                let action = action.split_once(':');
                action.is_some_and(|(prefix, name)| self.reference.action(prefix, name).is_some())
            }),
            // What AWS owns has `aws` for an account, which parliament does not know.
            "INVALID_ARN" => finding.place.as_deref().is_some_and(|arn| arn.split(':').nth(4) == Some("aws")),
            "RESOURCE_STAR" => {
                let actions = each("actions").map(|action| action.as_str().expect("an action"));
                return actions
                    .filter(|action| !self.has_to_be_on_all(policy, action))
                    .map(|action| format!("{of}: {action} is on all resources"))
                    .collect();
            }
            "RESOURCE_MISMATCH" => {
                let text = |it: &Value, name: &str| it[name].as_str().expect(name).to_owned();
                let mismatches = each("mismatches");
                let mismatches = mismatches.map(|it| (text(it, "action"), text(it, "required_format")));
                return mismatches
                    .filter(|(action, format)| !is_elsewhere(policy, action, format))
                    .filter(|(action, format)| !self.is_known_mismatch(action, format))
                    .map(|(action, format)| format!("{of}: {action} is not on {format}"))
                    .collect();
            }
            _ => false,
        };
        if is_fine { Vec::new() } else { vec![format!("{of}: {finding:?}")] }
    }

    /// Whether our reference, which is newer, gives the action no resources, or the page has wildcards that are other
    /// actions, too: some of these have none.
    fn has_to_be_on_all(&self, policy: &str, action: &str) -> bool {
        let is_stated = policy.contains(&format!("\"{action}\""));
        !is_stated || self.formats(action).is_empty()
    }

    fn is_known_mismatch(&mut self, action: &str, format: &str) -> bool {
        if let Some((known, _)) = KNOWN_MISMATCHES.iter().find(|(known, _)| *known == action) {
            self.used.insert(known);
            return true;
        }
        // Our reference, which is newer, gives the action other resources.
        if !self.formats(action).contains(format) {
            return true;
        }
        // Parliament asks for all types that an action takes, where it is about the one that it is called for.
        let is_about_any = ["Tag", "Untag", "ResourcePolicy"].iter().any(|word| action.contains(word));
        is_about_any || BUCKETS_WITH_SLASHES.iter().any(|prefix| action.starts_with(prefix))
    }

    /// The ARN formats that our reference gives an action, as parliament writes them.
    fn formats(&self, action: &str) -> BTreeSet<String> {
        let own = OwnTypes::new();
        let scope = self.reference.scope(action, &own);
        let required = scope.iter().filter(|resource| !resource.is_optional());
        let formats = required.flat_map(|resource| &resource.formats);
        formats
            .map(|format| {
                let parts = format.split("${");
                let parts = parts.map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
                parts.collect::<Vec<_>>().join("*")
            })
            .collect()
    }
}

/// Whether another statement allows the action on a resource of the format: parliament looks at each alone, and what only
/// some properties need is apart.
fn is_elsewhere(policy: &str, action: &str, format: &str) -> bool {
    let policy: Policy = policy.parse().expect("a policy");
    let mut statements = policy.statements.iter();
    statements.any(|statement| {
        let allows = |resource: &String| match format {
            "*" => resource == "*",
            format => meet(&pattern(resource), &pattern(format)).is_some(),
        };
        statement.actions.listed().iter().any(|stated| stated == action)
            && statement.resources.listed().iter().any(allows)
    })
}

mod needs_network {
    use super::*;

    #[test]
    #[ignore = "needs network: installs from PyPI"]
    fn parliament_finds_what_is_wrong() {
        let statement = |rest: &str| {
            let policy = r#"{"Version": "2012-10-17", "Statement": [{"Sid": "A", "Effect": "Allow", REST}]}"#;
            policy.replace("REST", rest)
        };
        let cases = [
            (statement(r#""Action": "ivs:GetStage""#), "MALFORMED"),
            (statement(r#""Action": "ivs:GetStage", "Resource": "stage/*""#), "INVALID_ARN"),
            (statement(r#""Action": "ivs:GetStag", "Resource": "*""#), "UNKNOWN_ACTION"),
            (statement(r#""Action": "ivss:GetStage", "Resource": "*""#), "UNKNOWN_PREFIX"),
            (
                statement(r#""Action": "ivs:GetStage", "Resource": "arn:*:ivs:*:*:channel/*""#),
                "RESOURCE_MISMATCH",
            ),
            (
                statement(
                    r#""Action": ["ivs:GetStag", "ivs:GetStage"], "Resource": "arn:*:ivs:*:*:channel/*""#,
                ),
                "RESOURCE_MISMATCH",
            ),
            (statement(r#""Action": "ivs:GetStage", "Resource": "*""#), "RESOURCE_STAR"),
            (
                statement(
                    r#""Action": "ivs:GetStage", "Resource": "*", "Condition": {"StringIs": {"aws:username": "x"}}"#,
                ),
                "UNKNOWN_OPERATOR",
            ),
            (
                statement(r#""Action": "ivs:GetStage", "Resource": "*""#).replace("\"A\"", "\"A b\""),
                "INVALID_SID",
            ),
            (
                statement(
                    r#""Action": "ivs:GetStage", "Resource": "*"}, {"Sid": "A", "Effect": "Deny", "Action": "s3:*", "Resource": "*""#,
                ),
                "DUPLICATE_SID",
            ),
            (statement("REST"), "MALFORMED_JSON"),
        ];
        let policies: Vec<String> = cases.iter().map(|(policy, _)| policy.clone()).collect();
        let found = findings(&policies);
        for ((policy, kind), found) in cases.iter().zip(found) {
            assert!(found.iter().any(|it| it.kind == *kind), "{policy}: {found:?}");
        }
    }

    mod needs_corpus {
        use super::*;

        #[test]
        #[ignore = "needs ../shared/corpus and network: installs from PyPI"]
        fn parliament_finds_nothing_wrong_in_the_policies_of_every_resource() {
            let resources = resources::of_may_2024();
            let (names, policies): (Vec<String>, Vec<String>) =
                emitted::of_all_operations(&resources).into_iter().unzip();
            let found = findings(&policies);
            let mut judge =
                Judge { reference: &resources.reference, counts: BTreeMap::new(), used: BTreeSet::new() };
            let mut wrong = Vec::new();
            for ((of, policy), found) in names.iter().zip(&policies).zip(&found) {
                for finding in found {
                    wrong.extend(judge.wrong(of, policy, finding));
                }
            }
            println!("{} policies, {:?}", policies.len(), judge.counts);
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
            let unused = KNOWN_MISMATCHES.iter().filter(|(action, _)| !judge.used.contains(action));
            assert_eq!(
                unused.collect::<Vec<_>>(),
                Vec::<&(&str, &str)>::new(),
                "a mismatch that is known is there"
            );
        }
    }
}
