//! Lowering: what the pages of a service mean.
//!
//! Flow: each page is sorted (`kind`): part of a resource, or left out with a reason. The pages of one CloudFormation
//! type are merged into one [`ResourceSpec`]: its fields (`fields`), its operations and their permissions
//! (`permissions`). Corrections are applied on the way; one that changes nothing is an error.

mod corrections;
mod fields;
mod kind;
mod permissions;

use std::collections::BTreeMap;
use std::fmt;

use cloud_control::Handler;
use heck::ToSnakeCase;
use iam_policy::Reference;
use specs::{Corrections, FORMAT, OperationSpec, PageSource, ResourceSpec, TypeNames};

use crate::diagnostic::{Diagnostic, Severity, Source, locate, quoted};
use crate::page::{Method, Page};
use corrections::Mending;
pub use permissions::did_you_mean;

/// What lowering looks names up in.
#[derive(Clone, Copy, Debug)]
pub struct Knowledge<'k> {
    /// The CloudFormation type names.
    pub types: &'k TypeNames,
    /// The IAM reference.
    pub reference: &'k Reference,
    /// Whether doubts are errors: for pages that are ours, which can be corrected.
    pub strict: bool,
}

/// A page, and the file that it was read from.
#[derive(Clone, Copy, Debug)]
pub struct Input<'s> {
    /// The page.
    pub page: &'s Page,
    /// Its file.
    pub source: Source<'s>,
}

/// What the pages of a service mean.
#[derive(Clone, Debug, Default)]
pub struct Lowered {
    /// The resources, sorted by name.
    pub specs: Vec<ResourceSpec>,
    /// What is not in them, and why.
    pub left_out: Vec<LeftOut>,
}

/// A page or an operation that is in no spec.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The page's id, or the id and the method.
    pub what: String,
    /// Why.
    pub reason: Reason,
}

/// Why something is in no spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// None of the page's methods is one of Cloud Control.
    NotServed,
    /// The page shows a view over other resources.
    View,
    /// The page shows the tags of a resource, one a row.
    TagsView,
    /// The page lists what another page lists.
    ListOnly,
    /// No CloudFormation type fits the page.
    NoType,
    /// The page states no permissions for the method: its type has no such handler.
    NoPermissions,
    /// The page cannot be read.
    Unreadable,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotServed => "not served by Cloud Control",
            Self::View => "a view over other resources",
            Self::TagsView => "a view of tags",
            Self::ListOnly => "lists what another page lists",
            Self::NoType => "no CloudFormation type fits",
            Self::NoPermissions => "a method without permissions",
            Self::Unreadable => "cannot be read",
        })
    }
}

/// A service's corrections, and the file that they stand in.
#[derive(Clone, Copy, Debug)]
pub struct CorrectionsInput<'s> {
    /// The corrections.
    pub corrections: &'s Corrections,
    /// Their file.
    pub source: Source<'s>,
}

/// Lowers the pages of one service.
pub fn lower(
    service: &str,
    pages: &[Input<'_>],
    corrections: Option<CorrectionsInput<'_>>,
    knowledge: Knowledge<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Lowered {
    let mut found = Vec::new();
    let mut lowering =
        Lowering { service, knowledge, mending: Mending::new(corrections), diagnostics: &mut found };
    let mut lowered = Lowered::default();
    let mut by_type: BTreeMap<String, Vec<Input<'_>>> = BTreeMap::new();
    for input in pages {
        match lowering.sort(*input) {
            Ok(type_name) => by_type.entry(type_name).or_default().push(*input),
            Err(reason) => lowered.left_out.push(LeftOut { what: input.page.id.value.clone(), reason }),
        }
    }
    let mut names = BTreeMap::new();
    for (type_name, pages) in by_type {
        let spec = lowering.resource(&type_name, &pages, &mut lowered.left_out);
        if let Some(other) = names.insert(spec.name.clone(), type_name.clone()) {
            for input in &pages {
                let message = format!("found {type_name}, expected {other} as on a page of the same name");
                let diagnostic = input.source.error(input.page.id.span.clone(), message);
                lowering.diagnostics.push(diagnostic);
            }
            continue;
        }
        lowered.specs.push(spec);
    }
    lowered.specs.sort_by(|a, b| a.name.cmp(&b.name));
    lowering.mending.finish(lowering.diagnostics);
    let sources: Vec<_> = (pages.iter().map(|input| input.source))
        .chain(corrections.map(|corrections| corrections.source))
        .collect();
    locate(&mut found, &sources);
    diagnostics.append(&mut found);
    lowered
}

/// The lowering of one service.
struct Lowering<'k, 'd> {
    service: &'k str,
    knowledge: Knowledge<'k>,
    mending: Mending<'k>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

/// The pages of one type; those that can read a resource come first.
struct Merged<'p, 's> {
    pages: &'p [Input<'s>],
    /// Each operation with the page that offers it.
    methods: BTreeMap<Handler, (Input<'s>, &'s Method)>,
}

impl Merged<'_, '_> {
    /// The names under which corrections know the type: one a page.
    fn resources(&self) -> Vec<&str> {
        let ids = self.pages.iter().map(|input| &input.page.id.value);
        ids.filter_map(|id| id.rsplit('.').next()).collect()
    }
}

impl Lowering<'_, '_> {
    fn resource(
        &mut self,
        type_name: &str,
        pages: &[Input<'_>],
        left_out: &mut Vec<LeftOut>,
    ) -> ResourceSpec {
        let mut pages = pages.to_vec();
        let reads = |input: &Input<'_>| kind::methods(input.page).any(|(handler, _)| handler == Handler::Get);
        pages.sort_by_key(|input| (!reads(input), input.source.path));
        let mut methods = BTreeMap::new();
        for input in &pages {
            for (handler, method) in kind::methods(input.page) {
                self.check_method(*input, handler, method);
                if methods.insert(handler, (*input, method)).is_some() {
                    let message = format!(
                        "found {} for {type_name} again, expected it once",
                        quoted(&method.name.value)
                    );
                    self.diagnostics.push(input.source.error(method.name.span.clone(), message));
                }
            }
        }
        let merged = Merged { pages: &pages, methods };
        let identifier = self.identifier(&merged);
        let resources = merged.resources();
        let (fields, access_stated) = self.fields(&merged, &resources, &identifier);
        let identifier = identifier.iter().map(|name| fields::wire_name_of(name, &fields)).collect();
        let operations = merged.methods.iter().filter_map(|(handler, (input, method))| {
            let permissions = self.permissions(*input, *handler, method);
            if permissions.is_empty() {
                let what = format!("{}.{}", input.page.id.value, method.name.value);
                left_out.push(LeftOut { what, reason: Reason::NoPermissions });
                return None;
            }
            let scope = match handler {
                Handler::List => self.mending.scope(&resources, &fields),
                _ => Vec::new(),
            };
            Some(OperationSpec {
                handler: *handler,
                required_parameters: kind::parameters(method).map(str::to_owned).collect(),
                scope,
                permissions,
            })
        });
        let operations: Vec<OperationSpec> = operations.collect();
        self.check_permissions(&merged);
        let passes_roles_to = self.mending.passes_roles_to(&resources, &operations);
        let resource = type_name.rsplit("::").next().unwrap_or(type_name);
        ResourceSpec {
            format: FORMAT,
            type_name: type_name.to_owned(),
            service: self.service.to_owned(),
            name: resource.to_snake_case(),
            description: (pages.first())
                .map(|input| input.page.description.prose().to_owned())
                .unwrap_or_default(),
            pages: pages.iter().map(|input| page_source(input.page)).collect(),
            identifier,
            access_stated,
            fields,
            passes_roles_to,
            operations,
        }
    }

    /// A method's name says which handler it runs; its verb must say the same, and its parameters must be names.
    fn check_method(&mut self, input: Input<'_>, handler: Handler, method: &Method) {
        let expected = handler.sql_verb();
        if method.verb != expected {
            let message = format!(
                "found {} accessible by {}, expected {expected}",
                quoted(&method.name.value),
                quoted(&method.verb)
            );
            let help = "its name is believed";
            self.doubt(input, method.name.span.clone(), message, help);
        }
        for odd in kind::parameters(method).filter(|name| !fields::is_name(name)) {
            let message = format!("found the parameter {}, expected a name", quoted(odd));
            let diagnostic = input.source.error(method.name.span.clone(), message);
            self.diagnostics.push(diagnostic);
        }
    }

    /// Something that is left out or mended as `help` says: a warning.
    fn note(&mut self, input: Input<'_>, span: std::ops::Range<usize>, message: String, help: &str) {
        self.diagnostics.push(input.source.warning(span, message).help(help));
    }

    /// Something that must not be guessed: an error about pages of ours, which can be corrected; a warning about those
    /// of others.
    fn doubt(&mut self, input: Input<'_>, span: std::ops::Range<usize>, message: String, help: &str) {
        let mut diagnostic = input.source.warning(span, message).help(help);
        if self.knowledge.strict {
            diagnostic.severity = Severity::Error;
        }
        self.diagnostics.push(diagnostic);
    }
}

fn page_source(page: &Page) -> PageSource {
    PageSource { path: page.path.clone(), id: page.id.value.clone() }
}

#[cfg(test)]
mod tests;
