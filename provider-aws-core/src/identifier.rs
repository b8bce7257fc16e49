//! Primary identifiers of resources in the form in which they travel.

use core::fmt::Debug;

use serde_json::Value;

/// The primary identifier of a resource, in wire form: the value of the one property that identifies it, or
/// several values joined with `|`, or a JSON object of them.
pub trait Identifier: Clone + Debug + From<String> + Send + Sync + 'static {
    /// The wire form.
    fn as_str(&self) -> &str;
}

impl Identifier for String {
    fn as_str(&self) -> &str {
        self
    }
}

/// The wire form of an identifier, from its properties in the order of the type's schema.
///
/// Values are joined with `|`. The service has no way to escape one, nor a brace at the start, which it takes for
/// JSON; where a value would be misread, the identifier is written as JSON.
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
    let several = properties.len() > 1;
    let split_wrongly = several && properties.iter().any(|(_, value)| value.contains('|'));
    let taken_for_json = properties.first().is_some_and(|(_, value)| value.trim_start().starts_with('{'));
    if split_wrongly || taken_for_json {
        return as_object(properties);
    }
    let values: Vec<&str> = properties.iter().map(|&(_, value)| value).collect();
    values.join("|")
}

/// Written by hand because the order of the properties is kept, which `serde_json`'s maps do not promise.
fn as_object(properties: &[(&str, &str)]) -> String {
    let members: Vec<String> = properties
        .iter()
        .map(|&(name, value)| format!("{}:{}", Value::from(name), Value::from(value)))
        .collect();
    format!("{{{}}}", members.join(","))
}

/// What every generated identifier type has, beside its constructor: it is made from text that is already in wire
/// form, and shows as that.
#[doc(hidden)]
#[macro_export]
macro_rules! impl_identifier {
    ($name:ident) => {
        impl $crate::Identifier for $name {
            fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::core::convert::From<&str> for $name {
            fn from(identifier: &str) -> Self {
                Self(::std::borrow::ToOwned::to_owned(identifier))
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(identifier: ::std::string::String) -> Self {
                Self(identifier)
            }
        }

        impl ::core::convert::From<&::std::string::String> for $name {
            fn from(identifier: &::std::string::String) -> Self {
                Self(::core::clone::Clone::clone(identifier))
            }
        }

        impl ::core::convert::From<&$name> for $name {
            fn from(identifier: &$name) -> Self {
                ::core::clone::Clone::clone(identifier)
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::identifier;

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
