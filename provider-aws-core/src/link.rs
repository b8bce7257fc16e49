//! The records that say in a linked program which calls it can make, besides its operations.

use cloud_control::linked::LinkedCall;

/// Getting the status of a request.
pub(crate) static STATUS: LinkedCall<62> =
    LinkedCall::new(*b"\x01cloud-control 3\x02call\x02cloudformation:GetResourceRequestStatus\x04");

/// Cancelling a request.
pub(crate) static CANCEL: LinkedCall<59> =
    LinkedCall::new(*b"\x01cloud-control 3\x02call\x02cloudformation:CancelResourceRequest\x04");

/// Passing the role that the handler assumes.
pub(crate) static ROLE: LinkedCall<35> = LinkedCall::new(*b"\x01cloud-control 3\x02call\x02iam:PassRole\x04");

/// Operations that are known only while the program runs.
pub(crate) static ANYTHING: LinkedCall<31> = LinkedCall::new(*b"\x01cloud-control 3\x02call\x02anything\x04");

/// Code that no program can reach: see [`unreachable_code`](crate::call::unreachable_code).
pub(crate) static UNREACHABLE: LinkedCall<34> =
    LinkedCall::new(*b"\x01cloud-control 3\x02call\x02unreachable\x04");

#[cfg(test)]
mod tests {
    use cloud_control::linked::CallRecord;
    use cloud_control::{CANCEL_REQUEST, GET_REQUEST_STATUS, PASS_ROLE};

    use super::{ANYTHING, CANCEL, ROLE, STATUS, UNREACHABLE};

    #[test]
    fn each_record_is_as_it_is_encoded() {
        for (record, expected) in [
            (STATUS.record(), CallRecord::Action(GET_REQUEST_STATUS)),
            (CANCEL.record(), CallRecord::Action(CANCEL_REQUEST)),
            (ROLE.record(), CallRecord::Action(PASS_ROLE)),
            (ANYTHING.record(), CallRecord::Anything),
            (UNREACHABLE.record(), CallRecord::Unreachable),
        ] {
            assert_eq!(record, expected.encode());
        }
    }
}
