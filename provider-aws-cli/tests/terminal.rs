//! Pipes, colors, completions and manual pages.

mod support;

use std::process::Stdio;

use support::{command, provider_aws, run};

#[test]
fn the_version_names_the_command() {
    let run = provider_aws(["--version"]);
    assert_eq!(run.out, format!("provider-aws {}\n", env!("CARGO_PKG_VERSION")));
}

#[cfg(unix)]
#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_string_lossy().into_owned();
    for (arguments, code) in [
        (&["policy", "ivs.stage"][..], 0),
        (&["policy", "audit"], 0),
        (&["page", "specs/docs"], 0),
        (&["spec"], 0),
        (&["generate", "--docs", "specs/docs", "--out", &out, "--check"], 1),
        (&["generate", "--docs", "specs/docs", "--out", &out, "--json", "--check"], 1),
        (&["--help"], 0),
    ] {
        // Nobody reads what it prints, be it a result or a message.
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let other = writer.try_clone().expect("a second end");
        let status = command().args(arguments).stdout(writer).stderr(other).status().expect("it runs");
        assert_eq!(status.code(), Some(code), "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_an_error() {
    let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") else { return };
    let child = command().args(["policy", "ivs.stage"]).stdout(full).stderr(Stdio::piped()).spawn();
    let output = child.expect("it starts").wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).expect("text");
    assert_eq!(said, "error: cannot write to stdout: No space left on device (os error 28)\n");
}

#[test]
fn messages_are_in_colors_where_that_is_asked_for() {
    let failing =
        |color: &str| run(command().args(["policy", "ivs.nope", "--color", color]).env("NO_COLOR", "1")).said;
    assert!(failing("always").starts_with("\u{1b}[1m\u{1b}[31merror\u{1b}[0m: "), "{:?}", failing("always"));
    for color in ["auto", "never"] {
        assert!(failing(color).starts_with("error: "), "{}", failing(color));
    }
}

#[test]
fn a_quiet_command_prints_results_and_errors_alone() {
    let check = ["policy", "check", "specs/aws/ivs/stage.json", "--ops", "ivs.stage"];
    assert!(provider_aws(check.iter().chain(&["--quiet"])).said.starts_with("error: "));
    let policy = ["policy", "ivs.stage", "--resource-tag", "team=live"];
    let loud = provider_aws(policy);
    assert!(loud.said.contains("warning: "), "{}", loud.said);
    let quiet = provider_aws(policy.iter().chain(&["--quiet"]));
    assert_eq!((quiet.said.as_str(), quiet.out), ("", loud.out));
}

#[cfg(feature = "shell")]
#[test]
fn each_shell_has_completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = provider_aws(["completions", shell]);
        assert_eq!(run.code, Some(0));
        assert!(run.out.contains("from-binary"), "{shell}");
    }
}

#[cfg(all(feature = "desired", feature = "local", feature = "shell"))]
#[test]
fn each_command_has_a_manual_page() {
    let page = provider_aws(["man", "policy", "check"]).out;
    assert!(page.contains(".TH provider-aws-policy-check 1"), "{page}");
    let folder = tempfile::tempdir().expect("a folder");
    let run = provider_aws(["man", "--out", &folder.path().to_string_lossy()]);
    assert_eq!(run.code, Some(0), "{}", run.said);
    let mut names: Vec<String> = std::fs::read_dir(folder.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "provider-aws-apply.1",
            "provider-aws-completions.1",
            "provider-aws-destroy.1",
            "provider-aws-diff.1",
            "provider-aws-drift.1",
            "provider-aws-generate.1",
            "provider-aws-graph.1",
            "provider-aws-local.1",
            "provider-aws-man.1",
            "provider-aws-page.1",
            "provider-aws-plan.1",
            "provider-aws-policy-audit.1",
            "provider-aws-policy-check.1",
            "provider-aws-policy-diff.1",
            "provider-aws-policy-from-binary.1",
            "provider-aws-policy.1",
            "provider-aws-spec.1",
            "provider-aws-verify.1",
            "provider-aws.1",
        ]
    );
    let run = provider_aws(["man", "polish"]);
    assert_eq!(run.code, Some(2));
    assert!(run.said.contains("found no command `polish`"), "{}", run.said);
}

#[test]
fn what_a_page_and_a_spec_say_is_one_json_object_a_line() {
    let json = |text: &str| -> Vec<serde_json::Value> {
        text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    };
    let lines = json(&provider_aws(["page", "specs/docs"]).out);
    let stage = lines.iter().find(|facts| facts["id"] == "aws.ivs.stage").expect("the page");
    assert_eq!(stage["path"], "specs/docs/aws/ivs/stage.md");
    assert_eq!(stage["fields"].as_array().map(Vec::len), Some(5));
    assert_eq!(stage["methods"].as_array().map(Vec::len), Some(3));
    assert_eq!(stage["permissions"]["read"], serde_json::json!(["ivs:GetStage", "ivs:ListTagsForResource"]));
    assert_eq!(stage["permissions"]["delete"], serde_json::json!(["ivs:DeleteStage", "ivs:UnTagResource"]));

    let built_in = provider_aws(["spec", "ivs.stage"]);
    assert_eq!(json(&built_in.out)[0]["type_name"], "AWS::IVS::Stage");
    let of_pages = provider_aws(["spec", "ivs", "--docs", "specs/docs/aws"]);
    let of_pages = json(&of_pages.out);
    let stage = of_pages.iter().find(|spec| spec["type_name"] == "AWS::IVS::Stage").expect("a stage");
    assert_eq!(stage["operations"], json(&built_in.out)[0]["operations"]);
    let run = provider_aws(["spec", "ivss"]);
    assert_eq!(run.code, Some(2));
    assert!(run.said.contains("`ivss` isn't known"), "{}", run.said);
}
