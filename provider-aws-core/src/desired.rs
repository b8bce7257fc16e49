//! The properties that a resource is created with.

use std::fmt;

use cloud_control::letters;
use json_patch::jsonptr::{Pointer, PointerBuf};
use serde::de::Deserializer;
use serde::ser::{Error as _, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::model::ResourceModel;
use crate::patch::{Change, PatchDocument};
use crate::schema::{Schema, problems, secrets_at, sendable_on_create};
use crate::unsendable::{Unsendable, UnwritableProperty};

/// The properties that a resource is created with, by their names in AWS's schema.
///
/// It serializes as a JSON object, with its secrets, and deserializes from one: to create a resource from a
/// file.
///
/// `Debug` shows only the names: values may be secret.
#[derive(Clone, Default)]
pub struct DesiredState {
    properties: Map<String, Value>,
    /// The schema of the type, if it is known.
    schema: Option<Schema>,
    /// The first property whose value isn't JSON. It is reported when the state is sent, so that setters can
    /// be chained.
    unwritable: Option<UnwritableProperty>,
}

impl DesiredState {
    /// A desired state without properties.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The properties of a model, without those that only AWS sets.
    ///
    /// A resource that was read also has the properties that its model doesn't know, and values that don't fit the
    /// model: [`Resource::to_desired_state`](crate::Resource::to_desired_state) keeps them.
    #[must_use]
    pub fn from_model<T: ResourceModel>(model: &T) -> Self {
        Self::from_properties(model.to_json(), T::SCHEMA)
    }

    /// Those of these properties that can be sent.
    pub(crate) fn from_properties(properties: Value, schema: Schema) -> Self {
        match sendable_on_create(properties, schema) {
            Some(Value::Object(properties)) => Self { properties, schema: Some(schema), unwritable: None },
            _ => Self::new(),
        }
    }

    /// The same state, of which it is known that it is of this type.
    #[doc(hidden)]
    #[must_use]
    pub fn of_type<T: ResourceModel>(self) -> Self {
        Self { schema: Some(T::SCHEMA), ..self }
    }

    /// Sets a property. The last value counts. A property whose name is guessed keeps the spelling that it has in
    /// the resource or file that the state was made of.
    ///
    /// If a value can't be written as JSON, such as a map whose keys aren't strings, the operation that sends
    /// the state fails.
    #[must_use]
    pub fn set(mut self, name: &str, value: impl Serialize) -> Self {
        match serde_json::to_value(value) {
            Ok(value) => {
                let name = self.spelling(name);
                self.properties.insert(name, value);
            }
            Err(_) => {
                self.unwritable.get_or_insert_with(|| UnwritableProperty(name.to_owned()));
            }
        }
        self
    }

    /// The name that the state has for a property, in another case if the name is guessed; or else this name.
    fn spelling(&self, name: &str) -> String {
        let is_guessed = self.schema.is_some_and(|schema| schema.property(name).is_guessed);
        let is_set = self.properties.contains_key(name);
        let mut names = self.properties.keys().filter(|_| is_guessed && !is_set);
        names.find(|other| letters(other) == letters(name)).map_or_else(|| name.to_owned(), Clone::clone)
    }

    /// The changes that set each property of the state. Those that only a create takes, and that can't be read either,
    /// are left out: whether they differ can't be known.
    pub(crate) fn into_patch(self, schema: Schema) -> PatchDocument {
        let patch = PatchDocument::unwritable(self.unwritable);
        let is_comparable = |name: &str| {
            let property = schema.property(name);
            !(property.is_create_only && property.is_write_only)
        };
        let properties = self.properties.into_iter().filter(|(name, _)| is_comparable(name));
        properties.fold(patch, |patch, (name, value)| patch.change(&name, Change::Set(value)))
    }

    /// The texts that must not be shown.
    pub(crate) fn secrets(&self, schema: Schema) -> Vec<String> {
        let of_property = |(name, value)| secrets_at(&PointerBuf::from_tokens([name]), value, schema);
        self.properties.iter().flat_map(of_property).collect()
    }

    /// The JSON text to send, without the properties that only AWS sets.
    pub(crate) fn into_json(self, schema: Schema) -> Result<String, Unsendable> {
        if let Some(property) = self.unwritable {
            return Err(property.into());
        }
        let state = sendable_on_create(Value::Object(self.properties), schema);
        let state = state.unwrap_or_else(|| Value::Object(Map::new()));
        problems(Pointer::root(), &state, schema).into_result()?;
        Ok(state.to_string())
    }
}

impl Serialize for DesiredState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.unwritable {
            Some(property) => Err(S::Error::custom(property)),
            None => self.properties.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for DesiredState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Map::deserialize(deserializer).map(|properties| Self { properties, ..Self::default() })
    }
}

/// The same properties.
impl PartialEq for DesiredState {
    fn eq(&self, other: &Self) -> bool {
        self.properties == other.properties && self.unwritable == other.unwritable
    }
}

impl fmt::Debug for DesiredState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DesiredState ")?;
        f.debug_set().entries(self.properties.keys()).finish()
    }
}

/// A resource type that can be created.
pub trait Creatable: ResourceModel {
    /// The properties that a resource is created with.
    type DesiredState: From<DesiredState> + Into<DesiredState> + Clone + fmt::Debug;
}

/// The parts that each generated desired state shares, besides its constructor and setters.
#[doc(hidden)]
#[macro_export]
macro_rules! impl_desired_state {
    ($name:ident of $model:ident) => {
        impl $name {
            /// Sets a property by its name in AWS's schema, for properties that have no method here, or whose types
            /// lack a member: pass the whole value as JSON.
            #[must_use]
            pub fn set_property(self, name: &str, value: impl $crate::serde::Serialize) -> Self {
                Self(self.0.set(name, value))
            }
        }

        $crate::impl_if_some!($name);

        impl $crate::Creatable for $model {
            type DesiredState = $name;
        }

        /// The properties of the model, without those that only AWS sets.
        impl ::std::convert::From<&$model> for $name {
            fn from(model: &$model) -> Self {
                Self($crate::DesiredState::from_model(model))
            }
        }

        impl ::std::convert::From<$crate::DesiredState> for $name {
            fn from(state: $crate::DesiredState) -> Self {
                Self(state.of_type::<$model>())
            }
        }

        impl ::std::convert::From<$name> for $crate::DesiredState {
            fn from(state: $name) -> Self {
                state.0
            }
        }

        $crate::impl_serde_transparent!($name($crate::DesiredState), ::core::convert::From::from);
    };
}

/// Adds the method `if_some` to a type with setters.
#[doc(hidden)]
#[macro_export]
macro_rules! impl_if_some {
    ($name:ident) => {
        impl $name {
            /// Calls a setter with the value, if there is one: `.if_some(name, Self::name)`. Without a value,
            /// the property stays as it is.
            #[must_use]
            pub fn if_some<V>(
                self,
                value: ::core::option::Option<V>,
                setter: impl ::core::ops::FnOnce(Self, V) -> Self,
            ) -> Self {
                match value {
                    ::core::option::Option::Some(value) => setter(self, value),
                    ::core::option::Option::None => self,
                }
            }
        }
    };
}

/// Serializes a newtype as the value in it.
#[doc(hidden)]
#[macro_export]
macro_rules! impl_serde_transparent {
    ($name:ident($value:ty)) => {
        $crate::impl_serde_transparent!($name($value), Self);
    };
    ($name:ident($value:ty), $from:expr) => {
        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::serde::Serialize::serialize(&self.0, serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                <$value as $crate::serde::Deserialize>::deserialize(deserializer).map($from)
            }
        }
    };
}

#[cfg(test)]
mod tests;
