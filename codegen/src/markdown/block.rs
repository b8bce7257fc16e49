//! What Markdown is made of here: blocks of words, each with a style.

use std::rc::Rc;

/// A paragraph, or a block of code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// How many lists the block is in.
    pub depth: usize,
    /// The marker of the item that begins with the block.
    pub marker: Option<Marker>,
    /// What the block holds.
    pub content: Content,
}

/// What marks an item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    /// `-`
    Bullet,
    /// `1.`
    Number(u32),
}

/// What a block holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    /// A paragraph.
    Words(Vec<Span>),
    /// Code, line by line.
    Code(String),
}

/// Text of one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// The text.
    pub text: String,
    /// The style.
    pub style: Style,
    /// The web address that the text links to.
    pub link: Option<Rc<str>>,
}

/// How text is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Style {
    /// As it is.
    #[default]
    Plain,
    /// As code.
    Code,
    /// In italics.
    Emphasis,
    /// In bold.
    Strong,
}

/// Adds text to a paragraph, and joins it with text of the same style. White space is one space, and there is
/// none at the start.
pub(crate) fn push(spans: &mut Vec<Span>, text: &str, style: Style, link: Option<&Rc<str>>) {
    let mut continues = spans.last().is_some_and(|span| span.style == style && span.link.as_ref() == link);
    for c in text.chars() {
        let is_space = c.is_whitespace();
        if is_space && spans.last().is_none_or(|span| span.text.ends_with(' ')) {
            continue;
        }
        let c = if is_space { ' ' } else { c };
        match spans.last_mut() {
            Some(span) if continues => span.text.push(c),
            _ => spans.push(Span { text: c.into(), style, link: link.cloned() }),
        }
        continues = true;
    }
}
