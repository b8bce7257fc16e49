//! Terraform plans, as `terraform show -json PLAN` prints them: what is to become of `awscc_*` resources.

mod names;
mod values;

use std::path::Path;

use cloud_control::{Handler, letters};
use least_privilege::{Document, Need};
use serde_json::Value;
use specs::ResourceSpec;

use self::names::wire_document;
use self::values::{Settings, united, values};
use super::error::WantedError;
use super::file::TextFile;
use crate::catalog::Catalog;

const EXPECTED: &str =
    "the output of `terraform show -json PLAN`, where PLAN is a file that `terraform plan -out PLAN` wrote";
/// The provider whose resources are Cloud Control's.
const PREFIX: &str = "awscc_";

/// What a plan does with one resource.
pub(super) struct PlannedResource {
    /// As Terraform names it: `module.site.awscc_s3_bucket.logs["eu"]`.
    pub(super) address: String,
    /// The type: `awscc_s3_bucket`.
    pub(super) kind: String,
    /// Whether it is a data source, which is only read.
    is_data: bool,
    steps: Vec<Step>,
}

/// Operations on a resource, and its values by the names of Terraform.
struct Step {
    handlers: Vec<Handler>,
    values: StepValues,
}

enum StepValues {
    /// Those before or after the step.
    One(Document),
    /// Those before and after an update.
    Both { before: Document, after: Document },
    /// Those that are known before the step: others may be set as well.
    Known(Document),
}

/// The resources of a plan.
pub(super) fn read(path: &Path) -> Result<Vec<PlannedResource>, WantedError> {
    let file = TextFile::read(path)?;
    let plan = file.json()?;
    if plan["errored"] == true {
        return Err(file.form("`errored` is true", "a plan without errors, since others are not complete"));
    }
    let mut resources = Vec::new();
    if let Some(changes) = plan["resource_changes"].as_array() {
        let settings = Settings::of(&plan["configuration"]);
        let deferred = plan["deferred_changes"].as_array().into_iter().flatten();
        let deferred = deferred.map(|deferred| &deferred["resource_change"]);
        for change in changes.iter().chain(deferred) {
            resources.push(changed(change, &settings, &file)?);
        }
        // What the plan has read already is read again when it is made again.
        let read = in_modules(&plan["prior_state"]["values"]["root_module"], &[Handler::Get]);
        resources.extend(read.into_iter().filter(|it| it.is_data && it.letters().is_some()));
    } else if plan["planned_values"].is_object() {
        let all = [Handler::Create, Handler::Get, Handler::Update, Handler::Delete];
        resources = in_modules(&plan["planned_values"]["root_module"], &all);
    } else {
        return Err(file.form("found no `resource_changes`", EXPECTED));
    }
    Ok(resources)
}

/// What a change does.
fn changed(change: &Value, settings: &Settings<'_>, file: &TextFile) -> Result<PlannedResource, WantedError> {
    let (Some(address), Some(kind), Some(actions)) =
        (change["address"].as_str(), change["type"].as_str(), change["change"]["actions"].as_array())
    else {
        let place = change["address"].as_str().unwrap_or("an item of `resource_changes`");
        return Err(file.form(format!("{place} has no address, type or actions"), EXPECTED));
    };
    let details = &change["change"];
    let before = || values(&details["before"], &Value::Null, &details["before_sensitive"], None);
    let after = || {
        let set = settings.of_resource(address);
        values(&details["after"], &details["after_unknown"], &details["after_sensitive"], set)
    };
    let one =
        |handlers: &[Handler], values| Step { handlers: handlers.to_vec(), values: StepValues::One(values) };
    let mut steps = Vec::new();
    for action in actions {
        steps.push(match action.as_str() {
            Some("create") => one(&[Handler::Create, Handler::Get], after()),
            Some("delete") => one(&[Handler::Delete, Handler::Get], before()),
            Some("update") => Step {
                handlers: vec![Handler::Update, Handler::Get],
                values: StepValues::Both { before: before(), after: after() },
            },
            Some("no-op" | "forget") => one(&[Handler::Get], before()),
            Some("read") => one(&[Handler::Get], after()),
            _ => {
                let place = format!("`actions` of {address}");
                return Err(file.form(place, "create, read, update, delete, forget or no-op"));
            }
        });
    }
    let is_data = change["mode"] == "data";
    Ok(PlannedResource { address: address.to_owned(), kind: kind.to_owned(), is_data, steps })
}

/// The resources of a module and of those within it, with the values that are known.
fn in_modules(module: &Value, handlers: &[Handler]) -> Vec<PlannedResource> {
    let mut resources = Vec::new();
    let mut open = vec![module];
    while let Some(module) = open.pop() {
        for resource in module["resources"].as_array().into_iter().flatten() {
            let (Some(address), Some(kind)) = (resource["address"].as_str(), resource["type"].as_str())
            else {
                continue;
            };
            let known = values(&resource["values"], &Value::Null, &resource["sensitive_values"], None);
            let is_data = resource["mode"] == "data";
            let handlers = if is_data { vec![Handler::Get] } else { handlers.to_vec() };
            let steps = vec![Step { handlers, values: StepValues::Known(known) }];
            let (address, kind) = (address.to_owned(), kind.to_owned());
            resources.push(PlannedResource { address, kind, is_data, steps });
        }
        open.extend(module["child_modules"].as_array().into_iter().flatten().rev());
    }
    resources
}

impl PlannedResource {
    /// The letters of the CloudFormation type; `None` if the resource is another provider's.
    pub(super) fn letters(&self) -> Option<String> {
        self.kind.strip_prefix(PREFIX).map(|name| letters("AWS") + &letters(name))
    }

    /// What the operations on the resource need.
    pub(super) fn needs(&self, spec: &ResourceSpec, catalog: &Catalog) -> Vec<Need> {
        let mut needs = Vec::new();
        for step in &self.steps {
            let document = match &step.values {
                StepValues::One(values) => wire_document(spec, values, false),
                StepValues::Known(values) => wire_document(spec, values, true),
                StepValues::Both { before, after } => {
                    let [before, after] = [before, after].map(|values| wire_document(spec, values, false));
                    united(spec, before, after)
                }
            };
            let of_step = catalog.needs_of(spec, Some(&document)).into_iter();
            let of_step = of_step.filter(|need| step.handlers.contains(&need.handler));
            needs.extend(of_step.map(|need| need.of_resource(&self.address)));
        }
        needs
    }
}
