//! Editing a policy file has the program that includes it compiled again.

use std::fs;
use std::path::Path;
use std::process::Command;

/// A provider with one operation, and a program that calls it.
const PROGRAM: &str = r#"
mod stage {
    #[diagnostic::on_unimplemented(message = "not spoken of")]
    pub trait CanGet {}
}

provider_aws_macros::include_policy! {
    { "policy.json" => pub struct Policy }
    { crate }
    "
Stage::get stage::CanGet ivs.stage get
 * ivs:GetStage ivs:ListTagsForResource
"
}

fn get<P: stage::CanGet>() {}

pub fn call() {
    get::<Policy>()
}
"#;

/// Checks the program, and gives what the compiler says; `None` if it compiles.
fn check(package: &Path) -> Option<String> {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet"])
        .current_dir(package)
        .env("CARGO_TARGET_DIR", env!("CARGO_TARGET_TMPDIR"))
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (!output.status.success()).then_some(said)
}

#[test]
#[ignore = "slow: compiles a program four times"]
fn a_policy_that_is_edited_is_decided_anew() {
    let package = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| {
        fs::write(package.path().join(name), text).expect("a file");
    };
    let macros = env!("CARGO_MANIFEST_DIR");
    fs::create_dir(package.path().join("src")).expect("a folder");
    write("src/lib.rs", PROGRAM);
    write(
        "Cargo.toml",
        &format!(
            "[package]\nname = \"rebuild\"\nedition = \"2024\"\n[dependencies]\n\
             provider-aws-macros = {{ path = {macros:?} }}\n[workspace]\n"
        ),
    );
    // The versions that are there already.
    let lock = fs::read_to_string(Path::new(macros).join("../Cargo.lock"));
    write("Cargo.lock", &lock.expect("the workspace's"));
    let policy = |actions: &str| {
        let statement = format!(r#"{{"Effect": "Allow", "Action": {actions}, "Resource": "*"}}"#);
        write("policy.json", &format!(r#"{{"Version": "2012-10-17", "Statement": {statement}}}"#));
    };

    policy(r#"["ivs:GetStage", "ivs:ListTagsForResource"]"#);
    assert_eq!(check(package.path()), None);

    policy(r#""ivs:GetStage""#);
    let error = check(package.path()).expect("an action is missing");
    assert!(error.contains("the IAM policy `Policy` does not allow `Stage::get`"), "{error}");
    assert!(error.contains("lacks `ivs:ListTagsForResource` on `*`"), "{error}");
    assert_eq!(error.matches("error[").count(), 1, "{error}");

    policy(r#""s3:*""#);
    let error = check(package.path()).expect("all is missing");
    assert!(error.contains("not spoken of"), "{error}");

    policy(r#""ivs:*""#);
    assert_eq!(check(package.path()), None);
}
