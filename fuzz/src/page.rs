//! Pages, from text to generated code.

use codegen::Source;
use codegen::page::{self, Field, Located, Page, Reading};

use super::knowledge::{NO_SCHEMAS, SCHEMAS};
use super::laws;

/// Any text is a page, an index or a finding. What comes of a page is inert.
pub fn check(text: &str) {
    let source = Source { path: "page.md", text };
    let mut diagnostics = Vec::new();
    let reading = page::read(source, &mut diagnostics);
    let mut again = Vec::new();
    assert_eq!(page::read(source, &mut again), reading);
    assert_eq!(again, diagnostics);
    laws::diagnostics(&diagnostics, text);
    assert_eq!(matches!(reading, Reading::Unreadable), laws::has_error(&diagnostics));
    let Reading::Page(page) = reading else { return };
    places(&page, text);
    let json = page.to_json();
    assert!(json.len() <= 2_000 + 20 * text.len(), "{} bytes of facts from {}", json.len(), text.len());
    // A page has names of its own only without a schema.
    let alone = laws::lowered(text, &NO_SCHEMAS);
    for (service, lowered) in &alone.services {
        laws::generated(service, lowered, text.len());
    }
    laws::lowered(text, &SCHEMAS);
}

/// Checks that places are in the file.
fn places(page: &Page, text: &str) {
    place(&page.id, text);
    fields(&page.fields, text);
    page.methods.iter().for_each(|method| place(&method.name, text));
    page.permissions.values().flatten().for_each(|action| place(action, text));
    page.examples.statements.iter().for_each(|example| place(example, text));
}

fn fields(all: &[Field], text: &str) {
    for field in all {
        place(&field.name, text);
        fields(field.children.as_deref().unwrap_or_default(), text);
    }
}

fn place<T: std::fmt::Debug>(located: &Located<T>, text: &str) {
    assert!(text.get(located.span.clone()).is_some(), "{located:?}");
}
