//! The history of the provider: its pages at three dates, compared. What differs is counted again here, from the facts of
//! the pages alone.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::time::Instant;

use codegen::changes::{Change, ChangeKind, Changes, PageChangeKind};
use codegen::page::{self, Reading};
use codegen::{Source, TextFile};
use provider_aws_cli::changes::{Edition, PolicyChanges, markdown, text};
use provider_aws_cli::console::{Console, ConsoleArguments};
use provider_aws_cli::inputs::{References, SchemaSource};
use serde_json::Value;
use support::corpus;

/// The corpora, from the oldest to the newest.
const DATES: [&str; 3] = ["aws-2024-05-02", "aws-2024-07-05", "awscc-2026"];

fn console() -> Console {
    Console::new("history", ConsoleArguments::quiet())
}

/// A corpus: its files, and its edition without schemas.
fn edition(files: &[TextFile]) -> Edition {
    let folder = tempfile::tempdir().expect("a folder");
    for file in files {
        let path = folder.path().join(&file.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, &file.text).expect("a file");
    }
    let references = References { schemas: SchemaSource::Nowhere, ..References::default() };
    let name = folder.path().to_str().expect("a path");
    Edition::read(name, &[], &references, &console()).expect("pages")
}

/// What a page says, by a key for each fact. The steps of a path have tabs before them: names of fields may have a slash.
type Facts = BTreeMap<String, String>;

/// The facts of each page, by its id without the provider.
fn facts(files: &[TextFile]) -> BTreeMap<String, Facts> {
    let mut pages = BTreeMap::new();
    for file in files {
        let source = Source { path: &file.path, text: &file.text };
        let Reading::Page(page) = page::read(source, &mut Vec::new()) else { continue };
        let json: Value = serde_json::from_str(&page.to_json()).expect("JSON");
        let id = json["id"].as_str().expect("an id");
        let id = id.split_once('.').map_or(id, |(_, rest)| rest).to_owned();
        pages.insert(id, facts_of(&json));
    }
    pages
}

fn facts_of(page: &Value) -> Facts {
    let mut facts = Facts::new();
    facts.insert("name".to_owned(), text_of(&page["name"]));
    facts.insert("description".to_owned(), words(&page["description"]));
    add_fields(&page["fields"], "", &mut facts);
    for method in page["methods"].as_array().expect("methods") {
        let name = text_of(&method["name"]).replace("list_resources", "list_resource");
        let parameters = method["required_params"].as_array().expect("parameters").iter();
        let mut parameters: Vec<String> = parameters.map(|it| text_of(it).replace("data__", "")).collect();
        parameters.sort();
        facts.insert(format!("method {name}"), text_of(&method["verb"]));
        facts.insert(format!("parameters {name}"), parameters.join(", "));
    }
    for (handler, actions) in page["permissions"].as_object().expect("permissions") {
        for action in actions.as_array().expect("actions") {
            facts.insert(format!("permission {handler} {}", text_of(action)), String::new());
        }
    }
    facts
}

fn add_fields(fields: &Value, within: &str, facts: &mut Facts) {
    for field in fields.as_array().expect("fields") {
        let path = format!("{within}\t{}", text_of(&field["name"]));
        if facts.contains_key(&format!("datatype {path}")) {
            continue;
        }
        facts.insert(format!("datatype {path}"), text_of(&field["datatype"]));
        facts.insert(format!("about {path}"), words(&field["description"]));
        if field.get("children").is_some() {
            add_fields(&field["children"], &path, facts);
        }
    }
}

fn text_of(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn words(value: &Value) -> String {
    let text = text_of(value);
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// How many facts differ, by the word that their key begins with. What is within a field that only one of the pages has
/// isn't counted apart, nor are the facts of a method that only one has.
fn differences(old: &Facts, new: &Facts) -> BTreeMap<&'static str, usize> {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut count = |what: &'static str| *counts.entry(what).or_default() += 1;
    let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let is_whole = |key: &str| {
        let (_, path) = key.split_once(' ').expect("a path");
        let parents = path.match_indices('\t').skip(1).map(|(at, _)| format!("datatype {}", &path[..at]));
        parents.into_iter().any(|parent| old.contains_key(&parent) != new.contains_key(&parent))
    };
    for key in keys {
        let (before, after) = (old.get(key), new.get(key));
        if before == after {
            continue;
        }
        match (key.split(' ').next().unwrap_or_default(), before.is_some() && after.is_some()) {
            ("name", _) => count("name"),
            ("description", _) => count("description"),
            ("datatype", true) => count("type"),
            ("datatype", false) if !is_whole(key) => count("property"),
            ("about", true) => count("property_description"),
            ("method", _) => count("operation"),
            ("parameters", true) => count("parameters"),
            ("permission", _) => count("permission"),
            _ => {}
        }
    }
    counts
}

fn kinds(changes: &[Change]) -> BTreeMap<&'static str, usize> {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for change in changes {
        let kind = match change.kind {
            ChangeKind::Name => "name",
            ChangeKind::Description => "description",
            ChangeKind::Type => "type",
            ChangeKind::Property => "property",
            ChangeKind::PropertyDescription => "property_description",
            ChangeKind::Operation => "operation",
            ChangeKind::Parameters => "parameters",
            ChangeKind::Permission => "permission",
            kind => panic!("a page has no {kind:?}"),
        };
        *counts.entry(kind).or_default() += 1;
    }
    counts
}

/// README shows a part of what changed for IVS.
#[test]
fn readme_shows_what_is_printed() {
    let root = support::root();
    let readme = fs::read_to_string(root.join("README.md")).expect("README");
    let golden = fs::read_to_string(root.join("tests/tests/history/ivs.txt")).expect("the golden");
    let (_, newer) = golden.split_once("aws-2024-07-05 → awscc-2026").expect("the newer pair");
    let command = "$ provider-aws diff docs-2024-07 docs-2026 --service ivs\n";
    let (_, shown) = readme.split_once(command).expect("a block of README");
    let (shown, _) = shown.split_once("```").expect("its end");
    let mut printed = newer.lines();
    for line in shown.lines().filter(|line| line.trim() != "…") {
        assert!(printed.any(|other| other == line), "`{line}` isn't printed, or not there");
    }
}

mod needs_corpus {
    use super::*;

    #[test]
    #[ignore = "slow: reads three archives of real pages"]
    fn every_difference_of_the_facts_is_told() {
        for pair in DATES.windows(2) {
            let [old_files, new_files] = [pair[0], pair[1]].map(corpus);
            let before = Instant::now();
            let (old, new) = (edition(&old_files), edition(&new_files));
            let lowered = before.elapsed();
            let changes = Changes::between(&old.provider, &new.provider);
            let policies = PolicyChanges::of(&changes);
            let printed = text(&changes, &policies, true).len() + markdown(&changes, &policies).len();
            println!(
                "{pair:?}: lowered in {lowered:?}, compared in {:?}, {printed} bytes",
                before.elapsed() - lowered
            );
            pages_are_told(&facts(&old_files), &facts(&new_files), &changes);
        }
    }

    #[test]
    #[ignore = "slow: reads three archives of real pages"]
    fn the_history_of_ivs_is_told_as_a_person_reads_it() {
        let editions = DATES.map(|date| {
            let files = corpus(date);
            let of_ivs = files.into_iter().filter(|file| file.path.starts_with("ivs/"));
            edition(&of_ivs.collect::<Vec<_>>())
        });
        let mut told = String::new();
        for (dates, pair) in DATES.windows(2).zip(editions.windows(2)) {
            let changes = Changes::between(&pair[0].provider, &pair[1].provider);
            let policies = PolicyChanges::of(&changes);
            told += &format!("{} → {}\n\n{}\n", dates[0], dates[1], text(&changes, &policies, false));
        }
        let golden = support::root().join("tests/tests/history/ivs.txt");
        if std::env::var_os("UPDATE_GOLDENS").is_some() {
            fs::write(&golden, &told).expect("the golden");
        }
        assert_eq!(told, fs::read_to_string(golden).expect("the golden"));
    }

    fn pages_are_told(old: &BTreeMap<String, Facts>, new: &BTreeMap<String, Facts>, changes: &Changes) {
        let told: BTreeMap<&str, _> = changes
            .services
            .iter()
            .flat_map(|service| &service.pages)
            .map(|page| (page.id.as_str(), page))
            .collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (id, facts) in old {
            let page = told.get(id.as_str());
            match new.get(id) {
                Some(other) => {
                    let expected = differences(facts, other);
                    let found = page.map_or_else(BTreeMap::new, |page| kinds(&page.changes));
                    assert_eq!(found, expected, "{id}: {:#?}", page.map(|page| &page.changes));
                    for (kind, count) in expected {
                        *counts.entry(kind).or_default() += count;
                    }
                }
                None => {
                    let kind = page.unwrap_or_else(|| panic!("{id} is gone")).kind;
                    assert!(
                        matches!(kind, PageChangeKind::Removed | PageChangeKind::Merged),
                        "{id}: {kind:?}"
                    );
                    *counts.entry("page that is gone").or_default() += 1;
                }
            }
        }
        for id in new.keys().filter(|id| !old.contains_key(*id)) {
            assert_eq!(told[id.as_str()].kind, PageChangeKind::Added, "{id}");
            *counts.entry("page that is new").or_default() += 1;
        }
        println!("{counts:#?}");
    }
}
