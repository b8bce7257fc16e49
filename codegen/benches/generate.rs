//! `cargo bench -p provider-aws-codegen`: pages to formatted Rust, against the floor.
//!
//! The floor is the work that any generator must do, on the same threads: reading the files, one pass of
//! pulldown-cmark's events and one parse by html5ever over the same bytes, serde_json over the same schemas,
//! and prettyplease over the same output. That includes syn's parse, since prettyplease prints a tree, not text; a second ratio leaves that
//! parse out of the floor. Type names and the IAM reference are loaded before.
//!
//! The corpus is `$CORPUS`, a folder of pages; without it, the folder that `cargo xtask corpus` unpacked. The schemas are
//! in `$SCHEMAS`, likewise; without any, pages are read alone.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use codegen::lower::{Knowledge, Strictness};
use codegen::{CorrectionFiles, TextFile, read_provider, rust};
use iam_policy::Reference;
use pulldown_cmark::{Options, Parser};
use rayon::prelude::*;
use serde_json::Value;
use specs::{ResourceSchema, Schemas, TypeNames};

const RUNS: usize = 9;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = |variable: &str, default: &str| {
        std::env::var_os(variable).map_or_else(|| root.join("target/corpus").join(default), PathBuf::from)
    };
    let corpus = folder("CORPUS", "aws-2024-05-02");
    let iam = folder("IAM", "iam-reference");
    if !corpus.is_dir() || !iam.is_dir() {
        println!("skipped: no corpus at {}; run `cargo xtask corpus` first", corpus.display());
        return;
    }
    let schemas = folder("SCHEMAS", "cfn-schemas");
    let schemas = if schemas.is_dir() { listed(&schemas, "json") } else { Vec::new() };
    let paths = listed(&corpus, "md");
    let types = read(&root.join("specs/aws/types.txt"));
    let types = TypeNames::parse(&types);
    let mut reference = Reference::default();
    for path in listed(&iam, "json") {
        reference.add(&read(&path)).expect("a file of the reference");
    }

    let output = generate(&paths, &schemas, &types, &reference);
    let memory = peak_memory();
    let bytes: usize = paths.par_iter().map(|path| read(path).len()).sum();
    let lines: usize = output.iter().map(|text| text.lines().count()).sum();
    println!("input        {} files, {:.1} MB", paths.len(), bytes as f64 / 1e6);
    println!("schemas      {}", schemas.len());
    println!("output       {} files, {lines} lines", output.len());
    println!("threads      {}", rayon::current_num_threads());

    let generator = time(|| {
        black_box(generate(&paths, &schemas, &types, &reference));
    });
    let inputs = time(|| {
        paths.par_iter().for_each(|path| {
            let text = read(path);
            black_box(Parser::new_ext(&text, Options::ENABLE_TABLES).count());
            black_box(scraper::Html::parse_document(&text));
        });
        schemas.par_iter().for_each(|path| {
            black_box(serde_json::from_str::<Value>(&read(path)).expect("a schema is JSON"));
        });
    });
    let parse = time(|| {
        output.par_iter().for_each(|text| {
            black_box(parsed(text));
        });
    });
    let parse_and_print = time(|| {
        output.par_iter().for_each(|text| {
            black_box(prettyplease::unparse(&parsed(text)));
        });
    });
    let floor = inputs + parse_and_print;
    let floor_without_parse = floor.saturating_sub(parse);
    println!("generator    {generator:?}");
    println!("floor        {floor:?} (input {inputs:?}, prettyplease with syn {parse_and_print:?})");
    println!("ratio        {:.2}", ratio(generator, floor));
    println!("             {:.2} without syn's parse in the floor", ratio(generator, floor_without_parse));
    match memory {
        Some(kilobytes) => println!("peak memory  {:.0} MB", kilobytes as f64 / 1e3),
        None => println!("peak memory  not known on this system"),
    }
}

fn generate(paths: &[PathBuf], schemas: &[PathBuf], types: &TypeNames, reference: &Reference) -> Vec<String> {
    let file = |path: &PathBuf| TextFile { path: path.display().to_string(), text: read(path) };
    let files: Vec<TextFile> = paths.par_iter().map(file).collect();
    let schema = |path: &PathBuf| ResourceSchema::parse(&read(path)).expect("a schema");
    let schemas: Vec<ResourceSchema> = schemas.par_iter().map(schema).collect();
    let schemas = Schemas::from_iter(schemas);
    let knowledge =
        Knowledge { types, reference, schemas: &schemas, strictness: Strictness::Lenient, corrections: None };
    let provider = read_provider(&files, &[], &CorrectionFiles::new(), knowledge, &|| {});
    let generated = provider.services.par_iter().flat_map(|(service, lowered)| {
        rust::generated(service, &lowered.specs, reference, rust::Home::Workspace)
            .expect("generated code is Rust")
    });
    generated.map(|file| file.text).collect()
}

fn parsed(text: &str) -> syn::File {
    syn::parse_file(text).expect("generated code is Rust")
}

/// The median of several runs.
fn time(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[RUNS / 2]
}

fn ratio(of: Duration, to: Duration) -> f64 {
    of.as_secs_f64() / to.as_secs_f64()
}

/// The most memory that this process has had, in kB.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn listed(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("an entry of a folder").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
