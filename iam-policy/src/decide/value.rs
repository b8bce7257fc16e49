//! The values that conditions compare, apart from text. Each parser returns `None` for a text that isn't such a value,
//! or that could be read in two ways.

mod decimal;
mod instant;

use std::net::IpAddr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ipnet::IpNet;

pub(super) use decimal::Decimal;
pub(super) use instant::Instant;

pub(super) fn boolean(text: &str) -> Option<bool> {
    text.parse().ok()
}

/// The bytes of a text in Base64, which has one spelling for the same bytes.
pub(super) fn bytes(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// An address.
pub(super) fn address(text: &str) -> Option<IpAddr> {
    text.parse().ok()
}

/// A range of addresses, `203.0.113.0/24`; without a prefix length, one address.
pub(super) fn network(text: &str) -> Option<IpNet> {
    if text.contains('/') { text.parse().ok() } else { address(text).map(IpNet::from) }
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{address, bytes, network};

    #[test]
    fn base64_has_one_spelling_for_the_same_bytes() {
        for (text, expected) in [("", ""), ("QmluYXJ5", "Binary"), ("QQ==", "A"), ("QUI=", "AB")] {
            assert_eq!(bytes(text).as_deref(), Some(expected.as_bytes()), "{text}");
        }
        for text in ["Q", "QQ", "QR==", "QUJ=", "Q===", "QQ=A", "Q Q="] {
            assert_eq!(bytes(text), None, "{text}");
        }
    }

    #[test]
    fn a_network_contains_the_addresses_that_begin_like_it() {
        let contains = |range: &str, member: &str| {
            let range = network(range).expect("a network");
            range.contains(&address(member).expect("an address"))
        };
        assert!(contains("203.0.113.0/24", "203.0.113.255"));
        assert!(contains("203.0.113.9/24", "203.0.113.255"));
        assert!(!contains("203.0.113.0/24", "203.0.114.0"));
        assert!(contains("203.0.113.7", "203.0.113.7"));
        assert!(!contains("203.0.113.7", "203.0.113.6"));
        assert!(contains("0.0.0.0/0", "198.51.100.1"));
        assert!(contains("2001:db8::/32", "2001:db8:1::1"));
        assert!(!contains("2001:db8::/32", "2001:db9::1"));
        assert!(!contains("0.0.0.0/0", "2001:db8::1"));
        for text in ["", "203.0.113", "203.0.113.0/33", "203.0.113.0/", "203.0.113.0/+8", "::/129"] {
            assert!(network(text).is_none(), "{text}");
        }
    }
}
