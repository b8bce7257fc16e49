//! The condition operators: which conditions hold, which don't, and which are undecided.

use iam_policy::{Context, Decision, Doubt, Policy, Request};

/// The decision of an Allow with these conditions.
fn decided(conditions: &str, context: &Context) -> Decision {
    let document = format!(
        r#"{{"Version": "2012-10-17", "Statement": {{
            "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {conditions}
        }}}}"#
    );
    let policy: Policy = document.parse().expect("a policy document");
    policy.decide(&Request { action: "ivs:GetStage", resource: "*", context })
}

/// Whether a condition on the key `k:k` holds for a request with these values of the key; `None` if it is undecided.
fn holds(operator: &str, stated: &str, values: &[&str]) -> Option<bool> {
    let context = Context::new().with_all("k:k", values.iter().copied());
    match decided(&format!(r#"{{"{operator}": {{"k:k": {stated}}}}}"#), &context) {
        Decision::Allowed { .. } => Some(true),
        Decision::Denied { .. } => Some(false),
        Decision::Undecided { .. } => None,
    }
}

/// Asserts a table of operator, stated values, values of the request, and whether the condition holds.
fn assert_holds(table: &[(&str, &str, &[&str], bool)]) {
    for &(operator, stated, values, expected) in table {
        assert_eq!(holds(operator, stated, values), Some(expected), "{operator} {stated} of {values:?}");
    }
}

fn assert_undecided(table: &[(&str, &str, &[&str])]) {
    for &(operator, stated, values) in table {
        assert_eq!(holds(operator, stated, values), None, "{operator} {stated} of {values:?}");
    }
}

#[test]
fn strings_are_equal_letter_by_letter_or_ignoring_case() {
    assert_holds(&[
        ("StringEquals", r#""a""#, &["a"], true),
        ("StringEquals", r#""a""#, &["A"], false),
        ("StringEquals", r#""*""#, &["a"], false),
        ("StringEquals", r#""*""#, &["*"], true),
        ("StringEquals", r#""${*}""#, &["*"], true),
        ("StringNotEquals", r#""a""#, &["b"], true),
        ("StringNotEquals", r#""a""#, &["a"], false),
        ("StringEqualsIgnoreCase", r#""É""#, &["é"], true),
        ("StringEqualsIgnoreCase", r#""a*""#, &["AB"], false),
        ("StringNotEqualsIgnoreCase", r#""a""#, &["A"], false),
    ]);
}

#[test]
fn strings_are_like_patterns() {
    assert_holds(&[
        ("StringLike", r#""a*c?""#, &["a/b:cd"], true),
        ("StringLike", r#""a*""#, &["A"], false),
        ("StringLike", r#""a${*}""#, &["ab"], false),
        ("StringLike", r#""a${*}""#, &["a*"], true),
        ("StringNotLike", r#""a*""#, &["b"], true),
        ("StringNotLike", r#""a*""#, &["ab"], false),
    ]);
}

#[test]
fn numbers_are_compared_as_numbers() {
    assert_holds(&[
        ("NumericEquals", "10", &["10.0"], true),
        ("NumericEquals", r#""9007199254740993""#, &["9007199254740992"], false),
        ("NumericNotEquals", "10", &["9"], true),
        ("NumericLessThan", "10", &["9"], true),
        ("NumericLessThan", "10", &["10"], false),
        ("NumericLessThanEquals", "10", &["10"], true),
        ("NumericGreaterThan", "-1", &["-2"], false),
        ("NumericGreaterThan", "9", &["10"], true),
        ("NumericGreaterThanEquals", "10", &["10"], true),
    ]);
}

#[test]
fn dates_are_compared_as_points_in_time() {
    let new_year = r#""2024-01-01T00:00:00Z""#;
    assert_holds(&[
        ("DateEquals", new_year, &["1704067200"], true),
        ("DateEquals", new_year, &["2024-01-01T01:00:00+01:00"], true),
        ("DateNotEquals", new_year, &["2024-01-01"], false),
        ("DateLessThan", new_year, &["2023-12-31T23:59:59.999Z"], true),
        ("DateLessThan", new_year, &["2024-01-01T00:00:00Z"], false),
        ("DateLessThanEquals", new_year, &["2024-01-01T00:00:00Z"], true),
        ("DateGreaterThan", "1704067200", &["2024-01-01T00:00:00.5Z"], true),
        ("DateGreaterThanEquals", new_year, &["2023-12-31T23:00:00-01:00"], true),
    ]);
}

#[test]
fn booleans_binaries_and_addresses_are_compared_as_such() {
    assert_holds(&[
        ("Bool", "true", &["true"], true),
        ("Bool", r#""false""#, &["true"], false),
        ("BinaryEquals", r#""QmluYXJ5""#, &["QmluYXJ5"], true),
        ("BinaryEquals", r#""QmluYXJ5""#, &["qmluYXJ5"], false),
        ("IpAddress", r#""203.0.113.0/24""#, &["203.0.113.9"], true),
        ("IpAddress", r#""203.0.113.9""#, &["203.0.113.8"], false),
        ("IpAddress", r#""2001:DB8::/32""#, &["2001:db8::1"], true),
        ("NotIpAddress", r#""203.0.113.0/24""#, &["198.51.100.1"], true),
    ]);
}

#[test]
fn arns_match_part_by_part_under_either_name() {
    let (topics, topic) = (r#""arn:aws:sns:*:*:a*""#, "arn:aws:sns:eu-west-1:123456789012:a:b");
    let elsewhere = "arn:aws:sns:eu-west-1:123456789012:b:a";
    for (operator, expected) in
        [("ArnLike", true), ("ArnEquals", true), ("ArnNotLike", false), ("ArnNotEquals", false)]
    {
        assert_eq!(holds(operator, topics, &[topic]), Some(expected), "{operator}");
        assert_eq!(holds(operator, topics, &[elsewhere]), Some(!expected), "{operator}");
    }
}

#[test]
fn one_of_several_stated_values_is_enough_and_each_rules_out_its_negation() {
    assert_holds(&[
        ("StringEquals", r#"["a", "b"]"#, &["b"], true),
        ("StringNotEquals", r#"["a", "b"]"#, &["b"], false),
        ("StringNotEquals", r#"["a", "b"]"#, &["c"], true),
        ("NotIpAddress", r#"["10.0.0.0/8", "192.168.0.0/16"]"#, &["192.168.1.1"], false),
    ]);
}

#[test]
fn all_conditions_of_a_statement_must_hold() {
    let conditions = r#"{"StringEquals": {"a:a": "1", "a:b": "2"}, "Bool": {"a:c": "true"}}"#;
    let most = Context::new().with("a:a", "1").with("a:b", "2");
    assert!(!decided(conditions, &most).is_allowed());
    assert!(decided(conditions, &most.with("a:c", "true")).is_allowed());
}

#[test]
fn keys_are_case_insensitive() {
    let context = Context::new().with("AWS:sourceip", "203.0.113.9");
    assert!(decided(r#"{"IpAddress": {"aws:SourceIp": "203.0.113.9"}}"#, &context).is_allowed());
}

#[test]
fn an_absent_key_fails_a_condition_unless_it_is_negated_or_excused() {
    assert_holds(&[
        ("StringEquals", r#""a""#, &[], false),
        ("Bool", "false", &[], false),
        ("StringNotEquals", r#""a""#, &[], true),
        ("NotIpAddress", r#""10.0.0.0/8""#, &[], true),
        ("ArnNotLike", r#""arn:aws:sns:*:*:*""#, &[], true),
        ("NumericNotEquals", "1", &[], true),
        ("StringEqualsIfExists", r#""a""#, &[], true),
        ("StringEqualsIfExists", r#""a""#, &["b"], false),
        ("StringNotLikeIfExists", r#""a*""#, &[], true),
        ("BoolIfExists", "true", &[], true),
        ("BoolIfExists", "true", &["false"], false),
    ]);
}

#[test]
fn null_asks_whether_a_key_is_absent() {
    assert_holds(&[
        ("Null", "true", &[], true),
        ("Null", "true", &["a"], false),
        ("Null", r#""false""#, &["a", "b"], true),
        ("Null", r#""false""#, &[], false),
    ]);
}

#[test]
fn for_all_values_requires_that_each_value_matches() {
    let colours = r#"["red", "green"]"#;
    assert_holds(&[
        ("ForAllValues:StringEquals", colours, &["red", "green"], true),
        ("ForAllValues:StringEquals", colours, &["red", "blue"], false),
        ("ForAllValues:StringEquals", colours, &[], true),
        ("ForAllValues:StringEquals", colours, &[""], true),
        ("ForAllValues:StringEqualsIfExists", colours, &[], true),
        ("ForAllValues:StringNotEquals", colours, &["blue", "black"], true),
        ("ForAllValues:StringNotEquals", colours, &["blue", "red"], false),
        ("ForAllValues:ArnLike", r#""arn:aws:sns:*:*:*""#, &["arn:aws:sqs:::a"], false),
    ]);
}

#[test]
fn for_any_value_requires_that_some_value_matches() {
    let colours = r#"["red", "green"]"#;
    assert_holds(&[
        ("ForAnyValue:StringEquals", colours, &["blue", "green"], true),
        ("ForAnyValue:StringEquals", colours, &["blue"], false),
        ("ForAnyValue:StringEquals", colours, &[], false),
        ("ForAnyValue:StringNotEquals", colours, &[], false),
        ("ForAnyValue:StringNotEquals", colours, &["red", "blue"], true),
        ("ForAnyValue:StringNotEquals", colours, &["red", "green"], false),
        ("ForAnyValue:StringLike", r#""r*""#, &["blue", "rose"], true),
    ]);
}

#[test]
fn variables_stand_for_values_in_conditions_on_text_and_arns() {
    let context = Context::new()
        .with("aws:username", "alice")
        .with("s3:prefix", "home/alice/x")
        .with("aws:PrincipalArn", "arn:aws:iam::123456789012:user/alice");
    for conditions in [
        r#"{"StringLike": {"s3:prefix": "home/${aws:username}/*"}}"#,
        r#"{"StringEquals": {"s3:prefix": "home/${aws:username}/x"}}"#,
        r#"{"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::*:user/${aws:username}"}}"#,
    ] {
        assert!(decided(conditions, &context).is_allowed(), "{conditions}");
    }
}

#[test]
fn values_that_cannot_be_parsed_and_undefined_operators_are_undecided() {
    assert_undecided(&[
        ("StringIs", r#""a""#, &["a"]),
        ("stringequals", r#""a""#, &["a"]),
        ("ForSomeValues:StringEquals", r#""a""#, &["a"]),
        ("NullIfExists", "true", &[]),
        ("ForAllValues:Null", "true", &[]),
        ("ForAnyValue:StringEqualsIfExists", r#""a""#, &[]),
        ("StringEquals", r#""a""#, &["a", "b"]),
        ("NumericEquals", r#""ten""#, &["10"]),
        ("NumericNotEquals", "10", &["ten"]),
        ("DateLessThan", r#""tomorrow""#, &["2024-01-01"]),
        ("DateLessThan", r#""2024-01-01""#, &["2024"]),
        ("Bool", r#""True""#, &["true"]),
        ("Bool", "true", &["yes"]),
        ("Null", r#""maybe""#, &[]),
        ("IpAddress", r#""203.0.113.0/24""#, &["203.0.113"]),
        ("IpAddress", r#""${aws:SourceIp}""#, &["203.0.113.9"]),
        ("BinaryEquals", r#""QR==""#, &["QQ=="]),
        ("ArnLike", r#""*""#, &["arn:aws:sns:::a"]),
        ("ArnNotLike", r#""arn:aws:sns:*:*:*""#, &["topic"]),
        ("StringEquals", r#""${aws:username}""#, &["a"]),
        ("ArnLike", r#""arn:aws:iam::*:user/${aws:username}""#, &["arn:aws:iam::1:user/a"]),
    ]);
}

#[test]
fn a_variable_without_a_value_does_not_matter_if_no_value_would_match() {
    assert_holds(&[
        ("StringLike", r#""home/${aws:username}""#, &["public"], false),
        ("ArnLike", r#""arn:aws:iam::*:user/${aws:username}""#, &["arn:aws:iam::1:role/a"], false),
        ("ArnNotLike", r#""arn:aws:iam::*:user/${aws:username}""#, &["arn:aws:iam::1:role/a"], true),
    ]);
}

#[test]
fn one_value_that_matches_outweighs_another_in_doubt() {
    assert_holds(&[
        ("StringEquals", r#"["${aws:username}", "a"]"#, &["a"], true),
        ("StringNotEquals", r#"["${aws:username}", "a"]"#, &["a"], false),
    ]);
}

#[test]
fn a_doubt_names_operator_and_key_and_never_a_value() {
    let context = Context::new().with("s3:max-keys", "hunter2");
    let decision = decided(r#"{"NumericLessThan": {"s3:max-keys": "10"}}"#, &context);
    assert_eq!(
        decision.to_string(),
        "undecided by Statement[0]: `NumericLessThan` can't parse the context's value of `s3:max-keys`"
    );
    assert!(!format!("{decision:?}").contains("hunter2"));
}

#[test]
fn in_a_partial_context_conditions_on_other_keys_are_undecided() {
    let conditions = r#"{"StringEqualsIfExists": {"aws:username": "alice"}}"#;
    let partial = Context::new().partial();
    assert!(matches!(
        decided(conditions, &partial),
        Decision::Undecided { why: Doubt::Key(key), .. } if key == "aws:username"
    ));
    assert!(matches!(decided(r#"{"Null": {"aws:username": "true"}}"#, &partial), Decision::Undecided { .. }));
    assert!(decided(conditions, &partial.clone().with("aws:username", "alice")).is_allowed());
    let none: [&str; 0] = [];
    assert!(decided(conditions, &partial.with_all("aws:username", none)).is_allowed());
}

#[test]
fn in_a_partial_context_keys_that_are_certainly_absent_decide() {
    let tag = r#"{"StringEquals": {"aws:ResourceTag/team": "live"}}"#;
    let tags_are_known = Context::new().partial().without("aws:ResourceTag/*");
    assert!(matches!(decided(tag, &Context::new().partial()), Decision::Undecided { .. }));
    assert_eq!(decided(tag, &tags_are_known), Decision::Denied { by: None });
    for absent in [
        r#"{"Null": {"AWS:RESOURCETAG/team": "true"}}"#,
        r#"{"StringNotEquals": {"aws:ResourceTag/team": "live"}}"#,
        r#"{"StringEqualsIfExists": {"aws:ResourceTag/team": "live"}}"#,
    ] {
        assert!(decided(absent, &tags_are_known).is_allowed(), "{absent}");
    }
    // Other keys stay unknown.
    for unknown in ["aws:RequestTag/team", "aws:PrincipalOrgID", "ec2:ResourceTag/team", "aws:ResourceTag"] {
        let condition = format!(r#"{{"StringEquals": {{"{unknown}": "live"}}}}"#);
        assert!(
            matches!(decided(&condition, &tags_are_known), Decision::Undecided { why: Doubt::Key(key), .. } if key == unknown)
        );
    }
}

#[test]
fn a_key_with_values_is_not_absent_whatever_pattern_it_matches() {
    let tag = r#"{"StringEquals": {"aws:ResourceTag/team": "live"}}"#;
    let key = "aws:ResourceTag/Team";
    for context in [
        Context::new().with(key, "live").without("aws:ResourceTag/*"),
        Context::new().without("aws:ResourceTag/*").with(key, "live"),
        Context::new().partial().without("*").with(key, "live"),
    ] {
        assert!(decided(tag, &context).is_allowed(), "{context:?}");
    }
}

#[test]
fn without_a_partial_context_absent_keys_make_no_difference() {
    for conditions in
        [r#"{"Null": {"a:b": "true"}}"#, r#"{"StringEquals": {"a:b": "c"}}"#, r#"{"Bool": {"d:e": "true"}}"#]
    {
        let without = Context::new().without("a:*");
        assert_eq!(decided(conditions, &without), decided(conditions, &Context::new()), "{conditions}");
    }
}

#[test]
fn the_default_of_a_variable_stands_in_for_a_key_that_is_certainly_absent() {
    let conditions = r#"{"StringEquals": {"a:b": "${aws:PrincipalTag/team, 'all'}"}}"#;
    let context = Context::new().partial().with("a:b", "all");
    assert!(!decided(conditions, &context).is_allowed());
    assert!(decided(conditions, &context.without("aws:PrincipalTag/*")).is_allowed());
}

#[test]
fn in_the_value_of_a_condition_an_incomplete_arn_stays_an_error() {
    assert_undecided(&[
        ("ArnLike", r#""arn:aws:sns""#, &["arn:aws:sns:eu-west-1:123456789012:a"]),
        ("ArnNotEquals", r#""arn:aws:sns:*""#, &["arn:aws:sns:eu-west-1:123456789012:a"]),
    ]);
}
