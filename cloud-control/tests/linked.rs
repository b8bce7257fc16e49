//! The records of linked programs: encoded by the generator, and found among the bytes of a program.

use cloud_control::linked::{CallRecord, LinkedCall, LinkedOperation, OperationRecord, Record, records};
use cloud_control::{CANCEL_REQUEST, Handler, Operation, ScopedActions};

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
        ScopedActions::new(&["iam:PassRole"]).own(&[STAGE]).related(&[ROLE, "arn:x"]),
    ])
    .passes_roles_to(&["a.amazonaws.com", "b.amazonaws.com"])
    .unverified(&["ivs:Föo\"", "*"])
    .read(&GET);

const CREATE: Operation = Operation::new("AWS::IVS::Stage", Handler::Create)
    .requires(&[ScopedActions::new(&["ivs:CreateStage"])])
    .read(&GET);

fn encoded(operation: &Operation) -> Vec<u8> {
    OperationRecord::from(operation).encode()
}

fn found(bytes: &[u8]) -> Vec<Record<'_>> {
    records(bytes).collect::<Result<_, _>>().expect("records of this version")
}

#[test]
fn an_encoded_record_is_decoded() {
    for operation in [GET, UPDATE, CREATE] {
        let record = OperationRecord::from(&operation);
        assert_eq!(OperationRecord::decode(&record.encode()), Some(record));
    }
}

#[test]
fn an_operation_is_found_among_other_bytes() {
    let noise: &[u8] = b"\x00\xff\x01cloud-control \x01\x041";
    let program = [noise, &encoded(&GET), noise, &encoded(&UPDATE)].concat();
    let expected = [&GET, &UPDATE].map(|operation| Record::Operation(OperationRecord::from(operation)));
    assert_eq!(found(&program), expected);
    assert_eq!(found(noise), []);
}

#[test]
fn a_record_holds_the_read_that_an_update_begins_with_and_not_the_one_after_a_create() {
    let read = OperationRecord::from(&GET).permissions;
    assert_eq!(OperationRecord::from(&UPDATE).read, Some(read));
    assert_eq!(OperationRecord::from(&CREATE).read, None);
}

#[test]
fn control_characters_of_a_name_are_left_out() {
    const ODD: Operation =
        Operation::new("AWS::IVS::Stage", Handler::Get).unverified(&["ivs:F\u{4}\u{1}\u{3}oo"]);
    let bytes = encoded(&ODD);
    let record = OperationRecord::decode(&bytes).expect("a record");
    assert_eq!(record.permissions.unverified, ["ivs:Foo"]);
}

#[test]
fn bytes_that_only_look_like_a_record_are_skipped() {
    let text = String::from_utf8(encoded(&GET)).expect("text");
    for (from, to) in [
        ("AWS::IVS::Stage", "AWS IVS"),
        ("AWS::IVS::Stage", ""),
        ("ivs:GetStage", "ivs"),
        ("ivs:GetStage", "*:GetStage"),
        ("ivs:GetStage", "*"),
        ("\u{2}get", "\u{2}peek"),
        ("own\u{3}", "owned\u{3}"),
        ("\u{4}", ""),
        ("operation", "operations"),
        (" 3\u{2}", " two\u{2}"),
    ] {
        let altered = text.replace(from, to);
        assert_ne!(altered, text, "{from:?}");
        assert_eq!(found(altered.as_bytes()), [], "{from:?} → {to:?}");
        assert_eq!(OperationRecord::decode(altered.as_bytes()), None, "{from:?} → {to:?}");
    }
    for end in 0..text.len() {
        assert_eq!(found(&text.as_bytes()[..end]), [], "cut off at {end}");
    }
}

#[test]
fn a_record_of_another_version_is_an_error() {
    let text = String::from_utf8(encoded(&GET)).expect("text");
    let other = text.replace(" 3\u{2}", " 1\u{2}");
    let error = records(other.as_bytes()).next().expect("a record").expect_err("another version");
    assert_eq!(error.found, "1");
    assert!(error.to_string().contains("version 1, expected version 3"), "{error}");
}

#[test]
fn calls_are_records_of_their_own() {
    for call in [CallRecord::Action(CANCEL_REQUEST), CallRecord::Anything, CallRecord::Unreachable] {
        assert_eq!(found(&call.encode()), [Record::Call(call)]);
    }
    assert_eq!(found(b"\x01cloud-control 3\x02call\x02cancel\x04"), [], "not an action");
}

#[test]
fn a_called_operation_is_what_its_record_says() {
    static UPDATE_OF_STAGE: LinkedOperation<127> = LinkedOperation::new(
        Handler::Update,
        *b"\x01cloud-control 3\x02operation\x02AWS::IVS::Stage\x02update\x02actions\x03ivs:UpdateStage\x03ec2:Describe*\
           \x02unverified\x03*\x02read\x02actions\x03ivs:GetStage\x04",
    );
    static CANCEL: LinkedCall<59> =
        LinkedCall::new(*b"\x01cloud-control 3\x02call\x02cloudformation:CancelResourceRequest\x04");
    let update = UPDATE_OF_STAGE.called();
    assert_eq!(update.type_name(), "AWS::IVS::Stage");
    assert_eq!(update.name(), "update_resource");
    assert_eq!(update.handler(), Handler::Update);
    assert_eq!(update.actions(), ["ec2:Describe*", "ivs:UpdateStage", "*"], "without those of the read");
    CANCEL.called();
    assert_eq!(CANCEL.record(), CallRecord::Action(CANCEL_REQUEST).encode());
}

#[test]
fn bytes_that_are_not_a_record_have_no_type_and_no_actions() {
    static BROKEN: LinkedOperation<6> = LinkedOperation::new(Handler::List, *b"broken");
    assert_eq!(BROKEN.called().type_name(), "");
    assert_eq!(BROKEN.called().actions(), Vec::<&str>::new());
}
