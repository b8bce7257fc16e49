//! From grants to statements: merged where resources and conditions are the same, named and sorted.

use std::collections::{BTreeMap, BTreeSet};

use iam_policy::glob::Symbol;
use iam_policy::{Conditions, Effect, Patterns, Statement};

use super::grant::{Grant, Section};
use super::sid;
use super::template::symbols;
use crate::resource_pattern::covers_resource;

/// What sets statements apart: their section, conditions, the properties for which alone they are required, and the
/// action or the resources that they have in common.
type Key<Common> = (Section, Common, Conditions, BTreeSet<String>);

/// The statements that allow exactly these grants, in the order of a policy. What only some properties need is in
/// statements of its own, which can be left out.
pub(super) fn merged(grants: Vec<Grant>) -> Vec<Statement> {
    let mut allowed: BTreeMap<Key<String>, BTreeSet<String>> = BTreeMap::new();
    for Grant { section, action, resource, conditions, only_for } in by_occasion(grants) {
        allowed.entry((section, action, conditions, only_for)).or_default().insert(resource);
    }
    let mut merged: BTreeMap<Key<Vec<String>>, BTreeSet<String>> = BTreeMap::new();
    for ((section, action, conditions, only_for), resources) in &allowed {
        // What each call requires, with the same conditions and without any.
        let always = [conditions.clone(), Conditions::new()].into_iter().filter_map(|always| {
            let is_same = always == *conditions && only_for.is_empty();
            allowed.get(&(*section, action.clone(), always, BTreeSet::new())).filter(|_| !is_same)
        });
        let widest = widest(resources, always.flatten());
        if !widest.is_empty() {
            let key = (*section, widest, conditions.clone(), only_for.clone());
            merged.entry(key).or_default().insert(action.clone());
        }
    }
    let statements = merged.into_iter().map(|((section, resources, conditions, only_for), actions)| {
        let statement = Statement {
            sid: Some(sid::name(section, &resources, &conditions, &actions, &only_for)),
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

/// The grants, each with the properties for which alone any of them requires its permission.
fn by_occasion(mut grants: Vec<Grant>) -> Vec<Grant> {
    let key = |grant: &Grant| {
        let Grant { section, action, resource, conditions, .. } = grant;
        (*section, action.clone(), resource.clone(), conditions.clone())
    };
    let mut occasions: BTreeMap<_, Option<BTreeSet<String>>> = BTreeMap::new();
    for grant in &grants {
        let occasion = occasions.entry(key(grant)).or_insert_with(|| Some(BTreeSet::new()));
        match occasion {
            Some(properties) if !grant.only_for.is_empty() => properties.extend(grant.only_for.clone()),
            // Some call always requires it.
            _ => *occasion = None,
        }
    }
    for grant in &mut grants {
        grant.only_for = occasions.get(&key(grant)).cloned().flatten().unwrap_or_default();
    }
    grants
}

/// The resources without those that another one covers, or one that is allowed anyway.
fn widest<'r>(resources: &BTreeSet<String>, allowed: impl Iterator<Item = &'r String>) -> Vec<String> {
    let allowed: Vec<_> = allowed.map(|resource| symbols(resource)).collect();
    let mut widest: Vec<(&String, _)> = Vec::new();
    for resource in resources {
        let pattern = symbols(resource);
        let mut broader = allowed.iter().chain(widest.iter().map(|(_, other)| other));
        if !broader.any(|broad| covers(broad, &pattern)) {
            widest.retain(|(_, other)| !covers(&pattern, other));
            widest.push((resource, pattern));
        }
    }
    widest.into_iter().map(|(resource, _)| resource.clone()).collect()
}

/// Whether a resource covers another one. Of resources without wildcards, of which there may be thousands, each covers
/// itself only.
fn covers(broad: &[Symbol], narrow: &[Symbol]) -> bool {
    let is_one = broad.iter().all(|symbol| matches!(symbol, Symbol::Literal(_)));
    if is_one { broad == narrow } else { covers_resource(broad, narrow) }
}
