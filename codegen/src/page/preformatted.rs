//! `<pre>` elements: what some pages have in place of fences.
//!
//! They are found by their tags in the source, so that each item in them has a place.

use std::ops::Range;

use crate::diagnostic::Findings;

/// A `<pre>` element.
pub(super) struct Element {
    /// The place of the element.
    pub span: Range<usize>,
    /// The place of its content.
    pub content: Range<usize>,
}

/// The `<pre>` elements in `span`. An element that doesn't end is reported.
pub(super) fn elements(span: Range<usize>, findings: &mut Findings<'_>) -> Vec<Element> {
    let text = findings.source.text;
    let mut elements = Vec::new();
    let mut at = span.start;
    while let Some(open) = next_tag(text, at..span.end, "<pre") {
        let Some(close) = next_tag(text, open.end..span.end, "</pre") else {
            findings.error(open.clone(), "found a `<pre>` that doesn't end, expected `</pre>`");
            elements.push(Element { span: open.start..span.end, content: open.end..open.end });
            break;
        };
        at = close.end;
        elements.push(Element { span: open.start..close.end, content: open.end..close.start });
    }
    elements
}

/// The items between the commas and the line breaks (`<br />`) of a list in HTML, without white space around
/// them. A comma in a tag separates nothing.
pub(super) fn items(html: &str) -> Vec<Range<usize>> {
    let mut items = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(found) = html[at..].find([',', '<']).map(|found| at + found) {
        at = found + 1;
        let is_separator = if html[at..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!".contains(c)) {
            let end = if html[at..].starts_with("!--") { "-->" } else { ">" };
            let Some(length) = html[at..].find(end) else { break };
            at += length + end.len();
            is_tag(&html[found..at], "<br")
        } else {
            html[found..].starts_with(',')
        };
        if is_separator {
            items.push(trimmed(html, start..found));
            start = at;
        }
    }
    items.push(trimmed(html, start..html.len()));
    items
}

fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let item = &text[span.clone()];
    let start = span.start + (item.len() - item.trim_start().len());
    start..start + item.trim().len()
}

/// The next tag that begins with `start`.
fn next_tag(text: &str, span: Range<usize>, start: &str) -> Option<Range<usize>> {
    let markup = &text[span.clone()];
    let (at, _) = markup.match_indices('<').find(|(at, _)| is_tag(&markup[*at..], start))?;
    let length = markup[at..].find('>').map_or(markup.len() - at, |end| end + 1);
    Some(span.start + at..span.start + at + length)
}

/// Whether markup begins with a tag: `<pre`, or `</pre`.
fn is_tag(markup: &str, start: &str) -> bool {
    markup.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
        && markup[start.len()..].starts_with(|c: char| c.is_whitespace() || c == '>' || c == '/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_and_line_breaks_separate_items() {
        let of =
            |html: &'static str| -> Vec<&str> { items(html).into_iter().map(|item| &html[item]).collect() };
        assert_eq!(of("\n a,\n b\n"), ["a", "b"]);
        assert_eq!(of("a,<br />b<BR>c"), ["a", "", "b", "c"]);
        assert_eq!(
            of("<i class=\"x,y\">a</i>, <!-- b, c -->d"),
            ["<i class=\"x,y\">a</i>", "<!-- b, c -->d"]
        );
        assert_eq!(of("a <b"), ["a <b"]);
        assert_eq!(of(""), [""]);
    }
}
