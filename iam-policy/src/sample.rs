//! Sample resources to ask policies about, if only the format of the ARNs is known.
//!
//! Deciding treats them as any other resource.

use crate::arn::completed;
use crate::glob::{ANY, Symbol, character, glob, meet, parts};

/// A resource of an ARN format, such as no policy names.
///
/// ```
/// let format = "arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}";
/// let arn = iam_policy::sample::plain(format);
/// assert_eq!(arn, "arn:aws:ivs:xany0resource:xany0resource:stage/xany0resource");
/// ```
#[must_use]
pub fn plain(format: &str) -> String {
    if format == "*" {
        return format.to_owned();
    }
    let with_partition = format.replacen("${Partition}", "aws", 1);
    let glob = glob(&with_partition);
    let text = glob.into_iter().map(|symbol| match symbol {
        Symbol::Many => ANY.to_owned(),
        symbol => character(symbol).to_string(),
    });
    text.collect()
}

/// A resource of an ARN format that a pattern of a policy matches as well, completed as IAM does; `None` if there is none, or none for certain.
///
/// ```
/// let format = "arn:${Partition}:s3:::${Name}";
/// let arn = iam_policy::sample::common("arn:aws:s3:*:*:logs", format);
/// assert_eq!(arn.as_deref(), Some("arn:aws:s3:::logs"));
/// ```
#[must_use]
pub fn common(pattern: &str, format: &str) -> Option<String> {
    let (pattern, format) = (glob(&completed(pattern)), glob(format));
    let (patterns, formats) = (parts(&pattern)?, parts(&format)?);
    let pairs = patterns.iter().zip(&formats);
    let parts: Option<Vec<String>> = pairs.map(|(pattern, format)| meet(pattern, format)).collect();
    parts.map(|parts| parts.join(":"))
}

#[cfg(test)]
mod tests {
    use super::{common, plain};

    const STAGE: &str = "arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}";

    #[test]
    fn a_plain_resource_is_of_the_format() {
        assert_eq!(plain(STAGE), "arn:aws:ivs:xany0resource:xany0resource:stage/xany0resource");
        assert_eq!(plain("arn:${Partition}:s3:::{Name}"), "arn:aws:s3:::xany0resource");
        assert_eq!(plain("*"), "*");
    }

    #[test]
    fn a_common_resource_is_matched_by_both() {
        for (pattern, found) in [
            ("arn:aws:ivs:eu-west-1:1:stage/abc", "arn:aws:ivs:eu-west-1:1:stage/abc"),
            ("arn:aws-cn:ivs:eu-?:1:stage/a*", "arn:aws-cn:ivs:eu-x:1:stage/aany0resource"),
            ("arn:aws:ivs:e:1:*", "arn:aws:ivs:e:1:stage/xany0resource"),
            ("arn:aws:ivs:e:1:stag*/a", "arn:aws:ivs:e:1:stage/a"),
            ("arn:aws:ivs:eu-west-1", "arn:aws:ivs:eu-west-1:xany0resource:stage/xany0resource"),
            ("arn:aws:ivs:e:1:*a/b*", "arn:aws:ivs:e:1:stage/a/bany0resource"),
            ("arn:aws:ivs:e:1:stage/${aws:username}", "arn:aws:ivs:e:1:stage/xany0resource"),
        ] {
            assert_eq!(common(pattern, STAGE).as_deref(), Some(found), "{pattern}");
        }
        let bucket = "arn:${Partition}:s3:::${Name}";
        assert_eq!(common("arn:aws:s3:*:*:a", bucket).as_deref(), Some("arn:aws:s3:::a"));
    }

    #[test]
    fn a_pattern_that_matches_no_resource_of_the_format_has_no_common_resource() {
        for pattern in [
            "arn:aws:ivs:eu-west-1:1:channel/abc",
            "arn:aws:ivs:eu-west-1:1:stage/",
            "arn:aws:s3:::stage/abc",
            "arn:aws:s3",
            "ivs",
            "*",
            "",
        ] {
            assert_eq!(common(pattern, STAGE), None, "{pattern}");
        }
    }
}
