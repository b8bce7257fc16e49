//! Blocks as Markdown.

use super::block::{Block, Content, Marker};
use super::inline::{begins_block, paragraph, visible};

/// Lists within lists, at most: what is deeper is written at this depth.
const MAX_DEPTH: usize = 6;

/// Writes blocks as Markdown: paragraphs on lines of about `width` characters if there is a width, else each on one
/// line.
pub(crate) fn write(blocks: &[Block], width: Option<usize>) -> String {
    let mut text = String::new();
    // The widths of the markers of the items that are open: what is within an item is indented by them.
    let mut open: Vec<usize> = Vec::new();
    let mut after_item = false;
    for block in blocks {
        let content = match &block.content {
            Content::Words(spans) => paragraph(spans),
            Content::Code(code) => fenced(code),
        };
        if content.is_empty() {
            continue;
        }
        let marker = match block.marker {
            Some(Marker::Bullet) => "- ".to_owned(),
            Some(Marker::Number(number)) => format!("{}. ", number.min(999_999_999)),
            None => String::new(),
        };
        let outer = if marker.is_empty() { block.depth } else { block.depth.saturating_sub(1) };
        // An item within an item is one only if its number is 1, or after an empty line.
        let starts_late =
            matches!(block.marker, Some(Marker::Number(number)) if number != 1 && outer >= open.len());
        open.truncate(outer.min(MAX_DEPTH - 1));
        if !text.is_empty() {
            text.push_str(if after_item && !marker.is_empty() && !starts_late { "\n" } else { "\n\n" });
        }
        let indent = " ".repeat(open.iter().sum());
        text.push_str(&indent);
        text.push_str(&marker);
        if !marker.is_empty() {
            open.push(marker.len());
        }
        after_item = !marker.is_empty();
        let indent = " ".repeat(open.iter().sum());
        let is_code = matches!(block.content, Content::Code(_));
        let lines = match width {
            Some(width) if !is_code => wrapped(&content, width.saturating_sub(indent.len()).max(40)),
            _ => content.lines().map(str::to_owned).collect(),
        };
        for (number, line) in lines.iter().enumerate() {
            if number > 0 {
                text.push('\n');
                text.push_str(if line.is_empty() { "" } else { &indent });
            }
            text.push_str(line);
        }
    }
    text
}

/// Code in a fence that is longer than every run of backticks in it. It is called text: what rustdoc takes for Rust,
/// it runs.
fn fenced(code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    let mut text = format!("{fence}text\n");
    for line in code.trim_matches('\n').lines() {
        text.push_str(&visible(&line.trim_end().replace('\t', "    ")));
        text.push('\n');
    }
    text + &fence
}

/// The lines of a paragraph. No line begins with a word that would begin a list or a heading.
pub(crate) fn wrapped(paragraph: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut length = 0;
    for word in paragraph.split(' ') {
        let added = word.chars().count();
        match lines.last_mut() {
            Some(line) if length + 1 + added <= width || begins_block(word) => {
                line.push(' ');
                line.push_str(word);
                length += 1 + added;
            }
            _ => {
                lines.push(word.to_owned());
                length = added;
            }
        }
    }
    lines
}
