//! The format in which AWS publishes what IAM knows of a service: the parts of it that are of use here.

use serde::{Deserialize, Deserializer};

/// What IAM knows of one service prefix.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceReference {
    /// The prefix of its actions: `ivs`.
    pub name: String,
    /// Its actions.
    #[serde(default)]
    pub actions: Vec<ActionReference>,
    /// The resource types that its actions may be narrowed to.
    #[serde(default)]
    pub resources: Vec<ResourceTypeReference>,
}

/// An action of a service.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ActionReference {
    /// Its name in IAM's own casing: `UntagResource`.
    pub name: String,
    /// The names of the resource types that it may be narrowed to; of none, it knows `*` alone.
    #[serde(default, deserialize_with = "names")]
    pub resources: Vec<String>,
    /// The condition keys that its requests have: `aws:RequestTag/${TagKey}`.
    #[serde(default, rename = "ActionConditionKeys")]
    pub condition_keys: Vec<String>,
}

/// A resource type of a service.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ResourceTypeReference {
    /// Its name: `Stage`.
    pub name: String,
    /// The shapes that its ARN has: `arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}`.
    #[serde(default, rename = "ARNFormats", deserialize_with = "formats")]
    pub arn_formats: Vec<String>,
    /// The condition keys that requests for it have: `aws:ResourceTag/${TagKey}`.
    #[serde(default)]
    pub condition_keys: Vec<String>,
}

/// `[{"Name": "Stage"}]`
fn names<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    struct Named {
        #[serde(rename = "Name")]
        name: String,
    }
    let named = Vec::<Named>::deserialize(deserializer)?;
    Ok(named.into_iter().map(|it| it.name).collect())
}

/// A list of formats. Some items of AWS's lists hold several, with commas between.
fn formats<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let items = Vec::<String>::deserialize(deserializer)?;
    let formats = items.iter().flat_map(|item| item.split(','));
    Ok(formats.map(|it| it.trim().to_owned()).collect())
}
