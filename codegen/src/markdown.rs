//! Markdown as a list of blocks: the form in which text of pages is kept, and from which docs are written.
//!
//! Text of pages is untrusted. What [`write`] returns has the paragraphs, lists, code and links that the blocks
//! have, and nothing else: no HTML, no heading, no reference, no code that runs as a test, nothing invisible.

mod block;
mod inline;
mod parse;
mod url;
mod write;

pub(crate) use block::{Block, Content, Marker, Span, Style, push};
pub(crate) use parse::parse;
pub(crate) use url::web_address;
pub(crate) use write::{wrapped, write};

#[cfg(test)]
pub(crate) mod tests;
