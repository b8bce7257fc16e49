//! `cargo xtask policy`: the command `iam-policy` for the resources of this repository, with the lines of their pages.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use cloud_control::Handler;
use codegen::Source;
use codegen::page::{self, Reading};
use least_privilege::needs;
use provider_aws_cli::{Catalog, Check, EmitterOptions, Operation, Output, ReportFormat, Resource};
use specs::ResourceSpec;

use crate::inputs;

/// The arguments of `policy`.
#[derive(Args)]
pub struct Arguments {
    /// The resource: `ivs.stage`.
    resource: Resource,
    /// The operations, with `,` between: all that the type has, without.
    #[arg(long, value_name = "OPERATION", value_delimiter = ',')]
    ops: Vec<Operation>,
    #[command(flatten)]
    options: EmitterOptions,
    #[command(flatten)]
    output: Output,
    /// Check this policy instead of printing one, as `iam-policy check` does. May be repeated.
    #[arg(long, value_name = "POLICY", conflicts_with_all = ["format", "explain", "out"])]
    check: Vec<PathBuf>,
}

/// Prints the policy on stdout, and on stderr what is to be said of it; or checks one.
pub fn run(arguments: &Arguments) -> Result<u8, String> {
    let root = inputs::root();
    let (specs, reference) = (root.join("specs/aws"), root.join("specs/iam"));
    let catalog = Catalog::new(Some(&specs), Some(&reference))?;
    let spec = catalog.spec(&arguments.resource)?;
    let places = places(&root, &spec)?;
    let all = needs(&spec, catalog.reference(), |handler, action| {
        places.get(&(handler, action.to_owned())).cloned()
    });
    let needs = Operation::chosen(&arguments.ops, &spec, all)?;
    let options = &arguments.options;
    let emission = options.emit(Some(catalog.reference()), |emitter| emitter.emit(&needs))?;
    if arguments.check.is_empty() {
        arguments.output.hand_out(&emission)?;
        Ok(0)
    } else {
        Check::read(&arguments.check)?.report(&emission, ReportFormat::Text)
    }
}

/// Where the pages of a resource say that a handler needs an action, as written there: `docs/aws/ivs/stage.md:81`.
fn places(root: &Path, spec: &ResourceSpec) -> Result<BTreeMap<(Handler, String), String>, String> {
    let mut places = BTreeMap::new();
    for source in &spec.pages {
        let text = inputs::read(&root.join("specs").join(&source.path))?;
        let of_file = Source { path: &source.path, text: &text };
        let Reading::Page(page) = page::read(of_file, &mut Vec::new()) else {
            continue;
        };
        for (handler, actions) in &page.permissions {
            for action in actions {
                let line = text[..action.span.start].matches('\n').count() + 1;
                let place = format!("{}:{line}", source.path);
                places.entry((*handler, action.value.clone())).or_insert(place);
            }
        }
    }
    Ok(places)
}
