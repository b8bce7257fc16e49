//! The rows of a verification: what is compared, how much of it is right, and what deviates.

use std::collections::BTreeMap;

use clap::ValueEnum;
use serde::Serialize;
use specs::{CorrectedFact, PropertyPath, ResourceSpec};

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Row {
    /// Wire names of properties of resources.
    TopNames,
    /// Wire names of properties within objects.
    NestedNames,
    /// Identifiers: the same properties in the same order.
    Identifier,
    /// Which properties a create requires.
    Required,
    /// Which properties within objects must be set.
    RequiredWithin,
    /// Which properties of resources are read-only.
    ReadOnly,
    /// Which properties of resources are create-only, where there are updates.
    CreateOnly,
    /// Paths within properties that are read-only, create-only, conditionally create-only or deprecated.
    AccessWithin,
    /// Paths that are write-only.
    WriteOnly,
    /// What a list demands.
    Scope,
    /// Texts whose names say that they are secret.
    Secrets,
    /// Which handlers types have.
    Handlers,
    /// The IAM actions of handlers.
    Permissions,
    /// Resources that lack no action of the schema.
    Actions,
    /// Resources of which all that the schema lets one set is there, with its name and its type.
    Settable,
    /// Resources that can be created: all that a create requires is there, with its name and its type.
    Creatable,
    /// Resources of which a patch can change what an update may change, and nothing else, and loses no value.
    Updatable,
    /// Texts of which the schema lists the values.
    Enums,
    /// Arrays of texts, numbers and booleans.
    ScalarArrays,
    /// Objects with named properties.
    Objects,
    /// Objects whose keys are data.
    Maps,
    /// Structs: no one is that of another type.
    Structs,
}

/// Something that deviates from a schema.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Deviation {
    /// The type: `AWS::IVS::Stage`.
    #[serde(rename = "type")]
    pub type_name: String,
    /// The way to the property, `Tags/*/Key`; or the handler; empty if it is about the resource.
    pub path: String,
    /// What kind of deviation it is: `casing`.
    pub kind: &'static str,
    /// What was found, and what was expected.
    pub message: String,
}

/// How much of a row is right.
#[derive(Clone, Debug, Default)]
pub struct Count {
    /// How many were compared.
    pub checked: usize,
    /// How many of those deviate, other than by corrections.
    pub wrong: usize,
    /// How many deviations corrections explain.
    pub corrected: usize,
    /// How they deviate. One that is wrong may deviate more than once.
    pub deviations: Vec<Deviation>,
}

impl Count {
    /// How many are right.
    #[must_use]
    pub fn right(&self) -> usize {
        self.checked - self.wrong
    }

    /// The number of deviations of each kind.
    #[must_use]
    pub fn kinds(&self) -> BTreeMap<&'static str, usize> {
        let mut kinds = BTreeMap::new();
        for deviation in &self.deviations {
            *kinds.entry(deviation.kind).or_default() += 1;
        }
        kinds
    }
}

/// The counts of a type, or of several.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    type_name: String,
    /// The facts that corrections state, by the way to the property.
    corrected: BTreeMap<PropertyPath, Vec<CorrectedFact>>,
    counts: BTreeMap<Row, Count>,
}

impl Tally {
    /// An empty tally of a spec.
    #[must_use]
    pub fn new(spec: &ResourceSpec) -> Self {
        Self { type_name: spec.type_name.clone(), corrected: spec.corrected.clone(), counts: BTreeMap::new() }
    }

    /// Counts something that was compared, with all that is wrong with it. What a correction states isn't wrong.
    pub fn judge(&mut self, row: Row, faults: Vec<Fault>) {
        let is_explained = |fault: &Fault| {
            let facts = self.corrected.get(&PropertyPath::from(fault.path.as_str()));
            facts.is_some_and(|facts| facts.iter().any(|fact| row.is_about(*fact)))
        };
        let (explained, faults): (Vec<_>, Vec<_>) = faults.into_iter().partition(is_explained);
        let count = self.counts.entry(row).or_default();
        count.checked += 1;
        count.corrected += explained.len();
        count.wrong += usize::from(!faults.is_empty());
        let type_name = &self.type_name;
        count.deviations.extend(faults.into_iter().map(|fault| Deviation {
            type_name: type_name.clone(),
            path: fault.path,
            kind: fault.kind,
            message: fault.message,
        }));
    }

    /// The count of a row.
    #[must_use]
    pub fn count(&self, row: Row) -> Count {
        self.counts.get(&row).cloned().unwrap_or_default()
    }

    /// Adds the counts of another type.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        for (row, count) in other.counts {
            let sum = self.counts.entry(row).or_default();
            sum.checked += count.checked;
            sum.wrong += count.wrong;
            sum.corrected += count.corrected;
            sum.deviations.extend(count.deviations);
        }
        self
    }
}

/// What is wrong with something that was compared.
#[derive(Clone, Debug)]
pub struct Fault {
    path: String,
    kind: &'static str,
    message: String,
}

impl Fault {
    /// A fault at a path.
    pub fn new(path: impl Into<String>, kind: &'static str, message: impl Into<String>) -> Self {
        Self { path: path.into(), kind, message: message.into() }
    }

    /// Nothing, or a fault of a kind: for what is right or wrong as a whole.
    pub fn unless(
        is_right: bool,
        path: &str,
        kind: &'static str,
        message: impl FnOnce() -> String,
    ) -> Vec<Self> {
        if is_right { Vec::new() } else { vec![Self::new(path, kind, message())] }
    }
}

impl Row {
    /// All rows, in the order of the table.
    #[must_use]
    pub fn all() -> &'static [Self] {
        Self::value_variants()
    }

    /// The name, as an argument has it: `top-names`.
    #[must_use]
    pub fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// Whether a correction of a fact can explain a deviation.
    fn is_about(self, fact: CorrectedFact) -> bool {
        match fact {
            CorrectedFact::Required => {
                matches!(self, Self::Required | Self::RequiredWithin | Self::Creatable)
            }
            CorrectedFact::ReadOnly | CorrectedFact::CreateOnly | CorrectedFact::WriteOnly => matches!(
                self,
                Self::ReadOnly
                    | Self::CreateOnly
                    | Self::AccessWithin
                    | Self::WriteOnly
                    | Self::Settable
                    | Self::Creatable
                    | Self::Updatable
            ),
            CorrectedFact::Secret => self == Self::Secrets,
            CorrectedFact::Unordered | CorrectedFact::RefersTo => false,
        }
    }

    /// What is counted.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::TopNames | Self::NestedNames | Self::RequiredWithin | Self::Secrets => "properties",
            Self::AccessWithin | Self::WriteOnly => "paths",
            Self::Scope => "lists",
            Self::Permissions => "handlers",
            Self::Enums | Self::ScalarArrays | Self::Objects | Self::Maps | Self::Structs => "types",
            _ => "resources",
        }
    }
}
