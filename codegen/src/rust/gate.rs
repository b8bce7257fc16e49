//! The gate: a trait an operation, which a policy has if it allows the operation, and the macro that finds out which.

use std::collections::{BTreeMap, BTreeSet};

use iam_policy::pattern::{Case, matches};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use specs::{Handler, OperationSpec, Permission, Reference};

use super::docs::attributes;
use super::operations::function_name;
use super::plan::Resource;

/// What a program needs that calls an operation and waits for its outcome.
struct Needs<'s> {
    /// The operations whose handlers run.
    operations: Vec<&'s OperationSpec>,
    /// Actions of Cloud Control.
    caller: Vec<&'static str>,
    /// What the handlers need.
    handlers: Vec<&'s Permission>,
}

impl<'s> Needs<'s> {
    fn of(resource: &Resource<'s>, operation: &OperationSpec) -> Self {
        let steps = policy_handler(operation.handler).steps();
        let operations: Vec<&OperationSpec> = Handler::ALL
            .into_iter()
            .filter(|handler| steps.contains(&policy_handler(*handler)))
            .filter_map(|handler| resource.operation(handler))
            .collect();
        let caller = operations
            .iter()
            .flat_map(|it| policy_handler(it.handler).caller_actions());
        let mut caller: Vec<&str> = caller.copied().collect();
        caller.sort_unstable();
        caller.dedup();
        let permissions = operations.iter().flat_map(|it| &it.permissions);
        let mut handlers: Vec<&Permission> = permissions.collect();
        handlers.sort_by(|a, b| a.action.cmp(&b.action));
        handlers.dedup_by(|a, b| a.action == b.action);
        Self {
            operations,
            caller,
            handlers,
        }
    }

    fn actions(&self, is_known: bool) -> impl Iterator<Item = &'s str> {
        self.handlers
            .iter()
            .filter(move |permission| permission.standing.is_known() == is_known)
            .map(|permission| permission.action.as_str())
    }

    /// Whether anything is known of what a handler needs. If not, no policy can be seen to allow it.
    fn is_decidable(&self) -> bool {
        self.operations
            .iter()
            .all(|it| it.permissions.iter().any(|it| it.standing.is_known()))
    }

    /// In words: `ivs:GetStage`, and `cloudformation:GetResource`.
    fn in_words(&self) -> String {
        let caller = code(self.caller.iter().copied());
        if self.is_decidable() {
            format!("{}, and {caller}", code(self.actions(true)))
        } else {
            format!("what its handler needs, which is not known to IAM, and {caller}")
        }
    }

    /// The operations to ask for a policy of just this: `create,get`.
    fn operation_names(&self) -> String {
        let names: Vec<String> = self.operations.iter().map(|it| function_name(it)).collect();
        names.join(",")
    }
}

/// The traits of a resource's operations.
pub(super) fn traits(resource: &Resource<'_>) -> TokenStream {
    let traits = resource.spec.operations.iter().map(|operation| {
        let (needs, gate) = (Needs::of(resource, operation), resource.gate(operation));
        let call = format!("{}::{}", resource.name, function_name(operation));
        let unknown = code(needs.actions(false));
        let about = attributes(&[
            format!("A policy that allows [`{call}`]{}.", beyond(operation)),
            format!("It allows {}.", needs.in_words()),
            if unknown.is_empty() || !needs.is_decidable() {
                String::new()
            } else {
                format!("Not asked for, since IAM does not know it: {unknown}.")
            },
        ]);
        let message = format!("the IAM policy `{{Self}}` does not allow `{call}`");
        let label = format!("needs {}", needs.in_words());
        let note = format!(
            "`cargo xtask policy {}.{} --ops {}` prints the statements that it takes",
            resource.spec.service,
            resource.spec.name,
            needs.operation_names()
        );
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

/// What an operation's trait allows beyond the call.
fn beyond(operation: &OperationSpec) -> &'static str {
    match operation.handler {
        Handler::Create | Handler::Update => ", waiting for its end and reading what came of it",
        Handler::Delete => ", and waiting for its end",
        Handler::Read => "",
        Handler::List => {
            "; `hydrate` takes the trait of the read, too, and the compiler does not see to that"
        }
    }
}

/// What the macro is told of a resource's operations, in lines: see `provider-aws-macros/src/table.rs`. An operation that
/// is not in it is allowed by no policy.
pub(super) fn table(resource: &Resource<'_>, reference: &Reference) -> String {
    let (spec, module, name) = (resource.spec, &resource.module, &resource.name);
    let mut table = String::new();
    for operation in &spec.operations {
        let (needs, gate) = (Needs::of(resource, operation), resource.gate(operation));
        if !needs.is_decidable() {
            continue;
        }
        let (function, operations) = (function_name(operation), needs.operation_names());
        table.push_str(&format!(
            "{name}::{function} {module}::{gate} {}.{} {operations}\n * {}\n",
            spec.service,
            spec.name,
            needs.caller.join(" ")
        ));
        for (formats, actions) in by_resources(&needs, resource, reference) {
            let formats = if formats.is_empty() {
                "*".to_owned()
            } else {
                formats.join("|")
            };
            let actions: Vec<String> = actions.into_iter().collect();
            table.push_str(&format!(" {formats} {}\n", actions.join(" ")));
        }
    }
    table
}

/// The macro, of the tables of all resources.
pub(super) fn include_policy(tables: &str) -> Result<TokenStream, syn::Error> {
    // Raw, so that it has lines.
    let table: Literal = syn::parse_str(&format!("r#\"\n{tables}\"#"))?;
    Ok(quote! {
        /// Makes a type that stands for an IAM policy, of its file: `include_policy!("policy.json" => pub struct Deploy)`.
        ///
        /// It has the trait of each operation that the policy allows, and a client with it (`Client::with_policy`) is
        /// refused the others by the compiler. The docs of `provider_aws_macros` say what is decided, and what is not seen.
        #[macro_export]
        macro_rules! include_policy {
            ($($declaration:tt)*) => {
                $crate::provider_aws_macros::include_policy! { { $($declaration)* } { $crate } #table }
            };
        }
    })
}

/// The known actions by the shapes of the resources that they can be narrowed to. A wildcard stands for each action that
/// it matches.
fn by_resources<'r>(
    needs: &Needs<'_>,
    resource: &Resource<'_>,
    reference: &'r Reference,
) -> BTreeMap<Vec<&'r str>, BTreeSet<String>> {
    let mut scoped = BTreeMap::<_, BTreeSet<String>>::new();
    for stated in needs.actions(true) {
        let (prefix, name) = stated.split_once(':').unwrap_or((stated, ""));
        let mut meant = reference.actions(prefix);
        meant.retain(|known| matches(name, known, Case::Insensitive));
        for action in &meant {
            let mut formats = reference.arn_formats(prefix, action, &resource.spec.name);
            formats.retain(|format| is_one_word(format));
            let actions = scoped.entry(formats).or_default();
            actions.insert(format!("{prefix}:{action}"));
        }
        // What only a correction vouches for is asked for as it stands.
        if meant.is_empty() {
            scoped
                .entry(Vec::new())
                .or_default()
                .insert(stated.to_owned());
        }
    }
    scoped
}

/// Whether a text can stand in the table, where white space, `|` and the end of a raw string have a meaning.
fn is_one_word(text: &str) -> bool {
    let is_taken = |b: u8| b.is_ascii_graphic() && !matches!(b, b'"' | b'|');
    text.bytes().all(is_taken)
}

fn policy_handler(handler: Handler) -> iam_policy::Handler {
    match handler {
        Handler::Create => iam_policy::Handler::Create,
        Handler::Read => iam_policy::Handler::Read,
        Handler::Update => iam_policy::Handler::Update,
        Handler::Delete => iam_policy::Handler::Delete,
        Handler::List => iam_policy::Handler::List,
    }
}

/// Actions as code: `a`, `b` and `c`.
fn code<'a>(actions: impl Iterator<Item = &'a str>) -> String {
    let mut actions: Vec<String> = actions.map(|action| format!("`{action}`")).collect();
    match actions.pop() {
        Some(last) if !actions.is_empty() => format!("{} and {last}", actions.join(", ")),
        last => last.unwrap_or_default(),
    }
}
