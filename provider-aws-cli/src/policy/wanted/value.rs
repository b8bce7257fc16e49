//! JSON and YAML as documents, in which a CloudFormation function is a value that isn't known.

use std::fmt;

use least_privilege::{Document, DocumentValue};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_saphyr::Tagged;

/// The reference that stands for no value.
const NO_VALUE: &str = "AWS::NoValue";

/// A value of a file.
pub(super) struct Node(pub(super) DocumentValue);

impl Node {
    pub(super) fn from_json(value: &Value) -> Self {
        Self(match value {
            Value::Array(items) => {
                DocumentValue::Array(items.iter().map(|item| Self::from_json(item).0).collect())
            }
            Value::Object(members) => {
                let members = members.iter().map(|(name, value)| (name.clone(), Self::from_json(value).0));
                evaluated(members.collect())
            }
            scalar => resolved(scalar.into()),
        })
    }
}

/// An object; if it is a function, the value that the function has.
fn evaluated(members: Document) -> DocumentValue {
    let is_reference = members.iter().count() == 1 && members.get("Ref").is_some();
    let is_function = |(name, _): (&str, &DocumentValue)| name.starts_with("Fn::");
    if is_reference {
        referred(members.get("Ref").and_then(DocumentValue::as_text))
    } else if members.iter().any(is_function) && !members.iter().any(is_loop) {
        DocumentValue::Unknown
    } else {
        DocumentValue::Object(members)
    }
}

/// Whether a member stands for several: `Fn::ForEach::Buckets`. It is named where it isn't understood.
fn is_loop((name, _): (&str, &DocumentValue)) -> bool {
    name.starts_with("Fn::ForEach::")
}

fn referred(name: Option<&str>) -> DocumentValue {
    if name == Some(NO_VALUE) { DocumentValue::Null } else { DocumentValue::Unknown }
}

/// A scalar. A dynamic reference, to a secret or a parameter, isn't known.
fn resolved(value: DocumentValue) -> DocumentValue {
    match value.as_text() {
        Some(text) if text.contains("{{resolve:") => DocumentValue::Unknown,
        _ => value,
    }
}

/// The value of a tag: `!Ref`, `!Sub` and the like are functions, `!!str` and the like are types.
fn tagged(tag: Option<&str>, value: DocumentValue) -> DocumentValue {
    match tag {
        Some("!Ref") => referred(value.as_text()),
        Some(tag) if tag.starts_with('!') && tag.len() > 1 => DocumentValue::Unknown,
        _ => value,
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Tagged(Plain(value), tag) = Tagged::deserialize(deserializer)?;
        Ok(Self(tagged(tag.as_deref(), value)))
    }
}

/// A value without its tag.
struct Plain(DocumentValue);

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PlainVisitor).map(Self)
    }
}

struct PlainVisitor;

impl<'de> Visitor<'de> for PlainVisitor {
    type Value = DocumentValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<DocumentValue, E> {
        Ok(DocumentValue::Null)
    }

    fn visit_none<E>(self) -> Result<DocumentValue, E> {
        Ok(DocumentValue::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<DocumentValue, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<DocumentValue, E> {
        Ok(DocumentValue::Scalar(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<DocumentValue, E> {
        Ok(DocumentValue::Scalar(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<DocumentValue, E> {
        Ok(DocumentValue::Scalar(value.to_string()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<DocumentValue, E> {
        Ok(DocumentValue::Scalar(value.to_string()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<DocumentValue, E> {
        Ok(DocumentValue::Scalar(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<DocumentValue, E> {
        Ok(DocumentValue::Scalar(value.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<DocumentValue, E> {
        Ok(resolved(DocumentValue::Scalar(text.to_owned())))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<DocumentValue, E> {
        Ok(DocumentValue::Unknown)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<DocumentValue, A::Error> {
        let mut array = Vec::new();
        while let Some(Node(item)) = items.next_element()? {
            array.push(item);
        }
        Ok(DocumentValue::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<DocumentValue, A::Error> {
        let mut object = Vec::new();
        while let Some((name, Node(value))) = members.next_entry::<String, Node>()? {
            object.push((name, value));
        }
        Ok(evaluated(object.into_iter().collect()))
    }
}
