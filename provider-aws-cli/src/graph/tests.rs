//! What pictures show, as an XML parser and JSON read them.

use roxmltree::{Document, Node};
use serde_json::{Value, json};
use specs::{FORMAT, ResourceSpec};

use super::Picture;
use super::text::width;

/// The spec of a type with these operations, whose properties refer to properties of others.
fn spec(type_name: &str, operations: &[&str], references: &[(&str, &str, &str)]) -> ResourceSpec {
    let sources = json!({"wire_name": "schema", "type": "schema"});
    let property = |(name, type_name, property): &(&str, &str, &str)| {
        json!({"name": "any", "wire_name": name, "type": "string", "sources": sources,
            "refers_to": [{"type_name": type_name, "property": property}]})
    };
    let operation = |name: &&str| {
        let scope = json!({"source": "schema", "properties": [{"wire_name": "Parent", "type": "string", "required": true}]});
        let scope = if *name == "list" { scope } else { Value::Null };
        json!({"handler": name, "source": "schema", "scope": scope, "permissions": []})
    };
    let name = type_name.rsplit("::").next().unwrap_or_default();
    let spec = json!({
        "format": FORMAT, "type_name": type_name, "service": "test", "name": name.to_lowercase(), "pages": [],
        "identifier": {"source": "schema", "properties": ["Arn", "Region"]},
        "model": {"properties": references.iter().map(property).collect::<Vec<_>>()},
        "access": {}, "operations": operations.iter().map(operation).collect::<Vec<_>>()
    });
    ResourceSpec::from_json(&spec.to_string()).expect("a spec")
}

/// The picture of all these resources.
fn picture(specs: &[ResourceSpec]) -> Picture<'_> {
    Picture::of(&specs.iter().collect::<Vec<_>>(), specs)
}

fn with_class<'d>(document: &'d Document<'_>, class: &str) -> Vec<Node<'d, 'd>> {
    let classes =
        |node: &Node<'_, '_>| node.attribute("class").is_some_and(|it| it.split(' ').any(|it| it == class));
    document.descendants().filter(|node| classes(node)).collect()
}

fn texts(document: &Document<'_>, class: &str) -> Vec<String> {
    with_class(document, class).iter().filter_map(|node| node.text()).map(str::to_owned).collect()
}

/// A type that refers to another, to itself, and to one without a spec; one that refers back; and one alone.
fn circle() -> [ResourceSpec; 3] {
    let all = ["create", "get", "update", "delete", "list"];
    [
        spec(
            "AWS::Test::Group",
            &all,
            &[
                ("RuleArn", "AWS::Test::Rule", "Arn"),
                ("ParentArn", "AWS::Test::Group", "Arn"),
                ("Key", "AWS::KMS::Key", "KeyId"),
            ],
        ),
        spec("AWS::Test::Rule", &["create", "get", "delete"], &[("GroupArn", "AWS::Test::Group", "Arn")]),
        spec("AWS::Test::Alone", &[], &[]),
    ]
}

#[test]
fn an_image_shows_names_operations_identifiers_and_scopes() {
    let specs = circle();
    let svg = picture(&specs).svg();
    let document = Document::parse(&svg).expect("XML");
    assert_eq!(texts(&document, "title"), ["alone", "group", "rule", "AWS::KMS::Key"]);
    assert_eq!(texts(&document, "type"), ["AWS::Test::Alone", "AWS::Test::Group", "AWS::Test::Rule"]);
    assert_eq!(texts(&document, "operation").len(), 5 + 3);
    assert_eq!(texts(&document, "lacks").len(), 5 + 2);
    assert_eq!(texts(&document, "lacks")[5..], ["update", "list"]);
    let facts: Vec<String> = texts(&document, "name");
    assert_eq!(facts, ["Arn | Region", "Arn | Region", "Parent", "Arn | Region", "KeyId"]);
    assert_eq!(with_class(&document, "box").len(), 3);
    let legend = 1;
    assert_eq!(with_class(&document, "outside").len(), 1 + legend);
    assert_eq!(with_class(&document, "arrow").len(), 4 + legend);
}

#[test]
fn an_image_says_to_screen_readers_what_it_shows() {
    let specs = circle();
    let svg = picture(&specs).svg();
    let document = Document::parse(&svg).expect("XML");
    let root = document.root_element();
    for (label, element) in [("aria-labelledby", "title"), ("aria-describedby", "desc")] {
        let id = root.attribute(label).expect("a label");
        let labels = document.descendants().find(|node| node.attribute("id") == Some(id)).expect("its text");
        assert_eq!(labels.tag_name().name(), element);
    }
    let titles: Vec<&str> = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title")))
        .filter_map(|node| node.text())
        .collect();
    for expected in [
        "AWS::Test::Group RuleArn takes Arn of AWS::Test::Rule",
        "test.rule: AWS::Test::Rule: create get delete; identifier Arn, Region; GroupArn refers to AWS::Test::Group",
    ] {
        assert!(titles.contains(&expected), "{titles:?}");
    }
    let links: Vec<&str> = document.descendants().filter_map(|node| node.attribute("href")).collect();
    assert_eq!(links.len(), 4);
    assert!(links.iter().all(|link| link.starts_with("https://docs.aws.amazon.com/")), "{links:?}");
}

#[test]
fn chosen_resources_are_shown_with_all_that_they_refer_to_or_that_refers_to_them() {
    let specs = circle();
    let rule = Picture::of(&[&specs[1]], &specs);
    let record: Value = serde_json::from_str(&rule.json()).expect("JSON");
    let resources = record["resources"].as_array().expect("resources");
    let names: Vec<_> = resources.iter().map(|it| (it["name"].as_str(), it["chosen"] == true)).collect();
    assert_eq!(names, [(Some("test.rule"), true), (Some("test.group"), false)]);
    assert_eq!(resources[0]["operations"], json!(["create", "get", "delete"]));
    assert_eq!(resources[1]["list_requires"], json!(["Parent"]));
    assert_eq!(resources[1]["dependents"], json!(["AWS::Test::Group", "AWS::Test::Rule"]));
    let paths = record["references"].as_array().expect("references").iter().map(|it| &it["path"]);
    assert_eq!(Vec::from_iter(paths), ["RuleArn", "GroupArn"]);
    assert_eq!(record["order"], json!([["AWS::Test::Group", "AWS::Test::Rule"]]));
}

#[test]
fn a_type_without_a_spec_has_no_facts_in_json() {
    let specs = circle();
    let record: Value = serde_json::from_str(&picture(&specs).json()).expect("JSON");
    let key = &record["resources"][3];
    assert_eq!((key["type_name"].as_str(), &key["name"]), (Some("AWS::KMS::Key"), &Value::Null));
    assert!(key.get("operations").is_none(), "{key}");
}

#[test]
fn other_programs_draw_the_same_graph() {
    let specs = circle();
    let picture = picture(&specs);
    let dot = picture.dot();
    assert!(dot.contains(r#""AWS::Test::Rule" -> "AWS::Test::Group" [label = "GroupArn"]"#), "{dot}");
    assert!(dot.contains(
        r#""AWS::Test::Rule" [label = "test.rule\nAWS::Test::Rule\ncreate get delete", style = solid"#
    ));
    assert!(dot.contains(r#""AWS::KMS::Key" [label = "AWS::KMS::Key", style = dashed"#));
    let mermaid = picture.mermaid();
    assert!(mermaid.contains("  n2[\"test.rule<br>AWS::Test::Rule<br>create get delete\"]\n"), "{mermaid}");
    assert!(
        mermaid.contains("  n2 -->|\"GroupArn\"| n1\n")
            && mermaid.contains("  n3[\"AWS::KMS::Key\"]:::outside\n")
    );
}

/// Names that are markup, quotes, invisible, turn the direction of text, or are very long.
fn hostile() -> Vec<String> {
    let short = [
        "</title><script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "a\" ]; b -> c; \"\\",
        "\u{202e}\u{200b}\u{0}\u{b}\u{ffff}\u{feff}\n\n\r\t",
        "]]>&amp;&#0;<![CDATA[<!--",
        "名前::種類::資源",
        "",
        "::",
        "#quot;|\"]--> n1;click n0 \"javascript:alert(1)\"",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    ];
    short.into_iter().map(str::to_owned).chain(["x/y::".repeat(2000)]).collect()
}

#[test]
fn hostile_names_are_text_in_every_language() {
    let names = hostile();
    let specs: Vec<ResourceSpec> = names
        .iter()
        .zip(names.iter().cycle().skip(1))
        .map(|(name, next)| {
            let mut spec = spec(name, &["get", "list"], &[(name, next, name)]);
            (spec.service, spec.name) = (name.clone(), name.clone());
            spec
        })
        .collect();
    let picture = picture(&specs);
    let svg = picture.svg();
    assert!(svg.lines().next().is_some_and(|line| line.starts_with("<svg ") && line.ends_with('>')), "{svg}");
    let document = Document::parse(&svg).expect("XML");
    for element in document.descendants().filter(Node::is_element) {
        let name = element.tag_name().name();
        let known = ["a", "desc", "g", "path", "rect", "style", "svg", "text", "title"];
        assert!(known.contains(&name), "<{name}>");
        assert!(element.attributes().all(|it| !it.name().starts_with("on")), "{element:?}");
        assert!(element.attribute("href").is_none(), "none of these is a type of AWS");
    }
    assert!(svg.lines().all(|line| !line.trim().is_empty()), "no blank lines");
    assert!(svg.chars().all(|c| c == '\n' || !c.is_control()) && !svg.contains('\u{202e}'));

    serde_json::from_str::<Value>(&picture.json()).expect("JSON");
    // Outside quoted texts, in which quotes and backslashes are escaped, there are only words of the language.
    let dot = picture.dot().replace(r"\\", "").replace(r#"\""#, "");
    let outside: String = dot.split('"').step_by(2).collect();
    assert!(
        outside.chars().all(|c| c.is_ascii_lowercase() || "T LR\n{}[]=,->URL10S".contains(c)),
        "{outside}"
    );
    for line in picture.mermaid().lines() {
        let quoted = line.split('"').nth(1).unwrap_or_default();
        let is_text = |c: char| c.is_alphanumeric() || " .:/_-*#;<>".contains(c);
        assert!(quoted.replace("<br>", "").chars().all(is_text) && line.matches('"').count() <= 2, "{line}");
    }
}

#[test]
fn no_text_is_wider_than_its_box() {
    let names = hostile();
    let references: Vec<(&str, &str, &str)> =
        names.iter().map(|name| (name.as_str(), name.as_str(), name.as_str())).collect();
    let long = "AWS::SomeServiceWithALongName::SomeResourceWithALongNameThatIsLongerThanTheBox";
    let specs = [spec(long, &[], &references), spec("AWS::Test::Short", &["list"], &[])];
    let svg = picture(&specs).svg();
    let document = Document::parse(&svg).expect("XML");
    let mut checked = 0;
    for text in document.descendants().filter(|node| node.tag_name().name() == "text") {
        let Some(inner) = text.ancestors().find(|node| node.tag_name().name() == "svg") else { continue };
        if inner == document.root_element() {
            continue;
        }
        let number = |node: Node<'_, '_>, name| {
            node.attribute(name).and_then(|it| it.parse::<i32>().ok()).expect("a number")
        };
        let size = if text.attribute("class") == Some("title") { 13 } else { 11 };
        let right = number(text, "x") + width(text.text().unwrap_or_default(), size);
        assert!(right <= number(inner, "width"), "{:?}", text.text());
        assert!(number(text, "y") < number(inner, "height"), "{:?}", text.text());
        checked += 1;
    }
    assert!(checked > 30, "{checked}");
}

#[test]
fn the_same_resources_have_the_same_picture() {
    let specs = circle();
    let reversed: Vec<ResourceSpec> = specs.iter().rev().cloned().collect();
    assert_eq!(picture(&specs).svg(), picture(&reversed).svg());
    assert_eq!(picture(&specs).json(), picture(&reversed).json());
}
