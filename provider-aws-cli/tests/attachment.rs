//! `provider-aws policy --attach-as`, `--attach` and `--trust`, as their user meets them.

mod support;

use iam_policy::Policy;
use serde_json::{Value, json};
use support::{provider_aws, root};

const CANCEL: &str = "cloudformation:CancelResourceRequest";
const TRUST: &str = "github:octo-org/app:main";

linked_call!(LINKED_CANCEL, b"\x01cloud-control 3\x02call\x02cloudformation:CancelResourceRequest\x04");

#[test]
fn a_session_policy_is_one_document_without_white_space() {
    let run = provider_aws(["policy", "ivs.stage", "--attach-as", "session"]);
    assert_eq!(run.code, Some(0), "{}", run.said);
    assert!(!run.out.contains([' ', '\n']), "{}", run.out);
    let session: Policy = run.out.parse().expect("a policy");
    let managed: Policy = provider_aws(["policy", "ivs.stage"]).out.parse().expect("a policy");
    assert_eq!(session, managed);
    for (format, code) in [("hcl", 2), ("cloudformation", 2), ("cdk-python", 2), ("json", 0)] {
        let run = provider_aws(["policy", "ivs.stage", "--attach-as", "session", "--format", format]);
        assert_eq!(run.code, Some(code), "{format}: {}", run.said);
    }
}

/// A folder with a spec whose get operation needs many actions, and their reference; `x:Get…` and `x:Put…`.
fn many_actions(reads: usize, writes: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, value: &Value| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, value.to_string()).expect("a file");
    };
    let read = |path: &str| -> Value {
        let text = std::fs::read_to_string(root().join(path)).expect(path);
        serde_json::from_str(&text).expect("JSON")
    };
    let (mut spec, mut reference) = (read("specs/aws/ivs/stage.json"), read("specs/iam/ivs.json"));
    let names = (0..reads).map(|number| (format!("GetThingWithTheNumber{number}"), false));
    let names = names.chain((0..writes).map(|number| (format!("PutThingWithTheNumber{number}"), true)));
    for (name, is_write) in names {
        for operation in spec["operations"].as_array_mut().expect("operations") {
            if operation["handler"] == "get" {
                let permissions = operation["permissions"].as_array_mut().expect("permissions");
                let mut permission = permissions[0].clone();
                permission["action"] = json!(format!("ivs:{name}"));
                permissions.push(permission);
            }
        }
        let properties = json!({"IsList": false, "IsPermissionManagement": false, "IsTaggingOnly": false, "IsWrite": is_write});
        let action = json!({"Name": name, "Annotations": {"Properties": properties}});
        reference["Actions"].as_array_mut().expect("actions").push(action);
    }
    write("specs/ivs/stage.json", &spec);
    write("iam/ivs.json", &reference);
    folder
}

/// The arguments for a policy of that folder.
fn policy_of(folder: &tempfile::TempDir) -> Vec<String> {
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let (specs, iam) = (path("specs"), path("iam"));
    ["policy", "ivs.stage.get", "--specs", &specs, "--iam", &iam].map(str::to_owned).to_vec()
}

fn with(arguments: &[String], more: &[&str]) -> support::Run {
    provider_aws(arguments.iter().map(String::as_str).chain(more.iter().copied()))
}

#[test]
fn several_documents_are_never_on_one_stream() {
    let folder = many_actions(200, 200);
    let policy = policy_of(&folder);
    let split = with(&policy, &[]);
    assert_eq!((split.code, split.out.as_str()), (Some(2), ""));
    assert!(split.said.contains("documents (caller-policy.json, caller-policy-2.json"), "{}", split.said);
    let out = folder.path().join("out");
    let run = with(&policy, &["--out", &out.to_string_lossy()]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{}", run.said);
    for entry in std::fs::read_dir(out).expect("a folder") {
        let text = std::fs::read_to_string(entry.expect("a file").path()).expect("text");
        let one: Policy = text.parse().expect("one policy");
        assert_eq!(one.lint(), []);
    }
    // In the other languages, one file holds them.
    assert_eq!(with(&policy, &["--format", "hcl"]).code, Some(0));
}

#[test]
fn a_boundary_is_shortened_with_warnings_or_refused() {
    let folder = many_actions(300, 0);
    let run = with(&policy_of(&folder), &["--attach-as", "boundary"]);
    assert_eq!(run.code, Some(0), "{}", run.said);
    let policy: Policy = run.out.parse().expect("one policy");
    assert!(policy.size() <= 6_144);
    let told = run
        .said
        .lines()
        .any(|line| line.starts_with("warning: `ivs:Get") && line.contains("to make the policy smaller"));
    assert!(told, "{}", run.said);

    // No pattern shortens a resource.
    let large = ["policy", "ivs.stage", "--attach-as", "session", "--id"];
    let id = "a".repeat(2_000);
    let run = provider_aws(large.iter().copied().chain([id.as_str()]));
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.said.contains("expected at most 2048 as a session policy"), "{}", run.said);
}

#[test]
fn a_trust_policy_is_a_document_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let trusted = ["policy", "ivs.stage", "--trust", TRUST];
    let known = ["--partition", "aws", "--account", "111122223333"];
    let run = provider_aws(trusted.iter().chain(&known));
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.said.contains("2 documents (caller-policy.json, caller-trust-policy.json)"), "{}", run.said);
    let out = folder.path().to_string_lossy();
    let run = provider_aws(trusted.iter().chain(&known).chain(&["--out", &out]));
    assert_eq!(run.code, Some(0), "{}", run.said);
    let trust = std::fs::read_to_string(folder.path().join("caller-trust-policy.json")).expect("a file");
    assert!(trust.contains("\"repo:octo-org/app:ref:refs/heads/main\""), "{trust}");

    // JSON has no place for an account that isn't known.
    let run = provider_aws(trusted.iter().chain(&["--out", &out]));
    assert_eq!(run.code, Some(2));
    assert!(run.said.contains("the partition is open"), "{}", run.said);
    let run = provider_aws(trusted.iter().chain(&["--format", "hcl"]));
    assert_eq!(run.code, Some(0), "{}", run.said);
    assert!(run.out.contains("\"caller_trust\""), "{}", run.out);
}

#[test]
fn a_trust_in_every_repository_is_refused() {
    for (trust, told) in [
        ("github:*", "without wildcards, such as `octo-org/app`"),
        ("github:octo-org/*:main", "without wildcards, such as `octo-org/app`"),
        ("github:octo-org/app", "expected a branch such as `main`"),
        ("octo-org/app", "such as `github:octo-org/app:main`"),
    ] {
        let run = provider_aws(["policy", "ivs.stage", "--trust", trust]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{trust}");
        assert!(run.said.contains(told), "{}", run.said);
    }
}

#[test]
fn the_role_of_handlers_is_for_one_account() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_string_lossy();
    let told = "warning: the trust policy of the role has no condition on `aws:SourceAccount`";
    let role = ["policy", "ivs.stage", "--mode", "role", "--out", &out];
    for (account, is_conditioned) in [(&[][..], false), (&["--account", "111122223333"], true)] {
        let run = provider_aws(role.iter().chain(account));
        assert_eq!(run.code, Some(0), "{}", run.said);
        assert_eq!(run.said.contains(told), !is_conditioned, "{}", run.said);
        let trust = std::fs::read_to_string(folder.path().join("role-trust-policy.json")).expect("a file");
        assert_eq!(trust.contains("\"aws:SourceAccount\": \"111122223333\""), is_conditioned, "{trust}");
    }
}

#[test]
fn attachments_are_written_on_request() {
    let attach = ["policy", "ivs.stage", "--attach", "--format"];
    let run = provider_aws(attach.iter().chain(&["hcl", "--trust", TRUST]));
    assert_eq!(run.code, Some(0), "{}", run.said);
    assert!(run.out.contains("resource \"aws_iam_role_policy_attachment\" \"caller\""), "{}", run.out);
    let run = provider_aws(attach.iter().chain(&["json"]));
    assert_eq!(run.code, Some(2), "{}", run.said);
    for format in ["cdk-ts", "cdk-python", "cloudformation"] {
        let run = provider_aws(attach.iter().chain(&[format]));
        assert!(run.said.contains("expected who assumes it"), "{}", run.said);
        assert_eq!(provider_aws(attach.iter().chain(&[format, "--trust", TRUST])).code, Some(0));
    }
}

#[test]
fn a_program_has_the_same_outputs() {
    LINKED_CANCEL.called();
    let program = std::env::current_exe().expect("a program").to_string_lossy().into_owned();
    let policy = ["policy", "from-binary", &program];
    let run = provider_aws(policy.iter().chain(&["--attach-as", "session"]));
    assert_eq!(run.code, Some(0), "{}", run.said);
    assert!(run.out.contains(CANCEL) && !run.out.contains('\n'), "{}", run.out);
    let run = provider_aws(policy.iter().chain(&["--mode", "role"]));
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "three documents");
    let run = provider_aws(policy.iter().chain(&["--trust", TRUST, "--format", "cdk-ts"]));
    assert!(run.out.contains("callerRole"), "{}", run.said);
}
