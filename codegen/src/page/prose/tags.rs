//! The tags in a piece of HTML. Those that HTML doesn't have are text.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use scraper::Html;

/// The elements that mean something for text, or that mean nothing but are no text either.
const NAMES: [&str; 48] = [
    "a",
    "b",
    "blockquote",
    "br",
    "center",
    "code",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "important",
    "kbd",
    "li",
    "note",
    "ol",
    "p",
    "pre",
    "replaceable",
    "samp",
    "script",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
];

/// A piece of HTML.
pub(super) enum Token<'h> {
    /// Text, with its entities decoded.
    Text(Cow<'h, str>),
    /// The start of an element: its name in lower case, the rest of the tag, and the place of the tag.
    Open { name: &'static str, attributes: &'h str, at: usize },
    /// The end of an element.
    Close { name: &'static str },
}

/// Whether a browser begins a new line at an element.
pub(super) fn breaks_line(name: &str) -> bool {
    matches!(
        name,
        "blockquote"
            | "br"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "hr"
            | "important"
            | "li"
            | "note"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tr"
    )
}

/// Splits HTML into tags and text.
pub(super) fn tokens(html: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(open) = html[at..].find('<').map(|found| at + found) {
        at = open + 1;
        let Some((token, end)) = tag(html, open) else { continue };
        if start < open {
            tokens.push(Token::Text(decoded(&html[start..open])));
        }
        tokens.extend(token);
        (start, at) = (end, end);
    }
    if start < html.len() {
        tokens.push(Token::Text(decoded(&html[start..])));
    }
    tokens
}

/// The tag or the comment that begins at `open`, and its end.
fn tag(html: &str, open: usize) -> Option<(Option<Token<'_>>, usize)> {
    let rest = &html[open + 1..];
    if rest.starts_with("!--") {
        let length = rest.get(..MAX_TAG.min(rest.len()))?.find("-->")?;
        return Some((None, open + 1 + length + "-->".len()));
    }
    let is_end = rest.starts_with('/');
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let name = name(rest)?;
    let reach = rest.floor_char_boundary(MAX_TAG);
    let length = rest[..reach].find('>')?;
    let attributes = &rest[name.len()..length];
    let end = html.len() - rest.len() + length + 1;
    let token = if is_end { Token::Close { name } } else { Token::Open { name, attributes, at: open } };
    Some((Some(token), end))
}

/// The bytes of a tag, at most.
const MAX_TAG: usize = 4_000;

/// The name at the start of a tag, if it is one of HTML's.
fn name(tag: &str) -> Option<&'static str> {
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric())?;
    tag[end..].starts_with(|c: char| c.is_whitespace() || c == '>' || c == '/').then_some(())?;
    NAMES.into_iter().find(|name| name.eq_ignore_ascii_case(&tag[..end]))
}

/// The value of an attribute.
pub(super) fn attribute(attributes: &str, name: &str) -> Option<String> {
    let (_, value) = attributes.split_once(&format!("{name}="))?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (value, _) = value[1..].split_once(quote)?;
    Some(decoded(value).into_owned())
}

/// Where each element has its last end.
pub(super) struct Ends(BTreeMap<&'static str, usize>);

impl Ends {
    pub fn of(html: &str) -> Self {
        let ends = html.match_indices("</").filter_map(|(at, _)| Some((name(&html[at + 2..])?, at)));
        Self(ends.collect())
    }

    pub fn has_end_after(&self, name: &str, at: usize) -> bool {
        self.0.get(name).is_some_and(|end| *end > at)
    }
}

/// HTML in which tags that were escaped (`&lt;br&#x2F;&gt;`) are tags again. Other entities stay, and so does what
/// only looks like the start of an element, since it never ends: `&lt;b&gt;`.
pub(super) fn unescaped(html: &str) -> Cow<'_, str> {
    let tags = html.match_indices("&lt;").filter_map(|(at, _)| Some((at, escaped_tag(&html[at..])?)));
    let tags: Vec<(usize, EscapedTag)> = tags.collect();
    let ended: BTreeSet<&str> = tags.iter().filter(|(_, tag)| tag.is_end).map(|(_, tag)| tag.name).collect();
    let mut text = String::new();
    let mut from = 0;
    for (at, tag) in tags {
        if at >= from && (breaks_line(tag.name) || ended.contains(tag.name)) {
            text.push_str(&html[from..at]);
            text.push_str(&decoded(&html[at..at + tag.length]));
            from = at + tag.length;
        }
    }
    if from == 0 {
        return html.into();
    }
    text.push_str(&html[from..]);
    text.into()
}

struct EscapedTag {
    name: &'static str,
    is_end: bool,
    length: usize,
}

/// The escaped tag at the start of a text.
fn escaped_tag(text: &str) -> Option<EscapedTag> {
    let inner = text.strip_prefix("&lt;")?;
    let slash =
        ["/", "&#x2F;", "&#47;"].into_iter().find(|slash| inner.starts_with(slash)).unwrap_or_default();
    let tag = &inner[slash.len()..];
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric())?;
    let name = NAMES.into_iter().find(|name| name.eq_ignore_ascii_case(&tag[..end]))?;
    let reach = &tag[..tag.floor_char_boundary(MAX_TAG)];
    let length = reach.find("&gt;").filter(|length| !reach[..*length].contains(['<', '>']))?;
    Some(EscapedTag {
        name,
        is_end: !slash.is_empty(),
        length: text.len() - tag.len() + length + "&gt;".len(),
    })
}

/// Text with its entities decoded, also those that were escaped twice (`&amp;quot;`).
fn decoded(text: &str) -> Cow<'_, str> {
    let mut decoded: Cow<'_, str> = text.into();
    for _ in 0..2 {
        let is_entity = |(at, _): (usize, &str)| {
            let name = &decoded[at + 1..];
            let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '#');
            end.is_some_and(|end| end > 0 && name[end..].starts_with(';'))
        };
        if !decoded.match_indices('&').any(is_entity) {
            break;
        }
        let html = Html::parse_fragment(&decoded.replace('<', "&lt;"));
        decoded = html.root_element().text().collect::<String>().into();
    }
    decoded
}
