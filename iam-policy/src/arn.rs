//! ARNs, patterns of ARNs, and the formats that IAM's reference gives for them.

mod format;

use std::borrow::Cow;

pub use format::{ArnFormat, ArnFormatError, ArnPiece};

use crate::pattern::{Case, ESCAPE, matches};

/// The six parts of an ARN or of a pattern of one: `arn`, partition, service, region, account and resource. The
/// resource may itself have colons. An escaped colon doesn't separate parts.
///
/// ```
/// let parts = iam_policy::arn::parts("arn:aws:s3:::logs").expect("an ARN");
/// assert_eq!(parts, ["arn", "aws", "s3", "", "", "logs"]);
/// ```
#[must_use]
pub fn parts(arn: &str) -> Option<[&str; 6]> {
    let mut parts = [""; 6];
    let mut rest = arn;
    for part in &mut parts[..5] {
        let colon = first_colon(rest)?;
        (*part, rest) = (&rest[..colon], &rest[colon + 1..]);
    }
    parts[5] = rest;
    Some(parts)
}

/// A resource of a statement as IAM reads it: the parts that are missing at the end of an ARN are `*`. A text that
/// doesn't begin with `arn:` is as it is.
///
/// This is so for the resources of statements only. In the values of conditions, an incomplete ARN is an error.
///
/// ```
/// use iam_policy::arn::completed;
///
/// assert_eq!(completed("arn:aws:ivs"), "arn:aws:ivs:*:*:*");
/// assert_eq!(completed("arn:aws:s3:::logs"), "arn:aws:s3:::logs");
/// assert_eq!(completed("*"), "*");
/// ```
#[must_use]
pub fn completed(resource: &str) -> Cow<'_, str> {
    let missing = 5_usize.saturating_sub(colons(resource));
    if missing == 0 || !resource.starts_with("arn:") {
        return Cow::Borrowed(resource);
    }
    Cow::Owned(resource.to_owned() + &":*".repeat(missing))
}

/// The number of colons that separate parts: those of policy variables don't.
fn colons(text: &str) -> usize {
    let mut count = 0;
    let mut rest = text;
    while let Some(colon) = first_colon(rest) {
        let after = match rest[..colon].rfind("${") {
            Some(open) if !rest[open..colon].contains('}') => {
                rest[colon..].find('}').map(|close| colon + close)
            }
            _ => None,
        };
        if after.is_none() {
            count += 1;
        }
        rest = &rest[after.unwrap_or(colon) + 1..];
    }
    count
}

/// Whether each part of a pattern matches the same part of an ARN.
#[must_use]
pub fn each_matches(patterns: [&str; 6], parts: [&str; 6]) -> bool {
    patterns.iter().zip(parts).all(|(pattern, part)| matches(pattern, part, Case::Sensitive))
}

fn first_colon(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    (0..bytes.len()).find(|&at| bytes[at] == b':' && (at == 0 || bytes[at - 1] != ESCAPE))
}

#[cfg(test)]
mod tests {
    use super::completed;

    #[test]
    fn parts_that_are_missing_at_the_end_are_any() {
        for (incomplete, complete) in [
            ("arn:aws", "arn:aws:*:*:*:*"),
            ("arn:aws:ivs", "arn:aws:ivs:*:*:*"),
            ("arn:aws:ivs:*", "arn:aws:ivs:*:*:*"),
            ("arn:aws:ivs:eu-west-1:123456789012", "arn:aws:ivs:eu-west-1:123456789012:*"),
            ("arn:aws:ivs:${aws:RequestedRegion}", "arn:aws:ivs:${aws:RequestedRegion}:*:*"),
            ("arn:aws:ivs:a\0:b", "arn:aws:ivs:a\0:b:*:*"),
        ] {
            assert_eq!(completed(incomplete), complete);
        }
    }

    #[test]
    fn what_is_complete_or_no_arn_is_as_it_is() {
        for text in [
            "*",
            "",
            "arn",
            "stage/abc",
            "*:aws:ivs",
            "arn:aws:s3:::b",
            "arn:aws:s3:::",
            "arn:aws:sns:e:1:a:b",
        ] {
            assert_eq!(completed(text), text);
        }
    }
}
