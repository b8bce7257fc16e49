//! Laws that hold for any policies and any request.

mod support;

use cloud_control::pattern::{Case, matches};
use iam_policy::{Context, Decision, Effect, Patterns, Policy, Request, Statement, Version, decide};
use proptest::prelude::*;
use proptest::sample::select;

use support::{Words, context, policy, statement, statements, values};

/// Including doubts: variables, operators, and values that can't be parsed.
const WORDS: Words = Words {
    actions: &["*", "ivs:*", "ivs:Get*", "IVS:getstage", "s3:?etObject", "s3:PutObject"],
    resources: &[
        "*",
        "arn:aws:ivs:*:*:stage/*",
        "arn:aws:s3:::home/${aws:username}/*",
        "arn:aws:s3:::home/${*}",
        "arn:aws:s3*",
    ],
    conditions: &[
        (
            &["StringEquals", "StringNotLikeIfExists", "Null", "NoSuchOperator"],
            "aws:username",
            &["alice", "a*", "${aws:userid}", "true"],
        ),
        (
            &["NumericLessThan", "NumericNotEquals", "NumericEqualsIfExists"],
            "s3:max-keys",
            &["10", "7.5", "many"],
        ),
        (
            &["ForAllValues:StringLike", "ForAnyValue:StringNotEquals", "StringEquals"],
            "aws:TagKeys",
            &["team", "s*", ""],
        ),
    ],
};

const KEYS: &[(&str, &[&str])] = &[
    ("aws:username", &["alice", "bob", "*"]),
    ("aws:userid", &["alice", "AIDA:x"]),
    ("s3:max-keys", &["7.50", "10", "some"]),
    ("AWS:TagKeys", &["team", "stage", ""]),
];

const ACTIONS: &[&str] = &["ivs:GetStage", "s3:GetObject", "S3:putobject", "s3:Get*", "nothing"];
const RESOURCES: &[&str] = &[
    "*",
    "arn:aws:ivs:eu-west-1:123456789012:stage/abc",
    "arn:aws:s3:::home/alice/x",
    "arn:aws:s3:::home/*",
];

#[derive(Debug, PartialEq)]
enum Outcome {
    Allowed,
    Denied,
    Undecided,
}

/// A decision, regardless of the statement that made it.
fn outcome(policies: &[Policy], asked: (&str, &str), context: &Context) -> Outcome {
    let (action, resource) = asked;
    let request = Request { action, resource, context };
    match decide(policies, &request) {
        Decision::Allowed { .. } => Outcome::Allowed,
        Decision::Denied { .. } => Outcome::Denied,
        Decision::Undecided { .. } => Outcome::Undecided,
    }
}

fn requested() -> impl Strategy<Value = (&'static str, &'static str)> {
    (select(ACTIONS), select(RESOURCES))
}

fn any_context() -> impl Strategy<Value = Context> {
    (values(KEYS), any::<bool>()).prop_map(|(values, partial)| {
        let context = context(&values);
        if partial { context.partial() } else { context }
    })
}

fn with(statements: &[Statement], added: Statement) -> Vec<Statement> {
    let mut statements = statements.to_vec();
    statements.push(added);
    statements
}

/// The matcher by its definition, in exponential time.
fn matches_by_definition(pattern: &[char], text: &[char]) -> bool {
    match (pattern, text) {
        ([], text) => text.is_empty(),
        (['*', rest @ ..], text) => (0..=text.len()).any(|taken| matches_by_definition(rest, &text[taken..])),
        (['?', pattern @ ..], [_, text @ ..]) => matches_by_definition(pattern, text),
        ([p, pattern @ ..], [t, text @ ..]) => p == t && matches_by_definition(pattern, text),
        (_, []) => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn a_denial_of_everything_outweighs_all(
        statements in statements(WORDS),
        asked in requested(),
        context in any_context(),
        at in any::<prop::sample::Index>(),
    ) {
        let everything = || Patterns::Only(vec!["*".to_owned()]);
        let deny = Statement {
            sid: None,
            effect: Effect::Deny,
            actions: everything(),
            resources: everything(),
            conditions: [].into(),
        };
        let mut all = statements;
        all.insert(at.index(all.len() + 1), deny);
        prop_assert_eq!(outcome(&[policy(all)], asked, &context), Outcome::Denied);
    }

    #[test]
    fn adding_a_statement_that_allows_keeps_all_permissions(
        statements in statements(WORDS), mut added in statement(WORDS), asked in requested(), context in any_context(),
    ) {
        added.effect = Effect::Allow;
        let before = outcome(&[policy(statements.clone())], asked, &context);
        let after = outcome(&[policy(with(&statements, added))], asked, &context);
        prop_assert!(before != Outcome::Allowed || after == Outcome::Allowed);
    }

    #[test]
    fn adding_a_statement_that_denies_adds_no_permission(
        statements in statements(WORDS), mut added in statement(WORDS), asked in requested(), context in any_context(),
    ) {
        added.effect = Effect::Deny;
        let before = outcome(&[policy(statements.clone())], asked, &context);
        let after = outcome(&[policy(with(&statements, added))], asked, &context);
        match before {
            Outcome::Denied => prop_assert_eq!(after, Outcome::Denied),
            Outcome::Undecided => prop_assert_ne!(after, Outcome::Allowed),
            Outcome::Allowed => {}
        }
    }

    #[test]
    fn neither_order_nor_grouping_of_statements_matters(
        (statements, shuffled) in statements(WORDS).prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        asked in requested(),
        context in any_context(),
    ) {
        let one = outcome(&[policy(statements)], asked, &context);
        let each: Vec<Policy> = shuffled.iter().map(|statement| policy(vec![statement.clone()])).collect();
        prop_assert_eq!(&outcome(&[policy(shuffled)], asked, &context), &one);
        prop_assert_eq!(&outcome(&each, asked, &context), &one);
    }

    #[test]
    fn other_keys_do_not_change_what_a_partial_context_decides(
        statements in statements(WORDS), asked in requested(), known in values(KEYS), other in values(KEYS),
    ) {
        let policies = [policy(statements)];
        let partial = outcome(&policies, asked, &context(&known).partial());
        let mut all = other;
        all.extend(known);
        prop_assert!(partial == Outcome::Undecided || outcome(&policies, asked, &context(&all)) == partial);
    }

    #[test]
    fn a_policy_that_is_written_and_parsed_is_the_same(
        statements in statements(WORDS), id in prop::option::of(".{0,8}"), old in any::<bool>(),
    ) {
        let version = if old { Version::V2008 } else { Version::V2012 };
        let policy = Policy { version, id, statements };
        let written = policy.to_json();
        let read: Policy = written.parse().expect("what was written");
        prop_assert_eq!(read.to_json(), written);
        prop_assert_eq!(read, policy);
    }

    #[test]
    fn any_text_is_parsed_or_refused_in_one_line(
        statements in statements(WORDS),
        at in any::<prop::sample::Index>(),
        instead in r#"["{}\[\],:0-9a-z\\.*$-]{0,6}"#,
    ) {
        let mut text = policy(statements).to_json();
        let at = at.index(text.len());
        text.replace_range(at..text.len().min(at + instead.len()), &instead);
        match text.parse::<Policy>() {
            Ok(policy) => prop_assert_eq!(policy.to_json().parse(), Ok(policy)),
            Err(error) => prop_assert_eq!(error.to_string().lines().count(), 1),
        }
    }

    #[test]
    fn the_matcher_matches_by_its_definition(pattern in "[aé*?]{0,8}", text in "[abé]{0,10}") {
        let characters = |text: &str| text.chars().collect::<Vec<_>>();
        let expected = matches_by_definition(&characters(&pattern), &characters(&text));
        prop_assert_eq!(matches(&pattern, &text, Case::Sensitive), expected);
        prop_assert_eq!(matches(&pattern.replace('a', "A"), &text, Case::Insensitive), expected);
    }
}
