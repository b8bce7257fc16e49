//! What create and update take: the desired state and the patch, with a method a property that they may set.

use proc_macro2::TokenStream;
use quote::quote;
use specs::{Create, Handler};

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
    let document = resource.names.core("DesiredState");
    let required: Vec<&Property<'_>> = resource.creatable(Create::Required).collect();
    let optional = resource.creatable(Create::Optional).map(|property| {
        let (setter, wire_name, value) =
            (&property.setter, &property.spec.wire_name, resource.type_of(property));
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
        let (argument, value) = (&property.name, resource.type_of(property));
        quote!(#argument: impl #into<#value>)
    });
    let sets = required.iter().map(|property| {
        let (argument, wire_name) = (&property.name, &property.spec.wire_name);
        quote!(.set(#wire_name, #argument.into()))
    });
    let about =
        attributes(&[format!("The properties that a {} is created with.", resource.words), stated(resource)]);
    // Only a type without required properties has a default.
    let default = required.is_empty().then(|| quote!(Default,));
    let new = attributes(&[if required.is_empty() {
        "No property is required."
    } else {
        "Of the properties that are required."
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
    }
}

fn patch(resource: &Resource<'_>) -> TokenStream {
    let (name, into) = (&resource.patch, resource.names.std("Into"));
    let [patch_trait, document] = ["Patch", "PatchDocument"].map(|name| resource.names.core(name));
    let setters = resource.updatable().map(|property| {
        // Within: a patch that may change nothing has no need of it.
        let change = resource.names.core("Change");
        let (setter, wire_name, value) =
            (&property.setter, &property.spec.wire_name, resource.type_of(property));
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
        format!("Changes to a {}: of what may change, and nothing else.", resource.words),
        stated(resource),
    ]);
    quote! {
        #about
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct #name(#document);

        impl #name {
            /// No changes.
            #[must_use]
            pub fn new() -> Self {
                Self(#document::new())
            }

            #(#setters)*
        }

        impl #patch_trait for #name {
            fn from_document(document: #document) -> Self {
                Self(document)
            }

            fn into_document(self) -> #document {
                self.0
            }
        }
    }
}

/// A word of warning where the pages do not say which properties can be set.
fn stated(resource: &Resource<'_>) -> String {
    if resource.spec.access_stated {
        String::new()
    } else {
        "The pages do not say which properties can be set: some of these may be read-only.".to_owned()
    }
}
