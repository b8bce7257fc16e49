//! `provider-aws graph`, as its user meets it.

mod support;

use std::fs;

use roxmltree::Document;
use serde_json::Value;
use support::docs::Tree;
use support::{provider_aws, root};

/// The picture of the crate's resources, which README shows.
const PICTURE: &str = "provider-aws-ivs/resources.svg";

#[test]
fn the_picture_of_ivs_is_up_to_date() {
    let run = provider_aws(["graph", "ivs"]);
    assert_eq!(run.code, Some(0), "{}", run.said);
    assert_eq!(run.said, "");
    let command = format!("cargo run -p provider-aws-cli -- graph ivs --out {PICTURE}");
    let checked_in = fs::read_to_string(root().join(PICTURE)).unwrap_or_default();
    assert!(run.out == checked_in, "{PICTURE} is out of date; `{command}` rewrites it");
}

#[test]
fn the_picture_of_ivs_has_a_box_for_each_resource_and_an_arrow_for_each_reference() {
    let svg = provider_aws(["graph", "ivs"]).out;
    let record: Value =
        serde_json::from_str(&provider_aws(["graph", "ivs", "--format", "json"]).out).expect("JSON");
    let document = Document::parse(&svg).expect("XML");
    let titles: Vec<&str> = document
        .descendants()
        .filter(|node| node.tag_name().name() == "title")
        .filter_map(|node| node.text())
        .collect();
    let count = |list: &str| record[list].as_array().map_or(0, Vec::len);
    assert!(count("resources") >= 11, "{record}");
    assert_eq!(titles.len(), 1 + count("resources") + count("references"));
    let specs = root().join("specs/aws/ivs");
    for spec in fs::read_dir(specs).expect("specs") {
        let name = spec.expect("a spec").path().file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(titles.iter().any(|title| title.starts_with(&format!("ivs.{name}: "))), "{name}");
    }
}

#[test]
fn a_name_that_is_not_known_is_an_error_that_suggests_another() {
    let run = provider_aws(["graph", "ivss"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    let said = "error: `ivss` isn't known, expected a service or a resource (did you mean `ivs`?); `provider-aws spec` lists them\n";
    assert_eq!(run.said, said);
    assert_eq!(provider_aws(["graph"]).code, Some(2), "it doesn't say what to draw");
    assert_eq!(provider_aws(["graph", "ivs", "--format", "png"]).code, Some(2));
}

#[test]
fn a_picture_is_written_in_the_language_and_to_the_file_that_were_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    for (format, begin) in
        [("svg", "<svg "), ("dot", "digraph {"), ("mermaid", "flowchart LR"), ("json", "{")]
    {
        let printed = provider_aws(["graph", "ivs.stage", "--format", format]).out;
        assert!(printed.starts_with(begin), "{printed}");
        let file = folder.path().join(format!("pictures/stage.{format}"));
        let path = file.display().to_string();
        let run = provider_aws(["graph", "ivs.stage", "--format", format, "--out", &path]);
        assert_eq!((run.code, run.out.as_str(), run.said.trim_end()), (Some(0), "", path.as_str()));
        assert_eq!(fs::read_to_string(&file).expect("the picture"), printed);
    }
}

#[test]
fn resources_of_others_are_drawn_from_their_pages_or_specs() {
    let tree = Tree::with_two_services();
    let docs = tree.docs().display().to_string();
    let run = provider_aws(["graph", "alpha", "--format", "json", "--docs", &docs]);
    assert_eq!(run.code, Some(0), "{}", run.said);
    let record: Value = serde_json::from_str(&run.out).expect("JSON");
    let names: Vec<_> =
        record["resources"].as_array().expect("resources").iter().map(|it| &it["name"]).collect();
    assert_eq!(names, ["alpha.item", "alpha.thing"]);
    assert_eq!(record["resources"][0]["operations"], serde_json::json!(["get", "delete"]));

    let specs = root().join("specs/aws").display().to_string();
    assert_eq!(provider_aws(["graph", "ivs", "--specs", &specs]).out, provider_aws(["graph", "ivs"]).out);
}
