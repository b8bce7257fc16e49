//! `## Methods`: a table of names, verbs and required parameters; or the sentence that only SELECT is supported.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::Handler;

use super::html;
use super::model::{Example, Located, Method, MethodSource};
use super::piece::{PieceKind, Section, rows};
use super::table::Table;
use crate::diagnostic::Findings;

/// What the other sections say about methods.
pub(super) struct Context<'p> {
    /// The SQL examples.
    pub statements: &'p [Located<Example>],
    /// The permissions.
    pub permissions: &'p BTreeMap<Handler, Vec<Located<String>>>,
}

/// Reads the section.
pub(super) fn read(section: &Section<'_>, context: &Context<'_>, findings: &mut Findings<'_>) -> Vec<Method> {
    let Some(table) = Table::new(rows(findings.source.text, &section.pieces), findings) else {
        if section.pieces.is_empty() {
            let message =
                "found an empty `## Methods`, expected a table, or a sentence that says why there is none";
            findings.warning(section.heading.clone(), message);
        }
        return if only_select(section, findings) { selects(section, context, findings) } else { Vec::new() };
    };
    let columns = (table.column("Name"), table.column("Accessible by"), table.column("Required Params"));
    let (Some(name), Some(verb), Some(params)) = columns else {
        let message = "found a table of methods without the columns Name, Accessible by and Required Params, expected all";
        findings.error(section.heading.clone(), message);
        return Vec::new();
    };
    let methods = table.rows.iter().map(|row| Method {
        name: row.cells[name].required_name(findings),
        verb: row.cells[verb].words(findings),
        required_params: (row.cells[params].name(findings).split(','))
            .map(str::trim)
            .filter(|param| !param.is_empty())
            .map(str::to_owned)
            .collect(),
        source: MethodSource::Table,
    });
    methods.collect()
}

/// Whether a sentence says that a page has SELECT alone: "Currently only `SELECT` is supported".
fn only_select(section: &Section<'_>, findings: &mut Findings<'_>) -> bool {
    let text = findings.source.text;
    section.pieces.iter().filter(|piece| matches!(piece.kind, PieceKind::Markup)).any(|piece| {
        let words = html::words(&text[piece.span.clone()], piece.span.clone(), findings);
        let words = words.to_ascii_lowercase();
        ["only", "select", "supported"].iter().all(|word| words.contains(word))
    })
}

/// The methods of a page that has SELECT alone: those that its examples call. Without an example, its
/// permissions say which methods there are.
fn selects(section: &Section<'_>, context: &Context<'_>, findings: &mut Findings<'_>) -> Vec<Method> {
    let called = context.statements.iter().filter_map(|statement| match &statement.value {
        Example::Select { identifier, .. } if identifier.is_empty() => Some((Handler::List, &statement.span)),
        Example::Select { .. } => Some((Handler::Get, &statement.span)),
        _ => None,
    });
    let mut handlers: Vec<_> = called.collect();
    if handlers.is_empty() {
        let permitted = context.permissions.keys().filter(|handler| handler.sql_verb() == "SELECT");
        handlers.extend(permitted.map(|handler| (*handler, &section.heading)));
    }
    if handlers.is_empty() {
        let message =
            "found neither methods nor a SELECT example nor permissions to read, expected one of them";
        findings.warning(section.heading.clone(), message);
    }
    let mut seen = BTreeSet::new();
    handlers.retain(|(handler, _)| seen.insert(*handler));
    let methods = handlers.into_iter().map(|(handler, span)| {
        let parameters: &[&str] =
            if handler == Handler::Get { &["data__Identifier", "region"] } else { &["region"] };
        Method {
            name: Located { value: handler.method_name().to_owned(), span: span.clone() },
            verb: handler.sql_verb().to_owned(),
            required_params: parameters.iter().map(|parameter| (*parameter).to_owned()).collect(),
            source: MethodSource::Examples,
        }
    });
    methods.collect()
}
