//! Comparing text in constant evaluation.

use std::cmp::Ordering;

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

#[cfg(test)]
mod tests {
    use super::{compare, starts_with};

    #[test]
    fn texts_compare_as_str_does() {
        for left in ["", "A", "AB", "B", "a", "é"] {
            for right in ["", "A", "AB", "B", "a", "é"] {
                assert_eq!(compare(left, right), left.cmp(right), "{left} {right}");
                assert_eq!(starts_with(left, right), left.starts_with(right));
            }
        }
    }
}
