//! The tag by which a resource is known as that of a file.

use serde_json::{Map, Value, json};
use specs::{ResourceSpec, Type};

/// The key of the tag. Its value names the file, and the resource in it: `live/channel`.
pub const TAG: &str = "provider-aws:resource";

/// The property of a type that has the tags of a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TagProperty<'s> {
    /// The name of the property: `Tags`.
    pub name: &'s str,
    shape: Shape,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// A list of objects with `Key` and `Value`.
    List,
    /// Values by keys.
    Map,
}

impl<'s> TagProperty<'s> {
    /// The property of a type; none if its resources have no tags that a create sets.
    #[must_use]
    pub fn of(spec: &'s ResourceSpec) -> Option<Self> {
        let settable = spec.settable();
        spec.model.properties.iter().filter(|property| settable.by_create(property)).find_map(|property| {
            let name = property.wire_name.as_str();
            let shape = match &property.datatype {
                datatype if spec.is_tags(datatype) => Shape::List,
                Type::Map(map) if name.ends_with("Tags") && matches!(map.values, Type::String(_)) => {
                    Shape::Map
                }
                _ => return None,
            };
            Some(Self { name, shape })
        })
    }

    /// The value of the file's tag in the properties of a resource.
    #[must_use]
    pub fn value<'v>(&self, properties: &'v Value) -> Option<&'v str> {
        let tags = properties.get(self.name)?;
        let value = match self.shape {
            Shape::List => tags.as_array()?.iter().find(|tag| tag["Key"] == TAG)?.get("Value"),
            Shape::Map => tags.get(TAG),
        };
        value?.as_str()
    }

    /// Whether the file's tag is the only one of these.
    pub(crate) fn is_alone(self, tags: &Value) -> bool {
        match tags {
            Value::Array(tags) => tags.iter().all(|tag| tag["Key"] == TAG),
            Value::Object(tags) => tags.keys().all(|key| key == TAG),
            _ => false,
        }
    }

    /// Adds the file's tag to the properties of a resource.
    pub fn add(&self, properties: &mut Map<String, Value>, value: &str) {
        match self.shape {
            Shape::List => {
                let tags = properties.entry(self.name).or_insert_with(|| json!([]));
                if let Value::Array(tags) = tags {
                    tags.push(json!({"Key": TAG, "Value": value}));
                }
            }
            Shape::Map => {
                let tags = properties.entry(self.name).or_insert_with(|| json!({}));
                if let Value::Object(tags) = tags {
                    tags.insert(TAG.to_owned(), value.into());
                }
            }
        }
    }
}
