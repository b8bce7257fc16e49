//! What all pages are made of: text, marks, tables of what was and what is.

use codegen::changes::{ApiChange, ApiChangeKind, Change, Verdict};
use maud::{Markup, html};

use super::counts::Count;
use super::words;
use crate::wording::{counted, escaped};

/// Longer lists are closed until they are opened.
const FEW: usize = 12;

/// How the user named the editions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Editions<'n> {
    pub old: &'n str,
    pub new: &'n str,
}

/// Whether something is new, gone or changed: a sign, a word, and a color.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Added,
    Removed,
    Changed,
}

/// A row of a table of what was and what is.
pub(super) struct Row {
    pub mark: Mark,
    pub subject: String,
    pub what: String,
    pub from: Option<Markup>,
    pub to: Option<Markup>,
}

impl Mark {
    const ALL: [Self; 3] = [Self::Added, Self::Removed, Self::Changed];

    fn of(is_addition: bool, is_removal: bool) -> Self {
        match (is_addition, is_removal) {
            (true, false) => Self::Added,
            (false, true) => Self::Removed,
            _ => Self::Changed,
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Self::Added => "+",
            Self::Removed => "−",
            Self::Changed => "~",
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Added => "new",
            Self::Removed => "gone",
            Self::Changed => "changed",
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Added => "mark added",
            Self::Removed => "mark removed",
            Self::Changed => "mark changed",
        }
    }

    fn markup(self) -> Markup {
        html! { span class=(self.class()) { (self.sign()) " " (self.word()) } }
    }
}

impl Row {
    /// The row of a change.
    pub(super) fn of(change: &Change) -> Self {
        let [from, to] = [&change.from, &change.to].map(|text| text.as_deref());
        let [from, to] = match (from, to) {
            (Some(from), Some(to)) if change.is_of_words() => words::beside(from, to).map(Some),
            // All words of a description that is new or gone differ: its mark says so.
            _ if change.is_of_words() => {
                [from, to].map(|text| text.map(|text| html! { (visible_lines(text)) }))
            }
            _ => [from.map(code), to.map(code)],
        };
        let guess = if change.is_guess { ", by likeness" } else { "" };
        Self {
            mark: Mark::of(change.is_addition(), change.is_removal()),
            subject: change.subject.clone(),
            what: format!("{}{guess}", kind(change)),
            from,
            to,
        }
    }

    /// The row of a change of an item.
    pub(super) fn of_item(change: &ApiChange) -> Self {
        let mark = match change.kind {
            ApiChangeKind::Added => Mark::Added,
            ApiChangeKind::Removed => Mark::Removed,
            ApiChangeKind::Changed => Mark::Changed,
        };
        let [from, to] = [&change.from, &change.to].map(|text| text.as_deref().map(code));
        Self { mark, subject: change.item.clone(), what: String::new(), from, to }
    }
}

/// The kind of a change in words: those of the JSON, without underscores.
fn kind(change: &Change) -> String {
    match change.is_of_words() {
        // The caption says that descriptions differ.
        true if change.subject.is_empty() => return "the resource itself".to_owned(),
        true => return String::new(),
        false => {}
    }
    let name = serde_json::to_value(change.kind).unwrap_or_default();
    name.as_str().unwrap_or_default().replace('_', " ")
}

/// A table of rows, whose caption says what they are.
pub(super) fn table(caption: &str, [old, new]: [&str; 2], rows: &[Row]) -> Markup {
    html! {
        (three_columns(caption, ["Change", old, new], rows.iter().map(|row| {
            let subject = html! {
                (row.mark.markup())
                @if !row.subject.is_empty() { " " (code(&row.subject)) }
                @if !row.what.is_empty() { " " span class="what" { (visible(&row.what)) } }
            };
            (subject, [&row.from, &row.to].map(Option::clone))
        })))
    }
}

/// A table of three columns, of which the first has the heads of the rows.
///
/// Narrow screens show a head above its cells. The roles keep it a table there for those who listen.
pub(super) fn three_columns(
    caption: &str,
    heads: [&str; 3],
    rows: impl Iterator<Item = (Markup, [Option<Markup>; 2])>,
) -> Markup {
    html! {
        table class="beside" role="table" { "\n"
            caption { (visible(caption)) } "\n"
            thead role="rowgroup" {
                tr role="row" { @for head in heads { th scope="col" role="columnheader" { (visible(head)) } } }
            } "\n"
            tbody role="rowgroup" { "\n"
                @for (head, cells) in rows {
                    tr role="row" {
                        th scope="row" role="rowheader" { (head) }
                        @for cell in cells {
                            td role="cell" {
                                @match cell {
                                    Some(content) => (content),
                                    None => span class="none" { "—" },
                                }
                            }
                        }
                    } "\n"
                }
            } "\n"
        } "\n"
    }
}

/// What is only shown at once if it is short.
pub(super) fn details(count: usize, noun: &str, content: &Markup) -> Markup {
    html! {
        details open[count <= FEW] { "\n"
            summary { (counted(count, noun)) } "\n"
            (content)
        } "\n"
    }
}

/// A verdict, and what it means.
pub(super) fn verdict(verdict: Verdict) -> Markup {
    let meaning = match verdict {
        Verdict::None => "nothing differs in meaning.",
        Verdict::Patch => "docs, checks or permissions differ, and programs compile as they did.",
        Verdict::Minor => "items are new, and programs still compile.",
        Verdict::Major => "items are gone or have other types, so that some programs no longer compile.",
    };
    html! { p class="verdict" { "Verdict: " (badge(verdict)) ": " (meaning) } "\n" }
}

pub(super) fn badge(verdict: Verdict) -> Markup {
    let class = match verdict {
        Verdict::None => "badge none",
        Verdict::Patch => "badge patch",
        Verdict::Minor => "badge minor",
        Verdict::Major => "badge major",
    };
    html! { strong class=(class) { (verdict.name()) } }
}

/// What the marks mean.
pub(super) fn legend() -> Markup {
    html! { p class="legend" { @for mark in Mark::ALL { (mark.markup()) " " } } "\n" }
}

/// A count: signs for those who see, words for those who listen.
pub(super) fn count(count: Count) -> Markup {
    let numbers = [count.added, count.removed, count.changed];
    html! {
        @for (mark, number) in Mark::ALL.into_iter().zip(numbers).filter(|(_, number)| *number > 0) {
            span class=(mark.class()) { (mark.sign()) (number) span class="spoken" { " " (mark.word()) } } " "
        }
        @if numbers == [0; 3] { span class="none" { "—" } }
    }
}

/// Text as code.
pub(super) fn code(text: &str) -> Markup {
    html! { code { (visible(text)) } }
}

/// Text on one line, in which nothing is invisible or changes the direction.
pub(super) fn visible(text: &str) -> String {
    let is_turn =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let mut visible = String::with_capacity(text.len());
    for c in escaped(text).chars() {
        if is_turn(c) { visible.extend(c.escape_unicode()) } else { visible.push(c) }
    }
    visible
}

/// Text as [`visible`], its lines kept.
pub(super) fn visible_lines(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}
