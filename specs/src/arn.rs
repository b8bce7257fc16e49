//! The ARNs of a resource type: what IAM is asked about, and which properties are in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How resources of a type are named to IAM.
///
/// The variables of a template, other than the partition, region and account, are properties of the resource, by their
/// wire names. What no property gives is `*`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResourceArn {
    /// The resource types of IAM's reference that stand for the type, `wafv2:ipset`, each with the templates of its
    /// ARNs: `arn:${Partition}:wafv2:${Region}:${Account}:${Scope}/ipset/${Name}/${Id}`.
    pub resource_types: BTreeMap<String, Vec<String>>,
    /// The read-only property that is the ARN itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property: Option<String>,
}

impl ResourceArn {
    /// All templates, in the order of the resource types.
    pub fn templates(&self) -> impl Iterator<Item = &str> {
        self.resource_types.values().flatten().map(String::as_str)
    }
}
