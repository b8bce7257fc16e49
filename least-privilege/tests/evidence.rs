//! What a program says of what it needs: written while it compiles, and read from its bytes.

use cloud_control::linked::{LinkedCall, LinkedOperation};
use cloud_control::{Handler, Operation, ScopedActions};
use least_privilege::{Evidence, EvidenceError, Need, NeededAction};

const STAGE: &str = "arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}";
const ROLE: &str = "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}";

const GET: Operation = Operation::new("AWS::IVS::Stage", Handler::Get)
    .permissions(&["ivs:GetStage", "ivs:ListTagsForResource"])
    .resources(&[ScopedActions::new(&["ivs:GetStage", "ivs:ListTagsForResource"]).own(&[STAGE])]);

const UPDATE: Operation = Operation::new("AWS::IVS::Stage", Handler::Update)
    .permissions(&["ec2:Describe*", "iam:PassRole", "ivs:UpdateStage"])
    .passes_roles_to(&["a.amazonaws.com", "b.amazonaws.com"])
    .unverified(&["ivs:Föo\u{4}\u{1}\"", "*"])
    .resources(&[
        ScopedActions::new(&["ivs:UpdateStage"]).own(&[STAGE]),
        ScopedActions::new(&["iam:PassRole"]).related(&[ROLE]),
    ])
    .read(&GET);

const CREATE: Operation =
    Operation::new("AWS::IVS::Stage", Handler::Create).permissions(&["ivs:CreateStage"]).read(&GET);

const CANCEL: &str = "cloudformation:CancelResourceRequest";

static LINKED_GET: LinkedOperation<{ GET.text_length() }> = LinkedOperation::new(GET);
static LINKED_UPDATE: LinkedOperation<{ UPDATE.text_length() }> = LinkedOperation::new(UPDATE);
static LINKED_CREATE: LinkedOperation<{ CREATE.text_length() }> = LinkedOperation::new(CREATE);
static LINKED_CANCEL: LinkedCall<{ LinkedCall::text_length(CANCEL) }> = LinkedCall::new(CANCEL);

fn needs(of: &[&[u8]]) -> Vec<Need> {
    Evidence::find(&of.concat()).expect("evidence").needs
}

fn read() -> Need {
    Need::new("AWS::IVS::Stage", Handler::Get)
        .action(NeededAction::new("ivs:GetStage").own(STAGE))
        .action(NeededAction::new("ivs:ListTagsForResource").own(STAGE))
}

#[test]
fn an_operation_is_found_among_other_bytes_with_all_that_it_needs() {
    let noise: &[u8] = b"\x00\xff\x01iam-policy \x01\x041";
    let once = needs(&[noise, LINKED_GET.text(), noise]);
    assert_eq!(once, [read()]);
    let twice = needs(&[LINKED_GET.text(), noise, LINKED_GET.text()]);
    assert_eq!(twice, once, "each once");
    assert!(needs(&[noise]).is_empty());
}

#[test]
fn an_update_needs_what_the_read_does_that_its_handler_runs_first() {
    let found = needs(&[LINKED_UPDATE.text()]);
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
fn what_is_read_back_has_a_text_of_its_own() {
    let create = Need::new("AWS::IVS::Stage", Handler::Create).action(NeededAction::new("ivs:CreateStage"));
    let alone = needs(&[LINKED_CREATE.text()]);
    assert_eq!(alone, std::slice::from_ref(&create));
    let both = needs(&[LINKED_GET.text(), LINKED_CREATE.text()]);
    assert_eq!(both, [create, read()]);
}

#[test]
fn calls_are_found_apart() {
    let found = Evidence::find(LINKED_CANCEL.text()).expect("evidence");
    assert!(found.needs.is_empty());
    assert_eq!(Vec::from_iter(found.calls), [CANCEL]);
}

#[test]
fn what_only_looks_like_a_text_is_none() {
    let text = String::from_utf8(LINKED_GET.text().to_vec()).expect("a text");
    for (from, to) in [
        ("AWS::IVS::Stage", "AWS IVS"),
        ("AWS::IVS::Stage", ""),
        ("ivs:GetStage", "ivs"),
        ("ivs:GetStage", "*:GetStage"),
        ("ivs:GetStage", "*"),
        ("\u{2}read", "\u{2}peek"),
        ("own=", "owned="),
        ("\u{4}", ""),
        ("operation", "operations"),
        (" 1\u{2}", " one\u{2}"),
    ] {
        let altered = text.replace(from, to);
        assert_ne!(altered, text, "{from:?}");
        assert_eq!(needs(&[altered.as_bytes()]), [], "{from:?} → {to:?}");
    }
    for end in 0..text.len() {
        assert_eq!(needs(&[&text.as_bytes()[..end]]), [], "cut off at {end}");
    }
}

#[test]
fn what_another_version_wrote_is_refused() {
    let text = String::from_utf8(LINKED_GET.text().to_vec()).expect("a text");
    let other = text.replace(" 1\u{2}", " 2\u{2}");
    let error = Evidence::find(other.as_bytes()).expect_err("another version");
    assert_eq!(error, EvidenceError::Version("2".to_owned()));
    assert!(error.to_string().contains("version 2, expected 1"), "{error}");
}

#[test]
fn a_program_that_keeps_dead_code_is_refused() {
    const UNREACHABLE: &str = LinkedCall::UNREACHABLE;
    static DEAD: LinkedCall<{ LinkedCall::text_length(UNREACHABLE) }> = LinkedCall::new(UNREACHABLE);
    let program = [LINKED_GET.text(), DEAD.text()].concat();
    let error = Evidence::find(&program).expect_err("dead code");
    assert_eq!(error, EvidenceError::DeadCode);
    assert!(error.to_string().contains("link-dead-code"), "{error}");
}

#[test]
fn calling_it_tells_the_operation_from_the_text_alone() {
    let update = LINKED_UPDATE.called();
    assert_eq!(update.type_name(), "AWS::IVS::Stage");
    assert_eq!(update.name(), "update_resource");
    assert_eq!(update.handler(), Handler::Update);
    assert_eq!(
        update.actions(),
        ["ec2:Describe*", "iam:PassRole", "ivs:UpdateStage", "ivs:Föo\"", "*"],
        "without those of the read"
    );
    let get = LINKED_GET.called();
    assert_eq!(get.handler(), Handler::Get);
    assert_eq!(get.actions(), ["ivs:GetStage", "ivs:ListTagsForResource"]);
    LINKED_CANCEL.called();
}
