//! What no rule finds: the resource types of some CloudFormation types, and the properties of some variables, by a table in
//! which each line has a reason.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The table, as JSON.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::reference) struct OwnTable {
    /// By CloudFormation type.
    #[serde(default)]
    types: BTreeMap<String, OwnEntry>,
    /// By resource type of the reference, `rds:db`.
    #[serde(default)]
    variables: BTreeMap<String, Variables>,
}

/// The resource types that stand for a CloudFormation type. Without any, IAM has none for it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnEntry {
    /// Those that are the type itself.
    #[serde(default)]
    pub(super) is: Vec<String>,
    /// Those that contain it.
    #[serde(default)]
    pub(super) within: Vec<String>,
    /// Why.
    pub(super) reason: String,
}

/// The properties that are in the ARNs of a resource type.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Variables {
    /// By variable, or `*` for all of them. Without a property, none is.
    properties: BTreeMap<String, Vec<String>>,
    /// Why.
    #[serde(rename = "reason")]
    _reason: String,
}

impl OwnTable {
    /// Adds what another one lists. Where both list something, the other one counts.
    pub(in crate::reference) fn merge(&mut self, other: Self) {
        self.types.extend(other.types);
        self.variables.extend(other.variables);
    }

    pub(super) fn entry(&self, type_name: &str) -> Option<&OwnEntry> {
        self.types.get(type_name)
    }

    /// The types that IAM has no resource type for.
    pub(super) fn without(&self) -> impl Iterator<Item = (&str, &str)> {
        let types = self.types.iter().filter(|(_, entry)| entry.is.is_empty() && entry.within.is_empty());
        types.map(|(name, entry)| (name.as_str(), entry.reason.as_str()))
    }

    pub(super) fn properties(&self, kind: &str, variable: &str) -> Option<&[String]> {
        let properties = &self.variables.get(kind)?.properties;
        properties.get(variable).or_else(|| properties.get("*")).map(Vec::as_slice)
    }
}
