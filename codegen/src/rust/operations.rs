//! The operations of a resource: one function each.

use cloud_control::Handler;
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use specs::OperationSpec;

use super::about;
use super::alias;
use super::docs::attributes;
use super::example::{example, example_of_get_opt};
use super::metadata::called;
use super::plan::{Resource, builder, ident};
use super::scope::Scope;

/// The functions of a resource of a crate, which has this name in code.
pub(super) fn tokens(resource: &Resource<'_>, krate: &Ident) -> TokenStream {
    if resource.spec.operations.is_empty() {
        return TokenStream::new();
    }
    let name = &resource.name;
    let functions = resource.spec.operations.iter().map(|operation| {
        let get_opt = (operation.handler == Handler::Get).then(|| get_opt(resource, krate, operation));
        let function = function(resource, krate, operation);
        quote!(#function #get_opt)
    });
    let policy = policy(resource);
    quote! {
        impl #name { #(#functions)* #policy }
    }
}

/// What differs from one handler's function to another's.
struct Parts {
    summary: String,
    /// More about the call, if there is more.
    note: String,
    /// The parameters behind the client, each with a comma before it.
    parameters: TokenStream,
    /// The arguments that the builder gets for them.
    arguments: TokenStream,
    /// Calls on the builder.
    calls: TokenStream,
}

fn parts(resource: &Resource<'_>, operation: &OperationSpec) -> Parts {
    let Resource { desired_state, patch, words, a_resource, .. } = resource;
    let identifier = identifier(resource);
    let none = TokenStream::new;
    match operation.handler {
        Handler::Create => Parts {
            summary: format!("Creates {a_resource}."),
            parameters: quote!(, desired_state: #desired_state),
            arguments: quote!(, desired_state.0),
            calls: none(),
            note: String::new(),
        },
        Handler::Get => Parts {
            summary: format!("Reads {a_resource}."),
            parameters: quote!(, #identifier),
            arguments: quote!(, identifier.into()),
            calls: none(),
            note: String::new(),
        },
        Handler::Update => Parts {
            summary: format!("Updates {a_resource}."),
            parameters: quote!(, #identifier, patch: #patch),
            arguments: quote!(, identifier.into(), patch.0),
            calls: none(),
            note: String::new(),
        },
        Handler::Delete => Parts {
            summary: format!("Deletes {a_resource}."),
            parameters: quote!(, #identifier),
            arguments: quote!(, identifier.into()),
            calls: none(),
            note: String::new(),
        },
        Handler::List => {
            let scope = Scope::of(resource, operation);
            Parts {
                summary: format!("Lists each {words} in a region{}.", scope.words),
                parameters: scope.parameters,
                arguments: none(),
                calls: scope.calls,
                note: scope.note,
            }
        }
    }
}

fn function(resource: &Resource<'_>, krate: &Ident, operation: &OperationSpec) -> TokenStream {
    let Resource { name, names, policy, .. } = resource;
    let [client, builder] = ["Client", &builder(operation.handler)].map(|name| names.core(name));
    let gate = resource.gate(operation);
    let Parts { summary, note, parameters, arguments, calls } = parts(resource, operation);
    let method = ident(operation.handler.name());
    let outcome = about::outcome(resource, operation);
    let outcome = if note.is_empty() { outcome } else { format!("{outcome}\n\n{note}") };
    let about = documentation(resource, operation, [summary, outcome], example(resource, krate, operation));
    let aliases = alias::of_operation(resource.spec, &method, operation);
    let called = called(operation.handler);
    quote! {
        #about
        #aliases
        pub fn #method<'a, #policy: #gate>(client: &'a #client<#policy> #parameters) -> #builder<'a, #name> {
            #builder::new(client, #called #arguments) #calls
        }
    }
}

fn get_opt(resource: &Resource<'_>, krate: &Ident, operation: &OperationSpec) -> TokenStream {
    let Resource { name, a_resource, names, policy, .. } = resource;
    let (gate, called) = (resource.gate(operation), called(operation.handler));
    let [client, get, found] = ["Client", "Get", "Resource"].map(|name| names.core(name));
    let (option, identifier) = (names.std("Option"), identifier(resource));
    let summary = format!("Reads {a_resource}, or returns `None` if it doesn't exist.");
    let as_get = "Its permissions, and all other errors, are those of [`get`](Self::get).".to_owned();
    let about = attributes(&with_example(vec![summary, as_get], example_of_get_opt(resource, krate)));
    quote! {
        #about
        pub fn get_opt<'a, #policy: #gate>(
            client: &'a #client<#policy>,
            #identifier
        ) -> #get<'a, #name, #option<#found<#name>>> {
            #get::new(client, #called, identifier.into()).optional()
        }
    }
}

/// The parameter for an identifier.
fn identifier(resource: &Resource<'_>) -> TokenStream {
    let (into, identifier) = (resource.names.std("Into"), &resource.identifier);
    quote!(identifier: impl #into<#identifier>)
}

/// The docs of a function: the first paragraphs, then its permissions, its errors and an example.
fn documentation(
    resource: &Resource<'_>,
    operation: &OperationSpec,
    first: [String; 2],
    example: Option<String>,
) -> TokenStream {
    let required = match operation.handler {
        Handler::Create => {
            let required = resource.creatable().filter(|property| property.spec.required);
            about::required(resource, &resource.desired_state, required)
        }
        Handler::Update => about::required(resource, &resource.patch, resource.required_in_patch()),
        Handler::Get | Handler::Delete | Handler::List => String::new(),
    };
    let [summary, outcome] = first;
    let mut paragraphs = vec![summary, outcome, required, about::permissions(resource, operation)];
    paragraphs.extend(["# Errors".to_owned(), about::errors(resource, operation)]);
    attributes(&with_example(paragraphs, example))
}

fn with_example(mut paragraphs: Vec<String>, example: Option<String>) -> Vec<String> {
    paragraphs.extend(example.into_iter().flat_map(|example| ["# Example".to_owned(), example]));
    paragraphs
}

/// The function that makes policies of the operations' constants.
fn policy(resource: &Resource<'_>) -> TokenStream {
    let [result, operation] = [resource.names.std("Result"), resource.names.core("Operation")];
    let about = attributes(&[format!(
        "The IAM policies that allow a caller these operations, on any {}.",
        resource.words
    )]);
    quote! {
        #about
        ///
        /// # Errors
        ///
        /// Returns an error if there are no operations.
        #[cfg(feature = "policy")]
        pub fn policy(
            operations: &[#operation]
        ) -> #result<provider_aws_core::least_privilege::Emission, provider_aws_core::least_privilege::EmitError> {
            provider_aws_core::policy(operations)
        }
    }
}
