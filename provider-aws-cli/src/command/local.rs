//! `provider-aws local`.

use std::io::stderr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;
use clap::Args;
use iam_policy::Policy;
use provider_aws_cli::arguments::{ResourceArguments, SourceArguments};
use provider_aws_cli::catalog::Catalog;
use provider_aws_cli::console::{Color, Console};
use provider_aws_cli::exit::Exit;
use provider_aws_cli::inputs::load_reference;
use provider_aws_cli::read;
use provider_aws_cli::wording::counted;
use provider_aws_local::{Faults, Local, Settings};
use specs::ResourceSpec;
use tracing_subscriber::filter::LevelFilter;

/// Serve a local Cloud Control endpoint, without an AWS account.
///
/// It prints the line that points the AWS CLI, the SDKs and the provider crates to it.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws local --port 4599 -v
  provider-aws local --specs crates/specs --iam iam --data local.redb
  provider-aws local --policy policy.json --faults faults.toml

Exit codes: 0 it was interrupted; 2 failure")]
pub struct LocalArguments {
    #[command(flatten)]
    resources: ResourceArguments,
    /// The port of the loopback interface to listen on; 0 is any free port.
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    port: u16,
    /// Keep all resources in this file, which is created if it is missing [default: in memory].
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
    /// Inject the faults of this TOML file; README documents the format.
    #[arg(long, value_name = "FILE")]
    faults: Option<PathBuf>,
    /// Allow callers what this IAM policy allows, and nothing else. May be repeated.
    #[arg(long, value_name = "FILE")]
    policy: Vec<PathBuf>,
    /// How long a request takes, in milliseconds: it is pending for a quarter of it, then in progress.
    #[arg(long, value_name = "MS", default_value_t = 200)]
    delay: u64,
    /// Report the identifier of a resource before the resource is created.
    #[arg(long)]
    early_identifiers: bool,
    /// List the identifiers of resources without their other properties, as some services do.
    #[arg(long)]
    list_identifiers_only: bool,
    /// Print each request on stderr.
    #[arg(long, short)]
    verbose: bool,
}

/// Serves until it is interrupted.
pub fn run(arguments: &LocalArguments, console: &Console) -> anyhow::Result<Exit> {
    let specs = Catalog::load(&arguments.resources, console)?.specs()?;
    let types = types(&specs, &arguments.resources.source);
    let settings = settings(arguments, specs)?;
    if arguments.verbose {
        log_requests(console);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("the server can't be started")?;
    runtime.block_on(async {
        let local = Local::start_with(settings).await?;
        console.print_line(format!("export AWS_ENDPOINT_URL_CLOUDCONTROL={}", local.url()))?;
        console.remark(&types);
        console.remark("Run the line above in a shell. Any credentials and region are accepted. Ctrl-C stops the endpoint.");
        tokio::signal::ctrl_c().await.context("an interrupt can't be waited for")?;
        Ok(Exit::Success)
    })
}

fn settings(arguments: &LocalArguments, specs: Vec<ResourceSpec>) -> anyhow::Result<Settings> {
    let pending = arguments.delay / 4;
    let mut settings = Settings::new(specs)
        .reference(load_reference(arguments.resources.source.reference.iam.as_deref())?)
        .port(arguments.port)
        .delay(Duration::from_millis(pending), Duration::from_millis(arguments.delay - pending));
    if let Some(data) = &arguments.data {
        settings = settings.data(data);
    }
    if let Some(path) = &arguments.faults {
        settings = settings.faults(faults(path)?);
    }
    if !arguments.policy.is_empty() {
        let policies: anyhow::Result<Vec<Policy>> =
            arguments.policy.iter().map(|path| policy(path)).collect();
        settings = settings.policies(policies?);
    }
    if arguments.early_identifiers {
        settings = settings.tells_identifiers_early();
    }
    if arguments.list_identifiers_only {
        settings = settings.lists_identifiers_only();
    }
    Ok(settings)
}

fn faults(path: &Path) -> anyhow::Result<Faults> {
    let text = read::text(path)?;
    Faults::parse(&text).with_context(|| path.display().to_string())
}

fn policy(path: &Path) -> anyhow::Result<Policy> {
    read::text(path)?.parse().with_context(|| path.display().to_string())
}

/// The types that are served, in words.
fn types(specs: &[ResourceSpec], source: &SourceArguments) -> String {
    let option = match source {
        SourceArguments { docs: Some(_), .. } => " --docs DIR",
        SourceArguments { specs: Some(_), .. } => " --specs DIR",
        _ => "",
    };
    const MOST: usize = 10;
    let names: Vec<&str> = specs.iter().take(MOST).map(|spec| spec.type_name.as_str()).collect();
    let more = match specs.len().saturating_sub(MOST) {
        0 => String::new(),
        more => format!(", and {more} more (`provider-aws spec{option}` lists them)"),
    };
    format!("Serving {}: {}{more}", counted(specs.len(), "type"), names.join(", "))
}

/// Prints the events of the endpoint on stderr, a line each.
fn log_requests(console: &Console) {
    tracing_subscriber::fmt()
        .with_writer(stderr)
        .with_ansi(console.color() == Color::Colored)
        .with_max_level(LevelFilter::DEBUG)
        .with_target(false)
        // Its own errors would be printed on stderr, which may be closed.
        .log_internal_errors(false)
        .init();
}
