//! What a changelog says of changes, and what the users of a crate must do about them.

use codegen::changes::{ApiChange, ApiChangeKind, Change, ChangeKind, ServiceChanges, Verdict};
use specs::ResourceSpec;

/// What begins an entry of a change that breaks programs.
pub(super) const BREAKING: &str = "**Breaking:** ";

/// A section of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What is new.
    Added,
    /// What differs.
    Changed,
    /// What is gone.
    Removed,
}

/// An entry of a section.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The section.
    pub section: Section,
    /// The text, on one line of Markdown.
    pub text: String,
}

impl Section {
    /// All sections, in the order of a release.
    pub const ALL: [Self; 3] = [Self::Added, Self::Changed, Self::Removed];

    /// The heading.
    #[must_use]
    pub fn heading(self) -> &'static str {
        match self {
            Self::Added => "Added",
            Self::Changed => "Changed",
            Self::Removed => "Removed",
        }
    }
}

/// The entries of a crate that is new.
#[must_use]
pub fn first_entries(specs: &[ResourceSpec]) -> Vec<Told> {
    let entry =
        |spec: &ResourceSpec| Entry { section: Section::Added, text: format!("`{}`.", spec.type_name) };
    let told = |spec: &ResourceSpec| Told {
        resource: spec.name.clone(),
        follows: false,
        entry: Some(entry(spec)),
        opposite: None,
    };
    specs.iter().map(told).collect()
}

/// What a changelog says of a change, and what it would say of the change's undoing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The resource that the change is of: `stage`.
    pub resource: String,
    /// Whether it is a change of the API, which follows from others of the resource.
    pub follows: bool,
    /// The entry; none if another one tells the change.
    pub entry: Option<Entry>,
    /// The entry of the opposite change.
    pub opposite: Option<Entry>,
}

/// The entries of changes.
#[must_use]
pub fn entries(changes: &ServiceChanges) -> Vec<Told> {
    let mut told = Vec::new();
    for resource in &changes.resources {
        let (of_words, others): (Vec<&Change>, Vec<_>) =
            resource.changes.iter().partition(|change| change.is_of_words());
        if !of_words.is_empty() {
            let text = format!("`{}`: descriptions.", resource.type_name);
            told.push(Told {
                resource: resource.name.clone(),
                follows: false,
                entry: Some(Entry { section: Section::Changed, text }),
                opposite: None,
            });
        }
        told.extend(others.into_iter().map(|change| Told {
            resource: resource.name.clone(),
            follows: false,
            entry: Some(of_change(&resource.type_name, change)),
            opposite: Some(of_change(&resource.type_name, &change.opposite())),
        }));
    }
    told.extend(changes.api.iter().map(|change| Told {
        resource: change.resource.clone(),
        follows: true,
        entry: of_api(change),
        opposite: of_api(&change.opposite()),
    }));
    told
}

fn of_change(type_name: &str, change: &Change) -> Entry {
    let text = format!("`{type_name}`: {}.{}", change.words(), advice_on_policies(change));
    Entry { section: section(change), text }
}

/// The entry of a change that breaks programs. The others follow from the changes of resources, which have entries.
fn of_api(change: &ApiChange) -> Option<Entry> {
    (change.verdict == Verdict::Major).then(|| Entry {
        section: if change.kind == ApiChangeKind::Removed { Section::Removed } else { Section::Changed },
        text: format!("{BREAKING}{}. {}", change.words(), what_to_do(change)),
    })
}

fn section(change: &Change) -> Section {
    let is_of_a_thing = matches!(
        change.kind,
        ChangeKind::Resource | ChangeKind::Property | ChangeKind::Variant | ChangeKind::Operation
    );
    match (change.is_addition(), change.is_removal()) {
        (true, false) if is_of_a_thing => Section::Added,
        (false, true) if is_of_a_thing => Section::Removed,
        _ => Section::Changed,
    }
}

fn advice_on_policies(change: &Change) -> &'static str {
    if change.kind == ChangeKind::Permission && change.is_addition() {
        " Add it to policies: AWS denies the operation without it."
    } else {
        ""
    }
}

/// What a user must do about a change that breaks programs.
fn what_to_do(change: &ApiChange) -> &'static str {
    let item = &change.item;
    let declaration = change.from.as_deref().unwrap_or_default();
    if change.kind == ApiChangeKind::Changed {
        return if item.ends_with("()") { "Pass what it takes now." } else { "Use the new type." };
    }
    let is_of = |part: &str| item.split("::").nth(1).is_some_and(|name| name.ends_with(part));
    match declaration {
        "mod" | "feature" => "The documentation no longer has the resource: manage it by other means.",
        "impl" if item.ends_with(": Default") => "Call `new` with what is required now.",
        "impl" => "Call the function with its arguments.",
        "trait" | "const" => "The operation is gone.",
        "variant" => "Match `Unknown`, which has the text.",
        "struct" | "enum" => "Use the type that the property has now.",
        _ if declaration.starts_with("Option<") => {
            "Remove the use of the field; `raw()` of the resource has what AWS still returns."
        }
        _ if declaration.starts_with("fn(self") && is_of("Patch") => {
            "Remove the call: no update changes it. Replace the resource to change it."
        }
        _ if declaration.starts_with("fn(self") => {
            "Remove the call: the property can't be set, or pass it to `new` if that requires it now."
        }
        _ => "Remove the call.",
    }
}
