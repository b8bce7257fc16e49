//! The arguments of setters of arrays and maps.

use std::collections::BTreeMap;

use serde::ser::{Serialize, Serializer};

use crate::reference::Reference;
use crate::value::{self, PropertyValue};

/// The items of an array, from anything that has values which become items: arrays, vectors, iterators.
///
/// Setters of arrays take it, so that the values needn't be converted:
///
/// ```
/// use provider_aws_core::Items;
///
/// fn subnet_ids(ids: impl Into<Items<String>>) -> Vec<String> {
///     ids.into().into_vec()
/// }
///
/// assert_eq!(subnet_ids(["subnet-a", "subnet-b"]), subnet_ids(vec!["subnet-a".to_owned(), "subnet-b".to_owned()]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Items<T>(Vec<T>);

impl<T> Items<T> {
    /// The items as a vector.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        self.0
    }
}

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T, I: IntoIterator<Item: Into<T>>> From<I> for Items<T> {
    fn from(items: I) -> Self {
        Self(items.into_iter().map(Into::into).collect())
    }
}

impl<T> From<Items<T>> for Vec<T> {
    fn from(items: Items<T>) -> Self {
        items.0
    }
}

/// A model has references as text.
impl<T: Reference> From<Items<T>> for Vec<String> {
    fn from(items: Items<T>) -> Self {
        items.0.into_iter().map(Into::into).collect()
    }
}

impl<T: PropertyValue> Serialize for Items<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        value::serialize(&self.0, serializer)
    }
}

/// The entries of a map, from anything that has pairs of a key and a value: arrays, vectors, maps, iterators. Of
/// several values of one key, the last counts.
///
/// Setters of maps take it, so that keys and values needn't be converted:
///
/// ```
/// use std::collections::BTreeMap;
///
/// use provider_aws_core::Entries;
///
/// fn variables(entries: impl Into<Entries<String>>) -> BTreeMap<String, String> {
///     entries.into().into_map()
/// }
///
/// assert_eq!(variables([("LOG", "debug")]), variables(BTreeMap::from([("LOG", "debug")])));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entries<T>(BTreeMap<String, T>);

impl<T> Entries<T> {
    /// The entries as a map.
    #[must_use]
    pub fn into_map(self) -> BTreeMap<String, T> {
        self.0
    }
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T, K: Into<String>, V: Into<T>, I: IntoIterator<Item = (K, V)>> From<I> for Entries<T> {
    fn from(entries: I) -> Self {
        Self(entries.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
    }
}

impl<T> From<Entries<T>> for BTreeMap<String, T> {
    fn from(entries: Entries<T>) -> Self {
        entries.0
    }
}

/// A model has references as text.
impl<T: Reference> From<Entries<T>> for BTreeMap<String, String> {
    fn from(entries: Entries<T>) -> Self {
        entries.0.into_iter().map(|(key, value)| (key, value.into())).collect()
    }
}

impl<T: PropertyValue> Serialize for Entries<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        value::serialize(&self.0, serializer)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap};

    use serde_json::{Value, json};

    use super::{Entries, Items};
    use crate::patch::Change;
    use crate::secret::Secret;

    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    enum Mode {
        On,
        Unknown(String),
    }

    crate::impl_text_enum!(Mode { On: "ON" });

    fn items<T>(items: impl Into<Items<T>>) -> Vec<T> {
        items.into().into_vec()
    }

    fn entries<T>(entries: impl Into<Entries<T>>) -> BTreeMap<String, T> {
        entries.into().into_map()
    }

    #[test]
    fn items_are_made_of_arrays_vectors_and_iterators_of_what_becomes_one() {
        let names = vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(items::<String>(["a", "b"]), names);
        assert_eq!(items::<String>(&names), names);
        assert_eq!(items::<String>(names.clone()), names);
        assert_eq!(items::<String>(names.iter().map(String::as_str)), names);
        assert_eq!(items::<Mode>(["ON", "OFF"]), [Mode::On, Mode::Unknown("OFF".to_owned())]);
        assert_eq!(items::<Secret<String>>(["hush"]), [Secret::from("hush")]);
        assert_eq!(items::<Box<i64>>([1]), [Box::new(1)]);
    }

    #[test]
    fn entries_are_made_of_pairs_and_maps() {
        let map = BTreeMap::from([("A".to_owned(), "1".to_owned())]);
        assert_eq!(entries::<String>([("A", "1")]), map);
        assert_eq!(entries::<String>(&map), map);
        assert_eq!(entries::<String>(HashMap::from([("A", "1")])), map);
        assert_eq!(entries::<String>([("A", "0"), ("A", "1")]), map);
        assert_eq!(entries::<Value>([("A", "1")]), BTreeMap::from([("A".to_owned(), json!("1"))]));
    }

    #[test]
    fn a_change_takes_items_and_entries_and_can_clear() {
        fn names(change: impl Into<Change<Items<String>>>) -> Change<Items<String>> {
            change.into()
        }
        fn variables(change: impl Into<Change<Entries<String>>>) -> Change<Entries<String>> {
            change.into()
        }
        assert_eq!(names(["a"]), Change::Set(Items::from(["a"])));
        assert_eq!(names(Items::from(["a"])), Change::Set(Items::from(["a"])));
        assert_eq!(names(Change::Clear), Change::Clear);
        assert_eq!(variables([("A", "1")]), Change::Set(Entries::from([("A", "1")])));
        assert_eq!(variables(Change::Clear), Change::Clear);
    }

    #[test]
    fn they_serialize_as_arrays_and_objects() {
        let items = Items::<Mode>::from(["ON"]);
        assert_eq!(serde_json::to_value(items).expect("JSON"), json!(["ON"]));
        let entries = Entries::<i64>::from([("A", 1)]);
        assert_eq!(serde_json::to_value(entries).expect("JSON"), json!({"A": 1}));
    }
}
