//! `deploy`, and the policy that it is bound to.

use std::fs;
use std::path::Path;

use iam_policy::Policy;
use least_privilege::{Emitter, Evidence, Fit, Target};
use provider_aws_ivs::{channel, stage};
use tempfile::TempDir;

use crate::program::{program, run, run_in};

/// The policy file, and the region that it is for.
const POLICY: &str = include_str!("../../examples/deploy.json");
const REGION: &str = "eu-west-1";

#[test]
fn the_first_run_creates_and_the_next_one_changes_what_differs() {
    let folder = TempDir::new().expect("a folder");
    let deploy = |arguments: &[&str]| {
        let shown = run_in(folder.path(), "deploy", &[&["--data", "data.redb"], arguments].concat());
        assert_eq!(shown.code, 0, "{shown}");
        shown.out
    };
    assert_eq!(deploy(&[]).matches(": created arn:aws:ivs:eu-west-1:").count(), 3);
    assert_eq!(deploy(&[]).matches(": up to date").count(), 3);

    let state = include_str!("../../examples/deploy-state.json");
    fs::write(folder.path().join("other.json"), state.replace("NORMAL", "LOW")).expect("a file");
    let shown = deploy(&["other.json"]);
    assert_eq!(shown.matches(": up to date").count(), 2);
    let changed = "AWS::IVS::Channel `concerts`: changed, ChannelPatch(PatchDocument [\"add /LatencyMode\"])";
    assert!(shown.contains(changed), "{shown}");
}

#[test]
fn what_the_policy_denies_is_shown_as_it_is_denied() {
    let shown = run("deploy", &[]);
    let (_, denial) = shown.out.split_once("In another region").expect("a denial");
    assert!(denial.contains("is not authorized to perform: cloudformation:ListResources"), "{shown}");
}

#[test]
fn a_file_that_does_not_fit_is_an_error_that_names_it() {
    let folder = TempDir::new().expect("a folder");
    let shown = run_in(folder.path(), "deploy", &["none.json"]);
    assert_eq!(shown.code, 1, "{shown}");
    assert!(shown.err.starts_with("Error: cannot read none.json\n"), "{shown}");
    fs::write(folder.path().join("bad.json"), r#"{"region": "eu-west-1", "chanels": {}}"#).expect("a file");
    let shown = run_in(folder.path(), "deploy", &["bad.json"]);
    assert!(shown.err.contains("unknown field `chanels`"), "{shown}");
}

/// An emitter of policies for the region.
fn emitter() -> Emitter<'static> {
    Emitter::new().target(Target::any().region(REGION))
}

#[test]
fn the_policy_is_what_the_named_operations_require() {
    let operations = [
        channel::CREATE,
        channel::GET,
        channel::LIST,
        channel::UPDATE,
        stage::CREATE,
        stage::GET,
        stage::LIST,
        stage::UPDATE,
    ];
    let needs: Vec<_> = operations.iter().map(least_privilege::Need::from).collect();
    let emission = emitter().emit(&needs).expect("a policy");
    assert_eq!(emission.caller.len(), 1);
    let policy = emission.caller[0].policy().to_json();
    assert_eq!(
        policy.trim_end(),
        POLICY.trim_end(),
        "the head of the example says which command makes the file"
    );
}

#[test]
fn the_policy_is_what_the_program_can_call_and_nothing_else() {
    let bytes = fs::read(Path::new(&program("deploy"))).expect("the program");
    let evidence = Evidence::of_program(&bytes).expect("it says what it calls");
    let emission = evidence.emit(emitter()).expect("a policy");
    let policy: Policy = POLICY.parse().expect("a policy");
    let fit = Fit::of(&[policy], &emission);
    assert_eq!((fit.missing, fit.unused, fit.broader), (Vec::new(), Vec::new(), Vec::new()));
}
