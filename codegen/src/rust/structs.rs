//! The types of definitions: structs of objects, enums of texts, and enums of the forms of unions.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::about;
use super::docs::{attributes, inert};
use super::plan::{
    Enum, FALLBACK, Mark, Property, Resource, Struct, UnionEnum, ValueType, Variant, as_expression, ident,
};
use super::uses::Uses;

pub(super) fn tokens(resource: &Resource<'_>) -> TokenStream {
    let uses = Uses::of(resource);
    let structs = resource.types.structs.iter().map(|object| structure(resource, object, &uses));
    let enums = resource.types.enums.iter().map(|texts| text_enum(resource, texts, &uses));
    let unions = resource.types.unions.iter().map(|union| union_enum(resource, union, &uses));
    quote!(#(#structs)* #(#enums)* #(#unions)*)
}

/// The fields of a struct.
pub(super) fn fields(
    resource: &Resource<'_>,
    properties: &[Property<'_>],
    role: impl Fn(&Property<'_>) -> &'static str,
) -> TokenStream {
    let option = resource.names.std("Option");
    let fields = properties.iter().map(|property| {
        let (name, value) = (&property.name, property.value.tokens(&resource.names));
        let about = about::field(property, role(property));
        quote!(#about pub #name: #option<#value>)
    });
    quote!(#(#fields),*)
}

fn structure(resource: &Resource<'_>, object: &Struct<'_>, uses: &Uses<'_>) -> TokenStream {
    let name = &object.name;
    let about = about(&object.spec.description, uses, name);
    let fields = fields(resource, &object.properties, |_| "");
    let (read_only, settable): (Vec<&Property<'_>>, Vec<_>) =
        object.properties.iter().partition(|property| property.marks.read_only == Mark::Everywhere);
    let (required, optional): (Vec<_>, Vec<_>) =
        settable.into_iter().partition(|property| property.spec.required);
    // Only a type without required properties has a default.
    let default = required.is_empty().then(|| quote!(Default,));
    let group = |name: &str, properties: &[&Property<'_>]| {
        let name = ident(name);
        let properties: Vec<TokenStream> = Vec::from_iter(properties.iter().map(|property| {
            let (field, wire_name) = (&property.name, &property.spec.wire_name);
            let argument = as_expression(property.argument(&resource.names));
            quote!(#field: (#wire_name, #argument))
        }));
        (!properties.is_empty()).then(|| quote!(, #name { #(#properties),* }))
    };
    let groups = [group("required", &required), group("optional", &optional), group("read_only", &read_only)];
    let groups = groups.iter().flatten();
    quote! {
        #about
        #[derive(Clone, Debug, #default PartialEq)]
        #[non_exhaustive]
        pub struct #name { #fields }

        provider_aws_core::impl_object!(#name #(#groups)*);
    }
}

fn text_enum(resource: &Resource<'_>, texts: &Enum<'_>, uses: &Uses<'_>) -> TokenStream {
    let (name, fallback, string) = (&texts.name, ident(FALLBACK), resource.names.std("String"));
    let declared = texts.variants.iter().map(|(variant, text)| {
        let shown = if text.is_empty() { "The empty text".to_owned() } else { about::code(text) };
        let about = attributes(&[shown + "."]);
        quote!(#about #variant)
    });
    let stated = texts.variants.iter().map(|(variant, text)| quote!(#variant: #text));
    let about = about("", uses, name);
    quote! {
        #about
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#declared,)*
            /// A text that AWS's schema doesn't list.
            #fallback(#string),
        }

        provider_aws_core::impl_text_enum!(#name { #(#stated),* });
    }
}

fn union_enum(resource: &Resource<'_>, union: &UnionEnum<'_>, uses: &Uses<'_>) -> TokenStream {
    let (name, fallback, value) = (&union.name, ident(FALLBACK), resource.names.core("Value"));
    let about = about(&union.spec.description, uses, name);
    let declared = union.variants.iter().map(|variant| {
        let (name, value) = (&variant.name, variant.value.tokens(&resource.names));
        let about = attributes(&[about_form(resource, variant)]);
        quote!(#about #name(#value))
    });
    let stated = union.variants.iter().map(|variant| {
        let (name, value) = (&variant.name, as_expression(variant.value.tokens(&resource.names)));
        let key = variant.key.map(|property| {
            let key = &property.wire_name;
            quote!(#key,)
        });
        let marks = conversions(resource, union, variant);
        let marks = marks.iter().map(|mark| ident(mark));
        quote!(#name: (#key #value #(, #marks)*))
    });
    quote! {
        #about
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#declared,)*
            /// A value of a form that AWS's schema doesn't list.
            #fallback(#value),
        }

        provider_aws_core::impl_union!(#name { #(#stated),* });
    }
}

/// The conversions into a union from the value of one of its forms: of one whose type no other form has.
fn conversions(resource: &Resource<'_>, union: &UnionEnum<'_>, variant: &Variant<'_>) -> Vec<&'static str> {
    let others = || union.variants.iter().filter(|other| other.name != variant.name);
    let is_text = |variant: &Variant<'_>| variant.key.is_none() && variant.value == ValueType::String;
    let is_enum = |variant: &Variant<'_>| {
        variant.key.is_none()
            && resource
                .types
                .enums
                .iter()
                .any(|texts| variant.value == ValueType::Generated(texts.name.clone()))
    };
    let is_array = |variant: &Variant<'_>| matches!(variant.value, ValueType::Array(_));
    if matches!(variant.value, ValueType::Boxed(_) | ValueType::Json)
        || others().any(|other| other.value == variant.value)
    {
        return Vec::new();
    }
    if is_text(variant) {
        return vec!["text"];
    }
    let from_text =
        is_enum(variant) && !others().any(|other| is_enum(other) || other.value == ValueType::String);
    let from_array = is_array(variant) && !others().any(is_array);
    let marks = [("from", true), ("text", from_text), ("array", from_array)];
    marks.into_iter().filter_map(|(mark, holds)| holds.then_some(mark)).collect()
}

fn about_form(resource: &Resource<'_>, variant: &Variant<'_>) -> String {
    match (variant.key, &variant.value) {
        (Some(key), _) => format!("An object whose only member is {}.", about::code(&key.wire_name)),
        (None, ValueType::String) => "A text.".to_owned(),
        (None, ValueType::Boolean) => "True or false.".to_owned(),
        (None, ValueType::Integer | ValueType::Number) => "A number.".to_owned(),
        (None, ValueType::Array(_)) => "An array.".to_owned(),
        (None, ValueType::Map(_)) => "A map.".to_owned(),
        (None, ValueType::Generated(name) | ValueType::Boxed(name)) => {
            let is_object = resource.types.structs.iter().any(|object| object.name == *name);
            (if is_object { "An object." } else { "One of several." }).to_owned()
        }
        (None, _) => "A value.".to_owned(),
    }
}

/// The docs of a type: its description, or what its only use is said to be, and where it is used.
fn about(description: &str, uses: &Uses<'_>, name: &Ident) -> TokenStream {
    let mut paragraphs = uses.about(name);
    match inert(description) {
        text if !text.is_empty() => {
            paragraphs.drain(..paragraphs.len().saturating_sub(1));
            paragraphs.insert(0, text);
        }
        // The scope of a list may have a type that no field has.
        _ if paragraphs.is_empty() => paragraphs.push("A value that a list is narrowed by.".to_owned()),
        _ => {}
    }
    attributes(&paragraphs)
}
