//! The properties that a resource is created with.

use std::fmt;

use json_patch::jsonptr::PointerBuf;
use serde::de::Deserializer;
use serde::ser::{Error as _, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::model::ResourceModel;
use crate::read::is_spelling_of;
use crate::schema::{Schema, secrets_at, sendable_on_create};
use crate::unwritable::UnwritableProperty;

/// The properties that a resource is created with, by their names in AWS's schema.
///
/// It serializes as a JSON object, with its secrets, and deserializes from one: to create a resource from a
/// file.
///
/// `Debug` shows only the names: values may be secret.
#[derive(Clone, Default, PartialEq)]
pub struct DesiredState {
    properties: Map<String, Value>,
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
    /// A resource that was read also has the properties that its model doesn't know:
    /// [`Resource::to_desired_state`](crate::Resource::to_desired_state) keeps them.
    #[must_use]
    pub fn from_model<T: ResourceModel>(model: &T) -> Self {
        Self::from_properties(model.to_json(), T::SCHEMA)
    }

    /// Those of these properties that can be sent.
    pub(crate) fn from_properties(properties: Value, schema: Schema) -> Self {
        match sendable_on_create(properties, schema) {
            Some(Value::Object(properties)) => Self { properties, unwritable: None },
            _ => Self::new(),
        }
    }

    /// Sets a property. The last value counts, also if the property was set under a name in another case.
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

    /// The name that the state has for a property, in any case; or else this name.
    fn spelling(&self, name: &str) -> String {
        let is_set = self.properties.contains_key(name);
        let mut names = self.properties.keys();
        let other = if is_set { None } else { names.find(|other| is_spelling_of(other, name)) };
        other.map_or_else(|| name.to_owned(), Clone::clone)
    }

    /// The texts that must not be shown.
    pub(crate) fn secrets(&self, schema: Schema) -> Vec<String> {
        let of_property = |(name, value)| secrets_at(&PointerBuf::from_tokens([name]), value, schema);
        self.properties.iter().flat_map(of_property).collect()
    }

    /// The JSON text to send, without the properties that only AWS sets.
    pub(crate) fn into_json(self, schema: Schema) -> Result<String, UnwritableProperty> {
        if let Some(property) = self.unwritable {
            return Err(property);
        }
        let state = sendable_on_create(Value::Object(self.properties), schema);
        Ok(state.map_or_else(|| "{}".to_owned(), |state| state.to_string()))
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
        Map::deserialize(deserializer).map(|properties| Self { properties, unwritable: None })
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
    type DesiredState: From<DesiredState> + Into<DesiredState>;
}

/// The parts that each generated desired state shares, besides its constructor and setters.
#[doc(hidden)]
#[macro_export]
macro_rules! impl_desired_state {
    ($name:ident of $model:ident) => {
        impl $name {
            /// Sets a property by its name in AWS's schema, for properties that have no method here.
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
                Self(state)
            }
        }

        impl ::std::convert::From<$name> for $crate::DesiredState {
            fn from(state: $name) -> Self {
                state.0
            }
        }

        $crate::impl_serde_transparent!($name($crate::DesiredState));
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
                <$value as $crate::serde::Deserialize>::deserialize(deserializer).map(Self)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::DesiredState;
    use crate::model::ResourceModel;
    use crate::schema::{Property, Schema};
    use crate::unwritable::UnwritableProperty;

    fn unwritable() -> DesiredState {
        DesiredState::new().set("Rules", BTreeMap::from([((1, 2), "x")]))
    }

    #[test]
    fn the_last_value_of_a_property_counts() {
        let state = DesiredState::new().set("Name", "a").set("Name", "b").set("Size", 5);
        let sent = state.into_json(Schema::EMPTY);
        assert_eq!(sent.as_deref(), Ok(r#"{"Name":"b","Size":5}"#));
    }

    #[test]
    fn a_property_keeps_the_spelling_that_it_had_first() {
        let read: DesiredState = serde_json::from_value(json!({"DBName": "a"})).expect("an object");
        assert_eq!(read.set("DbName", "b").into_json(Schema::EMPTY).as_deref(), Ok(r#"{"DBName":"b"}"#));
    }

    #[test]
    fn a_value_that_is_not_json_is_named_when_sent() {
        let state = unwritable().set("Name", "a");
        assert_eq!(state.into_json(Schema::EMPTY), Err(UnwritableProperty("Rules".to_owned())));
    }

    #[test]
    fn a_value_that_is_not_json_is_named_when_serialized() {
        let error = serde_json::to_string(&unwritable()).expect_err("a key that isn't a string");
        assert_eq!(error.to_string(), "the value of property `Rules` can't be written as JSON");
    }

    #[test]
    fn what_only_aws_sets_is_not_sent() {
        const SCHEMA: Schema = Schema::new(&[
            Property::new("Arn").read_only(),
            Property::new("Key").create_only(),
            Property::new("Users").within(&[Property::new("Id").read_only()]),
        ]);
        let arn = DesiredState::new().set("Arn", "a");
        assert_eq!(arn.clone().into_json(SCHEMA).as_deref(), Ok("{}"));

        let users = [BTreeMap::from([("Id", "1"), ("Name", "ann")])];
        let state = arn.set("Key", "k").set("Users", users);
        let sent = state.into_json(SCHEMA);
        assert_eq!(sent.as_deref(), Ok(r#"{"Key":"k","Users":[{"Name":"ann"}]}"#));
    }

    #[test]
    fn a_model_becomes_a_state_without_what_only_aws_sets() {
        struct Stage {
            arn: Option<String>,
            name: Option<String>,
        }
        crate::impl_properties!(Stage { arn: "Arn", name: "Name" });
        impl ResourceModel for Stage {
            const TYPE_NAME: &'static str = "AWS::IVS::Stage";
            const SCHEMA: Schema = Schema::new(&[Property::new("Arn").read_only()]);
            type Identifier = String;
        }
        let stage = Stage { arn: Some("arn:x".to_owned()), name: Some("lobby".to_owned()) };
        assert_eq!(DesiredState::from_model(&stage), DesiredState::new().set("Name", "lobby"));
    }

    #[test]
    fn texts_that_must_not_be_shown_are_found() {
        const SCHEMA: Schema = Schema::new(&[Property::new("Key").secret()]);
        let state = DesiredState::new().set("Key", "hush").set("Name", "lobby");
        assert_eq!(state.secrets(SCHEMA), ["hush"]);
    }

    #[test]
    fn it_is_read_from_json_and_written_as_such() {
        let json = json!({"Name": "lobby", "Tags": [{"Key": "team", "Value": "live"}]});
        let state: DesiredState = serde_json::from_value(json.clone()).expect("an object");
        assert_eq!(serde_json::to_value(state).expect("JSON"), json);
        assert!(serde_json::from_value::<DesiredState>(json!(["Name"])).is_err());
    }

    #[test]
    fn debug_shows_no_values() {
        let state = DesiredState::new().set("Key", "hush");
        assert_eq!(format!("{state:?}"), r#"DesiredState {"Key"}"#);
    }
}
