//! `provider-aws policy RESOURCE…`.

use clap::Args;
use cloud_control::Handler;
use provider_aws_cli::arguments::ResourceArguments;
use provider_aws_cli::catalog::Catalog;
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::policy::emitter::EmitterArguments;
use provider_aws_cli::policy::operation::{OperationSelection, handler};
use provider_aws_cli::policy::output::OutputArguments;
use provider_aws_cli::policy::wanted::WantedArguments;

/// The arguments of `policy`.
#[derive(Args)]
pub struct EmitArguments {
    /// The resources, or single operations of them: `ivs.stage`, `ivs.stage.get`.
    #[arg(required_unless_present_any = ["desired_state", "terraform_plan"], value_name = "RESOURCE[.OPERATION]")]
    resources: Vec<OperationSelection>,
    /// The operations of the resources that are named without one, and of those of --desired-state, with commas between
    /// them: create, get, update, delete, list [default: all that the resource has].
    #[arg(long, value_name = "OPERATIONS", value_delimiter = ',', value_parser = handler)]
    ops: Vec<Handler>,
    #[command(flatten)]
    wanted: WantedArguments,
    #[command(flatten)]
    known: ResourceArguments,
    #[command(flatten)]
    emitter: EmitterArguments,
    #[command(flatten)]
    output: OutputArguments,
}

/// Prints the policy on stdout, and on stderr what is to be said of it.
pub fn run(arguments: &EmitArguments, console: &Console) -> anyhow::Result<Exit> {
    let catalog = Catalog::load(&arguments.known, console)?;
    let mut needs = catalog.needs(&arguments.operations())?;
    needs.extend(arguments.wanted.needs(&catalog, &arguments.ops, console)?);
    let attachment = &arguments.output.attachment;
    let emit = |emitter| attachment.emitter(emitter).emit(&needs);
    let emission = arguments.emitter.emit(&needs, Some(catalog.reference()), console, emit)?;
    arguments.output.hand_out(&emission, console)?;
    Ok(Exit::Success)
}

impl EmitArguments {
    /// The operations that are asked for.
    fn operations(&self) -> Vec<OperationSelection> {
        let mut all = Vec::new();
        for selection in &self.resources {
            match selection.operation {
                None if !self.ops.is_empty() => {
                    all.extend(self.ops.iter().map(|handler| OperationSelection {
                        operation: Some(*handler),
                        ..selection.clone()
                    }));
                }
                _ => all.push(selection.clone()),
            }
        }
        all
    }
}
