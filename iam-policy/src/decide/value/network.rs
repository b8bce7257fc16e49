//! Ranges of addresses.

use std::net::IpAddr;

use super::all_digits;

/// A range of addresses, `203.0.113.0/24`; without a length, one address.
pub(in crate::decide) struct Network {
    address: IpAddr,
    length: u32,
}

impl Network {
    pub(in crate::decide) fn read(text: &str) -> Option<Self> {
        let (address, length) = match text.split_once('/') {
            Some((address, length)) => (address, Some(length)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().ok()?;
        let bits = if address.is_ipv4() { 32 } else { 128 };
        let length = match length {
            Some(length) if all_digits(length) => length.parse().ok()?,
            Some(_) => return None,
            None => bits,
        };
        (length <= bits).then_some(Self { address, length })
    }

    /// Whether an address is in it; one of the other family never is.
    pub(in crate::decide) fn contains(&self, address: &IpAddr) -> bool {
        match (self.address, address) {
            (IpAddr::V4(network), IpAddr::V4(address)) => {
                let differing = network.to_bits() ^ address.to_bits();
                differing.checked_shr(32 - self.length).unwrap_or(0) == 0
            }
            (IpAddr::V6(network), IpAddr::V6(address)) => {
                let differing = network.to_bits() ^ address.to_bits();
                differing.checked_shr(128 - self.length).unwrap_or(0) == 0
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Network;

    #[test]
    fn a_network_contains_the_addresses_that_begin_like_it() {
        let contains = |network: &str, address: &str| {
            let network = Network::read(network).expect("a network");
            network.contains(&address.parse().expect("an address"))
        };
        assert!(contains("203.0.113.0/24", "203.0.113.255"));
        assert!(!contains("203.0.113.0/24", "203.0.114.0"));
        assert!(contains("203.0.113.7", "203.0.113.7"));
        assert!(!contains("203.0.113.7", "203.0.113.6"));
        assert!(contains("0.0.0.0/0", "198.51.100.1"));
        assert!(contains("2001:db8::/32", "2001:db8:1::1"));
        assert!(!contains("2001:db8::/32", "2001:db9::1"));
        assert!(!contains("0.0.0.0/0", "2001:db8::1"));
        for text in ["", "203.0.113", "203.0.113.0/33", "203.0.113.0/", "203.0.113.0/+8", "::/129"] {
            assert!(Network::read(text).is_none(), "{text}");
        }
    }
}
