//! Methods: those of Cloud Control, and whether a page describes them consistently.

use cloud_control::Handler;

use super::context::Lowering;
use super::model::PageInput;
use super::names::is_name;
use crate::diagnostic::quoted;
use crate::page::{Method, Page};

/// The methods of a page that Cloud Control serves, with the handlers that they run.
pub(super) fn cloud_control_methods(page: &Page) -> impl Iterator<Item = (Handler, &Method)> {
    page.methods.iter().filter_map(|method| {
        let name = method.name.value.as_str();
        // Some pages name the list in the plural.
        let is_named = |handler: &Handler| {
            name == handler.method_name() || (name == "list_resources" && *handler == Handler::List)
        };
        let handler = Handler::ALL.into_iter().find(is_named)?;
        Some((handler, method))
    })
}

/// The properties that a create requires: its parameters without Cloud Control's own.
pub(super) fn required_properties(method: &Method) -> impl Iterator<Item = &str> {
    method.parameters().filter(|name| !matches!(*name, "DesiredState" | "region"))
}

impl Lowering<'_> {
    /// The name of a method says which handler it runs. Its verb must fit the handler, and its parameters
    /// must be names.
    pub(super) fn check_method(&mut self, input: PageInput<'_>, handler: Handler, method: &Method) {
        let expected = handler.sql_verb();
        if method.verb != expected {
            let (name, verb) = (quoted(&method.name.value), quoted(&method.verb));
            let message = format!("found {name} accessible by {verb}, expected {expected}");
            self.doubt(input, method.name.span.clone(), message, "the name decides which handler it is");
        }
        for odd in method.parameters().filter(|name| !is_name(name)) {
            let message = format!("found the parameter {}, expected a name", quoted(odd));
            self.error(input, method.name.span.clone(), message);
        }
    }
}
