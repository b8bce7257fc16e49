//! A page about a crate, in Markdown: the README, or the docs of the front page.

use crate::markdown::wrapped;

/// The columns of a line.
const WIDTH: usize = 112;

/// Where a page is: one on a disk has no links to items, and shows all lines of its code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Readme,
    FrontPage,
}

impl Place {
    /// An item of the crate, by its path: in the docs, a link to it.
    pub fn item(self, path: &str) -> String {
        match self {
            Self::Readme => format!("`{path}`"),
            Self::FrontPage => format!("[`{path}`]"),
        }
    }

    /// The mark of a section's heading.
    fn heading(self) -> &'static str {
        match self {
            Self::Readme => "##",
            Self::FrontPage => "#",
        }
    }
}

/// A block of a page.
pub(super) enum Block {
    Heading(&'static str),
    Paragraph(String),
    List(Vec<String>),
    /// Code of a language, with the attributes that rustdoc knows.
    Code(&'static str, String),
    Table(String),
}

/// Blocks as Markdown.
pub(super) fn markdown(blocks: &[Block], place: Place) -> String {
    let blocks: Vec<String> = blocks
        .iter()
        .map(|block| match block {
            Block::Heading(heading) => format!("{} {heading}", place.heading()),
            Block::Paragraph(text) => wrapped(text, WIDTH).join("\n"),
            Block::List(items) => {
                let item = |item: &String| format!("- {}", wrapped(item, WIDTH - 2).join("\n  "));
                items.iter().map(item).collect::<Vec<_>>().join("\n")
            }
            Block::Code(language, code) => format!("```{language}\n{}\n```", code.trim_end()),
            Block::Table(table) => table.clone(),
        })
        .collect();
    blocks.join("\n\n")
}
