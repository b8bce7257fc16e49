//! What a piece of HTML says, read by scraper.

use std::ops::Range;

use scraper::{Html, Node};

use super::model::Text;
use crate::diagnostic::{Findings, quoted};

/// The text of a piece of HTML.
pub(super) fn text(html: &str, span: Range<usize>, findings: &mut Findings<'_>) -> Text {
    // Most cells are plain text, or plain text within one `<code>`.
    let trimmed = html.trim();
    let plain =
        trimmed.strip_prefix("<code>").and_then(|code| code.strip_suffix("</code>")).unwrap_or(trimmed);
    if !plain.contains(['<', '&']) {
        return Text { folded: fold(plain), spaced: None };
    }
    let Some(fragment) = fragment(html, span, findings) else {
        return Text::default();
    };
    let (mut together, mut apart) = (String::new(), String::new());
    for node in fragment.root_element().descendants() {
        match node.value() {
            Node::Text(text) => {
                together.push_str(text);
                apart.push_str(text);
            }
            Node::Element(element) if breaks_line(element.name()) => apart.push(' '),
            _ => {}
        }
    }
    let (folded, spaced) = (fold(&together), fold(&apart));
    Text { spaced: (spaced != folded).then_some(spaced), folded }
}

/// The name that a piece of HTML shows: the `code` of a `<CopyableCode>`, or else the text.
pub(super) fn name(html: &str, span: Range<usize>, findings: &mut Findings<'_>) -> String {
    if !html.contains("<CopyableCode") {
        return text(html, span, findings).folded;
    }
    let Some(fragment) = fragment(html, span.clone(), findings) else {
        return String::new();
    };
    let code = fragment.root_element().descendants().find_map(|node| match node.value() {
        Node::Element(element) if element.name() == "copyablecode" => element.attr("code"),
        _ => None,
    });
    match code {
        Some(code) => fold(code),
        None => {
            findings.error(span, "found `<CopyableCode>` without `code`, expected `code`");
            String::new()
        }
    }
}

/// Parses HTML. The time that this takes grows with the square of the elements that are open at once, and of
/// the attributes of a tag, so the size is limited.
fn fragment(html: &str, span: Range<usize>, findings: &mut Findings<'_>) -> Option<Html> {
    const MAX_TAGS: usize = 1_000;
    const MAX_BYTES: usize = 64 * 1024;
    let tags = html.matches('<').count();
    if tags <= MAX_TAGS && html.len() <= MAX_BYTES {
        return Some(Html::parse_fragment(html));
    }
    let message = format!(
        "found {tags} tags in {} bytes of HTML, {}, expected no more than {MAX_TAGS} in {MAX_BYTES}",
        html.len(),
        quoted(html.trim())
    );
    findings.error(span, message);
    None
}

/// Whether a browser breaks the line at an element.
fn breaks_line(element: &str) -> bool {
    matches!(element, "br" | "p" | "li" | "ul" | "ol" | "details" | "summary" | "div" | "note" | "important")
}

/// The text with each run of white space as one space.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}
