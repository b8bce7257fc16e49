//! The size of a policy, and the limits of IAM.

use std::fmt;

use super::Policy;

/// How a policy takes effect: attached to a user, group or role, or passed when a role is assumed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Attachment {
    /// As a managed policy.
    #[default]
    Managed,
    /// As the permissions boundary of a user or role: one managed policy.
    Boundary,
    /// As a session policy: one document, whose white space counts. AWS also limits the size of the document when it is
    /// packed, which only AWS knows.
    Session,
    /// Inline, in a user. The limit is for all inline policies together.
    InlineUser,
    /// Inline, in a group. The limit is for all inline policies together.
    InlineGroup,
    /// Inline, in a role. The limit is for all inline policies together.
    InlineRole,
}

impl Attachment {
    /// All attachments.
    pub const ALL: [Self; 6] =
        [Self::Managed, Self::Boundary, Self::Session, Self::InlineUser, Self::InlineGroup, Self::InlineRole];

    /// The most characters that a policy may have, without white space.
    #[must_use]
    pub const fn limit(self) -> usize {
        match self {
            Self::Managed | Self::Boundary => 6_144,
            Self::Session | Self::InlineUser => 2_048,
            Self::InlineGroup => 5_120,
            Self::InlineRole => 10_240,
        }
    }
}

impl fmt::Display for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Managed => "managed policy",
            Self::Boundary => "permissions boundary",
            Self::Session => "session policy",
            Self::InlineUser => "inline policy of a user",
            Self::InlineGroup => "inline policy of a group",
            Self::InlineRole => "inline policy of a role",
        })
    }
}

impl Policy {
    /// The number of characters of the document, without white space between tokens.
    #[must_use]
    pub fn size(&self) -> usize {
        self.to_compact_json().chars().count()
    }

    /// Whether the policy is within the limit of an attachment.
    ///
    /// ```
    /// use iam_policy::{Attachment, Policy};
    ///
    /// assert!(Policy::default().fits(Attachment::InlineUser));
    /// ```
    #[must_use]
    pub fn fits(&self, attachment: Attachment) -> bool {
        self.size() <= attachment.limit()
    }
}
