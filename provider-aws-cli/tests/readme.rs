//! README shows what the commands print: each `$ provider-aws …` in its console blocks is run, and compared with the
//! lines below it. `policy.json`, `old.json`, `plan.json` and the program `target/release/examples/delete`, which some of them read, are made here.

#![cfg(unix)]

mod support;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use cloud_control::Handler;
use support::root;

// This very program is the one that deletes stages.
linked_operation!(
    LINKED_DELETE,
    Handler::Delete,
    b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02delete\x02own\x03arn:\x05:ivs:\x06:\x07:stage/${ResourceId}\x02actions\x03ivs:DeleteStage\x03ivs:UntagResource\x04"
);
linked_call!(LINKED_STATUS, b"\x01cloud-control 3\x02call\x02cloudformation:GetResourceRequestStatus\x04");

/// The policy that README checks: it lacks one action, and has another that isn't needed.
const POLICY: &str = r#"{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["cloudformation:DeleteResource", "cloudformation:GetResourceRequestStatus"],
      "Resource": "*"
    },
    {
      "Effect": "Allow",
      "Action": ["ivs:DeleteStage", "ivs:GetStage"],
      "Resource": "arn:*:ivs:*:*:stage/*"
    }
  ]
}"#;

/// The policy before: it allows deleting alone.
const OLD_POLICY: &str = r#"{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["cloudformation:DeleteResource", "cloudformation:GetResourceRequestStatus"],
      "Resource": "*"
    },
    {
      "Effect": "Allow",
      "Action": ["ivs:DeleteStage"],
      "Resource": "arn:*:ivs:*:*:stage/*"
    }
  ]
}"#;

/// A Terraform plan that makes a stage.
const PLAN: &str = r#"{
  "format_version": "1.2",
  "resource_changes": [
    {
      "address": "awscc_ivs_stage.lobby",
      "mode": "managed",
      "type": "awscc_ivs_stage",
      "name": "lobby",
      "provider_name": "registry.terraform.io/hashicorp/awscc",
      "change": {
        "actions": ["create"],
        "after": {"name": "lobby", "tags": [{"key": "team", "value": "live"}]},
        "after_unknown": {"arn": true, "id": true}
      }
    }
  ]
}"#;

/// A command of a console block, and what is shown below it.
#[derive(Debug)]
struct Example {
    command: String,
    shown: String,
}

/// The commands of all console blocks.
fn examples(readme: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for block in readme.split("```console\n").skip(1) {
        let (block, _) = block.split_once("```").expect("a block ends");
        let mut is_continued = false;
        let first = examples.len();
        for line in block.lines() {
            match line.strip_prefix("$ ") {
                Some(command) => {
                    examples.push(Example { command: command.to_owned(), shown: String::new() });
                    is_continued = command.ends_with('\\');
                }
                None => {
                    let example =
                        examples[first..].last_mut().expect("a console block begins with a command");
                    let part = if is_continued { &mut example.command } else { &mut example.shown };
                    if is_continued {
                        part.push('\n');
                    }
                    part.push_str(line);
                    if !is_continued {
                        part.push('\n');
                    }
                    is_continued = is_continued && line.ends_with('\\');
                }
            }
        }
    }
    examples
}

/// What a shell in `folder` prints for a command, stdout and stderr as on a terminal.
fn printed(command: &str, folder: &Path) -> String {
    let bin = Path::new(env!("CARGO_BIN_EXE_provider-aws")).parent().expect("a folder");
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap_or_default());
    let script = format!("exec 2>&1\n{command}");
    let output = Command::new("sh").args(["-c", &script]).current_dir(folder).env("PATH", path).output();
    String::from_utf8(output.expect("a shell").stdout).expect("text")
}

#[test]
fn readme_shows_what_the_commands_print() {
    LINKED_DELETE.called();
    LINKED_STATUS.called();
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [("policy.json", POLICY), ("old.json", OLD_POLICY), ("plan.json", PLAN)] {
        fs::write(folder.path().join(name), text).expect("a file");
    }
    let programs = folder.path().join("target/release/examples");
    fs::create_dir_all(&programs).expect("a folder");
    symlink(std::env::current_exe().expect("a program"), programs.join("delete")).expect("a link");
    // What else commands of README may read is where it is in this repository.
    for name in ["specs", "provider-aws-ivs"] {
        symlink(root().join(name), folder.path().join(name)).expect("a link");
    }

    let readme = fs::read_to_string(root().join("README.md")).expect("README");
    let examples = examples(&readme);
    let examples: Vec<&Example> =
        examples.iter().filter(|example| example.command.starts_with("provider-aws ")).collect();
    assert!(examples.len() >= 3, "README shows the commands: {examples:?}");
    for Example { command, shown } in examples {
        assert_eq!(printed(command, folder.path()), *shown, "{command}");
    }
}

#[test]
fn a_console_block_has_commands_and_what_they_print() {
    let readme = "text\n```console\n$ one \\\n    two\na\n\nb\n$ three\n```\n```sh\n$ four\n```\n";
    let examples = examples(readme);
    let found: Vec<_> = examples.iter().map(|it| (it.command.as_str(), it.shown.as_str())).collect();
    assert_eq!(found, [("one \\\n    two", "a\n\nb\n"), ("three", "")]);
}
