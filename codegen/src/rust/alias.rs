//! Names by which the search of docs finds items: those that AWS and the pages give them.

use cloud_control::{Action, Handler, letters};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use specs::{OperationSpec, ResourceSpec};
use syn::ext::IdentExt;

use super::plan::Property;

/// The aliases of the model: the name of the type, and the ids of its pages.
pub(super) fn of_model(spec: &ResourceSpec, name: &Ident) -> TokenStream {
    let ids = spec.pages.iter().map(|page| page.id.as_str());
    attribute(name, std::iter::once(spec.type_name.as_str()).chain(ids))
}

/// The aliases of an operation: the operations of the service's own API that its handler calls, and that are about the
/// resource: `CreateStage`.
pub(super) fn of_operation<'s>(
    spec: &'s ResourceSpec,
    name: &Ident,
    operation: &'s OperationSpec,
) -> TokenStream {
    let actions = |operation: &'s OperationSpec| {
        let known = operation.permissions.iter().filter(|permission| permission.standing.is_known());
        let actions = known.filter_map(|permission| Action::parse(&permission.action));
        actions.filter(|action| is_about(spec, *action)).map(|action| action.name())
    };
    // A change may read what it changes.
    let reads: Vec<&str> = match operation.handler {
        Handler::Get | Handler::List => Vec::new(),
        _ => spec.operation(Handler::Get).into_iter().flat_map(actions).collect(),
    };
    attribute(name, actions(operation).filter(|action| !reads.contains(action)))
}

/// The alias of a field: its name on the wire, if the field's has other letters.
pub(super) fn of_field(property: &Property<'_>) -> TokenStream {
    let wire_name = property.spec.wire_name.as_str();
    if letters(&property.name.unraw().to_string()) == letters(wire_name) {
        return TokenStream::new();
    }
    attribute(&property.name, [wire_name])
}

/// Whether an action is of the resource's own service, and named after the resource.
pub(super) fn is_about(spec: &ResourceSpec, action: Action<'_>) -> bool {
    let kinds = spec.arn.iter().flat_map(|arn| arn.resource_types.keys());
    let mut prefixes = kinds.filter_map(|kind| Some(kind.split_once(':')?.0));
    let is_own =
        action.prefix() == letters(&spec.service) || prefixes.any(|prefix| prefix == action.prefix());
    // `ListPolicies` is about a policy.
    let resource = letters(&spec.name);
    is_own && letters(action.name()).contains(resource.strip_suffix('y').unwrap_or(&resource))
}

/// An attribute with the aliases that are new and that rustdoc takes. Pages and schemas may hold any text.
fn attribute<'n>(item: &Ident, names: impl IntoIterator<Item = &'n str>) -> TokenStream {
    let item = item.unraw().to_string();
    let is_plain = |name: &&str| {
        let is_known =
            |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b':' | b'-' | b'_' | b'/');
        !name.is_empty() && name.bytes().all(is_known)
    };
    let mut aliases: Vec<&str> = Vec::new();
    for name in names.into_iter().filter(is_plain) {
        if name != item && !aliases.contains(&name) {
            aliases.push(name);
        }
    }
    match aliases.as_slice() {
        [] => TokenStream::new(),
        [one] => quote!(#[doc(alias = #one)]),
        several => quote!(#[doc(alias(#(#several),*))]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::plan::ident;
    use super::*;

    #[test]
    fn aliases_are_those_that_rustdoc_takes() {
        let aliases = |names: &[&str]| attribute(&ident("Stage"), names.iter().copied()).to_string();
        assert_eq!(aliases(&["AWS::IVS::Stage"]), quote!(#[doc(alias = "AWS::IVS::Stage")]).to_string());
        assert_eq!(aliases(&["Stage", "", "a\"b", " a", "a'", "a b", "\u{e9}"]), "");
        assert_eq!(aliases(&["a", "b", "a"]), quote!(#[doc(alias("a", "b"))]).to_string());
    }
}
