//! The order of resources: each after those that it refers to.

use std::collections::{BTreeMap, BTreeSet};

use crate::file::{DeclaredResource, DesiredFile};
use crate::problem::Problem;

/// The indexes of the resources of a file in steps: those of a step refer only to resources of steps before it.
///
/// # Errors
///
/// Returns a problem that names a circle of references, if there is one.
pub fn order(file: &DesiredFile) -> Result<Vec<Vec<usize>>, Problem> {
    let indexes: BTreeMap<&str, usize> =
        file.resources.iter().enumerate().map(|(index, resource)| (resource.name.as_str(), index)).collect();
    let mut waits: Vec<BTreeSet<usize>> =
        file.resources.iter().map(|resource| referents(resource, &indexes)).collect();
    let mut dependents = vec![Vec::new(); waits.len()];
    for (index, referents) in waits.iter().enumerate() {
        for referent in referents {
            dependents[*referent].push(index);
        }
    }
    let mut steps: Vec<Vec<usize>> = Vec::new();
    let mut ready: Vec<usize> = (0..waits.len()).filter(|index| waits[*index].is_empty()).collect();
    let mut count = 0;
    while !ready.is_empty() {
        count += ready.len();
        let mut next = BTreeSet::new();
        for done in &ready {
            for dependent in &dependents[*done] {
                waits[*dependent].remove(done);
                if waits[*dependent].is_empty() {
                    next.insert(*dependent);
                }
            }
        }
        steps.push(std::mem::replace(&mut ready, next.into_iter().collect()));
    }
    if count == waits.len() { Ok(steps) } else { Err(circle(file, &waits)) }
}

/// The resources that a resource refers to.
fn referents(resource: &DeclaredResource, indexes: &BTreeMap<&str, usize>) -> BTreeSet<usize> {
    let expressions = resource.expressions.iter().flat_map(|(_, expression)| expression.references());
    expressions.filter_map(|reference| indexes.get(reference.resource.as_str()).copied()).collect()
}

/// A circle among the resources that wait for each other.
fn circle(file: &DesiredFile, waits: &[BTreeSet<usize>]) -> Problem {
    let mut way: Vec<usize> = Vec::new();
    let mut next = waits.iter().position(|waits| !waits.is_empty()).unwrap_or_default();
    while !way.contains(&next) {
        way.push(next);
        // Each that waits, waits for one that does.
        next = waits[next].iter().copied().find(|index| !waits[*index].is_empty()).unwrap_or(next);
    }
    let circle = way.iter().skip_while(|index| **index != next).chain([&next]);
    let names: Vec<String> = circle.map(|index| format!("`{}`", file.resources[*index].name)).collect();
    let message = format!("found references in a circle: {}", names.join(" → "));
    Problem::new(&file.resources[next].place, message).help("remove one of these references")
}
