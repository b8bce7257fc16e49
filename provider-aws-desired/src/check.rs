//! What is wrong with a file by the specs of its types, before anything is called.

mod names;
mod references;
mod values;

use std::collections::BTreeMap;

use cloud_control::Handler;
use specs::ResourceSpec;

use crate::file::{DeclaredResource, DesiredFile};
use crate::order::order;
use crate::problem::Problem;
use values::Rules;

/// What a file is checked by.
struct Checker<'c> {
    specs: BTreeMap<&'c str, &'c ResourceSpec>,
    resources: BTreeMap<&'c str, &'c DeclaredResource>,
    /// The rules of the types so far.
    rules: BTreeMap<&'c str, Rules>,
}

/// What is wrong with a file, in its order: types without a spec, properties that don't exist or that only AWS sets, values
/// that the types don't allow, and references to nothing or in a circle.
#[must_use]
pub fn check<'s>(file: &DesiredFile, specs: impl IntoIterator<Item = &'s ResourceSpec>) -> Vec<Problem> {
    let mut checker = Checker {
        specs: specs.into_iter().map(|spec| (spec.type_name.as_str(), spec)).collect(),
        resources: file.resources.iter().map(|resource| (resource.name.as_str(), resource)).collect(),
        rules: BTreeMap::new(),
    };
    let mut problems = Vec::new();
    for resource in &file.resources {
        checker.resource(resource, &mut problems);
    }
    // Circles are told of references that lead somewhere.
    if problems.is_empty() {
        problems.extend(order(file).err());
    }
    problems.sort_by_key(|problem| (problem.place.start, problem.place.end));
    problems
}

impl Checker<'_> {
    fn resource(&mut self, resource: &DeclaredResource, problems: &mut Vec<Problem>) {
        let type_name = resource.type_name.as_str();
        let Some(spec) = self.specs.get(type_name).copied() else {
            let message = format!("found `{type_name}`, expected a type that there is a spec of");
            let known = self.specs.keys().copied();
            problems.push(Problem::unknown(&resource.type_place, message, type_name, known));
            return;
        };
        if !spec.has(Handler::Get) {
            let message =
                format!("found `{type_name}`, whose resources can't be read, expected a type that can be");
            problems.push(Problem::new(&resource.type_place, message));
        } else if resource.identifier.is_none() && !spec.has(Handler::Create) {
            let message =
                format!("found `{type_name}`, whose resources can't be created, without an identifier");
            let help = "give the `identifier` of the resource that exists";
            problems.push(Problem::new(&resource.type_place, message).help(help));
        }
        let before = problems.len();
        names::check(spec, &resource.properties, problems);
        self.references(resource, problems);
        // Names that are wrong are missing elsewhere.
        if problems.len() == before {
            let rules = self.rules.entry(&spec.type_name).or_insert_with(|| Rules::of(spec));
            rules.check(resource, problems);
        }
    }
}
