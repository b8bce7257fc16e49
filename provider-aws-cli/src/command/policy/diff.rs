//! `provider-aws policy diff`.

use std::path::PathBuf;

use clap::Args;
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::policy::difference::PolicyDiff;
use provider_aws_cli::policy::finding::ReportFormat;

/// Compare new policies with old ones: what they allow more, and what they allow less.
///
/// OLD and NEW are a policy each, or a folder with the policies of one caller, which count together: all files that end in
/// `.json`. Findings are printed on stdout, one per line. `perhaps` marks what isn't found to be the same, and for which
/// no request is found that shows the difference: changed conditions, for example. Actions and resources are compared
/// as patterns: which of them exist today makes no difference.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws policy diff old.json new.json
  git show main:policy.json > old.json && provider-aws policy diff old.json policy.json --format sarif

Exit codes:
  0  the new policies allow nothing more; they may allow less
  1  the new policies allow more, or may do so
  2  failure: wrong usage, or a file that can't be read")]
pub struct DiffArguments {
    /// The old policy, or a folder with the old policies.
    old: PathBuf,
    /// The new policy, or a folder with the new policies.
    new: PathBuf,
    /// How findings are printed.
    #[arg(long, value_enum, default_value_t, help_heading = "Output")]
    format: ReportFormat,
}

/// Prints how the policies differ.
pub fn run(arguments: &DiffArguments, console: &Console) -> anyhow::Result<Exit> {
    Ok(PolicyDiff::read(&arguments.old, &arguments.new)?.report(arguments.format, console)?)
}
