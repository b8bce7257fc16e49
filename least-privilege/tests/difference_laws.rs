//! Laws of comparing policies with policies, against the decider.

use iam_policy::{
    Conditions, Context, Decision, Effect, Patterns, Policy, Request, Statement, Version, decide,
};
use least_privilege::Difference;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

// Few enough that patterns often cover or meet each other.
const ACTIONS: &[&str] = &[
    "*",
    "*:*",
    "ivs:*",
    "ivs:Get*",
    "IVS:getstage",
    "ivs:*Stage",
    "ivs:GetStage",
    "ivs:DeleteStage",
    "s3:*",
];
const RESOURCES: &[&str] = &[
    "*",
    "arn:aws:ivs",
    "arn:aws:ivs:eu-west-1",
    "arn:aws:ivs:*:*:stage/*",
    "arn:aws:ivs:*:*:stage/?*",
    "arn:aws:ivs:*:*:stage/a*",
    "arn:aws:ivs:eu-west-1:1:stage/ab",
    "arn:aws:ivs:*:*:stage/${aws:username}",
    "arn:aws:ivs:*:*:*:ab",
    "arn:aws:*:*:*:stage/*",
    "*stage/ab",
];
const CONDITIONS: &[(&str, &str, &[&str])] = &[
    ("StringEquals", "aws:username", &["ab", "b"]),
    ("StringNotEquals", "aws:username", &["ab", "b"]),
    ("StringEqualsIfExists", "aws:Username", &["ab", "b"]),
    ("StringLike", "aws:username", &["a*", "*"]),
    ("StringNotLike", "aws:username", &["a*", "ab"]),
    ("Bool", "aws:SecureTransport", &["true", "false"]),
    ("Null", "aws:username", &["true", "false"]),
    ("ForAllValues:StringEquals", "aws:TagKeys", &["ab", "b"]),
    ("ForAnyValue:StringEquals", "aws:TagKeys", &["ab", "b"]),
    ("ForAnyValue:StringNotEquals", "aws:TagKeys", &["ab", "b"]),
    ("NoSuchOperator", "aws:username", &["ab", "b"]),
    ("NumericLessThan", "s3:max-keys", &["10", "many"]),
];

fn statements() -> impl Strategy<Value = Vec<Statement>> {
    let statement = (
        select(&[Effect::Allow, Effect::Allow, Effect::Deny]),
        patterns(ACTIONS),
        patterns(RESOURCES),
        conditions(),
    );
    let statement = statement.prop_map(|(effect, actions, resources, conditions)| Statement {
        sid: None,
        effect,
        actions,
        resources,
        conditions,
    });
    vec(statement, 0..4)
}

fn patterns(words: &'static [&'static str]) -> impl Strategy<Value = Patterns> {
    let some = subsequence(words, 1..=3).prop_map(owned);
    (some, prop::bool::weighted(0.75))
        .prop_map(|(listed, only)| if only { Patterns::Only(listed) } else { Patterns::AllBut(listed) })
}

fn conditions() -> impl Strategy<Value = Conditions> {
    let condition = select(CONDITIONS).prop_flat_map(|(operator, key, values)| {
        (Just(operator), Just(key), subsequence(values, 1..=values.len()).prop_map(owned))
    });
    let blocks = vec(condition, 1..=2).prop_map(|conditions| {
        let mut block = Conditions::new();
        for (operator, key, values) in conditions {
            block.entry(operator.to_owned()).or_default().insert(key.to_owned(), values);
        }
        block
    });
    prop_oneof![1 => Just(Conditions::new()), 1 => blocks]
}

/// Two conditions on `aws:username`, which many operators suit.
fn two_conditions() -> impl Strategy<Value = (Conditions, Conditions)> {
    let operators =
        select(&["StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "NoSuchOperator"]);
    let names = || (operators.clone(), select(&["", "IfExists"]));
    let quantifiers = select(&["", "", "ForAllValues:", "ForAnyValue:"]);
    let values = || subsequence(&["ab", "b", "a*", "*", "${aws:username}"], 1..=3).prop_map(owned);
    let condition = |quantifier: &str, (operator, suffix): (&str, &str), values: Vec<String>| {
        let operator = format!("{quantifier}{operator}{suffix}");
        Conditions::from([(operator, [("aws:username".to_owned(), values)].into())])
    };
    (quantifiers.clone(), quantifiers, any::<bool>(), names(), names(), values(), values()).prop_map(
        move |(quantifier, other, is_same, name, other_name, values, other_values)| {
            let other = if is_same { quantifier } else { other };
            (condition(quantifier, name, values), condition(other, other_name, other_values))
        },
    )
}

fn owned(words: Vec<&'static str>) -> Vec<String> {
    words.into_iter().map(str::to_owned).collect()
}

fn policy(statements: Vec<Statement>) -> Policy {
    Policy { version: Version::V2012, id: None, statements }
}

/// A policy in either version.
fn policies() -> impl Strategy<Value = Policy> {
    (statements(), prop::bool::weighted(0.1)).prop_map(|(statements, is_old)| Policy {
        version: if is_old { Version::V2008 } else { Version::V2012 },
        ..policy(statements)
    })
}

/// A policy, and one that differs little from it.
fn alike() -> impl Strategy<Value = (Policy, Policy)> {
    (statements(), statements(), any::<prop::sample::Index>(), 0..4).prop_map(|(all, other, at, change)| {
        let mut changed = all.clone();
        if let Some(new) = other.first().cloned()
            && !changed.is_empty()
        {
            let place = at.index(changed.len());
            match change {
                0 => changed[place].actions = new.actions,
                1 => changed[place].resources = new.resources,
                2 => changed[place].conditions = new.conditions,
                _ => changed[place] = new,
            }
        }
        (policy(all), policy(changed))
    })
}

fn contexts() -> Vec<Context> {
    let some = [
        Context::new().with("aws:username", "ab"),
        Context::new().with("aws:username", "b").with("aws:SecureTransport", "true"),
        Context::new().with("aws:username", "").with_all("aws:TagKeys", ["ab", "b"]),
        Context::new().with("aws:username", "*").with("aws:TagKeys", "c"),
        Context::new().with("aws:SecureTransport", "false").with("s3:max-keys", "9"),
        Context::new().with_all("aws:username", ["ab", "b"]).with_all("aws:TagKeys", ["b", "c"]),
    ];
    std::iter::once(Context::new()).chain(some).collect()
}

/// What both decide of many requests.
fn decisions(old: &Policy, new: &Policy) -> Vec<(String, Decision, Decision)> {
    let mut decisions = Vec::new();
    for action in ["ivs:GetStage", "ivs:GetChannel", "ivs:DeleteStage", "ivs:Other", "s3:GetObject", "x:Y"] {
        for resource in [
            "*",
            "arn:aws:ivs:eu-west-1:1:stage/ab",
            "arn:aws:ivs:us-east-1:1:stage/ab",
            "arn:aws:ivs:eu-west-1:1:stage/b",
            "arn:aws:ivs:eu-west-1:1:stage/",
            "arn:aws:ivs:eu-west-1:1:stage/*",
            "arn:aws:ivs:eu-west-1:1:channel:ab",
            "arn:aws:s3:::stage/ab",
        ] {
            for context in &contexts() {
                let request = Request { action, resource, context };
                let decided = |policy: &Policy| decide(std::slice::from_ref(policy), &request);
                decisions.push((format!("{request:?}"), decided(old), decided(new)));
            }
        }
    }
    decisions
}

fn of(old: &Policy, new: &Policy) -> Difference {
    Difference::of(std::slice::from_ref(old), std::slice::from_ref(new))
}

/// The same policy with one action and one resource in each statement.
fn split(policy: &Policy) -> Policy {
    let each = |patterns: &Patterns| match patterns {
        Patterns::Only(listed) => listed.iter().map(|one| Patterns::Only(vec![one.clone()])).collect(),
        Patterns::AllBut(_) => vec![patterns.clone()],
    };
    let mut statements = Vec::new();
    for statement in &policy.statements {
        for actions in each(&statement.actions) {
            for resources in each(&statement.resources) {
                statements.push(Statement { actions: actions.clone(), resources, ..statement.clone() });
            }
        }
    }
    Policy { statements, ..policy.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig { max_global_rejects: 1 << 20, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn a_policy_does_not_differ_from_itself(policy in policies()) {
        prop_assert_eq!(of(&policy, &policy), Difference::default());
    }

    #[test]
    fn if_nothing_more_is_found_no_request_is_allowed_more(
        (old, new) in prop_oneof![1 => (policies(), policies()), 3 => alike()],
    ) {
        let difference = of(&old, &new);
        prop_assume!(difference.more.is_empty() != difference.less.is_empty());
        for (request, by_old, by_new) in decisions(&old, &new) {
            if difference.more.is_empty() {
                prop_assert!(!by_new.is_allowed() || by_old.is_allowed(), "{request}: {by_old}, {by_new}");
            }
            if difference.less.is_empty() {
                prop_assert!(!by_old.is_allowed() || by_new.is_allowed(), "{request}: {by_old}, {by_new}");
            }
        }
    }

    #[test]
    fn what_one_allows_more_the_other_allows_less((one, other) in alike()) {
        let (there, back) = (of(&one, &other), of(&other, &one));
        prop_assert_eq!(there.more, back.less);
        prop_assert_eq!(there.less, back.more);
    }

    #[test]
    fn a_denial_more_or_a_grant_less_allows_nothing_more(
        all in statements(), mut denial in statements(), at in any::<prop::sample::Index>(),
    ) {
        let old = policy(all.clone());
        let mut less = all.clone();
        if !less.is_empty() && less[at.index(less.len())].effect == Effect::Allow {
            less.remove(at.index(less.len()));
        }
        prop_assert_eq!(of(&old, &policy(less)).more, []);
        denial.iter_mut().for_each(|statement| statement.effect = Effect::Deny);
        let stricter = policy([all, denial].concat());
        prop_assert_eq!(of(&old, &stricter).more, []);
        prop_assert_eq!(of(&stricter, &old).less, []);
    }

    #[test]
    fn neither_order_nor_grouping_of_statements_is_a_difference(
        (policy, shuffled) in statements().prop_flat_map(|all| (Just(policy(all.clone())), Just(all).prop_shuffle())),
    ) {
        let shuffled = Policy { statements: shuffled, ..policy.clone() };
        prop_assert_eq!(of(&policy, &shuffled), Difference::default());
        prop_assert_eq!(of(&policy, &split(&shuffled)), Difference::default());
        prop_assert_eq!(of(&split(&policy), &shuffled), Difference::default());
        let each: Vec<Policy> =
            shuffled.statements.iter().map(|one| Policy { statements: vec![one.clone()], ..policy.clone() }).collect();
        prop_assert_eq!(Difference::of(&[policy], &each), Difference::default());
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8192))]

    #[test]
    fn conditions_that_allow_nothing_more_hold_for_no_other_request(
        (old, new) in two_conditions(), effect in select(&[Effect::Allow, Effect::Deny]),
    ) {
        let everything = || Patterns::Only(vec!["*".to_owned()]);
        let statement = |effect, conditions| Statement {
            sid: None,
            effect,
            actions: everything(),
            resources: everything(),
            conditions,
        };
        let all = statement(Effect::Allow, Conditions::new());
        let conditional = |conditions| match effect {
            Effect::Allow => policy(vec![statement(effect, conditions)]),
            Effect::Deny => policy(vec![all.clone(), statement(effect, conditions)]),
        };
        let (old, new) = (conditional(old), conditional(new));
        let is_nothing_more = of(&old, &new).more.is_empty();
        for context in &contexts() {
            let request = Request { action: "ivs:GetStage", resource: "*", context };
            let (by_old, by_new) = (old.decide(&request), new.decide(&request));
            prop_assert!(
                !is_nothing_more || !by_new.is_allowed() || by_old.is_allowed(),
                "{request:?}: {by_old}, {by_new}"
            );
        }
    }
}
