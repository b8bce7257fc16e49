//! Spellings: the wire names that the manifests of a documentation tree state, for pages that don't state theirs.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

use cloud_control::letters;

use super::names::is_name;
use crate::page::{ManifestProperty, Page};

/// The wire names in the manifests of a tree, by their letters: of each service, and of the whole tree. They are sorted
/// once somebody asks: schemas leave little to ask.
#[derive(Clone, Debug, Default)]
pub struct Spellings<'n> {
    pages: Vec<(&'n str, &'n BTreeSet<String>)>,
    sorted: OnceLock<Sorted>,
}

#[derive(Clone, Debug, Default)]
struct Sorted {
    services: HashMap<String, Names>,
    tree: Names,
}

/// The spellings of a name, by its letters.
type Names = HashMap<String, BTreeSet<String>>;

impl<'n> Spellings<'n> {
    /// Adds the wire names that a page of a service states.
    pub fn add(&mut self, service: &'n str, names: &'n BTreeSet<String>) {
        if !names.is_empty() {
            self.pages.push((service, names));
        }
        self.sorted = OnceLock::new();
    }

    /// The only spelling of a name in the manifests of its service, or else in those of the tree.
    pub fn find(&self, service: &str, name: &str) -> Option<&str> {
        let letters = letters(name);
        let Sorted { services, tree } = self.sorted.get_or_init(|| self.sort());
        let known = services.get(service).and_then(|names| names.get(&letters));
        // A service that spells a name in several ways isn't helped by the others.
        let known = known.or_else(|| tree.get(&letters))?;
        if known.len() == 1 { known.first().map(String::as_str) } else { None }
    }

    fn sort(&self) -> Sorted {
        let mut sorted = Sorted::default();
        for (service, names) in &self.pages {
            let of_service = sorted.services.entry((*service).to_owned()).or_default();
            for name in *names {
                let letters = letters(name);
                sorted.tree.entry(letters.clone()).or_default().insert(name.clone());
                of_service.entry(letters).or_default().insert(name.clone());
            }
        }
        sorted
    }
}

/// What the lowering of one service asks the spellings of its tree, and what they answer: as long as they answer the same,
/// the service means the same.
pub(super) struct Questions<'n> {
    spellings: &'n Spellings<'n>,
    service: &'n str,
    answers: RefCell<BTreeMap<String, Option<String>>>,
}

impl<'n> Questions<'n> {
    /// No questions yet.
    pub fn new(spellings: &'n Spellings<'n>, service: &'n str) -> Self {
        Self { spellings, service, answers: RefCell::default() }
    }

    /// As [`Spellings::find`].
    pub fn find(&self, name: &str) -> Option<&'n str> {
        let answer = self.spellings.find(self.service, name);
        self.answers.borrow_mut().insert(name.to_owned(), answer.map(str::to_owned));
        answer
    }

    /// The names that were asked for, each with the answer.
    pub fn into_answers(self) -> BTreeMap<String, Option<String>> {
        self.answers.into_inner()
    }
}

/// The wire names that the manifest of a page states.
#[must_use]
pub fn wire_names(page: &Page) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    collect(&page.examples.manifest, &mut names);
    names
}

fn collect(properties: &[ManifestProperty], names: &mut BTreeSet<String>) {
    for property in properties {
        if property.is_wire_name && is_name(&property.name) {
            names.insert(property.name.clone());
        }
        collect(&property.properties, names);
    }
}
