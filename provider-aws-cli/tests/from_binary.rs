//! `provider-aws policy from-binary`, on this very program: it can read stages and delete them.

mod support;

use std::fs::{self, File};
use std::path::PathBuf;

use cloud_control::Handler;
use iam_policy::Policy;
use support::provider_aws;

linked_operation!(
    LINKED_GET,
    Handler::Get,
    b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02get\x02own\x03arn:\x05:ivs:\x06:\x07:stage/${ResourceId}\x02actions\x03ivs:GetStage\x04"
);
linked_operation!(
    LINKED_DELETE,
    Handler::Delete,
    b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02delete\x02actions\x03ivs:DeleteStage\x04"
);
linked_operation!(
    LINKED_LIST,
    Handler::List,
    b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02list\x02actions\x03ivs:ListStages\x04"
);

#[expect(dead_code, reason = "it is there to be left out by the linker")]
fn list() {
    LINKED_LIST.called();
}

/// This program, which can read and delete.
fn this_program() -> String {
    LINKED_GET.called();
    LINKED_DELETE.called();
    let path = std::env::current_exe().expect("a program");
    path.display().to_string()
}

const UNSEEN: &str = "note: calls of an AWS SDK that do not go through a provider crate are not seen\n";

#[test]
fn a_program_gets_the_policy_of_what_it_calls() {
    let run = provider_aws(["policy", "from-binary", &this_program(), "--region", "eu-west-1"]);
    assert_eq!(run.code, Some(0), "{}", run.said);
    assert_eq!(
        run.out,
        r#"{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "CloudControl",
      "Effect": "Allow",
      "Action": [
        "cloudformation:DeleteResource",
        "cloudformation:GetResource"
      ],
      "Resource": "*",
      "Condition": {
        "StringEquals": {
          "aws:RequestedRegion": "eu-west-1"
        }
      }
    },
    {
      "Sid": "IvsAny",
      "Effect": "Allow",
      "Action": "ivs:DeleteStage",
      "Resource": "*",
      "Condition": {
        "StringEquals": {
          "aws:RequestedRegion": "eu-west-1"
        }
      }
    },
    {
      "Sid": "IvsStage",
      "Effect": "Allow",
      "Action": "ivs:GetStage",
      "Resource": "arn:*:ivs:eu-west-1:*:stage/*"
    }
  ]
}
"#
    );
    let all = "`ivs:DeleteStage` is allowed on all resources: the resources to narrow it to aren't known";
    assert_eq!(run.said, format!("{UNSEEN}warning: {all}\n"));
}

#[test]
fn every_format_and_option_of_policies_is_there() {
    let program = this_program();
    let of = |arguments: &[&str]| {
        let run = provider_aws(["policy", "from-binary", &program].iter().chain(arguments));
        assert_eq!(run.code, Some(0), "{}", run.said);
        run
    };
    assert!(of(&["--format", "hcl"]).out.contains("data.aws_region"));
    assert!(of(&["--format", "cdk-ts"]).out.contains("import "));
    let role = ["--mode", "role", "--role", "arn:aws:iam::123456789012:role/deploy"];
    let role = of(&[&role[..], &["--format", "hcl"]].concat());
    assert!(role.out.contains("iam:PassedToService"));
    assert!(of(&["--cancel"]).out.contains("cloudformation:CancelResourceRequest"));
    let tagged = of(&["--resource-tag", "team=live"]);
    assert!(tagged.out.contains("aws:ResourceTag/team"), "{}", tagged.said);
    let explained = of(&["--explain"]);
    let why = "get_resource of AWS::IVS::Stage needs ivs:GetStage for the get handler";
    assert!(explained.said.contains(why), "{}", explained.said);
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("iam");
    let files = of(&["--out", &out.display().to_string()]);
    assert_eq!(files.out, "");
    let written = fs::read_to_string(out.join("caller-policy.json")).expect("a policy");
    assert!(written.parse::<Policy>().is_ok());
}

#[test]
fn a_policy_of_a_program_fits_it_and_another_does_not() {
    let program = this_program();
    let folder = tempfile::tempdir().expect("a folder");
    let policy = folder.path().join("policy.json");
    let policy_name = policy.display().to_string();
    let check = || provider_aws(["policy", "check", &policy_name, "--binary", &program]);
    let emitted = provider_aws(["policy", "from-binary", &program]).out;
    fs::write(&policy, &emitted).expect("a file");
    let run = check();
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""));
    assert!(run.said.starts_with(UNSEEN));
    fs::write(&policy, emitted.replace("ivs:GetStage", "ivs:ListStages")).expect("a file");
    let run = check();
    assert_eq!(run.code, Some(1));
    assert_eq!(
        run.out.replace(&policy_name, "policy.json"),
        "missing: ivs:GetStage on arn:*:ivs:*:*:stage/*, for get_resource of AWS::IVS::Stage: no statement allows it\n\
         unused: ivs:ListStages in Statement[2] `IvsStage` of policy.json\n"
    );
}

#[test]
fn a_program_that_calls_no_provider_is_told_so() {
    let run = provider_aws(["policy", "from-binary", env!("CARGO")]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    let told = "found no call of a generated provider crate";
    assert!(run.said.contains(told), "{}", run.said);
}

/// The command itself learns from files which resource types it calls.
#[cfg(feature = "desired")]
#[test]
fn a_program_of_types_that_are_known_while_it_runs_can_call_anything() {
    let run = provider_aws(["policy", "from-binary", env!("CARGO_BIN_EXE_provider-aws")]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.said.contains("it can call any operation"), "{}", run.said);
}

#[test]
fn what_is_no_program_exits_with_2_and_says_which_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = |name: &str| folder.path().join(name);
    // A hole, which takes no room on the disk.
    File::create(place("zeros")).and_then(|file| file.set_len(100 << 20)).expect("a file");
    let program = fs::read(this_program()).expect("a program");
    fs::write(place("half"), &program[..program.len() / 2]).expect("a file");
    fs::write(place("head"), &program[..100]).expect("a file");
    fs::write(place("library.rlib"), b"!<arch>\nlib.o").expect("a file");
    fs::write(place("empty"), b"").expect("a file");
    for (path, told) in [
        (place("zeros"), "expected a program or a shared library"),
        (place("half"), "expected a program or a shared library"),
        (place("head"), "expected a program or a shared library"),
        (place("empty"), "expected a program or a shared library"),
        (place("library.rlib"), "found an object file or an archive"),
        (place("no such file"), "cannot read"),
        (folder.path().to_owned(), "expected the file of a program"),
        (PathBuf::from("/dev/null"), "cannot read"),
    ] {
        let name = path.display().to_string();
        let run = provider_aws(["policy", "from-binary", &name]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{name}");
        assert!(run.said.contains(&name) && run.said.contains(told), "{}", run.said);
        assert!(!run.said.contains("panicked"), "{}", run.said);
    }
}
