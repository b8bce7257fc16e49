//! The lints of policies that can be parsed.

use iam_policy::Policy;

/// The findings in a document with these statements.
fn found(statements: &str) -> Vec<String> {
    let document = format!(r#"{{"Version": "2012-10-17", "Statement": [{statements}]}}"#);
    let policy: Policy = document.parse().expect("it can be read");
    policy.lint().iter().map(ToString::to_string).collect()
}

fn allow(members: &str) -> String {
    format!(r#"{{"Effect": "Allow", {members}}}"#)
}

fn resource(resource: &str) -> Vec<String> {
    found(&allow(&format!(r#""Action": "s3:GetObject", "Resource": "{resource}""#)))
}

#[test]
fn a_good_policy_has_nothing_wrong() {
    for good in ["*", "arn:aws:s3:::bucket/*", "arn:*:ivs:*:*:stage/*", "arn:aws:iam::123456789012:role/a/b"]
    {
        assert_eq!(resource(good), [""; 0], "{good}");
    }
}

#[test]
fn resources_are_arns_with_a_literal_service() {
    for bad in ["stage/abc", "arn:aws", "arn:aws:*:::x", "arn:aws:s?:::x", "*:aws:s3:::x", "arn:aws:s3:::"] {
        let expected = "Statement[0].Resource: expected `*`, or an ARN with a literal service";
        assert_eq!(resource(bad), [expected], "{bad}");
    }
}

#[test]
fn an_incomplete_arn_is_accepted_by_iam_and_found() {
    for (incomplete, complete) in
        [("arn:aws:s3", "arn:aws:s3:*:*:*"), ("arn:aws:ivs:eu-west-1:*", "arn:aws:ivs:eu-west-1:*:*")]
    {
        let expected =
            format!("Statement[0].Resource: expected all parts of the ARN: IAM reads it as `{complete}`");
        assert_eq!(resource(incomplete), [expected]);
    }
}

#[test]
fn names_are_unique_and_consist_of_letters_and_digits() {
    let named = |sid: &str| allow(&format!(r#""Sid": "{sid}", "Action": "s3:GetObject", "Resource": "*""#));
    assert_eq!(found(&named("a b")), ["Statement[0].Sid: expected letters and digits"]);
    assert_eq!(found(&named("")), ["Statement[0].Sid: expected letters and digits"]);
    assert_eq!(
        found(&format!("{},{}", named("A"), named("A"))),
        ["Statement[1].Sid: expected a unique name"]
    );
}

#[test]
fn no_allow_is_about_all_but_something() {
    assert_eq!(
        found(&allow(r#""NotAction": "s3:GetObject", "NotResource": "*""#)),
        [
            "Statement[0].NotAction: expected it only in statements that deny",
            "Statement[0].NotResource: expected it only in statements that deny"
        ]
    );
    let deny = r#"{"Effect": "Deny", "NotAction": "s3:GetObject", "Resource": "*"}"#;
    assert_eq!(found(deny), [""; 0]);
}

#[test]
fn characters_are_those_that_iam_accepts() {
    let expected = "expected only tabs, line ends and the characters U+0020 to U+00FF";
    assert_eq!(resource("arn:aws:s3:::œ"), [format!("Statement[0].Resource: {expected}")]);
    let condition = r#""Action": "s3:*", "Resource": "*", "Condition": {"StringEquals": {"k:k": "œ"}}"#;
    assert_eq!(found(&allow(condition)), [format!("Statement[0].Condition.StringEquals.k:k: {expected}")]);
    assert_eq!(resource("arn:aws:s3:::é"), [""; 0]);
}

#[test]
fn lists_have_no_duplicates() {
    assert_eq!(
        found(&allow(r#""Action": ["s3:Get*", "s3:Get*"], "Resource": "*""#)),
        ["Statement[0].Action: expected no duplicates"]
    );
}

#[test]
fn a_document_is_in_the_current_version_without_a_name_and_small_enough() {
    let findings = |document: &str| -> Vec<String> {
        let policy: Policy = document.parse().expect("it can be read");
        policy.lint().iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        findings(r#"{"Version": "2008-10-17", "Id": "x", "Statement": []}"#),
        [
            "Version: expected \"2012-10-17\"",
            "Id: expected no `Id` in an identity policy",
            "Statement: expected at least one statement"
        ]
    );
    let many: Vec<String> = (0..600).map(|at| format!("\"s3:Get{at}\"")).collect();
    assert_eq!(
        found(&allow(&format!(r#""Action": [{}], "Resource": "*""#, many.join(",")))),
        ["policy document: expected at most 6144 characters without white space"]
    );
}
