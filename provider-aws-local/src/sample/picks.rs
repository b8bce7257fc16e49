//! Which properties of an object are set together: required ones, choices, and what others depend on.

use std::collections::BTreeSet;

use specs::{Choice, Object};

use super::Sampler;

/// The properties that an object must have, and those that it must not have then.
pub(super) struct Picks<'o> {
    pub(super) set: BTreeSet<&'o str>,
    pub(super) excluded: BTreeSet<&'o str>,
}

impl Sampler<'_> {
    /// The properties that an object must have. Of each choice, one set is picked: the one that is nearest to
    /// something wanted, or else the smallest.
    pub(super) fn picks<'o>(
        &self,
        object: &'o Object,
        is_settable: &dyn Fn(&str) -> bool,
        distance: &dyn Fn(&str) -> Option<usize>,
    ) -> Option<Picks<'o>> {
        let required = object.properties.iter().filter(|property| property.required);
        let required = required.map(|property| property.wire_name.as_str()).filter(|name| is_settable(name));
        let mut picks = Picks { set: required.collect(), excluded: BTreeSet::new() };
        for choice in &object.choices {
            let mut sets = self.ranks.sets(choice, object);
            sets.retain(|set| set.iter().all(|name| is_settable(name)));
            sets.sort_by_key(|set| set.iter().filter_map(|name| distance(name)).min().unwrap_or(usize::MAX));
            let fitting = sets.into_iter().find(|set| picks.fit(choice, set));
            picks.pick(choice, fitting?);
        }
        picks.add_dependencies(object, is_settable);
        Some(picks)
    }
}

impl<'o> Picks<'o> {
    /// Whether a set of a choice can be picked.
    fn fit(&self, choice: &Choice, set: &[String]) -> bool {
        let is_excluded = set.iter().any(|name| self.excluded.contains(name.as_str()));
        let has = |name: &String| self.set.contains(name.as_str()) || set.contains(name);
        let mut others = choice.of.iter().filter(|other| other.as_slice() != set);
        let is_repeated = choice.exactly_one && others.any(|other| other.iter().all(has));
        !is_excluded && !is_repeated
    }

    /// Picks a set of a choice. The other sets are left out: schemas often have more to say against them than a spec keeps.
    fn pick(&mut self, choice: &'o Choice, set: &'o [String]) {
        self.set.extend(set.iter().map(String::as_str));
        let others = choice.of.iter().flatten().map(String::as_str);
        self.excluded.extend(others.filter(|name| !self.set.contains(name)));
    }

    /// Adds what the properties depend on.
    pub(super) fn add_dependencies(&mut self, object: &'o Object, is_settable: &dyn Fn(&str) -> bool) {
        let mut next: Vec<&str> = self.set.iter().copied().collect();
        while let Some(name) = next.pop() {
            for needed in object.dependencies.get(name).into_iter().flatten() {
                if is_settable(needed) && self.set.insert(needed) {
                    next.push(needed);
                }
            }
        }
    }
}
