//! Mistakes in the metadata of operations fail the build, and say where. After a change that is meant, write the
//! messages anew with `TRYBUILD=overwrite`.

#[test]
#[ignore = "slow: compiles many programs"]
fn mistakes_fail_the_build() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
