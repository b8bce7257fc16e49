//! Laws that hold for any page: it is read or refused, and a description changes nothing but docs.

use std::path::Path;

use codegen::lower::{Knowledge, Strictness};
use codegen::page::{self, Reading};
use codegen::{CorrectionFiles, LineIndex, Severity, Source, TextFile, read_provider, rust};
use iam_policy::Reference;
use proptest::prelude::*;
use proptest::sample::Index;
use specs::{Schemas, TypeNames};

fn stage() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/docs/aws/ivs/stage.md");
    std::fs::read_to_string(path).expect("the page of this repository")
}

/// The generated module of a page.
fn generated(page: String) -> String {
    let files = [TextFile { path: "stage.md".to_owned(), text: page }];
    let types = TypeNames::parse("AWS::IVS::Stage");
    let reference = Reference::default();
    let schemas = Schemas::default();
    let knowledge = Knowledge {
        types: &types,
        reference: &reference,
        schemas: &schemas,
        strictness: Strictness::Lenient,
        corrections: None,
    };
    let provider = read_provider(&files, &[], &CorrectionFiles::new(), knowledge, &|| {});
    let specs = &provider.services["ivs"].specs;
    let files = rust::generated("ivs", specs, &reference, rust::Home::Workspace).expect("Rust");
    let module = files.into_iter().find(|file| file.path == "stage.rs");
    module.expect("the module").text
}

/// The code without its docs.
fn without_docs(code: &str) -> Vec<&str> {
    code.lines().filter(|line| !line.trim_start().starts_with("///")).collect()
}

proptest! {
    #[test]
    fn a_page_that_is_changed_anywhere_is_read_or_refused(
        at in any::<Index>(),
        length in 0_usize..200,
        instead in "(<[a-z/]{1,6}>|\\||`|\"|\n|.){0,8}",
    ) {
        let page = stage();
        let start = page.floor_char_boundary(at.index(page.len()));
        let end = page.floor_char_boundary((start + length).min(page.len())).max(start);
        let changed = format!("{}{instead}{}", &page[..start], &page[end..]);
        let mut diagnostics = Vec::new();
        let reading = page::read(Source { path: "stage.md", text: &changed }, &mut diagnostics);
        let refused = diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
        prop_assert_eq!(matches!(reading, Reading::Unreadable), refused);
        let lines = LineIndex::new(&changed);
        for diagnostic in diagnostics {
            let line = lines.position(diagnostic.span.start).line;
            prop_assert!(line <= changed.lines().count().max(1));
            prop_assert!(changed.get(diagnostic.span).is_some());
        }
    }

    #[test]
    fn a_description_changes_the_docs_and_nothing_else(description in "[^<&\\pC]{1,80}") {
        let page = stage();
        let changed = page.replace("<td>Stage name</td>", &format!("<td>{description}</td>"));
        let (plain, changed) = (generated(page), generated(changed));
        prop_assert!(syn::parse_file(&changed).is_ok());
        prop_assert_eq!(without_docs(&plain), without_docs(&changed));
    }
}
