//! Values that have one of several forms.

use serde_json::{Map, Value};

use super::PropertyValue;
use crate::read::Reading;

/// The attempts to read a value as each form of a union.
pub struct Forms<'r, 'v> {
    value: &'v Value,
    reading: &'r mut Reading,
}

impl<'r, 'v> Forms<'r, 'v> {
    /// No attempt yet.
    pub fn new(value: &'v Value, reading: &'r mut Reading) -> Self {
        Self { value, reading }
    }

    /// Reads the value as one form: as the only member of an object if a key is given, or else as a whole.
    pub fn read<T: PropertyValue>(&mut self, key: &[&str]) -> Option<T> {
        match key.first() {
            Some(key) => {
                let object = self.value.as_object().filter(|object| object.len() == 1)?;
                let form = object.get(*key)?;
                self.reading.losslessly(|reading| T::from_json(form, reading))
            }
            None => self.reading.exactly(|reading| T::from_json(self.value, reading)),
        }
    }

    /// The value itself, as it has none of the forms.
    pub fn unknown(self) -> Option<Value> {
        if self.reading.is_exact() {
            return self.reading.misfit_of("one of several forms", "another form");
        }
        Some(self.value.clone())
    }
}

/// Writes one form: as the only member of an object if a key is given.
pub fn write_form<T: PropertyValue>(key: &[&str], form: &T) -> Value {
    let form = form.to_json();
    match key.first() {
        Some(key) => Value::Object(Map::from_iter([((*key).to_owned(), form)])),
        None => form,
    }
}

/// Implements a union: an enum with a variant for each form that a value can have, and `Unknown(Value)` for any
/// other, so that any value is read and written unchanged.
///
/// A form is either
/// - keyed, `Native: ("NativeIndex", NativeIndex)`: an object whose only member has this key;
/// - or whole, `Names: (Vec<String>)`: a value that fits the type exactly. An object fits if it has no unknown
///   members and all required ones, and if its enums of texts are known.
///
/// A value has the first form that fits. After the type, `from` asks for `From<NativeIndex>`, and `text`
/// for conversions from text, with [`Textual`](crate::Textual). Setters of desired states and structs take such a
/// form as it is; setters of patches take text, and other forms as `Index::from(form)`. `array`, of a form that is a
/// vector, asks for conversions from arrays.
///
/// The enum derives `Clone` and `PartialEq`. The macro adds `Debug`, which doesn't show unknown values, because
/// they may be secret; `Serialize`, `Deserialize` and [`PropertyValue`](crate::PropertyValue).
///
/// ```
/// use provider_aws_core::Value;
///
/// #[derive(Clone, PartialEq)]
/// pub enum Index {
///     Path(String),
///     Shards(Vec<i64>),
///     Unknown(Value),
/// }
///
/// provider_aws_core::impl_union!(Index { Path: (String, text), Shards: ("ShardIds", Vec<i64>, from) });
///
/// # fn main() -> Result<(), serde_json::Error> {
/// let index: Index = serde_json::from_str(r#"{"ShardIds": [1, 2]}"#)?;
/// assert_eq!(index, Index::from(vec![1, 2]));
/// let index: Index = serde_json::from_str(r#""/var/index""#)?;
/// assert_eq!(index, Index::from("/var/index"));
/// assert!(matches!(serde_json::from_str("5")?, Index::Unknown(_)));
/// # Ok(())
/// # }
/// ```
#[macro_export]
macro_rules! impl_union {
    (
        $name:ident {
            $($variant:ident: ($($key:literal,)? $form:ty $(, $mark:ident)* $(,)?)),+ $(,)?
        }
    ) => {
        impl $crate::PropertyValue for $name {
            fn from_json(
                value: &$crate::Value,
                reading: &mut $crate::Reading,
            ) -> ::core::option::Option<Self> {
                let mut forms = $crate::value::Forms::new(value, reading);
                $(
                    if let ::core::option::Option::Some(form) = forms.read::<$form>(&[$($key)?]) {
                        return ::core::option::Option::Some(Self::$variant(form));
                    }
                )+
                forms.unknown().map(Self::Unknown)
            }

            fn to_json(&self) -> $crate::Value {
                match self {
                    $(Self::$variant(form) => $crate::value::write_form(&[$($key)?], form),)+
                    Self::Unknown(value) => ::core::clone::Clone::clone(value),
                }
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    $(
                        Self::$variant(form) => {
                            f.debug_tuple(::core::stringify!($variant)).field(form).finish()
                        }
                    )+
                    Self::Unknown(_) => f.write_str("Unknown(..)"),
                }
            }
        }

        $crate::impl_serde_by_value!($name);

        $($($crate::impl_union!(@$mark $name $variant $form);)*)+
    };
    (@from $name:ident $variant:ident $form:ty) => {
        impl ::core::convert::From<$form> for $name {
            fn from(form: $form) -> Self {
                Self::$variant(form)
            }
        }
    };
    (@array $name:ident $variant:ident $form:ty) => {
        impl<T, const N: usize> ::core::convert::From<[T; N]> for $name
        where
            T: ::core::convert::Into<<$form as ::core::iter::IntoIterator>::Item>,
        {
            fn from(items: [T; N]) -> Self {
                Self::$variant(items.map(::core::convert::Into::into).into())
            }
        }
    };
    (@text $name:ident $variant:ident $form:ty) => {
        impl ::core::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::$variant(::core::convert::From::from(text))
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                Self::$variant(::core::convert::From::from(text))
            }
        }

        impl ::core::convert::From<&::std::string::String> for $name {
            fn from(text: &::std::string::String) -> Self {
                Self::$variant(::core::convert::From::from(::std::string::String::as_str(text)))
            }
        }

        impl $crate::Textual for $name {}
    };
}

#[cfg(test)]
mod tests;
