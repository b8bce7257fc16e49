//! Whether policies allow an operation: each of its actions, on some resource that it may be about.

use iam_policy::{Context, Decision, Effect, Patterns, Policy, sample};

use crate::policies::Policies;
use crate::table::{Action, Need, Operation};

/// What policies say of an operation.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is allowed, on any resource or on some.
    Allowed { on_any: bool },
    /// Nothing that its handlers need is spoken of.
    NotSpokenOf,
    /// Some of it is allowed, denied or in doubt; of what is not allowed, why.
    Refused {
        reasons: Vec<String>,
        /// Whether nothing is missing or denied.
        only_in_doubt: bool,
    },
}

pub(crate) fn verdict(operation: &Operation<'_>, policies: &Policies) -> Verdict {
    let (mut reasons, mut only_in_doubt) = (Vec::new(), true);
    let (mut is_spoken_of, mut on_any) = (false, true);
    for need in &operation.needs {
        let resources = resources(need, policies);
        let mut missing = Vec::new();
        for needed in &need.actions {
            let action = needed.name;
            let (decision, is_on_any) = decide(needed, &resources, policies);
            // That Cloud Control may be called says nothing of this operation.
            let is_handlers = !action.starts_with("cloudformation:");
            is_spoken_of = is_spoken_of || is_handlers && policies.speak_of(action);
            on_any &= is_on_any;
            only_in_doubt &= !matches!(decision, Decision::Denied { .. });
            match decision {
                Decision::Allowed { .. } => {}
                Decision::Denied { by: None } => missing.push(format!("`{action}`")),
                Decision::Denied { by: Some(by) } => {
                    let place = policies.place(&by);
                    reasons.push(format!("`{action}` is denied by {place}"));
                }
                Decision::Undecided { statement, why } => {
                    let place = policies.place(&statement);
                    reasons.push(format!("`{action}` is left open by {place}: {why}"));
                }
            }
        }
        if !missing.is_empty() {
            let (missing, on) = (missing.join(", "), need.arn_formats.join("` or `"));
            reasons.push(format!("lacks {missing} on `{on}`"));
        }
    }
    if reasons.is_empty() {
        Verdict::Allowed { on_any }
    } else if is_spoken_of {
        Verdict::Refused { reasons, only_in_doubt }
    } else {
        Verdict::NotSpokenOf
    }
}

/// Resources that an action may be about, to ask of: such as no policy would name, then such as these name.
struct Resources {
    plain: Vec<String>,
    named: Vec<String>,
}

fn resources(need: &Need<'_>, policies: &Policies) -> Resources {
    let formats = need.arn_formats.iter();
    let patterns = || policies.policies().iter().flat_map(allowed_resources);
    let named =
        formats.clone().flat_map(|format| patterns().filter_map(|pattern| sample::common(pattern, format)));
    Resources { named: named.collect(), plain: formats.map(|format| sample::plain(format)).collect() }
}

/// The best that is decided of an action on any of the resources, and whether that is no matter of the resource.
fn decide(action: &Action<'_>, resources: &Resources, policies: &Policies) -> (Decision, bool) {
    // Each of the services that a role is passed to has to be allowed.
    let worst = |resource: &String| {
        let services = action.passed_to.iter();
        let decisions = services.map(|service| {
            let context = Context::new().with("iam:PassedToService", *service);
            policies.decide(action.name, resource, context)
        });
        let decision = decisions.min_by_key(rank);
        decision.unwrap_or_else(|| policies.decide(action.name, resource, Context::new()))
    };
    let best = |resources: &[String]| resources.iter().map(worst).max_by_key(rank);
    let nothing = || Decision::Denied { by: None };
    let on_any = best(&resources.plain).unwrap_or_else(nothing);
    if on_any.is_allowed() {
        return (on_any, true);
    }
    let on_some = best(&resources.named).unwrap_or_else(nothing);
    if rank(&on_some) > rank(&on_any) { (on_some, false) } else { (on_any, false) }
}

/// The resources that a policy allows anything on.
fn allowed_resources(policy: &Policy) -> impl Iterator<Item = &str> {
    let statements = policy.statements.iter();
    let allowing = statements.filter(|statement| statement.effect == Effect::Allow);
    let patterns = allowing.filter_map(|statement| match &statement.resources {
        Patterns::Only(patterns) => Some(patterns),
        // What is not among these is like any other.
        Patterns::AllBut(_) => None,
    });
    patterns.flatten().map(String::as_str)
}

/// A decision that tells more outranks one that tells less.
fn rank(decision: &Decision) -> u8 {
    match decision {
        Decision::Denied { by: None } => 0,
        Decision::Denied { by: Some(_) } => 1,
        Decision::Undecided { .. } => 2,
        Decision::Allowed { .. } => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::{Verdict, verdict};
    use crate::policies::Policies;
    use crate::table::parse;

    const TABLE: &str = "\
Stage::get stage::CanGet ivs.stage get
 * cloudformation:GetResource
 arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId} ivs:GetStage ivs:ListTagsForResource
";

    /// The verdict on reading a stage, of a policy that lets Cloud Control be called, and of these statements.
    fn of(statements: &str) -> Verdict {
        let call = r#"{"Effect": "Allow", "Action": "cloudformation:*", "Resource": "*"}"#;
        let policies = Policies::of(&format!("{call}, {statements}"));
        let operations = parse(TABLE).expect("a table");
        verdict(&operations[0], &policies)
    }

    fn statement(effect: &str, actions: &str, resource: &str) -> String {
        format!(r#"{{"Effect": "{effect}", "Action": {actions}, "Resource": "{resource}"}}"#)
    }

    const BOTH: &str = r#"["ivs:GetStage", "ivs:ListTagsForResource"]"#;

    fn reasons(verdict: Verdict) -> (String, bool) {
        match verdict {
            Verdict::Refused { reasons, only_in_doubt } => (reasons.join("; "), only_in_doubt),
            verdict => panic!("{verdict:?}"),
        }
    }

    #[test]
    fn what_is_allowed_on_all_resources_is_allowed_on_any() {
        for resource in ["*", "arn:aws:ivs:*:*:stage/*", "arn:aws:ivs:*:*:*"] {
            let verdict = of(&statement("Allow", BOTH, resource));
            assert_eq!(verdict, Verdict::Allowed { on_any: true }, "{resource}");
        }
    }

    #[test]
    fn what_is_allowed_on_some_resources_is_said_to_be() {
        for resource in [
            "arn:aws:ivs:eu-west-1:123456789012:stage/*",
            "arn:aws-cn:ivs:*:*:stage/*",
            "arn:aws:ivs:eu-west-1:123456789012:stage/abcdEFGH1234",
        ] {
            let verdict = of(&statement("Allow", BOTH, resource));
            assert_eq!(verdict, Verdict::Allowed { on_any: false }, "{resource}");
        }
        let but_one = format!(
            "{}, {}",
            statement("Allow", BOTH, "*"),
            statement("Deny", BOTH, "arn:aws:ivs:*:*:stage/prod")
        );
        assert_eq!(of(&but_one), Verdict::Allowed { on_any: true }, "any like it, that is");
    }

    #[test]
    fn what_is_allowed_on_other_resources_is_missing() {
        let on = "arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}";
        for resource in ["arn:aws:ivs:*:*:channel/*", "arn:aws:s3:::stage/*"] {
            let (reasons, _) = reasons(of(&statement("Allow", BOTH, resource)));
            let expected = format!("lacks `ivs:GetStage`, `ivs:ListTagsForResource` on `{on}`");
            assert_eq!(reasons, expected, "{resource}");
        }
    }

    #[test]
    fn what_no_statement_is_about_is_not_spoken_of() {
        let verdict = of(&statement("Allow", r#"["ivs:GetChannel", "s3:*"]"#, "*"));
        assert_eq!(verdict, Verdict::NotSpokenOf);
    }

    #[test]
    fn what_is_missing_is_named() {
        let (reasons, only_in_doubt) = reasons(of(&statement("Allow", r#""ivs:Get*""#, "*")));
        let on = "arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}";
        assert_eq!(reasons, format!("lacks `ivs:ListTagsForResource` on `{on}`"));
        assert!(!only_in_doubt);
    }

    #[test]
    fn what_is_denied_is_not_allowed_whatever_else_is() {
        let both = format!(
            "{}, {}",
            statement("Allow", BOTH, "*"),
            r#"{"Sid": "NoTags", "Effect": "Deny", "NotAction": ["ivs:GetStage", "cloudformation:*"], "Resource": "*"}"#
        );
        let (reasons, only_in_doubt) = reasons(of(&both));
        let expected = "`ivs:ListTagsForResource` is denied by `Statement[2]` (NoTags) of `policy.json`";
        assert_eq!(reasons, expected);
        assert!(!only_in_doubt);
    }

    #[test]
    fn what_depends_on_the_request_is_in_doubt_and_not_allowed() {
        let allow = statement("Allow", BOTH, "*");
        let condition = r#""Condition": {"Bool": {"aws:MultiFactorAuthPresent": "false"}}"#;
        for doubtful in [
            // A denial that may apply, an allowance that may not, and a resource that depends on who asks.
            format!(r#"{allow}, {{"Effect": "Deny", "Action": "ivs:*", "Resource": "*", {condition}}}"#),
            format!(r#"{{"Effect": "Allow", "Action": {BOTH}, "Resource": "*", {condition}}}"#),
            statement("Allow", BOTH, "arn:aws:ivs:*:*:stage/${aws:username}"),
        ] {
            let (reasons, only_in_doubt) = reasons(of(&doubtful));
            assert!(reasons.contains("`ivs:GetStage` is left open by `Statement["), "{reasons}");
            assert!(only_in_doubt, "{reasons}");
        }
    }

    #[test]
    fn a_role_is_passed_to_each_service_that_needs_it_and_to_no_other() {
        let table = "Stage::get stage::CanGet ivs.stage get\n * iam:PassRole>a.com>b.com\n";
        let operations = parse(table).expect("a table");
        let of = |services: &str| {
            let condition = format!(r#"{{"StringEquals": {{"iam:PassedToService": {services}}}}}"#);
            let statement = format!(
                r#"{{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": {condition}}}"#
            );
            verdict(&operations[0], &Policies::of(&statement))
        };
        let allowed = Verdict::Allowed { on_any: true };
        assert_eq!(of(r#"["a.com", "b.com"]"#), allowed);
        assert_eq!(of(r#"["a.com", "b.com", "c.com"]"#), allowed);
        for services in [r#""a.com""#, r#"["b.com", "c.com"]"#, r#""c.com""#] {
            let (reasons, only_in_doubt) = reasons(of(services));
            assert_eq!(reasons, "lacks `iam:PassRole` on `*`", "{services}");
            assert!(!only_in_doubt);
        }
    }

    #[test]
    fn calling_cloud_control_is_needed_too() {
        let policies = Policies::of(&statement("Allow", r#""ivs:*""#, "*"));
        let operations = parse(TABLE).expect("a table");
        let (reasons, _) = reasons(verdict(&operations[0], &policies));
        assert_eq!(reasons, "lacks `cloudformation:GetResource` on `*`");
    }
}
