//! `## Overview`: a table of names and values.

use std::collections::BTreeSet;

use super::table::Text;
use super::{Located, Reader, Section, quoted};

/// What the Overview says.
pub(super) struct Overview {
    pub id: Located<String>,
    pub name: String,
    pub kind: String,
    pub description: Text,
}

impl<'s> Reader<'s, '_> {
    pub(super) fn overview(&mut self, section: &Section<'s>) -> Overview {
        let heading = section.heading.clone();
        let mut overview = Overview {
            id: Located { value: String::new(), span: heading.clone() },
            name: String::new(),
            kind: String::new(),
            description: Text::default(),
        };
        let mut seen = BTreeSet::new();
        for row in self.rows(&section.pieces.iter().collect::<Vec<_>>()) {
            let [name, value] = row.cells.as_slice() else {
                let message =
                    format!("found a row of {} cells, expected a name and a value", row.cells.len());
                self.error(row.span, message);
                continue;
            };
            let title = name.text(self.source, self.diagnostics).folded;
            match title.as_str() {
                "Id" => {
                    let id = value.name(self.source, self.diagnostics);
                    overview.id = Located { value: id, span: value.span.clone() };
                }
                "Name" => overview.name = value.name(self.source, self.diagnostics),
                "Type" => overview.kind = value.name(self.source, self.diagnostics),
                "Description" => overview.description = value.text(self.source, self.diagnostics),
                // Index pages have one.
                "Title" => {}
                other => {
                    let message =
                        format!("found the row {}, expected Name, Type, Description or Id", quoted(other));
                    self.warning(name.span.clone(), message);
                }
            }
            if seen.contains(&title) {
                let message = format!("found the row {} again, expected it once", quoted(&title));
                self.error(row.span, message);
            }
            seen.insert(title);
        }
        for (what, value) in [("Id", &overview.id.value), ("Name", &overview.name), ("Type", &overview.kind)]
        {
            if value.is_empty() {
                let message = format!("found an Overview without {what}, expected a row `{what}`");
                self.error(heading.clone(), message);
            }
        }
        overview
    }
}
