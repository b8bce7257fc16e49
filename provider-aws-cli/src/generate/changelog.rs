//! The changelogs of the crates that are generated: what the new specs say that those on disk don't.

use std::collections::BTreeMap;
use std::path::Path;

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
        let Some(earlier) = earlier_specs(&outputs.root().join(specs).join(service))? else { continue };
        if earlier == lowered.specs {
            continue;
        }
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

/// The specs that an earlier run wrote; none if there are none, or if one is of another format: what changed isn't known.
fn earlier_specs(folder: &Path) -> Result<Option<Vec<ResourceSpec>>, ReadError> {
    if !folder.is_dir() {
        return Ok(None);
    }
    let files = read::files_in(folder, "json")?;
    let specs = files.iter().map(|file| Ok(ResourceSpec::from_json(&read::text(file)?).ok()));
    let specs: Option<Vec<ResourceSpec>> = specs.collect::<Result<Option<Vec<_>>, ReadError>>()?;
    Ok(specs.filter(|specs| !specs.is_empty()).map(|mut specs| {
        specs.sort_by(|a, b| a.name.cmp(&b.name));
        specs
    }))
}
