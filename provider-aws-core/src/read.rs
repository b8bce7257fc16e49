//! Reading the properties of a resource into its model.
//!
//! The docs that models are generated from do not always tell a name's casing or a value's exact type. So reading
//! is lenient where nothing can be mistaken, and an error names the property and never its value.

mod deserializer;
mod error;
mod names;
mod number;

use serde::de::DeserializeOwned;
use serde_json::Value;

pub(crate) use error::ReadError;
pub(crate) use names::{is_spelling_of, paired, same_letters};

/// Reads properties into a model.
pub(crate) fn read<T: DeserializeOwned>(properties: &Value) -> Result<T, ReadError> {
    T::deserialize(deserializer::Reader(properties))
}

#[cfg(test)]
mod tests;
