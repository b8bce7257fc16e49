//! Structs of optional properties, each with a name on the wire.

use std::vec;

use serde_json::{Map, Value};

use super::PropertyValue;
use crate::read::names::properties;
use crate::read::{Reading, Step};

/// The values of a struct's properties, in the order of the properties.
pub struct Members<'r, 'v> {
    reading: &'r mut Reading,
    found: vec::IntoIter<(&'static str, Option<&'v Value>)>,
}

impl<'r, 'v> Members<'r, 'v> {
    /// Finds the properties with these names in an object. By the required ones, a union tells one type of objects
    /// from another; an object that is read otherwise may lack them.
    pub fn new(
        value: &'v Value,
        names: &'static [&'static str],
        required: &[&str],
        reading: &'r mut Reading,
    ) -> Option<Self> {
        let Value::Object(object) = value else {
            return reading.misfit("an object", value);
        };
        let found = if reading.is_lossless() {
            exact(object, names, required, reading)?
        } else {
            properties(object, names)
        };
        Some(Self { reading, found: found.into_iter() })
    }

    /// The next property.
    pub fn read<T: PropertyValue>(&mut self) -> Option<T> {
        let (name, value) = self.found.next()?;
        let value = value.filter(|value| !value.is_null())?;
        self.reading.within(Step::Member(name), |reading| T::from_json(value, reading))
    }

    /// The next property, or the default value if it is absent; `None` if the value doesn't fit.
    pub(crate) fn read_or_default<T: PropertyValue + Default>(&mut self) -> Option<T> {
        let is_absent =
            self.found.as_slice().first().is_none_or(|(_, value)| value.is_none_or(Value::is_null));
        let read = self.read();
        if is_absent { Some(T::default()) } else { read }
    }
}

/// The properties of an object that has no others, and has all that are required.
fn exact<'v>(
    object: &'v Map<String, Value>,
    names: &'static [&'static str],
    required: &[&str],
    reading: &mut Reading,
) -> Option<Vec<(&'static str, Option<&'v Value>)>> {
    if !object.keys().all(|name| names.contains(&name.as_str())) {
        return reading.misfit_of("the members of the type", "another member");
    }
    if object.values().any(Value::is_null) {
        return reading.misfit_of("the members of the type", "a member that is null");
    }
    if reading.is_exact() && !required.iter().all(|name| object.contains_key(*name)) {
        return reading.misfit_of("the required members", "fewer members");
    }
    Some(names.iter().map(|&name| (name, object.get(name))).collect())
}

/// Adds a property to an object, if it is set.
pub fn write<T: PropertyValue>(object: &mut Map<String, Value>, name: &'static str, property: &Option<T>) {
    if let Some(value) = property {
        object.insert(name.to_owned(), value.to_json());
    }
}

/// Implements [`PropertyValue`](crate::PropertyValue), `Serialize` and `Deserialize` for a struct of optional
/// properties, each with its name in AWS's schema. A property that each object of the type has is marked as
/// `required`.
///
/// ```
/// #[derive(Default)]
/// struct Room {
///     name: Option<String>,
///     seats: Option<i64>,
/// }
///
/// provider_aws_core::impl_properties!(Room { name: "Name" required, seats: "Seats" });
///
/// # fn main() -> Result<(), serde_json::Error> {
/// let room: Room = serde_json::from_str(r#"{"Name": "foyer"}"#)?;
/// assert_eq!((room.name.as_deref(), room.seats), (Some("foyer"), None));
/// # Ok(())
/// # }
/// ```
///
/// Reading finds a name in any case. Unknown members are skipped, and null is the same as absent.
#[macro_export]
macro_rules! impl_properties {
    ($model:ident { $($field:ident: $name:literal $($mark:ident)?),* $(,)? }) => {
        impl $crate::PropertyValue for $model {
            fn from_json(
                value: &$crate::Value,
                reading: &mut $crate::Reading,
            ) -> ::core::option::Option<Self> {
                const NAMES: &[&str] = &[$($name),*];
                const REQUIRED: &[&str] = &[$($($crate::impl_properties!(@$mark $name),)?)*];
                #[allow(unused_mut, unused_variables, reason = "a struct may have no properties")]
                let mut members = $crate::value::Members::new(value, NAMES, REQUIRED, reading)?;
                ::core::option::Option::Some(Self { $($field: members.read()),* })
            }

            fn to_json(&self) -> $crate::Value {
                #[allow(unused_mut, reason = "a struct may have no properties")]
                let mut members = $crate::value::Object::new();
                $($crate::value::write(&mut members, $name, &self.$field);)*
                $crate::Value::Object(members)
            }
        }

        $crate::impl_serde_by_value!($model);
    };
    (@required $name:literal) => { $name };
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[derive(Clone, Debug, Default, PartialEq)]
    struct Room {
        name: Option<String>,
        seats: Option<i64>,
        door: Option<Door>,
    }

    impl_properties!(Room { name: "Name" required, seats: "Seats", door: "Door" });

    #[derive(Clone, Debug, Default, PartialEq)]
    struct Door {}

    impl_properties!(Door {});

    #[test]
    fn a_struct_is_read_and_written_by_the_names_of_its_properties() {
        let document = json!({"Name": "foyer", "Seats": 3, "Door": {}});
        let room: Room = serde_json::from_value(document.clone()).expect("a room");
        let expected = Room { name: Some("foyer".to_owned()), seats: Some(3), door: Some(Door {}) };
        assert_eq!(room, expected);
        assert_eq!(serde_json::to_value(&room).expect("plain data"), document);
        let text = serde_json::to_string(&room).expect("plain data");
        assert_eq!(serde_json::from_str::<Room>(&text).expect("a room"), expected);
    }

    #[test]
    fn what_is_absent_or_null_is_none_and_is_not_written() {
        let room: Room = serde_json::from_value(json!({"Name": null})).expect("a room");
        assert_eq!(room, Room::default());
        assert_eq!(serde_json::to_value(&room).expect("plain data"), json!({}));
    }

    #[test]
    fn a_property_that_the_struct_lacks_is_ignored() {
        let document = json!({"Colour": {"Of": ["walls"]}, "Seats": 1, "": 2});
        let room: Room = serde_json::from_value(document).expect("a room");
        assert_eq!(room, Room { seats: Some(1), ..Room::default() });
    }

    #[test]
    fn deserializing_a_value_that_does_not_fit_is_an_error_that_names_its_place() {
        let error = |document| serde_json::from_value::<Room>(document).expect_err("a misfit").to_string();
        assert_eq!(error(json!({"Seats": "hush"})), "`Seats`: expected an integer, found text");
        assert_eq!(error(json!({"Door": {}, "Name": 5})), "`Name`: expected text, found an integer");
        assert_eq!(error(json!("hush")), "expected an object, found text");
    }
}
