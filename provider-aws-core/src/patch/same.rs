//! Whether the current value of a property is the wanted one.

use std::borrow::Cow;

use serde_json::{Map, Number, Value};

use crate::read::paired;
use crate::schema::{Property, Schema};

/// Whether the current value of a property is the wanted one.
///
/// A text with a number isn't a number here, although a model may read it as one: a change that isn't needed
/// does less harm than one that is left out.
pub(super) fn same(wanted: &Value, current: &Value, property: Property) -> bool {
    match (wanted, current) {
        (Value::Array(wanted), Value::Array(current)) => same_items(wanted, current, property),
        (Value::Object(_) | Value::Array(_) | Value::String(_), _) if property.within.is_free() => {
            same_documents(wanted, current)
        }
        (Value::Object(wanted), Value::Object(current)) => same_members(wanted, current, property.within),
        (Value::Number(wanted), Value::Number(current)) => same_number(wanted, current),
        _ => wanted == current,
    }
}

fn same_items(wanted: &[Value], current: &[Value], array: Property) -> bool {
    if wanted.len() != current.len() {
        return false;
    }
    let item = array.item();
    if !array.is_unordered {
        let mut pairs = wanted.iter().zip(current);
        return pairs.all(|(wanted, current)| same(wanted, current, item));
    }
    // Each current item is matched with at most one wanted item, so that duplicates count.
    let mut left: Vec<&Value> = current.iter().collect();
    wanted.iter().all(|wanted| {
        let at = left.iter().position(|current| same(wanted, current, item));
        at.map(|at| left.swap_remove(at)).is_some()
    })
}

/// Whether an item has exactly these members, apart from those that only AWS sets. An item with a write-only
/// member always differs, because its current value isn't known.
fn same_members(wanted: &Map<String, Value>, current: &Map<String, Value>, schema: Schema) -> bool {
    let is_compared = |name: &str| {
        let property = schema.property(name);
        !property.is_read_only && !property.is_write_only
    };
    let mut left = current.keys().filter(|name| is_compared(name)).count();
    for ((name, wanted), found) in paired(wanted, current, |name| schema.property(name).is_guessed) {
        let property = schema.property(name);
        if property.is_read_only {
            continue;
        }
        match found {
            Some((_, current)) if !property.is_write_only && same(wanted, current, property) => {
                left -= 1;
            }
            _ => return false,
        }
    }
    left == 0
}

/// Whether two free-form values are equal. A text that holds an object or an array of JSON is that value.
fn same_documents(wanted: &Value, current: &Value) -> bool {
    same_free(&parsed(wanted), &parsed(current))
}

fn parsed(document: &Value) -> Cow<'_, Value> {
    let held = document.as_str().and_then(|text| serde_json::from_str(text).ok());
    let held = held.filter(|held: &Value| held.is_object() || held.is_array());
    held.map_or(Cow::Borrowed(document), Cow::Owned)
}

fn same_free(wanted: &Value, current: &Value) -> bool {
    match (wanted, current) {
        (Value::Array(wanted), Value::Array(current)) => {
            let mut pairs = wanted.iter().zip(current);
            wanted.len() == current.len() && pairs.all(|(wanted, current)| same_free(wanted, current))
        }
        (Value::Object(wanted), Value::Object(current)) => {
            let is_same = |(key, wanted)| current.get(key).is_some_and(|current| same_free(wanted, current));
            wanted.len() == current.len() && wanted.iter().all(is_same)
        }
        (Value::Number(wanted), Value::Number(current)) => same_number(wanted, current),
        _ => wanted == current,
    }
}

/// Whether two numbers are equal, however they are written: `5` is `5.0`.
fn same_number(a: &Number, b: &Number) -> bool {
    let is_integer = |number: &Number| number.is_i64() || number.is_u64();
    if is_integer(a) && is_integer(b) {
        return a == b;
    }
    a.as_f64() == b.as_f64()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::same;
    use crate::schema::Property;

    const LIST: Property = Property::new("Users").within(&[
        Property::new("Id").read_only(),
        Property::new("Password").write_only(),
        Property::new("Roles").unordered(),
        Property::new("DbName").guessed(),
    ]);

    fn in_order(wanted: Value, current: Value) -> bool {
        same(&wanted, &current, LIST)
    }

    fn in_any_order(wanted: Value, current: Value) -> bool {
        same(&wanted, &current, LIST.unordered())
    }

    #[test]
    fn numbers_are_the_same_however_they_are_written() {
        assert!(in_order(json!(5), json!(5.0)));
        assert!(in_order(json!([-2.0, 0]), json!([-2, -0.0])));
        assert!(!in_order(json!(5), json!(5.5)));
        assert!(!in_order(json!(9_007_199_254_740_993_i64), json!(9_007_199_254_740_992_i64)));
        assert!(!in_order(json!(u64::MAX), json!(u64::MAX - 1)));
    }

    #[test]
    fn a_text_that_spells_a_number_is_none() {
        assert!(!in_order(json!(5), json!("5")));
        assert!(!in_order(json!(true), json!("true")));
    }

    #[test]
    fn items_have_an_order_unless_they_are_marked_to_have_none() {
        let (ab, ba) = (json!(["a", "b"]), json!(["b", "a"]));
        assert!(!in_order(ab.clone(), ba.clone()));
        assert!(in_any_order(ab, ba));
    }

    #[test]
    fn two_of_a_kind_are_not_one() {
        assert!(!in_any_order(json!(["a", "a", "b"]), json!(["a", "b", "b"])));
        assert!(!in_any_order(json!(["a"]), json!(["a", "a"])));
    }

    #[test]
    fn the_mark_is_of_one_array_and_not_of_those_in_it() {
        assert!(!in_any_order(json!([["a", "b"]]), json!([["b", "a"]])));
        let with = |roles| json!([{"Roles": roles}]);
        assert!(in_order(with(json!(["a", "b"])), with(json!(["b", "a"]))));
    }

    #[test]
    fn an_item_is_the_same_with_guessed_names_in_another_casing_and_with_what_only_aws_sets() {
        let wanted = json!([{"DbName": "a"}, {"DbName": "b", "Id": 7}]);
        let current = json!([{"DBName": "a", "Id": 1}, {"DBName": "b", "Id": 2}]);
        assert!(in_order(wanted, current));
        assert!(!in_order(json!([{"Name": "a"}]), json!([{"NAME": "a"}])));
    }

    #[test]
    fn an_item_with_more_or_less_or_other_members_is_another() {
        let current = json!([{"Name": "a", "Size": 1}]);
        for wanted in [
            json!([{"Name": "a"}]),
            json!([{"Name": "a", "Size": 1, "Note": null}]),
            json!([{"Name": "a", "Note": 1}]),
            json!([{"Name": "a", "Size": 2}]),
        ] {
            assert!(!in_order(wanted.clone(), current.clone()), "{wanted}");
        }
    }

    #[test]
    fn an_item_with_what_cannot_be_read_back_differs_from_any() {
        let (with, without) = (json!([{"Name": "a", "Password": "p"}]), json!([{"Name": "a"}]));
        assert!(!in_order(with.clone(), without.clone()));
        assert!(!in_order(with.clone(), with.clone()));
        assert!(in_order(without, with));
    }
}
