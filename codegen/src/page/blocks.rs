//! The Markdown of a page as sections of pieces: fences, Markdown tables, and the markup between them.
//!
//! pulldown-cmark finds the blocks. It reads MDX elements as markup: `mdx` cuts tabs, schema tables and code
//! blocks out of it.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::mdx;
use super::piece::{Piece, PieceKind, Section};
use super::table::{Cell, Row};

/// Splits a page into its sections. Text before the first heading is in no section.
pub(super) fn sections(text: &str) -> Vec<Section<'_>> {
    let mut sections: Vec<Section<'_>> = Vec::new();
    let mut subheading = None;
    let mut tab = None;
    // The end of the last block: all text between two blocks is markup.
    let mut end = 0;
    for block in blocks(text) {
        if let Some(section) = sections.last_mut() {
            tab = mdx::cut(text, end..block.span.start, tab, &subheading, &mut section.pieces);
        }
        end = block.span.end;
        match block.kind {
            BlockKind::Heading { level: HeadingLevel::H1 | HeadingLevel::H2, title } => {
                (subheading, tab) = (None, None);
                sections.push(Section { title, heading: block.span, pieces: Vec::new() });
            }
            BlockKind::Heading { title, .. } => subheading = Some(title.into()),
            BlockKind::Piece(kind) => {
                if let Some(section) = sections.last_mut() {
                    section.pieces.push(Piece {
                        tab,
                        subheading: subheading.clone(),
                        span: block.span,
                        kind,
                    });
                }
            }
        }
    }
    if let Some(section) = sections.last_mut() {
        mdx::cut(text, end..text.len(), tab, &subheading, &mut section.pieces);
    }
    sections
}

struct Block<'s> {
    span: Range<usize>,
    kind: BlockKind<'s>,
}

enum BlockKind<'s> {
    Heading { level: HeadingLevel, title: String },
    Piece(PieceKind<'s>),
}

/// The headings, fences and tables of a page, in order.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut events = Parser::new_ext(text, options).into_offset_iter();
    let mut blocks = Vec::new();
    while let Some((event, span)) = events.next() {
        let kind = match event {
            Event::Start(Tag::Heading { level, .. }) => {
                BlockKind::Heading { level, title: title(&mut events) }
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                BlockKind::Piece(fence(text, span.clone(), &mut events))
            }
            Event::Start(Tag::Table(_)) => BlockKind::Piece(PieceKind::Table(table(text, &mut events))),
            _ => continue,
        };
        blocks.push(Block { span, kind });
    }
    blocks
}

fn title<'s>(events: &mut impl Iterator<Item = (Event<'s>, Range<usize>)>) -> String {
    let mut title = String::new();
    for (event, _) in events {
        match event {
            Event::Text(text) | Event::Code(text) => title.push_str(&text),
            Event::End(TagEnd::Heading(_)) => break,
            _ => {}
        }
    }
    title.trim().to_owned()
}

fn fence<'s>(
    text: &'s str,
    span: Range<usize>,
    events: &mut impl Iterator<Item = (Event<'s>, Range<usize>)>,
) -> PieceKind<'s> {
    let mut content: Option<Range<usize>> = None;
    for (event, at) in events {
        match event {
            Event::Text(_) => content = Some(content.map_or(at.clone(), |content| content.start..at.end)),
            Event::End(TagEnd::CodeBlock) => break,
            _ => {}
        }
    }
    // The text of the file, not of the events: places within the fence are places in the file.
    let content = content.unwrap_or(span.end..span.end);
    let opening = text[span].lines().next().unwrap_or_default();
    let language = opening.trim_start_matches(['`', '~', ' ']).trim();
    PieceKind::Code { language, text: &text[content.clone()], at: content.start }
}

fn table<'s>(text: &'s str, events: &mut impl Iterator<Item = (Event<'s>, Range<usize>)>) -> Vec<Row<'s>> {
    let mut rows = Vec::new();
    let mut cells = Vec::new();
    let mut html = String::new();
    for (event, span) in events {
        match event {
            Event::Text(words) => escape(&words, &mut html),
            Event::Code(code) => {
                html.push_str("<code>");
                escape(&code, &mut html);
                html.push_str("</code>");
            }
            Event::InlineHtml(tag) => html.push_str(&tag),
            Event::End(TagEnd::TableCell) => {
                cells.push(Cell { html: std::mem::take(&mut html).into(), span })
            }
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                cells.extend(surplus(text, &cells, span.end));
                rows.push(Row { cells: std::mem::take(&mut cells), span });
            }
            Event::End(TagEnd::Table) => break,
            _ => {}
        }
    }
    rows
}

/// The rest of a row after its last cell: Markdown drops cells beyond those of the header.
fn surplus<'s>(text: &'s str, cells: &[Cell<'s>], end: usize) -> Option<Cell<'s>> {
    let start = cells.last()?.span.end.min(end);
    let rest = text[start..end].trim_matches(|c: char| c == '|' || c.is_whitespace());
    (!rest.is_empty()).then(|| Cell { html: rest.into(), span: start..end })
}

/// Text of Markdown as HTML, so that the cells of both kinds of tables are read alike.
fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            _ => html.push(c),
        }
    }
}
