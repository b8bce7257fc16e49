//! Datatypes: from the words of a page to the types of a spec.

use std::collections::BTreeMap;

use specs::{Definition, JsonKind, Object, Property, Source, Type};

use super::context::Lowering;
use super::model::PageInput;
use crate::diagnostic::quoted;
use crate::page::{Field, ManifestProperty};

/// The type of a field, as far as the page states it.
pub(super) enum PageType {
    /// A type that is complete.
    Simple(Type),
    /// An object whose properties are the field's children, or an array of such objects.
    Objects {
        /// Whether the field is an array of the objects.
        is_array: bool,
    },
    /// An array of keys and values.
    Tags,
}

impl Lowering<'_> {
    /// The type of a field; `manifest` is what the manifest shows within it.
    pub(super) fn datatype(
        &mut self,
        input: PageInput<'_>,
        field: &Field,
        manifest: &[ManifestProperty],
    ) -> PageType {
        let has_children = field.children.as_ref().is_some_and(|children| !children.is_empty());
        let simple = match field.datatype.as_str() {
            "string" => Type::STRING,
            "integer" => Type::INTEGER,
            "number" => Type::NUMBER,
            "boolean" => Type::Boolean,
            "array" if is_tags(field, manifest) => return PageType::Tags,
            "object" | "array" if has_children => {
                return PageType::Objects { is_array: field.datatype == "array" };
            }
            "object" => Type::Json(vec![JsonKind::Object]),
            "array" => Type::array(Type::ANY),
            "undefined" | "" => Type::ANY,
            other => {
                let message = format!("found the datatype {}, expected a known datatype", quoted(other));
                self.doubt(input, field.name.span.clone(), message, "the datatype is taken as `undefined`");
                Type::ANY
            }
        };
        PageType::Simple(simple)
    }
}

/// The type of tags, whose definition is added.
pub(super) fn tags(definitions: &mut BTreeMap<String, Definition>) -> Type {
    let property = |name: &str, wire_name: &str| Property {
        required: true,
        ..Property::new(name, wire_name, Type::STRING, Source::Page)
    };
    let tag =
        Object { properties: vec![property("key", "Key"), property("value", "Value")], ..Object::default() };
    Type::array(define(definitions, "Tag", Definition::Object(tag)))
}

/// A definition under a free name: an equal one that is there already, or a new one.
pub(super) fn define(
    definitions: &mut BTreeMap<String, Definition>,
    place: &str,
    definition: Definition,
) -> Type {
    let mut name = place.to_owned();
    let mut number = 2;
    while definitions.get(&name).is_some_and(|known| *known != definition) {
        name = format!("{place}{number}");
        number += 1;
    }
    definitions.insert(name.clone(), definition);
    Type::Definition(name)
}

/// Whether an array holds key-value pairs: by its fields, else its manifest, else its name and description.
fn is_tags(field: &Field, manifest: &[ManifestProperty]) -> bool {
    if let Some(children) = &field.children {
        return is_key_and_value(children.iter().map(|child| child.name.value.as_str()))
            && children.iter().all(|child| child.datatype == "string");
    }
    if field.name.value != "tags" {
        return false;
    }
    if !manifest.is_empty() {
        return is_key_and_value(manifest.iter().map(|property| property.name.as_str()));
    }
    let description = field.description.folded.to_ascii_lowercase();
    ["key-value", "key value", "key/value", "key and value"].iter().any(|words| description.contains(words))
}

fn is_key_and_value<'n>(names: impl Iterator<Item = &'n str>) -> bool {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable_by_key(|name| name.to_ascii_lowercase());
    matches!(names.as_slice(), ["Key" | "key", "Value" | "value"])
}
