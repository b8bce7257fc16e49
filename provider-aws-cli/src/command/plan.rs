//! `provider-aws plan`.

use clap::Args;
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;

use super::desired::{self, DesiredArguments, text};

/// Say what it takes to make what exists as a file says. Nothing is changed.
///
/// The file names resources: type, properties as Cloud Control takes them, and references to other resources of the file.
/// What exists is found by a tag, `provider-aws:resource`, or by the identifier in the file: there is no state to keep.
#[derive(Args)]
#[command(after_help = "\
Example of a file:
  name: live
  resources:
    channel:
      type: AWS::IVS::Channel
      properties: {Name: main}
    key:
      type: AWS::IVS::StreamKey
      properties: {ChannelArn: '${channel.Arn}'}

Examples:
  provider-aws plan live.yaml
  provider-aws plan live.yaml --json --region eu-west-1

Exit codes: 0 everything is as the file says; 1 the file has errors, or failure; 2 there is something to do")]
pub struct PlanArguments {
    #[command(flatten)]
    desired: DesiredArguments,
    /// Print the plan as JSON.
    #[arg(long)]
    json: bool,
}

/// Prints the plan.
pub fn run(arguments: &PlanArguments, console: &Console) -> anyhow::Result<Exit> {
    desired::run(plan(arguments, console), console)
}

async fn plan(arguments: &PlanArguments, console: &Console) -> anyhow::Result<Exit> {
    let Some(desired) = arguments.desired.load(console).await? else { return Ok(Exit::Findings) };
    let plan = desired.planner().plan(&desired.file).await?;
    let record = plan.record(&desired.types);
    if arguments.json {
        console.print_json(&record)?;
    } else {
        console.print_line(text(&record))?;
    }
    Ok(if plan.is_empty() { Exit::Success } else { Exit::Pending })
}
