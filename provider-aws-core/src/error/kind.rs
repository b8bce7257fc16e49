//! Kinds of failure, by what a caller can do about them.

/// What kind of failure an [`Error`](crate::Error) is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// There is no such resource.
    NotFound,
    /// The resource exists already. It may be somebody else's.
    AlreadyExists,
    /// The credentials do not allow it. The message names the IAM actions that are needed.
    AccessDenied,
    /// The credentials are no good: unknown, malformed or expired.
    Credentials,
    /// There were too many calls.
    Throttled,
    /// Another operation is going on on the resource.
    Conflict,
    /// AWS rejects what was asked for.
    InvalidRequest,
    /// The type is unknown to AWS, or does not support the operation.
    Unsupported,
    /// A quota of the account is used up.
    LimitExceeded,
    /// AWS knows no request of this token, or no longer: it keeps them for seven days.
    UnknownRequest,
    /// The service, or the handler of the type, failed.
    Service,
    /// There was no reply, or not all of it. What was asked for may have been done.
    Transport,
    /// The call could not be made: a setting such as the region is missing, or a value cannot be written as JSON.
    InvalidInput,
    /// A reply could not be understood.
    Unreadable,
    /// The request was accepted and then failed. [`Error::code`](crate::Error::code) tells why.
    RequestFailed,
    /// The request was accepted and then cancelled. What it had done by then is not undone.
    RequestCancelled,
    /// The request is still going on, but the wait for it is over.
    WaitDeadline,
    /// The wait was stopped by its cancellation token. The request is still going on.
    WaitStopped,
    /// AWS reported a failure that this version of the crate does not know.
    Unknown,
}
