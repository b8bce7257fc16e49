//! cargo-semver-checks: a program that compares what rustdoc says of two editions of a crate.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

/// The version whose lints our table of disagreements knows, and which reads the JSON of our toolchain's rustdoc.
const VERSION: &str = "0.51.0";

/// The items of a crate that programs no longer find, or find with other parameters, each with the lint that says so.
pub type Findings = BTreeMap<String, String>;

/// The program.
pub struct Judge {
    program: OsString,
}

impl Judge {
    /// Finds the program: by the variable `CARGO_SEMVER_CHECKS`, or else on the PATH.
    pub fn find() -> Self {
        let program = env::var_os("CARGO_SEMVER_CHECKS").unwrap_or_else(|| "cargo-semver-checks".into());
        let output = Command::new(&program).args(["semver-checks", "--version"]).output();
        let version = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
        let version = version.unwrap_or_else(|error| error.to_string());
        assert!(
            version.ends_with(&format!(" {VERSION}")),
            "{}: found `{version}`; this test needs cargo-semver-checks {VERSION}, on the PATH or as the program that the \
             variable `CARGO_SEMVER_CHECKS` names: run `cargo install --locked cargo-semver-checks --version {VERSION}`; to \
             leave such tests out, pass `-- --ignored --skip needs_semver_checks`",
            program.display()
        );
        Self { program }
    }

    /// What the judge finds, from one edition to another. New items are what is gone the other way round: its lints of new
    /// items are off, and two files of rustdoc can't turn them on.
    pub fn findings(&self, old: &Path, new: &Path) -> Findings {
        let mut command = Command::new(&self.program);
        command.args(["semver-checks", "check-release", "--release-type", "patch", "--color", "never"]);
        command.arg("--baseline-rustdoc").arg(old).arg("--current-rustdoc").arg(new);
        let output = command.output().expect("it runs");
        let [report, said] =
            [output.stdout, output.stderr].map(|text| String::from_utf8(text).expect("text"));
        assert!(said.contains("Summary"), "{command:?}: expected a summary; found {said}");
        let findings = parse(&report);
        assert_eq!(findings.is_empty(), output.status.success(), "{command:?}: {report}{said}");
        findings
    }
}

/// The findings in a report.
fn parse(report: &str) -> Findings {
    let mut findings = Findings::new();
    for section in report.split("--- failure ").skip(1) {
        let (lint, rest) = section.split_once(':').expect("a lint");
        let (_, places) = rest.split_once("Failed in:\n").expect("places");
        for place in places.lines().filter_map(|line| line.strip_prefix("  ")) {
            findings.insert(item(lint, place), lint.to_owned());
        }
    }
    findings
}

/// The item that a line of a lint is about, as `provider-aws diff` writes it: `stage::Stage::name`, `stage::Stage::get()`. Only
/// the lints that found something so far are known.
fn item(lint: &str, place: &str) -> String {
    let module = place.split_once("/src/generated/").and_then(|(_, rest)| rest.split_once(".rs:"));
    let (module, _) = module.unwrap_or_else(|| panic!("{lint}: found no generated file in `{place}`"));
    let words: Vec<&str> = place.split([' ', ',']).collect();
    // Without the crate. What is at its root is a resource, which is listed in its module.
    let below_crate = |path: &str| {
        let (_, path) = path.split_once("::").expect("a path below a crate");
        if path.contains("::") { path.to_owned() } else { format!("{module}::{path}") }
    };
    match (lint, words.as_slice()) {
        ("module_missing", ["mod", ..]) => module.to_owned(),
        ("struct_missing", ["struct", path, ..])
        | ("enum_missing", ["enum", path, ..])
        | ("trait_missing", ["trait", path, ..]) => below_crate(path),
        ("struct_pub_field_missing", ["field", field, "of", "struct", name, ..]) => {
            format!("{module}::{name}::{field}")
        }
        ("pub_module_level_const_missing", [name, ..]) => format!("{module}::{name}"),
        ("inherent_method_missing", [method, ..]) => format!("{module}::{method}()"),
        ("method_parameter_count_changed", [path, ..]) => format!("{}()", below_crate(path)),
        _ => panic!("expected a lint that is known; found {lint}: `{place}`"),
    }
}
