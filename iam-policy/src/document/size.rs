//! How large a policy is, and how large it may be where it is attached.

use super::Policy;

/// How a policy is attached to whom it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Attachment {
    /// A managed policy, which stands by itself.
    Managed,
    /// All inline policies of a user, together.
    InlineUser,
    /// All inline policies of a group, together.
    InlineGroup,
    /// All inline policies of a role, together.
    InlineRole,
}

impl Attachment {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Managed, Self::InlineUser, Self::InlineGroup, Self::InlineRole];

    /// How many characters a policy may have so, without white space.
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
    /// How many characters the document has, without the white space between them.
    #[must_use]
    pub fn size(&self) -> usize {
        // A policy is lists, strings and maps from strings, which is what JSON can hold.
        let json = serde_json::to_string(self).expect("a policy is JSON");
        json.chars().count()
    }

    /// Whether it is small enough to be attached so.
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
