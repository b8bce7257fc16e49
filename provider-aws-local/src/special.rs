//! Special properties of a document, by path: those that only the service sets, that no update changes, that can't be read.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};
use specs::AccessTree;

/// A way in which a property is special.
pub(crate) type Mark = fn(&AccessTree) -> bool;

pub(crate) const READ_ONLY: Mark = |place| place.read_only;
pub(crate) const CREATE_ONLY: Mark = |place| place.create_only && !place.read_only;
pub(crate) const WRITE_ONLY: Mark = |place| place.write_only;

/// The values of special properties in a document, by path. Items of arrays and values of maps are `*`.
pub(crate) type Values<'v> = BTreeMap<String, Vec<&'v Value>>;

/// The special properties that a document has, with their values.
pub(crate) fn values<'v>(tree: &AccessTree, mark: Mark, members: &'v Map<String, Value>) -> Values<'v> {
    let mut found = Values::new();
    collect_members(tree, mark, members, "", &mut found);
    found
}

fn collect_members<'v>(
    tree: &AccessTree,
    mark: Mark,
    members: &'v Map<String, Value>,
    path: &str,
    found: &mut Values<'v>,
) {
    for (key, value) in members {
        if let Some((step, place)) = within(tree, key) {
            collect(place, mark, value, &format!("{path}/{step}"), found);
        }
    }
}

fn collect<'v>(place: &AccessTree, mark: Mark, value: &'v Value, path: &str, found: &mut Values<'v>) {
    if mark(place) {
        found.entry(path.to_owned()).or_default().push(value);
        return;
    }
    match value {
        Value::Object(members) => collect_members(place, mark, members, path, found),
        Value::Array(items) => {
            let (path, place) = items_of(place, path);
            items.iter().for_each(|item| collect(place, mark, item, &path, found));
        }
        _ => {}
    }
}

/// Removes the special properties of a document.
pub(crate) fn remove(tree: &AccessTree, mark: Mark, members: &mut Map<String, Value>) {
    members.retain(|key, _| !within(tree, key).is_some_and(|(_, place)| mark(place)));
    for (key, value) in members {
        if let Some((_, place)) = within(tree, key) {
            remove_within(place, mark, value);
        }
    }
}

fn remove_within(place: &AccessTree, mark: Mark, value: &mut Value) {
    match value {
        Value::Object(members) => remove(place, mark, members),
        Value::Array(items) => {
            let (_, place) = items_of(place, "");
            items.iter_mut().for_each(|item| remove_within(place, mark, item));
        }
        _ => {}
    }
}

/// The special property that a JSON pointer leads to, or into.
pub(crate) fn named<'p>(
    tree: &AccessTree,
    mark: Mark,
    pointer: impl IntoIterator<Item = &'p str>,
) -> Option<String> {
    let (mut place, mut path) = (tree, String::new());
    for step in pointer {
        let is_position = step == "-" || step.bytes().all(|byte| byte.is_ascii_digit());
        (place, path) = match within(place, step) {
            Some((known, next)) => (next, format!("{path}/{known}")),
            // Some schemas leave out the `*` of the items of an array.
            None if is_position && !path.is_empty() => (place, path),
            None => return None,
        };
        if mark(place) {
            return Some(path);
        }
    }
    None
}

/// The place of a member. A value of a map is at `*`.
fn within<'t>(tree: &'t AccessTree, key: &'t str) -> Option<(&'t str, &'t AccessTree)> {
    let named = tree.within.get_key_value(key).or_else(|| tree.within.get_key_value("*"));
    named.map(|(step, place)| (step.as_str(), place))
}

/// The place of the items of an array.
fn items_of<'t>(place: &'t AccessTree, path: &str) -> (String, &'t AccessTree) {
    // Some schemas leave out the `*` of the items of an array.
    place.at("*").map_or((path.to_owned(), place), |items| (format!("{path}/*"), items))
}

/// The read-only paths that an update would set, or take away from the resource itself.
pub(crate) fn set(before: &Values<'_>, after: &Values<'_>) -> Vec<String> {
    differing(before, after, |path, before, after| {
        let is_top = path.matches('/').count() == 1;
        has_more(after, before) || (is_top && has_more(before, after))
    })
}

/// The create-only paths that an update would change. Items of arrays come and go with what is create-only in them.
pub(crate) fn changed(before: &Values<'_>, after: &Values<'_>) -> Vec<String> {
    differing(before, after, |path, before, after| {
        let is_comparable = !path.contains("/*") || before.len() == after.len();
        is_comparable && (has_more(after, before) || has_more(before, after))
    })
}

fn differing(
    before: &Values<'_>,
    after: &Values<'_>,
    is_changed: impl Fn(&str, &[&Value], &[&Value]) -> bool,
) -> Vec<String> {
    let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let changed = paths.into_iter().filter(|path| {
        let before = before.get(*path).map(Vec::as_slice).unwrap_or_default();
        let after = after.get(*path).map(Vec::as_slice).unwrap_or_default();
        is_changed(path, before, after)
    });
    changed.cloned().collect()
}

fn has_more(these: &[&Value], those: &[&Value]) -> bool {
    these.iter().any(|value| !those.contains(value))
}

/// Puts back what only the service sets within an object that an update replaced.
pub(crate) fn restore(tree: &AccessTree, before: &Map<String, Value>, after: &mut Map<String, Value>) {
    for (name, place) in &tree.within {
        match (before.get(name), after.get_mut(name)) {
            (Some(value), None) if place.read_only => _ = after.insert(name.clone(), value.clone()),
            (Some(Value::Object(before)), Some(Value::Object(after))) if !place.read_only => {
                restore(place, before, after);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use specs::Access;

    use super::*;

    fn tree() -> AccessTree {
        let access = Access {
            read_only: vec!["Arn".into(), "Endpoint/Address".into(), "Users/*/Id".into()],
            create_only: vec!["Compute/Type".into(), "Users/*/Name".into()],
            write_only: vec!["Users/*/Password".into(), "Secrets/*/Text".into()],
            ..Access::default()
        };
        access.tree()
    }

    fn object(value: Value) -> Map<String, Value> {
        value.as_object().expect("an object").clone()
    }

    #[test]
    fn special_properties_are_found_in_objects_items_and_values_of_maps() {
        let document = object(json!({
            "Users": [{"Id": 1, "Password": "a"}, {"Password": "b"}],
            "Secrets": {"any": {"Text": "c", "Note": "d"}},
        }));
        let found = values(&tree(), WRITE_ONLY, &document);
        assert_eq!(found.keys().collect::<Vec<_>>(), ["/Secrets/*/Text", "/Users/*/Password"]);
        assert_eq!(found["/Users/*/Password"].len(), 2);
        let mut document = document;
        remove(&tree(), WRITE_ONLY, &mut document);
        assert_eq!(
            Value::Object(document),
            json!({"Users": [{"Id": 1}, {}], "Secrets": {"any": {"Note": "d"}}})
        );
    }

    #[test]
    fn a_pointer_into_a_special_property_names_it_and_one_to_its_sibling_does_not() {
        let named = |pointer: &str| named(&tree(), CREATE_ONLY, pointer.split('/').skip(1));
        assert_eq!(named("/Compute/Type").as_deref(), Some("/Compute/Type"));
        assert_eq!(named("/Compute/Type/Deep").as_deref(), Some("/Compute/Type"));
        assert_eq!(named("/Users/0/Name").as_deref(), Some("/Users/*/Name"));
        assert_eq!(named("/Compute/Size"), None);
        assert_eq!(named("/Compute"), None);
    }

    #[test]
    fn what_an_update_sets_or_changes_is_found_by_value() {
        let compare = |before: Value, after: Value| {
            let (before, after) = (object(before), object(after));
            let of = |mark, document| values(&tree(), mark, document);
            let set = set(&of(READ_ONLY, &before), &of(READ_ONLY, &after));
            let changed = changed(&of(CREATE_ONLY, &before), &of(CREATE_ONLY, &after));
            [set, changed].concat()
        };
        let compute = |kind, size| json!({"Compute": {"Type": kind, "Size": size}});
        assert_eq!(compare(compute("a", 1), compute("b", 1)), ["/Compute/Type"]);
        assert!(compare(compute("a", 1), compute("a", 2)).is_empty());
        assert_eq!(compare(json!({"Arn": "a"}), json!({})), ["/Arn"]);
        let users =
            |names: &[&str]| json!({"Users": names.iter().map(|it| json!({"Name": it})).collect::<Value>()});
        assert!(compare(users(&["a", "b"]), users(&["b", "a"])).is_empty());
        assert!(compare(users(&["a"]), users(&["a", "b"])).is_empty());
        assert_eq!(compare(users(&["a"]), users(&["b"])), ["/Users/*/Name"]);
        assert_eq!(compare(json!({"Users": [{"Id": 1}]}), json!({"Users": [{"Id": 2}]})), ["/Users/*/Id"]);
    }

    #[test]
    fn what_the_service_set_in_a_replaced_object_is_put_back() {
        let before = object(json!({"Endpoint": {"Address": "a", "Port": 1}}));
        let mut after = object(json!({"Endpoint": {"Port": 2}}));
        restore(&tree(), &before, &mut after);
        assert_eq!(Value::Object(after), json!({"Endpoint": {"Address": "a", "Port": 2}}));
    }
}
