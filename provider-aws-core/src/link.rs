//! What a linked program tells beside its operations: which actions it asks for whatever the operation is.

use iam_policy::LinkedCall;

const STATUS_ACTION: &str = "cloudformation:GetResourceRequestStatus";
const CANCEL_ACTION: &str = "cloudformation:CancelResourceRequest";
const ROLE_ACTION: &str = "iam:PassRole";

/// Asking how a request goes.
pub(crate) static STATUS: LinkedCall<{ LinkedCall::text_length(STATUS_ACTION) }> =
    LinkedCall::new(STATUS_ACTION);

/// Cancelling a request.
pub(crate) static CANCEL: LinkedCall<{ LinkedCall::text_length(CANCEL_ACTION) }> =
    LinkedCall::new(CANCEL_ACTION);

/// Passing a role for the handler to act with.
pub(crate) static ROLE: LinkedCall<{ LinkedCall::text_length(ROLE_ACTION) }> =
    LinkedCall::new(ROLE_ACTION);

const UNREACHABLE_CALL: &str = LinkedCall::UNREACHABLE;

/// What no program can reach.
pub(crate) static UNREACHABLE: LinkedCall<{ LinkedCall::text_length(UNREACHABLE_CALL) }> =
    LinkedCall::new(UNREACHABLE_CALL);
