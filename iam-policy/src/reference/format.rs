//! The format in which AWS publishes the reference: the parts that are used here.

use serde::{Deserialize, Deserializer};

use crate::action::is_read;

/// The reference of one service prefix.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceReference {
    /// The prefix of its actions: `ivs`.
    pub name: String,
    /// Its actions.
    #[serde(default)]
    pub actions: Vec<ActionReference>,
    /// The resource types that its actions can be narrowed to.
    #[serde(default)]
    pub resources: Vec<ResourceTypeReference>,
}

impl ServiceReference {
    /// A service without actions and resource types.
    #[must_use]
    pub fn empty(prefix: &str) -> Self {
        Self { name: prefix.to_owned(), actions: Vec::new(), resources: Vec::new() }
    }
}

/// An action of a service.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ActionReference {
    /// Its name in IAM's spelling: `UntagResource`.
    pub name: String,
    /// The names of the resource types that it can be narrowed to. Without any, it takes `*` only.
    #[serde(default, deserialize_with = "names")]
    pub resources: Vec<String>,
    /// The condition keys that its requests have: `aws:RequestTag/${TagKey}`.
    #[serde(default, rename = "ActionConditionKeys")]
    pub condition_keys: Vec<String>,
    /// What it does, by kind. Absent where the reference doesn't say.
    #[serde(default)]
    annotations: Option<Annotations>,
}

/// What an action does, as AWS's documentation classifies actions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AccessLevel {
    /// Lists resources.
    List,
    /// Reads resources.
    Read,
    /// Creates, changes or deletes resources.
    Write,
    /// Changes who may do what.
    PermissionManagement,
    /// Changes tags only.
    Tagging,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Annotations {
    #[serde(default)]
    properties: Option<Properties>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
struct Properties {
    is_list: bool,
    is_permission_management: bool,
    is_tagging_only: bool,
    is_write: bool,
}

impl ActionReference {
    /// What the action does, if the reference says it. No property means reading, but actions that set tags or
    /// permissions lack theirs in some editions of the reference, so the name must also be one that reads.
    #[must_use]
    pub fn access_level(&self) -> Option<AccessLevel> {
        let properties = self.annotations.as_ref()?.properties.as_ref()?;
        match properties {
            Properties { is_permission_management: true, .. } => Some(AccessLevel::PermissionManagement),
            Properties { is_tagging_only: true, .. } => Some(AccessLevel::Tagging),
            Properties { is_write: true, .. } => Some(AccessLevel::Write),
            Properties { is_list: true, .. } => Some(AccessLevel::List),
            _ => is_read(&self.name).then_some(AccessLevel::Read),
        }
    }
}

/// A resource type of a service.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ResourceTypeReference {
    /// Its name: `Stage`.
    pub name: String,
    /// The formats of its ARNs: `arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}`.
    #[serde(default, rename = "ARNFormats", deserialize_with = "formats")]
    pub arn_formats: Vec<String>,
    /// The condition keys that requests for it have: `aws:ResourceTag/${TagKey}`.
    #[serde(default)]
    pub condition_keys: Vec<String>,
}

/// `[{"Name": "Stage"}]`
fn names<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    struct ResourceName {
        #[serde(rename = "Name")]
        name: String,
    }
    let resources = Vec::<ResourceName>::deserialize(deserializer)?;
    Ok(resources.into_iter().map(|resource| resource.name).collect())
}

/// A list of formats. Some items of AWS's lists hold several formats, separated by commas.
fn formats<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let items = Vec::<String>::deserialize(deserializer)?;
    let formats = items.iter().flat_map(|item| item.split(','));
    Ok(formats.map(|format| format.trim().to_owned()).collect())
}
