//! `## Overview`: a table of names and values.

use std::collections::BTreeSet;

use super::model::{Located, Text};
use super::piece::{Section, rows};
use crate::diagnostic::{Findings, quoted};

/// What the Overview says.
pub(super) struct Overview {
    pub id: Located<String>,
    pub name: String,
    pub kind: String,
    pub description: Text,
}

/// Reads the section; a row that isn't read is reported.
pub(super) fn read(section: &Section<'_>, findings: &mut Findings<'_>) -> Overview {
    let heading = &section.heading;
    let mut overview = Overview {
        id: Located { value: String::new(), span: heading.clone() },
        name: String::new(),
        kind: String::new(),
        description: Text::default(),
    };
    let mut seen = BTreeSet::new();
    for row in rows(findings.source.text, &section.pieces) {
        let [name, value] = row.cells.as_slice() else {
            let message = format!("found a row of {} cells, expected a name and a value", row.cells.len());
            findings.error(row.span, message);
            continue;
        };
        let title = name.words(findings);
        match title.as_str() {
            "Id" => overview.id = Located { value: value.name(findings), span: value.span.clone() },
            "Name" => overview.name = value.name(findings),
            "Type" => overview.kind = value.name(findings),
            "Description" => overview.description = value.text(findings),
            // Index pages have a title.
            "Title" => {}
            other => {
                let message =
                    format!("found the row {}, expected Name, Type, Description or Id", quoted(other));
                findings.warning(name.span.clone(), message);
            }
        }
        if seen.contains(&title) {
            let message = format!("found the row {} again, expected it once", quoted(&title));
            findings.error(row.span, message);
        }
        seen.insert(title);
    }
    let required = [("Id", &overview.id.value), ("Name", &overview.name), ("Type", &overview.kind)];
    for (title, value) in required {
        if value.is_empty() {
            let message = format!("found an Overview without {title}, expected a row `{title}`");
            findings.error(heading.clone(), message);
        }
    }
    overview
}

/// The first `AWS::Service::Resource` of a text.
pub(super) fn type_name(text: &str) -> Option<&str> {
    text.match_indices("AWS::").find_map(|(start, prefix)| {
        let rest = &text[start + prefix.len()..];
        let service = word(rest)?;
        let resource = word(rest[service.len()..].strip_prefix("::")?)?;
        let length = prefix.len() + service.len() + "::".len() + resource.len();
        Some(&text[start..start + length])
    })
}

/// The word at the start of a text. It doesn't begin with a digit, since it becomes the name of a struct.
fn word(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    text.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(&text[..end])
}
