//! The operations of the Cloud Control API.

use cloud_control::{CANCEL_REQUEST, GET_REQUEST_STATUS, Handler};

/// An operation of the Cloud Control API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ApiOperation {
    /// An operation that runs a handler of the resource type.
    Handler(Handler),
    /// Getting the status of a request.
    GetRequestStatus,
    /// Cancelling a request.
    CancelRequest,
}

impl ApiOperation {
    /// The IAM action that the caller needs for the call itself.
    pub(crate) fn iam_action(self) -> &'static str {
        match self {
            // The call comes first, and waiting second.
            Self::Handler(handler) => handler.caller_actions()[0],
            Self::GetRequestStatus => GET_REQUEST_STATUS,
            Self::CancelRequest => CANCEL_REQUEST,
        }
    }

    /// The handler that the operation runs; `None` if Cloud Control answers by itself.
    pub(crate) fn handler(self) -> Option<Handler> {
        match self {
            Self::Handler(handler) => Some(handler),
            Self::GetRequestStatus | Self::CancelRequest => None,
        }
    }
}

impl From<Handler> for ApiOperation {
    fn from(handler: Handler) -> Self {
        Self::Handler(handler)
    }
}
