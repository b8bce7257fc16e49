//! The grammar of an IAM action, `prefix:Name`. All in constant evaluation.

use crate::pattern::is_wildcard;

/// An action taken apart at its colon.
pub(crate) struct Action<'a> {
    pub(crate) prefix: &'a str,
    pub(crate) name: &'a str,
}

/// Takes `prefix:Name` apart at its first colon, whatever stands on both sides.
pub(crate) const fn split(text: &str) -> Option<Action<'_>> {
    let bytes = text.as_bytes();
    let mut colon = 0;
    while colon < bytes.len() && bytes[colon] != b':' {
        colon += 1;
    }
    if colon == bytes.len() {
        return None;
    }
    // Both splits are next to an ASCII byte, and so between characters.
    let (prefix, rest) = text.split_at(colon);
    let (_, name) = rest.split_at(1);
    Some(Action { prefix, name })
}

/// Takes `prefix:Name` apart; `None` if it is not of that form.
pub(crate) const fn parse(text: &str) -> Option<Action<'_>> {
    match split(text) {
        Some(action) if is_prefix(action.prefix) && is_action_name(action.name, true) => Some(action),
        _ => None,
    }
}

/// Whether a policy document may list it: `*`, `*:*`, or `service:Action` with wildcards in the name alone.
#[cfg(feature = "document")]
pub(crate) fn is_action_pattern(text: &str) -> bool {
    // The prefix may be in any case there, and `*` only if the name is, too.
    matches!(text, "*" | "*:*") || parse(&text.to_ascii_lowercase()).is_some()
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

/// `[A-Za-z0-9-]+`, or `[A-Za-z0-9*?-]+` where wildcards may be. One action of one service has a hyphen in it.
pub(crate) const fn is_action_name(text: &str, wildcards: bool) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        let fits = byte.is_ascii_alphanumeric() || byte == b'-' || (wildcards && is_wildcard(byte));
        if !fits {
            return false;
        }
        at += 1;
    }
    at > 0
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn an_action_has_one_colon_between_a_lower_case_prefix_and_a_name() {
        let action = parse("cleanrooms-ml:UnTagResource").expect("well-formed");
        assert_eq!((action.prefix, action.name), ("cleanrooms-ml", "UnTagResource"));
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
            assert!(parse(text).is_none(), "{text:?}");
        }
    }
}
