//! The resources that commands know: those that are built in, those of a folder of specs, or those of provider pages.

use std::collections::BTreeMap;
use std::path::PathBuf;

use cloud_control::{Action, Handler, letters};
use codegen::Source;
use codegen::page::{self, Reading};
use iam_policy::Reference;
use least_privilege::{Document, Need, needs, needs_for};
use serde::Deserialize;
use specs::embedded::SPECS;
use specs::{ResourceSpec, SpecError};
use thiserror::Error;

use crate::arguments::{ReferenceArguments, ResourceArguments, SourceArguments};
use crate::console::Console;
use crate::diagnostics::{self, errors};
use crate::inputs::{InputError, Inputs, Pages, SchemaSource, Tree, load_reference};
use crate::policy::operation::{OperationSelection, ResourceName};
use crate::read::{self, ReadError};

/// The specs of resources, and the IAM reference.
#[derive(Debug)]
pub struct Catalog {
    specs: Specs,
    reference: Reference,
}

#[derive(Debug)]
enum Specs {
    Embedded,
    Folder(PathBuf),
    Docs { specs: BTreeMap<ResourceName, ResourceSpec>, pages: Pages, exit: Found },
}

/// Whether pages have errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// No page has an error.
    Nothing,
    /// At least one page has an error.
    Errors,
}

/// A resource isn't known, or its spec can't be read.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum CatalogError {
    /// A file can't be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The pages or the IAM reference can't be read.
    #[error(transparent)]
    Input(#[from] InputError),
    /// A file isn't a spec.
    #[error("{file}")]
    Spec {
        /// The file.
        file: String,
        /// Why.
        source: SpecError,
    },
    /// There are no specs in a folder.
    #[error("found no specs in {}, expected `<service>/<resource>.json`", .0.display())]
    NoSpecs(PathBuf),
    /// The resource isn't built in.
    #[error(
        "`{name}` isn't known, expected {known}; other resources are read from `--docs DIR` or `--specs DIR`"
    )]
    Unknown {
        /// The name.
        name: String,
        /// The names that are built in.
        known: String,
    },
    /// The resource has no spec.
    #[error("`{name}` isn't known: found no {}", .file.display())]
    NoSpec {
        /// The name.
        name: ResourceName,
        /// The file that would be its spec.
        file: PathBuf,
    },
    /// The resource has no page.
    #[error(
        "`{0}` isn't known: no page describes it; `provider-aws spec --docs DIR` lists the resources that pages describe"
    )]
    NoPage(ResourceName),
    /// The resource lacks an operation.
    #[error("{type_name} has no operation `{}`", .handler.name())]
    NoOperation {
        /// The type.
        type_name: String,
        /// The operation.
        handler: Handler,
    },
}

impl Catalog {
    /// The resources and the IAM reference that arguments name. Errors in pages are shown.
    ///
    /// # Errors
    ///
    /// Returns an error if the pages, their schemas or the IAM reference can't be read.
    pub fn load(arguments: &ResourceArguments, console: &Console) -> Result<Self, CatalogError> {
        Self::load_with(&arguments.source, arguments.schema.source(), console)
    }

    /// The resources and the IAM reference that arguments name; pages are held against these schemas.
    ///
    /// # Errors
    ///
    /// As [`load`](Self::load).
    pub fn load_with(
        arguments: &SourceArguments,
        schemas: SchemaSource<'_>,
        console: &Console,
    ) -> Result<Self, CatalogError> {
        let reference = arguments.reference.iam.as_deref();
        let Some(docs) = &arguments.docs else {
            let specs = arguments.specs.clone().map_or(Specs::Embedded, Specs::Folder);
            return Ok(Self { specs, reference: load_reference(reference)? });
        };
        let references = arguments.correction.references(&arguments.reference, schemas);
        let inputs = Inputs::load(Tree::Docs(docs), &references)?;
        let provider = inputs.lower(&[], console)?;
        diagnostics::show(errors(&provider.diagnostics), &inputs.texts(), console);
        let exit = match errors(&provider.diagnostics).next() {
            Some(_) => Found::Errors,
            None => Found::Nothing,
        };
        let specs = provider.services.values().flat_map(|lowered| lowered.specs.iter().cloned());
        let specs = specs.map(|spec| (ResourceName::of(&spec), spec)).collect();
        let (pages, reference) = inputs.into_pages_and_reference()?;
        Ok(Self { specs: Specs::Docs { specs, pages, exit }, reference })
    }

    /// The resources that are built in, with the IAM reference that arguments name.
    ///
    /// # Errors
    ///
    /// Returns an error if the IAM reference can't be read.
    pub fn embedded(arguments: &ReferenceArguments) -> Result<Self, CatalogError> {
        Ok(Self { specs: Specs::Embedded, reference: load_reference(arguments.iam.as_deref())? })
    }

    /// The IAM reference.
    #[must_use]
    pub fn reference(&self) -> &Reference {
        &self.reference
    }

    /// The IAM reference, if it has all services of the actions of these needs. One that lacks some can't say what an
    /// action can be narrowed to.
    #[must_use]
    pub fn reference_of(&self, needs: &[Need]) -> Option<&Reference> {
        let mut actions = needs.iter().flat_map(|need| &need.actions);
        let is_known = actions.all(|needed| {
            Action::split(&needed.action).is_some_and(|action| self.reference.has_service(action.prefix()))
        });
        is_known.then_some(&self.reference)
    }

    /// Whether the pages that resources were read from have errors.
    #[must_use]
    pub fn found(&self) -> Found {
        match &self.specs {
            Specs::Docs { exit, .. } => *exit,
            Specs::Embedded | Specs::Folder(_) => Found::Nothing,
        }
    }

    /// The specs of all resources, by name.
    ///
    /// # Errors
    ///
    /// Returns an error if a spec can't be read, or a folder has none.
    pub fn specs(&self) -> Result<Vec<ResourceSpec>, CatalogError> {
        match &self.specs {
            Specs::Docs { specs, .. } => Ok(specs.values().cloned().collect()),
            Specs::Embedded => SPECS.iter().map(|(name, text)| parse(name, text)).collect(),
            Specs::Folder(folder) => {
                let files = read::files_below(folder, "json")?;
                if files.is_empty() {
                    return Err(CatalogError::NoSpecs(folder.clone()));
                }
                files.iter().map(|file| parse(&read::place(file), &read::text(file)?)).collect()
            }
        }
    }

    /// The spec of a resource.
    ///
    /// # Errors
    ///
    /// Returns an error if the resource isn't known, or its spec can't be read.
    pub fn spec(&self, resource: &ResourceName) -> Result<ResourceSpec, CatalogError> {
        match &self.specs {
            Specs::Docs { specs, .. } => {
                specs.get(resource).cloned().ok_or_else(|| CatalogError::NoPage(resource.clone()))
            }
            Specs::Embedded => {
                let name = resource.to_string();
                let known: Vec<&str> = SPECS.iter().map(|(name, _)| *name).collect();
                match SPECS.iter().find(|(known, _)| *known == name) {
                    Some((name, text)) => parse(name, text),
                    None => Err(CatalogError::Unknown { name, known: known.join(", ") }),
                }
            }
            Specs::Folder(folder) => {
                let file = folder.join(&resource.service).join(format!("{}.json", resource.name));
                if !file.is_file() {
                    return Err(CatalogError::NoSpec { name: resource.clone(), file });
                }
                parse(&read::place(&file), &read::text(&file)?)
            }
        }
    }

    /// The specs of the types that `is_wanted` picks by their names, by the letters of these.
    ///
    /// # Errors
    ///
    /// Returns an error if a spec can't be read, or a folder has none.
    pub fn specs_of(
        &self,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<BTreeMap<String, ResourceSpec>, CatalogError> {
        let mut wanted = BTreeMap::new();
        let mut add = |spec: ResourceSpec| drop(wanted.insert(letters(&spec.type_name), spec));
        match &self.specs {
            Specs::Docs { specs, .. } => {
                specs.values().filter(|spec| is_wanted(&spec.type_name)).cloned().for_each(add);
            }
            Specs::Embedded => {
                for (name, text) in
                    SPECS.iter().filter(|(_, text)| type_name(text).is_none_or(|it| is_wanted(&it)))
                {
                    add(parse(name, text)?);
                }
            }
            Specs::Folder(folder) => {
                let files = read::files_below(folder, "json")?;
                if files.is_empty() {
                    return Err(CatalogError::NoSpecs(folder.clone()));
                }
                for file in files {
                    let text = read::text(&file)?;
                    if type_name(&text).is_none_or(|it| is_wanted(&it)) {
                        add(parse(&read::place(&file), &text)?);
                    }
                }
            }
        }
        Ok(wanted)
    }

    /// The needs of all operations on the resources of a type, or on the one that has these properties.
    #[must_use]
    pub fn needs_of(&self, spec: &ResourceSpec, document: Option<&Document>) -> Vec<Need> {
        let places = self.places(spec);
        let place = |handler: Handler, action: &str| places.get(&(handler, action.to_owned())).cloned();
        match document {
            Some(document) => needs_for(spec, &self.reference, document, place),
            None => needs(spec, &self.reference, place),
        }
    }

    /// What operations need, each once. Where the pages are at hand, it is known which line says so.
    ///
    /// # Errors
    ///
    /// Returns an error if a resource has no spec, or lacks an operation.
    pub fn needs(&self, operations: &[OperationSelection]) -> Result<Vec<Need>, CatalogError> {
        let mut by_resource: BTreeMap<&ResourceName, Vec<Option<Handler>>> = BTreeMap::new();
        for OperationSelection { resource, operation } in operations {
            by_resource.entry(resource).or_default().push(*operation);
        }
        let mut all = Vec::new();
        for (resource, handlers) in by_resource {
            let spec = self.spec(resource)?;
            // A selection without an operation is of all operations.
            let handlers: Option<Vec<Handler>> = handlers.into_iter().collect();
            let chosen = handlers.unwrap_or_default();
            if let Some(&handler) = chosen.iter().find(|handler| spec.operation(**handler).is_none()) {
                return Err(CatalogError::NoOperation { type_name: spec.type_name, handler });
            }
            let needs = self.needs_of(&spec, None);
            let is_chosen = |handler: &Handler| chosen.is_empty() || chosen.contains(handler);
            let of_operations = spec.operations.iter().zip(needs);
            all.extend(of_operations.filter(|(it, _)| is_chosen(&it.handler)).map(|(_, need)| need));
        }
        Ok(all)
    }

    /// Where the pages of a resource say that a handler needs an action, as written there:
    /// `specs/docs/aws/ivs/stage.md:81`.
    fn places(&self, spec: &ResourceSpec) -> BTreeMap<(Handler, String), String> {
        let mut places = BTreeMap::new();
        let Specs::Docs { pages, .. } = &self.specs else {
            return places;
        };
        let texts = pages.texts();
        for source in &spec.pages {
            let text = texts.text(&source.path).unwrap_or_default();
            let Reading::Page(page) = page::read(Source { path: &source.path, text }, &mut Vec::new()) else {
                continue;
            };
            for (handler, actions) in &page.permissions {
                for action in actions {
                    let line = text[..action.span.start].matches('\n').count() + 1;
                    let place = format!("{}:{line}", texts.place(&source.path));
                    places.entry((*handler, action.value.clone())).or_insert(place);
                }
            }
        }
        places
    }
}

/// The type that a spec is of, without reading the rest; `None` if the text is no spec.
fn type_name(text: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Named {
        type_name: String,
    }
    serde_json::from_str(text).ok().map(|Named { type_name }| type_name)
}

fn parse(file: &str, text: &str) -> Result<ResourceSpec, CatalogError> {
    ResourceSpec::from_json(text).map_err(|source| CatalogError::Spec { file: file.to_owned(), source })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalog() -> Catalog {
        Catalog::embedded(&ReferenceArguments::default()).expect("a reference")
    }

    #[test]
    fn all_that_is_embedded_can_be_read_and_names_nothing_of_the_machine() {
        let catalog = catalog();
        for (name, text) in SPECS {
            let resource = name.parse().expect("a resource");
            let spec = catalog.spec(&resource).expect("a spec");
            assert_eq!(format!("{}.{}", spec.service, spec.name), *name);
            assert!(!text.contains(env!("CARGO_MANIFEST_DIR")));
        }
        assert!(SPECS.iter().any(|(name, _)| *name == "ivs.stage"));
    }

    #[test]
    fn a_reference_is_of_no_use_for_a_service_that_it_lacks() {
        use least_privilege::NeededAction;
        let catalog = catalog();
        let need = |action| Need::new("AWS::Any::Type", Handler::Get).action(NeededAction::new(action));
        let of = |needs: &[Need]| catalog.reference_of(needs).is_some();
        assert!(of(&[need("ivs:GetStage")]));
        assert!(!of(&[need("ivs:GetStage"), need("lambda:GetFunction")]));
    }
}
