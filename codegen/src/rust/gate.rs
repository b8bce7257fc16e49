//! The gate: one permission trait per operation, which a policy type implements if the policy allows the operation,
//! and the macro that finds out which.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::permission_table::{
    ActionsOnResource, OperationPermissions, PermissionTable, RequiredAction, policy_advice,
};
use cloud_control::{Handler, PASS_ROLE};
use iam_policy::Reference;
use least_privilege::{Need, NeededAction, own_types};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use specs::OperationSpec;

use super::about;
use super::docs::attributes;
use super::krate::Home;
use super::plan::{self, Resource};

/// The traits of a resource's operations. Their messages name commands that the user has.
pub(super) fn traits(resource: &Resource<'_>, needs: &[Need], home: Home) -> TokenStream {
    let traits = resource.spec.operations.iter().zip(needs);
    let traits = traits.map(|(operation, need)| {
        let (gate, function) = (resource.gate(operation), operation.handler.name());
        let call = format!("{}::{function}", resource.name);
        let in_words = in_words(resource, need);
        let unknown = code(need.unverified.iter().map(String::as_str));
        let about = attributes(&[
            format!("A policy that allows [`{call}`]{}.", beyond(operation)),
            format!("It allows {in_words}."),
            if unknown.is_empty() || !is_decidable(resource, need) {
                String::new()
            } else {
                format!("It may lack {unknown}, which IAM doesn't know.")
            },
        ]);
        let message = format!("the IAM policy `{{Self}}` doesn't allow `{call}`");
        let label = format!("requires {in_words}");
        let note = policy_advice(&in_commands(resource), operation.handler, home.options());
        quote! {
            #about
            #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
            pub trait #gate {}

            #[diagnostic::do_not_recommend]
            impl #gate for provider_aws_core::Unchecked {}
        }
    });
    quote!(#(#traits)*)
}

/// The resource as commands name it: `ivs.stage`.
pub(super) fn in_commands(resource: &Resource<'_>) -> String {
    format!("{}.{}", resource.spec.service, resource.spec.name)
}

/// Whether it is known what each handler needs: nothing, or at least one action that IAM knows. If not, no policy can be
/// seen to allow it.
fn is_decidable(resource: &Resource<'_>, need: &Need) -> bool {
    let reads = need.reads_back.then_some(Handler::Get);
    let mut handlers = [need.handler].into_iter().chain(reads);
    let needs_nothing =
        |handler| resource.operation(handler).is_some_and(|operation| operation.permissions.is_empty());
    handlers.all(|handler| needs_nothing(handler) || need.actions.iter().any(|it| it.handler == handler))
}

/// In words: `ivs:GetStage`, and `cloudformation:GetResource`.
fn in_words(resource: &Resource<'_>, need: &Need) -> String {
    let caller = code(caller_actions(need).into_iter());
    if !is_decidable(resource, need) {
        return format!("permissions that IAM doesn't know, and {caller}");
    }
    let actions: BTreeSet<&str> = need.actions.iter().map(|it| it.action.as_str()).collect();
    if actions.is_empty() { caller } else { format!("{}, and {caller}", code(actions.into_iter())) }
}

/// What Cloud Control asks of the caller, sorted.
fn caller_actions(need: &Need) -> BTreeSet<&'static str> {
    need.caller_actions().into_iter().collect()
}

/// What an operation's trait allows beyond the call.
fn beyond(operation: &OperationSpec) -> &'static str {
    match operation.handler {
        Handler::Create | Handler::Update => ", waiting for completion and reading the result",
        Handler::Delete => ", and waiting for completion",
        Handler::Get => "",
        Handler::List => ". `hydrate` also requires the trait of the get operation, which isn't checked",
    }
}

/// The rows of a resource's operations in the permission table. A policy allows no operation that isn't in it.
pub(super) fn table(
    resource: &Resource<'_>,
    needs: &[Need],
    reference: &Reference,
) -> Vec<OperationPermissions> {
    let (spec, module, name) = (resource.spec, &resource.module, &resource.name);
    let operations = spec.operations.iter().zip(needs).filter(|(_, need)| is_decidable(resource, need));
    let permissions = |(operation, need): (&OperationSpec, &Need)| OperationPermissions {
        call: format!("{name}::{}", operation.handler.name()),
        permission_trait: format!("{module}::{}", resource.gate(operation)),
        resource: in_commands(resource),
        type_name: spec.type_name.clone(),
        handler: operation.handler,
        caller_actions: caller_actions(need).into_iter().map(str::to_owned).collect(),
        requires: by_resources(each(need, resource, reference), &need.passes_roles_to),
    };
    operations.map(permissions).collect()
}

/// The macro, with the permission table of all resources.
pub(super) fn include_policy(
    table: &PermissionTable,
    resources: &[(String, String)],
) -> Result<TokenStream, syn::Error> {
    let conditions = resources.iter().map(|(file, feature)| condition(file, feature));
    // Raw, so that it has lines. The encoding has no quotation mark.
    let table: Literal = syn::parse_str(&format!("r#\"\n{}\"#", table.encode()))?;
    Ok(quote! {
        /// Declares a type for an IAM policy file: `include_policy!("policy.json" => pub struct Deploy)`.
        ///
        /// The type implements the permission trait of each operation that the policy allows. The compiler refuses all
        /// other operations to a client that is bound to it (`Client::with_policy`). The documentation of
        /// `provider_aws_macros` says what is decided, and what isn't checked.
        #[macro_export]
        macro_rules! include_policy {
            ($($declaration:tt)*) => {
                $crate::provider_aws_macros::include_policy! { { $($declaration)* } { $crate } #table }
            };
        }

        #(#conditions)*
    })
}

/// The macro that compiles the implementations of a resource's permission traits, if the resource is compiled.
fn condition(file: &str, feature: &str) -> TokenStream {
    let name = plan::condition(file);
    quote! {
        #[cfg(feature = #feature)]
        #[doc(hidden)]
        #[macro_export]
        macro_rules! #name {
            ($($item:tt)*) => { $($item)* };
        }

        #[cfg(not(feature = #feature))]
        #[doc(hidden)]
        #[macro_export]
        macro_rules! #name {
            ($($item:tt)*) => {};
        }
    }
}

/// What is needed, with each action that a wildcard stands for in its place.
fn each(need: &Need, resource: &Resource<'_>, reference: &Reference) -> Vec<NeededAction> {
    let is_pattern = |needed: &NeededAction| needed.action.contains(['*', '?']);
    let (patterns, mut actions): (Vec<_>, Vec<_>) = need.actions.iter().cloned().partition(is_pattern);
    if patterns.is_empty() {
        return actions;
    }
    let meant = patterns.iter().flat_map(|NeededAction { action, .. }| {
        let meant = reference.matching_actions(action);
        // What stands for nothing is asked for as it is, which only a pattern as broad allows.
        if meant.is_empty() { vec![action.clone()] } else { meant }
    });
    let expanded = meant.fold(Need::new(&need.type_name, need.handler), |need, action| {
        need.action(NeededAction::new(action))
    });
    let own = own_types(resource.spec, need.handler);
    actions.extend(expanded.narrowed(reference, &own).actions);
    actions
}

/// Actions by the ARN formats of the resources that they can be narrowed to: each has to be allowed on one of them. An
/// action on the type's own resources and on others is among both.
fn by_resources(actions: Vec<NeededAction>, passes_roles_to: &[String]) -> Vec<ActionsOnResource> {
    let mut by_formats = BTreeMap::<_, BTreeSet<String>>::new();
    for NeededAction { action, own, related, .. } in actions {
        let is_narrowed = !own.is_empty() || !related.is_empty();
        for formats in [own, related] {
            if !formats.is_empty() || !is_narrowed {
                by_formats.entry(formats).or_default().insert(action.clone());
            }
        }
    }
    let required = |name: String| {
        let services = if name == PASS_ROLE { passes_roles_to.to_vec() } else { Vec::new() };
        RequiredAction { name, passes_roles_to: services }
    };
    let on_resource = |(arn_formats, actions): (Vec<String>, BTreeSet<String>)| ActionsOnResource {
        arn_formats,
        actions: actions.into_iter().map(required).collect(),
    };
    by_formats.into_iter().map(on_resource).collect()
}

/// Actions as code: `a`, `b` and `c`.
fn code<'a>(actions: impl Iterator<Item = &'a str>) -> String {
    let mut actions: Vec<String> = actions.map(about::code).collect();
    match actions.pop() {
        Some(last) if !actions.is_empty() => format!("{} and {last}", actions.join(", ")),
        last => last.unwrap_or_default(),
    }
}
