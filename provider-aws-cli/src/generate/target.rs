//! What is generated where: this repository, or a workspace of the user.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use codegen::{Provider, Severity};

use super::earlier::Earlier;
use super::{GenerateError, Outputs, Summary, Workspace, add_repository, keep, workspace_outputs};
use crate::console::Console;
use crate::diagnostics::errors;
use crate::inputs::{InputError, Inputs, References, SchemaSource, Tree};
use crate::read::ReadError;

/// What is generated where.
#[derive(Clone, Copy)]
pub(super) enum Target<'t> {
    /// This repository, at its root.
    Repository(&'t Path),
    /// A workspace of the user.
    Workspace(&'t Workspace<'t>),
}

/// What services become.
pub(super) struct Generation {
    pub provider: Provider,
    /// What is to be on disk; nothing if errors forbid to change it.
    pub outputs: Option<Outputs>,
    pub summary: Summary,
}

impl Target<'_> {
    /// The folder that is generated.
    pub fn root(&self) -> &Path {
        match self {
            Self::Repository(root) => root,
            Self::Workspace(workspace) => workspace.out,
        }
    }

    /// The least findings that are printed if no more are asked for.
    pub fn least_severity(&self) -> Severity {
        match self {
            Self::Repository(_) => Severity::Warning,
            Self::Workspace(_) => Severity::Error,
        }
    }

    /// Reads what generation starts from.
    pub fn load(&self) -> Result<Inputs, InputError> {
        match self {
            Self::Repository(root) => Inputs::load(Tree::Repository(root), &References::default()),
            Self::Workspace(workspace) => Inputs::load(Tree::Docs(workspace.docs), &workspace.references),
        }
    }

    /// The folder of the pages.
    pub fn pages(&self) -> PathBuf {
        match self {
            Self::Repository(root) => root.join("specs/docs/aws"),
            Self::Workspace(workspace) => workspace.docs.to_owned(),
        }
    }

    /// The folders of what pages are lowered with, each with the extensions of its files.
    pub fn references(&self) -> Vec<(PathBuf, &'static [&'static str])> {
        match self {
            Self::Repository(root) => {
                let specs = root.join("specs");
                vec![
                    (specs.join("aws"), &["toml", "txt"]),
                    (specs.join("iam"), &["json"]),
                    (specs.join("schemas"), &["json"]),
                ]
            }
            Self::Workspace(Workspace { references, .. }) => {
                let schemas = match references.schemas {
                    SchemaSource::Folder(folder) => Some(folder),
                    SchemaSource::BuiltIn | SchemaSource::Nowhere => None,
                };
                let json: &[&str] = &["json"];
                let folders =
                    [(references.corrections, &["toml"][..]), (references.iam, json), (schemas, json)];
                let folders = folders.into_iter();
                folders.filter_map(|(folder, extensions)| Some((folder?.to_owned(), extensions))).collect()
            }
        }
    }

    /// What earlier runs left there, as far as that decides what this one does.
    pub fn earlier(&self) -> Result<Earlier, ReadError> {
        match self {
            Self::Repository(_) => Ok(Earlier::default()),
            Self::Workspace(workspace) => Earlier::read(&workspace.specs()),
        }
    }

    /// Reads what earlier runs left of these services anew.
    pub fn refresh(&self, earlier: &mut Earlier, services: &[String]) -> Result<(), ReadError> {
        match self {
            Self::Repository(_) => Ok(()),
            Self::Workspace(workspace) => earlier.refresh(&workspace.specs(), services),
        }
    }

    /// What a provider becomes, which has all services, or those of `services` if that names any.
    pub fn generation(
        &self,
        inputs: &Inputs,
        earlier: &Earlier,
        services: &[String],
        provider: Provider,
        console: &Console,
    ) -> Result<Generation, GenerateError> {
        match self {
            Self::Repository(root) => of_repository(root, inputs, services, provider, console),
            Self::Workspace(workspace) => {
                of_workspace(workspace, inputs, earlier, services, provider, console)
            }
        }
    }
}

fn of_repository(
    root: &Path,
    inputs: &Inputs,
    services: &[String],
    provider: Provider,
    console: &Console,
) -> Result<Generation, GenerateError> {
    let without_pages: Vec<&str> = (inputs.corrections.keys())
        .filter(|service| !provider.services.contains_key(*service))
        .map(String::as_str)
        .collect();
    if services.is_empty() && !without_pages.is_empty() {
        return Err(GenerateError::CorrectionsWithoutPages(without_pages.join(", ")));
    }
    let outputs = match errors(&provider.diagnostics).next() {
        Some(_) => None,
        None => {
            let mut outputs = Outputs::new(root.to_owned());
            add_repository(&mut outputs, &provider, inputs, console)?;
            Some(outputs)
        }
    };
    Ok(Generation { summary: Summary::of(&provider), provider, outputs })
}

fn of_workspace(
    workspace: &Workspace<'_>,
    inputs: &Inputs,
    earlier: &Earlier,
    services: &[String],
    mut provider: Provider,
    console: &Console,
) -> Result<Generation, GenerateError> {
    if provider.pages == 0 {
        let folder = workspace.docs.to_owned();
        return Err(GenerateError::NoResources { folder, files: inputs.pages.files.len() });
    }
    let kept = keep::kept_services(earlier, inputs, services, &mut provider);
    let outputs = workspace_outputs(&provider, &kept, inputs, workspace.out, workspace.package, console)?;
    let mut summary = Summary::of(&provider);
    if services.is_empty() {
        summary.without_pages = without_pages(earlier, &provider, &kept);
    }
    summary.kept = kept;
    Ok(Generation { provider, outputs: Some(outputs), summary })
}

/// The services of an earlier run that have no pages any more.
fn without_pages(earlier: &Earlier, provider: &Provider, kept: &BTreeMap<String, keep::Kept>) -> Vec<String> {
    let generated = provider.services.iter().filter(|(_, lowered)| !lowered.specs.is_empty());
    let generated: BTreeSet<&str> = generated.map(|(service, _)| service.as_str()).collect();
    let has_pages = |service: &String| generated.contains(service.as_str()) || kept.contains_key(service);
    earlier.services.keys().filter(|service| !has_pages(service)).cloned().collect()
}
