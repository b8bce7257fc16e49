//! The order of rows on a page says nothing: pages that differ in it only mean the same, and the same code is generated from
//! them. Parameters of one type would otherwise trade places, and programs would still compile.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use codegen::TextFile;
use codegen::lower::{Knowledge, PageInput, Spellings, Strictness, lower, wire_names};
use codegen::page::{self, Field, Page, Reading};
use codegen::rust;
use iam_policy::Reference;
use specs::{ResourceSchema, ResourceSpec, Schemas, TypeNames};
use support::{corpus, files, root};

/// How rows are put in another order.
type Reorder = fn(&mut Vec<Field>);

const REORDERS: [Reorder; 2] =
    [|rows| rows.reverse(), |rows| rows.sort_by_key(|row| row.description.folded.len())];

/// The pages of files, with their services.
fn read(files: &[TextFile]) -> Vec<(String, &TextFile, Page)> {
    let pages = files.iter().filter_map(|file| match page::read(file.source(), &mut Vec::new()) {
        Reading::Page(page) => Some((page.id.value.split('.').nth(1)?.to_owned(), file, *page)),
        _ => None,
    });
    pages.collect()
}

/// Puts the rows of a table in another order, at any depth. Returns how many tables differ.
fn reordered(rows: &mut Vec<Field>, reorder: Reorder) -> usize {
    let within = rows.iter_mut().filter_map(|row| row.children.as_mut());
    let within: usize = within.map(|rows| reordered(rows, reorder)).sum();
    let before: Vec<String> = rows.iter().map(|row| row.name.value.clone()).collect();
    reorder(rows);
    within + usize::from(!rows.iter().map(|row| &row.name.value).eq(&before))
}

/// What pages mean, by service.
fn meaning(pages: &[(String, &TextFile, Page)], schemas: &Schemas) -> BTreeMap<String, Vec<ResourceSpec>> {
    let types = fs::read_to_string(root().join("specs/aws/types.txt")).expect("the types");
    let types = TypeNames::parse(&types);
    let reference = Reference::default();
    let knowledge = Knowledge {
        types: &types,
        reference: &reference,
        schemas,
        strictness: Strictness::Lenient,
        corrections: None,
    };
    let names: Vec<_> = pages.iter().map(|(_, _, page)| wire_names(page)).collect();
    let mut spellings = Spellings::default();
    let mut services: BTreeMap<&str, Vec<PageInput<'_>>> = BTreeMap::new();
    for ((service, file, page), names) in pages.iter().zip(&names) {
        spellings.add(service, names);
        services.entry(service).or_default().push(PageInput { page, source: file.source() });
    }
    let lowered = services.into_iter().map(|(service, pages)| {
        let lowered = lower(service, &pages, None, knowledge, &spellings);
        (service.to_owned(), lowered.specs)
    });
    lowered.collect()
}

/// Checks that pages mean the same in any order of their rows. At least so many tables must be in another order. Returns what
/// the pages mean.
fn the_order_says_nothing(
    files: &[TextFile],
    schemas: &Schemas,
    tables: usize,
) -> Vec<BTreeMap<String, Vec<ResourceSpec>>> {
    let pages = read(files);
    let mut meanings = vec![meaning(&pages, schemas)];
    for reorder in REORDERS {
        let mut pages = pages.clone();
        let changed: usize = pages.iter_mut().map(|(_, _, page)| reordered(&mut page.fields, reorder)).sum();
        assert!(changed >= tables, "{changed} tables are in another order");
        let found = meaning(&pages, schemas);
        for (service, specs) in &meanings[0] {
            for (expected, found) in specs.iter().zip(&found[service]) {
                assert_eq!(expected.to_json(), found.to_json(), "{}", expected.type_name);
            }
        }
        assert!(found == meanings[0]);
        meanings.push(found);
    }
    meanings
}

fn schemas(files: &[TextFile]) -> Schemas {
    let schemas = files.iter().filter(|file| file.path.ends_with(".json"));
    schemas.map(|file| ResourceSchema::parse(&file.text).expect("a schema")).collect()
}

/// The files of a folder of the repository.
fn texts(folder: &str) -> Vec<TextFile> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let file = |path: PathBuf| TextFile {
        path: path.display().to_string(),
        text: fs::read_to_string(path).expect("text"),
    };
    let mut files: Vec<TextFile> = paths.map(file).collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

#[test]
fn pages_of_ivs_with_other_orders_of_rows_give_the_same_code() {
    let pages = texts("specs/docs/aws/ivs");
    let texts = texts("specs/schemas");
    for schemas in [schemas(&texts), Schemas::default()] {
        let meanings = the_order_says_nothing(&pages, &schemas, 11);
        let code = meanings.iter().map(|services| {
            let code = rust::generated("ivs", &services["ivs"], &Reference::default(), rust::Home::Workspace);
            code.expect("it is Rust").into_iter().map(|file| (file.path, file.text)).collect()
        });
        let code: Vec<BTreeMap<String, String>> = code.collect();
        assert!(code.iter().all(|other| *other == code[0]));
    }
}

mod needs_corpus {
    use super::*;

    #[test]
    #[ignore = "slow: reads and lowers all pages of a corpus in three orders"]
    fn pages_of_awscc_with_other_orders_of_rows_mean_the_same() {
        let pages = corpus("awscc-2026");
        let texts = files("data/cfn-schemas");
        for schemas in [schemas(&texts), Schemas::default()] {
            the_order_says_nothing(&pages, &schemas, 2_000);
        }
    }
}
