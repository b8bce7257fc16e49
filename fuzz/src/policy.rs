//! Policies: what they say, what they decide, and how they compare.

use std::sync::LazyLock;

use cloud_control::Handler;
use iam_policy::{
    Attachment, Context, Decision, Effect, Layers, Patterns, Policy, Request, Statement, decide,
};
use least_privilege::{Difference, Emission, Emitter, Fit, Target};
use specs::ResourceSpec;

use super::inert::is_invisible;
use super::knowledge::REFERENCE;

/// What separates two policies of an input.
const SEPARATOR: &str = "\n---\n";

/// What getting a stage requires.
static GET_STAGE: LazyLock<Emission> = LazyLock::new(|| {
    let spec = ResourceSpec::from_json(include_str!("../../specs/aws/ivs/stage.json")).expect("a spec");
    let needs = least_privilege::needs(&spec, &REFERENCE, |_, _| None);
    let need = needs.into_iter().find(|need| need.handler == Handler::Get).expect("a get");
    Emitter::new().target(Target::any()).emit(&[need]).expect("a policy")
});

/// A policy is refused in one line, or says the same after it is written and read. What it decides follows IAM's
/// rules, and comparing it ends.
pub fn check(text: &str) {
    let (first, second) = text.split_once(SEPARATOR).unwrap_or((text, ""));
    let policies: Vec<Policy> = [first, second].into_iter().filter_map(read).collect();
    let Some(policy) = policies.first() else { return };
    for lint in policy.lint() {
        assert!(!lint.to_string().chars().any(is_invisible), "{lint}");
    }
    decisions(policy, policies.last().unwrap_or(policy));
    fit(policy);
    let difference = Difference::of(std::slice::from_ref(policy), std::slice::from_ref(policy));
    assert_eq!(difference, Difference::default(), "a policy differs from itself");
}

/// A policy and the same after writing and reading it.
fn read(text: &str) -> Option<Policy> {
    let policy: Policy = match text.parse() {
        Ok(policy) => policy,
        Err(error) => {
            let error: iam_policy::DocumentError = error;
            assert_eq!(error.to_string().lines().count(), 1, "{error}");
            return None;
        }
    };
    let (written, compact) = (policy.to_json(), policy.to_compact_json());
    for json in [&written, &compact] {
        assert_eq!(json.parse::<Policy>().as_ref(), Ok(&policy), "{json}");
    }
    assert!(compact.len() <= written.len());
    assert_eq!(policy.size(), compact.chars().count());
    assert_eq!(policy.fits(Attachment::Managed), policy.size() <= Attachment::Managed.limit());
    Some(policy)
}

/// Checks what two policies decide about requests that they are about.
fn decisions(policy: &Policy, other: &Policy) {
    let both = [policy.clone(), other.clone()];
    let added = |statement: Statement| {
        let mut more = policy.clone();
        more.statements.push(statement);
        more
    };
    let denying = added(everything(Effect::Deny));
    let allowing = added(everything(Effect::Allow));
    let layers = Layers::new([policy.clone()]).boundary(other.clone());
    let difference = Difference::of(std::slice::from_ref(policy), std::slice::from_ref(other));
    let reverse = Difference::of(std::slice::from_ref(other), std::slice::from_ref(policy));
    assert_eq!((&difference.more, &difference.less), (&reverse.less, &reverse.more));
    for action in words(policy, other, |statement| &statement.actions, "ivs:GetStage") {
        for resource in words(policy, other, |statement| &statement.resources, RESOURCE) {
            for context in contexts(policy) {
                let request = Request { action: &action, resource: &resource, context: &context };
                let decision = policy.decide(&request);
                assert_eq!(decision, policy.decide(&request), "{request:?}");
                assert!(!decision.to_string().chars().any(is_invisible), "{decision}");
                assert!(matches!(denying.decide(&request), Decision::Denied { .. }), "{request:?}");
                let by_other = other.decide(&request);
                let with_grant = allowing.decide(&request);
                assert!(!decision.is_allowed() || with_grant.is_allowed(), "{request:?}: {with_grant}");
                let together = decide(&both, &request);
                assert!(
                    !together.is_allowed() || decision.is_allowed() || by_other.is_allowed(),
                    "{request:?}: {together}, {decision}, {by_other}"
                );
                let layered = layers.decide(&request).decision;
                assert_eq!(
                    layered.is_allowed(),
                    decision.is_allowed() && by_other.is_allowed(),
                    "{request:?}: {layered}, {decision}, {by_other}"
                );
                if difference.more.is_empty() {
                    assert!(!by_other.is_allowed() || decision.is_allowed(), "{request:?}: more");
                }
                if difference.less.is_empty() {
                    assert!(!decision.is_allowed() || by_other.is_allowed(), "{request:?}: less");
                }
                // What isn't known leaves a decision open, and never changes it.
                let partial = context.clone().partial();
                let open = policy.decide(&Request { context: &partial, ..request });
                assert!(
                    matches!(open, Decision::Undecided { .. }) || open.is_allowed() == decision.is_allowed(),
                    "{request:?}: {open}, {decision}"
                );
            }
        }
    }
}

/// Checks that what isn't missing of a get is allowed.
fn fit(policy: &Policy) {
    let fit = Fit::of(std::slice::from_ref(policy), &GET_STAGE);
    if !fit.missing.is_empty() || !fit.narrowed.is_empty() {
        return;
    }
    let context = Context::new().partial();
    for (action, resource) in [("cloudformation:GetResource", "*"), ("ivs:GetStage", RESOURCE)] {
        let decision = policy.decide(&Request { action, resource, context: &context });
        assert!(decision.is_allowed(), "nothing is missing, but {action} is {decision}");
    }
}

const RESOURCE: &str = "arn:aws:ivs:eu-west-1:123456789012:stage/abcd";

fn everything(effect: Effect) -> Statement {
    let all = || Patterns::Only(vec!["*".to_owned()]);
    Statement { sid: None, effect, actions: all(), resources: all(), conditions: [].into() }
}

/// Some actions or resources that policies name, with and without their wildcards.
fn words(
    policy: &Policy,
    other: &Policy,
    of: for<'p> fn(&'p Statement) -> &'p Patterns,
    plain: &str,
) -> Vec<String> {
    const MOST: usize = 6;
    let statements = policy.statements.iter().take(2).chain(other.statements.iter().take(2));
    let listed = statements.flat_map(|statement| of(statement).listed().iter().take(2));
    let named = listed.flat_map(|word| [word.clone(), word.replace('*', "x").replace('?', "y")]);
    let mut words: Vec<String> = [plain.to_owned()].into_iter().chain(named).collect();
    words.sort();
    words.dedup();
    words.truncate(MOST);
    words
}

/// Contexts without keys, and with the keys of the policy's conditions.
fn contexts(policy: &Policy) -> Vec<Context> {
    let mut own = Context::new();
    let mut other = Context::new();
    let conditions = policy.statements.iter().take(4).flat_map(|statement| statement.conditions.values());
    for (key, values) in conditions.flatten().take(8) {
        own = own.with_all(key, values.iter().take(3).cloned());
        other = other.with(key, "7");
    }
    let mut contexts = vec![Context::new(), own, other];
    contexts.dedup();
    contexts
}
