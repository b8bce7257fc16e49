//! After an edit of a policy file, the program that includes it compiles again.

use std::fs;
use std::path::Path;
use std::process::Command;

/// A provider with one operation, and a program that calls it.
const PROGRAM: &str = r#"
mod stage {
    #[diagnostic::on_unimplemented(message = "not mentioned")]
    pub trait CanGet {}
}

provider_aws_macros::include_policy! {
    { "policy.json" => pub struct Policy }
    { crate }
    "
permission-table 2
Stage::get stage::CanGet ivs.stage AWS::IVS::Stage get
 * cloudformation:GetResource
 * ivs:GetStage ivs:ListTagsForResource
"
}

// As in a provider crate that has the resource.
macro_rules! __if_stage {
    ($($item:tt)*) => { $($item)* };
}
pub(crate) use __if_stage;

fn get<P: stage::CanGet>() {}

pub fn call() {
    get::<Policy>()
}
"#;

/// Checks the program, and returns the compiler's output; `None` if the program compiles.
fn check(package: &Path) -> Option<String> {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet"])
        .current_dir(package)
        .env("CARGO_TARGET_DIR", env!("CARGO_TARGET_TMPDIR"))
        .output()
        .expect("cargo runs");
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    (!output.status.success()).then_some(errors)
}

#[test]
#[ignore = "slow: compiles a program four times"]
fn an_edited_policy_is_decided_again() {
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
    // The versions that are downloaded already.
    let lock = fs::read_to_string(Path::new(macros).join("../Cargo.lock"));
    write("Cargo.lock", &lock.expect("the workspace's"));
    let policy = |actions: &str| {
        let allow = |actions: &str| format!(r#"{{"Effect": "Allow", "Action": {actions}, "Resource": "*"}}"#);
        let statements = [allow(r#""cloudformation:GetResource""#), allow(actions)].join(", ");
        write("policy.json", &format!(r#"{{"Version": "2012-10-17", "Statement": [{statements}]}}"#));
    };

    policy(r#"["ivs:GetStage", "ivs:ListTagsForResource"]"#);
    assert_eq!(check(package.path()), None);

    policy(r#""ivs:GetStage""#);
    let error = check(package.path()).expect("an action is missing");
    assert!(error.contains("the IAM policy `Policy` doesn't allow `Stage::get`"), "{error}");
    assert!(error.contains("lacks `ivs:ListTagsForResource` on `*`"), "{error}");
    assert_eq!(error.matches("error[").count(), 1, "{error}");

    policy(r#""s3:*""#);
    let error = check(package.path()).expect("all actions are missing");
    assert!(error.contains("not mentioned"), "{error}");

    policy(r#""ivs:*""#);
    assert_eq!(check(package.path()), None);
}
