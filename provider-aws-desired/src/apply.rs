//! Applying a plan: what is to be done, in the order of references, each request in the journal before it is sent.

mod error;
mod journal;
mod run;

use std::collections::{BTreeMap, BTreeSet};

use futures_util::stream::{StreamExt as _, iter};
use provider_aws_core::dynamic::Dynamic;
use provider_aws_core::{Resource, Wait};

use crate::file::{DeclaredResource, DesiredFile};
use crate::plan::{Action, GoneResource, Known, PlannedResource, Planner, Resolved, Survey, action};
pub use error::{ApplyError, Failure};
use journal::{Entry, Operation};
pub use journal::{Journal, JournalError};
use run::Runner;

/// What happens while a plan is applied.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<'e> {
    /// A request of an earlier run is followed until it ends.
    Resumed {
        /// The resource's name in the file.
        resource: &'e str,
    },
    /// A request is made.
    Started {
        /// The resource's name in the file.
        resource: &'e str,
        /// What is done: `create`, `update` or `delete`.
        operation: &'static str,
    },
    /// A resource is as the file says.
    Done {
        /// The resource's name in the file.
        resource: &'e str,
        /// The identifier; none if the resource was deleted.
        identifier: Option<&'e str>,
    },
    /// A resource isn't as the file says.
    Failed {
        /// The resource's name in the file.
        resource: &'e str,
        /// Why.
        failure: &'e Failure,
    },
}

/// What is told of what happens.
pub type Listener<'l> = &'l (dyn Fn(Event<'_>) + Sync);

/// How a plan was applied.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The resources that were changed, by their names in the file.
    pub done: Vec<String>,
    /// The resources that failed, and those that weren't tried since they refer to one of these.
    pub failed: BTreeMap<String, Failure>,
}

impl Outcome {
    /// Whether everything is as the file says.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.failed.is_empty()
    }

    /// Takes in how the deletion of a resource ended.
    fn deleted(&mut self, name: &str, ended: Result<(), Failure>, on: Listener<'_>) {
        match ended {
            Ok(()) => {
                on(Event::Done { resource: name, identifier: None });
                self.done.push(name.to_owned());
            }
            Err(failure) => self.fail(name, failure, on),
        }
    }

    /// Takes in that a resource isn't as the file says.
    fn fail(&mut self, name: &str, failure: Failure, on: Listener<'_>) {
        on(Event::Failed { resource: name, failure: &failure });
        self.failed.insert(name.to_owned(), failure);
    }
}

/// What is allowed beside creates and updates.
#[derive(Clone, Debug, Default)]
pub struct Approval {
    /// The resources that may be replaced, by their names in the file.
    pub replace: BTreeSet<String>,
    /// Whether resources are deleted that the file has no more.
    pub delete: bool,
}

impl Planner<'_> {
    /// Ends what an earlier run began: follows its requests, which AWS carries out once.
    ///
    /// # Errors
    ///
    /// Returns an error if the journal can't be read or written. That a request failed is no error: the plan says what is
    /// to be done then.
    pub async fn resume(&self, journal: &Journal, wait: &Wait, on: Listener<'_>) -> Result<(), ApplyError> {
        let runner = Runner { planner: self, journal, wait };
        for (resource, entry) in journal.pending()? {
            on(Event::Resumed { resource: &resource });
            match runner.follow(&resource, &entry).await {
                Ok(ended) => {
                    let identifier = ended.as_ref().map(|resource| resource.identifier().as_str());
                    on(Event::Done { resource: &resource, identifier });
                }
                Err(failure) => on(Event::Failed { resource: &resource, failure: &failure }),
            }
        }
        Ok(())
    }

    /// Makes what exists as a file says. The survey is what [`survey`](Self::survey) found; nothing is done that its plan
    /// doesn't have.
    ///
    /// # Errors
    ///
    /// Returns an error if nothing is done, since the plan isn't approved. What fails is in the outcome.
    pub async fn apply(
        &self,
        file: &DesiredFile,
        survey: Survey,
        approval: &Approval,
        journal: &Journal,
        wait: &Wait,
        on: Listener<'_>,
    ) -> Result<Outcome, ApplyError> {
        approved(file, &survey, approval)?;
        let run = Run { file, runner: Runner { planner: self, journal, wait }, on };
        let Survey { plan, mut existing, steps, mut known } = survey;
        let mut outcome = Outcome::default();
        for step in steps {
            let work = step.into_iter().map(|index| {
                let existing = existing.remove(&index).flatten();
                let (declared, planned) = (&file.resources[index], &plan.resources[index].action);
                let of_failed = failed_referent(declared, &outcome.failed);
                let (run, known) = (&run, &known);
                async move {
                    if let Some(referent) = of_failed {
                        return (index, Err(Failure::Referent(referent)));
                    }
                    (index, run.make(declared, planned, existing, known).await)
                }
            });
            let ended: Vec<_> = iter(work).buffer_unordered(self.calls()).collect().await;
            for (index, ended) in ended {
                let name = &file.resources[index].name;
                match ended {
                    Ok((resolved, resource)) => {
                        known.learn(index, &resolved, Some(&resource.now), &Action::Keep);
                        if resource.is_changed {
                            outcome.done.push(name.clone());
                        }
                    }
                    Err(failure) => outcome.fail(name, failure, on),
                }
            }
        }
        if approval.delete && outcome.is_success() {
            run.runner.delete_gone(&plan.gone, &mut outcome, on).await;
        }
        Ok(outcome)
    }

    /// Deletes the resources of a file, each before those that it refers to. Those with `prevent_destroy` stay, and so does
    /// what they refer to.
    pub async fn destroy(
        &self,
        file: &DesiredFile,
        survey: &Survey,
        journal: &Journal,
        wait: &Wait,
        on: Listener<'_>,
    ) -> Outcome {
        let runner = Runner { planner: self, journal, wait };
        let mut outcome = Outcome::default();
        runner.delete_gone(&survey.plan.gone, &mut outcome, on).await;
        let kept = survey.kept(file);
        for step in survey.steps.iter().rev() {
            let doomed = step.iter().filter(|index| !kept.contains(*index)).filter_map(|index| {
                let planned = &survey.plan.resources[*index];
                let of_failed = failed_referrer(file, &planned.name, &outcome.failed);
                Some((planned, planned.identifier.clone()?, of_failed))
            });
            let work = doomed.map(|(planned, identifier, of_failed)| {
                let runner = &runner;
                async move {
                    if let Some(referrer) = of_failed {
                        return (&planned.name, Err(Failure::Referrer(referrer)));
                    }
                    let PlannedResource { name, type_name, region, .. } = planned;
                    (name, runner.delete(name, type_name, region.as_ref(), identifier, on).await)
                }
            });
            let work: Vec<_> = work.collect();
            let ended: Vec<_> = iter(work).buffer_unordered(self.calls()).collect().await;
            for (name, ended) in ended {
                outcome.deleted(name, ended, on);
            }
        }
        outcome
    }
}

impl Runner<'_> {
    /// Deletes what the file has no more.
    async fn delete_gone(&self, gone: &[GoneResource], outcome: &mut Outcome, on: Listener<'_>) {
        for GoneResource { name, type_name, region, identifier } in gone {
            let ended = self.delete(name, type_name, region.as_ref(), identifier.clone(), on).await;
            outcome.deleted(name, ended, on);
        }
    }

    async fn delete(
        &self,
        name: &str,
        type_name: &str,
        region: Option<&String>,
        identifier: String,
        on: Listener<'_>,
    ) -> Result<(), Failure> {
        on(Event::Started { resource: name, operation: "delete" });
        let entry = Entry::new(type_name, region.cloned(), Operation::Delete { identifier });
        self.make(name, entry).await.map(drop)
    }
}

/// A run that applies a file.
struct Run<'r> {
    file: &'r DesiredFile,
    runner: Runner<'r>,
    on: Listener<'r>,
}

impl Run<'_> {
    /// Makes a resource as the file says. Returns its properties, and the resource as it is then.
    async fn make(
        &self,
        declared: &DeclaredResource,
        planned: &Action,
        existing: Option<Resource<Dynamic>>,
        known: &Known,
    ) -> Result<(Resolved, Made), Failure> {
        let Self { file, runner, on } = self;
        let types = runner.planner.types();
        let spec = types.spec(&declared.type_name).ok_or_else(|| Failure::no_spec(declared))?;
        let resolved = known.resolve(declared).map_err(Failure::Plan)?;
        let now = action(spec, file, declared, &resolved, existing.as_ref()).map_err(Failure::Plan)?;
        let is_planned = match (&now, planned) {
            (Action::Keep, _) | (Action::Replace { .. }, Action::Replace { .. }) => true,
            (Action::Replace { .. }, _) | (_, Action::Keep) => false,
            _ => true,
        };
        if !is_planned {
            return Err(Failure::NotPlanned);
        }
        let region = declared.region.clone().or_else(|| file.region.clone());
        let entry = |operation| Entry::new(&declared.type_name, region.clone(), operation);
        let name = declared.name.as_str();
        let start = |operation| on(Event::Started { resource: name, operation });
        let made = match (now, existing) {
            (Action::Keep, Some(now)) => return Ok((resolved, Made { now, is_changed: false })),
            (Action::Update { patch, .. }, Some(existing)) => {
                start("update");
                let identifier = existing.identifier().clone();
                runner.make(name, entry(Operation::Update { identifier, patch })).await?
            }
            (Action::Replace { .. }, Some(existing)) => {
                let identifier = existing.identifier().clone();
                runner.delete(name, &declared.type_name, region.as_ref(), identifier, *on).await?;
                let Action::Create { properties, .. } =
                    action(spec, file, declared, &resolved, None).map_err(Failure::Plan)?
                else {
                    return Err(Failure::NotPlanned);
                };
                start("create");
                runner.make(name, entry(Operation::Create { properties })).await?
            }
            (Action::Create { properties, .. }, _) => {
                start("create");
                runner.make(name, entry(Operation::Create { properties })).await?
            }
            _ => return Err(Failure::NotPlanned),
        };
        let now = made.ok_or(Failure::NotPlanned)?;
        on(Event::Done { resource: name, identifier: Some(now.identifier()) });
        Ok((resolved, Made { now, is_changed: true }))
    }
}

/// A resource that is as the file says.
struct Made {
    now: Resource<Dynamic>,
    is_changed: bool,
}

impl Survey {
    /// The resources that a destruction deletes, by their names in the file, with their identifiers.
    #[must_use]
    pub fn doomed(&self, file: &DesiredFile) -> Vec<(String, String)> {
        let kept = self.kept(file);
        let resources = self.plan.resources.iter().enumerate().filter(|(index, _)| !kept.contains(index));
        let resources = resources.filter_map(|(_, one)| Some((one.name.clone(), one.identifier.clone()?)));
        resources.chain(self.plan.gone.iter().map(|one| (one.name.clone(), one.identifier.clone()))).collect()
    }

    /// The indexes of the resources that a destruction keeps: those that say so, and what they refer to.
    fn kept(&self, file: &DesiredFile) -> BTreeSet<usize> {
        let mut kept: BTreeSet<&str> = BTreeSet::new();
        for index in self.steps.iter().rev().flatten() {
            let resource = &file.resources[*index];
            if resource.prevent_destroy || kept.contains(resource.name.as_str()) {
                kept.insert(&resource.name);
                kept.extend(referents(resource));
            }
        }
        let is_kept = |(_, resource): &(usize, &DeclaredResource)| kept.contains(resource.name.as_str());
        file.resources.iter().enumerate().filter(is_kept).map(|(index, _)| index).collect()
    }
}

/// The names of the resources that a resource refers to.
fn referents(declared: &DeclaredResource) -> impl Iterator<Item = &str> {
    let references = declared.expressions.iter().flat_map(|(_, expression)| expression.references());
    references.map(|reference| reference.resource.as_str())
}

/// The first resource that refers to a resource, and that failed.
fn failed_referrer(file: &DesiredFile, name: &str, failed: &BTreeMap<String, Failure>) -> Option<String> {
    let mut failed = failed.keys().filter_map(|failed| file.resource(failed));
    failed.find(|failed| referents(failed).any(|referent| referent == name)).map(|failed| failed.name.clone())
}

/// The first resource that a resource refers to, and that failed.
fn failed_referent(declared: &DeclaredResource, failed: &BTreeMap<String, Failure>) -> Option<String> {
    referents(declared).find(|name| failed.contains_key(*name)).map(str::to_owned)
}

/// Checks that the plan replaces and deletes nothing but what it may.
fn approved(file: &DesiredFile, survey: &Survey, approval: &Approval) -> Result<(), ApplyError> {
    for (planned, declared) in survey.plan.resources.iter().zip(&file.resources) {
        if let Action::Replace { places } = &planned.action {
            let (resource, places) = (planned.name.clone(), places.join(", "));
            if declared.prevent_destroy {
                return Err(ApplyError::Prevented { resource, places });
            }
            if !approval.replace.contains(&planned.name) {
                return Err(ApplyError::Replacement { resource, places });
            }
        }
    }
    Ok(())
}
