//! Base64, compared without decoding it.

/// Base64 that is the only spelling of its bytes, so that equal bytes are equal text.
pub(in crate::decide) fn canonical_base64(text: &str) -> Option<&str> {
    let digits = text.trim_end_matches('=');
    let padding = text.len() - digits.len();
    let mut last = 0;
    for byte in digits.bytes() {
        last = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
    }
    // The bits of the last digit that its bytes do not fill.
    let unused = match padding {
        0 => 0,
        1 => last & 0b11,
        2 => last & 0b1111,
        _ => return None,
    };
    (text.len().is_multiple_of(4) && unused == 0).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::canonical_base64;

    #[test]
    fn base64_has_one_spelling_for_the_same_bytes() {
        for text in ["", "QmluYXJ5", "QQ==", "QUI="] {
            assert_eq!(canonical_base64(text), Some(text));
        }
        for text in ["Q", "QQ", "QR==", "QUJ=", "Q===", "QQ=A", "Q Q="] {
            assert_eq!(canonical_base64(text), None, "{text}");
        }
    }
}
