//! The model of a resource, the structs of the objects in it, and its identifier.

use cloud_control::Handler;
use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{attributes, inert};
use super::metadata::called;
use super::plan::{Property, Resource, arguments};
use super::schema;

pub(super) fn tokens(resource: &Resource<'_>) -> TokenStream {
    let model = model(resource);
    let objects = resource.objects.iter().map(|object| {
        let (name, fields) = (&object.name, fields(resource, &object.properties));
        let about =
            attributes(&[inert(&object.of.description), format!("The value of `{}`.", object.of.wire_name)]);
        let derives = derives();
        quote!(#about #derives pub struct #name { #fields })
    });
    let identifier = identifier(resource);
    quote!(#model #(#objects)* #identifier)
}

fn model(resource: &Resource<'_>) -> TokenStream {
    let Resource { spec, name, identifier, patch, .. } = resource;
    let type_name = &spec.type_name;
    let pages: Vec<String> = spec.pages.iter().map(|page| format!("`{}`", page.id)).collect();
    let about = attributes(&[
        inert(&spec.description),
        format!("`{type_name}`, from the pages {}.", pages.join(" and ")),
    ]);
    let fields = fields(resource, &resource.properties);
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
    let updatable = resource.operation(Handler::Update).map(|_| {
        let updatable = resource.names.core("Updatable");
        quote! {
            impl #updatable for #name {
                type Patch = #patch;
            }
        }
    });
    let (derives, resource_model) = (derives(), resource.names.core("ResourceModel"));
    let schema = schema::tokens(resource);
    quote! {
        #about
        #derives
        #[non_exhaustive]
        pub struct #name { #fields }

        impl #resource_model for #name {
            const TYPE_NAME: &'static str = #type_name;
            #schema
            type Identifier = #identifier;
        }

        #readable

        #updatable
    }
}

fn derives() -> TokenStream {
    quote! {
        #[derive(Clone, Debug, Default, PartialEq, provider_aws_core::serde::Serialize, provider_aws_core::serde::Deserialize)]
        #[serde(crate = "provider_aws_core::serde", default)]
    }
}

fn fields(resource: &Resource<'_>, properties: &[Property<'_>]) -> TokenStream {
    let option = resource.names.std("Option");
    let skip =
        if option.to_string() == "Option" { "Option::is_none" } else { "::core::option::Option::is_none" };
    let fields = properties.iter().map(|property| {
        let (name, wire_name, value) = (&property.name, &property.spec.wire_name, resource.type_of(property));
        let about = about(property);
        quote! {
            #about
            #[serde(rename = #wire_name, skip_serializing_if = #skip)]
            pub #name: #option<#value>
        }
    });
    quote!(#(#fields),*)
}

/// The docs of a property: the page's words, or else its name; and whether the page leaves its type open.
pub(super) fn about(property: &Property<'_>) -> TokenStream {
    let spec = property.spec;
    let text = match inert(&spec.description) {
        text if text.is_empty() => format!("The `{}` property.", spec.wire_name),
        text => text,
    };
    let open =
        if spec.is_untyped() { "The docs don't say what it contains.".to_owned() } else { String::new() };
    attributes(&[text, open])
}

fn identifier(resource: &Resource<'_>) -> TokenStream {
    let Resource { spec, identifier, a_resource, names, .. } = resource;
    let parts = &spec.identifier;
    let listed: Vec<String> = parts.iter().map(|name| format!("`{name}`")).collect();
    let about = attributes(&[match listed.as_slice() {
        [] => format!("The identifier of {a_resource}. The docs don't say which properties it is made of."),
        [one] => format!("The identifier of {a_resource}: its {one}."),
        several => format!("The identifier of {a_resource}: its {}, joined with `|`.", several.join(", ")),
    }]);
    let new = (!parts.is_empty()).then(|| {
        let arguments = arguments(parts, &[]);
        let as_ref = names.std("AsRef");
        quote! {
            impl #identifier {
                /// Builds the identifier from its component properties.
                pub fn new(#(#arguments: impl #as_ref<str>),*) -> Self {
                    Self(provider_aws_core::identifier(&[#((#parts, #arguments.as_ref())),*]))
                }
            }
        }
    });
    let string = names.std("String");
    quote! {
        #about
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct #identifier(#string);

        #new

        provider_aws_core::impl_identifier!(#identifier);
    }
}
