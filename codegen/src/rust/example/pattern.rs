//! A text that a pattern asks for, where no word fits: `^app-[0-9a-f]{8}$` has `app-01234567`.

use regex_syntax::hir::{Class, Hir, HirKind, Repetition};
use regex_syntax::parse;

/// The longest text.
const MAX_LENGTH: usize = 256;

/// A text that a regular expression matches, as Rust writes them; `None` if it has look-arounds, or only long texts. What
/// it is anchored to isn't looked at.
pub(super) fn sample(pattern: &str) -> Option<String> {
    let mut text = String::new();
    write(&parse(pattern).ok()?, &mut text)?;
    Some(text)
}

fn write(hir: &Hir, text: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(str::from_utf8(&literal.0).ok()?),
        HirKind::Class(class) => text.push(letters(class).next()?),
        HirKind::Repetition(repetition) => repeat(repetition, text)?,
        HirKind::Capture(capture) => write(&capture.sub, text)?,
        HirKind::Concat(parts) => parts.iter().try_for_each(|part| write(part, text))?,
        HirKind::Alternation(forms) => write(forms.first()?, text)?,
    }
    (text.len() <= MAX_LENGTH).then_some(())
}

/// Repeats as often as it must be: a class as a word, or as letters that follow each other.
fn repeat(repetition: &Repetition, text: &mut String) -> Option<()> {
    let least = repetition.min as usize;
    let most = repetition.max.map_or(usize::MAX, |most| most as usize);
    if least > MAX_LENGTH {
        return None;
    }
    let HirKind::Class(class) = repetition.sub.kind() else {
        return (0..least).try_for_each(|_| write(&repetition.sub, text));
    };
    let word = ["example", "us-east-1", "123456789012"].into_iter().find(|word| {
        least > 0 && (least..=most).contains(&word.len()) && word.chars().all(|letter| has(class, letter))
    });
    match word {
        Some(word) => text.push_str(word),
        None => text.extend(letters(class).take(least)),
    }
    Some(())
}

/// The letters of a class, again and again.
fn letters(class: &Class) -> impl Iterator<Item = char> {
    let plain = ('0'..='9').chain('a'..='z').chain('A'..='Z').chain('!'..='~');
    let found: Vec<char> = plain.filter(|letter| has(class, *letter)).collect();
    found.into_iter().cycle()
}

fn has(class: &Class, letter: char) -> bool {
    match class {
        Class::Unicode(class) => class.iter().any(|range| (range.start()..=range.end()).contains(&letter)),
        Class::Bytes(class) => class.iter().any(|range| {
            u8::try_from(letter).is_ok_and(|byte| (range.start()..=range.end()).contains(&byte))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_has_words_where_they_fit_and_letters_in_order_where_not() {
        for (pattern, text) in [
            ("^app-[0-9a-f]{8}$", Some("app-01234567")),
            (
                "^arn:(aws|aws-cn):x:[a-z0-9-]+:[0-9]{12}:room/[a-zA-Z0-9]+$",
                Some("arn:aws:x:example:123456789012:room/example"),
            ),
            ("^[0-9]+-(a|b){2}[^ -~]?$", Some("123456789012-aa")),
            ("^(?!a)b$", None),
            ("^a{1000}$", None),
            ("^[^\\x00-\\x7f]$", None),
            ("^(((a{100}){100}){100})$", None),
        ] {
            assert_eq!(sample(pattern).as_deref(), text, "{pattern}");
        }
    }
}
