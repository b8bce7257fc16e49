//! The files of crates: from the cache, or generated from specs and formatted.

use std::sync::Arc;

use codegen::rust::{
    Package, ResourceCode, ResourceMemory, RustFile, generated_with, new_crate, resource_features,
};
use serde::{Deserialize, Serialize};
use specs::ResourceSpec;

use super::GenerateError;
use crate::cache::{Cache, Entry};
use crate::digest::Digest;
use crate::inputs::Inputs;
use crate::rustfmt::Rustfmt;

/// What crates are made with.
pub(super) struct Crates<'c> {
    pub inputs: &'c Inputs,
    pub package: &'c Package,
    pub rustfmt: Rustfmt,
}

/// The files of a crate.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct CrateFiles {
    /// Those in `src/generated`.
    pub code: Vec<RustFile>,
    /// Those around it.
    pub around: Vec<RustFile>,
    /// The features of its resources.
    pub features: Vec<String>,
}

impl Crates<'_> {
    /// The files of a service's crate. `texts` are those of the specs.
    pub fn files(
        &self,
        service: &str,
        specs: &[ResourceSpec],
        texts: &[String],
    ) -> Result<Arc<CrateFiles>, GenerateError> {
        let cache = self.inputs.cache();
        let package = format!("{:?}", self.package);
        let (reference, rustfmt) = (self.inputs.reference_digest(), self.rustfmt.digest());
        let others: [&[u8]; 4] =
            [service.as_bytes(), package.as_bytes(), reference.as_ref(), rustfmt.as_ref()];
        let made_from = others.into_iter().chain(texts.iter().map(String::as_bytes));
        let entry = cache.entry("crate", service, made_from);
        if let Some(files) = cache.recall(&entry) {
            return Ok(files);
        }
        let common: [&[u8]; 3] = [service.as_bytes(), reference.as_ref(), package.as_bytes()];
        let memory = Resources { cache, service, common: Digest::of(common), specs, texts };
        let code = generated_with(service, specs, self.inputs.reference()?, self.package.home, &memory);
        let code = code.map_err(|error| GenerateError::NotRust {
            service: service.to_owned(),
            source: Box::new(error),
        })?;
        let files = CrateFiles {
            code: self.formatted(service, code)?,
            around: new_crate(service, specs, self.package).into(),
            features: resource_features(specs),
        };
        Ok(cache.keep(&entry, files))
    }

    /// Formats files: those that were formatted before, and are the same, aren't formatted again.
    fn formatted(&self, service: &str, files: Vec<RustFile>) -> Result<Vec<RustFile>, GenerateError> {
        let cache = self.inputs.cache();
        let rustfmt = self.rustfmt.digest();
        let entry = |file: &RustFile| {
            cache.entry("file", &format!("{service}/{}", file.path), [rustfmt.as_ref(), file.text.as_bytes()])
        };
        let mut formatted = Vec::new();
        let mut rest = Vec::new();
        for file in files {
            let entry = entry(&file);
            match cache.recall::<String>(&entry) {
                Some(text) => formatted.push(RustFile { text: (*text).clone(), path: file.path }),
                None => rest.push((entry, file)),
            }
        }
        let (entries, rest): (Vec<_>, Vec<_>) = rest.into_iter().unzip();
        let others: Vec<String> = formatted.iter().map(|file: &RustFile| file.path.clone()).collect();
        for (entry, file) in entries.iter().zip(self.rustfmt.formatted(rest, &others)?) {
            cache.keep(entry, file.text.clone());
            formatted.push(file);
        }
        formatted.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(formatted)
    }
}

/// The code of a crate's resources that this run has generated.
struct Resources<'c> {
    cache: &'c Cache,
    service: &'c str,
    /// What the code of all resources of the crate is made from.
    common: Digest,
    specs: &'c [ResourceSpec],
    texts: &'c [String],
}

impl Resources<'_> {
    fn entry(&self, spec: &ResourceSpec, linked: &str) -> Entry {
        let texts = self.specs.iter().zip(self.texts);
        let text = texts.filter(|(known, _)| known.name == spec.name).map(|(_, text)| text.as_str());
        let made_from = [self.common.as_ref(), linked.as_bytes()].into_iter();
        let name = format!("{}/{}", self.service, spec.name);
        self.cache.entry("resource", &name, made_from.chain(text.map(str::as_bytes)))
    }
}

impl ResourceMemory for Resources<'_> {
    fn recall(&self, spec: &ResourceSpec, linked: &str) -> Option<Arc<ResourceCode>> {
        self.cache.recall_recent(&self.entry(spec, linked))
    }

    fn keep(&self, spec: &ResourceSpec, linked: &str, code: ResourceCode) -> Arc<ResourceCode> {
        self.cache.keep_recent(&self.entry(spec, linked), Arc::new(code))
    }
}
