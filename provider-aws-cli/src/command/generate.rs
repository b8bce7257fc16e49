//! `provider-aws generate`.

use std::path::PathBuf;

use clap::Args;
use provider_aws_cli::arguments::{CorrectionArguments, ReferenceArguments, SchemaArguments};
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::generate::{GenerateArguments, PackageArguments, Workspace};

/// Generate a workspace with one provider crate per service from provider pages.
///
/// It also writes `specs/<service>/<resource>.json`, which say what the pages mean; they are meant to be committed and
/// reviewed. A file without `@generated` in its first line belongs to you, and is never touched.
///
/// If a page of a service has errors, the files of that service stay exactly as they are, and the summary says so. A
/// service that was never generated is generated from its other pages.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws generate --docs docs --iam iam --schemas schemas --out crates
  provider-aws generate --docs docs --iam iam --schemas schemas --out crates --service s3,sqs
  provider-aws generate --docs docs --iam iam --corrections corrections --strict --out crates
  provider-aws generate --docs docs --iam iam --out crates --core ../provider-aws/provider-aws-core
  provider-aws generate --docs docs --iam iam --out crates --check
  provider-aws generate --docs docs --iam iam --schemas schemas --out crates --watch

Exit codes: 0 success; 1 a page has errors, or with --check a file is out of date; 2 failure")]
pub struct GenerateCommand {
    /// The provider pages, a folder with `*.md` at any depth.
    #[arg(long, value_name = "DIR")]
    docs: PathBuf,
    /// The workspace to write.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    reference: ReferenceArguments,
    #[command(flatten)]
    schema: SchemaArguments,
    #[command(flatten)]
    correction: CorrectionArguments,
    #[command(flatten)]
    package: PackageArguments,
    #[command(flatten)]
    generate: GenerateArguments,
}

/// Generates, and prints a summary.
pub fn run(arguments: &GenerateCommand, console: &Console) -> anyhow::Result<Exit> {
    let workspace = Workspace {
        docs: &arguments.docs,
        out: &arguments.out,
        references: arguments.correction.references(&arguments.reference, arguments.schema.source()),
        package: &arguments.package,
    };
    Ok(workspace.generate(&arguments.generate, console)?)
}
