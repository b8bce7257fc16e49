//! What operations on a certain resource need: one whose properties are known, since a document states them.

mod value;

use std::collections::BTreeSet;

use cloud_control::{Handler, PASS_ROLE};
use iam_policy::Reference;
use iam_policy::arn::ArnFormat;
use specs::{Property, ResourceSpec};

pub use value::{Document, DocumentValue};

use super::needs;
use super::occasion::{names_key, names_role, settable, within};
use crate::emit::need::{Need, NeededAction};

/// The needs of all operations on a resource with these properties, in the spec's order.
///
/// Actions that only other properties need are left out, as far as the spec can tell; roles that the document names are the
/// only ones that are passed, and keys that it names the only ones that are used. A value that is
/// [unknown](DocumentValue::Unknown) is set: what its property needs is needed, on any resource.
pub fn needs_for(
    spec: &ResourceSpec,
    reference: &Reference,
    document: &Document,
    source: impl Fn(Handler, &str) -> Option<String>,
) -> Vec<Need> {
    let facts = Facts::of(spec, document);
    let needs = needs(spec, reference, source).into_iter();
    needs.map(|need| facts.narrow(need)).collect()
}

/// What a document says about needs.
struct Facts<'d> {
    document: &'d Document,
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

impl<'d> Facts<'d> {
    fn of(spec: &'d ResourceSpec, document: &'d Document) -> Self {
        let settable = settable(spec);
        let mut facts =
            Self { document, set: BTreeSet::new(), roles: Named::default(), keys: Named::default() };
        let mut open = vec![document];
        while let Some(members) = open.pop() {
            for (name, value) in members.iter().filter(|(_, value)| value.is_set()) {
                facts.set.insert(name);
                let meant = settable.iter().copied().filter(|property| property.wire_name == name);
                for property in meant.clone() {
                    facts.add(property, value);
                }
                if is_unknown(value) {
                    for property in within(spec, meant) {
                        facts.set.insert(&property.wire_name);
                        facts.add(property, &DocumentValue::Unknown);
                    }
                }
                objects(value, &mut open);
            }
        }
        facts
    }

    /// Adds what the value of a property names.
    fn add(&mut self, property: &Property, value: &'d DocumentValue) {
        if names_role(property) {
            self.roles.add(value, ":role/");
        }
        if names_key(property) {
            self.keys.add(value, ":key/");
        }
    }

    fn narrow(&self, mut need: Need) -> Need {
        need.actions.retain(|action| self.requires(action));
        for action in &mut need.actions {
            // Its occasion is there.
            action.only_for.clear();
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
        let names = names_in_arns(&need);
        let known = self.document.iter().filter(|(name, value)| names.contains(*name) && value.is_set());
        let known =
            known.map(|(name, value)| (name.to_owned(), value.as_text().map(str::to_owned))).collect();
        need.properties = Some(known);
        need
    }

    fn requires(&self, action: &NeededAction) -> bool {
        let mut names = action.only_for.iter();
        action.only_for.is_empty() || names.any(|name| self.set.contains(name.as_str()))
    }
}

/// The properties that are in ARNs: no value of any other is kept, since it may be secret.
fn names_in_arns(need: &Need) -> BTreeSet<String> {
    let formats = need.actions.iter().flat_map(|action| &action.own);
    let formats = formats.filter_map(|format| ArnFormat::parse(format).ok());
    formats.flat_map(|format| format.variables().map(str::to_owned).collect::<Vec<_>>()).collect()
}

impl<'d> Named<'d> {
    /// Adds the text, or the texts, of a property; `kind` is in the ARNs that count.
    fn add(&mut self, value: &'d DocumentValue, kind: &str) {
        match value {
            DocumentValue::Scalar(text)
                if text.starts_with("arn:") && text.contains(kind) && is_plain(text) =>
            {
                self.arns.insert(text);
            }
            DocumentValue::Array(items) => items.iter().for_each(|item| self.add(item, kind)),
            _ => self.others = true,
        }
    }
}

/// Whether a text is an ARN, without characters that have a meaning in policies or in formats of ARNs.
fn is_plain(arn: &str) -> bool {
    let is_valid = |c: char| matches!(c, '\u{21}'..='\u{7e}') && !"*?${}".contains(c);
    arn.chars().all(is_valid) && ArnFormat::parse(arn).is_ok()
}

/// Whether a value isn't known, or has items that aren't: anything may be set within it.
fn is_unknown(value: &DocumentValue) -> bool {
    match value {
        DocumentValue::Unknown => true,
        DocumentValue::Array(items) => items.iter().any(is_unknown),
        _ => false,
    }
}

/// The objects within a value, at any depth of arrays.
fn objects<'d>(value: &'d DocumentValue, open: &mut Vec<&'d Document>) {
    match value {
        DocumentValue::Object(members) => open.push(members),
        DocumentValue::Array(items) => items.iter().for_each(|item| objects(item, open)),
        _ => {}
    }
}
