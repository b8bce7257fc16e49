//! Text of pages as doc comments: whatever it holds, it is inert there.

use proc_macro2::TokenStream;
use quote::quote;

/// One paragraph an item; each becomes one line of the docs.
pub(super) fn attributes(paragraphs: &[String]) -> TokenStream {
    let mut lines = Vec::new();
    for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(format!(" {paragraph}"));
    }
    quote!(#(#[doc = #lines])*)
}

/// Words with their indefinite article: `a stage`, `an instance`.
pub(super) fn with_article(words: &str) -> String {
    const SAID_WITH_A_CONSONANT: [&str; 5] = ["eu", "uni", "usa", "use", "uti"];
    let has = |starts: &[&str]| starts.iter().any(|start| words.starts_with(start));
    let vowel = words.starts_with(['a', 'e', 'i', 'o', 'u']) && !has(&SAID_WITH_A_CONSONANT);
    format!("{} {words}", if vowel || has(&["hour", "ssh", "ssl", "sql", "mfa"]) { "an" } else { "a" })
}

/// Text of a page as Markdown that shows it, and does nothing else: no link, no HTML, no code, nothing invisible.
pub(super) fn inert(text: &str) -> String {
    let mut inert = String::with_capacity(text.len() + 8);
    for word in text.split_whitespace() {
        if !inert.is_empty() {
            inert.push(' ');
        }
        if let Some(link) = plain_link(word) {
            inert.push_str(&link);
            continue;
        }
        for c in word.chars() {
            match c {
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '$' => {
                    // An underscore within a word is only itself.
                    if c != '_' || inert.ends_with(' ') || inert.is_empty() || word.ends_with('_') {
                        inert.push('\\');
                    }
                    inert.push(c);
                }
                // Entities are decoded by now: an `&` is one, and must not begin another.
                '&' => inert.push_str("&amp;"),
                c if is_invisible(c) => inert.extend(c.escape_unicode().filter(|c| !"{}\\".contains(*c))),
                c => inert.push(c),
            }
        }
    }
    // At the start of a line these would begin a heading or a list.
    let digits = inert.len() - inert.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if inert.starts_with(['#', '+', '-', '=']) || (digits > 0 && inert[digits..].starts_with(['.', ')'])) {
        inert.insert(digits, '\\');
    }
    inert
}

/// A web address as a link; rustdoc warns of bare ones.
fn plain_link(word: &str) -> Option<String> {
    let address = word.trim_end_matches(['.', ',', ')', ';', ':']);
    let plain = (address.starts_with("https://") || address.starts_with("http://"))
        && address.chars().all(|c| c.is_ascii_alphanumeric() || "-._~:/?#@!$'()*+,;=%".contains(c));
    plain.then(|| format!("<{address}>{}", &word[address.len()..]))
}

/// Characters that show nothing, or that change the order in which others show.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_goes_by_the_sound() {
        for words in
            ["an instance", "an alias", "a stage", "a user", "an ssl certificate", "a unit", "an iam role"]
        {
            let (_, bare) = words.split_once(' ').expect("two words");
            assert_eq!(with_article(bare), words);
        }
    }

    #[test]
    fn text_of_pages_is_inert_in_docs() {
        for (text, expected) in [
            ("Stage name", "Stage name"),
            ("a [link](x) <b>", r"a \[link\](x) \<b\>"),
            ("`*/ \"#", "\\`\\*/ \"#"),
            ("snake_case _x_", r"snake_case \_x\_"),
            ("see https://x.y/z.", "see <https://x.y/z>."),
            ("a\u{202e}b", "au202eb"),
            ("R&amp;D", "R&amp;amp;D"),
            ("# x", r"\# x"),
            ("1. x", r"1\. x"),
            ("12 x", "12 x"),
        ] {
            assert_eq!(inert(text), expected);
        }
    }
}
