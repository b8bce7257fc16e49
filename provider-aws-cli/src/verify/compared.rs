//! A spec and the schema of its type, side by side.

use std::collections::BTreeSet;

use serde_json::Value;
use specs::ResourceSpec;

use super::path;
use super::place::Place;
use super::raw::Node;

/// A spec and the schema of its type.
#[derive(Clone, Debug)]
pub struct Compared<'c> {
    /// The spec.
    pub spec: &'c ResourceSpec,
    /// The schema.
    pub root: &'c Value,
    /// What the schema says of the resource.
    pub node: Node<'c>,
    /// What the spec says of the resource.
    pub place: Place<'c>,
    /// The ways to what only AWS sets.
    pub read_only: BTreeSet<String>,
    /// The ways to what no update may change.
    pub create_only: BTreeSet<String>,
    /// The ways to what can't be read.
    pub write_only: BTreeSet<String>,
    /// The names of the identifier, in order.
    pub identifier: Vec<String>,
}

impl<'c> Compared<'c> {
    /// A spec beside a schema.
    pub fn new(spec: &'c ResourceSpec, root: &'c Value) -> Self {
        let node = Node::resource(root);
        let identifier = root.get("primaryIdentifier").and_then(Value::as_array).into_iter().flatten();
        let identifier = identifier.filter_map(|pointer| pointer.as_str()?.strip_prefix("/properties/"));
        Self {
            spec,
            root,
            place: Place::resource(spec),
            read_only: path::listed(&node, root, "readOnlyProperties"),
            create_only: path::listed(&node, root, "createOnlyProperties"),
            write_only: path::listed(&node, root, "writeOnlyProperties"),
            identifier: identifier.map(str::to_owned).collect(),
            node,
        }
    }

    /// What the schema says of a handler, by its name in schemas.
    pub fn handler(&self, name: &str) -> Option<&'c Value> {
        self.root.get("handlers")?.get(name)
    }

    /// Whether all of a property is in one of these lists: itself, or all that is within it.
    pub fn is_all_in(lists: &[&BTreeSet<String>], node: &Node<'_>, way: &str) -> bool {
        if lists.iter().any(|list| path::covers(list, way)) {
            return true;
        }
        if !lists.iter().any(|list| path::leads_on(list, way)) {
            return false;
        }
        let below = [node.items(), node.values()];
        let properties: Vec<_> =
            [node].into_iter().chain(below.iter().flatten()).flat_map(Node::properties).collect();
        !properties.is_empty()
            && properties.iter().all(|(name, node)| Self::is_all_in(lists, node, &path::joined(way, name)))
    }
}
