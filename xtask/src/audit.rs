//! `cargo xtask audit`.

use std::collections::BTreeMap;
use std::io::{BufWriter, Write, stdout};
use std::path::PathBuf;

use clap::Args;

use codegen::lower::Strictness;
use codegen::{CorrectionFiles, did_you_mean};
use serde::Serialize;
use specs::Standing;

use crate::{Outcome, generate, inputs};

/// The arguments of `audit`.
#[derive(Args)]
pub struct Arguments {
    /// The documentation tree; without it, this repository's.
    #[arg(long, value_name = "DIR")]
    docs: Option<PathBuf>,
    /// The IAM reference, one JSON file a service; without it, this repository's.
    #[arg(long, value_name = "DIR")]
    iam: Option<PathBuf>,
    /// Print JSON, one object a line: a service with its counts, or a finding.
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

/// A permission that is not exact.
#[derive(Serialize)]
struct Finding {
    service: String,
    resource: String,
    handler: &'static str,
    written: String,
    standing: Standing,
    /// What it is in IAM's spelling, or what may be meant.
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

/// Prints the findings and the table. Whether all permissions are known.
pub fn run(arguments: &Arguments) -> Outcome {
    let root = inputs::root();
    let iam = arguments.iam.clone().unwrap_or_else(|| root.join("specs/iam"));
    let reference = inputs::reference(&iam)?;
    let (files, corrections) = match &arguments.docs {
        Some(docs) => (inputs::pages(docs, "")?, CorrectionFiles::new()),
        None => (
            inputs::pages(&root.join("specs/docs/aws"), "docs/aws/")?,
            inputs::corrections(&root.join("specs/aws"))?,
        ),
    };
    let provider = generate::read(&files, &[], &corrections, &reference, Strictness::Lenient)?;

    let mut counts: BTreeMap<&str, Counts> = BTreeMap::new();
    let mut findings = Vec::new();
    for (service, lowered) in &provider.services {
        let of_service = counts.entry(service).or_default();
        for spec in &lowered.specs {
            for operation in &spec.operations {
                for permission in &operation.permissions {
                    of_service.count(permission.standing);
                    if permission.standing == Standing::Exact {
                        continue;
                    }
                    let written = permission.written.as_ref().unwrap_or(&permission.action);
                    let suggestion = match &permission.written {
                        Some(_) => Some(permission.action.clone()),
                        None if permission.standing.is_known() => None,
                        None => did_you_mean(&reference, written),
                    };
                    findings.push(Finding {
                        service: service.clone(),
                        resource: spec.name.clone(),
                        handler: operation.handler.name(),
                        written: written.clone(),
                        standing: permission.standing,
                        suggestion,
                    });
                }
            }
        }
    }
    let all_known = findings.iter().all(|finding| finding.standing.is_known());
    let mut out = BufWriter::new(stdout().lock());
    let printed = if arguments.json {
        print_json(&mut out, &counts, &findings)
    } else {
        print_table(&mut out, &counts, &findings)
    };
    match printed.and_then(|()| out.flush()) {
        // Whoever reads has seen enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(all_known),
        Err(error) => Err(format!("cannot print: {error}")),
        Ok(()) => Ok(all_known),
    }
}

fn print_json(
    out: &mut impl Write,
    counts: &BTreeMap<&str, Counts>,
    findings: &[Finding],
) -> std::io::Result<()> {
    for finding in findings {
        writeln!(out, "{}", serde_json::to_string(finding)?)?;
    }
    for (service, counts) in counts {
        let line = serde_json::json!({ "service": service, "permissions": counts });
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn print_table(
    out: &mut impl Write,
    counts: &BTreeMap<&str, Counts>,
    findings: &[Finding],
) -> std::io::Result<()> {
    for Finding { service, resource, handler, written, standing, suggestion } in findings {
        write!(out, "{service}.{resource} {}: {written} ({})", handler, standing.name())?;
        match suggestion {
            Some(meant) if standing.is_known() => writeln!(out, ", which is {meant}")?,
            Some(meant) => writeln!(out, ", perhaps {meant}")?,
            None => writeln!(out)?,
        }
    }
    if !findings.is_empty() {
        writeln!(out)?;
    }
    write!(out, "{:<28}", "service")?;
    for column in Counts::COLUMNS {
        write!(out, "{column:>12}")?;
    }
    writeln!(out)?;
    let mut total = [0; 8];
    for (service, counts) in counts {
        let columns = counts.columns();
        print_row(out, service, columns)?;
        for (total, count) in total.iter_mut().zip(columns) {
            *total += count;
        }
    }
    print_row(out, "all", total)
}

fn print_row(out: &mut impl Write, name: &str, columns: [usize; 8]) -> std::io::Result<()> {
    write!(out, "{name:<28}")?;
    for column in columns {
        write!(out, "{column:>12}")?;
    }
    writeln!(out)
}
