//! `provider-aws policy` and `provider-aws policy audit`, as their user meets them.

mod support;

use iam_policy::Policy;
use support::{Run, provider_aws, root};

/// The pages of this repository.
const DOCS: [&str; 2] = ["--docs", "specs/docs/aws"];

#[test]
fn a_policy_is_on_stdout_and_nothing_else_is() {
    let run = provider_aws(["policy", "ivs.stage", "--ops", "get,update", "--region", "eu-west-1"]);
    assert_eq!(run.code, Some(0));
    let policy: Policy = run.out.parse().expect("a policy");
    assert_eq!(policy.lint(), []);
    assert!(policy.to_json().contains("arn:*:ivs:eu-west-1:*:stage/*"));
    assert_eq!(run.said, "");
}

#[test]
fn an_explanation_names_the_line_of_the_page() {
    let run = provider_aws(["policy", "ivs.stage", "--ops", "delete", "--explain"].iter().chain(&DOCS));
    let page = include_str!("../../specs/docs/aws/ivs/stage.md");
    let line = page.lines().position(|line| line.starts_with("ivs:DeleteStage"));
    let line = line.expect("the page states it") + 1;
    let told = format!("needs ivs:DeleteStage for the delete handler (specs/docs/aws/ivs/stage.md:{line})");
    assert!(run.said.contains(&told), "{}", run.said);
    assert!(run.said.contains("cloudformation:GetResourceRequestStatus to wait"), "{}", run.said);
}

#[test]
fn a_role_takes_three_documents_which_can_be_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("iam");
    let role = ["policy", "ivs.stage", "--mode", "role"];
    let run = provider_aws(role.iter().chain(&["--out", &out.to_string_lossy()]));
    assert_eq!(run.code, Some(0), "{}", run.said);
    let read = |name: &str| std::fs::read_to_string(out.join(name)).expect(name);
    assert!(read("caller-policy.json").contains("iam:PassedToService"));
    assert!(read("role-policy.json").contains("ivs:CreateStage"));
    assert!(read("role-trust-policy.json").contains("cloudformation.amazonaws.com"));

    // On stdout, a script reads one document.
    let run = provider_aws(role);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert_eq!(
        run.said,
        "error: these are 3 documents (caller-policy.json, role-policy.json, role-trust-policy.json), and stdout \
         takes one; write them to a folder: `provider-aws policy ivs.stage --mode role --out DIR`\n"
    );
    let run = provider_aws(role.iter().chain(&["--format", "hcl"]));
    assert_eq!(run.code, Some(0), "one file holds them all");
}

#[test]
fn every_language_is_offered() {
    for (format, told) in [
        ("json", "\"Version\""),
        ("hcl", "data \"aws_iam_policy_document\""),
        ("cloudformation", "AWSTemplateFormatVersion"),
        ("sam", "AWS::Serverless"),
        ("cdk-ts", "import "),
        ("cdk-python", "import "),
    ] {
        let run = provider_aws(["policy", "ivs.stage", "--format", format]);
        assert_eq!(run.code, Some(0));
        assert!(run.out.contains(told), "{format}");
    }
}

#[test]
fn a_policy_is_checked_against_the_operations_of_a_resource() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("policy.json");
    let printed = provider_aws(["policy", "ivs.stage", "--ops", "get,update"]);
    std::fs::write(&path, printed.out).expect("a file");
    let path = path.to_string_lossy();
    for (ops, code, told) in [
        ("ivs.stage.get,ivs.stage.update", 0, ""),
        ("ivs.stage.get,ivs.stage.update,ivs.stage.list", 1, "missing: ivs:ListStages"),
        ("ivs.stage.get", 3, "unused: ivs:UpdateStage"),
    ] {
        let run = provider_aws(["policy", "check", &path, "--ops", ops]);
        assert_eq!(run.code, Some(code), "{}", run.said);
        assert!(run.out.contains(told), "{}", run.out);
    }
    let both = provider_aws(["policy", "check", &path, "--ops", "ivs.stage", "--format", "hcl"]);
    assert_eq!(both.code, Some(2));
}

#[test]
fn operations_can_be_named_behind_their_resource() {
    let named = provider_aws(["policy", "ivs.stage.get", "ivs.stage.update"]);
    let listed = provider_aws(["policy", "ivs.stage", "--ops", "get,update"]);
    assert_eq!((named.code, &named.out), (Some(0), &listed.out));
    // Those that are named have no other.
    let both = provider_aws(["policy", "ivs.stage.get", "--ops", "update"]);
    assert_eq!(both.out, provider_aws(["policy", "ivs.stage.get"]).out);
}

#[test]
fn specs_and_pages_give_the_same_policy_as_what_is_built_in() {
    let built_in = provider_aws(["policy", "ivs.stage"]).out;
    for folder in [&["--specs", "specs/aws"][..], &DOCS] {
        for iam in ["--iam", "--reference"] {
            let run = provider_aws(["policy", "ivs.stage"].iter().chain(folder).chain(&[iam, "specs/iam"]));
            assert_eq!((run.code, &run.out), (Some(0), &built_in), "{}", run.said);
        }
    }
}

#[test]
fn what_is_not_there_is_told() {
    for (arguments, told) in [
        (&["policy", "ivs.nope"][..], "`ivs.nope` isn't known"),
        (&["policy", "ivs.nope", "--specs", "specs/aws"], "nope.json"),
        (&["policy", "ivs.nope", "--docs", "specs/docs"], "no page describes it"),
        (&["policy", "../../etc/passwd.x"], "isn't a resource"),
        (&["policy", "ivs.stage", "--account", "1"], "twelve digits"),
        (&["policy", "ivs.stage", "--ops", "paint"], "expected create, get, update, delete or list"),
        (&["policy", "ivs.stage", "--ops", "get", "--id", "a|b"], "another number of parts"),
        (
            &["policy", "ivs.stage", "--docs", "/nope"],
            "error: cannot read /nope: No such file or directory (os error 2)\n",
        ),
        (&["policy"], "Usage: provider-aws policy"),
    ] {
        let run = provider_aws(arguments);
        assert_eq!(run.code, Some(2), "{arguments:?}");
        assert!(run.said.contains(told), "{}", run.said);
        assert_eq!(run.out, "");
    }
}

/// A folder with the specs and the IAM reference of two services: stages, and rooms that are stages of another name.
fn two_types() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: String| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    };
    let stage = std::fs::read_to_string(root().join("specs/aws/ivs/stage.json")).expect("a spec");
    let reference = std::fs::read_to_string(root().join("specs/iam/ivs.json")).expect("a reference");
    let room = |text: &str| text.replace("IVS", "Rooms").replace("ivs", "rooms").replace("Stage", "Room");
    write("specs/rooms/room.json", room(&stage).replace("stage", "room"));
    write("specs/ivs/stage.json", stage);
    write("iam/rooms.json", room(&reference).replace("stage", "room"));
    write("iam/ivs.json", reference);
    folder
}

fn policy_of_two(arguments: &[&str]) -> Run {
    let folder = two_types();
    let place = |name: &str| folder.path().join(name).display().to_string();
    let known = ["--specs".to_owned(), place("specs"), "--iam".to_owned(), place("iam")];
    let all = ["policy", "ivs.stage", "rooms.room", "--ops", "get"].iter().chain(arguments);
    provider_aws(all.map(|&argument| argument.to_owned()).chain(known))
}

#[test]
fn several_resources_are_in_one_policy() {
    let run = policy_of_two(&[]);
    assert_eq!(run.code, Some(0), "{}", run.said);
    assert!(run.out.contains("ivs:*:*:stage/*") && run.out.contains("rooms:*:*:room/*"), "{}", run.out);
}

#[test]
fn an_id_is_of_one_type() {
    let run = policy_of_two(&["--id", "abc"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert_eq!(
        run.said,
        "error: the id `abc` fits AWS::IVS::Stage and AWS::Rooms::Room: say which one it is of, such as `--id \
         ivs.stage=abc`\n"
    );

    for id in ["rooms.room=abc", "AWS::Rooms::Room=abc"] {
        let run = policy_of_two(&["--id", id]);
        assert_eq!((run.code, run.said.as_str()), (Some(0), ""));
        assert!(run.out.contains("stage/*") && run.out.contains("room/abc"), "{}", run.out);
    }
    let run = policy_of_two(&["--id", "rooms.room=abc", "--id", "ivs.stage=def"]);
    assert!(run.out.contains("stage/def") && run.out.contains("room/abc"), "{}", run.out);
    // The other one is left for an id without a type.
    let run = policy_of_two(&["--id", "def", "--id", "rooms.room=abc"]);
    assert!(run.out.contains("stage/def") && run.out.contains("room/abc"), "{}", run.out);

    // An ARN is of one type, whatever the others are.
    let run = policy_of_two(&["--id", "arn:aws:ivs:eu-west-1:123456789012:stage/abc"]);
    assert_eq!(run.code, Some(0), "{}", run.said);
    assert_eq!(run.said, "note: the id narrows AWS::IVS::Stage; it isn't one of AWS::Rooms::Room\n");
    assert!(run.out.contains("stage/abc") && run.out.contains("room/*"), "{}", run.out);

    for (ids, told) in [
        (&["--id", "s3.bucket=abc"][..], "`s3.bucket` is none of the types of these operations"),
        (&["--id", "ivs.stage=abc", "--id", "ivs.stage=def"], "found two ids for AWS::IVS::Stage"),
        (&["--id", "a|b"], "the id `a|b` does not fit the ARNs of AWS::IVS::Stage or AWS::Rooms::Room"),
    ] {
        let run = policy_of_two(ids);
        assert_eq!(run.code, Some(2));
        assert!(run.said.contains(told), "{}", run.said);
    }
}

#[test]
fn an_audit_counts_every_permission_and_lists_what_is_not_exact() {
    let run = provider_aws(["policy", "audit"]);
    assert_eq!(run.code, Some(0));
    assert_eq!(run.out, provider_aws(["policy", "audit"].iter().chain(&DOCS)).out);
    let table = run.out;
    let spelling = "ivs.stage update: ivs:UnTagResource (other spelling), which is ivs:UntagResource";
    assert!(table.lines().any(|line| line == spelling), "{table}");
    let all = table.lines().last().expect("a total");
    let counts: Vec<&str> = all.split_whitespace().collect();
    assert_eq!(counts, ["all", "159", "2", "0", "0", "0", "0", "0", "161"]);

    let run = provider_aws(["policy", "audit", "--json"]);
    let json: Vec<serde_json::Value> =
        run.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(json.len(), 3);
    assert_eq!(json[0]["suggestion"], "ivs:UntagResource");
    assert_eq!(json[2]["permissions"]["exact"], 159);
}

#[test]
fn an_audit_of_other_docs_fails_on_what_is_not_known_and_suggests() {
    let docs = tempfile::tempdir().expect("a folder");
    let page = include_str!("../../specs/docs/aws/ivs/stage.md");
    let page = page.replace("ivs:DeleteStage", "ivs:DeleteStaeg");
    std::fs::write(docs.path().join("stage.md"), page).expect("a page");
    let run = provider_aws(["policy", "audit", "--docs", &docs.path().to_string_lossy()]);
    assert_eq!(run.code, Some(1));
    let table = run.out;
    assert!(table.contains("ivs:DeleteStaeg (unknown action), perhaps ivs:DeleteStage"), "{table}");
}

#[test]
fn an_audit_says_which_page_cannot_be_read_and_has_no_row_for_it() {
    let docs = tempfile::tempdir().expect("a folder");
    let page = include_str!("../../specs/docs/aws/ivs/stage.md");
    std::fs::write(docs.path().join("stage.md"), page).expect("a page");
    std::fs::write(docs.path().join("broken.md"), &page[..600]).expect("a page");
    let run = provider_aws(["policy", "audit", "--docs", &docs.path().to_string_lossy()]);
    assert_eq!(run.code, Some(1));
    assert!(run.said.contains("broken.md:1:1: "), "{}", run.said);
    let rows: Vec<_> = run.out.lines().skip_while(|line| !line.starts_with("service ")).collect();
    assert_eq!(rows.len(), 3, "{}", run.out);
    assert!(rows[1].starts_with("ivs "), "{}", run.out);
}
