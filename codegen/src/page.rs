//! Reading a page: what it says, before any interpretation.
//!
//! ```text
//! text ──blocks, mdx──▶ sections of pieces ──table, html──▶ rows of cells ──one module per section──▶ Page
//! ```
//!
//! Every finding is collected; a page with an error isn't used.

mod blocks;
mod dialect;
mod examples;
mod fields;
mod html;
mod manifest;
mod mdx;
mod methods;
mod model;
mod overview;
mod permissions;
mod piece;
mod preformatted;
mod prose;
mod spelling;
mod sql;
mod table;

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Findings, Source, quoted};
use blocks::sections;
use piece::Section;

pub use dialect::Dialect;
pub use model::{
    Example, Examples, Field, Located, ManifestProperty, Method, MethodSource, Page, Reading, Text,
};

/// Reads a page, and adds its findings to `diagnostics`.
pub fn read(source: Source<'_>, diagnostics: &mut Vec<Diagnostic>) -> Reading {
    let mut findings = Findings::new(source);
    let reading = read_sections(&sections(source.text), &mut findings);
    let reading = if findings.has_error() { Reading::Unreadable } else { reading };
    diagnostics.append(&mut findings.into_sorted());
    reading
}

fn read_sections<'s>(sections: &[Section<'s>], findings: &mut Findings<'s>) -> Reading {
    let find = |title: &str| sections.iter().find(|section| section.is_titled(title));
    let Some(overview) = find("Overview") else {
        if find("Resources").is_none() && find("Services").is_none() {
            let message =
                "found neither `## Overview` nor the `## Resources` of an index page, expected one of them";
            findings.error(0..0, message);
        }
        return Reading::Index;
    };
    let overview = overview::read(overview, findings);
    if overview.kind == "Service" || overview.kind == "Provider" {
        return Reading::Index;
    }
    let (Some(fields_section), Some(methods_section)) = (find("Fields"), find("Methods")) else {
        findings.error(0..0, "found a resource page without `## Fields` or `## Methods`, expected both");
        return Reading::Unreadable;
    };
    check_titles(sections, findings);
    let fields_text = &findings.source.text[fields_section.content()];
    let type_name = overview::type_name(&overview.description.folded)
        .or_else(|| overview::type_name(fields_text))
        .map(str::to_owned);
    let permissions =
        find("Permissions").map(|section| permissions::read(section, findings)).unwrap_or_default();
    let examples = examples::read(sections, findings);
    let context = methods::Context { statements: &examples.statements, permissions: &permissions };
    Reading::Page(Box::new(Page {
        path: findings.source.path.to_owned(),
        id: overview.id,
        name: overview.name,
        kind: overview.kind,
        description: overview.description,
        type_name,
        fields: fields::read(fields_section, findings),
        methods: methods::read(methods_section, &context, findings),
        permissions,
        examples,
    }))
}

/// Reports unknown sections and sections that are on the page twice: they would be lost silently.
fn check_titles(sections: &[Section<'_>], findings: &mut Findings<'_>) {
    const TITLES: [&str; 5] = ["Overview", "Fields", "Methods", "Additional Parameters", "Permissions"];
    let mut seen = BTreeSet::new();
    for section in sections {
        let Section { title, heading, .. } = section;
        if !TITLES.iter().any(|title| section.is_titled(title)) && !examples::is_title(title) {
            let message = format!("found the section {}, expected a known section", quoted(title));
            findings.warning(heading.clone(), message);
        } else if !seen.insert(title.to_ascii_lowercase()) {
            let message = format!("found the section {} again, expected it once", quoted(title));
            findings.error(heading.clone(), message);
        }
    }
}

#[cfg(test)]
mod tests;
