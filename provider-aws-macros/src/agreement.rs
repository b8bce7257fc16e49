//! The gate and `policy check` don't contradict each other: what a policy fits, the gate allows; what the gate refuses, the
//! check says is missing.

use std::collections::BTreeMap;

use cloud_control::permission_table::{OperationPermissions, PermissionTable};
use cloud_control::{GET_REQUEST_STATUS, Handler};
use iam_policy::{Policy, Reference};
use least_privilege::{Emitter, Fit, Need, needs};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use specs::ResourceSpec;

use crate::policies::Policies;
use crate::verdict::{Verdict, verdict};

const ACTIONS: &[&str] =
    &["*", "ivs:*", "ivs:*Stage", "ivs:*Tag*", "ivs:CreateStage", "ivs:GetStage", "ivs:List*"];

/// Actions of statements: of the service, and Cloud Control's own, one and all of them.
fn actions() -> Vec<String> {
    let (prefix, _) = GET_REQUEST_STATUS.split_once(':').expect("an action");
    let own = Handler::Get.caller_actions().iter().map(|&action| action.to_owned());
    let actions = ACTIONS.iter().map(|&action| action.to_owned());
    actions.chain(own).chain([format!("{prefix}:*")]).collect()
}

const RESOURCES: &[&str] = &[
    "*",
    "arn:aws:ivs",
    "arn:aws:ivs:*:*:stage/*",
    "arn:aws:ivs:eu-west-1:123456789012:stage/*",
    "arn:aws:ivs:eu-west-1:*:channel/*",
];
const CONDITIONS: &[&str] = &[
    r#"{"StringEquals": {"aws:RequestedRegion": "eu-west-1"}}"#,
    r#"{"StringEquals": {"aws:RequestedRegion": "us-east-1"}}"#,
    r#"{"StringNotEquals": {"aws:RequestedRegion": "eu-west-1"}}"#,
    r#"{"StringEquals": {"aws:ResourceTag/team": "live"}}"#,
    r#"{"Bool": {"aws:SecureTransport": "true"}}"#,
];

/// A statement. Most allow, and most without a condition, so that many policies fit something.
fn statement() -> impl Strategy<Value = String> {
    let effect = prop_oneof![5 => Just("Allow"), 1 => Just("Deny")];
    let condition = option::weighted(0.3, select(CONDITIONS));
    let lists = (vec(select(actions()), 1..4), vec(select(RESOURCES), 1..4));
    (effect, lists, condition).prop_map(|(effect, (actions, resources), condition)| {
        let condition = condition.map_or_else(String::new, |it| format!(r#", "Condition": {it}"#));
        format!(r#"{{"Effect": "{effect}", "Action": {actions:?}, "Resource": {resources:?}{condition}}}"#)
    })
}

/// The operations of a stage, as the gate and as the check know them.
fn operations() -> Vec<(OperationPermissions, Need)> {
    let spec = include_str!("../../specs/aws/ivs/stage.json");
    let mut reference = Reference::default();
    reference.add(include_str!("../../specs/iam/ivs.json")).expect("AWS's format");
    reference.add_required(specs::REQUIRED_RESOURCES).expect("a table");
    let needs = needs(&ResourceSpec::from_json(spec).expect("a spec"), &reference, |_, _| None);
    let mut needs: BTreeMap<Handler, Need> = needs.into_iter().map(|need| (need.handler, need)).collect();
    let generated = include_str!("../../provider-aws-ivs/src/generated/include_policy.rs");
    let (_, table) = generated.split_once("permission-table").expect("a table");
    let (table, _) = table.split_once('"').expect("its end");
    let table = PermissionTable::parse(&format!("permission-table{table}")).expect("a table");
    let with_need = |operation: OperationPermissions| {
        let need = needs.remove(&operation.handler).expect("the handler's need");
        (operation, need)
    };
    let of_stages = table.operations.into_iter().filter(|operation| operation.type_name == "AWS::IVS::Stage");
    of_stages.map(with_need).collect()
}

proptest! {
    #[test]
    fn what_fits_is_allowed_and_what_is_refused_is_missing(statements in vec(statement(), 1..5)) {
        let statements = statements.join(", ");
        let text = format!(r#"{{"Version": "2012-10-17", "Statement": [{statements}]}}"#);
        let policy: Policy = text.parse().expect("a policy");
        // Neither is told where the program will run.
        for (operation, need) in operations() {
            let emission = Emitter::new().emit(&[need]).expect("policies");
            let fit = Fit::of(std::slice::from_ref(&policy), &emission);
            let verdict = verdict(&operation, &Policies::of(&statements));
            let is_allowed = matches!(verdict, Verdict::Allowed(_));
            prop_assert!(
                is_allowed || !fit.missing.is_empty(),
                "{}: {verdict:?}, and nothing is missing in {:?}", operation.call, fit.narrowed
            );
        }
    }
}
