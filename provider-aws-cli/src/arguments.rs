//! Arguments that several commands share, so that they mean the same in each.

use std::path::PathBuf;

use clap::Args;

/// The IAM reference.
#[derive(Args, Clone, Debug, Default)]
pub struct ReferenceArguments {
    /// The IAM reference, a folder with one JSON file per service as AWS publishes them [default: the services of the
    /// resources that are built in].
    #[arg(long, visible_alias = "reference", value_name = "DIR", help_heading = "Resources")]
    pub iam: Option<PathBuf>,
}

/// The resources that a command knows.
#[derive(Args, Clone, Debug, Default)]
pub struct ResourceArguments {
    /// Read the resources from provider pages, a folder with `*.md` at any depth [default: the resources that are built
    /// in].
    #[arg(long, value_name = "DIR", conflicts_with = "specs", help_heading = "Resources")]
    pub docs: Option<PathBuf>,
    /// Read the resources from specs, a folder with `<service>/<resource>.json`, as `generate` writes them.
    #[arg(long, value_name = "DIR", help_heading = "Resources")]
    pub specs: Option<PathBuf>,
    /// The IAM reference.
    #[command(flatten)]
    pub reference: ReferenceArguments,
}
