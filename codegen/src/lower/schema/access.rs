//! What pages say of access, held against a schema.

use std::collections::BTreeSet;

use cloud_control::{Handler, letters};

use super::super::context::{Lowering, TypePages};
use super::super::difference::Difference;
use super::super::evidence::PropertyEvidence;
use super::super::fields::rows_of;
use super::super::properties::Properties;
use super::listed;
use super::rows::{Place, find};
use crate::diagnostic::quoted;

impl Lowering<'_> {
    /// Reports where the pages state other access than the schema.
    pub(super) fn compare_access(
        &mut self,
        pages: &TypePages<'_>,
        evidence: &PropertyEvidence,
        properties: &Properties,
    ) {
        self.compare_required(pages, evidence, properties);
        if !evidence.states_access() {
            return;
        }
        let mut seen = BTreeSet::new();
        for input in &pages.inputs {
            let place = Place::top(*input, pages, evidence);
            for row in rows_of(*input) {
                let name = row.name.value.as_str();
                let Some(wire_name) = find(&place, row, properties).filter(|_| seen.insert(name)) else {
                    continue;
                };
                let by_page = words(evidence.is_read_only(name), evidence.is_create_only(name));
                let access = &properties.access;
                let is_create_only =
                    access.is_create_only(&wire_name) && pages.methods.contains_key(&Handler::Update);
                let by_schema = words(access.is_read_only(&wire_name), is_create_only);
                if by_page != by_schema {
                    let name = quoted(name);
                    let message = format!(
                        "found {name} as {by_page} in the examples, expected {by_schema} as in the schema"
                    );
                    let span = row.name.span.clone();
                    self.difference(Difference::Access, *input, span, message, "the schema decides");
                }
            }
        }
    }

    fn compare_required(
        &mut self,
        pages: &TypePages<'_>,
        evidence: &PropertyEvidence,
        properties: &Properties,
    ) {
        let Some((input, method)) = pages.methods.get(&Handler::Create) else {
            return;
        };
        let by_schema: BTreeSet<&str> = properties
            .model
            .properties
            .iter()
            .filter(|property| property.required)
            .map(|property| property.wire_name.as_str())
            .collect();
        let letters_of_schema: BTreeSet<String> = by_schema.iter().map(|name| letters(name)).collect();
        if letters_of_schema != *evidence.required() {
            let message = format!(
                "found a create that requires {}, expected {} as in the schema",
                listed(evidence.required().iter().map(String::as_str)),
                listed(by_schema.into_iter())
            );
            let span = method.name.span.clone();
            self.difference(Difference::Required, *input, span, message, "the schema decides");
        }
    }
}

fn words(is_read_only: bool, is_create_only: bool) -> &'static str {
    match (is_read_only, is_create_only) {
        (true, _) => "read-only",
        (false, true) => "create-only",
        (false, false) => "updatable",
    }
}
