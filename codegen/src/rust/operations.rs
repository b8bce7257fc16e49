//! The operations of a resource: a function each, and constant metadata that every build of the crate checks.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use specs::{Handler, OperationSpec, Verb};

use super::docs::attributes;
use super::plan::{Resource, ident};

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

/// What a handler is called: its constant, the builder of its operation, and its name in the metadata.
struct Called {
    constant: Ident,
    builder: &'static str,
    handler: Ident,
}

fn called(handler: Handler) -> Called {
    let (constant, builder, handler) = match handler {
        Handler::Create => ("CREATE", "Create", "Create"),
        Handler::Read => ("GET", "Get", "Read"),
        Handler::Update => ("UPDATE", "Update", "Update"),
        Handler::Delete => ("DELETE", "Delete", "Delete"),
        Handler::List => ("LIST", "List", "List"),
    };
    Called {
        constant: ident(constant),
        builder,
        handler: ident(handler),
    }
}

fn function(resource: &Resource<'_>, operation: &OperationSpec) -> TokenStream {
    let Resource {
        name,
        identifier,
        desired_state,
        patch,
        words,
        names,
        ..
    } = resource;
    let Called {
        constant, builder, ..
    } = called(operation.handler);
    let [client, builder] = ["Client", builder].map(|name| names.core(name));
    let identifier = || {
        let into = names.std("Into");
        quote!(identifier: impl #into<#identifier>)
    };
    let (summary, method, parameters, arguments) = match operation.handler {
        Handler::Create => (
            format!("Creates a {words}."),
            "create",
            quote!(, desired_state: #desired_state),
            quote!(, desired_state.0),
        ),
        Handler::Read => {
            let identifier = identifier();
            (
                format!("Reads a {words}."),
                "get",
                quote!(, #identifier),
                quote!(, identifier.into()),
            )
        }
        Handler::Update => {
            let identifier = identifier();
            (
                format!("Changes a {words}."),
                "update",
                quote!(, #identifier, patch: #patch),
                quote!(, identifier.into(), patch.0),
            )
        }
        Handler::Delete => {
            let identifier = identifier();
            (
                format!("Deletes a {words}."),
                "delete",
                quote!(, #identifier),
                quote!(, identifier.into()),
            )
        }
        Handler::List => (
            format!("Lists every {words} of a region."),
            "list",
            quote!(),
            quote!(),
        ),
    };
    let needs: Vec<String> = operation
        .permissions
        .iter()
        .map(|permission| format!("`{}`", permission.action))
        .collect();
    let about = attributes(&[summary, format!("The handler needs {}.", needs.join(", "))]);
    let method = ident(method);
    quote! {
        #about
        pub fn #method<'a>(client: &'a #client #parameters) -> #builder<'a, #name> {
            #builder::new(client, &#constant #arguments)
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
    let Called {
        constant, handler, ..
    } = called(*handler);
    let [operation_type, handler_type, verb_type] =
        ["Operation", "Handler", "Verb"].map(|name| resource.names.core(name));
    let type_name = &resource.spec.type_name;
    let about = attributes(&[format!(
        "What `{name}` of a {} is and needs.",
        resource.words
    )]);
    let verb = ident(match operation.verb {
        Verb::Select => "Select",
        Verb::Insert => "Insert",
        Verb::Update => "Update",
        Verb::Delete => "Delete",
    });
    let (known, unverified): (Vec<_>, Vec<_>) = permissions
        .iter()
        .partition(|permission| permission.standing.is_known());
    let list = |method: &str, actions: Vec<&specs::Permission>| {
        let actions: Vec<&str> = actions
            .iter()
            .map(|permission| permission.action.as_str())
            .collect();
        let method = ident(method);
        (!actions.is_empty()).then(|| quote!(.#method(&[#(#actions),*])))
    };
    let (permissions, unverified) = (list("permissions", known), list("unverified", unverified));
    quote! {
        #about
        pub const #constant: #operation_type =
            #operation_type::new(#type_name, #name, #handler_type::#handler, #verb_type::#verb)
                .required_parameters(&[#(#required_parameters),*])
                #permissions
                #unverified;
        const _: () = #constant.check(super::iam::KNOWN);
    }
}
