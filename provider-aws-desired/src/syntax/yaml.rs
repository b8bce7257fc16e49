//! YAML, and JSON, which is a part of it.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::Number;
use serde_saphyr::{Location, Spanned};

use super::DEPTH;
use crate::node::{Key, Node, NodeValue};
use crate::problem::Problem;

pub(super) fn read(text: &str) -> Result<Node, Problem> {
    // `no` is a text, as in a list of countries.
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! { max_depth: DEPTH },
        strict_booleans: true,
    };
    let value: Result<Spanned<Raw>, _> = serde_saphyr::from_str_with_options(text, options);
    let value = value.map_err(|error| {
        let place = error.location().map_or(0..0, |location| place(&location));
        Problem::new(&place, format!("found no YAML: {}", error.without_snippet()))
    })?;
    Ok(node(value))
}

/// A value without its place.
enum Raw {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

fn node(raw: Spanned<Raw>) -> Node {
    let value = match raw.value {
        Raw::Null => NodeValue::Null,
        Raw::Bool(value) => NodeValue::Bool(value),
        Raw::Number(number) => NodeValue::Number(number),
        Raw::Text(text) => NodeValue::Text(text),
        Raw::List(items) => NodeValue::List(items.into_iter().map(node).collect()),
        Raw::Map(members) => {
            let members = members
                .into_iter()
                .map(|(key, value)| (Key { place: place(&key.referenced), name: key.value }, node(value)));
            NodeValue::Map(members.collect())
        }
    };
    Node { place: place(&raw.referenced), value }
}

/// The bytes of a place.
fn place(location: &Location) -> Range<usize> {
    let span = location.span();
    let start = usize::try_from(span.byte_offset().unwrap_or_default()).unwrap_or_default();
    let length = usize::try_from(span.byte_len().unwrap_or_default()).unwrap_or_default();
    start..start + length
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of JSON")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(Raw::Number(value.into()))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Raw, E> {
        let number = Number::from_f64(value);
        number
            .map(Raw::Number)
            .ok_or_else(|| E::custom("found infinity or no number, expected a number of JSON"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Raw, E> {
        Ok(Raw::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut members: Vec<(Spanned<String>, Spanned<Raw>)> = Vec::new();
        while let Some((key, value)) = map.next_entry::<Spanned<String>, Spanned<Raw>>()? {
            if key.value == "<<" {
                return Err(A::Error::custom("found a merge key, expected members by their names"));
            }
            members.push((key, value));
        }
        Ok(Raw::Map(members))
    }
}
