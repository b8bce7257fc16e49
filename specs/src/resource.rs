//! `aws/<service>/<resource>.json`: what the pages of one CloudFormation type mean.

use serde::{Deserialize, Serialize};

/// The version of the spec files' format; a reader refuses any other.
pub const FORMAT: u32 = 1;

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
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
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
    /// Which operations take it. Absent within objects, of which pages say nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<Access>,
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
    pub create: Create,
    /// Whether an update may change it.
    pub update: bool,
}

/// Whether a create takes a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Create {
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
    /// Which of the type's handlers runs.
    pub handler: Handler,
    /// The page's method name: `get_resource`.
    pub name: String,
    /// The SQL verb under which the page offers it.
    pub verb: Verb,
    /// What must be given, as Cloud Control names it (`Identifier`), or a property's wire name.
    pub required_parameters: Vec<String>,
    /// What the handler needs to be allowed, sorted.
    pub permissions: Vec<Permission>,
}

/// The handlers of a resource type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Handler {
    /// CreateResource.
    Create,
    /// GetResource.
    Read,
    /// UpdateResource.
    Update,
    /// DeleteResource.
    Delete,
    /// ListResources.
    List,
}

impl Handler {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [
        Self::Create,
        Self::Read,
        Self::Update,
        Self::Delete,
        Self::List,
    ];

    /// The name under which pages state its permissions: `read`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Read => "read",
            Self::Update => "update",
            Self::Delete => "delete",
            Self::List => "list",
        }
    }
}

/// The SQL verbs of the docs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Verb {
    /// Reads.
    Select,
    /// Creates.
    Insert,
    /// Changes.
    Update,
    /// Deletes.
    Delete,
}

impl Verb {
    /// The verb as SQL has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Select => "SELECT",
            Self::Insert => "INSERT",
            Self::Update => "UPDATE",
            Self::Delete => "DELETE",
        }
    }
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
        !matches!(
            self,
            Self::UnknownAction | Self::UnknownService | Self::Malformed
        )
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

impl FieldSpec {
    /// Whether nothing is known of its value.
    pub fn is_untyped(&self) -> bool {
        let open = matches!(
            self.datatype,
            DataType::Object | DataType::Array | DataType::Undefined
        );
        open && self.fields.is_empty()
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
    /// When it is no spec, or one of another [`FORMAT`].
    pub fn from_json(json: &str) -> Result<Self, String> {
        let spec: Self = serde_json::from_str(json).map_err(|error| error.to_string())?;
        if spec.format == FORMAT {
            Ok(spec)
        } else {
            Err(format!(
                "format {}, expected {FORMAT}: run `cargo xtask generate`",
                spec.format
            ))
        }
    }

    /// The operation that runs a handler, if the type has it.
    pub fn operation(&self, handler: Handler) -> Option<&OperationSpec> {
        self.operations
            .iter()
            .find(|operation| operation.handler == handler)
    }
}
