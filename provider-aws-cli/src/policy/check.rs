//! How policies fit what is needed: one line per finding, or one JSON object; and an exit code.

use std::path::PathBuf;

use clap::ValueEnum;
use iam_policy::{Attachment, Decision, DocumentError, Policy, StatementRef};
use least_privilege::{Broader, Emission, Fit, Missing, Unused, Warning};
use serde::Serialize;
use thiserror::Error;

use crate::console::{Console, PrintError};
use crate::exit::Exit;
use crate::read::{self, ReadError};
use crate::wording::escaped;

/// No policy that IAM accepts is longer, even if it is indented.
const LIMIT: u64 = 1 << 20;

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// One line per finding.
    #[default]
    Text,
    /// One object.
    Json,
}

/// Policies can't be checked.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum CheckError {
    /// A file can't be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A file isn't a policy.
    #[error("{file}")]
    Policy {
        /// The file.
        file: String,
        /// Why.
        source: DocumentError,
    },
    /// A policy is larger than any that IAM accepts.
    #[error("{file}: expected at most {limit} characters without white space, found {size}")]
    TooLarge {
        /// The file.
        file: String,
        /// The most characters of a policy.
        limit: usize,
        /// The characters of this one.
        size: usize,
    },
    /// The report can't be printed.
    #[error(transparent)]
    Print(#[from] PrintError),
}

/// The policies of one caller, to be checked.
#[derive(Debug)]
pub struct Check {
    names: Vec<String>,
    policies: Vec<Policy>,
}

impl Check {
    /// Reads the policies.
    ///
    /// # Errors
    ///
    /// Returns an error if a policy can't be read, or isn't one that IAM accepts.
    pub fn read(paths: &[PathBuf]) -> Result<Self, CheckError> {
        let mut check = Self { names: Vec::new(), policies: Vec::new() };
        for path in paths {
            let name = path.display().to_string();
            let policy: Policy = read::text_up_to(LIMIT, path)?
                .parse()
                .map_err(|source| CheckError::Policy { file: name.clone(), source })?;
            // The inline policies of a role share this limit, and it is the largest that there is.
            let (size, limit) = (policy.size(), Attachment::InlineRole.limit());
            if size > limit {
                return Err(CheckError::TooLarge { file: name, limit, size });
            }
            check.names.push(name);
            check.policies.push(policy);
        }
        Ok(check)
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
        let fit = Fit::of(&self.policies, emission);
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
        match format {
            ReportFormat::Text => {
                console.print(&self.lines(&fit))?;
                let (missing, unused) = (fit.missing.len(), fit.unused.len());
                let broader = fit.broader.len();
                console.remark(&format!("{missing} missing, {unused} unused, {broader} broader than needed"));
            }
            ReportFormat::Json => {
                let fits = exit == Exit::Success;
                let report = Report { fits, policies: &self.names, fit: &fit, warnings: &warnings };
                console.print_json(&report)?;
            }
        }
        Ok(exit)
    }

    fn lines(&self, fit: &Fit) -> String {
        let missing = fit.missing.iter().map(|missing| self.missing(missing));
        let unused = fit.unused.iter().map(|unused| self.unused(unused));
        let broader = fit.broader.iter().map(|broader| self.broader(broader));
        let lines = missing.chain(unused).chain(broader);
        lines.map(|line| escaped(&line) + "\n").collect()
    }

    fn missing(&self, missing: &Missing) -> String {
        let why = match &missing.decision {
            Decision::Denied { by: Some(by) } => format!("{} denies it", self.place(by)),
            Decision::Undecided { statement, why } => {
                format!("{} leaves it open: {why}", self.place(statement))
            }
            // What is allowed is not missing.
            Decision::Denied { by: None } | Decision::Allowed { .. } => "no statement allows it".to_owned(),
        };
        format!(
            "missing: {} on {}, for {}: {why}",
            missing.action,
            missing.resource,
            missing.operations.join(", ")
        )
    }

    fn unused(&self, unused: &Unused) -> String {
        format!("unused: {} in {}", unused.action, self.place(&unused.statement))
    }

    fn broader(&self, broader: &Broader) -> String {
        let (what, statement) = match broader {
            Broader::Action { statement, action, needed } => {
                let needed = needed.join(", ");
                (format!("{action}, needed: {needed}"), statement)
            }
            Broader::Resource { statement, resource, actions, needed } => {
                let (needed, actions) = (needed.join(", "), actions.join(", "));
                (format!("{resource} for {actions}, needed: {needed}"), statement)
            }
            Broader::Condition { statement, actions, key, values } => {
                let (values, actions) = (values.join(", "), actions.join(", "));
                (format!("{actions} whatever {key} is, needed: {values}"), statement)
            }
            Broader::AllBut { statement, member } => (format!("all by {member}"), statement),
        };
        format!("broader: {what}; in {}", self.place(statement))
    }

    /// A statement in words: ``Statement[1] `Sid` of policy.json``.
    fn place(&self, statement: &StatementRef) -> String {
        let in_file = StatementRef { policy: 0, ..statement.clone() };
        let name = self.names.get(statement.policy);
        format!("{in_file} of {}", name.map_or("", String::as_str))
    }
}

/// What is printed as JSON.
#[derive(Serialize)]
struct Report<'c> {
    fits: bool,
    /// In the order in which findings number them.
    policies: &'c [String],
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
