//! Findings about policy files, and how they are printed: text, JSON or SARIF.

use clap::ValueEnum;
use serde::Serialize;

use crate::console::{Console, PrintError};
use crate::policy::file::PolicyFile;
use crate::policy::sarif::Sarif;
use crate::wording::escaped;

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// One line per finding.
    #[default]
    Text,
    /// One object.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
}

/// A kind of finding.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The name for scripts: `policy-missing`.
    pub id: &'static str,
    /// The word that begins a line of text: `missing`.
    pub label: &'static str,
    /// What it is, in a sentence.
    pub description: &'static str,
    /// How bad it is.
    pub severity: Severity,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It should fail a check.
    Error,
    /// It should be looked at.
    Warning,
    /// It may be of interest.
    Note,
}

/// A finding about a file, or about a statement of it.
#[derive(Clone, Debug)]
pub struct Finding<'f> {
    /// Its kind.
    pub rule: &'static Rule,
    /// What was found, without control characters.
    pub text: String,
    /// The file.
    pub file: Option<&'f PolicyFile>,
    /// The index of the statement in the file.
    pub statement: Option<usize>,
}

impl<'f> Finding<'f> {
    /// A finding in words.
    #[must_use]
    pub fn new(
        rule: &'static Rule,
        text: &str,
        file: Option<&'f PolicyFile>,
        statement: Option<usize>,
    ) -> Self {
        Self { rule, text: escaped(text), file, statement }
    }
}

/// Prints findings; `json` is what is printed as JSON, and `remark` sums up the text.
///
/// # Errors
///
/// Returns an error if stdout can't be written.
pub fn print(
    findings: &[Finding<'_>],
    rules: &[Rule],
    json: &impl Serialize,
    remark: &str,
    format: ReportFormat,
    console: &Console,
) -> Result<(), PrintError> {
    match format {
        ReportFormat::Text => {
            let lines = findings.iter().map(|finding| format!("{}: {}\n", finding.rule.label, finding.text));
            console.print(&lines.collect::<String>())?;
            console.remark(remark);
            Ok(())
        }
        ReportFormat::Json => console.print_json(json),
        ReportFormat::Sarif => console.print_json(&Sarif::new(rules, findings)),
    }
}
