//! `provider-aws diff`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use codegen::changes::Changes;
use codegen::lower::Strictness;
use iam_policy::Policy;
use provider_aws_cli::arguments::ReferenceArguments;
use provider_aws_cli::changes::{
    Edition, EditionKind, Html, PolicyChanges, Record, iam_changes, markdown, text,
};
use provider_aws_cli::console::Console;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::inputs::{References, SchemaSource, load_reference};
use provider_aws_cli::policy::file::PolicyFile;
use provider_aws_cli::wording::counted;

/// Compare two editions of a provider: what changed in meaning, and whether it breaks anybody.
///
/// An edition is a folder of provider pages, of specs, of CloudFormation schemas or of IAM references, or a Git revision
/// of one: `v0.1.0` is the folder `specs/aws` there, `v0.1.0:specs/docs/aws` another. Pages are compared by what they
/// say: another dialect is no change. They are taken by their word, unless `--schemas` names schemas to hold both editions
/// against.
///
/// The verdict is what the changes ask for of the version of a generated crate: major if an item of its API is gone or
/// has another type, minor if items are new, patch if only docs, checks or permissions changed. A permission that an
/// operation newly requires breaks no program, but policies that lack it: those are listed.
#[derive(Args)]
#[command(after_help = "\
Examples:
  provider-aws diff docs-2024 docs-2026
  provider-aws diff docs-2024 docs-2026 --service ivs --format markdown
  provider-aws diff HEAD~1 specs/aws --policy deploy.json
  provider-aws diff docs-2024 docs-2026 --html review
  provider-aws diff schemas-may schemas-june --format json | jq '.services[] | {service, verdict}'

Exit codes: 0 no change breaks anybody; 1 the verdict is major, or a policy no longer suffices; 2 failure")]
pub struct DiffArguments {
    /// The old edition.
    #[arg(value_name = "OLD")]
    old: String,
    /// The new edition.
    #[arg(value_name = "NEW")]
    new: String,
    /// Compare these services alone, as the pages name them: `--service s3,sqs`. May be repeated.
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    service: Vec<String>,
    /// The policies of one caller, as JSON: say whether they still allow what they allowed. May be repeated.
    #[arg(long, value_name = "FILE")]
    policy: Vec<PathBuf>,
    /// How changes are printed.
    #[arg(long, value_enum, default_value_t = Format::Text, help_heading = "Output")]
    format: Format,
    /// Also write the changes as HTML pages to a folder, for reviewers: one page per service, and `index.html`. They need
    /// neither scripts nor a network. Pages of an earlier run that are out of date are removed; other files stay.
    #[arg(long, value_name = "DIR", help_heading = "Output")]
    html: Option<PathBuf>,
    /// List all changes of descriptions, pages and the API.
    #[arg(long, short, help_heading = "Output")]
    verbose: bool,
    /// Hold the pages of both editions against CloudFormation schemas, a folder with one JSON file per type as AWS publishes
    /// them [default: pages are taken by their word].
    #[arg(long, value_name = "DIR", help_heading = "Resources")]
    schemas: Option<PathBuf>,
    /// Corrections of the pages of both editions, a folder with `<service>.toml`.
    #[arg(long, value_name = "DIR", help_heading = "Resources")]
    corrections: Option<PathBuf>,
    #[command(flatten)]
    reference: ReferenceArguments,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A line for each change.
    Text,
    /// The text of a pull request.
    Markdown,
    /// One JSON object, for scripts.
    Json,
}

/// Prints what changed.
pub fn run(arguments: &DiffArguments, console: &Console) -> anyhow::Result<Exit> {
    let references = References {
        iam: arguments.reference.iam.as_deref(),
        schemas: arguments.schemas.as_deref().map_or(SchemaSource::Nowhere, SchemaSource::Folder),
        corrections: arguments.corrections.as_deref(),
        strictness: Strictness::Lenient,
    };
    let read = |name: &str| Edition::read(name, &arguments.service, &references, console);
    let (old, new) = (read(&arguments.old)?, read(&arguments.new)?);
    let is_iam = |edition: &Edition| edition.kind == EditionKind::Iam;
    anyhow::ensure!(
        is_iam(&old) == is_iam(&new),
        "found {} in {} and {} in {}, expected two editions of the same",
        old.kind.name(),
        old.name,
        new.kind.name(),
        new.name
    );
    for edition in [&old, &new].into_iter().filter(|edition| edition.broken_pages > 0) {
        let (count, name) = (edition.broken_pages, &edition.name);
        console.warning(&format!("{count} of the pages in {name} can't be read, and aren't compared"));
    }
    let changes = if is_iam(&old) {
        iam_changes(&old.iam, &new.iam)
    } else {
        Changes::between(&old.provider, &new.provider)
    };
    let mut policies = PolicyChanges::of(&changes);
    if !arguments.policy.is_empty() {
        let given: Result<Vec<Policy>, _> =
            arguments.policy.iter().map(|file| PolicyFile::read(file).map(|file| file.policy)).collect();
        let reference = load_reference(arguments.reference.iam.as_deref())?;
        policies.check(&given?, &changes, [&old.provider, &new.provider], &reference)?;
    }
    if let Some(folder) = &arguments.html {
        let html = Html::new([&old.name, &new.name], &changes, &policies);
        html.write(folder)?;
        let index = folder.join("index.html");
        console.note(&format!("wrote {}; open {}", counted(html.files().len(), "page"), index.display()));
    }
    match arguments.format {
        Format::Text => console.print(&text(&changes, &policies, arguments.verbose))?,
        Format::Markdown => console.print(&markdown(&changes, &policies))?,
        Format::Json => console.print_json(&Record::new(&old, &new, &changes, &policies))?,
    }
    let suffice = policies.given.is_none_or(|given| given.suffice());
    Ok(if changes.breaks() || !suffice { Exit::Findings } else { Exit::Success })
}
