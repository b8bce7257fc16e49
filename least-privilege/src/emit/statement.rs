//! From grants to statements: merged where resources and conditions are the same, named and sorted.

use std::collections::{BTreeMap, BTreeSet};

use iam_policy::{Conditions, Effect, Patterns, Statement};

use super::grant::{Grant, Section};
use super::sid;
use super::template::symbols;
use crate::resource_pattern::covers_resource;

/// The statements that allow exactly these grants, in the order of a policy.
pub(super) fn merged(grants: Vec<Grant>) -> Vec<Statement> {
    let mut allowed: BTreeMap<(Section, String, Conditions), BTreeSet<String>> = BTreeMap::new();
    for Grant { section, action, resource, conditions } in grants {
        allowed.entry((section, action, conditions)).or_default().insert(resource);
    }
    let mut merged: BTreeMap<(Section, Vec<String>, Conditions), BTreeSet<String>> = BTreeMap::new();
    for ((section, action, conditions), resources) in &allowed {
        let unconditioned = allowed.get(&(*section, action.clone(), Conditions::new()));
        let unconditioned = unconditioned.filter(|_| !conditions.is_empty());
        let widest = widest(resources, unconditioned.into_iter().flatten());
        if !widest.is_empty() {
            let key = (*section, widest, conditions.clone());
            merged.entry(key).or_default().insert(action.clone());
        }
    }
    let statements = merged.into_iter().map(|((section, resources, conditions), actions)| {
        let statement = Statement {
            sid: Some(sid::name(section, &resources, &conditions, &actions)),
            effect: Effect::Allow,
            actions: Patterns::Only(actions.into_iter().collect()),
            resources: Patterns::Only(resources),
            conditions,
        };
        (section, statement)
    });
    let mut statements: Vec<(Section, Statement)> = statements.collect();
    statements.sort_by(|(a, one), (b, other)| (a, &one.sid).cmp(&(b, &other.sid)));
    statements.into_iter().map(|(_, statement)| statement).collect()
}

/// The resources without those that another one covers, or one that is allowed anyway.
fn widest<'r>(resources: &BTreeSet<String>, allowed: impl Iterator<Item = &'r String>) -> Vec<String> {
    let allowed: Vec<_> = allowed.map(|resource| symbols(resource)).collect();
    let mut widest: Vec<(&String, _)> = Vec::new();
    for resource in resources {
        let pattern = symbols(resource);
        let mut broader = allowed.iter().chain(widest.iter().map(|(_, other)| other));
        if !broader.any(|broad| covers_resource(broad, &pattern)) {
            widest.retain(|(_, other)| !covers_resource(&pattern, other));
            widest.push((resource, pattern));
        }
    }
    widest.into_iter().map(|(resource, _)| resource.clone()).collect()
}
