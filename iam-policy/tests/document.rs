//! Parsing and writing policy documents: what is accepted, what is refused and where, and the one written form.

use iam_policy::{Effect, Patterns, Policy, Statement, Version};

fn read(document: &str) -> Policy {
    document.parse().expect("a policy document")
}

/// The error of a document that must be refused.
fn refused(document: &str) -> String {
    document.parse::<Policy>().expect_err("must be refused").to_string()
}

/// A document with a valid statement, and a second one with these members.
fn second_statement(members: &str) -> String {
    let good = r#"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#;
    format!(r#"{{"Version": "2012-10-17", "Statement": [{good}, {{{members}}}]}}"#)
}

fn only(patterns: &[&str]) -> Patterns {
    Patterns::Only(patterns.iter().map(|&pattern| pattern.to_owned()).collect())
}

#[test]
fn a_document_is_parsed_completely() {
    let policy = read(
        r#"{
            "Version": "2012-10-17",
            "Id": "deploy",
            "Statement": [{
                "Sid": "Stages",
                "Effect": "Deny",
                "NotAction": ["ivs:Get*", "ivs:List*"],
                "NotResource": "arn:aws:ivs:*:*:stage/*",
                "Condition": {"StringEquals": {"aws:username": ["alice", "bob"]}}
            }]
        }"#,
    );
    assert_eq!((policy.version, policy.id.as_deref()), (Version::V2012, Some("deploy")));
    let [statement] = &policy.statements[..] else {
        panic!("one statement");
    };
    assert_eq!(statement.sid.as_deref(), Some("Stages"));
    assert_eq!(statement.effect, Effect::Deny);
    assert_eq!(statement.actions, Patterns::AllBut(vec!["ivs:Get*".to_owned(), "ivs:List*".to_owned()]));
    assert_eq!(statement.resources, Patterns::AllBut(vec!["arn:aws:ivs:*:*:stage/*".to_owned()]));
    assert_eq!(statement.conditions["StringEquals"]["aws:username"], ["alice", "bob"]);
}

#[test]
fn a_single_item_may_be_without_a_list() {
    let single = r#"{"Statement": {"Effect": "Allow", "Action": "ivs:GetStage", "Resource": "*"}}"#;
    let listed = r#"{"Statement": [{"Effect": "Allow", "Action": ["ivs:GetStage"], "Resource": ["*"]}]}"#;
    assert_eq!(read(single), read(listed));
}

#[test]
fn a_document_without_a_version_is_in_the_old_one() {
    assert_eq!(read(r#"{"Statement": []}"#).version, Version::V2008);
    let old = r#"{"Version": "2008-10-17", "Statement": []}"#;
    assert_eq!(read(old).version, Version::V2008);
}

#[test]
fn values_of_conditions_need_no_quotes() {
    let condition = r#"{
        "Bool": {"aws:SecureTransport": true},
        "NumericLessThan": {"s3:max-keys": [10, -1, 2.5, "11"]}
    }"#;
    let policy = read(&second_statement(&format!(
        r#""Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {condition}"#
    )));
    let conditions = &policy.statements[1].conditions;
    assert_eq!(conditions["Bool"]["aws:SecureTransport"], ["true"]);
    assert_eq!(conditions["NumericLessThan"]["s3:max-keys"], ["10", "-1", "2.5", "11"]);
}

#[test]
fn an_invalid_statement_is_refused_at_its_place() {
    let rest = r#""Action": "*", "Resource": "*""#;
    for (members, message) in [
        (
            format!(r#""Effect": "allow", {rest}"#),
            r#"Statement[1].Effect: expected "Allow" or "Deny", found another string"#,
        ),
        (rest.to_owned(), r#"Statement[1].Effect: expected "Allow" or "Deny", found nothing"#),
        (
            format!(r#""Effect": ["Allow"], {rest}"#),
            r#"Statement[1].Effect: expected "Allow" or "Deny", found a list"#,
        ),
        (
            r#""Effect": "Allow", "Resource": "*""#.to_owned(),
            "Statement[1]: expected `Action` or `NotAction`, found neither",
        ),
        (
            format!(r#""Effect": "Allow", "NotResource": "*", {rest}"#),
            "Statement[1]: expected `Resource` or `NotResource`, found both",
        ),
        (
            r#""Effect": "Allow", "Action": ["ivs:GetStage", 7], "Resource": "*""#.to_owned(),
            "Statement[1].Action[1]: expected `*` or `service:Action`, found a number",
        ),
        (
            r#""Effect": "Allow", "NotAction": [], "Resource": "*""#.to_owned(),
            "Statement[1].NotAction: expected at least one string, found an empty list",
        ),
        (
            r#""Effect": "Allow", "Action": "*", "Resource": {"a": 1}"#.to_owned(),
            "Statement[1].Resource: expected a string, found an object",
        ),
        (
            format!(r#""Effect": "Allow", "Sid": null, {rest}"#),
            "Statement[1].Sid: expected a string, found null",
        ),
        (
            format!(r#""Effect": "Allow", "Condition": {{"Null": {{"a:b": [[]]}}}}, {rest}"#),
            "Statement[1].Condition.Null.a:b[0]: expected a string, a number or a boolean, found a list",
        ),
        (
            format!(r#""Effect": "Allow", "Condition": {{"Bool": true}}, {rest}"#),
            "Statement[1].Condition.Bool: expected an object, found a boolean",
        ),
    ] {
        assert_eq!(refused(&second_statement(&members)), message);
    }
}

#[test]
fn an_action_is_everything_or_an_action_of_a_named_service() {
    let with = |action: &str| {
        second_statement(&format!(r#""Effect": "Allow", "Action": "{action}", "Resource": "*""#))
    };
    for action in ["*", "*:*", "ivs:*", "IVS:getstage", "ivs:?et*", "cleanrooms-ml:UnTagResource"] {
        read(&with(action));
    }
    for action in ["", "ivs", "ivs:", ":Get", "i*s:GetStage", "*:GetStage", "ivs:Get Stage", "ivs:Get:x"] {
        assert_eq!(
            refused(&with(action)),
            "Statement[1].Action: expected `*` or `service:Action`, found another string"
        );
    }
}

#[test]
fn a_principal_is_refused_in_an_identity_policy() {
    for name in ["Principal", "NotPrincipal"] {
        let members = format!(r#""Effect": "Allow", "{name}": "*", "Action": "*", "Resource": "*""#);
        let message = refused(&second_statement(&members));
        let start = format!("Statement[1].{name}: expected no principal in an identity policy");
        assert!(message.starts_with(&start), "{message}");
    }
}

#[test]
fn unknown_members_are_refused() {
    assert_eq!(
        refused(r#"{"Statement": [], "Statements": []}"#),
        "Statements: expected `Version`, `Id` or `Statement`, found an unknown member"
    );
    let message =
        refused(&second_statement(r#""Effect": "Allow", "Action": "*", "Resource": "*", "Conditions": {}"#));
    assert!(message.starts_with("Statement[1].Conditions: expected `Sid`, `Effect`"), "{message}");
    let message = refused("{\"Statement\": [], \"a\\nb\": 1}");
    assert!(message.starts_with(r"a\nb: "), "{message}");
}

#[test]
fn a_repeated_member_is_refused() {
    let condition = r#"{"StringEquals": {"a:b": "1"}, "StringEquals": {"a:c": "2"}}"#;
    let members = format!(r#""Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {condition}"#);
    assert_eq!(
        refused(&second_statement(&members)),
        "Statement[1].Condition.StringEquals: expected an object, found several members of this name"
    );
}

#[test]
fn a_document_that_is_not_a_policy_is_refused() {
    assert_eq!(refused("[]"), "policy document: expected an object, found a list");
    assert_eq!(refused(r#""Allow""#), "policy document: expected an object, found a string");
    assert_eq!(
        refused(r#"{"Version": "2012-10-17"}"#),
        "Statement: expected a statement or a list of them, found nothing"
    );
    assert_eq!(
        refused(r#"{"Version": "2012", "Statement": []}"#),
        r#"Version: expected "2012-10-17" or "2008-10-17", found another string"#
    );
    assert_eq!(refused(r#"{"Statement": [7]}"#), "Statement[0]: expected an object, found a number");
    assert!(refused("{").starts_with("policy document: expected JSON: EOF"));
    let number = r#""Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"NumericEquals": {"a:b": 1e300}}"#;
    assert!(refused(&second_statement(number)).contains("too large to be exact"));
}

#[test]
fn an_error_has_its_path() {
    let error = second_statement(r#""Effect": 1"#).parse::<Policy>().expect_err("no effect");
    assert_eq!(error.path(), "Statement[1].Effect");
}

#[test]
fn documents_that_are_deep_or_long_are_read_or_refused() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(refused(&deep).contains("recursion limit"));
    let deep = format!(r#"{{"Statement": {}1{}}}"#, "[".repeat(100), "]".repeat(100));
    assert_eq!(refused(&deep), "Statement[0]: expected an object, found a list");
    let actions = vec![r#""ivs:GetStage""#; 100_000].join(",");
    let long =
        read(&second_statement(&format!(r#""Effect": "Allow", "Action": [{actions}], "Resource": "*""#)));
    assert!(matches!(&long.statements[1].actions, Patterns::Only(actions) if actions.len() == 100_000));
}

#[test]
fn serde_reads_and_writes_policies_within_other_documents() {
    let policy = read(r#"{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}"#);
    let value = serde_json::to_value(&policy).expect("JSON");
    assert_eq!(serde_json::from_value::<Policy>(value).expect("a policy"), policy);
    let error = serde_json::from_str::<Vec<Policy>>(r#"[{"Statement": 7}]"#).expect_err("no statement");
    assert!(error.to_string().starts_with("Statement: expected an object, found a number"), "{error}");
}

#[test]
fn a_policy_is_written_in_one_form() {
    let policy = Policy {
        statements: vec![
            Statement {
                sid: Some("Read".to_owned()),
                effect: Effect::Allow,
                actions: only(&["ivs:ListStages", "ivs:GetStage"]),
                resources: only(&["*"]),
                conditions: [(
                    "StringEquals".to_owned(),
                    [("aws:username".to_owned(), vec!["alice".to_owned()])].into(),
                )]
                .into(),
            },
            Statement {
                sid: None,
                effect: Effect::Deny,
                actions: Patterns::AllBut(vec!["ivs:*".to_owned()]),
                resources: Patterns::AllBut(vec!["arn:aws:ivs:*:*:stage/a".to_owned()]),
                conditions: [].into(),
            },
        ],
        ..Policy::default()
    };
    assert_eq!(
        policy.to_json(),
        r#"{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": [
        "ivs:ListStages",
        "ivs:GetStage"
      ],
      "Resource": "*",
      "Condition": {
        "StringEquals": {
          "aws:username": "alice"
        }
      }
    },
    {
      "Effect": "Deny",
      "NotAction": "ivs:*",
      "NotResource": "arn:aws:ivs:*:*:stage/a"
    }
  ]
}"#
    );
}
