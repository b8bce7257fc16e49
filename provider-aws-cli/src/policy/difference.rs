//! How new policies differ from old ones: the findings, and an exit code.

use std::path::Path;

use iam_policy::{Policy, StatementRef};
use least_privilege::{Cause, Change, Difference};
use serde::Serialize;

use crate::console::{Console, PrintError};
use crate::exit::Exit;
use crate::policy::check::place;
use crate::policy::file::{PolicyFile, PolicyFileError};
use crate::policy::finding::{self, Finding, ReportFormat, Rule, Severity};
use crate::wording::counted;

static RULES: [Rule; 4] = [
    Rule {
        id: "policy-allows-more",
        label: "more",
        description: "The new policy allows what the old one denies.",
        severity: Severity::Error,
    },
    Rule {
        id: "policy-may-allow-more",
        label: "perhaps more",
        description: "The new policy may allow what the old one denies.",
        severity: Severity::Error,
    },
    Rule {
        id: "policy-allows-less",
        label: "less",
        description: "The new policy denies what the old one allows.",
        severity: Severity::Note,
    },
    Rule {
        id: "policy-may-allow-less",
        label: "perhaps less",
        description: "The new policy may deny what the old one allows.",
        severity: Severity::Note,
    },
];

/// The old and the new policies of one caller.
#[derive(Debug)]
pub struct PolicyDiff {
    old: Vec<PolicyFile>,
    new: Vec<PolicyFile>,
}

/// Policies of which a change is told, and those that it is compared with.
#[derive(Clone, Copy)]
struct Sides<'f> {
    these: &'f [PolicyFile],
    others: &'f [PolicyFile],
    /// What the others are called: `old`.
    name: &'static str,
    certain: &'static Rule,
    uncertain: &'static Rule,
}

impl PolicyDiff {
    /// Reads the policies: of each path, a file, or the files of a folder that end in `.json`.
    ///
    /// # Errors
    ///
    /// Returns an error if a policy can't be read, or isn't one that IAM accepts; also if a folder has none.
    pub fn read(old: &Path, new: &Path) -> Result<Self, PolicyFileError> {
        Ok(Self { old: PolicyFile::read_file_or_folder(old)?, new: PolicyFile::read_file_or_folder(new)? })
    }

    /// Prints how the policies differ, and returns how the comparison ends.
    ///
    /// # Errors
    ///
    /// Returns an error if it can't be printed.
    pub fn report(&self, format: ReportFormat, console: &Console) -> Result<Exit, PrintError> {
        let difference = Difference::of(&policies(&self.old), &policies(&self.new));
        let (old, new) = (&self.old[..], &self.new[..]);
        let [certain, uncertain, certain_less, uncertain_less] = &RULES;
        let more = Sides { these: new, others: old, name: "old", certain, uncertain };
        let less =
            Sides { these: old, others: new, name: "new", certain: certain_less, uncertain: uncertain_less };
        let findings = difference.more.iter().map(|change| more.finding(change));
        let findings = findings.chain(difference.less.iter().map(|change| less.finding(change)));
        let findings: Vec<Finding<'_>> = findings.collect();
        let allows_more = !difference.more.is_empty();
        let json = Report {
            allows_more,
            old_policies: names(old),
            new_policies: names(new),
            difference: &difference,
        };
        let remark = match (difference.more.len(), difference.less.len()) {
            (0, 0) => "the policies allow the same".to_owned(),
            (0, less) => {
                format!("the new policies allow nothing more, and less in {}", counted(less, "finding"))
            }
            (more, less) => format!("{more} more, {less} less"),
        };
        finding::print(&findings, &RULES, &json, &remark, format, console)?;
        Ok(if allows_more { Exit::Findings } else { Exit::Success })
    }
}

impl<'f> Sides<'f> {
    fn finding(self, change: &Change) -> Finding<'f> {
        let rule = if change.is_certain { self.certain } else { self.uncertain };
        let file = self.these.get(change.statement.policy);
        let conditions = if change.is_conditional { ", under its conditions" } else { "" };
        let statement = place(&change.statement, file);
        let text = format!("{} in {statement}{conditions}: {}", change.subject(), self.why(&change.cause));
        Finding::new(rule, &text, file, Some(change.statement.index))
    }

    fn why(self, cause: &Cause) -> String {
        match cause {
            Cause::Partly { statements } => {
                let places: Vec<String> = statements.iter().map(|statement| self.other(statement)).collect();
                format!("allowed only in part by {}", places.join(", "))
            }
            Cause::Conditions { statement } => {
                format!("{} has conditions that don't follow from these", self.other(statement))
            }
            Cause::Denied { statement } => format!("{} denies it, or a part of it", self.other(statement)),
            _ => format!("no {} statement allows it", self.name),
        }
    }

    fn other(self, statement: &StatementRef) -> String {
        place(statement, self.others.get(statement.policy))
    }
}

fn policies(files: &[PolicyFile]) -> Vec<Policy> {
    files.iter().map(|file| file.policy.clone()).collect()
}

fn names(files: &[PolicyFile]) -> Vec<&str> {
    files.iter().map(|file| file.name.as_str()).collect()
}

/// What is printed as JSON.
#[derive(Serialize)]
struct Report<'d> {
    allows_more: bool,
    /// In the order in which findings number them.
    old_policies: Vec<&'d str>,
    new_policies: Vec<&'d str>,
    #[serde(flatten)]
    difference: &'d Difference,
}
