//! `cargo xtask generate`.

use std::path::{Path, PathBuf};

use clap::Args;
use codegen::lower::Knowledge;
use codegen::rust::{crate_name, generated, new_crate};
use codegen::{CorrectionFiles, Provider, Severity, TextFile, read_provider};
use iam_policy::Reference;
use rayon::prelude::*;

use crate::files::Outputs;
use crate::{Outcome, inputs, report};

/// The arguments of `generate`.
#[derive(Args)]
pub struct Arguments {
    /// The documentation tree; without it, this repository's.
    #[arg(long, value_name = "DIR", requires = "out")]
    docs: Option<PathBuf>,
    /// Only this service; may be given several times.
    #[arg(long, value_name = "NAME")]
    service: Vec<String>,
    /// Where to write provider crates, as a workspace.
    #[arg(long, value_name = "DIR", requires = "docs")]
    out: Option<PathBuf>,
    /// The IAM reference, one JSON file a service; without it, this repository's.
    #[arg(long, value_name = "DIR")]
    iam: Option<PathBuf>,
    /// Write nothing; show what is stale or stray, and exit with 1 if anything is.
    #[arg(long)]
    check: bool,
    /// Print the closing summary as JSON.
    #[arg(long)]
    json: bool,
    /// Show warnings about the pages of others, too.
    #[arg(long, short)]
    verbose: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Outcome {
    let root = inputs::root();
    let reference = inputs::reference(
        &arguments
            .iam
            .clone()
            .unwrap_or_else(|| root.join("specs/iam")),
    )?;
    match (&arguments.docs, &arguments.out) {
        (Some(docs), Some(out)) => {
            let files = inputs::pages(docs, "")?;
            let provider = read(
                &files,
                &arguments.service,
                &CorrectionFiles::new(),
                &reference,
                false,
            )?;
            let outputs = foreign(&provider, &reference, out, &root)?;
            show(
                &provider,
                &files.iter().collect::<Vec<_>>(),
                arguments.verbose,
            );
            finish(&provider, &outputs, arguments)
        }
        _ => {
            let files = inputs::pages(&root.join("specs/docs/aws"), "docs/aws/")?;
            let corrections = inputs::corrections(&root.join("specs/aws"))?;
            let provider = read(&files, &arguments.service, &corrections, &reference, true)?;
            let texts: Vec<&TextFile> = files
                .iter()
                .chain(corrections.values().map(|(file, _)| file))
                .collect();
            let errors = show(&provider, &texts, true);
            let unknown: Vec<_> = corrections
                .keys()
                .filter(|service| !provider.services.contains_key(*service))
                .collect();
            if arguments.service.is_empty() && !unknown.is_empty() {
                return Err(format!(
                    "found corrections of services without pages: {unknown:?}; remove specs/aws/<service>.toml"
                ));
            }
            if errors > 0 {
                eprintln!(
                    "nothing is written: the pages have {errors} {}",
                    if errors == 1 { "error" } else { "errors" }
                );
                return Ok(false);
            }
            finish(&provider, &own(&provider, &reference, root)?, arguments)
        }
    }
}

/// Reads and lowers, showing how far it is.
pub fn read(
    files: &[TextFile],
    services: &[String],
    corrections: &CorrectionFiles,
    reference: &Reference,
    strict: bool,
) -> Result<Provider, String> {
    let types = inputs::types()?;
    let bar = report::progress(files.len(), "reading");
    let knowledge = Knowledge {
        types: &types,
        reference,
        strict,
    };
    let provider = read_provider(files, services, corrections, knowledge, &|| bar.inc(1));
    bar.finish_and_clear();
    report::step(&format!("read {} files", files.len()));
    if let Some(missing) = services
        .iter()
        .find(|service| !provider.services.contains_key(*service))
    {
        return Err(format!(
            "found no page of the service `{missing}`, expected one"
        ));
    }
    Ok(provider)
}

/// Prints what is wrong with the pages; returns how many errors there are.
fn show(provider: &Provider, files: &[&TextFile], warnings: bool) -> usize {
    let shown = provider
        .diagnostics
        .iter()
        .filter(|diagnostic| warnings || diagnostic.severity == Severity::Error);
    report::diagnostics(shown, files)
}

/// The outputs of this repository.
pub fn own(provider: &Provider, reference: &Reference, root: PathBuf) -> Result<Outputs, String> {
    let mut outputs = Outputs::new(root);
    add(
        &mut outputs,
        provider,
        reference,
        Path::new("specs/aws"),
        "..",
    )?;
    Ok(outputs)
}

/// The outputs of a documentation tree, as a workspace of its own that takes the runtime from `root`.
pub fn foreign(
    provider: &Provider,
    reference: &Reference,
    out: &Path,
    root: &Path,
) -> Result<Outputs, String> {
    let mut outputs = Outputs::new(out.to_path_buf());
    add(
        &mut outputs,
        provider,
        reference,
        Path::new("specs"),
        &root.display().to_string(),
    )?;
    let workspace = "# @generated by `cargo xtask generate`. Do not edit.\n\n\
                     [workspace]\nresolver = \"3\"\nmembers = [\"provider-aws-*\"]\n";
    outputs.add_unless_own("Cargo.toml", workspace.to_owned());
    Ok(outputs)
}

fn add(
    outputs: &mut Outputs,
    provider: &Provider,
    reference: &Reference,
    specs: &Path,
    runtime: &str,
) -> Result<(), String> {
    let services: Vec<_> = provider
        .services
        .iter()
        .filter(|(_, lowered)| !lowered.specs.is_empty())
        .collect();
    let bar = report::progress(services.len(), "generating");
    let generated: Vec<_> = services
        .par_iter()
        .map(|(service, lowered)| {
            let files = generated(service, &lowered.specs, reference);
            bar.inc(1);
            files.map_err(|error| format!("the code for `{service}` is no Rust ({error}): a bug of codegen; please report it"))
        })
        .collect::<Result<_, _>>()?;
    bar.finish_and_clear();
    for ((service, lowered), files) in services.into_iter().zip(generated) {
        outputs.own(specs.join(service));
        for spec in &lowered.specs {
            outputs.add(
                specs.join(service).join(format!("{}.json", spec.name)),
                spec.to_json(),
            );
        }
        let krate = PathBuf::from(crate_name(service));
        for file in new_crate(service, runtime) {
            outputs.add_unless_own(krate.join(file.path), file.text);
        }
        outputs.own(krate.join("src/generated"));
        for file in files {
            outputs.add(krate.join("src/generated").join(file.path), file.text);
        }
    }
    Ok(())
}

/// Writes the outputs, or shows what would change; then the summary.
fn finish(provider: &Provider, outputs: &Outputs, arguments: &Arguments) -> Outcome {
    let changes = outputs.changes()?;
    let errors = provider
        .diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity == Severity::Error);
    if arguments.check && !changes.is_empty() {
        for change in &changes {
            println!("{}", outputs.diff(change));
        }
        eprintln!(
            "{} generated files are not as the pages are; to mend it: {}",
            changes.len(),
            mending(arguments)
        );
        return Ok(false);
    }
    outputs.write(&changes)?;
    let summary = report::Summary::of(provider, outputs.len(), changes.len());
    if arguments.json {
        println!(
            "{}",
            serde_json::to_string(&summary).map_err(|error| error.to_string())?
        );
    } else {
        println!("{summary}");
    }
    Ok(!errors)
}

/// The command that mends what `--check` found.
fn mending(arguments: &Arguments) -> String {
    let mut command = "cargo xtask generate".to_owned();
    let mut add = |flag: &str, value: &str| command.push_str(&format!(" --{flag} {value}"));
    let paths = [
        ("docs", &arguments.docs),
        ("out", &arguments.out),
        ("iam", &arguments.iam),
    ];
    for (flag, path) in paths {
        if let Some(path) = path {
            add(flag, &path.display().to_string());
        }
    }
    for service in &arguments.service {
        add("service", service);
    }
    command
}
