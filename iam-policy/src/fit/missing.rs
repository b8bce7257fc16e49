//! What is needed and not surely allowed. An emission says what has to be allowed with patterns; the decider takes
//! single requests, so it is asked of requests that stand for all that a pattern matches.

use std::collections::BTreeSet;

use super::needed::Needed;
use super::{Missing, Place};
use crate::decide::{Context, Decision, Request, decide};
use crate::document::{Conditions, Effect, Patterns, Policy};
use crate::glob::{glob, meet};
use crate::sample;

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
    /// Actions and resources of which statements do not say what they say of others like them: what is denied, and what
    /// is allowed but for these.
    special_actions: Vec<&'p str>,
    special_resources: Vec<&'p str>,
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
        Self {
            policies,
            special_actions: statements()
                .flat_map(|it| special(it.effect, &it.actions))
                .collect(),
            special_resources: statements()
                .flat_map(|it| special(it.effect, &it.resources))
                .collect(),
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
        let actions = self.actions(need.action);
        let resources = self.resources(&need.resource(place));
        for context in contexts(need.conditions) {
            for action in &actions {
                for resource in &resources {
                    let request = Request {
                        action,
                        resource,
                        context: &context,
                    };
                    let decision = decide(self.policies, &request);
                    if !decision.is_allowed() {
                        return Some(decision);
                    }
                }
            }
        }
        None
    }

    /// Actions for all that a pattern matches: such as no policy would name, and special ones.
    fn actions(&self, pattern: &str) -> Vec<String> {
        if !pattern.contains(['*', '?']) {
            return vec![pattern.to_owned()];
        }
        let lower = |text: &str| glob(&text.to_ascii_lowercase());
        let special = self.special_actions.iter();
        let special = special.filter_map(|special| meet(&lower(special), &lower(pattern)));
        // A hyphen is in hardly an action.
        let plain = self.plain(pattern, '-').into_iter();
        plain.chain(special).collect()
    }

    /// Resources for all that a pattern matches: such as no policy would name, and special ones.
    fn resources(&self, pattern: &str) -> Vec<String> {
        if pattern == "*" {
            return vec![pattern.to_owned()];
        }
        let special = self.special_resources.iter();
        let special = special.filter_map(|special| sample::common(special, pattern));
        // No policy may hold this character.
        let plain = self.plain(pattern, '\u{1}').into_iter();
        plain.chain(special).collect()
    }

    /// Texts of a pattern that another matches only if it matches all of them: with one character for each wildcard,
    /// and with more than can be matched one by one.
    fn plain(&self, pattern: &str, character: char) -> [String; 2] {
        let one = character.to_string();
        [1, self.many].map(|many| pattern.replace('?', &one).replace('*', &one.repeat(many)))
    }
}

/// What a statement denies, or leaves out of what it allows.
fn special(effect: Effect, patterns: &Patterns) -> impl Iterator<Item = &str> {
    let listed: &[String] = match (effect, patterns) {
        (Effect::Deny, Patterns::Only(listed)) | (Effect::Allow, Patterns::AllBut(listed)) => {
            listed
        }
        // What is not listed is like any other.
        (Effect::Deny, Patterns::AllBut(_)) | (Effect::Allow, Patterns::Only(_)) => &[],
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
