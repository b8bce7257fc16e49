//! Where things are in the folder that is generated, and what is generated there.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use codegen::Provider;
use codegen::rust::{Package, crate_name, with_resource_features};
use rayon::prelude::*;
use specs::ResourceSpec;

use super::crates::Crates;
use super::{GenerateError, Kept, Outputs, manifest};
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
    /// Adds the specs and the crates of all services but the kept ones.
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
        let generated: Vec<_> = services
            .par_iter()
            .map(|(service, lowered)| {
                let specs: Vec<String> = lowered.specs.iter().map(ResourceSpec::to_json).collect();
                let files = crates.files(service, &lowered.specs, &specs)?;
                bar.inc(1);
                Ok::<_, GenerateError>((specs, files))
            })
            .collect::<Result<_, _>>()?;
        bar.finish_and_clear();
        for ((service, lowered), (texts, files)) in services.into_iter().zip(generated) {
            let specs = self.specs.join(service);
            for (spec, text) in lowered.specs.iter().zip(texts) {
                outputs.add(specs.join(format!("{}.json", spec.name)), text);
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

/// What becomes of manifests that are written by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manifests {
    /// They get the features of the resources.
    Completed,
    /// They are never touched.
    Untouched,
}
