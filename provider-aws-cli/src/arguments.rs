//! Arguments that several commands share, so that they mean the same in each.

use std::path::PathBuf;

use clap::Args;
use codegen::lower::Strictness;

use crate::inputs::{References, SchemaSource};

/// The IAM reference.
#[derive(Args, Clone, Debug, Default)]
pub struct ReferenceArguments {
    /// The IAM reference, a folder with one JSON file per service as AWS publishes them [default: the services of the
    /// resources that are built in].
    #[arg(long, visible_alias = "reference", value_name = "DIR", help_heading = "Resources")]
    pub iam: Option<PathBuf>,
}

/// What provider pages are corrected with.
#[derive(Args, Clone, Debug, Default)]
pub struct CorrectionArguments {
    /// Corrections of the pages, a folder with `<service>.toml`.
    #[arg(long, value_name = "DIR", requires = "docs", help_heading = "Resources")]
    pub corrections: Option<PathBuf>,
    /// Report doubts as errors, not as warnings: what a correction should decide.
    #[arg(long, requires = "docs", help_heading = "Resources")]
    pub strict: bool,
}

/// The schemas that provider pages are held against.
#[derive(Args, Clone, Debug, Default)]
pub struct SchemaArguments {
    /// CloudFormation schemas, a folder with one JSON file per type as AWS publishes them [default: those of the
    /// resources that are built in].
    #[arg(long, value_name = "DIR", requires = "docs", help_heading = "Resources")]
    pub schemas: Option<PathBuf>,
}

/// Where the resources that a command knows are from.
#[derive(Args, Clone, Debug, Default)]
pub struct SourceArguments {
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
    /// What the pages are corrected with.
    #[command(flatten)]
    pub correction: CorrectionArguments,
}

/// The resources that a command knows.
#[derive(Args, Clone, Debug, Default)]
pub struct ResourceArguments {
    /// Where the resources are from.
    #[command(flatten)]
    pub source: SourceArguments,
    /// The schemas that pages are held against.
    #[command(flatten)]
    pub schema: SchemaArguments,
}

impl SchemaArguments {
    /// The schemas that the arguments name.
    #[must_use]
    pub fn source(&self) -> SchemaSource<'_> {
        self.schemas.as_deref().map_or(SchemaSource::BuiltIn, SchemaSource::Folder)
    }
}

impl CorrectionArguments {
    /// What pages are lowered with.
    #[must_use]
    pub fn references<'a>(
        &'a self,
        reference: &'a ReferenceArguments,
        schemas: SchemaSource<'a>,
    ) -> References<'a> {
        References {
            iam: reference.iam.as_deref(),
            schemas,
            corrections: self.corrections.as_deref(),
            strictness: if self.strict { Strictness::Strict } else { Strictness::Lenient },
        }
    }
}
