//! Invariants of ARCHITECTURE.md that can be read off the sources and manifests.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// The crates, from the ground up: a crate depends on crates of lower floors only.
const FLOORS: [&[&str]; 8] = [
    &["cloud-control"],
    &["iam-policy", "specs"],
    &["least-privilege"],
    &["codegen", "provider-aws-core", "provider-aws-local", "provider-aws-macros"],
    &["provider-aws-dynamic"],
    &["provider-aws-desired"],
    &["provider-aws-cli", "provider-aws-ivs"],
    &["xtask"],
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A source file of a crate, by its path in this repository: its code, without comments and unit tests.
struct Code {
    path: String,
    lines: Vec<(usize, String)>,
}

/// The code of all crates but those of tests. Generated files are left out: what they say, their generator says.
fn code() -> Vec<Code> {
    let mut all = Vec::new();
    for krate in FLOORS.concat() {
        let folder = root().join(krate);
        let build = folder.join("build.rs");
        let sources = WalkDir::new(folder.join("src")).sort_by_file_name().into_iter();
        let sources = sources.map(|entry| entry.expect("an entry").into_path());
        for file in sources.chain(build.is_file().then_some(build)) {
            let is_rust = file.extension().is_some_and(|extension| extension == "rs");
            // Unit tests are in `tests.rs`, or in files below `tests`.
            let below = file.strip_prefix(&folder).unwrap_or(&file);
            let is_test = below.with_extension("").components().any(|part| part.as_os_str() == "tests");
            if !is_rust || is_test {
                continue;
            }
            let text = fs::read_to_string(&file).expect("a source file");
            if text.lines().next().is_some_and(|line| line.contains("@generated")) {
                continue;
            }
            // Unit tests are at the end of a file.
            let before_tests = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            let numbered = (1..).zip(before_tests.lines().map(str::trim));
            let lines = numbered.filter(|(_, line)| !line.starts_with("//"));
            let path = file.strip_prefix(root()).expect("below the root").display().to_string();
            all.push(Code { path, lines: lines.map(|(number, line)| (number, line.to_owned())).collect() });
        }
    }
    assert!(all.len() > 100, "the sources are found");
    all
}

/// The places outside the allowed files where one of these words is.
fn places(words: &[&str], allowed: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for Code { path, lines } in code() {
        if allowed.contains(&path.as_str()) {
            continue;
        }
        for (number, line) in lines {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("{path}:{number}: {line}"));
            }
        }
    }
    found
}

#[test]
fn the_disk_is_changed_in_one_module() {
    let words = [
        "fs::write",
        "fs::copy",
        "fs::create_dir",
        "fs::hard_link",
        "fs::remove_",
        "fs::rename",
        "File::create",
        "OpenOptions",
        ".persist(",
    ];
    // A build script writes what is compiled into its crate. Databases write their own files, and the journal makes its one
    // readable for its owner only.
    let allowed =
        ["provider-aws-cli/src/disk.rs", "provider-aws-desired/src/apply/journal.rs", "specs/build.rs"];
    assert_eq!(places(&words, &allowed), [""; 0]);
}

#[test]
fn the_sdk_is_called_in_one_module() {
    assert_eq!(places(&[".send()"], &["provider-aws-core/src/call.rs"]), [""; 0]);
}

#[test]
fn the_actions_of_cloud_control_are_spelt_in_one_crate() {
    let places = places(&["cloudformation:"], &[]);
    let in_other_crates = places.into_iter().filter(|place| {
        // A path of Rust isn't an action.
        let is_path = place.matches("cloudformation:").count() == place.matches("cloudformation::").count();
        !place.starts_with("cloud-control/") && !is_path
    });
    let places: Vec<String> = in_other_crates.collect();
    // The records of the runtime are literals, as those of generated code are.
    let literals = ["provider-aws-core/src/link.rs"];
    let is_allowed = |place: &&String| literals.iter().any(|path| place.starts_with(path));
    let wrong: Vec<&String> = places.iter().filter(|place| !is_allowed(place)).collect();
    assert_eq!(wrong, [""; 0]);
}

/// The crates of this workspace that a crate depends on, development aside.
fn dependencies(krate: &str) -> BTreeSet<String> {
    let manifest = fs::read_to_string(root().join(krate).join("Cargo.toml")).expect("a manifest");
    let manifest: toml::Table = manifest.parse().expect("TOML");
    let mut names = BTreeSet::new();
    for table in ["dependencies", "build-dependencies"] {
        let dependencies = manifest.get(table).and_then(toml::Value::as_table);
        names.extend(dependencies.into_iter().flat_map(|table| table.keys().cloned()));
    }
    names
}

#[test]
fn a_crate_depends_on_lower_floors_only() {
    let floors = FLOORS.iter().enumerate();
    let floor: BTreeMap<&str, usize> =
        floors.flat_map(|(floor, crates)| crates.iter().map(move |krate| (*krate, floor))).collect();
    let mut wrong = Vec::new();
    for (krate, own) in &floor {
        for dependency in dependencies(krate) {
            if floor.get(dependency.as_str()).is_some_and(|other| other >= own) {
                wrong.push(format!("{krate} → {dependency}"));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_crate_has_its_floor() {
    let manifest: toml::Table =
        fs::read_to_string(root().join("Cargo.toml")).expect("a manifest").parse().expect("TOML");
    let members = manifest["workspace"]["members"].as_array().expect("members");
    let members = members.iter().filter_map(toml::Value::as_str);
    let members: BTreeSet<&str> = members.filter(|member| !member.starts_with("tests")).collect();
    assert_eq!(FLOORS.concat().into_iter().collect::<BTreeSet<_>>(), members);
}

#[test]
fn the_ground_floor_has_no_dependencies() {
    assert_eq!(dependencies("cloud-control"), BTreeSet::new());
}

#[test]
fn data_depends_on_no_engine() {
    let engines: BTreeSet<String> = FLOORS[1..].concat().into_iter().map(str::to_owned).collect();
    assert_eq!(dependencies("specs").intersection(&engines).count(), 0);
}

#[test]
fn the_chores_of_this_repository_need_no_server() {
    let manifest = fs::read_to_string(root().join("xtask/Cargo.toml")).expect("a manifest");
    let manifest: toml::Table = manifest.parse().expect("TOML");
    let cli = &manifest["dependencies"]["provider-aws-cli"];
    assert!(cli.get("features").is_none(), "the feature `local` brings an HTTP server and a database");
}
