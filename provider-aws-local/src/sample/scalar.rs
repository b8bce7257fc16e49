//! Values without parts: numbers, texts, enums and free-form JSON.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::{Number, Value, json};
use specs::{JsonKind, Range, Text};

use super::text::text;

type Bounds = (Option<u64>, Option<u64>, Option<String>, Option<String>);

/// The texts that were made: making one may compile a regular expression.
#[derive(Debug, Default)]
pub(super) struct Scalars(RefCell<BTreeMap<(Bounds, u64), Option<String>>>);

impl Scalars {
    pub(super) fn text(&self, bounds: &Text, number: u64) -> Option<Value> {
        let Text { min_length, max_length, pattern, format } = bounds;
        let key = ((*min_length, *max_length, pattern.clone(), format.clone()), number);
        let known = self.0.borrow().get(&key).cloned();
        let made = known.unwrap_or_else(|| {
            let made = text(bounds, number);
            self.0.borrow_mut().insert(key, made.clone());
            made
        });
        made.map(Value::from)
    }
}

/// A number within its bounds.
pub(super) fn number(range: &Range, is_whole: bool, number: u64) -> Option<Value> {
    if let Some(count) = u64::try_from(range.values.len()).ok().filter(|count| *count > 0) {
        let at = usize::try_from(number % count).unwrap_or_default();
        return range.values.get(at).cloned().map(Value::from);
    }
    let bound = |bound: &Option<Number>| bound.as_ref().and_then(Number::as_f64);
    let least = bound(&range.minimum).map(f64::ceil);
    let most = bound(&range.maximum).map(f64::floor);
    #[expect(clippy::cast_precision_loss, reason = "the numbers of samples are small")]
    let step = number as f64;
    let wanted = match (least, most) {
        (Some(least), _) => least.max(if least <= 1.0 { 1.0 } else { least }) + step,
        (None, Some(most)) => most.min(1.0) - step,
        (None, None) => 1.0 + step,
    };
    let whole = most.map_or(wanted, |most| wanted.min(most));
    let is_within = least.is_none_or(|least| whole >= least);
    if is_within {
        #[expect(clippy::cast_possible_truncation, reason = "a bound beyond 64 bits is cut to them")]
        return Some(json!(whole as i64));
    }
    // No whole number is within the bounds.
    if is_whole { None } else { range.minimum.clone().or_else(|| range.maximum.clone()).map(Value::from) }
}

/// One of several texts.
pub(super) fn one_of(values: &[String], number: u64) -> Option<Value> {
    let count = u64::try_from(values.len()).ok().filter(|count| *count > 0)?;
    values.get(usize::try_from(number % count).ok()?).cloned().map(Value::from)
}

/// Free-form JSON of one of some kinds; a text if it may be of any.
pub(super) fn free_form(kinds: &[JsonKind], number: u64) -> Value {
    match kinds.iter().max() {
        Some(JsonKind::Object) => json!({ format!("Key{number}"): "value" }),
        Some(JsonKind::Array) => json!([]),
        Some(JsonKind::String) | None => json!(format!("text{number}")),
        Some(JsonKind::Number | JsonKind::Integer) => json!(number),
        Some(JsonKind::Boolean) => json!(number.is_multiple_of(2)),
    }
}
