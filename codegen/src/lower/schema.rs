//! Properties by the schema of a type: the schema says what there is, the pages describe it.
//!
//! Where they differ, the schema decides, and the difference is reported. A page's property that the schema lacks is
//! left out; a schema's property that no page has is marked as such.

mod access;
mod rows;

use cloud_control::letters;
use specs::{Definition, Property, PropertyPath, ResourceSchema};

use super::context::{Lowering, TypePages};
use super::difference::Difference;
use super::evidence::{Mention, PropertyEvidence, mentions};
use super::fields::rows_of;
use super::names::is_name;
use super::properties::Properties;
use crate::diagnostic::quoted;
use rows::Place;

impl Lowering<'_> {
    /// The properties of a type by its schema, as its pages describe them.
    pub(super) fn by_schema(
        &mut self,
        pages: &TypePages<'_>,
        evidence: &PropertyEvidence,
        schema: &ResourceSchema,
    ) -> Properties {
        let mut properties = Properties::of_schema(schema);
        self.drop_odd_names(pages, &mut properties);
        for input in &pages.inputs {
            let place = Place::top(*input, pages, evidence);
            for row in self.distinct_rows(*input) {
                self.describe(&place, row, &mut properties);
            }
        }
        self.check_mentions(pages, &properties);
        self.compare_access(pages, evidence, &properties);
        let mut unlisted = 0;
        properties.for_each(&mut |property| unlisted += usize::from(!property.on_page));
        self.count(Difference::NotOnPage, unlisted);
        properties
    }

    /// Leaves out properties whose names can't be those of Rust fields: schemas come from elsewhere.
    fn drop_odd_names(&mut self, pages: &TypePages<'_>, properties: &mut Properties) {
        let mut odd = Vec::new();
        let mut keep = |all: &mut Vec<Property>| {
            all.retain(|property| {
                let is_kept = is_name(&property.wire_name);
                if !is_kept {
                    odd.push(property.wire_name.clone());
                }
                is_kept
            });
        };
        keep(&mut properties.model.properties);
        for definition in properties.definitions.values_mut() {
            if let Definition::Object(object) = definition {
                keep(&mut object.properties);
            }
        }
        let Some(input) = pages.inputs.first() else {
            return;
        };
        for name in odd {
            let message = format!("found the property {} in the schema, expected a name", quoted(&name));
            self.note(*input, input.page.id.span.clone(), message, "the property is left out");
        }
    }

    /// Reports properties that an example of a page names, but neither its table nor the schema.
    fn check_mentions(&mut self, pages: &TypePages<'_>, properties: &Properties) {
        let known = |name: &str| {
            let name = letters(name);
            properties.model.properties.iter().any(|property| letters(&property.wire_name) == name)
        };
        let rows: Vec<String> = pages
            .inputs
            .iter()
            .flat_map(|input| rows_of(*input))
            .map(|row| letters(&row.name.value))
            .collect();
        let mut reported = Vec::new();
        for Mention { input, span, name } in mentions(pages) {
            let is_listed = rows.contains(&letters(name)) || reported.contains(&letters(name));
            if name == "region" || !is_name(name) || known(name) || is_listed {
                continue;
            }
            reported.push(letters(name));
            let message = format!("found the property {}, expected a property of the schema", quoted(name));
            let help = "the schema decides: the property is left out";
            self.difference(Difference::NotInSchema, input, span, message, help);
        }
    }
}

/// Names of properties in a message: the first few.
fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    const MAX_NAMES: usize = 8;
    let names: Vec<&str> = names.collect();
    let mut text = names.iter().take(MAX_NAMES).map(|name| quoted(name)).collect::<Vec<_>>().join(", ");
    if names.len() > MAX_NAMES {
        text.push_str(&format!(" and {} more", names.len() - MAX_NAMES));
    }
    if text.is_empty() { "none".to_owned() } else { text }
}

/// The wire names of the identifier's properties.
pub(super) fn identifier_names(identifier: &[PropertyPath]) -> String {
    listed(identifier.iter().map(PropertyPath::as_str))
}
