//! The values of properties: what each type reads from JSON, and how it writes itself.
//!
//! A generated crate has thousands of types. They don't use serde's generic code: each reads and writes JSON
//! values by two functions without type parameters, and has `Serialize` and `Deserialize` on top of them.

mod containers;
mod object;
mod scalars;
mod serialize;
mod structs;
mod text_enum;
mod union;

use serde_json::{Map, Value};

use crate::read::{Misfit, Reading};

#[doc(hidden)]
pub use serialize::{deserialize, serialize};
#[doc(hidden)]
pub use structs::{Members, write};
pub use text_enum::Textual;
#[doc(hidden)]
pub use text_enum::{TextEnum, read_variant, variant};
#[doc(hidden)]
pub use union::{Forms, write_form};

/// Reads a value; `None` if it doesn't fit the type. What doesn't fit within the value is absent from what is
/// read.
pub(crate) fn read<T: PropertyValue>(value: &Value) -> (Option<T>, Vec<Misfit>) {
    let mut reading = Reading::new();
    let read = T::from_json(value, &mut reading);
    (read, reading.into_misfits())
}

/// A JSON object.
#[doc(hidden)]
pub type Object = Map<String, Value>;

/// A type of values that properties have: text, numbers, booleans, [`Value`]s, [`Tag`](crate::Tag)s, vectors,
/// maps, and what the macros [`impl_properties!`](crate::impl_properties),
/// [`impl_text_enum!`](crate::impl_text_enum) and [`impl_union!`](crate::impl_union) implement it for.
///
/// A type of your own can implement it as well:
///
/// ```
/// use provider_aws_core::{PropertyValue, Reading, Value};
///
/// /// A time in seconds since 1970.
/// struct Timestamp(i64);
///
/// impl PropertyValue for Timestamp {
///     fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
///         i64::from_json(value, reading).map(Self)
///     }
///
///     fn to_json(&self) -> Value {
///         self.0.into()
///     }
/// }
/// ```
pub trait PropertyValue: Sized {
    /// Reads a value. If the value doesn't fit the type, returns `None`, after
    /// [`Reading::misfit`] has noted it.
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self>;

    /// Writes the value, secrets included.
    fn to_json(&self) -> Value;
}
