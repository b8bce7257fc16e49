//! Evidence: what examples, manifests and methods say about properties, beside the table of fields.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use cloud_control::{Handler, letters};
use specs::{Access, FieldSpec, OnCreate};

use super::context::TypePages;
use super::methods::required_properties;
use super::model::PageInput;
use super::names::{has_capital, manifest_names, wire_names};
use crate::page::{Example, ManifestProperty};

/// What the pages of a type say about its properties, beside the table of fields. Properties are known by
/// their letters.
pub(super) struct PropertyEvidence {
    /// The wire names that the pages spell.
    pub wire_names: BTreeMap<String, String>,
    /// The properties of the manifests.
    pub manifest: Vec<ManifestProperty>,
    /// The handlers that the type has.
    handlers: BTreeSet<Handler>,
    /// The parts of the identifier.
    identifier: BTreeSet<String>,
    /// The properties that a create requires.
    required: BTreeSet<String>,
    /// The properties of the INSERT examples, if there are any examples.
    inserted: Option<BTreeSet<String>>,
    /// The properties of the UPDATE examples, if there are any examples.
    updated: Option<BTreeSet<String>>,
}

impl PropertyEvidence {
    /// Collects the evidence. `identifier` is the names of the identifier's parts.
    pub fn new(pages: &TypePages<'_>, identifier: &[String]) -> Self {
        let (mut inserted, mut updated) = (None, None);
        let examples = pages.inputs.iter().flat_map(|input| &input.page.examples.statements);
        for example in examples {
            match &example.value {
                Example::Insert { properties } => inserted.get_or_insert_with(Vec::new).extend(properties),
                Example::Update { properties } => updated.get_or_insert_with(Vec::new).extend(properties),
                Example::Select { .. } | Example::Delete => {}
            }
        }
        let manifests = pages.inputs.iter().flat_map(|input| &input.page.examples.manifest);
        let manifest: Vec<ManifestProperty> = manifests.cloned().collect();
        // A later name wins over an earlier name of the same letters.
        let examples = pages.inputs.iter().flat_map(|input| &input.page.examples.statements);
        let names = examples.flat_map(|example| example.value.wire_names());
        let names = names.chain(manifest_names(&manifest));
        let wire_names =
            wire_names(names.chain(identifier.iter().map(String::as_str).filter(|part| has_capital(part))));
        let by_letters = |names: Vec<&String>| names.into_iter().map(|name| letters(name)).collect();
        let create = pages.methods.get(&Handler::Create).into_iter();
        Self {
            wire_names,
            manifest,
            handlers: pages.methods.keys().copied().collect(),
            identifier: identifier.iter().map(|part| letters(part)).collect(),
            required: create.flat_map(|(_, method)| required_properties(method)).map(letters).collect(),
            inserted: inserted.map(by_letters),
            updated: updated.map(by_letters),
        }
    }

    /// Whether the pages state what create and update take.
    pub fn states_access(&self) -> bool {
        self.inserted.is_some() || self.updated.is_some()
    }

    /// Which operations take a property.
    pub fn access(&self, field: &FieldSpec) -> Access {
        let name = letters(&field.name);
        let is_inserted = self.inserted.as_ref().is_none_or(|inserted| inserted.contains(&name));
        let create = if !self.handlers.contains(&Handler::Create) || !is_inserted {
            OnCreate::Never
        } else if self.required.contains(&name) {
            OnCreate::Required
        } else {
            OnCreate::Optional
        };
        let is_updated = match &self.updated {
            Some(updated) => updated.contains(&name),
            None => is_inserted && !self.identifier.contains(&name),
        };
        Access { create, update: is_updated && self.handlers.contains(&Handler::Update) }
    }
}

/// A place outside the table of fields that names a property.
pub(super) struct Mention<'s> {
    pub input: PageInput<'s>,
    pub span: Range<usize>,
    pub name: &'s str,
}

/// The mentions of properties outside the tables of fields. Those of a create or an update come first: they
/// spell a property as it is on the wire, and the columns of a SELECT don't.
pub(super) fn mentions<'s>(pages: &TypePages<'s>) -> Vec<Mention<'s>> {
    let mut set = Vec::new();
    if let Some((input, method)) = pages.methods.get(&Handler::Create) {
        set.extend(required_properties(method).map(|name| Mention {
            input: *input,
            span: method.name.span.clone(),
            name,
        }));
    }
    let mut shown = Vec::new();
    for input in &pages.inputs {
        for statement in &input.page.examples.statements {
            let (names, mentions) = match &statement.value {
                Example::Insert { properties } | Example::Update { properties } => (properties, &mut set),
                Example::Select { columns, .. } => (columns, &mut shown),
                Example::Delete => continue,
            };
            mentions.extend(names.iter().map(|name| Mention {
                input: *input,
                span: statement.span.clone(),
                name,
            }));
        }
    }
    set.append(&mut shown);
    set
}
