//! The policies that a program needs, with the shared libraries that it is given with.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use least_privilege::{Emission, Evidence};
use provider_aws_cli::catalog::Catalog;
use provider_aws_cli::console::Console;
use provider_aws_cli::policy::attachment::AttachmentArguments;
use provider_aws_cli::policy::emitter::EmitterArguments;
use provider_aws_cli::read;
use provider_aws_cli::wording::escaped;

/// How many libraries a note names.
const NAMED: usize = 8;

/// The policies that a program and its libraries need.
pub fn emission_of_program(
    program: &Path,
    libraries: &[PathBuf],
    catalog: &Catalog,
    emitter: &EmitterArguments,
    attachment: &AttachmentArguments,
    console: &Console,
) -> anyhow::Result<Emission> {
    let mut evidence = evidence(program)?;
    for library in libraries {
        evidence = evidence.and(self::evidence(library)?);
    }
    let is_read = |name: &&String| libraries.iter().any(|library| is_of(name, library));
    let unread: Vec<&String> = evidence.libraries.iter().filter(|name| !is_read(name)).collect();
    if let Some(note) = note_of_unread(&unread) {
        console.note(&note);
    }
    if evidence.is_empty() {
        bail!(
            "{}: found no call of a generated provider crate; expected a program that makes one, and that isn't \
             compressed",
            program.display()
        );
    }
    console.note("calls of an AWS SDK that do not go through a provider crate are not seen");
    if evidence.passes_role() && !emitter.is_role() {
        console.warning(
            "the program passes a role that handlers act with: `--mode role --role ARN` is for that",
        );
    }
    let reference = catalog.reference_of(&evidence.needs);
    if reference.is_none() && emitter.has_tags() {
        console
            .warning("the IAM reference does not have all services of this program: give one by `--iam DIR`");
    }
    let emit = |emitter| evidence.emit(attachment.emitter(emitter));
    Ok(emitter.emit(&evidence.needs, reference, console, emit)?)
}

fn evidence(file: &Path) -> anyhow::Result<Evidence> {
    Evidence::of_program(&read::program(file)?).with_context(|| file.display().to_string())
}

/// Whether a file is of the library that a program links by this name. One of them may have a longer version:
/// `libstages.so.1`, and `libstages.so.1.2.3`.
fn is_of(name: &str, file: &Path) -> bool {
    let Some(file) = file.file_name().and_then(|file| file.to_str()) else {
        return false;
    };
    let begins = |long: &str, short: &str| {
        long.strip_prefix(short).is_some_and(|version| version.is_empty() || version.starts_with('.'))
    };
    let (name, file) = (name.to_lowercase(), file.to_lowercase());
    begins(&name, &file) || begins(&file, &name)
}

/// The names are those of the file, and may be anything.
fn note_of_unread(libraries: &[&String]) -> Option<String> {
    let shown: Vec<String> = libraries.iter().take(NAMED).map(|name| shown(name)).collect();
    let more = match libraries.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let note = "shared libraries of the program are not read";
    (!shown.is_empty()).then(|| {
        format!("{note}: {}{more}; give those that call a provider by `--library FILE`", shown.join(", "))
    })
}

/// A name of at most one short line.
fn shown(name: &str) -> String {
    const LENGTH: usize = 80;
    let short: String = name.chars().take(LENGTH).collect();
    let end = if short.len() < name.len() { "…" } else { "" };
    escaped(&short) + end
}
