//! `provider-aws page`.

use std::path::PathBuf;

use clap::Args;
use codegen::Source;
use codegen::page::{self, Reading};
use provider_aws_cli::console::Console;
use provider_aws_cli::diagnostics::{self, errors};
use provider_aws_cli::exit::Exit;
use provider_aws_cli::inputs::Pages;

/// Print what provider pages say, as JSON Lines.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws page docs/sqs/queues/index.md
  provider-aws page docs/sqs | jq .id

Exit codes: 0 success; 1 a page has errors; 2 failure")]
pub struct PageArguments {
    /// Pages, or folders with `*.md` at any depth.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

/// Prints the facts of the pages on stdout, and their errors on stderr.
pub fn run(arguments: &PageArguments, console: &Console) -> anyhow::Result<Exit> {
    let mut exit = Exit::Success;
    for path in &arguments.paths {
        let folder = path.to_string_lossy();
        let prefix = if path.is_dir() { format!("{}/", folder.trim_end_matches('/')) } else { String::new() };
        let pages = Pages::load(path, &prefix)?;
        let texts = pages.texts();
        let mut found = pages.not_text.clone();
        for file in &pages.files {
            let source = Source { path: &file.path, text: &file.text };
            if let Reading::Page(page) = page::read(source, &mut found) {
                console.print_line(page.to_json())?;
            }
            diagnostics::show(errors(&found), &texts, console);
            if errors(&found).next().is_some() {
                exit = Exit::Findings;
            }
            found.clear();
        }
        diagnostics::show(errors(&found), &texts, console);
    }
    Ok(exit)
}
