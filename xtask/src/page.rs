//! `cargo xtask page`.

use std::io::{BufWriter, Write, stdout};
use std::path::PathBuf;

use codegen::page::{self, Reading};
use codegen::{Severity, Source};

use crate::{Outcome, inputs, report};

/// Prints the facts of the pages, and on stderr what is wrong with them.
pub fn run(paths: &[PathBuf]) -> Outcome {
    let mut clean = true;
    let mut out = BufWriter::new(stdout().lock());
    for path in paths {
        for file in inputs::pages(path, "")? {
            let mut diagnostics = Vec::new();
            let source = Source { path: &file.path, text: &file.text };
            if let Reading::Page(page) = page::read(source, &mut diagnostics)
                && writeln!(out, "{}", page.to_json()).is_err()
            {
                // Whoever reads has seen enough.
                return Ok(clean);
            }
            let shown = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
            clean &= report::diagnostics(shown, &[&file]) == 0;
        }
    }
    let _ = out.flush();
    Ok(clean)
}
