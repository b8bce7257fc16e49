//! The docs of operations: what each returns and when it is done, its permissions, and how it fails.

use cloud_control::{Action, Handler};
use specs::{OperationSpec, ResourceSpec};

use proc_macro2::Ident;

use super::{code, field_link, own_link};
use crate::rust::alias::is_about;
use crate::rust::metadata::constant_name;
use crate::rust::plan::{Property, Resource};

/// The most actions that are named in a sentence.
const MAX_ACTIONS: usize = 8;

/// What an operation returns and when it is done, in one paragraph.
pub(in crate::rust) fn outcome(resource: &Resource<'_>, operation: &OperationSpec) -> String {
    let Resource { words, .. } = resource;
    let link = |path: &str| core_link(resource, path);
    let is_read = resource.operation(Handler::Get).is_some();
    let request = format!("Awaited, it returns a {} once AWS has accepted it.", link("Request"));
    let wait = |done: &str| {
        if is_read {
            format!("{request} {} returns the {words} once it is {done}.", link("Request::wait"))
        } else {
            let wait = link("Request::wait_for_completion");
            format!("{request} {wait} returns the identifier once the {words} is {done}.")
        }
    };
    match operation.handler {
        Handler::Create => wait("created"),
        Handler::Get => {
            format!(
                "Awaited, it returns the {}, which derefs to {}.",
                link("Resource"),
                own_link(&resource.name)
            )
        }
        Handler::Update if is_read && resource.required_in_patch().next().is_none() => format!(
            "{} {} makes a patch of what differs. An empty patch makes no call.",
            wait("updated"),
            link("Resource::edit")
        ),
        Handler::Update if is_read => {
            format!("{} {} makes a patch of what differs.", wait("updated"), link("Resource::minimal"))
        }
        Handler::Update => wait("updated"),
        Handler::Delete => format!(
            "{request} {} returns once the {words} is deleted, or if it doesn't exist.",
            link("Request::wait")
        ),
        Handler::List => {
            let all = format!(
                "Awaited, it returns all of them. {} takes them one at a time, {} page by page.",
                link("List::stream"),
                link("List::page")
            );
            let hydrate = format!(
                " AWS may leave out properties in a list: {} reads each {words} in full.",
                link("List::hydrate")
            );
            if is_read { all + &hydrate } else { all }
        }
    }
}

/// The properties that a constructor takes.
pub(in crate::rust) fn required<'p>(
    resource: &Resource<'_>,
    input: &Ident,
    required: impl Iterator<Item = &'p Property<'p>>,
) -> String {
    let names = in_words(required.map(|property| field_link(resource, property)).collect());
    if names.is_empty() {
        String::new()
    } else {
        format!("[`{input}::new`] takes what is required: {names}.")
    }
}

/// The permissions of an operation, in one sentence.
pub(in crate::rust) fn permissions(resource: &Resource<'_>, operation: &OperationSpec) -> String {
    let gate = resource.gate(operation);
    let actions = actions(resource.spec, operation, MAX_ACTIONS);
    if actions.is_empty() {
        format!("IAM permissions: those of the call, which [`{gate}`] lists.")
    } else {
        let constant = constant_name(operation.handler);
        format!("IAM permissions: {actions} ([`{constant}`]), and those of the call ([`{gate}`]).")
    }
}

/// The actions that a handler requires: first those that are named after the resource, and no more than a number.
pub(in crate::rust) fn actions(spec: &ResourceSpec, operation: &OperationSpec, most: usize) -> String {
    let permissions = operation.permissions.iter().filter(|permission| permission.standing.is_known());
    let (own, others): (Vec<&str>, Vec<_>) = permissions
        .map(|permission| permission.action.as_str())
        .partition(|action| Action::parse(action).is_some_and(|action| is_about(spec, action)));
    let mut actions: Vec<String> = own.into_iter().chain(others).map(code).collect();
    let more = actions.len().saturating_sub(most);
    // In place of one more action, its name.
    if more > 1 {
        actions.truncate(most);
        actions.push(format!("{more} more"));
    }
    in_words(actions)
}

/// How an operation fails.
pub(in crate::rust) fn errors(resource: &Resource<'_>, operation: &OperationSpec) -> String {
    let Resource { words, .. } = resource;
    let kind = |kind: &str| core_link(resource, &format!("ErrorKind::{kind}"));
    let denied = kind("AccessDenied");
    let failed = || {
        let code = core_link(resource, "Error::code");
        format!("If the request fails later, waiting returns {}: {code} says why.", kind("RequestFailed"))
    };
    match operation.handler {
        Handler::Create => format!(
            "{} before any call, if a value breaks the schema. {}, {} or {} if AWS refuses. {}",
            kind("InvalidInput"),
            kind("AlreadyExists"),
            kind("InvalidRequest"),
            denied,
            failed()
        ),
        Handler::Get => {
            format!("{} if the {words} doesn't exist, {denied} if IAM refuses.", kind("NotFound"))
        }
        Handler::Update => format!(
            "{} if the {words} doesn't exist, {}, {} or {denied} if AWS refuses. {}",
            kind("NotFound"),
            kind("InvalidRequest"),
            kind("Conflict"),
            failed()
        ),
        Handler::Delete => format!("{} or {denied} if AWS refuses. {}", kind("Conflict"), failed()),
        Handler::List if operation.required_scope().next().is_some() => {
            format!("{} if AWS refuses the scope, {denied} if IAM refuses.", kind("InvalidRequest"))
        }
        Handler::List => format!("{denied} if IAM refuses."),
    }
}

/// A link to an item of the runtime: by its path if the module has a type of its name.
pub(in crate::rust) fn core_link(resource: &Resource<'_>, path: &str) -> String {
    let item = path.split("::").next().unwrap_or_default();
    if resource.names.is_taken(item) {
        format!("[`{path}`](provider_aws_core::{path})")
    } else {
        format!("[`{path}`]")
    }
}

/// A list in words: `a`, `b` and `c`.
pub(in crate::rust) fn in_words(mut items: Vec<String>) -> String {
    match items.pop() {
        Some(last) if !items.is_empty() => format!("{} and {last}", items.join(", ")),
        last => last.unwrap_or_default(),
    }
}
