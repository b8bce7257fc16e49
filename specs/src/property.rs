//! Properties of resources and of the objects in them, and where their facts are from.

use std::fmt;
use std::ops::Not;

use cloud_control::TypeName;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::datatype::Type;

/// A property of a resource, or of an object within it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Property {
    /// The name in Rust, `active_session_id`. It follows from the wire name if a schema or a correction states that; else it is
    /// the name on the page.
    pub name: String,
    /// The name in Cloud Control's documents: `ActiveSessionId`.
    pub wire_name: String,
    /// The type.
    #[serde(rename = "type")]
    pub datatype: Type,
    /// The description, in Markdown; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Whether the property must be set in each object that has it; for a property of the resource, whether a create
    /// requires it.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub required: bool,
    /// Whether the value must not be shown.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub secret: bool,
    /// The value that AWS takes if none is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Value>,
    /// The properties of other resources whose values this property takes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refers_to: Vec<Referent>,
    /// Whether a page lists the property.
    #[serde(default = "yes", skip_serializing_if = "Clone::clone")]
    pub on_page: bool,
    /// Where the facts are from.
    pub sources: Sources,
}

/// A property of another resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referent {
    /// The type: `AWS::KMS::Key`.
    pub type_name: String,
    /// The property.
    pub property: PropertyPath,
}

/// Where the facts about a property are from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// Where the wire name is from.
    pub wire_name: Source,
    /// Where the type is from.
    #[serde(rename = "type")]
    pub datatype: Source,
}

/// Where a fact is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A page of the type.
    Page,
    /// A manifest: of the type's own pages, or of another page of the same service.
    Manifest,
    /// The CloudFormation schema of the type.
    Schema,
    /// A correction.
    Correction,
    /// Nothing states the fact: it follows a convention, and may be wrong.
    Guess,
}

/// A fact about a property that a correction states. The wire name and the type aren't among them: their [`Sources`] say
/// where they are from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorrectedFact {
    /// Whether the property must be set.
    Required,
    /// Whether only AWS sets it.
    ReadOnly,
    /// Whether no update may change it.
    CreateOnly,
    /// Whether it can be set, but not read.
    WriteOnly,
    /// Whether its value must not be shown.
    Secret,
    /// Whether the items of the array have no order.
    Unordered,
    /// Which properties of other resources it refers to.
    RefersTo,
}

/// The way from a resource to a property within it, by wire names: `Users/*/Id`, where `*` is each item of an array or
/// each value of a map.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PropertyPath(String);

impl Property {
    /// A property about which nothing else is known.
    pub fn new(
        name: impl Into<String>,
        wire_name: impl Into<String>,
        datatype: Type,
        source: Source,
    ) -> Self {
        Self {
            name: name.into(),
            wire_name: wire_name.into(),
            datatype,
            description: String::new(),
            required: false,
            secret: false,
            default: None,
            refers_to: Vec::new(),
            on_page: true,
            sources: Sources { wire_name: source, datatype: source },
        }
    }
}

impl Referent {
    /// Whether this names a type and a property of it: schemas and corrections may say anything.
    pub fn is_well_formed(&self) -> bool {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._:*".contains(&byte);
        TypeName::parse(&self.type_name).is_some()
            && self.property.steps().all(|step| !step.is_empty() && step.bytes().all(is_plain))
    }
}

impl Source {
    /// The source in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Manifest => "manifest",
            Self::Schema => "schema",
            Self::Correction => "correction",
            Self::Guess => "guess",
        }
    }
}

impl PropertyPath {
    /// The path to a property of the resource itself.
    pub fn top(wire_name: &str) -> Self {
        Self(wire_name.to_owned())
    }

    /// The path of these steps.
    pub fn from_steps<'s>(steps: impl IntoIterator<Item = &'s str>) -> Self {
        Self(steps.into_iter().collect::<Vec<_>>().join("/"))
    }

    /// The steps: wire names, and `*`.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('/')
    }

    /// This path after the property at `renamed` got another wire name. None if the path doesn't lead to it or through it.
    pub fn renamed(&self, renamed: &Self, wire_name: &str) -> Option<Self> {
        let depth = renamed.steps().count();
        if !renamed.steps().eq(self.steps().take(depth)) {
            return None;
        }
        let steps = self.steps().enumerate();
        Some(Self::from_steps(steps.map(|(at, step)| if at + 1 == depth { wire_name } else { step })))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The wire name, if the path leads to a property of the resource itself.
    pub fn as_top(&self) -> Option<&str> {
        (!self.0.contains('/')).then_some(self.as_str())
    }
}

impl From<&str> for PropertyPath {
    fn from(path: &str) -> Self {
        Self(path.to_owned())
    }
}

impl fmt::Display for PropertyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn yes() -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_that_is_as_usual_is_not_written() {
        let plain = Property::new("key", "Key", Type::STRING, Source::Page);
        let json = serde_json::to_string(&plain).expect("plain data");
        let sources = r#""sources":{"wire_name":"page","type":"page"}"#;
        assert_eq!(json, format!(r#"{{"name":"key","wire_name":"Key","type":"string",{sources}}}"#));
        let marked = Property { secret: true, required: true, on_page: false, ..plain.clone() };
        let marked_json = serde_json::to_string(&marked).expect("plain data");
        assert!(marked_json.contains(r#""required":true,"secret":true,"on_page":false"#));
        for (property, json) in [(plain, json), (marked, marked_json)] {
            assert_eq!(serde_json::from_str::<Property>(&json).expect("what was written"), property);
        }
    }

    #[test]
    fn a_path_is_its_steps() {
        let path = PropertyPath::from("Users/*/Id");
        assert_eq!(path.steps().collect::<Vec<_>>(), ["Users", "*", "Id"]);
        assert_eq!(path.as_top(), None);
        assert_eq!(PropertyPath::top("Arn").as_top(), Some("Arn"));
    }
}
