//! How policies fit what is needed: a line a finding, or one JSON object; and an exit code.

use std::path::PathBuf;

use clap::ValueEnum;
use iam_policy::{Attachment, Decision, Policy, StatementRef};
use least_privilege::{BroaderGrant, Emission, Fit, MissingPermission, UnusedAction, Warning};
use serde::Serialize;

use crate::files::read_at_most;
use crate::output::{print, shown};

/// More than any policy has that IAM takes, indented however.
const LIMIT: u64 = 1 << 20;

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// A line a finding.
    #[default]
    Text,
    /// One object.
    Json,
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
    /// When one cannot be read, or is none that IAM takes.
    pub fn read(paths: &[PathBuf]) -> Result<Self, String> {
        let mut check = Self { names: Vec::new(), policies: Vec::new() };
        for path in paths {
            let name = path.display().to_string();
            let policy: Policy =
                read_at_most(LIMIT, path)?.parse().map_err(|error| format!("{name}: {error}"))?;
            // Of inline policies of roles, this is the limit of all together, and it is the largest that there is.
            let (size, limit) = (policy.size(), Attachment::InlineRole.limit());
            if size > limit {
                return Err(format!(
                    "{name}: expected at most {limit} characters without white space, found {size}"
                ));
            }
            check.names.push(name);
            check.policies.push(policy);
        }
        Ok(check)
    }

    /// Prints how the policies fit what was emitted for the caller, and gives the exit code: 0 if they are what is
    /// needed, 1 if something is missing, 3 if they allow more.
    ///
    /// # Errors
    /// When it cannot be printed.
    pub fn report(&self, emission: &Emission, format: ReportFormat) -> Result<u8, String> {
        let fit = Fit::of(&self.policies, emission);
        let warnings = emission.warnings.iter().filter(|it| is_left_out(it));
        let warnings: Vec<String> = warnings.map(|it| shown(&it.to_string())).collect();
        for warning in &warnings {
            eprintln!("warning: {warning}");
        }
        if !fit.narrowed.is_empty() {
            let places = fit.narrowed.iter().map(ToString::to_string);
            eprintln!(
                "note: the policies are narrowed to {}; `--partition`, `--region` and `--account` say where it is needed",
                shown(&places.collect::<Vec<_>>().join(", or to "))
            );
        }
        let code = exit_code(&fit);
        match format {
            ReportFormat::Text => {
                print(&self.lines(&fit))?;
                let (missing, unused) = (fit.missing.len(), fit.unused.len());
                let broader = fit.broader.len();
                eprintln!("{missing} missing, {unused} unused, {broader} broader than needed");
            }
            ReportFormat::Json => {
                let report =
                    Report { fits: code == 0, policies: &self.names, fit: &fit, warnings: &warnings };
                let json = serde_json::to_string_pretty(&report).map_err(|error| error.to_string())?;
                print(&format!("{json}\n"))?;
            }
        }
        Ok(code)
    }

    fn lines(&self, fit: &Fit) -> String {
        let missing = fit.missing.iter().map(|it| self.missing(it));
        let unused = fit.unused.iter().map(|it| self.unused(it));
        let broader = fit.broader.iter().map(|it| self.broader(it));
        let lines = missing.chain(unused).chain(broader);
        lines.map(|line| shown(&line) + "\n").collect()
    }

    fn missing(&self, missing: &MissingPermission) -> String {
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

    fn unused(&self, unused: &UnusedAction) -> String {
        format!("unused: {} in {}", unused.action, self.place(&unused.statement))
    }

    fn broader(&self, broader: &BroaderGrant) -> String {
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

fn exit_code(fit: &Fit) -> u8 {
    match fit {
        Fit { missing, .. } if !missing.is_empty() => 1,
        Fit { unused, broader, .. } if !unused.is_empty() || !broader.is_empty() => 3,
        _ => 0,
    }
}

/// Whether it is about something that the policies are not held against, or not as it was asked for.
fn is_left_out(warning: &Warning) -> bool {
    matches!(
        warning,
        Warning::Unverified(_) | Warning::Broad(_) | Warning::ReadUnknown(_) | Warning::Unconditioned { .. }
    )
}
