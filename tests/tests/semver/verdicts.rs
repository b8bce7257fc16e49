//! What `provider-aws diff` prints, and which of that the judge doesn't see.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use super::judge::Findings;
use crate::support::root;

/// What differs in a service.
#[derive(Debug, Default, Deserialize)]
pub struct Service {
    service: String,
    pub verdict: Verdict,
    /// The changes of its crate's public items.
    pub api: Vec<Change>,
}

/// Which part of a version changes ask for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    #[default]
    None,
    Patch,
    Minor,
    Major,
}

/// A change of a public item.
#[derive(Debug, Deserialize)]
pub struct Change {
    pub verdict: Verdict,
    pub item: String,
    pub kind: Kind,
    #[serde(default)]
    pub from: String,
    #[serde(default)]
    pub to: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Removed,
    Changed,
    Added,
}

/// What the judge doesn't see, each found by changing a generated crate by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unseen {
    /// It has no lint for the type of a field.
    TypeOfField,
    /// It counts the parameters of a method, and doesn't compare their names and types.
    TypeOfParameter,
    /// It compares derived implementations, but for `Default`; and no others, such as those of the runtime's traits.
    Implementation,
    /// It reads features in manifests, and two files of rustdoc have none.
    Feature,
}

impl Unseen {
    pub const ALL: [Self; 4] =
        [Self::TypeOfField, Self::TypeOfParameter, Self::Implementation, Self::Feature];
}

/// What differs in each service, from one folder of pages to another, held against schemas if a folder is named.
pub fn diff(old: &Path, new: &Path, schemas: Option<&Path>) -> BTreeMap<String, Service> {
    #[derive(Deserialize)]
    struct Record {
        services: Vec<Service>,
    }
    let mut command = Command::new(env!("CARGO"));
    command
        .current_dir(root())
        .args([
            "run",
            "--package",
            "provider-aws-cli",
            "--quiet",
            "--locked",
            "--",
            "diff",
            "--format",
            "json",
        ])
        .args([old, new]);
    if let Some(schemas) = schemas {
        command.arg("--schemas").arg(schemas);
    }
    let output = command.output().expect("it runs");
    let record: Record = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{command:?}: {error}: {}", String::from_utf8_lossy(&output.stderr)));
    record.services.into_iter().map(|service| (service.service.clone(), service)).collect()
}

impl Change {
    /// The item as the judge writes it: it leaves out what makes a keyword a name.
    pub fn path(&self) -> String {
        self.item.replace("r#", "")
    }

    /// Why the judge doesn't see the change; none if it should.
    pub fn unseen(&self) -> Option<Unseen> {
        if self.item.starts_with("feature ") {
            return Some(Unseen::Feature);
        }
        if self.item.contains(": ") {
            return Some(Unseen::Implementation);
        }
        if self.kind != Kind::Changed {
            return None;
        }
        if !self.item.ends_with("()") {
            return Some(Unseen::TypeOfField);
        }
        let [before, after] = [&self.from, &self.to].map(|declaration| parameters(declaration));
        (before.len() == after.len()).then_some(Unseen::TypeOfParameter)
    }

    /// Whether the judge finds the item, or one within it.
    pub fn is_found(&self, findings: &Findings) -> bool {
        let path = self.path();
        let is_within = |found: &str| {
            found.strip_prefix(&path).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
        };
        findings.keys().any(|found| is_within(found))
    }

    /// Whether a finding is this change, or within it: nothing is listed within an item that is gone or new.
    pub fn covers(&self, found: &str) -> bool {
        found
            .strip_prefix(&self.path())
            .is_some_and(|rest| rest.is_empty() || (rest.starts_with(':') && self.kind != Kind::Changed))
    }
}

/// The parameters in a declaration, `fn(name: impl Into<String>)`.
fn parameters(declaration: &str) -> Vec<&str> {
    let list = declaration.trim_start_matches("fn(").trim_end_matches(')');
    list.split(", ").filter(|parameter| !parameter.is_empty()).collect()
}
