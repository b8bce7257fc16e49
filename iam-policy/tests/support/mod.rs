//! Generated policies and contexts, from few words, so that requests match them often.

use std::collections::BTreeMap;

use iam_policy::{Conditions, Context, Effect, Patterns, Policy, Statement, Version};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// The words of policies and requests.
#[derive(Clone, Copy)]
pub struct Words {
    /// Patterns of actions.
    pub actions: &'static [&'static str],
    /// Patterns of resources.
    pub resources: &'static [&'static str],
    /// Operators, with a key and its values.
    pub conditions: &'static [(&'static [&'static str], &'static str, &'static [&'static str])],
}

pub fn statement(words: Words) -> impl Strategy<Value = Statement> {
    (
        prop::option::of("[A-Za-z0-9]{0,8}"),
        select(&[Effect::Allow, Effect::Allow, Effect::Deny]),
        patterns(words.actions),
        patterns(words.resources),
        conditions(words),
    )
        .prop_map(|(sid, effect, actions, resources, conditions)| Statement {
            sid,
            effect,
            actions,
            resources,
            conditions,
        })
}

pub fn statements(words: Words) -> impl Strategy<Value = Vec<Statement>> {
    vec(statement(words), 0..5)
}

/// A policy in the current version.
pub fn policy(statements: Vec<Statement>) -> Policy {
    Policy { version: Version::V2012, id: None, statements }
}

fn patterns(words: &'static [&'static str]) -> impl Strategy<Value = Patterns> {
    let some = subsequence(words, 1..=2.min(words.len())).prop_map(owned);
    (some, prop::bool::weighted(0.8))
        .prop_map(|(patterns, only)| if only { Patterns::Only(patterns) } else { Patterns::AllBut(patterns) })
}

fn conditions(words: Words) -> impl Strategy<Value = Conditions> {
    let condition = select(words.conditions).prop_flat_map(|(operators, key, values)| {
        (select(operators), Just(key), subsequence(values, 1..=2.min(values.len())))
    });
    vec(condition, 0..3).prop_map(|conditions| {
        let mut block = Conditions::new();
        for (operator, key, values) in conditions {
            let keys = block.entry(operator.to_owned()).or_default();
            keys.insert(key.to_owned(), owned(values));
        }
        block
    })
}

/// Keys with their values, some of which conditions are about.
pub fn values(
    keys: &'static [(&'static str, &'static [&'static str])],
) -> impl Strategy<Value = BTreeMap<String, Vec<String>>> {
    let value = select(keys).prop_flat_map(|(key, values)| {
        let some = prop_oneof![4 => subsequence(values, 1), 1 => subsequence(values, 0..=2)];
        (Just(key.to_owned()), some.prop_map(owned))
    });
    vec(value, 0..5).prop_map(|entries| entries.into_iter().collect())
}

pub fn context(values: &BTreeMap<String, Vec<String>>) -> Context {
    values.iter().fold(Context::new(), |context, (key, values)| context.with_all(key, values.iter().cloned()))
}

fn owned(words: Vec<&'static str>) -> Vec<String> {
    words.into_iter().map(str::to_owned).collect()
}
