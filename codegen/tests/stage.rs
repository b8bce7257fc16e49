//! The pages of the stage, as the commands read them.

use std::path::Path;

use codegen::lower::{Knowledge, Strictness};
use codegen::page::{self, Reading};
use codegen::{CorrectionFiles, Source, TextFile, read_provider};
use iam_policy::Reference;
use specs::{Corrections, ResourceSchema, ResourceSpec, Schemas, TypeNames};

fn file(path: &str) -> TextFile {
    let full = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs").join(path);
    let text = std::fs::read_to_string(&full).unwrap_or_else(|error| panic!("{}: {error}", full.display()));
    TextFile { path: path.to_owned(), text }
}

/// The corrections of a resource of IVS.
fn corrections_of(resource: &str) -> CorrectionFiles {
    let file = file("aws/ivs.toml");
    let mut corrections = Corrections::parse(&file.text).expect("corrections");
    corrections.field.retain(|correction| correction.resource == resource);
    CorrectionFiles::from([("ivs".to_owned(), (file, corrections))])
}

/// The specs of pages, held against the schemas in these files.
fn lowered(pages: &[TextFile], schemas: &[TextFile], corrections: &CorrectionFiles) -> Vec<ResourceSpec> {
    let types = TypeNames::parse(&file("aws/types.txt").text);
    let mut reference = Reference::default();
    reference.add(&file("iam/ivs.json").text).expect("AWS's format");
    reference.add_required(specs::REQUIRED_RESOURCES).expect("a table");
    let schemas = schemas.iter().map(|file| ResourceSchema::parse(&file.text).expect("a schema"));
    let schemas: Schemas = schemas.collect();
    let knowledge = Knowledge {
        types: &types,
        reference: &reference,
        schemas: &schemas,
        strictness: Strictness::Strict,
        corrections: None,
    };
    let provider = read_provider(pages, &[], corrections, knowledge, &|| {});
    assert!(provider.diagnostics.is_empty(), "{:?}", provider.diagnostics);
    provider.services.into_values().flat_map(|lowered| lowered.specs.clone()).collect()
}

#[test]
fn the_facts_of_the_page_are_what_it_says() {
    let file = file("docs/aws/ivs/stage.md");
    let source = Source { path: "stage.md", text: &file.text };
    let mut diagnostics = Vec::new();
    let Reading::Page(page) = page::read(source, &mut diagnostics) else {
        panic!("no page: {diagnostics:?}");
    };
    let facts: serde_json::Value = serde_json::from_str(&page.to_json()).expect("JSON");
    insta::assert_snapshot!(format!("{facts:#}"));
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
}

#[test]
fn the_two_pages_of_a_stage_are_one_resource() {
    let pages = [file("docs/aws/ivs/stage.md"), file("docs/aws/ivs/stages.md")];
    let specs = lowered(&pages, &[file("schemas/AWS-IVS-Stage.json")], &corrections_of("stages"));
    let [stage] = specs.as_slice() else { panic!("{specs:?}") };
    assert_eq!(stage.to_json(), file("aws/ivs/stage.json").text);
    assert_eq!(ResourceSpec::from_json(&stage.to_json()).expect("a spec"), *stage);
}

#[test]
fn the_singular_page_alone_has_no_create_and_no_list() {
    let specs = lowered(&[file("docs/aws/ivs/stage.md")], &[], &CorrectionFiles::new());
    let [stage] = specs.as_slice() else { panic!("{specs:?}") };
    let names: Vec<&str> = stage.operations.iter().map(|operation| operation.handler.method_name()).collect();
    assert_eq!(names, ["get_resource", "update_resource", "delete_resource"]);
    assert_eq!(stage.access.source, None);
}
