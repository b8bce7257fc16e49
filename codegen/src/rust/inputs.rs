//! The inputs of create and update: the desired state and the patch, with one method per property that they may set.

use cloud_control::Handler;
use proc_macro2::TokenStream;
use quote::quote;
use specs::OnCreate;

use super::docs::attributes;
use super::model::about;
use super::plan::{Property, Resource};

pub(super) fn tokens(resource: &Resource<'_>) -> TokenStream {
    let desired_state = resource.operation(Handler::Create).map(|_| desired_state(resource));
    let patch = resource.operation(Handler::Update).map(|_| patch(resource));
    quote!(#desired_state #patch)
}

fn desired_state(resource: &Resource<'_>) -> TokenStream {
    let (name, into) = (&resource.desired_state, resource.names.std("Into"));
    let (model, document) = (&resource.name, resource.names.core("DesiredState"));
    let required: Vec<&Property<'_>> = resource.creatable(OnCreate::Required).collect();
    let optional = resource.creatable(OnCreate::Optional).map(|property| {
        let (setter, wire_name, value) =
            (&property.setter, &property.spec.wire_name, resource.settable_type_of(property));
        let about = about(property);
        quote! {
            #about
            #[must_use]
            pub fn #setter(self, value: impl #into<#value>) -> Self {
                Self(self.0.set(#wire_name, value.into()))
            }
        }
    });
    let arguments = required.iter().map(|property| {
        let (argument, value) = (&property.name, resource.settable_type_of(property));
        quote!(#argument: impl #into<#value>)
    });
    let sets = required.iter().map(|property| {
        let (argument, wire_name) = (&property.name, &property.spec.wire_name);
        quote!(.set(#wire_name, #argument.into()))
    });
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
            pub fn new(#(#arguments),*) -> Self {
                Self(#document::new() #(#sets)*)
            }

            #(#optional)*
        }

        provider_aws_core::impl_desired_state!(#name of #model);
    }
}

fn patch(resource: &Resource<'_>) -> TokenStream {
    let (name, into) = (&resource.patch, resource.names.std("Into"));
    let (model, document) = (&resource.name, resource.names.core("PatchDocument"));
    let setters = resource.updatable().map(|property| {
        // Within: a patch that may change nothing has no need of it.
        let change = resource.names.core("Change");
        let (setter, wire_name, value) =
            (&property.setter, &property.spec.wire_name, resource.settable_type_of(property));
        let about = about(property);
        quote! {
            #about
            #[must_use]
            pub fn #setter(self, change: impl #into<#change<#value>>) -> Self {
                Self(self.0.change(#wire_name, change.into()))
            }
        }
    });
    let about = attributes(&[
        format!("A set of changes to {}. Only updatable properties can be set.", resource.a_resource),
        stated(resource),
    ]);
    quote! {
        #about
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct #name(#document);

        impl #name {
            /// Creates an empty patch, which changes nothing.
            #[must_use]
            pub fn new() -> Self {
                Self(#document::new())
            }

            #(#setters)*
        }

        provider_aws_core::impl_patch!(#name of #model);
    }
}

/// A word of warning where the pages do not say which properties can be set.
fn stated(resource: &Resource<'_>) -> String {
    if resource.spec.access_stated {
        String::new()
    } else {
        "The docs don't say which properties can be set: some of these may be read-only.".to_owned()
    }
}
