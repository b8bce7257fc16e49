//! Tags, which nearly every type of resource has.

use serde::{Deserialize, Deserializer, Serialize};

/// A key-value pair on a resource.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct Tag {
    /// The key, of which a resource has each at most once.
    #[serde(rename = "Key")]
    pub key: String,
    /// The value. Empty where the service reports none.
    #[serde(rename = "Value", deserialize_with = "null_as_empty")]
    pub value: String,
}

impl Tag {
    /// A tag of a key and a value.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self { key: key.into(), value: value.into() }
    }
}

impl<K: Into<String>, V: Into<String>> From<(K, V)> for Tag {
    fn from((key, value): (K, V)) -> Self {
        Self::new(key, value)
    }
}

fn null_as_empty<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}
