//! The model of a resource, and its identifier.

use cloud_control::Handler;
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use specs::PropertyPath;

use super::about::{code, inert_description, role, sentence};
use super::alias;
use super::docs::attributes;
use super::metadata::called;
use super::overview::type_link;
use super::plan::{Property, Resource, arguments};
use super::references;
use super::schema::{self, Tables};
use super::structs::fields;

pub(super) fn tokens(resource: &Resource<'_>) -> TokenStream {
    let (model, references) = (model(resource), references::tokens(resource));
    quote!(#model #references)
}

fn model(resource: &Resource<'_>) -> TokenStream {
    let Resource { spec, name, identifier, .. } = resource;
    let type_name = &spec.type_name;
    let description = inert_description(spec);
    let summary = match description.split("\n\n").next() {
        Some(summary) if !summary.is_empty() => summary.to_owned(),
        _ => sentence(std::slice::from_ref(&resource.a_resource)),
    };
    let about = attributes(&[
        summary,
        format!(
            "{} as it is read. [Its module](self) has its operations and permissions.",
            type_link(type_name)
        ),
    ]);
    let referrers = references::referrers(resource);
    let aliases = alias::of_model(spec, name);
    let fields = fields(resource, &resource.properties, |property| role(resource, property));
    let readable = resource.operation(Handler::Get).map(|read| {
        let [readable, operation] = ["Readable", "CalledOperation"].map(|name| resource.names.core(name));
        let called = called(read.handler);
        quote! {
            impl #readable for #name {
                fn read_operation() -> #operation {
                    #called
                }
            }
        }
    });
    let wire_names = wire_names(name, &resource.properties);
    let resource_model = resource.names.core("ResourceModel");
    let tables = Tables::of(resource.spec);
    let (schema, statics) = (schema::constant(resource, &tables), schema::statics(resource, &tables));
    quote! {
        #about
        #referrers
        #aliases
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct #name { #fields }

        #wire_names

        impl #resource_model for #name {
            const TYPE_NAME: &'static str = #type_name;
            #schema
            type Identifier = #identifier;
        }

        #statics

        #readable
    }
}

/// What reads and writes a struct by the names of its properties on the wire.
fn wire_names(name: &Ident, properties: &[Property<'_>]) -> TokenStream {
    let properties = properties.iter().map(|property| {
        let (field, wire_name) = (&property.name, &property.spec.wire_name);
        quote!(#field: #wire_name)
    });
    quote!(provider_aws_core::impl_properties!(#name { #(#properties),* });)
}

/// The identifier, by a name of the module that it is in, and compiled on a condition.
pub(super) fn identifier(
    resource: &Resource<'_>,
    identifier: &Ident,
    condition: Option<&TokenStream>,
) -> TokenStream {
    let Resource { spec, a_resource, names, .. } = resource;
    let parts: Vec<&str> = spec.identifier.properties.iter().map(PropertyPath::as_str).collect();
    let listed: Vec<String> = parts.iter().map(|name| code(name)).collect();
    let docs = attributes(&[match listed.as_slice() {
        [] => format!("The identifier of {a_resource}. The docs don't say which properties it is made of."),
        [one] => format!("The identifier of {a_resource}: its {one}."),
        several => format!("The identifier of {a_resource}: its {}, joined with `|`.", several.join(", ")),
    }]);
    let new = (!parts.is_empty()).then(|| {
        let arguments = arguments(parts.iter().copied(), &[]);
        let as_ref = names.std("AsRef");
        quote! {
            #condition
            impl #identifier {
                /// Builds the identifier from its component properties.
                #[must_use]
                pub fn new(#(#arguments: impl #as_ref<str>),*) -> Self {
                    Self(provider_aws_core::identifier(&[#((#parts, #arguments.as_ref())),*]))
                }
            }
        }
    });
    let string = names.std("String");
    quote! {
        #docs
        #condition
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct #identifier(#string);

        #new

        #condition
        provider_aws_core::impl_identifier!(#identifier);
    }
}
