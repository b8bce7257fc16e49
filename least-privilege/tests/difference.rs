//! Comparing policies with policies: what the new ones allow more, and what they allow less.

use std::time::{Duration, Instant};

use iam_policy::Policy;
use least_privilege::{Cause, Change, Difference};

fn policy(statements: &[String]) -> Policy {
    let text = format!(r#"{{"Version": "2012-10-17", "Statement": [{}]}}"#, statements.join(","));
    text.parse().expect("a policy")
}

/// A statement with these members.
fn statement(effect: &str, members: &str) -> String {
    format!(r#"{{"Effect": "{effect}", {members}}}"#)
}

fn allow(actions: &str, resources: &str) -> String {
    statement("Allow", &format!(r#""Action": {actions}, "Resource": {resources}"#))
}

fn deny(actions: &str, resources: &str) -> String {
    statement("Deny", &format!(r#""Action": {actions}, "Resource": {resources}"#))
}

fn allow_if(actions: &str, conditions: &str) -> String {
    statement("Allow", &format!(r#""Action": {actions}, "Resource": "*", "Condition": {conditions}"#))
}

/// A change in words: how certain it is, what it is about, and why.
fn in_words(change: &Change) -> String {
    let certainty = if change.is_certain { "" } else { "perhaps " };
    let cause = match &change.cause {
        Cause::NotAllowed => "not allowed".to_owned(),
        Cause::Partly { statements } => {
            let places: Vec<String> =
                statements.iter().map(|statement| statement.index.to_string()).collect();
            format!("in part by {}", places.join(", "))
        }
        Cause::Conditions { statement } => format!("conditions of {}", statement.index),
        Cause::Denied { statement } => format!("denied by {}", statement.index),
        other => panic!("{other:?}"),
    };
    format!("{}: {certainty}{}: {cause}", change.statement.index, change.subject())
}

/// What the new statements allow more, and less.
fn changes(old: &[String], new: &[String]) -> (Vec<String>, Vec<String>) {
    let difference = Difference::of(&[policy(old)], &[policy(new)]);
    let in_words = |changes: &[Change]| changes.iter().map(in_words).collect();
    (in_words(&difference.more), in_words(&difference.less))
}

fn more(old: &[String], new: &[String]) -> Vec<String> {
    changes(old, new).0
}

const NOTHING: [&str; 0] = [];

#[test]
fn an_action_more_and_an_action_less_are_found() {
    let old = [allow(r#"["s3:GetObject", "s3:PutObject"]"#, r#""arn:aws:s3:::b/*""#)];
    let new = [allow(r#"["s3:getobject", "s3:DeleteObject", "s3:List*"]"#, r#""arn:aws:s3:::b/*""#)];
    let (more, less) = changes(&old, &new);
    assert_eq!(more, ["0: s3:DeleteObject, s3:List* on arn:aws:s3:::b/*: not allowed"]);
    assert_eq!(less, ["0: s3:PutObject on arn:aws:s3:::b/*: not allowed"]);
}

#[test]
fn a_wider_pattern_allows_more_than_a_narrower_one() {
    let buckets = |resource: &str| [allow(r#""s3:GetObject""#, &format!("\"{resource}\""))];
    let (narrow, wide) = (buckets("arn:aws:s3:::logs-*"), buckets("arn:aws:s3:::*"));
    assert_eq!(more(&narrow, &wide), ["0: s3:GetObject on arn:aws:s3:::*: in part by 0"]);
    assert_eq!(more(&wide, &narrow), NOTHING);
    // IAM completes this ARN.
    assert_eq!(changes(&buckets("arn:aws:s3"), &buckets("arn:aws:s3:*:*:*")), (vec![], vec![]));
    assert_eq!(more(&buckets("arn:aws:s3:::l*"), &buckets("arn:aws:s3:::?*")).len(), 1);
}

#[test]
fn statements_that_are_arranged_otherwise_are_no_change() {
    let old = [allow(r#"["s3:GetObject", "ivs:*"]"#, r#""*""#), allow(r#""s3:Put*""#, r#""*""#)];
    let new = [
        allow(r#"["s3:PutObject", "s3:PutBucketTagging", "s3:GetObject"]"#, r#""*""#),
        allow(r#"["ivs:*", "ivs:Get*"]"#, r#""*""#),
    ];
    let (more, less) = changes(&old, &new);
    assert_eq!(more, NOTHING);
    assert_eq!(less, ["1: s3:Put* on *: in part by 0"]);
}

#[test]
fn a_denial_that_is_removed_or_narrower_allows_more() {
    let all = || allow(r#""s3:*""#, r#""*""#);
    let keep = || deny(r#"["s3:Delete*", "s3:PutObject"]"#, r#""arn:aws:s3:::logs/*""#);
    assert_eq!(more(&[all(), keep()], &[all()]), ["0: s3:* on *: denied by 1"]);
    let narrower = deny(r#""s3:Delete*""#, r#""arn:aws:s3:::logs/*""#);
    assert_eq!(
        changes(&[all(), keep()], &[all(), narrower]),
        (vec!["0: s3:* on *: denied by 1".to_owned()], vec![])
    );
    let wider = [deny(r#""s3:Delete*""#, r#""*""#), deny(r#""s3:Put*""#, r#""arn:aws:s3""#), all()];
    let (more, less) = changes(&[all(), keep()], &wider);
    assert_eq!(more, NOTHING);
    assert_eq!(less.len(), 1);
    // A denial of something else makes no difference.
    let elsewhere = || deny(r#""ivs:*""#, r#""*""#);
    assert_eq!(changes(&[all(), elsewhere()], &[all()]), (vec![], vec![]));
}

#[test]
fn what_the_new_policy_denies_as_well_is_not_allowed_more() {
    let reads = || [allow(r#""s3:Get*""#, r#""*""#)];
    let new =
        [allow(r#"["s3:Get*", "s3:Delete*"]"#, r#""*""#), deny(r#""s3:D*""#, r#"["arn:aws:s3:::*", "*"]"#)];
    assert_eq!(changes(&reads(), &new), (vec![], vec![]));
}

#[test]
fn not_action_allows_whatever_it_does_not_list() {
    let all_but =
        |actions: &str| [statement("Allow", &format!(r#""NotAction": {actions}, "Resource": "*""#))];
    let old = [allow(r#"["s3:*", "ec2:*"]"#, r#""*""#)];
    let new = all_but(r#""iam:*""#);
    assert_eq!(more(&old, &new), ["0: all but iam:* on *: in part by 0"]);
    assert_eq!(more(&new, &old), NOTHING);
    assert_eq!(
        more(&all_but(r#"["iam:*", "s3:*"]"#), &all_but(r#""iam:*""#)),
        ["0: all but iam:* on *: in part by 0"]
    );
    assert_eq!(more(&all_but(r#""iam:*""#), &all_but(r#"["iam:*", "s3:*"]"#)), NOTHING);
    assert_eq!(more(&new, &[allow(r#""*""#, r#""*""#)]), ["0: * on *: in part by 0"]);
    let denied = [allow(r#""*""#, r#""*""#), deny(r#""iam:*""#, r#""*""#)];
    assert_eq!(changes(&new, &denied), (vec![], vec![]));
}

#[test]
fn not_resource_allows_whatever_it_does_not_list() {
    let all_but = |effect: &str, resources: &str| {
        statement(effect, &format!(r#""Action": "s3:*", "NotResource": {resources}"#))
    };
    let old = [all_but("Allow", r#"["arn:aws:s3:::secret/*", "arn:aws:s3:::key/*"]"#)];
    let new = [all_but("Allow", r#""arn:aws:s3:::secret/*""#)];
    assert_eq!(more(&old, &new), ["0: s3:* on all but arn:aws:s3:::secret/*: in part by 0"]);
    assert_eq!(more(&new, &old), NOTHING);
    assert_eq!(more(&old, &[allow(r#""s3:*""#, r#""arn:aws:s3:::logs/*""#)]), NOTHING);
    // A denial of all but some, which has more exceptions than before.
    let all = || allow(r#""s3:*""#, r#""*""#);
    let strict = [all(), all_but("Deny", r#""arn:aws:s3:::logs/*""#)];
    let loose = [all(), all_but("Deny", r#"["arn:aws:s3:::logs/*", "arn:aws:s3:::temporary/*"]"#)];
    assert_eq!(changes(&strict, &loose), (vec!["0: s3:* on *: denied by 1".to_owned()], vec![]));
}

#[test]
fn a_condition_that_is_weaker_allows_more() {
    let reads = |conditions: &str| [allow_if(r#""s3:GetObject""#, conditions)];
    let strong = reads(r#"{"StringEquals": {"aws:PrincipalTag/team": "live"}}"#);
    for weak in [
        "{}",
        r#"{"StringEquals": {"aws:PrincipalTag/team": ["live", "vod"]}}"#,
        r#"{"StringLike": {"aws:PrincipalTag/team": "*"}}"#,
        r#"{"StringEqualsIfExists": {"aws:PrincipalTag/team": "live"}}"#,
    ] {
        let weak = reads(weak);
        let found = more(&strong, &weak);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].ends_with("s3:GetObject on *: conditions of 0"), "{found:?}");
        assert_eq!(more(&weak, &strong), NOTHING);
    }
    assert_eq!(more(&strong, &reads("{}")), ["0: s3:GetObject on *: conditions of 0"]);
}

#[test]
fn conditions_that_are_not_compared_may_allow_more() {
    let reads = |conditions: &str| [allow_if(r#""s3:GetObject""#, conditions)];
    let old = reads(r#"{"IpAddress": {"aws:SourceIp": "203.0.0.0/8"}}"#);
    let new = reads(r#"{"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}"#);
    assert_eq!(more(&old, &new), ["0: perhaps s3:GetObject on *: conditions of 0"]);
    // This one has a request that shows it.
    assert_eq!(more(&new, &old), ["0: s3:GetObject on *: conditions of 0"]);
}

#[test]
fn an_unchanged_denial_of_other_regions_is_no_change() {
    let region = |regions: &str| {
        statement(
            "Deny",
            &format!(
                r#""NotAction": ["iam:*", "sts:*"], "Resource": "*",
                "Condition": {{"StringNotEquals": {{"aws:RequestedRegion": {regions}}}}}"#
            ),
        )
    };
    let all = || allow(r#""*""#, r#""*""#);
    let (one, two) = (r#"["eu-west-1"]"#, r#"["eu-west-1", "eu-central-1"]"#);
    assert_eq!(changes(&[all(), region(one)], &[region(one), all()]), (vec![], vec![]));
    assert_eq!(more(&[all(), region(one)], &[all(), region(two)]), ["0: * on *: denied by 1"]);
    assert_eq!(more(&[all(), region(two)], &[all(), region(one)]), NOTHING);
    // The condition is in the statement that allows now.
    let there = allow_if(r#""ec2:*""#, r#"{"StringEquals": {"aws:RequestedRegion": "eu-west-1"}}"#);
    assert_eq!(more(&[all(), region(one)], &[there]), NOTHING);
}

#[test]
fn what_policies_of_code_or_old_documents_say_is_compared_only_as_it_stands() {
    let home = allow(r#""s3:*""#, r#""arn:aws:s3:::home/${aws:username}/*""#);
    let new = policy(std::slice::from_ref(&home));
    let old: Policy = format!(r#"{{"Statement": {home}}}"#).parse().expect("a policy");
    let difference =
        |one: &Policy, other: &Policy| Difference::of(std::slice::from_ref(one), std::slice::from_ref(other));
    assert_eq!(difference(&old, &old), Difference::default());
    assert_eq!((difference(&old, &new).more.len(), difference(&old, &new).less.len()), (1, 1));
    for undefined in [r#""arn:aws:*:::logs""#, r#""*:logs""#, r#""arn:aws:s3:::${aws:username""#] {
        let undefined = [allow(r#""s3:*""#, undefined)];
        assert_eq!(changes(&undefined, &undefined), (vec![], vec![]));
        let logs = [allow(r#""s3:*""#, r#""arn:aws:s3:::logs""#)];
        assert_eq!(more(&undefined, &logs).len(), 1, "{undefined:?}");
        assert_eq!(more(&logs, &undefined).len(), 1, "{undefined:?}");
    }
}

#[test]
fn all_policies_of_a_caller_count_together_and_none_is_nothing() {
    let (reads, writes) = (allow(r#""s3:Get*""#, r#""*""#), allow(r#""s3:Put*""#, r#""*""#));
    let split = [policy(std::slice::from_ref(&reads)), policy(std::slice::from_ref(&writes))];
    assert_eq!(Difference::of(&split, &[policy(&[writes, reads])]), Difference::default());
    assert_eq!(Difference::of(&[], &[]), Difference::default());
    let none = Difference::of(&split, &[]);
    assert_eq!((none.more.len(), none.less.len()), (0, 2));
    assert_eq!(none.less[1].statement.policy, 1);
}

#[test]
fn a_difference_serializes_with_what_is_changed_and_why() {
    let old = [allow(r#""s3:*""#, r#""*""#), deny(r#""s3:Put*""#, r#""*""#)];
    let new = [statement("Allow", r#""Sid": "All", "NotAction": "iam:*", "Resource": "*""#)];
    let json = serde_json::to_value(Difference::of(&[policy(&old)], &[policy(&new)])).expect("JSON");
    assert_eq!(
        json,
        serde_json::json!({
            "more": [{
                "statement": {"policy": 0, "index": 0, "sid": "All"},
                "actions": {"all_but": ["iam:*"]},
                "resources": {"only": ["*"]},
                "is_conditional": false,
                "certain": true,
                "cause": {"kind": "partly", "statements": [{"policy": 0, "index": 0, "sid": null}]},
            }],
            "less": [],
        })
    );
}

#[test]
fn large_policies_are_compared_in_little_time() {
    let listed = |prefix: &str, count: usize| {
        let listed: Vec<String> = (0..count).map(|at| format!("\"{prefix}{at}*x*\"")).collect();
        format!("[{}]", listed.join(","))
    };
    let actions = |name: &str| listed(&format!("s3:*{name}*"), 250);
    let resources = |name: &str| listed(&format!("arn:aws:s3:::*{name}*"), 150);
    let old = [allow(&actions("a"), &resources("a")), deny(&actions("b"), &resources("b"))];
    let new = [allow(&actions("c"), &resources("c")), deny(&actions("d"), &resources("d"))];
    let start = Instant::now();
    let difference = Difference::of(&[policy(&old)], &[policy(&new)]);
    assert!(!difference.more.is_empty() && !difference.less.is_empty());
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    let many: Vec<String> = (0..150).map(|at| deny(&format!("\"s3:*{at}*\""), r#""*""#)).collect();
    let all = || allow(r#""*""#, r#""*""#);
    let start = Instant::now();
    let fewer = [[all()].as_slice(), &many[1..]].concat();
    assert_eq!(more(&[[all()].as_slice(), &many[..]].concat(), &fewer), ["0: * on *: denied by 1"]);
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}
