//! The actions that IAM knows of the services that a crate's permissions name: what its operations are checked against.

use std::collections::BTreeSet;

use cloud_control::Action;
use iam_policy::Reference;
use proc_macro2::TokenStream;
use quote::quote;
use specs::ResourceSpec;

pub(super) fn tokens(specs: &[ResourceSpec], reference: &Reference) -> TokenStream {
    let permissions =
        specs.iter().flat_map(|spec| &spec.operations).flat_map(|operation| &operation.permissions);
    let prefixes: BTreeSet<String> = permissions
        .filter_map(|permission| Action::split(&permission.action))
        .map(|action| action.prefix().to_ascii_lowercase())
        .filter(|prefix| reference.has_service(prefix))
        .collect();
    let services = prefixes.iter().map(|prefix| {
        let actions = reference.actions(prefix);
        quote!(provider_aws_core::ServiceActions { prefix: #prefix, actions: &[#(#actions),*] })
    });
    quote! {
        /// Sorted; a permission of any other service is not verified.
        pub(super) const KNOWN: &[provider_aws_core::ServiceActions] = &[#(#services),*];

        const _: () = {
            let mut at = 0;
            while at < KNOWN.len() {
                KNOWN[at].check();
                at += 1;
            }
        };
    }
}
