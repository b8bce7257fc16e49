//! What statements allow beyond what is needed.

use core::iter;
use std::collections::{BTreeMap, BTreeSet};

use super::needed::Needed;
use super::{Broader, Place, Unused};
use crate::decide::{Context, Decision, Request, StatementRef};
use crate::document::{Effect, Patterns, Policy, Statement, Version};
use crate::glob::{covers, glob, meet, parts};

/// What nothing needs, and what is broader than that.
pub(super) fn find(policies: &[Policy], needed: &[Needed<'_>]) -> (Vec<Unused>, Vec<Broader>) {
    let mut excess = Excess::default();
    for (policy_index, policy) in policies.iter().enumerate() {
        for (index, statement) in policy.statements.iter().enumerate() {
            // What denies is there on purpose, whatever is needed.
            if statement.effect == Effect::Allow {
                let by = StatementRef {
                    policy: policy_index,
                    index,
                    sid: statement.sid.clone(),
                };
                excess.look_at(statement, policy.version, &by, needed);
            }
        }
    }
    (
        excess.unused.into_iter().collect(),
        excess.broader.into_iter().collect(),
    )
}

#[derive(Default)]
struct Excess {
    unused: BTreeSet<Unused>,
    broader: BTreeSet<Broader>,
}

impl Excess {
    fn look_at(
        &mut self,
        statement: &Statement,
        version: Version,
        by: &StatementRef,
        needed: &[Needed<'_>],
    ) {
        for (patterns, member) in [
            (&statement.actions, "NotAction"),
            (&statement.resources, "NotResource"),
        ] {
            if let Patterns::AllBut(_) = patterns {
                self.broader.insert(Broader::AllBut {
                    statement: by.clone(),
                    member,
                });
            }
        }
        let Patterns::Only(actions) = &statement.actions else {
            return;
        };
        let mut used = BTreeSet::new();
        for action in actions {
            let matched = || needed.iter().filter(|it| overlap(action, it.action));
            let names: BTreeSet<&str> = matched().map(|it| it.action).collect();
            if names.is_empty() {
                self.unused.insert(Unused {
                    statement: by.clone(),
                    action: action.clone(),
                });
            } else if !names.iter().any(|name| covers_action(name, action)) {
                self.broader.insert(Broader::Action {
                    statement: by.clone(),
                    action: action.clone(),
                    needed: owned(names.iter().copied()),
                });
            }
            used.extend(names);
        }
        if let Patterns::Only(resources) = &statement.resources {
            for resource in resources {
                self.resource(resource, statement, version, by, &used, needed);
            }
        }
    }

    /// Looks at one resource of a statement, of which these actions are used.
    fn resource(
        &mut self,
        resource: &str,
        statement: &Statement,
        version: Version,
        by: &StatementRef,
        used: &BTreeSet<&str>,
        needed: &[Needed<'_>],
    ) {
        let (mut wider, mut wider_than) = (BTreeSet::new(), BTreeSet::new());
        let mut lacking: BTreeMap<(&String, &Vec<String>), BTreeSet<&str>> = BTreeMap::new();
        for action in used {
            let of_action = || needed.iter().filter(|it| it.action == *action);
            let mut covering = of_action()
                .filter(|it| covers_resource(&it.resource(&Place::default()), resource))
                .peekable();
            if covering.peek().is_none() {
                wider.insert(*action);
                wider_than.extend(of_action().map(|it| it.resource(&Place::default())));
                continue;
            }
            // The conditions of one need are enough.
            let lacks = covering.map(|need| {
                let conditions = need.conditions.values().flatten();
                let lacks =
                    conditions.filter(|(key, values)| !demands(statement, version, key, values));
                lacks.collect::<Vec<_>>()
            });
            for condition in lacks.min_by_key(Vec::len).into_iter().flatten() {
                lacking.entry(condition).or_default().insert(action);
            }
        }
        if !wider.is_empty() {
            self.broader.insert(Broader::Resource {
                statement: by.clone(),
                resource: resource.to_owned(),
                actions: owned(wider),
                needed: wider_than.into_iter().collect(),
            });
        }
        for ((key, values), actions) in lacking {
            self.broader.insert(Broader::Condition {
                statement: by.clone(),
                actions: owned(actions),
                key: key.clone(),
                values: values.clone(),
            });
        }
    }
}

/// Whether a statement applies only to requests in which a key has one of these values.
fn demands(statement: &Statement, version: Version, key: &str, values: &[String]) -> bool {
    let any = || Patterns::Only(vec!["*".to_owned()]);
    let policy = Policy {
        version,
        id: None,
        statements: vec![Statement {
            actions: any(),
            resources: any(),
            ..statement.clone()
        }],
    };
    let applies = |context: Context| {
        let request = Request {
            action: "any:Action",
            resource: "*",
            context: &context.partial(),
        };
        policy.decide(&request) != Decision::Denied { by: None }
    };
    let stated = statement.conditions.values().flatten();
    let stated = stated.filter(|(stated, _)| stated.eq_ignore_ascii_case(key));
    let others = stated.flat_map(|(_, stated)| stated.iter().map(String::as_str));
    // One that no policy would name stands for all others.
    let mut others = others
        .chain(iter::once(crate::sample::ANY))
        .filter(|other| !values.iter().any(|value| value == other));
    !applies(Context::new().with_all(key, [""; 0]))
        && !others.any(|other| applies(Context::new().with(key, other)))
}

fn overlap(action: &str, other: &str) -> bool {
    meet(&lower(action), &lower(other)).is_some()
}

fn covers_action(broad: &str, narrow: &str) -> bool {
    covers(&lower(broad), &lower(narrow))
}

/// Part by part, as IAM matches ARNs.
fn covers_resource(broad: &str, narrow: &str) -> bool {
    let [broad, narrow] = [broad, narrow].map(glob);
    match (parts(&broad), parts(&narrow)) {
        (Some(broad), Some(narrow)) => {
            let mut both = broad.iter().zip(&narrow);
            both.all(|(broad, narrow)| covers(broad, narrow))
        }
        _ => covers(&broad, &narrow),
    }
}

fn lower(action: &str) -> Vec<crate::glob::Symbol> {
    glob(&action.to_ascii_lowercase())
}

fn owned<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    texts.into_iter().map(str::to_owned).collect()
}
