//! `provider-aws policy check`, as its user meets it.

mod support;

use std::fs;
use std::path::PathBuf;

use iam_policy::{Patterns, Policy};
use least_privilege::Emitter;
use provider_aws_cli::arguments::ReferenceArguments;
use provider_aws_cli::catalog::Catalog;
use provider_aws_cli::policy::operation::OperationSelection;
use support::{Run, provider_aws};
use tempfile::TempDir;

/// Files, gone when it is dropped.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn file(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, text).expect("a file");
        path.display().to_string()
    }

    /// What a run said, without where this folder is.
    fn without_place(&self, text: &str) -> String {
        text.replace(&format!("{}/", self.0.path().display()), "")
    }
}

/// Checks one policy.
fn check(text: &str, arguments: &[&str]) -> Run {
    let folder = Folder::new();
    let policy = folder.file("policy.json", text);
    let run = provider_aws(["policy", "check", &policy].iter().chain(arguments));
    Run { out: folder.without_place(&run.out), said: folder.without_place(&run.said), ..run }
}

const READ: &str = r#"{
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Action": "cloudformation:GetResource", "Resource": "*",
         "Condition": {"StringEquals": {"aws:RequestedRegion": "eu-west-1"}}},
        {"Sid": "Read", "Effect": "Allow",
         "Action": ["ivs:GetStage", "ivs:ListTagsForResource"],
         "Resource": "arn:aws:ivs:eu-west-1:123456789012:stage/*"}
    ]
}"#;

const THERE: [&str; 6] = ["--partition", "aws", "--region", "eu-west-1", "--account", "123456789012"];

#[test]
fn a_policy_that_is_what_is_needed_exits_with_0_and_prints_nothing() {
    let run = check(READ, &[&["--ops", "ivs.stage.get"], &THERE[..]].concat());
    assert_eq!(run.code, Some(0));
    assert_eq!(run.out, "");
    assert_eq!(run.said, "0 missing, 0 unused, 0 broader than needed\n");
}

#[test]
fn a_policy_for_one_place_fits_and_a_note_says_which() {
    let run = check(READ, &["--ops", "ivs.stage.get"]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""));
    assert_eq!(
        run.said.lines().next(),
        Some(
            "note: the policies are narrowed to partition `aws`, region `eu-west-1`, account `123456789012`; \
             `--partition`, `--region` and `--account` say where it is needed"
        )
    );
}

#[test]
fn what_is_missing_exits_with_1_and_says_what_needs_it() {
    let run = check(READ, &[&["--ops", "ivs.stage.get,ivs.stage.list"], &THERE[..]].concat());
    assert_eq!(run.code, Some(1));
    assert_eq!(
        run.out,
        "missing: cloudformation:ListResources on *, for list_resource of AWS::IVS::Stage: no statement allows it\n\
         missing: ivs:ListStages on arn:aws:ivs:eu-west-1:123456789012:stage/*, for list_resource of AWS::IVS::Stage: \
         no statement allows it\n"
    );
}

#[test]
fn what_is_denied_or_left_open_is_missing_and_the_statement_is_named() {
    let closing = "]\n}";
    let deny = r#", {"Sid": "No", "Effect": "Deny", "Action": "ivs:Get*", "Resource": "*"},
        {"Effect": "Deny", "Action": "ivs:List*", "Resource": "*",
         "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "false"}}}"#;
    let policy = READ.replacen(closing, &format!("{deny}{closing}"), 1);
    let run = check(&policy, &[&["--ops", "ivs.stage.get"], &THERE[..]].concat());
    assert_eq!(run.code, Some(1), "{}", run.said);
    assert_eq!(
        run.out,
        "missing: ivs:GetStage on arn:aws:ivs:eu-west-1:123456789012:stage/*, for get_resource of AWS::IVS::Stage: \
         Statement[2] `No` of policy.json denies it\n\
         missing: ivs:ListTagsForResource on arn:aws:ivs:eu-west-1:123456789012:stage/*, for get_resource of \
         AWS::IVS::Stage: Statement[3] of policy.json leaves it open: the context is partial and lacks \
         `aws:MultiFactorAuthPresent`\n"
    );
}

#[test]
fn what_is_more_than_needed_exits_with_3_a_line_a_finding() {
    let policy = r#"{
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Action": ["cloudformation:GetResource", "s3:GetObject"], "Resource": "*"},
            {"Sid": "All", "Effect": "Allow", "Action": "ivs:*", "Resource": "*"},
            {"Effect": "Allow", "NotAction": "s3:*", "NotResource": "arn:aws:s3:::secret"}
        ]
    }"#;
    let run = check(policy, &["--ops", "ivs.stage.get"]);
    assert_eq!(run.code, Some(3));
    assert_eq!(
        run.out,
        "unused: s3:GetObject in Statement[0] of policy.json\n\
         broader: ivs:*, needed: ivs:GetStage, ivs:ListTagsForResource; in Statement[1] `All` of policy.json\n\
         broader: * for ivs:GetStage, ivs:ListTagsForResource, needed: arn:*:ivs:*:*:stage/*; in Statement[1] `All` of \
         policy.json\n\
         broader: all by NotAction; in Statement[2] of policy.json\n\
         broader: all by NotResource; in Statement[2] of policy.json\n"
    );
    assert_eq!(run.said, "0 missing, 1 unused, 4 broader than needed\n");
}

#[test]
fn json_is_one_object_with_all_that_was_found() {
    let run = check(READ, &["--ops", "ivs.stage.delete,ivs.stage.get", "--format", "json"]);
    assert_eq!(run.code, Some(1));
    let found: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let missing = |action: &str, resource: &str| {
        serde_json::json!({
            "action": action,
            "resource": resource,
            "operations": ["delete_resource of AWS::IVS::Stage"],
            "layer": "identity",
            "decision": "denied",
            "statement": null,
        })
    };
    assert_eq!(
        found,
        serde_json::json!({
            "fits": false,
            "policies": ["policy.json"],
            "missing": [
                missing("cloudformation:DeleteResource", "*"),
                missing("cloudformation:GetResourceRequestStatus", "*"),
                missing("ivs:DeleteStage", "arn:*:ivs:*:*:stage/*"),
                missing("ivs:UntagResource", "arn:*:ivs:*:*:stage/*"),
            ],
            "unused": [],
            "broader": [],
            "narrowed": [{"partition": "aws", "region": "eu-west-1", "account": "123456789012"}],
            "warnings": [],
        })
    );
}

#[test]
fn several_policies_are_one_callers_and_findings_name_the_file() {
    let folder = Folder::new();
    let call = r#"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "cloudformation:GetResource", "Resource": "*"}}"#;
    let read = r#"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": ["ivs:GetStage", "ivs:ListTagsForResource", "ivs:GetChannel"], "Resource": "arn:*:ivs:*:*:stage/*"}}"#;
    let (call, read) = (folder.file("call.json", call), folder.file("read.json", read));
    let run = provider_aws(["policy", "check", &call, &read, "--ops", "ivs.stage.get"]);
    assert_eq!(run.code, Some(3), "{}", run.said);
    assert_eq!(folder.without_place(&run.out), "unused: ivs:GetChannel in Statement[0] of read.json\n");
}

#[test]
fn a_caller_who_passes_a_role_is_checked_for_that() {
    let policy = r#"{
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Action": "cloudformation:GetResource", "Resource": "*"},
            {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::123456789012:role/deploy"}
        ]
    }"#;
    let role = "arn:aws:iam::123456789012:role/deploy";
    let run = check(policy, &["--ops", "ivs.stage.get", "--mode", "role", "--role", role]);
    assert_eq!(run.code, Some(3));
    assert_eq!(
        run.out,
        "broader: iam:PassRole whatever iam:PassedToService is, needed: cloudformation.amazonaws.com; in Statement[1] of \
         policy.json\n"
    );
}

#[test]
fn other_resources_are_known_from_folders() {
    let folder = Folder::new();
    let specs = concat!(env!("CARGO_MANIFEST_DIR"), "/../specs");
    let read = |path: &str| fs::read_to_string(format!("{specs}/{path}")).expect("a file");
    let spec = read("aws/ivs/stage.json").replace("AWS::IVS::Stage", "AWS::IVS::Room");
    folder.file("specs/rooms/room.json", spec);
    folder.file("iam/ivs.json", read("iam/ivs.json"));
    let policy = folder.file("policy.json", READ);
    let place = |name: &str| folder.0.path().join(name).display().to_string();
    let (specs, reference) = (place("specs"), place("iam"));
    let check = |operation: &str| {
        let arguments = ["policy", "check", &policy, "--ops", operation, "--specs", &specs];
        provider_aws(arguments.into_iter().chain(["--reference", &reference]))
    };
    let run = check("rooms.room.list");
    assert!(run.out.contains("for list_resource of AWS::IVS::Room"), "{run:?}");
    let run = check("rooms.hall");
    assert_eq!(run.code, Some(2));
    assert!(run.said.contains("hall.json"), "{}", run.said);
}

#[test]
fn what_cannot_be_checked_exits_with_2_and_says_which_file_and_why() {
    let folder = Folder::new();
    let many = format!(
        r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": "a:B", "Resource": [{}"*"]}}}}"#,
        r#""arn:aws:ivs:*:*:stage/abc", "#.repeat(1000)
    );
    let nested = "[".repeat(100_000);
    for (name, text, told) in [
        ("bytes.json", &b"\xff\xfe"[..], "bytes that aren't UTF-8 at offset 0"),
        ("empty.json", b"", "expected JSON"),
        ("terraform.tf", b"data \"aws_iam_policy_document\" \"a\" {}", "expected JSON"),
        ("typo.json", br#"{"Statement": {"Effect": "Alow"}}"#, "Statement.Effect: expected"),
        (
            "trust.json",
            br#"{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "a:B", "Resource": "*"}}"#,
            "no principal",
        ),
        ("many.json", many.as_bytes(), "expected at most 10240 characters"),
        ("nested.json", nested.as_bytes(), "expected JSON"),
        ("huge.json", &vec![b' '; 2 << 20], "expected at most 1048576 bytes"),
    ] {
        let path = folder.file(name, text);
        let run = provider_aws(["policy", "check", &path, "--ops", "ivs.stage.get"]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{name}");
        assert!(run.said.contains(name) && run.said.contains(told), "{}", run.said);
        assert!(!run.said.contains("panicked"), "{}", run.said);
    }
    for path in [folder.0.path().to_owned(), PathBuf::from("no such file")] {
        let path = path.to_string_lossy();
        let run = provider_aws(["policy", "check", &path, "--ops", "ivs.stage"]);
        assert_eq!(run.code, Some(2));
        assert!(run.said.contains("cannot read"), "{}", run.said);
    }
}

#[test]
fn what_was_not_asked_for_well_exits_with_2() {
    for (arguments, told) in [
        (&[][..], "--ops <RESOURCE[.OPERATION]>|--binary <PROGRAM>"),
        (&["--ops", "ivs.stage.get", "--binary", "app"], "cannot be used with"),
        (&["--ops", "ivs.stage.paint"], "`paint` isn't an operation"),
        (&["--ops", "../../etc/passwd.x"], "isn't a resource"),
        (&["--ops", "ivs.scene"], "`ivs.scene` isn't known, expected ivs.ad_configuration"),
        (&["--ops", "ivs.stage", "--specs", "x"], "found no x/ivs/stage.json"),
        (&["--ops", "ivs.stage", "--specs", "x", "--docs", "y"], "cannot be used with"),
        (&["--binary", "app", "--docs", "y"], "cannot be used with"),
        (&["--ops", "ivs.stage", "--account", "1"], "twelve digits"),
        (
            &["--ops", "ivs.stage.get", "--id", "a|b"],
            "the id `a|b` does not narrow the policy to one AWS::IVS::Stage",
        ),
    ] {
        let run = check(READ, arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(run.said.contains(told), "{}", run.said);
    }
}

#[test]
fn what_a_policy_says_does_nothing_to_a_terminal() {
    let policy = r#"{
        "Version": "2012-10-17",
        "Statement": {"Sid": "\u001b[2J", "Effect": "Allow", "Action": "ivs:GetStage", "Resource": "\u001b]0;x\u0007"}
    }"#;
    let run = check(policy, &["--ops", "ivs.stage.get"]);
    assert!(run.out.contains("broader: \\u{1b}]0;x\\u{7}"), "{}", run.out);
    assert!(!run.out.contains(['\u{1b}', '\u{7}']) && !run.said.contains('\u{1b}'));
}

/// The policy that is emitted for operations, as `provider-aws policy` prints it.
fn emitted(operations: &[&str]) -> Policy {
    let catalog = Catalog::embedded(&ReferenceArguments::default()).expect("a reference");
    let selections = operations.iter().map(|name| name.parse().expect("an operation"));
    let needs = catalog.needs(&selections.collect::<Vec<OperationSelection>>()).expect("needs");
    let emission = Emitter::new().reference(catalog.reference()).emit(&needs);
    let emission = emission.expect("a policy");
    emission.caller[0].policy()
}

#[test]
fn for_each_set_of_operations_what_is_emitted_fits_and_nothing_less_or_more() {
    const ALL: [&str; 5] =
        ["ivs.stage.create", "ivs.stage.get", "ivs.stage.update", "ivs.stage.delete", "ivs.stage.list"];
    for set in 1_u32..1 << ALL.len() {
        let chosen = ALL.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0);
        let chosen: Vec<&str> = chosen.map(|(_, name)| *name).collect();
        let (policy, ops) = (emitted(&chosen), chosen.join(","));
        let run = check(&policy.to_json(), &["--ops", &ops]);
        assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{ops}");
        for at in 0..policy.statements.len() {
            let (mut less, mut more) = (policy.clone(), policy.clone());
            let Patterns::Only(actions) = &policy.statements[at].actions else {
                panic!("it lists what it allows");
            };
            let (first, others) = actions.split_first().expect("an action");
            less.statements[at].actions = Patterns::Only(others.to_vec());
            if others.is_empty() {
                less.statements.remove(at);
            }
            let run = check(&less.to_json(), &["--ops", &ops]);
            assert_eq!((run.code, run.out.lines().count()), (Some(1), 1), "{ops}");
            assert!(run.out.starts_with(&format!("missing: {first} on ")), "{}", run.out);
            let with = [&actions[..], &["ivs:GetChannel".to_owned()]].concat();
            more.statements[at].actions = Patterns::Only(with);
            let run = check(&more.to_json(), &["--ops", &ops]);
            assert_eq!((run.code, run.out.lines().count()), (Some(3), 1), "{ops}");
            assert!(run.out.starts_with("unused: ivs:GetChannel in "), "{}", run.out);
        }
    }
}

#[test]
fn a_resource_without_an_operation_is_all_of_its_operations() {
    let all = emitted(&["ivs.stage"]).to_json();
    assert_eq!(check(&all, &["--ops", "ivs.stage"]).code, Some(0));
    assert_eq!(check(&all, &["--ops", "ivs.stage,ivs.stage.get"]).code, Some(0));
    assert_eq!(check(&all, &["--ops", "ivs.stage.get"]).code, Some(3));
}

/// A policy with one statement about all resources.
fn all_resources(effect: &str, actions: &str) -> String {
    format!(
        r#"{{"Version": "2012-10-17", "Statement": [{{"Sid": "All", "Effect": "{effect}", "Action": {actions}, "Resource": "*"}}]}}"#
    )
}

/// A policy that allows everything except what this statement denies.
fn all_except(deny: &str) -> String {
    format!(
        r#"{{"Version": "2012-10-17", "Statement": [{{"Effect": "Allow", "Action": "*", "Resource": "*"}}, {deny}]}}"#
    )
}

const ON_STAGES: &str =
    "ivs:GetStage on arn:aws:ivs:eu-west-1:123456789012:stage/*, for get_resource of AWS::IVS::Stage";

#[test]
fn what_another_layer_refuses_is_missing_and_the_layer_is_named() {
    let folder = Folder::new();
    let policy = folder.file("policy.json", READ);
    let everything = folder.file("all.json", all_resources("Allow", r#""*""#));
    let some = folder.file("some.json", all_resources("Allow", r#"["cloudformation:*", "ivs:List*"]"#));
    let stages = folder.file("stages.json", all_resources("Allow", r#""ivs:*""#));
    let deny = r#"{"Sid": "No", "Effect": "Deny", "Action": "ivs:GetStage", "Resource": "*"}"#;
    let denying = folder.file("deny.json", all_except(deny));
    let elsewhere = r#"{"Effect": "Deny", "Action": "ivs:GetStage", "Resource": "*",
        "Condition": {"StringNotEquals": {"aws:RequestedRegion": "eu-west-1"}}}"#;
    let region = folder.file("region.json", all_except(elsewhere));
    let outside = r#"{"Effect": "Deny", "Action": "ivs:GetStage", "Resource": "*",
        "Condition": {"StringNotEquals": {"aws:PrincipalOrgID": "o-1"}}}"#;
    let organization = folder.file("organization.json", all_except(outside));
    let both = format!("{some},{stages}");
    for (layers, why) in [
        (&["--boundary", &everything, "--scp", &everything, "--session", &everything][..], None),
        (&["--boundary", &some], Some("no statement of the permissions boundary some.json allows it")),
        (
            &["--scp", &everything, "--scp", &some],
            Some("no statement of the service control policies some.json allows it"),
        ),
        (&["--scp", &both], None),
        (&["--session", &some, "--session", &stages], None),
        (&["--session", &some], Some("no statement of the session policies some.json allows it")),
        (&["--scp", &denying, "--boundary", &some], Some("Statement[1] `No` of deny.json denies it")),
        // The region is known: that of `--region`.
        (&["--scp", &region], None),
        (
            &["--scp", &organization],
            Some(
                "Statement[1] of organization.json leaves it open: the context is partial and lacks `aws:PrincipalOrgID`",
            ),
        ),
    ] {
        let arguments = ["policy", "check", &policy, "--ops", "ivs.stage.get"];
        let run = provider_aws(arguments.iter().chain(&THERE).chain(layers));
        let expected = why.map(|why| format!("missing: {ON_STAGES}: {why}\n")).unwrap_or_default();
        assert_eq!(folder.without_place(&run.out), expected, "{layers:?} {}", run.said);
        assert_eq!(run.code, Some(why.is_some().into()));
    }
}

#[test]
fn other_layers_are_neither_unused_nor_broader_and_json_lists_their_files() {
    let folder = Folder::new();
    let policy = folder.file("policy.json", READ);
    let everything = folder.file("all.json", all_resources("Allow", r#""*""#));
    let layers = ["--boundary", &everything, "--scp", &format!("{everything},{everything}")];
    let arguments = ["policy", "check", &policy, "--ops", "ivs.stage.get,ivs.stage.list", "--format", "json"];
    let run = provider_aws(arguments.into_iter().chain(THERE).chain(layers));
    let found: serde_json::Value = serde_json::from_str(&folder.without_place(&run.out)).expect("JSON");
    assert_eq!((&found["unused"], &found["broader"]), (&serde_json::json!([]), &serde_json::json!([])));
    assert_eq!(found["policies"], serde_json::json!(["policy.json"]));
    assert_eq!(found["boundary"], serde_json::json!("all.json"));
    assert_eq!(found["service_control"], serde_json::json!([["all.json", "all.json"]]));
    assert_eq!(found.get("session"), None);
    assert_eq!(found["missing"][0]["layer"], "identity");
}

#[test]
fn a_layer_that_cannot_be_read_exits_with_2() {
    let folder = Folder::new();
    let typo = folder.file("typo.json", r#"{"Statement": {"Effect": "Alow"}}"#);
    for layer in ["--boundary", "--scp", "--session"] {
        for (path, told) in
            [(typo.as_str(), "typo.json: Statement.Effect: expected"), ("none.json", "cannot read")]
        {
            let run = check(READ, &["--ops", "ivs.stage.get", layer, path]);
            assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{layer}");
            assert!(run.said.contains(told), "{}", run.said);
        }
    }
}

#[test]
fn sarif_says_where_each_finding_is() {
    let policy = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    \
        {\"Effect\": \"Allow\", \"Action\": \"cloudformation:GetResource\", \"Resource\": \"*\"},\n    \
        {\"Effect\": \"Allow\", \"Action\": [\"ivs:GetStage\", \"s3:GetObject\"],\n     \
        \"Resource\": \"arn:*:ivs:*:*:*\"}\n  ]\n}\n";
    let folder = Folder::new();
    let path = folder.file("my policy.json", policy);
    let run = provider_aws(["policy", "check", &path, "--ops", "ivs.stage.get", "--format", "sarif"]);
    assert_eq!(run.code, Some(1), "{}", run.said);
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(report["version"], "2.1.0");
    assert!(report["$schema"].as_str().is_some_and(|schema| schema.contains("sarif-2.1.0")));
    let one = &report["runs"][0];
    assert_eq!(one["tool"]["driver"]["name"], "provider-aws");
    assert_eq!(one["columnKind"], "unicodeCodePoints");
    let rules = one["tool"]["driver"]["rules"].as_array().expect("rules");
    let results = one["results"].as_array().expect("results");
    let mut found = Vec::new();
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small")];
        assert_eq!(rule["id"], result["ruleId"]);
        assert_eq!(rule["defaultConfiguration"]["level"], result["level"]);
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().expect("a URI");
        assert!(uri.starts_with("file:///") && uri.ends_with("/my%20policy.json"), "{uri}");
        let region =
            ["startLine", "startColumn", "endLine", "endColumn"].map(|name| place["region"][name].as_u64());
        found.push((
            result["ruleId"].as_str().expect("a rule"),
            result["level"].as_str().expect("a level"),
            region,
        ));
    }
    let second = [Some(5), Some(5), Some(6), Some(36)];
    assert_eq!(
        found,
        [
            ("policy-missing", "error", [Some(1), None, None, None]),
            ("policy-unused", "warning", second),
            ("policy-broader", "warning", second),
        ]
    );
    assert_eq!(
        results[1]["message"]["text"].as_str().map(|text| folder.without_place(text)).as_deref(),
        Some("s3:GetObject in Statement[1] of my policy.json")
    );
}
