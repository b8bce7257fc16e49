//! Texts of which AWS's schema lists the possible ones.

use serde_json::Value;

use crate::read::Reading;

/// A type that is made from text: an enum of texts, a union with a form that is text, a secret text, a free-form
/// value.
///
/// By this trait, [`Change`](crate::Change)s of the type are made from text, too.
pub trait Textual: From<String> + for<'a> From<&'a str> {}

impl Textual for Value {}

/// Reads a text, of which these are listed.
pub fn text<'v>(value: &'v Value, listed: &[&str], reading: &mut Reading) -> Option<&'v str> {
    match value {
        Value::String(text) if reading.is_exact() && !listed.contains(&text.as_str()) => {
            reading.misfit_of("one of the listed texts", "another text")
        }
        Value::String(text) => Some(text),
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

            /// The variant of a text that is listed.
            fn listed(text: &str) -> ::core::option::Option<Self> {
                // A table is smaller than a comparison for each text.
                static VARIANTS: &[$name] = &[$($name::$variant),+];
                let index = Self::VALUES.iter().position(|value| *value == text)?;
                VARIANTS.get(index).cloned()
            }
        }

        impl ::core::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                match Self::listed(text) {
                    ::core::option::Option::Some(variant) => variant,
                    ::core::option::Option::None => Self::Unknown(::std::borrow::ToOwned::to_owned(text)),
                }
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                match Self::listed(&text) {
                    ::core::option::Option::Some(variant) => variant,
                    ::core::option::Option::None => Self::Unknown(text),
                }
            }
        }

        impl ::core::convert::From<&::std::string::String> for $name {
            fn from(text: &::std::string::String) -> Self {
                ::core::convert::From::from(::std::string::String::as_str(text))
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
                let text = $crate::value::text(value, Self::VALUES, reading)?;
                ::core::option::Option::Some(::core::convert::From::from(text))
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
