//! Finding what AWS is certain to refuse, before it is sent.

use std::fmt;

use json_patch::jsonptr::{Pointer, PointerBuf};
use serde_json::{Map, Value};
use thiserror::Error;

use super::bounds::Bounds;
use super::{Property, Schema};

/// The places that AWS is certain to refuse, and why. It never shows a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Error)]
pub(crate) struct Problems(Vec<(PointerBuf, Problem)>);

/// The reason why AWS refuses a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// A required property is absent.
    Missing,
    /// A required property, which can't be read back, isn't in the patch.
    MissingFromPatch,
    /// A create-only property is to be changed.
    CreateOnly,
    Length(Bounds<u32>),
    Items(Bounds<u32>),
    Range(Bounds<i64>),
}

impl Problems {
    pub(crate) fn add(&mut self, place: PointerBuf, problem: Problem) {
        self.0.push((place, problem));
    }

    pub(crate) fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// The places of create-only properties that are to be changed.
    pub(crate) fn create_only(&self) -> Vec<String> {
        let places = self.0.iter().filter(|(_, problem)| *problem == Problem::CreateOnly);
        places.map(|(place, _)| place.as_str().trim_start_matches('/').to_owned()).collect()
    }

    /// Nothing, if there are no problems.
    ///
    /// # Errors
    ///
    /// Returns the problems.
    pub(crate) fn into_result(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (place, problem)) in self.0.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            let place = place.as_str().trim_start_matches('/');
            write!(f, "{separator}property `{place}`: {problem}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("required, but missing"),
            Self::MissingFromPatch => f.write_str(
                "required in each update, because AWS doesn't return it, but missing from the patch",
            ),
            Self::CreateOnly => f.write_str("create-only, so it can't be changed"),
            Self::Length(bounds) => write!(f, "expected a length of {bounds} characters"),
            Self::Items(bounds) => write!(f, "expected a number of items of {bounds}"),
            Self::Range(bounds) => write!(f, "expected a number of {bounds}"),
        }
    }
}

/// What is certain to be refused of a value for a place.
pub(crate) fn problems(place: &Pointer, value: &Value, schema: Schema) -> Problems {
    let mut problems = Problems::default();
    check(&mut place.to_buf(), value, schema.at(place), &mut problems);
    problems
}

fn check(place: &mut PointerBuf, value: &Value, property: Property, problems: &mut Problems) {
    let mut refuse_unless = |is_valid: bool, problem| {
        if !is_valid {
            problems.add(place.clone(), problem);
        }
    };
    match value {
        Value::String(text) => {
            let length = property.length;
            refuse_unless(length.contains(text.chars().count()), Problem::Length(length));
        }
        Value::Number(number) => {
            refuse_unless(property.range.contains(number), Problem::Range(property.range));
        }
        Value::Array(items) => {
            refuse_unless(property.items.contains(items.len()), Problem::Items(property.items));
            for (index, item) in items.iter().enumerate() {
                place.push_back(index);
                check(place, item, property.item(), problems);
                place.pop_back();
            }
        }
        Value::Object(members) => check_members(place, members, property.within, problems),
        Value::Null | Value::Bool(_) => {}
    }
}

fn check_members(
    place: &mut PointerBuf,
    members: &Map<String, Value>,
    schema: Schema,
    problems: &mut Problems,
) {
    for required in schema.required().filter(|required| !required.is_in(members)) {
        problems.add(place.with_trailing_token(required.name), Problem::Missing);
    }
    for (name, value) in members {
        place.push_back(name.as_str());
        check(place, value, schema.property(name), problems);
        place.pop_back();
    }
}

/// The required write-only properties that the objects in a patched document lack. AWS doesn't return them, so that
/// they are only there if the patch sets them.
pub(crate) fn missing_from_patch(patched: &Value, schema: Schema) -> Problems {
    let mut problems = Problems::default();
    demand(&mut PointerBuf::new(), patched, schema, &mut problems);
    problems
}

fn demand(place: &mut PointerBuf, value: &Value, schema: Schema, problems: &mut Problems) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                place.push_back(index);
                demand(place, item, schema, problems);
                place.pop_back();
            }
        }
        Value::Object(members) => {
            let unreadable = schema.required().filter(|property| property.is_write_only);
            for missing in unreadable.filter(|property| !property.is_in(members)) {
                problems.add(place.with_trailing_token(missing.name), Problem::MissingFromPatch);
            }
            for (name, value) in members {
                place.push_back(name.as_str());
                demand(place, value, schema.property(name).within, problems);
                place.pop_back();
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use json_patch::jsonptr::Pointer;
    use serde_json::{Value, json};

    use super::problems;
    use crate::schema::{Property, Schema};

    const SCHEMA: Schema = Schema::new(&[
        Property::new("Id").read_only().required(),
        Property::new("Name").required().length(1, 3),
        Property::new("DbName").guessed().required(),
        Property::new("Size").range(1, i64::MAX),
        Property::new("Names").items(0, 2).length(2, u32::MAX),
        Property::new("Rules").map().within(&[Property::new("Rate").required().range(0, 1)]),
        Property::new("Policy").document().within(&[]),
    ]);

    fn found(value: Value) -> Vec<String> {
        let found = problems(Pointer::root(), &value, SCHEMA).to_string();
        found.split("; ").filter(|text| !text.is_empty()).map(str::to_owned).collect()
    }

    #[test]
    fn what_is_within_its_bounds_is_no_problem() {
        let value = json!({
            "Name": "äöü", "DBName": "", "Size": 1.5, "Names": ["ab", "abc"], "Policy": {"Name": ""},
            "Rules": {"a": {"Rate": 0.5}, "Rate": {"Rate": 1}},
        });
        assert_eq!(found(value), [""; 0]);
        assert_eq!(found(json!({"Name": null, "DbName": 5, "Size": u64::MAX, "Names": "ab"})), [""; 0]);
    }

    #[test]
    fn what_is_certain_to_be_refused_is_named_by_its_place_without_its_value() {
        let value = json!({
            "Name": "hush", "Size": 0, "Names": ["hush", "a", "hush"],
            "Rules": {"a": {"Rate": 1.5}, "Rate": {}},
        });
        assert_eq!(
            found(value),
            [
                "property `DbName`: required, but missing",
                "property `Name`: expected a length of 1 to 3 characters",
                "property `Names`: expected a number of items of at most 2",
                "property `Names/1`: expected a length of at least 2 characters",
                "property `Rules/Rate/Rate`: required, but missing",
                "property `Rules/a/Rate`: expected a number of 0 to 1",
                "property `Size`: expected a number of at least 1",
            ]
        );
    }
}
