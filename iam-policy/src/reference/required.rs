//! Which resource types an action requires, where AWS's tables say that some of its types are optional.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The resource types that actions require: by prefix, by action, the names of the types.
///
/// An action that isn't listed requires all of its types.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(super) struct RequiredTypes {
    services: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

impl RequiredTypes {
    /// Adds what another one lists. Where both list an action, the other one counts.
    pub(super) fn merge(&mut self, other: Self) {
        for (prefix, actions) in other.services {
            let known = self.services.entry(prefix.to_ascii_lowercase()).or_default();
            known.extend(actions);
        }
    }

    /// Whether an action requires a resource type.
    pub(super) fn requires(&self, prefix: &str, action: &str, kind: &str) -> bool {
        let listed = self.services.get(&prefix.to_ascii_lowercase()).and_then(|actions| actions.get(action));
        listed.is_none_or(|kinds| kinds.iter().any(|known| known == kind))
    }
}
