//! The text of a paragraph, written as Markdown.

use std::borrow::Cow;

use super::block::{Span, Style, push};
use super::url::leading_address;

/// Writes a paragraph on one line.
pub(super) fn paragraph(spans: &[Span]) -> String {
    let spans = settled(spans);
    let mut line = String::new();
    for group in spans.chunk_by(|a, b| a.link == b.link) {
        match group.first().and_then(|span| span.link.as_deref()) {
            Some(target) => link(group, target, &mut line),
            None => group.iter().for_each(|span| styled(span, true, &mut line)),
        }
    }
    let line = line.trim();
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (start, rest) = line.split_at(digits);
    let escape = if begins_block(line.split(' ').next().unwrap_or_default()) { "\\" } else { "" };
    format!("{start}{escape}{rest}")
}

/// The spans without the styles that Markdown can't write where they are.
fn settled(spans: &[Span]) -> Vec<Span> {
    let mut settled: Vec<Span> = Vec::with_capacity(spans.len());
    for (index, span) in spans.iter().enumerate() {
        let text = visible(&span.text);
        let before = settled.last().and_then(|span| span.text.chars().next_back());
        let after = spans.get(index + 1).and_then(|span| span.text.chars().next());
        let words = text.trim();
        let is_written = match span.style {
            Style::Plain => true,
            // More backticks would begin a block of code at the start of a line.
            Style::Code => !words.is_empty() && !words.contains("``") && before != Some('`'),
            Style::Emphasis | Style::Strong => {
                before.is_none_or(is_edge)
                    && (text.ends_with(' ') || after.is_none_or(is_edge))
                    && words.starts_with(char::is_alphanumeric)
                    && words.ends_with(|c: char| c.is_alphanumeric() || ".:)".contains(c))
            }
        };
        let style = if is_written { span.style } else { Style::Plain };
        push(&mut settled, &text, style, span.link.as_ref());
    }
    settled
}

/// Whether emphasis can begin after this character, and end before it.
fn is_edge(c: char) -> bool {
    c.is_whitespace() || "(),.;:\"'".contains(c)
}

/// Whether a word, also one of code, would begin a block at the start of a line: a heading, a list, a quote, a rule, a
/// fence, HTML, a footnote, or the second line of a table.
pub(super) fn begins_block(word: &str) -> bool {
    let after_digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = after_digits.len() < word.len() && matches!(after_digits, "." | ")");
    let is_sign = !word.is_empty() && word.chars().all(|c| "#+-=:|*_".contains(c));
    let is_html = word.starts_with('<') && !word.starts_with("<http");
    is_number || is_sign || is_html || ["~~~", "```", ">", "[^"].iter().any(|start| word.starts_with(start))
}

fn link(group: &[Span], target: &str, line: &mut String) {
    let text: String = group.iter().map(|span| span.text.as_str()).collect();
    if text.starts_with(' ') {
        line.push(' ');
    }
    if text.trim() == target && leading_address(target) == Some(target) {
        line.push_str(&format!("<{target}>"));
    } else if !text.trim().is_empty() {
        if line.ends_with('!') {
            // Before a link, it would make an image.
            line.insert(line.len() - 1, '\\');
        }
        let mut label = String::new();
        group.iter().for_each(|span| styled(span, false, &mut label));
        line.push_str(&format!("[{}]({})", label.trim(), target.replace('&', "\\&")));
    }
    if text.len() > 1 && text.ends_with(' ') {
        line.push(' ');
    }
}

fn styled(span: &Span, links: bool, line: &mut String) {
    let text = span.text.trim();
    if span.text.starts_with(' ') {
        line.push(' ');
    }
    match span.style {
        Style::Plain => words(text, links, line),
        Style::Code if text.contains('`') => line.push_str(&format!("`` {text} ``")),
        Style::Code => line.push_str(&format!("`{text}`")),
        Style::Emphasis | Style::Strong => {
            let mark = if span.style == Style::Strong { "**" } else { "*" };
            line.push_str(mark);
            words(text, links, line);
            line.push_str(mark);
        }
    }
    if !text.is_empty() && span.text.ends_with(' ') {
        line.push(' ');
    }
}

/// Text that shows as it is. If `links`, web addresses in it are links. Rustdoc warns of bare ones, and of what only
/// looks like one.
fn words(text: &str, links: bool, line: &mut String) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if links
            && let Some(scheme) = ["https://", "http://"].into_iter().find(|scheme| rest.starts_with(scheme))
        {
            let address = leading_address(rest);
            match address {
                Some(address) => line.push_str(&format!("<{address}>")),
                None => line.push_str(&scheme.replace(':', "\\:")),
            }
            rest = &rest[address.unwrap_or(scheme).len()..];
            continue;
        }
        let after = &rest[c.len_utf8()..];
        match c {
            // At the start of a label it would make a footnote.
            '^' if line.is_empty() => line.push_str("\\^"),
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '~' => {
                line.push('\\');
                line.push(c);
            }
            '_' => {
                let is_within_word =
                    line.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric);
                line.push_str(if is_within_word { "_" } else { "\\_" });
            }
            '&' if begins_entity(after) => line.push_str("\\&"),
            c => line.push(c),
        }
        rest = after;
    }
}

/// Whether text after an `&` makes both an entity.
fn begins_entity(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '#');
    end.is_some_and(|end| end > 0 && text[end..].starts_with(';'))
}

/// The text with a name in place of each character that shows nothing: `u202e`.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_invisible) {
        return text.into();
    }
    let mut visible = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if is_invisible(c) => visible.extend(c.escape_unicode().filter(|c| !"{}\\".contains(*c))),
            c => visible.push(c),
        }
    }
    visible.into()
}

/// Characters that show nothing, or that change the order in which others show.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
