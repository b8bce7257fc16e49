//! Wording that all messages share: plurals, causes, and text that is safe on a terminal.

use std::error::Error;

/// A count and its noun: `1 error`, `2 errors`.
///
/// ```
/// use provider_aws_cli::wording::counted;
///
/// assert_eq!(counted(1, "error"), "1 error");
/// assert_eq!(counted(0, "warning"), "0 warnings");
/// ```
#[must_use]
pub fn counted(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}

/// The first of some names, how many more there are, and what names them all.
#[must_use]
pub fn some(names: &[String], names_all: &str) -> String {
    const MOST: usize = 5;
    let shown = names.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(MOST) {
        0 => shown,
        more => format!("{shown}, and {more} more ({names_all})"),
    }
}

/// An error and its causes on one line. A cause that the text before it already includes is left out.
#[must_use]
pub fn with_causes(error: &(dyn Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let message = error.to_string();
        if !text.contains(&message) {
            text = format!("{text}: {message}");
        }
        cause = error.source();
    }
    text
}

/// Text with its control characters escaped: what a policy, a page or a program holds may be anything.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() { escaped.extend(c.escape_default()) } else { escaped.push(c) }
    }
    escaped
}

/// A word as a shell reads it, in quotes where it needs them.
#[must_use]
pub fn shell_word(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:,=+@%".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::PathBuf;

    use super::*;
    use crate::read::ReadError;

    #[test]
    fn a_cause_is_stated_once() {
        let not_found = || io::Error::new(io::ErrorKind::NotFound, "no such file");
        let error = ReadError::Io { path: PathBuf::from("a.md"), source: not_found() };
        assert_eq!(with_causes(&error), "cannot read a.md: no such file");
        assert_eq!(with_causes(&not_found()), "no such file");
    }

    #[test]
    fn a_word_is_quoted_where_a_shell_would_split_it() {
        assert_eq!(shell_word("--id"), "--id");
        assert_eq!(shell_word("a b"), "'a b'");
        assert_eq!(shell_word("it's"), r"'it'\''s'");
        assert_eq!(shell_word("a|b"), "'a|b'");
    }
}
