//! The program that a crate's pages begin with: it takes a resource through its life.

use cloud_control::{Handler, letters};

use super::super::example::tour;
use super::super::plan::Resource;
use super::Crate;

/// The program: about the main resource, or else about the first one that a program can be about.
pub(super) fn program(krate: &Crate<'_>) -> Option<String> {
    let mut resources: Vec<&Resource<'_>> = krate.resources.iter().collect();
    resources.sort_by_key(|resource| rank(resource, &krate.resources));
    let names: Vec<&proc_macro2::Ident> = krate.resources.iter().map(|resource| &resource.name).collect();
    resources.into_iter().find_map(|resource| tour(resource, &krate.code_name, &names))
}

/// The resource that the others of the service are about.
pub(super) fn main_resource<'r, 's>(resources: &'r [Resource<'s>]) -> Option<&'r Resource<'s>> {
    resources.iter().min_by_key(|resource| rank(resource, resources))
}

/// How far a resource is from being the one that the others of the service are about: it has all operations, others refer
/// to it, and it requires little.
fn rank(resource: &Resource<'_>, all: &[Resource<'_>]) -> impl Ord + use<> {
    const LIFE: [Handler; 4] = [Handler::Create, Handler::Get, Handler::Update, Handler::Delete];
    let lacks = LIFE.iter().filter(|handler| resource.operation(**handler).is_none()).count();
    let others = all.iter().filter(|other| other.name != resource.name);
    let mentions: usize = others.map(|other| mentions(other, resource)).sum();
    let required = resource.creatable().filter(|property| property.spec.required).count();
    (lacks, std::cmp::Reverse(mentions), required, resource.spec.name.len(), resource.spec.name.clone())
}

/// How much a resource is about another: a property has its name, as `FunctionName` and `BucketArn` do, or the
/// resource's own name begins with it, as `BucketPolicy` does.
fn mentions(resource: &Resource<'_>, other: &Resource<'_>) -> usize {
    let name = letters(&other.spec.name);
    let ends = ["", "name", "arn", "id", "identifier"];
    let is_of_other = |wire_name: &str| {
        let letters = letters(wire_name);
        let letters = letters.strip_suffix('s').unwrap_or(&letters);
        ends.iter().any(|end| letters.strip_suffix(end).is_some_and(|stem| stem.ends_with(&name)))
    };
    if resource.spec.model.properties.iter().any(|property| is_of_other(&property.wire_name)) {
        2
    } else {
        usize::from(letters(&resource.spec.name).starts_with(&name))
    }
}
