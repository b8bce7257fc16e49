//! How a request goes.

use core::fmt;

use aws_sdk_cloudcontrol::types::{OperationStatus, ProgressEvent};

use crate::call::Call;
use crate::error::one_line;

/// How a request goes, as AWS said last.
///
/// It displays as one line, for a person who waits.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The operation, under its name in the docs: `create_resource`.
    pub operation: &'static str,
    /// The type of the resource: `AWS::IVS::Stage`.
    pub type_name: &'static str,
    /// The identifier of the resource, as soon as it is known.
    pub identifier: Option<String>,
    /// The token that AWS knows the request by; `None` if there was nothing to ask for.
    pub request_token: Option<String>,
    /// Where the request stands.
    pub status: Status,
    /// What AWS says of it, on one line.
    pub message: Option<String>,
    /// AWS's name of the failure, if the request failed: `NotStabilized`.
    pub code: Option<String>,
    /// How often it was made again, as it had failed for a reason that may pass.
    pub retries: u32,
}

/// Where a request stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status {
    /// It was accepted, and nothing is done yet.
    Pending,
    /// It is being done.
    InProgress,
    /// It is done.
    Succeeded,
    /// It failed.
    Failed,
    /// It is being cancelled.
    Cancelling,
    /// It was cancelled. What it had done by then is not undone.
    Cancelled,
    /// AWS says something that this version of the crate does not know.
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
            operation: call.operation(),
            type_name: call.type_name(),
            identifier,
            request_token: event.request_token.clone(),
            status: Status::of(event),
            message: message.filter(|message| !message.is_empty()).map(|message| call.conceal(message)),
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
            Self::Unknown(name) if name.is_empty() => "in a state that AWS does not tell",
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
