//! From single allowances to statements: merged where resources and conditions are the same, named and sorted.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::Action;
use iam_policy::arn::{each_matches, parts};
use iam_policy::{Conditions, Effect, Patterns, Statement};

use super::layer::Layer;

/// An action that is allowed on a resource, under conditions.
pub(super) struct Entry {
    section: Section,
    action: String,
    resource: String,
    pub(super) conditions: Conditions,
}

/// Statements are merged within a section, and sorted by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    CloudControl,
    PassRole,
    Handlers,
}

impl Entry {
    pub(super) fn new(layer: Layer, action: &str, resource: &str) -> Self {
        Self {
            section: match layer {
                Layer::CloudControl | Layer::Waiting | Layer::ReadingBack | Layer::Cancelling => {
                    Section::CloudControl
                }
                Layer::PassingRole => Section::PassRole,
                Layer::Handler(_) => Section::Handlers,
            },
            action: action.to_owned(),
            resource: resource.to_owned(),
            conditions: Conditions::new(),
        }
    }
}

/// The statements that allow just these, in the order in which they stand in a policy.
pub(super) fn merged(entries: Vec<Entry>) -> Vec<Statement> {
    let mut allowed: BTreeMap<(Section, String, Conditions), BTreeSet<String>> = BTreeMap::new();
    for entry in entries {
        let key = (entry.section, entry.action, entry.conditions);
        allowed.entry(key).or_default().insert(entry.resource);
    }
    let mut merged: BTreeMap<(Section, Vec<String>, Conditions), BTreeSet<String>> = BTreeMap::new();
    for ((section, action, conditions), resources) in &allowed {
        let unconditioned = allowed.get(&(*section, action.clone(), Conditions::new()));
        let broader = unconditioned.filter(|_| !conditions.is_empty());
        let is_needed = |resource: &String| {
            let others = resources.iter().filter(|it| *it != resource);
            !broader.is_some_and(|it| it.contains(resource))
                && !broader.into_iter().flatten().chain(others).any(|it| covers(it, resource))
        };
        let needed: Vec<String> = resources.iter().filter(|it| is_needed(it)).cloned().collect();
        if !needed.is_empty() {
            let key = (*section, needed, conditions.clone());
            merged.entry(key).or_default().insert(action.clone());
        }
    }
    let statements = merged.into_iter().map(|((section, resources, conditions), actions)| {
        let statement = Statement {
            sid: Some(sid(section, &resources, &conditions, &actions)),
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

/// Makes the names of statements unique, by numbers behind those that are not.
pub(super) fn number(statements: &mut [Statement]) {
    let mut used = BTreeSet::new();
    for statement in statements {
        let Some(sid) = &mut statement.sid else {
            continue;
        };
        let name = sid.clone();
        let mut number = 1;
        while !used.insert(sid.clone()) {
            number += 1;
            *sid = format!("{name}{number}");
        }
    }
}

/// Whether all resources that one pattern matches are matched by another.
fn covers(broad: &str, narrow: &str) -> bool {
    if broad == narrow {
        return false;
    }
    match (parts(broad), parts(narrow)) {
        (Some(broad), Some(narrow)) => each_matches(broad, narrow),
        _ => broad == "*",
    }
}

/// What a statement is about: `CloudControl`, `IvsStage`, `Ec2Any`.
fn sid(
    section: Section,
    resources: &[String],
    conditions: &Conditions,
    actions: &BTreeSet<String>,
) -> String {
    match section {
        Section::CloudControl => return "CloudControl".to_owned(),
        Section::PassRole => return "PassRole".to_owned(),
        Section::Handlers => {}
    }
    let kinds: BTreeSet<String> = resources.iter().map(|it| kind(it, actions)).collect();
    let mut sid = kinds.first().cloned().unwrap_or_default();
    if kinds.len() > 1 {
        sid.push_str("AndOthers");
    }
    if let Some(keys) = conditions.get("StringEquals") {
        let is_tag = |key: &String| key.starts_with("aws:Re");
        sid.push_str(if keys.keys().any(is_tag) { "Tagged" } else { "Passed" });
    }
    sid
}

/// The service and the type of a resource; of all resources, the service of the actions on them.
fn kind(resource: &str, actions: &BTreeSet<String>) -> String {
    let Some([_, _, service, _, _, resource]) = parts(resource) else {
        let services = actions.iter().filter_map(|action| Some(Action::split(action)?.prefix()));
        let services: BTreeSet<&str> = services.collect();
        return match services.first() {
            Some(service) if services.len() == 1 => format!("{}Any", pascal(service)),
            _ => "Any".to_owned(),
        };
    };
    // `stage/*` and `/restapis/*`, `table/*` and `cluster:*`; a bucket has no type before its name.
    let path = resource.trim_start_matches('/');
    let word = match path.split_once(['/', ':']) {
        Some((word, _)) if !word.contains('*') => word,
        _ => "",
    };
    format!("{}{}", pascal(service), pascal(word))
}

/// `stream-key` → `StreamKey`
fn pascal(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    words
        .filter_map(|word| word.split_at_checked(1))
        .map(|(first, rest)| format!("{}{rest}", first.to_ascii_uppercase()))
        .collect()
}
