//! Writing policies as JSON, in one form: members in IAM's order, and a list of one string as the string.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Conditions, Patterns, Policy, Statement};

impl Policy {
    /// The document as indented JSON. Equal policies have equal texts.
    #[must_use]
    pub fn to_json(&self) -> String {
        // A policy consists of lists, strings and maps from strings, which JSON can hold.
        serde_json::to_string_pretty(self).expect("a policy is JSON")
    }

    /// The document as JSON without white space between tokens.
    #[must_use]
    pub fn to_compact_json(&self) -> String {
        // As above.
        serde_json::to_string(self).expect("a policy is JSON")
    }
}

impl Serialize for Policy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("Version", self.version.as_str())?;
        if let Some(id) = &self.id {
            map.serialize_entry("Id", id)?;
        }
        map.serialize_entry("Statement", &self.statements)?;
        map.end()
    }
}

impl Serialize for Statement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(sid) = &self.sid {
            map.serialize_entry("Sid", sid)?;
        }
        map.serialize_entry("Effect", self.effect.as_str())?;
        let (name, patterns) = match &self.actions {
            Patterns::Only(patterns) => ("Action", patterns),
            Patterns::AllBut(patterns) => ("NotAction", patterns),
        };
        map.serialize_entry(name, &Strings(patterns))?;
        let (name, patterns) = match &self.resources {
            Patterns::Only(patterns) => ("Resource", patterns),
            Patterns::AllBut(patterns) => ("NotResource", patterns),
        };
        map.serialize_entry(name, &Strings(patterns))?;
        if !self.conditions.is_empty() {
            map.serialize_entry("Condition", &Block(&self.conditions))?;
        }
        map.end()
    }
}

/// A condition block: operator → key → values.
struct Block<'a>(&'a Conditions);

impl Serialize for Block<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(operator, keys)| (operator, Keys(keys))))
    }
}

struct Keys<'a>(&'a BTreeMap<String, Vec<String>>);

impl Serialize for Keys<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, values)| (key, Strings(values))))
    }
}

/// A list of one string as the string, other lists as they are.
struct Strings<'a>(&'a [String]);

impl Serialize for Strings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            [single] => single.serialize(serializer),
            several => several.serialize(serializer),
        }
    }
}
