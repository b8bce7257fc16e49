//! Kinds of pages: those that describe a resource of some type, and those that are left out, with the reason.

use cloud_control::Handler;
use specs::TypeNames;

use super::context::Lowering;
use super::methods::cloud_control_methods;
use super::model::{PageInput, Reason};
use crate::diagnostic::quoted;

impl Lowering<'_> {
    /// The type that a page describes, or why the page is left out.
    pub(super) fn kind(&mut self, input: PageInput<'_>) -> Result<String, Reason> {
        let page = input.page;
        let served: Vec<_> = cloud_control_methods(page).collect();
        if page.methods.iter().any(|method| method.name.value == "view") {
            return Err(Reason::View);
        }
        // Cloud Control's own resource can be of any type, and is none of CloudFormation's.
        let is_generic = || page.id.value.split('.').nth(1) == Some("cloud_control");
        if served.is_empty() || is_generic() {
            return Err(Reason::NotServed);
        }
        let only_lists = served.iter().all(|(handler, _)| *handler == Handler::List);
        if only_lists && page.permissions.is_empty() {
            let has_tag_rows = page.fields.iter().any(|field| field.name.value == "tag_key");
            return Err(if has_tag_rows { Reason::TagsView } else { Reason::ListOnly });
        }
        for method in page.methods.iter().filter(|method| !served.iter().any(|(_, known)| known == method)) {
            let name = quoted(&method.name.value);
            let message = format!("found the method {name}, expected one of Cloud Control's five");
            self.note(input, method.name.span.clone(), message, "the method is left out");
        }
        self.type_name(input)
    }

    fn type_name(&mut self, input: PageInput<'_>) -> Result<String, Reason> {
        let page = input.page;
        let id = quoted(&page.id.value);
        let parts: Vec<&str> = page.id.value.split('.').collect();
        let [_, service, resource] = parts.as_slice() else {
            let message = format!("found the id {id}, expected `provider.service.resource`");
            self.error(input, page.id.span.clone(), message);
            return Err(Reason::NoType);
        };
        // The letters decide: descriptions often name another type. A type that isn't listed any more is
        // taken from the page.
        let by_letters = self.knowledge.types.find(service, resource).map(str::to_owned);
        let found = by_letters
            .or_else(|| page.type_name.clone().filter(|name| TypeNames::fits(name, service, resource)));
        if let Some(corrected) = self.corrections.type_name(resource, found.as_deref()) {
            return Ok(corrected.to_owned());
        }
        found.ok_or_else(|| {
            let message = format!("found the id {id}, expected the letters of a CloudFormation type");
            let help = self
                .advice(|file| format!("name the type in `{file}`, with a reason"), "the page is left out");
            self.doubt(input, page.id.span.clone(), message, help);
            Reason::NoType
        })
    }
}
