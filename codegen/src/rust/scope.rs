//! What a list demands to know: the properties whose values are arguments of its function.

use proc_macro2::TokenStream;
use quote::quote;
use specs::{DataType, OperationSpec};

use super::plan::{Resource, arguments};

/// The parameters of the function, the calls that pass them on, and the words for it in docs; all empty for an operation
/// without a scope.
pub(super) struct Scope {
    pub parameters: TokenStream,
    pub calls: TokenStream,
    pub words: String,
}

impl Scope {
    pub fn of(resource: &Resource<'_>, operation: &OperationSpec) -> Self {
        let wire_names = &operation.scope;
        let names = arguments(wire_names, &["client"]);
        let into = resource.names.std("Into");
        let values: Vec<TokenStream> =
            wire_names.iter().map(|wire_name| scope_type(resource, wire_name)).collect();
        let shown: Vec<String> = wire_names.iter().map(|name| format!("`{name}`")).collect();
        Self {
            parameters: quote!(#(, #names: impl #into<#values>)*),
            calls: quote!(#(.scope(#wire_names, #into::<#values>::into(#names)))*),
            words: if shown.is_empty() {
                String::new()
            } else {
                format!(" that has this {}", shown.join(" and this "))
            },
        }
    }
}

/// The type of a value that a list demands: what has more to it than a word or a number is any JSON.
fn scope_type(resource: &Resource<'_>, wire_name: &str) -> TokenStream {
    let mut properties = resource.properties.iter();
    let property = properties.find(|property| property.spec.wire_name == *wire_name);
    match property.map(|property| property.spec.datatype) {
        Some(DataType::String) => resource.names.std("String"),
        Some(DataType::Integer) => quote!(i64),
        Some(DataType::Number) => quote!(f64),
        Some(DataType::Boolean) => quote!(bool),
        _ => resource.names.core("Value"),
    }
}
