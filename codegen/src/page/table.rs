//! Tables, in HTML or in Markdown, as rows of cells; and what a cell says.
//!
//! Rows and cells of an HTML table are found by their tags in the source, and scraper reads each cell. So a tag that is
//! not closed, a comment or a `<textarea>` spoils no more than the cell that it stands in: no row is lost to it. And
//! each cell's place in the file is known.

use std::borrow::Cow;
use std::ops::Range;

use scraper::{Html, Node};

use crate::diagnostic::{Diagnostic, Source, quoted};

/// A row of a table.
#[derive(Clone, Debug)]
pub(super) struct Row<'s> {
    /// Its cells, in order.
    pub cells: Vec<Cell<'s>>,
    /// Where it is.
    pub span: Range<usize>,
}

/// A cell of a table.
#[derive(Clone, Debug)]
pub(super) struct Cell<'s> {
    /// What stands in it, as HTML.
    pub html: Cow<'s, str>,
    /// Where it is.
    pub span: Range<usize>,
}

/// A table with a header: cells are found by their column's title.
pub(super) struct Table<'s> {
    header: Vec<String>,
    /// The rows below the header.
    pub rows: Vec<Row<'s>>,
}

impl<'s> Table<'s> {
    /// Takes the first row for the header; a row with more or fewer cells is an error.
    pub fn new(source: Source<'s>, rows: Vec<Row<'s>>, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        let mut rows = rows.into_iter();
        let header: Vec<String> =
            rows.next()?.cells.iter().map(|cell| cell.text(source, diagnostics).folded).collect();
        let (rows, crooked): (Vec<_>, Vec<_>) = rows.partition(|row| row.cells.len() == header.len());
        diagnostics.extend(crooked.iter().map(|row| {
            let message = format!(
                "found a row of {} cells, expected {}, as in its header",
                row.cells.len(),
                header.len()
            );
            source.error(row.span.clone(), message)
        }));
        Some(Self { header, rows })
    }

    /// The number of a column, by its title.
    pub fn column(&self, title: &str) -> Option<usize> {
        self.header.iter().position(|head| head == title)
    }
}

/// The rows of all HTML tables in `span`.
pub(super) fn html_rows(text: &str, span: Range<usize>) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut open = None;
    let mut at = span.start;
    while let Some(tag) = next_tag(text, at..span.end) {
        close(text, &mut rows, open.take(), tag.span.start);
        match tag.name {
            "tr" => rows.push(Row { cells: Vec::new(), span: tag.span.clone() }),
            "td" | "th" => {
                // A cell before any row begins one, as it does in a browser.
                if rows.is_empty() {
                    rows.push(Row { cells: Vec::new(), span: tag.span.clone() });
                }
                open = Some(tag.span.end);
            }
            _ => {}
        }
        at = tag.span.end;
    }
    close(text, &mut rows, open, span.end);
    rows.retain(|row| !row.cells.is_empty());
    rows
}

/// Ends the cell that began at `open`, if one did.
fn close<'s>(text: &'s str, rows: &mut [Row<'s>], open: Option<usize>, end: usize) {
    if let (Some(row), Some(start)) = (rows.last_mut(), open) {
        row.span.end = end;
        row.cells.push(Cell { html: Cow::Borrowed(&text[start..end]), span: start..end });
    }
}

struct Tag {
    name: &'static str,
    span: Range<usize>,
}

/// The next tag that begins or ends a row or a cell.
fn next_tag(text: &str, span: Range<usize>) -> Option<Tag> {
    const TAGS: [&str; 7] = ["tr", "td", "th", "/tr", "/td", "/th", "/table"];
    let markup = &text[span.clone()];
    markup.match_indices('<').find_map(|(at, _)| {
        let rest = &markup[at + 1..];
        let name = TAGS.into_iter().find(|name| {
            let bytes = rest.as_bytes();
            bytes.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
                && bytes.get(name.len()).is_none_or(|next| b" \t\r\n/>".contains(next))
        })?;
        let end = rest.find('>').map_or(markup.len(), |end| at + 1 + end + 1);
        Some(Tag { name, span: span.start + at..span.start + end })
    })
}

/// Text of a page: tags stripped, entities decoded, white space folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The text as it stands: `a<br />b` is `ab`.
    pub folded: String,
    /// The same with a space where a browser breaks the line (`a b`), where that differs.
    pub spaced: Option<String>,
}

impl Text {
    /// The text for a reader.
    pub fn prose(&self) -> &str {
        self.spaced.as_deref().unwrap_or(&self.folded)
    }
}

impl Cell<'_> {
    /// What the cell says.
    pub fn text(&self, source: Source<'_>, diagnostics: &mut Vec<Diagnostic>) -> Text {
        text(source, &self.html, self.span.clone(), diagnostics)
    }

    /// What the cell names: the `code` of a `<CopyableCode>`, or else its text.
    pub fn name(&self, source: Source<'_>, diagnostics: &mut Vec<Diagnostic>) -> String {
        if !self.html.contains("<CopyableCode") {
            return self.text(source, diagnostics).folded;
        }
        let Some(fragment) = fragment(source, &self.html, self.span.clone(), diagnostics) else {
            return String::new();
        };
        let code = fragment.root_element().descendants().find_map(|node| match node.value() {
            Node::Element(element) if element.name() == "copyablecode" => element.attr("code"),
            _ => None,
        });
        match code {
            Some(code) => fold(code),
            None => {
                diagnostics.push(
                    source.error(self.span.clone(), "found `<CopyableCode>` without `code`, expected one"),
                );
                String::new()
            }
        }
    }
}

/// What a piece of HTML says.
pub(super) fn text(
    source: Source<'_>,
    html: &str,
    span: Range<usize>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Text {
    // Most cells are plain, or plain within one `<code>`.
    let trimmed = html.trim();
    let plain =
        trimmed.strip_prefix("<code>").and_then(|code| code.strip_suffix("</code>")).unwrap_or(trimmed);
    if !plain.contains(['<', '&']) {
        return Text { folded: fold(plain), spaced: None };
    }
    let Some(fragment) = fragment(source, html, span, diagnostics) else {
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

/// Reads HTML. That takes a time which grows with the square of the elements that are open at once, and of the
/// attributes of a tag: so there may be only so much in one place.
fn fragment(
    source: Source<'_>,
    html: &str,
    span: Range<usize>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Html> {
    const MOST_TAGS: usize = 1_000;
    const MOST_BYTES: usize = 64 * 1024;
    let tags = html.matches('<').count();
    if tags <= MOST_TAGS && html.len() <= MOST_BYTES {
        return Some(Html::parse_fragment(html));
    }
    let found = format!(
        "found {tags} tags in {} bytes of HTML, {}, expected no more than {MOST_TAGS} in {MOST_BYTES}",
        html.len(),
        quoted(html.trim())
    );
    diagnostics.push(source.error(span, found));
    None
}

fn breaks_line(element: &str) -> bool {
    matches!(element, "br" | "p" | "li" | "ul" | "ol" | "details" | "summary" | "div" | "note" | "important")
}

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
