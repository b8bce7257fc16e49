//! The messages of failed checks, which constant evaluation can't format.

/// A message of bounded length. What no longer fits is left out.
pub(crate) struct Message {
    bytes: [u8; Message::CAPACITY],
    length: usize,
}

impl Message {
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

#[cfg(test)]
mod tests {
    use super::Message;

    #[test]
    fn a_message_is_cut_between_characters() {
        let long = "é".repeat(Message::CAPACITY);
        let message = Message::new().push("x").push(&long);
        assert_eq!(message.as_str().len(), Message::CAPACITY - 1);
        assert!(message.as_str().ends_with('é'));
    }
}
