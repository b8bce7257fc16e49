//! `cargo xtask`: the chores of this repository. What users run is `provider-aws`.

mod bump;
mod corpus;
mod generate;
mod schemas;
mod update;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use provider_aws_cli::console::{Console, ConsoleArguments};
use provider_aws_cli::exit::Exit;
use provider_aws_cli::wording::with_causes;

/// The chores of this repository.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, max_term_width = 100)]
#[command(
    subcommand_value_name = "COMMAND",
    after_help = "\
Exit codes: 0 success; 1 findings: an error in a page, a file that is out of date, a crate that doesn't compile;
2 failure: wrong usage, or a file that can't be read or written"
)]
struct Arguments {
    #[command(flatten)]
    console: ConsoleArguments,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Generate(generate::GenerateCommand),
    Corpus(corpus::CorpusArguments),
    Schemas(schemas::SchemasCommand),
    Update(update::UpdateCommand),
}

fn main() -> ExitCode {
    let Arguments { console, command } = Arguments::parse();
    let console = Console::new("cargo xtask", console);
    let exit = match command {
        Command::Generate(arguments) => generate::run(&arguments, &console),
        Command::Corpus(arguments) => corpus::run(&arguments, &console),
        Command::Schemas(arguments) => schemas::run(&arguments, &console),
        Command::Update(arguments) => update::run(&arguments, &console),
    };
    exit.unwrap_or_else(|error| {
        console.error(&with_causes(error.as_ref()));
        Exit::Failure
    })
    .into()
}

/// The root of this repository.
fn root() -> PathBuf {
    // Cargo says where this crate is when it runs it, and when it compiles it; the crate is in a folder of the root.
    let krate = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&krate).parent().map_or_else(PathBuf::new, Path::to_path_buf)
}
