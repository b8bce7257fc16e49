//! Access: which properties are read-only, create-only and write-only, by path.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::property::{PropertyPath, Source};

/// Which properties, at any depth, are special in what takes or returns them. Each list is sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Access {
    /// Where the lists are from; none if nothing states them. Then every property is taken as settable, and as updatable
    /// unless it is part of the identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The properties that only AWS sets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub read_only: Vec<PropertyPath>,
    /// The properties that a create may set, but no update may change.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub create_only: Vec<PropertyPath>,
    /// The properties that some updates may not change.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditional_create_only: Vec<PropertyPath>,
    /// The properties that can be set, but not read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub write_only: Vec<PropertyPath>,
    /// The properties that AWS advises against.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deprecated: Vec<PropertyPath>,
}

/// What is special of a property and of those within it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccessTree {
    /// Whether only AWS sets the property.
    pub read_only: bool,
    /// Whether no update may change the property.
    pub create_only: bool,
    /// Whether some updates may not change the property.
    pub conditional_create_only: bool,
    /// Whether the property can't be read.
    pub write_only: bool,
    /// Whether AWS advises against the property.
    pub deprecated: bool,
    /// The properties within, by wire name. `*` is the items of an array, or the values of a map.
    pub within: BTreeMap<String, Self>,
}

impl Access {
    /// Whether the list of the properties that only AWS sets has the property.
    pub fn is_read_only(&self, wire_name: &str) -> bool {
        has(&self.read_only, wire_name)
    }

    /// Whether the list of the properties that no update may change has the property.
    pub fn is_create_only(&self, wire_name: &str) -> bool {
        has(&self.create_only, wire_name)
    }

    /// Whether the list of the properties that can't be read has the property.
    pub fn is_write_only(&self, wire_name: &str) -> bool {
        has(&self.write_only, wire_name)
    }

    /// Gives the property at a path another wire name, in all lists.
    pub fn rename(&mut self, path: &PropertyPath, wire_name: &str) {
        for list in [
            &mut self.read_only,
            &mut self.create_only,
            &mut self.conditional_create_only,
            &mut self.write_only,
            &mut self.deprecated,
        ] {
            for listed in list.iter_mut() {
                if let Some(renamed) = listed.renamed(path, wire_name) {
                    *listed = renamed;
                }
            }
            list.sort();
        }
    }

    /// The lists as a tree.
    pub fn tree(&self) -> AccessTree {
        let mut tree = AccessTree::default();
        let mut mark = |paths: &[PropertyPath], set: fn(&mut AccessTree)| {
            for path in paths {
                let mut place = &mut tree;
                for step in path.steps() {
                    place = place.within.entry(step.to_owned()).or_default();
                }
                set(place);
            }
        };
        mark(&self.read_only, |place| place.read_only = true);
        mark(&self.create_only, |place| place.create_only = true);
        mark(&self.conditional_create_only, |place| place.conditional_create_only = true);
        mark(&self.write_only, |place| place.write_only = true);
        mark(&self.deprecated, |place| place.deprecated = true);
        tree
    }
}

/// Whether a property of the resource itself is in a list.
fn has(paths: &[PropertyPath], wire_name: &str) -> bool {
    paths.iter().any(|path| path.as_top() == Some(wire_name))
}

impl AccessTree {
    /// The property of this wire name within; `*` is the items of an array, or the values of a map.
    pub fn at(&self, step: &str) -> Option<&Self> {
        self.within.get(step)
    }

    /// Whether something within is special.
    pub fn has_within(&self) -> bool {
        !self.within.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_a_tree() {
        let access = Access {
            read_only: vec!["Arn".into(), "Users/*/Id".into()],
            write_only: vec!["Users/*/Password".into()],
            ..Access::default()
        };
        assert!(access.is_read_only("Arn") && !access.is_read_only("Users"));
        let tree = access.tree();
        assert!(tree.at("Arn").is_some_and(|arn| arn.read_only && !arn.has_within()));
        let user = tree.at("Users").and_then(|users| users.at("*")).expect("the items");
        assert!(user.at("Id").is_some_and(|id| id.read_only));
        assert!(user.at("Password").is_some_and(|password| password.write_only && !password.read_only));
    }
}
