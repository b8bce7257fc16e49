//! `provider-aws verify`.

use std::path::PathBuf;

use clap::Args;
use provider_aws_cli::arguments::SourceArguments;
use provider_aws_cli::catalog::{Catalog, Found};
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::inputs::SchemaSource;
use provider_aws_cli::schemas;
use provider_aws_cli::verify::{Report, Row, verify};

/// Compare resource specs with CloudFormation schemas.
///
/// A schema is what AWS validates with: a spec that deviates from it makes a program that AWS refuses. Prints how much of
/// what specs say is as in the schemas of their types, a row for each question, and where the facts of the specs are
/// from. The schemas are read by code that shares nothing with the code that makes specs from them.
///
/// Percentages are rounded down: 100.0 % means all. A type without a schema isn't compared, and is counted.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws verify
  provider-aws verify --schemas schemas --docs docs --iam iam
  provider-aws verify --schemas schemas --docs docs --iam iam --pages-alone
  provider-aws verify --schemas schemas --specs crates/specs --list enums --list secrets
  provider-aws verify --schemas schemas --specs crates/specs --json | jq '.rows[] | {row, checked, right}'

A text is expected to be secret if its name ends in one of: access token, API key, API token, auth token, authorization
token, bearer token, client secret, OAuth token, passphrase, password, pre-shared key, private key, refresh token, secret,
secret access key, secret key, secret string, security token, session token.

Exit codes: 0 all is as in the schemas; 1 something deviates, or a page has errors; 2 failure")]
pub struct VerifyArguments {
    /// CloudFormation schemas to compare with, a folder with one JSON file per type as AWS publishes them; with --docs, the
    /// pages are held against them, too [default: those of the resources that are built in].
    #[arg(long, value_name = "DIR", help_heading = "Resources")]
    schemas: Option<PathBuf>,
    #[command(flatten)]
    source: SourceArguments,
    /// Read the pages of --docs without schemas, to see how much the pages alone say.
    #[arg(long, requires = "docs", help_heading = "Resources")]
    pages_alone: bool,
    /// List each deviation of this row. May be repeated.
    #[arg(long, value_name = "ROW", value_enum)]
    list: Vec<Row>,
    /// List each deviation of all rows.
    #[arg(long, short)]
    verbose: bool,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

/// Prints the table.
pub fn run(arguments: &VerifyArguments, console: &Console) -> anyhow::Result<Exit> {
    let schemas = arguments.schemas.as_deref().map_or(SchemaSource::BuiltIn, SchemaSource::Folder);
    let raw = schemas::load_raw(schemas)?;
    let lowered_with = if arguments.pages_alone { SchemaSource::Nowhere } else { schemas };
    let catalog = Catalog::load_with(&arguments.source, lowered_with, console)?;
    let verification = verify(&catalog.specs()?, &raw);
    let listed = if arguments.verbose { Row::all() } else { arguments.list.as_slice() };
    let report = Report::new(&verification, listed.iter().copied());
    if arguments.json {
        console.print_json(&report.record())?;
    } else {
        console.print_line(&report)?;
    }
    Ok(match (report.is_right(), catalog.found()) {
        (true, Found::Nothing) => Exit::Success,
        _ => Exit::Findings,
    })
}
