//! What is known of resources and of IAM: the specs and the reference of this repository, embedded, or those of folders.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use iam_policy::Reference;
use least_privilege::{Need, needs};
use specs::ResourceSpec;

use crate::{Operation, Resource, Wanted, files};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The specs of resources, and IAM's reference.
#[derive(Debug)]
pub struct Catalog {
    /// The folder of the specs; without one, they are those that are embedded.
    specs: Option<PathBuf>,
    reference: Reference,
}

impl Catalog {
    /// The specs in a folder, `<service>/<resource>.json`, and the reference in another; those of this repository where
    /// there is none.
    ///
    /// # Errors
    /// When the reference cannot be read.
    pub fn new(specs: Option<&Path>, reference: Option<&Path>) -> Result<Self, String> {
        Ok(Self {
            specs: specs.map(Path::to_owned),
            reference: match reference {
                Some(folder) => Self::reference_in(folder)?,
                None => embedded()?,
            },
        })
    }

    /// The IAM reference in a folder of JSON files.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn reference_in(folder: &Path) -> Result<Reference, String> {
        let mut reference = Reference::default();
        for path in files::listed(folder, "json")? {
            let read = reference.add(&files::read(&path)?);
            read.map_err(|error| {
                format!("{}: {error}; expected a service of the IAM reference", path.display())
            })?;
        }
        Ok(reference)
    }

    /// IAM's reference.
    pub fn reference(&self) -> &Reference {
        &self.reference
    }

    /// IAM's reference, if it has all services of these actions. One that lacks some knows nothing of what they need.
    pub fn reference_of(&self, needs: &[Need]) -> Option<&Reference> {
        let mut actions = needs.iter().flat_map(|need| &need.actions);
        let is_known = actions.all(|needed| {
            let service = needed.action.split(':').next();
            service.is_some_and(|service| self.reference.has_service(service))
        });
        is_known.then_some(&self.reference)
    }

    /// The spec of a resource.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn spec(&self, resource: &Resource) -> Result<ResourceSpec, String> {
        let Resource { service, name } = resource;
        let Some(folder) = &self.specs else {
            let name = format!("{service}.{name}");
            let known: Vec<&str> = SPECS.iter().map(|(name, _)| *name).collect();
            let found = SPECS.iter().find(|(known, _)| *known == name);
            let (_, spec) = found.ok_or_else(|| {
                format!(
                    "`{name}` is not known, expected {}, or the specs of others by `--specs DIR --reference DIR`",
                    known.join(", ")
                )
            })?;
            return ResourceSpec::from_json(spec).map_err(|error| error.to_string());
        };
        let path = folder.join(format!("{service}/{name}.json"));
        let spec = ResourceSpec::from_json(&files::read(&path)?);
        spec.map_err(|error| format!("{}: {error}", path.display()))
    }

    /// What operations need, each once.
    ///
    /// # Errors
    /// When a resource has no spec, or lacks an operation.
    pub fn needs(&self, wanted: &[Wanted]) -> Result<Vec<Need>, String> {
        let mut operations: BTreeMap<&Resource, Vec<Option<Operation>>> = BTreeMap::new();
        for Wanted { resource, operation } in wanted {
            operations.entry(resource).or_default().push(*operation);
        }
        let mut all = Vec::new();
        for (resource, operations) in operations {
            let spec = self.spec(resource)?;
            let needs = needs(&spec, &self.reference, |_, _| None);
            // One without a name is all of them.
            let named: Option<Vec<Operation>> = operations.into_iter().collect();
            all.extend(Operation::chosen(&named.unwrap_or_default(), &spec, needs)?);
        }
        Ok(all)
    }
}

fn embedded() -> Result<Reference, String> {
    let mut reference = Reference::default();
    for service in REFERENCES {
        reference.add(service).map_err(|error| error.to_string())?;
    }
    Ok(reference)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_embedded_can_be_read_and_names_nothing_of_the_machine() {
        let catalog = Catalog::new(None, None).expect("a reference");
        for (name, text) in SPECS {
            let resource = name.parse().expect("a resource");
            let spec = catalog.spec(&resource).expect("a spec");
            assert_eq!(format!("{}.{}", spec.service, spec.name), *name);
            assert!(!text.contains(env!("CARGO_MANIFEST_DIR")));
        }
        assert!(SPECS.iter().any(|(name, _)| *name == "ivs.stage"));
    }

    #[test]
    fn a_reference_is_of_no_use_for_a_service_that_it_lacks() {
        use cloud_control::Handler;
        use least_privilege::NeededAction;
        let catalog = Catalog::new(None, None).expect("a reference");
        let need = |action| {
            Need::new("AWS::Any::Type", "get_resource", Handler::Get).action(NeededAction::new(action))
        };
        let of = |needs: &[Need]| catalog.reference_of(needs).is_some();
        assert!(of(&[need("ivs:GetStage")]));
        assert!(!of(&[need("ivs:GetStage"), need("s3:GetObject")]));
    }
}
