//! The program that a crate's pages begin with: it takes a resource through its life.

use super::super::example::tour;
use super::super::plan::Resource;
use super::Crate;

/// The program: about the main resource, or else about the first one that a program can be about.
pub(super) fn program(krate: &Crate<'_>) -> Option<String> {
    let names: Vec<&proc_macro2::Ident> = krate.resources.iter().map(|resource| &resource.name).collect();
    krate.by_rank().find_map(|resource| tour(resource, &krate.code_name, &names))
}

/// The resource that the others of the service are about.
pub(super) fn main_resource<'r, 's>(krate: &'r Crate<'s>) -> Option<&'r Resource<'s>> {
    krate.by_rank().next()
}
