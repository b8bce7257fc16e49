//! Which services stay as an earlier run left them: a page that is broken must not change what was generated.
//!
//! A service is kept if
//! - a page of it has an error, or isn't text;
//! - a page that it was generated from is still there, but no resource is on it any more;
//! - a page that it was generated from looks cut off: an operation has lost its permissions, or a block of code has no
//!   end;
//! - the IAM reference lacks a service that it knew when the service was generated.
//!
//! A service that no earlier run generated is generated from the pages that can be read. So is one whose folder in
//! `specs` was removed: that is how a user accepts pages as they are now. A page that was deleted isn't broken.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use codegen::lower::Reason;
use codegen::page::{self, Reading};
use codegen::{Diagnostic, Neighbours, Provider, Source};
use serde::Serialize;
use specs::{ResourceSpec, Standing};

use crate::diagnostics::errors;
use crate::generate::earlier::{Earlier, EarlierPage, EarlierSpec, prefix};
use crate::inputs::{Inputs, Texts};
use crate::wording::counted;

/// Why a service stays as it is.
#[derive(Debug, Default, Serialize)]
pub struct Kept {
    /// The pages with errors.
    pages_with_errors: BTreeSet<String>,
    /// The prefixes that the IAM reference lacks.
    missing_references: BTreeSet<String>,
}

impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut reasons = Vec::new();
        if !self.pages_with_errors.is_empty() {
            reasons.push(format!("{} with errors", counted(self.pages_with_errors.len(), "page")));
        }
        if !self.missing_references.is_empty() {
            let prefixes: Vec<&str> = self.missing_references.iter().map(String::as_str).collect();
            reasons.push(format!("the IAM reference lacks {}: pass it by --iam DIR", prefixes.join(", ")));
        }
        f.write_str(&reasons.join("; "))
    }
}

/// The services that stay as an earlier run left them. Adds an error to the provider's diagnostics for each page that
/// is broken without having one.
pub fn kept_services(
    earlier: &Earlier,
    inputs: &Inputs,
    chosen: &[String],
    provider: &mut Provider,
) -> BTreeMap<String, Kept> {
    let known = KnownPages::new(earlier, provider);
    let texts = inputs.pages.texts();
    let mut found = Vec::new();
    for (service, page, problem) in known.broken(earlier, &texts, chosen, provider) {
        let text = texts.text(&page.path).unwrap_or_default();
        let help = format!(
            "correct the page, or delete it; to generate from it as it is, remove the folder `specs/{service}` of --out"
        );
        found.push(Source { path: &page.path, text }.error(0..0, problem).help(help));
    }
    let mut kept: BTreeMap<String, Kept> = BTreeMap::new();
    for error in errors(&provider.diagnostics).chain(&found) {
        for service in known.services_of(error, earlier, &texts) {
            let service = kept.entry(service).or_default();
            service.pages_with_errors.insert(error.path.clone());
        }
    }
    let lacking: Vec<(String, String)> = provider
        .services
        .iter()
        .flat_map(|(service, lowered)| {
            let known = earlier.known_prefixes(service);
            let permissions = lowered.specs.iter().flat_map(|spec| &spec.operations);
            let permissions = permissions.flat_map(|operation| &operation.permissions);
            let unknown = permissions.filter(|permission| permission.standing == Standing::UnknownService);
            let prefixes = unknown.filter_map(|permission| prefix(&permission.action));
            prefixes
                .filter(move |prefix| known.contains(prefix))
                .map(|prefix| (service.to_owned(), prefix.to_owned()))
                .collect::<Vec<_>>()
        })
        .collect();
    for (service, prefix) in lacking {
        kept.entry(service).or_default().missing_references.insert(prefix);
    }
    kept.retain(|service, _| {
        let is_chosen = chosen.is_empty() || chosen.contains(service);
        is_chosen && earlier.services.contains_key(service)
    });
    provider.diagnostics.extend(found);
    kept
}

/// The pages of which the service is known.
struct KnownPages {
    /// By path, the services that are generated from a page now.
    now: BTreeMap<String, String>,
    /// Where the pages of services are now, and were earlier.
    neighbours: Neighbours,
}

impl KnownPages {
    fn new(earlier: &Earlier, provider: &Provider) -> Self {
        let mut known = Self { now: BTreeMap::new(), neighbours: provider.neighbours.clone() };
        for (service, lowered) in provider.services.iter() {
            for page in lowered.specs.iter().flat_map(|spec| &spec.pages) {
                known.now.insert(page.path.clone(), service.to_owned());
            }
        }
        for (service, _, page) in earlier.pages() {
            known.neighbours.add(&page.path, service);
        }
        known
    }

    /// The services of the page that an error is about: those that were or are generated from it, or that its id names,
    /// or else the one service whose pages are near it.
    fn services_of(&self, error: &Diagnostic, earlier: &Earlier, texts: &Texts<'_>) -> BTreeSet<String> {
        let path = error.path.as_str();
        let mut services: BTreeSet<String> = earlier.services_of(path).map(str::to_owned).collect();
        services.extend(self.now.get(path).cloned());
        if services.is_empty() {
            services.extend(texts.text(path).and_then(|text| {
                match page::read(Source { path, text }, &mut Vec::new()) {
                    Reading::Page(page) => page.id.value.split('.').nth(1).map(str::to_owned),
                    Reading::Index | Reading::Unreadable => None,
                }
            }));
        }
        if services.is_empty() {
            let near = self.neighbours.near(path).map(|(_, services)| services);
            services.extend(near.filter(|services| services.len() == 1).into_iter().flatten().cloned());
        }
        services
    }

    /// The pages that services were generated from, that are still there, and that are broken without an error; each
    /// with its service and its problem.
    fn broken<'e>(
        &self,
        earlier: &'e Earlier,
        texts: &Texts<'_>,
        chosen: &[String],
        provider: &Provider,
    ) -> Vec<(&'e str, &'e EarlierPage, String)> {
        let with_errors: BTreeSet<&str> =
            errors(&provider.diagnostics).map(|error| error.path.as_str()).collect();
        let mut broken = Vec::new();
        for (service, spec, page) in earlier.pages() {
            let is_chosen = chosen.is_empty() || chosen.iter().any(|chosen| chosen == service);
            let Some(text) = texts.text(&page.path) else { continue };
            if !is_chosen || with_errors.contains(page.path.as_str()) {
                continue;
            }
            let problem = if !self.now.contains_key(&page.path) {
                format!("found no resource on the page, expected `{}` as before", page.id)
            } else if let Some(method) = lost_permissions(service, spec, page, provider) {
                format!(
                    "found no permissions for `{method}` of `{}`, expected some as before: the page may be cut off",
                    page.id
                )
            } else if ends_in_code(text) {
                "found the end of the page in a block of code: the page may be cut off".to_owned()
            } else {
                continue;
            };
            broken.push((service, page, problem));
        }
        broken
    }
}

/// The method of a page that had permissions when the spec was written, and has none now.
fn lost_permissions(
    service: &str,
    earlier: &EarlierSpec,
    page: &EarlierPage,
    provider: &Provider,
) -> Option<&'static str> {
    let lowered = provider.services.get(service)?;
    let now: Option<&ResourceSpec> = lowered.specs.iter().find(|spec| spec.name == earlier.name);
    let has_now = |handler| now.is_some_and(|spec| spec.operation(handler).is_some());
    let without: Vec<&str> = (lowered.left_out.iter())
        .filter(|left_out| left_out.reason == Reason::NoPermissions)
        .filter_map(|left_out| left_out.what.strip_prefix(&page.id)?.strip_prefix('.'))
        .collect();
    let lost = earlier.handlers().filter(|handler| !has_now(*handler));
    // Some pages have the name of a list in the plural.
    lost.map(|handler| handler.method_name())
        .find(|name| without.iter().any(|method| method.trim_end_matches('s') == *name))
}

/// Whether a fence is open at the end of a page.
fn ends_in_code(text: &str) -> bool {
    text.lines().filter(|line| line.trim_start().starts_with("```")).count() % 2 == 1
}
