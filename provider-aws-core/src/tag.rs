//! Tags, which most resource types have.

use serde_json::{Value, json};

use crate::items::Items;
use crate::read::Reading;
use crate::value::{Members, PropertyValue};

/// A tag of a resource: a key and a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tag {
    /// The key. A resource has at most one tag with a key.
    pub key: String,
    /// The value. Empty if the service reports none.
    pub value: String,
}

impl Tag {
    /// A tag with a key and a value.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self { key: key.into(), value: value.into() }
    }
}

impl<K: Into<String>, V: Into<String>> From<(K, V)> for Tag {
    fn from((key, value): (K, V)) -> Self {
        Self::new(key, value)
    }
}

impl From<&Tag> for Tag {
    fn from(tag: &Tag) -> Self {
        tag.clone()
    }
}

/// A member that is absent or null is read as empty.
impl PropertyValue for Tag {
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        let mut members = Members::new(value, &["Key", "Value"], &["Key"], reading)?;
        let key = members.read_or_default()?;
        Some(Self { key, value: members.read_or_default()? })
    }

    fn to_json(&self) -> Value {
        json!({"Key": self.key, "Value": self.value})
    }
}

crate::impl_serde_by_value!(Tag);

/// Tags, from anything that has tags or pairs of keys and values: arrays, vectors, maps, iterators.
///
/// ```
/// use std::collections::BTreeMap;
///
/// use provider_aws_core::{Tag, Tags};
///
/// let tags = Tags::from([("team", "live"), ("stage", "prod")]);
/// assert_eq!(tags, Tags::from(vec![Tag::new("team", "live"), Tag::new("stage", "prod")]));
/// assert_eq!(tags, Tags::from(BTreeMap::from([("team", "live"), ("stage", "prod")]).into_iter().rev()));
/// ```
pub type Tags = Items<Tag>;

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{Tag, Tags};

    fn tags(tags: impl Into<Tags>) -> Vec<Tag> {
        tags.into().into_vec()
    }

    #[test]
    fn tags_are_made_from_arrays_vectors_maps_and_iterators() {
        let team = vec![Tag::new("team", "live")];
        assert_eq!(tags([("team", "live")]), team);
        assert_eq!(tags([("team".to_owned(), "live".to_owned())]), team);
        assert_eq!(tags([Tag::new("team", "live")]), team);
        assert_eq!(tags(team.clone()), team);
        assert_eq!(tags(&team), team);
        let map = HashMap::from([("team".to_owned(), "live".to_owned())]);
        assert_eq!(tags(&map), team);
        assert_eq!(tags(map), team);
        assert_eq!(tags(["team"].map(|key| (key, "live"))), team);
        assert_eq!(tags(Some(("team", "live"))), team);
    }

    #[test]
    fn tags_serialize_as_a_list_of_keys_and_values() {
        let json = serde_json::to_string(&Tags::from([("team", "live")])).expect("JSON");
        assert_eq!(json, r#"[{"Key":"team","Value":"live"}]"#);
    }
}
