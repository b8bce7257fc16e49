//! The operations of a resource: a function each, and constant metadata that every build of the crate checks.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use specs::{Handler, OperationSpec, Verb};

use super::docs::attributes;
use super::plan::{Resource, builder, ident};
use super::scope::Scope;

pub(super) fn tokens(resource: &Resource<'_>) -> TokenStream {
    let operations = || resource.spec.operations.iter();
    if operations().next().is_none() {
        return TokenStream::new();
    }
    let name = &resource.name;
    let functions = operations().map(|operation| {
        let get_opt = (operation.handler == Handler::Read).then(|| get_opt(resource, operation));
        let function = function(resource, operation);
        quote!(#function #get_opt)
    });
    let constants = operations().map(|operation| constant(resource, operation));
    quote! {
        impl #name { #(#functions)* }

        #(#constants)*
    }
}

/// What a handler is called: its constant, and its name in the metadata.
struct Called {
    constant: Ident,
    handler: Ident,
}

fn called(handler: Handler) -> Called {
    let (constant, handler) = match handler {
        Handler::Create => ("CREATE", "Create"),
        Handler::Read => ("GET", "Read"),
        Handler::Update => ("UPDATE", "Update"),
        Handler::Delete => ("DELETE", "Delete"),
        Handler::List => ("LIST", "List"),
    };
    Called {
        constant: ident(constant),
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
        policy,
        ..
    } = resource;
    let Called { constant, .. } = called(operation.handler);
    let [client, builder] = ["Client", builder(operation.handler)].map(|name| names.core(name));
    let gate = resource.gate(operation);
    let identifier = || {
        let into = names.std("Into");
        quote!(identifier: impl #into<#identifier>)
    };
    let scope = Scope::of(resource, operation);
    let (summary, parameters, arguments) = match operation.handler {
        Handler::Create => (
            format!("Creates a {words}."),
            quote!(, desired_state: #desired_state),
            quote!(, desired_state.0),
        ),
        Handler::Read => {
            let identifier = identifier();
            (
                format!("Reads a {words}."),
                quote!(, #identifier),
                quote!(, identifier.into()),
            )
        }
        Handler::Update => {
            let identifier = identifier();
            (
                format!("Changes a {words}."),
                quote!(, #identifier, patch: #patch),
                quote!(, identifier.into(), patch.0),
            )
        }
        Handler::Delete => {
            let identifier = identifier();
            (
                format!("Deletes a {words}."),
                quote!(, #identifier),
                quote!(, identifier.into()),
            )
        }
        Handler::List => (
            format!("Lists every {words} of a region{}.", scope.words),
            scope.parameters,
            quote!(),
        ),
    };
    let about = attributes(&[summary, needs(operation)]);
    let (method, calls) = (ident(&function_name(operation)), scope.calls);
    quote! {
        #about
        pub fn #method<'a, #policy: #gate>(client: &'a #client<#policy> #parameters) -> #builder<'a, #name> {
            #builder::new(client, &#constant #arguments) #calls
        }
    }
}

/// The function of an operation: `get`.
pub(super) fn function_name(operation: &OperationSpec) -> String {
    builder(operation.handler).to_lowercase()
}

fn get_opt(resource: &Resource<'_>, operation: &OperationSpec) -> TokenStream {
    let Resource {
        name,
        identifier,
        words,
        names,
        policy,
        ..
    } = resource;
    let gate = resource.gate(operation);
    let [client, get, found] = ["Client", "Get", "Resource"].map(|name| names.core(name));
    let [into, option] = ["Into", "Option"].map(|name| names.std(name));
    let about = attributes(&[
        format!("Reads a {words}, or `None` where there is none."),
        needs(operation),
    ]);
    quote! {
        #about
        pub fn get_opt<'a, #policy: #gate>(
            client: &'a #client<#policy>,
            identifier: impl #into<#identifier>
        ) -> #get<'a, #name, #option<#found<#name>>> {
            #get::new(client, &GET, identifier.into()).optional()
        }
    }
}

/// What the docs of a function say of permissions.
fn needs(operation: &OperationSpec) -> String {
    let actions = operation.permissions.iter();
    let actions: Vec<String> = actions
        .map(|permission| format!("`{}`", permission.action))
        .collect();
    format!("The handler needs {}.", actions.join(", "))
}

fn constant(resource: &Resource<'_>, operation: &OperationSpec) -> TokenStream {
    let OperationSpec {
        handler,
        name,
        required_parameters,
        scope,
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
                .required_parameters(&[#(#scope,)* #(#required_parameters),*])
                #permissions
                #unverified;
        const _: () = #constant.check(super::iam::KNOWN);
    }
}
