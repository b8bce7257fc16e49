//! The ARNs of a resource type: what IAM is asked about, and which properties are in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How resources of a type are named to IAM.
///
/// The variables of a template, other than the partition, region and account, are properties of the resource, by their
/// wire names, or by their paths if the identifier names them: `Device/DeviceName`. What no property gives for certain is
/// `*`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResourceArn {
    /// The resource types of IAM's reference that stand for the type, `eks:nodegroup`, each with the templates of its
    /// ARNs: `arn:${Partition}:eks:${Region}:${Account}:nodegroup/${ClusterName}/${NodegroupName}/*`. They are the type
    /// itself, or, if IAM has none for it, what contains it: the bucket of a bucket policy.
    pub resource_types: BTreeMap<String, Vec<String>>,
    /// The property that is such an ARN itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property: Option<String>,
}

impl ResourceArn {
    /// All templates, in the order of the resource types.
    pub fn templates(&self) -> impl Iterator<Item = &str> {
        self.resource_types.values().flatten().map(String::as_str)
    }
}
