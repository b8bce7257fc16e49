//! Where things are in the folder that is generated, and what is generated there.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use codegen::Provider;
use codegen::rust::{Package, crate_name, with_resource_features};
use rayon::prelude::*;
use specs::ResourceSpec;

use super::changelog::changelog;
use super::crates::Crates;
use super::{GenerateError, Kept, Outputs, manifest};
use crate::changelog::FILE;
use crate::console::Console;
use crate::inputs::Inputs;
use crate::rustfmt::Rustfmt;

/// Where things are in the folder that is generated.
pub(super) struct Layout<'p> {
    /// The folder of the specs.
    pub specs: &'p Path,
    /// What the files of the crates say that their resources don't.
    pub package: Package,
    /// What becomes of manifests that are written by hand.
    pub manifests: Manifests,
}

impl Layout<'_> {
    /// Adds the specs and the crates of all services but the kept ones, with their changelogs.
    pub fn add_services(
        &self,
        outputs: &mut Outputs,
        provider: &Provider,
        kept: &BTreeMap<String, Kept>,
        inputs: &Inputs,
        console: &Console,
    ) -> Result<(), GenerateError> {
        let services: Vec<_> = provider
            .services
            .iter()
            .filter(|(service, lowered)| !lowered.specs.is_empty() && !kept.contains_key(*service))
            .collect();
        let bar = console.progress(services.len(), "generating");
        let crates = Crates { inputs, package: &self.package, rustfmt: Rustfmt::for_folder(outputs.root())? };
        let root = outputs.root();
        let generated: Vec<_> = services
            .par_iter()
            .map(|(service, lowered)| {
                let texts: Vec<String> = lowered.specs.par_iter().map(ResourceSpec::to_json).collect();
                let (files, changelog) = rayon::join(
                    || crates.files(service, &lowered.specs, &texts),
                    || {
                        let (krate, folder) = (crate_name(service), self.specs.join(service));
                        changelog(&root.join(krate), &root.join(folder), service, &lowered.specs, &texts)
                    },
                );
                bar.inc(1);
                Ok::<_, GenerateError>((texts, files?, changelog?))
            })
            .collect::<Result<_, _>>()?;
        bar.finish_and_clear();
        for ((service, lowered), (texts, files, changelog)) in services.into_iter().zip(generated) {
            let specs = self.specs.join(service);
            for (spec, text) in lowered.specs.iter().zip(texts) {
                outputs.add(specs.join(spec_file(spec)), text);
            }
            outputs.own(specs);
            let krate = PathBuf::from(crate_name(service));
            for file in &files.around {
                outputs.add_unless_own(krate.join(&file.path), file.text.clone());
            }
            self.add_features(outputs, &krate.join("Cargo.toml"), &files.features)?;
            let code = krate.join("src/generated");
            for file in &files.code {
                outputs.add(code.join(&file.path), file.text.clone());
            }
            outputs.own(code);
            if let Some(text) = changelog {
                outputs.add(krate.join(FILE), text);
            }
        }
        Ok(())
    }

    /// Adds the features of a crate's resources to its manifest: to the one that is generated, or in this repository to
    /// the one that is written by hand, where the rest stays as it is.
    fn add_features(
        &self,
        outputs: &mut Outputs,
        manifest: &Path,
        features: &[String],
    ) -> Result<(), GenerateError> {
        let Some(text) = outputs.text(manifest)? else {
            return Ok(());
        };
        if self.manifests == Manifests::Untouched && !outputs.has(manifest) {
            outputs.note_missing_features(manifest, manifest::missing_features(&text, features));
            return Ok(());
        }
        let with_features = with_resource_features(&text, features).map_err(|source| {
            GenerateError::Manifest { file: manifest.to_owned(), source: Box::new(source) }
        })?;
        outputs.add(manifest, with_features);
        Ok(())
    }
}

/// The file of a spec, in the folder of its service.
pub(super) fn spec_file(spec: &ResourceSpec) -> String {
    format!("{}.json", spec.name)
}

/// What becomes of manifests that are written by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manifests {
    /// They get the features of the resources.
    Completed,
    /// They are never touched.
    Untouched,
}
