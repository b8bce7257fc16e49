//! What the grammar asks of an identity policy beyond being readable.

use iam_policy::Policy;

/// What is found in a document of these statements.
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
fn resources_are_arns_with_their_service_spelled_out() {
    for bad in ["stage/abc", "arn:aws:s3", "arn:aws:*:::x", "arn:aws:s?:::x", "*:aws:s3:::x", "arn:aws:s3:::"]
    {
        let expected = "Statement[0].Resource: expected `*` or an ARN that names its service";
        assert_eq!(resource(bad), [expected], "{bad}");
    }
}

#[test]
fn names_are_letters_and_digits_each_once() {
    let named = |sid: &str| allow(&format!(r#""Sid": "{sid}", "Action": "s3:GetObject", "Resource": "*""#));
    assert_eq!(found(&named("a b")), ["Statement[0].Sid: expected letters and digits"]);
    assert_eq!(found(&named("")), ["Statement[0].Sid: expected letters and digits"]);
    assert_eq!(
        found(&format!("{},{}", named("A"), named("A"))),
        ["Statement[1].Sid: expected each name once"]
    );
}

#[test]
fn nothing_allows_all_but_something() {
    assert_eq!(
        found(&allow(r#""NotAction": "s3:GetObject", "NotResource": "*""#)),
        [
            "Statement[0].NotAction: expected it in no statement that allows",
            "Statement[0].NotResource: expected it in no statement that allows"
        ]
    );
    let deny = r#"{"Effect": "Deny", "NotAction": "s3:GetObject", "Resource": "*"}"#;
    assert_eq!(found(deny), [""; 0]);
}

#[test]
fn characters_are_those_that_iam_takes() {
    let expected = "expected no characters but tabs, line ends and U+0020 to U+00FF";
    assert_eq!(resource("arn:aws:s3:::œ"), [format!("Statement[0].Resource: {expected}")]);
    let condition = r#""Action": "s3:*", "Resource": "*", "Condition": {"StringEquals": {"k:k": "œ"}}"#;
    assert_eq!(found(&allow(condition)), [format!("Statement[0].Condition.StringEquals.k:k: {expected}")]);
    assert_eq!(resource("arn:aws:s3:::é"), [""; 0]);
}

#[test]
fn what_is_listed_is_listed_once() {
    assert_eq!(
        found(&allow(r#""Action": ["s3:Get*", "s3:Get*"], "Resource": "*""#)),
        ["Statement[0].Action: expected each once"]
    );
}

#[test]
fn a_document_is_current_without_a_name_and_small_enough() {
    let findings = |document: &str| -> Vec<String> {
        let policy: Policy = document.parse().expect("it can be read");
        policy.lint().iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        findings(r#"{"Version": "2008-10-17", "Id": "x", "Statement": []}"#),
        [
            "Version: expected \"2012-10-17\"",
            "Id: expected none in an identity policy",
            "Statement: expected at least one statement"
        ]
    );
    let many: Vec<String> = (0..600).map(|at| format!("\"s3:Get{at}\"")).collect();
    assert_eq!(
        found(&allow(&format!(r#""Action": [{}], "Resource": "*""#, many.join(",")))),
        ["policy document: expected at most 6144 characters without white space"]
    );
}
