//! `Serialize` and `Deserialize` of types that read and write JSON values.

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;

use super::{PropertyValue, read};

/// Writes a value.
pub fn serialize<T: PropertyValue, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.to_json().serialize(serializer)
}

/// Reads a value in which everything fits.
pub fn deserialize<'de, T: PropertyValue, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let value = Value::deserialize(deserializer)?;
    let (read, misfits) = read(&value);
    match (read, misfits.first()) {
        (Some(read), None) => Ok(read),
        (_, Some(misfit)) => Err(D::Error::custom(misfit)),
        (None, None) => Err(D::Error::custom("the value doesn't fit its type")),
    }
}

/// Implements `Serialize` and `Deserialize` for a [`PropertyValue`]. Deserializing fails if anything in the
/// value doesn't fit; the error names the place, and doesn't show the value.
#[doc(hidden)]
#[macro_export]
macro_rules! impl_serde_by_value {
    ($name:ident) => {
        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::value::serialize(self, serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::value::deserialize(deserializer)
            }
        }
    };
}
