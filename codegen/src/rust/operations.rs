//! The operations of a resource: a function each, and constant metadata that every build of the crate checks.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use specs::{Handler, OperationSpec, Verb};

use super::docs::attributes;
use super::plan::Resource;

pub(super) fn tokens(resource: &Resource<'_>) -> TokenStream {
    let operations = || resource.spec.operations.iter();
    if operations().next().is_none() {
        return TokenStream::new();
    }
    let name = &resource.name;
    let functions = operations().map(|operation| function(resource, operation));
    let constants = operations().map(|operation| constant(resource, operation));
    quote! {
        impl #name { #(#functions)* }

        #(#constants)*
    }
}

/// The name of an operation's constant: `GET`.
fn constant_name(handler: Handler) -> Ident {
    format_ident!(
        "{}",
        match handler {
            Handler::Create => "CREATE",
            Handler::Read => "GET",
            Handler::Update => "UPDATE",
            Handler::Delete => "DELETE",
            Handler::List => "LIST",
        }
    )
}

fn function(resource: &Resource<'_>, operation: &OperationSpec) -> TokenStream {
    let Resource {
        name,
        identifier,
        desired_state,
        patch,
        words,
        paths,
        ..
    } = resource;
    let into = &paths.into;
    let needs: Vec<String> = operation
        .permissions
        .iter()
        .map(|permission| format!("`{}`", permission.action))
        .collect();
    let constant = constant_name(operation.handler);
    let (summary, signature, builder) = match operation.handler {
        Handler::Create => (
            format!("Creates a {words}."),
            quote!(create<'a>(client: &'a provider_aws_core::Client, desired_state: #desired_state)),
            quote!(Create(client, &#constant, desired_state.0)),
        ),
        Handler::Read => (
            format!("Reads a {words}."),
            quote!(get<'a>(client: &'a provider_aws_core::Client, identifier: impl #into<#identifier>)),
            quote!(Get(client, &#constant, identifier.into())),
        ),
        Handler::Update => (
            format!("Changes a {words}."),
            quote!(update<'a>(client: &'a provider_aws_core::Client, identifier: impl #into<#identifier>, patch: #patch)),
            quote!(Update(client, &#constant, identifier.into(), patch.0)),
        ),
        Handler::Delete => (
            format!("Deletes a {words}."),
            quote!(delete<'a>(client: &'a provider_aws_core::Client, identifier: impl #into<#identifier>)),
            quote!(Delete(client, &#constant, identifier.into())),
        ),
        Handler::List => (
            format!("Lists every {words} of a region."),
            quote!(list<'a>(client: &'a provider_aws_core::Client)),
            quote!(List(client, &#constant)),
        ),
    };
    let mut builder = builder.into_iter();
    let (kind, arguments) = (builder.next(), builder.next());
    let about = attributes(&[summary, format!("The handler needs {}.", needs.join(", "))]);
    quote! {
        #about
        pub fn #signature -> provider_aws_core::#kind<'a, #name> {
            provider_aws_core::#kind::new #arguments
        }
    }
}

fn constant(resource: &Resource<'_>, operation: &OperationSpec) -> TokenStream {
    let OperationSpec {
        handler,
        name,
        required_parameters,
        permissions,
        ..
    } = operation;
    let constant = constant_name(*handler);
    let type_name = &resource.spec.type_name;
    let about = attributes(&[format!(
        "What `{name}` of a {} is and needs.",
        resource.words
    )]);
    let handler = format_ident!(
        "{}",
        match handler {
            Handler::Create => "Create",
            Handler::Read => "Read",
            Handler::Update => "Update",
            Handler::Delete => "Delete",
            Handler::List => "List",
        }
    );
    let verb = format_ident!(
        "{}",
        match operation.verb {
            Verb::Select => "Select",
            Verb::Insert => "Insert",
            Verb::Update => "Update",
            Verb::Delete => "Delete",
        }
    );
    let (known, unverified): (Vec<_>, Vec<_>) = permissions
        .iter()
        .partition(|permission| permission.standing.is_known());
    let list = |method: &str, actions: Vec<&specs::Permission>| {
        let actions: Vec<&str> = actions
            .iter()
            .map(|permission| permission.action.as_str())
            .collect();
        let method = format_ident!("{method}");
        (!actions.is_empty()).then(|| quote!(.#method(&[#(#actions),*])))
    };
    let (permissions, unverified) = (list("permissions", known), list("unverified", unverified));
    quote! {
        #about
        pub const #constant: provider_aws_core::Operation =
            provider_aws_core::Operation::new(#type_name, #name, provider_aws_core::Handler::#handler, provider_aws_core::Verb::#verb)
                .required_parameters(&[#(#required_parameters),*])
                #permissions
                #unverified;
        const _: () = #constant.check(super::iam::KNOWN);
    }
}
