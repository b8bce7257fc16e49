//! The operations of a resource type, and the permissions that they require.

use std::ops::Not;

use cloud_control::Handler;
use serde::{Deserialize, Serialize};

use crate::datatype::{Choice, Type};
use crate::property::Source;

/// An operation of a resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperationSpec {
    /// The handler that runs.
    #[serde(with = "crate::handler")]
    pub handler: Handler,
    /// Where it is stated that the type has the handler.
    pub source: Source,
    /// The required parameters that the page states: those of Cloud Control (`Identifier`), and the wire names of
    /// properties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub required_parameters: Vec<String>,
    /// The properties that a list is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// The permissions that the handler requires, sorted. A handler may require none.
    pub permissions: Vec<Permission>,
}

/// The properties that a list is about: it lists the resources with these values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// Where the scope is stated.
    pub source: Source,
    /// The properties, the required ones first.
    pub properties: Vec<ScopeProperty>,
    /// Alternatives of which some must be given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
}

/// A property that a list is about. It may be none of the resource's properties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeProperty {
    /// The name in Cloud Control's documents: `ChannelArn`.
    pub wire_name: String,
    /// The type.
    #[serde(rename = "type")]
    pub datatype: Type,
    /// Whether the list requires the property.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub required: bool,
}

/// An IAM action that a handler requires.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Permission {
    /// The action, spelled as in the IAM reference if it is there.
    pub action: String,
    /// The action as it was stated, if that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<String>,
    /// How the IAM reference knows the action.
    pub standing: Standing,
    /// Where the permission is stated.
    #[serde(default = "page", skip_serializing_if = "is_page")]
    pub source: Source,
}

/// How the IAM reference knows an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The reference has the action, spelled as on the page.
    Exact,
    /// The reference has the action, spelled in another case.
    OtherSpelling,
    /// The action is a pattern that matches actions of the reference.
    Wildcard,
    /// A correction names an action that the reference has.
    Corrected,
    /// The reference has the service, but not the action.
    UnknownAction,
    /// The reference doesn't have the service.
    UnknownService,
    /// The text isn't of the form `service:Action`.
    Malformed,
}

impl Scope {
    /// The wire names of the properties that the list requires.
    pub fn required(&self) -> impl Iterator<Item = &str> {
        let required = self.properties.iter().filter(|property| property.required);
        required.map(|property| property.wire_name.as_str())
    }
}

impl OperationSpec {
    /// The wire names of the properties that the operation requires as its scope.
    pub fn required_scope(&self) -> impl Iterator<Item = &str> {
        self.scope.iter().flat_map(Scope::required)
    }
}

impl Standing {
    /// Whether IAM is known to have the action, so that policies may allow it.
    pub fn is_known(self) -> bool {
        !matches!(self, Self::UnknownAction | Self::UnknownService | Self::Malformed)
    }

    /// The standing in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::OtherSpelling => "other spelling",
            Self::Wildcard => "wildcard",
            Self::Corrected => "corrected",
            Self::UnknownAction => "unknown action",
            Self::UnknownService => "unknown service",
            Self::Malformed => "malformed",
        }
    }
}

fn page() -> Source {
    Source::Page
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_page(source: &Source) -> bool {
    *source == Source::Page
}
