//! `## Methods`: a table of names, verbs and required parameters.

use super::{Method, Reader, Section};

impl<'s> Reader<'s, '_> {
    pub(super) fn methods(&mut self, section: &Section<'s>) -> Vec<Method> {
        let Some(table) = self.table(&section.pieces.iter().collect::<Vec<_>>()) else {
            if section.pieces.is_empty() {
                let message = "found an empty `## Methods`, expected a table, or a sentence that says why there is none";
                self.warning(section.heading.clone(), message);
            }
            return Vec::new();
        };
        let columns = (table.column("Name"), table.column("Accessible by"), table.column("Required Params"));
        let (Some(name), Some(verb), Some(params)) = columns else {
            let message = "found a table of methods without the columns Name, Accessible by and Required Params, expected all";
            self.error(section.heading.clone(), message);
            return Vec::new();
        };
        let methods = table.rows.iter().map(|row| Method {
            name: self.located_name(&row.cells[name]),
            verb: row.cells[verb].text(self.source, self.diagnostics).folded,
            required_params: (row.cells[params].name(self.source, self.diagnostics).split(','))
                .map(str::trim)
                .filter(|param| !param.is_empty())
                .map(str::to_owned)
                .collect(),
        });
        methods.collect()
    }
}
