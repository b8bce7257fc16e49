//! Conditions that belong to actions, over all types of AWS's schemas and the resources of two corpora: the tables know
//! each type, and no emitted policy lacks a condition without a reason.

#[path = "support/resources.rs"]
mod resources;
mod support;

use std::collections::{BTreeMap, BTreeSet};

use iam_policy::action_conditions::{BelongingCondition, belonging_to};
use iam_policy::{Policy, Statement};
use least_privilege::{BroaderGrant, Emitter, Fit, Target, Warning};

use resources::Resources;
use support::files;

/// The actions, and the keys of their conditions, as AWS documents them.
const KEYS: [(&str, &str); 3] = [
    ("iam:PassRole", "iam:PassedToService"),
    ("iam:CreateServiceLinkedRole", "iam:AWSServiceName"),
    ("kms:CreateGrant", "kms:GrantIsForAWSResource"),
];

fn key_of(action: &str) -> Option<&'static str> {
    KEYS.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(action)).map(|(_, key)| key)
}

/// The types of AWS's schemas, and the actions of `KEYS` that their handlers require.
fn required() -> BTreeMap<String, BTreeSet<String>> {
    let mut required = BTreeMap::new();
    for file in files("data/cfn-schemas") {
        let schema: serde_json::Value = serde_json::from_str(&file.text).expect("JSON");
        let handlers = schema["handlers"].as_object().into_iter().flatten();
        let stated = handlers.filter_map(|(_, handler)| handler["permissions"].as_array()).flatten();
        let actions = stated.filter_map(|action| action.as_str()).map(str::trim);
        let actions: BTreeSet<String> =
            actions.filter(|action| key_of(action).is_some()).map(str::to_owned).collect();
        required.insert(schema["typeName"].as_str().expect("a name").to_owned(), actions);
    }
    required
}

fn has_key(statement: &Statement, key: &str) -> bool {
    statement.conditions.values().any(|keys| keys.contains_key(key))
}

/// The policies for each resource have the conditions, and fit what they are for.
fn assert_conditioned(Resources { specs, reference }: &Resources) {
    let mut counts: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    let target = Target::any().partition("aws").region("eu-west-1").account("123456789012");
    for spec in specs {
        let needs = least_privilege::needs(spec, reference, |_, _| None);
        let emitter = Emitter::new().reference(reference).target(target.clone());
        let emission = emitter.emit(&needs).unwrap_or_else(|error| panic!("{}: {error}", spec.type_name));
        let unknown = emission.warnings.iter().find(|it| matches!(it, Warning::PassesRolesToAny(_)));
        assert_eq!(unknown, None, "{}", spec.type_name);
        let policies: Vec<Policy> = emission.caller.iter().map(|template| template.policy()).collect();
        for statement in policies.iter().flat_map(|policy| &policy.statements) {
            for (action, key) in statement.actions.listed().iter().filter_map(|it| Some((it, key_of(it)?))) {
                let [with, without] = counts.entry(key).or_default();
                if has_key(statement, key) {
                    *with += 1;
                    continue;
                }
                *without += 1;
                let says_why = emission.warnings.iter().any(|warning| {
                    matches!(warning, Warning::Unconditioned { key: left_out, .. } if left_out == key)
                });
                let is_unstated =
                    matches!(belonging_to(action, &spec.type_name, &[]), BelongingCondition::Unstated { .. });
                assert!(says_why && is_unstated, "{}: {action} without {key}", spec.type_name);
            }
            let is_anywhere = |it: &String| it == "*";
            if statement.actions.listed().iter().any(|it| it.starts_with("cloudformation:")) {
                let in_region = has_key(statement, "aws:RequestedRegion");
                assert!(
                    in_region || !statement.resources.listed().iter().any(is_anywhere),
                    "{}",
                    spec.type_name
                );
            }
        }
        let fit = Fit::of(&policies, &emission);
        assert_eq!(fit.missing, [], "{}", spec.type_name);
        let lacks = |grant: &&BroaderGrant| matches!(grant, BroaderGrant::Condition { key, .. } if KEYS.iter().any(|(_, known)| known == key));
        assert_eq!(fit.broader.iter().find(lacks), None, "{}", spec.type_name);
    }
    for (key, [with, without]) in &counts {
        println!("{key}: {with} statements with it, {without} without it for a reason");
    }
    assert_eq!(counts.len(), KEYS.len());
}

mod needs_corpus {
    use super::*;

    #[test]
    #[ignore = "needs ../shared/data"]
    fn the_tables_know_each_type_whose_handlers_need_one_of_the_actions() {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut unknown = Vec::new();
        for (type_name, actions) in required() {
            for action in actions {
                *counts.entry(key_of(&action).expect("an action with a key")).or_default() += 1;
                if let BelongingCondition::Unknown(_) | BelongingCondition::None =
                    belonging_to(&action, &type_name, &[])
                {
                    unknown.push(format!("{type_name} {action}"));
                }
            }
        }
        println!("{counts:?}");
        assert!(counts.values().all(|count| *count > 100), "the schemas have their permissions");
        assert_eq!(unknown, [""; 0]);
    }

    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn no_policy_for_the_resources_of_2026_lacks_a_condition_without_a_reason() {
        assert_conditioned(&resources::of_awscc_2026());
    }

    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn no_policy_for_the_resources_of_may_2024_lacks_a_condition_without_a_reason() {
        assert_conditioned(&resources::of_may_2024());
    }
}
