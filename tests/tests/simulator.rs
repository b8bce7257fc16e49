//! An outside opinion on the policy of every operation: that of iam-simulate, a simulator of IAM with a reference of its
//! own. It is installed from npm into the target folder, and runs as a program of its own, `simulate/answer.mjs`.
//!
//! AWS's own tables say what an operation needs, and on which resources IAM asks for it. The simulator must allow that, deny
//! it once any one action is left out of the policy, and deny everything else.

#[path = "support/node.rs"]
mod node;
#[path = "support/resources.rs"]
mod resources;
#[path = "support/schemas.rs"]
#[expect(dead_code, reason = "the simulator is the judge here")]
mod schemas;
mod support;
#[path = "support/tables.rs"]
#[allow(dead_code, reason = "not every test asks all of them")]
mod tables;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use iam_policy::action_conditions::may_be_another_accounts;
use iam_policy::{Patterns, Policy, Statement};
use least_privilege::{Emitter, Target};
use serde::Serialize;
use serde_json::Value;

use tables::{Tables, concrete, is_match};

const REGION: &str = "eu-west-1";
const ACCOUNT: &str = "123456789012";

/// Which answer is right, and why the question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// The operation needs it: allowed.
    Needed,
    /// The operation needs it, but the policy is asked without it: denied.
    LeftOut,
    /// The operation doesn't need the action: denied.
    Unrelated,
    /// A needed action in another region: denied.
    OtherRegion,
    /// A needed action in another account: denied.
    OtherAccount,
    /// A needed action on a resource of a type that it doesn't take: denied.
    OtherType,
    /// A needed action with another value of a key that the policy has a condition on: denied.
    OtherValue,
}

/// What is right although the simulator or the tables say something else: the kind, the action (a pattern), and the reason.
const KNOWN: &[(Kind, &str, &str)] = &[
    (
        Kind::Needed,
        "mediaconnect:*agResource",
        "of an entitlement, the flow's: the source is none of the call's",
    ),
    (Kind::Needed, "rds:*Tags*Resource", "of a cluster: its snapshots have tags of their own"),
    (Kind::Needed, "rds:DescribeDBClusterSnapshots", "of a cluster, on which it is asked as well"),
    (Kind::LeftOut, "sts:GetCallerIdentity", "it needs no permission"),
    (
        Kind::OtherAccount,
        "kafka:*",
        "the account in the ARN of a VPC connection is that of the VPC's owner, which may be another",
    ),
];

/// Whether the resource of a policy allows an ARN, although the simulator says no: it matches no wildcard that is all of
/// the first segment of the resource part (`*/ipset/*`), and IAM does.
fn has_open_first_segment(stated: &str, arn: &str) -> bool {
    stated.splitn(6, ':').nth(5).is_some_and(|resource| resource.starts_with("*/")) && is_match(stated, arn)
}

/// Actions that no operation needs without naming them.
const FOREIGN: &[(&str, &str)] = &[
    ("iam:CreateAccessKey", "arn:aws:iam::123456789012:user/x1"),
    ("iam:AttachRolePolicy", "arn:aws:iam::123456789012:role/x1"),
    ("iam:PassRole", "arn:aws:iam::123456789012:role/x1"),
    ("sts:AssumeRole", "arn:aws:iam::123456789012:role/x1"),
    ("organizations:LeaveOrganization", "*"),
    ("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x1"),
    ("kms:ScheduleKeyDeletion", "arn:aws:kms:eu-west-1:123456789012:key/x1"),
    ("s3:DeleteBucket", "arn:aws:s3:::x1"),
    ("dynamodb:DeleteTable", "arn:aws:dynamodb:eu-west-1:123456789012:table/x1"),
];

/// How many of these, and of the actions of an operation's services that it doesn't need, are tried of each operation.
const TRIED: usize = 4;

/// The policies of an operation, and what is asked of them.
#[derive(Serialize)]
struct Case {
    #[serde(skip)]
    operation: String,
    policies: Vec<Value>,
    questions: Vec<Question>,
}

#[derive(Clone, Serialize)]
struct Question {
    #[serde(skip)]
    kind: Kind,
    action: String,
    resource: String,
    context: BTreeMap<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    without: Option<String>,
}

impl Case {
    /// The resources that the policies state for an action.
    fn stated(&self, action: &str) -> Vec<String> {
        let statements = self.policies.iter().filter_map(|policy| policy["Statement"].as_array()).flatten();
        let listed = |value: &Value| match value {
            Value::Array(values) => values.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            value => vec![value.as_str().unwrap_or_default().to_owned()],
        };
        let stating = statements.filter(|statement| {
            listed(&statement["Action"]).iter().any(|stated: &String| is_match(stated, action))
        });
        stating.flat_map(|statement| listed(&statement["Resource"])).collect()
    }
}

static ENVIRONMENT: LazyLock<PathBuf> = LazyLock::new(|| node::environment("simulate"));

/// The simulator's answers to the questions of each case.
fn answers(cases: &[Case]) -> Vec<Vec<String>> {
    let folder = tempfile::tempdir().expect("a folder");
    let input = folder.path().join("cases.jsonl");
    let mut lines = BufWriter::new(File::create(&input).expect("a file"));
    for case in cases {
        serde_json::to_writer(&mut lines, case).expect("it is written");
        lines.write_all(b"\n").expect("it is written");
    }
    lines.into_inner().expect("it is written");
    let output = Command::new("node")
        .arg("answer.mjs")
        .current_dir(&*ENVIRONMENT)
        .stdin(File::open(&input).expect("a file"))
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).expect("text");
    let answers: Vec<Vec<String>> =
        lines.lines().map(|line| serde_json::from_str(line).expect("answers")).collect();
    assert_eq!(answers.len(), cases.len());
    answers
}

/// The policies of one operation, as the questions need them.
struct Emitted {
    policies: Vec<Policy>,
}

impl Emitted {
    /// The statements that allow an action, with its name or pattern in each.
    fn stating<'e>(&'e self, action: &str) -> Vec<(&'e Statement, &'e String)> {
        let mut stating = Vec::new();
        for statement in self.policies.iter().flat_map(|policy| &policy.statements) {
            let Patterns::Only(actions) = &statement.actions else {
                panic!("a policy lists what it allows");
            };
            stating.extend(
                actions.iter().filter(|stated| is_match(stated, action)).map(|stated| (statement, stated)),
            );
        }
        stating
    }

    /// Whether the policy has no narrower resource than all for an action.
    fn is_on_all(&self, action: &str) -> bool {
        self.stating(action)
            .iter()
            .any(|(statement, _)| statement.resources.listed().contains(&"*".to_owned()))
    }

    /// The context in which the conditions on an action hold.
    fn context(&self, action: &str) -> BTreeMap<String, Value> {
        let mut context = BTreeMap::from([("aws:RequestTag/team".to_owned(), Value::from("x1"))]);
        for (statement, _) in self.stating(action) {
            for (operator, keys) in &statement.conditions {
                for (key, values) in keys {
                    let value = values.first().map(String::as_str).unwrap_or_default();
                    match operator.as_str() {
                        "Null" if value == "true" => drop(context.remove(key)),
                        "Null" => drop(context.insert(key.clone(), Value::from("x1"))),
                        _ => drop(context.insert(key.clone(), Value::from(value.replace('*', "x1")))),
                    }
                }
            }
        }
        context
    }

    /// The condition keys that every statement for an action has.
    fn conditioned(&self, action: &str) -> BTreeSet<&str> {
        let of = |statement: &'_ Statement| -> BTreeSet<String> {
            statement.conditions.values().flat_map(|keys| keys.keys().cloned()).collect()
        };
        let stating = self.stating(action);
        let Some(((first, _), others)) = stating.split_first() else {
            return BTreeSet::new();
        };
        let keys = first.conditions.values().flat_map(BTreeMap::keys).map(String::as_str);
        keys.filter(|key| others.iter().all(|(other, _)| of(other).contains(*key))).collect()
    }
}

/// Whether a permission of a schema is left out of policies, with a warning: it covers a whole service, or role passing.
fn is_broad(permission: &str) -> bool {
    let name = permission.split_once(':').map_or(permission, |(_, name)| name);
    let has_wildcard = name.contains(['*', '?']);
    has_wildcard && (name.chars().all(|c| "*?".contains(c)) || is_match(permission, "iam:PassRole"))
}

/// What an operation needs: its actions, by AWS's schema, and those of Cloud Control itself.
fn needed(schema: &Value, handler: &str, tables: &Tables) -> BTreeSet<String> {
    let stated = tables::stated(schema, handler);
    let stated = stated.iter().filter(|permission| !is_broad(permission));
    let mut needed: BTreeSet<String> = stated.flat_map(|permission| tables.expand(permission)).collect();
    let calls: &[&str] = match handler {
        "create" => &["CreateResource", "GetResourceRequestStatus", "GetResource"],
        "update" => &["UpdateResource", "GetResourceRequestStatus", "GetResource"],
        "delete" => &["DeleteResource", "GetResourceRequestStatus"],
        "read" => &["GetResource"],
        _ => &["ListResources"],
    };
    needed.extend(calls.iter().map(|call| format!("cloudformation:{call}")));
    needed
}

/// The resources on which IAM asks for an action: the type, its ARN format and an ARN. `None` if the tables don't tell.
fn asked<'t>(tables: &'t Tables, action: &str, own: &BTreeSet<String>) -> Option<Vec<(&'t str, String)>> {
    let kinds = tables.asked(action, own)?;
    let formats = kinds.iter().flat_map(|kind| tables.formats(action, kind));
    let asked: Vec<_> = formats.map(|format| (format.as_str(), concrete(format, REGION, ACCOUNT))).collect();
    Some(if asked.is_empty() { vec![("*", "*".to_owned())] } else { asked })
}

/// The part of an ARN or its format at a place.
fn part(arn: &str, at: usize) -> &str {
    arn.split(':').nth(at).unwrap_or_default()
}

/// A resource of the action's service that is of none of the types that the action takes, nor could be.
fn other_type(tables: &Tables, action: &str) -> Option<String> {
    let takes = tables.takes(action);
    let formats = takes.iter().flat_map(|kind| tables.formats(action, kind));
    let taken: Vec<String> = formats.map(|format| concrete(format, "*", "*").replace("x1", "*")).collect();
    let others = tables.types(action).filter(|(kind, _)| !takes.contains(kind));
    let mut arns = others.flat_map(|(_, formats)| formats).map(|format| concrete(format, REGION, ACCOUNT));
    arns.find(|arn| !taken.iter().any(|pattern| is_match(pattern, arn)))
}

/// All questions about the policies of an operation.
fn questions(
    tables: &Tables,
    emitted: &Emitted,
    needed: &BTreeSet<String>,
    own: &BTreeSet<String>,
    random: &mut fastrand::Rng,
    untold: &mut BTreeSet<String>,
) -> Vec<Question> {
    let mut questions = Vec::new();
    for action in needed {
        let context = emitted.context(action);
        let Some(mut asked) = asked(tables, action, own) else {
            untold.insert(action.clone());
            continue;
        };
        let named = context.get("iam:AWSServiceName").and_then(Value::as_str);
        let patterns =
            emitted.stating(action).into_iter().flat_map(|(statement, _)| statement.resources.listed());
        let patterns = patterns.map(String::as_str);
        if let Some(service) = named.or(tables::linked_service(action, patterns)) {
            let role = tables::service_linked_role(ACCOUNT, service);
            asked = vec![("arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}", role)];
        }
        let ask = |kind, resource: &str| Question {
            kind,
            action: action.clone(),
            resource: resource.to_owned(),
            context: context.clone(),
            without: None,
        };
        questions.extend(asked.iter().map(|(_, arn)| ask(Kind::Needed, arn)));
        let (format, arn) = &asked[0];
        let mut patterns: Vec<&String> =
            emitted.stating(action).into_iter().map(|(_, stated)| stated).collect();
        patterns.sort();
        patterns.dedup();
        // A schema may state a pattern beside what it matches: leaving out the one leaves the other.
        if let [only] = patterns[..] {
            questions.push(Question { without: Some(only.clone()), ..ask(Kind::LeftOut, arn) });
        }
        for key in emitted.conditioned(action) {
            let mut other = ask(Kind::OtherValue, arn);
            other.context.insert(key.to_owned(), Value::from("other"));
            questions.push(other);
        }
        if emitted.is_on_all(action) {
            continue;
        }
        if part(format, 3).starts_with("${") {
            questions.push(ask(Kind::OtherRegion, &concrete(format, "us-west-2", ACCOUNT)));
        }
        if part(format, 4).starts_with("${") {
            questions.push(ask(Kind::OtherAccount, &concrete(format, REGION, "999999999999")));
        }
        if let Some(other) = other_type(tables, action) {
            questions.push(ask(Kind::OtherType, &other));
        }
    }
    let unrelated = |action: &str, resource: &str| Question {
        kind: Kind::Unrelated,
        action: action.to_owned(),
        resource: resource.to_owned(),
        context: BTreeMap::new(),
        without: None,
    };
    let foreign = FOREIGN.iter().filter(|(action, _)| !needed.contains(*action));
    let foreign = random.choose_multiple(foreign, TRIED).into_iter();
    questions.extend(foreign.map(|(action, resource)| unrelated(action, resource)));
    let prefixes: BTreeSet<&str> =
        needed.iter().map(|action| action.split_once(':').expect("one").0).collect();
    let others = prefixes.into_iter().flat_map(|prefix| tables.actions(prefix));
    let mut others: Vec<String> = others.filter(|action| !needed.contains(action)).collect();
    random.shuffle(&mut others);
    questions.extend(others.iter().take(TRIED).map(|action| {
        let kind = tables.takes(action).first();
        let format = kind.and_then(|kind| tables.formats(action, kind).first());
        unrelated(action, &format.map_or("*".to_owned(), |format| concrete(format, REGION, ACCOUNT)))
    }));
    questions
}

mod needs_network {
    use super::*;

    mod needs_node {
        use super::*;

        #[test]
        #[ignore = "needs Node.js and network: installs from npm"]
        fn the_simulator_tells_yes_from_no() {
            let policy = serde_json::json!({"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Action": ["ivs:GetStage", "ivs:ListStages"],
                 "Resource": "arn:aws:ivs:eu-west-1:123456789012:stage/*"},
                {"Effect": "Allow", "Action": "ec2:DescribeVpcs", "Resource": "*"},
                {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::123456789012:role/*",
                 "Condition": {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}},
            ]});
            let stage = "arn:aws:ivs:eu-west-1:123456789012:stage/x1";
            let role = "arn:aws:iam::123456789012:role/x1";
            let lambda = Some(("iam:PassedToService", "lambda.amazonaws.com"));
            let ecs = Some(("iam:PassedToService", "ecs.amazonaws.com"));
            let cases = [
                ("ivs:GetStage", stage, None, None, "allowed"),
                ("ivs:GetStage", stage, None, Some("ivs:ListStages"), "allowed"),
                ("ivs:GetStage", stage, None, Some("ivs:GetStage"), "denied"),
                ("ivs:GetStage", "*", None, None, "denied"),
                ("ivs:GetStage", "arn:aws:ivs:us-west-2:123456789012:stage/x1", None, None, "denied"),
                ("ivs:GetStage", "arn:aws:ivs:eu-west-1:123456789012:channel/x1", None, None, "denied"),
                ("ivs:DeleteStage", stage, None, None, "denied"),
                ("ec2:DescribeVpcs", "*", None, None, "allowed"),
                ("ec2:DescribeVpcs", "*", None, Some("ec2:DescribeVpcs"), "denied"),
                ("iam:PassRole", role, lambda, None, "allowed"),
                ("iam:PassRole", role, ecs, None, "denied"),
                ("iam:PassRole", role, None, None, "denied"),
            ];
            let questions = cases.map(|(action, resource, key, without, _)| Question {
                kind: Kind::Needed,
                action: action.to_owned(),
                resource: resource.to_owned(),
                context: key.into_iter().map(|(key, value)| (key.to_owned(), Value::from(value))).collect(),
                without: without.map(str::to_owned),
            });
            let case = Case { operation: String::new(), policies: vec![policy], questions: questions.into() };
            for (case, answer) in cases.iter().zip(&answers(&[case])[0]) {
                assert_eq!(answer, case.4, "{case:?}");
            }
        }

        mod needs_corpus {
            use super::*;

            #[test]
            #[ignore = "needs ../shared/corpus, Node.js and network: installs from npm"]
            fn every_operation_is_allowed_what_it_needs_and_nothing_else() {
                let (resources, tables) = (resources::of_awscc_2026(), Tables::read());
                let schemas = schemas::raw_schemas();
                let target = Target::any().partition("aws").region(REGION).account(ACCOUNT);
                let emitter = Emitter::new().reference(&resources.reference).target(target);
                let mut random = fastrand::Rng::with_seed(7);
                let (mut cases, mut types, mut untold) = (Vec::new(), 0, BTreeSet::new());
                // Every second type, in the order of their names: of each service some.
                for spec in resources.specs.iter().step_by(2) {
                    let Some(schema) = schemas.get(&spec.type_name) else {
                        continue;
                    };
                    types += 1;
                    let handlers = schema["handlers"].as_object().into_iter().flatten();
                    let all = handlers.flat_map(|(handler, _)| needed(schema, handler, &tables));
                    let own = tables.own(&spec.type_name, &all.collect());
                    let needs = least_privilege::needs(spec, &resources.reference, |_, _| None);
                    for (operation, need) in spec.operations.iter().zip(needs) {
                        let handler = operation.handler.schema_name();
                        let emission = emitter.emit(&[need]).expect("policies");
                        let emitted =
                            Emitted { policies: emission.caller.iter().map(|it| it.policy()).collect() };
                        let needed = needed(schema, handler, &tables);
                        let questions = questions(&tables, &emitted, &needed, &own, &mut random, &mut untold);
                        let json = emitted.policies.iter().map(Policy::to_json);
                        cases.push(Case {
                            operation: format!("{handler} {}", spec.type_name),
                            policies: json
                                .map(|policy| serde_json::from_str(&policy).expect("JSON"))
                                .collect(),
                            questions,
                        });
                    }
                }
                assert!(types >= 600, "{types} types");

                let answered = answers(&cases);
                let (mut open, mut shared, mut counts, mut used) = (0, 0, BTreeMap::new(), BTreeSet::new());
                let mut wrong: BTreeMap<(Kind, String, String, String), BTreeSet<&str>> = BTreeMap::new();
                for (case, answers) in cases.iter().zip(answered) {
                    assert_eq!(answers.len(), case.questions.len(), "{}", case.operation);
                    for (question, answer) in case.questions.iter().zip(answers) {
                        *counts.entry(question.kind).or_insert(0) += 1;
                        if (question.kind == Kind::Needed) == (answer == "allowed") {
                            continue;
                        }
                        let stated = case.stated(&question.action);
                        let is_open = |it: &String| has_open_first_segment(it, &question.resource);
                        if question.kind == Kind::Needed && stated.iter().any(is_open) {
                            open += 1;
                            continue;
                        }
                        // The table of what other accounts share has a reason a line.
                        let is_shared =
                            may_be_another_accounts(&question.action, &question.resource).is_some();
                        if question.kind == Kind::OtherAccount && is_shared {
                            shared += 1;
                            continue;
                        }
                        let known = KNOWN.iter().position(|(kind, action, _)| {
                            *kind == question.kind && is_match(action, &question.action)
                        });
                        if let Some(known) = known {
                            used.insert(known);
                            continue;
                        }
                        let answer = format!("{answer}, by {}", stated.join(" "));
                        let at = (question.kind, question.action.clone(), question.resource.clone(), answer);
                        wrong.entry(at).or_default().insert(&case.operation);
                    }
                }
                let operations = cases.len();
                println!("{types} types, {operations} operations, questions: {counts:?}");
                println!(
                    "{open} needed ones in spite of the simulator: a wildcard comes first in their ARNs"
                );
                println!("{shared} in other accounts, which may share the resource");
                println!("the tables don't tell on what {} actions are asked", untold.len());
                let mut wrong: Vec<_> = wrong.into_iter().collect();
                wrong.sort_by_key(|((kind, ..), operations)| (*kind, std::cmp::Reverse(operations.len())));
                let all: usize = wrong.iter().map(|(_, operations)| operations.len()).sum();
                let lines = wrong.iter().map(|((kind, action, resource, answer), operations)| {
                    let first = operations.first().expect("one");
                    let count = operations.len();
                    format!("{kind:?}: {action} on {resource} is {answer}: {count} operations, as {first}\n")
                });
                assert!(wrong.is_empty(), "{all} wrong answers:\n{}", lines.collect::<String>());
                assert_eq!(used.len(), KNOWN.len(), "what is known is there");
            }
        }
    }
}
