//! The inputs of create and update: the desired state and the patch, with one method per property that they may set.

use cloud_control::Handler;
use proc_macro2::TokenStream;
use quote::quote;

use super::about;
use super::docs::attributes;
use super::plan::{Property, Resource};

pub(super) fn tokens(resource: &Resource<'_>) -> TokenStream {
    let desired_state = resource.operation(Handler::Create).map(|_| desired_state(resource));
    let patch = resource.operation(Handler::Update).map(|_| patch(resource));
    quote!(#desired_state #patch)
}

fn desired_state(resource: &Resource<'_>) -> TokenStream {
    let (name, into) = (&resource.desired_state, resource.names.std("Into"));
    let (model, document) = (&resource.name, resource.names.core("DesiredState"));
    let (required, optional): (Vec<&Property<'_>>, Vec<_>) =
        resource.creatable().partition(|property| property.spec.required);
    let optional = optional.iter().map(|property| {
        let (setter, wire_name, value) =
            (&property.name, &property.spec.wire_name, property.argument(&resource.names));
        let about = about::setter(property, "");
        quote! {
            #about
            #[must_use]
            pub fn #setter(self, value: impl #into<#value>) -> Self {
                Self(self.0.set(#wire_name, value.into()))
            }
        }
    });
    let Arguments { parameters, names, wire_names } = arguments(resource, &required);
    let about =
        attributes(&[format!("The properties to create {} with.", resource.a_resource), stated(resource)]);
    // Only a type without required properties has a default.
    let default = required.is_empty().then(|| quote!(Default,));
    let new = attributes(&[if required.is_empty() {
        "Creates an empty desired state: no property is required."
    } else {
        "Creates a desired state of the required properties."
    }
    .to_owned()]);
    quote! {
        #about
        #[derive(Clone, Debug, #default PartialEq)]
        pub struct #name(#document);

        impl #name {
            #new
            #[must_use]
            pub fn new(#parameters) -> Self {
                Self(#document::new() #(.set(#wire_names, #names.into()))*)
            }

            #(#optional)*
        }

        provider_aws_core::impl_desired_state!(#name of #model);
    }
}

fn patch(resource: &Resource<'_>) -> TokenStream {
    let (name, into) = (&resource.patch, resource.names.std("Into"));
    let (model, document) = (&resource.name, resource.names.core("PatchDocument"));
    let change = resource.names.core("Change");
    let setters = resource.updatable().map(|property| {
        let (setter, wire_name, value) =
            (&property.name, &property.spec.wire_name, property.argument(&resource.names));
        let about = about::setter(property, about::effect_of_change(resource, property));
        quote! {
            #about
            #[must_use]
            pub fn #setter(self, change: impl #into<#change<#value>>) -> Self {
                Self(self.0.change(#wire_name, change.into()))
            }
        }
    });
    let required: Vec<&Property<'_>> = resource.required_in_patch().collect();
    let Arguments { parameters, names, wire_names } = arguments(resource, &required);
    let about = attributes(&[
        format!("A set of changes to {}. Only updatable properties can be set.", resource.a_resource),
        stated(resource),
    ]);
    let default = required.is_empty().then(|| quote!(Default,));
    let new = attributes(&[if required.is_empty() {
        "Creates an empty patch, which changes nothing."
    } else {
        "Creates a patch that sets what each update requires, because AWS doesn't return it."
    }
    .to_owned()]);
    quote! {
        #about
        #[derive(Clone, Debug, #default PartialEq)]
        pub struct #name(#document);

        impl #name {
            #new
            #[must_use]
            pub fn new(#parameters) -> Self {
                Self(#document::new() #(.change(#wire_names, #change::Set(#names.into())))*)
            }

            #(#setters)*
        }

        provider_aws_core::impl_patch!(#name of #model);
    }
}

/// The arguments of a constructor.
struct Arguments<'p> {
    parameters: TokenStream,
    names: Vec<&'p proc_macro2::Ident>,
    wire_names: Vec<&'p str>,
}

fn arguments<'p>(resource: &Resource<'_>, properties: &[&'p Property<'_>]) -> Arguments<'p> {
    let into = resource.names.std("Into");
    let names: Vec<_> = properties.iter().map(|property| &property.name).collect();
    let values = properties.iter().map(|property| property.argument(&resource.names));
    Arguments {
        parameters: quote!(#(#names: impl #into<#values>),*),
        wire_names: properties.iter().map(|property| property.spec.wire_name.as_str()).collect(),
        names,
    }
}

/// A note for types of which nothing states which properties can be set.
fn stated(resource: &Resource<'_>) -> String {
    if resource.spec.access.source.is_some() {
        String::new()
    } else {
        "The docs don't say which properties can be set: some of these may be read-only.".to_owned()
    }
}
