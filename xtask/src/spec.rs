//! `cargo xtask spec`.

use std::io::{BufWriter, Write, stdout};
use std::path::PathBuf;

use clap::Args;
use codegen::lower::Strictness;
use codegen::{CorrectionFiles, Severity, TextFile};
use specs::ResourceSpec;

use crate::{Outcome, generate, inputs, report};

/// The arguments of `spec`.
#[derive(Args)]
pub struct Arguments {
    /// The documentation tree; without it, this repository's.
    #[arg(long, value_name = "DIR")]
    docs: Option<PathBuf>,
    /// The IAM reference, one JSON file a service; without it, this repository's.
    #[arg(long, value_name = "DIR")]
    iam: Option<PathBuf>,
    /// Which resources: `ivs`, `ivs.stage`; all without any.
    resources: Vec<String>,
}

/// Prints the specs, and on stderr what is wrong with the pages.
pub fn run(arguments: &Arguments) -> Outcome {
    let root = inputs::root();
    let reference = inputs::reference(&arguments.iam.clone().unwrap_or_else(|| root.join("specs/iam")))?;
    let (files, corrections) = match &arguments.docs {
        Some(docs) => (inputs::pages(docs, "")?, CorrectionFiles::new()),
        None => (
            inputs::pages(&root.join("specs/docs/aws"), "docs/aws/")?,
            inputs::corrections(&root.join("specs/aws"))?,
        ),
    };
    let strictness = if arguments.docs.is_none() { Strictness::Strict } else { Strictness::Lenient };
    let provider = generate::read(&files, &[], &corrections, &reference, strictness)?;
    let errors = provider.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    let texts: Vec<&TextFile> = files.iter().chain(corrections.values().map(|(file, _)| file)).collect();
    let clean = report::diagnostics(errors, &texts) == 0;
    let wanted = |spec: &ResourceSpec| {
        let name = format!("{}.{}", spec.service, spec.name);
        arguments.resources.is_empty()
            || arguments.resources.iter().any(|wanted| *wanted == spec.service || *wanted == name)
    };
    let specs: Vec<_> =
        provider.services.values().flat_map(|lowered| &lowered.specs).filter(|spec| wanted(spec)).collect();
    if specs.is_empty() {
        return Err(
            "found no such resource, expected SERVICE or SERVICE.RESOURCE as `cargo xtask spec` lists them"
                .to_owned(),
        );
    }
    let mut out = BufWriter::new(stdout().lock());
    for spec in specs {
        let json = serde_json::to_string(spec).map_err(|error| error.to_string())?;
        if writeln!(out, "{json}").is_err() {
            break;
        }
    }
    let _ = out.flush();
    Ok(clean)
}
