//! From values to what a file declares.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{DeclaredResource, DesiredFile};
use crate::expression::Expression;
use crate::node::{Key, Node, NodeValue};
use crate::problem::Problem;

/// The longest name of a file or a resource: both are in the value of a tag.
const LONGEST_NAME: usize = 64;

/// Reads a file.
pub(super) fn file(root: &Node, name: &str) -> Result<DesiredFile, Vec<Problem>> {
    let mut reader = Reader::default();
    let mut file = DesiredFile { name: name.to_owned(), region: None, account: None, resources: Vec::new() };
    let mut name_place = root.place.start..root.place.start;
    for (key, value) in reader.members(root, &["account", "name", "region", "resources"]) {
        match key.name.as_str() {
            "name" => {
                name_place = value.place.clone();
                file.name = reader.text(value).unwrap_or_default();
            }
            "region" => file.region = reader.text(value),
            "account" => file.account = reader.account(value),
            _ => file.resources = reader.resources(value),
        }
    }
    reader.check_name(&file.name, &name_place, "a name for the file, as in `name: live`");
    reader.problems.sort_by_key(|problem| (problem.place.start, problem.place.end));
    if reader.problems.is_empty() { Ok(file) } else { Err(reader.problems) }
}

/// What is wrong so far.
#[derive(Default)]
struct Reader {
    problems: Vec<Problem>,
}

impl Reader {
    fn found(&mut self, place: &Range<usize>, message: impl Into<String>) {
        self.problems.push(Problem::new(place, message));
    }

    /// The members of an object whose names are known, each once.
    fn members<'n>(&mut self, node: &'n Node, known: &[&str]) -> Vec<&'n (Key, Node)> {
        let NodeValue::Map(members) = &node.value else {
            let known = known.join("`, `");
            self.found(&node.place, format!("found {}, expected an object with `{known}`", node.kind()));
            return Vec::new();
        };
        let (mut taken, mut names) = (Vec::new(), BTreeSet::new());
        for member in members {
            let (key, _) = member;
            if !known.contains(&key.name.as_str()) {
                let message = format!("found `{}`, expected one of `{}`", key.name, known.join("`, `"));
                self.problems.push(Problem::unknown(&key.place, message, &key.name, known.iter().copied()));
            } else if names.insert(&key.name) {
                taken.push(member);
            } else {
                self.found(&key.place, format!("found `{}` a second time, expected it once", key.name));
            }
        }
        taken
    }

    fn text(&mut self, node: &Node) -> Option<String> {
        match &node.value {
            NodeValue::Text(text) if !text.is_empty() => Some(text.clone()),
            NodeValue::Text(_) => {
                self.found(&node.place, "found an empty text, expected one that isn't");
                None
            }
            _ => {
                self.found(&node.place, format!("found {}, expected a text", node.kind()));
                None
            }
        }
    }

    /// The number of an account. YAML takes one without quotes for a number, and one that begins with 0 for another.
    fn account(&mut self, node: &Node) -> Option<String> {
        let is_account = |text: &str| text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit());
        match &node.value {
            NodeValue::Text(text) if is_account(text) => Some(text.clone()),
            _ => {
                let found = format!("found {}, expected the 12 digits of an account, in quotes", node.kind());
                self.found(&node.place, found);
                None
            }
        }
    }

    fn bool(&mut self, node: &Node) -> Option<bool> {
        if let NodeValue::Bool(value) = node.value {
            return Some(value);
        }
        self.found(&node.place, format!("found {}, expected `true` or `false`", node.kind()));
        None
    }

    /// The names are in tags, and in references.
    fn check_name(&mut self, name: &str, place: &Range<usize>, expected: &str) {
        let is_allowed = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if name.is_empty() || name.len() > LONGEST_NAME || !name.chars().all(is_allowed) {
            let message = format!("found `{name}`, expected {expected}");
            let help = format!("a name has letters, digits, `-` and `_`, at most {LONGEST_NAME}");
            self.problems.push(Problem::new(place, message).help(help));
        }
    }

    fn resources(&mut self, node: &Node) -> Vec<DeclaredResource> {
        let NodeValue::Map(members) = &node.value else {
            self.found(&node.place, format!("found {}, expected resources by their names", node.kind()));
            return Vec::new();
        };
        let mut names = BTreeSet::new();
        let mut resources = Vec::new();
        for (key, value) in members {
            self.check_name(&key.name, &key.place, "a name for a resource, as in `channel:`");
            if !names.insert(&key.name) {
                self.found(
                    &key.place,
                    format!("found a second resource `{}`, expected one of each name", key.name),
                );
            }
            resources.extend(self.resource(key, value));
        }
        resources
    }

    fn resource(&mut self, key: &Key, node: &Node) -> Option<DeclaredResource> {
        let known = ["identifier", "prevent_destroy", "properties", "region", "type"];
        let mut resource = DeclaredResource {
            name: key.name.clone(),
            place: key.place.clone(),
            type_name: String::new(),
            type_place: key.place.clone(),
            identifier: None,
            region: None,
            prevent_destroy: false,
            properties: Node { place: key.place.clone(), value: NodeValue::Map(Vec::new()) },
            expressions: Vec::new(),
        };
        for (key, value) in self.members(node, &known) {
            match key.name.as_str() {
                "type" => {
                    resource.type_place = value.place.clone();
                    resource.type_name = self.text(value).unwrap_or_default();
                }
                "identifier" => resource.identifier = self.text(value),
                "region" => resource.region = self.text(value),
                "prevent_destroy" => resource.prevent_destroy = self.bool(value).unwrap_or_default(),
                _ => {
                    if !matches!(value.value, NodeValue::Map(_)) {
                        self.found(
                            &value.place,
                            format!("found {}, expected properties by their names", value.kind()),
                        );
                        continue;
                    }
                    self.expressions(value, &mut resource.expressions);
                    resource.properties = value.clone();
                }
            }
        }
        if !matches!(node.value, NodeValue::Map(_)) {
            return None;
        }
        if resource.type_name.is_empty() && resource.type_place == key.place {
            self.found(
                &key.place,
                format!("found no `type` of `{}`, expected one, as in `AWS::IVS::Channel`", key.name),
            );
        }
        Some(resource)
    }

    /// Finds the texts with references, and properties that are named twice.
    fn expressions(&mut self, node: &Node, found: &mut Vec<(Range<usize>, Expression)>) {
        match &node.value {
            NodeValue::Text(text) => match Expression::parse(text, &node.place) {
                Ok(expression) if expression.references().next().is_some() => {
                    found.push((node.place.clone(), expression));
                }
                Ok(_) => {}
                Err(problem) => self.problems.push(problem),
            },
            NodeValue::List(items) => items.iter().for_each(|item| self.expressions(item, found)),
            NodeValue::Map(members) => {
                let mut names = BTreeSet::new();
                for (key, value) in members {
                    if !names.insert(&key.name) {
                        self.found(
                            &key.place,
                            format!("found `{}` a second time, expected it once", key.name),
                        );
                    }
                    self.expressions(value, found);
                }
            }
            NodeValue::Null | NodeValue::Bool(_) | NodeValue::Number(_) => {}
        }
    }
}
