//! The IAM actions of a service, and looking them up in constant evaluation.

use std::cmp::Ordering;

use crate::action::{is_name, is_prefix};
use crate::message::Message;
use crate::pattern::{Case, literal_start, matches};
use crate::text::{compare, starts_with};

/// The IAM actions of one service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ServiceActions {
    /// The service prefix: `ivs`.
    pub prefix: &'static str,
    /// The names of the actions, sorted by bytes, without duplicates: `GetStage`.
    pub actions: &'static [&'static str],
}

impl ServiceActions {
    /// Checks the list that all other checks search. Call it once for each service, in a constant.
    ///
    /// # Panics
    ///
    /// Panics, which in constant evaluation fails the build, if the prefix or an action cannot be a name, or
    /// if the actions are not sorted by bytes or not unique.
    #[track_caller]
    pub const fn check(&self) {
        if !is_prefix(self.prefix) {
            Message::new()
                .push("service prefix `")
                .push(self.prefix)
                .push("` must be lower-case letters, digits and hyphens")
                .panic();
        }
        let mut at = 0;
        while at < self.actions.len() {
            let name = self.actions[at];
            if !is_name(name) {
                self.reject(name, "must be letters, digits and hyphens");
            }
            if at > 0 && !matches!(compare(self.actions[at - 1], name), Ordering::Less) {
                self.reject(name, "is out of order: sort the actions by bytes, each once");
            }
            at += 1;
        }
    }

    /// Whether the service has an action of exactly this name.
    pub(crate) const fn has(&self, name: &str) -> bool {
        let at = self.first_not_below(name);
        at < self.actions.len() && matches!(compare(self.actions[at], name), Ordering::Equal)
    }

    /// Whether the service has an action that a pattern with `*` and `?` matches.
    pub(crate) const fn has_match(&self, pattern: &str) -> bool {
        // The list is sorted: only the actions that begin with the pattern's literal start can match.
        let start = literal_start(pattern);
        let mut at = self.first_not_below(start);
        while at < self.actions.len() && starts_with(self.actions[at], start) {
            if matches(pattern, self.actions[at], Case::Sensitive) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// The index of the first action that is not sorted before `name`.
    const fn first_not_below(&self, name: &str) -> usize {
        let (mut low, mut high) = (0, self.actions.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if matches!(compare(self.actions[middle], name), Ordering::Less) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    #[track_caller]
    const fn reject(&self, name: &str, why: &str) -> ! {
        Message::new().push("action `").push(self.prefix).push(":").push(name).push("` ").push(why).panic()
    }
}
