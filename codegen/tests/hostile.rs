//! Malicious pages. Any text of a page ends as inert text or in a diagnostic: it doesn't become an item, an
//! identifier, a path or a control character on a terminal, and it exhausts neither the stack nor the time.

mod support;

use serde_json::json;
use support::{Dialect, Page, Slot, generate, generate_with_schema, read};

/// Text that would have an effect if any text had: each says `evil()`, which isn't a name in any dialect.
const PAYLOADS: &[&str] = &[
    "\"evil()",
    "\"; pub fn evil() {} //",
    "*/ pub fn evil() {} /*",
    "\"# ; evil!{}; r#\"",
    "evil()\n}\npub fn evil() {}",
    "evil()\r\n\r\npub fn evil() {}",
    "evil()\r#![evil()]",
    "#![evil()]",
    "#[evil()]",
    "/// evil()",
    "//! evil()",
    "\\\"); evil(); (\"",
    "\\u{22}evil()",
    "{{ evil() }}",
    "#evil() #(#evil())*",
    "`evil()`",
    "[evil()](https://evil.example \"evil()\")",
    "![evil()](javascript:evil())",
    "<script>evil()</script>",
    "<img src=x onerror=evil()>",
    "&quot;evil()",
    "&#34;; evil() //",
    "&amp;quot;evil()",
    "]]> evil()",
    "evil() --> evil()",
    "<!-- evil()",
    "<textarea>evil()",
    "<evil()",
    "\0evil()",
    "\u{1b}[31mevil()",
    "\u{202e}()live",
    "evil()\u{2066} // \u{2069}",
    "\u{feff}evil()",
    "evil()\u{2028}evil()",
    "\u{435}vil",
    "ｅｖｉｌ",
    "'; DROP TABLE evil(); --",
    "' || evil() || '",
    "$(evil())",
    "../../evil()",
    "/evil()",
    "C:\\evil()",
    "%2e%2e%2fevil()",
];

#[test]
fn text_is_inert_in_every_place() {
    for slot in Slot::ALL {
        for payload in PAYLOADS {
            generate(&Page::html().with(slot, payload).text());
        }
    }
}

#[test]
fn text_is_inert_in_every_dialect_of_fields() {
    for dialect in [Dialect::Markdown, Dialect::Schema] {
        for slot in [Slot::Field, Slot::Datatype, Slot::FieldDescription] {
            for payload in PAYLOADS {
                generate(&Page::of(dialect).with(slot, payload).text());
            }
        }
    }
}

#[test]
fn text_that_cannot_be_a_name_is_an_error_where_a_name_must_be() {
    for slot in [Slot::Id, Slot::Field, Slot::Parameter, Slot::Action] {
        // A tag or a comment isn't text; it leaves a list of parameters empty.
        let is_text = |payload: &&&str| slot != Slot::Parameter || !payload.starts_with('<');
        for payload in PAYLOADS.iter().filter(is_text) {
            let read = read(&Page::html().with(slot, payload).text());
            assert!(read.has_error(), "{slot:?} {payload:?}");
        }
    }
}

#[test]
fn text_of_a_schema_is_inert_in_every_place() {
    let page = Page::html().text();
    let text = json!({"type": "string"});
    for payload in PAYLOADS {
        let object = json!({"properties": {"Label": text, *payload: text}, "required": [payload, "Label"]});
        let reference = json!({"$ref": format!("#/definitions/{payload}")});
        let schema = json!({
            "typeName": "AWS::IVS::Stage",
            "properties": {
                "Label": {"type": "string", "pattern": payload, "format": payload, "default": payload},
                "Mode": {"enum": [payload, format!("{payload}2")]},
                "Reference": {"relationshipRef": {"typeName": payload, "propertyPath": format!("/properties/{payload}")}},
                "Own": {"type": "string", "anyOf": [
                    {"relationshipRef": {"typeName": "AWS::IVS::Stage", "propertyPath": format!("/properties/{payload}")}},
                    {"relationshipRef": {"typeName": "AWS::IVS::Stage", "propertyPath": "/properties/Label"}},
                    {"relationshipRef": {"typeName": "AWS::IVS::Stage", "propertyPath": "/properties/Own"}},
                ]},
                "Object": reference,
                "Union": {"oneOf": [{"properties": {*payload: text}, "required": [payload]}, reference, text]},
                "Map": {"patternProperties": {*payload: reference}},
                *payload: text,
            },
            "definitions": {*payload: object},
            "primaryIdentifier": [format!("/properties/{payload}"), "/properties/Label"],
            "readOnlyProperties": [format!("/properties/Object/{payload}")],
            "handlers": {
                "create": {"permissions": [payload]},
                "read": {"permissions": ["ivs:GetStage"]},
                "list": {"permissions": [], "handlerSchema": {"properties": {*payload: text}, "required": [payload]}},
            },
        });
        generate_with_schema(&page, &schema.to_string());
    }
}

#[test]
fn an_id_is_not_a_path() {
    for id in [
        "aws.../../x",
        "aws.ivs/../x.stage",
        "aws.ivs.../../stage",
        "/aws/ivs/stage",
        "aws..stage",
        "aws.ivs.",
        "aws.ivs.stage.stage",
        "aws.IVS.stage",
        "aws.ivs.3d",
        "aws.ivs.-stage",
        "C:.ivs.stage",
        "aws.ivs\0.stage",
        "aws.ivs.stage\u{202e}",
        "aws.\u{456}vs.stage",
        &format!("aws.{}.stage", "a".repeat(1_000)),
        &format!("aws.ivs.{}", "a".repeat(1_000)),
    ] {
        let read = read(&Page::html().with(Slot::Id, id).text());
        assert!(read.has_error(), "{id:?}");
        assert!(read.specs().next().is_none(), "{id:?}");
    }
}

#[test]
fn a_type_that_only_the_page_knows_has_a_name_that_can_be_a_module() {
    for (id, type_name) in [
        ("aws.ivs.ivs3d", "AWS::IVS::3d"),
        ("aws.ivs.crate", "AWS::IVS::Crate"),
        ("aws.ivs.self", "AWS::IVS::Self"),
        ("aws.ivs.super", "AWS::IVS::Super"),
        ("aws.ivs.mod", "AWS::IVS::Mod"),
        ("aws.ivs.iam", "AWS::IVS::Iam"),
        ("aws.ivs.type", "AWS::IVS::Type"),
        ("aws.ivs.provider_aws_core", "AWS::IVS::ProviderAwsCore"),
        ("aws.ivs.std", "AWS::IVS::Std"),
    ] {
        let page = Page::html().with(Slot::Id, id).with(Slot::Description, type_name);
        generate(&page.text());
    }
    let long = "a".repeat(1_000);
    let page = Page::html()
        .with(Slot::Id, &format!("aws.ivs.{long}"))
        .with(Slot::Description, &format!("AWS::IVS::{long}"));
    assert!(generate(&page.text()).has_error());
}

#[test]
fn two_types_that_would_be_one_file_are_an_error() {
    let page = |id: &str, type_name: &str| {
        let page = Page::html().with(Slot::Id, id);
        page.with(Slot::Description, type_name).text()
    };
    let pages = [page("aws.ivs.room", "AWS::IVS::Room"), page("aws.ivs.rooms", "AWS::Ivs::Room")];
    assert!(support::read_all(&pages).has_error());
}

#[test]
#[ignore = "slow: reads pages of megabytes"]
fn a_megabyte_of_text_is_text() {
    let megabyte = "evil() ".repeat(150_000);
    for dialect in Dialect::ALL {
        let page = Page::of(dialect).with(Slot::FieldDescription, &megabyte);
        assert_eq!(generate(&page.text()).specs().count(), 1, "{dialect:?}");
    }
    for slot in Slot::ALL {
        generate(&Page::html().with(slot, &megabyte).text());
    }
    for slot in Slot::ALL {
        generate(&Page::html().with(slot, &"e".repeat(1_000_000)).text());
    }
}

#[test]
#[ignore = "slow: reads pages of megabytes"]
fn a_megabyte_of_markup_ends_in_a_diagnostic() {
    for markup in [
        "<b>".repeat(300_000),
        "<b>x</b>".repeat(100_000),
        "<table><tr><td>".repeat(60_000),
        "<p><a href=x>".repeat(80_000),
        "&amp;".repeat(200_000),
        "&".repeat(1_000_000),
        "<".repeat(1_000_000),
        "</".repeat(500_000),
        format!("<a {}>x</a>", (0..100_000).map(|n| format!("a{n} ")).collect::<String>()),
        format!("<CopyableCode {}", "<b>".repeat(300_000)),
        "<CopyableCode ".repeat(70_000),
        "<!--".repeat(250_000),
        "<![CDATA[".repeat(100_000),
        "<textarea>".repeat(100_000),
    ] {
        for slot in [Slot::FieldDescription, Slot::Field, Slot::Parameter] {
            for dialect in Dialect::ALL {
                generate(&Page::of(dialect).with(slot, &markup).text());
            }
        }
    }
}

#[test]
fn deep_schema_tables_end_in_a_diagnostic() {
    let deep = r#"{"name":"a","type":"object","description":"","children":["#.repeat(10_000);
    let read = read(&Page::schema(&format!("[{deep}")));
    assert!(read.has_error());
    let closed = format!("[{deep}{}]", "]}".repeat(10_000));
    assert!(support::read(&Page::schema(&closed)).has_error());
    let arrays = "[".repeat(100_000);
    assert!(support::read(&Page::schema(&arrays)).has_error());
    let within = format!(r#"[{{"name":{arrays},"type":"string"}}]"#);
    assert!(support::read(&Page::schema(&within)).has_error());
    // As deep as is read: the stages that follow must have the stack for it.
    let deep = r#"{"name":"a","type":"object","children":["#.repeat(60);
    let closed = format!("[{deep}{}]", "]}".repeat(60));
    assert!(!generate(&Page::schema(&closed)).has_error());
}

#[test]
fn odd_json_in_schema_tables_ends_in_a_diagnostic() {
    for json in [
        "",
        "]",
        "{}",
        "null",
        "[null]",
        r#"[{"name":"a"}]"#,
        r#"[{"name":1,"type":"string"}]"#,
        r#"[{"name":"\ud800","type":"string"}]"#,
        r#"[{"name":"\udc00\ud800","type":"string"}]"#,
        r#"[{"name":"a","type":"string","description":"\ud800"}]"#,
        r#"[{"name":"a","type":"string","evil":"\u001b[31m"}]"#,
        "[{\"name\":\"a\",\"type\":\"string\",\"\u{1b}[31m\u{202e}\":1}]",
        "[{\"name\":\"a\",\"type\":\"string\",\"description\":\"\u{0}\"}]",
        r#"[{"name":"a","name":"b","type":"string"}]"#,
        r#"[{"name":"a","type":"string"}] evil()"#,
        r#"[{"name":"a","type":"string"}"#,
    ] {
        assert!(read(&Page::schema(json)).has_error(), "{json}");
    }
    let twice = format!("[]}} />\n\n<SchemaTable fields={{{}", r#"[{"name":"a","type":"string"}]"#);
    assert!(read(&Page::schema(&twice)).has_error(), "a second table would be lost");
    let breaks_out =
        r#"[{"name":"a","type":"string","description":"} />\n## Methods\n<TabItem value=\"x\">"}]"#;
    assert_eq!(generate(&Page::schema(breaks_out)).fields()[0], "a");
}

#[test]
#[ignore = "slow: reads thousands of pages"]
fn an_unclosed_element_ends_somewhere() {
    let text = Page::html().text();
    for opening in [
        "<table>",
        "<tr>",
        "<td>",
        "<td",
        "<tr",
        "<code>",
        "<!--",
        "<textarea>",
        "<script>",
        "<style>",
        "<title>",
        "<plaintext>",
        "<svg>",
        "<template>",
        "<select>",
        "```",
        "~~~",
        "```json\n",
        "    ",
        "> ",
        "- ",
        "<TabItem",
        "<TabItem value=\"get\">",
        "<TabItem value=\"",
        "<CodeBlock",
        "<CodeBlock language=\"yaml\">{`",
        "<SchemaTable fields={",
        "<SchemaTable fields={[",
        "<![CDATA[",
        "<?",
        "<!DOCTYPE",
        "$$",
        "---\n",
        "[",
        "`",
    ] {
        // After each heading and row, where it affects the most.
        let lines: Vec<&str> = text.lines().collect();
        for at in (0..lines.len()).filter(|at| lines[*at].starts_with('#') || lines[*at].starts_with("<tr")) {
            let (before, after) = lines.split_at(at + 1);
            generate(&format!("{}\n{opening}\n{}\n", before.join("\n"), after.join("\n")));
            generate(&format!("{}\n\n{opening}{}\n", before.join("\n"), after.join("\n")));
        }
    }
}

#[test]
#[ignore = "slow: reads pages of megabytes"]
fn repeated_beginnings_take_no_time() {
    for (beginning, times) in [
        ("<td", 100_000),
        ("<td ", 100_000),
        ("<td>", 100_000),
        ("<tr><td>", 60_000),
        ("<tr>", 100_000),
        ("<table>", 100_000),
        ("|", 100_000),
        ("|\n", 50_000),
        ("|-", 100_000),
        ("\n| a | b | c |\n|--|--|--|\n", 10_000),
        ("| a ", 100_000),
        ("<TabItem", 50_000),
        ("<TabItem value=\"a\">\n", 30_000),
        ("</TabItem>\n", 50_000),
        ("<CodeBlock\n", 50_000),
        ("<CodeBlock>{`\n", 50_000),
        ("<SchemaTable fields={\n", 30_000),
        ("<SchemaTable fields={[]} />\n", 30_000),
        ("```\n", 100_000),
        ("~~~\nx\n~~~\n", 50_000),
        ("````", 50_000),
        ("`", 200_000),
        ("` ``", 100_000),
        ("[", 200_000),
        ("*a_ ", 100_000),
        ("> ", 20_000),
        ("- ", 20_000),
        ("\n\n## x\n\n", 20_000),
        ("\n\n## Methods\n\n", 20_000),
        ("\n### Read\n", 20_000),
        ("<!--", 100_000),
        ("<![CDATA[", 50_000),
        ("<?", 100_000),
        ("<!A", 100_000),
        ("&", 300_000),
        ("\\", 300_000),
        ("AWS::", 100_000),
        ("\r", 200_000),
        ("\0", 200_000),
        ("---\n", 50_000),
        ("\n=\n", 50_000),
    ] {
        let many = beginning.repeat(times);
        for heading in ["## Overview", "## Fields", "## Methods", "## Permissions", "## `SELECT` Example"] {
            let text = Page::html().text();
            generate(&text.replace(heading, &format!("{heading}\n\n{many}\n\n")));
        }
        read(&many);
    }
}

#[test]
fn one_title_for_many_pieces_is_kept_once() {
    let title = "x".repeat(500_000);
    let fences = "~~~\nx\n~~~\n".repeat(20_000);
    let text = Page::html().text();
    read(&text.replace("## Permissions", &format!("## Permissions\n\n### {title}\n{fences}")));
}

#[test]
fn many_rows_are_many_rows() {
    let rows = |of: &dyn Fn(usize) -> String| (0..5_000).map(of).collect::<String>();
    let row = |name: String| {
        format!("<tr><td><code>{name}</code></td><td><code>string</code></td><td>x</td></tr>\n")
    };
    let page = |rows: String| Page::html().text().replace("<!-- fields -->", &rows);
    assert_eq!(read(&page(rows(&|n| row(format!("field_{n}"))))).fields().len(), 5_002);
    assert!(read(&page(rows(&|n| row(format!("field {n}"))))).has_error());
    assert!(read(&page(rows(&|_| "<tr><td>a</td></tr>\n".to_owned()))).has_error());
    // Most of them are read-only: no example inserts them.
    generate(&page(rows(&|n| row(format!("field_{n}")))));
    // Names that become one identifier: each is numbered.
    let same = rows(&|n| row(format!("a{}b", format!("{n:b}").replace('0', "-").replace('1', "."))));
    generate(&page(same));
}

#[test]
fn long_lists_of_actions_end_in_a_diagnostic() {
    for action in ["ivs:GetStag", "iv:GetStage", "ivs:Get*Stag", "ivs", "ivs:GetStage"] {
        let list: Vec<String> = (0..50_000).map(|n| format!("{action}{n}")).collect();
        assert!(generate(&Page::html().with(Slot::Action, &list.join(",\n")).text()).has_error());
    }
    let same = vec!["ivs:GetStage"; 50_000].join(",");
    generate(&Page::html().with(Slot::Action, &same).text());
    let stars = format!("ivs:{}x", "*".repeat(100));
    generate(&Page::html().with(Slot::Action, &stars).text());
}

#[test]
fn actions_that_are_more_than_one_are_reported_and_inert() {
    for action in [
        "*",
        "evil:*",
        "*:evil",
        "ivs:*evil",
        "ivs:*",
        "ivs:evil?",
        "arn:aws:evil:*:*:*",
        "ivs:GetStage\",\"evil:*",
        "ivs:${evil}",
        &format!("evil:{}", "*".repeat(64 * 1024)),
    ] {
        let outcome = generate(&Page::html().with(Slot::Action, action).text());
        let messages = outcome.messages();
        assert!(
            messages.contains("expected an action of the IAM reference") || outcome.has_error(),
            "{action}: {messages}"
        );
    }
}

#[test]
fn odd_sql_ends_in_a_diagnostic() {
    let columns: Vec<String> = (0..10_000).map(|n| format!("column_{n}")).collect();
    let joined = |text: &str, times| vec![text; times].join(" ");
    for sql in [
        format!("SELECT {} FROM aws.ivs.stage", columns.join(", ")),
        format!("SELECT {} FROM aws.ivs.stage", columns[..3_000].join(",\n")),
        format!("INSERT INTO aws.ivs.stage ({}) SELECT 'x'", columns.join(", ")),
        format!("SELECT arn FROM x WHERE {} a = 'x'", joined("a = 'x' AND", 4_000)),
        format!("SELECT arn FROM x WHERE {} a = 'x'", joined("a = 'x' OR", 4_000)),
        format!("SELECT arn FROM x WHERE a {}", joined("= 'x'", 6_000)),
        format!("SELECT arn FROM x WHERE a {}", joined("|| 'x'", 6_000)),
        format!("SELECT a {} FROM x", joined("+ a", 6_000)),
        format!("SELECT a{} FROM x", joined(". a", 6_000)),
        format!("SELECT a{} FROM x", joined("::int", 6_000)),
        format!("SELECT a{} FROM x", joined("[1]", 4_000)),
        format!("SELECT a FROM x {}", joined("UNION SELECT a FROM x", 3_000)),
        format!("SELECT a FROM x {}", joined("JOIN x", 3_000)),
        format!("SELECT {} a", joined("NOT", 6_000)),
        format!("SELECT {} a", joined("-", 6_000)),
        format!("SELECT {} a", joined("(", 6_000)),
        format!("SELECT {} a", joined("CASE WHEN", 3_000)),
        format!("SELECT {}", joined("f(", 6_000)),
        format!("SELECT a FROM {}", joined("(SELECT a FROM", 3_000)),
        joined("WITH a AS (", 3_000),
        joined("EXPLAIN", 6_000),
        joined("SELECT", 6_000),
        joined("IF x THEN", 3_000),
        joined("BEGIN", 3_000),
        format!("UPDATE x SET PatchDocument = '{}'", "\"a\": ".repeat(30_000)),
        format!("SELECT arn FROM x WHERE Identifier = '{}'", "<Arn>|".repeat(30_000)),
        format!("SELECT arn FROM x WHERE Identifier = '<{}>'", "A".repeat(300_000)),
        "SELECT 'evil()\u{202e}\u{1b}[31m".to_owned(),
        "DROP \u{202e}\u{1b}[31mevil()".to_owned(),
        "SELECT $$evil()".to_owned(),
        "/*".repeat(50_000),
        "'".repeat(99_999),
    ] {
        generate(&Page::html().sql(&sql));
    }
}

#[test]
fn odd_manifests_end_in_a_diagnostic() {
    let bomb = (1..40).fold("a0: &a0 [x,x,x,x,x,x,x,x]\n".to_owned(), |bomb, n| {
        bomb + &format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 8].join(","))
    });
    let in_props = |value: &str| {
        format!("resources:\n  - name: x\n    props:\n      - name: Tags\n        value: {value}\n")
    };
    let nested = (0..2_000).fold(String::new(), |text, depth| format!("{text}{}a:\n", " ".repeat(depth)));
    for yaml in [
        format!("{bomb}resources: *a39\n"),
        format!("{bomb}{}", in_props("*a39")),
        in_props(&"[".repeat(10_000)),
        in_props(&format!("{}{}", "[".repeat(10_000), "]".repeat(10_000))),
        in_props(&format!("{}{}", "[".repeat(300), "]".repeat(300))),
        in_props(&"{a: ".repeat(10_000)),
        in_props(&format!("{}1{}", "{a: ".repeat(500), "}".repeat(500))),
        in_props(&"- ".repeat(10_000)),
        nested.clone(),
        format!("resources:\n - props:\n   - name: Tags\n     value:\n{}", nested.replace('a', "      a")),
        "&a [*a]".to_owned(),
        "resources: &a\n  - props: *a\n".to_owned(),
        "resources: [1, 2]\n".to_owned(),
        "!!evil \"\u{202e}\u{1b}[31m\"\n".to_owned(),
        "resources: \"\u{1b}[31m\u{202e}evil()\"\n".to_owned(),
        "\u{feff}".to_owned(),
        "---\n".repeat(50_000),
        "? ".repeat(50_000),
        "{{ evil() }}".to_owned(),
        in_props(&format!("\"{}\"", "x".repeat(1_000_000))),
        in_props("{\"pub fn evil() {}\": 1, \"\\0\": 2}"),
    ] {
        generate(&Page::html().manifest(&yaml));
    }
}

#[test]
fn odd_files_are_pages_or_errors() {
    let text = Page::html().text();
    for odd in [
        "",
        "\n",
        "\0",
        "\u{feff}",
        "---\ntitle: stage\n---\n",
        "---\ntitle: stage\n",
        "---\n---\n",
        "## Overview\n",
        "## Overview\n\n## Fields\n\n## Methods\n",
    ] {
        assert!(read(odd).has_error(), "{odd:?}");
    }
    for same in [
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
        format!("\0{text}"),
        text.replace("<td>", "\0<td>"),
        text.to_uppercase().replace("AWS.IVS.STAGE", "aws.ivs.stage"),
        text.replace('\n', "\r"),
    ] {
        generate(&same);
    }
    let plain = read(&text).fields();
    assert_eq!(read(&text.replace('\n', "\r\n")).fields(), plain);
    assert_eq!(read(&format!("\u{feff}{text}")).fields(), plain);
}

#[test]
fn no_row_is_lost_silently() {
    let text = Page::html().text();
    let twice = |row: &str| text.replace("<!-- overview -->", row);
    for (what, page) in [
        ("an Id again", twice("<tr><td>Id</td><td>aws.ivs.evil</td></tr>")),
        ("a Description again", twice("<tr><td>Description</td><td>x</td></tr>")),
        ("a cell outside of a row", text.replacen("<tr>", "<td>Name</td><td>evil</td>\n<tr>", 1)),
    ] {
        assert!(read(&page).has_error(), "{what}");
    }
    let odd = read(&twice("<tr><td>Owner</td><td>evil()</td></tr>"));
    assert!(odd.messages().contains("`Owner`"), "{}", odd.messages());
    let more = Page::of(Dialect::Markdown).with(Slot::FieldDescription, "one | two | three");
    assert!(read(&more.text()).has_error(), "Markdown drops cells beyond the header's");
    let unused = text.replace("### Read", "### Delete\n```json\nivs:DeleteStage\n```\n\n### Read");
    let unused = read(&unused);
    let found = "found permissions for delete";
    assert!(unused.messages().contains(found), "{}", unused.messages());
}

#[test]
#[ignore = "slow: reads thousands of pages"]
fn a_page_that_was_cut_or_mangled_is_a_page_or_an_error() {
    let text = Page::html().text();
    for at in (0..text.len()).step_by(7) {
        read(&text[..at]);
        read(&text[at..]);
        // One byte less, one byte twice, and another text in the place of one byte.
        read(&format!("{}{}", &text[..at], &text[at + 1..]));
        read(&format!("{}{}", &text[..=at], &text[at..]));
        for other in ["<", "\"", "`", "|", "#", "\n\n", "\u{202e}"] {
            read(&format!("{}{other}{}", &text[..at], &text[at + 1..]));
        }
    }
    let lines: Vec<&str> = text.lines().collect();
    for at in 0..lines.len() {
        let without = [&lines[..at], &lines[at + 1..]].concat();
        generate(&without.join("\n"));
    }
}
