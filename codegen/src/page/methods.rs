//! `## Methods`: a table of names, verbs and required parameters.

use super::model::Method;
use super::piece::{Section, rows};
use super::table::Table;
use crate::diagnostic::Findings;

/// Reads the section.
pub(super) fn read(section: &Section<'_>, findings: &mut Findings<'_>) -> Vec<Method> {
    let Some(table) = Table::new(rows(findings.source.text, &section.pieces), findings) else {
        if section.pieces.is_empty() {
            let message =
                "found an empty `## Methods`, expected a table, or a sentence that says why there is none";
            findings.warning(section.heading.clone(), message);
        }
        return Vec::new();
    };
    let columns = (table.column("Name"), table.column("Accessible by"), table.column("Required Params"));
    let (Some(name), Some(verb), Some(params)) = columns else {
        let message = "found a table of methods without the columns Name, Accessible by and Required Params, expected all";
        findings.error(section.heading.clone(), message);
        return Vec::new();
    };
    let methods = table.rows.iter().map(|row| Method {
        name: row.cells[name].required_name(findings),
        verb: row.cells[verb].text(findings).folded,
        required_params: (row.cells[params].name(findings).split(','))
            .map(str::trim)
            .filter(|param| !param.is_empty())
            .map(str::to_owned)
            .collect(),
    });
    methods.collect()
}
