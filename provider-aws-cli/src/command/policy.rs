//! `provider-aws policy`.

mod audit;
mod check;
mod diff;
mod emit;
mod from_binary;
mod program;

use clap::{Args, Subcommand};
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;

/// Emit and check least-privilege IAM policies.
///
/// Prints the policy that allows operations and nothing else. It covers both layers: the permissions that the caller
/// needs for Cloud Control, and the permissions of the handlers that AWS runs. Warnings are printed on stderr.
#[derive(Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    subcommand_value_name = "COMMAND"
)]
#[command(after_help = "\
Examples:
  provider-aws policy ivs.stage --ops get,update --region eu-west-1
  provider-aws policy ivs.stage.delete --format hcl
  provider-aws policy s3.bucket sqs.queue.get --docs docs --iam iam --id s3.bucket=my-logs
  provider-aws policy --desired-state template.yaml --docs docs --iam iam
  terraform show -json plan | provider-aws policy --terraform-plan - --docs docs --iam iam
  provider-aws policy ivs.stage --mode role --role arn:aws:iam::123456789012:role/deploy --out policies

Exit codes: 0 success; 2 failure")]
pub struct PolicyArguments {
    #[command(subcommand)]
    command: Option<PolicyCommand>,
    #[command(flatten)]
    emit: emit::EmitArguments,
}

#[derive(Subcommand)]
enum PolicyCommand {
    Check(check::CheckArguments),
    Diff(diff::DiffArguments),
    FromBinary(from_binary::FromBinaryArguments),
    Audit(audit::AuditArguments),
}

/// Emits a policy, or runs a command on policies.
pub fn run(arguments: &PolicyArguments, console: &Console) -> anyhow::Result<Exit> {
    match &arguments.command {
        None => emit::run(&arguments.emit, console),
        Some(PolicyCommand::Check(arguments)) => check::run(arguments, console),
        Some(PolicyCommand::Diff(arguments)) => diff::run(arguments, console),
        Some(PolicyCommand::FromBinary(arguments)) => from_binary::run(arguments, console),
        Some(PolicyCommand::Audit(arguments)) => audit::run(arguments, console),
    }
}
