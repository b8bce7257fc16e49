//! Reading a page: what it says, before any interpretation.
//!
//! Flow: Markdown → sections of pieces (`blocks`, `mdx`) → tables of cells (`table`) → a [`Page`], by one module
//! a section. Every finding is collected; a page with an error is not used.

mod blocks;
mod examples;
mod fields;
mod mdx;
mod methods;
mod overview;
mod permissions;
mod sql;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use cloud_control::Handler;
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Source, locate, quoted};
use blocks::{Piece, PieceKind, Section, sections};
use table::{Row, Table, html_rows};

pub use examples::{Example, Examples, Named};
pub use table::Text;

/// What a page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The file.
    pub path: String,
    /// Overview's Id: `aws.ivs.stage`.
    pub id: Located<String>,
    /// Overview's Name.
    pub name: String,
    /// Overview's Type.
    pub kind: String,
    /// Overview's Description.
    pub description: Text,
    /// The `AWS::Service::Resource` that Overview's description, or else the Fields section, names.
    pub type_name: Option<String>,
    /// The fields, in order.
    pub fields: Vec<Field>,
    /// The methods, in order.
    pub methods: Vec<Method>,
    /// For each heading of Permissions, the actions as written.
    pub permissions: BTreeMap<Handler, Vec<Located<String>>>,
    /// What the SQL examples and the manifest state.
    pub examples: Examples,
}

/// A value, and the bytes of the file that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Range<usize>,
}

/// A row of the Fields section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name, and where it stands.
    pub name: Located<String>,
    /// The datatype as written.
    pub datatype: String,
    /// The description.
    pub description: Text,
    /// The fields of the object, or of the array's objects.
    pub children: Option<Vec<Field>>,
}

/// A row of the Methods section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method {
    /// Its name, and where it stands.
    pub name: Located<String>,
    /// The SQL verb.
    pub verb: String,
    /// The required parameters.
    pub required_params: Vec<String>,
}

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A resource page.
    Page(Box<Page>),
    /// The index page of a service or of the provider.
    Index,
    /// A page that could not be read; the diagnostics say why.
    Unreadable,
}

/// Reads a page, and adds what is wrong with it to `diagnostics`.
pub fn read(source: Source<'_>, diagnostics: &mut Vec<Diagnostic>) -> Reading {
    let mut found = Vec::new();
    let reader = Reader { source, diagnostics: &mut found };
    let reading = reader.read(&sections(source.text));
    let failed = found.iter().any(|diagnostic| diagnostic.severity == crate::Severity::Error);
    locate(&mut found, &[source]);
    diagnostics.append(&mut found);
    if failed { Reading::Unreadable } else { reading }
}

/// A page that is being read.
struct Reader<'s, 'd> {
    source: Source<'s>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl<'s> Reader<'s, '_> {
    fn read(mut self, sections: &[Section<'s>]) -> Reading {
        let find = |title: &str| sections.iter().find(|section| section.title == title);
        let Some(overview) = find("Overview") else {
            if find("Resources").is_none() && find("Services").is_none() {
                let message =
                    "found no `## Overview`, nor the `## Resources` of an index page, expected one of them";
                self.error(0..0, message);
            }
            return Reading::Index;
        };
        let overview = self.overview(overview);
        if overview.kind == "Service" || overview.kind == "Provider" {
            return Reading::Index;
        }
        let (Some(fields_section), Some(methods_section)) = (find("Fields"), find("Methods")) else {
            self.error(0..0, "found a resource page without `## Fields` or `## Methods`, expected both");
            return Reading::Unreadable;
        };
        self.check_titles(sections);
        let fields = self.fields(fields_section);
        let methods = self.methods(methods_section);
        let permissions = find("Permissions").map(|section| self.permissions(section)).unwrap_or_default();
        let examples = self.examples(sections);
        let type_name = type_name(&overview.description.folded)
            .or_else(|| {
                let end =
                    fields_section.pieces.last().map_or(fields_section.heading.end, |piece| piece.span.end);
                type_name(&self.source.text[fields_section.heading.end..end])
            })
            .map(str::to_owned);
        Reading::Page(Box::new(Page {
            path: self.source.path.to_owned(),
            id: overview.id,
            name: overview.name,
            kind: overview.kind,
            description: overview.description,
            type_name,
            fields,
            methods,
            permissions,
            examples,
        }))
    }

    /// A section that no reader knows, or that is there twice, would be lost without a word.
    fn check_titles(&mut self, sections: &[Section<'_>]) {
        let mut seen = BTreeSet::new();
        for Section { title, heading, .. } in sections {
            let known = matches!(
                title.as_str(),
                "Overview" | "Fields" | "Methods" | "Additional Parameters" | "Permissions"
            ) || examples::is_title(title);
            if !known {
                let message = format!("found the section {}, expected one that is known", quoted(title));
                self.warning(heading.clone(), message);
            } else if !seen.insert(title) {
                let message = format!("found the section {} again, expected it once", quoted(title));
                self.error(heading.clone(), message);
            }
        }
    }

    fn error(&mut self, span: Range<usize>, message: impl Into<String>) {
        self.diagnostics.push(self.source.error(span, message));
    }

    fn warning(&mut self, span: Range<usize>, message: impl Into<String>) {
        self.diagnostics.push(self.source.warning(span, message));
    }

    /// The table of a section, whichever way it is written. Several are one if all are HTML.
    fn table(&mut self, pieces: &[&Piece<'s>]) -> Option<Table<'s>> {
        let rows = self.rows(pieces);
        Table::new(self.source, rows, self.diagnostics)
    }

    fn rows(&mut self, pieces: &[&Piece<'s>]) -> Vec<Row<'s>> {
        let mut rows = Vec::new();
        for piece in pieces {
            match &piece.kind {
                PieceKind::Markup => rows.extend(html_rows(self.source.text, piece.span.clone())),
                PieceKind::Table(table) => rows.extend(table.iter().cloned()),
                PieceKind::Code { .. } | PieceKind::Schema { .. } => {}
            }
        }
        rows
    }
}

/// The pieces of a section that are for `tab`: where there are tabs, those of this tab, or of the first.
fn in_tab<'p, 's>(section: &'p Section<'s>, tab: &str) -> Vec<&'p Piece<'s>> {
    let tabs = || section.pieces.iter().filter_map(|piece| piece.tab);
    let chosen = tabs().find(|value| *value == tab).or_else(|| tabs().next());
    section.pieces.iter().filter(|piece| piece.tab.is_none() || piece.tab == chosen).collect()
}

/// The first `AWS::Service::Resource` of a text.
fn type_name(text: &str) -> Option<&str> {
    text.match_indices("AWS::").find_map(|(start, prefix)| {
        // A struct's name cannot begin with a digit.
        let word = |text: &str| {
            let end = |c: char| !c.is_ascii_alphanumeric();
            if text.starts_with(|c: char| c.is_ascii_digit()) {
                0
            } else {
                text.find(end).unwrap_or(text.len())
            }
        };
        let service = &text[start + prefix.len()..];
        let service_length = word(service);
        let resource = service[service_length..].strip_prefix("::")?;
        let resource_length = word(resource);
        let length = prefix.len() + service_length + 2 + resource_length;
        (service_length > 0 && resource_length > 0).then(|| &text[start..start + length])
    })
}

/// The page facts as `cargo xtask page` prints them.
#[derive(Serialize)]
struct Facts<'p> {
    path: &'p str,
    id: &'p str,
    name: &'p str,
    kind: &'p str,
    description: &'p str,
    type_name: Option<&'p str>,
    fields: Vec<FieldFacts<'p>>,
    methods: Vec<MethodFacts<'p>>,
    permissions: BTreeMap<&'p str, Vec<&'p str>>,
}

#[derive(Serialize)]
struct FieldFacts<'p> {
    name: &'p str,
    datatype: &'p str,
    description: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    children: Option<Vec<FieldFacts<'p>>>,
}

#[derive(Serialize)]
struct MethodFacts<'p> {
    name: &'p str,
    verb: &'p str,
    required_params: &'p [String],
}

impl Page {
    /// The page facts, as one line of JSON.
    pub fn to_json(&self) -> String {
        let facts = Facts {
            path: &self.path,
            id: &self.id.value,
            name: &self.name,
            kind: &self.kind,
            description: &self.description.folded,
            type_name: self.type_name.as_deref(),
            fields: self.fields.iter().map(Field::facts).collect(),
            methods: self.methods.iter().map(Method::facts).collect(),
            permissions: (self.permissions.iter())
                .map(|(handler, actions)| {
                    (handler.schema_name(), actions.iter().map(|action| action.value.as_str()).collect())
                })
                .collect(),
        };
        // Strings and arrays of them: there is nothing here that JSON cannot hold.
        serde_json::to_string(&facts).expect("facts are plain data")
    }
}

impl Field {
    fn facts(&self) -> FieldFacts<'_> {
        FieldFacts {
            name: &self.name.value,
            datatype: &self.datatype,
            description: &self.description.folded,
            children: self.children.as_ref().map(|children| children.iter().map(Self::facts).collect()),
        }
    }
}

impl Method {
    fn facts(&self) -> MethodFacts<'_> {
        MethodFacts { name: &self.name.value, verb: &self.verb, required_params: &self.required_params }
    }
}

#[cfg(test)]
mod tests;
