//! The resources that are to be made: those of desired states, of a CloudFormation template, or of a Terraform plan. A
//! policy for them has their names in its ARNs, and not what only other properties need.

mod error;
mod file;
mod plan;
mod state;
mod value;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::Args;
use cloud_control::{Handler, letters};
use least_privilege::Need;
use specs::ResourceSpec;

use crate::catalog::Catalog;
use crate::console::Console;
use crate::wording::counted;

pub use error::WantedError;
use plan::PlannedResource;

/// Files that say which resources are to be made.
#[derive(Args, Clone, Debug, Default)]
pub struct WantedArguments {
    /// Allow the operations on the resources of this file and no others: desired states of Cloud Control, or a
    /// CloudFormation template, as JSON or YAML; `-` is stdin. All operations except list, unless --ops says otherwise.
    /// May be repeated.
    #[arg(long, value_name = "FILE", conflicts_with = "id")]
    desired_state: Vec<PathBuf>,
    /// Allow what this Terraform plan does to `awscc_*` resources, and reading all of them: the output of
    /// `terraform show -json PLAN`; `-` is stdin. May be repeated.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["id", "ops"])]
    terraform_plan: Vec<PathBuf>,
}

impl WantedArguments {
    /// What operations on the resources of all files need. Without operations, all that are needed to make, change, read
    /// and delete them. Resources of types that aren't known are named in a warning.
    ///
    /// # Errors
    ///
    /// Returns an error if a file can't be read or has another form, or if a spec can't be read.
    pub fn needs(
        &self,
        catalog: &Catalog,
        operations: &[Handler],
        console: &Console,
    ) -> Result<Vec<Need>, WantedError> {
        let mut wanted = Vec::new();
        for path in &self.desired_state {
            wanted.extend(state::read(path)?);
        }
        let mut planned = Vec::new();
        for path in &self.terraform_plan {
            planned.extend(plan::read(path)?);
        }
        let types = wanted.iter().map(|resource| letters(&resource.type_name));
        let types: BTreeSet<String> =
            types.chain(planned.iter().filter_map(PlannedResource::letters)).collect();
        let specs: BTreeMap<String, ResourceSpec> = match types.is_empty() {
            true => BTreeMap::new(),
            false => catalog.specs_of(|type_name| types.contains(&letters(type_name)))?,
        };
        let (mut needs, mut left_out) = (Vec::new(), LeftOut::default());
        for resource in &wanted {
            match specs.get(&letters(&resource.type_name)) {
                Some(spec) if spec.type_name == resource.type_name => {
                    needs.extend(resource.needs(spec, catalog, operations, console))
                }
                _ => left_out.unknown(&resource.type_name, resource.name.as_deref()),
            }
        }
        for resource in &planned {
            match resource.letters().map(|letters| specs.get(&letters)) {
                Some(Some(spec)) => needs.extend(resource.needs(spec, catalog)),
                Some(None) => left_out.unknown(&resource.kind, Some(&resource.address)),
                None => left_out.other_provider(resource),
            }
        }
        left_out.warn(console);
        Ok(needs)
    }
}

/// The resources that a policy doesn't cover.
#[derive(Default)]
struct LeftOut {
    /// By the type, which the catalog doesn't have.
    unknown: BTreeMap<String, Vec<String>>,
    other_providers: Vec<String>,
}

impl LeftOut {
    fn unknown(&mut self, kind: &str, name: Option<&str>) {
        let names = self.unknown.entry(kind.to_owned()).or_default();
        names.extend(name.map(str::to_owned));
    }

    fn other_provider(&mut self, resource: &PlannedResource) {
        self.other_providers.push(resource.address.clone());
    }

    fn warn(self, console: &Console) {
        for (kind, names) in self.unknown {
            let of = if names.is_empty() { String::new() } else { format!(" ({})", names.join(", ")) };
            console.warning(&format!(
                "{kind}{of} is not in the policy: the type isn't known; other types are read from `--docs DIR` or \
                 `--specs DIR`"
            ));
        }
        if !self.other_providers.is_empty() {
            let count = counted(self.other_providers.len(), "resource");
            let names = self.other_providers.join(", ");
            console.warning(&format!("{count} of other providers than awscc: not in the policy ({names})"));
        }
    }
}
