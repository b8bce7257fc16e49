//! The records of a program: encoded from constants, and read back as needs.

use cloud_control::linked::{CallRecord, OperationRecord};
use cloud_control::{CANCEL_REQUEST, Handler, Operation, ScopedActions};
use least_privilege::{Evidence, EvidenceError, Need, NeededAction};

const STAGE: &str = "arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}";
const ROLE: &str = "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}";

const GET: Operation = Operation::new("AWS::IVS::Stage", Handler::Get).requires(&[ScopedActions::new(&[
    "ivs:GetStage",
    "ivs:ListTagsForResource",
])
.own(&[STAGE])]);

const UPDATE: Operation = Operation::new("AWS::IVS::Stage", Handler::Update)
    .requires(&[
        ScopedActions::new(&["ec2:Describe*"]),
        ScopedActions::new(&["ivs:UpdateStage"]).own(&[STAGE]),
        ScopedActions::new(&["iam:PassRole"]).related(&[ROLE]),
    ])
    .passes_roles_to(&["a.amazonaws.com", "b.amazonaws.com"])
    .unverified(&["ivs:Föo\"", "*"])
    .read(&GET);

const CREATE: Operation = Operation::new("AWS::IVS::Stage", Handler::Create)
    .requires(&[ScopedActions::new(&["ivs:CreateStage"])])
    .read(&GET);

fn record(operation: &Operation) -> Vec<u8> {
    OperationRecord::from(operation).encode()
}

fn needs(of: &[&[u8]]) -> Vec<Need> {
    Evidence::find(&of.concat()).expect("evidence").needs
}

fn read() -> Need {
    Need::new("AWS::IVS::Stage", Handler::Get)
        .action(NeededAction::new("ivs:GetStage").own(STAGE))
        .action(NeededAction::new("ivs:ListTagsForResource").own(STAGE))
}

#[test]
fn an_operation_is_found_among_other_bytes_with_its_needs() {
    let noise: &[u8] = b"\x00\xff\x01cloud-control \x01\x041";
    let once = needs(&[noise, &record(&GET), noise]);
    assert_eq!(once, [read()]);
    let twice = needs(&[&record(&GET), noise, &record(&GET)]);
    assert_eq!(twice, once, "without duplicates");
    assert!(needs(&[noise]).is_empty());
}

#[test]
fn an_update_also_requires_what_its_get_handler_does() {
    let found = needs(&[&record(&UPDATE)]);
    let update = Need::new("AWS::IVS::Stage", Handler::Update)
        .action(NeededAction::new("ec2:Describe*"))
        .action(NeededAction::new("iam:PassRole").related(ROLE))
        .action(NeededAction::new("ivs:UpdateStage").own(STAGE))
        .passes_roles_to("a.amazonaws.com")
        .passes_roles_to("b.amazonaws.com")
        .unverified("ivs:Föo\"")
        .unverified("*");
    assert_eq!(found, [update.reads_first(&read())]);
}

#[test]
fn a_get_operation_that_reads_back_has_a_record_of_its_own() {
    let create = Need::new("AWS::IVS::Stage", Handler::Create).action(NeededAction::new("ivs:CreateStage"));
    let alone = needs(&[&record(&CREATE)]);
    assert_eq!(alone, std::slice::from_ref(&create));
    let both = needs(&[&record(&GET), &record(&CREATE)]);
    assert_eq!(both, [create, read()]);
}

#[test]
fn calls_are_found_separately_from_operations() {
    let found = Evidence::find(&CallRecord::Action(CANCEL_REQUEST).encode()).expect("evidence");
    assert!(found.needs.is_empty());
    assert_eq!(Vec::from_iter(found.calls), [CANCEL_REQUEST]);
}

#[test]
fn records_of_another_version_are_refused() {
    let text = String::from_utf8(record(&GET)).expect("a text");
    let error = Evidence::find(text.replace(" 3\u{2}", " 1\u{2}").as_bytes()).expect_err("another version");
    assert_eq!(error, EvidenceError::Version("1".to_owned()));
    assert!(error.to_string().contains("version 1, expected version 3"), "{error}");
}

#[test]
fn a_program_with_dead_code_is_refused() {
    let program = [record(&GET), CallRecord::Unreachable.encode()].concat();
    let error = Evidence::find(&program).expect_err("dead code");
    assert_eq!(error, EvidenceError::DeadCode);
    assert!(error.to_string().contains("link-dead-code"), "{error}");
}

#[test]
fn a_program_with_types_that_are_known_while_it_runs_can_call_anything() {
    let program = [record(&GET), CallRecord::Anything.encode()].concat();
    let error = Evidence::find(&program).expect_err("any operation");
    assert_eq!(error, EvidenceError::Anything);
    assert!(error.to_string().contains("it can call any operation"), "{error}");
    // Dead code may have the record, too.
    let program = [program, CallRecord::Unreachable.encode()].concat();
    assert_eq!(Evidence::find(&program), Err(EvidenceError::DeadCode));
}
