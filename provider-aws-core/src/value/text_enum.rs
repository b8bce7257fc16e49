//! Texts of which AWS's schema lists the possible ones.

use serde_json::Value;

use crate::read::Reading;

/// A type that is made from text: an enum of texts, a union with a form that is text, a secret text, a reference, a
/// free-form value.
///
/// By this trait, [`Change`](crate::Change)s of the type are made from text, too.
pub trait Textual: From<String> + for<'a> From<&'a str> {}

impl Textual for Value {}

/// The texts of an enum, and the variant of each.
///
/// The code over this trait is compiled once, which makes each enum a fifth cheaper to compile.
pub trait TextEnum: Clone + 'static {
    /// The texts that AWS's schema lists.
    const TEXTS: &'static [&'static str];

    /// Their variants.
    const VARIANTS: &'static [Self];

    /// The variant of any other text.
    fn unknown(text: String) -> Self;
}

/// The variant of a text.
pub fn variant<T: TextEnum>(text: &str) -> T {
    let index = T::TEXTS.iter().position(|listed| *listed == text);
    let variant = index.and_then(|index| T::VARIANTS.get(index));
    variant.map_or_else(|| T::unknown(text.to_owned()), Clone::clone)
}

/// Reads the variant of a text.
pub fn read_variant<T: TextEnum>(value: &Value, reading: &mut Reading) -> Option<T> {
    match value {
        Value::String(text) if reading.is_exact() && !T::TEXTS.contains(&text.as_str()) => {
            reading.misfit_of("one of the listed texts", "another text")
        }
        Value::String(text) => Some(variant(text)),
        _ => reading.misfit("text", value),
    }
}

/// Implements an enum of texts: a variant for each text that AWS's schema lists, and `Unknown(String)` for all
/// others, so that any text is read and written unchanged.
///
/// The enum derives `Clone`, `Debug`, `PartialEq`, `Eq` and `Hash`. The macro adds `as_str`, `VALUES` (all
/// listed texts), `Display`, `AsRef<str>`, conversions from and comparisons with text, `Serialize`,
/// `Deserialize`, [`PropertyValue`](crate::PropertyValue) and [`Textual`](crate::Textual).
///
/// ```
/// #[derive(Clone, Debug, PartialEq, Eq, Hash)]
/// pub enum Status {
///     Active,
///     Creating,
///     Unknown(String),
/// }
///
/// provider_aws_core::impl_text_enum!(Status { Active: "ACTIVE", Creating: "CREATING" });
///
/// assert_eq!(Status::from("ACTIVE"), Status::Active);
/// assert_eq!(Status::from("PAUSED"), Status::Unknown("PAUSED".to_owned()));
/// assert_eq!(Status::Creating.to_string(), "CREATING");
/// assert_eq!(Status::VALUES, ["ACTIVE", "CREATING"]);
/// ```
#[macro_export]
macro_rules! impl_text_enum {
    ($name:ident { $($variant:ident: $text:literal),+ $(,)? }) => {
        impl $name {
            /// The texts that AWS's schema lists.
            pub const VALUES: &'static [&'static str] = &[$($text),+];

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Unknown(text) => text,
                }
            }
        }

        impl $crate::value::TextEnum for $name {
            const TEXTS: &'static [&'static str] = Self::VALUES;
            const VARIANTS: &'static [Self] = &[$(Self::$variant),+];

            fn unknown(text: ::std::string::String) -> Self {
                Self::Unknown(text)
            }
        }

        impl ::core::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                $crate::value::variant(text)
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                $crate::value::variant(&text)
            }
        }

        impl ::core::convert::From<&::std::string::String> for $name {
            fn from(text: &::std::string::String) -> Self {
                $crate::value::variant(text)
            }
        }

        impl $crate::Textual for $name {}

        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::cmp::PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl ::core::cmp::PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl $crate::PropertyValue for $name {
            fn from_json(
                value: &$crate::Value,
                reading: &mut $crate::Reading,
            ) -> ::core::option::Option<Self> {
                $crate::value::read_variant(value, reading)
            }

            fn to_json(&self) -> $crate::Value {
                ::core::convert::From::from(self.as_str())
            }
        }

        $crate::impl_serde_by_value!($name);
    };
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::patch::Change;

    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    enum Status {
        Active,
        Creating,
        Unknown(String),
    }

    crate::impl_text_enum!(Status { Active: "ACTIVE", Creating: "CREATING" });

    #[test]
    fn a_listed_text_is_its_variant_and_any_other_is_kept() {
        for (text, status) in [
            ("ACTIVE", Status::Active),
            ("CREATING", Status::Creating),
            ("active", Status::Unknown("active".to_owned())),
            ("", Status::Unknown(String::new())),
        ] {
            assert_eq!(Status::from(text), status);
            assert_eq!(Status::from(text.to_owned()), status);
            assert_eq!(Status::from(&text.to_owned()), status);
            assert_eq!((status.as_str(), status.to_string().as_str()), (text, text));
            assert!(status == *text && status == text);
            let json = serde_json::to_value(&status).expect("text");
            assert_eq!(json, text);
            assert_eq!(serde_json::from_value::<Status>(json).expect("text"), status);
        }
    }

    #[test]
    fn its_texts_are_in_the_order_of_its_variants() {
        assert_eq!(Status::VALUES, ["ACTIVE", "CREATING"]);
        assert_eq!(format!("{:>8}", Status::Active), "  ACTIVE");
    }

    #[test]
    fn what_is_no_text_does_not_fit() {
        let error = serde_json::from_value::<Status>(json!(5)).expect_err("a number").to_string();
        assert_eq!(error, "expected text, found an integer");
    }

    #[test]
    fn a_change_is_made_from_text() {
        fn status(change: impl Into<Change<Status>>) -> Change<Status> {
            change.into()
        }
        for change in [status("ACTIVE"), status("ACTIVE".to_owned()), status(Status::Active)] {
            assert_eq!(change, Change::Set(Status::Active));
        }
        assert_eq!(status(Change::Clear), Change::Clear);
    }
}
