//! What is special of the value of a property, and the objects in it.

use crate::access::AccessTree;
use crate::datatype::{Definition, Form, Object, Type};
use crate::resource::ResourceSpec;

/// What is special of the value of a property.
#[derive(Clone, Copy, Debug)]
pub struct Place<'t> {
    /// What is special of the value itself, or of the items or values in it: read-only, create-only, conditionally
    /// create-only, write-only, deprecated.
    pub flags: [bool; 5],
    /// What is special within the object in it.
    pub within: &'t AccessTree,
}

impl<'t> Place<'t> {
    /// Goes to the object through arrays and maps. What holds for each item holds for the array.
    pub fn of(datatype: &Type, tree: &'t AccessTree) -> Self {
        let (inner, tree_of_items) = match datatype {
            Type::Array(array) => (&array.items, tree.at("*")),
            Type::Map(map) => (&map.values, tree.at("*")),
            _ => return Self { flags: flags(tree), within: tree },
        };
        // Some paths leave out the step to the items.
        let Self { flags: of_items, within } = Self::of(inner, tree_of_items.unwrap_or(tree));
        let flags = flags(tree);
        Self { flags: std::array::from_fn(|kind| flags[kind] || of_items[kind]), within }
    }
}

/// What is special of a place: read-only, create-only, conditionally create-only, write-only, deprecated.
fn flags(tree: &AccessTree) -> [bool; 5] {
    [tree.read_only, tree.create_only, tree.conditional_create_only, tree.write_only, tree.deprecated]
}

/// The objects that may be in a value: itself, its items or values, and those of each form of a union.
pub fn objects<'s>(spec: &'s ResourceSpec, datatype: &'s Type) -> Vec<(&'s str, &'s Object)> {
    let mut seen = Vec::new();
    let mut waiting = vec![datatype];
    let mut found = Vec::new();
    while let Some(datatype) = waiting.pop() {
        let Some(name) = datatype.definition().filter(|name| !seen.contains(name)) else { continue };
        seen.push(name);
        match spec.definition(name) {
            Some(Definition::Object(object)) => found.push((name, object)),
            Some(Definition::Union(union)) => {
                waiting.extend(union.forms.iter().rev().map(|form| &form.datatype));
            }
            _ => {}
        }
    }
    found
}

/// Whether a value may be an object that isn't one of [`objects`]: a form of a union is a map, or free-form.
pub fn is_open(spec: &ResourceSpec, datatype: &Type) -> bool {
    let Some(Definition::Union(union)) = datatype.definition().and_then(|name| spec.definition(name)) else {
        return false;
    };
    // What is in a union in a union isn't looked at.
    let is_closed = |form: &Form| match &form.datatype {
        Type::Map(_) | Type::Json(_) => false,
        Type::Definition(name) => !matches!(spec.definition(name), Some(Definition::Union(_)) | None),
        _ => true,
    };
    !union.forms.iter().all(is_closed)
}
