//! Texts within their bounds.

use serde_json::{Value, json};
use specs::Text;

use super::pattern::Pattern;
use super::seed::Seed;
use crate::schema::Rules;

/// How many texts are tried before none counts as fitting.
const TRIES: u64 = 24;

/// Texts that a pattern with look-arounds or back-references may want.
const PLAUSIBLE: [&str; 36] = [
    "a",
    "A",
    "1",
    "ab",
    "abc",
    "abc1",
    "Abc1",
    "abcdef12",
    "Abcdef12",
    "Abcdef1!",
    "abcdefghij",
    "my-name",
    "MyName",
    "my_name",
    "name.with.dots",
    "example.com",
    "www.example.com.",
    "https://example.com",
    "https://example.com/path",
    "someone@example.com",
    "10.0.0.0/16",
    "10.0.0.1",
    "/path",
    "/a/b/",
    "s3://name/key",
    "us-east-1",
    "123456789012",
    "arn:aws:iam::123456789012:role/name",
    "arn:aws:kms:us-east-1:123456789012:key/12345678-1234-1234-1234-123456789012",
    "12345678-1234-1234-1234-123456789012",
    "arn:aws:fsx:us-east-1:123456789012:snapshot/fsvol-12345678901234567/fsvolsnap-12345678901234567",
    "PT1H",
    "P1D",
    "$.path",
    "2026-01-02T03:04:05Z",
    "2026-01-02T03:04:05.006Z",
];

/// A text within its bounds; another one for another number, if there are several.
pub(crate) fn text(bounds: &Text, number: u64) -> Option<String> {
    if bounds.pattern.is_none() && bounds.format.is_none() {
        return plain(bounds, number);
    }
    let rules = Rules::of_text(bounds);
    let fits = |text: &String| rules.allow(&Value::from(text.as_str()));
    let least = length(bounds.min_length.unwrap_or_default());
    let formatted = bounds.format.iter().flat_map(|format| of_format(format, number));
    let pattern = bounds.pattern.as_deref().and_then(Pattern::parse);
    let made = pattern.iter().flat_map(|pattern| {
        (0..TRIES).flat_map(move |attempt| {
            let seed = number.wrapping_add(attempt.wrapping_mul(7919));
            // A text without a character says nothing. A look-around that was left out may want more of them. An expression
            // that isn't anchored may match in the midst of others.
            [least.max(1), least, least + 3].map(|length| {
                let text = pattern.text(length, &mut Seed::of(seed));
                let missing = least.saturating_sub(text.chars().count());
                text + &"a".repeat(missing)
            })
        })
    });
    let skipped = usize::try_from(number).unwrap_or_default() % PLAUSIBLE.len();
    let plausible = PLAUSIBLE.iter().cycle().skip(skipped).take(PLAUSIBLE.len());
    let plausible = plausible.map(|text| {
        let missing = least.saturating_sub(text.chars().count());
        (*text).to_owned() + &"a".repeat(missing)
    });
    let plain = plain(bounds, number).into_iter();
    formatted.chain(made).chain(plausible).chain(plain).find(fits)
}

/// Whether a text is within its bounds.
pub(crate) fn fits(bounds: &Text, text: &str) -> bool {
    Rules::of_text(bounds).allow(&json!(text))
}

/// A text within bounds of length.
fn plain(bounds: &Text, number: u64) -> Option<String> {
    let least = length(bounds.min_length.unwrap_or_default());
    let most = length(bounds.max_length.unwrap_or(u64::MAX));
    let suffix = if number == 0 { String::new() } else { number.to_string() };
    let mut text = format!("{}{suffix}", "a".repeat(least.saturating_sub(suffix.len()).max(1)));
    while text.len() > most.max(suffix.len()) {
        text.remove(0);
    }
    let fits = (least..=most).contains(&text.len());
    fits.then_some(text).or_else(|| (most == 0).then(String::new))
}

fn of_format(format: &str, number: u64) -> Vec<String> {
    let part = number % 250;
    match format {
        "date" => vec![format!("20{:02}-01-02", number % 100)],
        "date-time" => vec![format!("20{:02}-01-02T03:04:05Z", number % 100)],
        "email" => vec![format!("someone{number}@example.com")],
        "hostname" => vec![format!("host{number}.example.com")],
        "ipv4" => vec![format!("10.0.0.{}", part + 1)],
        "ipv6" => vec![format!("2001:db8::{}", part + 1)],
        "uri" => vec![format!("https://example.com/{number}"), format!("s3://name/{number}")],
        _ => Vec::new(),
    }
}

fn length(length: u64) -> usize {
    usize::try_from(length).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_within_its_bounds_and_differs_by_number() {
        for (pattern, min_length, max_length, format) in [
            (None, None, None, None),
            (None, Some(5), Some(5), None),
            (Some("^[a-z]{3}$"), None, None, None),
            (Some("^(?!aws:)[a-zA-Z:]{1,5}$"), Some(4), None, None),
            (Some(r"^https?://.+$"), None, Some(40), Some("uri")),
            (Some(r"[^\s]"), Some(30), None, None),
            (None, None, None, Some("date-time")),
        ] {
            let (pattern, format) = (pattern.map(str::to_owned), format.map(str::to_owned));
            let bounds = Text { min_length, max_length, pattern, format };
            let texts: Vec<String> = (0..3).map(|number| text(&bounds, number).expect("a text")).collect();
            assert!(texts.iter().all(|text| fits(&bounds, text)), "{bounds:?} {texts:?}");
            assert!(texts[0] != texts[1] && texts[1] != texts[2], "{bounds:?} {texts:?}");
        }
    }

    #[test]
    fn no_text_is_made_up_if_none_fits() {
        let bounds = Text { pattern: Some("^(?=b)a$".to_owned()), ..Text::default() };
        assert_eq!(text(&bounds, 0), None);
    }
}
