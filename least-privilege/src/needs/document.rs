//! What operations on a certain resource need: one whose properties are known, since a document states them.

use std::collections::BTreeSet;

use cloud_control::{Handler, PASS_ROLE};
use iam_policy::Reference;
use serde_json::{Map, Value};
use specs::ResourceSpec;

use super::needs;
use super::occasion::{names_key, names_role, settable};
use crate::emit::need::{Need, NeededAction};

/// The needs of all operations on a resource with these properties, in the spec's order.
///
/// Actions that only other properties need are left out, as far as the spec can tell; roles that the document names are the
/// only ones that are passed, and keys that it names the only ones that are used.
pub fn needs_for(
    spec: &ResourceSpec,
    reference: &Reference,
    properties: &Map<String, Value>,
    source: impl Fn(Handler, &str) -> Option<String>,
) -> Vec<Need> {
    let document = Document::of(spec, properties);
    let needs = needs(spec, reference, source).into_iter();
    needs.map(|need| document.narrow(need)).collect()
}

/// What a document says about needs.
struct Document<'d> {
    properties: &'d Map<String, Value>,
    /// The names of all members that are set, at any depth.
    set: BTreeSet<&'d str>,
    roles: Named<'d>,
    keys: Named<'d>,
}

/// The resources that a document names in properties of a kind.
#[derive(Default)]
struct Named<'d> {
    arns: BTreeSet<&'d str>,
    /// Whether it names some otherwise than by an ARN.
    others: bool,
}

impl<'d> Document<'d> {
    fn of(spec: &'d ResourceSpec, properties: &'d Map<String, Value>) -> Self {
        let settable = settable(spec);
        let names = |is_meant: fn(&specs::Property) -> bool| -> BTreeSet<&str> {
            let meant = settable.iter().filter(|property| is_meant(property));
            meant.map(|property| property.wire_name.as_str()).collect()
        };
        let (roles, keys) = (names(names_role), names(names_key));
        let mut document =
            Self { properties, set: BTreeSet::new(), roles: Named::default(), keys: Named::default() };
        document.visit(properties, &roles, &keys);
        document
    }

    fn visit(&mut self, members: &'d Map<String, Value>, roles: &BTreeSet<&str>, keys: &BTreeSet<&str>) {
        let mut open = vec![members];
        while let Some(members) = open.pop() {
            for (name, value) in members.iter().filter(|(_, value)| is_set(value)) {
                self.set.insert(name);
                if roles.contains(name.as_str()) {
                    self.roles.add(value, ":role/");
                }
                if keys.contains(name.as_str()) {
                    self.keys.add(value, ":key/");
                }
                objects(value, &mut open);
            }
        }
    }

    fn narrow(&self, mut need: Need) -> Need {
        need.actions.retain(|action| self.requires(action));
        for action in &mut need.actions {
            let is_kms = action.action.to_ascii_lowercase().starts_with("kms:");
            let named = if action.action.eq_ignore_ascii_case(PASS_ROLE) {
                &self.roles
            } else if is_kms && !action.related.is_empty() {
                &self.keys
            } else {
                continue;
            };
            if !named.others && !named.arns.is_empty() {
                action.related = named.arns.iter().map(|&arn| arn.to_owned()).collect();
            }
        }
        let text = |value: &Value| match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        };
        let known = self.properties.iter().filter_map(|(name, value)| Some((name.clone(), text(value)?)));
        need.properties = Some(known.collect());
        need
    }

    fn requires(&self, action: &NeededAction) -> bool {
        let mut names = action.only_for.iter();
        action.only_for.is_empty() || names.any(|name| self.set.contains(name.as_str()))
    }
}

impl<'d> Named<'d> {
    /// Adds the text, or the texts, of a property; `kind` is in the ARNs that count.
    fn add(&mut self, value: &'d Value, kind: &str) {
        match value {
            Value::String(text) if text.starts_with("arn:") && text.contains(kind) && is_plain(text) => {
                self.arns.insert(text);
            }
            Value::Array(items) => items.iter().for_each(|item| self.add(item, kind)),
            _ => self.others = true,
        }
    }
}

/// Whether an ARN has no character with a meaning in policies.
fn is_plain(arn: &str) -> bool {
    arn.chars().all(|c| matches!(c, '\u{21}'..='\u{7e}') && !"*?$".contains(c))
}

/// Whether a value is more than nothing.
fn is_set(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
        Value::String(text) => !text.is_empty(),
        Value::Bool(_) | Value::Number(_) => true,
    }
}

/// The objects within a value, at any depth of arrays.
fn objects<'d>(value: &'d Value, open: &mut Vec<&'d Map<String, Value>>) {
    match value {
        Value::Object(members) => open.push(members),
        Value::Array(items) => items.iter().for_each(|item| objects(item, open)),
        _ => {}
    }
}
