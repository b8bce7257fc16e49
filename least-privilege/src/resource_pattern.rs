//! Patterns of resources: whether one covers another, and a resource that two have in common.
//!
//! IAM matches ARNs part by part. `*`, and what isn't an ARN, is compared as a whole.

use iam_policy::arn::completed;
use iam_policy::glob::{Symbol, covers, meet, parts, pattern, without_variables};

/// The symbols of a resource of a policy. A colon in a policy variable separates no parts.
pub(crate) fn symbols(resource: &str) -> Vec<Symbol> {
    pattern(&completed(&without_variables(resource)))
}

/// Whether every resource that `narrow` matches is matched by `broad`.
pub(crate) fn covers_resource(broad: &[Symbol], narrow: &[Symbol]) -> bool {
    match (parts(broad), parts(narrow)) {
        (Some(broad), Some(narrow)) => {
            broad.iter().zip(narrow).all(|(broad_part, narrow_part)| covers(broad_part, narrow_part))
        }
        _ => covers(broad, narrow),
    }
}

/// A resource that both match.
pub(crate) fn common_resource(one: &[Symbol], other: &[Symbol]) -> Option<String> {
    match (parts(one), parts(other)) {
        (Some(one), Some(other)) => {
            let common = one.iter().zip(other).map(|(part, other_part)| meet(part, other_part));
            Some(common.collect::<Option<Vec<String>>>()?.join(":"))
        }
        _ => meet(one, other),
    }
}

#[cfg(test)]
mod tests {
    use super::{common_resource, covers_resource, symbols};

    #[test]
    fn a_wildcard_does_not_reach_into_another_part() {
        let covers = |broad, narrow| covers_resource(&symbols(broad), &symbols(narrow));
        assert!(covers("arn:aws:ivs:*:*:stage/*", "arn:aws:ivs:eu-west-1:*:stage/a:b"));
        assert!(covers("*", "arn:aws:s3:::logs"));
        assert!(!covers("arn:*:*:*:*:stage/*", "arn:aws:x:y:z:a:stage/b"));
        assert!(!covers("arn:aws:ivs:*:*:stage/*", "*"));
        let common = |one, other| common_resource(&symbols(one), &symbols(other));
        assert_eq!(common("arn:aws:s3:*:*:logs", "arn:*:s3:::*").as_deref(), Some("arn:aws:s3:::logs"));
        assert_eq!(common("arn:aws:*:::a", "arn:aws:x:y::a"), None);
    }

    #[test]
    fn an_incomplete_arn_is_completed() {
        let covers = |broad, narrow| covers_resource(&symbols(broad), &symbols(narrow));
        assert!(covers("arn:aws:ivs", "arn:aws:ivs:eu-west-1:*:stage/*"));
        assert!(covers("arn:aws:ivs", "arn:aws:ivs:*") && covers("arn:aws:ivs:*:*:*", "arn:aws:ivs"));
        assert!(!covers("arn:aws:ivs:eu-west-1", "arn:aws:ivs"));
        let common = common_resource(&symbols("arn:aws:s3"), &symbols("arn:*:s3:::a"));
        assert_eq!(common.as_deref(), Some("arn:aws:s3:::a"));
        assert!(covers("arn:aws:ivs:${aws:username}", "arn:aws:ivs:eu-west-1:*:stage/*"));
    }
}
