//! What changed in IAM's reference.

use std::collections::{BTreeMap, BTreeSet};

use codegen::changes::{Changes, ResourceChanges, ServiceChanges, of_iam};
use iam_policy::ServiceReference;

/// The services of IAM's reference, by prefix.
pub type IamServices = BTreeMap<String, ServiceReference>;

/// What changed in IAM's reference: no crate's API follows from it.
#[must_use]
pub fn iam_changes(old: &IamServices, new: &IamServices) -> Changes {
    let prefixes: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let services = prefixes.into_iter().filter_map(|prefix| {
        let of = |services: &IamServices| {
            services.get(prefix).cloned().unwrap_or_else(|| ServiceReference::empty(prefix))
        };
        let resource = ResourceChanges::new(prefix, prefix, of_iam(&of(old), &of(new)))?;
        Some(ServiceChanges::of_reference(prefix, resource))
    });
    Changes::of(services.collect())
}
