//! Resource specs, in `aws/<service>/<resource>.json`: what the pages of one CloudFormation type mean.

use std::ops::Not;

use cloud_control::Handler;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The version of the format of spec files. A file of another version is refused.
pub const FORMAT: u32 = 2;

/// A resource type: its properties, its operations, and the permissions that they require.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResourceSpec {
    /// The version of the format: [`FORMAT`].
    pub format: u32,
    /// The CloudFormation type: `AWS::IVS::Stage`.
    pub type_name: String,
    /// The service, as the pages name it: `ivs`.
    pub service: String,
    /// The resource in snake case: `stage`.
    pub name: String,
    /// The description of the resource, on one line.
    pub description: String,
    /// The pages that the spec was read from.
    pub pages: Vec<PageSource>,
    /// The wire names of the identifier's properties, in order. Their values are joined with `|`.
    pub identifier: Vec<String>,
    /// Whether the pages state which properties create and update take. If they don't, both take every
    /// property, but an update takes no part of the identifier.
    pub access_stated: bool,
    /// The properties, in the order of the page.
    pub fields: Vec<FieldSpec>,
    /// The only services that the handlers pass roles to, from a correction. Empty if they aren't known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passes_roles_to: Vec<String>,
    /// The operations, in the order create, get, update, delete, list.
    pub operations: Vec<OperationSpec>,
}

/// A page that a spec was read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageSource {
    /// The path, relative to the folder of the docs.
    pub path: String,
    /// The id of the page: `aws.ivs.stage`.
    pub id: String,
}

/// A property of a resource, or of an object within it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldSpec {
    /// The name on the page: `active_session_id`.
    pub name: String,
    /// The name in Cloud Control's documents: `ActiveSessionId`.
    pub wire_name: String,
    /// The type.
    #[serde(rename = "type")]
    pub datatype: DataType,
    /// The description, on one line; may be empty.
    pub description: String,
    /// Which operations take the property. Pages don't state this for properties within objects: there it is
    /// absent, or from a correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<Access>,
    /// Whether the value must not be shown.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub secret: bool,
    /// Whether the property can be set, but not read.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub write_only: bool,
    /// Whether a correction says that the items of the array have no order. [`DataType::Tags`] never have one.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub unordered: bool,
    /// The fields of an object, or of an array's objects.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldSpec>,
}

/// The type of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DataType {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// True or false.
    Boolean,
    /// An object. Without fields, its properties aren't known.
    Object,
    /// An array. With fields, an array of objects that have them.
    Array,
    /// An array of key and value pairs.
    Tags,
    /// Any JSON value: the page doesn't state the type.
    Undefined,
}

/// Which operations take a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Access {
    /// Whether a create takes the property.
    pub create: OnCreate,
    /// Whether an update may change the property.
    pub update: bool,
}

impl Access {
    /// The access that is assumed if nothing states it: both may take the property.
    pub const OPEN: Self = Self { create: OnCreate::Optional, update: true };
}

/// Whether a create takes a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnCreate {
    /// The property must be given.
    Required,
    /// The property may be given.
    Optional,
    /// The property can't be given.
    Never,
}

/// An operation of a resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperationSpec {
    /// The handler that runs.
    #[serde(with = "crate::handler")]
    pub handler: Handler,
    /// The required parameters: those of Cloud Control (`Identifier`), and the wire names of properties.
    pub required_parameters: Vec<String>,
    /// The wire names of the properties that a list requires, from a correction: it lists the resources with
    /// these values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scope: Vec<String>,
    /// The permissions that the handler requires, sorted.
    pub permissions: Vec<Permission>,
}

/// An IAM action that a handler requires.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Permission {
    /// The action, spelled as in the IAM reference if it is there.
    pub action: String,
    /// The action as the page writes it, if that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<String>,
    /// How the IAM reference knows the action.
    pub standing: Standing,
}

/// How the IAM reference knows an action of a page.
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

/// A spec file can't be read.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum SpecError {
    /// The text isn't a spec.
    #[error("found a file that isn't a resource spec: {0}")]
    Json(#[from] serde_json::Error),
    /// The spec is of another format.
    #[error("found a spec of format {found}, expected format {FORMAT}: generate the specs again")]
    Format {
        /// The format of the file.
        found: u32,
    },
}

impl FieldSpec {
    /// A field about which nothing else is known.
    pub fn new(name: String, wire_name: String, datatype: DataType) -> Self {
        Self {
            name,
            wire_name,
            datatype,
            description: String::new(),
            access: None,
            secret: false,
            write_only: false,
            unordered: false,
            fields: Vec::new(),
        }
    }

    /// Whether the structure of the value is unknown.
    pub fn is_untyped(&self) -> bool {
        let open = matches!(self.datatype, DataType::Object | DataType::Array | DataType::Undefined);
        open && self.fields.is_empty()
    }

    /// Whether the items of the array have no order.
    pub fn is_unordered(&self) -> bool {
        self.unordered || self.datatype == DataType::Tags
    }
}

impl ResourceSpec {
    /// The text of the spec file. The same spec gives the same bytes.
    pub fn to_json(&self) -> String {
        // A spec is strings, numbers, booleans and arrays of them: JSON can hold all of it.
        let mut json = serde_json::to_string_pretty(self).expect("a spec is plain data");
        json.push('\n');
        json
    }

    /// Reads a spec file.
    ///
    /// # Errors
    ///
    /// Returns an error if the text isn't a spec, or is a spec of another [`FORMAT`].
    pub fn from_json(json: &str) -> Result<Self, SpecError> {
        #[derive(Deserialize)]
        struct Versioned {
            format: u32,
        }
        // The format comes first: a spec of another format may have other keys.
        let Versioned { format } = serde_json::from_str(json)?;
        if format != FORMAT {
            return Err(SpecError::Format { found: format });
        }
        Ok(serde_json::from_str(json)?)
    }

    /// The operation that runs a handler, if the type has the handler.
    pub fn operation(&self, handler: Handler) -> Option<&OperationSpec> {
        self.operations.iter().find(|operation| operation.handler == handler)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field() -> FieldSpec {
        FieldSpec::new("key".to_owned(), "Key".to_owned(), DataType::String)
    }

    #[test]
    fn a_mark_is_written_only_if_it_is_set() {
        let plain = serde_json::to_string(&field()).expect("plain data");
        assert_eq!(plain, r#"{"name":"key","wire_name":"Key","type":"string","description":""}"#);
        let marked = FieldSpec { secret: true, write_only: true, unordered: true, ..field() };
        let json = serde_json::to_string(&marked).expect("plain data");
        assert!(json.contains(r#""secret":true,"write_only":true,"unordered":true"#));
        for (field, json) in [(field(), plain), (marked, json)] {
            let read: FieldSpec = serde_json::from_str(&json).expect("what was written");
            assert_eq!(read, field);
        }
    }

    #[test]
    fn tags_have_no_order_and_other_arrays_have_none_if_they_are_marked() {
        let of = |datatype, unordered| FieldSpec { datatype, unordered, ..field() };
        assert!(of(DataType::Tags, false).is_unordered());
        assert!(of(DataType::Array, true).is_unordered());
        assert!(!of(DataType::Array, false).is_unordered());
    }
}
