//! Text of a page as Markdown: its paragraphs, lists, code and links, whether it has them in HTML, in Markdown or in
//! both, as the docs do.
//!
//! ```text
//! HTML ──tags──▶ lines of letters, each with its style ──marks, sentences, lists──▶ blocks ──▶ Markdown
//! ```

mod letter;
mod lists;
mod marks;
mod sentences;
mod tags;

use std::rc::Rc;

use crate::markdown::{Block, Content, Marker, Style, push, web_address, write};
use letter::Letter;
use tags::{Token, tokens};

/// The Markdown of a piece of HTML. An element that HTML doesn't have, such as `<BucketName>`, is text.
pub(super) fn markdown(html: &str) -> String {
    let mut reader = Reader::default();
    if html.contains(['<', '&', '`', '[', '*', '_', '+', '\n', '•']) || sentences::may_be_glued(html) {
        let html = tags::unescaped(html);
        let ends = tags::Ends::of(&html);
        for token in tokens(&html) {
            reader.read(&token, &ends);
        }
        reader.end_line();
    } else {
        let mut spans = Vec::new();
        push(&mut spans, html, Style::Plain, None);
        reader.blocks.push(Block { depth: 0, marker: None, content: Content::Words(spans) });
    }
    write(&reader.blocks, None)
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    line: Vec<Letter>,
    /// The lists that are open, each with the number of its next item if its items have numbers.
    lists: Vec<Option<u32>>,
    marker: Option<Marker>,
    /// The text of the `<pre>` that is open.
    preformatted: Option<String>,
    code: usize,
    strong: usize,
    emphasis: usize,
    link: Option<Rc<str>>,
}

impl Reader {
    fn read(&mut self, token: &Token<'_>, ends: &tags::Ends) {
        match token {
            Token::Text(text) => match &mut self.preformatted {
                Some(preformatted) => preformatted.push_str(text),
                None => self.text(text),
            },
            Token::Open { name, attributes, at } => {
                self.open(name, attributes, ends.has_end_after(name, *at))
            }
            Token::Close { name } => self.close(name),
        }
    }

    /// Opens an element. A style that never ends would be that of all the rest.
    fn open(&mut self, name: &str, attributes: &str, ends: bool) {
        match name {
            "code" | "tt" | "kbd" | "samp" | "replaceable" => self.code += usize::from(ends),
            "b" | "strong" => self.strong += usize::from(ends),
            "i" | "em" | "var" => self.emphasis += usize::from(ends),
            "a" if ends => {
                let target = tags::attribute(attributes, "href").and_then(|href| web_address(&href));
                self.link = target.map(Into::into);
            }
            "pre" => {
                self.end_line();
                self.preformatted = Some(String::new());
            }
            "ul" | "ol" => {
                self.end_line();
                self.lists.push((name == "ol").then_some(1));
            }
            "li" => {
                self.end_line();
                if self.lists.is_empty() {
                    self.lists.push(None);
                }
                self.marker = Some(match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        Marker::Number(*number - 1)
                    }
                    _ => Marker::Bullet,
                });
            }
            "td" | "th" => self.text(" "),
            _ if tags::breaks_line(name) => self.end_line(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "code" | "tt" | "kbd" | "samp" | "replaceable" => self.code = self.code.saturating_sub(1),
            "b" | "strong" => self.strong = self.strong.saturating_sub(1),
            "i" | "em" | "var" => self.emphasis = self.emphasis.saturating_sub(1),
            "a" => self.link = None,
            "ul" | "ol" => {
                self.end_line();
                self.lists.pop();
                self.marker = None;
            }
            _ if tags::breaks_line(name) => self.end_line(),
            _ => {}
        }
    }

    /// Adds text to the line. An empty line ends a paragraph, as in Markdown, and so does a line of a list.
    fn text(&mut self, text: &str) {
        let style = match (self.code, self.strong, self.emphasis) {
            (0, 0, 0) => Style::Plain,
            (0, 0, _) => Style::Emphasis,
            (0, ..) => Style::Strong,
            _ => Style::Code,
        };
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            rest = &rest[c.len_utf8()..];
            if c == '\n' && self.code == 0 && lists::is_new_line(rest) {
                self.end_line();
            } else if !c.is_whitespace() {
                self.line.push(Letter { c, style, link: self.link.clone() });
            } else if self.line.last().is_some_and(|last| last.c != ' ') {
                self.line.push(Letter { c: ' ', style, link: self.link.clone() });
            }
        }
    }

    /// Ends the line, which is a paragraph or several items of a list.
    fn end_line(&mut self) {
        let depth = self.lists.len();
        if let Some(code) = self.preformatted.take() {
            self.blocks.push(Block { depth, marker: self.marker.take(), content: Content::Code(code) });
        }
        if self.line.iter().all(|letter| letter.c == ' ') {
            self.line.clear();
            return;
        }
        let line = sentences::separated(marks::read(std::mem::take(&mut self.line)));
        for (marker, letters) in lists::items(line) {
            let mut spans = Vec::new();
            for letter in letters {
                push(&mut spans, letter.c.encode_utf8(&mut [0; 4]), letter.style, letter.link.as_ref());
            }
            let outer = self.marker.take();
            let depth = depth + usize::from(marker.is_some() && outer.is_none());
            self.blocks.push(Block { depth, marker: outer.or(marker), content: Content::Words(spans) });
        }
    }
}

#[cfg(test)]
mod tests;
