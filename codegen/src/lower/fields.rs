//! Fields: the tables of a type's pages, merged and completed.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use cloud_control::letters;
use heck::ToSnakeCase;
use specs::{DataType, FieldSpec};

use super::context::{Lowering, TypePages};
use super::evidence::{Mention, PropertyEvidence, mentions};
use super::model::PageInput;
use super::names::{assumed_wire_name, is_name, manifest_names, pascal_case, wire_names};
use crate::diagnostic::quoted;
use crate::page::{Example, Field, ManifestProperty};

/// The row that describes each field, by the name of the field.
type Rows<'s> = BTreeMap<&'s str, (PageInput<'s>, &'s Field)>;

impl Lowering<'_> {
    /// The properties of a type, and whether its pages state which operations take them.
    pub(super) fn fields(&mut self, pages: &TypePages<'_>, identifier: &[String]) -> (Vec<FieldSpec>, bool) {
        for input in &pages.inputs {
            self.check_columns(*input);
        }
        let evidence = PropertyEvidence::new(pages, identifier);
        let (rows, mut fields) = self.listed(pages, &evidence);
        let mut unlisted = self.unlisted(pages, &fields);
        fields.append(&mut unlisted);
        for field in &mut fields {
            field.access = Some(evidence.access(field));
        }
        self.corrections.fields(&pages.resources(), &mut fields);
        if let Some(input) = pages.inputs.first() {
            self.distinct(*input, &input.page.id.span, &mut fields);
        }
        for field in &mut fields {
            if let Some((input, row)) = rows.get(field.name.as_str()) {
                self.distinct_within(*input, &row.name.span, field);
            }
        }
        (fields, evidence.states_access())
    }

    /// The fields that are listed in a table, each with its first row.
    fn listed<'s>(
        &mut self,
        pages: &TypePages<'s>,
        evidence: &PropertyEvidence,
    ) -> (Rows<'s>, Vec<FieldSpec>) {
        let manifest = by_letters(&evidence.manifest);
        let mut rows = Rows::new();
        let mut fields = Vec::new();
        for input in &pages.inputs {
            let mut seen = BTreeSet::new();
            for row in input.page.fields.iter().filter(|row| !is_region(row)) {
                let name = row.name.value.as_str();
                if !seen.insert(name) {
                    let message = format!("found the field {} again, expected it once", quoted(name));
                    self.doubt(*input, row.name.span.clone(), message, "the first row is used");
                } else if let Some((_, first)) = rows.get(name) {
                    self.check_same(*input, row, first);
                } else {
                    rows.insert(name, (*input, row));
                    fields.extend(self.field(*input, row, &evidence.wire_names, &manifest));
                }
            }
        }
        (rows, fields)
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

    fn field(
        &mut self,
        input: PageInput<'_>,
        field: &Field,
        known_wire_names: &BTreeMap<String, String>,
        manifest: &BTreeMap<String, &[ManifestProperty]>,
    ) -> Option<FieldSpec> {
        let name = &field.name.value;
        if !is_name(name) {
            let message = format!("found the field name {}, expected letters, digits and `_`", quoted(name));
            self.error(input, field.name.span.clone(), message);
            return None;
        }
        let within = manifest.get(&letters(name)).copied().unwrap_or_default();
        let datatype = self.datatype(input, field, within);
        let fields = match datatype {
            DataType::Tags => Vec::new(),
            _ => {
                let wire_names = wire_names(manifest_names(within));
                let manifest = by_letters(within);
                let children = field.children.iter().flatten();
                children.filter_map(|child| self.field(input, child, &wire_names, &manifest)).collect()
            }
        };
        let wire_name = known_wire_names.get(&letters(name)).cloned();
        Some(FieldSpec {
            description: field.description.prose().to_owned(),
            fields,
            ..FieldSpec::new(name.clone(), wire_name.unwrap_or_else(|| pascal_case(name)), datatype)
        })
    }

    /// The properties that are in no table, but that an example names or that a create requires.
    fn unlisted(&mut self, pages: &TypePages<'_>, listed: &[FieldSpec]) -> Vec<FieldSpec> {
        let mut known: BTreeSet<String> = listed.iter().map(|field| letters(&field.name)).collect();
        let mut unlisted = Vec::new();
        for Mention { input, span, name } in mentions(pages) {
            if name == "region" || !is_name(name) || !known.insert(letters(name)) {
                continue;
            }
            let message = format!("found the property {}, expected a field of this name", quoted(name));
            self.note(input, span, message, "the property becomes a field of the type `undefined`");
            unlisted.push(FieldSpec::new(name.to_snake_case(), assumed_wire_name(name), DataType::Undefined));
        }
        unlisted
    }

    /// Leaves out fields whose wire name another field has: one of the two would overwrite the other.
    fn distinct(&mut self, input: PageInput<'_>, span: &Range<usize>, fields: &mut Vec<FieldSpec>) {
        let mut seen = BTreeSet::new();
        fields.retain(|field| {
            let is_first = seen.insert(field.wire_name.clone());
            if !is_first {
                let wire_name = quoted(&field.wire_name);
                let message = format!("found the wire name {wire_name} twice, expected one per field");
                let help = self.advice(
                    |file| format!("give one of the fields a `wire_name` in `{file}`, with a reason"),
                    "the second field is left out",
                );
                self.diagnostics.push(input.source.error(span.clone(), message).help(help));
            }
            is_first
        });
    }

    /// The same for the fields within an object, at any depth.
    fn distinct_within(&mut self, input: PageInput<'_>, span: &Range<usize>, field: &mut FieldSpec) {
        self.distinct(input, span, &mut field.fields);
        for field in &mut field.fields {
            self.distinct_within(input, span, field);
        }
    }

    /// Reports fields that no column of the SELECT example shows; [`Self::unlisted`] does the reverse.
    fn check_columns(&mut self, input: PageInput<'_>) {
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

/// Whether a row is the pseudo-column that every page has: the region that was asked. It isn't a property.
fn is_region(field: &Field) -> bool {
    field.name.value == "region" && field.description.folded == "AWS region."
}

/// What a manifest shows within each property, by letters; the first of two properties counts.
fn by_letters(manifest: &[ManifestProperty]) -> BTreeMap<String, &[ManifestProperty]> {
    let last_to_first = manifest.iter().rev();
    last_to_first.map(|property| (letters(&property.name), property.properties.as_slice())).collect()
}
