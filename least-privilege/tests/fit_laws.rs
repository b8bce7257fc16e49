//! Laws of comparing: what isn't missing is allowed, and what is unused can be removed.

#[path = "support/stage.rs"]
mod stage;

use iam_policy::{Conditions, Context, Effect, Patterns, Policy, Request, Statement, Version, decide};
use least_privilege::{Emission, Emitter, Fit, Place, Target};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

// Few enough that statements often match what is required.
const ACTIONS: &[&str] = &[
    "*",
    "cloudformation:*",
    "cloudformation:GetResource",
    "ivs:*",
    "ivs:Get*",
    "ivs:GetStage",
    "ivs:ListTagsForResource",
    "s3:*",
];
const RESOURCES: &[&str] = &[
    "*",
    "arn:aws:ivs:*",
    "arn:*:ivs:*:*:*",
    "arn:*:ivs:*:*:stage/*",
    "arn:*:ivs:*:*:stage/?*",
    "arn:*:ivs:*:*:stage/??",
    "arn:*:ivs:*:*:stage/prod*",
    "arn:aws:ivs:eu-west-1:123456789012:stage/*",
    "arn:aws:ivs:eu-*:*:stage/*",
    "arn:aws:ivs:us-east-1:*:stage/p*",
];

/// Policies of up to four statements.
fn policies() -> impl Strategy<Value = Policy> {
    let statement = (
        select(&[Effect::Allow, Effect::Allow, Effect::Deny]),
        patterns(ACTIONS),
        patterns(RESOURCES),
        conditions(),
    );
    let statement = statement.prop_map(|(effect, actions, resources, conditions)| Statement {
        sid: None,
        effect,
        actions,
        resources,
        conditions,
    });
    vec(statement, 0..5).prop_map(|statements| Policy { version: Version::V2012, id: None, statements })
}

fn patterns(words: &'static [&'static str]) -> impl Strategy<Value = Patterns> {
    let lists = (texts(words), prop::bool::weighted(0.8));
    lists.prop_map(|(listed, only)| if only { Patterns::Only(listed) } else { Patterns::AllBut(listed) })
}

/// Condition blocks: an empty one, or one that depends on a key of the request.
fn conditions() -> impl Strategy<Value = Conditions> {
    let values = btree_map(Just("aws:SecureTransport".to_owned()), texts(&["true", "false"]), 1);
    let block = values.prop_map(|keys| Conditions::from([("Bool".to_owned(), keys)]));
    prop_oneof![1 => Just(Conditions::new()), 2 => block]
}

fn texts(words: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    subsequence(words, 1..=2).prop_map(|words| words.into_iter().map(str::to_owned).collect())
}

fn read_in(target: Target) -> Emission {
    let emitter = Emitter::new().target(target);
    emitter.emit(&[stage::need("get")]).expect("a policy")
}

/// Values of a part of an ARN in a place: one that matches the named pattern, or all of `any` if none is
/// named.
fn in_place<'t>(named: Option<&str>, any: &'t [&'t str]) -> Vec<String> {
    match named {
        Some(named) => vec![named.replace('*', "north-1")],
        None => any.iter().map(|part| (*part).to_owned()).collect(),
    }
}

/// Stages in a place.
fn stages(place: &Place) -> Vec<String> {
    let mut stages = Vec::new();
    for partition in in_place(place.partition.as_deref(), &["aws", "aws-cn"]) {
        for region in in_place(place.region.as_deref(), &["eu-west-1", "us-east-1", "x"]) {
            for account in in_place(place.account.as_deref(), &["123456789012", "2"]) {
                for id in ["a", "ab", "abc", "p", "prod", "production"] {
                    stages.push(format!("arn:{partition}:ivs:{region}:{account}:stage/{id}"));
                }
            }
        }
    }
    stages
}

fn is_allowed(policies: &[Policy], action: &str, resource: &str) -> bool {
    let context = Context::new().partial();
    let request = Request { action, resource, context: &context };
    decide(policies, &request).is_allowed()
}

/// The policy without its unused actions.
fn without_unused(policy: &Policy, fit: &Fit) -> Policy {
    let mut less = policy.clone();
    for unused in &fit.unused {
        if let Patterns::Only(actions) = &mut less.statements[unused.statement.index].actions {
            actions.retain(|action| *action != unused.action);
        }
    }
    less.statements
        .retain(|statement| !matches!(&statement.actions, Patterns::Only(actions) if actions.is_empty()));
    less
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2048))]

    #[test]
    fn what_is_not_missing_is_allowed_on_every_required_resource(policy in policies()) {
        let policies = [policy];
        let fit = Fit::of(&policies, &read_in(Target::any()));
        if fit.missing.is_empty() {
            let anywhere = [Place::default()];
            let places = if fit.narrowed.is_empty() { &anywhere } else { &fit.narrowed[..] };
            prop_assert!(is_allowed(&policies, "cloudformation:GetResource", "*"));
            for stage in places.iter().flat_map(stages) {
                for action in ["ivs:GetStage", "ivs:ListTagsForResource"] {
                    prop_assert!(is_allowed(&policies, action, &stage), "{action} on {stage}");
                }
            }
        }
    }

    #[test]
    fn removing_unused_actions_removes_nothing_that_is_required(policy in policies()) {
        // The target sets the place: without it, unused actions would also name places to compare.
        let here = Target::any().partition("aws").region("eu-west-1").account("123456789012");
        let read = read_in(here);
        let fit = Fit::of(std::slice::from_ref(&policy), &read);
        let less = without_unused(&policy, &fit);
        let without = Fit::of(std::slice::from_ref(&less), &read);
        let actions = |fit: &Fit| fit.missing.iter().map(|missing| missing.action.clone()).collect::<Vec<_>>();
        prop_assert_eq!(actions(&without), actions(&fit));
        prop_assert!(without.unused.is_empty());
        prop_assert!(without.broader.len() <= fit.broader.len());
    }
}
