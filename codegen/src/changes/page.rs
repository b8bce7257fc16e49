//! What changed on pages: which are new, gone, merged or in another dialect, and what each says that it didn't.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::Handler;
use serde::Serialize;

use super::change::{Change, ChangeKind, changed};
use super::texts::says_the_same;
use crate::page::{Dialect, Field, Located, MethodSource, Page};

/// A page of an edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageEdition {
    /// The id, without the name of the provider: `ivs.stage`.
    pub id: String,
    /// The path.
    pub path: String,
    /// The type of the resource that it is a page of; none if it is left out.
    pub type_name: Option<String>,
    /// The dialect, and what the page says; none if only the spec is known.
    pub facts: Option<(Dialect, Page)>,
}

/// A change of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PageChange {
    /// The id, without the name of the provider: `ivs.stage`.
    pub id: String,
    /// What became of the page.
    pub kind: PageChangeKind,
    /// The type of the resource that it is a page of; none if it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub type_name: Option<String>,
    /// The pages that it is merged into.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub into: Vec<String>,
    /// The dialect that it was in, if it is in another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_dialect: Option<Dialect>,
    /// The dialect that it is in, if it was in another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_dialect: Option<Dialect>,
    /// What it says that it didn't, or no longer says.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
}

/// What became of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PageChangeKind {
    /// It is new.
    Added,
    /// It is gone, and its resource with it.
    Removed,
    /// It is gone, and its resource is on other pages.
    Merged,
    /// It says something else.
    Changed,
    /// It says the same in another dialect.
    Dialect,
}

/// The changes of pages, by id.
pub(super) fn changes(old: &[PageEdition], new: &[PageEdition]) -> Vec<PageChange> {
    let by_id = |pages: &'_ [PageEdition]| -> BTreeMap<String, usize> {
        pages.iter().enumerate().map(|(index, page)| (page.id.clone(), index)).collect()
    };
    let (old_by_id, new_by_id) = (by_id(old), by_id(new));
    let mut changes = Vec::new();
    for (id, page) in old_by_id.iter().map(|(id, index)| (id, &old[*index])) {
        match new_by_id.get(id) {
            Some(index) => changes.extend(changed_page(page, &new[*index])),
            None => {
                let of_type =
                    new.iter().filter(|other| page.type_name.is_some() && other.type_name == page.type_name);
                let into: Vec<String> = of_type.map(|other| other.id.clone()).collect();
                let kind = if into.is_empty() { PageChangeKind::Removed } else { PageChangeKind::Merged };
                changes.push(PageChange { into, ..of_page(page, kind) });
            }
        }
    }
    let added = new_by_id.iter().filter(|(id, _)| !old_by_id.contains_key(*id));
    changes.extend(added.map(|(_, index)| of_page(&new[*index], PageChangeKind::Added)));
    changes
}

fn of_page(page: &PageEdition, kind: PageChangeKind) -> PageChange {
    PageChange {
        id: page.id.clone(),
        kind,
        type_name: page.type_name.clone(),
        into: Vec::new(),
        from_dialect: None,
        to_dialect: None,
        changes: Vec::new(),
    }
}

/// The change of a page that both editions have, if there is one.
fn changed_page(old: &PageEdition, new: &PageEdition) -> Option<PageChange> {
    let ((old_dialect, old), (new_dialect, page)) = (old.facts.as_ref()?, new.facts.as_ref()?);
    let changes = facts(old, page);
    let moved = old_dialect != new_dialect;
    let kind = match (changes.is_empty(), moved) {
        (true, false) => return None,
        (true, true) => PageChangeKind::Dialect,
        (false, _) => PageChangeKind::Changed,
    };
    Some(PageChange {
        from_dialect: moved.then_some(*old_dialect),
        to_dialect: moved.then_some(*new_dialect),
        changes,
        ..of_page(new, kind)
    })
}

/// What differs between what two pages say.
fn facts(old: &Page, new: &Page) -> Vec<Change> {
    let mut changes = Vec::new();
    changes.extend(changed(ChangeKind::Name, "", (&old.name, &new.name), |name| Some(name.clone())));
    let (old_text, new_text) = (&old.description.folded, &new.description.folded);
    if !says_the_same(old_text, new_text) {
        changes.push(Change::new(ChangeKind::Description, "", old_text, new_text));
    }
    fields("", &old.fields, &new.fields, &mut changes);
    methods(old, new, &mut changes);
    for handler in Handler::ALL {
        let actions = |page: &Page| -> BTreeSet<String> {
            let listed: &[Located<String>] = page.permissions.get(&handler).map_or(&[], Vec::as_slice);
            listed.iter().map(|action| action.value.clone()).collect()
        };
        let (before, after) = (actions(old), actions(new));
        let name = handler.name();
        let removed = before.difference(&after);
        changes.extend(removed.map(|action| Change::removed(ChangeKind::Permission, name, action)));
        let added = after.difference(&before);
        changes.extend(added.map(|action| Change::added(ChangeKind::Permission, name, action)));
    }
    changes
}

fn fields(within: &str, old: &[Field], new: &[Field], changes: &mut Vec<Change>) {
    // Of fields of the same name, the first counts, as it does for the spec.
    let by_name = |fields: &'_ [Field]| -> BTreeMap<String, usize> {
        fields.iter().enumerate().rev().map(|(index, field)| (field.name.value.clone(), index)).collect()
    };
    let (old_by_name, new_by_name) = (by_name(old), by_name(new));
    for (name, field) in old_by_name.iter().map(|(name, index)| (name, &old[*index])) {
        let path = if within.is_empty() { name.clone() } else { format!("{within}/{name}") };
        let Some(other) = new_by_name.get(name).map(|index| &new[*index]) else {
            changes.push(Change::removed(ChangeKind::Property, path, &field.datatype));
            continue;
        };
        let datatypes = (&field.datatype, &other.datatype);
        changes.extend(changed(ChangeKind::Type, &path, datatypes, |datatype| Some(datatype.clone())));
        let (before, after) = (&field.description.folded, &other.description.folded);
        if !says_the_same(before, after) {
            changes.push(Change::new(ChangeKind::PropertyDescription, &path, before, after));
        }
        let within = |field: &'_ Field| field.children.clone().unwrap_or_default();
        fields(&path, &within(field), &within(other), changes);
    }
    for (name, index) in new_by_name.iter().filter(|(name, _)| !old_by_name.contains_key(*name)) {
        let path = if within.is_empty() { name.clone() } else { format!("{within}/{name}") };
        changes.push(Change::added(ChangeKind::Property, path, &new[*index].datatype));
    }
}

fn methods(old: &Page, new: &Page, changes: &mut Vec<Change>) {
    let of_table = |page: &'_ Page| -> BTreeMap<String, (String, String)> {
        let methods = page.methods.iter().filter(|method| method.source == MethodSource::Table);
        let facts = methods.map(|method| {
            // Some pages name the list in the plural.
            let name = method.name.value.replace("list_resources", "list_resource");
            let mut parameters: Vec<_> = method.parameters().collect();
            parameters.sort_unstable();
            (name, (method.verb.clone(), parameters.join(", ")))
        });
        facts.collect()
    };
    let (before, after) = (of_table(old), of_table(new));
    for (name, (verb, parameters)) in &before {
        let Some((other_verb, others)) = after.get(name) else {
            changes.push(Change::removed(ChangeKind::Operation, name, verb));
            continue;
        };
        let text = |text: &String| Some(text.clone());
        changes.extend(changed(ChangeKind::Operation, name, (verb, other_verb), text));
        changes.extend(changed(ChangeKind::Parameters, name, (parameters, others), text));
    }
    let added = after.iter().filter(|(name, _)| !before.contains_key(*name));
    changes.extend(added.map(|(name, (verb, _))| Change::added(ChangeKind::Operation, name, verb)));
}
