//! Why no policy can be emitted.

use std::fmt;

use iam_policy::Attachment;
use iam_policy::arn::ArnFormatError;
use thiserror::Error;

/// Why no policy can be emitted.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum EmitError {
    /// There are no needs: a policy has at least one statement.
    #[error("found no operations, expected at least one")]
    NoNeeds,
    /// A part of the target can't be part of an ARN.
    #[error("found the {part} `{}`, expected {}", .found.escape_debug(), .part.expected())]
    Target {
        /// The part.
        part: TargetPart,
        /// The value that was given.
        found: String,
    },
    /// The ARN isn't that of exactly one role.
    #[error(
        "found the role `{}`, expected the ARN of a role, such as `arn:aws:iam::123456789012:role/deploy`",
        .found.escape_debug()
    )]
    Role {
        /// The ARN that was given.
        found: String,
    },
    /// A tag has a key or a value that a policy can't hold.
    #[error(
        "found the tag `{}={}`, expected a key that isn't empty, and printable characters up to U+00FF without \
         `&{{`",
        .key.escape_debug(),
        .value.escape_debug()
    )]
    Tag {
        /// The key that was given.
        key: String,
        /// The value that was given.
        value: String,
    },
    /// The policy has to be one document, and is too large for its attachment even if it is shortened.
    #[error(
        "found a policy of {size} characters, shortened as far as can be, expected at most {limit} as {}: fewer \
         operations, or resources of one partition, region and account, make it smaller; managed policies can be split",
        with_article(*attachment)
    )]
    TooLarge {
        /// How the policy was to take effect.
        attachment: Attachment,
        /// The characters of the policy, without white space.
        size: usize,
        /// The most characters that such a policy may have.
        limit: usize,
    },
    /// A need has an ARN format that isn't valid.
    #[error(transparent)]
    ArnFormat(#[from] ArnFormatError),
}

fn with_article(attachment: Attachment) -> String {
    let name = attachment.to_string();
    let article = if name.starts_with('i') { "an" } else { "a" };
    format!("{article} {name}")
}

/// A part of a [`Target`](crate::Target).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TargetPart {
    /// The partition.
    Partition,
    /// The region.
    Region,
    /// The account.
    Account,
    /// The id of the resource.
    Id,
}

impl TargetPart {
    const fn expected(self) -> &'static str {
        match self {
            Self::Partition => "a name such as `aws`",
            Self::Region => "a name such as `eu-west-1`",
            Self::Account => "twelve digits",
            Self::Id => "an ARN or an id without wildcards, `$`, white space and control characters",
        }
    }
}

impl fmt::Display for TargetPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Partition => "partition",
            Self::Region => "region",
            Self::Account => "account",
            Self::Id => "id",
        })
    }
}
