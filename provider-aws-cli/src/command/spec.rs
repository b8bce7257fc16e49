//! `provider-aws spec`.

use clap::Args;
use provider_aws_cli::arguments::ResourceArguments;
use provider_aws_cli::catalog::{Catalog, Found};
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::selection::select;

/// Print resource specs, which say what provider pages mean, as JSON Lines.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws spec ivs.stage
  provider-aws spec sqs --docs docs --iam iam

Exit codes: 0 success; 1 a page has errors; 2 failure")]
pub struct SpecArguments {
    /// Services or resources: `ivs`, `ivs.stage` [default: all].
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    #[command(flatten)]
    resources: ResourceArguments,
}

/// Prints the specs on stdout, and the errors of pages on stderr.
pub fn run(arguments: &SpecArguments, console: &Console) -> anyhow::Result<Exit> {
    let catalog = Catalog::load(&arguments.resources, console)?;
    let specs = catalog.specs()?;
    for spec in select(&specs, &arguments.names)? {
        console.print_json_line(spec)?;
    }
    Ok(match catalog.found() {
        Found::Nothing => Exit::Success,
        Found::Errors => Exit::Findings,
    })
}
