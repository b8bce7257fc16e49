//! `## Fields`: a table, in HTML, in Markdown or as an MDX `<SchemaTable>`; or a sentence instead of a table.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::html;
use super::model::{Field, Located, Text};
use super::piece::{PieceKind, Section, rows};
use super::table::Table;
use crate::diagnostic::{Findings, quoted};

/// Reads the section.
pub(super) fn read<'s>(section: &Section<'s>, findings: &mut Findings<'s>) -> Vec<Field> {
    let pieces = section.in_tab("get");
    let mut schemas = pieces.iter().filter_map(|piece| match piece.kind {
        PieceKind::Schema { at } => Some((at, &piece.span)),
        _ => None,
    });
    if let Some((at, _)) = schemas.next() {
        for (_, another) in schemas {
            findings.error(another.clone(), "found another SchemaTable, expected one");
        }
        return schema_table(at, findings);
    }
    let is_empty = pieces.is_empty();
    let Some(table) = Table::new(rows(findings.source.text, pieces), findings) else {
        if is_empty {
            let message =
                "found an empty `## Fields`, expected a table, or a sentence that says why there is none";
            findings.warning(section.heading.clone(), message);
        }
        return Vec::new();
    };
    let (Some(name), Some(datatype)) = (table.column("Name"), table.column("Datatype")) else {
        let message = "found a table of fields without the columns Name and Datatype, expected both";
        findings.error(section.heading.clone(), message);
        return Vec::new();
    };
    let description = table.column("Description");
    let fields = table.rows.iter().map(|row| Field {
        name: row.cells[name].required_name(findings),
        datatype: row.cells[datatype].words(findings),
        description: description.map(|column| row.cells[column].text(findings)).unwrap_or_default(),
        children: None,
    });
    fields.collect()
}

/// Reads the JSON of a `<SchemaTable fields={…} />`, which begins at `at`.
fn schema_table(at: usize, findings: &mut Findings<'_>) -> Vec<Field> {
    let json = &findings.source.text[at..];
    let mut values = serde_json::Deserializer::from_str(json).into_iter::<Vec<SchemaField<'_>>>();
    let fields = match values.next() {
        Some(Ok(fields)) => fields,
        Some(Err(error)) => {
            let place = at + offset(json, error.line(), error.column());
            let text = error.to_string();
            // The error ends with its place within the JSON, which isn't its place within the file.
            let reason = text.split(" at line ").next().unwrap_or_default();
            let message = format!("found a SchemaTable that cannot be read ({reason}), expected JSON");
            findings.error(place..place + 1, message);
            return Vec::new();
        }
        None => {
            findings.error(at..at, "found a SchemaTable without fields, expected JSON");
            return Vec::new();
        }
    };
    let end = at + values.byte_offset();
    if !findings.source.text[end..].trim_start().starts_with('}') {
        findings.error(end..end + 1, "found text after the JSON of the SchemaTable, expected `} />`");
    }
    schema_fields(fields, findings)
}

/// serde_json refuses JSON of more than 128 levels, so this recursion ends.
fn schema_fields(fields: Vec<SchemaField<'_>>, findings: &mut Findings<'_>) -> Vec<Field> {
    let fields = fields.into_iter().map(|field| Field {
        name: json_string(field.name, findings),
        datatype: field.r#type,
        description: field.description.map(|raw| json_text(raw, findings)).unwrap_or_default(),
        children: field.children.map(|children| schema_fields(children, findings)),
    });
    fields.collect()
}

/// A string of the JSON, and its place in the file.
fn json_string(raw: &RawValue, findings: &mut Findings<'_>) -> Located<String> {
    // `raw` is a slice of the text of the file.
    let start = raw.get().as_ptr() as usize - findings.source.text.as_ptr() as usize;
    let span = start..start + raw.get().len();
    let value = serde_json::from_str(raw.get()).unwrap_or_else(|_| {
        findings.error(span.clone(), format!("found {}, expected a string", quoted(raw.get())));
        String::new()
    });
    Located { value, span }
}

fn json_text(raw: &RawValue, findings: &mut Findings<'_>) -> Text {
    let string = json_string(raw, findings);
    html::text(&string.value, string.span, findings)
}

/// A field of a SchemaTable. An unknown key would be lost, so it is an error.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SchemaField<'s> {
    #[serde(borrow)]
    name: &'s RawValue,
    r#type: String,
    #[serde(borrow)]
    description: Option<&'s RawValue>,
    #[serde(borrow)]
    children: Option<Vec<SchemaField<'s>>>,
}

/// The offset of a line and a column, both from 1, the column in bytes.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    start + column.saturating_sub(1)
}
