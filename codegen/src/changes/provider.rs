//! Two editions of a provider, compared service by service.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::Serialize;
use specs::ResourceSpec;

use super::api::{self, ApiChange, Verdict};
use super::change::{Change, ChangeKind};
use super::page::{self, PageChange, PageEdition};
use super::resource;
use crate::rust::Surface;

/// What a provider is at a time: the specs and pages of its services, by name.
#[derive(Clone, Debug, Default)]
pub struct Edition {
    /// The specs of each service, sorted by name.
    pub specs: BTreeMap<String, Vec<ResourceSpec>>,
    /// The pages of each service.
    pub pages: BTreeMap<String, Vec<PageEdition>>,
}

/// What differs between two editions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Changes {
    /// The gravest verdict.
    pub verdict: Verdict,
    /// The services in which something differs, by name.
    pub services: Vec<ServiceChanges>,
}

/// What differs in a service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ServiceChanges {
    /// The service, as the pages name it: `ivs`.
    pub service: String,
    /// What the changes ask for of the version of its crate.
    pub verdict: Verdict,
    /// The resources in which something differs.
    pub resources: Vec<ResourceChanges>,
    /// What differs in the API of its crate, the gravest first.
    pub api: Vec<ApiChange>,
    /// The pages in which something differs.
    pub pages: Vec<PageChange>,
}

/// What differs in a resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ResourceChanges {
    /// The type: `AWS::IVS::Stage`.
    pub type_name: String,
    /// The resource, as the spec names it: `stage`.
    pub name: String,
    /// The changes.
    pub changes: Vec<Change>,
}

impl Changes {
    /// Compares two editions, on all cores. Services in which nothing differs aren't listed.
    #[must_use]
    pub fn between(old: &Edition, new: &Edition) -> Self {
        let services: BTreeSet<&String> = [&old.specs, &new.specs]
            .into_iter()
            .flat_map(BTreeMap::keys)
            .chain(old.pages.keys())
            .chain(new.pages.keys())
            .collect();
        let compared = services.into_par_iter().map(|service| ServiceChanges::between(service, old, new));
        Self::of(compared.filter(|changes| !changes.is_empty()).collect())
    }

    /// The changes of services.
    #[must_use]
    pub fn of(services: Vec<ServiceChanges>) -> Self {
        let verdict = services.iter().map(|changes| changes.verdict).max().unwrap_or_default();
        Self { verdict, services }
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.services.is_empty()
    }

    /// Whether programs may no longer compile.
    #[must_use]
    pub fn breaks(&self) -> bool {
        self.verdict == Verdict::Major
    }
}

impl ServiceChanges {
    /// Compares a service.
    #[must_use]
    pub fn between(service: &str, old: &Edition, new: &Edition) -> Self {
        fn of<'e, T>(by_service: &'e BTreeMap<String, Vec<T>>, service: &str) -> &'e [T] {
            by_service.get(service).map_or(&[], Vec::as_slice)
        }
        let (old_specs, new_specs) = (of(&old.specs, service), of(&new.specs, service));
        let resources = resources(old_specs, new_specs);
        // A spec of an older version of this crate may have its properties in another order, which is that of parameters.
        let api = if old_specs == new_specs {
            Vec::new()
        } else {
            let (old, new) = rayon::join(|| Surface::of(old_specs), || Surface::of(new_specs));
            api::changes(&old, &new)
        };
        let of_api = api.iter().map(|change| change.verdict).max().unwrap_or_default();
        let least = if resources.is_empty() { Verdict::None } else { Verdict::Patch };
        Self {
            service: service.to_owned(),
            verdict: of_api.max(least),
            resources,
            api,
            pages: page::changes(of(&old.pages, service), of(&new.pages, service)),
        }
    }

    /// The changes of a service of IAM's reference. Checks and policies follow from it, and no API does.
    #[must_use]
    pub fn of_reference(prefix: &str, changes: ResourceChanges) -> Self {
        Self {
            service: prefix.to_owned(),
            verdict: Verdict::Patch,
            resources: vec![changes],
            ..Self::default()
        }
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.resources.is_empty() && self.api.is_empty() && self.pages.is_empty()
    }
}

impl ResourceChanges {
    /// The changes of a resource; none if there are none.
    #[must_use]
    pub fn new(type_name: &str, name: &str, changes: Vec<Change>) -> Option<Self> {
        let (type_name, name) = (type_name.to_owned(), name.to_owned());
        (!changes.is_empty()).then_some(Self { type_name, name, changes })
    }
}

/// The resources in which something differs, by type.
fn resources(old: &[ResourceSpec], new: &[ResourceSpec]) -> Vec<ResourceChanges> {
    let by_type = |specs: &'_ [ResourceSpec]| -> BTreeMap<String, usize> {
        specs.iter().enumerate().map(|(index, spec)| (spec.type_name.clone(), index)).collect()
    };
    let (old_by_type, new_by_type) = (by_type(old), by_type(new));
    let types: BTreeSet<&String> = old_by_type.keys().chain(new_by_type.keys()).collect();
    let compared = types.into_iter().filter_map(|type_name| {
        let old = old_by_type.get(type_name).map(|index| &old[*index]);
        let new = new_by_type.get(type_name).map(|index| &new[*index]);
        let (changes, spec) = match (old, new) {
            (Some(old), Some(new)) => (resource::changes(old, new), new),
            (Some(old), None) => (vec![Change::removed(ChangeKind::Resource, "", &old.name)], old),
            (None, Some(new)) => (vec![Change::added(ChangeKind::Resource, "", &new.name)], new),
            (None, None) => return None,
        };
        ResourceChanges::new(type_name, &spec.name, changes)
    });
    compared.collect()
}
