//! The real pages of the corpora, in `../shared/corpus` beside the project, are read and generated.
//!
//! `cargo xtask corpus` compiles the generated crates, which takes minutes.

mod support;

use std::collections::BTreeMap;
use std::fs;

use codegen::lower::{Knowledge, Reason, Strictness};
use codegen::page::{self, Reading};
use codegen::{CorrectionFiles, Severity, Source, read_provider, rust};
use iam_policy::Reference;
use specs::{Schemas, TypeNames};

use support::{corpus, root};

/// Pages that yield no facts, each with the reason: none by now.
const UNREADABLE: [&str; 0] = [];

/// The text between two headings of a page.
fn section<'t>(text: &'t str, title: &str) -> &'t str {
    let start = text.find(title).map_or(text.len(), |start| start + title.len());
    let rest = &text[start..];
    &rest[..rest.find("\n## ").unwrap_or(rest.len())]
}

/// How many rows the Fields section has, counted in its text by a way of its own.
fn rows(text: &str) -> usize {
    let fields = section(text, "## Fields");
    let (get, _) = fields.split_once("<TabItem value=\"list\">").unwrap_or((fields, ""));
    let markdown = get.lines().filter(|line| line.starts_with('|')).count().saturating_sub(2);
    get.matches("<tr><td>").count() + get.matches("\"name\": \"").count() + markdown
}

fn count(fields: &[page::Field]) -> usize {
    fields.iter().map(|field| 1 + count(field.children.as_deref().unwrap_or_default())).sum()
}

fn every_page_yields_its_facts(name: &str) {
    let files = corpus(name);
    let mut pages = 0;
    for file in &files {
        let mut diagnostics = Vec::new();
        let reading = page::read(Source { path: &file.path, text: &file.text }, &mut diagnostics);
        let failed = matches!(reading, Reading::Unreadable);
        assert_eq!(failed, UNREADABLE.contains(&file.path.as_str()), "{diagnostics:?}");
        if let Reading::Page(page) = reading {
            pages += 1;
            assert_eq!(count(&page.fields), rows(&file.text), "rows of {}", file.path);
            let written: usize = page.permissions.values().map(Vec::len).sum();
            let fences = section(&file.text, "## Permissions").split("```json\n").skip(1);
            let listed: usize = fences
                .map(|fence| fence.split("```").next().unwrap_or_default())
                .map(|list| list.split(',').filter(|action| !action.trim().is_empty()).count())
                .sum();
            assert_eq!(written, listed, "actions of {}", file.path);
        }
    }
    println!("{name}: {pages} of {} files are resource pages", files.len());
    assert!(pages > 1_000, "{name} has its pages");
}

fn every_service_generates(name: &str) {
    let files = corpus(name);
    let types = TypeNames::parse(&fs::read_to_string(root().join("specs/aws/types.txt")).expect("the types"));
    let mut reference = Reference::default();
    reference
        .add(&fs::read_to_string(root().join("specs/iam/ivs.json")).expect("the reference"))
        .expect("well-formed");
    let schemas = Schemas::default();
    let knowledge = Knowledge {
        types: &types,
        reference: &reference,
        schemas: &schemas,
        strictness: Strictness::Lenient,
        corrections: None,
    };
    let generate = || {
        let provider = read_provider(&files, &[], &CorrectionFiles::new(), knowledge, &|| {});
        let files: BTreeMap<String, String> = (provider.services.iter())
            .flat_map(|(service, lowered)| {
                let files = rust::generated(service, &lowered.specs, &reference, rust::Home::Workspace)
                    .expect("generated code is Rust");
                files.into_iter().map(move |file| (format!("{service}/{}", file.path), file.text))
            })
            .collect();
        (provider, files)
    };
    let (provider, first) = generate();
    let errors: Vec<_> =
        provider.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert!(first == generate().1, "the same pages give the same bytes");

    // Each page is in a spec, or left out with a reason; and each row of a page that is in a spec is in it.
    let specs = || provider.services.values().flat_map(|lowered| &lowered.specs);
    let in_specs: usize = specs().map(|spec| spec.pages.len()).sum();
    let left_out = provider.services.values().flat_map(|lowered| &lowered.left_out);
    let pages_left_out = left_out.filter(|left_out| left_out.reason != Reason::NoPermissions).count();
    assert_eq!(in_specs + pages_left_out + provider.unreadable.len(), provider.pages);
    println!("{name}: {} resources, {} files", specs().count(), first.len());
}

mod needs_corpus {
    use super::{every_page_yields_its_facts, every_service_generates};

    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn every_page_of_may_2024_yields_its_facts() {
        every_page_yields_its_facts("aws-2024-05-02");
    }

    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn every_page_of_july_2024_yields_its_facts() {
        every_page_yields_its_facts("aws-2024-07-05");
    }

    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn every_page_of_awscc_yields_its_facts() {
        every_page_yields_its_facts("awscc-2026");
    }

    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn every_service_of_may_2024_generates() {
        every_service_generates("aws-2024-05-02");
    }

    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn every_service_of_july_2024_generates() {
        every_service_generates("aws-2024-07-05");
    }

    #[test]
    #[ignore = "needs ../shared/corpus"]
    fn every_service_of_awscc_generates() {
        every_service_generates("awscc-2026");
    }
}
