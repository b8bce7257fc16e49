//! What linked programs say of themselves: the operations that they can reach, exactly, however they are built.
//!
//! The programs are those of `tests/linked`. What is not of this workspace is built without optimisation where that is
//! possible: it decides nothing here, and takes most of the time.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use least_privilege::{Evidence, EvidenceError};

const GET: &str = "get_resource";
const UPDATE: &str = "update_resource";
const DELETE: &str = "delete_resource";
const STATUS: &str = "cloudformation:GetResourceRequestStatus";
const CANCEL: &str = "cloudformation:CancelResourceRequest";

/// The programs, and what each can reach.
const PROGRAMS: [(&str, &[&str]); 6] = [
    ("none", &[]),
    ("one", &[GET]),
    ("three", &[GET, UPDATE, DELETE, STATUS]),
    ("all", &["create_resource", GET, UPDATE, DELETE, "list_resource", STATUS, CANCEL, "iam:PassRole"]),
    ("resume", &[GET, STATUS]),
    ("constant", &[GET, DELETE]),
];

/// Where Cargo puts what it builds: one lock on it at a time.
fn target() -> PathBuf {
    let of_tests = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    of_tests.expect("it is in the target folder").join("linked")
}

fn cargo(command: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg(command)
        .args(["--package", "linked-programs", "--quiet", "--locked", "--offline"])
        .arg("--target-dir")
        .arg(target());
    cargo
}

fn run(mut cargo: Command) {
    let output = cargo.output().expect("Cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{cargo:?}: {said}");
}

fn evidence(profile: &str, program: &str) -> Result<Evidence, EvidenceError> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    let program = fs::read(target().join(profile).join(name)).expect("it was built");
    Evidence::find(&program)
}

fn assert_exact(profile: &str, programs: &[(&str, &[&str])], build: &str) {
    for (program, expected) in programs {
        let found = evidence(profile, program).expect("no dead code");
        let needs = found.needs.iter().map(|need| need.handler.method_name());
        let found: BTreeSet<&str> = needs.chain(found.calls.iter().map(String::as_str)).collect();
        let expected = BTreeSet::from_iter(expected.iter().copied());
        assert_eq!(found, expected, "the program `{program}`, {build}");
    }
}

/// Builds programs with optimisation and these settings of the profile.
fn assert_exact_in_release(programs: &[(&str, &[&str])], settings: &[&str]) {
    let mut build = cargo("build");
    build.arg("--release");
    build.args(programs.iter().flat_map(|(program, _)| ["--bin", program]));
    let others = [r#"package."*".opt-level=0"#, r#"package."*".codegen-units=16"#, "debug=false"];
    for setting in others.iter().chain(settings) {
        build.arg("--config").arg(format!("profile.release.{setting}"));
    }
    run(build);
    assert_exact("release", programs, &settings.join(", "));
}

/// One after another: they share what they build.
#[test]
#[ignore = "slow: builds programs in many ways"]
fn a_program_says_which_operations_it_can_reach_however_it_is_built() {
    let mut debug = cargo("build");
    debug.arg("--bins");
    run(debug);
    assert_exact("debug", &PROGRAMS, "debug");

    let off = r#"lto="off""#;
    let strip = r#"strip="symbols""#;
    assert_exact_in_release(&PROGRAMS, &[off, "codegen-units=16"]);
    assert_exact_in_release(&PROGRAMS, &[off, "codegen-units=1"]);
    assert_exact_in_release(&PROGRAMS, &[off, "codegen-units=16", strip]);
    // The programs are small against what is optimised with them: one of each kind is enough.
    let few = &PROGRAMS[1..4];
    assert_exact_in_release(few, &[r#"lto="thin""#, "codegen-units=16"]);
    assert_exact_in_release(few, &[r#"lto="fat""#, "codegen-units=1"]);
    assert_exact_in_release(few, &[r#"lto="fat""#, "codegen-units=1", r#"opt-level="z""#, strip]);

    let mut dead_code = cargo("rustc");
    dead_code.args(["--bin", "one", "--", "-C", "link-dead-code"]);
    run(dead_code);
    assert_eq!(evidence("debug", "one"), Err(EvidenceError::DeadCode));
}
