//! `provider-aws apply`.

use std::collections::BTreeSet;
use std::io::{IsTerminal, stderr, stdin};

use anyhow::bail;
use clap::Args;
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::wording::{counted, with_causes};
use provider_aws_core::Wait;
use provider_aws_desired::{Approval, Event, Outcome};

use super::desired::{self, DesiredArguments, text};

/// Make what exists as a file says.
///
/// It shows the plan, and asks. In a script, approve the plan that `provider-aws plan` printed, by its hash: another one is
/// refused. Each request is in a journal beside the file, `.NAME.journal`, before it is sent: after a run that was stopped,
/// however it was, run it again.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws apply live.yaml
  provider-aws apply live.yaml --plan 4f1d2c3b5a697887
  provider-aws apply live.yaml --replace recording --delete

Exit codes: 0 everything is as the file says; 1 something isn't, or failure; 2 the plan wasn't approved")]
pub struct ApplyArguments {
    #[command(flatten)]
    desired: DesiredArguments,
    /// Apply the plan with this hash without asking.
    #[arg(long, value_name = "HASH")]
    plan: Option<String>,
    /// Replace this resource if that is needed: delete it, and create another one. May be repeated.
    #[arg(long, value_name = "NAME")]
    replace: Vec<String>,
    /// Delete the resources that were in the file, and are no more.
    #[arg(long)]
    delete: bool,
}

/// Applies the file.
pub fn run(arguments: &ApplyArguments, console: &Console) -> anyhow::Result<Exit> {
    desired::run(apply(arguments, console), console)
}

async fn apply(arguments: &ApplyArguments, console: &Console) -> anyhow::Result<Exit> {
    let Some(desired) = arguments.desired.load(console).await? else { return Ok(Exit::Findings) };
    let wait = Wait::new();
    let on = |event: Event<'_>| say(&event, console);
    let (journal, survey) = desired.survey(&wait, &on).await?;
    let plan = survey.plan.record(&desired.types);
    let delete = arguments.delete;
    if survey.plan.is_empty() || (!delete && survey.plan.resources.iter().all(|one| !one.action.is_needed()))
    {
        console.print_line(text(&plan))?;
        return Ok(Exit::Success);
    }
    match &arguments.plan {
        Some(hash) if *hash == plan.hash => {}
        Some(hash) => {
            console.print_line(text(&plan))?;
            console.error(&format!("the plan is {} now, not {hash}: nothing is done", plan.hash));
            return Ok(Exit::Pending);
        }
        None => {
            console.print_line(text(&plan))?;
            if !is_approved()? {
                console.note("nothing is done");
                return Ok(Exit::Pending);
            }
        }
    }
    let replace: BTreeSet<String> = arguments.replace.iter().cloned().collect();
    let approval = Approval { replace, delete };
    let outcome = desired.planner().apply(&desired.file, survey, &approval, &journal, &wait, &on).await?;
    end(&outcome, "changed", console)
}

/// Asks on the terminal.
fn is_approved() -> anyhow::Result<bool> {
    if !stdin().is_terminal() || !stderr().is_terminal() {
        bail!("found no terminal to ask on: approve the plan by `--plan HASH`");
    }
    eprint!("apply this plan? [y/N] ");
    let mut answer = String::new();
    stdin().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}

/// Prints what happens.
pub fn say(event: &Event<'_>, console: &Console) {
    match event {
        Event::Resumed { resource } => {
            console.remark(&format!("{resource}: following a request of an earlier run"));
        }
        Event::Started { resource, operation } => console.remark(&format!("{resource}: {operation} …")),
        Event::Done { resource, identifier: Some(identifier) } => {
            console.remark(&format!("{resource}: done, {identifier}"));
        }
        Event::Done { resource, identifier: None } => console.remark(&format!("{resource}: deleted")),
        Event::Failed { resource, failure } => {
            console.error(&format!("{resource}: {}", with_causes(*failure)))
        }
        _ => {}
    }
}

/// Prints how it ended.
pub fn end(outcome: &Outcome, what: &str, console: &Console) -> anyhow::Result<Exit> {
    console.print_line(format!("{} {what}", counted(outcome.done.len(), "resource")))?;
    if outcome.is_success() {
        return Ok(Exit::Success);
    }
    let names: Vec<&str> = outcome.failed.keys().map(String::as_str).collect();
    console.error(&format!("not {what}: {}; run the command again to go on", names.join(", ")));
    Ok(Exit::Findings)
}
