//! Texts that match a regular expression.

use regex_syntax::hir::{Class, Hir, HirKind};
use regex_syntax::{ParserBuilder, hir};

use super::seed::Seed;

/// The most characters of a text that is made.
const MAX_LENGTH: usize = 10_000;

/// A regular expression that texts can be made from.
pub(super) struct Pattern(Hir);

impl Pattern {
    /// Reads a regular expression as ECMAScript writes them, but for look-arounds, which are left out: a text that is made
    /// may not match.
    pub(super) fn parse(pattern: &str) -> Option<Self> {
        let mut pattern = without_look_arounds(pattern);
        if let Ok(translated) = jsonschema_regex::to_rust_regex(&pattern) {
            pattern = translated.into_owned();
        }
        let mut parser = ParserBuilder::new().nest_limit(100).build();
        parser.parse(&pattern).ok().map(Self)
    }

    /// A text of at least `length` characters, if the expression has one.
    pub(super) fn text(&self, length: usize, seed: &mut Seed) -> String {
        let mut text = String::new();
        let shortest = minimum(&self.0);
        let mut missing = length.saturating_sub(shortest).min(MAX_LENGTH);
        write(&self.0, &mut missing, seed, &mut text);
        text
    }
}

/// The least number of characters that an expression matches.
fn minimum(hir: &Hir) -> usize {
    // Bytes, which are at least as many as characters: most classes are of ASCII.
    hir.properties().minimum_len().unwrap_or_default()
}

/// Writes a text, and uses repetitions for the characters that are missing.
fn write(hir: &Hir, missing: &mut usize, seed: &mut Seed, text: &mut String) {
    if text.len() > MAX_LENGTH {
        return;
    }
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(class) => text.extend(character(class, seed)),
        HirKind::Repetition(repetition) => repeat(repetition, missing, seed, text),
        HirKind::Capture(capture) => write(&capture.sub, missing, seed, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, missing, seed, text)),
        HirKind::Alternation(forms) => {
            let form = &forms[seed.below(forms.len())];
            let extra = minimum(form).saturating_sub(minimum(hir));
            *missing = missing.saturating_sub(extra);
            write(form, missing, seed, text);
        }
    }
}

fn repeat(repetition: &hir::Repetition, missing: &mut usize, seed: &mut Seed, text: &mut String) {
    let least = repetition.min as usize;
    let most = repetition.max.map_or(MAX_LENGTH, |max| max as usize);
    let each = minimum(&repetition.sub).max(1);
    let more = missing.div_ceil(each).min(most.saturating_sub(least));
    *missing = missing.saturating_sub(more * each);
    for _ in 0..(least + more).min(MAX_LENGTH) {
        write(&repetition.sub, missing, seed, text);
    }
}

/// A character of a class: a letter or a digit if it has one.
fn character(class: &Class, seed: &mut Seed) -> Option<char> {
    let ranges: Vec<(char, char)> = match class {
        Class::Unicode(class) => class.iter().map(|range| (range.start(), range.end())).collect(),
        Class::Bytes(class) => {
            class.iter().map(|range| (char::from(range.start()), char::from(range.end()))).collect()
        }
    };
    let has = |letter: char| ranges.iter().any(|(start, end)| (*start..=*end).contains(&letter));
    let plain = ['a'..='z', '0'..='9', 'A'..='Z'].map(|range| range.filter(|letter| has(*letter)));
    for letters in plain {
        let letters: Vec<char> = letters.collect();
        if !letters.is_empty() {
            return Some(letters[seed.below(letters.len())]);
        }
    }
    let marks: Vec<char> = ('!'..='~').chain([' ']).filter(|letter| has(*letter)).collect();
    if marks.is_empty() {
        ranges.first().map(|(start, _)| *start)
    } else {
        Some(marks[seed.below(marks.len())])
    }
}

/// A regular expression without its look-arounds: `(?!aws:)[a-z]+` is `[a-z]+`.
fn without_look_arounds(pattern: &str) -> String {
    let mut kept = String::new();
    let mut rest = pattern;
    while let Some(next) = rest.chars().next() {
        let length = match next {
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '[' => class_length(rest),
            '(' if ["(?!", "(?=", "(?<!", "(?<="].iter().any(|start| rest.starts_with(start)) => {
                rest = &rest[group_length(rest)..];
                continue;
            }
            _ => next.len_utf8(),
        };
        kept.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    kept
}

/// The length of the group that a text begins with, in bytes.
fn group_length(text: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while let Some(next) = text[at..].chars().next() {
        at += match next {
            '\\' => 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8),
            '[' => class_length(&text[at..]),
            _ => next.len_utf8(),
        };
        match next {
            '(' => depth += 1,
            ')' if depth == 1 => return at,
            ')' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of the class of characters that a text begins with, in bytes.
fn class_length(text: &str) -> usize {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(at, letter)| {
        let is_end = *letter == ']' && !escaped && *at > 1;
        escaped = *letter == '\\' && !escaped;
        is_end
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_arounds_are_left_out_and_classes_and_escapes_are_not() {
        for (pattern, without) in [
            ("^(?!aws:)[a-z(?!]+$", "^[a-z(?!]+$"),
            (r"\(?!a", r"\(?!a"),
            ("(?=.{3,5}$)(?:a(?!b(c)))d", "(?:a)d"),
        ] {
            assert_eq!(without_look_arounds(pattern), without);
        }
    }

    #[test]
    fn a_text_is_as_long_as_it_must_be() {
        let text = |pattern: &str, length| {
            Pattern::parse(pattern).expect("a pattern").text(length, &mut Seed::of(0))
        };
        assert_eq!(text("^[a-z]{1,64}$", 0).len(), 1);
        assert_eq!(text("^[a-z]{1,64}$", 20).len(), 20);
        assert_eq!(
            text(r"^arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+$", 0),
            "arn:aws:ivs:a:0:stage/a"
        );
        assert_eq!(text(r"^\d{12}$|^x$", 0), "000000000000");
        assert_eq!(text("^(ab){2,}$", 9).len(), 10);
        assert_eq!(text("[^a-zA-Z0-9]", 0), "!");
    }
}
