//! What a linked program tells beside its operations: which actions it asks for whatever the operation is.

use iam_policy::{CANCEL_REQUEST, LinkedCall, PASS_ROLE, REQUEST_STATUS};

/// Asking how a request goes.
pub(crate) static STATUS: LinkedCall<{ LinkedCall::text_length(REQUEST_STATUS) }> =
    LinkedCall::new(REQUEST_STATUS);

/// Cancelling a request.
pub(crate) static CANCEL: LinkedCall<{ LinkedCall::text_length(CANCEL_REQUEST) }> =
    LinkedCall::new(CANCEL_REQUEST);

/// Passing a role for the handler to act with.
pub(crate) static ROLE: LinkedCall<{ LinkedCall::text_length(PASS_ROLE) }> = LinkedCall::new(PASS_ROLE);

const UNREACHABLE_CALL: &str = LinkedCall::UNREACHABLE;

/// What no program can reach.
pub(crate) static UNREACHABLE: LinkedCall<{ LinkedCall::text_length(UNREACHABLE_CALL) }> =
    LinkedCall::new(UNREACHABLE_CALL);
