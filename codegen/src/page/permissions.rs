//! `## Permissions`: a fence or a `<pre>` with the actions of each handler, under a heading or in a tab; or a sentence.

use std::collections::BTreeMap;
use std::ops::Range;

use cloud_control::Handler;

use super::model::Located;
use super::piece::{Piece, PieceKind, Section};
use super::{html, preformatted};
use crate::diagnostic::{Findings, quoted};

/// Reads the section: for each handler, its actions as written.
pub(super) fn read(
    section: &Section<'_>,
    findings: &mut Findings<'_>,
) -> BTreeMap<Handler, Vec<Located<String>>> {
    let mut permissions = BTreeMap::new();
    for piece in &section.pieces {
        let lists = match piece.kind {
            PieceKind::Code { text, at, .. } => vec![(piece.span.clone(), fenced(text, at))],
            PieceKind::Markup => preformatted_lists(piece, findings),
            PieceKind::Table(_) | PieceKind::Schema { .. } => continue,
        };
        for (span, items) in lists {
            let Some(handler) = handler(piece) else {
                let label = quoted(label(piece));
                let message =
                    format!("found permissions for {label}, expected Create, Read, Update, Delete or List");
                findings.error(span, message);
                continue;
            };
            if permissions.insert(handler, actions(items, span.clone(), findings)).is_some() {
                let message =
                    format!("found permissions for {} again, expected them once", handler.schema_name());
                findings.error(span, message);
            }
        }
    }
    permissions
}

/// What names the handler that a piece is about: its tab, or else its heading.
fn label<'p>(piece: &'p Piece<'_>) -> &'p str {
    piece.tab.or(piece.subheading.as_deref()).unwrap_or_default()
}

fn handler(piece: &Piece<'_>) -> Option<Handler> {
    Handler::ALL.into_iter().find(|handler| handler.schema_name().eq_ignore_ascii_case(label(piece)))
}

/// An item of a list, and its place. The text is without tags and entities.
type Item = Located<String>;

/// The items of a list with commas, which begins at `at`.
fn fenced(text: &str, mut at: usize) -> Vec<Item> {
    let items = text.split(',').map(|item| {
        let value = item.trim();
        let start = at + (item.len() - item.trim_start().len());
        at += item.len() + 1;
        Located { value: value.to_owned(), span: start..start + value.len() }
    });
    items.collect()
}

/// The lists in the `<pre>` elements of a piece, each with its place. Actions that are under the heading of a
/// handler, but in no list, are reported.
fn preformatted_lists(piece: &Piece<'_>, findings: &mut Findings<'_>) -> Vec<(Range<usize>, Vec<Item>)> {
    let text = findings.source.text;
    let mut lists = Vec::new();
    let mut outside = piece.span.start;
    for element in preformatted::elements(piece.span.clone(), findings) {
        report_action(piece, outside..element.span.start, findings);
        outside = element.span.end;
        let items = preformatted::items(&text[element.content.clone()]).into_iter().flat_map(|item| {
            let span = element.content.start + item.start..element.content.start + item.end;
            let words = html::words(&text[span.clone()], span.clone(), findings);
            let items: Vec<Item> = words
                .split(',')
                .map(|word| Located { value: word.trim().to_owned(), span: span.clone() })
                .collect();
            items
        });
        let items = items.collect();
        lists.push((element.span, items));
    }
    report_action(piece, outside..piece.span.end, findings);
    lists
}

/// Reports the first action in `span`, if the piece is under the heading of a handler.
fn report_action(piece: &Piece<'_>, span: Range<usize>, findings: &mut Findings<'_>) {
    let text = &findings.source.text[span.clone()];
    let is_action = |word: &&str| {
        word.split_once(':').is_some_and(|(prefix, name)| {
            prefix.starts_with(|c: char| c.is_ascii_lowercase())
                && prefix
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
                && name.starts_with(|c: char| c.is_ascii_uppercase() || c == '*')
        })
    };
    let mut words = text.split(|c: char| c.is_whitespace() || ",;<>`\"'()".contains(c));
    if let (Some(_), Some(word)) = (handler(piece), words.find(is_action)) {
        let start = span.start + (word.as_ptr() as usize - text.as_ptr() as usize);
        let message =
            format!("found the action {} in text, expected a fence or `<pre>` around it", quoted(word));
        findings.error(start..start + word.len(), message);
    }
}

/// The actions of a list.
fn actions(items: Vec<Item>, span: Range<usize>, findings: &mut Findings<'_>) -> Vec<Located<String>> {
    // Each unknown action is compared with all known actions.
    const MAX_ACTIONS: usize = 1_000;
    let count = items.len();
    if count > MAX_ACTIONS {
        findings.error(span, format!("found {count} actions, expected no more than {MAX_ACTIONS}"));
        return Vec::new();
    }
    let mut actions = Vec::new();
    for item in items {
        if item.value.contains(char::is_whitespace) {
            let message = format!("found {}, expected one action between two commas", quoted(&item.value));
            findings.error(item.span, message);
        } else if !item.value.is_empty() {
            actions.push(item);
        }
    }
    actions
}
