//! The goldens of `tests/goldens` are what is generated now; that they compile is a test of theirs.
//! `UPDATE_GOLDENS=1 cargo test -p provider-tests --test goldens` writes them again, compiling or not.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use codegen::lower::{Knowledge, Strictness};
use codegen::{CorrectionFiles, Provider, Severity, TextFile, read_provider, rust};
use iam_policy::Reference;
use provider_aws_cli::rustfmt::Rustfmt;
use specs::{Corrections, ResourceSchema, Schemas, TypeNames};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("goldens")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn generated() -> (Provider, BTreeMap<String, String>) {
    let pages = names(&root().join("docs"))
        .into_iter()
        .map(|name| TextFile { text: read(&format!("docs/{name}")), path: name });
    let pages: Vec<TextFile> = pages.collect();
    let types = TypeNames::parse(&read("types.txt"));
    let mut reference = Reference::default();
    reference.add(&read("gold.json")).expect("AWS's format");
    let schemas = names(&root().join("schemas")).into_iter();
    let schemas: Schemas = schemas
        .map(|name| ResourceSchema::parse(&read(&format!("schemas/{name}"))).expect("a schema"))
        .collect();
    let knowledge = Knowledge {
        types: &types,
        reference: &reference,
        schemas: &schemas,
        strictness: Strictness::Lenient,
        corrections: None,
    };
    let corrections = TextFile { path: "goldens.toml".to_owned(), text: read("goldens.toml") };
    let parsed = Corrections::parse(&corrections.text).expect("corrections");
    let corrections = CorrectionFiles::from([("goldens".to_owned(), (corrections, parsed))]);
    let provider = read_provider(&pages, &[], &corrections, knowledge, &|| {});
    let files =
        rust::generated("goldens", &provider.services["goldens"].specs, &reference, rust::Home::Repository)
            .expect("Rust");
    let rustfmt = Rustfmt::for_folder(&root()).expect("rustfmt");
    let files = rustfmt.formatted(files, &[]).expect("it is formatted");
    let files = files.into_iter().map(|file| (file.path, file.text)).collect();
    (provider, files)
}

#[test]
fn every_page_is_in_the_crate() {
    let (provider, files) = generated();
    let errors: Vec<_> =
        provider.diagnostics.iter().filter(|found| found.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let lowered = &provider.services["goldens"];
    assert!(lowered.left_out.is_empty(), "{:?}", lowered.left_out);
    assert_eq!(lowered.specs.len(), names(&root().join("docs")).len());
    assert_eq!(
        files.len(),
        lowered.specs.len() + 4,
        "a module a resource, their list, their references, the known actions, and the macro for policies"
    );
}

#[test]
fn the_goldens_are_what_is_generated() {
    let folder: PathBuf = root().join("src/generated");
    let (provider, files) = generated();
    let features = rust::resource_features(&provider.services["goldens"].specs);
    let manifest = read("Cargo.toml");
    let expected_manifest = rust::with_resource_features(&manifest, &features).expect("TOML");
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(root().join("Cargo.toml"), &expected_manifest).expect("a file");
        for (name, text) in &files {
            fs::write(folder.join(name), text).expect("a file");
        }
    }
    assert_eq!(read("Cargo.toml"), expected_manifest, "the features of the resources");
    assert_eq!(names(&folder), files.keys().cloned().collect::<Vec<_>>());
    for (name, text) in &files {
        assert!(
            *text == read(&format!("src/generated/{name}")),
            "{name} is not what is generated: see UPDATE_GOLDENS above"
        );
    }
}
