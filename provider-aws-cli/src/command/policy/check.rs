//! `provider-aws policy check`.

use std::path::PathBuf;

use clap::{ArgGroup, Args};
use provider_aws_cli::arguments::ResourceArguments;
use provider_aws_cli::catalog::Catalog;
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::policy::attachment::AttachmentArguments;
use provider_aws_cli::policy::check::Check;
use provider_aws_cli::policy::emitter::EmitterArguments;
use provider_aws_cli::policy::finding::ReportFormat;
use provider_aws_cli::policy::layers::LayerArguments;
use provider_aws_cli::policy::operation::OperationSelection;

use super::program::emission_of_program;

/// Compare policies with what operations, or a program, need: what is missing, unused, or broader than needed.
///
/// Several policies are those of one caller, and count together. With `--boundary`, `--scp` and `--session`, something is
/// missing unless each of these layers allows it, too; they grant nothing by themselves. Findings are printed on stdout, one per line. Without
/// `--region`, `--account` and `--partition`, a policy may be narrowed to one: a note says so.
#[derive(Args)]
#[command(group = ArgGroup::new("needed").args(["ops", "binary"]).required(true), after_help = "\
Examples:
  provider-aws policy check policy.json --ops ivs.stage.get,ivs.stage.update --region eu-west-1
  provider-aws policy check policy.json --binary target/release/app --format json
  provider-aws policy check policy.json --ops ivs.stage --boundary boundary.json --scp root.json --scp ou.json,extra.json

Exit codes:
  0  the policies are what is needed
  1  something is missing, or isn't allowed for certain
  2  failure: wrong usage, or a file that can't be read
  3  nothing is missing, but the policies allow more than is needed")]
pub struct CheckArguments {
    /// Policy documents, as JSON.
    #[arg(required = true, value_name = "POLICY")]
    policies: Vec<PathBuf>,
    /// The operations, with commas between them: `ivs.stage.get`; `ivs.stage` for all operations of a resource.
    #[arg(long, value_name = "RESOURCE[.OPERATION]", value_delimiter = ',')]
    ops: Vec<OperationSelection>,
    /// The program that calls the operations.
    #[arg(long, value_name = "PROGRAM", conflicts_with_all = ["docs", "specs"])]
    binary: Option<PathBuf>,
    /// A shared library that the program links or loads: what it needs counts, too. Repeatable.
    #[arg(long = "library", value_name = "FILE", conflicts_with_all = ["docs", "ops", "specs"])]
    libraries: Vec<PathBuf>,
    #[command(flatten)]
    limits: LayerArguments,
    #[command(flatten)]
    known: ResourceArguments,
    #[command(flatten)]
    emitter: EmitterArguments,
    /// How findings are printed.
    #[arg(long, value_enum, default_value_t, help_heading = "Output")]
    format: ReportFormat,
}

/// Prints how the policies fit.
pub fn run(arguments: &CheckArguments, console: &Console) -> anyhow::Result<Exit> {
    let check = Check::read(&arguments.policies, &arguments.limits)?;
    let emission = match &arguments.binary {
        Some(program) => {
            let catalog = Catalog::embedded(&arguments.known.source.reference)?;
            let CheckArguments { libraries, emitter, .. } = arguments;
            let attachment = AttachmentArguments::default();
            emission_of_program(program, libraries, &catalog, emitter, &attachment, console)?
        }
        None => {
            let catalog = Catalog::load(&arguments.known, console)?;
            let needs = catalog.needs(&arguments.ops)?;
            let reference = Some(catalog.reference());
            arguments.emitter.emit(&needs, reference, console, |emitter| emitter.emit(&needs))?
        }
    };
    Ok(check.report(&emission, arguments.format, console)?)
}
