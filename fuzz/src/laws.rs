//! Laws of everything that is made from pages and schemas.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{LazyLock, Mutex};

use codegen::lower::LoweredService;
use codegen::{CorrectionFiles, Diagnostic, LineIndex, Provider, Severity, TextFile, read_provider, rust};
use specs::{ResourceSpec, Schemas};

use super::inert::{check_file, is_invisible, is_plain};
use super::knowledge::{REFERENCE, knowledge};

/// Lowers a page, and checks what comes of it.
pub fn lowered(text: &str, schemas: &Schemas) -> Provider {
    let files = [TextFile { path: "page.md".to_owned(), text: text.to_owned() }];
    let provider = read_provider(&files, &[], &CorrectionFiles::new(), knowledge(schemas), &|| ());
    assert_eq!(provider.pages + provider.index_pages, 1);
    diagnostics(&provider.diagnostics, text);
    for (service, lowered) in &provider.services {
        assert!(is_plain(service), "{service}");
        lowered.specs.iter().for_each(spec);
    }
    provider
}

/// Checks that findings are in the file, and that a terminal can show them.
pub fn diagnostics(diagnostics: &[Diagnostic], text: &str) {
    assert!(diagnostics.len() <= 1_000 + 4 * text.len(), "{} findings", diagnostics.len());
    let lines = LineIndex::new(text);
    for diagnostic in diagnostics {
        assert!(text.get(diagnostic.span.clone()).is_some(), "{diagnostic:?}");
        let shown = diagnostic.describe(&lines);
        assert!(!shown.chars().any(is_invisible), "{shown:?}");
        assert!(shown.len() < 5_000, "a message of {} bytes", shown.len());
    }
}

/// Whether a finding stops the file from being used.
pub fn has_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// Checks that a spec has plain names, and is the same after it was written and read.
fn spec(spec: &ResourceSpec) {
    assert!(is_plain(&spec.name), "{}", spec.name);
    assert!(is_plain(&spec.service), "{}", spec.service);
    let written = spec.to_json();
    let read = ResourceSpec::from_json(&written).expect("a spec that was written is read");
    assert_eq!(&read, spec);
}

/// Generates the code of a service, and checks it. `input` is the number of bytes that it is made from. The same specs give
/// the same code, so it is looked at once.
pub fn generated(service: &str, lowered: &LoweredService, input: usize) {
    static SEEN: LazyLock<Mutex<HashSet<u64>>> = LazyLock::new(Mutex::default);
    let mut hasher = DefaultHasher::new();
    lowered.specs.iter().for_each(|spec| spec.to_json().hash(&mut hasher));
    let is_new = SEEN.lock().expect("no check of specs panics with the lock").insert(hasher.finish());
    if !is_new {
        return;
    }
    let files = rust::generated(service, &lowered.specs, &REFERENCE, rust::Home::Workspace)
        .expect("it is always Rust");
    files.iter().for_each(check_file);
    let output: usize = files.iter().map(|file| file.text.len()).sum();
    assert!(output <= 200_000 + 500 * input, "{output} bytes of code from {input} bytes");
}
