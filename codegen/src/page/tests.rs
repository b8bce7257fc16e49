//! What each dialect of a page says, and the places of findings.

mod select_only;

use cloud_control::Handler;

use super::{Page, Reading, read};
use crate::diagnostic::{LineIndex, Source};

/// A page with these fields and methods, and the text after them.
fn text(fields: &str, methods: &str, rest: &str) -> String {
    format!(
        "---\ntitle: room\n---\n\n## Overview\n<table><tbody>\n\
         <tr><td><b>Name</b></td><td><code>room</code></td></tr>\n<tr><td><b>Type</b></td><td>Resource</td></tr>\n\
         <tr><td><b>Description</b></td><td>A room of AWS::IVS::Room.</td></tr>\n\
         <tr><td><b>Id</b></td><td><CopyableCode code=\"aws.ivs.room\" /></td></tr>\n</tbody></table>\n\n\
         ## Fields\n{fields}\n\n## Methods\n{methods}\n\n{rest}\n"
    )
}

const HTML: &str = "<table><tbody>\n<tr><th>Name</th><th>Datatype</th><th>Description</th></tr>\n\
                    <tr><td><code>arn</code></td><td><code>string</code></td><td>Its ARN.</td></tr>\n</tbody></table>";
const METHODS: &str = "<table>\n<tr><th>Name</th><th>Accessible by</th><th>Required Params</th></tr>\n\
                       <tr><td><code>get_resource</code></td><td><code>SELECT</code></td><td><code>Identifier, region</code></td></tr>\n</table>";

fn reading(text: &str) -> (Reading, Vec<String>) {
    let mut diagnostics = Vec::new();
    let source = Source { path: "room.md", text };
    let reading = read(source, &mut diagnostics);
    let lines = LineIndex::new(text);
    let messages = diagnostics.iter().map(|diagnostic| diagnostic.describe(&lines)).collect();
    (reading, messages)
}

fn page(fields: &str, methods: &str, rest: &str) -> Page {
    match reading(&text(fields, methods, rest)) {
        (Reading::Page(page), messages) if messages.is_empty() => *page,
        (_, messages) => panic!("{messages:?}"),
    }
}

/// The one finding about a page.
fn finding(fields: &str, methods: &str, rest: &str) -> String {
    let (_, messages) = reading(&text(fields, methods, rest));
    assert_eq!(messages.len(), 1, "{messages:?}");
    messages.concat()
}

fn fields(table: &str) -> Vec<(String, String, String)> {
    let page = page(table, METHODS, "");
    let fields = page.fields.into_iter();
    fields.map(|field| (field.name.value, field.datatype, field.description.folded)).collect()
}

fn one(name: &str, datatype: &str, description: &str) -> Vec<(String, String, String)> {
    vec![(name.to_owned(), datatype.to_owned(), description.to_owned())]
}

#[test]
fn the_overview_says_what_a_page_is_about() {
    let page = page(HTML, METHODS, "");
    assert_eq!(page.id.value, "aws.ivs.room");
    assert_eq!((page.name.as_str(), page.kind.as_str()), ("room", "Resource"));
    assert_eq!(page.type_name.as_deref(), Some("AWS::IVS::Room"));
}

#[test]
fn fields_are_read_from_every_kind_of_table() {
    let expected = one("arn", "string", "Its ARN.");
    let markdown = "| Name | Datatype | Description |\n|:---|:---|:---|\n| `arn` | `string` | Its ARN. |";
    let copyable = markdown.replace("`arn`", "<CopyableCode code=\"arn\" />");
    let schema = "<SchemaTable fields={[\n  {\"name\": \"arn\", \"type\": \"string\", \"description\": \"Its ARN.\"}\n]} />";
    let unclosed = HTML.replace("</td>", "").replace("</tr>", "");
    for table in [HTML, markdown, &copyable, schema, &unclosed] {
        assert_eq!(fields(table), expected, "{table}");
    }
}

#[test]
fn fields_come_from_the_get_tab() {
    let other = HTML.replace("arn", "name");
    let tabs = format!(
        "<Tabs>\n<TabItem value=\"list\">\n\n{other}\n\n</TabItem>\n<TabItem value=\"get\">\n\n{HTML}\n\n</TabItem>\n</Tabs>"
    );
    assert_eq!(fields(&tabs), one("arn", "string", "Its ARN."));
}

#[test]
fn a_schema_table_has_children() {
    let table = "<SchemaTable fields={[{\"name\": \"a\", \"type\": \"object\", \"children\": \
                 [{\"name\": \"b\", \"type\": \"string\", \"description\": \"x &lt; <b>y</b> }\"}]}]} />";
    let page = page(table, METHODS, "");
    let children = page.fields[0].children.as_deref().expect("it has some");
    assert_eq!(children[0].name.value, "b");
    assert_eq!(children[0].description.folded, "x < y }");
}

#[test]
fn facts_are_text_without_its_form() {
    for (written, said) in [
        ("a <b>b</b> c", "a b c"),
        ("a<br />b", "ab"),
        ("<p>a<li>b", "ab"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("a &amp;lt; b", "a &lt; b"),
        ("a | b {c} `d`", "a | b {c} `d`"),
        ("a <b>b", "a b"),
        ("a\n  b", "a b"),
        ("", ""),
    ] {
        let table = HTML.replace("Its ARN.", written);
        assert_eq!(fields(&table), one("arn", "string", said), "{written}");
    }
}

#[test]
fn a_sentence_may_replace_a_table() {
    let sentence = "`SELECT` operation not supported for this resource.";
    assert!(page(sentence, METHODS, "").fields.is_empty());
    let none = "`SELECT` operation not supported for this resource.";
    assert!(page(HTML, none, "").methods.is_empty());
}

#[test]
fn commas_that_separate_nothing_are_dropped() {
    let methods = METHODS.replace("Identifier, region", ", Identifier,, region,");
    let page = page(HTML, &methods, "");
    assert_eq!(page.methods[0].required_params, ["Identifier", "region"]);
}

#[test]
fn permissions_are_under_headings_or_in_tabs() {
    let headings = "## Permissions\n\n### Read\n```json\nivs:GetRoom,\nivs:GetRoom,\n*,\n```\n";
    let tabs = "## Permissions\n\n<Tabs>\n<TabItem value=\"read\">\n\n```json\nivs:GetRoom,\nivs:GetRoom,\n*\n```\n\n</TabItem>\n</Tabs>\n";
    for permissions in [headings, tabs] {
        let page = page(HTML, METHODS, permissions);
        let read = &page.permissions[&Handler::Get];
        let actions: Vec<&str> = read.iter().map(|action| action.value.as_str()).collect();
        assert_eq!(actions, ["ivs:GetRoom", "ivs:GetRoom", "*"]);
    }
}

#[test]
fn index_pages_are_not_resource_pages() {
    let index = text(HTML, METHODS, "").replace("<td>Resource<", "<td>Service<");
    assert_eq!(reading(&index).0, Reading::Index);
    assert_eq!(reading("## Resources\n").0, Reading::Index);
}

#[test]
fn a_finding_has_its_place_in_html() {
    let crooked = HTML.replace("<td>Its ARN.</td>", "");
    assert_eq!(
        finding(&crooked, METHODS, ""),
        "error: room.md:16:1: found a row of 2 cells, expected 3, as in its header"
    );
    let empty = HTML.replace(">arn<", "><");
    assert_eq!(finding(&empty, METHODS, ""), "error: room.md:16:9: found an empty cell, expected a name");
}

#[test]
fn a_finding_has_its_place_in_json() {
    let open = "<SchemaTable fields={[\n  {\"name\": \"ä\", \"type\": 1}\n]} />";
    assert_eq!(
        finding(open, METHODS, ""),
        "error: room.md:15:25: found a SchemaTable that cannot be read (invalid type: integer `1`, expected a string), expected JSON"
    );
}

#[test]
fn a_finding_has_its_place_in_a_fence() {
    let permissions = "## Permissions\n\n### Read\n```json\nivs:GetRoom,\n  ivs:A ivs:B\n```\n";
    assert_eq!(
        finding(HTML, METHODS, permissions),
        "error: room.md:30:3: found `ivs:A ivs:B`, expected one action between two commas"
    );
    let heading = permissions.replace("Read", "Rede").replace(" ivs:B", "");
    assert_eq!(
        finding(HTML, METHODS, &heading),
        "error: room.md:28:1: found permissions for `Rede`, expected Create, Read, Update, Delete or List"
    );
}

#[test]
fn a_surplus_cell_is_not_dropped() {
    let markdown = "| Name | Datatype | Description |\n|---|---|---|\n| `arn` | `string` | one | two |";
    let found = finding(markdown, METHODS, "");
    assert!(found.contains("a row of 4 cells, expected 3"), "{found}");
}

#[test]
fn sections_are_known_and_occur_once() {
    let found = finding(HTML, METHODS, "## Pricing\n");
    assert!(found.starts_with("warning: ") && found.contains("found the section `Pricing`"));
    let found = finding(HTML, METHODS, "## Methods\n");
    assert!(found.starts_with("error: ") && found.contains("found the section `Methods` again"));
}
