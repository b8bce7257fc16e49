//! Patterns and ARN formats as symbols: whether one covers another, and a text that two of them match.

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
    let mut symbols = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let braced = rest.strip_prefix("${").or_else(|| rest.strip_prefix('{'));
        if let Some((_, after)) = braced.and_then(|inner| inner.split_once('}')) {
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
pub fn covers(broad: &[Symbol], narrow: &[Symbol]) -> bool {
    // Which remainders of the narrow one the rest of the broad one covers, beginning with the last symbols.
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
            let covers_symbol = match (symbol, narrow.get(at)) {
                (_, Some(Symbol::Many) | None) => false,
                (Symbol::Literal(a), Some(b)) => *b == Symbol::Literal(*a),
                _ => true,
            };
            covered[at] = covers_symbol && covered[at + 1];
        }
    }
    covered[0]
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
    use super::{covers, glob};

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
