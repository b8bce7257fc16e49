//! What `provider-aws plan`, `apply` and `destroy` have in common: the file, and how a plan is printed.

use std::path::PathBuf;

use anyhow::{Context, bail};
use clap::Args;
use codegen::{Diagnostic, TextFile};
use provider_aws_cli::arguments::ResourceArguments;
use provider_aws_cli::catalog::Catalog;
use provider_aws_cli::console::Console;
use provider_aws_cli::diagnostics;
use provider_aws_cli::exit::Exit;
use provider_aws_cli::inputs::Texts;
use provider_aws_cli::read;
use provider_aws_cli::wording::{counted, escaped, with_causes};
use provider_aws_core::{Client, Wait};
use provider_aws_desired::{
    DesiredFile, Journal, Listener, PlanRecord, Planner, Problem, ResourceRecord, Survey, Syntax, check,
};
use provider_aws_dynamic::Types;
use serde_json::Value;

/// The file, and what it is read with.
#[derive(Args)]
pub struct DesiredArguments {
    /// The file: YAML, JSON or TOML.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The region of resources that name none, if the file names none either [default: that of the environment].
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    #[command(flatten)]
    resources: ResourceArguments,
}

/// A file that was read and checked, and what it is planned with.
pub struct Desired {
    pub file: DesiredFile,
    pub types: Types,
    client: Client,
    /// The file of the journal.
    journal: PathBuf,
}

impl Desired {
    pub fn planner(&self) -> Planner<'_> {
        Planner::new(&self.types, &self.client)
    }

    /// Ends what an earlier run began, and finds out what there is to do. Until the journal is dropped, no other run applies
    /// the file.
    pub async fn survey(&self, wait: &Wait, on: Listener<'_>) -> anyhow::Result<(Journal, Survey)> {
        let (planner, journal) = (self.planner(), Journal::open(&self.journal)?);
        planner.resume(&journal, wait, on).await?;
        Ok((journal, planner.survey(&self.file).await?))
    }
}

impl DesiredArguments {
    /// Reads and checks the file. What is wrong with it is printed; none is returned then.
    pub async fn load(&self, console: &Console) -> anyhow::Result<Option<Desired>> {
        let catalog = Catalog::load(&self.resources, console)?;
        let types = Types::new(catalog.specs()?, catalog.reference().clone());
        let Some(syntax) = Syntax::of(&self.file) else {
            bail!(
                "{}: expected the name of a file to end in .yaml, .yml, .json or .toml",
                self.file.display()
            );
        };
        let text = read::text(&self.file)?;
        let stem = self.file.file_stem().unwrap_or_default().to_string_lossy();
        let read = DesiredFile::read(&text, syntax, &stem);
        let problems = match &read {
            Ok(file) => check(file, types.specs()),
            Err(problems) => problems.clone(),
        };
        if !problems.is_empty() {
            self.show(text, &problems, console);
        }
        let Some(file) = read.ok().filter(|_| problems.is_empty()) else { return Ok(None) };
        let client = Client::from_env().await;
        let client = match &self.region {
            Some(region) => client.with_region(region),
            None => client,
        };
        let journal = self.file.with_file_name(format!(".{}.journal", file.name));
        Ok(Some(Desired { file, types, client, journal }))
    }

    fn show(&self, text: String, problems: &[Problem], console: &Console) {
        let file = TextFile { path: read::place(&self.file), text };
        let diagnostics = problems.iter().map(|Problem { place, message, help }| Diagnostic {
            help: help.clone(),
            ..file.source().error(place.clone(), message.clone())
        });
        let diagnostics: Vec<Diagnostic> = diagnostics.collect();
        diagnostics::show(&diagnostics, &Texts::of_file(&file), console);
        console.error(&format!("the file has {}", counted(problems.len(), "error")));
    }
}

/// Runs a command that makes calls. That it fails isn't that there is something to do.
pub fn run(command: impl Future<Output = anyhow::Result<Exit>>, console: &Console) -> anyhow::Result<Exit> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.context("the calls can't be made")?.block_on(command).or_else(|error| {
        console.error(&with_causes(error.as_ref()));
        Ok(Exit::Findings)
    })
}

/// A plan as text.
pub fn text(plan: &PlanRecord) -> String {
    let mut lines = vec![summary(plan)];
    let needed = plan.resources.iter().filter(|resource| resource.action != "keep");
    for resource in needed {
        lines.push(String::new());
        lines.extend(resource_lines(resource));
    }
    for gone in &plan.gone {
        lines.push(String::new());
        lines.push(format!(
            "- {} ({} {}): delete, since the file has it no more",
            gone.name, gone.type_name, gone.identifier
        ));
    }
    if lines.len() > 1 {
        lines.push(String::new());
        lines.push(format!("plan {}", plan.hash));
    }
    lines.join("\n")
}

fn summary(plan: &PlanRecord) -> String {
    let count = |action: &str| plan.resources.iter().filter(|resource| resource.action == action).count();
    let counts = [
        (count("create"), "to create"),
        (count("update"), "to update"),
        (count("replace"), "to replace"),
        (plan.gone.len(), "to delete"),
        (count("keep"), "as it should be"),
    ];
    let counts = counts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}"));
    format!("{}: {}", plan.file, counts.collect::<Vec<_>>().join(", "))
}

/// What a resource takes, as text.
pub fn resource_lines(resource: &ResourceRecord) -> Vec<String> {
    let ResourceRecord { name, type_name, identifier, action, region, .. } = resource;
    let sign = match *action {
        "create" => "+",
        "update" => "~",
        _ => "±",
    };
    let identifier = identifier.as_ref().map(|identifier| format!(" {identifier}")).unwrap_or_default();
    let region = region.as_ref().map(|region| format!(", {region}")).unwrap_or_default();
    let mut lines = vec![format!("{sign} {name} ({type_name}{}{region}): {action}", escaped(&identifier))];
    for (name, value) in resource.properties.as_object().into_iter().flatten() {
        lines.push(format!("    {name}: {value}"));
    }
    let operations =
        resource.patch.as_array().into_iter().flatten().filter(|operation| operation["op"] != "test");
    for operation in operations {
        let (path, value) = (operation["path"].as_str().unwrap_or_default(), operation.get("value"));
        let place = path.trim_start_matches('/');
        lines.push(match value {
            Some(value) => format!("    {place}: {}", change(resource, path, value)),
            None => format!("    {place}: removed"),
        });
    }
    lines.extend(resource.later.iter().map(|name| format!("    {name}: known when it is there")));
    lines.extend(resource.places.iter().map(|place| format!("    {place}: can't be changed")));
    lines
}

/// The value before, if it was read, and the value afterwards.
fn change(resource: &ResourceRecord, path: &str, value: &Value) -> String {
    let mut tests = resource.patch.as_array().into_iter().flatten();
    match tests.find(|operation| operation["op"] == "test" && operation["path"] == path) {
        Some(test) => format!("{} → {value}", test["value"]),
        None => value.to_string(),
    }
}
