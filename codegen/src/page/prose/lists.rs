//! Lists that are in text: items that begin with `+`, `*`, `-`, `•` or a number, also on one line.

use super::letter::Letter;
use crate::markdown::{Marker, Style};

/// Whether a line break in text is one that shows: before an empty line, and before an item of a list.
pub(super) fn is_new_line(rest: &str) -> bool {
    let line = rest.trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = number.len() < line.len() && number.starts_with(". ");
    line.starts_with('\n')
        || is_number
        || line.strip_prefix(BULLETS).is_some_and(|item| item.starts_with(' '))
}

const BULLETS: [char; 4] = ['+', '*', '-', '•'];

/// Splits a line into the text before its first item, and its items.
pub(super) fn items(mut line: Vec<Letter>) -> Vec<(Option<Marker>, Vec<Letter>)> {
    let start = line.iter().position(|letter| letter.c != ' ').unwrap_or(line.len());
    line.drain(..start);
    let mut items = Vec::new();
    let mut bullet = None;
    let mut item = None;
    let mut from = 0;
    if let Some((marker, length)) = marker(&line) {
        bullet = Some(line[0].c);
        item = Some(marker);
        from = length;
    }
    let mut at = from.max(1);
    while at < line.len() {
        if begins_item(&line, at, bullet) {
            items.push((item, line[from..at].to_vec()));
            bullet = Some(line[at].c);
            item = Some(Marker::Bullet);
            from = at + 1;
        }
        at += 1;
    }
    items.push((item, line[from..].to_vec()));
    items.retain(|(_, letters)| letters.iter().any(|letter| letter.c != ' '));
    items
}

/// The marker at the start of a line, and its length.
fn marker(line: &[Letter]) -> Option<(Marker, usize)> {
    const MAX_DIGITS: usize = 3;
    let is_plain =
        |at: usize, c: char| line.get(at).is_some_and(|letter| letter.c == c && letter.style == Style::Plain);
    if BULLETS.iter().any(|bullet| is_plain(0, *bullet)) && line.get(1).is_some_and(|letter| letter.c == ' ')
    {
        return Some((Marker::Bullet, 2));
    }
    let digits: String =
        line.iter().map(|letter| letter.c).take_while(char::is_ascii_digit).take(MAX_DIGITS).collect();
    let is_number = is_plain(digits.len(), '.') && is_plain(digits.len() + 1, ' ');
    let number = digits.parse().ok().filter(|_| is_number)?;
    Some((Marker::Number(number), digits.len() + 2))
}

/// Whether an item begins within a line: `:+ a`, `. + b`; and once there is one, before each of the same sign.
fn begins_item(line: &[Letter], at: usize, bullet: Option<char>) -> bool {
    let Letter { c, style, .. } = line[at];
    if style != Style::Plain
        || !matches!(c, '+' | '*' | '•')
        || line.get(at + 1).is_none_or(|next| next.c != ' ')
    {
        return false;
    }
    let (before, after_space) = match &line[..at] {
        [.., before, space] if space.c == ' ' => (before.c, true),
        [.., before] => (before.c, false),
        [] => return false,
    };
    match c {
        '•' => true,
        _ if bullet == Some(c) => after_space || ".:;".contains(before),
        '+' => ".:;".contains(before),
        _ => ".:;".contains(before) && after_space,
    }
}
