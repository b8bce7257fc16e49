//! What is needed and not surely allowed. An emission says what has to be allowed with patterns; the decider takes
//! single requests, so it is asked of requests that stand for all that a pattern matches.

use std::borrow::Cow;
use std::collections::BTreeSet;

use iam_policy::glob::{glob, meet, parts};
use iam_policy::{
    Conditions, Context, Decision, Effect, Patterns, Policy, Request, Statement, decide, sample,
};

use super::Missing;
use super::needed::Needed;
use super::place::Place;

/// What is missing, and where the policies hold, if not everywhere.
///
/// If they hold in no place, the one is taken where the least is missing.
pub(super) fn find(policies: &[Policy], needed: &[Needed<'_>]) -> (Vec<Missing>, Vec<Place>) {
    let questions = Questions::of(policies);
    let anywhere = questions.missing(needed, &Place::default());
    if anywhere.is_empty() {
        return (anywhere, Vec::new());
    }
    let open: BTreeSet<_> = needed.iter().flat_map(Needed::open_parts).collect();
    let (mut least, mut least_in, mut enough) = (anywhere, Place::default(), Vec::new());
    for place in Place::named_by(policies, &open) {
        let missing = questions.missing(needed, &place);
        if missing.is_empty() {
            enough.push(place);
        } else if missing.len() < least.len() {
            (least, least_in) = (missing, place);
        }
    }
    if enough.is_empty() {
        enough.extend((least_in != Place::default()).then_some(least_in));
    } else {
        least.clear();
    }
    let within = |place: &Place| enough.iter().any(|other| other.holds(place));
    let widest = enough.iter().filter(|place| !within(place)).cloned();
    (least, widest.collect())
}

/// What policies are asked.
struct Questions<'p> {
    policies: &'p [Policy],
    /// What statements deny.
    denied_actions: Vec<&'p str>,
    denied_resources: Vec<&'p str>,
    /// More characters than any pattern of the policies takes one by one.
    many: usize,
}

impl<'p> Questions<'p> {
    fn of(policies: &'p [Policy]) -> Self {
        let statements = || policies.iter().flat_map(|it| &it.statements);
        let patterns = statements().flat_map(|statement| {
            let resources = statement.resources.listed();
            statement.actions.listed().iter().chain(resources)
        });
        let single = patterns.map(|pattern| pattern.matches('?').count());
        let denying = || statements().filter(|it| it.effect == Effect::Deny);
        Self {
            policies,
            denied_actions: denying().flat_map(|it| only(&it.actions)).collect(),
            denied_resources: denying().flat_map(|it| only(&it.resources)).collect(),
            many: 1 + single.max().unwrap_or_default(),
        }
    }

    /// What is missing in a place.
    fn missing(&self, needed: &[Needed<'_>], place: &Place) -> Vec<Missing> {
        let missing = needed.iter().filter_map(|need| {
            Some(Missing {
                action: need.action.to_owned(),
                resource: need.resource(&Place::default()),
                operations: need.operations.clone(),
                decision: self.refusal(need, place)?,
            })
        });
        let missing: BTreeSet<Missing> = missing.collect();
        missing.into_iter().collect()
    }

    /// The first decision that is no permission.
    fn refusal(&self, need: &Needed<'_>, place: &Place) -> Option<Decision> {
        let resource = need.resource(place);
        let policies = self.without_exceptions(need.action, &resource);
        let (actions, resources) = (self.actions(need.action), self.resources(&resource));
        for context in contexts(need.conditions) {
            for action in &actions {
                for resource in &resources {
                    let request = Request { action, resource, context: &context };
                    let decision = decide(&policies, &request);
                    if !decision.is_allowed() {
                        return Some(decision);
                    }
                }
            }
        }
        None
    }

    /// The policies, of which those statements allow nothing that allow all but something of what these patterns match:
    /// what one leaves out, others would have to allow, and which of them does is not gone into.
    fn without_exceptions(&self, action: &str, resource: &str) -> Cow<'p, [Policy]> {
        let leaves_out = |statement: &Statement| {
            let mut actions = all_but(&statement.actions);
            let mut resources = all_but(&statement.resources);
            statement.effect == Effect::Allow
                && (is_pattern(action) && actions.any(|it| common_action(it, action).is_some())
                    || resource != "*" && resources.any(|it| common_resource(it, resource).is_some()))
        };
        let mut policies = Cow::Borrowed(self.policies);
        for (policy_index, policy) in self.policies.iter().enumerate() {
            for (index, statement) in policy.statements.iter().enumerate() {
                if leaves_out(statement) {
                    // It keeps its place, by which decisions name statements.
                    let statement = &mut policies.to_mut()[policy_index].statements[index];
                    statement.resources = Patterns::Only(Vec::new());
                }
            }
        }
        policies
    }

    /// Actions for all that a pattern matches: such as no policy would name, and such as one denies.
    fn actions(&self, pattern: &str) -> Vec<String> {
        if !is_pattern(pattern) {
            return vec![pattern.to_owned()];
        }
        let denied = self.denied_actions.iter();
        let denied = denied.filter_map(|denied| common_action(denied, pattern));
        // A hyphen is in hardly an action.
        let plain = self.plain(pattern, '-').into_iter();
        plain.chain(denied).collect()
    }

    /// Resources for all that a pattern matches: such as no policy would name, and such as one denies.
    fn resources(&self, pattern: &str) -> Vec<String> {
        if pattern == "*" {
            return vec![pattern.to_owned()];
        }
        let denied = self.denied_resources.iter();
        let denied = denied.filter_map(|denied| common_resource(denied, pattern));
        // No policy may hold this character.
        let plain = self.plain(pattern, '\u{1}').into_iter();
        plain.chain(denied).collect()
    }

    /// Texts of a pattern that another matches only if it matches all of them: with one character for each wildcard,
    /// and with more than can be matched one by one.
    fn plain(&self, pattern: &str, character: char) -> [String; 2] {
        let one = character.to_string();
        [1, self.many].map(|many| pattern.replace('?', &one).replace('*', &one.repeat(many)))
    }
}

fn is_pattern(action: &str) -> bool {
    action.contains(['*', '?'])
}

/// An action that both match.
fn common_action(pattern: &str, other: &str) -> Option<String> {
    let [pattern, other] = [pattern, other].map(|it| glob(&it.to_ascii_lowercase()));
    meet(&pattern, &other)
}

/// A resource that both match; also where a pattern has fewer parts than an ARN, so that only IAM knows.
fn common_resource(pattern: &str, arn: &str) -> Option<String> {
    let symbols = glob(pattern);
    match parts(&symbols) {
        Some(_) => sample::common(pattern, arn),
        None => meet(&symbols, &glob(arn)),
    }
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

/// The requests that meet conditions, as emitted: a key has one of the values. All else is open.
fn contexts(conditions: &Conditions) -> Vec<Context> {
    let keys = conditions.values().flatten();
    keys.fold(vec![Context::new().partial()], |contexts, (key, values)| {
        let with = |context: &Context| {
            let each = values.iter().map(|value| context.clone().with(key, value));
            each.collect::<Vec<_>>()
        };
        contexts.iter().flat_map(with).collect()
    })
}
