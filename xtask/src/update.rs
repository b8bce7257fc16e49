//! `cargo xtask update`: pages from a checkout of the docs, what is generated from them, and what that changes.

mod pages;
mod references;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use codegen::changes::{self, Changes};
use codegen::{Diagnostic, Provider, Severity};
use provider_aws_cli::changes::{Edition, PolicyChanges, markdown, page_editions};
use provider_aws_cli::console::Console;
use provider_aws_cli::diagnostics::{self, errors};
use provider_aws_cli::disk;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::generate::{Outputs, add_repository};
use provider_aws_cli::inputs::{Inputs, Pages, References, Tree};
use provider_aws_cli::wording::counted;

use self::pages::{Selection, repository_path, select};
use crate::root;

/// Take the pages of this repository's services from a checkout of the docs, regenerate, and print what that changes.
///
/// Pages are matched by their id, whatever the layout of the docs. A page of these services that is new in the docs is
/// added to `specs/docs/aws`; one that the docs no longer have is removed. Pages of other services aren't taken.
///
/// If a page has errors, or a correction no longer applies, nothing is changed: neither pages nor generated files.
///
/// Prints the text of a pull request, as `provider-aws diff --format markdown` does. It begins with the verdict: which part
/// of a version the changes ask for.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cargo xtask update --docs ../docs/aws
  cargo xtask update --docs ../docs/aws --schemas ../schemas --iam ../iam --out changes.md

Exit codes: 0 success, also if nothing differs; 1 a page has errors, and nothing is changed; 2 failure")]
pub struct UpdateCommand {
    /// The docs: a folder with the pages of the provider, at any depth.
    #[arg(long, value_name = "DIR")]
    docs: PathBuf,
    /// Also take the schemas of these services' types, from a folder with one JSON file per type as AWS publishes them.
    #[arg(long, value_name = "DIR")]
    schemas: Option<PathBuf>,
    /// Also take the files that `specs/iam` has, from a folder with the IAM reference, one JSON file per service.
    #[arg(long, value_name = "DIR")]
    iam: Option<PathBuf>,
    /// Write the Markdown to a file instead of stdout.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Updates this repository.
pub fn run(arguments: &UpdateCommand, console: &Console) -> anyhow::Result<Exit> {
    let root = root();
    let mut inputs = Inputs::load(Tree::Repository(&root), &References::default())?;
    let before = edition_on_disk(&root, &inputs, console)?;
    let docs = Pages::load(&arguments.docs, "")?;
    let Selection { pages, vanished, added } =
        select(std::mem::take(&mut inputs.pages), docs, &arguments.docs)?;
    inputs.pages = pages;
    let mut outputs = Outputs::new(root.clone());
    let of_iam = match &arguments.iam {
        Some(folder) => references::take_iam(&root, folder, &mut inputs, &mut outputs)?,
        None => Changes::default(),
    };
    let mut provider = inputs.lower(&[], console)?;
    if let Some(folder) = &arguments.schemas {
        references::take_schemas(&provider, folder, &mut inputs, &mut outputs)?;
        provider = inputs.lower(&[], console)?;
    }
    let is_shown = |finding: &&Diagnostic| finding.severity >= Severity::Warning;
    diagnostics::show(provider.diagnostics.iter().filter(is_shown), &inputs.texts(), console);
    let count = errors(&provider.diagnostics).count();
    if count > 0 {
        console.error(&format!("nothing is changed: the pages have {}", counted(count, "error")));
        return Ok(Exit::Findings);
    }

    for (path, text) in
        inputs.pages.files.iter().filter_map(|file| Some((repository_path(&file.path)?, &file.text)))
    {
        outputs.add(path, text.clone());
    }
    add_repository(&mut outputs, &provider, &inputs, console)?;
    let stale = outputs.changes()?;
    outputs.write(&stale)?;
    for (id, path) in vanished.iter().filter_map(|(id, path)| Some((id, repository_path(path)?))) {
        disk::remove_file(&root.join(&path))?;
        console.note(&format!("removed {path}: the docs no longer have a page of `{id}`"));
    }
    for (id, path) in added.iter().filter_map(|(id, path)| Some((id, repository_path(path)?))) {
        console.note(&format!("added {path}: the docs have a new page of `{id}`"));
    }
    console.note(&format!("{} changed", counted(stale.len() + vanished.len(), "file")));

    let changes = Changes::between(&before, &edition(&inputs, provider));
    let mut text = markdown(&changes, &PolicyChanges::of(&changes));
    if !of_iam.is_empty() {
        text.push_str("\n# IAM's reference\n\n");
        text.push_str(&markdown(&of_iam, &PolicyChanges::default()));
    }
    match &arguments.out {
        Some(file) => disk::write_whole(file, &text)?,
        None => console.print(&text)?,
    }
    Ok(Exit::Success)
}

/// What this repository has before an update: its specs, and its pages.
fn edition_on_disk(root: &Path, inputs: &Inputs, console: &Console) -> anyhow::Result<changes::Edition> {
    let folder = root.join("specs/aws").display().to_string();
    let mut edition = Edition::read(&folder, &[], &References::default(), console)?.provider;
    edition.pages = page_editions(&inputs.pages.files, edition.specs.values().flatten());
    Ok(edition)
}

/// What it has afterwards.
fn edition(inputs: &Inputs, provider: Provider) -> changes::Edition {
    let specs = provider.services.values().flat_map(|service| &service.specs);
    let pages = page_editions(&inputs.pages.files, specs);
    let services = provider.services.into_iter();
    let specs = services.map(|(service, lowered)| (service, Arc::unwrap_or_clone(lowered).specs)).collect();
    changes::Edition { specs, pages }
}
