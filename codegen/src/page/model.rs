//! What a page says, as data. Serialized, it is what the command `page` prints.

use std::collections::BTreeMap;
use std::ops::Range;

use cloud_control::Handler;
use serde::{Serialize, Serializer};

use super::spelling::Spelling;

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A resource page.
    Page(Box<Page>),
    /// The index page of a service or of the provider.
    Index,
    /// A page that couldn't be read; the diagnostics say why.
    Unreadable,
}

/// What a resource page says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Page {
    /// The path of the file.
    pub path: String,
    /// The Id of the Overview: `aws.ivs.stage`.
    pub id: Located<String>,
    /// The Name of the Overview.
    pub name: String,
    /// The Type of the Overview.
    pub kind: String,
    /// The Description of the Overview.
    pub description: Text,
    /// The `AWS::Service::Resource` that the description names, or else the Fields section.
    pub type_name: Option<String>,
    /// The fields, in order.
    pub fields: Vec<Field>,
    /// The methods, in order. Serialized, they are those of the table.
    #[serde(serialize_with = "of_table")]
    pub methods: Vec<Method>,
    /// The actions under each heading of Permissions, as written.
    #[serde(serialize_with = "by_schema_name")]
    pub permissions: BTreeMap<Handler, Vec<Located<String>>>,
    /// What the SQL examples and the manifest state.
    #[serde(skip)]
    pub examples: Examples,
}

impl Page {
    /// The page on one line of JSON, without the places and the examples.
    pub fn to_json(&self) -> String {
        // A page is strings and arrays of strings: JSON can hold all of it.
        serde_json::to_string(self).expect("a page is plain data")
    }

    /// The last part of the id: `stage`.
    pub fn resource(&self) -> &str {
        self.id.value.rsplit('.').next().unwrap_or_default()
    }
}

/// A value, and the bytes of the file that it was read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// The bytes of the file.
    #[serde(skip)]
    pub span: Range<usize>,
}

/// Text of a page. Serialized, it is `folded`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Text {
    /// The text without its form: tags stripped, entities decoded, white space folded. `a<br />b` is `ab`.
    pub folded: String,
    /// The text with its form, as Markdown: paragraphs, lists, code, emphasis, and links to web addresses. It has no
    /// HTML.
    #[serde(skip)]
    pub markdown: String,
}

impl Text {
    /// The text as a reader sees it, as Markdown.
    pub fn prose(&self) -> &str {
        &self.markdown
    }
}

/// A row of the Fields section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// The name.
    pub name: Located<String>,
    /// The datatype, as written.
    pub datatype: String,
    /// The description.
    pub description: Text,
    /// The fields of the object, or of the array's objects.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub children: Option<Vec<Field>>,
}

/// A method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Method {
    /// The name.
    pub name: Located<String>,
    /// The SQL verb.
    pub verb: String,
    /// The required parameters.
    pub required_params: Vec<String>,
    /// What states the method.
    #[serde(skip)]
    pub source: MethodSource,
}

impl Method {
    /// The required parameters as Cloud Control names them: some dialects write `data__` before the name.
    pub fn parameters(&self) -> impl Iterator<Item = &str> {
        self.required_params.iter().map(|name| name.strip_prefix("data__").unwrap_or(name))
    }
}

/// What states a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MethodSource {
    /// A row of the Methods section.
    Table,
    /// The examples, or else the permissions, of a page whose Methods section says that only SELECT is supported.
    Examples,
}

/// What the examples of a page state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examples {
    /// The SQL statements, in order.
    pub statements: Vec<Located<Example>>,
    /// The properties of the manifest.
    pub manifest: Vec<ManifestProperty>,
}

/// What one SQL example states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Example {
    /// A get or a list.
    Select {
        /// The columns.
        columns: Vec<String>,
        /// The names of the properties that make up the identifier; empty in a list.
        identifier: Vec<String>,
    },
    /// A create.
    Insert {
        /// The properties that the example sets.
        properties: Vec<String>,
    },
    /// An update.
    Update {
        /// The properties that the patch document of the example changes.
        properties: Vec<String>,
    },
    /// A delete.
    Delete,
}

impl Example {
    /// The names of properties that the example spells as on the wire, also with a lower-case initial: `readmePath`.
    pub fn wire_names(&self) -> impl Iterator<Item = &str> {
        let names: &[String] = match self {
            Self::Insert { properties } | Self::Update { properties } => properties,
            Self::Select { .. } | Self::Delete => &[],
        };
        let spelling = Spelling::of(names);
        names.iter().map(String::as_str).filter(move |name| spelling.is_wire_name(name))
    }
}

/// A property of the manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManifestProperty {
    /// The name.
    pub name: String,
    /// Whether the manifest spells the name as on the wire; else it is the name of a column.
    pub is_wire_name: bool,
    /// Whether the value is an array.
    pub is_array: bool,
    /// The properties of the object, or of all the objects in the array.
    pub properties: Vec<ManifestProperty>,
}

fn by_schema_name<S: Serializer>(
    permissions: &BTreeMap<Handler, Vec<Located<String>>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(permissions.iter().map(|(handler, actions)| (handler.schema_name(), actions)))
}

fn of_table<S: Serializer>(methods: &[Method], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(methods.iter().filter(|method| method.source == MethodSource::Table))
}
