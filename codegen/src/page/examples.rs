//! The SQL examples and the manifest: what they state of identifiers and of the properties that operations take.

use serde::Deserialize;
use serde_json::Value;

use super::sql::{self, Assignment, Statement};
use super::{Located, PieceKind, Reader, Section};

/// What the examples of a page state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examples {
    /// The statements, in order.
    pub statements: Vec<Located<Example>>,
    /// The properties of the manifest, as a tree of names.
    pub manifest: Vec<Named>,
}

/// What one SQL example states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Example {
    /// A get or a list.
    Select {
        /// The columns.
        columns: Vec<String>,
        /// The names that the identifier is made of; none in a list.
        identifier: Vec<String>,
    },
    /// A create.
    Insert {
        /// The properties that it gives.
        properties: Vec<String>,
    },
    /// An update.
    Update {
        /// The properties that its patch document changes.
        properties: Vec<String>,
    },
    /// Nothing but that there is such an operation.
    Delete,
}

/// A property of the manifest, and those within it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// The properties of its object, or of its array's objects.
    pub within: Vec<Named>,
}

/// Whether a section of this title holds examples: `SELECT Example`, `INSERT examples`.
pub(super) fn is_title(title: &str) -> bool {
    title.split_once(' ').is_some_and(|(verb, rest)| {
        matches!(verb, "SELECT" | "INSERT" | "UPDATE" | "DELETE")
            && (rest.eq_ignore_ascii_case("example") || rest.eq_ignore_ascii_case("examples"))
    })
}

impl<'s> Reader<'s, '_> {
    pub(super) fn examples(&mut self, sections: &[Section<'s>]) -> Examples {
        let mut examples = Examples::default();
        for section in sections.iter().filter(|section| is_title(&section.title)) {
            for piece in &section.pieces {
                match piece.kind {
                    PieceKind::Code { language: "sql", text, at } => {
                        examples.statements.extend(self.example(text, at));
                    }
                    PieceKind::Code { language: "yaml", text, at } => {
                        examples.manifest = self.manifest(text, at)
                    }
                    _ => {}
                }
            }
        }
        examples
    }

    fn example(&mut self, text: &str, at: usize) -> Option<Located<Example>> {
        let span = at..at + text.len();
        let value = match sql::parse(text) {
            Ok(Statement::Select { columns, conditions }) => {
                Example::Select { columns, identifier: identifier(&conditions) }
            }
            Ok(Statement::Insert { columns }) => {
                let properties = columns.into_iter().filter(|column| column != "region").collect();
                Example::Insert { properties }
            }
            Ok(Statement::Update { assignments }) => {
                let document =
                    assignments.iter().find(|assignment| assignment.name.ends_with("PatchDocument"));
                Example::Update {
                    properties: document.map(|document| keys(&document.value)).unwrap_or_default(),
                }
            }
            Ok(Statement::Delete) => Example::Delete,
            Err(error) => {
                let message = format!("found an example that is not SQL ({error}), expected one statement");
                self.warning(span, message);
                return None;
            }
        };
        Some(Located { value, span })
    }

    fn manifest(&mut self, text: &str, at: usize) -> Vec<Named> {
        // No manifest is deeper; a reader that goes deeper needs a stack that not every thread has.
        let options = serde_saphyr::options! { budget: serde_saphyr::budget! { max_depth: 26 } };
        match serde_saphyr::from_str_with_options::<Manifest>(text, options) {
            Ok(manifest) => {
                let properties =
                    manifest.resources.into_iter().flat_map(|resource| resource.props.unwrap_or_default());
                properties
                    .map(|property| Named { name: property.name, within: within(&property.value) })
                    .collect()
            }
            Err(error) => {
                let error = error.to_string();
                let line = error.lines().next().unwrap_or_default();
                let message = format!(
                    "found a manifest that cannot be read ({line}), expected YAML with `resources` and `props`"
                );
                self.warning(at..at + text.len(), message);
                Vec::new()
            }
        }
    }
}

/// The names in `data__Identifier = '<ApiId>|<StageName>'`, or in `Identifier = '{{ api_id }}|{{ stage_name }}'`.
fn identifier(conditions: &[Assignment]) -> Vec<String> {
    let condition = conditions
        .iter()
        .find(|condition| matches!(condition.name.as_str(), "data__Identifier" | "Identifier"));
    let names = condition.iter().flat_map(|condition| condition.value.split('|'));
    names
        .map(|name| name.trim_matches(|c: char| c.is_whitespace() || "<>{}".contains(c)).to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

/// The keys of the object in a patch document's template, whose values are variables and so no JSON.
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

#[derive(Deserialize)]
struct Manifest {
    #[serde(default)]
    resources: Vec<Resource>,
}

#[derive(Deserialize)]
struct Resource {
    props: Option<Vec<Property>>,
}

#[derive(Deserialize)]
struct Property {
    name: String,
    #[serde(default)]
    value: Value,
}

fn within(value: &Value) -> Vec<Named> {
    match value {
        Value::Object(object) => {
            object.iter().map(|(name, value)| Named { name: name.clone(), within: within(value) }).collect()
        }
        Value::Array(items) => items.first().map(within).unwrap_or_default(),
        _ => Vec::new(),
    }
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
