//! Vectors, maps, boxes and secrets of values.

use std::collections::BTreeMap;

use serde_json::Value;

use super::PropertyValue;
use crate::read::{Reading, Step};
use crate::secret::Secret;

/// An item that doesn't fit costs the whole array: an array without one of its items would be another one.
impl<T: PropertyValue> PropertyValue for Vec<T> {
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        let Value::Array(items) = value else {
            return reading.misfit("an array", value);
        };
        let mut read = Some(Vec::with_capacity(items.len()));
        for (index, item) in items.iter().enumerate() {
            let item = reading.within(Step::Item(index), |reading| T::from_json(item, reading));
            read = read.zip(item).map(|(mut read, item)| {
                read.push(item);
                read
            });
        }
        read
    }

    fn to_json(&self) -> Value {
        self.iter().map(T::to_json).collect()
    }
}

/// The keys are data: they are read as they are. A value that doesn't fit costs the whole map.
impl<T: PropertyValue> PropertyValue for BTreeMap<String, T> {
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        let Value::Object(entries) = value else {
            return reading.misfit("an object", value);
        };
        let mut read = Some(Self::new());
        for (key, value) in entries {
            let value = reading.within(Step::Member(key), |reading| T::from_json(value, reading));
            read = read.zip(value).map(|(mut read, value)| {
                read.insert(key.clone(), value);
                read
            });
        }
        read
    }

    fn to_json(&self) -> Value {
        Value::Object(self.iter().map(|(key, value)| (key.clone(), value.to_json())).collect())
    }
}

impl<T: PropertyValue> PropertyValue for Box<T> {
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        T::from_json(value, reading).map(Self::new)
    }

    fn to_json(&self) -> Value {
        T::to_json(self)
    }
}

impl<T: PropertyValue> PropertyValue for Secret<T> {
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        T::from_json(value, reading).map(Self::new)
    }

    fn to_json(&self) -> Value {
        self.expose().to_json()
    }
}
