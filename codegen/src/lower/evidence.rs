//! Evidence: what examples, manifests and methods say about properties, beside the table of fields.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use cloud_control::{Handler, letters};
use specs::{Access, Object, Property, PropertyPath, Source};

use super::context::TypePages;
use super::methods::required_properties;
use super::model::PageInput;
use super::names::{has_capital, manifest_names, wire_names};
use crate::page::{Example, ManifestProperty};

/// What the pages of a type say about its properties, beside the table of fields. Properties are known by
/// their letters.
pub(super) struct PropertyEvidence {
    /// The wire names that the pages spell, by their letters, and where.
    pub wire_names: BTreeMap<String, (String, Source)>,
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
        let names = names.chain(identifier.iter().map(String::as_str).filter(|part| has_capital(part)));
        let names = names.map(|name| (name, Source::Page));
        let wire_names = wire_names(manifest_names(&manifest).chain(names));
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

    /// Whether a create requires a property.
    pub fn is_required(&self, name: &str) -> bool {
        self.handlers.contains(&Handler::Create) && self.required.contains(&letters(name))
    }

    /// The names of the properties that a create requires, by their letters.
    pub fn required(&self) -> &BTreeSet<String> {
        &self.required
    }

    /// Whether only AWS sets a property.
    pub fn is_read_only(&self, name: &str) -> bool {
        self.states_access() && !self.is_inserted(name) && !self.is_updated(name)
    }

    /// Whether a create may set a property, but no update may change it.
    pub fn is_create_only(&self, name: &str) -> bool {
        let is_fixed = self.is_inserted(name) && !self.is_updated(name);
        self.states_access() && self.handlers.contains(&Handler::Update) && is_fixed
    }

    /// Which operations take the properties of a type.
    pub fn access(&self, model: &Object) -> Access {
        let those = |is_listed: &dyn Fn(&str) -> bool| {
            let listed = model.properties.iter().filter(|property| is_listed(&property.name));
            let mut paths: Vec<PropertyPath> =
                listed.map(|property: &Property| PropertyPath::top(&property.wire_name)).collect();
            paths.sort();
            paths
        };
        Access {
            source: self.states_access().then_some(Source::Page),
            read_only: those(&|name| self.is_read_only(name)),
            create_only: those(&|name| self.is_create_only(name)),
            ..Access::default()
        }
    }

    fn is_inserted(&self, name: &str) -> bool {
        self.inserted.as_ref().is_none_or(|inserted| inserted.contains(&letters(name)))
    }

    fn is_updated(&self, name: &str) -> bool {
        match &self.updated {
            Some(updated) => updated.contains(&letters(name)),
            None => self.is_inserted(name) && !self.identifier.contains(&letters(name)),
        }
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
