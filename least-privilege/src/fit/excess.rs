//! What statements allow beyond what is needed.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use iam_policy::glob::{ANY, Symbol, covers, glob, meet, parts};
use iam_policy::{Context, Decision, Effect, Patterns, Policy, Request, Statement, StatementRef, Version};

use super::needed::Needed;
use super::place::Place;
use super::{Broader, Unused};

/// What nothing needs, and what is broader than that.
pub(super) fn find(policies: &[Policy], needed: &[Needed<'_>]) -> (Vec<Unused>, Vec<Broader>) {
    let mut excess = Excess::default();
    for (policy_index, policy) in policies.iter().enumerate() {
        for (index, statement) in policy.statements.iter().enumerate() {
            // What denies is there on purpose, whatever is needed.
            if statement.effect == Effect::Allow {
                let allowing = Allowing {
                    statement,
                    version: policy.version,
                    place: StatementRef { policy: policy_index, index, sid: statement.sid.clone() },
                    needed,
                };
                allowing.look_at(&mut excess);
            }
        }
    }
    (excess.unused.into_iter().collect(), excess.broader.into_iter().collect())
}

/// What was found.
#[derive(Default)]
struct Excess {
    unused: BTreeSet<Unused>,
    broader: BTreeSet<Broader>,
}

/// A statement that allows, and what is needed.
struct Allowing<'a> {
    statement: &'a Statement,
    version: Version,
    place: StatementRef,
    needed: &'a [Needed<'a>],
}

impl<'a> Allowing<'a> {
    fn look_at(&self, excess: &mut Excess) {
        let Statement { actions, resources, .. } = self.statement;
        for (patterns, member) in [(actions, "NotAction"), (resources, "NotResource")] {
            if let Patterns::AllBut(_) = patterns {
                excess.broader.insert(Broader::AllBut { statement: self.place.clone(), member });
            }
        }
        let Patterns::Only(actions) = actions else {
            return;
        };
        let mut used = BTreeSet::new();
        for action in actions {
            used.extend(self.action(action, excess));
        }
        if let Patterns::Only(resources) = resources {
            for resource in resources {
                self.resource(resource, &used, excess);
            }
        }
    }

    /// Looks at an action. Gives those that it matches of what is needed.
    fn action(&self, action: &str, excess: &mut Excess) -> BTreeSet<&'a str> {
        let matched = self.needed.iter().filter(|it| overlap(action, it.action));
        let needed: BTreeSet<&str> = matched.map(|it| it.action).collect();
        if needed.is_empty() {
            excess.unused.insert(Unused { statement: self.place.clone(), action: action.to_owned() });
        } else if !needed.iter().any(|broad| covers_action(broad, action)) {
            excess.broader.insert(Broader::Action {
                statement: self.place.clone(),
                action: action.to_owned(),
                needed: owned(needed.iter().copied()),
            });
        }
        needed
    }

    /// Looks at a resource, on which these actions are needed, if it is.
    fn resource(&self, resource: &str, used: &BTreeSet<&str>, excess: &mut Excess) {
        let (mut wider, mut wider_than) = (BTreeSet::new(), BTreeSet::new());
        let mut lacking: BTreeMap<(&String, &Vec<String>), BTreeSet<&str>> = BTreeMap::new();
        for action in used {
            let of_action = || self.needed.iter().filter(|it| it.action == *action);
            let anywhere = |need: &Needed<'_>| need.resource(&Place::default());
            let covering = of_action().filter(|it| covers_resource(&anywhere(it), resource));
            // The conditions of one need are enough.
            match covering.map(|need| self.lacks(need)).min_by_key(Vec::len) {
                Some(conditions) => {
                    for condition in conditions {
                        lacking.entry(condition).or_default().insert(action);
                    }
                }
                None => {
                    wider.insert(*action);
                    wider_than.extend(of_action().map(anywhere));
                }
            }
        }
        if !wider.is_empty() {
            excess.broader.insert(Broader::Resource {
                statement: self.place.clone(),
                resource: resource.to_owned(),
                actions: owned(wider),
                needed: wider_than.into_iter().collect(),
            });
        }
        for ((key, values), actions) in lacking {
            excess.broader.insert(Broader::Condition {
                statement: self.place.clone(),
                actions: owned(actions),
                key: key.clone(),
                values: values.clone(),
            });
        }
    }

    /// The conditions under which alone something is needed, and which are not demanded.
    fn lacks<'n>(&self, need: &Needed<'n>) -> Vec<(&'n String, &'n Vec<String>)> {
        let conditions = need.conditions.values().flatten();
        let lacks = conditions.filter(|(key, values)| !demands(self.statement, self.version, key, values));
        lacks.collect()
    }
}

/// Whether a statement applies only to requests in which a key has one of these values.
fn demands(statement: &Statement, version: Version, key: &str, values: &[String]) -> bool {
    let any = || Patterns::Only(vec!["*".to_owned()]);
    let policy = Policy {
        version,
        id: None,
        statements: vec![Statement { actions: any(), resources: any(), ..statement.clone() }],
    };
    let applies = |context: Context| {
        let request = Request { action: "any:Action", resource: "*", context: &context.partial() };
        policy.decide(&request) != Decision::Denied { by: None }
    };
    let stated = statement.conditions.values().flatten();
    let stated = stated.filter(|(stated, _)| stated.eq_ignore_ascii_case(key));
    let others = stated.flat_map(|(_, stated)| stated.iter().map(String::as_str));
    // One that no policy would name stands for all others.
    let mut others = others.chain(iter::once(ANY)).filter(|other| !values.iter().any(|value| value == other));
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

fn lower(action: &str) -> Vec<Symbol> {
    glob(&action.to_ascii_lowercase())
}

fn owned<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    texts.into_iter().map(str::to_owned).collect()
}
