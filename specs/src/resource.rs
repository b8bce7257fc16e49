//! `aws/<service>/<resource>.json`: what the pages of one CloudFormation type mean.

use std::ops::Not;

use cloud_control::Handler;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The version of the spec files' format; a reader refuses any other.
pub const FORMAT: u32 = 2;

/// One resource type: its properties, its operations and what they need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResourceSpec {
    /// [`FORMAT`].
    pub format: u32,
    /// `AWS::IVS::Stage`.
    pub type_name: String,
    /// The service as the pages name it: `ivs`.
    pub service: String,
    /// The resource in snake case: `stage`.
    pub name: String,
    /// What the page says of it, one line.
    pub description: String,
    /// The pages that all this was read from.
    pub pages: Vec<PageSource>,
    /// The properties that make up the identifier, by wire name, in order; several are joined with `|`.
    pub identifier: Vec<String>,
    /// Whether the pages state what create and update take. If not, every property that is not part of the identifier
    /// is taken to be settable.
    pub access_stated: bool,
    /// The properties, in the page's order.
    pub fields: Vec<FieldSpec>,
    /// The services that its handlers pass roles to, and to no others. Pages do not say so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passes_roles_to: Vec<String>,
    /// The operations, in the order create, read, update, delete, list.
    pub operations: Vec<OperationSpec>,
}

/// A page, and which version of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageSource {
    /// The path, relative to the folder of the docs.
    pub path: String,
    /// The page's id: `aws.ivs.stage`.
    pub id: String,
}

/// A property of a resource, or of an object in it.
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
    /// What the page says of it, one line; may be empty.
    pub description: String,
    /// Which operations take it. Within objects pages do not say: there it is what a correction says, or absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<Access>,
    /// Whether its value must not be shown.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub secret: bool,
    /// Whether it can be set but not read back.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub write_only: bool,
    /// Whether a correction says that the items of its array have no order; [`DataType::Tags`] never have one.
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
    /// An object; without fields, one of which nothing more is known.
    Object,
    /// An array; with fields, one of objects that have them.
    Array,
    /// An array of key and value pairs.
    Tags,
    /// Whatever: the page says `undefined`.
    Undefined,
}

/// Which operations take a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Access {
    /// Whether a create takes it.
    pub create: OnCreate,
    /// Whether an update may change it.
    pub update: bool,
}

impl Access {
    /// What is assumed where nobody says: both may take it.
    pub const OPEN: Self = Self { create: OnCreate::Optional, update: true };
}

/// Whether a create takes a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnCreate {
    /// It must be given.
    Required,
    /// It may be given.
    Optional,
    /// It cannot be given.
    Never,
}

/// An operation of a resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperationSpec {
    /// The handler that runs.
    #[serde(with = "crate::handler")]
    pub handler: Handler,
    /// The parameters that the page requires: as Cloud Control names them (`Identifier`), or a property's wire name.
    pub required_parameters: Vec<String>,
    /// The properties, by wire name, whose values a list demands: it lists what has them. Pages do not say so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scope: Vec<String>,
    /// What the handler needs to be allowed, sorted.
    pub permissions: Vec<Permission>,
}

/// An IAM action that a handler needs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Permission {
    /// The action: in IAM's casing where the reference knows it.
    pub action: String,
    /// What the page wrote, where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<String>,
    /// How it stands to the IAM reference.
    pub standing: Standing,
}

/// How an action of a page stands to the IAM reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Known, and written so.
    Exact,
    /// Known, and written in another casing.
    OtherSpelling,
    /// A pattern that matches known actions.
    Wildcard,
    /// Given by a correction.
    Corrected,
    /// The service is known, the action is not.
    UnknownAction,
    /// The service is not known.
    UnknownService,
    /// No `service:Action` at all.
    Malformed,
}

impl Standing {
    /// Whether IAM is known to have the action, so that a policy may be made of it.
    pub fn is_known(self) -> bool {
        !matches!(self, Self::UnknownAction | Self::UnknownService | Self::Malformed)
    }

    /// In words.
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
    /// A field of which nothing more is known.
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

    /// Whether nothing is known of its value.
    pub fn is_untyped(&self) -> bool {
        let open = matches!(self.datatype, DataType::Object | DataType::Array | DataType::Undefined);
        open && self.fields.is_empty()
    }

    /// Whether the items of its array have no order.
    pub fn is_unordered(&self) -> bool {
        self.unordered || self.datatype == DataType::Tags
    }
}

impl ResourceSpec {
    /// The spec as its file holds it: the same spec gives the same bytes.
    pub fn to_json(&self) -> String {
        // Strings, numbers, booleans and arrays of them: there is nothing here that JSON cannot hold.
        let mut json = serde_json::to_string_pretty(self).expect("a spec is plain data");
        json.push('\n');
        json
    }

    /// Reads a spec file.
    ///
    /// # Errors
    ///
    /// Returns an error if the text isn't a spec, or is one of another [`FORMAT`].
    pub fn from_json(json: &str) -> Result<Self, SpecError> {
        #[derive(Deserialize)]
        struct Versioned {
            format: u32,
        }
        // The format first: a spec of another format may lack what this one has, or have more.
        let Versioned { format } = serde_json::from_str(json)?;
        if format != FORMAT {
            return Err(SpecError::Format { found: format });
        }
        Ok(serde_json::from_str(json)?)
    }

    /// The operation that runs a handler, if the type has it.
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
    fn a_mark_is_written_only_where_it_holds() {
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
    fn tags_have_no_order_and_other_arrays_where_it_is_said() {
        let of = |datatype, unordered| FieldSpec { datatype, unordered, ..field() };
        assert!(of(DataType::Tags, false).is_unordered());
        assert!(of(DataType::Array, true).is_unordered());
        assert!(!of(DataType::Array, false).is_unordered());
    }
}
