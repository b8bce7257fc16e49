//! The gate: with a client that a policy file types, a call that the policy does not allow does not compile, in one error
//! that says why. After a change that is meant, write the messages anew with `TRYBUILD=overwrite`.

use std::fs;
use std::path::Path;

/// Puts the policies where the programs look for them: in the folder of the package that trybuild makes of them.
fn put_policies() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    let package = target
        .expect("it is in the target folder")
        .join("tests/trybuild")
        .join(env!("CARGO_PKG_NAME"));
    fs::create_dir_all(&package).expect("a folder");
    let policies = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gate/policies");
    for policy in fs::read_dir(policies).expect("a folder") {
        let policy = policy.expect("a file");
        fs::copy(policy.path(), package.join(policy.file_name())).expect("it can be copied");
    }
}

#[test]
fn a_program_compiles_with_what_its_policy_allows_and_with_nothing_else() {
    put_policies();
    let cases = trybuild::TestCases::new();
    cases.pass("tests/gate/pass/*.rs");
    cases.compile_fail("tests/gate/fail/*.rs");
}
