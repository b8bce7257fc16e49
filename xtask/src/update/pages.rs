//! Which pages of the docs become which pages of this repository. Pages are known by their id, since docs have had several
//! layouts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{bail, ensure};
use codegen::page::{self, Reading};
use codegen::{Source, TextFile};
use provider_aws_cli::inputs::Pages;

/// Where the pages of this repository are, as its specs name them.
const FOLDER: &str = "docs/aws/";

/// The pages of this repository after an update.
#[derive(Debug)]
pub struct Selection {
    /// The pages. Those from the docs have their places there.
    pub pages: Pages,
    /// The paths of pages that the docs no longer have, by id.
    pub vanished: BTreeMap<String, String>,
    /// The paths of pages that the docs have and this repository doesn't, by id.
    pub added: BTreeMap<String, String>,
}

/// Puts the pages of the docs over those of this repository.
pub fn select(ours: Pages, docs: Pages, folder: &Path) -> anyhow::Result<Selection> {
    let services: BTreeSet<String> =
        ours.files.iter().filter_map(|file| service(&file.path).map(str::to_owned)).collect();
    let known: BTreeMap<String, String> =
        ours.files.iter().filter_map(|file| Some((id(file)?, file.path.clone()))).collect();
    let mut found: BTreeMap<String, &TextFile> = BTreeMap::new();
    for file in docs.files.iter().filter(|file| may_be_of(file, &services)) {
        let Some(id) = id(file).filter(|id| services.contains(service_of(id))) else { continue };
        if let Some(other) = found.insert(id.clone(), file) {
            bail!(
                "found two pages of `{id}` in {}, {} and {}, expected one; name the folder of one provider",
                folder.display(),
                other.path,
                file.path
            );
        }
    }
    for service in &services {
        ensure!(
            found.keys().any(|id| service_of(id) == service),
            "found no page of the service `{service}` in {}, expected one; nothing is changed",
            folder.display()
        );
    }
    let is_known = |id: &String| known.contains_key(id);
    let mut vanished: BTreeMap<String, String> = (known.iter())
        .filter(|(id, _)| !found.contains_key(*id))
        .map(|(id, path)| (id.clone(), path.clone()))
        .collect();
    let added: BTreeMap<String, String> = (found.keys().filter(|id| !is_known(id)))
        .map(|id| Ok((id.clone(), new_path(id)?)))
        .collect::<anyhow::Result<_>>()?;

    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for (id, file) in &found {
        let path = known.get(id).unwrap_or_else(|| &added[id]);
        ensure!(
            taken.insert(path.clone()),
            "found a new page of `{id}`, whose place is taken: rename specs/{path} first"
        );
        names.insert(file.path.clone(), path.clone());
    }
    vanished.retain(|_, path| !taken.contains(path));
    // A page that has errors has no id: it stays among the pages, so that its errors are found.
    let not_text = docs.not_text.iter().map(|finding| (finding.path.as_str(), ""));
    let texts = docs.files.iter().map(|file| (file.path.as_str(), file.text.as_str()));
    let is_missed = |text: &str| vanished.keys().any(|id| text.contains(&format!(".{id}")));
    let broken: Vec<String> = texts
        .chain(not_text)
        .filter(|(path, _)| !names.contains_key(*path))
        .filter(|(path, text)| is_in_folder_of(path, &services) || is_missed(text))
        .filter(|(path, text)| is_unreadable(path, text))
        .map(|(path, _)| path.to_owned())
        .collect();
    names.extend(broken.into_iter().map(|path| (path.clone(), path)));
    let gone: BTreeSet<&str> = vanished.values().map(String::as_str).collect();
    let kept = |path: &str| !taken.contains(path) && !gone.contains(path);
    let mut pages = docs.renamed(|path| names.get(path).cloned());
    pages.extend(ours.renamed(|path| kept(path).then(|| path.to_owned())));
    pages.files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(Selection { pages, vanished, added })
}

/// The path of a page in this repository, below its root. None for a page that isn't one of its services.
pub fn repository_path(path: &str) -> Option<String> {
    service(path).map(|_| format!("specs/{path}"))
}

/// The service of a page of this repository.
fn service(path: &str) -> Option<&str> {
    path.strip_prefix(FOLDER)?.split_once('/').map(|(service, _)| service)
}

/// Whether a page of the docs may be of one of these services. Reading all pages of a provider takes long.
fn may_be_of(file: &TextFile, services: &BTreeSet<String>) -> bool {
    services.iter().any(|service| file.text.contains(&format!(".{service}.")))
}

/// The id of a page, without the name of the provider, which has had several: `ivs.stage`.
fn id(file: &TextFile) -> Option<String> {
    match page::read(file.source(), &mut Vec::new()) {
        Reading::Page(page) => page.id.value.split_once('.').map(|(_, id)| id.to_owned()),
        Reading::Index | Reading::Unreadable => None,
    }
}

fn is_in_folder_of(path: &str, services: &BTreeSet<String>) -> bool {
    let folders = Path::new(path).parent().into_iter().flat_map(Path::iter);
    folders.into_iter().any(|part| part.to_str().is_some_and(|part| services.contains(part)))
}

fn is_unreadable(path: &str, text: &str) -> bool {
    matches!(page::read(Source { path, text }, &mut Vec::new()), Reading::Unreadable)
}

fn service_of(id: &str) -> &str {
    id.split('.').next().unwrap_or(id)
}

/// Where a page goes that this repository doesn't have yet.
fn new_path(id: &str) -> anyhow::Result<String> {
    let is_plain = |name: &str| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    match id.split_once('.') {
        Some((service, resource)) if is_plain(service) && is_plain(resource) => {
            Ok(format!("{FOLDER}{service}/{resource}.md"))
        }
        _ => bail!(
            "found a page with the id `{}`, expected a service and a resource in snake case",
            id.escape_debug()
        ),
    }
}
