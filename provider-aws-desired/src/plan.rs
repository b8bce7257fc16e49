//! The plan: what it takes to make what exists as a file says.
//!
//! Flow: what exists (`find`), in the order of references → the properties with the values of other resources (`resolve`) →
//! what each resource takes (`decide`).

mod decide;
mod drift;
mod error;
mod find;
mod record;
mod resolve;

use std::collections::BTreeMap;
use std::fmt;

use futures_util::stream::{StreamExt as _, TryStreamExt as _, iter};
use provider_aws_core::dynamic::Dynamic;
use provider_aws_core::{Client, PatchDocument, Resource};
use provider_aws_dynamic::Types;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::file::DesiredFile;
use crate::order::order;
pub(crate) use decide::{action, desired_state};
pub use drift::{DriftRecord, DriftedResource};
pub use error::PlanError;
use find::Finder;
pub(crate) use find::client_in;
pub use record::{PlanRecord, ResourceRecord};
pub(crate) use resolve::{Known, Resolved};

/// What it takes to make what exists as a file says.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The name of the file.
    pub file: String,
    /// What each resource takes, in the order of the file.
    pub resources: Vec<PlannedResource>,
    /// The file's resources that the file doesn't have any more, by the names that it had for them.
    pub gone: Vec<GoneResource>,
}

/// What a resource takes.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedResource {
    /// Its name in the file.
    pub name: String,
    /// The type: `AWS::IVS::Channel`.
    pub type_name: String,
    /// The region, in place of the client's.
    pub region: Option<String>,
    /// The identifier, if the resource exists.
    pub identifier: Option<String>,
    /// What is to be done.
    pub action: Action,
}

/// A resource that exists as the file's, and that the file doesn't have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GoneResource {
    /// The name that it had in the file.
    pub name: String,
    /// The type.
    #[serde(rename = "type")]
    pub type_name: String,
    /// The region, in place of the client's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The identifier.
    pub identifier: String,
}

/// What is to be done with a resource. `Debug` shows no values, which may be secret: see [`Plan::record`].
#[derive(Clone, PartialEq)]
pub enum Action {
    /// Nothing.
    Keep,
    /// It is created. Properties whose values other resources get meanwhile aren't among these.
    Create {
        /// The properties that are known.
        properties: Map<String, Value>,
        /// The names of the other properties.
        later: Vec<String>,
    },
    /// It is updated.
    Update {
        /// The changes that are known, guarded by the values that were read.
        patch: PatchDocument,
        /// The names of the properties whose values other resources get meanwhile.
        later: Vec<String>,
    },
    /// Create-only properties differ: only another resource can be so.
    Replace {
        /// The places of these properties.
        places: Vec<String>,
    },
}

impl fmt::Debug for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Keep => f.write_str("Keep"),
            Self::Create { properties, later } => f
                .debug_struct("Create")
                .field("properties", &properties.keys())
                .field("later", later)
                .finish(),
            Self::Update { patch, later } => {
                f.debug_struct("Update").field("patch", patch).field("later", later).finish()
            }
            Self::Replace { places } => f.debug_struct("Replace").field("places", places).finish(),
        }
    }
}

impl Action {
    /// `keep`, `create`, `update` or `replace`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Create { .. } => "create",
            Self::Update { .. } => "update",
            Self::Replace { .. } => "replace",
        }
    }

    /// Whether there is something to do.
    #[must_use]
    pub fn is_needed(&self) -> bool {
        *self != Self::Keep
    }
}

impl Plan {
    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.gone.is_empty() && !self.resources.iter().any(|resource| resource.action.is_needed())
    }
}

/// Makes plans.
#[derive(Clone, Copy, Debug)]
pub struct Planner<'p> {
    types: &'p Types,
    client: &'p Client,
    concurrency: usize,
}

impl<'p> Planner<'p> {
    /// A planner of these types.
    #[must_use]
    pub fn new(types: &'p Types, client: &'p Client) -> Self {
        Self { types, client, concurrency: 16 }
    }

    /// The same planner with another number of calls at a time, which is at least one.
    #[must_use]
    pub fn concurrency(self, calls: usize) -> Self {
        Self { concurrency: calls.max(1), ..self }
    }

    /// Finds out what a file takes. The file was [checked](crate::check()). It reads, and changes nothing.
    ///
    /// # Errors
    ///
    /// Returns an error if something can't be read, if a resource isn't there that the file identifies, or if a type's
    /// resources can't be told from others.
    pub async fn plan(&self, file: &DesiredFile) -> Result<Plan, PlanError> {
        Ok(self.survey(file).await?.plan)
    }

    /// Finds out what a file takes, and keeps what it was found from, to [`apply`](Self::apply) it.
    ///
    /// # Errors
    ///
    /// As [`plan`](Self::plan).
    pub async fn survey(&self, file: &DesiredFile) -> Result<Survey, PlanError> {
        self.surveyed(file, Finder::new(self.types, self.client, file, self.concurrency)).await
    }

    /// Finds out how what exists differs from a file, and which properties the file doesn't speak of.
    ///
    /// # Errors
    ///
    /// As [`plan`](Self::plan).
    pub async fn drift(&self, file: &DesiredFile) -> Result<DriftRecord, PlanError> {
        let mut finder = Finder::new(self.types, self.client, file, self.concurrency);
        finder.keeps_all = true;
        let survey = self.surveyed(file, finder).await?;
        Ok(drift::record(file, &survey, self.types))
    }

    async fn surveyed(&self, file: &DesiredFile, finder: Finder<'_>) -> Result<Survey, PlanError> {
        let steps = order(file).map_err(PlanError::Order)?;
        let mut known = Known::of(file);
        let mut planned: BTreeMap<usize, PlannedResource> = BTreeMap::new();
        let mut existing = BTreeMap::new();
        for step in &steps {
            let found = step.iter().map(|index| {
                let (finder, known) = (&finder, &known);
                let declared = &file.resources[*index];
                async move {
                    let resolved = known.resolve(declared)?;
                    let found = finder.find(declared, &resolved).await?;
                    Ok::<_, PlanError>((*index, resolved, found))
                }
            });
            let found: Vec<_> = iter(found).buffered(self.concurrency).try_collect().await?;
            for (index, resolved, found) in found {
                let declared = &file.resources[index];
                let spec =
                    self.types.spec(&declared.type_name).ok_or_else(|| PlanError::no_spec(declared))?;
                let action = action(spec, file, declared, &resolved, found.as_ref())?;
                known.learn(index, &resolved, found.as_ref(), &action);
                let planned_resource = PlannedResource {
                    name: declared.name.clone(),
                    type_name: declared.type_name.clone(),
                    region: declared.region.clone().or_else(|| file.region.clone()),
                    identifier: found.as_ref().map(|resource| resource.identifier().clone()),
                    action,
                };
                planned.insert(index, planned_resource);
                existing.insert(index, found);
            }
        }
        let resources = planned.into_values().collect();
        let plan = Plan { file: file.name.clone(), resources, gone: finder.gone() };
        Ok(Survey { plan, steps, existing, known: Known::of(file) })
    }

    pub(crate) fn types(&self) -> &'p Types {
        self.types
    }

    pub(crate) fn client(&self) -> &'p Client {
        self.client
    }

    /// How many calls are made at a time.
    pub(crate) fn calls(&self) -> usize {
        self.concurrency
    }
}

/// A plan, and what it was made from.
#[derive(Debug)]
pub struct Survey {
    /// The plan.
    pub plan: Plan,
    /// The indexes of the resources in the order of references.
    pub(crate) steps: Vec<Vec<usize>>,
    /// The resources that exist, by the indexes of those of the file.
    pub(crate) existing: BTreeMap<usize, Option<Resource<Dynamic>>>,
    /// What references stand for, of which nothing is known.
    pub(crate) known: Known,
}
