//! Handlers in spec files: their names, for serde's `with`.

use cloud_control::Handler;
use serde::de::{Deserialize, Deserializer, Error, Unexpected};
use serde::ser::Serializer;

pub(crate) fn serialize<S: Serializer>(handler: &Handler, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(handler.name())
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Handler, D::Error> {
    let name = String::deserialize(deserializer)?;
    Handler::from_name(&name).ok_or_else(|| {
        D::Error::invalid_value(Unexpected::Str(&name), &"the name of a handler, such as `get`")
    })
}
