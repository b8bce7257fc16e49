//! Numbers as services send them: integers also as text or as `5.0`, fractions also as text or without a
//! fraction.

use serde_json::Value;

/// Floating-point numbers represent all integers up to this one exactly. A larger number may have been
/// rounded to an integer.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The integer that a value is.
pub(crate) fn integer(value: &Value) -> Option<i64> {
    let number = value.as_number()?;
    number.as_i64().or_else(|| number.as_f64().and_then(whole))
}

/// The integer that a value is, or has as text.
pub(crate) fn integer_in(value: &Value) -> Option<i64> {
    integer(value).or_else(|| value.as_str()?.parse().ok())
}

/// The number that a value is, if floating-point numbers represent it exactly.
pub(crate) fn fraction(value: &Value) -> Option<f64> {
    let number = value.as_f64()?;
    (value.is_f64() || number.abs() <= EXACT).then_some(number)
}

/// The number that a value is, or has as text.
pub(crate) fn fraction_in(value: &Value) -> Option<f64> {
    match value {
        // "NaN" and "inf" parse as well, but aren't numbers of a service.
        Value::String(text) => text.parse().ok().filter(|number: &f64| number.is_finite()),
        _ => value.as_f64(),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the number has no fraction, and is within the range")]
fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() <= EXACT).then_some(number as i64)
}
