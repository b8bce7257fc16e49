//! How policies fit what is needed.

#[path = "support/stage.rs"]
mod stage;

use cloud_control::Handler;
use iam_policy::{Patterns, Policy, Statement};
use least_privilege::{Broader, Emission, Emitter, Fit, Need, NeededAction, Target};

const ROLE: &str = "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}";

/// What reading a stage takes.
fn read() -> Emission {
    read_in(Target::any())
}

fn read_in(target: Target) -> Emission {
    let emitter = Emitter::new().target(target);
    emitter.emit(&[stage::need("get")]).expect("a policy")
}

/// A policy that lets Cloud Control read, and of these statements.
fn policy(statements: &str) -> Policy {
    let call = r#"{"Effect": "Allow", "Action": "cloudformation:GetResource", "Resource": "*"}"#;
    let text = format!(r#"{{"Version": "2012-10-17", "Statement": [{call}, {statements}]}}"#);
    text.parse().expect("a policy")
}

fn allow(actions: &str, resources: &str) -> String {
    format!(r#"{{"Effect": "Allow", "Action": {actions}, "Resource": {resources}}}"#)
}

const BOTH: &str = r#"["ivs:GetStage", "ivs:ListTagsForResource"]"#;
const STAGES: &str = r#""arn:*:ivs:*:*:stage/*""#;

fn missing(fit: &Fit) -> Vec<String> {
    let missing = fit.missing.iter();
    missing.map(|it| format!("{} {}: {}", it.action, it.resource, it.decision)).collect()
}

fn broader(fit: &Fit) -> Vec<String> {
    let shown = |it: &Broader| match it {
        Broader::Action { action, needed, .. } => format!("{action}, not {needed:?}"),
        Broader::Resource { resource, actions, needed, .. } => {
            format!("{resource} for {actions:?}, not {needed:?}")
        }
        Broader::Condition { actions, key, values, .. } => format!("{actions:?} without {key} {values:?}"),
        Broader::AllBut { member, .. } => (*member).to_owned(),
    };
    fit.broader.iter().map(shown).collect()
}

fn of(statements: &str) -> Fit {
    Fit::of(&[policy(statements)], &read())
}

#[test]
fn what_was_emitted_fits_and_nothing_is_said() {
    for target in [
        Target::any(),
        Target::any().region("eu-west-1").id("abcdEFGH1234"),
        Target::any().partition("aws").account("123456789012"),
    ] {
        for (name, need) in stage::needs() {
            for emitter in [
                Emitter::new(),
                Emitter::new().role("arn:${Partition}:iam::${Account}:role/deploy"),
                Emitter::new().cancels().waits(),
            ] {
                let emitter = emitter.target(target.clone());
                let emission = emitter.emit(core::slice::from_ref(&need)).expect("a policy");
                let policies: Vec<Policy> = emission.caller.iter().map(|it| it.policy()).collect();
                assert_eq!(Fit::of(&policies, &emission), Fit::default(), "{name}");
            }
        }
    }
}

#[test]
fn an_action_that_no_statement_allows_is_missing() {
    let fit = of(&allow(r#""ivs:GetStage""#, STAGES));
    assert_eq!(
        missing(&fit),
        ["ivs:ListTagsForResource arn:*:ivs:*:*:stage/*: denied: no statement allows it"]
    );
    assert_eq!(fit.missing[0].operations, ["get_resource of AWS::IVS::Stage"]);
    assert!(fit.unused.is_empty() && fit.broader.is_empty() && fit.narrowed.is_empty());
}

#[test]
fn an_action_is_the_same_in_any_casing() {
    let fit = of(&allow(r#"["IVS:getstage", "ivs:listtagsforresource"]"#, STAGES));
    assert_eq!(fit, Fit::default());
}

#[test]
fn several_policies_count_together() {
    let one = policy(&allow(r#""ivs:GetStage""#, STAGES));
    let other = policy(&allow(r#""ivs:ListTagsForResource""#, STAGES));
    assert_eq!(Fit::of(&[one, other], &read()), Fit::default());
    assert_eq!(Fit::of(&[], &read()).missing.len(), 3);
}

#[test]
fn some_of_the_resources_are_not_enough() {
    for resource in ["stage/abc", "stage/a*", "stage/?", "stage/??*", "channel/*"] {
        let fit = of(&allow(BOTH, &format!(r#""arn:*:ivs:*:*:{resource}""#)));
        assert_eq!(fit.missing.len(), 2, "{resource}");
    }
    // No id is empty.
    assert_eq!(of(&allow(BOTH, r#""arn:*:ivs:*:*:stage/?*""#)), Fit::default());
}

#[test]
fn what_is_needed_of_one_resource_is_enough_there() {
    let arn = "arn:aws:ivs:eu-west-1:123456789012:stage/abc";
    let policies = [policy(&allow(BOTH, &format!("\"{arn}\"")))];
    let fit = Fit::of(&policies, &read_in(Target::any().id(arn)));
    assert_eq!(fit, Fit::default());
}

#[test]
fn a_denial_of_any_of_it_is_told() {
    let deny = |actions: &str, resource: &str| {
        format!(r#"{{"Sid": "No", "Effect": "Deny", "Action": "{actions}", "Resource": "{resource}"}}"#)
    };
    for (actions, resource) in [
        ("ivs:GetStage", "*"),
        ("*", "arn:aws:ivs:*:*:stage/prod*"),
        ("ivs:Get*", "arn:aws:ivs:eu-west-1:123456789012:stage/prod"),
    ] {
        let both = format!("{}, {}", allow(BOTH, STAGES), deny(actions, resource));
        let fit = of(&both);
        let denied = missing(&fit).join("; ");
        assert!(denied.starts_with("ivs:GetStage"), "{denied}");
        assert!(denied.contains("denied by Statement[2] `No`"), "{denied}");
        assert!(fit.unused.is_empty(), "what denies is there on purpose");
    }
    let of_others = format!("{}, {}", allow(BOTH, STAGES), deny("*", "arn:aws:ivs:*:*:channel/*"));
    assert_eq!(of(&of_others), Fit::default());
}

#[test]
fn what_is_left_out_of_all_that_is_allowed_is_missing() {
    let but = |resource: &str| {
        of(&format!(r#"{{"Effect": "Allow", "Action": {BOTH}, "NotResource": "{resource}"}}"#))
    };
    assert_eq!(but("arn:aws:ivs:*:*:stage/prod").missing.len(), 2);
    assert_eq!(but("arn:aws:ivs:*").missing.len(), 2, "only IAM knows");
    assert_eq!(but("arn:aws:ivs:*:*:channel/*").missing.len(), 0);
    // Each allows what the other leaves out, but for what both do.
    let two = ["us-east-1:*:stage/p*", "*:*:stage/prod"]
        .map(|it| format!(r#"{{"Effect": "Allow", "Action": {BOTH}, "NotResource": "arn:aws:ivs:{it}"}}"#));
    assert_eq!(of(&two.join(", ")).missing.len(), 2);
}

#[test]
fn what_depends_on_the_request_is_missing_and_why_is_told() {
    let office = format!(
        r#"{{"Effect": "Allow", "Action": {BOTH}, "Resource": {STAGES},
            "Condition": {{"IpAddress": {{"aws:SourceIp": "203.0.113.0/24"}}}}}}"#
    );
    let found = missing(&of(&office));
    assert_eq!(found.len(), 2);
    assert!(
        found[0].ends_with("undecided by Statement[1]: the context is partial and lacks `aws:SourceIp`"),
        "{found:?}"
    );
}

#[test]
fn a_condition_that_was_asked_for_is_met_and_must_be_there() {
    let reference = stage::reference();
    let emitter = Emitter::new().reference(&reference).resource_tag("team", "live");
    let emission = emitter.emit(&[stage::need("get")]).expect("a policy");
    let tagged = |condition: &str| {
        let statement =
            format!(r#"{{"Effect": "Allow", "Action": "ivs:GetStage", "Resource": {STAGES}{condition}}}"#);
        let tags = format!(
            r#"{{"Effect": "Allow", "Action": "ivs:ListTagsForResource", "Resource": {STAGES},
                "Condition": {{"StringEquals": {{"aws:ResourceTag/team": "live"}}}}}}"#
        );
        Fit::of(&[policy(&format!("{statement}, {tags}"))], &emission)
    };
    for condition in [
        r#", "Condition": {"StringEquals": {"aws:ResourceTag/team": "live"}}"#,
        r#", "Condition": {"StringLike": {"aws:resourcetag/team": ["live"]}}"#,
    ] {
        assert_eq!(tagged(condition), Fit::default(), "{condition}");
    }
    for condition in [
        "",
        r#", "Condition": {"StringEquals": {"aws:ResourceTag/team": ["live", "test"]}}"#,
        r#", "Condition": {"StringLike": {"aws:ResourceTag/team": "l*"}}"#,
        r#", "Condition": {"StringEqualsIfExists": {"aws:ResourceTag/team": "live"}}"#,
        r#", "Condition": {"StringLike": {"aws:ResourceTag/team": "*"}}"#,
    ] {
        let fit = tagged(condition);
        assert!(fit.missing.is_empty(), "{condition}");
        assert_eq!(
            broader(&fit),
            [r#"["ivs:GetStage"] without aws:ResourceTag/team ["live"]"#],
            "{condition}"
        );
    }
}

#[test]
fn what_nothing_needs_is_unused() {
    let fit = of(&allow(r#"["ivs:GetStage", "ivs:GetChannel", "ivs:ListTagsForResource", "s3:*"]"#, STAGES));
    let unused: Vec<&str> = fit.unused.iter().map(|it| it.action.as_str()).collect();
    assert_eq!(unused, ["ivs:GetChannel", "s3:*"]);
    assert_eq!(fit.unused[0].statement.to_string(), "Statement[1]");
    assert!(fit.missing.is_empty() && fit.broader.is_empty());
}

#[test]
fn a_pattern_of_actions_is_broader_than_those_that_are_needed() {
    let fit = of(&allow(r#""ivs:*""#, STAGES));
    assert_eq!(broader(&fit), [r#"ivs:*, not ["ivs:GetStage", "ivs:ListTagsForResource"]"#]);
    assert!(fit.missing.is_empty() && fit.unused.is_empty());
}

#[test]
fn resources_beyond_those_that_are_needed_are_broader() {
    for resource in ["*", "arn:*:ivs:*:*:*", "arn:aws:ivs:*:*:channel/*", "arn:aws:ivs:*"] {
        let fit = of(&allow(BOTH, &format!(r#"[{STAGES}, "{resource}"]"#)));
        let not = r#"for ["ivs:GetStage", "ivs:ListTagsForResource"], not ["arn:*:ivs:*:*:stage/*"]"#;
        assert_eq!(broader(&fit), [format!("{resource} {not}")]);
        assert!(fit.missing.is_empty());
    }
    let all = policy(&allow(BOTH, STAGES));
    let in_one = read_in(Target::any().region("eu-west-1"));
    let fit = Fit::of(&[all], &in_one);
    assert!(broader(&fit)[0].ends_with(r#"not ["arn:*:ivs:eu-west-1:*:stage/*"]"#));
}

#[test]
fn a_resource_is_broader_for_the_actions_alone_that_do_not_need_it() {
    let fit =
        of(&allow(r#"["cloudformation:GetResource", "ivs:GetStage", "ivs:ListTagsForResource"]"#, r#""*""#));
    assert_eq!(
        broader(&fit),
        [r#"* for ["ivs:GetStage", "ivs:ListTagsForResource"], not ["arn:*:ivs:*:*:stage/*"]"#]
    );
}

#[test]
fn all_but_some_is_broader_whatever_it_is() {
    let fit = of(r#"{"Effect": "Allow", "NotAction": "s3:*", "Resource": "*"}"#);
    assert_eq!(broader(&fit), ["NotAction"]);
    assert!(fit.missing.is_empty());
    let fit =
        of(&format!(r#"{{"Effect": "Allow", "Action": {BOTH}, "NotResource": "arn:aws:s3:::secret"}}"#));
    assert_eq!(broader(&fit), ["NotResource"]);
    assert!(fit.missing.is_empty());
}

#[test]
fn a_role_that_is_passed_to_any_service_is_broader() {
    let emitter = Emitter::new().role("arn:aws:iam::123456789012:role/deploy");
    let emission = emitter.emit(&[stage::need("get")]).expect("a policy");
    let pass = allow(r#""iam:PassRole""#, r#""arn:aws:iam::123456789012:role/deploy""#);
    let fit = Fit::of(&[policy(&pass)], &emission);
    assert_eq!(
        broader(&fit),
        [r#"["iam:PassRole"] without iam:PassedToService ["cloudformation.amazonaws.com"]"#]
    );
}

#[test]
fn a_role_that_is_passed_to_several_services_takes_each() {
    let need = Need::new("AWS::Any::Type", Handler::Get)
        .action(NeededAction::new("iam:PassRole").related(ROLE))
        .passes_roles_to("lambda.amazonaws.com")
        .passes_roles_to("ecs.amazonaws.com");
    let emission = Emitter::new().emit(&[need]).expect("a policy");
    let pass = |services: &str| {
        let statement = format!(
            r#"{{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:*:iam::*:role/*",
                "Condition": {{"StringEquals": {{"iam:PassedToService": {services}}}}}}}"#
        );
        Fit::of(&[policy(&statement)], &emission)
    };
    assert_eq!(pass(r#"["lambda.amazonaws.com", "ecs.amazonaws.com"]"#), Fit::default());
    assert_eq!(pass(r#""lambda.amazonaws.com""#).missing.len(), 1);
}

#[test]
fn a_policy_for_one_place_fits_there_and_is_said_to_be_narrowed() {
    let in_place = |place: &str| of(&allow(BOTH, &format!(r#""arn:{place}:stage/*""#)));
    for (place, narrowed) in [
        ("*:ivs:eu-west-1:*", "region `eu-west-1`"),
        ("aws:ivs:eu-*:*", "partition `aws`, region `eu-*`"),
        ("aws:ivs:eu-west-1:123456789012", "partition `aws`, region `eu-west-1`, account `123456789012`"),
    ] {
        let fit = in_place(place);
        assert_eq!(fit.narrowed.len(), 1);
        assert_eq!(fit.narrowed[0].to_string(), narrowed);
        assert!(fit.missing.is_empty() && fit.unused.is_empty() && fit.broader.is_empty());
    }
}

#[test]
fn each_place_is_told_in_which_all_is_allowed() {
    let in_region =
        |actions: &str, region: &str| allow(actions, &format!(r#""arn:*:ivs:{region}:*:stage/*""#));
    let (west, east) = (in_region(BOTH, "eu-west-1"), in_region(BOTH, "us-east-1"));
    let places = |fit: &Fit| fit.narrowed.iter().map(ToString::to_string).collect::<Vec<_>>();
    let fit = of(&format!("{west}, {east}"));
    assert_eq!(places(&fit), ["region `eu-west-1`", "region `us-east-1`"]);
    // One half here and the other there is no program that works.
    let halves =
        [in_region(r#""ivs:GetStage""#, "eu-west-1"), in_region(r#""ivs:ListTagsForResource""#, "us-east-1")];
    let fit = of(&halves.join(", "));
    assert_eq!(places(&fit), ["region `eu-west-1`"]);
    assert_eq!(missing(&fit).len(), 1);
    assert!(missing(&fit)[0].starts_with("ivs:ListTagsForResource"));
}

#[test]
fn a_policy_for_another_place_than_is_needed_does_not_fit() {
    let west = policy(&allow(BOTH, r#""arn:aws:ivs:eu-west-1:*:stage/*""#));
    let needed = |region: &str| read_in(Target::any().partition("aws").region(region));
    assert_eq!(Fit::of(core::slice::from_ref(&west), &needed("eu-west-1")), Fit::default());
    let fit = Fit::of(&[west], &needed("us-east-1"));
    assert_eq!(fit.missing.len(), 2);
    assert_eq!(fit.broader.len(), 1, "it is of no use there");
}

#[test]
fn what_is_needed_with_wildcards_is_allowed_as_a_whole_or_missing() {
    let need = Need::new("AWS::Any::Type", Handler::Get).action(NeededAction::new("ec2:Describe*"));
    let emission = Emitter::new().emit(&[need]).expect("a policy");
    let of = |statements: &str| Fit::of(&[policy(statements)], &emission);
    assert_eq!(of(&allow(r#""ec2:Describe*""#, r#""*""#)), Fit::default());
    let wider = of(&allow(r#""ec2:D*""#, r#""*""#));
    assert!(wider.missing.is_empty());
    assert_eq!(broader(&wider), [r#"ec2:D*, not ["ec2:Describe*"]"#]);
    let narrower = of(&allow(r#"["ec2:DescribeTags", "ec2:Describe?*"]"#, r#""*""#));
    assert!(narrower.unused.is_empty() && narrower.broader.is_empty());
    let some = of(&allow(r#""ec2:DescribeTags""#, r#""*""#));
    assert_eq!(some.missing[0].action, "ec2:Describe*");
    let deny = r#"{"Effect": "Deny", "Action": "ec2:DescribeTags", "Resource": "*"}"#;
    let denied = of(&format!("{}, {deny}", allow(r#""ec2:*""#, r#""*""#)));
    assert!(missing(&denied)[0].ends_with("denied by Statement[2]"));
}

#[test]
fn a_fit_is_json_that_says_all_of_it() {
    let statements = format!(
        r#"{{"Sid": "Read", "Effect": "Allow", "Action": ["ivs:Get*", "s3:GetObject"], "Resource": {STAGES}}}"#
    );
    let json = serde_json::to_value(of(&statements)).expect("JSON");
    let statement = serde_json::json!({"policy": 0, "index": 1, "sid": "Read"});
    assert_eq!(
        json,
        serde_json::json!({
            "missing": [{
                "action": "ivs:ListTagsForResource",
                "resource": "arn:*:ivs:*:*:stage/*",
                "operations": ["get_resource of AWS::IVS::Stage"],
                "decision": "denied",
                "statement": null,
            }],
            "unused": [{"statement": statement, "action": "s3:GetObject"}],
            "broader": [{
                "kind": "action",
                "statement": statement,
                "action": "ivs:Get*",
                "needed": ["ivs:GetStage"],
            }],
            "narrowed": [],
        })
    );
}

/// A policy with an action less, for each, and one with an action more.
fn altered(policy: &Policy) -> Vec<(String, Policy)> {
    let mut all = Vec::new();
    for (at, statement) in policy.statements.iter().enumerate() {
        let Patterns::Only(actions) = &statement.actions else {
            panic!("it lists what it allows");
        };
        for action in actions {
            let others: Vec<String> = actions.iter().filter(|it| *it != action).cloned().collect();
            let mut less = policy.clone();
            if others.is_empty() {
                less.statements.remove(at);
            } else {
                less.statements[at].actions = Patterns::Only(others);
            }
            all.push((action.clone(), less));
        }
    }
    all
}

#[test]
fn for_each_set_of_operations_one_action_less_is_missing_and_one_more_is_unused() {
    let needs = stage::needs();
    for set in 1_u32..1 << needs.len() {
        let chosen = needs.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0);
        let chosen: Vec<Need> = chosen.map(|(_, (_, need))| need.clone()).collect();
        let emission = Emitter::new().emit(&chosen).expect("a policy");
        let [template] = &emission.caller[..] else {
            panic!("one policy is enough for a stage");
        };
        let policy = template.policy();
        for (action, less) in altered(&policy) {
            let fit = Fit::of(&[less], &emission);
            assert_eq!(fit.missing.len(), 1);
            assert_eq!(fit.missing[0].action, action);
            assert!(fit.unused.is_empty() && fit.broader.is_empty());
        }
        for at in 0..policy.statements.len() {
            let mut more = policy.clone();
            let Statement { actions: Patterns::Only(actions), .. } = &mut more.statements[at] else {
                panic!("it lists what it allows");
            };
            actions.push("ivs:GetChannel".to_owned());
            let fit = Fit::of(&[more], &emission);
            assert_eq!(fit.unused.len(), 1);
            assert_eq!(fit.unused[0].action, "ivs:GetChannel");
            assert!(fit.missing.is_empty() && fit.broader.is_empty());
        }
    }
}
