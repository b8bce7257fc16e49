//! Digests: what stands for a content, so that equal ones are found without comparing them.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// The SHA-256 digest of a content.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of parts. The same text cut into other parts has another digest.
    pub fn of<P: AsRef<[u8]>>(parts: impl IntoIterator<Item = P>) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            let part = part.as_ref();
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
        Self(hash.finalize().into())
    }
}

impl AsRef<[u8]> for Digest {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Digest;

    #[test]
    fn it_is_that_of_the_parts_and_of_where_they_end() {
        assert_eq!(Digest::of(["ab", "c"]), Digest::of(["ab", "c"]));
        assert_ne!(Digest::of(["ab", "c"]), Digest::of(["a", "bc"]));
        assert_ne!(Digest::of(["ab", ""]), Digest::of(["ab"]));
    }

    #[test]
    fn it_is_sha_256() {
        // Of the length, eight bytes, and the text: computed by `printf '\3\0\0\0\0\0\0\0abc' | sha256sum`.
        let expected = "ce91dc5eec0139adf091900d225971d6ad246a845bad791b5693a9d0d55dd391";
        assert_eq!(Digest::of(["abc"]).to_string(), expected);
    }
}
