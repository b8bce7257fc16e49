//! Text of pages as doc comments: whatever it holds, it is inert there.

use proc_macro2::TokenStream;
use quote::quote;

use crate::markdown::{Block, Content, Span, Style, parse, wrapped, write};

/// The columns of a line of docs.
const WIDTH: usize = 96;

/// Docs of these paragraphs of Markdown.
pub(super) fn attributes(paragraphs: &[String]) -> TokenStream {
    let lines = lines(paragraphs);
    quote!(#(#[doc = #lines])*)
}

/// The lines of docs of these paragraphs of Markdown, each with a space before its text. A paragraph that is on one line
/// is wrapped.
pub(super) fn lines(paragraphs: &[String]) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let space = |line: &str| if line.is_empty() { String::new() } else { format!(" {line}") };
        if paragraph.contains('\n') {
            lines.extend(paragraph.split('\n').map(space));
        } else {
            lines.extend(wrapped(paragraph, WIDTH).iter().map(|line| space(line)));
        }
    }
    lines
}

/// Words with their indefinite article: `a stage`, `an instance`.
pub(super) fn with_article(words: &str) -> String {
    const SAID_WITH_A_CONSONANT: [&str; 5] = ["eu", "uni", "usa", "use", "uti"];
    let has = |starts: &[&str]| starts.iter().any(|start| words.starts_with(start));
    let vowel = words.starts_with(['a', 'e', 'i', 'o', 'u']) && !has(&SAID_WITH_A_CONSONANT);
    format!("{} {words}", if vowel || has(&["hour", "ssh", "ssl", "sql", "mfa"]) { "an" } else { "a" })
}

/// The description of a page, as Markdown on lines of limited length. It shows what it says and does nothing else: it
/// has no HTML, no heading, no reference to items, no code that runs, nothing invisible, and links to web addresses
/// only. The first paragraph is one sentence, or else short: lists of items show it alone.
pub(super) fn inert(description: &str) -> String {
    let mut blocks = parse(description);
    summarize(&mut blocks);
    write(&blocks, Some(WIDTH))
}

/// Makes the first sentence a paragraph of its own, unless its paragraph is short.
fn summarize(blocks: &mut Vec<Block>) {
    const SHORT: usize = 120;
    let Some(Block { depth: 0, marker: None, content: Content::Words(spans) }) = blocks.first_mut() else {
        return;
    };
    let length: usize = spans.iter().map(|span| span.text.len()).sum();
    if length <= SHORT {
        return;
    }
    if let Some((index, at)) = end_of_sentence(spans) {
        let mut rest = spans.split_off(index);
        if let Some(first) = rest.first_mut() {
            let after = first.text.split_off(at);
            spans.push(Span { text: std::mem::replace(&mut first.text, after), ..first.clone() });
        }
        blocks.insert(1, Block { depth: 0, marker: None, content: Content::Words(rest) });
    }
}

/// Where the first sentence ends, if another follows: the span, and the place after its full stop.
fn end_of_sentence(spans: &[Span]) -> Option<(usize, usize)> {
    spans.iter().enumerate().filter(|(_, span)| span.style == Style::Plain && span.link.is_none()).find_map(
        |(index, span)| {
            let mut stops = span.text.match_indices(". ");
            let (at, _) = stops.find(|(at, _)| {
                let word = span.text[..*at].rsplit([' ', '(']).next().unwrap_or_default();
                let next = span.text[at + 2..].chars().next();
                let next = next.or_else(|| spans.get(index + 1)?.text.chars().next());
                !is_abbreviation(word) && next.is_some_and(|next| !next.is_lowercase())
            })?;
            Some((index, at + 1))
        },
    )
}

fn is_abbreviation(word: &str) -> bool {
    word.contains('.')
        || matches!(word, "etc" | "vs" | "Inc" | "cf" | "No" | "approx" | "St")
        || word.chars().count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_goes_by_the_sound() {
        for words in
            ["an instance", "an alias", "a stage", "a user", "an ssl certificate", "a unit", "an iam role"]
        {
            let (_, bare) = words.split_once(' ').expect("two words");
            assert_eq!(with_article(bare), words);
        }
    }

    #[test]
    fn text_of_pages_is_inert_in_docs() {
        for (text, expected) in [
            ("Stage name", "Stage name"),
            ("a [link](x) [ref] <b>", r"a link \[ref\] \<b\>"),
            ("a [link](https://x.y) ![image](https://x.y/z)", "a [link](https://x.y) [image](https://x.y/z)"),
            ("`*/ \"#", "\\`\\*/ \"#"),
            ("snake_case _x_ `code`", "snake_case *x* `code`"),
            ("see https://x.y/z.", "see <https://x.y/z>."),
            ("(https://x.y)", "(<https://x.y>)"),
            ("a\u{202e}b", "au202eb"),
            ("R&amp;lt;D", r"R\&lt;D"),
            ("# x", "x"),
            ("    let x = 1;", "```text\nlet x = 1;\n```"),
            ("```rust\nevil();\n```", "```text\nevil();\n```"),
            ("<script>evil()</script>", r"\<script\>evil()\</script\>"),
            ("12 x", "12 x"),
        ] {
            assert_eq!(inert(text), expected);
        }
    }

    #[test]
    fn the_first_sentence_of_a_long_paragraph_is_the_summary() {
        let rest =
            "It is not short, e.g. because it says much that nobody asked for, and says all of it `twice`.";
        let text = format!("The name of a room, e.g. `lobby`. {rest}");
        let docs = inert(&text);
        let (first, after) = docs.split_once("\n\n").expect("two paragraphs");
        assert_eq!(first, "The name of a room, e.g. `lobby`.");
        assert_eq!(after, rest);
        assert_eq!(inert("Short. Shorter."), "Short. Shorter.");
    }

    #[test]
    fn lines_are_short() {
        let docs = attributes(&[inert(&"word `code` ".repeat(100)), "plain ".repeat(100)]).to_string();
        assert!(docs.split("doc =").all(|line| line.len() < 115), "{docs}");
    }
}
