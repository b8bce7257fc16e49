//! Comparing policies with what is required.

#[path = "support/stage.rs"]
mod stage;

use cloud_control::Handler;
use iam_policy::{Layers, Patterns, Policy, Statement};
use least_privilege::{BroaderGrant, Emission, Emitter, Fit, Need, NeededAction, PolicyTemplate, Target};

const ROLE: &str = "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}";

/// The policies for reading a stage.
fn read() -> Emission {
    read_in(Target::any())
}

fn read_in(target: Target) -> Emission {
    let emitter = Emitter::new().target(target);
    emitter.emit(&[stage::need("get")]).expect("a policy")
}

/// A policy that allows reading through Cloud Control, and has these statements.
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
    missing.map(|missing| format!("{} {}: {}", missing.action, missing.resource, missing.decision)).collect()
}

fn broader(fit: &Fit) -> Vec<String> {
    let shown = |broader: &BroaderGrant| match broader {
        BroaderGrant::Action { action, needed, .. } => format!("{action}, not {needed:?}"),
        BroaderGrant::Resource { resource, actions, needed, .. } => {
            format!("{resource} for {actions:?}, not {needed:?}")
        }
        BroaderGrant::Condition { actions, key, values, .. } => {
            format!("{actions:?} without {key} {values:?}")
        }
        BroaderGrant::AllBut { member, .. } => (*member).to_owned(),
    };
    fit.broader.iter().map(shown).collect()
}

fn of(statements: &str) -> Fit {
    Fit::of(&[policy(statements)], &read())
}

#[test]
fn an_emitted_policy_fits_without_findings() {
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
                let emission = emitter.emit(std::slice::from_ref(&need)).expect("a policy");
                let policies: Vec<Policy> = emission.caller.iter().map(PolicyTemplate::policy).collect();
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
fn an_action_is_the_same_in_any_case() {
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
fn a_policy_for_one_resource_fits_if_only_that_one_is_required() {
    let arn = "arn:aws:ivs:eu-west-1:123456789012:stage/abc";
    let policies = [policy(&allow(BOTH, &format!("\"{arn}\"")))];
    let fit = Fit::of(&policies, &read_in(Target::any().id(arn)));
    assert_eq!(fit, Fit::default());
}

#[test]
fn braces_in_an_id_are_literal() {
    let emission = read_in(Target::any().id("{abc}"));
    let fit = |resource: &str, denied: &str| {
        let allow = allow(BOTH, &format!(r#""arn:*:ivs:*:*:stage/{resource}""#));
        let deny =
            format!(r#"{{"Effect": "Deny", "Action": "*", "Resource": "arn:*:ivs:*:*:stage/{denied}"}}"#);
        Fit::of(&[policy(&format!("{allow}, {deny}"))], &emission)
    };
    assert_eq!(fit("{abc}", "prod*"), Fit::default());
    assert_eq!(fit("{abc}", "{a*").missing.len(), 2);
    assert_eq!(fit("{abc}", "${aws:username}").missing.len(), 2);
    assert_eq!(fit("*", "prod").broader.len(), 1);
    assert_eq!(fit("abc", "prod").broader.len(), 1);
}

#[test]
fn a_denial_of_a_part_is_missing() {
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
        assert!(fit.unused.is_empty(), "a statement that denies is never unused");
    }
    // Where a denial has a condition, it isn't known in which region it is asked for.
    let in_region = r#"{"Sid": "No", "Effect": "Deny", "Action": "*", "Resource": "arn:aws:ivs",
        "Condition": {"StringEquals": {"aws:RequestedRegion": "eu-west-1"}}}"#;
    let fit = of(&format!("{}, {in_region}", allow(BOTH, STAGES)));
    assert!(!fit.missing.is_empty() || !fit.narrowed.is_empty(), "{fit:?}");
    let of_others = format!("{}, {}", allow(BOTH, STAGES), deny("*", "arn:aws:ivs:*:*:channel/*"));
    assert_eq!(of(&of_others), Fit::default());
}

#[test]
fn a_part_that_not_resource_excludes_is_missing() {
    let but = |resource: &str| {
        of(&format!(r#"{{"Effect": "Allow", "Action": {BOTH}, "NotResource": "{resource}"}}"#))
    };
    assert_eq!(but("arn:aws:ivs:*:*:stage/prod").missing.len(), 2);
    assert_eq!(but("arn:aws:ivs:*").missing.len(), 2, "only IAM knows");
    assert_eq!(but("arn:aws:ivs:*:*:channel/*").missing.len(), 0);
    // Each statement allows what the other excludes, except what both exclude.
    let two = ["us-east-1:*:stage/p*", "*:*:stage/prod"].map(|rest| {
        format!(r#"{{"Effect": "Allow", "Action": {BOTH}, "NotResource": "arn:aws:ivs:{rest}"}}"#)
    });
    assert_eq!(of(&two.join(", ")).missing.len(), 2);
}

#[test]
fn a_permission_that_depends_on_the_request_is_missing_with_a_reason() {
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
fn a_condition_of_the_emission_counts_as_met_and_must_be_there() {
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
fn an_action_that_is_not_required_is_unused() {
    let fit = of(&allow(r#"["ivs:GetStage", "ivs:GetChannel", "ivs:ListTagsForResource", "s3:*"]"#, STAGES));
    let unused: Vec<&str> = fit.unused.iter().map(|unused| unused.action.as_str()).collect();
    assert_eq!(unused, ["ivs:GetChannel", "s3:*"]);
    assert_eq!(fit.unused[0].statement.to_string(), "Statement[1]");
    assert!(fit.missing.is_empty() && fit.broader.is_empty());
}

#[test]
fn a_pattern_that_matches_more_than_the_required_actions_is_broader() {
    let fit = of(&allow(r#""ivs:*""#, STAGES));
    assert_eq!(broader(&fit), [r#"ivs:*, not ["ivs:GetStage", "ivs:ListTagsForResource"]"#]);
    assert!(fit.missing.is_empty() && fit.unused.is_empty());
}

#[test]
fn resources_beyond_the_required_ones_are_broader() {
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
fn a_resource_is_broader_only_for_the_actions_that_do_not_require_it() {
    let fit =
        of(&allow(r#"["cloudformation:GetResource", "ivs:GetStage", "ivs:ListTagsForResource"]"#, r#""*""#));
    assert_eq!(
        broader(&fit),
        [r#"* for ["ivs:GetStage", "ivs:ListTagsForResource"], not ["arn:*:ivs:*:*:stage/*"]"#]
    );
}

#[test]
fn not_action_and_not_resource_are_always_broader() {
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
fn a_role_that_is_passed_to_several_services_requires_each() {
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
fn a_policy_for_one_place_fits_there_and_is_narrowed() {
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
fn each_place_in_which_everything_is_allowed_is_listed() {
    let in_region =
        |actions: &str, region: &str| allow(actions, &format!(r#""arn:*:ivs:{region}:*:stage/*""#));
    let (west, east) = (in_region(BOTH, "eu-west-1"), in_region(BOTH, "us-east-1"));
    let places = |fit: &Fit| fit.narrowed.iter().map(ToString::to_string).collect::<Vec<_>>();
    let fit = of(&format!("{west}, {east}"));
    assert_eq!(places(&fit), ["region `eu-west-1`", "region `us-east-1`"]);
    // No program works with one half in each region.
    let halves =
        [in_region(r#""ivs:GetStage""#, "eu-west-1"), in_region(r#""ivs:ListTagsForResource""#, "us-east-1")];
    let fit = of(&halves.join(", "));
    assert_eq!(places(&fit), ["region `eu-west-1`"]);
    assert_eq!(missing(&fit).len(), 1);
    assert!(missing(&fit)[0].starts_with("ivs:ListTagsForResource"));
}

#[test]
fn a_policy_for_another_place_than_the_target_does_not_fit() {
    let west = policy(&allow(BOTH, r#""arn:aws:ivs:eu-west-1:*:stage/*""#));
    let needed = |region: &str| read_in(Target::any().partition("aws").region(region));
    let fit = Fit::of(std::slice::from_ref(&west), &needed("eu-west-1"));
    assert!(fit.missing.is_empty() && fit.unused.is_empty() && fit.narrowed.is_empty());
    let call = r#"["cloudformation:GetResource"] without aws:RequestedRegion ["eu-west-1"]"#;
    assert_eq!(broader(&fit), [call], "it allows calling Cloud Control in any region");
    let fit = Fit::of(&[west], &needed("us-east-1"));
    assert_eq!(fit.missing.len(), 2);
    assert_eq!(fit.broader.len(), 2, "it allows nothing that is required there");
}

#[test]
fn a_required_pattern_is_allowed_as_a_whole_or_missing() {
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
fn a_fit_serializes_with_all_its_findings() {
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
                "layer": "identity",
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

/// Each action of a policy, with the policy that lacks it.
fn with_one_action_less(policy: &Policy) -> Vec<(String, Policy)> {
    let mut all = Vec::new();
    for (at, statement) in policy.statements.iter().enumerate() {
        let Patterns::Only(actions) = &statement.actions else {
            panic!("expected a list of what is allowed");
        };
        for action in actions {
            let others: Vec<String> = actions.iter().filter(|other| *other != action).cloned().collect();
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
fn of_each_set_of_operations_one_action_less_is_missing_and_one_more_is_unused() {
    let needs = stage::needs();
    for set in 1_u32..1 << needs.len() {
        let chosen = needs.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0);
        let chosen: Vec<Need> = chosen.map(|(_, (_, need))| need.clone()).collect();
        let emission = Emitter::new().emit(&chosen).expect("a policy");
        let [template] = &emission.caller[..] else {
            panic!("one policy is enough for a stage");
        };
        let policy = template.policy();
        for (action, less) in with_one_action_less(&policy) {
            let fit = Fit::of(&[less], &emission);
            assert_eq!(fit.missing.len(), 1);
            assert_eq!(fit.missing[0].action, action);
            assert!(fit.unused.is_empty() && fit.broader.is_empty());
        }
        for at in 0..policy.statements.len() {
            let mut more = policy.clone();
            let Statement { actions: Patterns::Only(actions), .. } = &mut more.statements[at] else {
                panic!("expected a list of what is allowed");
            };
            actions.push("ivs:GetChannel".to_owned());
            let fit = Fit::of(&[more], &emission);
            assert_eq!(fit.unused.len(), 1);
            assert_eq!(fit.unused[0].action, "ivs:GetChannel");
            assert!(fit.missing.is_empty() && fit.broader.is_empty());
        }
    }
}

/// What a layer allows, and nothing else.
fn only(actions: &str, resources: &str) -> Policy {
    let text = format!(r#"{{"Version": "2012-10-17", "Statement": {}}}"#, allow(actions, resources));
    text.parse().expect("a policy")
}

#[test]
fn each_layer_has_to_allow_what_is_required_and_the_one_that_does_not_is_named() {
    let caller = || Layers::new([policy(&allow(BOTH, STAGES))]);
    let everything = || only(r#""*""#, r#""*""#);
    let of = |layers: &Layers| missing(&Fit::of_layers(layers, &read()));
    assert_eq!(of(&caller().boundary(everything()).service_control([everything()])), [""; 0]);
    let boundary = only(r#"["cloudformation:*", "ivs:Get*"]"#, r#""*""#);
    assert_eq!(
        of(&caller().boundary(boundary)),
        [
            "ivs:ListTagsForResource arn:*:ivs:*:*:stage/*: denied: no statement of the permissions boundary allows it"
        ]
    );
    // Some stages are not all; Cloud Control is called on an ARN of its own.
    let session = only(r#""*""#, r#"["arn:aws:cloudformation", "arn:*:ivs:*:*:stage/live-*"]"#);
    let found = of(&caller().session([session]));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|line| line.ends_with("no statement of the session policies allows it")));
}

#[test]
fn a_denial_of_some_resources_in_another_layer_is_missing() {
    let deny = r#"{"Effect": "Deny", "Action": "ivs:Get*", "Resource": "arn:*:ivs:*:*:stage/secret-*"}"#;
    let level =
        format!(r#"{{"Version": "2012-10-17", "Statement": [{}, {deny}]}}"#, allow(r#""*""#, r#""*""#));
    let layers =
        Layers::new([policy(&allow(BOTH, STAGES))]).service_control([level.parse().expect("a policy")]);
    assert_eq!(
        missing(&Fit::of_layers(&layers, &read())),
        [
            "ivs:GetStage arn:*:ivs:*:*:stage/*: denied by Statement[1], in the service control policies of level 0"
        ]
    );
}

#[test]
fn what_is_unused_or_broader_is_about_the_identity_policies_alone() {
    let layers = Layers::new([policy(&allow(BOTH, STAGES))]).boundary(only(r#""*""#, r#""*""#));
    assert_eq!(Fit::of_layers(&layers, &read()), Fit::default());
    // A boundary doesn't excuse what the identity policies allow too much.
    let broad = Layers::new([policy(&allow(r#""ivs:*""#, STAGES))]).boundary(policy(&allow(BOTH, STAGES)));
    assert_eq!(broader(&Fit::of_layers(&broad, &read())).len(), 1);
}

#[test]
fn an_incomplete_arn_is_what_iam_reads() {
    assert_eq!(of(&allow(BOTH, r#""arn:*:ivs""#)).missing, []);
    assert_eq!(
        broader(&of(&allow(BOTH, r#""arn:*:ivs""#))),
        [r#"arn:*:ivs for ["ivs:GetStage", "ivs:ListTagsForResource"], not ["arn:*:ivs:*:*:stage/*"]"#]
    );
    let fit = of(&allow(BOTH, r#""arn:aws:ivs:eu-west-1""#));
    assert!(fit.missing.is_empty());
    assert_eq!(fit.narrowed[0].to_string(), "partition `aws`, region `eu-west-1`");
}

#[test]
fn what_a_variable_may_exclude_or_deny_is_missing() {
    for resource in [
        "arn:aws:ivs:${aws:PrincipalTag/place}",
        "arn:aws:ivs:${aws:PrincipalTag/place, 'x'}:*:stage/*",
        // Malformed: what it matches isn't known.
        "arn:aws:ivs:${aws:username, nobody}:::a/b",
        "arn:aws:ivs:${aws:username:::a/b",
    ] {
        let excluding =
            of(&format!(r#"{{"Effect": "Allow", "Action": {BOTH}, "NotResource": "{resource}"}}"#));
        assert_eq!(excluding.missing.len(), 2, "{resource}");
        let denying = format!(r#"{{"Effect": "Deny", "Action": "*", "Resource": "{resource}"}}"#);
        let denied = of(&[allow(BOTH, STAGES), denying].join(","));
        assert!(!denied.missing.is_empty(), "{resource}");
    }
}
