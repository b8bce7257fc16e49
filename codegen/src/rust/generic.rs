//! The traits for code that is generic over resource types: one implementation per operation, which calls its function.

use cloud_control::Handler;
use proc_macro2::TokenStream;
use quote::quote;
use specs::OperationSpec;

use super::plan::{Resource, builder, ident};

pub(super) fn tokens(resource: &Resource<'_>) -> TokenStream {
    // A list that requires parameters has a function that the trait doesn't.
    let is_generic = |operation: &&OperationSpec| operation.required_scope().next().is_none();
    let operations = resource.spec.operations.iter().filter(is_generic);
    let implementations = operations.map(|operation| implementation(resource, operation));
    quote!(#(#implementations)*)
}

fn implementation(resource: &Resource<'_>, operation: &OperationSpec) -> TokenStream {
    let Resource { name, identifier, desired_state, patch, policy, names, .. } = resource;
    let [client, builder] = ["Client", &builder(operation.handler)].map(|name| names.core(name));
    let gate = resource.gate(operation);
    let method = ident(operation.handler.name());
    let (of, parameters, arguments) = match operation.handler {
        Handler::Create => {
            ("CreateResource", quote!(, desired_state: #desired_state), quote!(, desired_state))
        }
        Handler::Get => ("GetResource", quote!(, identifier: #identifier), quote!(, identifier)),
        Handler::Update => {
            ("UpdateResource", quote!(, identifier: #identifier, patch: #patch), quote!(, identifier, patch))
        }
        Handler::Delete => ("DeleteResource", quote!(, identifier: #identifier), quote!(, identifier)),
        Handler::List => ("ListResources", TokenStream::new(), TokenStream::new()),
    };
    let of = ident(of);
    quote! {
        impl<#policy: #gate> provider_aws_core::generic::#of<#policy> for #name {
            fn #method(client: &#client<#policy> #parameters) -> #builder<'_, Self> {
                #name::#method(client #arguments)
            }
        }
    }
}
