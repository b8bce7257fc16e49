//! The grammar of an IAM action, `prefix:Name`, and of the wildcards in it. All in constant evaluation.

/// An action taken apart at its colon.
pub(crate) struct Action<'a> {
    pub(crate) prefix: &'a str,
    pub(crate) name: &'a str,
}

/// Takes `prefix:Name` apart; `None` if it is not of that form.
pub(crate) const fn parse(text: &str) -> Option<Action<'_>> {
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
    if is_prefix(prefix) && is_action_name(name, true) {
        Some(Action { prefix, name })
    } else {
        None
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

/// What stands before the first wildcard: all of it, if there is none.
pub(crate) const fn literal_start(pattern: &str) -> &str {
    let bytes = pattern.as_bytes();
    let mut at = 0;
    while at < bytes.len() && !is_wildcard(bytes[at]) {
        at += 1;
    }
    pattern.split_at(at).0
}

/// Whether a pattern, `*` any characters and `?` any one, matches all of a name.
pub(crate) const fn matches(pattern: &str, name: &str) -> bool {
    let (pattern, name) = (pattern.as_bytes(), name.as_bytes());
    let (mut p, mut n) = (0, 0);
    // The last star, and how much of the name it has taken so far: where to go back to.
    let mut star = None;
    while n < name.len() {
        if p < pattern.len() && pattern[p] == b'*' {
            star = Some((p, n));
            p += 1;
        } else if p < pattern.len() && (pattern[p] == b'?' || pattern[p] == name[n]) {
            p += 1;
            n += 1;
        } else if let Some((at, taken)) = star {
            star = Some((at, taken + 1));
            p = at + 1;
            n = taken + 1;
        } else {
            return false;
        }
    }
    while p < pattern.len() && pattern[p] == b'*' {
        p += 1;
    }
    p == pattern.len()
}

const fn is_wildcard(byte: u8) -> bool {
    matches!(byte, b'*' | b'?')
}

#[cfg(test)]
mod tests {
    use super::{literal_start, matches, parse};

    #[test]
    fn an_action_has_one_colon_between_a_lower_case_prefix_and_a_name() {
        let action = parse("cleanrooms-ml:UnTagResource").expect("well-formed");
        assert_eq!(
            (action.prefix, action.name),
            ("cleanrooms-ml", "UnTagResource")
        );
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

    #[test]
    fn wildcards_match_as_iam_matches_them() {
        for (pattern, name) in [
            ("*", "GetStage"),
            ("Get*", "GetStage"),
            ("Get*", "Get"),
            ("*Stage", "GetStage"),
            ("*St*ge", "GetStStage"),
            ("G?tStage", "GetStage"),
            ("**", ""),
        ] {
            assert!(matches(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in [
            ("Get", "GetStage"),
            ("get*", "GetStage"),
            ("Get?", "Get"),
            ("*Stag", "GetStage"),
        ] {
            assert!(!matches(pattern, name), "{pattern} {name}");
        }
    }

    #[test]
    fn the_literal_start_ends_before_the_first_wildcard() {
        assert_eq!(literal_start("Describe*"), "Describe");
        assert_eq!(literal_start("?x"), "");
        assert_eq!(literal_start("GetStage"), "GetStage");
    }
}
