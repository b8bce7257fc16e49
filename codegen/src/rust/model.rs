//! The model of a resource, the structs of the objects in it, and its identifier.

use cloud_control::{Handler, TypeName};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use specs::{DataType, OnCreate};

use super::docs::{attributes, inert};
use super::metadata::called;
use super::plan::{Property, Resource, arguments};
use super::schema;

pub(super) fn tokens(resource: &Resource<'_>) -> TokenStream {
    let model = model(resource);
    let objects = resource.objects.iter().map(|object| {
        let (name, fields) =
            (&object.name, fields(resource, &object.properties, |_, property| about(property)));
        let about =
            attributes(&[inert(&object.of.description), format!("The value of `{}`.", object.of.wire_name)]);
        let derives = derives();
        let (setters, wire_names) =
            (setters(resource, &object.properties), wire_names(name, &object.properties));
        quote! {
            #about
            #derives
            #[non_exhaustive]
            pub struct #name { #fields }

            impl #name {
                /// Creates a value without any property set.
                #[must_use]
                pub fn new() -> Self {
                    Self::default()
                }

                #setters
            }

            #wire_names
        }
    });
    let identifier = identifier(resource);
    quote!(#model #(#objects)* #identifier)
}

fn model(resource: &Resource<'_>) -> TokenStream {
    let Resource { spec, name, identifier, .. } = resource;
    let type_name = &spec.type_name;
    let pages: Vec<String> = spec.pages.iter().map(|page| format!("`{}`", page.id)).collect();
    let about = attributes(&[
        inert(&spec.description),
        format!("{}, generated from {}.", type_link(type_name), pages.join(" and ")),
    ]);
    let fields = fields(resource, &resource.properties, about_property);
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
    let (derives, resource_model) = (derives(), resource.names.core("ResourceModel"));
    let schema = schema::tokens(resource);
    quote! {
        #about
        #derives
        #[non_exhaustive]
        pub struct #name { #fields }

        #wire_names

        impl #resource_model for #name {
            const TYPE_NAME: &'static str = #type_name;
            #schema
            type Identifier = #identifier;
        }

        #readable
    }
}

fn derives() -> TokenStream {
    quote!(#[derive(Clone, Debug, Default, PartialEq)])
}

fn fields(
    resource: &Resource<'_>,
    properties: &[Property<'_>],
    about: impl Fn(&Resource<'_>, &Property<'_>) -> TokenStream,
) -> TokenStream {
    let option = resource.names.std("Option");
    let fields = properties.iter().map(|property| {
        let (name, value) = (&property.name, resource.type_of(property));
        let about = about(resource, property);
        quote! {
            #about
            pub #name: #option<#value>
        }
    });
    quote!(#(#fields),*)
}

/// What reads and writes a struct by the names of its properties on the wire.
fn wire_names(name: &Ident, properties: &[Property<'_>]) -> TokenStream {
    let properties = properties.iter().map(|property| {
        let (field, wire_name) = (&property.name, &property.spec.wire_name);
        quote!(#field: #wire_name)
    });
    quote!(provider_aws_core::impl_properties!(#name { #(#properties),* });)
}

/// A link to AWS's page of a type.
fn type_link(type_name: &str) -> String {
    let Some(parts) = TypeName::parse(type_name).filter(|parts| parts.vendor() == "AWS") else {
        return format!("`{type_name}`");
    };
    let [service, resource] = [parts.service(), parts.resource()].map(str::to_ascii_lowercase);
    let reference = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference";
    format!("[`{type_name}`]({reference}/aws-resource-{service}-{resource}.html)")
}

/// The methods that set the properties of a nested struct.
fn setters(resource: &Resource<'_>, properties: &[Property<'_>]) -> TokenStream {
    let into = resource.names.std("Into");
    let setters = properties.iter().map(|property| {
        let Property { name, setter, spec, .. } = property;
        let (value, some) = (resource.settable_type_of(property), resource.names.std("Some"));
        let is_converted = spec.datatype == DataType::Tags && !spec.secret;
        let set =
            if is_converted { quote!(#into::<#value>::into(value).into_vec()) } else { quote!(value.into()) };
        let about = attributes(&[format!("Sets `{}`.", spec.wire_name)]);
        quote! {
            #about
            #[must_use]
            pub fn #setter(mut self, value: impl #into<#value>) -> Self {
                self.#name = #some(#set);
                self
            }
        }
    });
    quote!(#(#setters)*)
}

/// Which operations take a property, and what else is special of it.
fn access(resource: &Resource<'_>, property: &Property<'_>) -> String {
    let spec = property.spec;
    let mut words = Vec::new();
    if let Some(access) = spec.access.filter(|_| resource.spec.access_stated) {
        match (access.create, access.update) {
            (OnCreate::Required, true) => words.push("required"),
            (OnCreate::Required, false) => words.extend(["required", "create-only"]),
            (OnCreate::Optional, false) => words.push("create-only"),
            (OnCreate::Never, false) => words.push("read-only"),
            (OnCreate::Never, true) => words.push("update-only"),
            (OnCreate::Optional, true) => {}
        }
    }
    if spec.write_only {
        words.push("write-only");
    }
    if resource.spec.identifier.len() > 1 && resource.spec.identifier.contains(&spec.wire_name) {
        words.push("part of the identifier");
    } else if resource.spec.identifier.contains(&spec.wire_name) {
        words.push("the identifier");
    }
    let text = words.join(", ");
    match text.split_at_checked(1) {
        Some((first, rest)) => format!("{}{rest}.", first.to_ascii_uppercase()),
        None => String::new(),
    }
}

/// The docs of a property of the model: those of its value, and which operations take it.
fn about_property(resource: &Resource<'_>, property: &Property<'_>) -> TokenStream {
    let (about, access) = (about(property), access(resource, property));
    if access.is_empty() {
        return about;
    }
    let access = attributes(&[String::new(), access]);
    quote!(#about #[doc = ""] #access)
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
                #[must_use]
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
