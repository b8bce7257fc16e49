//! Whatever Markdown is read, the Markdown that is written has plain blocks and skipped to the web, and nothing else.

use proptest::prelude::*;
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::*;

/// Panics if a renderer does more with the text than to show it. The options are rustdoc's.
pub(crate) fn check_inert(markdown: &str) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    // Rustdoc looks for bare addresses outside of links and of code.
    let mut skipped = 0;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(tag) => match tag {
                Tag::Paragraph | Tag::List(_) | Tag::Item | Tag::Emphasis | Tag::Strong => {}
                Tag::CodeBlock(CodeBlockKind::Fenced(language)) if &*language == "text" => skipped += 1,
                Tag::Link { link_type: LinkType::Inline | LinkType::Autolink, dest_url, .. } => {
                    assert!(web_address(&dest_url).is_some(), "{dest_url} in {markdown}");
                    skipped += 1;
                }
                other => panic!("{other:?} in {markdown}"),
            },
            Event::End(TagEnd::Link | TagEnd::CodeBlock) => skipped -= 1,
            Event::End(_) => {}
            Event::Text(text) if skipped == 0 => {
                assert!(!text.contains("http://") && !text.contains("https://"), "{markdown}");
            }
            Event::Text(_) | Event::Code(_) | Event::SoftBreak => {}
            other => panic!("{other:?} in {markdown}"),
        }
    }
    assert!(!markdown.contains(|c| c != '\n' && super::inline::is_invisible(c)), "{markdown:?}");
}

/// Text that is full of signs.
fn signs() -> impl Strategy<Value = String> {
    let parts = [
        "a",
        "B",
        " ",
        " ",
        "\n",
        "\n\n",
        "*",
        "**",
        "_",
        "`",
        "``",
        "```",
        "[",
        "]",
        "](",
        "](https://x.y/a)",
        "(",
        ")",
        "!",
        "<",
        ">",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "&",
        "&lt;",
        "&#38;",
        ";",
        "#",
        "# ",
        "+ ",
        "- ",
        "-",
        "1. ",
        "2)",
        "|",
        "---",
        "===",
        "~~",
        "~~~",
        "$",
        "\\",
        ":",
        ".",
        "https://x.y",
        "http://",
        "    ",
        "\t",
        "\u{202e}",
        "\u{200b}",
        "é",
        "[^1]",
        "[ ] ",
        "> ",
        "text",
        "<https://x.y>",
        "\"",
        "'",
        "\0",
    ];
    prop::collection::vec(prop::sample::select(parts.to_vec()), 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn markdown_that_was_read_is_written_inert(text in signs(), width in prop::option::of(1..60_usize)) {
        let written = write(&parse(&text), width);
        check_inert(&written);
    }

    #[test]
    fn words_are_not_lost(text in signs()) {
        let letters = |blocks: &[Block]| -> String {
            let mut letters = String::new();
            for block in blocks {
                match &block.content {
                    Content::Words(spans) => letters.extend(spans.iter().map(|span| span.text.as_str())),
                    Content::Code(code) => letters.push_str(code),
                }
            }
            letters.retain(|c| c.is_alphanumeric());
            letters
        };
        let blocks = parse(&text);
        let again = parse(&write(&blocks, Some(30)));
        let seen: String = letters(&again).replace("u202e", "").replace("u200b", "").replace("u0", "");
        prop_assert_eq!(seen, letters(&blocks));
    }
}

#[test]
fn blocks_are_written_as_markdown() {
    let text = "A  paragraph\nof *two* lines.\n\n* one\n* two\n\n  more\n  1. deep\n     + deeper\n\nlast [a\nb](http://x.y/(z)) `c`";
    let expected = "A paragraph of *two* lines.\n\n- one\n- two\n\n  more\n\n  1. deep\n     - deeper\n\nlast [a b](http://x.y/%28z%29) `c`";
    assert_eq!(write(&parse(text), None), expected);
    assert_eq!(write(&parse(expected), None), expected);
}

#[test]
fn a_wrapped_line_begins_no_block() {
    let written = write(&parse("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa + b - 1. c === d"), Some(40));
    assert_eq!(written, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa +\nb - 1. c === d");
}
