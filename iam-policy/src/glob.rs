//! Patterns and ARN formats as symbols: whether one covers another, and a text that two of them match.

use std::borrow::Cow;

use crate::decide::variable;

/// A text in place of a variable or a star, such as no policy has.
pub const ANY: &str = "any0resource";

/// A symbol of a pattern, or of an ARN format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// This character.
    Literal(char),
    /// Any one character.
    One,
    /// Any text, including an empty one.
    Many,
}

/// The symbols of a pattern with `*` and `?`, or of an ARN format. In both, a `${variable}` or `{variable}` is any text
/// that isn't empty.
#[must_use]
pub fn glob(text: &str) -> Vec<Symbol> {
    symbols(text, |text| text.strip_prefix("${").or_else(|| text.strip_prefix('{')))
}

/// The symbols of a pattern in a policy. Unlike in [`glob`], `{` is literal: only a policy variable, such as
/// `${aws:username}`, is any text.
#[must_use]
pub fn pattern(text: &str) -> Vec<Symbol> {
    symbols(&without_variables(text), |_| None)
}

/// The text of a policy with `*` in place of policy variables, whose values may be any, and empty. A malformed variable takes
/// all of the text, as it does in a decision.
#[must_use]
pub fn without_variables(text: &str) -> Cow<'_, str> {
    let mut any = String::new();
    let mut rest = text;
    while let Some((before, variable)) = rest.split_once("${") {
        any.push_str(before);
        any.push('*');
        rest = variable::behind(variable);
    }
    if any.is_empty() { Cow::Borrowed(text) } else { Cow::Owned(any + rest) }
}

/// `open` returns what is behind the opening of a variable, if the text begins with one.
fn symbols(text: &str, open: impl Fn(&str) -> Option<&str>) -> Vec<Symbol> {
    let mut symbols = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some((_, after)) = open(rest).and_then(|inner| inner.split_once('}')) {
            symbols.extend([Symbol::One, Symbol::Many]);
            rest = after;
            continue;
        }
        symbols.push(match c {
            '*' => Symbol::Many,
            '?' => Symbol::One,
            c => Symbol::Literal(c),
        });
        rest = &rest[c.len_utf8()..];
    }
    symbols
}

/// The six parts of an ARN.
#[must_use]
pub fn parts(symbols: &[Symbol]) -> Option<[&[Symbol]; 6]> {
    let mut parts = symbols.splitn(6, |symbol| *symbol == Symbol::Literal(':'));
    let mut next = || parts.next();
    Some([next()?, next()?, next()?, next()?, next()?, next()?])
}

/// A text that both match, if there is one.
#[must_use]
pub fn meet(a: &[Symbol], b: &[Symbol]) -> Option<String> {
    // Which remainders match a common text, beginning with the last symbols.
    let mut meets = vec![vec![false; b.len() + 1]; a.len() + 1];
    for (i, j) in (0..=a.len()).rev().flat_map(|i| (0..=b.len()).rev().map(move |j| (i, j))) {
        meets[i][j] = match (a.get(i), b.get(j)) {
            (None, None) => true,
            (Some(Symbol::Many), _) if meets[i + 1][j] => true,
            (_, Some(Symbol::Many)) if meets[i][j + 1] => true,
            (Some(Symbol::Many), Some(_)) => meets[i][j + 1],
            (Some(_), Some(Symbol::Many)) => meets[i + 1][j],
            (Some(x), Some(y)) => fits(*x, *y) && meets[i + 1][j + 1],
            (None, Some(_)) | (Some(_), None) => false,
        };
    }
    if !meets[0][0] {
        return None;
    }
    let (mut i, mut j, mut text) = (0, 0, String::new());
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match (x, y) {
            (Symbol::Many, Symbol::Many) => {
                text.push_str(ANY);
                // One of the two stays to match the next symbol of the other.
                if meets[i + 1][j] { i += 1 } else { j += 1 }
            }
            (Symbol::Many, _) if meets[i + 1][j] => i += 1,
            (_, Symbol::Many) if meets[i][j + 1] => j += 1,
            (Symbol::Many, y) => {
                text.push(character(*y));
                j += 1;
            }
            (x, Symbol::Many) => {
                text.push(character(*x));
                i += 1;
            }
            (Symbol::Literal(c), _) | (_, Symbol::Literal(c)) => {
                text.push(*c);
                (i, j) = (i + 1, j + 1);
            }
            (Symbol::One, Symbol::One) => {
                text.push(character(Symbol::One));
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    // Only stars are left.
    Some(text)
}

/// Whether the broad one matches every text that the narrow one matches. This compares symbol by symbol, and so doesn't
/// detect that `*?` covers `?*`.
#[must_use]
pub fn covers(mut broad: &[Symbol], mut narrow: &[Symbol]) -> bool {
    // Up to the first star of the broad one, there is one way to compare them.
    while let Some((symbol, rest)) = broad.split_first()
        && *symbol != Symbol::Many
    {
        match narrow.split_first() {
            Some((other, others)) if takes(*symbol, *other) => (broad, narrow) = (rest, others),
            _ => return false,
        }
    }
    // Which remainders of the narrow one the rest of the broad one covers: of its last symbols first.
    let mut covered = vec![false; narrow.len() + 1];
    covered[narrow.len()] = true;
    for symbol in broad.iter().rev() {
        if *symbol == Symbol::Many {
            let mut later = false;
            for remainder in covered.iter_mut().rev() {
                later |= *remainder;
                *remainder = later;
            }
            continue;
        }
        for at in 0..=narrow.len() {
            let is_taken = narrow.get(at).is_some_and(|other| takes(*symbol, *other));
            covered[at] = is_taken && covered[at + 1];
        }
    }
    covered[0]
}

/// Whether a symbol other than a star matches whatever another symbol stands for.
fn takes(symbol: Symbol, other: Symbol) -> bool {
    match (symbol, other) {
        (_, Symbol::Many) => false,
        (Symbol::Literal(_), _) => symbol == other,
        _ => true,
    }
}

fn fits(a: Symbol, b: Symbol) -> bool {
    match (a, b) {
        (Symbol::Literal(a), Symbol::Literal(b)) => a == b,
        _ => true,
    }
}

pub(crate) fn character(symbol: Symbol) -> char {
    match symbol {
        Symbol::Literal(c) => c,
        Symbol::One | Symbol::Many => 'x',
    }
}

#[cfg(test)]
mod tests {
    use super::{Symbol, covers, glob, pattern};

    #[test]
    fn braces_are_a_variable_of_a_shape_and_literal_in_a_pattern() {
        assert_eq!(glob("{x}"), [Symbol::One, Symbol::Many]);
        assert_eq!(pattern("{x}"), ['{', 'x', '}'].map(Symbol::Literal));
        assert_eq!(pattern("a${aws:username}?"), glob("a*?"));
        assert_eq!(pattern("${aws:username, 'x'}b"), glob("*b"));
    }

    #[test]
    fn a_malformed_variable_of_a_pattern_takes_all_of_the_text() {
        for malformed in ["a${x", "a${aws:username, x}b", "a${x, ${y}}b"] {
            assert_eq!(pattern(malformed), glob("a*"), "{malformed}");
        }
    }

    #[test]
    fn a_pattern_covers_another_if_it_matches_all_texts_of_the_other() {
        let covers = |broad, narrow| covers(&glob(broad), &glob(narrow));
        for (broad, narrow) in [
            ("*", ""),
            ("*", "?*"),
            ("Get*", "Get"),
            ("Get*", "GetStage*"),
            ("*Stage", "*GetStage"),
            ("a*b*c", "a*xbyb?c"),
            ("??", "a?"),
            ("${Id}", "abc"),
            ("${Id}", "?*"),
        ] {
            assert!(covers(broad, narrow), "{broad} {narrow}");
        }
        for (broad, narrow) in [
            ("", "*"),
            ("?", "*"),
            ("?*", "*"),
            ("Get*", "Ge*"),
            ("Get?", "Get*"),
            ("*Stage", "Stage*"),
            ("a*b*c", "a*c"),
            ("${Id}", ""),
        ] {
            assert!(!covers(broad, narrow), "{broad} {narrow}");
        }
    }
}
