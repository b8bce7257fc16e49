//! What can be set in the documents of a spec: properties of the resource and of its definitions, and forms of unions.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use specs::{AccessTree, Definition, Object, ResourceSpec, Type};

/// A property of an object, or a form of a union. Those of the resource itself have no definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Item<'s> {
    pub(super) definition: Option<&'s str>,
    pub(super) member: &'s str,
}

impl Item<'_> {
    pub(super) fn name(&self) -> String {
        self.definition.map_or_else(|| self.member.to_owned(), |name| format!("{name}.{}", self.member))
    }
}

/// The place of a member in the tree of access. A value of a map is at `*`.
pub(super) fn member<'a>(access: Option<&'a AccessTree>, name: &str) -> Option<&'a AccessTree> {
    access.and_then(|access| access.at(name).or_else(|| access.at("*")))
}

/// The place of the items of an array, or of the values of a map. Some schemas leave out the `*`.
pub(super) fn repeated(access: Option<&AccessTree>) -> Option<&AccessTree> {
    access.map(|access| access.at("*").unwrap_or(access))
}

/// Whether only the service sets what is at a place.
pub(super) fn is_read_only(access: Option<&AccessTree>) -> bool {
    access.is_some_and(|access| access.read_only)
}

/// All that a document may set.
pub(super) fn settable<'s>(spec: &'s ResourceSpec, access: &AccessTree) -> BTreeSet<Item<'s>> {
    let mut walk = Walk { spec, items: BTreeSet::new(), seen: BTreeSet::new() };
    walk.object(&spec.model, None, Some(access));
    walk.items
}

struct Walk<'s> {
    spec: &'s ResourceSpec,
    items: BTreeSet<Item<'s>>,
    /// Definitions, each with the address of its place in the tree of access.
    seen: BTreeSet<(&'s str, usize)>,
}

impl<'s> Walk<'s> {
    fn object(&mut self, object: &'s Object, definition: Option<&'s str>, access: Option<&AccessTree>) {
        for property in &object.properties {
            let place = member(access, &property.wire_name);
            if !is_read_only(place) {
                self.items.insert(Item { definition, member: &property.wire_name });
                self.datatype(&property.datatype, place);
            }
        }
    }

    fn datatype(&mut self, datatype: &'s Type, access: Option<&AccessTree>) {
        match datatype {
            Type::Array(array) => self.datatype(&array.items, repeated(access)),
            Type::Map(map) => self.datatype(&map.values, repeated(access)),
            Type::Definition(name) => {
                let address = access.map_or(0, |place| std::ptr::from_ref(place) as usize);
                if self.seen.insert((name, address)) {
                    self.definition(name, access);
                }
            }
            _ => {}
        }
    }

    fn definition(&mut self, name: &'s str, access: Option<&AccessTree>) {
        match self.spec.definition(name) {
            Some(Definition::Object(object)) => self.object(object, Some(name), access),
            Some(Definition::Union(union)) => {
                for form in &union.forms {
                    self.items.insert(Item { definition: Some(name), member: &form.name });
                    self.datatype(&form.datatype, access);
                }
            }
            Some(Definition::Enum(_)) | None => {}
        }
    }
}

/// The definitions that lead to one of the items, with how many definitions are on the way.
pub(super) fn distances<'s>(spec: &'s ResourceSpec, wanted: &BTreeSet<Item<'s>>) -> BTreeMap<&'s str, usize> {
    let mut named_by: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, definition) in &spec.definitions {
        let types: Vec<&Type> = match definition {
            Definition::Object(object) => {
                object.properties.iter().map(|property| &property.datatype).collect()
            }
            Definition::Union(union) => union.forms.iter().map(|form| &form.datatype).collect(),
            Definition::Enum(_) => Vec::new(),
        };
        for named in types.into_iter().filter_map(Type::definition) {
            named_by.entry(named).or_default().push(name);
        }
    }
    let mut found = BTreeMap::new();
    let mut next: VecDeque<(&str, usize)> =
        wanted.iter().filter_map(|item| item.definition).map(|name| (name, 0)).collect();
    while let Some((name, distance)) = next.pop_front() {
        if !found.contains_key(name) {
            found.insert(name, distance);
            next.extend(named_by.get(name).into_iter().flatten().map(|name| (*name, distance + 1)));
        }
    }
    found
}
