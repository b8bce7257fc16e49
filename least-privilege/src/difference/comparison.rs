//! What some policies allow and others don't for certain.
//!
//! Each action of a statement that allows, on each of its resources and under its conditions, is a part that the other
//! policies have to allow: one of their statements allows all of it, and none that may deny some of it is without a
//! counterpart here. What isn't found to be so counts as a change.

use std::cell::Cell;
use std::collections::BTreeMap;

use iam_policy::{Patterns, Policy, StatementRef};

use super::cause::{Cause, Change};
use super::pattern::Pattern;
use super::set::Set;
use super::statement::Prepared;
use super::witness::Witnesses;

/// How many parts of denials are compared one by one. More count as without a counterpart.
const MOST_DENIED_PARTS: usize = 100_000;

/// Policies that allow something, and others that may not.
pub(super) struct Comparison<'p> {
    these: Vec<Prepared<'p>>,
    others: Vec<Prepared<'p>>,
    /// For each statement of the others that denies, and each of these: whether all of the actions and all of the resources
    /// of the former are those of the latter.
    counterparts: Vec<Vec<(bool, bool)>>,
    witnesses: Witnesses<'p>,
    denied_parts: Cell<usize>,
}

/// One of the actions or resources of a statement, or all but some; and how it relates to the statements of both sides.
struct Unit<'p> {
    set: Set<'p>,
    /// Which statements of these policies deny all of it.
    denied_here: Vec<bool>,
    /// Which statements of the others are about all of it.
    covered: Vec<bool>,
    /// Which statements of the others are about some of it.
    met: Vec<bool>,
}

/// One action on one resource, under the conditions of a statement.
struct Part<'c, 'p> {
    statement: &'c Prepared<'p>,
    action: &'c Unit<'p>,
    resource: &'c Unit<'p>,
}

/// The actions or the resources of a statement.
type Side = for<'c, 'p> fn(&'c Prepared<'p>) -> &'c Set<'p>;

fn actions<'c, 'p>(statement: &'c Prepared<'p>) -> &'c Set<'p> {
    &statement.actions
}

fn resources<'c, 'p>(statement: &'c Prepared<'p>) -> &'c Set<'p> {
    &statement.resources
}

impl<'p> Comparison<'p> {
    pub(super) fn new(these: &'p [Policy], others: &'p [Policy]) -> Self {
        let witnesses = Witnesses::new(these, others);
        let (these, others) = (Prepared::all(these), Prepared::all(others));
        let counterpart = |other: &Prepared<'p>, this: &Prepared<'p>| {
            let are_both = !other.allows() && !this.allows();
            let covers = |side: Side| are_both && side(this).covers(side(other));
            (covers(actions), covers(resources))
        };
        let counterparts =
            others.iter().map(|other| these.iter().map(|this| counterpart(other, this)).collect()).collect();
        Self { these, others, counterparts, witnesses, denied_parts: Cell::new(MOST_DENIED_PARTS) }
    }

    /// What these policies allow, or may allow, and the others don't for certain.
    pub(super) fn changes(&self) -> Vec<Change> {
        let allowing = self.these.iter().filter(|statement| statement.allows());
        allowing.flat_map(|statement| self.changes_of(statement)).collect()
    }

    fn changes_of(&self, statement: &Prepared<'p>) -> Vec<Change> {
        let (all_actions, all_resources) = (self.units(statement, actions), self.units(statement, resources));
        // Actions with the same changes are listed together.
        let mut together: BTreeMap<(Vec<usize>, bool, Cause), Vec<usize>> = BTreeMap::new();
        for (at, action) in all_actions.iter().enumerate() {
            let mut changed: BTreeMap<(bool, Cause), Vec<usize>> = BTreeMap::new();
            for (resource_at, resource) in all_resources.iter().enumerate() {
                let part = Part { statement, action, resource };
                if let Some(cause) = self.cause(&part) {
                    let because = self.others.iter().filter(|other| cause.names(&other.reference));
                    // What these policies deny less than the others is in the statements of both.
                    let denying = self.these.iter().filter(|this| !this.allows());
                    let is_certain =
                        self.witnesses.any(statement, &action.set, &resource.set, because.chain(denying));
                    changed.entry((is_certain, cause)).or_default().push(resource_at);
                }
            }
            for ((is_certain, cause), resources) in changed {
                together.entry((resources, is_certain, cause)).or_default().push(at);
            }
        }
        let mut together: Vec<_> = together.into_iter().collect();
        together
            .sort_by_key(|((resources, ..), actions)| (actions.first().copied(), resources.first().copied()));
        let changes = together.into_iter().map(|((resources, is_certain, cause), actions)| Change {
            statement: statement.reference.clone(),
            actions: some_of(&statement.statement.actions, &actions),
            resources: some_of(&statement.statement.resources, &resources),
            is_conditional: !statement.statement.conditions.is_empty(),
            is_certain,
            cause,
        });
        changes.collect()
    }

    fn units(&self, statement: &Prepared<'p>, side: Side) -> Vec<Unit<'p>> {
        let unit = |set: Set<'p>| Unit {
            denied_here: self.these.iter().map(|this| !this.allows() && side(this).covers(&set)).collect(),
            covered: self.others.iter().map(|other| side(other).covers(&set)).collect(),
            met: self.others.iter().map(|other| side(other).meets(&set)).collect(),
            set,
        };
        side(statement).each().into_iter().map(unit).collect()
    }

    /// Why the others don't allow a part, or may not; `None` if they do, or these policies don't allow it either.
    fn cause(&self, part: &Part<'_, 'p>) -> Option<Cause> {
        let denied_here = self.these.iter().enumerate().any(|(at, this)| {
            part.action.denied_here[at] && part.resource.denied_here[at] && part.implies(this)
        });
        if denied_here {
            return None;
        }
        if let Some(cause) = self.not_allowed(part) {
            return Some(cause);
        }
        let mut denying = self.others.iter().enumerate().filter(|(at, other)| {
            !other.allows()
                && part.action.met[*at]
                && part.resource.met[*at]
                && !part.statement.conditions.excludes(other.conditions)
        });
        let (_, denying) = denying.find(|(at, other)| !self.is_denied_here(part, *at, other))?;
        Some(Cause::Denied { statement: denying.reference.clone() })
    }

    /// Why no statement of the others allows a part.
    fn not_allowed(&self, part: &Part<'_, 'p>) -> Option<Cause> {
        let allowing = || self.others.iter().enumerate().filter(|(_, other)| other.allows());
        let mut covering =
            allowing().filter(|(at, _)| part.action.covered[*at] && part.resource.covered[*at]).peekable();
        let conditional = covering.peek().map(|(_, other)| other.reference.clone());
        if covering.any(|(_, other)| part.implies(other)) {
            return None;
        }
        if allowing().any(|(at, other)| part.implies(other) && self.is_allowed_in_parts(part, at, other)) {
            return None;
        }
        if let Some(statement) = conditional {
            return Some(Cause::Conditions { statement });
        }
        let some = allowing().filter(|(at, _)| part.action.met[*at] && part.resource.met[*at]);
        let statements: Vec<StatementRef> = some.map(|(_, other)| other.reference.clone()).collect();
        Some(if statements.is_empty() { Cause::NotAllowed } else { Cause::Partly { statements } })
    }

    /// Whether a statement with `NotAction` or `NotResource` allows a part, except what other statements allow or these
    /// policies deny.
    fn is_allowed_in_parts(&self, part: &Part<'_, 'p>, at: usize, allowing: &Prepared<'p>) -> bool {
        let exceptions = |unit: &Unit<'p>, side: &Set<'p>| match side {
            _ if unit.covered[at] => Some(Vec::new()),
            Set::Only(_) => None,
            Set::AllBut(_) => Some(side.exceptions(&unit.set)),
        };
        let (action, resource) = (&part.action.set, &part.resource.set);
        let (Some(actions), Some(resources)) =
            (exceptions(part.action, &allowing.actions), exceptions(part.resource, &allowing.resources))
        else {
            return false;
        };
        // Where it isn't certain what is excepted, IAM may leave open both the statement and one with the same pattern.
        let mut excepted = actions.iter().chain(&resources).flat_map(Set::listed);
        if !excepted.all(Pattern::is_defined) {
            return false;
        }
        actions.iter().all(|excluded| self.is_settled(part, &[action, excluded], &[resource]))
            && resources.iter().all(|excluded| self.is_settled(part, &[action], &[resource, excluded]))
    }

    /// Whether what is in all of these sets is allowed by a statement of the others, or denied here.
    fn is_settled(&self, part: &Part<'_, 'p>, actions: &[&Set<'p>], resources: &[&Set<'p>]) -> bool {
        let denying = self.these.iter().filter(|this| !this.allows());
        let mut settling = denying.chain(self.others.iter().filter(|other| other.allows()));
        settling.any(|statement| {
            actions.iter().any(|set| statement.actions.covers(set))
                && resources.iter().any(|set| statement.resources.covers(set))
                && part.implies(statement)
        })
    }

    /// Whether these policies deny what a statement of the others denies of a part.
    fn is_denied_here(&self, part: &Part<'_, 'p>, at: usize, denying: &Prepared<'p>) -> bool {
        // `covers` says of a statement whether it is about all of the denied actions, and of the denied resources.
        let has_counterpart = |covers: &dyn Fn(usize, &Prepared<'p>) -> (bool, bool)| {
            let mut these = self.these.iter().enumerate().filter(|(_, this)| !this.allows());
            these.any(|(at, this)| {
                let (actions, resources) = covers(at, this);
                (part.action.denied_here[at] || actions)
                    && (part.resource.denied_here[at] || resources)
                    && this.conditions.follows_from(&[part.statement.conditions, denying.conditions])
            })
        };
        if has_counterpart(&|this, _| self.counterparts[at][this]) {
            return true;
        }
        let parts = denying.actions.listed().len() * denying.resources.listed().len();
        let Some(left) = self.denied_parts.get().checked_sub(parts) else {
            return false;
        };
        self.denied_parts.set(left);
        let met = |side: &Set<'p>, unit: &Unit<'p>| -> Vec<Set<'p>> {
            side.each().into_iter().filter(|denied| denied.meets(&unit.set)).collect()
        };
        let actions = met(&denying.actions, part.action);
        let resources = met(&denying.resources, part.resource);
        actions.iter().all(|action| {
            resources.iter().all(|resource| {
                has_counterpart(&|_, this| (this.actions.covers(action), this.resources.covers(resource)))
            })
        })
    }
}

impl Part<'_, '_> {
    /// Whether the conditions of a statement hold for all of this part.
    fn implies(&self, statement: &Prepared<'_>) -> bool {
        statement.conditions.follows_from(&[self.statement.conditions])
    }
}

/// Some of the listed patterns; all that is listed, if those are what is left out.
fn some_of(patterns: &Patterns, which: &[usize]) -> Patterns {
    match patterns {
        Patterns::Only(listed) => {
            Patterns::Only(which.iter().filter_map(|at| listed.get(*at)).cloned().collect())
        }
        Patterns::AllBut(_) => patterns.clone(),
    }
}
