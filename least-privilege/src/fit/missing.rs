//! What is required and not allowed with certainty.
//!
//! An emission requires patterns of actions and resources. The decider takes single requests, so it is asked
//! about requests that represent everything that a pattern matches.

use std::borrow::Cow;
use std::collections::BTreeSet;

use iam_policy::glob::{meet, pattern};
use iam_policy::{Effect, LayeredDecision, Layers, Patterns, Policy, Request, Statement};

use super::finding::MissingPermission;
use super::place::Place;
use super::requirement::{Requirement, UNNAMED};
use crate::resource_pattern::{common_resource, symbols};

/// The missing permissions, and the places in which the policies fit, unless they fit everywhere.
///
/// If the policies fit in no place, the permissions are those of the place in which the fewest are missing.
pub(super) fn missing_permissions(
    policies: &Layers,
    required: &[Requirement<'_>],
) -> (Vec<MissingPermission>, Vec<Place>) {
    let questions = Questions::of(policies);
    let anywhere = questions.missing(required, &Place::default());
    if anywhere.is_empty() {
        return (anywhere, Vec::new());
    }
    let open: BTreeSet<_> = required.iter().flat_map(Requirement::open_parts).collect();
    let (mut least, mut least_in, mut fitting) = (anywhere, Place::default(), Vec::new());
    for place in Place::named_by(&all_policies(policies).collect::<Vec<_>>(), &open) {
        let missing = questions.missing(required, &place);
        if missing.is_empty() {
            fitting.push(place);
        } else if missing.len() < least.len() {
            (least, least_in) = (missing, place);
        }
    }
    if fitting.is_empty() {
        fitting.extend((least_in != Place::default()).then_some(least_in));
    } else {
        least.clear();
    }
    let is_within_another = |place: &Place| fitting.iter().any(|other| other.contains(place));
    let widest = fitting.iter().filter(|place| !is_within_another(place)).cloned();
    (least, widest.collect())
}

/// The questions to ask about policies.
struct Questions<'p> {
    policies: &'p Layers,
    /// The actions and resources of statements that deny.
    denied_actions: Vec<&'p str>,
    denied_resources: Vec<&'p str>,
    /// More characters than the `?` of any pattern of the policies match.
    many: usize,
}

impl<'p> Questions<'p> {
    fn of(policies: &'p Layers) -> Self {
        let statements = || all_policies(policies).flat_map(|policy| &policy.statements);
        let patterns = statements().flat_map(|statement| {
            let resources = statement.resources.listed();
            statement.actions.listed().iter().chain(resources)
        });
        let question_marks = patterns.map(|pattern| pattern.matches('?').count());
        let denying = || statements().filter(|statement| statement.effect == Effect::Deny);
        Self {
            policies,
            denied_actions: denying().flat_map(|statement| only(&statement.actions)).collect(),
            denied_resources: denying().flat_map(|statement| only(&statement.resources)).collect(),
            many: 1 + question_marks.max().unwrap_or_default(),
        }
    }

    /// What is missing in a place.
    fn missing(&self, required: &[Requirement<'_>], place: &Place) -> Vec<MissingPermission> {
        let missing = required.iter().filter_map(|requirement| {
            Some(MissingPermission {
                action: requirement.action.to_owned(),
                resource: requirement.resource_anywhere(),
                operations: requirement.operations.clone(),
                decision: self.refusal(requirement, place)?,
            })
        });
        let missing: BTreeSet<MissingPermission> = missing.collect();
        missing.into_iter().collect()
    }

    /// The first decision that doesn't allow something required.
    fn refusal(&self, requirement: &Requirement<'_>, place: &Place) -> Option<LayeredDecision> {
        let resource = requirement.asked_on(place);
        let policies = self.without_exceptions(requirement.action, &resource);
        let (actions, resources) = (self.actions(requirement.action), self.resources(&resource));
        for resource in &resources {
            for context in requirement.contexts(resource, place) {
                for action in &actions {
                    let request = Request { action, resource, context: &context };
                    let decision = policies.decide(&request);
                    if !decision.is_allowed() {
                        return Some(decision);
                    }
                }
            }
        }
        None
    }

    /// The policies, in which a statement allows nothing if its `NotAction` or `NotResource` excludes a part
    /// of these patterns: other statements would have to allow that part, and this isn't examined.
    fn without_exceptions(&self, action: &str, resource: &str) -> Cow<'p, Layers> {
        let excludes_a_part = |statement: &Statement| {
            let mut actions = all_but(&statement.actions);
            let mut resources = all_but(&statement.resources);
            statement.effect == Effect::Allow
                && (is_pattern(action) && actions.any(|excluded| common_action(excluded, action).is_some())
                    || resource != "*"
                        && resources.any(|excluded| {
                            common_resource(&symbols(excluded), &symbols(resource)).is_some()
                        }))
        };
        let mut policies = Cow::Borrowed(self.policies);
        for layer in self.policies.layers() {
            for (at, policy) in self.policies.policies(layer).iter().enumerate() {
                for (index, statement) in policy.statements.iter().enumerate() {
                    if excludes_a_part(statement) {
                        // The statement keeps its index, which decisions refer to.
                        let statement = &mut policies.to_mut().policies_mut(layer)[at].statements[index];
                        statement.resources = Patterns::Only(Vec::new());
                    }
                }
            }
        }
        policies
    }

    /// Actions that represent all that a pattern matches: some that no policy names, and some that each
    /// statement denies.
    fn actions(&self, action: &str) -> Vec<String> {
        if !is_pattern(action) {
            return vec![action.to_owned()];
        }
        let denied = self.denied_actions.iter().filter_map(|denied| common_action(denied, action));
        // Only one action in IAM has a hyphen.
        self.unnamed(action, '-').into_iter().chain(denied).collect()
    }

    /// Resources that represent all that a pattern matches: some that no policy names, and some that each
    /// statement denies.
    fn resources(&self, resource: &str) -> Vec<String> {
        if resource == "*" {
            return vec![resource.to_owned()];
        }
        let required = symbols(resource);
        let denied = self.denied_resources.iter();
        let denied = denied.filter_map(|denied| common_resource(&symbols(denied), &required));
        self.unnamed(resource, UNNAMED).into_iter().chain(denied).collect()
    }

    /// Texts of a pattern that another pattern matches only if it matches all texts of the first: one text
    /// with one character for each wildcard, and one with more characters than `?` can match.
    fn unnamed(&self, pattern: &str, character: char) -> [String; 2] {
        let one = character.to_string();
        [1, self.many].map(|many| pattern.replace('?', &one).replace('*', &one.repeat(many)))
    }
}

fn all_policies(layers: &Layers) -> impl Iterator<Item = &Policy> {
    layers.layers().flat_map(|layer| layers.policies(layer))
}

fn is_pattern(action: &str) -> bool {
    action.contains(['*', '?'])
}

/// An action that both match.
fn common_action(one: &str, other: &str) -> Option<String> {
    meet(&pattern(&one.to_ascii_lowercase()), &pattern(&other.to_ascii_lowercase()))
}

fn only(patterns: &Patterns) -> impl Iterator<Item = &str> {
    let listed: &[String] = match patterns {
        Patterns::Only(listed) => listed,
        Patterns::AllBut(_) => &[],
    };
    listed.iter().map(String::as_str)
}

fn all_but(patterns: &Patterns) -> impl Iterator<Item = &str> {
    let listed: &[String] = match patterns {
        Patterns::AllBut(listed) => listed,
        Patterns::Only(_) => &[],
    };
    listed.iter().map(String::as_str)
}
