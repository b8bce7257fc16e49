//! The scope of a list: the properties whose values are arguments of its function.

use proc_macro2::TokenStream;
use quote::quote;
use specs::{OperationSpec, ScopeProperty};

use super::about::code;
use super::plan::{Names, Resource, ValueType, arguments};

/// The parameters of the function, the calls that pass them on, and the words for it in docs; all empty for an operation
/// without a scope.
pub(super) struct Scope {
    pub parameters: TokenStream,
    pub calls: TokenStream,
    pub words: String,
    /// How to set a scope that isn't required.
    pub note: String,
}

impl Scope {
    pub fn of(resource: &Resource<'_>, operation: &OperationSpec) -> Self {
        let properties = operation.scope.iter().flat_map(|scope| &scope.properties);
        let (required, optional): (Vec<&ScopeProperty>, Vec<_>) = properties.partition(|one| one.required);
        let wire_names: Vec<&str> = required.iter().map(|one| one.wire_name.as_str()).collect();
        let names = arguments(wire_names.iter().copied(), &["client"]);
        let into = resource.names.std("Into");
        let values = required.iter().map(|one| value(resource, one));
        let types: Vec<TokenStream> = values.clone().map(|value| value.tokens(&resource.names)).collect();
        let calls =
            values.zip(&names).zip(&types).zip(&wire_names).map(|(((value, name), of), wire_name)| {
                let given = quote!(#into::<#of>::into(#name));
                let given = if is_json(&value) {
                    given
                } else {
                    quote!(provider_aws_core::PropertyValue::to_json(&#given))
                };
                quote!(.scope(#wire_name, #given))
            });
        let shown: Vec<String> = wire_names.iter().map(|name| code(name)).collect();
        Self {
            calls: quote!(#(#calls)*),
            parameters: quote!(#(, #names: impl #into<#types>)*),
            words: if shown.is_empty() {
                String::new()
            } else {
                format!(" that has this {}", shown.join(" and this "))
            },
            note: note(operation, &optional),
        }
    }
}

/// The types of the parameters.
pub(super) fn types(resource: &Resource<'_>, operation: &OperationSpec, names: &Names) -> Vec<TokenStream> {
    let properties = operation.scope.iter().flat_map(|scope| &scope.properties);
    properties.filter(|one| one.required).map(|one| value(resource, one).tokens(names)).collect()
}

/// The type of a parameter. It refers to what the property of the same name refers to.
fn value(resource: &Resource<'_>, parameter: &ScopeProperty) -> ValueType {
    let value = resource.value(&parameter.datatype);
    let property = resource.properties.iter().find(|one| one.spec.wire_name == parameter.wire_name);
    match property.and_then(|property| property.reference.as_ref()) {
        Some(reference) if value == ValueType::String => value.with_text(reference),
        _ => value,
    }
}

/// Whether a value becomes JSON without help.
fn is_json(value: &ValueType) -> bool {
    use ValueType::{Boolean, Integer, Json, Number, String};
    matches!(value, Boolean | Integer | Json | Number | String)
}

/// The optional properties of a scope, and which of them must be given.
fn note(operation: &OperationSpec, optional: &[&ScopeProperty]) -> String {
    if optional.is_empty() {
        return String::new();
    }
    let names: Vec<String> = optional.iter().map(|one| code(&one.wire_name)).collect();
    let mut note = format!("`scope` narrows the list by {}.", names.join(", "));
    for choice in operation.scope.iter().flat_map(|scope| &scope.choices) {
        let sets = choice.of.iter().map(|set| {
            let names: Vec<String> = set.iter().map(|name| code(name)).collect();
            names.join(" with ")
        });
        let number = if choice.exactly_one { "Exactly one" } else { "At least one" };
        note.push_str(&format!(" {number} is required: {}.", sets.collect::<Vec<_>>().join(", or ")));
    }
    note
}
