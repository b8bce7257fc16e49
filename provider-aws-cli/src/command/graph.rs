//! `provider-aws graph`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use provider_aws_cli::arguments::ResourceArguments;
use provider_aws_cli::catalog::{Catalog, Found};
use provider_aws_cli::console::Console;
use provider_aws_cli::disk::write_whole;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::graph::Picture;
use provider_aws_cli::selection::select;

/// Draw resources: their operations, and which of them refer to which.
///
/// Each box is a resource with its operations, its identifier, and the properties that take values of other resources.
/// An arrow leads from such a property to the resource that it refers to. Resources of other services, and those that
/// weren't asked for, are in the picture if an arrow leads to or from them.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws graph ivs --out ivs.svg
  provider-aws graph ivs.channel ivs.stream-key --format mermaid
  provider-aws graph ivs --format dot | dot -Tpng -o ivs.png
  provider-aws graph ivs --format json | jq '.references[] | {from, path, to}'
  provider-aws graph directconnect --specs crates/specs --out directconnect.svg

Exit codes: 0 success; 1 a page has errors; 2 failure")]
pub struct GraphArguments {
    /// Services, resources or types: `ivs`, `ivs.stage`, `AWS::IVS::Stage`.
    #[arg(required = true, value_name = "NAME")]
    names: Vec<String>,
    /// The language of the picture.
    #[arg(long, value_enum, default_value_t = Language::Svg, help_heading = "Output")]
    format: Language,
    /// Write the picture into this file instead of printing it.
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    out: Option<PathBuf>,
    #[command(flatten)]
    resources: ResourceArguments,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Language {
    /// An image that browsers show.
    Svg,
    /// The language of Graphviz.
    Dot,
    /// The language of Mermaid, which GitHub and others draw in Markdown.
    Mermaid,
    /// One JSON object, for scripts.
    Json,
}

/// Prints or writes the picture.
pub fn run(arguments: &GraphArguments, console: &Console) -> anyhow::Result<Exit> {
    let catalog = Catalog::load(&arguments.resources, console)?;
    let specs = catalog.specs()?;
    let picture = Picture::of(&select(&specs, &arguments.names)?, &specs);
    let text = match arguments.format {
        Language::Svg => picture.svg(),
        Language::Dot => picture.dot(),
        Language::Mermaid => picture.mermaid(),
        Language::Json => picture.json(),
    };
    match &arguments.out {
        Some(file) => {
            write_whole(file, &text)?;
            console.remark(&file.display().to_string());
        }
        None => console.print(&text)?,
    }
    Ok(match catalog.found() {
        Found::Nothing => Exit::Success,
        Found::Errors => Exit::Findings,
    })
}
