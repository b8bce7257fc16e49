//! `cargo xtask policy`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use codegen::page::{self, Reading};
use codegen::{Source, needs};
use iam_policy::{Emission, Emitter, Format, Need, RenderedFile, Target, Warning};
use specs::{Handler, ResourceSpec};

use crate::files::Outputs;
use crate::{Outcome, inputs};

/// The arguments of `policy`.
#[derive(Args)]
pub struct Arguments {
    /// The resource: `ivs.stage`.
    resource: String,
    /// The operations, with `,` between: all that the type has, without.
    #[arg(long, value_name = "OPERATION", value_delimiter = ',')]
    ops: Vec<Operation>,
    /// The language to print it in.
    #[arg(long, value_enum, default_value_t = Language::Json)]
    format: Language,
    /// Whose credentials the handlers act with: the caller's, or those of a role that the caller passes.
    #[arg(long, value_enum, default_value_t = Mode::Caller)]
    mode: Mode,
    /// The role of `--mode role`.
    #[arg(
        long,
        value_name = "ARN",
        default_value = "arn:${Partition}:iam::${Account}:role/cloud-control"
    )]
    role: String,
    /// Only in this partition: `aws`, `aws-cn`, `aws-us-gov`, `aws-eusc`.
    #[arg(long, value_name = "P")]
    partition: Option<String>,
    /// Only in this region.
    #[arg(long, value_name = "R")]
    region: Option<String>,
    /// Only in this account.
    #[arg(long, value_name = "A")]
    account: Option<String>,
    /// Only the resource of this ARN or id; a create and a list come before there is one.
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// Only resources with this tag, where IAM can tell. May be repeated.
    #[arg(long, value_name = "KEY=VALUE", value_parser = tag)]
    resource_tag: Vec<(String, String)>,
    /// Only what sets this tag, where IAM can tell. May be repeated.
    #[arg(long, value_name = "KEY=VALUE", value_parser = tag)]
    request_tag: Vec<(String, String)>,
    /// Allow this action although it is a whole service, or passes roles. May be repeated.
    #[arg(long, value_name = "ACTION")]
    allow: Vec<String>,
    /// Allow to cancel what the operations began, too.
    #[arg(long)]
    cancel: bool,
    /// Say which operation needs which action, and which line of which page says so.
    #[arg(long)]
    explain: bool,
    /// Write files into this folder instead of printing them.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Operation {
    Create,
    Get,
    Update,
    Delete,
    List,
}

impl Operation {
    fn handler(self) -> Handler {
        match self {
            Self::Create => Handler::Create,
            Self::Get => Handler::Read,
            Self::Update => Handler::Update,
            Self::Delete => Handler::Delete,
            Self::List => Handler::List,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Language {
    Json,
    Hcl,
    #[value(name = "cloudformation")]
    CloudFormation,
    Sam,
    CdkTs,
    CdkPython,
}

impl Language {
    fn format(self) -> Format {
        match self {
            Self::Json => Format::Json,
            Self::Hcl => Format::Hcl,
            Self::CloudFormation => Format::CloudFormation,
            Self::Sam => Format::Sam,
            Self::CdkTs => Format::CdkTypeScript,
            Self::CdkPython => Format::CdkPython,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Mode {
    Caller,
    Role,
}

fn tag(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').ok_or("expected KEY=VALUE")?;
    Ok((key.to_owned(), value.to_owned()))
}

/// Prints the policy on stdout, and on stderr what is to be said of it.
pub fn run(arguments: &Arguments) -> Outcome {
    let root = inputs::root();
    let reference = inputs::reference(&root.join("specs/iam"))?;
    let spec = spec(&root, &arguments.resource)?;
    let places = places(&root, &spec)?;
    let all = needs(&spec, &reference, |handler, action| {
        places.get(&(handler, action.to_owned())).cloned()
    });
    let emission = emitter(arguments)
        .reference(&reference)
        .emit(&chosen(&spec, all, &arguments.ops)?)
        .map_err(|error| error.to_string())?;
    for warning in &emission.warnings {
        if let Warning::IdUnused(type_name) = warning {
            // To go on would be to allow more than was asked for.
            return Err(format!("the id does not fit the ARNs of {type_name}"));
        }
        eprintln!("warning: {warning}");
    }
    if arguments.explain {
        explain(&emission);
    }
    let files = emission.render(arguments.format.format());
    match &arguments.out {
        Some(folder) => write(folder, files)?,
        None => print(&files),
    }
    Ok(true)
}

fn emitter<'r>(arguments: &Arguments) -> Emitter<'r> {
    let mut target = Target::any();
    if let Some(partition) = &arguments.partition {
        target = target.partition(partition);
    }
    if let Some(region) = &arguments.region {
        target = target.region(region);
    }
    if let Some(account) = &arguments.account {
        target = target.account(account);
    }
    if let Some(id) = &arguments.id {
        target = target.id(id);
    }
    let mut emitter = Emitter::new().target(target);
    if arguments.mode == Mode::Role {
        emitter = emitter.role(&arguments.role);
    }
    if arguments.cancel {
        emitter = emitter.cancels();
    }
    for (key, value) in &arguments.resource_tag {
        emitter = emitter.resource_tag(key, value);
    }
    for (key, value) in &arguments.request_tag {
        emitter = emitter.request_tag(key, value);
    }
    for action in &arguments.allow {
        emitter = emitter.allow_broad(action);
    }
    emitter
}

/// The spec of `service.resource`.
fn spec(root: &Path, resource: &str) -> Result<ResourceSpec, String> {
    let is_plain = |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let (service, name) = resource
        .split_once('.')
        .filter(|(service, name)| is_plain(service) && is_plain(name))
        .ok_or_else(|| format!("`{resource}` is no resource, expected one such as `ivs.stage`"))?;
    let path = root.join(format!("specs/aws/{service}/{name}.json"));
    let spec = ResourceSpec::from_json(&inputs::read(&path)?);
    spec.map_err(|error| format!("{}: {error}", path.display()))
}

/// Where the pages of a resource say that a handler needs an action, as written there: `docs/aws/ivs/stage.md:81`.
fn places(root: &Path, spec: &ResourceSpec) -> Result<BTreeMap<(Handler, String), String>, String> {
    let mut places = BTreeMap::new();
    for source in &spec.pages {
        let text = inputs::read(&root.join("specs").join(&source.path))?;
        let of_file = Source {
            path: &source.path,
            text: &text,
        };
        let Reading::Page(page) = page::read(of_file, &mut Vec::new()) else {
            continue;
        };
        for (handler, actions) in &page.permissions {
            for action in actions {
                let line = text[..action.span.start].matches('\n').count() + 1;
                let place = format!("{}:{line}", source.path);
                places
                    .entry((*handler, action.value.clone()))
                    .or_insert(place);
            }
        }
    }
    Ok(places)
}

/// The needs of the operations that were asked for, or of all.
fn chosen(
    spec: &ResourceSpec,
    needs: Vec<Need>,
    operations: &[Operation],
) -> Result<Vec<Need>, String> {
    let missing = operations
        .iter()
        .find(|operation| spec.operation(operation.handler()).is_none());
    if let Some(missing) = missing {
        return Err(format!(
            "{} has no operation `{}`",
            spec.type_name,
            missing.handler().name()
        ));
    }
    let is_chosen = |handler: Handler| {
        operations.is_empty() || operations.iter().any(|it| it.handler() == handler)
    };
    let of_operations = spec.operations.iter().zip(needs);
    Ok(of_operations
        .filter(|(operation, _)| is_chosen(operation.handler))
        .map(|(_, need)| need)
        .collect())
}

fn explain(emission: &Emission) {
    for reason in &emission.reasons {
        eprintln!("{reason}");
    }
}

fn print(files: &[RenderedFile]) {
    for file in files {
        if files.len() > 1 {
            eprintln!("{}:", file.name);
        }
        print!("{}", file.text);
    }
}

fn write(folder: &Path, files: Vec<RenderedFile>) -> Result<(), String> {
    let mut outputs = Outputs::new(folder.to_owned());
    for file in files {
        eprintln!("{}", folder.join(&file.name).display());
        outputs.add(file.name, file.text);
    }
    let changes = outputs.changes()?;
    outputs.write(&changes)
}
