//! `provider-aws diff --html`, as its user meets it. Html5ever, which browsers' engines are built on, reads the pages.
//!
//! `UPDATE_GOLDENS=1 cargo test -p provider-aws-cli --test html` writes `tests/goldens/ivs.html` again.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use scraper::{Html, Selector};
use serde_json::{Value, json};
use support::files::files;
use support::{Run, command, root, run};
use tempfile::TempDir;

const GOLDEN: &str = "provider-aws-cli/tests/goldens/ivs.html";

/// Two editions of specs, and a folder for the pages.
struct Editions(TempDir);

impl Editions {
    /// The specs of IVS as they are, twice.
    fn of_ivs() -> Self {
        let editions = Self(tempfile::tempdir().expect("a folder"));
        for (name, text) in files(&root().join("specs/aws/ivs")) {
            for edition in ["old", "new"] {
                editions.write(&format!("{edition}/ivs/{}", name.display()), &text);
            }
        }
        editions
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a file")
    }

    /// Edits a spec of an edition.
    fn edit(&self, name: &str, edit: impl FnOnce(&mut Value)) {
        let mut spec: Value = serde_json::from_str(&self.read(name)).expect("JSON");
        edit(&mut spec);
        self.write(name, &serde_json::to_string_pretty(&spec).expect("JSON"));
    }

    fn diff(&self, arguments: &[&str]) -> Run {
        let run = self.try_diff(arguments);
        assert_ne!(run.code, Some(2), "{}", run.said);
        run
    }

    fn try_diff(&self, arguments: &[&str]) -> Run {
        let mut command = command();
        command.current_dir(self.0.path()).args(["diff", "old", "new", "--html", "pages"]).args(arguments);
        run(&mut command)
    }

    fn pages(&self) -> BTreeMap<PathBuf, String> {
        files(&self.path("pages"))
    }
}

/// A property of a spec, by its name on the wire.
fn property<'s>(spec: &'s mut Value, name: &str) -> &'s mut Value {
    let properties = spec["model"]["properties"].as_array_mut().expect("properties");
    properties.iter_mut().find(|property| property["wire_name"] == name).expect("the property")
}

/// Two editions of IVS that differ in each thing that pages show.
fn small_editions() -> Editions {
    let editions = Editions::of_ivs();
    editions.edit("new/ivs/stage.json", |spec| {
        property(spec, "Name")["description"] = json!("The name of the stage");
        property(spec, "ActiveSessionId")["type"] = json!({"integer": {}});
        let properties = spec["model"]["properties"].as_array_mut().expect("properties");
        properties.retain(|property| property["wire_name"] != "AutoParticipantRecordingConfiguration");
        let kinds = spec["definitions"]["ParticipantThumbnailConfigurationRecordingMode"].take();
        assert!(kinds.is_object(), "{kinds}");
        spec["definitions"] = json!({"Tag": spec["definitions"]["Tag"]});
    });
    editions.edit("old/ivs/public_key.json", |spec| {
        for operation in spec["operations"].as_array_mut().expect("operations") {
            if operation["handler"] == "list" {
                operation["permissions"].as_array_mut().expect("permissions").pop();
            }
        }
    });
    fs::remove_file(editions.path("old/ivs/ingest_configuration.json")).expect("a spec");
    editions
}

/// The text of the elements that a selector finds.
fn texts(page: &str, selector: &str) -> Vec<String> {
    let document = Html::parse_document(page);
    let selector = Selector::parse(selector).expect("a selector");
    document.select(&selector).map(|element| element.text().collect::<String>().trim().to_owned()).collect()
}

/// Holds a page against what all pages promise.
fn check(name: &Path, page: &str) {
    let name = name.display();
    let document = Html::parse_document(page);
    assert_eq!(document.errors, [""; 0], "{name} is well-formed");
    let all = Selector::parse("*").expect("a selector");
    let mut heading = 0;
    for element in document.select(&all).map(|element| element.value()) {
        assert!(
            !["script", "img", "iframe", "object", "link", "base", "form"].contains(&element.name()),
            "{name}"
        );
        for (attribute, value) in element.attrs() {
            assert!(
                !attribute.starts_with("on") && !["src", "style"].contains(&attribute),
                "{name}: {attribute}"
            );
            let is_page = value == "index.html" || value.starts_with("service-");
            assert!(attribute != "href" || is_page && !value.contains(['/', ':', '\\']), "{name}: {value}");
        }
        if let Some(level) = element.name().strip_prefix('h').and_then(|level| level.parse::<u32>().ok()) {
            assert!(level <= heading + 1, "{name}: headings are in order");
            heading = level;
        }
        if element.name() == "th" {
            assert!(matches!(element.attr("scope"), Some("col" | "row")), "{name}: a head says of what");
        }
    }
    assert_eq!(texts(page, "h1").len(), 1, "{name}");
    assert_eq!(texts(page, "table").len(), texts(page, "table > caption").len(), "{name}");
}

#[test]
fn the_page_of_ivs_has_what_was_beside_what_is() {
    let editions = small_editions();
    let run = editions.diff(&[]);
    assert_eq!(run.code, Some(1), "the verdict is major");
    assert_eq!(run.said, "note: wrote 2 pages; open pages/index.html\n");
    let page = editions.read("pages/service-ivs.html");
    let golden = root().join(GOLDEN);
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        fs::write(&golden, &page).expect("the golden");
    }
    assert!(
        page == fs::read_to_string(golden).unwrap_or_default(),
        "{GOLDEN} differs; see the head of this test"
    );
    assert_eq!(texts(&page, "del"), ["Stage"]);
    assert_eq!(texts(&page, "ins"), ["The", "of the stage"]);
    for (name, page) in editions.pages() {
        check(&name, &page);
    }
}

#[test]
fn the_same_editions_make_the_same_bytes() {
    let editions = small_editions();
    editions.diff(&[]);
    let pages = editions.pages();
    editions.diff(&["--format", "markdown"]);
    assert_eq!(editions.pages(), pages);
}

#[test]
fn the_index_has_a_row_for_each_service_of_the_json() {
    let editions = small_editions();
    editions.write("new/sqs/queue.json", &editions.read("new/ivs/stage.json"));
    editions.edit("new/sqs/queue.json", |spec| {
        spec["service"] = json!("sqs");
        spec["type_name"] = json!("AWS::SQS::Queue");
    });
    let record: Value = serde_json::from_str(&editions.diff(&["--format", "json"]).out).expect("JSON");
    let services = record["services"].as_array().expect("services");
    let expected: Vec<String> =
        services.iter().map(|it| it["service"].as_str().expect("a name").to_owned()).collect();
    assert_eq!(expected, ["ivs", "sqs"]);
    let index = editions.read("pages/index.html");
    assert_eq!(texts(&index, ".services tbody th"), expected);
    let verdicts: Vec<String> =
        services.iter().map(|it| it["verdict"].as_str().expect("a verdict").to_owned()).collect();
    assert_eq!(texts(&index, ".services tbody .badge"), verdicts);
    // Of IVS, a resource is new and two differ; of the new service, one is new.
    assert_eq!(texts(&index, ".services tbody td:nth-of-type(2) .mark"), ["+1 new", "~2 changed", "+1 new"]);
    assert_eq!(texts(&index, ".services tbody td:nth-of-type(3) .mark"), ["−1 gone", "~2 changed"]);
    assert_eq!(texts(&index, ".services tbody td:nth-of-type(4) .mark"), ["+1 new"]);
}

#[test]
fn what_pages_say_is_text_whatever_it_is() {
    let hostile = "</td></table><script>alert(1)</script><a href=\"javascript:alert(1)\" onclick='x'>\
                   &amp;&lt;\u{0}\u{1b}\u{202e}<!-- ]]>";
    let editions = Editions::of_ivs();
    editions.edit("old/ivs/stage.json", |spec| {
        property(spec, "Name")["description"] = json!(hostile);
        property(spec, "Name")["default"] = json!(hostile);
        property(spec, "Name")["wire_name"] = json!(hostile);
        spec["model"]["description"] = json!(hostile);
    });
    editions.edit("new/ivs/stage.json", |spec| {
        spec["definitions"]["ParticipantThumbnailConfigurationRecordingMode"] =
            json!({"enum": {"values": [hostile]}});
        for operation in spec["operations"].as_array_mut().expect("operations") {
            for permission in operation["permissions"].as_array_mut().expect("permissions") {
                permission["action"] = json!(hostile);
            }
        }
        spec["type_name"] = json!("AWS::IVS::Stage");
    });
    for (service, file) in
        [("../../evil", "a"), ("<script>", "b"), ("index", "c"), ("", "d"), ("COM1\u{202e}", "e")]
    {
        let name = format!("new/more/{file}.json");
        editions.write(&name, &editions.read("old/ivs/channel.json"));
        editions.edit(&name, |spec| {
            spec["service"] = json!(service);
            spec["type_name"] = json!(format!("AWS::More{file}::{hostile}"));
        });
    }
    let run = editions.diff(&[]);
    assert_eq!(run.code, Some(1), "{}", run.said);
    let pages = editions.pages();
    let names: Vec<String> = pages.keys().map(|name| name.display().to_string()).collect();
    assert_eq!(names, ["index.html", "service-index.html", "service-ivs.html"]);
    for (name, page) in &pages {
        check(name, page);
        assert!(!page.contains(['\u{0}', '\u{1b}', '\u{202e}']), "{}", name.display());
    }
    let page = &pages[Path::new("service-ivs.html")];
    let shown =
        hostile.replace('\u{0}', "\\u{0}").replace('\u{1b}', "\\u{1b}").replace('\u{202e}', "\\u{202e}");
    assert!(texts(page, "td, td code").contains(&shown), "it is shown as it is");
    assert_eq!(texts(&pages[Path::new("index.html")], ".services tbody a"), ["index", "ivs"]);
}

#[test]
fn a_description_of_a_page_is_text() {
    let editions = Editions(tempfile::tempdir().expect("a folder"));
    let page = support::docs::page("alpha", "thing", 2);
    editions.write("old/alpha/thing/index.md", &page);
    let hostile = "<td>&lt;/td&gt;<script>&amp;lt;script&amp;gt;&lt;script&gt;alert(1)&lt;/script&gt; \
                   [link](javascript:alert(1))</td>";
    editions.write("new/alpha/thing/index.md", &page.replacen("<td>Text.</td>", hostile, 1));
    editions.diff(&[]);
    let page = editions.read("pages/service-alpha.html");
    check(Path::new("service-alpha.html"), &page);
    assert!(texts(&page, "td").iter().any(|text| text.contains("alert(1)")), "{page}");
    assert_eq!(texts(&page, "a"), ["All services"]);
}

#[test]
fn pages_of_an_earlier_run_are_removed_and_nothing_else_is() {
    let editions = small_editions();
    editions.diff(&[]);
    let ours = editions.read("pages/service-ivs.html");
    editions.write("pages/service-gone.html", &ours);
    editions.write("pages/service-mine.html", "<!DOCTYPE html>\n<p>Mine.</p>\n");
    editions.write("pages/notes.txt", &ours);
    editions.write("pages/more/service-gone.html", &ours);
    editions.diff(&[]);
    let names: Vec<String> = editions.pages().keys().map(|name| name.display().to_string()).collect();
    let expected =
        ["index.html", "more/service-gone.html", "notes.txt", "service-ivs.html", "service-mine.html"];
    assert_eq!(names, expected);
}

#[test]
fn a_file_of_the_user_in_the_place_of_a_page_is_an_error_and_nothing_is_written() {
    let editions = small_editions();
    editions.write("pages/index.html", "<!DOCTYPE html>\n<p>Mine.</p>\n");
    let before = editions.pages();
    let run = editions.try_diff(&[]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.said.contains("pages/index.html that `provider-aws diff` didn't write"), "{}", run.said);
    assert_eq!(editions.pages(), before);
}

#[test]
fn editions_that_say_the_same_have_an_index_that_says_so() {
    let editions = Editions::of_ivs();
    let run = editions.diff(&[]);
    assert_eq!(run.code, Some(0));
    let index = editions.read("pages/index.html");
    check(Path::new("index.html"), &index);
    assert_eq!(texts(&index, ".verdict"), ["Verdict: none: nothing differs in meaning."]);
    assert_eq!(editions.pages().len(), 1);
}
