//! How policies fit what is needed: the findings, and an exit code.

use std::path::PathBuf;

use iam_policy::{Decision, Layer, LayeredDecision, StatementRef};
use least_privilege::{BroaderGrant, Emission, Fit, MissingPermission, UnusedAction, Warning};
use serde::Serialize;

use crate::console::{Console, PrintError};
use crate::exit::Exit;
use crate::policy::file::{PolicyFile, PolicyFileError};
use crate::policy::finding::{self, Finding, ReportFormat, Rule, Severity};
use crate::policy::layers::{LayerArguments, LayerFiles, LayerNames};

static RULES: [Rule; 3] = [
    Rule {
        id: "policy-missing",
        label: "missing",
        description: "A permission that is needed isn't allowed for certain.",
        severity: Severity::Error,
    },
    Rule {
        id: "policy-unused",
        label: "unused",
        description: "An action that is allowed isn't needed.",
        severity: Severity::Warning,
    },
    Rule {
        id: "policy-broader",
        label: "broader",
        description: "A statement allows more than is needed.",
        severity: Severity::Warning,
    },
];
static MISSING: &Rule = &RULES[0];
static UNUSED: &Rule = &RULES[1];
static BROADER: &Rule = &RULES[2];

/// The policies of one caller, to be checked.
#[derive(Debug)]
pub struct Check {
    files: LayerFiles,
}

impl Check {
    /// Reads the policies that grant, and those that limit the caller.
    ///
    /// # Errors
    ///
    /// Returns an error if a policy can't be read, or isn't one that IAM accepts.
    pub fn read(paths: &[PathBuf], limits: &LayerArguments) -> Result<Self, PolicyFileError> {
        Ok(Self { files: LayerFiles::read(paths, limits)? })
    }

    /// Prints how the policies fit what was emitted for the caller, and returns how the check ends.
    ///
    /// # Errors
    ///
    /// Returns an error if it can't be printed.
    pub fn report(
        &self,
        emission: &Emission,
        format: ReportFormat,
        console: &Console,
    ) -> Result<Exit, PrintError> {
        let fit = Fit::of_layers(&self.files.layers(), emission);
        let warnings = emission.warnings.iter().filter(|warning| is_left_out(warning));
        let warnings: Vec<String> = warnings.map(ToString::to_string).collect();
        for warning in &warnings {
            console.warning(warning);
        }
        if !fit.narrowed.is_empty() {
            let places: Vec<String> = fit.narrowed.iter().map(ToString::to_string).collect();
            console.note(&format!(
                "the policies are narrowed to {}; `--partition`, `--region` and `--account` say where it is needed",
                places.join(", or to ")
            ));
        }
        let exit = exit(&fit);
        let (missing, unused) = (fit.missing.len(), fit.unused.len());
        let remark = format!("{missing} missing, {unused} unused, {} broader than needed", fit.broader.len());
        let fits = exit == Exit::Success;
        let json = Report { fits, files: self.files.names(), fit: &fit, warnings: &warnings };
        finding::print(&self.findings(&fit), &RULES, &json, &remark, format, console)?;
        Ok(exit)
    }

    fn findings(&self, fit: &Fit) -> Vec<Finding<'_>> {
        let missing = fit.missing.iter().map(|missing| self.missing(missing));
        let unused = fit.unused.iter().map(|unused| self.unused(unused));
        let broader = fit.broader.iter().map(|broader| self.broader(broader));
        missing.chain(unused).chain(broader).collect()
    }

    fn missing(&self, missing: &MissingPermission) -> Finding<'_> {
        let LayeredDecision { layer, decision, .. } = &missing.decision;
        let (why, statement) = match decision {
            Decision::Denied { by: Some(by) } => (format!("{} denies it", self.place(*layer, by)), Some(by)),
            Decision::Undecided { statement, why } => {
                (format!("{} leaves it open: {why}", self.place(*layer, statement)), Some(statement))
            }
            // What is allowed is not missing.
            Decision::Denied { by: None } | Decision::Allowed { .. } => (self.lacking(*layer), None),
        };
        let file = match statement {
            Some(statement) => self.files.file(*layer, statement),
            None => self.files.files(*layer).first(),
        };
        let text = format!(
            "{} on {}, for {}: {why}",
            missing.action,
            missing.resource,
            missing.operations.join(", ")
        );
        Finding::new(MISSING, &text, file, statement.map(|statement| statement.index))
    }

    /// A layer in which no statement allows something, in words.
    fn lacking(&self, layer: Layer) -> String {
        let names: Vec<&str> = self.files.files(layer).iter().map(|file| file.name.as_str()).collect();
        let names = names.join(", ");
        match layer {
            Layer::Boundary => format!("no statement of the permissions boundary {names} allows it"),
            Layer::ServiceControl { .. } => {
                format!("no statement of the service control policies {names} allows it")
            }
            Layer::Session => format!("no statement of the session policies {names} allows it"),
            _ => "no statement allows it".to_owned(),
        }
    }

    fn unused(&self, unused: &UnusedAction) -> Finding<'_> {
        let text = format!("{} in {}", unused.action, self.place(Layer::Identity, &unused.statement));
        self.about(UNUSED, &text, &unused.statement)
    }

    fn broader(&self, broader: &BroaderGrant) -> Finding<'_> {
        let (what, statement) = match broader {
            BroaderGrant::Action { statement, action, needed } => {
                let needed = needed.join(", ");
                (format!("{action}, needed: {needed}"), statement)
            }
            BroaderGrant::Resource { statement, resource, actions, needed } => {
                let (needed, actions) = (needed.join(", "), actions.join(", "));
                (format!("{resource} for {actions}, needed: {needed}"), statement)
            }
            BroaderGrant::Condition { statement, actions, key, values } => {
                let (values, actions) = (values.join(", "), actions.join(", "));
                (format!("{actions} whatever {key} is, needed: {values}"), statement)
            }
            BroaderGrant::AllBut { statement, member } => (format!("all by {member}"), statement),
        };
        let text = format!("{what}; in {}", self.place(Layer::Identity, statement));
        self.about(BROADER, &text, statement)
    }

    /// A finding about a statement of the identity policies.
    fn about(&self, rule: &'static Rule, text: &str, statement: &StatementRef) -> Finding<'_> {
        Finding::new(rule, text, self.files.file(Layer::Identity, statement), Some(statement.index))
    }

    fn place(&self, layer: Layer, statement: &StatementRef) -> String {
        place(statement, self.files.file(layer, statement))
    }
}

/// A statement in words: ``Statement[1] `Sid` of policy.json``.
pub(crate) fn place(statement: &StatementRef, file: Option<&PolicyFile>) -> String {
    let in_file = StatementRef { policy: 0, ..statement.clone() };
    format!("{in_file} of {}", file.map_or("", |file| &file.name))
}

/// What is printed as JSON.
#[derive(Serialize)]
struct Report<'c> {
    fits: bool,
    #[serde(flatten)]
    files: LayerNames<'c>,
    #[serde(flatten)]
    fit: &'c Fit,
    warnings: &'c [String],
}

fn exit(fit: &Fit) -> Exit {
    match fit {
        Fit { missing, .. } if !missing.is_empty() => Exit::Findings,
        Fit { unused, broader, .. } if !unused.is_empty() || !broader.is_empty() => Exit::Broader,
        _ => Exit::Success,
    }
}

/// Whether it is about something that the policies aren't compared with, or not as it was asked for.
fn is_left_out(warning: &Warning) -> bool {
    matches!(
        warning,
        Warning::Unverified(_) | Warning::Broad(_) | Warning::ReadUnknown(_) | Warning::Unconditioned { .. }
    )
}
