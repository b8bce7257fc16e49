//! IAM actions: `ivs:GetStage`.

use std::fmt;

use crate::pattern::is_wildcard;

/// The IAM action for passing a role to a service, and so for handing on the role's permissions.
pub const PASS_ROLE: &str = "iam:PassRole";

/// An IAM action in its two parts. The name may hold the wildcards `*` and `?`.
///
/// ```
/// use cloud_control::Action;
///
/// let action = Action::parse("ivs:GetStage").expect("an action");
/// assert_eq!((action.prefix(), action.name()), ("ivs", "GetStage"));
/// assert_eq!(Action::parse("GetStage"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Action<'a> {
    prefix: &'a str,
    name: &'a str,
}

impl<'a> Action<'a> {
    /// Parses `prefix:Name`: a prefix of lower-case letters, digits and hyphens, and a name of letters,
    /// digits, hyphens and wildcards.
    #[must_use]
    pub const fn parse(text: &'a str) -> Option<Self> {
        match Self::split(text) {
            Some(action) if is_prefix(action.prefix) && is_name_or_pattern(action.name) => Some(action),
            _ => None,
        }
    }

    /// Splits a text at its first colon, without checking either side: for texts of policies and pages, which
    /// spell actions in any case.
    #[must_use]
    pub const fn split(text: &'a str) -> Option<Self> {
        let bytes = text.as_bytes();
        let mut colon = 0;
        while colon < bytes.len() && bytes[colon] != b':' {
            colon += 1;
        }
        if colon == bytes.len() {
            return None;
        }
        // Both splits are beside an ASCII byte, and so between characters.
        let (prefix, rest) = text.split_at(colon);
        let (_, name) = rest.split_at(1);
        Some(Self { prefix, name })
    }

    /// The service prefix, before the colon: `ivs`.
    #[must_use]
    pub const fn prefix(&self) -> &'a str {
        self.prefix
    }

    /// The name, after the colon: `GetStage`.
    #[must_use]
    pub const fn name(&self) -> &'a str {
        self.name
    }

    /// Whether the name holds wildcards.
    #[must_use]
    pub const fn is_pattern(&self) -> bool {
        let bytes = self.name.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if is_wildcard(bytes[at]) {
                return true;
            }
            at += 1;
        }
        false
    }
}

impl fmt::Display for Action<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.prefix, self.name)
    }
}

/// `[a-z0-9-]+`
pub(crate) const fn is_prefix(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !matches!(bytes[at], b'a'..=b'z' | b'0'..=b'9' | b'-') {
            return false;
        }
        at += 1;
    }
    at > 0
}

/// `[A-Za-z0-9-]+`. One action of one service has a hyphen.
pub(crate) const fn is_name(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !is_name_byte(bytes[at]) {
            return false;
        }
        at += 1;
    }
    at > 0
}

/// `[A-Za-z0-9*?-]+`
const fn is_name_or_pattern(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !is_name_byte(bytes[at]) && !is_wildcard(bytes[at]) {
            return false;
        }
        at += 1;
    }
    at > 0
}

const fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-'
}

#[cfg(test)]
mod tests {
    use super::Action;

    #[test]
    fn an_action_has_one_colon_between_a_lower_case_prefix_and_a_name() {
        let action = Action::parse("cleanrooms-ml:UnTagResource").expect("well-formed");
        assert_eq!((action.prefix(), action.name()), ("cleanrooms-ml", "UnTagResource"));
        assert_eq!(action.to_string(), "cleanrooms-ml:UnTagResource");
        for text in [
            "",
            "ivs",
            ":",
            "ivs:",
            ":GetStage",
            "ivs:GetStage:x",
            "IVS:GetStage",
            "ivs:Get Stage",
            "s3:REST.PUT.OBJECT",
            "*",
            "ivs:Gét",
            "ïvs:GetStage",
        ] {
            assert!(Action::parse(text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn a_name_with_wildcards_is_a_pattern() {
        let is_pattern = |text| Action::parse(text).expect("well-formed").is_pattern();
        assert!(is_pattern("ec2:Describe*") && is_pattern("ec2:?et"));
        assert!(!is_pattern("ec2:DescribeTags"));
    }
}
