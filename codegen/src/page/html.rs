//! What a piece of HTML says, read by scraper.

use std::ops::Range;

use scraper::{Html, Node};

use super::model::Text;
use super::prose;
use crate::diagnostic::{Findings, quoted};

/// The text of a piece of HTML, without and with its form.
pub(super) fn text(html: &str, span: Range<usize>, findings: &mut Findings<'_>) -> Text {
    match plain(html, span, findings) {
        Some(folded) => Text { folded, markdown: prose::markdown(html) },
        None => Text::default(),
    }
}

/// The text of a piece of HTML: tags stripped, entities decoded, white space folded. Empty if the piece is too long.
pub(super) fn words(html: &str, span: Range<usize>, findings: &mut Findings<'_>) -> String {
    plain(html, span, findings).unwrap_or_default()
}

fn plain(html: &str, span: Range<usize>, findings: &mut Findings<'_>) -> Option<String> {
    // Most cells are plain text, or plain text within one `<code>`.
    let trimmed = html.trim();
    let plain =
        trimmed.strip_prefix("<code>").and_then(|code| code.strip_suffix("</code>")).unwrap_or(trimmed);
    if !plain.contains(['<', '&']) {
        return Some(fold(plain));
    }
    let fragment = fragment(html, span, findings)?;
    Some(fold(&fragment.root_element().text().collect::<String>()))
}

/// The name that a piece of HTML shows: the `code` of a `<CopyableCode>`, or else the text.
pub(super) fn name(html: &str, span: Range<usize>, findings: &mut Findings<'_>) -> String {
    if !html.contains("<CopyableCode") {
        return words(html, span, findings);
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
