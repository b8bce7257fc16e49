//! Whether the names in a document are those of its type, and not those that only AWS sets.

use specs::special::objects;
use specs::{AccessTree, Object, ResourceSpec, Type};

use crate::node::{Key, Node, NodeValue};
use crate::problem::Problem;

/// Finds the properties that the type doesn't have, and those that only AWS sets.
pub(super) fn check(spec: &ResourceSpec, properties: &Node, problems: &mut Vec<Problem>) {
    let mut names = Names { spec, problems };
    names.object(&[("", &spec.model)], &spec.access_tree(), properties);
}

struct Names<'n> {
    spec: &'n ResourceSpec,
    problems: &'n mut Vec<Problem>,
}

impl Names<'_> {
    /// The members of an object that is one of these.
    fn object(&mut self, objects: &[(&str, &Object)], access: &AccessTree, node: &Node) {
        let NodeValue::Map(members) = &node.value else { return };
        for (key, value) in members {
            let found = objects.iter().find_map(|(_, object)| object.property(&key.name));
            let Some(property) = found else {
                self.unknown(objects, key);
                continue;
            };
            let nowhere = AccessTree::default();
            let access = access.at(&key.name).unwrap_or(&nowhere);
            if access.read_only {
                let message = format!("found `{}`, which only AWS sets", key.name);
                self.problems.push(Problem::new(&key.place, message).help("remove it"));
                continue;
            }
            self.value(&property.datatype, access, value);
        }
    }

    fn value(&mut self, datatype: &Type, access: &AccessTree, node: &Node) {
        let items = || access.at("*").unwrap_or(access);
        match (datatype, &node.value) {
            (Type::Array(array), NodeValue::List(nodes)) => {
                nodes.iter().for_each(|node| self.value(&array.items, items(), node));
            }
            (Type::Map(map), NodeValue::Map(members)) => {
                members.iter().for_each(|(_, node)| self.value(&map.values, items(), node));
            }
            (Type::Definition(_), NodeValue::Map(_)) => {
                let objects = objects(self.spec, datatype);
                if !objects.is_empty() && !specs::special::is_open(self.spec, datatype) {
                    self.object(&objects, access, node);
                }
            }
            _ => {}
        }
    }

    fn unknown(&mut self, objects: &[(&str, &Object)], key: &Key) {
        let known = objects.iter().flat_map(|(_, object)| &object.properties);
        let known: Vec<&str> = known.map(|property| property.wire_name.as_str()).collect();
        let message = format!("found `{}`, expected a property of {}", key.name, self.spec.type_name);
        self.problems.push(Problem::unknown(&key.place, message, &key.name, known));
    }
}
