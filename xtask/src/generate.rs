//! `cargo xtask generate`.

use clap::Args;
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::generate::{GenerateArguments, repository};

use crate::bump::bump;
use crate::root;

/// Regenerate the specs and crates of this repository from `specs/docs/aws`. Nothing is written while a page has an error.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cargo xtask generate --check
  cargo xtask generate --service ivs
  cargo xtask generate --watch
  cargo xtask generate --bump

Exit codes: 0 success; 1 a page has errors, or with --check a file is out of date; 2 failure")]
pub struct GenerateCommand {
    #[command(flatten)]
    generate: GenerateArguments,
    /// Afterwards, give each provider crate the version that its unreleased changes ask for, and make them a release in its
    /// changelog.
    #[arg(long, conflicts_with_all = ["check", "watch"])]
    bump: bool,
}

/// Generates, and prints a summary.
pub fn run(arguments: &GenerateCommand, console: &Console) -> anyhow::Result<Exit> {
    let exit = repository(&root(), &arguments.generate, console)?;
    if arguments.bump && exit == Exit::Success {
        bump(&root(), console)?;
    }
    Ok(exit)
}
