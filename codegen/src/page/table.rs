//! Tables, in HTML or in Markdown, as rows of cells.
//!
//! Rows and cells of an HTML table are found by their tags in the text, and `html` reads each cell. So an
//! unclosed tag, a comment or a `<textarea>` spoils only the cell that it is in, no row is lost, and the
//! place of each cell is known.

use std::borrow::Cow;
use std::ops::Range;

use super::html;
use super::model::{Located, Text};
use crate::diagnostic::Findings;

/// A row of a table.
#[derive(Clone, Debug)]
pub(super) struct Row<'s> {
    /// The cells, in order.
    pub cells: Vec<Cell<'s>>,
    /// The place of the row.
    pub span: Range<usize>,
}

/// A cell of a table.
#[derive(Clone, Debug)]
pub(super) struct Cell<'s> {
    /// The content, as HTML.
    pub html: Cow<'s, str>,
    /// The place of the cell.
    pub span: Range<usize>,
}

impl Cell<'_> {
    /// The text of the cell.
    pub fn text(&self, findings: &mut Findings<'_>) -> Text {
        html::text(&self.html, self.span.clone(), findings)
    }

    /// The text of the cell, without its form.
    pub fn words(&self, findings: &mut Findings<'_>) -> String {
        html::words(&self.html, self.span.clone(), findings)
    }

    /// The name in the cell; may be empty.
    pub fn name(&self, findings: &mut Findings<'_>) -> String {
        html::name(&self.html, self.span.clone(), findings)
    }

    /// The name in the cell, with its place; an empty cell is an error.
    pub fn required_name(&self, findings: &mut Findings<'_>) -> Located<String> {
        let value = self.name(findings);
        if value.is_empty() {
            findings.error(self.span.clone(), "found an empty cell, expected a name");
        }
        Located { value, span: self.span.clone() }
    }
}

/// A table with a header, whose columns have titles.
pub(super) struct Table<'s> {
    header: Vec<String>,
    /// The rows below the header, each with a cell for each column.
    pub rows: Vec<Row<'s>>,
}

impl<'s> Table<'s> {
    /// The table whose header is the first of `rows`; `None` without rows. A row with more or fewer cells
    /// than the header is an error.
    pub fn new(rows: Vec<Row<'s>>, findings: &mut Findings<'_>) -> Option<Self> {
        let mut rows = rows.into_iter();
        let header: Vec<String> = rows.next()?.cells.iter().map(|cell| cell.words(findings)).collect();
        let (rows, uneven): (Vec<_>, Vec<_>) = rows.partition(|row| row.cells.len() == header.len());
        for row in uneven {
            let (found, expected) = (row.cells.len(), header.len());
            let message = format!("found a row of {found} cells, expected {expected}, as in its header");
            findings.error(row.span, message);
        }
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
    let mut cell_start = None;
    let mut at = span.start;
    while let Some(tag) = next_tag(text, at..span.end) {
        close(text, &mut rows, cell_start.take(), tag.span.start);
        match tag.name {
            "tr" => rows.push(Row { cells: Vec::new(), span: tag.span.clone() }),
            "td" | "th" => {
                // A cell before any row begins a row, as it does in a browser.
                if rows.is_empty() {
                    rows.push(Row { cells: Vec::new(), span: tag.span.clone() });
                }
                cell_start = Some(tag.span.end);
            }
            _ => {}
        }
        at = tag.span.end;
    }
    close(text, &mut rows, cell_start, span.end);
    rows.retain(|row| !row.cells.is_empty());
    rows
}

/// Ends the cell that began at `start`, if a cell is open.
fn close<'s>(text: &'s str, rows: &mut [Row<'s>], start: Option<usize>, end: usize) {
    if let (Some(row), Some(start)) = (rows.last_mut(), start) {
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
