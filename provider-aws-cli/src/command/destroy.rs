//! `provider-aws destroy`.

use clap::Args;
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;
use provider_aws_core::Wait;
use provider_aws_desired::Event;

use super::apply::{end, say};
use super::desired::{self, DesiredArguments};

/// Delete the resources of a file, each before those that it refers to.
///
/// Resources with `prevent_destroy` stay, and so does what they refer to. Without `--yes`, it says what it would delete.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws destroy live.yaml
  provider-aws destroy live.yaml --yes

Exit codes: 0 everything is deleted; 1 something isn't, or failure; 2 there is something to delete, and no --yes")]
pub struct DestroyArguments {
    #[command(flatten)]
    desired: DesiredArguments,
    /// Delete them.
    #[arg(long)]
    yes: bool,
}

/// Deletes the resources.
pub fn run(arguments: &DestroyArguments, console: &Console) -> anyhow::Result<Exit> {
    desired::run(destroy(arguments, console), console)
}

async fn destroy(arguments: &DestroyArguments, console: &Console) -> anyhow::Result<Exit> {
    let Some(desired) = arguments.desired.load(console).await? else { return Ok(Exit::Findings) };
    let wait = Wait::new();
    let on = |event: Event<'_>| say(&event, console);
    let (journal, survey) = desired.survey(&wait, &on).await?;
    let doomed = survey.doomed(&desired.file);
    if !arguments.yes {
        for (name, identifier) in &doomed {
            console.print_line(format!("- {name}: {identifier}"))?;
        }
        console.note("nothing is deleted without --yes");
        return Ok(if doomed.is_empty() { Exit::Success } else { Exit::Pending });
    }
    let outcome = desired.planner().destroy(&desired.file, &survey, &journal, &wait, &on).await;
    end(&outcome, "deleted", console)
}
