//! The changelogs of the crates that are generated: what the new specs say that those on disk don't.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use codegen::Provider;
use codegen::changes::{self, ServiceChanges};
use codegen::rust::crate_name;
use specs::ResourceSpec;

use super::{Kept, Outputs};
use crate::changelog::{Changelog, FILE, entries, first_entries};
use crate::read::{self, ReadError};

/// Adds the changelog of each service whose specs change, and of each crate that has none. They are written before the
/// specs: a run that is killed in between is told again by the next one, and nothing is told twice.
pub(super) fn add_changelogs(
    outputs: &mut Outputs,
    specs: &Path,
    provider: &Provider,
    kept: &BTreeMap<String, Kept>,
) -> Result<(), ReadError> {
    let services = provider.services.iter();
    for (service, lowered) in services.filter(|(service, _)| !kept.contains_key(*service)) {
        if lowered.specs.is_empty() {
            continue;
        }
        let file = Path::new(&crate_name(service)).join(FILE);
        let found = outputs.text(&file)?;
        let Some(text) = found else {
            let mut changelog = Changelog::default();
            changelog.add(&first_entries(&lowered.specs));
            outputs.add(file, changelog.text());
            continue;
        };
        let texts = texts_on_disk(outputs, &specs.join(service))?;
        let is_new = |(path, text): (&PathBuf, &String)| outputs.generated(path) != Some(text.as_str());
        if texts.len() == lowered.specs.len() && !texts.iter().any(is_new) {
            continue;
        }
        let Some(earlier) = parsed(texts.values()).filter(|earlier| *earlier != lowered.specs) else {
            continue;
        };
        let edition = |specs: &[ResourceSpec]| changes::Edition {
            specs: BTreeMap::from([(service.clone(), specs.to_vec())]),
            ..changes::Edition::default()
        };
        let (old, new) = (edition(&earlier), edition(&lowered.specs));
        let told = entries(&ServiceChanges::between(service, &old, &new));
        if told.is_empty() {
            continue;
        }
        let mut changelog = Changelog::parse(&text);
        changelog.add(&told);
        outputs.add(file, changelog.text());
    }
    Ok(())
}

/// The specs that an earlier run wrote into a folder of the outputs, as text, by path.
fn texts_on_disk(outputs: &Outputs, folder: &Path) -> Result<BTreeMap<PathBuf, String>, ReadError> {
    let on_disk = outputs.root().join(folder);
    if !on_disk.is_dir() {
        return Ok(BTreeMap::new());
    }
    let files = read::files_in(&on_disk, "json")?;
    let texts = files.iter().map(|file| {
        let name = file.file_name().unwrap_or_default();
        Ok((folder.join(name), read::text(file)?))
    });
    texts.collect()
}

/// The specs that texts are; none if there are none, or if one is of another format: what changed isn't known.
fn parsed<'t>(texts: impl Iterator<Item = &'t String>) -> Option<Vec<ResourceSpec>> {
    let specs: Option<Vec<ResourceSpec>> = texts.map(|text| ResourceSpec::from_json(text).ok()).collect();
    let mut specs = specs.filter(|specs| !specs.is_empty())?;
    specs.sort_by(|a, b| a.name.cmp(&b.name));
    Some(specs)
}
