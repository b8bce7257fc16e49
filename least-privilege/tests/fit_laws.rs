//! What holds of how any policy fits: what is not missing is allowed, and what is unused can go.

#[path = "support/stage.rs"]
mod stage;
#[allow(dead_code, reason = "contexts are of no use here")]
#[path = "../../iam-policy/tests/support/mod.rs"]
mod support;

use iam_policy::{Context, Patterns, Policy, Request, decide};
use least_privilege::{Emission, Emitter, Fit, Place, Target};
use proptest::prelude::*;
use support::{Words, policy, statements};

const WORDS: Words = Words {
    actions: &[
        "*",
        "cloudformation:*",
        "cloudformation:GetResource",
        "ivs:*",
        "ivs:Get*",
        "ivs:GetStage",
        "ivs:ListTagsForResource",
        "s3:*",
    ],
    resources: &[
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
    ],
    conditions: &[(&["Bool"], "aws:SecureTransport", &["true", "false"])],
};

fn read_in(target: Target) -> Emission {
    let emitter = Emitter::new().target(target);
    emitter.emit(&[stage::need("get")]).expect("a policy")
}

/// A part of an ARN in a place: what is named, and of a pattern something that it matches; else any of these.
fn in_place<'t>(named: Option<&str>, any: &'t [&'t str]) -> Vec<String> {
    match named {
        Some(named) => vec![named.replace('*', "north-1")],
        None => any.iter().map(|it| (*it).to_owned()).collect(),
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

/// The policies without the actions that nothing needs.
fn without_unused(policy: &Policy, fit: &Fit) -> Policy {
    let mut less = policy.clone();
    for unused in &fit.unused {
        if let Patterns::Only(actions) = &mut less.statements[unused.statement.index].actions {
            actions.retain(|action| *action != unused.action);
        }
    }
    less.statements.retain(|it| !matches!(&it.actions, Patterns::Only(actions) if actions.is_empty()));
    less
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2048))]

    #[test]
    fn what_is_not_missing_is_allowed_on_every_resource_that_is_needed(statements in statements(WORDS)) {
        let policies = [policy(statements)];
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
    fn without_what_is_unused_no_less_is_allowed_of_what_is_needed(statements in statements(WORDS)) {
        let policy = policy(statements);
        // Which places are tried depends on what is named, even by what is unused: so it is told where it is needed.
        let here = Target::any().partition("aws").region("eu-west-1").account("123456789012");
        let read = read_in(here);
        let fit = Fit::of(core::slice::from_ref(&policy), &read);
        let less = without_unused(&policy, &fit);
        let without = Fit::of(core::slice::from_ref(&less), &read);
        let actions = |fit: &Fit| fit.missing.iter().map(|it| it.action.clone()).collect::<Vec<_>>();
        prop_assert_eq!(actions(&without), actions(&fit));
        prop_assert!(without.unused.is_empty());
        prop_assert!(without.broader.len() <= fit.broader.len());
    }
}
