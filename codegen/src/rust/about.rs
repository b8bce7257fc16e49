//! The docs of properties: a summary, the page's description, and one line of facts.

mod facts;

use proc_macro2::TokenStream;
use specs::{Definition, Property as PropertySpec};

use super::docs::{attributes, inert};
use super::plan::{Mark, Property, Resource, ValueType};
use facts::{bounds, default, referents};

pub(super) use facts::code;

/// The docs of a field.
pub(super) fn field(property: &Property<'_>, role: &str) -> TokenStream {
    let about = description(property.spec);
    let access = sentence(&[access(property), role.to_owned()]);
    attributes(&[about, joined([access, values(property)])])
}

/// The docs of a method that sets a property: the summary, and which values there may be.
pub(super) fn setter(property: &Property<'_>, effect: &str) -> TokenStream {
    let about = description(property.spec);
    let summary = match about.split_once("\n\n") {
        Some((summary, _)) if !summary.starts_with(['`', '-']) => summary.to_owned(),
        Some(_) => nameless(property.spec),
        None => about,
    };
    attributes(&[summary, joined([effect.to_owned(), values(property)])])
}

/// What a change of a property in a patch does to the value that is there.
pub(super) fn effect_of_change(resource: &Resource<'_>, property: &Property<'_>) -> &'static str {
    let definition = property.spec.datatype.definition().and_then(|name| resource.spec.definition(name));
    match (&property.value, definition) {
        (ValueType::Generated(_), Some(Definition::Object(_))) => {
            "Merges into the object that is there; `Change::Replace` replaces it."
        }
        (ValueType::Generated(_), Some(Definition::Union(_))) => "Replaces the value as a whole.",
        (ValueType::Array(_), _) => "Replaces the array as a whole.",
        (ValueType::Map(_), _) => "Replaces the map as a whole.",
        (ValueType::Json, _) => "Replaces the document as a whole.",
        _ => "",
    }
}

/// The page's description, or else the name.
fn description(property: &PropertySpec) -> String {
    let text = inert(&property.description);
    if text.is_empty() { nameless(property) } else { text }
}

fn nameless(property: &PropertySpec) -> String {
    let name = code(&property.wire_name);
    if property.on_page {
        format!("The {name} property.")
    } else {
        format!("The {name} property, which the docs don't mention.")
    }
}

/// How a property may be set.
fn access(property: &Property<'_>) -> String {
    let marks = property.marks;
    let words = [
        ("required", if property.spec.required { Mark::Everywhere } else { Mark::Nowhere }),
        ("read-only", marks.read_only),
        ("create-only", marks.create_only),
        ("may be create-only", maybe(marks.conditional_create_only, marks.create_only)),
        ("write-only", marks.write_only),
        ("deprecated", marks.deprecated),
    ];
    let words = words.iter().filter_map(|(word, mark)| match mark {
        Mark::Nowhere => None,
        Mark::Somewhere => Some(format!("{word} in some places")),
        Mark::Everywhere => Some((*word).to_owned()),
    });
    words.collect::<Vec<_>>().join(", ")
}

/// A mark, unless another says more.
fn maybe(mark: Mark, other: Mark) -> Mark {
    if other == Mark::Everywhere { Mark::Nowhere } else { mark }
}

/// Parts of a sentence, with a capital and a full stop.
fn sentence(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let text = parts.join(", ");
    match text.split_at_checked(1) {
        Some((first, rest)) => format!("{}{rest}.", first.to_ascii_uppercase()),
        None => String::new(),
    }
}

/// The values that a property may have.
fn values(Property { spec, reference, .. }: &Property<'_>) -> String {
    joined([sentence(&[bounds(spec)]), default(spec), referents(spec, reference.as_ref())])
}

/// Sentences in one line.
fn joined<const N: usize>(sentences: [String; N]) -> String {
    let sentences: Vec<String> = sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect();
    sentences.join(" ")
}
