//! Fields: what the pages of a type say of its properties, if there is no schema of the type.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::letters;
use heck::{ToSnakeCase, ToUpperCamelCase};
use specs::{Definition, Object, Property, Source, Sources, Type};

use super::context::{Lowering, TypePages};
use super::datatype::{PageType, define, tags};
use super::evidence::{Mention, PropertyEvidence, mentions};
use super::model::PageInput;
use super::names::{assumed_wire_name, is_name, manifest_names, pascal_case, wire_names};
use super::properties::Properties;
use crate::diagnostic::quoted;
use crate::page::{Example, Field, ManifestProperty};

/// A field on the way from the resource to it.
struct Place<'p> {
    input: PageInput<'p>,
    /// The names of the objects that contain the field, in Pascal case: `RulesFilter`.
    name: String,
    /// The wire names that are stated at this place, by their letters, and where.
    wire_names: BTreeMap<String, (String, Source)>,
    /// What the manifest shows at this place.
    manifest: &'p [ManifestProperty],
}

impl Lowering<'_> {
    /// The properties of a type by its pages alone.
    pub(super) fn by_pages(&mut self, pages: &TypePages<'_>, evidence: &PropertyEvidence) -> Properties {
        let mut properties = Properties::default();
        self.listed(pages, evidence, &mut properties);
        let unlisted = self.unlisted(pages, &properties.model);
        properties.model.properties.extend(unlisted);
        for property in &mut properties.model.properties {
            property.required = evidence.is_required(&property.name);
        }
        properties.access = evidence.access(&properties.model);
        properties
    }

    /// The fields that are listed in a table, each by its first row.
    fn listed(&mut self, pages: &TypePages<'_>, evidence: &PropertyEvidence, properties: &mut Properties) {
        let mut rows: BTreeMap<&str, &Field> = BTreeMap::new();
        for input in &pages.inputs {
            let place = Place {
                input: *input,
                name: String::new(),
                wire_names: evidence.wire_names.clone(),
                manifest: &evidence.manifest,
            };
            for row in self.distinct_rows(*input) {
                let name = row.name.value.as_str();
                if let Some(first) = rows.get(name) {
                    self.check_same(*input, row, first);
                    continue;
                }
                rows.insert(name, row);
                let property = self.property(&place, row, &mut properties.definitions);
                properties.model.properties.push(property);
            }
        }
    }

    /// The rows of a page's table that can be fields of the resource, by name. Of two rows of one name, the first counts.
    pub(super) fn distinct_rows<'s>(&mut self, input: PageInput<'s>) -> Vec<&'s Field> {
        let mut seen = BTreeSet::new();
        let mut rows = Vec::new();
        for row in rows_of(input) {
            let name = row.name.value.as_str();
            if !seen.insert(name) {
                let message = format!("found the field {} again, expected it once", quoted(name));
                self.doubt(input, row.name.span.clone(), message, "the first row is used");
            } else if self.is_field(input, row) {
                rows.push(row);
            }
        }
        sorted(rows)
    }

    /// Whether a row has a name that a field can have; reports it if not.
    pub(super) fn is_field(&mut self, input: PageInput<'_>, row: &Field) -> bool {
        let is_field = is_name(&row.name.value);
        if !is_field {
            let name = quoted(&row.name.value);
            let message = format!("found the field name {name}, expected letters, digits and `_`");
            self.error(input, row.name.span.clone(), message);
        }
        is_field
    }

    /// Reports a row that contradicts the row of another page.
    fn check_same(&mut self, input: PageInput<'_>, row: &Field, first: &Field) {
        let differs = first.datatype != row.datatype || first.children != row.children;
        // A page that doesn't know the type doesn't contradict one that does.
        if differs && row.datatype != "undefined" {
            let (name, datatype) = (quoted(&row.name.value), quoted(&row.datatype));
            let message =
                format!("found the field {name} as {datatype}, expected what another page of the type says");
            let help = "the page that can read the resource decides";
            self.note(input, row.name.span.clone(), message, help);
        }
    }

    fn property(
        &mut self,
        place: &Place<'_>,
        field: &Field,
        definitions: &mut BTreeMap<String, Definition>,
    ) -> Property {
        let name = &field.name.value;
        let within = place.manifest.iter().find(|shown| letters(&shown.name) == letters(name));
        let within = within.map(|shown| shown.properties.as_slice()).unwrap_or_default();
        let datatype = match self.datatype(place.input, field, within) {
            PageType::Simple(datatype) if !within.is_empty() && datatype.is_free_form() => {
                let name = format!("{}{}", place.name, name.to_upper_camel_case());
                let object = of_manifest(&name, within, definitions);
                if matches!(datatype, Type::Array(_)) { Type::array(object) } else { object }
            }
            PageType::Simple(datatype) => datatype,
            PageType::Tags => tags(definitions),
            PageType::Objects { is_array } => {
                let place = Place {
                    input: place.input,
                    name: format!("{}{}", place.name, name.to_upper_camel_case()),
                    wire_names: wire_names(manifest_names(within)),
                    manifest: within,
                };
                let object = self.object_of(&place, field, definitions);
                let object = define(definitions, &place.name, Definition::Object(object));
                if is_array { Type::array(object) } else { object }
            }
        };
        let (wire_name, stated) = self.wire_name(place, name);
        Property {
            description: field.description.prose().to_owned(),
            sources: Sources { wire_name: stated, datatype: Source::Page },
            ..Property::new(name.clone(), wire_name, datatype, Source::Page)
        }
    }

    /// The object whose properties are the children of a field.
    fn object_of(
        &mut self,
        place: &Place<'_>,
        field: &Field,
        definitions: &mut BTreeMap<String, Definition>,
    ) -> Object {
        let mut properties = Vec::new();
        for child in sorted(field.children.iter().flatten()) {
            if self.is_field(place.input, child) {
                properties.push(self.property(place, child, definitions));
            }
        }
        Object { properties, ..Object::default() }
    }

    /// The wire name of a field, and what states it.
    fn wire_name(&self, place: &Place<'_>, name: &str) -> (String, Source) {
        if let Some(stated) = place.wire_names.get(&letters(name)) {
            return stated.clone();
        }
        match self.spellings.find(name) {
            Some(spelled) => (spelled.to_owned(), Source::Manifest),
            None => (pascal_case(name), Source::Guess),
        }
    }

    /// The properties that are in no table, but that an example names or that a create requires.
    fn unlisted(&mut self, pages: &TypePages<'_>, listed: &Object) -> Vec<Property> {
        let mut known: BTreeSet<String> =
            listed.properties.iter().map(|field| letters(&field.name)).collect();
        let mut unlisted = Vec::new();
        for Mention { input, span, name } in mentions(pages) {
            if name == "region" || !is_name(name) || !known.insert(letters(name)) {
                continue;
            }
            let message = format!("found the property {}, expected a field of this name", quoted(name));
            self.note(input, span, message, "the property becomes a field of the type `undefined`");
            let wire_name = assumed_wire_name(name);
            let source = if wire_name == name { Source::Page } else { Source::Guess };
            let property = Property::new(name.to_snake_case(), wire_name, Type::ANY, source);
            unlisted.push(Property {
                on_page: false,
                sources: Sources { wire_name: source, datatype: Source::Guess },
                ..property
            });
        }
        unlisted
    }

    /// Leaves out properties whose wire name another property of the same object has: one of the two would overwrite
    /// the other.
    pub(super) fn distinct(&mut self, pages: &TypePages<'_>, properties: &mut Properties) {
        let Some(input) = pages.inputs.first() else {
            return;
        };
        let mut twice = Vec::new();
        let mut keep_first = |properties: &mut Vec<Property>| {
            let mut seen = BTreeSet::new();
            properties.retain(|property| {
                let is_first = seen.insert(property.wire_name.clone());
                if !is_first {
                    twice.push(property.wire_name.clone());
                }
                is_first
            });
        };
        keep_first(&mut properties.model.properties);
        for definition in properties.definitions.values_mut() {
            if let Definition::Object(object) = definition {
                keep_first(&mut object.properties);
            }
        }
        for wire_name in twice {
            let message = format!("found the wire name {} twice, expected one per field", quoted(&wire_name));
            let help = self.advice(
                |file| format!("give one of the fields a `wire_name` in `{file}`, with a reason"),
                "the second field is left out",
            );
            let found = input.source.error(input.page.id.span.clone(), message);
            self.diagnostics.push(found.help(help));
        }
    }

    /// Reports fields that no column of the SELECT example shows; [`Self::unlisted`] does the reverse.
    pub(super) fn check_columns(&mut self, input: PageInput<'_>) {
        let page = input.page;
        let statements = page.examples.statements.iter();
        let selects = statements.filter_map(|statement| match &statement.value {
            Example::Select { columns, identifier } => Some((columns, identifier)),
            _ => None,
        });
        let selects: Vec<_> = selects.collect();
        for (columns, identifier) in &selects {
            // Of several examples, one that lists may show only the identifiers.
            if selects.len() > 1 && identifier.is_empty() {
                continue;
            }
            let columns: BTreeSet<&str> = columns.iter().map(String::as_str).collect();
            for field in page.fields.iter().filter(|field| !columns.contains(field.name.value.as_str())) {
                let name = quoted(&field.name.value);
                let message =
                    format!("found the field {name}, expected a column of this name in the example");
                self.note(input, field.name.span.clone(), message, "the field is kept");
            }
        }
    }
}

/// The object that a manifest shows in a field whose properties no table lists. The manifest states their names, but
/// not their types.
fn of_manifest(
    place: &str,
    shown: &[ManifestProperty],
    definitions: &mut BTreeMap<String, Definition>,
) -> Type {
    let mut properties = Vec::new();
    for shown in shown.iter().filter(|shown| is_name(&shown.name)) {
        let within = if shown.properties.is_empty() {
            Type::ANY
        } else {
            let place = format!("{place}{}", shown.name.to_upper_camel_case());
            of_manifest(&place, &shown.properties, definitions)
        };
        let datatype = if shown.is_array { Type::array(within) } else { within };
        let (wire_name, source) = if shown.is_wire_name {
            (shown.name.clone(), Source::Manifest)
        } else {
            (pascal_case(&shown.name), Source::Guess)
        };
        let property = Property::new(shown.name.to_snake_case(), wire_name, datatype, source);
        let sources = Sources { wire_name: source, datatype: Source::Guess };
        properties.push(Property { on_page: false, sources, ..property });
    }
    define(definitions, place, Definition::Object(Object { properties, ..Object::default() }))
}

/// Rows by name: nothing that is made of them may depend on their order on a page, which changes from one date to another.
pub(super) fn sorted<'f>(rows: impl IntoIterator<Item = &'f Field>) -> Vec<&'f Field> {
    let mut rows = Vec::from_iter(rows);
    rows.sort_by_key(|row| &row.name.value);
    rows
}

/// The rows of a page's table, without the pseudo-column that every page has: the region that was asked.
pub(super) fn rows_of(input: PageInput<'_>) -> impl Iterator<Item = &Field> {
    let is_region =
        |field: &&Field| field.name.value == "region" && field.description.folded == "AWS region.";
    input.page.fields.iter().filter(move |field| !is_region(field))
}
