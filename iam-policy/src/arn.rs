//! ARNs, patterns of ARNs, and the formats that IAM's reference gives for them.

mod format;

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

/// Whether each part of a pattern matches the same part of an ARN.
#[must_use]
pub fn each_matches(patterns: [&str; 6], parts: [&str; 6]) -> bool {
    patterns.iter().zip(parts).all(|(pattern, part)| matches(pattern, part, Case::Sensitive))
}

fn first_colon(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    (0..bytes.len()).find(|&at| bytes[at] == b':' && (at == 0 || bytes[at - 1] != ESCAPE))
}
