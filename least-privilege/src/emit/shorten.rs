//! Shortens a policy that has to be one document, such as a permissions boundary, until it is within its limit.
//!
//! The statements lose their names, and those that can be are joined. If that isn't enough, patterns such as
//! `ivs:Get*` replace actions. A pattern never adds an action of another access level.

use std::collections::BTreeSet;

use cloud_control::pattern::{Case, matches};
use cloud_control::{Action, PASS_ROLE};
use iam_policy::action_conditions::{CREATE_GRANT, CREATE_SERVICE_LINKED_ROLE, ROLE_POLICY_ACTIONS};
use iam_policy::{AccessLevel, Attachment, Patterns, Reference, Statement};

use super::error::EmitError;
use super::notes::Notes;
use super::sid::number;
use super::template::PolicyTemplate;
use super::warning::Warning;

/// Actions that no pattern adds: a policy has them only by name and under their own conditions.
fn guarded() -> impl Iterator<Item = &'static str> {
    [PASS_ROLE, CREATE_SERVICE_LINKED_ROLE, CREATE_GRANT].into_iter().chain(ROLE_POLICY_ACTIONS)
}

/// The statements as one document within the limit of an attachment, shortened as far as that needs.
pub(super) fn within(
    attachment: Attachment,
    mut statements: Vec<Statement>,
    reference: Option<&Reference>,
    notes: &mut Notes,
) -> Result<PolicyTemplate, EmitError> {
    number(&mut statements);
    let named = PolicyTemplate::new(statements.clone());
    if named.fits(attachment) {
        return Ok(named);
    }
    let joined = PolicyTemplate::new(joined(statements));
    if joined.fits(attachment) {
        return Ok(joined);
    }
    let mut shortening = Shortening::new(joined.statements(), reference);
    while !shortening.template().fits(attachment) {
        if !shortening.step() {
            let size = shortening.template().size_as(attachment);
            return Err(EmitError::TooLarge { attachment, size, limit: attachment.limit() });
        }
    }
    shortening.undo_needless(attachment);
    shortening.warn(notes);
    Ok(shortening.template())
}

/// The same permissions in as few statements as can be, without names.
fn joined(statements: Vec<Statement>) -> Vec<Statement> {
    let mut by_resources: Vec<Statement> = Vec::new();
    for statement in statements {
        let same = by_resources.iter_mut().find(|other| {
            other.effect == statement.effect
                && other.resources == statement.resources
                && other.conditions == statement.conditions
        });
        match same {
            Some(other) => add(&mut other.actions, &statement.actions),
            None => by_resources.push(Statement { sid: None, ..statement }),
        }
    }
    let mut joined: Vec<Statement> = Vec::new();
    for statement in by_resources {
        let same = joined.iter_mut().find(|other| {
            other.effect == statement.effect
                && other.actions == statement.actions
                && other.conditions == statement.conditions
        });
        match same {
            Some(other) => add(&mut other.resources, &statement.resources),
            None => joined.push(statement),
        }
    }
    joined
}

/// Adds to the patterns of an emitted statement, which are sorted.
fn add(patterns: &mut Patterns, more: &Patterns) {
    let all: BTreeSet<&String> = patterns.listed().iter().chain(more.listed()).collect();
    *patterns = Patterns::Only(all.into_iter().cloned().collect());
}

/// Statements, and the patterns that replace some of their actions.
struct Shortening {
    statements: Vec<Statement>,
    /// Of each statement, those that may replace actions of it.
    candidates: Vec<Vec<Pattern>>,
    /// Of each statement, those of the candidates that do.
    chosen: Vec<Vec<Pattern>>,
}

/// A pattern that may replace actions of a statement.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Pattern {
    text: String,
    /// The actions of the statement that it matches.
    replaced: BTreeSet<String>,
    /// The other actions that it matches.
    added: BTreeSet<String>,
}

impl Shortening {
    fn new(statements: &[Statement], reference: Option<&Reference>) -> Self {
        let candidates = (0..statements.len()).map(|index| match reference {
            Some(reference) => candidates(statements, index, reference),
            None => Vec::new(),
        });
        Self {
            candidates: candidates.collect(),
            chosen: vec![Vec::new(); statements.len()],
            statements: statements.to_vec(),
        }
    }

    fn template(&self) -> PolicyTemplate {
        let statements = self.statements.iter().zip(&self.chosen).map(|(statement, chosen)| {
            let actions = listed(statement, chosen).into_iter().map(str::to_owned).collect();
            Statement { actions: Patterns::Only(actions), ..statement.clone() }
        });
        PolicyTemplate::new(statements.collect())
    }

    /// Adds the pattern that adds the fewest actions, and of those the one that saves most. Returns whether there is
    /// one that saves anything.
    fn step(&mut self) -> bool {
        let mut best = None;
        for (index, candidates) in self.candidates.iter().enumerate() {
            let (statement, chosen) = (&self.statements[index], &self.chosen[index]);
            let before = listed(statement, chosen);
            let known: BTreeSet<&String> = chosen.iter().flat_map(|pattern| &pattern.added).collect();
            for candidate in candidates {
                let (replaced, saved) = candidate.effect(&before, chosen);
                if replaced < 2 || saved == 0 {
                    continue;
                }
                let added = candidate.added.iter().filter(|action| !known.contains(action)).count();
                let rank = (added, usize::MAX - saved, &candidate.text);
                if best.as_ref().is_none_or(|(least, _, _)| rank < *least) {
                    best = Some((rank, index, candidate));
                }
            }
        }
        let Some((_, index, pattern)) = best else {
            return false;
        };
        let pattern = pattern.clone();
        self.chosen[index].retain(|other| !pattern.covers(other));
        self.chosen[index].push(pattern);
        true
    }

    /// Takes back patterns that aren't needed to stay within the limit, those that add most actions first.
    fn undo_needless(&mut self, attachment: Attachment) {
        let all = self.chosen.iter().enumerate().flat_map(|(index, chosen)| {
            chosen.iter().map(move |pattern| (pattern.added.len(), index, pattern.text.clone()))
        });
        let mut all: Vec<(usize, usize, String)> = all.collect();
        all.sort_by(|one, other| other.cmp(one));
        for (_, index, text) in all {
            let before = self.chosen[index].clone();
            self.chosen[index].retain(|pattern| pattern.text != text);
            if !self.template().fits(attachment) {
                self.chosen[index] = before;
            }
        }
    }

    fn warn(&self, notes: &mut Notes) {
        for Pattern { text, replaced, added } in self.chosen.iter().flatten() {
            notes.warn(Warning::Shortened {
                pattern: text.clone(),
                replaced: replaced.len(),
                more: added.iter().cloned().collect(),
            });
        }
    }
}

/// The actions that a statement lists if some patterns replace others, sorted.
fn listed<'s>(statement: &'s Statement, chosen: &'s [Pattern]) -> Vec<&'s str> {
    let kept = statement.actions.listed().iter();
    let kept = kept.filter(|action| !chosen.iter().any(|pattern| pattern.replaced.contains(*action)));
    let patterns = chosen.iter().map(|pattern| pattern.text.as_str());
    let mut all: Vec<&str> = kept.map(String::as_str).chain(patterns).collect();
    all.sort_unstable();
    all
}

impl Pattern {
    /// Whether it matches all that another one matches.
    fn covers(&self, other: &Self) -> bool {
        let mut all = other.replaced.iter().chain(&other.added);
        all.all(|action| self.replaced.contains(action) || self.added.contains(action))
    }

    /// How many of the listed actions and patterns it would replace, and how many characters that would save.
    fn effect(&self, listed: &[&str], chosen: &[Self]) -> (usize, usize) {
        let is_covered = |text: &str| {
            self.replaced.contains(text)
                || chosen.iter().any(|pattern| pattern.text == text && self.covers(pattern))
        };
        // Each has quotes and a comma.
        let lengths = listed.iter().filter(|text| is_covered(text)).map(|text| text.len() + 3);
        let (count, length) = lengths.fold((0, 0), |(count, sum), length| (count + 1, sum + length));
        (count, usize::saturating_sub(length, self.text.len() + 3))
    }
}

/// The patterns that may replace actions of a statement.
fn candidates(statements: &[Statement], index: usize, reference: &Reference) -> Vec<Pattern> {
    let actions = statements[index].actions.listed();
    let elsewhere = statements.iter().enumerate().filter(|(other, _)| *other != index);
    let elsewhere: Vec<&String> = elsewhere.flat_map(|(_, statement)| statement.actions.listed()).collect();
    let texts: BTreeSet<String> = actions.iter().flat_map(|action| patterns_of(action)).collect();
    let candidates = texts.into_iter().filter_map(|text| {
        let matched: BTreeSet<String> = reference.matching_actions(&text).into_iter().collect();
        let replaced: BTreeSet<String> =
            actions.iter().filter(|action| matched.contains(*action)).cloned().collect();
        let added: BTreeSet<String> = matched.difference(&replaced).cloned().collect();
        let is_guarded = |action: &String| guarded().any(|guarded| guarded.eq_ignore_ascii_case(action));
        // What another statement allows has other resources or conditions there, which stay as they are.
        let is_elsewhere =
            |action: &String| elsewhere.iter().any(|pattern| matches(pattern, action, Case::Insensitive));
        let is_whole = Action::split(&text)
            .is_none_or(|action| reference.actions(action.prefix()).len() == matched.len());
        let is_allowed = replaced.len() > 1
            && !is_whole
            && level_of_all(&matched, reference).is_some()
            && !matched.iter().any(is_guarded)
            && !added.iter().any(is_elsewhere);
        is_allowed.then_some(Pattern { text, replaced, added })
    });
    candidates.collect()
}

/// The access level of these actions, if they have the same one.
fn level_of_all(actions: &BTreeSet<String>, reference: &Reference) -> Option<AccessLevel> {
    let mut levels = actions.iter().map(|action| reference.access_level(action));
    let first = levels.next()??;
    levels.all(|level| level == Some(first)).then_some(first)
}

/// The patterns that keep some of the first and last words of an action: `ivs:Get*`, `ivs:*Stage`, `ivs:Get*Key`.
fn patterns_of(action: &str) -> Vec<String> {
    let Some(action) = Action::parse(action).filter(|action| !action.is_pattern()) else {
        return Vec::new();
    };
    let name = action.name();
    let inner = name.char_indices().skip(1).filter(|(_, c)| c.is_ascii_uppercase()).map(|(at, _)| at);
    let ends: Vec<usize> = std::iter::once(0).chain(inner).chain([name.len()]).collect();
    let mut patterns = Vec::new();
    for (position, first) in ends.iter().enumerate() {
        for last in &ends[position..] {
            let (kept, rest) = (&name[..*first], &name[*last..]);
            if !(kept.is_empty() && rest.is_empty()) {
                patterns.push(format!("{}:{kept}*{rest}", action.prefix()));
            }
        }
    }
    patterns
}

#[cfg(test)]
mod tests {
    use super::patterns_of;

    #[test]
    fn patterns_keep_whole_words() {
        let mut patterns = patterns_of("ivs:GetStageKey");
        patterns.sort();
        assert_eq!(
            patterns,
            [
                "ivs:*GetStageKey",
                "ivs:*Key",
                "ivs:*StageKey",
                "ivs:Get*",
                "ivs:Get*Key",
                "ivs:Get*StageKey",
                "ivs:GetStage*",
                "ivs:GetStage*Key",
                "ivs:GetStageKey*"
            ]
        );
        assert!(patterns_of("ivs:Get*").is_empty());
        assert!(patterns_of("*").is_empty());
    }
}
