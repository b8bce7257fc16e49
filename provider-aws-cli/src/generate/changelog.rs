//! The changelog of a crate that is generated: what the new specs say that those on disk don't.

use std::collections::BTreeMap;
use std::path::Path;

use codegen::changes::{self, ServiceChanges};
use rayon::prelude::*;
use specs::ResourceSpec;

use super::layout::spec_file;
use crate::changelog::{Changelog, FILE, entries, first_entries};
use crate::read::{self, ReadError};

/// The changelog of a service's crate, if the crate has none, or what the specs in `folder` mean changes. `texts` are those of
/// `specs`. It is written before them: a run that is killed in between is told again by the next one, and nothing is told
/// twice.
pub(super) fn changelog(
    krate: &Path,
    folder: &Path,
    service: &str,
    specs: &[ResourceSpec],
    texts: &[String],
) -> Result<Option<String>, ReadError> {
    let file = krate.join(FILE);
    if !file.is_file() {
        let mut changelog = Changelog::default();
        changelog.add(&first_entries(specs));
        return Ok(Some(changelog.text()));
    }
    let found = texts_on_disk(folder)?;
    let is_on_disk = |(spec, text)| found.get(&spec_file(spec)) == Some(text);
    if found.len() == specs.len() && specs.iter().zip(texts).all(is_on_disk) {
        return Ok(None);
    }
    let Some(earlier) = parsed(found.values()).filter(|earlier| earlier != specs) else {
        return Ok(None);
    };
    let edition = |specs: &[ResourceSpec]| changes::Edition {
        specs: BTreeMap::from([(service.to_owned(), specs.to_vec())]),
        ..changes::Edition::default()
    };
    let told = entries(&ServiceChanges::between(service, &edition(&earlier), &edition(specs)));
    if told.is_empty() {
        return Ok(None);
    }
    let mut changelog = Changelog::parse(&read::text(&file)?);
    changelog.add(&told);
    Ok(Some(changelog.text()))
}

/// The specs that an earlier run wrote into a folder, as text, by the names of their files.
fn texts_on_disk(folder: &Path) -> Result<BTreeMap<String, String>, ReadError> {
    if !folder.is_dir() {
        return Ok(BTreeMap::new());
    }
    let files = read::files_in(folder, "json")?;
    let texts = files.iter().map(|file| {
        let name = file.file_name().unwrap_or_default();
        Ok((name.to_string_lossy().into_owned(), read::text(file)?))
    });
    texts.collect()
}

/// The specs that texts are; none if there are none, or if one is of another format: what changed isn't known.
fn parsed<'t>(texts: impl Iterator<Item = &'t String>) -> Option<Vec<ResourceSpec>> {
    let texts: Vec<&String> = texts.collect();
    let specs = texts.par_iter().map(|text| ResourceSpec::from_json(text).ok());
    let specs: Option<Vec<ResourceSpec>> = specs.collect();
    let mut specs = specs.filter(|specs| !specs.is_empty())?;
    specs.sort_by(|a, b| a.name.cmp(&b.name));
    Some(specs)
}
