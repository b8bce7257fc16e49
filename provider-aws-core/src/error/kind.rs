//! Kinds of failure, by what a caller can do about them.

use std::fmt;

/// The kind of failure that an [`Error`](crate::Error) reports.
///
/// It displays as a few words: `not found`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The resource doesn't exist.
    NotFound,
    /// The resource exists already, and may belong to somebody else.
    AlreadyExists,
    /// The credentials don't allow it. [`Error::denial`](crate::Error::denial) has the IAM statements to add.
    AccessDenied,
    /// The credentials are missing, unknown, malformed or expired. The message says why they couldn't be
    /// loaded.
    Credentials,
    /// There were too many calls.
    Throttled,
    /// Another operation on the resource is in progress.
    Conflict,
    /// AWS rejected the properties, the patch or another input.
    InvalidRequest,
    /// AWS doesn't know the type, or the type doesn't support the operation.
    Unsupported,
    /// A quota of the account is used up.
    LimitExceeded,
    /// AWS doesn't know the request's token, or no longer: it keeps requests for seven days.
    UnknownRequest,
    /// The service or the handler of the type failed.
    Service,
    /// There was no reply, or only a part of it. AWS may have done what it was asked.
    Transport,
    /// The call couldn't be made: a setting such as the region is missing, a value can't be written as JSON, or AWS
    /// is certain to refuse the input. The message lists the places.
    InvalidInput,
    /// A reply couldn't be understood.
    Unreadable,
    /// The request was accepted and then failed. [`Error::code`](crate::Error::code) says why.
    RequestFailed,
    /// The request was accepted and then cancelled. The work it had done by then isn't undone.
    RequestCancelled,
    /// The wait timed out. The request is still in progress.
    WaitTimedOut,
    /// The wait was stopped by its cancellation token. The request is still in progress.
    WaitStopped,
    /// AWS reported a failure that this version of the crate doesn't know.
    Unknown,
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotFound => "not found",
            Self::AlreadyExists => "already exists",
            Self::AccessDenied => "access denied",
            Self::Credentials => "invalid or missing credentials",
            Self::Throttled => "throttled",
            Self::Conflict => "conflict",
            Self::InvalidRequest => "invalid request",
            Self::Unsupported => "unsupported",
            Self::LimitExceeded => "limit exceeded",
            Self::UnknownRequest => "unknown request",
            Self::Service => "service failure",
            Self::Transport => "no reply",
            Self::InvalidInput => "invalid input",
            Self::Unreadable => "unreadable reply",
            Self::RequestFailed => "request failed",
            Self::RequestCancelled => "request cancelled",
            Self::WaitTimedOut => "wait timed out",
            Self::WaitStopped => "wait stopped",
            Self::Unknown => "unknown failure",
        })
    }
}
