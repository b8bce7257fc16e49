//! Reading and writing models by the names of their properties, as `#[derive(Serialize, Deserialize)]` would.
//!
//! A generated crate has thousands of properties. The derives compile dozens of lines for each of them; a model that
//! states its [`Properties`] with `impl_properties!` compiles two.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A struct whose fields are optional properties, each with a name on the wire.
pub trait Properties: Default {
    /// The names of the properties.
    const NAMES: &'static [&'static str];

    /// Sets one property to a value; a name that isn't among [`NAMES`](Self::NAMES) is ignored.
    ///
    /// # Errors
    ///
    /// Returns an error if the value isn't of the property's type.
    fn read<'de, D: Deserializer<'de>>(&mut self, name: &str, value: D) -> Result<(), D::Error>;

    /// Writes the properties that are set.
    ///
    /// # Errors
    ///
    /// Returns an error if the serializer does.
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

/// Implements `Properties`, `Serialize` and `Deserialize` for a struct of optional properties.
#[doc(hidden)]
#[macro_export]
macro_rules! impl_properties {
    ($model:ident { $($field:ident: $name:literal),* $(,)? }) => {
        impl $crate::properties::Properties for $model {
            const NAMES: &'static [&'static str] = &[$($name),*];

            fn read<'de, D: $crate::serde::Deserializer<'de>>(
                &mut self,
                name: &str,
                value: D,
            ) -> ::core::result::Result<(), D::Error> {
                match name {
                    $($name => $crate::properties::read(&mut self.$field, value),)*
                    _ => $crate::properties::ignore(value),
                }
            }

            fn write<M: $crate::serde::ser::SerializeMap>(
                &self,
                #[allow(unused_variables, reason = "a model may have no properties")]
                map: &mut M,
            ) -> ::core::result::Result<(), M::Error> {
                $($crate::properties::write(map, $name, &self.$field)?;)*
                ::core::result::Result::Ok(())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $model {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::properties::deserialize(deserializer)
            }
        }

        impl $crate::serde::Serialize for $model {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::properties::serialize(self, serializer)
            }
        }
    };
}

/// Reads the value of a property.
pub fn read<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    property: &mut Option<T>,
    value: D,
) -> Result<(), D::Error> {
    *property = Option::deserialize(value)?;
    Ok(())
}

/// Skips the value of a property that the model doesn't have.
pub fn ignore<'de, D: Deserializer<'de>>(value: D) -> Result<(), D::Error> {
    IgnoredAny::deserialize(value).map(drop)
}

/// Writes a property, if it is set.
pub fn write<T: Serialize, M: SerializeMap>(
    map: &mut M,
    name: &'static str,
    property: &Option<T>,
) -> Result<(), M::Error> {
    match property {
        Some(value) => map.serialize_entry(name, value),
        None => Ok(()),
    }
}

/// Reads a model.
pub fn deserialize<'de, T: Properties, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_struct("", T::NAMES, ModelVisitor(PhantomData))
}

/// Writes a model.
pub fn serialize<T: Properties, S: Serializer>(model: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    model.write(&mut map)?;
    map.end()
}

struct ModelVisitor<T>(PhantomData<T>);

impl<'de, T: Properties> Visitor<'de> for ModelVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<T, A::Error> {
        let mut model = T::default();
        while let Some(name) = members.next_key_seed(Name(T::NAMES))? {
            members.next_value_seed(Member { model: &mut model, name })?;
        }
        Ok(model)
    }
}

/// One of these names; an empty text for any other.
struct Name(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<&'static str, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a property")
    }

    fn visit_str<E>(self, name: &str) -> Result<&'static str, E> {
        Ok(self.0.iter().copied().find(|known| *known == name).unwrap_or_default())
    }
}

/// The value of a property.
struct Member<'m, T> {
    model: &'m mut T,
    name: &'static str,
}

impl<'de, T: Properties> DeserializeSeed<'de> for Member<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        self.model.read(self.name, value)
    }
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

    impl_properties!(Room { name: "Name", seats: "Seats", door: "Door" });

    #[derive(Clone, Debug, Default, PartialEq)]
    struct Door {}

    impl_properties!(Door {});

    #[test]
    fn a_model_is_read_and_written_by_the_names_of_its_properties() {
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
    fn a_property_that_the_model_lacks_is_ignored() {
        let document = json!({"Colour": {"Of": ["walls"]}, "Seats": 1, "": 2});
        let room: Room = serde_json::from_value(document).expect("a room");
        assert_eq!(room, Room { seats: Some(1), ..Room::default() });
    }

    #[test]
    fn a_value_of_another_type_is_an_error() {
        assert!(serde_json::from_value::<Room>(json!({"Seats": "three"})).is_err());
        assert!(serde_json::from_value::<Room>(json!("a room")).is_err());
    }
}
