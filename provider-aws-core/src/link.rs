//! What a linked program tells of actions that are asked for whatever the operation: that it can reach the code here.

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
