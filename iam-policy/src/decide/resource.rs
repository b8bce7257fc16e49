//! Matching the resources of statements, by the six parts of their ARNs.

use super::doubt::Doubt;
use super::truth::Truth;
use super::variable::Pattern;
use crate::arn::{completed, each_matches, parts};
use crate::pattern::{Case, is_wildcard, matches};

/// Whether a resource of a statement matches the ARN of a request.
///
/// IAM matches part by part. Its documentation says that a wildcard at the end of a part "can" expand beyond a colon, and
/// that the service has no wildcards. A match that depends on either is undecided.
pub(super) fn resource_matches(pattern: Pattern, arn: &str) -> Truth {
    if pattern.text == "*" {
        return Truth::unless(pattern.doubt);
    }
    let text = completed(&pattern.text);
    if !matches(&text, arn, Case::Sensitive) {
        return Truth::No;
    }
    match (parts(&text), parts(arn)) {
        (Some(patterns), Some(parts))
            if is_literal(patterns[0]) && is_literal(patterns[2]) && each_matches(patterns, parts) =>
        {
            Truth::unless(pattern.doubt)
        }
        _ => Truth::Unknown(pattern.doubt.unwrap_or(Doubt::StatementResource)),
    }
}

fn is_literal(part: &str) -> bool {
    !part.bytes().any(is_wildcard)
}
