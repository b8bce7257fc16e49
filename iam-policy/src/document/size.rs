//! The size of a policy, and the limits of IAM.

use super::Policy;

/// How a policy is attached to a user, group or role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Attachment {
    /// As a managed policy.
    Managed,
    /// Inline, in a user. The limit is for all inline policies together.
    InlineUser,
    /// Inline, in a group. The limit is for all inline policies together.
    InlineGroup,
    /// Inline, in a role. The limit is for all inline policies together.
    InlineRole,
}

impl Attachment {
    /// All attachments.
    pub const ALL: [Self; 4] = [Self::Managed, Self::InlineUser, Self::InlineGroup, Self::InlineRole];

    /// The most characters that a policy may have, without white space.
    #[must_use]
    pub const fn limit(self) -> usize {
        match self {
            Self::Managed => 6_144,
            Self::InlineUser => 2_048,
            Self::InlineGroup => 5_120,
            Self::InlineRole => 10_240,
        }
    }
}

impl Policy {
    /// The number of characters of the document, without white space between tokens.
    #[must_use]
    pub fn size(&self) -> usize {
        // A policy consists of lists, strings and maps from strings, which JSON can hold.
        let json = serde_json::to_string(self).expect("a policy is JSON");
        json.chars().count()
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
