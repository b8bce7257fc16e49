//! `provider-aws completions` and `provider-aws man`.

use std::path::PathBuf;

use anyhow::bail;
use clap::{Args, Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;
use provider_aws_cli::console::Console;
use provider_aws_cli::disk::write_whole;
use provider_aws_cli::exit::Exit;

use crate::Arguments;

/// Print the completions for a shell.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws completions bash > ~/.local/share/bash-completion/completions/provider-aws
  provider-aws completions zsh > ~/.zfunc/_provider-aws
  provider-aws completions fish > ~/.config/fish/completions/provider-aws.fish")]
pub struct CompletionsArguments {
    /// The shell.
    #[arg(value_enum)]
    shell: Shell,
}

/// Print the manual page of a command, or write the pages of all commands.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws man policy check | man -l -
  provider-aws man --out ~/.local/share/man/man1")]
pub struct ManArguments {
    /// The command [default: provider-aws itself].
    #[arg(value_name = "COMMAND", conflicts_with = "out")]
    command: Vec<String>,
    /// Write the pages of all commands into this folder.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Prints the completions.
pub fn completions(arguments: &CompletionsArguments, console: &Console) -> anyhow::Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "provider-aws", &mut script);
    console.print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Success)
}

/// Prints or writes manual pages.
pub fn man(arguments: &ManArguments, console: &Console) -> anyhow::Result<Exit> {
    let mut command = Arguments::command().disable_help_subcommand(true);
    command.build();
    if let Some(folder) = &arguments.out {
        for (name, page) in pages(&command)? {
            let path = folder.join(format!("{name}.1"));
            write_whole(&path, &page)?;
            console.remark(&path.display().to_string());
        }
        return Ok(Exit::Success);
    }
    let mut found = &command;
    for name in &arguments.command {
        match found.find_subcommand(name) {
            Some(command) => found = command,
            None => bail!("found no command `{name}`, expected one that `provider-aws --help` lists"),
        }
    }
    console.print(&page(found)?)?;
    Ok(Exit::Success)
}

/// The pages of a command and of all commands below it, by name: `provider-aws-policy-check`.
fn pages(command: &Command) -> anyhow::Result<Vec<(String, String)>> {
    let mut all = vec![(name(command), page(command)?)];
    for subcommand in command.get_subcommands().filter(|subcommand| !subcommand.is_hide_set()) {
        all.extend(pages(subcommand)?);
    }
    Ok(all)
}

fn page(command: &Command) -> anyhow::Result<String> {
    let mut page = Vec::new();
    // The name of a page has no blanks.
    Man::new(command.clone().display_name(name(command))).render(&mut page)?;
    Ok(String::from_utf8(page)?)
}

fn name(command: &Command) -> String {
    command.get_display_name().unwrap_or(command.get_name()).to_owned()
}
