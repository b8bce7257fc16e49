//! Sections of a page, and the pieces that a section is made of.

use std::ops::Range;
use std::rc::Rc;

use super::table::{Row, html_rows};

/// A section of a page: the text under a heading of level 2.
#[derive(Debug)]
pub(super) struct Section<'s> {
    /// The text of the heading, without its markup.
    pub title: String,
    /// The place of the heading.
    pub heading: Range<usize>,
    /// The pieces under the heading, in order.
    pub pieces: Vec<Piece<'s>>,
}

/// A piece of a section.
#[derive(Debug)]
pub(super) struct Piece<'s> {
    /// The tab that the piece is in: the `value` of the nearest `<TabItem>`.
    pub tab: Option<&'s str>,
    /// The nearest heading of level 3 or deeper.
    pub subheading: Option<Rc<str>>,
    /// The place of the piece.
    pub span: Range<usize>,
    /// What the piece is.
    pub kind: PieceKind<'s>,
}

/// What a piece is.
#[derive(Debug)]
pub(super) enum PieceKind<'s> {
    /// A fenced code block, or an MDX `<CodeBlock>`: its language, its text, and the offset of its text.
    Code { language: &'s str, text: &'s str, at: usize },
    /// A table in Markdown.
    Table(Vec<Row<'s>>),
    /// An MDX `<SchemaTable fields={…} />`: the offset of its JSON. The JSON reader finds the end.
    Schema { at: usize },
    /// Prose and HTML.
    Markup,
}

impl<'s> Section<'s> {
    /// Whether the section has this title, in any case.
    pub fn is_titled(&self, title: &str) -> bool {
        self.title.eq_ignore_ascii_case(title)
    }

    /// The place of all pieces.
    pub fn content(&self) -> Range<usize> {
        let end = self.pieces.last().map_or(self.heading.end, |piece| piece.span.end);
        self.heading.end..end
    }

    /// The pieces for a tab: if the section has tabs, those of this tab, or else of the first one.
    pub fn in_tab(&self, tab: &str) -> Vec<&Piece<'s>> {
        let tabs = || self.pieces.iter().filter_map(|piece| piece.tab);
        let chosen = tabs().find(|value| *value == tab).or_else(|| tabs().next());
        self.pieces.iter().filter(|piece| piece.tab.is_none() || piece.tab == chosen).collect()
    }
}

/// The rows of the tables among `pieces`, both of HTML and of Markdown.
pub(super) fn rows<'p, 's: 'p>(
    text: &'s str,
    pieces: impl IntoIterator<Item = &'p Piece<'s>>,
) -> Vec<Row<'s>> {
    let mut rows = Vec::new();
    for piece in pieces {
        match &piece.kind {
            PieceKind::Markup => rows.append(&mut html_rows(text, piece.span.clone())),
            PieceKind::Table(table) => rows.extend_from_slice(table),
            PieceKind::Code { .. } | PieceKind::Schema { .. } => {}
        }
    }
    rows
}
