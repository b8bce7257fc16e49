//! `provider-aws policy from-binary` on this very program, which passes a role, waits for requests and cancels them.

mod support;

use support::provider_aws;

const STATUS: &str = "cloudformation:GetResourceRequestStatus";
const CANCEL: &str = "cloudformation:CancelResourceRequest";

linked_call!(LINKED_STATUS, b"\x01cloud-control 3\x02call\x02cloudformation:GetResourceRequestStatus\x04");
linked_call!(LINKED_CANCEL, b"\x01cloud-control 3\x02call\x02cloudformation:CancelResourceRequest\x04");
linked_call!(LINKED_ROLE, b"\x01cloud-control 3\x02call\x02iam:PassRole\x04");

#[test]
fn what_a_program_asks_for_by_itself_is_allowed_and_passing_a_role_is_told() {
    LINKED_STATUS.called();
    LINKED_CANCEL.called();
    LINKED_ROLE.called();
    let program = std::env::current_exe().expect("a program");
    let run = provider_aws(["policy".as_ref(), "from-binary".as_ref(), program.as_os_str()]);
    assert_eq!(run.code, Some(0), "{}", run.said);
    assert!(run.out.contains(STATUS) && run.out.contains(CANCEL), "{}", run.out);
    let told =
        "warning: the program passes a role that handlers act with: `--mode role --role ARN` is for that";
    assert!(run.said.lines().any(|line| line == told), "{}", run.said);
}
