//! SARIF reports are what the format's schema says. The schema is in a package of npm.

mod support;

mod needs_network {
    use std::fs;
    use std::path::Path;
    use std::process::Command;

    use serde_json::Value;

    use crate::support::provider_aws;

    const PACKAGE: &str = "@microsoft/jest-sarif@1.0.0-beta.0";
    const SCHEMA: &str = "package/lib/schemas/sarif-2.1.0-rtm.5.json";

    const OLD: &str = r#"{"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": ["ivs:GetStage", "s3:GetObject"], "Resource": "*"}
    ]}"#;
    const NEW: &str = r#"{"Version": "2012-10-17", "Statement": [
        {"Sid": "All", "Effect": "Allow", "Action": "ivs:*", "Resource": "*"},
        {"Effect": "Allow", "NotAction": "iam:*", "Resource": "arn:aws:s3:::ä/*",
         "Condition": {"NumericLessThan": {"s3:max-keys": "10"}}}
    ]}"#;

    /// The schema, unpacked from its package.
    fn schema(folder: &Path) -> Value {
        let output = Command::new("npm").args(["pack", PACKAGE]).current_dir(folder).output().expect("npm");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let archive = String::from_utf8(output.stdout).expect("a name");
        let unpacked = Command::new("tar").args(["xzf", archive.trim(), SCHEMA]).current_dir(folder).status();
        assert!(unpacked.expect("tar").success());
        let text = fs::read_to_string(folder.join(SCHEMA)).expect("the schema");
        let mut schema: Value = serde_json::from_str(&text).expect("JSON");
        // Its patterns of languages have a bracket too many. No report here states a language.
        for definition in ["run", "toolComponent"] {
            let path = format!("/definitions/{definition}/properties/language");
            let language = schema.pointer_mut(&path).and_then(Value::as_object_mut);
            language.expect("a definition").remove("pattern").expect("a pattern");
        }
        schema
    }

    #[test]
    #[ignore = "needs network: reads a package of npm"]
    fn reports_of_all_commands_are_valid() {
        let folder = tempfile::tempdir().expect("a folder");
        let schema = jsonschema::validator_for(&schema(folder.path())).expect("a schema");
        let file = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::write(&path, text).expect("a file");
            path.display().to_string()
        };
        let (old, new) = (file("old.json", OLD), file("new policy.json", NEW));
        for arguments in [
            &["check", &old, "--ops", "ivs.stage"][..],
            &["check", &new, "--ops", "ivs.stage.get", "--boundary", &old],
            &["diff", &old, &new],
            &["diff", &old, &old],
        ] {
            let run = provider_aws(["policy"].iter().chain(arguments).chain(&["--format", "sarif"]));
            let report: Value = serde_json::from_str(&run.out).expect("JSON");
            let problems: Vec<String> = schema.iter_errors(&report).map(|error| error.to_string()).collect();
            assert_eq!(problems, [""; 0], "{arguments:?}");
            // The schema would find a mistake.
            let mut wrong = report;
            wrong["runs"][0]["results"] = serde_json::json!([{"message": {"txt": ""}}]);
            assert!(!schema.is_valid(&wrong));
        }
    }
}
