//! Datatypes: from the words of a page to the types of a spec.

use specs::DataType;

use super::context::Lowering;
use super::model::PageInput;
use crate::diagnostic::quoted;
use crate::page::{Field, ManifestProperty};

impl Lowering<'_> {
    /// The type of a field; `manifest` is what the manifest shows within it.
    pub(super) fn datatype(
        &mut self,
        input: PageInput<'_>,
        field: &Field,
        manifest: &[ManifestProperty],
    ) -> DataType {
        match field.datatype.as_str() {
            "string" => DataType::String,
            "integer" => DataType::Integer,
            "number" => DataType::Number,
            "boolean" => DataType::Boolean,
            "object" => DataType::Object,
            "array" if is_tags(field, manifest) => DataType::Tags,
            "array" => DataType::Array,
            "undefined" | "" => DataType::Undefined,
            other => {
                let message = format!("found the datatype {}, expected a known datatype", quoted(other));
                self.doubt(input, field.name.span.clone(), message, "the datatype is taken as `undefined`");
                DataType::Undefined
            }
        }
    }
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
