//! The types by which properties refer to resources: identifiers, and newtypes of other properties. Those that other
//! resources refer to are in a module of their own, so that a resource is compiled without those that it refers to.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::about::code;
use super::docs::attributes;
use super::model::identifier;
use super::plan::{Referent, Resource};

/// The most resources that docs list as referring to one.
const MAX_REFERRERS: usize = 8;

/// What the module of a resource has of references.
pub(super) fn tokens(resource: &Resource<'_>) -> TokenStream {
    let referents = &resource.references.referents;
    let own_identifier = referents
        .iter()
        .all(|referent| referent.property.is_some() || referent.shared.is_none())
        .then(|| identifier(resource, &resource.identifier, None));
    let newtypes = referents.iter().map(|referent| match (&referent.shared, &referent.property) {
        (Some(_), _) | (None, None) => TokenStream::new(),
        (None, Some(_)) => newtype(resource, referent, &referent.name, None),
    });
    let methods = methods(resource);
    let choices = resource.references.choices.iter().map(|choice| {
        let (name, of, string) = (&choice.name, &choice.of, resource.names.std("String"));
        let links: Vec<String> = of.iter().map(|referent| format!("[`{referent}`]")).collect();
        let about = attributes(&[format!(
            "A reference to one of several: it is made from {}, or text.",
            links.join(", ")
        )]);
        quote! {
            #about
            #[derive(Clone, Debug, PartialEq, Eq, Hash)]
            pub struct #name(#string);

            provider_aws_core::impl_reference!(#name of #(#of),*);
        }
    });
    quote!(#own_identifier #(#newtypes)* #methods #(#choices)*)
}

/// What the module of a resource has from the shared one. Docs show a type in the module of its resource, unless that
/// isn't compiled.
pub(super) fn uses(resource: &Resource<'_>) -> TokenStream {
    let renamed = |shared: &Ident, name: &Ident| (shared != name).then(|| quote!(as #name));
    let own = resource.references.referents.iter().filter_map(|referent| {
        let (shared, name) = (referent.shared.as_ref()?, &referent.name);
        let renamed = renamed(shared, name);
        Some(quote!(pub use super::identifiers::#shared #renamed;))
    });
    let imports = resource.references.imports.iter().map(|import| {
        let (shared, feature) = (&import.shared, &import.feature);
        let renamed = renamed(shared, &import.name);
        quote! {
            #[cfg_attr(feature = #feature, doc(hidden))]
            pub use super::identifiers::#shared #renamed;
        }
    });
    quote!(#(#own)* #(#imports)*)
}

/// The module of the types that other resources refer to, if there are any.
pub(super) fn shared(resources: &[Resource<'_>]) -> Option<TokenStream> {
    let all = resources.iter().flat_map(|resource| {
        let referents = resource.references.referents.iter();
        referents.filter_map(move |referent| Some((resource, referent, referent.shared.as_ref()?)))
    });
    let items: Vec<TokenStream> = all
        .map(|(resource, referent, name)| {
            let features = &referent.features;
            let condition = quote!(#[cfg(any(#(feature = #features),*))]);
            match referent.property {
                Some(_) => newtype(resource, referent, name, Some(&condition)),
                None => identifier(resource, name, Some(&condition)),
            }
        })
        .collect();
    (!items.is_empty()).then(|| quote!(#(#items)*))
}

/// The docs of a model that name the resources which refer to it, with a link to each that is compiled.
pub(super) fn referrers(resource: &Resource<'_>) -> Option<TokenStream> {
    let referrers = &resource.references.referrers;
    if referrers.is_empty() || referrers.len() > MAX_REFERRERS {
        return None;
    }
    let last = referrers.len() - 1;
    let lines = referrers.iter().enumerate().map(|(index, referrer)| {
        let (name, feature) = (referrer.name.to_string(), &referrer.feature);
        let end = if index == last { "." } else { "," };
        let linked = format!("[`{name}`](super::{name}){end}");
        let plain = format!("`{name}`{end}");
        quote! {
            #[cfg_attr(feature = #feature, doc = #linked)]
            #[cfg_attr(not(feature = #feature), doc = #plain)]
        }
    });
    Some(quote! {
        ///
        /// Referred to by
        #(#lines)*
    })
}

/// The newtype of a property that others refer to.
fn newtype(
    resource: &Resource<'_>,
    referent: &Referent,
    name: &Ident,
    condition: Option<&TokenStream>,
) -> TokenStream {
    let Some((index, method)) = &referent.property else { return TokenStream::new() };
    let (property, string) = (&resource.properties[*index], resource.names.std("String"));
    let about = attributes(&[format!(
        "The {} of {}, to refer to it: `{}::{method}` returns it.",
        code(&property.spec.wire_name),
        resource.a_resource,
        resource.name
    )]);
    quote! {
        #about
        #condition
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct #name(#string);

        #condition
        provider_aws_core::impl_reference!(#name);
    }
}

/// The methods of a model that return what others refer to.
fn methods(resource: &Resource<'_>) -> Option<TokenStream> {
    let [option, into] = [resource.names.std("Option"), resource.names.std("Into")];
    let methods = resource.references.referents.iter().filter_map(|Referent { name, property, .. }| {
        let (index, method) = property.as_ref()?;
        let property = &resource.properties[*index];
        let field = &property.name;
        let about = attributes(&[format!(
            "The {}, for properties that refer to {} by it.",
            code(&property.spec.wire_name),
            resource.a_resource
        )]);
        Some(quote! {
            #about
            #[must_use]
            pub fn #method(&self) -> #option<#name> {
                self.#field.as_deref().map(#into::into)
            }
        })
    });
    let methods: Vec<TokenStream> = methods.collect();
    let model = &resource.name;
    (!methods.is_empty()).then(|| quote!(impl #model { #(#methods)* }))
}
