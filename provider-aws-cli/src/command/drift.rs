//! `provider-aws drift`.

use clap::Args;
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;

use super::desired::{self, DesiredArguments, resource_lines};

/// Say how what exists differs from a file, and which properties the file doesn't speak of.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws drift live.yaml
  provider-aws drift live.yaml --json

Exit codes: 0 everything is as the file says; 1 the file has errors, or failure; 2 something differs")]
pub struct DriftArguments {
    #[command(flatten)]
    desired: DesiredArguments,
    /// Print it as JSON.
    #[arg(long)]
    json: bool,
}

/// Prints what differs.
pub fn run(arguments: &DriftArguments, console: &Console) -> anyhow::Result<Exit> {
    desired::run(drift(arguments, console), console)
}

async fn drift(arguments: &DriftArguments, console: &Console) -> anyhow::Result<Exit> {
    let Some(desired) = arguments.desired.load(console).await? else { return Ok(Exit::Findings) };
    let drift = desired.planner().drift(&desired.file).await?;
    if arguments.json {
        console.print_json(&drift)?;
    } else {
        for drifted in &drift.resources {
            let resource = &drifted.resource;
            match (resource.action, &resource.identifier) {
                ("keep", _) => console.print_line(format!("{}: as the file says", resource.name))?,
                (_, None) => console.print_line(format!("{}: doesn't exist", resource.name))?,
                _ => console.print_line(resource_lines(resource).join("\n"))?,
            }
            for (name, value) in &drifted.unspoken {
                console.print_line(format!("    {name}: {value}, of which the file doesn't speak"))?;
            }
        }
        for gone in &drift.gone {
            console.print_line(format!("{}: {}, which the file has no more", gone.name, gone.identifier))?;
        }
    }
    Ok(if drift.is_empty() { Exit::Success } else { Exit::Pending })
}
