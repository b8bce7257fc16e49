//! Blocks from Markdown. HTML is text here, and links go to the web or nowhere.

use std::rc::Rc;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::block::{Block, Content, Marker, Span, Style, push};
use super::url::web_address;

/// Reads Markdown.
pub(crate) fn parse(markdown: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(markdown, Options::empty()) {
        reader.read(event);
    }
    reader.end_block();
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    spans: Vec<Span>,
    /// The lists that are open, each with the number of its next item if its items have numbers.
    lists: Vec<Option<u64>>,
    marker: Option<Marker>,
    code: Option<String>,
    emphasis: usize,
    strong: usize,
    links: Vec<Option<Rc<str>>>,
}

impl Reader {
    fn read(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => match &mut self.code {
                Some(code) => code.push_str(&text),
                None => self.push(&text, None),
            },
            Event::Code(text) => self.push(&text, Some(Style::Code)),
            Event::SoftBreak | Event::HardBreak => self.push(" ", None),
            Event::Rule => self.end_block(),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strong => self.strong += 1,
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.links.push(web_address(&dest_url).map(Into::into));
            }
            tag => {
                self.end_block();
                match tag {
                    Tag::List(number) => self.lists.push(number),
                    Tag::Item => self.marker = Some(self.next_marker()),
                    Tag::CodeBlock(_) => self.code = Some(String::new()),
                    _ => {}
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.emphasis -= 1,
            TagEnd::Strong => self.strong -= 1,
            TagEnd::Link | TagEnd::Image => {
                self.links.pop();
            }
            tag => {
                self.end_block();
                if matches!(tag, TagEnd::List(_)) {
                    self.lists.pop();
                }
            }
        }
    }

    fn next_marker(&mut self) -> Marker {
        match self.lists.last_mut() {
            Some(Some(number)) => {
                let marker = Marker::Number(u32::try_from(*number).unwrap_or(u32::MAX));
                *number = number.saturating_add(1);
                marker
            }
            _ => Marker::Bullet,
        }
    }

    fn push(&mut self, text: &str, style: Option<Style>) {
        let style = style.unwrap_or(match (self.strong, self.emphasis) {
            (0, 0) => Style::Plain,
            (0, _) => Style::Emphasis,
            _ => Style::Strong,
        });
        let link = self.links.last().and_then(Option::as_ref);
        push(&mut self.spans, text, style, link);
    }

    fn end_block(&mut self) {
        let content = match self.code.take() {
            Some(code) => Content::Code(code),
            None if self.spans.is_empty() => return,
            None => Content::Words(std::mem::take(&mut self.spans)),
        };
        self.blocks.push(Block { depth: self.lists.len(), marker: self.marker.take(), content });
    }
}
