//! Decimal numbers, compared exactly.
//!
//! Our own: a policy's numbers have any number of digits, and `rust_decimal` has at most 28.

use std::cmp::Ordering;

use super::all_digits;

/// A decimal number, exact however many digits it has.
#[derive(PartialEq, Eq)]
pub(in crate::decide) struct Decimal<'a> {
    pub(super) negative: bool,
    /// Without leading zeros.
    pub(super) whole: &'a str,
    /// Without trailing zeros.
    pub(super) fraction: &'a str,
}

impl<'a> Decimal<'a> {
    /// Parses `-12.50`; no exponents.
    pub(in crate::decide) fn parse(text: &'a str) -> Option<Self> {
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        if !all_digits(whole) || !all_digits(fraction) {
            return None;
        }
        let whole = whole.trim_start_matches('0');
        let fraction = fraction.trim_end_matches('0');
        let zero = whole.is_empty() && fraction.is_empty();
        Some(Self { negative: text.starts_with('-') && !zero, whole, fraction })
    }
}

impl Ord for Decimal<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        // Of two numbers with the same number of digits, the larger one is the larger text. The same is true of
        // fractions without trailing zeros.
        let size = |number: &Self| (number.whole.len(), number.whole, number.fraction);
        let (left, right) = (size(self), size(other));
        match (self.negative, other.negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => left.cmp(&right),
            (true, true) => right.cmp(&left),
        }
    }
}

impl PartialOrd for Decimal<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn numbers_are_compared_exactly() {
        let ascending =
            ["-10", "-9.5", "-9.49", "0", "0.05", "0.5", "9", "10", "9007199254740992", "9007199254740993"];
        for (left, smaller) in ascending.iter().enumerate() {
            for (right, larger) in ascending.iter().enumerate() {
                let order = Decimal::parse(smaller).cmp(&Decimal::parse(larger));
                assert_eq!(order, left.cmp(&right), "{smaller} {larger}");
            }
        }
        for same in ["7", "+7", "007", "7.0", "7.000"] {
            assert!(Decimal::parse(same) == Decimal::parse("7"), "{same}");
        }
        assert!(Decimal::parse("-0") == Decimal::parse("0"));
        for text in ["", "-", ".5", "5.", "1e3", "0x1", "1 ", "١", "inf", "1.2.3"] {
            assert!(Decimal::parse(text).is_none(), "{text}");
        }
    }
}
