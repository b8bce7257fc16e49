//! What statements allow beyond what is required.

use std::collections::{BTreeMap, BTreeSet};

use iam_policy::glob::{ANY, Symbol, covers, meet, pattern};
use iam_policy::pattern::{Case, matches};
use iam_policy::{Context, Decision, Effect, Patterns, Policy, Request, Statement, StatementRef, Version};

use super::finding::{BroaderGrant, UnusedAction};
use super::requirement::{LIKE, Requirement};
use crate::resource_pattern::{covers_resource, symbols as resource_symbols};

/// What the policies allow beyond some requirements.
#[derive(Debug, Default)]
pub(super) struct Excess {
    pub(super) unused: BTreeSet<UnusedAction>,
    pub(super) broader: BTreeSet<BroaderGrant>,
}

impl Excess {
    pub(super) fn of(policies: &[Policy], required: &[Requirement<'_>]) -> Self {
        let mut excess = Self::default();
        for (policy_index, policy) in policies.iter().enumerate() {
            for (index, statement) in policy.statements.iter().enumerate() {
                // A statement that denies allows nothing, so it is never too broad.
                if statement.effect == Effect::Allow {
                    let reference = StatementRef { policy: policy_index, index, sid: statement.sid.clone() };
                    AllowStatement { statement, version: policy.version, reference, required }
                        .compare(&mut excess);
                }
            }
        }
        excess
    }
}

/// A statement that allows, and the requirements to compare it with.
struct AllowStatement<'a> {
    statement: &'a Statement,
    version: Version,
    reference: StatementRef,
    required: &'a [Requirement<'a>],
}

impl<'a> AllowStatement<'a> {
    fn compare(&self, excess: &mut Excess) {
        let Statement { actions, resources, .. } = self.statement;
        for (patterns, member) in [(actions, "NotAction"), (resources, "NotResource")] {
            if let Patterns::AllBut(_) = patterns {
                excess.broader.insert(BroaderGrant::AllBut { statement: self.reference.clone(), member });
            }
        }
        let Patterns::Only(actions) = actions else {
            return;
        };
        let mut used = BTreeSet::new();
        for action in actions {
            used.extend(self.compare_action(action, excess));
        }
        if let Patterns::Only(resources) = resources {
            for resource in resources {
                self.compare_resource(resource, &used, excess);
            }
        }
    }

    /// Compares one action of the statement. Returns the required actions that it matches.
    fn compare_action(&self, action: &str, excess: &mut Excess) -> BTreeSet<&'a str> {
        let required = self.required.iter().map(|requirement| requirement.action);
        let needed: BTreeSet<&str> = required.filter(|required| overlap(action, required)).collect();
        if needed.is_empty() {
            let unused = UnusedAction { statement: self.reference.clone(), action: action.to_owned() };
            excess.unused.insert(unused);
        } else if !needed.iter().any(|required| covers(&symbols(required), &symbols(action))) {
            excess.broader.insert(BroaderGrant::Action {
                statement: self.reference.clone(),
                action: action.to_owned(),
                needed: owned(needed.iter().copied()),
            });
        }
        needed
    }

    /// Compares one resource of the statement with those on which the used actions are required.
    fn compare_resource(&self, resource: &str, used: &BTreeSet<&str>, excess: &mut Excess) {
        let (mut wider, mut wider_than) = (BTreeSet::new(), BTreeSet::new());
        let mut lacking: BTreeMap<(&String, &Vec<String>), BTreeSet<&str>> = BTreeMap::new();
        for action in used {
            let required = || self.required.iter().filter(|requirement| requirement.action == *action);
            let covering = required().filter(|requirement| {
                covers_resource(
                    &resource_symbols(&requirement.resource_anywhere()),
                    &resource_symbols(resource),
                )
            });
            // The conditions of one requirement are enough.
            match covering.map(|requirement| self.lacking(requirement)).min_by_key(Vec::len) {
                Some(conditions) => {
                    for condition in conditions {
                        lacking.entry(condition).or_default().insert(action);
                    }
                }
                None => {
                    wider.insert(*action);
                    wider_than.extend(required().map(Requirement::resource_anywhere));
                }
            }
        }
        if !wider.is_empty() {
            excess.broader.insert(BroaderGrant::Resource {
                statement: self.reference.clone(),
                resource: resource.to_owned(),
                actions: owned(wider),
                needed: wider_than.into_iter().collect(),
            });
        }
        for ((key, values), actions) in lacking {
            excess.broader.insert(BroaderGrant::Condition {
                statement: self.reference.clone(),
                actions: owned(actions),
                key: key.clone(),
                values: values.clone(),
            });
        }
    }

    /// The conditions of a requirement that the statement doesn't have.
    fn lacking<'n>(&self, requirement: &Requirement<'n>) -> Vec<(&'n String, &'n Vec<String>)> {
        let conditions = requirement.conditions.iter();
        let lacking = conditions.flat_map(|(operator, keys)| {
            keys.iter().filter(|(key, values)| !self.requires(operator, key, values))
        });
        lacking.collect()
    }

    /// Whether the statement applies only to requests in which a key has one of these values.
    fn requires(&self, operator: &str, key: &str, values: &[String]) -> bool {
        let any = || Patterns::Only(vec!["*".to_owned()]);
        let policy = Policy {
            version: self.version,
            id: None,
            statements: vec![Statement { actions: any(), resources: any(), ..self.statement.clone() }],
        };
        let applies = |context: Context| {
            let request = Request { action: "any:Action", resource: "*", context: &context.partial() };
            policy.decide(&request) != Decision::Denied { by: None }
        };
        let mut others = self.other_values(operator, key, values);
        !applies(Context::new().with_all(key, [""; 0]))
            && !others.any(|other| applies(Context::new().with(key, other)))
    }

    /// Values that represent all that a key may have beside these.
    fn other_values<'v>(
        &'v self,
        operator: &'v str,
        key: &'v str,
        values: &'v [String],
    ) -> impl Iterator<Item = &'v str> {
        let stated = self.statement.conditions.values().flatten();
        let stated = stated.filter(move |(stated, _)| stated.eq_ignore_ascii_case(key));
        let named = stated.flat_map(|(_, stated)| stated.iter().map(String::as_str));
        let unnamed: &[&str] = match operator {
            "Bool" => &["true", "false"],
            // It represents all values that no policy names.
            _ => &[ANY],
        };
        let is_value = move |other: &str| {
            values.iter().any(|value| match operator {
                LIKE => matches(value, other, Case::Sensitive),
                _ => value == other,
            })
        };
        named.chain(unnamed.iter().copied()).filter(move |other| !is_value(other))
    }
}

fn overlap(action: &str, other: &str) -> bool {
    meet(&symbols(action), &symbols(other)).is_some()
}

/// The symbols of an action, which IAM compares without case.
fn symbols(action: &str) -> Vec<Symbol> {
    pattern(&action.to_ascii_lowercase())
}

fn owned<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    texts.into_iter().map(str::to_owned).collect()
}
