//! The SQL examples and the manifest: what they state about identifiers and about the input of operations.

use std::ops::Range;

use super::model::{Example, Examples, Located};
use super::piece::{PieceKind, Section};
use super::sql::{self, Assignment, Statement};
use super::{html, manifest, preformatted};
use crate::diagnostic::Findings;

/// Whether a section with this title holds examples: `SELECT Example`, `INSERT examples`, `Example`.
pub(super) fn is_title(title: &str) -> bool {
    let title = title.to_ascii_lowercase();
    let (verb, rest) = title.split_once(' ').unwrap_or(("", &title));
    matches!(verb, "" | "select" | "insert" | "update" | "delete") && matches!(rest, "example" | "examples")
}

/// Reads the sections that hold examples.
pub(super) fn read(sections: &[Section<'_>], findings: &mut Findings<'_>) -> Examples {
    let mut examples = Examples::default();
    for section in sections.iter().filter(|section| is_title(&section.title)) {
        for piece in &section.pieces {
            match piece.kind {
                PieceKind::Code { language: "yaml", text, at } => {
                    examples.manifest.append(&mut manifest::read(text, at, findings));
                }
                PieceKind::Code { language, text, at } if is_sql(language) => {
                    examples.statements.extend(example(text, at..at + text.len(), findings));
                }
                PieceKind::Markup => {
                    for element in preformatted::elements(piece.span.clone(), findings) {
                        let content = &findings.source.text[element.content.clone()];
                        let sql = html::words(content, element.content.clone(), findings);
                        examples.statements.extend(example(&sql, element.content, findings));
                    }
                }
                _ => {}
            }
        }
    }
    examples
}

/// Whether a fence of this language holds SQL. Most say so; one without a language can hold nothing else.
fn is_sql(language: &str) -> bool {
    language.split_whitespace().next().is_none_or(|word| word.eq_ignore_ascii_case("sql"))
}

fn example(text: &str, span: Range<usize>, findings: &mut Findings<'_>) -> Option<Located<Example>> {
    let value = match sql::parse(text) {
        Ok(Statement::Select { columns, conditions }) => {
            Example::Select { columns, identifier: identifier(&conditions) }
        }
        Ok(Statement::Insert { columns }) => {
            Example::Insert { properties: columns.into_iter().filter(|column| column != "region").collect() }
        }
        Ok(Statement::Update { assignments }) => {
            let document = assignments.iter().find(|assignment| assignment.name.ends_with("PatchDocument"));
            Example::Update { properties: document.map(|document| keys(&document.value)).unwrap_or_default() }
        }
        Ok(Statement::Delete) => Example::Delete,
        Err(error) => {
            let message = format!("found an example that is not SQL ({error}), expected one statement");
            findings.warning(span, message);
            return None;
        }
    };
    Some(Located { value, span })
}

/// The names in `data__Identifier = '<ApiId>|<StageName>'`, or in `Identifier = '{{ api_id }}|{{ name }}'`. Some
/// pages state each in a condition of its own: `data__Identifier = '<ApiId>' AND data__Identifier = '<StageName>'`.
fn identifier(conditions: &[Assignment]) -> Vec<String> {
    let stated = conditions
        .iter()
        .filter(|condition| matches!(condition.name.as_str(), "data__Identifier" | "Identifier"));
    let names = stated.flat_map(|condition| condition.value.split('|'));
    names
        .map(|name| name.trim_matches(|c: char| c.is_whitespace() || "<>{}".contains(c)).to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

/// The keys of the object in a patch document. The values are template variables, so the document isn't JSON.
fn keys(document: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut parts = document.split('"');
    parts.next();
    while let (Some(name), Some(after)) = (parts.next(), parts.next()) {
        if after.trim_start().starts_with(':') {
            keys.push(name.to_owned());
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_read_in_both_dialects() {
        let of = |value: &str| {
            identifier(&[Assignment { name: "Identifier".to_owned(), value: value.to_owned() }])
        };
        assert_eq!(of("<ApiId>|<StageName>"), ["ApiId", "StageName"]);
        assert_eq!(of("{{ api_id }}|{{ stage_name }}"), ["api_id", "stage_name"]);
        assert_eq!(of(""), [""; 0]);
    }

    #[test]
    fn a_patch_document_has_the_keys_of_its_template() {
        assert_eq!(
            keys("{{ {\n \"Name\": name,\n \"Tags\": tags\n} | generate_patch_document }}"),
            ["Name", "Tags"]
        );
    }
}
