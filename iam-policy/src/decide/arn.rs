//! Matching ARNs: by their six parts, of which the last may itself have colons and slashes.

use super::Doubt;
use super::truth::Truth;
use super::variable::Expanded;
use crate::pattern::{Case, ESCAPE, is_wildcard, matches};

/// Whether a resource of a statement matches the ARN of a request.
///
/// IAM matches part by part, and says that a wildcard at the end of a part "can" go on across colons; and that the
/// service has no wildcards. What only matches so is undecided.
pub(super) fn resource_matches(pattern: Expanded, arn: &str) -> Truth {
    if pattern.text == "*" {
        return Truth::unless(pattern.doubt);
    }
    if !matches(&pattern.text, arn, Case::Sensitive) {
        return Truth::No;
    }
    match (parts(&pattern.text), parts(arn)) {
        (Some(patterns), Some(parts))
            if is_literal(patterns[0]) && is_literal(patterns[2]) && each_matches(patterns, parts) =>
        {
            Truth::unless(pattern.doubt)
        }
        _ => Truth::Unknown(pattern.doubt.unwrap_or(Doubt::StatementResource)),
    }
}

/// `arn`, partition, service, region, account and resource, of an ARN or a pattern of one. An escaped colon separates
/// nothing.
pub(crate) fn parts(arn: &str) -> Option<[&str; 6]> {
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
pub(crate) fn each_matches(patterns: [&str; 6], parts: [&str; 6]) -> bool {
    patterns.iter().zip(parts).all(|(pattern, part)| matches(pattern, part, Case::Sensitive))
}

fn first_colon(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    (0..bytes.len()).find(|&at| bytes[at] == b':' && (at == 0 || bytes[at - 1] != ESCAPE))
}

fn is_literal(part: &str) -> bool {
    !part.bytes().any(is_wildcard)
}
