//! Lowering: what the pages of a service mean.
//!
//! ```text
//! pages ──kind──▶ pages of one type, or left out with a reason ──┬─ identifier ──┬──▶ ResourceSpec
//!                                                                ├─ fields ──────┤
//!                                                                └─ permissions ─┘
//! ```
//!
//! Corrections are applied on the way; a correction that changes nothing is an error.

mod context;
mod corrections;
mod datatype;
mod evidence;
mod fields;
mod identifier;
mod kind;
mod methods;
mod model;
mod names;
mod permissions;
mod suggestion;

use std::collections::BTreeMap;

use cloud_control::Handler;
use heck::ToSnakeCase;
use specs::{FORMAT, FieldSpec, OperationSpec, PageSource, ResourceSpec};

use crate::diagnostic::{Diagnostic, quoted, sort};
use crate::page::Page;
use context::{Lowering, TypePages};
use corrections::CorrectionLog;
use methods::cloud_control_methods;

pub use model::{CorrectionsInput, Knowledge, LoweredService, Omission, PageInput, Reason, Strictness};
pub use suggestion::did_you_mean;

/// Lowers the pages of one service, and adds the findings to `diagnostics`.
pub fn lower(
    service: &str,
    pages: &[PageInput<'_>],
    corrections: Option<CorrectionsInput<'_>>,
    knowledge: Knowledge<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> LoweredService {
    let mut lowering = Lowering {
        service,
        knowledge,
        corrections: CorrectionLog::new(corrections),
        diagnostics: Vec::new(),
    };
    let mut lowered = LoweredService::default();
    let mut by_type: BTreeMap<String, Vec<PageInput<'_>>> = BTreeMap::new();
    for input in pages {
        match lowering.kind(*input) {
            Ok(type_name) => by_type.entry(type_name).or_default().push(*input),
            Err(reason) => lowered.left_out.push(Omission { what: input.page.id.value.clone(), reason }),
        }
    }
    let mut names = BTreeMap::new();
    for (type_name, pages) in by_type {
        let spec = lowering.resource(&type_name, &pages, &mut lowered.left_out);
        if let Some(other) = names.insert(spec.name.clone(), type_name.clone()) {
            for input in pages {
                let message = format!("found {type_name}, expected {other} as on a page of the same name");
                lowering.error(input, input.page.id.span.clone(), message);
            }
            continue;
        }
        lowered.specs.push(spec);
    }
    lowered.specs.sort_by(|a, b| a.name.cmp(&b.name));
    let mut findings = lowering.diagnostics;
    findings.extend(lowering.corrections.stale());
    sort(&mut findings);
    diagnostics.append(&mut findings);
    lowered
}

impl<'k> Lowering<'k> {
    /// The resource that the pages of a type describe.
    fn resource(
        &mut self,
        type_name: &str,
        pages: &[PageInput<'k>],
        left_out: &mut Vec<Omission>,
    ) -> ResourceSpec {
        let pages = self.type_pages(type_name, pages);
        let identifier = self.identifier(&pages);
        let (fields, access_stated) = self.fields(&pages, &identifier);
        let operations = self.operations(&pages, &fields, left_out);
        self.check_permissions(&pages);
        let resource = type_name.rsplit("::").next().unwrap_or(type_name);
        let description = pages.inputs.first().map(|input| input.page.description.prose().to_owned());
        let source = |page: &Page| PageSource { path: page.path.clone(), id: page.id.value.clone() };
        ResourceSpec {
            format: FORMAT,
            type_name: type_name.to_owned(),
            service: self.service.to_owned(),
            name: resource.to_snake_case(),
            description: description.unwrap_or_default(),
            pages: pages.inputs.iter().map(|input| source(input.page)).collect(),
            identifier: identifier.iter().map(|part| names::wire_name_of_part(part, &fields)).collect(),
            access_stated,
            fields,
            passes_roles_to: self.corrections.passes_roles_to(&pages.resources(), &operations),
            operations,
        }
    }

    /// The pages of a type, those that can read a resource first, and the operations that they offer.
    fn type_pages(&mut self, type_name: &str, pages: &[PageInput<'k>]) -> TypePages<'k> {
        let mut pages = pages.to_vec();
        let reads = |input: &PageInput<'_>| {
            cloud_control_methods(input.page).any(|(handler, _)| handler == Handler::Get)
        };
        pages.sort_by_key(|input| (!reads(input), input.source.path));
        let mut methods = BTreeMap::new();
        for input in &pages {
            for (handler, method) in cloud_control_methods(input.page) {
                self.check_method(*input, handler, method);
                if methods.insert(handler, (*input, method)).is_some() {
                    let method_name = quoted(&method.name.value);
                    let message = format!("found {method_name} for {type_name} again, expected it once");
                    self.error(*input, method.name.span.clone(), message);
                }
            }
        }
        TypePages { inputs: pages, methods }
    }

    /// The operations of a type. A method without permissions is left out.
    fn operations(
        &mut self,
        pages: &TypePages<'_>,
        fields: &[FieldSpec],
        left_out: &mut Vec<Omission>,
    ) -> Vec<OperationSpec> {
        let mut operations = Vec::new();
        for (handler, (input, method)) in &pages.methods {
            let permissions = self.permissions(*input, *handler, method);
            if permissions.is_empty() {
                let what = format!("{}.{}", input.page.id.value, method.name.value);
                left_out.push(Omission { what, reason: Reason::NoPermissions });
                continue;
            }
            let scope = match handler {
                Handler::List => self.corrections.scope(&pages.resources(), fields),
                _ => Vec::new(),
            };
            operations.push(OperationSpec {
                handler: *handler,
                required_parameters: methods::parameters(method).map(str::to_owned).collect(),
                scope,
                permissions,
            });
        }
        operations
    }
}

#[cfg(test)]
mod tests;
