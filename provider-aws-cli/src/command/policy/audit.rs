//! `provider-aws policy audit`.

use std::collections::BTreeMap;
use std::fmt::Display;

use clap::Args;
use codegen::did_you_mean;
use iam_policy::Reference;
use provider_aws_cli::arguments::SourceArguments;
use provider_aws_cli::catalog::{Catalog, Found};
use provider_aws_cli::console::{Console, PrintError};
use provider_aws_cli::exit::Exit;
use provider_aws_cli::inputs::SchemaSource;
use serde::Serialize;
use specs::{Permission, ResourceSpec, Standing};

/// Compare the permissions of all resources with the IAM reference.
///
/// Prints every permission that isn't spelled exactly as in the IAM reference, and a table of counts. Specs hold what was
/// found when they were generated; with --docs, what the pages alone state is compared now.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws policy audit
  provider-aws policy audit --docs docs --iam iam --json

Exit codes: 0 all permissions are known; 1 a permission isn't known, or a page has errors; 2 failure")]
pub struct AuditArguments {
    #[command(flatten)]
    known: SourceArguments,
    /// Print JSON Lines: one object per finding, then one per service with its counts.
    #[arg(long)]
    json: bool,
}

/// The permissions of a service, by how they stand to the reference.
#[derive(Default, Serialize)]
struct Counts {
    exact: usize,
    other_spelling: usize,
    wildcard: usize,
    corrected: usize,
    unknown_action: usize,
    unknown_service: usize,
    malformed: usize,
}

/// A permission that isn't spelled exactly as in the IAM reference.
#[derive(Serialize)]
struct Finding {
    service: String,
    resource: String,
    handler: &'static str,
    written: String,
    standing: Standing,
    /// The spelling of the IAM reference, or what may be meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<String>,
}

impl Counts {
    const COLUMNS: [&'static str; 8] =
        ["exact", "spelling", "wildcard", "corrected", "no action", "no service", "malformed", "all"];

    fn count(&mut self, standing: Standing) {
        *match standing {
            Standing::Exact => &mut self.exact,
            Standing::OtherSpelling => &mut self.other_spelling,
            Standing::Wildcard => &mut self.wildcard,
            Standing::Corrected => &mut self.corrected,
            Standing::UnknownAction => &mut self.unknown_action,
            Standing::UnknownService => &mut self.unknown_service,
            Standing::Malformed => &mut self.malformed,
        } += 1;
    }

    fn columns(&self) -> [usize; 8] {
        let counts = [
            self.exact,
            self.other_spelling,
            self.wildcard,
            self.corrected,
            self.unknown_action,
            self.unknown_service,
            self.malformed,
        ];
        let [a, b, c, d, e, f, g] = counts;
        [a, b, c, d, e, f, g, counts.iter().sum()]
    }
}

/// Prints the findings and the table.
pub fn run(arguments: &AuditArguments, console: &Console) -> anyhow::Result<Exit> {
    let catalog = Catalog::load_with(&arguments.known, SchemaSource::Nowhere, console)?;
    let mut counts: BTreeMap<String, Counts> = BTreeMap::new();
    let mut findings = Vec::new();
    for spec in catalog.specs()? {
        let of_service = counts.entry(spec.service.clone()).or_default();
        for operation in &spec.operations {
            for permission in &operation.permissions {
                of_service.count(permission.standing);
                if permission.standing != Standing::Exact {
                    let handler = operation.handler.name();
                    findings.push(Finding::new(&spec, handler, permission, catalog.reference()));
                }
            }
        }
    }
    if arguments.json {
        print_json(&counts, &findings, console)?;
    } else {
        console.print(&table(&counts, &findings))?;
    }
    let all_known = findings.iter().all(|finding| finding.standing.is_known());
    Ok(match (all_known, catalog.found()) {
        (true, Found::Nothing) => Exit::Success,
        _ => Exit::Findings,
    })
}

impl Finding {
    fn new(
        spec: &ResourceSpec,
        handler: &'static str,
        permission: &Permission,
        reference: &Reference,
    ) -> Self {
        let Permission { action, written, standing, .. } = permission;
        let suggestion = match written {
            Some(_) => Some(action.clone()),
            None if standing.is_known() => None,
            None => did_you_mean(reference, action),
        };
        Self {
            service: spec.service.clone(),
            resource: spec.name.clone(),
            handler,
            written: written.as_ref().unwrap_or(action).clone(),
            standing: *standing,
            suggestion,
        }
    }
}

fn print_json(
    counts: &BTreeMap<String, Counts>,
    findings: &[Finding],
    console: &Console,
) -> Result<(), PrintError> {
    for finding in findings {
        console.print_json_line(finding)?;
    }
    for (service, counts) in counts {
        console.print_json_line(&serde_json::json!({ "service": service, "permissions": counts }))?;
    }
    Ok(())
}

fn table(counts: &BTreeMap<String, Counts>, findings: &[Finding]) -> String {
    let mut table = String::new();
    for Finding { service, resource, handler, written, standing, suggestion } in findings {
        let meant = match suggestion {
            Some(meant) if standing.is_known() => format!(", which is {meant}"),
            Some(meant) => format!(", perhaps {meant}"),
            None => String::new(),
        };
        let standing = standing.name();
        table.push_str(&format!("{service}.{resource} {handler}: {written} ({standing}){meant}\n"));
    }
    if !findings.is_empty() {
        table.push('\n');
    }
    push_row(&mut table, "service", Counts::COLUMNS);
    let mut total = [0; 8];
    for (service, counts) in counts {
        let columns = counts.columns();
        push_row(&mut table, service, columns);
        for (total, count) in total.iter_mut().zip(columns) {
            *total += count;
        }
    }
    push_row(&mut table, "all", total);
    table
}

fn push_row<T: Display>(table: &mut String, name: &str, columns: [T; 8]) {
    let columns: String = columns.iter().map(|column| format!("{column:>12}")).collect();
    table.push_str(&format!("{name:<28}{columns}\n"));
}
