//! What the manifest of each crate of the workspace must say.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

/// The crates that are for this repository alone.
const UNPUBLISHED: [&str; 4] = ["linked-programs", "provider-aws-goldens", "provider-tests", "xtask"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn manifest(folder: &Path) -> Table {
    let text = fs::read_to_string(folder.join("Cargo.toml")).expect("a manifest");
    text.parse().expect("TOML")
}

/// The folder and the manifest of each crate, by the crate's name; but for generated crates, whose manifests stand alone.
fn crates() -> BTreeMap<String, (PathBuf, Table)> {
    let workspace = manifest(&root());
    let members = workspace["workspace"]["members"].as_array().expect("a list");
    let folders = members.iter().map(|member| root().join(member.as_str().expect("a folder")));
    let written = folders.filter(|folder| {
        let text = fs::read_to_string(folder.join("Cargo.toml")).expect("a manifest");
        !text.starts_with("# @generated")
    });
    let named = written.map(|folder| {
        let manifest = manifest(&folder);
        (manifest["package"]["name"].as_str().expect("a name").to_owned(), (folder, manifest))
    });
    named.collect()
}

fn is_inherited(package: &Value, key: &str) -> bool {
    package.get(key).and_then(|value| value.get("workspace")) == Some(&Value::Boolean(true))
}

#[test]
fn every_crate_describes_itself_and_obeys_the_lints_of_the_workspace() {
    for (name, (_, manifest)) in crates() {
        let package = &manifest["package"];
        assert!(package["description"].as_str().is_some_and(|text| !text.is_empty()), "{name}: description");
        for key in ["version", "edition", "rust-version", "license"] {
            assert!(is_inherited(package, key), "{name}: {key}");
        }
        assert_eq!(manifest["lints"]["workspace"], Value::Boolean(true), "{name}: lints");
    }
}

#[test]
fn every_crate_that_is_published_has_licences_and_metadata() {
    for (name, (folder, manifest)) in crates() {
        let package = &manifest["package"];
        if UNPUBLISHED.contains(&name.as_str()) {
            assert_eq!(package["publish"], Value::Boolean(false), "{name}");
            continue;
        }
        for key in ["publish", "keywords", "categories"] {
            assert!(is_inherited(package, key), "{name}: {key}");
        }
        // A crate without a page of its own shows that of the project.
        let has_readme = folder.join("README.md").is_file() && package.get("readme").is_none();
        assert!(has_readme || is_inherited(package, "readme"), "{name}: readme");
        for file in ["LICENSE-APACHE", "LICENSE-MIT"] {
            assert!(folder.join(file).exists(), "{name}: run `ln -s ../{file}` in its folder");
        }
    }
}

/// Cargo refuses to publish a crate with a dependency that has only a path.
#[test]
fn every_crate_of_the_workspace_that_others_use_has_a_version() {
    let workspace = manifest(&root());
    let dependencies = workspace["workspace"]["dependencies"].as_table().expect("a table");
    for (name, dependency) in dependencies.iter().filter(|(_, dependency)| dependency.get("path").is_some()) {
        assert_eq!(dependency.get("version"), Some(&workspace["workspace"]["package"]["version"]), "{name}");
    }
}
