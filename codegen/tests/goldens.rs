//! The goldens of `tests/goldens` are what is generated now; that they compile is a test of theirs.
//! `UPDATE_GOLDENS=1 cargo test -p codegen --test goldens` writes them anew, compiling or not.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use codegen::lower::{Knowledge, Strictness};
use codegen::{CorrectionFiles, Provider, Severity, TextFile, read_provider, rust};
use iam_policy::Reference;
use specs::{Corrections, TypeNames};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/goldens")
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
    let knowledge = Knowledge { types: &types, reference: &reference, strictness: Strictness::Lenient };
    let corrections = TextFile { path: "goldens.toml".to_owned(), text: read("goldens.toml") };
    let parsed = Corrections::parse(&corrections.text).expect("corrections");
    let corrections = CorrectionFiles::from([("goldens".to_owned(), (corrections, parsed))]);
    let provider = read_provider(&pages, &[], &corrections, knowledge, &|| {});
    let files = rust::generated("goldens", &provider.services["goldens"].specs, &reference).expect("Rust");
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
        lowered.specs.len() + 3,
        "a module a resource, their list, the known actions, and the macro for policies"
    );
}

#[test]
fn the_goldens_are_what_is_generated() {
    let folder: PathBuf = root().join("src/generated");
    let (_, files) = generated();
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        for (name, text) in &files {
            fs::write(folder.join(name), text).expect("a file");
        }
    }
    assert_eq!(names(&folder), files.keys().cloned().collect::<Vec<_>>());
    for (name, text) in &files {
        assert!(
            *text == read(&format!("src/generated/{name}")),
            "{name} is not what is generated: see UPDATE_GOLDENS above"
        );
    }
}
