//! Spellings: the wire names that the manifests of a documentation tree state, for pages that don't state theirs.

use std::collections::{BTreeMap, BTreeSet};

use cloud_control::letters;

use super::names::is_name;
use crate::page::{ManifestProperty, Page};

/// The wire names in the manifests of a tree, by their letters: of each service, and of the whole tree.
#[derive(Clone, Debug, Default)]
pub struct Spellings {
    services: BTreeMap<String, Names>,
    tree: Names,
}

/// The spellings of a name, by its letters.
type Names = BTreeMap<String, BTreeSet<String>>;

impl Spellings {
    /// Adds the names in the manifest of a page.
    pub fn add(&mut self, service: &str, page: &Page) {
        if page.examples.manifest.is_empty() {
            return;
        }
        collect(&page.examples.manifest, self.services.entry(service.to_owned()).or_default());
        collect(&page.examples.manifest, &mut self.tree);
    }

    /// The only spelling of a name in the manifests of its service, or else in those of the tree.
    pub(super) fn find(&self, service: &str, name: &str) -> Option<&str> {
        let letters = letters(name);
        let spellings = |names: &Names| names.get(&letters).map(BTreeSet::len);
        let service = self.services.get(service);
        match service.and_then(spellings) {
            Some(1) => service?.get(&letters)?.first().map(String::as_str),
            // The service itself spells the name in several ways.
            Some(_) => None,
            None if spellings(&self.tree) == Some(1) => self.tree.get(&letters)?.first().map(String::as_str),
            None => None,
        }
    }
}

fn collect(properties: &[ManifestProperty], names: &mut Names) {
    for property in properties {
        if property.is_wire_name && is_name(&property.name) {
            names.entry(letters(&property.name)).or_default().insert(property.name.clone());
        }
        collect(&property.properties, names);
    }
}
