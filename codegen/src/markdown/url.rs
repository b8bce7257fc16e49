//! Web addresses: the only targets that a link may have.

/// The address as the target of a link, if it is one of the web and has only characters that addresses have.
pub(crate) fn web_address(text: &str) -> Option<String> {
    const MAX_BYTES: usize = 2_000;
    let text = text.trim();
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let is_address = text.len() <= MAX_BYTES
        && rest.starts_with(|c: char| c.is_ascii_alphanumeric())
        && rest.chars().all(|c| is_of_address(c) || matches!(c, '(' | ')'));
    // Within Markdown a bracket would end the target.
    is_address.then(|| text.replace('(', "%28").replace(')', "%29"))
}

/// The web address that begins at the start of a text. Punctuation at the end isn't part of it.
pub(super) fn leading_address(text: &str) -> Option<&str> {
    let end = text.find(|c| !is_of_address(c)).unwrap_or(text.len());
    let address = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~']);
    web_address(address).map(|_| address)
}

fn is_of_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#@!$'*+,;=%&".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_of_the_web() {
        assert_eq!(web_address(" https://x.y/z?a=b&c#d ").as_deref(), Some("https://x.y/z?a=b&c#d"));
        assert_eq!(web_address("http://x.y/a(b)").as_deref(), Some("http://x.y/a%28b%29"));
        for text in [
            "javascript:evil()",
            "//x.y",
            "https://",
            "https:// x",
            "https://x.y/<b>",
            "API.html",
            "#a",
            "https://x.y/\u{202e}",
        ] {
            assert_eq!(web_address(text), None, "{text}");
        }
    }

    #[test]
    fn punctuation_after_an_address_is_not_part_of_it() {
        assert_eq!(leading_address("https://x.y/z.) and"), Some("https://x.y/z"));
        assert_eq!(leading_address("https://{x}"), None);
    }
}
