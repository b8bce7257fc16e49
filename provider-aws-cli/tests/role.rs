//! `iam-policy from-binary` on this very program, which passes a role, waits for requests and cancels them.

mod support;

use cloud_control::linked::LinkedCall;
use support::iam_policy;

const STATUS: &str = "cloudformation:GetResourceRequestStatus";
const CANCEL: &str = "cloudformation:CancelResourceRequest";
const ROLE: &str = "iam:PassRole";

static LINKED_STATUS: LinkedCall<{ LinkedCall::text_length(STATUS) }> = LinkedCall::new(STATUS);
static LINKED_CANCEL: LinkedCall<{ LinkedCall::text_length(CANCEL) }> = LinkedCall::new(CANCEL);
static LINKED_ROLE: LinkedCall<{ LinkedCall::text_length(ROLE) }> = LinkedCall::new(ROLE);

#[test]
fn what_a_program_asks_for_by_itself_is_allowed_and_passing_a_role_is_told() {
    LINKED_STATUS.called();
    LINKED_CANCEL.called();
    LINKED_ROLE.called();
    let program = std::env::current_exe().expect("a program");
    let run = iam_policy(["from-binary".as_ref(), program.as_os_str()]);
    assert_eq!(run.code, Some(0), "{}", run.said);
    assert!(run.out.contains(STATUS) && run.out.contains(CANCEL), "{}", run.out);
    let told =
        "warning: the program passes a role that handlers act with: `--mode role --role ARN` is for that";
    assert!(run.said.lines().any(|line| line == told), "{}", run.said);
}
