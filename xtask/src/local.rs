//! `cargo xtask local`.

use core::time::Duration;
use std::path::{Path, PathBuf};

use clap::Args;
use iam_policy::{Policy, ServiceReference};
use provider_aws_local::{Faults, Local, Settings};
use specs::ResourceSpec;
use walkdir::WalkDir;

use crate::{Outcome, inputs};

/// The arguments of `local`.
#[derive(Args)]
pub struct Arguments {
    /// The specs of the types to serve, a folder of `*.json`; without it, this repository's.
    #[arg(long, value_name = "DIR")]
    specs: Option<PathBuf>,
    /// The IAM reference, one JSON file a service, for the shapes of ARNs; without it, this repository's.
    #[arg(long, value_name = "DIR")]
    iam: Option<PathBuf>,
    /// The port of the loopback interface to listen on; 0 is any that is free.
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
    /// Keep everything in this file, which is made if it is not there; without it, in memory.
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
    /// Go wrong as this file says: TOML, see README.
    #[arg(long, value_name = "FILE")]
    faults: Option<PathBuf>,
    /// Let callers do what this policy allows, and nothing else: an identity policy of IAM, as JSON. May be repeated.
    #[arg(long, value_name = "FILE")]
    policy: Vec<PathBuf>,
    /// How long a request takes, in milliseconds: a quarter of it pending, the rest in progress.
    #[arg(long, value_name = "MS", default_value_t = 200)]
    delay: u64,
    /// Tell the identifier of a resource to create before it is created.
    #[arg(long)]
    early_identifiers: bool,
    /// List what identifies a resource, and none of its other properties, as some services do.
    #[arg(long)]
    list_identifiers_only: bool,
}

/// Serves until it is interrupted.
pub fn run(arguments: &Arguments) -> Outcome {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| format!("the server cannot be started: {error}"))?;
    let settings = settings(arguments)?;
    runtime.block_on(async {
        let local = Local::start_with(settings).await.map_err(|error| {
            let cause = std::error::Error::source(&error);
            let cause = cause.map(|cause| format!(": {cause}")).unwrap_or_default();
            format!("{error}{cause}")
        })?;
        println!("export AWS_ENDPOINT_URL_CLOUDCONTROL={}", local.url());
        eprintln!("copy that line; any credentials and region will do. Ctrl-C stops the endpoint.");
        tokio::signal::ctrl_c()
            .await
            .map_err(|error| format!("an interrupt cannot be waited for: {error}"))?;
        Ok(true)
    })
}

fn settings(arguments: &Arguments) -> Result<Settings, String> {
    let root = inputs::root();
    let or_own = |folder: &Option<PathBuf>, own: &str| folder.clone().unwrap_or_else(|| root.join(own));
    let pending = arguments.delay / 4;
    let mut settings = Settings::new(specs(&or_own(&arguments.specs, "specs/aws"))?)
        .references(references(&or_own(&arguments.iam, "specs/iam"))?)
        .port(arguments.port)
        .delay(Duration::from_millis(pending), Duration::from_millis(arguments.delay - pending));
    if let Some(data) = &arguments.data {
        settings = settings.data(data);
    }
    if let Some(path) = &arguments.faults {
        let faults = Faults::parse(&inputs::read(path)?);
        settings = settings.faults(faults.map_err(|error| format!("{}: {error}", path.display()))?);
    }
    if !arguments.policy.is_empty() {
        let policies: Result<Vec<_>, _> = arguments.policy.iter().map(|path| policy(path)).collect();
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

fn policy(path: &Path) -> Result<Policy, String> {
    let policy = inputs::read(path)?.parse();
    policy.map_err(|error| format!("{}: {error}", path.display()))
}

/// The specs in a folder, at any depth.
fn specs(folder: &Path) -> Result<Vec<ResourceSpec>, String> {
    let mut specs = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let spec = ResourceSpec::from_json(&inputs::read(path)?);
            specs.push(spec.map_err(|error| format!("{}: {error}", path.display()))?);
        }
    }
    if specs.is_empty() {
        return Err(format!("found no `*.json` in {}, expected specs", folder.display()));
    }
    Ok(specs)
}

fn references(folder: &Path) -> Result<Vec<ServiceReference>, String> {
    let files = inputs::listed(folder, "json")?;
    let parse = |path: &PathBuf| {
        let reference = serde_json::from_str(&inputs::read(path)?);
        reference
            .map_err(|error| format!("{}: {error}; expected a service of the IAM reference", path.display()))
    };
    files.iter().map(parse).collect()
}
