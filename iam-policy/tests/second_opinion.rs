//! A second opinion: the crate `iam-rs` makes the same decisions, wherever it decides as IAM's documentation says.
//!
//! The test leaves out where it doesn't:
//!
//! - It replaces variables without a value by empty text; in IAM, they may make the statement invalid. It looks `${*}` up
//!   as a key, and doesn't replace variables in conditions.
//! - It compares `ArnEquals` as text, and lets a wildcard of `ArnLike` before the last part cross colons; IAM matches
//!   both part by part.
//! - It ignores case in `BinaryEquals`, so that different bytes are equal.
//! - Of several values under an operator without a quantifier, it requires that any matches; IAM doesn't define this.
//! - It counts empty strings under `ForAllValues` and `ForAnyValue` as values; IAM doesn't.
//! - Of several values of `Null`, it considers the first only.
//! - It refuses "true" in quotes for Bool with a quantifier; IAM writes it so.
//! - It refuses requests without an ARN, and values that can't be parsed.

mod support;

use std::collections::BTreeMap;

use iam_policy::{Decision, Request};
use iam_rs::{Arn, ContextValue, IAMPolicy, IAMRequest, Principal, PrincipalId};
use proptest::prelude::*;
use proptest::sample::select;

use support::{Words, context, policy, statements, values};

const WORDS: Words = Words {
    actions: &["*", "*:*", "ivs:*", "ivs:Get*", "IVS:getstage", "s3:?etObject", "s3:*Object", "s3:PutObject"],
    resources: &[
        "*",
        "arn:aws:ivs:*:*:stage/*",
        "arn:*:ivs:eu-*:123456789012:stage/a?c",
        "arn:aws:s3:::home/*",
        "arn:aws:s3:::home/${aws:userid}/*",
        "arn:aws:s3:::home/ALICE/x",
    ],
    conditions: &[
        (
            &[
                "StringEquals",
                "StringNotEquals",
                "StringEqualsIgnoreCase",
                "StringNotEqualsIgnoreCase",
                "StringLike",
                "StringNotLike",
                "StringEqualsIfExists",
                "StringNotLikeIfExists",
            ],
            "aws:username",
            &["alice", "ALICE", "a*", "?ob"],
        ),
        (
            &[
                "NumericEquals",
                "NumericNotEquals",
                "NumericLessThan",
                "NumericLessThanEquals",
                "NumericGreaterThan",
                "NumericGreaterThanEquals",
                "NumericLessThanIfExists",
            ],
            "s3:max-keys",
            &["-1", "7.5", "10"],
        ),
        (
            &[
                "DateEquals",
                "DateNotEquals",
                "DateLessThan",
                "DateLessThanEquals",
                "DateGreaterThan",
                "DateGreaterThanEquals",
                "DateGreaterThanIfExists",
            ],
            "aws:CurrentTime",
            &["2024-01-01T00:00:00Z", "2024-02-29T12:30:00.5+02:00", "1704067201"],
        ),
        (&["Bool", "BoolIfExists"], "aws:SecureTransport", &["true", "false"]),
        (
            &["IpAddress", "NotIpAddress", "IpAddressIfExists"],
            "aws:SourceIp",
            &["203.0.113.0/24", "203.0.113.9", "2001:db8::/32"],
        ),
        (
            &["ArnLike", "ArnNotLike", "ArnLikeIfExists"],
            "aws:SourceArn",
            &["arn:aws:sns:eu-west-1:123456789012:a*", "arn:aws:sns:eu-west-1:123456789012:b"],
        ),
        (
            &[
                "ForAllValues:StringEquals",
                "ForAllValues:StringLike",
                "ForAllValues:StringNotEquals",
                "ForAnyValue:StringEquals",
                "ForAnyValue:StringLike",
                "ForAnyValue:StringNotEquals",
            ],
            "aws:TagKeys",
            &["team", "s*", "stage"],
        ),
        (&["Null"], "aws:username", &["true"]),
        (&["Null"], "aws:SourceArn", &["false"]),
    ],
};

const KEYS: &[(&str, &[&str])] = &[
    ("AWS:username", &["alice", "Alice", "bob"]),
    ("s3:max-keys", &["-1.0", "7", "7.50", "10"]),
    ("aws:CurrentTime", &["2024-01-01T00:00:00Z", "1704067201", "2024-02-29T10:30:00.500Z"]),
    ("aws:SecureTransport", &["true", "false"]),
    ("aws:SourceIp", &["203.0.113.9", "203.0.114.1", "2001:db8::1"]),
    ("aws:SourceArn", &["arn:aws:sns:eu-west-1:123456789012:abc", "arn:aws:sns:eu-west-1:123456789012:b"]),
    ("aws:TagKeys", &["team", "stage", "owner"]),
];

const ACTIONS: &[&str] = &["ivs:GetStage", "ivs:DeleteStage", "s3:GetObject", "S3:putobject"];
const RESOURCES: &[&str] = &[
    "arn:aws:ivs:eu-west-1:123456789012:stage/abc",
    "arn:aws:ivs:us-east-1:123456789012:stage/x/y:z",
    "arn:aws:s3:::home/alice/x",
    "arn:aws:s3:::home/bob",
];

/// The decision of the other crate about the same request.
fn second_opinion(
    document: &str,
    action: &str,
    resource: &str,
    values: &BTreeMap<String, Vec<String>>,
) -> iam_rs::Decision {
    let mut context = iam_rs::Context::new();
    for (key, values) in values {
        let value = match &values[..] {
            [value] if key == "aws:SecureTransport" => ContextValue::Boolean(value == "true"),
            _ if key == "aws:TagKeys" => ContextValue::StringList(values.clone()),
            [value] => ContextValue::String(value.clone()),
            _ => panic!("one value for {key}"),
        };
        context.insert(key.clone(), value);
    }
    let user = "arn:aws:iam::123456789012:user/alice".to_owned();
    let request = IAMRequest::new_with_context(
        Principal::Aws(PrincipalId::String(user)),
        action,
        Arn::parse(resource).expect("an ARN"),
        context,
    );
    let policy = IAMPolicy::from_json(document).expect("a policy document");
    iam_rs::evaluate_policy(&policy, &request).expect("a decision")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn both_make_the_same_decision(
        statements in statements(WORDS),
        action in select(ACTIONS),
        resource in select(RESOURCES),
        mut values in values(KEYS),
    ) {
        values.retain(|key, values| key == "aws:TagKeys" || values.len() == 1);
        values.insert("aws:userid".to_owned(), vec!["alice".to_owned()]);
        let policy = policy(statements);
        let decision = policy.decide(&Request { action, resource, context: &context(&values) });
        let expected = match second_opinion(&policy.to_json(), action, resource, &values) {
            iam_rs::Decision::Allow => "allowed",
            iam_rs::Decision::Deny => "denied by a statement",
            iam_rs::Decision::NotApplicable => "allowed by no statement",
        };
        let decided = match &decision {
            Decision::Allowed { .. } => "allowed",
            Decision::Denied { by: Some(_) } => "denied by a statement",
            Decision::Denied { by: None } => "allowed by no statement",
            Decision::Undecided { .. } => "undecided",
        };
        prop_assert_eq!(decided, expected, "{} of {}", decision, policy.to_json());
    }
}
