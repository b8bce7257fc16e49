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

/// The parts that each generated identifier shares, besides its constructor: those of a
/// [`Reference`](crate::Reference), and [`Identifier`].
#[doc(hidden)]
#[macro_export]
macro_rules! impl_identifier {
    ($name:ident) => {
        $crate::impl_reference!($name);

        impl $crate::Identifier for $name {
            fn as_str(&self) -> &str {
                &self.0
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
