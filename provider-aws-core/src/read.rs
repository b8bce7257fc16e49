//! Reading the properties of a resource into its model.
//!
//! The docs that models are generated from don't always state the case of a name or the exact type of a
//! value. So reading is lenient as long as it is unambiguous. Errors name the property, and never show its
//! value.

mod deserializer;
mod error;
mod names;
mod number;

use serde::de::DeserializeOwned;
use serde_json::Value;

pub(crate) use error::ReadError;
pub(crate) use names::{is_spelling_of, paired};

/// Reads properties into a model.
pub(crate) fn read<T: DeserializeOwned>(properties: &Value) -> Result<T, ReadError> {
    T::deserialize(deserializer::ValueDeserializer(properties))
}

#[cfg(test)]
mod tests;
