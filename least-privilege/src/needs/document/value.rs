//! Documents that say how a resource is to be, as far as that is known before it is made.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};

/// The properties of a resource, or of an object within it, by their names in Cloud Control's documents. A property that
/// isn't among them isn't set.
///
/// ```
/// use least_privilege::{Document, DocumentValue};
///
/// let bucket = Document::default()
///     .with("BucketName", DocumentValue::Scalar("logs".to_owned()))
///     .with("ReplicationConfiguration", DocumentValue::Unknown);
/// assert!(bucket.get("ReplicationConfiguration").is_some_and(DocumentValue::is_set));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document(BTreeMap<String, DocumentValue>);

/// The value of a property, as far as it is known.
#[derive(Clone, PartialEq, Eq)]
pub enum DocumentValue {
    /// The property is set, and its value isn't known: a reference to a resource that isn't there yet.
    Unknown,
    /// The property isn't set.
    Null,
    /// A text, a number or a boolean, as text.
    Scalar(String),
    /// An array.
    Array(Vec<DocumentValue>),
    /// An object, or a map.
    Object(Document),
}

impl Document {
    /// Sets a property.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: DocumentValue) -> Self {
        self.0.insert(name.into(), value);
        self
    }

    /// The value of a property.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&DocumentValue> {
        self.0.get(name)
    }

    /// The properties by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &DocumentValue)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl DocumentValue {
    /// Whether the value is more than nothing.
    #[must_use]
    pub fn is_set(&self) -> bool {
        match self {
            Self::Unknown => true,
            Self::Null => false,
            Self::Scalar(text) => !text.is_empty(),
            Self::Array(items) => !items.is_empty(),
            Self::Object(members) => !members.0.is_empty(),
        }
    }

    /// The text of a scalar.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Scalar(text) => Some(text),
            _ => None,
        }
    }
}

/// The kind of the value only: it may be secret.
impl fmt::Debug for DocumentValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("Unknown"),
            Self::Null => f.write_str("Null"),
            Self::Scalar(_) => f.write_str("Scalar(..)"),
            Self::Array(items) => f.debug_list().entries(items).finish(),
            Self::Object(members) => members.fmt(f),
        }
    }
}

impl FromIterator<(String, DocumentValue)> for Document {
    fn from_iter<I: IntoIterator<Item = (String, DocumentValue)>>(members: I) -> Self {
        Self(members.into_iter().collect())
    }
}

impl IntoIterator for Document {
    type Item = (String, DocumentValue);
    type IntoIter = std::collections::btree_map::IntoIter<String, DocumentValue>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl From<&Map<String, Value>> for Document {
    fn from(members: &Map<String, Value>) -> Self {
        members.iter().map(|(name, value)| (name.clone(), value.into())).collect()
    }
}

impl From<&Value> for DocumentValue {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Scalar(value.to_string()),
            Value::Number(number) => Self::Scalar(number.to_string()),
            Value::String(text) => Self::Scalar(text.clone()),
            Value::Array(items) => Self::Array(items.iter().map(Self::from).collect()),
            Value::Object(members) => Self::Object(members.into()),
        }
    }
}
