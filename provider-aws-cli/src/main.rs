//! `provider-aws`: IAM policies for programs, a local Cloud Control endpoint, and provider crates from docs.

mod command;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use provider_aws_cli::console::{Console, ConsoleArguments};
use provider_aws_cli::exit::Exit;
use provider_aws_cli::wording::with_causes;

/// IAM policies, a local Cloud Control endpoint, and typed provider crates, from the documentation of a provider.
#[derive(Parser)]
#[command(name = "provider-aws", bin_name = "provider-aws", version, max_term_width = 100)]
#[command(
    arg_required_else_help = true,
    subcommand_value_name = "COMMAND",
    after_help = "\
Examples:
  provider-aws policy ivs.stage --ops get,update --region eu-west-1
  provider-aws policy from-binary target/release/app --format hcl
  provider-aws local --port 4599
  provider-aws plan live.yaml
  provider-aws graph ivs --out ivs.svg
  provider-aws generate --docs DIR --iam DIR --schemas DIR --out DIR
  provider-aws diff OLD NEW

Exit codes:
  0  success
  1  findings: a page has an error, a file is out of date, a permission is missing
  2  failure: wrong usage, or a file that can't be read or written; for `plan`, that there is something to do
  3  a policy allows more than needed"
)]
struct Arguments {
    #[command(flatten)]
    console: ConsoleArguments,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Policy(Box<command::policy::PolicyArguments>),
    #[cfg(feature = "local")]
    Local(command::local::LocalArguments),
    #[cfg(feature = "desired")]
    Plan(command::plan::PlanArguments),
    #[cfg(feature = "desired")]
    Apply(command::apply::ApplyArguments),
    #[cfg(feature = "desired")]
    Drift(command::drift::DriftArguments),
    #[cfg(feature = "desired")]
    Destroy(command::destroy::DestroyArguments),
    Generate(command::generate::GenerateCommand),
    Diff(command::diff::DiffArguments),
    Page(command::page::PageArguments),
    Spec(command::spec::SpecArguments),
    Graph(command::graph::GraphArguments),
    Verify(command::verify::VerifyArguments),
    #[cfg(feature = "shell")]
    Completions(command::shell::CompletionsArguments),
    #[cfg(feature = "shell")]
    Man(command::shell::ManArguments),
}

fn main() -> ExitCode {
    let Arguments { console, command } = Arguments::parse();
    let console = Console::new("provider-aws", console);
    run(&command, &console)
        .unwrap_or_else(|error| {
            console.error(&with_causes(error.as_ref()));
            Exit::Failure
        })
        .into()
}

fn run(command: &Command, console: &Console) -> anyhow::Result<Exit> {
    match command {
        Command::Policy(arguments) => command::policy::run(arguments, console),
        #[cfg(feature = "local")]
        Command::Local(arguments) => command::local::run(arguments, console),
        #[cfg(feature = "desired")]
        Command::Plan(arguments) => command::plan::run(arguments, console),
        #[cfg(feature = "desired")]
        Command::Apply(arguments) => command::apply::run(arguments, console),
        #[cfg(feature = "desired")]
        Command::Drift(arguments) => command::drift::run(arguments, console),
        #[cfg(feature = "desired")]
        Command::Destroy(arguments) => command::destroy::run(arguments, console),
        Command::Generate(arguments) => command::generate::run(arguments, console),
        Command::Diff(arguments) => command::diff::run(arguments, console),
        Command::Page(arguments) => command::page::run(arguments, console),
        Command::Spec(arguments) => command::spec::run(arguments, console),
        Command::Graph(arguments) => command::graph::run(arguments, console),
        Command::Verify(arguments) => command::verify::run(arguments, console),
        #[cfg(feature = "shell")]
        Command::Completions(arguments) => command::shell::completions(arguments, console),
        #[cfg(feature = "shell")]
        Command::Man(arguments) => command::shell::man(arguments, console),
    }
}
