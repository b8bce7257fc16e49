//! A file that says which resources should be: what it declares, before anything is looked up.

mod read;

use std::ops::Range;

use crate::expression::Expression;
use crate::node::Node;
use crate::problem::Problem;
use crate::syntax::Syntax;

/// A file that says which resources should be.
#[derive(Clone, Debug, PartialEq)]
pub struct DesiredFile {
    /// The name by which resources are known as the file's: their tags have it.
    pub name: String,
    /// The region of resources that don't name one; otherwise that of the client.
    pub region: Option<String>,
    /// The account that the resources are in: another one is an error.
    pub account: Option<String>,
    /// The resources, in the order of the file.
    pub resources: Vec<DeclaredResource>,
}

/// A resource that should be.
#[derive(Clone, Debug, PartialEq)]
pub struct DeclaredResource {
    /// Its name in the file.
    pub name: String,
    /// Where the name is.
    pub place: Range<usize>,
    /// The type: `AWS::IVS::Channel`.
    pub type_name: String,
    /// Where the type is named.
    pub type_place: Range<usize>,
    /// The primary identifier, if the file gives it: the resource exists, or is none of the file's.
    pub identifier: Option<String>,
    /// The region, in place of the file's.
    pub region: Option<String>,
    /// Whether the resource is never deleted or replaced.
    pub prevent_destroy: bool,
    /// The properties as Cloud Control takes them: an object.
    pub properties: Node,
    /// The texts of the properties with references, each with its place.
    pub expressions: Vec<(Range<usize>, Expression)>,
}

impl DesiredFile {
    /// Reads a file. `name` is its name, unless it states another.
    ///
    /// # Errors
    ///
    /// Returns all problems, if there are any, in the order of the file.
    pub fn read(text: &str, syntax: Syntax, name: &str) -> Result<Self, Vec<Problem>> {
        let root = syntax.read(text).map_err(|problem| vec![problem])?;
        read::file(&root, name)
    }

    /// The resource of a name.
    #[must_use]
    pub fn resource(&self, name: &str) -> Option<&DeclaredResource> {
        self.resources.iter().find(|resource| resource.name == name)
    }
}
