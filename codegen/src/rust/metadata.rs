//! The metadata of operations: a constant for readers and for the checks of each build, and a record for the linked
//! program. Both are written from the same permissions.

use cloud_control::Handler;
use cloud_control::linked::{OperationRecord, Permissions, RecordedScope};
use heck::ToUpperCamelCase;
use least_privilege::{Need, records};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use specs::OperationSpec;

use super::about;
use super::docs::attributes;
use super::plan::{Resource, ident};

pub(super) fn tokens(resource: &Resource<'_>, needs: &[Need]) -> TokenStream {
    let operations = resource.spec.operations.iter().zip(needs);
    let operations = operations.zip(records(resource.spec, needs)).map(|((operation, need), record)| {
        let constant = constant(resource, operation, need, &record);
        let linked = linked(resource, &record);
        quote!(#constant #linked)
    });
    quote!(#(#operations)*)
}

/// The name of an operation's constant: `GET`.
pub(super) fn constant_name(handler: Handler) -> Ident {
    ident(&handler.name().to_uppercase())
}

/// The name of an operation's record, which only code that calls the operation may use.
fn linked_name(handler: Handler) -> Ident {
    ident(&format!("LINKED_{}", constant_name(handler)))
}

/// An operation in code that calls it.
pub(super) fn called(handler: Handler) -> TokenStream {
    let linked = linked_name(handler);
    quote!(#linked.called())
}

fn constant(
    resource: &Resource<'_>,
    operation: &OperationSpec,
    need: &Need,
    record: &OperationRecord<'_>,
) -> TokenStream {
    let permissions = &record.permissions;
    let Resource { names, spec, .. } = resource;
    let [operation_type, handler_type] = ["Operation", "Handler"].map(|name| names.core(name));
    let type_name = &spec.type_name;
    let function = operation.handler.name();
    let about = attributes(&[
        format!("What [`{}::{function}`] requires, for policies and their checks.", resource.name),
        required(permissions),
    ]);
    let constant = constant_name(operation.handler);
    let handler = ident(&operation.handler.name().to_upper_camel_case());
    let scopes = (!permissions.scopes.is_empty()).then(|| {
        let scopes = permissions.scopes.iter().map(|scope| scoped_actions(resource, scope));
        quote!(.requires(&[#(#scopes),*]))
    });
    let list = |method: &str, texts: &[&str]| {
        let method = ident(method);
        (!texts.is_empty()).then(|| quote!(.#method(&[#(#texts),*])))
    };
    let identifier = list("identifier", &record.identifier);
    let unverified = list("unverified", &permissions.unverified);
    let passes_roles_to = list("passes_roles_to", &permissions.passes_roles_to);
    let read = need.reads_back.then(|| quote!(.read(&GET)));
    quote! {
        #about
        pub const #constant: #operation_type =
            #operation_type::new(#type_name, #handler_type::#handler)
                #identifier
                #scopes
                #unverified
                #passes_roles_to
                #read;
        const _: () = #constant.check(super::iam::KNOWN);
    }
}

/// What the docs of a constant say of permissions.
fn required(permissions: &Permissions<'_>) -> String {
    let actions = permissions.actions();
    let code = |actions: &[&str]| about::in_words(actions.iter().map(|action| about::code(action)).collect());
    match (actions.is_empty(), permissions.unverified.is_empty()) {
        (false, true) => format!("The handler requires {}.", code(&actions)),
        (false, false) => format!(
            "The handler requires {}. Its docs also state {}, which IAM doesn't know.",
            code(&actions),
            code(&permissions.unverified)
        ),
        (true, true) => "The handler requires no permissions.".to_owned(),
        (true, false) => format!("Its docs state {}, which IAM doesn't know.", code(&permissions.unverified)),
    }
}

fn scoped_actions(resource: &Resource<'_>, scope: &RecordedScope<'_>) -> TokenStream {
    let scoped = resource.names.core("ScopedActions");
    let RecordedScope { own, related, only_for, actions } = scope;
    let formats = |method: &str, formats: &[String]| {
        let method = ident(method);
        (!formats.is_empty()).then(|| quote!(.#method(&[#(#formats),*])))
    };
    let (own, related) = (formats("own", own), formats("related", related));
    let only_for = (!only_for.is_empty()).then(|| quote!(.only_for(&[#(#only_for),*])));
    quote!(#scoped::new(&[#(#actions),*]) #own #related #only_for)
}

fn linked(resource: &Resource<'_>, record: &OperationRecord<'_>) -> TokenStream {
    let [linked_type, handler_type] = ["LinkedOperation", "Handler"].map(|name| resource.names.core(name));
    let name = linked_name(record.handler);
    let handler = ident(&record.handler.name().to_upper_camel_case());
    let bytes = record.encode();
    let length = Literal::usize_unsuffixed(bytes.len());
    let bytes = Literal::byte_string(&bytes);
    quote! {
        static #name: #linked_type<#length> = #linked_type::new(#handler_type::#handler, *#bytes);
    }
}
