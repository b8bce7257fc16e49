//! `iam-policy`: the policy that a program needs, and whether policies are what operations or a program need.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{ArgGroup, Args, Parser, Subcommand};
use least_privilege::{Emission, Emitter, Evidence};
use provider_aws_cli::{Catalog, Check, EmitterOptions, Output, ReportFormat, Wanted, read_program, shown};

/// IAM policies for programs that call AWS through a generated provider crate.
#[derive(Parser)]
#[command(version, max_term_width = 100, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    FromBinary(FromBinary),
    Check(CheckArguments),
}

/// Print the policy that a linked program needs: that of the operations that its code can reach.
///
/// The program is the file that ships: ELF, Mach-O or PE, stripped or not. It is read, and never run.
#[derive(Args)]
#[command(after_help = "\
Example, after `cargo build --release`:
  iam-policy from-binary target/release/app --region eu-west-1 --format hcl

What it cannot see: calls of an AWS SDK that do not go through a provider crate.

Exit codes: 0 the policy is printed; 2 wrong usage, or nothing that can be read from the program")]
struct FromBinary {
    /// The program, or a shared library.
    program: PathBuf,
    #[command(flatten)]
    options: EmitterOptions,
    #[command(flatten)]
    output: Output,
    /// The IAM reference, one JSON file a service, to tell where tags can be conditions.
    #[arg(long, value_name = "DIR")]
    reference: Option<PathBuf>,
}

/// Hold policies against what operations, or a program, need: what is missing, unused, or broader than needed.
///
/// Several policies are those of one caller, and count together. Findings are printed on stdout, one a line. Where no
/// `--region`, `--account` or `--partition` is named, a policy may be narrowed to one: a note says so.
#[derive(Args)]
#[command(group = ArgGroup::new("needed").args(["ops", "binary"]).required(true), after_help = "\
Examples:
  iam-policy check policy.json --ops ivs.stage.get,ivs.stage.update --region eu-west-1
  iam-policy check policy.json --binary target/release/app --format json

Exit codes: 0 the policies are what is needed; 1 something is missing, or not surely allowed;
2 wrong usage, or a file that cannot be read; 3 nothing is missing, but they allow more than is needed")]
struct CheckArguments {
    /// Policy documents, as JSON.
    #[arg(required = true, value_name = "POLICY")]
    policies: Vec<PathBuf>,
    /// The operations, with `,` between: `ivs.stage.get`; `ivs.stage` for all of a resource.
    #[arg(long, value_name = "OPERATION", value_delimiter = ',')]
    ops: Vec<Wanted>,
    /// The program whose operations these are.
    #[arg(long, value_name = "PROGRAM")]
    binary: Option<PathBuf>,
    /// The specs of other resources, as `<service>/<resource>.json`.
    #[arg(long, value_name = "DIR", requires = "reference")]
    specs: Option<PathBuf>,
    /// The IAM reference of their services, one JSON file each.
    #[arg(long, value_name = "DIR")]
    reference: Option<PathBuf>,
    #[command(flatten)]
    options: EmitterOptions,
    /// How to print what is found.
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::FromBinary(arguments) => from_binary(&arguments),
        Command::Check(arguments) => check(&arguments),
    };
    outcome.map_or_else(
        |error| {
            eprintln!("error: {}", shown(&error));
            ExitCode::from(2)
        },
        ExitCode::from,
    )
}

fn from_binary(arguments: &FromBinary) -> Result<u8, String> {
    let catalog = Catalog::new(None, arguments.reference.as_deref())?;
    let emission = needed_by(&arguments.program, &catalog, &arguments.options)?;
    arguments.output.hand_out(&emission)?;
    Ok(0)
}

fn check(arguments: &CheckArguments) -> Result<u8, String> {
    let check = Check::read(&arguments.policies)?;
    let catalog = Catalog::new(arguments.specs.as_deref(), arguments.reference.as_deref())?;
    let emission = match &arguments.binary {
        Some(program) => needed_by(program, &catalog, &arguments.options)?,
        None => {
            let needs = catalog.needs(&arguments.ops)?;
            let reference = Some(catalog.reference());
            let emit = |emitter: Emitter<'_>| emitter.emit(&needs);
            arguments.options.emit(reference, emit)?
        }
    };
    check.report(&emission, arguments.format)
}

/// The policies that a program needs.
fn needed_by(path: &Path, catalog: &Catalog, options: &EmitterOptions) -> Result<Emission, String> {
    let name = path.display();
    let evidence = Evidence::of_program(&read_program(path)?);
    let evidence = evidence.map_err(|error| format!("{name}: {error}"))?;
    if evidence.is_empty() {
        return Err(format!(
            "{name}: this program calls no operation of a provider of this kind, or is compressed"
        ));
    }
    eprintln!("note: calls of an AWS SDK that do not go through a provider crate are not seen");
    if evidence.passes_role() && !options.is_role() {
        eprintln!(
            "warning: the program passes a role that handlers act with: `--mode role --role ARN` is for that"
        );
    }
    let reference = catalog.reference_of(&evidence.needs);
    if reference.is_none() && options.has_tags() {
        eprintln!(
            "warning: the IAM reference does not have all services of this program: give one by `--reference DIR`"
        );
    }
    options.emit(reference, |emitter| evidence.emit(emitter))
}
