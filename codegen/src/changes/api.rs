//! What changed in the API of a crate, and the verdict on that, by Rust's rules of semantic versioning.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::rust::{Item, Surface};

/// Which part of a version a change asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Nothing that a user meets is changed.
    #[default]
    None,
    /// Docs, checks or permissions are changed, and no item is.
    Patch,
    /// Items are new, and all programs still compile.
    Minor,
    /// Items are gone or have other types: some programs no longer compile.
    Major,
}

/// A change of a public item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct ApiChange {
    /// What it asks for.
    pub verdict: Verdict,
    /// The resource that the item is of: `stage`.
    pub resource: String,
    /// The path of the item: `stage::Stage::name`.
    pub item: String,
    /// What is changed.
    pub kind: ApiChangeKind,
    /// Its declaration before. None for what is new.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Its declaration now. None for what is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// What is changed of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ApiChangeKind {
    /// It is gone.
    Removed,
    /// Its declaration differs.
    Changed,
    /// It is new.
    Added,
}

impl Verdict {
    /// The verdict in a word.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl ApiChange {
    /// The change back to what was.
    #[must_use]
    pub fn opposite(&self) -> Self {
        let (kind, verdict) = match self.kind {
            ApiChangeKind::Removed => (ApiChangeKind::Added, Verdict::Minor),
            ApiChangeKind::Changed => (ApiChangeKind::Changed, Verdict::Major),
            ApiChangeKind::Added => (ApiChangeKind::Removed, Verdict::Major),
        };
        Self { verdict, kind, from: self.to.clone(), to: self.from.clone(), ..self.clone() }
    }
}

impl std::fmt::Display for Verdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.name())
    }
}

/// The changes between two surfaces, the gravest first. What is within an item that is gone or new isn't listed.
pub(super) fn changes(old: &Surface, new: &Surface) -> Vec<ApiChange> {
    let mut changes = Vec::new();
    let mut gone = BTreeSet::new();
    for (path, item) in old.items() {
        match new.item(path) {
            None => {
                if !is_within(&gone, path) {
                    changes.push(ApiChange {
                        verdict: Verdict::Major,
                        from: Some(item.declaration.clone()),
                        ..change(path, item, ApiChangeKind::Removed)
                    });
                }
                gone.insert(path);
            }
            Some(other) if other.declaration != item.declaration => changes.push(ApiChange {
                verdict: Verdict::Major,
                from: Some(item.declaration.clone()),
                to: Some(other.declaration.clone()),
                ..change(path, item, ApiChangeKind::Changed)
            }),
            Some(_) => {}
        }
    }
    let mut added = BTreeSet::new();
    for (path, item) in new.items().filter(|(path, _)| old.item(path).is_none()) {
        if !is_within(&added, path) {
            changes.push(ApiChange {
                verdict: Verdict::Minor,
                to: Some(item.declaration.clone()),
                ..change(path, item, ApiChangeKind::Added)
            });
        }
        added.insert(path);
    }
    changes.sort_by(|a, b| b.verdict.cmp(&a.verdict).then_with(|| a.cmp(b)));
    changes
}

fn change(path: &str, item: &Item, kind: ApiChangeKind) -> ApiChange {
    ApiChange {
        verdict: Verdict::None,
        resource: item.resource.clone(),
        item: path.to_owned(),
        kind,
        from: None,
        to: None,
    }
}

/// Whether an item is of one of these: a field of a struct, a struct of a module.
fn is_within(whole: &BTreeSet<&str>, path: &str) -> bool {
    let parents = path.match_indices([':']).map(|(at, _)| &path[..at]);
    parents.into_iter().any(|parent| whole.contains(parent.trim_end_matches(':')))
}
