//! README shows what the commands print, of a program that deletes stages: this very one.

mod support;

use std::fs;
use std::path::Path;

use cloud_control::linked::{LinkedCall, LinkedOperation};
use cloud_control::{Handler, Operation, ScopedActions};
use support::iam_policy;

const ACTIONS: &[&str] = &["ivs:DeleteStage", "ivs:UntagResource"];
const DELETE: Operation = Operation::new("AWS::IVS::Stage", "delete_resource", Handler::Delete, Verb::Delete)
    .permissions(ACTIONS)
    .resources(&[
        ScopedActions::new(ACTIONS).own(&["arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}"])
    ]);
static LINKED_DELETE: LinkedOperation<{ DELETE.text_length() }> = LinkedOperation::new(DELETE);

const STATUS: &str = "cloudformation:GetResourceRequestStatus";
static LINKED_STATUS: LinkedCall<{ LinkedCall::text_length(STATUS) }> = LinkedCall::new(STATUS);

/// What README shows behind a command, up to the end of the block.
fn shown(readme: &str, command: &str) -> String {
    let (_, shown) = readme.split_once(command).expect("the command is shown");
    let (_, shown) = shown.split_once('\n').expect("and its output below");
    let (shown, _) = shown.split_once("```").expect("it ends");
    shown.to_owned()
}

#[test]
fn readme_shows_what_the_commands_print() {
    LINKED_DELETE.called();
    LINKED_STATUS.called();
    let program = std::env::current_exe().expect("a program");
    let program = program.to_str().expect("a plain path");
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    let readme = fs::read_to_string(readme).expect("a file");

    let run = iam_policy(["from-binary", program, "--region", "eu-west-1", "--format", "hcl"]);
    let expected = shown(&readme, "$ iam-policy from-binary");
    assert_eq!(run.said + &run.out, expected);

    let json = shown(&readme, "$ cargo xtask policy ivs.stage --ops delete");
    let run = iam_policy(["from-binary", program, "--region", "eu-west-1"]);
    assert_eq!(run.out, json);

    let folder = tempfile::tempdir().expect("a folder");
    let policy = folder.path().join("policy.json");
    let named = json.replace("\"Sid\": \"CloudControl\",", "");
    let named = named.replace("\"Sid\": \"IvsStage\",", "");
    let others = named.replace("ivs:UntagResource", "ivs:GetStage");
    fs::write(&policy, others).expect("it can be written");
    let policy = policy.to_str().expect("a plain path");
    let run = iam_policy(["check", policy, "--binary", program, "--region", "eu-west-1"]);
    assert_eq!(run.code, Some(1));
    let expected = shown(&readme, "$ iam-policy check");
    let (note, expected) = expected.split_once('\n').expect("a note comes first");
    let (findings, sum) = expected.trim_end().rsplit_once('\n').expect("and a sum last");
    assert_eq!(run.out.replace(policy, "policy.json").trim_end(), findings);
    assert_eq!(run.said.trim_end(), format!("{note}\n{sum}"));
}
