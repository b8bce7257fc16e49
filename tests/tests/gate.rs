//! The gate: with a client that a policy file types, a call that the policy does not allow does not compile, in one error
//! that says why. After a change that is meant, write the messages anew with `TRYBUILD=overwrite`.

use std::fs;
use std::path::Path;

use provider_aws_ivs::{Stage, stage};

/// Puts the policies where the programs look for them: in the folder of the package that trybuild makes of them.
fn put_policies() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    let package =
        target.expect("it is in the target folder").join("tests/trybuild").join(env!("CARGO_PKG_NAME"));
    fs::create_dir_all(&package).expect("a folder");
    let policies = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gate/policies");
    for policy in fs::read_dir(policies).expect("a folder") {
        let policy = policy.expect("a file");
        fs::copy(policy.path(), package.join(policy.file_name())).expect("it can be copied");
    }
    for (name, operation) in [
        ("create", stage::CREATE),
        ("get", stage::GET),
        ("update", stage::UPDATE),
        ("delete", stage::DELETE),
        ("list", stage::LIST),
    ] {
        let emission = Stage::policy(&[operation]).expect("an operation");
        let json = emission.caller[0].policy().to_json();
        let file = package.join(format!("emitted-{name}.json"));
        fs::write(file, json).expect("it can be written");
    }
}

#[test]
#[ignore = "slow: compiles many programs"]
fn a_program_compiles_with_what_its_policy_allows_and_with_nothing_else() {
    put_policies();
    let cases = trybuild::TestCases::new();
    cases.pass("tests/gate/pass/*.rs");
    cases.compile_fail("tests/gate/fail/*.rs");
}

#[test]
fn the_readme_shows_what_the_compiler_says() {
    let read = |path: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        fs::read_to_string(path).expect("a file")
    };
    let (readme, said) = (read("../README.md"), read("tests/gate/fail/denied.stderr"));
    let start = readme.find("error[E0277]: the IAM policy");
    let shown = &readme[start.expect("an error is shown")..];
    let shown = &shown[..shown.find("```").expect("it ends")];
    for line in shown.lines() {
        assert!(said.lines().any(|it| it == line), "{line}");
    }
    let program = read("tests/gate/fail/denied.rs");
    let function = &program[program.find("async fn").expect("a function")..];
    let function = &function[..function.find("\n}\n").expect("it ends")];
    assert!(readme.contains(function));
}
