//! The docs of properties: a summary, the page's description, and one line of facts.

mod facts;
mod operation;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use specs::{Definition, Property as PropertySpec, ResourceSpec};
use syn::ext::IdentExt;

use super::alias;

use super::docs::{attributes, inert};
use super::plan::{Mark, Property, Resource, ValueType};
use facts::{bounds, default, referents};

pub(super) use facts::code;
pub(super) use operation::{actions, core_link, errors, in_words, outcome, permissions, required};

/// The docs of a field.
pub(super) fn field(property: &Property<'_>, role: &str) -> TokenStream {
    let about = description(property.spec);
    let access = sentence(&[access(property).join(", "), role.to_owned()]);
    let about = attributes(&[about, joined([access, values(property)])]);
    let alias = alias::of_field(property);
    quote!(#about #alias)
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

/// The part that a property has in the identifier.
pub(super) fn role(resource: &Resource<'_>, property: &Property<'_>) -> &'static str {
    let parts = &resource.spec.identifier.properties;
    let is_part = parts.iter().any(|part| part.as_top() == Some(property.spec.wire_name.as_str()));
    match parts.len() {
        _ if !is_part => "",
        1 => "the identifier",
        _ => "part of the identifier",
    }
}

/// A link to a field of the model.
pub(super) fn field_link(resource: &Resource<'_>, property: &Property<'_>) -> String {
    let name = property.name.unraw();
    let kind = if resource.has_method(&property.name) { "field@" } else { "" };
    format!("[`{name}`]({kind}{}::{name})", resource.name)
}

/// A link to a type of the module. Rust has macros with some of their names.
pub(super) fn own_link(name: &Ident) -> String {
    const DERIVED: [&str; 9] =
        ["Clone", "Copy", "Debug", "Default", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];
    if DERIVED.iter().any(|derived| name == derived) {
        format!("[`{name}`](type@{name})")
    } else {
        format!("[`{name}`]")
    }
}

/// How a property of the model may be set, and whether it is shown.
pub(super) fn standing(resource: &Resource<'_>, property: &Property<'_>) -> Vec<String> {
    let mut words = access(property);
    if resource.settable.by_update(property.spec) {
        words.push("updatable".to_owned());
    }
    if property.spec.secret {
        words.push("secret".to_owned());
    }
    words
}

/// The description of a resource; empty if it says only that it is one, as that of many a schema does.
pub(super) fn inert_description(spec: &ResourceSpec) -> String {
    const SAY_NOTHING: [&str; 5] = [
        "definition for type",
        "definition of aws",
        "resource definition",
        "resource type definition",
        "schema",
    ];
    const FEW_WORDS: usize = 13;
    let description = spec.model.description.trim_end();
    let description =
        description.strip_suffix(&format!("The type is {}.", spec.type_name)).unwrap_or(description);
    let lower = description.to_ascii_lowercase();
    let is_short = lower.split_whitespace().count() <= FEW_WORDS;
    if is_short && SAY_NOTHING.iter().any(|words| lower.contains(words)) {
        return String::new();
    }
    inert(description)
}

/// The page's description, or else the name.
pub(super) fn description(property: &PropertySpec) -> String {
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
fn access(property: &Property<'_>) -> Vec<String> {
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
    words.collect()
}

/// A mark, unless another says more.
fn maybe(mark: Mark, other: Mark) -> Mark {
    if other == Mark::Everywhere { Mark::Nowhere } else { mark }
}

/// Parts of a sentence, with a capital and a full stop.
pub(super) fn sentence(parts: &[String]) -> String {
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
