//! The schema of a resource: which of its properties are special, by what the pages and their corrections say.

use cloud_control::Handler;
use proc_macro2::TokenStream;
use quote::quote;
use specs::{Access, FieldSpec, OnCreate};

use super::plan::Resource;

/// The constant of the model; none where no property is special.
pub(super) fn tokens(resource: &Resource<'_>) -> Option<TokenStream> {
    let properties = special(resource, &resource.spec.fields);
    (!properties.is_empty()).then(|| {
        let schema = resource.names.core("Schema");
        quote!(const SCHEMA: #schema = #schema::new(&[#(#properties),*]);)
    })
}

/// The fields that are special, or that have special ones within.
fn special(resource: &Resource<'_>, fields: &[FieldSpec]) -> Vec<TokenStream> {
    let properties = fields.iter().filter_map(|field| {
        let within = special(resource, &field.fields);
        let within = (!within.is_empty()).then(|| quote!(.within(&[#(#within),*])));
        let marks: Vec<TokenStream> = marks(resource, field).chain(within).collect();
        (!marks.is_empty()).then(|| {
            let (property, wire_name) = (resource.names.core("Property"), &field.wire_name);
            quote!(#property::new(#wire_name) #(#marks)*)
        })
    });
    properties.collect()
}

/// What is special of a field itself, as calls that say so.
fn marks(resource: &Resource<'_>, field: &FieldSpec) -> impl Iterator<Item = TokenStream> {
    let has = |handler| resource.operation(handler).is_some();
    let access = field.access.unwrap_or(Access::OPEN);
    let (creates, updates) = (has(Handler::Create), has(Handler::Update));
    // Only of what is sent at all: nothing is gained by calling all properties of any other type read-only.
    let fixed = (creates || updates) && !access.update;
    let settable = access.create != OnCreate::Never;
    let marks = [
        (fixed && !settable, quote!(.read_only())),
        (fixed && settable && updates, quote!(.create_only())),
        (field.write_only, quote!(.write_only())),
        (field.is_unordered(), quote!(.unordered())),
        (field.secret, quote!(.secret())),
    ];
    marks.into_iter().filter_map(|(holds, mark)| holds.then_some(mark))
}
