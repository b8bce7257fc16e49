//! Markdown within a line of text: `` `code` ``, `[label](https://…)`, `*emphasis*`, `_emphasis_` and
//! `**strong**`. A sign that marks
//! nothing is itself.

use std::rc::Rc;

use super::letter::Letter;
use crate::markdown::{Style, web_address};

/// How far apart the signs of a mark are, at most.
const REACH: usize = 500;

/// The letters of a line, with the styles and links that its marks give them.
pub(super) fn read(line: Vec<Letter>) -> Vec<Letter> {
    if !line.iter().any(|letter| matches!(letter.c, '`' | '[' | '*' | '_')) {
        return line;
    }
    let mut read = Vec::with_capacity(line.len());
    marked(&line, &mut read);
    read
}

fn marked(line: &[Letter], read: &mut Vec<Letter>) {
    let mut at = 0;
    while let Some(letter) = line.get(at) {
        let length = if letter.style == Style::Code {
            None
        } else {
            match letter.c {
                '`' => code(line, at, read),
                '[' => link(line, at, read),
                '*' | '_' => emphasis(line, at, read),
                _ => None,
            }
        };
        if length.is_none() {
            read.push(letter.clone());
        }
        at += length.unwrap_or(1);
    }
}

fn run(line: &[Letter], at: usize, sign: char) -> usize {
    line[at..].iter().take_while(|letter| letter.c == sign && letter.style != Style::Code).count()
}

/// Reads `` `code` `` or ``` ``code`` ```, and returns its length.
fn code(line: &[Letter], at: usize, read: &mut Vec<Letter>) -> Option<usize> {
    let fence = run(line, at, '`');
    let begin = at + fence;
    let mut end = begin;
    while end < line.len().min(begin + REACH) && line[end].style != Style::Code {
        match run(line, end, '`') {
            0 => end += 1,
            length if length == fence => {
                let content = trimmed(&line[begin..end]);
                read.extend(content.iter().map(|letter| Letter { style: Style::Code, ..letter.clone() }));
                return (!content.is_empty()).then_some(end + fence - at);
            }
            length => end += length,
        }
    }
    None
}

/// Reads `[label](https://…)`, and returns its length. Without a label, the address is shown.
fn link(line: &[Letter], at: usize, read: &mut Vec<Letter>) -> Option<usize> {
    let reach = line.len().min(at + REACH);
    let mut level = 0_usize;
    let close = (at..reach).find(|index| {
        match line[*index].c {
            '[' => level += 1,
            ']' => level -= 1,
            _ => {}
        }
        level == 0
    })?;
    let begin = close + 2;
    if line.get(close + 1)?.c != '(' {
        return None;
    }
    let mut level = 1_usize;
    let end = (begin..line.len().min(begin + REACH)).find(|index| {
        match line[*index].c {
            '(' => level += 1,
            ')' => level -= 1,
            _ => {}
        }
        level == 0
    })?;
    let written: String = line[begin..end].iter().map(|letter| letter.c).collect();
    let target: Rc<str> = web_address(&written)?.into();
    let label = trimmed(&line[at + 1..close]);
    let mut letters = Vec::new();
    if label.is_empty() {
        let style = Style::Plain;
        letters.extend(target.chars().map(|c| Letter { c, style, link: None }));
    } else {
        marked(label, &mut letters);
    }
    read.extend(letters.into_iter().map(|letter| Letter { link: Some(target.clone()), ..letter }));
    Some(end + 1 - at)
}

/// Reads `*emphasis*`, `_emphasis_` or `**strong**` of whole words, and returns its length.
fn emphasis(line: &[Letter], at: usize, read: &mut Vec<Letter>) -> Option<usize> {
    let sign = line[at].c;
    let length = run(line, at, sign);
    let style = match length {
        1 => Style::Emphasis,
        2 => Style::Strong,
        _ => return None,
    };
    let begins_word = at == 0 || matches!(line[at - 1].c, ' ' | '(' | '"');
    let begin = at + length;
    let is_word = |index: usize| line.get(index).is_some_and(|letter| letter.c.is_alphanumeric());
    if !begins_word || !is_word(begin) {
        return None;
    }
    let end = (begin..line.len().min(begin + REACH)).find(|index| run(line, *index, sign) > 0)?;
    let ends_word = line.get(end + length).is_none_or(|letter| " ).,;:\"".contains(letter.c));
    if run(line, end, sign) != length || line[end - 1].c == ' ' || !ends_word {
        return None;
    }
    let words = line[begin..end].iter().map(|letter| match letter.style {
        Style::Plain => Letter { style, ..letter.clone() },
        _ => letter.clone(),
    });
    read.extend(words);
    Some(end + length - at)
}

fn trimmed(letters: &[Letter]) -> &[Letter] {
    let start = letters.iter().position(|letter| letter.c != ' ').unwrap_or(letters.len());
    let end = letters.iter().rposition(|letter| letter.c != ' ').map_or(start, |last| last + 1);
    &letters[start..end]
}
