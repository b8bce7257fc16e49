//! What an earlier run left in the folder of `--out`: the specs say which pages a service was generated from.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cloud_control::{Action, Handler};
use serde::Deserialize;
use specs::Standing;

use crate::read::{self, ReadError};

/// The services that an earlier run generated, by name.
#[derive(Debug, Default)]
pub struct Earlier {
    /// The resources of each service.
    pub services: BTreeMap<String, Vec<EarlierSpec>>,
}

/// A spec that an earlier run wrote, perhaps in an earlier format: no more of it than the decision needs.
#[derive(Debug, Default, Deserialize)]
pub struct EarlierSpec {
    /// The resource: `queue`.
    #[serde(skip)]
    pub name: String,
    /// The pages that it was read from.
    #[serde(default)]
    pub pages: Vec<EarlierPage>,
    #[serde(default)]
    operations: Vec<EarlierOperation>,
}

/// A page of an earlier run.
#[derive(Debug, Deserialize)]
pub struct EarlierPage {
    /// The path in the documentation tree.
    pub path: String,
    /// The id: `aws.sqs.queue`.
    pub id: String,
}

#[derive(Debug, Deserialize)]
struct EarlierOperation {
    handler: String,
    #[serde(default)]
    permissions: Vec<EarlierPermission>,
}

#[derive(Debug, Deserialize)]
struct EarlierPermission {
    action: String,
    standing: Standing,
}

impl Earlier {
    /// Reads the specs in a folder, `<service>/<resource>.json`. One that can't be understood counts as a resource
    /// without pages.
    ///
    /// # Errors
    ///
    /// Returns an error if a folder or a file can't be read.
    pub fn read(specs: &Path) -> Result<Self, ReadError> {
        let mut earlier = Self::default();
        earlier.add(specs)?;
        Ok(earlier)
    }

    /// Reads the specs of these services anew.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read).
    pub fn refresh(&mut self, specs: &Path, services: &[String]) -> Result<(), ReadError> {
        for service in services {
            self.services.remove(service);
            self.add(&specs.join(service))?;
        }
        Ok(())
    }

    fn add(&mut self, folder: &Path) -> Result<(), ReadError> {
        if !folder.is_dir() {
            return Ok(());
        }
        for file in read::files_below(folder, "json")? {
            let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
            let (Some(name), Some(service)) = (stem(&file), file.parent().and_then(stem)) else {
                continue;
            };
            let spec = read::text(&file).ok().and_then(|text| serde_json::from_str(&text).ok());
            let spec = EarlierSpec { name, ..spec.unwrap_or_default() };
            self.services.entry(service).or_default().push(spec);
        }
        Ok(())
    }

    /// The services that a page was of.
    pub fn services_of(&self, path: &str) -> impl Iterator<Item = &str> {
        let has_page = move |spec: &EarlierSpec| spec.pages.iter().any(|page| page.path == path);
        let services = self.services.iter().filter(move |(_, specs)| specs.iter().any(has_page));
        services.map(|(service, _)| service.as_str())
    }

    /// All pages, each with its service and spec.
    pub fn pages(&self) -> impl Iterator<Item = (&str, &EarlierSpec, &EarlierPage)> {
        let specs =
            self.services.iter().flat_map(|(service, specs)| specs.iter().map(move |spec| (service, spec)));
        specs.flat_map(|(service, spec)| spec.pages.iter().map(move |page| (service.as_str(), spec, page)))
    }

    /// The prefixes of the actions that the IAM reference knew when the service was generated: `sqs`.
    #[must_use]
    pub fn known_prefixes(&self, service: &str) -> BTreeSet<&str> {
        let operations = self.services.get(service).into_iter().flatten().flat_map(|spec| &spec.operations);
        let permissions = operations.flat_map(|operation| &operation.permissions);
        let known = permissions.filter(|permission| {
            matches!(permission.standing, Standing::Exact | Standing::OtherSpelling | Standing::Wildcard)
        });
        known.filter_map(|permission| prefix(&permission.action)).collect()
    }
}

impl EarlierSpec {
    /// The operations that it had.
    pub fn handlers(&self) -> impl Iterator<Item = Handler> {
        self.operations.iter().filter_map(|operation| Handler::from_name(&operation.handler))
    }
}

/// The prefix of an action: `sqs`.
pub fn prefix(action: &str) -> Option<&str> {
    Action::split(action).map(|action| action.prefix())
}
