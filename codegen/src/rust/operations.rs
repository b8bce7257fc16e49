//! The operations of a resource: a function each, and constant metadata that every build of the crate checks.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase;
use iam_policy::{Need, NeededAction, PASS_ROLE};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use specs::{Handler, OperationSpec};

use super::docs::attributes;
use super::plan::{Resource, builder, ident};
use super::scope::Scope;

pub(super) fn tokens(resource: &Resource<'_>, needs: &[Need]) -> TokenStream {
    let operations = || resource.spec.operations.iter();
    if needs.is_empty() {
        return TokenStream::new();
    }
    let name = &resource.name;
    let functions = operations().map(|operation| {
        let get_opt = (operation.handler == Handler::Read).then(|| get_opt(resource, operation));
        let function = function(resource, operation);
        quote!(#function #get_opt)
    });
    let constants = operations().zip(needs);
    let constants = constants.map(|(operation, need)| constant(resource, operation, need));
    let policy = policy(resource);
    quote! {
        impl #name { #(#functions)* #policy }

        #(#constants)*
    }
}

/// The constant of an operation: `GET`.
fn constant_name(operation: &OperationSpec) -> Ident {
    ident(&builder(operation.handler).to_uppercase())
}

/// The static of an operation as code calls it.
fn linked_name(operation: &OperationSpec) -> Ident {
    ident(&format!("LINKED_{}", constant_name(operation)))
}

/// An operation in code that calls it, of which the linked program tells.
pub(super) fn called(operation: &OperationSpec) -> TokenStream {
    let linked = linked_name(operation);
    quote!(#linked.called())
}

fn function(resource: &Resource<'_>, operation: &OperationSpec) -> TokenStream {
    let Resource { name, identifier, desired_state, patch, words, names, policy, .. } = resource;
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
            (format!("Reads a {words}."), quote!(, #identifier), quote!(, identifier.into()))
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
            (format!("Deletes a {words}."), quote!(, #identifier), quote!(, identifier.into()))
        }
        Handler::List => {
            (format!("Lists every {words} of a region{}.", scope.words), scope.parameters, quote!())
        }
    };
    let about = attributes(&[summary, needs(operation)]);
    let (method, calls) = (ident(&function_name(operation)), scope.calls);
    let called = called(operation);
    quote! {
        #about
        pub fn #method<'a, #policy: #gate>(client: &'a #client<#policy> #parameters) -> #builder<'a, #name> {
            #builder::new(client, #called #arguments) #calls
        }
    }
}

/// The function of an operation: `get`.
pub(super) fn function_name(operation: &OperationSpec) -> String {
    builder(operation.handler).to_lowercase()
}

fn get_opt(resource: &Resource<'_>, operation: &OperationSpec) -> TokenStream {
    let Resource { name, identifier, words, names, policy, .. } = resource;
    let (gate, called) = (resource.gate(operation), called(operation));
    let [client, get, found] = ["Client", "Get", "Resource"].map(|name| names.core(name));
    let [into, option] = ["Into", "Option"].map(|name| names.std(name));
    let about = attributes(&[format!("Reads a {words}, or `None` where there is none."), needs(operation)]);
    quote! {
        #about
        pub fn get_opt<'a, #policy: #gate>(
            client: &'a #client<#policy>,
            identifier: impl #into<#identifier>
        ) -> #get<'a, #name, #option<#found<#name>>> {
            #get::new(client, #called, identifier.into()).optional()
        }
    }
}

/// The function that makes policies of the operations' constants.
fn policy(resource: &Resource<'_>) -> TokenStream {
    let [result, operation] = [resource.names.std("Result"), resource.names.core("Operation")];
    let about = attributes(&[format!(
        "The IAM policies for a caller of these operations, on any {}.",
        resource.words
    )]);
    quote! {
        #about
        ///
        /// # Errors
        ///
        /// If there are no operations.
        #[cfg(feature = "policy")]
        pub fn policy(
            operations: &[#operation]
        ) -> #result<provider_aws_core::iam_policy::Emission, provider_aws_core::iam_policy::EmitError> {
            provider_aws_core::policy(operations)
        }
    }
}

/// What the docs of a function say of permissions.
fn needs(operation: &OperationSpec) -> String {
    let actions = operation.permissions.iter();
    let actions: Vec<String> = actions.map(|permission| format!("`{}`", permission.action)).collect();
    format!("The handler needs {}.", actions.join(", "))
}

fn constant(resource: &Resource<'_>, operation: &OperationSpec, need: &Need) -> TokenStream {
    let OperationSpec { handler, name, verb, required_parameters, scope, .. } = operation;
    let (constant, linked) = (constant_name(operation), linked_name(operation));
    let [operation_type, handler_type, verb_type, linked_type] =
        ["Operation", "Handler", "Verb", "LinkedOperation"].map(|name| resource.names.core(name));
    let type_name = &resource.spec.type_name;
    let about = attributes(&[format!("What `{name}` of a {} is and needs.", resource.words)]);
    let [handler, verb] = [handler.name(), verb.name()].map(|it| ident(&it.to_upper_camel_case()));
    let permissions = operation.permissions.iter();
    let (known, unverified): (Vec<_>, Vec<_>) =
        permissions.partition(|permission| permission.standing.is_known());
    let list = |method: &str, actions: Vec<&specs::Permission>| {
        let actions: Vec<&str> = actions.iter().map(|permission| permission.action.as_str()).collect();
        let method = ident(method);
        (!actions.is_empty()).then(|| quote!(.#method(&[#(#actions),*])))
    };
    let (permissions, unverified) = (list("permissions", known), list("unverified", unverified));
    let services = &need.passes_roles_to;
    let passes_role = operation.permissions.iter().any(|it| it.action == PASS_ROLE);
    let passes_roles_to =
        (passes_role && !services.is_empty()).then(|| quote!(.passes_roles_to(&[#(#services),*])));
    let resources = resources(resource, operation, need);
    let read = need.reads_back.then(|| quote!(.read(&GET)));
    quote! {
        #about
        pub const #constant: #operation_type =
            #operation_type::new(#type_name, #name, #handler_type::#handler, #verb_type::#verb)
                .required_parameters(&[#(#scope,)* #(#required_parameters),*])
                #permissions
                #unverified
                #passes_roles_to
                #resources
                #read;
        const _: () = #constant.check(super::iam::KNOWN);
        static #linked: #linked_type<{ #constant.text_length() }> = #linked_type::new(#constant);
    }
}

/// What the actions of the operation's own handler can be narrowed to.
fn resources(resource: &Resource<'_>, operation: &OperationSpec, need: &Need) -> Option<TokenStream> {
    let mut narrowed = BTreeMap::<_, Vec<&str>>::new();
    for needed in &need.actions {
        let NeededAction { own, related, .. } = needed;
        let is_narrowed = !own.is_empty() || !related.is_empty();
        if is_narrowed && needed.handler == operation.handler {
            let actions = narrowed.entry((own, related)).or_default();
            actions.push(&needed.action);
        }
    }
    if narrowed.is_empty() {
        return None;
    }
    let scoped = resource.names.core("ScopedActions");
    let narrowed = narrowed.iter().map(|((own, related), actions)| {
        let formats = |method: &str, formats: &[String]| {
            let method = ident(method);
            (!formats.is_empty()).then(|| quote!(.#method(&[#(#formats),*])))
        };
        let (own, related) = (formats("own", own), formats("related", related));
        quote!(#scoped::new(&[#(#actions),*]) #own #related)
    });
    Some(quote!(.resources(&[#(#narrowed),*])))
}
