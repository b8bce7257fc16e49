//! The progress of a request.

use std::fmt;

use aws_sdk_cloudcontrol::types::{OperationStatus, ProgressEvent};

use crate::call::Call;
use crate::error::one_line;

/// The progress of a request, as AWS reported it last. It displays as one line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The name of the operation: `create_resource`.
    pub operation: &'static str,
    /// The resource type: `AWS::IVS::Stage`.
    pub type_name: &'static str,
    /// The identifier of the resource, as soon as it is known.
    pub identifier: Option<String>,
    /// The token by which AWS knows the request; `None` if there was nothing to do.
    pub request_token: Option<String>,
    /// The status of the request.
    pub status: Status,
    /// The message of AWS, on one line.
    pub message: Option<String>,
    /// AWS's name of the failure, if the request failed: `NotStabilized`.
    pub code: Option<String>,
    /// How often the request was made again after a transient failure.
    pub retries: u32,
}

/// The status of a request.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status {
    /// AWS has accepted the request and not begun with it.
    Pending,
    /// AWS is working on the request.
    InProgress,
    /// The request is done.
    Succeeded,
    /// The request failed.
    Failed,
    /// The request is being cancelled.
    Cancelling,
    /// The request was cancelled. The work it had done by then isn't undone.
    Cancelled,
    /// A status that this version of the crate doesn't know; empty if AWS reports none.
    Unknown(String),
}

impl Status {
    pub(super) fn of(event: &ProgressEvent) -> Self {
        match event.operation_status() {
            Some(OperationStatus::Pending) => Self::Pending,
            Some(OperationStatus::InProgress) => Self::InProgress,
            Some(OperationStatus::Success) => Self::Succeeded,
            Some(OperationStatus::Failed) => Self::Failed,
            Some(OperationStatus::CancelInProgress) => Self::Cancelling,
            Some(OperationStatus::CancelComplete) => Self::Cancelled,
            Some(other) => Self::Unknown(one_line(other.as_str())),
            None => Self::Unknown(String::new()),
        }
    }
}

impl Progress {
    pub(super) fn new(call: &Call, identifier: Option<String>, event: &ProgressEvent, retries: u32) -> Self {
        let message = event.status_message().map(one_line);
        Self {
            operation: call.operation_name(),
            type_name: call.type_name(),
            identifier,
            request_token: event.request_token.clone(),
            status: Status::of(event),
            message: message.filter(|message| !message.is_empty()).map(|message| call.redact(message)),
            code: event.error_code().map(|code| code.as_str().to_owned()),
            retries,
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pending => "pending",
            Self::InProgress => "in progress",
            Self::Succeeded => "done",
            Self::Failed => "failed",
            Self::Cancelling => "being cancelled",
            Self::Cancelled => "cancelled",
            Self::Unknown(name) if name.is_empty() => "unknown status",
            Self::Unknown(name) => name,
        })
    }
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.operation, self.type_name)?;
        if let Some(identifier) = &self.identifier {
            write!(f, " `{identifier}`")?;
        }
        write!(f, ": {}", self.status)?;
        if let Some(message) = &self.message {
            write!(f, ": {message}")?;
        }
        Ok(())
    }
}
