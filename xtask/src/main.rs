//! `cargo xtask`: the commands of this repository. Thin: arguments, files, progress, exit codes; the work is `codegen`'s.
//!
//! | exit code | meaning |
//! | --- | --- |
//! | 0 | all is well |
//! | 1 | something was found: an error in a page, a stale file, a crate that does not compile |
//! | 2 | the command could not be carried out |
//! | 3 | a policy allows more than is needed |

mod audit;
mod corpus;
mod files;
mod generate;
mod inputs;
mod local;
mod page;
mod policy;
mod report;
mod spec;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What a command comes to: whether nothing was found, or why it could not be carried out.
type Outcome = Result<bool, String>;

/// Generates the provider crates from the provider pages.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Regenerate specs and crates from the pages.
    ///
    /// Without arguments: this repository, from `specs/docs/aws`. Nothing is written while a page has an error.
    /// With --docs and --out: provider crates for the services of any documentation tree, as a workspace of their own.
    Generate(generate::Arguments),
    /// Print the facts of pages, one JSON object a line: what they say.
    Page {
        /// Pages, or folders that are searched for `*.md`.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Print the specs of resources, one JSON object a line: what the pages mean.
    Spec(spec::Arguments),
    /// Print the least policy that allows operations on a resource, in the format of your tools; or check policies.
    ///
    /// Both layers are in it: what Cloud Control asks of the caller, and what the type's handlers need. Warnings and
    /// explanations go to stderr.
    Policy(policy::Arguments),
    /// Hold every permission of every page against IAM's reference: as a table, and what is not exact, line by line.
    Audit(audit::Arguments),
    /// Serve a local Cloud Control endpoint for every type that there is a spec for.
    ///
    /// It prints the line that points the AWS CLI, the SDKs and the provider crates to it.
    Local(local::Arguments),
    /// Generate every service of a corpus and compile the lot, without a warning.
    Corpus(corpus::Arguments),
}

fn main() -> ExitCode {
    run(Arguments::parse().command).map_or_else(
        |error| {
            eprintln!("error: {error}");
            ExitCode::from(2)
        },
        ExitCode::from,
    )
}

/// The exit code, or why the command could not be carried out.
fn run(command: Command) -> Result<u8, String> {
    let is_well = match command {
        Command::Generate(arguments) => generate::run(&arguments),
        Command::Page { paths } => page::run(&paths),
        Command::Spec(arguments) => spec::run(&arguments),
        Command::Policy(arguments) => return policy::run(&arguments),
        Command::Audit(arguments) => audit::run(&arguments),
        Command::Local(arguments) => local::run(&arguments),
        Command::Corpus(arguments) => corpus::run(&arguments),
    }?;
    Ok(u8::from(!is_well))
}
