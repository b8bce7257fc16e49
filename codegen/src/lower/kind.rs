//! Which pages are part of a resource, and of which; which are not, and why.

use cloud_control::Handler;
use specs::TypeNames;

use super::{Input, Lowering, Reason};
use crate::diagnostic::quoted;
use crate::page::{Method, Page};

/// The methods of a page that are Cloud Control's, with the handlers that they run.
pub(super) fn methods(page: &Page) -> impl Iterator<Item = (Handler, &Method)> {
    page.methods.iter().filter_map(|method| {
        // Some pages have the name of a list in the plural.
        let name = method.name.value.as_str();
        let is_named = |handler: &Handler| {
            name == handler.method_name() || (name == "list_resources" && *handler == Handler::List)
        };
        let handler = Handler::ALL.into_iter().find(is_named)?;
        Some((handler, method))
    })
}

/// A method's parameters as Cloud Control names them: the docs write some with `data__` before the name.
pub(super) fn parameters(method: &Method) -> impl Iterator<Item = &str> {
    method.required_params.iter().map(|name| name.strip_prefix("data__").unwrap_or(name))
}

impl Lowering<'_, '_> {
    /// The type that a page is about, or why it is left out.
    pub(super) fn sort(&mut self, input: Input<'_>) -> Result<String, Reason> {
        let page = input.page;
        let cloud_control: Vec<_> = methods(page).collect();
        if page.methods.iter().any(|method| method.name.value == "view") {
            return Err(Reason::View);
        }
        // Cloud Control's own resource is of any type, and none of CloudFormation.
        let generic = || page.id.value.split('.').nth(1) == Some("cloud_control");
        if cloud_control.is_empty() || generic() {
            return Err(Reason::NotServed);
        }
        let only_lists = cloud_control.iter().all(|(handler, _)| *handler == Handler::List);
        if only_lists && page.permissions.is_empty() {
            let of_tags = page.fields.iter().any(|field| field.name.value == "tag_key");
            return Err(if of_tags { Reason::TagsView } else { Reason::ListOnly });
        }
        for method in
            page.methods.iter().filter(|method| !cloud_control.iter().any(|(_, known)| known == method))
        {
            let message = format!(
                "found the method {}, expected one of Cloud Control's five",
                quoted(&method.name.value)
            );
            self.note(input, method.name.span.clone(), message, "it is left out");
        }
        self.type_name(input)
    }

    fn type_name(&mut self, input: Input<'_>) -> Result<String, Reason> {
        let page = input.page;
        let parts: Vec<&str> = page.id.value.split('.').collect();
        let [_, service, resource] = parts.as_slice() else {
            let message =
                format!("found the id {}, expected `provider.service.resource`", quoted(&page.id.value));
            self.diagnostics.push(input.source.error(page.id.span.clone(), message));
            return Err(Reason::NoType);
        };
        // The letters decide: descriptions often name a neighbour. A type that is no longer listed is known by its page.
        let by_letters = self.knowledge.types.find(service, resource).map(str::to_owned);
        let found = by_letters
            .or_else(|| page.type_name.clone().filter(|name| TypeNames::fits(name, service, resource)));
        if let Some(correct) = self.mending.type_name(resource, found.as_deref()) {
            return Ok(correct.to_owned());
        }
        found.ok_or_else(|| {
            let message = format!(
                "found the id {}, expected one with the letters of a CloudFormation type",
                quoted(&page.id.value)
            );
            let help = "name its type in the service's corrections, with a reason";
            self.doubt(input, page.id.span.clone(), message, help);
            Reason::NoType
        })
    }
}
