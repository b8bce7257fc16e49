//! The files of crates: from the cache, or generated from specs and formatted.

use std::sync::Arc;

use cloud_control::permission_table::PermissionTable;
use codegen::rust::{
    CrateCode, LinkedCode, Package, ResourceCode, RustFile, generated_with, new_crate, resource_features,
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
        let common =
            Digest::of([service.as_bytes(), reference.as_ref(), package.as_bytes(), rustfmt.as_ref()]);
        let resources = Resources { cache, service, common, specs, texts };
        let code =
            generated_with(service, specs, self.inputs.reference()?, self.package.home, &|spec, linked| {
                resources.recall(spec, linked)
            });
        let code = code.map_err(|error| GenerateError::NotRust {
            service: service.to_owned(),
            source: Box::new(error),
        })?;
        // What formats is another process.
        let (code, around) =
            rayon::join(|| self.formatted(&resources, code), || new_crate(service, specs, self.package));
        let files = CrateFiles { code: code?, around: around.into(), features: resource_features(specs) };
        Ok(cache.keep(&entry, files))
    }

    /// The files of a crate's code. Those that were formatted before, and are the same, aren't formatted again.
    fn formatted(&self, resources: &Resources<'_>, code: CrateCode) -> Result<Vec<RustFile>, GenerateError> {
        let cache = self.inputs.cache();
        let rustfmt = self.rustfmt.digest();
        let entry = |file: &RustFile| {
            let name = format!("{}/{}", resources.service, file.path);
            cache.entry("file", &name, [rustfmt.as_ref(), file.text.as_bytes()])
        };
        let (new, known): (Vec<_>, Vec<_>) = code.resources.into_iter().partition(|resource| resource.is_new);
        let mut formatted: Vec<RustFile> = known.into_iter().map(|resource| resource.code.file).collect();
        let mut files: Vec<RustFile> = new.iter().map(|resource| resource.code.file.clone()).collect();
        let mut entries = Vec::new();
        for file in code.others {
            let entry = entry(&file);
            match cache.recall::<String>(&entry) {
                Some(text) => formatted.push(RustFile { text: (*text).clone(), path: file.path }),
                None => {
                    entries.push(entry);
                    files.push(file);
                }
            }
        }
        let others: Vec<String> = formatted.iter().map(|file| file.path.clone()).collect();
        let mut files = self.rustfmt.formatted(files, &others)?;
        let others = files.split_off(new.len());
        for (mut resource, file) in new.into_iter().zip(files) {
            resource.code.file = file.clone();
            resources.keep(&resource);
            formatted.push(file);
        }
        for (entry, file) in entries.iter().zip(others) {
            cache.keep(entry, file.text.clone());
            formatted.push(file);
        }
        formatted.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(formatted)
    }
}

/// The code of a crate's resources, formatted, in the cache.
struct Resources<'c> {
    cache: &'c Cache,
    service: &'c str,
    /// What the code of all resources of the crate is made from.
    common: Digest,
    specs: &'c [ResourceSpec],
    texts: &'c [String],
}

/// The code of a resource, as the cache has it.
#[derive(Serialize, Deserialize)]
struct KeptCode {
    file: RustFile,
    permissions: String,
}

impl Resources<'_> {
    fn recall(&self, spec: &ResourceSpec, linked: &str) -> Option<ResourceCode> {
        let texts = self.specs.iter().zip(self.texts);
        let (_, text) = texts.into_iter().find(|(known, _)| known.name == spec.name)?;
        let kept: Arc<KeptCode> = self.cache.recall(&self.entry(&spec.name, text, linked))?;
        let permissions = PermissionTable::parse(&kept.permissions).ok()?;
        Some(ResourceCode { file: kept.file.clone(), permissions })
    }

    /// Keeps the code of each resource, in the order of the specs.
    fn keep(&self, resource: &LinkedCode) {
        let LinkedCode { code, linked, .. } = resource;
        let known = self.specs.iter().zip(self.texts).find(|(spec, _)| spec.name == resource.name);
        if let Some((spec, text)) = known {
            let kept = KeptCode { file: code.file.clone(), permissions: code.permissions.encode() };
            self.cache.keep(&self.entry(&spec.name, text, linked), kept);
        }
    }

    fn entry(&self, name: &str, text: &str, linked: &str) -> Entry {
        let name = format!("{}/{name}", self.service);
        self.cache.entry("resource", &name, [self.common.as_ref(), linked.as_bytes(), text.as_bytes()])
    }
}
