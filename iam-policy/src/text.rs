//! Text in constant evaluation: comparing it, and the messages of failed checks, which cannot be formatted there.

use core::cmp::Ordering;

/// A message of bounded length. What no longer fits is left out.
pub(crate) struct Text {
    bytes: [u8; Text::CAPACITY],
    length: usize,
}

impl Text {
    const CAPACITY: usize = 512;

    pub(crate) const fn new() -> Self {
        Self { bytes: [0; Self::CAPACITY], length: 0 }
    }

    pub(crate) const fn push(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        let mut at = 0;
        while at < text.len() && self.length < Self::CAPACITY {
            self.bytes[self.length] = text[at];
            self.length += 1;
            at += 1;
        }
        self
    }

    /// Fails with the message.
    #[track_caller]
    pub(crate) const fn panic(&self) -> ! {
        panic!("{}", self.as_str())
    }

    const fn as_str(&self) -> &str {
        let mut length = self.length;
        // Where the message was cut within a character, at most three bytes of it are left.
        while length > 0 {
            if let Ok(text) = str::from_utf8(self.bytes.split_at(length).0) {
                return text;
            }
            length -= 1;
        }
        ""
    }
}

/// Compares by bytes, as `str`'s own order does.
pub(crate) const fn compare(left: &str, right: &str) -> Ordering {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut at = 0;
    while at < left.len() && at < right.len() {
        if left[at] != right[at] {
            return if left[at] < right[at] { Ordering::Less } else { Ordering::Greater };
        }
        at += 1;
    }
    if left.len() == right.len() {
        Ordering::Equal
    } else if left.len() < right.len() {
        Ordering::Less
    } else {
        Ordering::Greater
    }
}

/// Whether a text begins with another.
pub(crate) const fn starts_with(text: &str, start: &str) -> bool {
    let (text, start) = (text.as_bytes(), start.as_bytes());
    if text.len() < start.len() {
        return false;
    }
    let mut at = 0;
    while at < start.len() {
        if text[at] != start[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Whether a list has a text, in any order.
pub(crate) const fn contains(list: &[&str], text: &str) -> bool {
    let mut at = 0;
    while at < list.len() {
        if compare(list[at], text).is_eq() {
            return true;
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{Text, compare, starts_with};

    #[test]
    fn texts_compare_as_str_does() {
        for left in ["", "A", "AB", "B", "a", "é"] {
            for right in ["", "A", "AB", "B", "a", "é"] {
                assert_eq!(compare(left, right), left.cmp(right), "{left} {right}");
                assert_eq!(starts_with(left, right), left.starts_with(right));
            }
        }
    }

    #[test]
    fn a_message_is_cut_between_characters() {
        let long = "é".repeat(Text::CAPACITY);
        let text = Text::new().push("x").push(&long);
        assert_eq!(text.as_str().len(), Text::CAPACITY - 1);
        assert!(text.as_str().ends_with('é'));
    }
}
