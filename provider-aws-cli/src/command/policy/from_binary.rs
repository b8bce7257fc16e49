//! `provider-aws policy from-binary`.

use std::path::PathBuf;

use clap::Args;
use provider_aws_cli::arguments::ReferenceArguments;
use provider_aws_cli::catalog::Catalog;
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::policy::emitter::EmitterArguments;
use provider_aws_cli::policy::output::OutputArguments;

use super::program::emission_of_program;

/// Print the policy that a compiled program needs: that of the operations that its code can reach.
///
/// The program is the file that ships: ELF, Mach-O or PE, stripped or not. It is read, and never run. Calls of an AWS
/// SDK that don't go through a generated provider crate aren't seen.
///
/// Shared libraries that the program links are named in a note, unless they are the system's, and read if they are
/// given by `--library`. Those that it loads while it runs are in no file: give them, too.
///
/// In async functions, code behind a constant that is false counts from its first `await` on.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws policy from-binary target/release/app --region eu-west-1 --format hcl
  provider-aws policy from-binary target/release/app --id s3.bucket=my-logs --out policies
  provider-aws policy from-binary target/release/app --library target/release/libplugin.so

Exit codes: 0 success; 2 failure: wrong usage, or nothing that can be read from the program")]
pub struct FromBinaryArguments {
    /// The program, or a shared library.
    program: PathBuf,
    /// A shared library that the program links or loads: what it needs counts, too. Repeatable.
    #[arg(long = "library", value_name = "FILE")]
    libraries: Vec<PathBuf>,
    #[command(flatten)]
    reference: ReferenceArguments,
    #[command(flatten)]
    emitter: EmitterArguments,
    #[command(flatten)]
    output: OutputArguments,
}

/// Prints the policy on stdout, and on stderr what is to be said of it.
pub fn run(arguments: &FromBinaryArguments, console: &Console) -> anyhow::Result<Exit> {
    let catalog = Catalog::embedded(&arguments.reference)?;
    let FromBinaryArguments { program, libraries, emitter, output, .. } = arguments;
    let emission = emission_of_program(program, libraries, &catalog, emitter, &output.attachment, console)?;
    output.hand_out(&emission, console)?;
    Ok(Exit::Success)
}
