//! Sets of actions or of resources: `Action` and `NotAction`, `Resource` and `NotResource`.

use iam_policy::{Patterns, Version};

use super::pattern::Pattern;

/// The actions or resources of a statement, or some of them.
#[derive(Clone, Debug)]
pub(super) enum Set<'p> {
    Only(Vec<Pattern<'p>>),
    AllBut(Vec<Pattern<'p>>),
}

impl<'p> Set<'p> {
    pub(super) fn actions(patterns: &'p Patterns, version: Version) -> Self {
        Self::of(patterns, |text| Pattern::action(text, version))
    }

    pub(super) fn resources(patterns: &'p Patterns, version: Version) -> Self {
        Self::of(patterns, |text| Pattern::resource(text, version))
    }

    fn of(patterns: &'p Patterns, read: impl Fn(&'p str) -> Pattern<'p>) -> Self {
        let listed = patterns.listed().iter().map(|text| read(text)).collect();
        match patterns {
            Patterns::Only(_) => Self::Only(listed),
            Patterns::AllBut(_) => Self::AllBut(listed),
        }
    }

    pub(super) fn listed(&self) -> &[Pattern<'p>] {
        match self {
            Self::Only(listed) | Self::AllBut(listed) => listed,
        }
    }

    /// Sets of one pattern each; all but some is one set.
    pub(super) fn each(&self) -> Vec<Self> {
        match self {
            Self::Only(listed) => listed.iter().map(|pattern| Self::Only(vec![pattern.clone()])).collect(),
            Self::AllBut(_) => vec![self.clone()],
        }
    }

    /// Whether everything of another set is certainly in this one.
    pub(super) fn covers(&self, narrow: &Self) -> bool {
        let is_covered =
            |by: &[Pattern<'_>], pattern: &Pattern<'_>| by.iter().any(|broad| broad.covers(pattern));
        match (self, narrow) {
            (Self::Only(broad), Self::Only(narrow)) => narrow.iter().all(|narrow| is_covered(broad, narrow)),
            (Self::Only(broad), Self::AllBut(_)) => broad.iter().any(Pattern::is_everything),
            (Self::AllBut(_), Self::Only(_)) => self.exceptions(narrow).is_empty(),
            (Self::AllBut(excluded), Self::AllBut(narrow)) => {
                excluded.iter().all(|excluded| is_covered(narrow, excluded))
            }
        }
    }

    /// Whether something may be in both.
    pub(super) fn meets(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Only(one), Self::Only(other)) => {
                one.iter().any(|one| other.iter().any(|other| one.meets(other)))
            }
            (Self::Only(only), Self::AllBut(excluded)) | (Self::AllBut(excluded), Self::Only(only)) => {
                !only.iter().all(|only| excluded.iter().any(|excluded| excluded.covers(only)))
            }
            (Self::AllBut(_), Self::AllBut(_)) => true,
        }
    }

    /// What this one, being all but something, may exclude of another.
    pub(super) fn exceptions(&self, of: &Self) -> Vec<Self> {
        match self {
            Self::Only(_) => Vec::new(),
            Self::AllBut(excluded) => {
                let single = excluded.iter().map(|pattern| Self::Only(vec![pattern.clone()]));
                single.filter(|single| single.meets(of)).collect()
            }
        }
    }
}
