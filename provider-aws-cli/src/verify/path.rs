//! Ways to properties, by names alone: `Users/Id` is the same as `/properties/Users/*/Id`.

use std::collections::BTreeSet;

use serde_json::Value;
use specs::PropertyPath;

use super::raw::Node;

/// The ways that a list of a schema names, `readOnlyProperties`, without those that lead nowhere.
pub fn listed(resource: &Node<'_>, root: &Value, key: &str) -> BTreeSet<String> {
    let pointers = root.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let ways = pointers.filter_map(|pointer| {
        let steps = pointer.strip_prefix("/properties/")?.split('/');
        let steps: Vec<String> = steps.map(|step| step.replace("~1", "/").replace("~0", "~")).collect();
        resolved(resource, steps.iter().map(String::as_str))
    });
    ways.collect()
}

/// The ways of a list of a spec. One that leads nowhere in the schema isn't in any list of the schema, either.
pub fn of_spec(resource: &Node<'_>, paths: &[PropertyPath]) -> BTreeSet<String> {
    paths.iter().filter_map(|path| resolved(resource, path.steps())).collect()
}

/// The names on a way, if it leads to a property of the schema. Steps that only enter arrays and maps are left out.
fn resolved<'p>(resource: &Node<'_>, steps: impl Iterator<Item = &'p str>) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    let mut node = resource.clone();
    for step in steps {
        match entered(&node, step) {
            Some(next) => {
                names.push(step);
                node = next;
            }
            None if matches!(step, "*" | "items" | "properties") => {}
            None => return None,
        }
    }
    (!names.is_empty()).then(|| names.join("/"))
}

/// The property of a name at a place, or in its items or values.
fn entered<'s>(node: &Node<'s>, name: &str) -> Option<Node<'s>> {
    const MOST_ARRAYS: usize = 5;
    let mut node = node.clone();
    for _ in 0..MOST_ARRAYS {
        if let Some(property) = node.property(name) {
            return Some(property);
        }
        node = node.items().or_else(|| node.values())?;
    }
    None
}

/// The ways that lead to properties of the resource itself.
pub fn top(ways: &BTreeSet<String>) -> BTreeSet<&str> {
    ways.iter().map(String::as_str).filter(|way| !way.contains('/')).collect()
}

/// The ways that lead to properties within others.
pub fn within(ways: &BTreeSet<String>) -> impl Iterator<Item = &str> {
    ways.iter().map(String::as_str).filter(|way| way.contains('/'))
}

/// The first property on a way.
pub fn first(way: &str) -> &str {
    way.split('/').next().unwrap_or(way)
}

/// Whether a list has a way, or one that leads to it.
pub fn covers(ways: &BTreeSet<String>, way: &str) -> bool {
    let mut ends = way.match_indices('/').map(|(end, _)| &way[..end]).chain([way]);
    ends.any(|start| ways.contains(start))
}

/// Whether a list has a way that leads on from this one.
pub fn leads_on(ways: &BTreeSet<String>, way: &str) -> bool {
    let prefix = format!("{way}/");
    ways.range(prefix.clone()..).next().is_some_and(|next| next.starts_with(&prefix))
}

/// A way and a step further.
pub fn joined(way: &str, name: &str) -> String {
    if way.is_empty() { name.to_owned() } else { format!("{way}/{name}") }
}
