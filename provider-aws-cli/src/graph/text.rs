//! Text in pictures: names may be anything, so it is made visible, measured, wrapped, and escaped.

/// How wide a character of a monospaced font is, in hundredths of its size. Of the fonts in use, none is wider.
const ADVANCE: i32 = 62;

/// The most lines that a text is wrapped to.
const LINES: usize = 4;

/// Text as it is shown: letters, digits and ASCII as they are, anything else by its code point. So nothing is invisible,
/// and nothing turns the direction of the text.
pub(super) fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if c == ' ' || c.is_ascii_graphic() || c.is_alphanumeric() {
            shown.push(c);
        } else {
            shown.extend(c.escape_unicode());
        }
    }
    shown
}

/// How wide shown text is in a monospaced font of this size.
pub(super) fn width(text: &str, size: i32) -> i32 {
    let columns = i32::try_from(columns(text)).unwrap_or(i32::MAX);
    columns.saturating_mul(ADVANCE).saturating_mul(size).saturating_add(99) / 100
}

/// Shown text in lines that are at most so wide. What doesn't fit into a few lines ends with an ellipsis.
pub(super) fn wrapped(text: &str, size: i32, width: i32) -> Vec<String> {
    let most = usize::try_from(width * 100 / (ADVANCE * size)).unwrap_or_default().max(2);
    let mut lines: Vec<String> = Vec::new();
    let mut rest = text;
    while columns(rest) > most {
        if lines.len() == LINES - 1 {
            let end = end_of(rest, most - 1);
            lines.push(format!("{}…", &rest[..end]));
            return lines;
        }
        let end = break_in(rest, end_of(rest, most));
        lines.push(rest[..end].trim_end().to_owned());
        rest = rest[end..].trim_start();
    }
    lines.push(rest.to_owned());
    lines
}

/// Text in XML, as content or in an attribute.
pub(super) fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// The columns that text takes: two for each character that isn't ASCII, since it may be wide.
fn columns(text: &str) -> usize {
    text.chars().map(columns_of).sum()
}

fn columns_of(c: char) -> usize {
    if c.is_ascii() { 1 } else { 2 }
}

/// The end of the longest start of a text that takes so many columns, and at least one character.
fn end_of(text: &str, most: usize) -> usize {
    let mut taken = 0;
    let mut characters = text.char_indices();
    characters
        .find(|(at, c)| {
            taken += columns_of(*c);
            taken > most && *at > 0
        })
        .map_or(text.len(), |(at, _)| at)
}

/// Where a text is best broken, at this end or before: after a separator, else between words, else at the end.
fn break_in(text: &str, end: usize) -> usize {
    let after = |is_break: fn(char, char) -> bool| {
        let pairs = text.char_indices().zip(text.chars().skip(1));
        let breaks = pairs.filter(|((_, one), next)| is_break(*one, *next));
        breaks.map(|((at, one), _)| at + one.len_utf8()).filter(|at| *at <= end && *at > end / 4).last()
    };
    after(|one, next| "/ ".contains(one) || one == ':' && next != ':')
        .or_else(|| after(|one, next| "._-,|".contains(one) || one.is_lowercase() && next.is_uppercase()))
        .unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, columns: i32) -> Vec<String> {
        wrapped(text, 100, columns * ADVANCE)
    }

    #[test]
    fn a_path_is_wrapped_after_a_separator_or_between_words() {
        for (text, columns, expected) in [
            ("ChannelArn", 10, "ChannelArn"),
            ("Destination/S3/BucketName", 20, "Destination/S3/|BucketName"),
            ("ParticipantRecording/StorageArn", 16, "Participant|Recording/|StorageArn"),
            ("AWS::IVS::PlaybackRestrictionPolicy", 26, "AWS::IVS::|PlaybackRestrictionPolicy"),
            ("playback_key_pair", 12, "playback_|key_pair"),
            ("abcdefghij", 4, "abcd|efgh|ij"),
            ("", 4, ""),
        ] {
            assert_eq!(lines(text, columns).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn a_line_is_never_wider_than_asked() {
        for text in ["Ä/Öé/ßßßßß", "日本語の名前/日本", "a b c  d   e", &"x".repeat(500), "é"]
        {
            for columns in 2..12 {
                for line in lines(text, columns) {
                    let fits = width(&line, 100) <= columns * ADVANCE || line.ends_with('…');
                    assert!(fits, "{line:?} in {columns} columns");
                }
            }
        }
    }

    #[test]
    fn what_does_not_fit_into_a_few_lines_is_cut() {
        let lines = lines(&"x".repeat(500), 10);
        assert_eq!(lines.len(), LINES);
        assert_eq!(lines[LINES - 1], "xxxxxxxxx…");
    }

    #[test]
    fn nothing_is_invisible_and_nothing_is_markup() {
        assert_eq!(shown("a\u{202e}b\u{0}\n日"), r"a\u{202e}b\u{0}\u{a}日");
        assert_eq!(xml(r#"<a href="x">&"#), "&lt;a href=&quot;x&quot;&gt;&amp;");
    }
}
