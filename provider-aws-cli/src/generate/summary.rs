//! The closing summary of generation: what was read, what was generated, and what is left out.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use codegen::lower::Omission;
use codegen::{Difference, Provider, Severity};
use serde::Serialize;
use specs::{Definition, Object, ResourceSpec};

use super::{Change, Kept, Outputs};
use crate::wording::{counted, some};

/// What was read, what was generated, and what is left out.
#[derive(Debug, Serialize)]
pub struct Summary {
    pages: usize,
    index_pages: usize,
    services: usize,
    resources: usize,
    /// By handler.
    operations: BTreeMap<&'static str, usize>,
    /// By how they stand to the IAM reference.
    permissions: BTreeMap<&'static str, usize>,
    fields: usize,
    untyped_fields: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    /// How many differences between pages and schemas there are, by kind.
    schema_differences: BTreeMap<&'static str, usize>,
    #[serde(skip)]
    differences: BTreeMap<Difference, usize>,
    /// By reason.
    left_out: BTreeMap<String, Vec<String>>,
    /// The services that stay as an earlier run left them, since a page is broken.
    pub(super) kept: BTreeMap<String, Kept>,
    /// The services of an earlier run that have no pages any more.
    pub(super) without_pages: Vec<String>,
    /// The resources that an earlier run generated, and this one doesn't.
    removed: Vec<String>,
    /// The features of resources that manifests which belong to the user lack, by manifest.
    missing_features: BTreeMap<PathBuf, Vec<String>>,
    /// How many files are generated, and how many of them were missing or had another text.
    files: usize,
    changed_files: usize,
}

impl Summary {
    /// The summary of what was read.
    #[must_use]
    pub fn of(provider: &Provider) -> Self {
        let specs = || provider.services.values().flat_map(|lowered| &lowered.specs);
        let operations = || specs().flat_map(|spec| &spec.operations);
        let severity = |severity| {
            provider.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
        };
        let mut differences: BTreeMap<Difference, usize> = BTreeMap::new();
        for (difference, count) in provider.services.values().flat_map(|lowered| &lowered.differences) {
            *differences.entry(*difference).or_default() += count;
        }
        Self {
            pages: provider.pages,
            index_pages: provider.index_pages,
            services: provider.services.iter().filter(|(_, lowered)| !lowered.specs.is_empty()).count(),
            resources: specs().count(),
            operations: count(operations().map(|operation| operation.handler.name())),
            permissions: count(
                operations()
                    .flat_map(|operation| &operation.permissions)
                    .map(|permission| permission.standing.name()),
            ),
            fields: specs().flat_map(objects).map(|object| object.properties.len()).sum(),
            untyped_fields: specs().flat_map(objects).map(untyped).sum(),
            errors: severity(Severity::Error),
            warnings: severity(Severity::Warning),
            notes: severity(Severity::Note),
            schema_differences: differences.iter().map(|(kind, count)| (kind.name(), *count)).collect(),
            differences,
            left_out: left_out(provider),
            kept: BTreeMap::new(),
            without_pages: Vec::new(),
            removed: Vec::new(),
            missing_features: BTreeMap::new(),
            files: 0,
            changed_files: 0,
        }
    }

    /// Adds what was generated.
    pub fn count(&mut self, outputs: &Outputs, changes: &[Change]) {
        self.missing_features.clone_from(outputs.missing_features());
        self.files = outputs.len();
        self.changed_files = changes.len();
        self.removed = changes.iter().filter_map(removed_resource).collect();
    }

    /// The summary for people. Where findings less than some are hidden, it says how they are shown.
    #[must_use]
    pub fn shown(&self, least: Option<Severity>) -> impl fmt::Display {
        let is_hidden = least.is_some_and(|least| {
            (least > Severity::Warning && self.warnings > 0) || (least > Severity::Note && self.notes > 0)
        });
        Shown { summary: self, hint: if is_hidden { " (run with -v to see them)" } else { "" } }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Shown { summary: self, hint: "" }.fmt(f)
    }
}

/// Where the names are that a summary leaves out.
const ALL: &str = "--json names all";

/// A summary, and what is behind the number of warnings.
struct Shown<'s> {
    summary: &'s Summary,
    hint: &'static str,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Summary { pages, index_pages, services, resources, errors, warnings, notes, .. } = self.summary;
        let Summary { kept, without_pages, removed, .. } = self.summary;
        writeln!(f, "pages        {pages} (and {})", counted(*index_pages, "index page"))?;
        writeln!(f, "resources    {resources} in {}", counted(*services, "service"))?;
        writeln!(f, "operations   {}", Counts(&self.summary.operations))?;
        writeln!(f, "permissions  {}", Counts(&self.summary.permissions))?;
        writeln!(
            f,
            "fields       {}, of which {} untyped",
            self.summary.fields, self.summary.untyped_fields
        )?;
        let (errors, warnings) = (counted(*errors, "error"), counted(*warnings, "warning"));
        let notes = if *notes > 0 { format!(", {}", counted(*notes, "note")) } else { String::new() };
        writeln!(f, "findings     {errors}, {warnings}{notes}{}", self.hint)?;
        let mut label = "differences";
        for (difference, count) in &self.summary.differences {
            writeln!(f, "{label:<11}  {}", difference_words(*difference, *count))?;
            label = "";
        }
        for (reason, whats) in &self.summary.left_out {
            writeln!(f, "left out     {}: {reason}: {}", whats.len(), some(whats, ALL))?;
        }
        if !kept.is_empty() {
            let kept: Vec<String> = kept.iter().map(|(service, why)| format!("{service} ({why})")).collect();
            writeln!(f, "kept         {} as it was: {}", counted(kept.len(), "service"), kept.join(", "))?;
        }
        if !without_pages.is_empty() {
            let left = counted(without_pages.len(), "service");
            writeln!(
                f,
                "no pages     {left} of an earlier run, left as it was: {}",
                some(without_pages, ALL)
            )?;
        }
        if !removed.is_empty() {
            writeln!(f, "removed      {}: {}", counted(removed.len(), "resource"), some(removed, ALL))?;
        }
        write!(f, "files        {}, {} of them changed", self.summary.files, self.summary.changed_files)
    }
}

/// The resource of a spec that nothing generates any more: `sqs.queue`.
fn removed_resource(change: &Change) -> Option<String> {
    let Change::Stray { path } = change else {
        return None;
    };
    if path.extension()? != "json" {
        return None;
    }
    let service = path.parent()?.file_name()?;
    Some(format!("{}.{}", service.to_string_lossy(), path.file_stem()?.to_string_lossy()))
}

/// How often each of some names occurs.
fn count(names: impl Iterator<Item = &'static str>) -> BTreeMap<&'static str, usize> {
    names.fold(BTreeMap::new(), |mut counts, name| {
        *counts.entry(name).or_default() += 1;
        counts
    })
}

/// Counts, with their sum before them.
struct Counts<'c>(&'c BTreeMap<&'static str, usize>);

impl fmt::Display for Counts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.values().sum::<usize>())?;
        let parts: Vec<String> = self.0.iter().map(|(name, count)| format!("{count} {name}")).collect();
        if parts.is_empty() { Ok(()) } else { write!(f, " ({})", parts.join(", ")) }
    }
}

/// All objects of a spec: the resource, and those within it.
fn objects(spec: &ResourceSpec) -> impl Iterator<Item = &Object> {
    let within = spec.definitions.values().filter_map(|definition| match definition {
        Definition::Object(object) => Some(object),
        Definition::Enum(_) | Definition::Union(_) => None,
    });
    within.chain([&spec.model])
}

fn untyped(object: &Object) -> usize {
    object.properties.iter().filter(|property| property.datatype.is_free_form()).count()
}

/// How many differences of a kind there are between pages and schemas, and what becomes of them.
fn difference_words(difference: Difference, count: usize) -> String {
    let (noun, words) = match difference {
        Difference::Casing => ("name", "spelled in another case by the schema"),
        Difference::Type => ("property", "of another type in the schema"),
        Difference::AnotherStruct => ("object", "of another type on the page; the schema's is taken"),
        Difference::NotInSchema => ("property", "not in the schema, and left out"),
        Difference::NotOnPage => ("property", "in the schema only"),
        Difference::Required => ("property", "required by the page or the schema alone"),
        Difference::Access => ("property", "taken by other operations than the page says"),
        Difference::Identifier => ("identifier", "made of other properties in the schema"),
        Difference::Handler => ("handler", "on the page or in the schema alone"),
        Difference::Permission => ("handler", "with other permissions in the schema"),
    };
    let noun = match (noun, count) {
        (noun, 1) => noun.to_owned(),
        ("property", _) => "properties".to_owned(),
        (noun, _) => format!("{noun}s"),
    };
    format!("{count} {noun} {words}")
}

/// What is left out, by reason.
fn left_out(provider: &Provider) -> BTreeMap<String, Vec<String>> {
    let of_services = provider.services.values().flat_map(|lowered| &lowered.left_out);
    let mut by_reason: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for Omission { what, reason } in of_services {
        by_reason.entry(reason.to_string()).or_default().push(what.clone());
    }
    if !provider.unreadable.is_empty() {
        by_reason.insert("can't be read".to_owned(), provider.unreadable.clone());
    }
    by_reason
}
