//! Sentences that are glued together: `… of characters.You can …`.

use super::letter::Letter;
use crate::markdown::Style;

/// Words that begin sentences and that no name after a dot begins with.
const OPENERS: [&str; 28] = [
    "A", "After", "An", "Any", "Before", "By", "Can", "Each", "Enter", "For", "If", "In", "It", "Must",
    "Note", "Only", "See", "Specify", "The", "These", "This", "To", "Use", "Valid", "When", "You", "Your",
    "Optional",
];

/// Whether a capital follows a dot.
pub(super) fn may_be_glued(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| pair[0] == b'.' && pair[1].is_ascii_uppercase())
}

/// Puts a space between two sentences that have none.
pub(super) fn separated(line: Vec<Letter>) -> Vec<Letter> {
    let mut separated = Vec::with_capacity(line.len());
    for (at, letter) in line.iter().enumerate() {
        separated.push(letter.clone());
        if letter.c == '.' && ends_sentence(&line, at) {
            separated.push(Letter { c: ' ', ..letter.clone() });
        }
    }
    separated
}

/// Whether the dot at `at` is between two sentences: after a plain word, and before one that opens a sentence.
fn ends_sentence(line: &[Letter], at: usize) -> bool {
    const LONGEST: usize = 9;
    let plain = |letters: &[Letter]| {
        letters.iter().all(|letter| letter.style == Style::Plain && letter.link.is_none())
    };
    let before = line[..at].iter().rev().take_while(|letter| letter.c != ' ').take(LONGEST);
    let is_word =
        before.clone().count() > 1 && before.into_iter().all(|letter| letter.c.is_ascii_lowercase());
    let rest = &line[at + 1..];
    let length = rest.iter().take(LONGEST).take_while(|letter| letter.c.is_ascii_alphabetic()).count();
    let word: String = rest[..length].iter().map(|letter| letter.c).collect();
    let ends = rest.get(length).is_some_and(|letter| letter.c == ' ');
    is_word && ends && OPENERS.contains(&word.as_str()) && plain(&line[at..at + 1 + length])
}
