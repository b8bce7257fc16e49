//! Patterns with `*` and `?`: one matcher, for checks in constant evaluation and for decisions at run time.

/// Whether a letter matches the same letter in the other case. Only ASCII has such letters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Only the same letter matches.
    Sensitive,
    /// Either case matches.
    Insensitive,
}

/// In a pattern, makes the next byte literal. No policy document may contain it, so it has no other meaning.
pub const ESCAPE: u8 = 0;

/// Whether a pattern, `*` any characters and `?` any one, matches all of a text.
///
/// It takes at most as many steps as the product of both lengths. U+0000, which no policy document may
/// contain, makes the next byte literal.
///
/// ```
/// use cloud_control::pattern::{Case, matches};
///
/// assert!(matches("Get*", "GetStage", Case::Sensitive));
/// assert!(matches("get?tage", "GetStage", Case::Insensitive));
/// assert!(!matches("Get", "GetStage", Case::Sensitive));
/// ```
#[must_use]
pub const fn matches(pattern: &str, text: &str, case: Case) -> bool {
    let (pattern, text) = (pattern.as_bytes(), text.as_bytes());
    let (mut p, mut t) = (0, 0);
    // Where to return to: the pattern after the last star, and the place in the text where it was last tried.
    let mut star = None;
    while t < text.len() {
        if p < pattern.len() && pattern[p] == b'*' {
            p += 1;
            star = Some((p, t));
        } else if p < pattern.len() && pattern[p] == b'?' {
            p += 1;
            t = after_character(text, t);
        } else if let Some(next) = after_literal(pattern, p, text[t], case) {
            p = next;
            t += 1;
        } else if let Some((rest, tried)) = star {
            p = rest;
            t = after_character(text, tried);
            star = Some((rest, t));
        } else {
            return false;
        }
    }
    while p < pattern.len() && pattern[p] == b'*' {
        p += 1;
    }
    p == pattern.len()
}

/// The text before the first wildcard: the whole pattern, if it has no wildcard.
pub(crate) const fn literal_start(pattern: &str) -> &str {
    let bytes = pattern.as_bytes();
    let mut at = 0;
    while at < bytes.len() && !is_wildcard(bytes[at]) {
        at += 1;
    }
    pattern.split_at(at).0
}

/// Whether a byte is `*` or `?`.
#[must_use]
pub const fn is_wildcard(byte: u8) -> bool {
    matches!(byte, b'*' | b'?')
}

/// The position after the next byte of the pattern, if that byte is literally this one.
const fn after_literal(pattern: &[u8], mut at: usize, byte: u8, case: Case) -> Option<usize> {
    if at < pattern.len() && pattern[at] == ESCAPE {
        at += 1;
    }
    if at == pattern.len() {
        return None;
    }
    let same = match case {
        Case::Sensitive => pattern[at] == byte,
        Case::Insensitive => pattern[at].eq_ignore_ascii_case(&byte),
    };
    if same { Some(at + 1) } else { None }
}

/// The end of the character that starts at `at`.
const fn after_character(text: &[u8], mut at: usize) -> usize {
    at += 1;
    while at < text.len() && text[at] & 0b1100_0000 == 0b1000_0000 {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::{Case, literal_start, matches};

    #[test]
    fn wildcards_match_as_iam_matches_them() {
        let long = "a".repeat(200);
        for (pattern, text) in [
            ("*", "GetStage"),
            ("*", ""),
            ("Get*", "GetStage"),
            ("Get*", "Get"),
            ("*Stage", "GetStage"),
            ("*St*ge", "GetStStage"),
            ("G?tStage", "GetStage"),
            ("**", ""),
        ] {
            assert!(matches(pattern, text, Case::Sensitive), "{pattern} {text}");
        }
        for (pattern, text) in [
            ("Get", "GetStage"),
            ("get*", "GetStage"),
            ("Get?", "Get"),
            ("*Stag", "GetStage"),
            ("Get*Stage", "GetStageSession"),
            ("*a*a*a*b", &long),
        ] {
            assert!(!matches(pattern, text, Case::Sensitive), "{pattern} {text}");
        }
    }

    #[test]
    fn letters_match_in_either_case_if_asked() {
        assert!(matches("get*STAGE", "GetMyStage", Case::Insensitive));
        assert!(!matches("get*STAGE", "GetMyStage", Case::Sensitive));
    }

    #[test]
    fn a_question_mark_is_one_character_however_many_bytes() {
        assert!(matches("caf?", "café", Case::Sensitive));
        assert!(!matches("caf??", "café", Case::Sensitive));
        assert!(!matches("*caf??", "café", Case::Sensitive));
        assert!(matches("*?", "é", Case::Sensitive));
    }

    #[test]
    fn an_escaped_wildcard_is_literal() {
        assert!(matches("a\0*", "a*", Case::Sensitive));
        assert!(!matches("a\0*", "ab", Case::Sensitive));
        assert!(matches("*\0?", "why?", Case::Sensitive));
        assert!(!matches("a\0", "a", Case::Sensitive));
    }

    #[test]
    fn the_literal_start_ends_before_the_first_wildcard() {
        assert_eq!(literal_start("Describe*"), "Describe");
        assert_eq!(literal_start("?x"), "");
        assert_eq!(literal_start("GetStage"), "GetStage");
    }
}
