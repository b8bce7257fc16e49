//! Bounds of numbers, and of the lengths of texts and arrays.

use std::fmt;

/// The least and the greatest value, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounds<T> {
    pub(super) least: T,
    pub(super) greatest: T,
}

impl Bounds<u32> {
    pub(super) const NONE: Self = Self { least: 0, greatest: u32::MAX };

    /// Whether a text or array of this length is within the bounds.
    pub(super) fn contains(self, length: usize) -> bool {
        let length = u32::try_from(length).unwrap_or(u32::MAX);
        self.least <= length && length <= self.greatest
    }
}

impl Bounds<i64> {
    pub(super) const NONE: Self = Self { least: i64::MIN, greatest: i64::MAX };

    /// Whether a number is within the bounds. An absent bound is at the end of the range of integers, and
    /// excludes no number beyond.
    #[expect(clippy::cast_precision_loss, reason = "integers are compared as integers")]
    pub(super) fn contains(self, number: &serde_json::Number) -> bool {
        if let Some(integer) = number.as_i64() {
            return self.least <= integer && integer <= self.greatest;
        }
        let Some(number) = number.as_f64() else { return true };
        let is_low = self.least != i64::MIN && number < self.least as f64;
        let is_high = self.greatest != i64::MAX && number > self.greatest as f64;
        !is_low && !is_high
    }
}

/// `1 to 64`, `at least 1`, `at most 64`, `1`.
impl<T: Copy + PartialEq + fmt::Display + Ends> fmt::Display for Bounds<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { least, greatest } = *self;
        if least == greatest {
            write!(f, "{least}")
        } else if greatest == T::LAST {
            write!(f, "at least {least}")
        } else if least == T::FIRST {
            write!(f, "at most {greatest}")
        } else {
            write!(f, "{least} to {greatest}")
        }
    }
}

/// The ends of a range of integers, which stand for an absent bound.
pub(crate) trait Ends {
    const FIRST: Self;
    const LAST: Self;
}

impl Ends for u32 {
    const FIRST: Self = 0;
    const LAST: Self = Self::MAX;
}

impl Ends for i64 {
    const FIRST: Self = Self::MIN;
    const LAST: Self = Self::MAX;
}
