//! The primary identifiers of resources.

use std::fmt::{Debug, Display};
use std::hash::Hash;

use serde_json::Value;

/// The primary identifier of a resource, in the form in which Cloud Control takes it: the value of the
/// property that identifies the resource; or several values joined with `|`, or a JSON object of them.
pub trait Identifier: Clone + Debug + Display + Ord + Hash + From<String> + Send + Sync + 'static {
    /// The identifier as text.
    fn as_str(&self) -> &str;
}

impl Identifier for String {
    fn as_str(&self) -> &str {
        self
    }
}

/// Builds an identifier from its properties, in the order of the type's schema.
///
/// The values are joined with `|`. Cloud Control has no escape for a `|` in a value, and takes a value that
/// begins with `{` for JSON. An identifier with such a value is written as a JSON object.
///
/// ```
/// use provider_aws_core::identifier;
///
/// assert_eq!(identifier(&[("ApiId", "a1"), ("StageName", "prod")]), "a1|prod");
/// assert_eq!(
///     identifier(&[("ApiId", "a1"), ("StageName", "x|y")]),
///     r#"{"ApiId":"a1","StageName":"x|y"}"#
/// );
/// ```
#[must_use]
pub fn identifier(properties: &[(&str, &str)]) -> String {
    let is_composite = properties.len() > 1;
    let splits_wrongly = is_composite && properties.iter().any(|(_, value)| value.contains('|'));
    let looks_like_json = properties.first().is_some_and(|(_, value)| value.trim_start().starts_with('{'));
    if splits_wrongly || looks_like_json {
        return as_object(properties);
    }
    let values: Vec<&str> = properties.iter().map(|&(_, value)| value).collect();
    values.join("|")
}

/// Written by hand to keep the order of the properties, which `serde_json`'s maps don't promise.
fn as_object(properties: &[(&str, &str)]) -> String {
    let members: Vec<String> = properties
        .iter()
        .map(|&(name, value)| format!("{}:{}", Value::from(name), Value::from(value)))
        .collect();
    format!("{{{}}}", members.join(","))
}

/// The parts that each generated identifier shares, besides its constructor: it is made from text, and
/// compares, orders, prints and serializes as text.
#[doc(hidden)]
#[macro_export]
macro_rules! impl_identifier {
    ($name:ident) => {
        impl $name {
            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl $crate::Identifier for $name {
            fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::std::cmp::PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> ::std::option::Option<::std::cmp::Ordering> {
                ::std::option::Option::Some(::std::cmp::Ord::cmp(self, other))
            }
        }

        impl ::std::cmp::Ord for $name {
            fn cmp(&self, other: &Self) -> ::std::cmp::Ordering {
                ::std::cmp::Ord::cmp(&self.0, &other.0)
            }
        }

        impl ::std::cmp::PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == *other
            }
        }

        impl ::std::cmp::PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == **other
            }
        }

        impl ::std::cmp::PartialEq<::std::string::String> for $name {
            fn eq(&self, other: &::std::string::String) -> bool {
                self.0 == *other
            }
        }

        impl ::std::convert::From<&str> for $name {
            fn from(identifier: &str) -> Self {
                Self(::std::borrow::ToOwned::to_owned(identifier))
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            fn from(identifier: ::std::string::String) -> Self {
                Self(identifier)
            }
        }

        impl ::std::convert::From<&::std::string::String> for $name {
            fn from(identifier: &::std::string::String) -> Self {
                Self(::std::clone::Clone::clone(identifier))
            }
        }

        impl ::std::convert::From<&$name> for $name {
            fn from(identifier: &$name) -> Self {
                ::std::clone::Clone::clone(identifier)
            }
        }

        impl ::std::convert::From<$name> for ::std::string::String {
            fn from(identifier: $name) -> Self {
                identifier.0
            }
        }

        impl ::std::convert::From<&$name> for ::std::string::String {
            fn from(identifier: &$name) -> Self {
                ::std::clone::Clone::clone(&identifier.0)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(identifier: &str) -> ::std::result::Result<Self, Self::Err> {
                ::std::result::Result::Ok(::std::convert::From::from(identifier))
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ::std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        $crate::impl_serde_transparent!($name(::std::string::String));
    };
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap};

    use super::identifier;

    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    struct StageIdentifier(String);

    crate::impl_identifier!(StageIdentifier);

    #[test]
    fn a_generated_identifier_is_text_to_its_users() {
        let stage: StageIdentifier = "arn:x".parse().expect("any text");
        assert_eq!(stage, "arn:x");
        assert_eq!(stage, *"arn:x");
        assert_eq!(stage, "arn:x".to_owned());
        assert_eq!(stage.as_str(), AsRef::<str>::as_ref(&stage));
        assert_eq!(String::from(&stage), stage.to_string());
        assert_eq!(String::from(stage), "arn:x");
    }

    #[test]
    fn generated_identifiers_are_ordered_hashed_and_looked_up_as_text() {
        let [a, b] = ["a", "b"].map(StageIdentifier::from);
        assert!(a < b);
        assert_eq!(BTreeMap::from([(a.clone(), 1)]).get("a"), Some(&1));
        assert_eq!(HashMap::from([(b, 2)]).get("b"), Some(&2));
    }

    #[test]
    fn a_generated_identifier_is_a_string_in_json() {
        let stage = StageIdentifier::from("arn:x");
        let json = serde_json::to_string(&stage).expect("JSON");
        assert_eq!(json, r#""arn:x""#);
        assert_eq!(serde_json::from_str::<StageIdentifier>(&json).expect("a string"), stage);
    }

    #[test]
    fn a_single_value_is_itself() {
        assert_eq!(identifier(&[("Arn", "arn:aws:ivs:x")]), "arn:aws:ivs:x");
        assert_eq!(identifier(&[("Name", "a|b")]), "a|b");
    }

    #[test]
    fn a_value_that_looks_like_json_is_wrapped_in_json() {
        assert_eq!(identifier(&[("Name", "{x}")]), r#"{"Name":"{x}"}"#);
    }

    #[test]
    fn json_keeps_the_order_and_escapes() {
        assert_eq!(identifier(&[("Z", "a|b"), ("A", "say \"x\"")]), r#"{"Z":"a|b","A":"say \"x\""}"#);
    }
}
