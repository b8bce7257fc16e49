//! Crates that are generated from the pages of a date, and what rustdoc says of their public items, as JSON.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::rust::crate_name;
use provider_aws_cli::console::{Console, ConsoleArguments};
use provider_aws_cli::generate::{PackageArguments, RuntimeSource, workspace_outputs};
use provider_aws_cli::inputs::{Inputs, References, SchemaSource, Tree};
use toml::Table;

use crate::support::{corpus, files, root};
use crate::workspace::run;

/// The pages of some services at a date, and the crates that are generated from them.
pub struct Crates {
    /// The folder of the pages.
    pub pages: PathBuf,
    /// The generated workspace.
    workspace: PathBuf,
    /// The folder of rustdoc's JSON files.
    rustdoc: PathBuf,
}

impl Crates {
    /// Generates the crates, with schemas if a folder is named, and has rustdoc read them.
    pub fn generate(date: &str, services: &[&str], schemas: Option<&Path>) -> Self {
        let folder = folder().join(schemas.map_or("without-schemas", |_| "with-schemas")).join(date);
        let [pages, workspace, rustdoc] = ["pages", "crates", "rustdoc"].map(|name| folder.join(name));
        let crates = Self { pages, workspace, rustdoc };
        if folder.exists() {
            // Cargo documents again what is written anew: the files of another date are in the same target folder.
            fs::remove_dir_all(&folder).expect("the folder of an earlier run");
        }
        let is_asked_for =
            |path: &str| path.split('/').next().is_some_and(|service| services.contains(&service));
        for file in corpus(date).into_iter().filter(|file| is_asked_for(&file.path)) {
            let path = crates.pages.join(&file.path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, file.text).expect("a file");
        }
        let schemas = schemas.map_or(SchemaSource::Nowhere, SchemaSource::Folder);
        write_workspace(&crates.pages, schemas, &crates.workspace);
        document(&crates.workspace, &crates.rustdoc);
        crates
    }

    /// What rustdoc says of the crate of a service.
    pub fn rustdoc(&self, service: &str) -> PathBuf {
        self.rustdoc.join(format!("{}.json", crate_name(service).replace('-', "_")))
    }

    /// The features of the crate of a service.
    pub fn features(&self, service: &str) -> Vec<String> {
        let manifest = self.workspace.join(crate_name(service)).join("Cargo.toml");
        let manifest: Table = fs::read_to_string(manifest).expect("a manifest").parse().expect("TOML");
        manifest["features"].as_table().expect("features").keys().cloned().collect()
    }
}

/// The folder of the schemas.
pub fn schemas() -> PathBuf {
    let folder = folder().join("schemas");
    fs::create_dir_all(&folder).expect("a folder");
    for file in files("data/cfn-schemas") {
        fs::write(folder.join(file.path.replace('/', "-")), file.text).expect("a file");
    }
    folder
}

/// Where everything is, so that a second run compiles little.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder").join("semver")
}

fn write_workspace(pages: &Path, schemas: SchemaSource<'_>, workspace: &Path) {
    let console = Console::new("semver", ConsoleArguments::quiet());
    let references = References { schemas, ..References::default() };
    let inputs = Inputs::load(Tree::Docs(pages), &references).expect("pages");
    let provider = inputs.lower(&[], &console).expect("services");
    let core = RuntimeSource::folder(&root().join("provider-aws-core")).expect("the runtime");
    let package = PackageArguments { core: Some(core), ..PackageArguments::default() };
    let nothing_kept = BTreeMap::new();
    let outputs = workspace_outputs(&provider, &nothing_kept, &inputs, workspace, &package, &console);
    let outputs = outputs.expect("crates");
    outputs.write(&outputs.changes().expect("what is on disk")).expect("files");
    fs::copy(root().join("Cargo.lock"), workspace.join("Cargo.lock")).expect("a file");
}

/// Writes what rustdoc says of the crates of a workspace. Its JSON is unstable, which the variable for the compiler allows.
fn document(workspace: &Path, out: &Path) {
    let target = folder().join("target");
    run(Command::new(env!("CARGO"))
        .args(["doc", "--workspace", "--lib", "--no-deps", "--quiet"])
        .args(["--no-default-features", "--features", "resources,policy"])
        .current_dir(workspace)
        .env("CARGO_TARGET_DIR", &target)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTDOCFLAGS", "-Zunstable-options --output-format json"));
    fs::rename(target.join("doc"), out).expect("the documentation");
}
