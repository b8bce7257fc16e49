//! `## Fields`: a table, in HTML, in Markdown or as an MDX `<SchemaTable>`; or a sentence in its place.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::table::text;
use super::{Field, Located, PieceKind, Reader, Section, in_tab};

impl<'s> Reader<'s, '_> {
    pub(super) fn fields(&mut self, section: &Section<'s>) -> Vec<Field> {
        let pieces = in_tab(section, "get");
        let mut schemas = pieces.iter().filter_map(|piece| match piece.kind {
            PieceKind::Schema { at } => Some((at, &piece.span)),
            _ => None,
        });
        if let Some((at, _)) = schemas.next() {
            for (_, again) in schemas {
                self.error(again.clone(), "found another SchemaTable, expected one");
            }
            return self.schema(at);
        }
        let Some(table) = self.table(&pieces) else {
            if pieces.is_empty() {
                let message =
                    "found an empty `## Fields`, expected a table, or a sentence that says why there is none";
                self.warning(section.heading.clone(), message);
            }
            return Vec::new();
        };
        let (Some(name), Some(datatype)) = (table.column("Name"), table.column("Datatype")) else {
            self.error(
                section.heading.clone(),
                "found a table of fields without the columns Name and Datatype, expected both",
            );
            return Vec::new();
        };
        let description = table.column("Description");
        let fields = table.rows.iter().map(|row| Field {
            name: self.located_name(&row.cells[name]),
            datatype: row.cells[datatype].text(self.source, self.diagnostics).folded,
            description: description
                .map(|column| row.cells[column].text(self.source, self.diagnostics))
                .unwrap_or_default(),
            children: None,
        });
        fields.collect()
    }

    /// A cell's name, which must be there.
    pub(super) fn located_name(&mut self, cell: &super::table::Cell<'s>) -> Located<String> {
        let name = Located { value: cell.name(self.source, self.diagnostics), span: cell.span.clone() };
        if name.value.is_empty() {
            self.error(name.span.clone(), "found an empty cell, expected a name");
        }
        name
    }

    /// The JSON of a `<SchemaTable fields={…} />`, which begins at `at`.
    fn schema(&mut self, at: usize) -> Vec<Field> {
        let json = &self.source.text[at..];
        let mut values = serde_json::Deserializer::from_str(json).into_iter::<Vec<SchemaField<'s>>>();
        let fields = match values.next() {
            Some(Ok(fields)) => fields,
            Some(Err(error)) => {
                let place = at + offset(json, error.line(), error.column());
                let text = error.to_string();
                // Its own place is within the JSON, not within the file.
                let what = text.split(" at line ").next().unwrap_or_default();
                self.error(
                    place..place + 1,
                    format!("found a SchemaTable that cannot be read ({what}), expected JSON"),
                );
                return Vec::new();
            }
            None => {
                self.error(at..at, "found a SchemaTable without fields, expected JSON");
                return Vec::new();
            }
        };
        let end = at + values.byte_offset();
        if !self.source.text[end..].trim_start().starts_with('}') {
            self.error(end..end + 1, "found text after the JSON of the SchemaTable, expected `} />`");
        }
        self.schema_fields(fields)
    }

    fn schema_fields(&mut self, fields: Vec<SchemaField<'s>>) -> Vec<Field> {
        // serde_json ends at 128 levels, so this does too.
        let fields = fields.into_iter().map(|field| Field {
            name: self.json_string(field.name),
            datatype: field.r#type,
            description: field.description.map(|raw| self.json_text(raw)).unwrap_or_default(),
            children: field.children.map(|children| self.schema_fields(children)),
        });
        fields.collect()
    }

    /// A string of the JSON, and where in the page it stands.
    fn json_string(&mut self, raw: &'s RawValue) -> Located<String> {
        // `raw` is a slice of the page's text.
        let start = raw.get().as_ptr() as usize - self.source.text.as_ptr() as usize;
        let span = start..start + raw.get().len();
        let value = serde_json::from_str(raw.get()).unwrap_or_else(|_| {
            self.error(span.clone(), format!("found {}, expected a string", super::quoted(raw.get())));
            String::new()
        });
        Located { value, span }
    }

    fn json_text(&mut self, raw: &'s RawValue) -> super::Text {
        let string = self.json_string(raw);
        text(self.source, &string.value, string.span, self.diagnostics)
    }
}

/// A field of a SchemaTable. A key that is not known would be lost, so it is an error.
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
