//! Pages of lists, and the tokens that lead to the next page.

use crate::wire::{Exception, ExceptionKind};

/// The number of results of a page, unless a call sets it.
const SIZE: usize = 20;

/// A page of a list.
pub(super) struct Page<T> {
    size: usize,
    pub(super) items: Vec<T>,
    /// The position of the last item.
    last: Option<String>,
    has_more: bool,
}

impl<T> Page<T> {
    pub(super) fn new(size: Option<usize>) -> Self {
        Self { size: size.unwrap_or(SIZE), items: Vec::new(), last: None, has_more: false }
    }

    /// Adds an item with its position, if there is room for it. Returns whether there may be room for another.
    pub(super) fn push(&mut self, position: String, item: T) -> bool {
        self.has_more = self.items.len() == self.size;
        if !self.has_more {
            self.items.push(item);
            self.last = Some(position);
        }
        !self.has_more
    }

    /// The token of the next page, if there is one.
    pub(super) fn next_token(&self) -> Option<String> {
        self.last.as_deref().filter(|_| self.has_more).map(token)
    }
}

/// A token with the position of the last item of a page. It is opaque to callers, as in the service.
fn token(position: &str) -> String {
    position.bytes().map(|byte| format!("{:02x}", byte ^ MASK)).collect()
}

const MASK: u8 = 0x5a;

/// The position in a token.
pub(super) fn position(token: &str) -> Result<String, Exception> {
    let digits = token.as_bytes();
    let digit = |digit: u8| char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let byte = |pair: &[u8]| Some((digit(pair[0])? << 4 | digit(pair[1])?) ^ MASK);
    let bytes: Option<Vec<u8>> =
        if digits.len().is_multiple_of(2) { digits.chunks(2).map(byte).collect() } else { None };
    bytes
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(|| Exception::new(ExceptionKind::InvalidRequestException, "The NextToken is not valid."))
}

#[cfg(test)]
mod tests {
    use super::{Page, position};

    #[test]
    fn the_token_of_a_page_leads_behind_its_last_item() {
        let mut page = Page::new(Some(2));
        assert!(page.push("a".to_owned(), 1) && page.push("é".to_owned(), 2));
        assert_eq!(page.next_token(), None, "there may be no more items");
        assert!(!page.push("c".to_owned(), 3));
        assert_eq!(page.items, [1, 2]);
        let token = page.next_token().expect("there are more items");
        assert_eq!(position(&token).expect("a position"), "é");
        for token in ["5", "5g", "é", "+a", "d9"] {
            assert!(position(token).is_err(), "{token}");
        }
    }
}
