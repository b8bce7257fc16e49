//! Decisions: effects, actions, resources and policy variables, and what is undecided.

use iam_policy::{Context, Decision, Doubt, Policy, Request, StatementRef, decide};

const STAGE: &str = "arn:aws:ivs:eu-west-1:123456789012:stage/abc";

fn policy(statements: &str) -> Policy {
    format!(r#"{{"Version": "2012-10-17", "Statement": [{statements}]}}"#).parse().expect("a policy document")
}

/// A statement about all resources.
fn on_all(effect: &str, actions: &str) -> String {
    format!(r#"{{"Effect": "{effect}", {actions}, "Resource": "*"}}"#)
}

/// A statement about all actions.
fn on(effect: &str, resources: &str) -> String {
    format!(r#"{{"Effect": "{effect}", "Action": "*", {resources}}}"#)
}

fn decision(policy: &Policy, action: &str, resource: &str, context: &Context) -> Decision {
    policy.decide(&Request { action, resource, context })
}

fn action(statements: &str, action: &str) -> Decision {
    decision(&policy(statements), action, STAGE, &Context::new())
}

fn resource(statements: &str, resource: &str) -> Decision {
    decision(&policy(statements), "ivs:GetStage", resource, &Context::new())
}

/// The doubt of a decision that must be undecided.
fn doubt(decision: Decision) -> Doubt {
    match decision {
        Decision::Undecided { why, .. } => why,
        decided => panic!("must be undecided: {decided}"),
    }
}

#[test]
fn a_request_that_no_statement_allows_is_denied() {
    assert_eq!(action("", "ivs:GetStage"), Decision::Denied { by: None });
    let other = on_all("Allow", r#""Action": "ivs:ListStages""#);
    assert_eq!(action(&other, "ivs:GetStage"), Decision::Denied { by: None });
}

#[test]
fn a_request_that_a_statement_allows_is_allowed() {
    assert!(action(&on_all("Allow", r#""Action": "ivs:GetStage""#), "ivs:GetStage").is_allowed());
}

#[test]
fn a_statement_that_denies_outweighs_one_that_allows_in_either_order() {
    let (allow, deny) = (on_all("Allow", r#""Action": "*""#), on_all("Deny", r#""Action": "ivs:Get*""#));
    for (statements, index) in [(format!("{allow},{deny}"), 1), (format!("{deny},{allow}"), 0)] {
        let by = Some(StatementRef { policy: 0, index, sid: None });
        assert_eq!(action(&statements, "ivs:GetStage"), Decision::Denied { by });
    }
}

#[test]
fn policies_are_decided_together() {
    let allow = policy(&on_all("Allow", r#""Action": "*""#));
    let deny = policy(&on_all("Deny", r#""Action": "ivs:DeleteStage""#));
    let policies = [allow, deny];
    let context = Context::new();
    let request = |action| Request { action, resource: STAGE, context: &context };
    assert!(decide(&policies, &request("ivs:GetStage")).is_allowed());
    assert!(matches!(
        decide(&policies, &request("ivs:DeleteStage")),
        Decision::Denied { by: Some(StatementRef { policy: 1, index: 0, .. }) }
    ));
    assert_eq!(decide(&[], &request("ivs:GetStage")), Decision::Denied { by: None });
}

#[test]
fn actions_match_case_insensitively_and_by_wildcards() {
    for pattern in ["*", "*:*", "ivs:*", "IVS:getstage", "ivs:Get*", "ivs:*stage", "ivs:Get?tage"] {
        let statement = on_all("Allow", &format!(r#""Action": "{pattern}""#));
        assert!(action(&statement, "ivs:GetStage").is_allowed(), "{pattern}");
        assert!(action(&statement, "Ivs:GETSTAGE").is_allowed(), "{pattern}");
    }
    for pattern in ["ivs:Get", "ivschat:*", "iv:*", "ivs:GetStage?"] {
        let statement = on_all("Allow", &format!(r#""Action": "{pattern}""#));
        assert!(!action(&statement, "ivs:GetStage").is_allowed(), "{pattern}");
    }
}

#[test]
fn not_action_is_about_all_other_actions() {
    let statement = on_all("Allow", r#""NotAction": ["iam:*", "ivs:Delete*"]"#);
    assert!(action(&statement, "ivs:GetStage").is_allowed());
    assert!(!action(&statement, "ivs:DeleteStage").is_allowed());
    assert!(!action(&statement, "iam:PassRole").is_allowed());
}

#[test]
fn not_resource_is_about_all_other_resources() {
    let statement = on("Allow", r#""NotResource": "arn:aws:ivs:*:*:stage/secret*""#);
    assert!(resource(&statement, STAGE).is_allowed());
    assert!(resource(&statement, "*").is_allowed());
    assert!(!resource(&statement, "arn:aws:ivs:eu-west-1:123456789012:stage/secret-1").is_allowed());
}

#[test]
fn resources_match_part_by_part_and_case_sensitively() {
    for (pattern, matches) in [
        ("*", true),
        (STAGE, true),
        ("arn:aws:ivs:*:*:stage/*", true),
        ("arn:*:ivs:eu-*:123456789012:*", true),
        ("arn:aws:ivs:eu-west-?:123456789012:stage/a?c", true),
        ("arn:aws:ivs:*:*:stage/ABC", false),
        ("arn:aws:ivs:*:*:channel/*", false),
        ("arn:aws:ivs::123456789012:stage/abc", false),
        ("arn:aws:s3:::*", false),
        ("stage/abc", false),
    ] {
        let statement = on("Allow", &format!(r#""Resource": "{pattern}""#));
        assert_eq!(resource(&statement, STAGE).is_allowed(), matches, "{pattern}");
    }
}

#[test]
fn in_the_last_part_a_star_crosses_slashes_and_colons() {
    let statement = on("Allow", r#""Resource": "arn:aws:logs:*:*:log-group:*""#);
    let stream = "arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda:log-stream:a/b";
    assert!(resource(&statement, stream).is_allowed());
}

#[test]
fn an_action_that_takes_no_resources_is_allowed_only_on_all_of_them() {
    assert!(resource(&on("Allow", r#""Resource": "*""#), "*").is_allowed());
    assert_eq!(
        resource(&on("Allow", r#""Resource": "arn:aws:ivs:*:*:stage/*""#), "*"),
        Decision::Denied { by: None }
    );
}

#[test]
fn if_iam_does_not_define_whether_a_resource_matches_it_is_undecided() {
    // A wildcard across colons, a wildcard as the service, and what isn't an ARN.
    for pattern in [
        "arn:aws:sns:*:*:feed",
        "arn:aws:*:*:*:topic:feed",
        "arn:aws",
        "arn:aws:sn*",
        "*:feed",
        "*:aws:sns:*:*:topic:feed",
    ] {
        let statement = on("Allow", &format!(r#""Resource": "{pattern}""#));
        let topic = "arn:aws:sns:eu-west-1:123456789012:topic:feed";
        assert_eq!(doubt(resource(&statement, topic)), Doubt::StatementResource, "{pattern}");
    }
}

#[test]
fn an_incomplete_arn_is_completed_under_either_effect_and_member() {
    for (incomplete, matches) in [
        ("arn:aws:ivs", true),
        ("arn:aws:ivs:*", true),
        ("arn:*:ivs:eu-west-1", true),
        ("arn:aws:ivs:*:123456789012", true),
        ("arn:aws:ivs:us-east-1", false),
        ("arn:aws:ivschat", false),
        ("arn:aws:iv", false),
        ("ivs", false),
    ] {
        let allow = on("Allow", &format!(r#""Resource": "{incomplete}""#));
        assert_eq!(resource(&allow, STAGE).is_allowed(), matches, "{incomplete}");
        let all_but = on("Allow", &format!(r#""NotResource": "{incomplete}""#));
        assert_eq!(resource(&all_but, STAGE).is_allowed(), !matches, "{incomplete}");
        let all = on("Allow", r#""Resource": "*""#);
        let deny = format!("{all},{}", on("Deny", &format!(r#""Resource": "{incomplete}""#)));
        assert_eq!(resource(&deny, STAGE).is_allowed(), !matches, "{incomplete}");
        let deny = format!("{all},{}", on("Deny", &format!(r#""NotResource": "{incomplete}""#)));
        assert_eq!(resource(&deny, STAGE).is_allowed(), matches, "{incomplete}");
    }
    // An action that takes no resources needs `*`.
    assert!(!resource(&on("Allow", r#""Resource": "arn:aws:ivs""#), "*").is_allowed());
}

#[test]
fn a_variable_in_an_incomplete_arn_is_one_of_its_parts() {
    let own = policy(&on("Allow", r#""Resource": "arn:aws:ivs:${aws:RequestedRegion}""#));
    for (region, is_allowed) in [("eu-west-1", true), ("us-east-1", false)] {
        let context = Context::new().with("aws:RequestedRegion", region);
        assert_eq!(decision(&own, "ivs:GetStage", STAGE, &context).is_allowed(), is_allowed, "{region}");
    }
}

#[test]
fn variables_stand_for_the_values_of_the_request() {
    let own = policy(&on("Allow", r#""Resource": "arn:aws:s3:::home/${aws:username}/*""#));
    let alice = Context::new().with("AWS:UserName", "alice");
    assert!(decision(&own, "s3:GetObject", "arn:aws:s3:::home/alice/x", &alice).is_allowed());
    assert!(!decision(&own, "s3:GetObject", "arn:aws:s3:::home/bob/x", &alice).is_allowed());
}

#[test]
fn wildcards_in_the_value_of_a_variable_are_literal() {
    let own = policy(&on("Allow", r#""Resource": "arn:aws:s3:::home/${aws:username}""#));
    let star = Context::new().with("aws:username", "*");
    assert!(!decision(&own, "s3:GetObject", "arn:aws:s3:::home/bob", &star).is_allowed());
    assert!(decision(&own, "s3:GetObject", "arn:aws:s3:::home/*", &star).is_allowed());
}

#[test]
fn colons_in_the_value_of_a_variable_separate_no_parts() {
    let statement = on("Allow", r#""Resource": "arn:aws:s3:::home/${aws:userid}/*""#);
    let session = Context::new().with("aws:userid", "AROAEXAMPLE:alice");
    let object = "arn:aws:s3:::home/AROAEXAMPLE:alice/x";
    assert!(decision(&policy(&statement), "s3:GetObject", object, &session).is_allowed());
    let statement = on("Allow", r#""Resource": "arn:aws:ivs:${a:b}:stage/abc""#);
    let injected = Context::new().with("a:b", "eu-west-1:123456789012");
    assert!(!decision(&policy(&statement), "ivs:GetStage", STAGE, &injected).is_allowed());
}

#[test]
fn characters_with_a_meaning_are_escaped_as_variables() {
    let statement = on("Allow", r#""Resource": "arn:aws:s3:::b/${*}${?}${$}""#);
    assert!(resource(&statement, "arn:aws:s3:::b/*?$").is_allowed());
    assert_eq!(resource(&statement, "arn:aws:s3:::b/abc"), Decision::Denied { by: None });
}

#[test]
fn a_default_stands_in_for_an_absent_value() {
    let statement =
        policy(&on("Allow", r#""Resource": "arn:aws:s3:::team/${aws:PrincipalTag/team, 'all'}/*""#));
    let red = Context::new().with("aws:PrincipalTag/team", "red");
    for (context, team) in [(&red, "red"), (&Context::new(), "all")] {
        let object = format!("arn:aws:s3:::team/{team}/x");
        assert!(decision(&statement, "s3:GetObject", &object, context).is_allowed(), "{team}");
    }
    let partial = Context::new().partial();
    assert!(!decision(&statement, "s3:GetObject", "arn:aws:s3:::team/all/x", &partial).is_allowed());
}

#[test]
fn a_variable_without_one_value_is_undecided_unless_no_value_would_match() {
    let own = policy(&on("Allow", r#""Resource": "arn:aws:s3:::home/${aws:username}/*""#));
    let variable = Doubt::Variable("aws:username".to_owned());
    let two = Context::new().with_all("aws:username", ["alice", "bob"]);
    for context in [&Context::new(), &two] {
        let own_object = decision(&own, "s3:GetObject", "arn:aws:s3:::home/alice/x", context);
        assert_eq!(doubt(own_object), variable);
        let other = decision(&own, "s3:GetObject", "arn:aws:s3:::public/x", context);
        assert_eq!(other, Decision::Denied { by: None });
    }
}

#[test]
fn a_malformed_variable_is_undecided() {
    for variable in ["${aws:username", "${aws:username, alice}", "${aws:username, 'a}'}", "${}"] {
        let statement = on("Allow", &format!(r#""Resource": "arn:aws:s3:::home/{variable}""#));
        let decided = resource(&statement, "arn:aws:s3:::home/alice");
        assert!(matches!(doubt(decided), Doubt::Variable(_)), "{variable}");
    }
}

#[test]
fn the_old_version_has_no_variables() {
    let old: Policy = r#"{"Statement": {
        "Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::${aws:username}"
    }}"#
    .parse()
    .expect("a policy document");
    let alice = Context::new().with("aws:username", "alice");
    assert!(!decision(&old, "s3:GetObject", "arn:aws:s3:::alice", &alice).is_allowed());
    assert!(decision(&old, "s3:GetObject", "arn:aws:s3:::${aws:username}", &alice).is_allowed());
}

#[test]
fn a_request_for_several_actions_is_allowed_only_if_the_whole_service_is() {
    let all = on_all("Allow", r#""Action": "ivs:*""#);
    assert!(action(&all, "ivs:Describe*").is_allowed());
    let some = on_all("Allow", r#""Action": "ivs:Describe*""#);
    assert_eq!(doubt(action(&some, "ivs:Describe*")), Doubt::RequestAction);
    let denied_in_part = format!("{all},{}", on_all("Deny", r#""Action": "ivs:DescribeStage""#));
    assert_eq!(doubt(action(&denied_in_part, "ivs:Describe*")), Doubt::RequestAction);
    assert_eq!(doubt(action(&all, "i*:GetStage")), Doubt::RequestAction);
}

#[test]
fn with_a_deny_in_doubt_a_request_that_others_allow_is_undecided() {
    let (allow, deny) = (
        on_all("Allow", r#""Action": "*""#),
        on("Deny", r#""Resource": "arn:aws:ivs:*:*:stage/${aws:username}""#),
    );
    for statements in [format!("{allow},{deny}"), format!("{deny},{allow}")] {
        assert_eq!(doubt(resource(&statements, STAGE)), Doubt::Variable("aws:username".to_owned()));
    }
    // Without an Allow, the request is denied in any case; the same is true with a certain Deny.
    assert_eq!(resource(&deny, STAGE), Decision::Denied { by: None });
    let certain = format!("{allow},{deny},{}", on("Deny", r#""Resource": "*""#));
    assert!(matches!(resource(&certain, STAGE), Decision::Denied { by: Some(by) } if by.index == 2));
}

#[test]
fn an_allow_in_doubt_neither_allows_nor_denies() {
    let doubtful = on("Allow", r#""Resource": "arn:aws:ivs:*:*:stage/${aws:username}""#);
    assert!(!resource(&doubtful, STAGE).is_allowed());
    let certain = format!("{doubtful},{}", on("Allow", r#""Resource": "*""#));
    assert!(resource(&certain, STAGE).is_allowed());
}

#[test]
fn a_malformed_action_of_a_policy_made_in_code_is_undecided() {
    let mut made = policy(&on_all("Deny", r#""Action": "*""#));
    made.statements[0].actions = iam_policy::Patterns::Only(vec!["i*:GetStage".to_owned()]);
    made.statements.extend(policy(&on_all("Allow", r#""Action": "*""#)).statements);
    let decided = decision(&made, "ivs:GetStage", STAGE, &Context::new());
    assert_eq!(doubt(decided), Doubt::StatementAction);
}

#[test]
fn a_decision_explains_itself_in_one_line() {
    let named = |effect: &str, resource: &str| {
        policy(&format!(
            r#"{{"Sid": "Stages", "Effect": "{effect}", "Action": "*", "Resource": "{resource}"}}"#
        ))
    };
    let context = Context::new();
    let request = Request { action: "ivs:GetStage", resource: STAGE, context: &context };
    let allow = policy(&on_all("Allow", r#""Action": "*""#));
    let doubtful = named("Allow", "arn:aws:ivs:*:*:stage/${aws:username}");
    assert_eq!(named("Allow", "*").decide(&request).to_string(), "allowed by Statement[0] `Stages`");
    assert_eq!(
        decide(&[allow, named("Deny", "*")], &request).to_string(),
        "denied by Statement[0] `Stages` of policy 1"
    );
    assert_eq!(Policy::default().decide(&request).to_string(), "denied: no statement allows it");
    assert_eq!(
        doubtful.decide(&request).to_string(),
        "undecided by Statement[0] `Stages`: the context doesn't have exactly one value for the variable `${aws:username}`"
    );
}

#[test]
fn a_context_shows_its_keys_and_never_its_values() {
    let context = Context::new().with("aws:RequestTag/token", "hunter2");
    let request = Request { action: "ivs:CreateStage", resource: "*", context: &context };
    let shown = format!("{request:?}");
    assert!(shown.contains("aws:requesttag/token") && !shown.contains("hunter2"), "{shown}");
}
