//! Types of properties: trees of scalars, arrays and maps, whose objects, enums and unions are definitions.

use std::collections::BTreeMap;
use std::ops::Not;

use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};

use crate::property::Property;

/// The type of a value.
///
/// In a spec file, a type without bounds is a text, `"string"`, and any other an object with one member:
///
/// ```
/// use specs::Type;
///
/// let names: Type = serde_json::from_str(r#"{"array": {"items": "string", "max_items": 5}}"#)?;
/// let Type::Array(array) = &names else { panic!("an array") };
/// assert_eq!(array.items, Type::STRING);
/// assert_eq!(array.max_items, Some(5));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Written", from = "Written")]
pub enum Type {
    /// True or false.
    Boolean,
    /// A whole number.
    Integer(Range),
    /// A number.
    Number(Range),
    /// Text.
    String(Text),
    /// An array.
    Array(Box<Array>),
    /// An object whose keys are data.
    Map(Box<Map>),
    /// Free-form JSON of one of these kinds. None are listed if it can be of any.
    Json(Vec<JsonKind>),
    /// The object, enum or union of this name in the definitions of the spec.
    Definition(String),
}

/// A kind of JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JsonKind {
    /// True or false.
    Boolean,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Text.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

/// The bounds of a number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    /// The lowest value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<Number>,
    /// The highest value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<Number>,
    /// The only values, if they are listed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Number>,
}

/// The bounds of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The least number of characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u64>,
    /// The greatest number of characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u64>,
    /// A regular expression, as ECMAScript writes them, that matches somewhere in the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// A format of JSON Schema, such as `date-time`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
}

/// An array.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Array {
    /// The type of the items.
    pub items: Type,
    /// The least number of items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_items: Option<u64>,
    /// The greatest number of items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_items: Option<u64>,
    /// Whether no two items may be equal.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub unique: bool,
    /// Whether the items have no order.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub unordered: bool,
}

/// An object whose keys are data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Map {
    /// The type of the values.
    pub values: Type,
    /// A regular expression that matches somewhere in each key. Other keys are refused if the map is closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<String>,
    /// Whether keys that don't match are refused.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub closed: bool,
    /// The least number of entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_entries: Option<u64>,
    /// The greatest number of entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_entries: Option<u64>,
}

/// A type that has a name, so that several properties, or itself, can have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Definition {
    /// An object with named properties.
    Object(Object),
    /// One of several texts.
    Enum(TextEnum),
    /// One of several types.
    Union(Union),
}

/// An object with named properties.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Object {
    /// The description, in Markdown; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The properties, by wire name without regard to case. Constructors take those that are required in this order.
    pub properties: Vec<Property>,
    /// Whether other properties are refused.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub closed: bool,
    /// Alternatives of which some must be set.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// The properties that must be set if another one is, by the wire name of the other.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub dependencies: BTreeMap<String, Vec<String>>,
    /// The least number of properties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_properties: Option<u64>,
    /// The greatest number of properties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_properties: Option<u64>,
}

/// Sets of properties, by wire name, of which exactly one, or at least one, must be set in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The sets.
    pub of: Vec<Vec<String>>,
    /// Whether no two of the sets may be set.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub exactly_one: bool,
}

/// One of several texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextEnum {
    /// The texts, in the order of the schema. There is at least one, and none twice.
    pub values: Vec<String>,
}

/// One of several types.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Union {
    /// The description, in Markdown; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The forms. There are at least two, which differ.
    pub forms: Vec<Form>,
    /// Whether a value must not be of two of them.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub exactly_one: bool,
}

/// A form of a union.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The name of the form. It differs from those of the other forms.
    pub name: String,
    /// The type.
    #[serde(rename = "type")]
    pub datatype: Type,
}

impl Type {
    /// A text without bounds.
    pub const STRING: Self =
        Self::String(Text { min_length: None, max_length: None, pattern: None, format: None });

    /// A whole number without bounds.
    pub const INTEGER: Self = Self::Integer(Range { minimum: None, maximum: None, values: Vec::new() });

    /// A number without bounds.
    pub const NUMBER: Self = Self::Number(Range { minimum: None, maximum: None, values: Vec::new() });

    /// Any JSON value.
    pub const ANY: Self = Self::Json(Vec::new());

    /// An array of items of a type.
    pub fn array(items: Self) -> Self {
        Self::Array(Box::new(Array {
            items,
            min_items: None,
            max_items: None,
            unique: false,
            unordered: false,
        }))
    }

    /// A map of values of a type.
    pub fn map(values: Self) -> Self {
        Self::Map(Box::new(Map { values, keys: None, closed: false, min_entries: None, max_entries: None }))
    }

    /// The definition that the type names, itself or through arrays and maps.
    pub fn definition(&self) -> Option<&str> {
        match self {
            Self::Definition(name) => Some(name),
            Self::Array(array) => array.items.definition(),
            Self::Map(map) => map.values.definition(),
            _ => None,
        }
    }

    /// Whether the type is free-form JSON, or an array or a map of it: its structure isn't known.
    pub fn is_free_form(&self) -> bool {
        match self {
            Self::Json(_) => true,
            Self::Array(array) => array.items.is_free_form(),
            Self::Map(map) => map.values.is_free_form(),
            _ => false,
        }
    }
}

impl Object {
    /// The property of this wire name.
    pub fn property(&self, wire_name: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.wire_name == wire_name)
    }

    /// Whether the object is a tag: a text `Key`, a text `Value`, and nothing else.
    pub fn is_tag(&self) -> bool {
        let is_text = |name| {
            self.property(name)
                .is_some_and(|property| matches!(property.datatype, Type::String(_)) && !property.secret)
        };
        self.properties.len() == 2 && is_text("Key") && is_text("Value")
    }
}

/// A type as it is written: one without bounds is a text.
#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Plain(Plain),
    Bounded(Bounded),
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Plain {
    Boolean,
    Integer,
    Number,
    String,
    Json,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Bounded {
    Integer(Range),
    Number(Range),
    String(Text),
    Array(Box<Array>),
    Map(Box<Map>),
    Json(Vec<JsonKind>),
    Definition(String),
}

impl From<Type> for Written {
    fn from(datatype: Type) -> Self {
        match datatype {
            Type::Boolean => Self::Plain(Plain::Boolean),
            Type::Integer(range) if range == Range::default() => Self::Plain(Plain::Integer),
            Type::Integer(range) => Self::Bounded(Bounded::Integer(range)),
            Type::Number(range) if range == Range::default() => Self::Plain(Plain::Number),
            Type::Number(range) => Self::Bounded(Bounded::Number(range)),
            Type::String(text) if text == Text::default() => Self::Plain(Plain::String),
            Type::String(text) => Self::Bounded(Bounded::String(text)),
            Type::Array(array) => Self::Bounded(Bounded::Array(array)),
            Type::Map(map) => Self::Bounded(Bounded::Map(map)),
            Type::Json(kinds) if kinds.is_empty() => Self::Plain(Plain::Json),
            Type::Json(kinds) => Self::Bounded(Bounded::Json(kinds)),
            Type::Definition(name) => Self::Bounded(Bounded::Definition(name)),
        }
    }
}

impl From<Written> for Type {
    fn from(written: Written) -> Self {
        match written {
            Written::Plain(Plain::Boolean) => Self::Boolean,
            Written::Plain(Plain::Integer) => Self::INTEGER,
            Written::Plain(Plain::Number) => Self::NUMBER,
            Written::Plain(Plain::String) => Self::STRING,
            Written::Plain(Plain::Json) => Self::ANY,
            Written::Bounded(Bounded::Integer(range)) => Self::Integer(range),
            Written::Bounded(Bounded::Number(range)) => Self::Number(range),
            Written::Bounded(Bounded::String(text)) => Self::String(text),
            Written::Bounded(Bounded::Array(array)) => Self::Array(array),
            Written::Bounded(Bounded::Map(map)) => Self::Map(map),
            Written::Bounded(Bounded::Json(kinds)) => Self::Json(kinds),
            Written::Bounded(Bounded::Definition(name)) => Self::Definition(name),
        }
    }
}

impl JsonKind {
    /// The kind of a value. A number without a fraction is an integer.
    pub fn of(value: &Value) -> Option<Self> {
        Some(match value {
            Value::Null => return None,
            Value::Bool(_) => Self::Boolean,
            Value::Number(number) if is_whole(number) => Self::Integer,
            Value::Number(_) => Self::Number,
            Value::String(_) => Self::String,
            Value::Array(_) => Self::Array,
            Value::Object(_) => Self::Object,
        })
    }

    /// The kind of this name in JSON Schema: `string`.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "boolean" => Self::Boolean,
            "integer" => Self::Integer,
            "number" => Self::Number,
            "string" => Self::String,
            "array" => Self::Array,
            "object" => Self::Object,
            _ => return None,
        })
    }

    /// The name of the kind in JSON Schema: `string`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}

fn is_whole(number: &Number) -> bool {
    number.is_i64() || number.is_u64() || number.as_f64().is_some_and(|number| number.fract() == 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_written_as_a_text_or_as_an_object_with_one_member() {
        let bounded = Type::String(Text { max_length: Some(8), ..Text::default() });
        for (datatype, json) in [
            (Type::Boolean, r#""boolean""#),
            (Type::STRING, r#""string""#),
            (Type::ANY, r#""json""#),
            (bounded, r#"{"string":{"max_length":8}}"#),
            (Type::array(Type::INTEGER), r#"{"array":{"items":"integer"}}"#),
            (Type::map(Type::Definition("Rule".to_owned())), r#"{"map":{"values":{"definition":"Rule"}}}"#),
            (Type::Json(vec![JsonKind::Object, JsonKind::String]), r#"{"json":["object","string"]}"#),
        ] {
            assert_eq!(serde_json::to_string(&datatype).expect("plain data"), json);
            assert_eq!(serde_json::from_str::<Type>(json).expect("what was written"), datatype);
        }
    }
}
