//! Mistakes in the metadata of operations fail the build, with their place. After an intended change,
//! `TRYBUILD=overwrite` updates the messages.

#[test]
#[ignore = "slow: compiles many programs"]
fn mistakes_fail_the_build() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
